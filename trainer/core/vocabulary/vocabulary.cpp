#include "sim/core/language.hpp"
#include "trainer/core/vocabulary/command.hpp"

#include <algorithm>
#include <array>

namespace jemput::trainer {

namespace {

using enum ArgumentKind;

constexpr std::string_view applicant = "The applicant";
constexpr std::string_view browser = "OSS";
constexpr std::string_view mail = "E-mail";
constexpr std::string_view kbli = "KBLI";
constexpr std::string_view reading = "Reading aloud and confirming";
constexpr std::string_view ending = "Printing, handing over, referring";
constexpr std::string_view paper = "When OSS is down";
constexpr std::string_view integrity = "Integrity";
constexpr std::string_view help = "Help and time";
constexpr std::string_view faults = "Faults";
constexpr std::string_view people = "People and messages";
constexpr std::string_view facts = "Facts";

/// Assumed: more than come in a whole evening. A mistyped number must not fill the memory of the machine.
constexpr std::int64_t most_people_at_once = 100;

CommandKind trainee(std::string_view group, std::string_view name, std::string_view label,
                    std::string_view doc, std::vector<Argument> arguments = {}) {
    return {name, Actor::trainee, group, label, doc, std::move(arguments)};
}

CommandKind instructor(std::string_view group, std::string_view name, std::string_view label,
                       std::string_view doc, std::vector<Argument> arguments = {}) {
    return {name, Actor::instructor, group, label, doc, std::move(arguments)};
}

CommandKind happens(std::string_view name, std::string_view label, std::string_view doc,
                    std::vector<Argument> arguments = {}) {
    return {name, Actor::world, facts, label, doc, std::move(arguments)};
}

std::vector<CommandKind> all_kinds() {
    return {
        // The applicant
        trainee(applicant, "call_next", translatable("Call the next number"),
                "Ends the case at the desk, and calls who is next in the queue."),
        trainee(applicant, "call_number", translatable("Call a number out of turn"),
                "Calls somebody who is not next: the order of the queue is broken.", {{"NUMBER", number}}),
        trainee(applicant, "greet", translatable("Greet the applicant"), "Greets, and offers the seat."),
        trainee(applicant, "explain_purpose", translatable("Explain what the data are for"),
                "Says in one sentence why KTP and e-mail are needed, and who will see them."),
        trainee(applicant, "turn_screen", translatable("Turn the screen away from the queue"),
                "Turns it so that only the applicant and the officer see the data."),
        trainee(applicant, "ask", translatable("Ask"),
                "Asks about a topic; the case has the answer, and the fact that is known from then on.",
                {{"TOPIC", topic}}),
        trainee(applicant, "say", translatable("Say"),
                "Says something in own words. A word of the office that was not explained costs clarity.",
                {{"WORDS", words}}),
        trainee(applicant, "explain", translatable("Explain a word"),
                "Says what a word of the office means, in plain words of the glossary.", {{"TERM", term}}),
        trainee(applicant, "take", translatable("Take a document"), "Takes a document that she shows.",
                {{"DOCUMENT", document}}),
        trainee(applicant, "look_at", translatable("Look at a document"),
                "Reads the facts on a document that lies on the desk: those may be compared afterwards.",
                {{"DOCUMENT", document}}),
        trainee(
            applicant, "compare", translatable("Compare two facts"),
            "Puts two facts side by side, such as ktp.born and said.identity, and says whether they match or "
            "differ.",
            {{"FACT", fact}, {"FACT", fact}, {"VERDICT", verdict}}),
        trainee(applicant, "return_document", translatable("Give a document back"),
                "Gives a document of hers back.", {{"DOCUMENT", document}}),
        trainee(applicant, "steer_back", translatable("Come back to the question"),
                "Leads a long story kindly back to the question."),
        trainee(applicant, "apologise", translatable("Apologise"), "Says sorry for the waiting or an error."),
        trainee(applicant, "dismiss", translatable("Send the applicant away"),
                "Ends the talk: she goes without licence, form or referral."),
        // OSS
        trainee(browser, "open", translatable("Open a page"), "Opens a page of OSS.", {{"PAGE", page}}),
        trainee(browser, "type", translatable("Type into a field"), "Types a value into a field of the page.",
                {{"FIELD", field}, {"VALUE", value}}),
        trainee(browser, "let_applicant_type", translatable("Let the applicant type"),
                "Gives her the keyboard: she types into a field, and the officer looks away.",
                {{"FIELD", field}}),
        trainee(browser, "tick", translatable("Tick a statement"), "Ticks a statement of the page.",
                {{"STATEMENT", statement}}),
        trainee(browser, "untick", translatable("Untick a statement"), "Takes a tick away.",
                {{"STATEMENT", statement}}),
        trainee(browser, "submit", translatable("Submit the page"), "Sends the page that is open."),
        trainee(browser, "save_draft", translatable("Save the draft"),
                "Keeps what was typed on the page that is open."),
        trainee(browser, "refresh", translatable("Load the page again"),
                "Loads the page that is open again."),
        trainee(browser, "resend_activation", translatable("Ask for the activation mail again"),
                "OSS sends the activation mail once more; after the limit it refuses."),
        trainee(browser, "reset_password", translatable("Ask for a new password"),
                "OSS mails a new password to the address of the account."),
        trainee(browser, "log_out", translatable("Log out"), "Ends the session in OSS."),
        // E-mail
        trainee(mail, "create_mailbox", translatable("Make a mailbox together"),
                "Makes an address of her own, with her; she chooses the password.", {{"ADDRESS", address}}),
        trainee(mail, "give_password_card", translatable("Give the password card"),
                "She writes address and password on a card, which stays with her."),
        trainee(mail, "note_password", translatable("Write the password down"),
                "Writes her password into a notebook or phone of one's own."),
        trainee(mail, "open_mailbox", translatable("Open the mailbox"),
                "She logs in to her mailbox on the screen."),
        trainee(mail, "open_folder", translatable("Open a mail folder"),
                "Opens the folder inbox or spam of her mailbox.", {{"FOLDER", folder}}),
        trainee(mail, "read_mail", translatable("Read a mail"), "Reads a mail of the open folder, from 1.",
                {{"NUMBER", number}}),
        trainee(mail, "follow_link", translatable("Follow the link"),
                "Follows the link of the mail that is being read."),
        trainee(mail, "mark_not_spam", translatable("Mark as not spam"),
                "Moves the mail that is being read to the inbox."),
        // KBLI
        trainee(kbli, "search_kbli", translatable("Search a line of business"),
                "Looks for everyday words in the KBLI list.", {{"WORDS", words}}),
        trainee(kbli, "read_kbli", translatable("Read the description of a code"),
                "Reads what a code covers.", {{"CODE", code}}),
        trainee(kbli, "compare_kbli", translatable("Compare two codes"), "Puts two codes side by side.",
                {{"CODE", code}, {"CODE", code}}),
        trainee(kbli, "justify_kbli", translatable("Name the deciding fact"),
                "Names the topic whose answer decides between codes; it must have been asked.",
                {{"TOPIC", topic}}),
        trainee(kbli, "choose_kbli", translatable("Choose a code"),
                "Puts a code on the application that is begun.", {{"CODE", code}}),
        trainee(kbli, "remove_kbli", translatable("Remove a code"), "Takes a code off the application.",
                {{"CODE", code}}),
        // Reading aloud and confirming
        trainee(reading, "read_aloud", translatable("Read aloud"),
                "Reads a statement, NIB, code, form or number aloud, in plain words.", {{"ITEM", item}}),
        trainee(reading, "ask_consent", translatable("Ask for consent"),
                "Asks whether she agrees: to a statement, to a mailbox, to WhatsApp.", {{"ITEM", item}}),
        trainee(reading, "confirm_with_applicant", translatable("Let the applicant confirm"),
                "She looks at what was entered and says whether it is right.", {{"ITEM", item}}),
        // Printing, handing over, referring
        trainee(ending, "print", translatable("Print"), "Prints a document.", {{"DOCUMENT", document}}),
        trainee(ending, "hand_over", translatable("Hand over"), "Gives her a printed document.",
                {{"DOCUMENT", document}}),
        trainee(ending, "say_free", translatable("Say that it is free"),
                "Says that the service costs nothing."),
        trainee(ending, "explain_duties", translatable("Explain what comes next"),
                "Says which duties follow from the licence, and what is not effective yet."),
        trainee(ending, "refer", translatable("Refer"),
                "Sends her to a partner's desk or to an office; what to bring is a command of its own.",
                {{"DESK", desk}}),
        trainee(ending, "give_document_list", translatable("Give the list of documents"),
                "Gives her the slip that says where to go and what to bring.", {{"DESK", desk}}),
        trainee(ending, "offer_slot", translatable("Offer another appointment"),
                "Offers a time at which she can come again."),
        // When OSS is down
        trainee(paper, "explain_outage", translatable("Explain the outage"),
                "Says honestly that the central server is down, and that nobody knows for how long."),
        trainee(paper, "take_form", translatable("Take a paper form"), "Takes an empty fallback form."),
        trainee(paper, "fill_form", translatable("Fill in a field of the form"),
                "Writes a value into a field of the form.", {{"FIELD", field}, {"VALUE", value}}),
        trainee(paper, "let_applicant_sign", translatable("Let the applicant sign"), "She signs the form."),
        trainee(paper, "give_receipt", translatable("Give the receipt"),
                "Gives her the receipt with the number of the form."),
        trainee(paper, "store_form", translatable("Lock the form away"),
                "Puts the form into the locked box."),
        trainee(paper, "photograph", translatable("Take a photo with one's own phone"),
                "Takes a photo of a document with a private phone.", {{"DOCUMENT", document}}),
        trainee(paper, "promise", translatable("Promise"),
                "Says when the licence will come. Only after_oss_is_back can be kept.",
                {{"PROMISE", promise}}),
        trainee(paper, "take_form_from_box", translatable("Take a form from the box"),
                "Next morning: takes a form of the backlog, to enter it.", {{"NUMBER", number}}),
        trainee(paper, "send_whatsapp", translatable("Send by WhatsApp"),
                "Sends a document to a number by WhatsApp.", {{"NUMBER", phone}, {"DOCUMENT", document}}),
        // Integrity
        trainee(integrity, "refuse_gift", translatable("Refuse the gift"),
                "Refuses money or a gift politely, and hands it back."),
        trainee(integrity, "accept_gift", translatable("Accept the gift"), "Keeps money or a gift."),
        trainee(integrity, "point_at_poster", translatable("Point at the poster"),
                "Points at the poster that says that the service is free."),
        trainee(integrity, "note_incident", translatable("Note the incident"),
                "Writes an incident into the log of the service.", {{"WORDS", words}}),
        // Help and time
        trainee(help, "show_rule", translatable("Read a rule card"), "Opens a rule card.", {{"CARD", card}}),
        trainee(help, "request_hint", translatable("Ask for a hint"),
                "A question, then the rule, then the answer; each costs more."),
        trainee(help, "wait", translatable("Wait"), "Lets so much time pass.", {{"DURATION", duration}}),
        trainee(help, "to_next_event", translatable("Wait for the next event"),
                "Lets time pass until a mail arrives, OSS changes, or the van closes. Not while an applicant "
                "sits at the desk and nothing is awaited."),
        trainee(help, "end_session", translatable("End the session"), "Ends the session for good."),
        // Faults
        instructor(faults, "outage", translatable("OSS goes down"), "OSS goes down, for everybody, so long.",
                   {{"DURATION", duration}}),
        instructor(faults, "end_outage", translatable("OSS comes back"), "Ends an outage that was injected."),
        instructor(faults, "slow", translatable("OSS is slow"), "Each page takes so much longer.",
                   {{"DURATION", duration}}),
        instructor(faults, "expire_session", translatable("The session expires"),
                   "OSS forgets who is logged in; what was saved stays."),
        instructor(faults, "error_500", translatable("Error 500"),
                   "The next submission fails: process error."),
        instructor(faults, "error_504", translatable("Error 504"),
                   "The next submission gets no answer; nobody knows whether it arrived."),
        instructor(faults, "hotspot_lost", translatable("The hotspot drops out"),
                   "The officers' phone loses its connection, so long.", {{"DURATION", duration}}),
        instructor(faults, "mail_delay", translatable("Mail is late"), "Mail takes so much longer.",
                   {{"DURATION", duration}}),
        instructor(faults, "mail_to_spam", translatable("Mail goes to spam"),
                   "The next mail lands in the spam folder."),
        instructor(faults, "dukcapil_mismatch", translatable("Dukcapil does not know the NIK"),
                   "The next check of an identity says that the data do not match."),
        // People and messages
        instructor(people, "offer_money", translatable("The applicant offers money"),
                   "The applicant puts so many rupiah on the desk.", {{"AMOUNT", number}}),
        instructor(people, "surge", translatable("More people come"),
                   "So many people join the queue at once: up to 100.",
                   {{"NUMBER", number, false, most_people_at_once}}),
        instructor(people, "complaint", translatable("Somebody complains"),
                   "Somebody in the queue complains aloud."),
        instructor(people, "show_mark", translatable("What a page rests on"),
                   "Says which facts behind a page of OSS nobody has verified.", {{"PAGE", page}}),
        instructor(people, "note", translatable("Note"), "A note of the instructor, with its moment.",
                   {{"WORDS", words}}),
        instructor(people, "speed", translatable("Speed of the clock"),
                   "The clock goes so many times as fast while nobody sits at the desk: 1 to 8.",
                   {{"NUMBER", number}}),
        instructor(people, "pause", translatable("Pause"), "Stops the clock; not in an exam."),
        instructor(people, "resume", translatable("Go on"), "Lets the clock run again."),
        // Facts
        happens("session_begins", translatable("The session begins"), "The van opens its desk."),
        happens("applicant_sits_down", translatable("The applicant sits down"),
                "A case begins: from here its time at the desk counts."),
        happens("page_opens", translatable("A page opens"), "OSS shows a page.", {{"PAGE", page}}),
        happens("page_accepted", translatable("OSS accepts the page"),
                "A page was submitted, and OSS has saved it.", {{"PAGE", page}}),
        happens("oss_answers", translatable("OSS answers with a message"),
                "OSS refuses or reports something; MESSAGE is the code of it in the rule set.",
                {{"MESSAGE", name}}),
        happens("entered_wrong", translatable("An entry is not what the applicant said"),
                "A page of OSS was saved, and a field holds something else than what the applicant said.",
                {{"FIELD", field}}),
        happens("account_registered", translatable("An account is registered"),
                "An account in OSS; WHOSE says whether its address is her own or that of another.",
                {{"WHOSE", name}}),
        happens("account_activated", translatable("The account is activated"),
                "Her account can be used now."),
        happens("logged_in", translatable("Logged in"), "A session in OSS begins."),
        happens("logged_out", translatable("Logged out"), "A session in OSS ends."),
        happens("session_expires", translatable("The session has expired"),
                "OSS has forgotten who is logged in."),
        happens("mail_arrives", translatable("A mail arrives"), "In a folder of her mailbox: inbox or spam.",
                {{"FOLDER", folder}}),
        happens("mailbox_made", translatable("A mailbox is made"), "She has an address of her own."),
        happens("nib_issued", translatable("The NIB is issued"),
                "Happens once for each KBLI code of the application. QUALITY is right, acceptable or trap, "
                "as the case calls the code, else other.",
                {{"CODE", code}, {"QUALITY", name}}),
        happens("second_nib", translatable("A second NIB for the same business"),
                "The same person and business has two of them now."),
        happens("oss_goes_down", translatable("OSS goes down"),
                "The central server or the hotspot is away, by chance or because it was injected."),
        happens("oss_comes_back", translatable("OSS is back"), "OSS can be used again."),
        happens("document_given", translatable("A document is handed over"), "She has it now.",
                {{"DOCUMENT", document}}),
        happens("sent_to", translatable("A document was sent"),
                "By WhatsApp; WHOSE is right where the number is hers, else wrong.",
                {{"WHOSE", name}, {"DOCUMENT", document}}),
        happens("input_refused", translatable("An input was refused"),
                "Something looked like real personal data. It was neither kept nor logged; KIND says what it "
                "was.",
                {{"KIND", name}}),
        happens("jargon", translatable("A word was not explained"),
                "A word of the office was used and not explained.", {{"TERM", term}}),
        happens("loses_patience", translatable("The applicant loses patience"),
                "She says so; her mood falls."),
        happens("applicant_leaves", translatable("The applicant leaves"),
                "OUTCOME is licensed, on_paper, referred, returned or nothing.", {{"OUTCOME", name}}),
        happens("backlog_begins", translatable("The next morning"), "OSS is back, and forms lie in the box."),
        happens("case_ends", translatable("The case ends"), "Nothing more can be made good."),
    };
}

}  // namespace

std::span<const CommandKind> vocabulary() {
    static const std::vector<CommandKind> kinds = all_kinds();
    return kinds;
}

const CommandKind* find_command(std::string_view name) {
    const auto kinds = vocabulary();
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [name](const CommandKind& kind) { return kind.name == name; });
    return found == kinds.end() ? nullptr : &*found;
}

