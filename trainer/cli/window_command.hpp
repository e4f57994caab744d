#pragma once

#include "trainer/cli/commands.hpp"

#include <cstdint>
#include <string>

namespace jemput::trainer {

/// What is wanted of the window.
struct WindowRequest {
    std::string screenshot;  ///< PNG; empty: the window is opened for a person
    std::string screen = "start";
    std::string case_id = "K01";
    std::string mode = "guided";
    std::string script;     ///< played on the desk before the picture is taken
    int commands = -1;      ///< so many lines of it; -1: all
    std::string keys;       ///< that are pressed before it, such as "ctrl+4,tab"
    std::string theme;      ///< empty: as it was chosen
    int scale_percent = 0;  ///< 0: as it was chosen
    std::string size = "1280x800";
    bool has_language = false;  ///< --lang was given
};

/// Opens the window, or takes a picture of one of its screens.
ExitCode open_window(const CommonOptions& options, const WindowRequest& request);

}  // namespace jemput::trainer
