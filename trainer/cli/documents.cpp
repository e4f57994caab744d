#include "trainer/cli/documents.hpp"

#include "sim/cli/output.hpp"
#include "trainer/cli/machine.hpp"
#include "trainer/core/documents/as_pdf.hpp"

#include <chrono>

namespace jemput::trainer {

void write_documents(const Session& session, const Language& language, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    const auto made = std::chrono::floor<std::chrono::seconds>(wall_clock());
    // Western Indonesian time, without a data base of zones.
    const std::chrono::local_seconds local{made.time_since_epoch() + std::chrono::hours{7}};
    for (const auto& [name, document] : session.workplace().documents())
        write_file(folder / (name + ".pdf"), as_pdf(document, language, local));
}

}  // namespace jemput::trainer
