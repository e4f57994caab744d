#include "tests/trainer/judge/story.hpp"

#include "sim/document/type.hpp"
#include "tests/support/places.hpp"
#include "trainer/core/vocabulary/duration_words.hpp"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace jemput::trainer::tests {

namespace {

template <class T>
T value_of(Expected<T> expected) {
    if (!expected) throw std::runtime_error(to_string(expected.error()));
    return std::move(*expected);
}

template <class T>
std::vector<T> rules_of(const std::string& yaml, const Type<T>& type) {
    const Document document = value_of(parse_document(yaml, "rules"));
    return value_of(read_document(document, list(type))).value;
}

Command command_of(const std::string& line) {
    std::istringstream words(line);
    Command command;
    words >> command.name;
    const CommandKind* kind = find_command(command.name);
    if (kind == nullptr) throw std::runtime_error("no word of the vocabulary: " + line);
    for (std::string word; words >> word;) {
        if (!command.arguments.empty() && command.arguments.size() == kind->arguments.size())
            command.arguments.back() += " " + word;
        else
            command.arguments.push_back(word);
    }
    if (command.arguments.size() != kind->arguments.size()) throw std::runtime_error("arguments: " + line);
    return command;
}

}  // namespace

const RuleCards& shipped_cards() {
    static const RuleCards cards =
        value_of(RuleCards::load(std::filesystem::path(places::source_dir()) / "assets/cards.yaml"));
    return cards;
}

const Procedure& shipped_procedure() {
    static const Procedure procedure = value_of(load_procedure(
        std::filesystem::path(places::source_dir()) / "assets/procedure.yaml", shipped_cards()));
    return procedure;
}

Procedure procedure_with(std::vector<Expectation> expectations, std::vector<Trap> traps) {
    return {shipped_procedure().steps, std::move(expectations), std::move(traps)};
}

std::vector<Expectation> expectations_of(const std::string& yaml) {
    return rules_of(yaml, expectation_type());
}

std::vector<Trap> traps_of(const std::string& yaml) {
    return rules_of(yaml, trap_type());
}

std::vector<Observation> observations_of(const Lines& lines) {
    std::vector<Observation> observations;
    Conditions now;
    Duration at{};
    for (const std::string& line : lines) {
        const std::string rest = line.substr(1);
        if (line[0] == '+' || line[0] == '-') {
            if (!now.set(rest, line[0] == '+')) throw std::runtime_error("no condition: " + line);
        } else if (line[0] == '@') {
            at += parse_duration_word(rest).value();
        } else {
            const bool was_refused = line[0] == '!';
            at += std::chrono::seconds{10};
            Command command = command_of(was_refused ? rest : line);
            const Actor actor = find_command(command.name)->actor;
            observations.push_back({at, actor, std::move(command), now, was_refused});
        }
    }
    return observations;
}

void tell(Judge& judge, const Lines& lines) {
    for (const Observation& observation : observations_of(lines))
        judge.observe(observation);
}

Judge judged(const Procedure& procedure, const Lines& lines) {
    Judge judge(procedure, shipped_cards(), {}, {});
    tell(judge, lines);
    return judge;
}

std::vector<std::string> cards_of(const Judge& judge) {
    std::vector<std::string> cards;
    for (const Finding& finding : judge.findings())
        cards.push_back(finding.card);
    return cards;
}

const ExpectationState& state_of(const Judge& judge, std::string_view expectation) {
    const auto expectations = judge.expectations();
    for (std::size_t i = 0; i < expectations.size(); ++i)
        if (expectations[i].id == expectation) return judge.states()[i];
    throw std::runtime_error("no expectation " + std::string(expectation));
}

Lines without(Lines lines, std::string_view beginning) {
    std::erase_if(lines, [beginning](const std::string& line) { return line.starts_with(beginning); });
    return lines;
}

namespace {

Lines welcome() {
    return {"session_begins",
            "call_next",
            "applicant_sits_down",
            "+applicant_present",
            "+people_wait",
            "greet",
            "explain_purpose",
            "ask legal_form",
            "take ktp",
            "+documents_out",
            "look_at ktp",
            "ask identity",
            "compare ktp.born said.identity match",
            "turn_screen",
            "ask account",
            "ask email"};
}

Lines account() {
    return {"let_applicant_type email",
            "read_aloud account_true",
            "ask_consent account_true",
            "tick account_true",
            "submit",
            "account_registered own",
            "+account_exists",
            "mail_arrives inbox",
            "open_mailbox",
            "open_folder inbox",
            "read_mail 1",
            "follow_link",
            "account_activated",
            "+account_active",
            "let_applicant_type password",
            "logged_in",
            "+logged_in",
            "+draft_open",
            "page_accepted owner",
            "ask activities",
            "search_kbli jahit",
            "read_kbli 14120",
            "choose_kbli 14120",
            "+kbli_chosen",
            "page_accepted business"};
}

Lines joined_lines(std::vector<Lines> parts) {
    Lines all;
    for (const Lines& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

}  // namespace

Lines right_way() {
    const Lines mailbox{
        "ask_consent mailbox", "create_mailbox sulastri@latihan.example", "mailbox_made",
        "+has_email",          "let_applicant_type mail_password",        "give_password_card",
        "+password_card_given"};
    const Lines licence{"read_aloud location_fits",
                        "ask_consent location_fits",
                        "tick location_fits",
                        "confirm_with_applicant review",
                        "submit",
                        "nib_issued 14120 right",
                        "+nib_issued",
                        "read_aloud nib",
                        "print nib",
                        "print iumk",
                        "hand_over nib",
                        "hand_over iumk",
                        "explain_duties",
                        "say_free",
                        "return_document ktp",
                        "-documents_out",
                        "log_out",
                        "-logged_in",
                        "call_next",
                        "applicant_leaves licensed",
                        "-applicant_present",
                        "case_ends"};
    return joined_lines({welcome(), mailbox, account(), licence});
}

Lines right_way_in_outage() {
    const Lines form{"oss_goes_down",
                     "+oss_down",
                     "!submit",
                     "explain_outage",
                     "take_form",
                     "+form_taken",
                     "fill_form nik 3505124812880000",
                     "ask_consent whatsapp",
                     "fill_form whatsapp 080000000009",
                     "read_aloud whatsapp",
                     "+whatsapp_agreed",
                     "read_aloud statements",
                     "ask_consent statements",
                     "+statements_agreed",
                     "+form_complete",
                     "+form_right",
                     "+form_has_whatsapp",
                     "read_aloud form",
                     "let_applicant_sign",
                     "+form_signed",
                     "give_receipt",
                     "+receipt_given",
                     "promise after_oss_is_back",
                     "say_free",
                     "return_document ktp",
                     "-documents_out",
                     "store_form",
                     "+form_stored",
                     "call_next",
                     "applicant_leaves on_paper",
                     "-applicant_present",
                     "-logged_in"};
    const Lines backlog{"-oss_down",
                        "-people_wait",
                        "oss_comes_back",
                        "backlog_begins",
                        "+backlog_round",
                        "take_form_from_box 1",
                        "logged_in",
                        "+logged_in",
                        "tick location_fits",
                        "submit",
                        "nib_issued 96200 right",
                        "+nib_issued",
                        "send_whatsapp 080000000009 nib",
                        "sent_to right nib",
                        "send_whatsapp 080000000009 iumk",
                        "sent_to right iumk",
                        "+all_sent",
                        "log_out",
                        "-logged_in",
                        "case_ends"};
    return joined_lines({welcome(), {"+brought_email", "+has_email"}, account(), form, backlog});
}

}  // namespace jemput::trainer::tests
