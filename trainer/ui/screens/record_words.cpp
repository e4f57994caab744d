#include "trainer/ui/screens/record_words.hpp"

#include "sim/core/format.hpp"
#include "trainer/core/records/next_case.hpp"
#include "trainer/ui/base/icons.hpp"

#include <chrono>
#include <cmath>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

using std::chrono::days;
using std::chrono::floor;

/// The clock on the wall in western Indonesia.
Moment western(Moment moment) {
    return moment + std::chrono::hours{7};
}

Duration time_of_day(Moment moment) {
    const Moment here = western(moment);
    return std::chrono::duration_cast<Duration>(here - floor<days>(here));
}

}  // namespace

std::string mode_words(const Language& language, std::string_view mode) {
    if (mode == "guided") return language.text_in("mode", "Guided");
    return mode == "exam" ? language.text_in("mode", "Exam") : language.text_in("mode", "Practice");
}

std::string_view mode_sign(std::string_view mode) {
    if (mode == "guided") return icon::flag;
    return mode == "exam" ? icon::certificate : icon::pencil;
}

std::string mode_rules(const Language& language, std::string_view mode) {
    if (mode == "guided")
        return language.text(
            "No queue. Where a skill is new, the next step is shown, and wrong ones are held back.");
    if (mode == "exam")
        return language.text("One attempt, with the queue. No pause, no hints, and no name of the case.");
    return language.text("With the queue. You may go wrong, and hear why. Hints when you ask for them.");
}

std::string exam_title(const Material& material, std::string_view case_id, std::string_view trainee,
                       const Language& language) {
    const ExamNumber place = exam_number(material, case_id, trainee);
    if (place.number == 0) return language.text("Exam case");
    return language.text("Exam case {number} of {of}", fmt::arg("number", place.number),
                         fmt::arg("of", place.of));
}

std::string attempt_title(const Material& material, const SessionRecord& session, const Language& language) {
    const SessionSetup& setup = session.setup;
    if (setup.mode == "exam" && session.state == RecordState::running)
        return exam_title(material, setup.case_id, setup.trainee, language);
    const Case* c = material.find_case(setup.case_id);
    return c == nullptr ? setup.case_id : c->title.in(language);
}

std::string day_words(const Language& language, Moment moment, Moment now) {
    const auto day = floor<days>(western(moment));
    const auto today = floor<days>(western(now));
    if (day == today) return language.text("today");
    if (day == today - days{1}) return language.text("yesterday");
    return as_short_date(language, std::chrono::year_month_day{day});
}

std::string clock_words(const Language& language, Moment moment) {
    return as_clock(language, floor<std::chrono::minutes>(time_of_day(moment)));
}

std::string greeting_words(const Language& language, Moment now) {
    using namespace std::chrono_literals;
    const Duration time = time_of_day(now);
    if (time >= 3h && time < 11h) return language.text("Good morning");
    if (time >= 11h && time < 15h) return language.text("Good day");
    return time >= 15h && time < 18h ? language.text("Good afternoon") : language.text("Good evening");
}

std::string minutes_words(const Language& language, Duration time) {
    return language.plural(floor<std::chrono::minutes>(time).count(), "{n} minute", "{n} minutes");
}

Verdict verdict_of(const HistoryEntry& entry, const Language& language) {
    switch (entry.session.state) {
        case RecordState::running:
            return {language.text("not ended"), icon::clock, Tone::accent};
        case RecordState::abandoned:
            return {language.text("given up"), icon::cross, Tone::plain};
        case RecordState::finished:
            break;
    }
    // With guidance nothing is passed or failed.
    if (entry.session.setup.mode == "guided")
        return {language.text_in("an attempt", "Done"), icon::flag, Tone::plain};
    const bool is_passed = entry.result && entry.result->score.passed;
    if (is_passed) return {language.text("Passed"), icon::check, Tone::ok};
    if (entry.result && entry.result->score.criticals > 0)
        return {language.text("Critical"), icon::barred, Tone::critical};
    return {language.text("Repeat"), icon::repeat, Tone::warn};
}

std::string score_words(const HistoryEntry& entry, const Language& language) {
    if (!entry.result || entry.session.setup.mode == "guided") return "–";
    return language.whole(static_cast<std::int64_t>(std::floor(100 * entry.result->score.total + 1e-9)));
}

std::string skill_words(const Procedure& procedure, const std::vector<std::string>& skills,
                        const Language& language) {
    std::string words;
    for (const std::string& skill : skills)
        if (const ProcedureStep* step = procedure.find_step(skill))
            words += (words.empty() ? "" : ", ") + step->short_title.in(language);
    return words;
}

}  // namespace jemput::trainer::ui
