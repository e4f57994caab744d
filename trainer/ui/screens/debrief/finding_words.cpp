#include "trainer/ui/screens/debrief/finding_words.hpp"

#include "trainer/ui/base/icons.hpp"

namespace jemput::trainer::ui {

SeverityLook look_of(const Language& language, Severity severity) {
    switch (severity) {
        case Severity::critical: return {Tone::critical, icon::barred, language.text_in("severity", "Critical")};
        case Severity::major: return {Tone::warn, icon::warning, language.text_in("severity", "Major")};
        case Severity::minor: break;
    }
    return {Tone::plain, icon::info, language.text_in("severity", "Minor")};
}

std::string kind_words(const Language& language, ErrorKind kind) {
    switch (kind) {
        case ErrorKind::omission: return language.text("left out");
        case ErrorKind::wrong_choice: return language.text("another choice was right");
        case ErrorKind::order: return language.text("order of steps");
        case ErrorKind::slip: return language.text("written wrongly");
        case ErrorKind::privacy: return language.text("personal data");
        case ErrorKind::integrity: return language.text("honesty");
        case ErrorKind::communication: return language.text("way of speaking");
        case ErrorKind::time: break;
    }
    return language.text("time of others");
}

ApproachLook look_of(const Language& language, DebriefApproach approach) {
    switch (approach) {
        case DebriefApproach::self_assessment: return {icon::person, language.text("Judge yourself")};
        case DebriefApproach::focused_discussion: return {icon::speech, language.text("Talk it over")};
        case DebriefApproach::directive_teaching: break;
    }
    return {icon::book, language.text("Learn the rule")};
}

}  // namespace jemput::trainer::ui
