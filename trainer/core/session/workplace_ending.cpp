#include "trainer/core/documents/printed_lines.hpp"
#include "trainer/core/session/workplace.hpp"
#include "trainer/core/words/both.hpp"
#include "trainer/core/words/plain_text.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <string>
#include <utility>

// Printer, paper form, telephone, and the other desks.

namespace jemput::trainer {

namespace {

constexpr Duration printing = std::chrono::seconds{15};  // assumed
constexpr Duration she_signs = std::chrono::seconds{8};  // assumed

/// So that who reads along learns how it is said; nullopt: pointing at a poster says nothing.
std::optional<Bilingual> officer_says(const Command& command) {
    const std::string& name = command.name;
    if (name == "say_free") return both("This service is free, down to the printed sheet.");
    if (name == "explain_duties")
        return both(
            "Keep NIB and IUMK and show them when asked. If you move or the business changes, change it in "
            "OSS. "
            "What is marked as not yet effective has to be met first.");
    if (name == "offer_slot") return both("Please come again at this time: then it is your turn at once.");
    if (name == "explain_outage")
        return both("The central computer is down. We cannot mend it, and nobody knows for how long.");
    if (name != "promise") return std::nullopt;
    if (command.arguments[0] == "today") return both("You will have it today.");
    if (command.arguments[0] == "tomorrow") return both("You will have it tomorrow.");
    return both("You will have it as soon as OSS is back. I cannot say when that is.");
}

}  // namespace

Reply Workplace::print(const Command& command, const Circumstances&) {
    const std::string& name = command.arguments[0];
    if (oss_.issued() == nullptr) return not_done(both("There is no NIB yet."));
    if (oss_.rules().find_document(name) == nullptr) return not_done(both("There is no such document."));
    printed_.insert(name);
    documents_[name] = printed_lines(name, oss_.document_lines(name, in_indonesian()),
                                     oss_.document_lines(name, in_english()));
    Reply reply = done();
    reply.takes = printing;
    return reply;
}

Reply Workplace::hand_over(const Command& command, const Circumstances&) {
    const std::string& name = command.arguments[0];
    if (printed_.erase(name) == 0) return not_done(both("It is not printed yet."));
    given_.insert(name);
    if (name == "nib") manner_.feel(MannerEvent::handed_over);
    Reply reply = done();
    reply.facts.push_back({"document_given", {name}});
    return reply;
}

/// What is only said: it matters for the judge, and for her.
Reply Workplace::tell(const Command& command, const Circumstances&) {
    if (command.name == "explain_outage") manner_.feel(MannerEvent::told_how_long);
    if (command.name == "offer_slot") has_slot_ = true;
    Reply reply = done();
    if (const auto words = officer_says(command)) reply.say(Speaker::officer, *words);
    return reply;
}

Reply Workplace::refer(const Command& command, const Circumstances&) {
    const Desk* desk = material_->desks.find(command.arguments[0]);
    if (desk == nullptr) return not_done(both("There is no such desk."));
    referred_to_ = desk->id;
    Reply reply = done();
    reply.say(Speaker::officer, desk->name);
    return reply;
}

Reply Workplace::give_document_list(const Command& command, const Circumstances&) {
    const Desk* desk = material_->desks.find(command.arguments[0]);
    if (desk == nullptr) return not_done(both("There is no such desk."));
    has_document_list_ = true;
    Reply reply = done();
    reply.say(Speaker::desk,
              {document_list_text(in_indonesian(), *desk), document_list_text(in_english(), *desk)});
    return reply;
}

Reply Workplace::take_form(const Command&, const Circumstances&) {
    if (form_) return not_done(both("A form lies on the desk already."));
    form_.emplace(material_->form);
    return done();
}

Reply Workplace::fill_form(const Command& command, const Circumstances&) {
    if (!form_) return not_done(both("There is no form."));
    const std::string& field = command.arguments[0];
    switch (form_->fill(field, command.arguments[1])) {
        case Filling::written:
            break;
        case Filling::unknown_field:
            return not_done(both("The form has no such field."));
        case Filling::empty:
            return not_done(both("The field stays empty."));
        case Filling::too_long:
            return not_done(both("That does not fit into the field."));
        case Filling::not_yes_or_no:
            return not_done(both("Write ya or tidak."));
        case Filling::no_date:
            return not_done(both("Write a date, such as 2026-11-24."));
        case Filling::locked_away:
            return not_done(both("The form is locked away."));
    }
    return done();
}

bool Workplace::form_is_right() const {
    const PaperForm* form = form_in_hand();
    if (form == nullptr) return false;
    const auto& fields = form->layout().fields;
    return std::all_of(fields.begin(), fields.end(), [this, form](const FormField& field) {
        const std::string value = form->value(field.name);
        const auto right = known(field.name);
        return value.empty() || !right || means_the_same(field.kind, value, *right);
    });
}

Reply Workplace::sign(const Command&, const Circumstances&) {
    if (!form_ || !form_->sign()) return not_done(both("There is no form."));
    Reply reply = done();
    reply.takes = she_signs;
    return reply;
}

Reply Workplace::give_receipt(const Command&, const Circumstances&) {
    if (!form_) return not_done(both("There is no form."));
    if (!form_->give_receipt(receipts_ + 1)) return not_done(both("The applicant has the receipt already."));
    ++receipts_;
    given_.insert("receipt");
    manner_.feel(MannerEvent::handed_over);
    Reply reply = done();
    reply.say(Speaker::desk, {receipt_text(in_indonesian(), *form_), receipt_text(in_english(), *form_)});
    reply.facts.push_back({"document_given", {"receipt"}});
    return reply;
}

Reply Workplace::store_form(const Command&, const Circumstances&) {
    if (!form_) return not_done(both("There is no form."));
    box_.store(std::move(*form_));
    form_.reset();
    return done();
}

Reply Workplace::photograph(const Command& command, const Circumstances&) {
    if (!on_desk_.contains(command.arguments[0]) && command.arguments[0] != "form")
        return not_done(both("It does not lie on the desk."));
    return done();
}

Reply Workplace::take_form_from_box(const Command& command, const Circumstances& moment) {
    if (!in_backlog_) return not_done(both("The box is opened at the office, the next morning."));
    int number = 0;
    const std::string& text = command.arguments[0];
    std::from_chars(text.data(), text.data() + text.size(), number);
    auto form = box_.take(number);
    if (!form) return not_done(both("The box has no such form."));
    form_ = std::move(form);
    if (form_->value("nik").empty()) {
        Reply reply = done();
        reply.say(Speaker::desk, both("No NIK stands on the form: nobody can find her account in OSS."));
        return reply;
    }
    Reply reply = from_oss(oss_.assist(form_->value("nik"),
                                       {moment.now, moment.is_reachable, moment.slowness, moment.mail_delay}),
                           moment);
    if (reply.done) reply.say(Speaker::desk, both("You are in OSS with the access of the office."));
    return reply;
}

Reply Workplace::send_whatsapp(const Command& command, const Circumstances& moment) {
    const std::string& number = command.arguments[0];
    const std::string& document = command.arguments[1];
    if (oss_.issued() == nullptr && document != "receipt") return not_done(both("There is no NIB yet."));
    if (!outbox_.send(number, document, moment.instant()))
        return not_done(both("That is no mobile number: begin with 08 or 62."));
    Reply reply = done();
    const bool is_hers = whatsapp_number(number) == whatsapp_number(case_->persona.phone);
    reply.facts.push_back({"sent_to", {is_hers ? "right" : "wrong", document}});
    return reply;
}

}  // namespace jemput::trainer
