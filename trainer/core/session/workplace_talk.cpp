#include "trainer/core/oss/oss_words.hpp"
#include "trainer/core/session/workplace.hpp"
#include "trainer/core/words/both.hpp"
#include "trainer/core/words/number_forms.hpp"
#include "trainer/core/words/plain_text.hpp"

#include <algorithm>

#include <fmt/format.h>

// The talk with the applicant, her documents, and what is read aloud.

namespace jemput::trainer {

namespace {

const ShownDocument* document_named(const Persona& persona, std::string_view name) {
    const auto found = std::find_if(persona.documents.begin(), persona.documents.end(),
                                    [name](const ShownDocument& d) { return d.name == name; });
    return found == persona.documents.end() ? nullptr : &*found;
}

/// DDMMYY of a NIK as a date without its century: "740712" of 1974-07-12.
std::string date_in_nik(const std::string& nik) {
    int day = std::stoi(nik.substr(6, 2));
    if (day > 40) day -= 40;
    return fmt::format("{}{}{:02}", nik.substr(10, 2), nik.substr(8, 2), day);
}

/// Whether two facts agree: equal, one within the other, or a NIK and the date of birth in it.
bool agree(const std::string& a, const std::string& b) {
    const std::string first = letters_and_digits(a);
    const std::string second = letters_and_digits(b);
    if (first == second) return true;
    const auto nik_and_date = [](const std::string& nik, const std::string& date) {
        return is_nik_form(nik) && date.size() == 8 && date_in_nik(nik) == date.substr(2);
    };
    if (nik_and_date(first, second) || nik_and_date(second, first)) return true;
    const std::string& shorter = first.size() < second.size() ? first : second;
    const std::string& longer = first.size() < second.size() ? second : first;
    return shorter.size() >= 3 && longer.find(shorter) != std::string::npos;
}

}  // namespace

Reply Workplace::greet(const Command&, const Circumstances&) {
    manner_.feel(MannerEvent::greeted);
    Reply reply = done();
    reply.say(Speaker::applicant,
              {says(MannerEvent::greeted, in_indonesian()), says(MannerEvent::greeted, in_english())});
    return reply;
}

Reply Workplace::explain_purpose(const Command&, const Circumstances&) {
    manner_.feel(MannerEvent::purpose_explained);
    Reply reply = done();
    reply.say(Speaker::officer,
              both("KTP and e-mail are for your account in OSS. Only you and the service see them."));
    return reply;
}

Reply Workplace::turn_screen(const Command&, const Circumstances&) {
    return done();
}

Reply Workplace::ask(const Command& command, const Circumstances&) {
    const Answer* answer = answer_to(command.arguments[0]);
    if (answer == nullptr) {
        Reply reply;
        reply.say(Speaker::applicant, both("I do not understand the question."));
        return reply;
    }
    asked_.insert(answer->topic);
    Reply reply = done();
    reply.say(Speaker::officer, answer->question);
    reply.say(Speaker::applicant, answer->words);
    return reply;
}

Reply Workplace::say(const Command& command, const Circumstances&) {
    Reply reply = done();
    reply.say(Speaker::officer, {command.arguments[0], command.arguments[0]});
    for (const Term* term : material_->glossary.jargon_in(command.arguments[0])) {
        if (explained_.contains(term->key)) continue;
        manner_.feel(MannerEvent::jargon_unexplained);
        reply.facts.push_back({"jargon", {term->key}});
    }
    return reply;
}

Reply Workplace::explain(const Command& command, const Circumstances&) {
    const Term* term = material_->glossary.find(command.arguments[0]);
    if (term == nullptr || term->plain.indonesian.empty())
        return not_done(both("There are no plain words for that in the glossary."));
    explained_.insert(term->key);
    manner_.feel(MannerEvent::word_explained);
    Reply reply = done();
    reply.say(Speaker::officer, term->plain);
    return reply;
}

Reply Workplace::steer_back(const Command&, const Circumstances&) {
    manner_.feel(MannerEvent::asked_kindly_back);
    return done();
}

Reply Workplace::apologise(const Command&, const Circumstances&) {
    manner_.feel(MannerEvent::apologised);
    Reply reply = done();
    reply.say(Speaker::officer, both("I am sorry that it takes so long."));
    return reply;
}

Reply Workplace::dismiss(const Command&, const Circumstances&) {
    manner_.feel(MannerEvent::sent_away);
    return done();
}

Reply Workplace::take(const Command& command, const Circumstances&) {
    const ShownDocument* document = document_named(case_->persona, command.arguments[0]);
    if (document == nullptr) return not_done(both("The applicant has no such document."));
    if (!on_desk_.insert(document->name).second) return not_done(both("It lies on the desk already."));
    return done();
}

Reply Workplace::look_at(const Command& command, const Circumstances&) {
    const std::string& name = command.arguments[0];
    const ShownDocument* document = document_named(case_->persona, name);
    if (document == nullptr || !on_desk_.contains(name))
        return not_done(both("It does not lie on the desk."));
    looked_at_.insert(name);
    Reply reply = done();
    Bilingual words = document->title;
    for (const auto& [fact_name, value] : document->facts) {
        words.indonesian += fmt::format("; {}: {}", fact_name, value);
        words.english += fmt::format("; {}: {}", fact_name, value);
    }
    reply.say(Speaker::desk, std::move(words));
    return reply;
}

Reply Workplace::compare(const Command& command, const Circumstances&) {
    const auto first = fact(command.arguments[0]);
    const auto second = fact(command.arguments[1]);
    if (!first || !second)
        return not_done(both("One of the two is not known yet: look at the document, or ask."));
    const bool match = agree(*first, *second);
    if (match != (command.arguments[2] == "match"))
        return not_done(match ? both("Look again: the two say the same.")
                              : both("Look again: the two do not say the same."));
    return done();
}

Reply Workplace::return_document(const Command& command, const Circumstances&) {
    if (on_desk_.erase(command.arguments[0]) == 0) return not_done(both("It does not lie on the desk."));
    return done();
}

Reply Workplace::read_aloud(const Command& command, const Circumstances&) {
    const std::string& item = command.arguments[0];
    Reply reply = done();
    if (const Statement* statement = oss_.page_kind().find_statement(item)) {
        reply.say(Speaker::officer, statement->text);
    } else if (item == "nib") {
        if (oss_.issued() == nullptr) return not_done(both("There is no NIB yet."));
        reply.say(Speaker::officer, {oss_.nib(), oss_.nib()});
    } else if (item == "kbli") {
        if (oss_.chosen_kbli().empty()) return not_done(both("No code is chosen yet."));
        for (const std::string& code : oss_.chosen_kbli())
            if (const KbliEntry* entry = material_->kbli.find(code))
                reply.say(Speaker::officer, entry->title);
    } else if (item == "statements") {
        if (!form_) return not_done(both("There is no form."));
        for (const PageKind& page : oss_.rules().pages) {
            if (page.needs == PageNeeds::nothing) continue;
            for (const Statement& of_page : page.statements)
                reply.say(Speaker::officer, of_page.text);
        }
    } else if (item == "form" || item == "whatsapp") {
        if (!form_) return not_done(both("There is no form."));
    } else {
        return not_done(both("There is nothing of that name to read."));
    }
    return reply;
}

Reply Workplace::ask_consent(const Command& command, const Circumstances&) {
    const std::string& item = command.arguments[0];
    const bool is_on_the_page = item == "statements" ? !oss_.page_kind().statements.empty() || form_
                                                     : oss_.page_kind().find_statement(item) != nullptr;
    const bool is_spoken_of = item == "mailbox" || item == "whatsapp" || item == "kbli" || item == "form";
    if (!is_on_the_page && !is_spoken_of) return not_done(both("There is nothing of that name to agree to."));
    // Whom something was shown that is not hers agrees to nothing of it before it is put right.
    if (has_objected_ && is_on_the_page) {
        const std::vector<Command> wrong = wrong_entries("review");
        if (!wrong.empty()) {
            Reply refused;
            refused.was_tried = true;
            refused.say(Speaker::applicant, objection(wrong.front()));
            return refused;
        }
    }
    Reply reply = done();
    const bool agrees = item != "whatsapp" || is_yes(known("whatsapp_consent").value_or("ya"));
    reply.say(Speaker::applicant,
              agrees ? both("Yes, I agree.") : both("No, I would rather come and fetch it."));
    return reply;
}

/// What is written down otherwise than she said: a fact for each such field.
std::vector<Command> Workplace::wrong_entries(std::string_view item) const {
    Reply wrong;
    if (item == "form") {
        if (!form_is_right()) wrong.facts.push_back({"entered_wrong", {"form"}});
    } else {
        for (const SavedPage& page : oss_.draft())
            check_entries(page.page, wrong);
    }
    return wrong.facts;
}

/// "That is not what I said: Name of the business."
Bilingual Workplace::objection(const Command& wrong) const {
    const auto in = [&](const Language& language) {
        const std::string& field = wrong.arguments.front();
        return language.text("That is not what I said: {field}.",
                             fmt::arg("field", label_of_field(oss_.rules(), field, language)));
    };
    return {in(in_indonesian()), in(in_english())};
}

/// She looks at the page or the form, and says where it is wrong: then it is not confirmed.
Reply Workplace::confirm(const Command& command, const Circumstances&) {
    const std::string& item = command.arguments[0];
    if (item == "form" && !form_) return not_done(both("There is no form."));
    if (item.starts_with("review") && oss_.draft().empty())
        return not_done(both("Nothing is filled in yet that could be reviewed."));
    const std::vector<Command> wrong = wrong_entries(item);
    has_objected_ = !wrong.empty();
    Reply reply;
    reply.done = !has_objected_;
    reply.was_tried = has_objected_;
    for (const Command& entry : wrong)
        reply.say(Speaker::applicant, objection(entry));
    if (reply.done) reply.say(Speaker::applicant, both("Yes, that is right."));
    return reply;
}

Reply Workplace::gift(const Command& command, const Circumstances&) {
    if (gift_rupiah_ == 0) return not_done(both("Nobody has offered anything."));
    if (command.name != "refuse_gift") return done();
    gift_rupiah_ = 0;
    Reply reply = done();
    reply.say(Speaker::officer, both("Thank you, but please take it back: this service is free."));
    return reply;
}

Reply Workplace::note_incident(const Command&, const Circumstances&) {
    return done();
}

Reply Workplace::show_rule(const Command& command, const Circumstances&) {
    const RuleCard* card = material_->cards.find(command.arguments[0]);
    if (card == nullptr) return not_done(both("There is no such rule card."));
    Reply reply = done();
    reply.say(Speaker::desk, card->rule);
    return reply;
}

}  // namespace jemput::trainer
