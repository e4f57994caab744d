#pragma once

#include "trainer/core/records/recorded_session.hpp"
#include "trainer/core/session/material.hpp"
#include "trainer/ui/base/theme.hpp"
#include "trainer/ui/platform/appearance.hpp"
#include "trainer/ui/screens/screen.hpp"
#include "trainer/ui/screens/toasts.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace jemput::trainer::ui {

/// What the screens share: the material, the records, who is there, and the attempt that is played.
struct Office {
    std::shared_ptr<const Material> material;
    Records& records;
    WallClock clock;
    std::function<std::uint64_t()> new_seed;
    const std::map<std::string, Theme>* themes = nullptr;

    Appearance appearance{};
    std::string trainee{};                  ///< staff code; empty before somebody has come
    std::optional<RecordedSession> play{};  ///< the attempt on the desk, or the last one
    std::optional<Session> shown{};         ///< an attempt of the past that is looked at again
    Toasts toasts{};
    Diagnostics trouble{};  ///< of the program itself (disk full, read-only), shown until it is closed
    bool wants_to_leave = false;

    /// The screen that is shown from the next frame on.
    void go(std::unique_ptr<Screen> screen) { next = std::move(screen); }
    void tell(const Diagnostics& faults) { trouble = faults; }

    std::unique_ptr<Screen> next{};
};

}  // namespace jemput::trainer::ui
