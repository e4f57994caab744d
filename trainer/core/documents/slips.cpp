#include "trainer/core/documents/slips.hpp"

#include "trainer/core/words/both.hpp"

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

using Line = PrintedLine;

/// Where somebody writes by hand.
std::string blank_to_write_on() {
    return std::string(32, '_');
}

/// "1. KTP", one a line, under a heading.
void add_documents(PrintedDocument& document, const std::vector<Bilingual>& wanted) {
    if (wanted.empty()) return;
    document.lines.push_back(Line::heading(both("Please bring")));
    int number = 0;
    for (const Bilingual& paper : wanted) {
        ++number;
        document.lines.push_back(Line::paragraph(
            {fmt::format("{}. {}", number, paper.indonesian), fmt::format("{}. {}", number, paper.english)}));
    }
}

void add_that_it_is_free(PrintedDocument& document) {
    document.lines.push_back(Line::rule());
    document.lines.push_back(Line::note(both("This service is free. Nobody may ask for money.")));
}

Line field_in_both(Bilingual label, const Bilingual& value) {
    return {LineKind::field, std::move(label), value};
}

}  // namespace

PrintedDocument printed(const PasswordCard& card) {
    return {"password_card",
            both("Card for your e-mail"),
            {Line::field(both("Name"), card.holder), Line::field(both("E-mail address"), card.address),
             Line::field(both("Password"), blank_to_write_on()), Line::field(both("Date"), card.date),
             Line::rule(), Line::paragraph(both("Please write the password here yourself.")),
             Line::paragraph(both("Keep this card at home. Show it to nobody.")),
             Line::note(both("Officers never ask for your password, and do not write it down."))}};
}

PrintedDocument printed(const FormReceipt& receipt) {
    PrintedDocument document{
        "receipt",
        both("Receipt of the form"),
        {Line::field(both("Number of the form"), receipt.form_number),
         Line::field(both("Name"), receipt.applicant), Line::field(both("Business"), receipt.business),
         Line::field(both("Place of the service"), receipt.place), Line::field(both("Date"), receipt.date),
         Line::heading(both("What comes next"))}};
    auto& lines = document.lines;
    lines.push_back(Line::paragraph(
        both("The central server is down today. We enter your form as soon as it works again.")));
    if (receipt.whatsapp.empty())
        lines.push_back(Line::paragraph(both("Please ask for your licence at the office.")));
    else
        lines.push_back(Line::field(both("Sent by WhatsApp to"), receipt.whatsapp));
    lines.push_back(Line::field(both("Questions"), receipt.contact));
    lines.push_back(Line::note(both("This receipt is not a licence. Please keep it.")));
    add_that_it_is_free(document);
    return document;
}

PrintedDocument printed(const ReferralSlip& slip) {
    PrintedDocument document{
        "referral_slip",
        both("Referral"),
        {Line::field(both("Name"), slip.applicant), field_in_both(both("Please go to"), slip.desk),
         field_in_both(both("Reason"), slip.reason), Line::field(both("Date"), slip.date)}};
    add_documents(document, slip.documents);
    add_that_it_is_free(document);
    return document;
}

PrintedDocument printed(const ReturnSlip& slip) {
    PrintedDocument document{
        "return_slip",
        both("Your next appointment"),
        {Line::field(both("Name"), slip.applicant), Line::field(both("Time"), slip.slot),
         Line::field(both("Place"), slip.place), field_in_both(both("Reason"), slip.reason),
         Line::field(both("Date"), slip.date)}};
    add_documents(document, slip.documents);
    document.lines.push_back(Line::paragraph(both("Please show this slip when you come.")));
    add_that_it_is_free(document);
    return document;
}

}  // namespace jemput::trainer
