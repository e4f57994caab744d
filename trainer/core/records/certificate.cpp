#include "trainer/core/records/certificate.hpp"

#include <algorithm>
#include <string_view>

namespace jemput::trainer {

namespace {

bool practises(const Case& c, std::string_view skill) {
    return std::find(c.skills.begin(), c.skills.end(), skill) != c.skills.end();
}

}  // namespace

bool is_about_outage(const Case& c) {
    return practises(c, "S18");
}

bool is_about_integrity(const Case& c) {
    return practises(c, "E01") || practises(c, "E02");
}

CertificateProgress certificate_of(const std::vector<Case>& cases, const std::vector<HistoryEntry>& history) {
    CertificateProgress progress;
    for (const Case& c : cases) {
        if (c.level != "exam") continue;
        ++progress.exams_there;
        progress.outage_is_there |= is_about_outage(c);
        progress.integrity_is_there |= is_about_integrity(c);
        const bool is_passed = std::any_of(history.begin(), history.end(), [&c](const HistoryEntry& entry) {
            return entry.session.setup.case_id == c.id && entry.session.setup.mode == "exam" &&
                   entry.result && entry.result->score.passed;
        });
        if (!is_passed) continue;
        ++progress.exams_passed;
        progress.has_outage |= is_about_outage(c);
        progress.has_integrity |= is_about_integrity(c);
    }
    return progress;
}

}  // namespace jemput::trainer
