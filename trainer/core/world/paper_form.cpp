#include "trainer/core/world/paper_form.hpp"

#include "sim/document/unicode.hpp"
#include "trainer/core/words/number_forms.hpp"
#include "trainer/core/words/plain_text.hpp"
#include "trainer/core/world/everyday_words.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

bool is_one_word_of(std::string_view value, const std::vector<std::string>& known) {
    const std::vector<std::string> words = words_of(value);
    return words.size() == 1 && std::find(known.begin(), known.end(), words.front()) != known.end();
}

bool is_no(std::string_view value) {
    return is_one_word_of(value, {"tidak", "no"});
}

bool is_answered(FormFieldKind kind) {
    return kind == FormFieldKind::consent || kind == FormFieldKind::agreement;
}

bool is_blank(std::string_view value) {
    return value.find_first_not_of(" \t") == std::string_view::npos;
}

}  // namespace

bool is_yes(std::string_view value) {
    return is_one_word_of(value, {"ya", "yes", "setuju"});
}

PaperForm::PaperForm(std::shared_ptr<const FormLayout> layout) : layout_{std::move(layout)} {
    assert(layout_ && "a form has a layout");
}

Filling PaperForm::fill(std::string_view field, std::string_view value) {
    const FormField* known = layout_->find(field);
    if (known == nullptr) return Filling::unknown_field;
    if (is_stored_) return Filling::locked_away;
    if (is_blank(value)) return Filling::empty;
    if (count_characters(value) > static_cast<std::size_t>(known->length)) return Filling::too_long;
    if (is_answered(known->kind) && !is_yes(value) && !is_no(value)) return Filling::not_yes_or_no;
    if (known->kind == FormFieldKind::date && !date_in_order(value)) return Filling::no_date;
    std::string& written = values_[known->name];
    if (written != value) is_signed_ = false;
    written = value;
    return Filling::written;
}

std::string PaperForm::value(std::string_view field) const {
    const auto found = values_.find(field);
    return found == values_.end() ? std::string{} : found->second;
}

std::vector<const FormField*> PaperForm::missing() const {
    std::vector<const FormField*> fields;
    for (const FormField& field : layout_->fields)
        if (field.is_required && value(field.name).empty()) fields.push_back(&field);
    return fields;
}

bool PaperForm::says_yes(FormFieldKind kind) const {
    return std::any_of(layout_->fields.begin(), layout_->fields.end(), [&](const FormField& field) {
        return field.kind == kind && is_yes(value(field.name));
    });
}

bool PaperForm::has_consent() const {
    return says_yes(FormFieldKind::consent);
}

bool PaperForm::has_agreement() const {
    return says_yes(FormFieldKind::agreement);
}

bool means_the_same(FormFieldKind kind, std::string_view a, std::string_view b) {
    if (is_answered(kind)) return is_yes(a) == is_yes(b);
    if (kind == FormFieldKind::date) return date_in_order(a) == date_in_order(b);
    return letters_and_digits(a) == letters_and_digits(b);
}

bool PaperForm::sign() {
    if (is_stored_) return false;
    is_signed_ = true;
    return true;
}

bool PaperForm::give_receipt(int number) {
    assert(number > 0 && "receipts are numbered from 1");
    if (receipt_number_) return false;
    receipt_number_ = number;
    return true;
}

std::string receipt_text(const Language& language, const PaperForm& form) {
    assert(form.receipt_number() && "only a form with a receipt has its text");
    const std::string number = fmt::format("{:04}", form.receipt_number().value_or(0));
    const std::string name = form.value("name");
    const std::string business = form.value("business_name");
    const std::string whatsapp = form.value("whatsapp");
    std::string text;
    const auto add = [&text](const std::string& line) { text += line + "\n"; };
    add(language.text("RECEIPT No. {number} (training data)", fmt::arg("number", number)));
    add(language.text("Name: {name}", fmt::arg("name", name)));
    add(language.text("Business: {business}", fmt::arg("business", business)));
    if (form.has_consent() && !whatsapp.empty()) {
        add(language.text("WhatsApp number: {whatsapp}", fmt::arg("whatsapp", whatsapp)));
        add(language.text(
            "The central computer is down. When it works again, we enter your form. We send the "
            "licence to this number only."));
    } else {
        add(
            language.text("The central computer is down. When it works again, we enter your form. You can "
                          "fetch the licence with this receipt."));
    }
    add(language.text("This service is free."));
    return text;
}

}  // namespace jemput::trainer
