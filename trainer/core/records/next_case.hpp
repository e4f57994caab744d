#pragma once

#include "sim/core/language.hpp"
#include "trainer/core/records/record_types.hpp"
#include "trainer/core/records/skill_standing.hpp"
#include "trainer/core/session/session.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

/// Why a case comes next.
enum class NextReason : std::uint8_t {
    due,          ///< its skill has not been seen for long
    fresh,        ///< she has never finished it
    before_exam,  ///< an exam waits; something is to be passed in practice first
    exam,         ///< something was passed in practice since the exam was last tried
    weakest,      ///< everything was tried, and nothing is due
};

/// What she practises next.
struct NextCase {
    std::string case_id;
    Mode mode{};
    NextReason reason{};
    std::string skill;  ///< for which it was chosen; empty where it is fresh or an exam

    friend bool operator==(const NextCase&, const NextCase&) = default;
};

/// First the weakest skill that is due and that a case names among its skills; then cases that she has never
/// finished, those to be guided through before those for practice; then exams that she has not passed, each
/// after a case that was passed in practice; else the weakest skill. Of several cases with the skill, the one
/// that was played longest ago; one for exams only where she has finished it before. A skill that guided mode
/// would show is practised guided. Nothing where there are no cases. `history` is hers, oldest first.
[[nodiscard]] std::optional<NextCase> next_case(const Material& material,
                                                const std::vector<HistoryEntry>& history,
                                                const std::map<std::string, MasteryRecord>& mastery,
                                                Moment now);

/// The reason as a sentence.
[[nodiscard]] std::string words_of(const NextCase& next, const Procedure& procedure,
                                   const Language& language);

/// The number by which a trainee knows a case for exams, from 1, and how many there are: "case 2 of 4". Its
/// title would be the answer, so the order is another for each trainee. 0 where the case is none for exams.
struct ExamNumber {
    int number = 0;
    int of = 0;

    friend bool operator==(const ExamNumber&, const ExamNumber&) = default;
};
[[nodiscard]] ExamNumber exam_number(const Material& material, std::string_view case_id,
                                     std::string_view trainee);

/// The cases for exams in that order.
[[nodiscard]] std::vector<const Case*> exam_cases(const Material& material, std::string_view trainee);

}  // namespace jemput::trainer
