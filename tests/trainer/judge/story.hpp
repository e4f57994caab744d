#pragma once

#include "trainer/core/judge/judge.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer::tests {

/// assets/cards.yaml and assets/procedure.yaml; throws std::runtime_error with their faults.
[[nodiscard]] const RuleCards& shipped_cards();
[[nodiscard]] const Procedure& shipped_procedure();

/// A procedure with the steps of the shipped one and these rules only.
[[nodiscard]] Procedure procedure_with(std::vector<Expectation> expectations, std::vector<Trap> traps = {});

/// Rules from YAML, as they stand in a list.
[[nodiscard]] std::vector<Expectation> expectations_of(const std::string& yaml);
[[nodiscard]] std::vector<Trap> traps_of(const std::string& yaml);

/// Observations one a line: "greet" or "nib_issued 14120 right" ten seconds after the last one; "+oss_down"
/// and "-oss_down" change the state of the world, "@10min" lets time pass, "!submit" is refused.
using Lines = std::vector<std::string>;
[[nodiscard]] std::vector<Observation> observations_of(const Lines& lines);

void tell(Judge& judge, const Lines& lines);
[[nodiscard]] Judge judged(const Procedure& procedure, const Lines& lines);

/// The cards of the findings, in their order.
[[nodiscard]] std::vector<std::string> cards_of(const Judge& judge);

[[nodiscard]] const ExpectationState& state_of(const Judge& judge, std::string_view expectation);

/// A licence without any error: she has no e-mail, so a mailbox is made.
[[nodiscard]] Lines right_way();
/// OSS goes down after the business data; the form is entered and sent the next morning.
[[nodiscard]] Lines right_way_in_outage();
/// The lines without those that begin with the text.
[[nodiscard]] Lines without(Lines lines, std::string_view beginning);

}  // namespace jemput::trainer::tests
