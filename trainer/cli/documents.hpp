#pragma once

#include "sim/core/language.hpp"
#include "trainer/core/session/session.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace jemput::trainer {

/// The folder into which the documents of sessions are written as PDF, SCRIPT-NAME.pdf each. Those of a
/// script take the place of those of an earlier run; two scripts of one run never do.
class PrintedFiles {
  public:
    explicit PrintedFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// Makes the folder where there is none. False: it cannot be, and somebody was told.
    [[nodiscard]] bool make_folder() const;

    /// Every document that was printed in the session. Throws what write_file throws.
    void write(const Session& session, const Language& language, std::string_view script);

  private:
    std::filesystem::path folder_;
    std::set<std::string> written_;  ///< names of this run
};

}  // namespace jemput::trainer
