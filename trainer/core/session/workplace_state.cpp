#include "trainer/core/session/case_facts.hpp"
#include "trainer/core/session/workplace.hpp"

#include <algorithm>

// What holds at the desk, and what is known there.

namespace jemput::trainer {

Conditions Workplace::conditions(const Circumstances& moment) const {
    Conditions now;
    const OssAccount* account = oss_.account_of(case_->persona.nik);
    const IssuedNib* nib = known_nib();
    const std::vector<std::string> codes = oss_.chosen_kbli();
    now.set("applicant_present", is_present_);
    now.set("logged_in", oss_.is_logged_in());
    now.set("session_expired", oss_.is_session_expired());
    now.set("has_email", mailbox_ && mailbox_has_password_);
    now.set("brought_email", !case_->persona.email.empty());
    now.set("account_exists", account != nullptr);
    now.set("account_active", account != nullptr && account->is_active);
    if (mailbox_) {
        now.set("mail_waits", mailbox_->unread(MailFolder::inbox, moment.instant()) > 0 ||
                                  mailbox_->unread(MailFolder::spam, moment.instant()) > 0 ||
                                  mailbox_->next_arrival(moment.instant()).has_value());
        now.set("mail_in_spam", mailbox_->unread(MailFolder::spam, moment.instant()) > 0);
    }
    now.set("draft_open", oss_.has_draft() && nib == nullptr);
    now.set("nib_issued", nib != nullptr);
    now.set("commitments_open", nib != nullptr && !nib->open_commitments.empty());
    now.set("kbli_chosen", !codes.empty());
    now.set("kbli_right", !codes.empty() && std::all_of(codes.begin(), codes.end(), [this](const auto& code) {
                const std::string quality = quality_of(code);
                return quality == "right" || quality == "acceptable";
            }));
    now.set("documents_out", !on_desk_.empty());
    now.set("password_card_given", given_.contains("password_card"));
    now.set("form_taken", form_.has_value() || !box_.is_empty());
    if (const PaperForm* form = form_in_hand()) {
        now.set("form_complete", form->is_complete());
        now.set("form_right", form_is_right());
        now.set("form_has_whatsapp", !form->value("whatsapp").empty());
        now.set("form_signed", form->is_signed());
        now.set("whatsapp_agreed", form->has_consent());
        now.set("statements_agreed", form->has_agreement());
    }
    now.set("form_stored", !box_.is_empty());
    now.set("receipt_given", given_.contains("receipt"));
    now.set("referred", !referred_to_.empty());
    now.set("document_list_given", has_document_list_);
    now.set("gift_on_desk", gift_rupiah_ > 0);
    now.set("printed_left", !printed_.empty());
    now.set("is_company", case_->ending == Ending::referred && case_->kbli.right.empty());
    now.set("all_sent",
            outbox_.has_sent(case_->persona.phone, "nib") && outbox_.has_sent(case_->persona.phone, "iumk"));
    return now;
}

/// The last that somebody here has seen; OSS forgets whose it was when one logs out.
const IssuedNib* Workplace::known_nib() const {
    const auto& nibs = oss_.nibs();
    const auto found =
        std::find_if(nibs.rbegin(), nibs.rend(), [](const IssuedNib& nib) { return nib.is_known; });
    return found == nibs.rend() ? nullptr : &*found;
}

/// The form on the desk, else the one that was locked away last.
const PaperForm* Workplace::form_in_hand() const {
    if (form_) return &*form_;
    return box_.is_empty() ? nullptr : box_.find(box_.numbers().back());
}

std::optional<std::string> Workplace::known(std::string_view field) const {
    if (const auto entry = entry_of(*case_, field)) return entry;
    const Persona& p = case_->persona;
    const Business& b = case_->business;
    if (field == "nik") return p.nik;
    if (field == "name") return p.name;
    if (field == "sex") return p.sex == Sex::female ? "P" : "L";
    if (field == "born" || field == "birth_date") return iso_date(p.born);
    if (field == "address" || field == "desa" || field == "kecamatan") return ktp_fact(p, field);
    if (field == "phone" || field == "whatsapp") return p.phone;
    if (field == "email" || field == "username") return email();
    if (field == "business_name") return b.name;
    if (field == "business_address") return b.address;
    if (field == "area") return std::to_string(b.area_square_metres);
    if (field == "capital") return std::to_string(b.capital_rupiah);
    if (field == "workers") return std::to_string(b.workers);
    if (const FormField* of_form = material_->form->find(field);
        of_form != nullptr && of_form->kind != FormFieldKind::text && of_form->kind != FormFieldKind::date)
        return "ya";  // she agrees where the case does not say otherwise
    return std::nullopt;
}

const std::string& Workplace::email() const {
    return mailbox_ ? mailbox_->address() : case_->persona.email;
}

const Answer* Workplace::answer_to(std::string_view topic) const {
    const auto found = std::find_if(case_->answers.begin(), case_->answers.end(),
                                    [topic](const Answer& answer) { return answer.topic == topic; });
    return found == case_->answers.end() ? nullptr : &*found;
}

std::string Workplace::quality_of(std::string_view code) const {
    const auto has = [code](const std::vector<std::string>& codes) {
        return std::find(codes.begin(), codes.end(), code) != codes.end();
    };
    if (has(case_->kbli.right)) return "right";
    if (has(case_->kbli.acceptable)) return "acceptable";
    for (const auto& [trap, why] : case_->kbli.traps)
        if (trap == code) return "trap";
    return "other";
}

std::optional<std::string> Workplace::fact(std::string_view name) const {
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const std::string_view place = name.substr(0, dot);
    const std::string_view what = name.substr(dot + 1);
    if (place == "said") {
        const Answer* answer = answer_to(what);
        if (answer == nullptr || answer->fact.empty() || !asked_.contains(answer->topic)) return std::nullopt;
        return answer->fact;
    }
    if (place == "page") {
        std::string value = oss_.value(what);
        return value.empty() ? std::nullopt : std::optional{std::move(value)};
    }
    if (!looked_at_.contains(std::string(place))) return std::nullopt;
    for (const ShownDocument& document : case_->persona.documents)
        for (const auto& [fact_name, value] : document.facts)
            if (document.name == place && fact_name == what) return value;
    return std::nullopt;
}

}  // namespace jemput::trainer