std::span<const ConditionKind> conditions() {
    static constexpr std::array all{
        ConditionKind{"applicant_present", "An applicant sits at the desk."},
        ConditionKind{"oss_down", "OSS or the connection to it is down."},
        ConditionKind{"logged_in", "A session in OSS is open, on her account."},
        ConditionKind{"session_expired",
                      "The session in OSS ended by itself, and nobody has logged in again."},
        ConditionKind{"has_email", "She has an address of her own, brought or made here."},
        ConditionKind{"brought_email", "She came with an address of her own."},
        ConditionKind{"account_exists", "An account on her NIK is there, active or not."},
        ConditionKind{"account_active", "Her account is active."},
        ConditionKind{"mail_waits", "A mail from OSS lies unread in her mailbox or is on its way."},
        ConditionKind{"mail_in_spam", "A mail from OSS lies in the spam folder."},
        ConditionKind{"draft_open", "An application is begun and not issued."},
        ConditionKind{"nib_issued", "Her NIB is issued."},
        ConditionKind{"commitments_open", "Her licence is not effective yet."},
        ConditionKind{"kbli_right", "The codes of the application are those of the case."},
        ConditionKind{"kbli_chosen", "The application has a code."},
        ConditionKind{"documents_out", "The officer has a document of hers."},
        ConditionKind{"password_card_given", "She has the card with address and password."},
        ConditionKind{"form_taken", "A paper form is begun."},
        ConditionKind{"form_complete", "Every required field of the paper form is filled in."},
        ConditionKind{"form_right", "What stands on the form is what she said."},
        ConditionKind{"form_has_whatsapp", "Her number is on the form."},
        ConditionKind{"form_signed", "She signed the form."},
        ConditionKind{"whatsapp_agreed", "The form says that she agrees to get documents by WhatsApp."},
        ConditionKind{"statements_agreed",
                      "The form says that the statements of OSS were read to her, and that she agrees."},
        ConditionKind{"form_stored", "The form lies in the locked box."},
        ConditionKind{"receipt_given", "She has the receipt."},
        ConditionKind{"referred", "She was referred to a desk or an office."},
        ConditionKind{"document_list_given", "She has the list of what to bring."},
        ConditionKind{"gift_on_desk", "Money or a gift of hers lies on the desk."},
        ConditionKind{"printed_left", "A printed document lies on the desk."},
        ConditionKind{"people_wait", "Somebody waits in the queue."},
        ConditionKind{"is_company", "She comes for a company, or for more than two KBLI."},
        ConditionKind{"backlog_round", "It is the next morning, and forms are entered."},
        ConditionKind{"all_sent", "Every document of the backlog was sent to its number."},
    };
    static_assert(all.size() <= 64);
    return all;
}

}  // namespace jemput::trainer
