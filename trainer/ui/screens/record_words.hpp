#pragma once

#include "trainer/core/records/record_types.hpp"
#include "trainer/core/session/material.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer::ui {

/// "Terpandu", "Latihan", "Ujian", by the word of the records.
[[nodiscard]] std::string mode_words(const Language& language, std::string_view mode);

/// The sign of a mode; levels of cases have the same words.
[[nodiscard]] std::string_view mode_sign(std::string_view mode);

/// What a mode is, in one line.
[[nodiscard]] std::string mode_rules(const Language& language, std::string_view mode);

/// The title of the case; of an exam that runs only its number: the title would be the answer.
[[nodiscard]] std::string attempt_title(const Material& material, const SessionRecord& session,
                                        const Language& language);

/// "Case 2 of 4".
[[nodiscard]] std::string exam_title(const Material& material, std::string_view case_id,
                                     std::string_view trainee, const Language& language);

/// "hari ini", "kemarin", else the date; in western Indonesia.
[[nodiscard]] std::string day_words(const Language& language, Moment moment, Moment now);
/// "09.42" in western Indonesia.
[[nodiscard]] std::string clock_words(const Language& language, Moment moment);
/// "Selamat pagi" …, by the time of day.
[[nodiscard]] std::string greeting_words(const Language& language, Moment now);

/// "6 menit", in whole minutes, cut.
[[nodiscard]] std::string minutes_words(const Language& language, Duration time);

/// How an attempt came out.
struct Verdict {
    std::string words;
    std::string_view sign;
    Tone tone = Tone::plain;
};
[[nodiscard]] Verdict verdict_of(const HistoryEntry& entry, const Language& language);

/// The score of 0 to 100, cut and never rounded up; a dash where there is none.
[[nodiscard]] std::string score_words(const HistoryEntry& entry, const Language& language);

/// The short names of skills, with commas.
[[nodiscard]] std::string skill_words(const Procedure& procedure, const std::vector<std::string>& skills,
                                      const Language& language);

}  // namespace jemput::trainer::ui
