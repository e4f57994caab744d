#include "trainer/ui/screens/desk/holding.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

bool contains(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The card of the trap that such a fact springs; nullptr: there is no such trap.
const RuleCard* card_of_trap(const Session& session, std::string_view on) {
    for (const auto* traps : {&session.training_case().traps, &session.material().procedure.traps})
        for (const Trap& trap : *traps)
            if (trap.on.text() == on) return session.material().cards.find(trap.finding);
    return nullptr;
}

/// A code shows only when the NIB is issued that it was wrong.
std::optional<Held> wrong_code(const Session& session, const Command& command) {
    if (command.name != "choose_kbli" || command.arguments.empty()) return std::nullopt;
    const CaseKbli& kbli = session.training_case().kbli;
    const std::string& code = command.arguments.front();
    if (contains(kbli.right, code) || contains(kbli.acceptable, code)) return std::nullopt;
    const auto trap = std::find_if(kbli.traps.begin(), kbli.traps.end(),
                                   [&](const auto& one) { return one.first == code; });
    const bool is_trap = trap != kbli.traps.end();
    Held held;
    held.card = card_of_trap(session, is_trap ? "nib_issued * trap" : "nib_issued * other");
    if (held.card == nullptr) return std::nullopt;
    if (is_trap) held.why = trap->second;
    return held;
}

/// The telephone number of the account stands locked on the pages after it.
std::optional<Held> wrong_phone(const Session& session, const Command& command) {
    const MockOss& oss = session.workplace().oss();
    const PageKind& page = oss.page_kind();
    if (command.name != "submit" || page.effect != PageEffect::register_account) return std::nullopt;
    if (page.find_field("phone") == nullptr) return std::nullopt;
    const auto right = session.workplace().known("phone");
    const std::string there = oss.value("phone");
    if (!right || there.empty() || oss.is_value("phone", *right)) return std::nullopt;
    const RuleCard* card = card_of_trap(session, "entered_wrong phone");
    if (card == nullptr) return std::nullopt;
    return Held{{}, card, {}, {{"phone", there}}};
}

/// What the page holds instead of what she said, by what happened on the copy.
std::vector<std::pair<std::string, std::string>> wrong_fields(const Session& session, const Session& copy) {
    std::vector<std::pair<std::string, std::string>> fields;
    const auto& seen = copy.judge().observations();
    for (std::size_t i = session.judge().observations().size(); i < seen.size(); ++i)
        if (seen[i].command.name == "entered_wrong" && !seen[i].command.arguments.empty()) {
            const std::string& field = seen[i].command.arguments.front();
            fields.emplace_back(field, session.workplace().oss().value(field));
        }
    return fields;
}

/// Filled in from the account: it cannot be changed on this page.
bool is_locked(const Session& session, const std::string& field) {
    const FieldRule* rule = session.workplace().oss().page_kind().find_field(field);
    return rule == nullptr || rule->prefilled;
}

}  // namespace

std::optional<Held> held_back(const Session& session, const Command& command) {
    constexpr std::array never{"end_session", "to_next_event"};
    if (session.options().mode != Mode::guided || session.is_over()) return std::nullopt;
    if (std::find(never.begin(), never.end(), command.name) != never.end()) return std::nullopt;
    std::optional<Held> held = wrong_code(session, command);
    if (!held) held = wrong_phone(session, command);
    if (!held) {
        Session copy = session;
        const Result result = copy.give(Actor::trainee, command, copy.now());
        if (result.findings.empty()) return std::nullopt;
        const RuleCard* card = session.material().cards.find(result.findings.front().card);
        if (card == nullptr) return std::nullopt;
        held = Held{{}, card, {}, wrong_fields(session, copy)};
        const auto& fields = held->fields;
        if (!fields.empty() && std::all_of(fields.begin(), fields.end(), [&](const auto& field) {
                return is_locked(session, field.first);
            }))
            return std::nullopt;
    }
    held->command = to_string(command);
    return held;
}

}  // namespace jemput::trainer::ui
