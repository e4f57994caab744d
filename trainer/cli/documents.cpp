#include "trainer/cli/documents.hpp"

#include "sim/cli/commands.hpp"
#include "sim/cli/output.hpp"
#include "trainer/cli/machine.hpp"
#include "trainer/core/documents/as_pdf.hpp"

#include <chrono>
#include <system_error>

#include <fmt/format.h>

namespace jemput::trainer {

bool PrintedFiles::make_folder() const {
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    std::error_code unseen;
    if (std::filesystem::is_directory(folder_, unseen)) return true;
    say(fmt::format("jemput-trainer: {} cannot be made or is no folder ({}); give another with --pdf\n",
                    folder_.string(), error ? error.message() : "a file of that name is there"));
    return false;
}

void PrintedFiles::write(const Session& session, const Language& language, std::string_view script) {
    const auto made = std::chrono::floor<std::chrono::seconds>(wall_clock());
    // Western Indonesian time, without a data base of zones.
    const std::chrono::local_seconds local{made.time_since_epoch() + std::chrono::hours{7}};
    for (const auto& [document, lines] : session.workplace().documents()) {
        std::string name = fmt::format("{}-{}", script, document);
        for (int other = 2; !written_.insert(name).second; ++other)
            name = fmt::format("{}-{}-{}", script, other, document);
        write_file(folder_ / (name + ".pdf"), as_pdf(lines, language, local));
    }
}

}  // namespace jemput::trainer
