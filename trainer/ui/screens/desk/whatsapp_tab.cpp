#include "trainer/ui/base/icons.hpp"
#include "trainer/ui/base/paint.hpp"
#include "trainer/ui/screens/desk/guarded_field.hpp"
#include "trainer/ui/screens/desk/desk_words.hpp"
#include "trainer/ui/screens/desk/pages.hpp"
#include "trainer/ui/widgets/button.hpp"
#include "trainer/ui/widgets/overlay.hpp"
#include "trainer/ui/widgets/parts.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

// Sending documents to a number by WhatsApp.

namespace jemput::trainer::ui {

namespace {

/// What is refused there is told as something typed.
constexpr std::string_view number_field = "type whatsapp";

/// "nib", its title: what can be sent, with the receipt of a paper form.
std::vector<std::pair<std::string, std::string>> documents_to_send(const Ui& ui, const Desk& desk) {
    std::vector<std::pair<std::string, std::string>> documents;
    for (const DocumentTemplate& document : desk.workplace().oss().rules().documents)
        documents.emplace_back(document.name, document.title.in(ui.language()));
    documents.emplace_back("receipt", ui.language().text("Receipt of the paper form"));
    return documents;
}

float draw_send_rows(Ui& ui, Desk& desk, Rect rest, const std::string& number) {
    const std::string send = ui.language().text("Send");
    for (const auto& [name, title] : documents_to_send(ui, desk)) {
        const ButtonFace face{.label = send, .icon = icon::whatsapp, .is_small = true, .is_enabled = !number.empty(), .reads = title};
        const TextStyle style = ui.body();
        const float width = rest.width() - width_of(ui, face) - ui.px(0.8F);
        const float height = std::max(ui.px(1.9F), ui.height_of(title, style, width) + ui.px(0.5F));
        Rect row = rest.cut_top(height);
        line_below(ui, row);
        if (button_from_right(ui, "do.send_whatsapp " + name, row, face)) wish(desk, fmt::format("send_whatsapp {} {}", number, name));
        const float needed = ui.height_of(title, style, width);
        row.top += (row.height() - needed) / 2;
        row.right = row.left + width;
        ui.paragraph(row, title, style);
    }
    return rest.top;
}

float draw_sent(Ui& ui, const Desk& desk, Rect rest) {
    const Language& language = ui.language();
    ui.line(rest.cut_top(ui.px(1.4F)), language.text("Sent"), ui.fonts().bold, ui.theme().text);
    const auto& sent = desk.workplace().outbox().sent();
    if (sent.empty()) {
        rest.cut_top(ui.paragraph(rest, language.text("Nothing was sent yet."), ui.quiet()));
        return rest.top;
    }
    const auto documents = documents_to_send(ui, desk);
    for (const WhatsAppMessage& message : sent) {
        const auto found = std::find_if(documents.begin(), documents.end(), [&](const auto& one) { return one.first == message.document; });
        const std::string when = clock_at(language, desk, message.at.time_since_epoch());
        Rect row = rest;
        const float width = size_of(ui.fonts().small, when).x + ui.px(0.6F);
        ui.line(Rect::at(row.min(), {width, ui.fonts().small->FontSize}), when, ui.fonts().small, ui.theme().text2);
        row.left += width;
        const std::string words = fmt::format("+{}  {}", message.number, found == documents.end() ? message.document : found->second);
        rest.cut_top(ui.paragraph(row, words, {ui.fonts().small, ui.theme().text}), ui.px(0.3F));
    }
    return rest.top;
}

}  // namespace

void draw_whatsapp_tab(Ui& ui, Desk& desk, const Rect& rect) {
    const Language& language = ui.language();
    ScrollArea area(ui, "whatsapp", rect.inner(ui.px(0.9F), ui.px(0.7F)));
    Rect rest = area.content();
    if (rest.width() > ui.px(40)) rest = rest.inner((rest.width() - ui.px(40)) / 2, 0);
    rest.cut_top(ui.paragraph(rest, language.text("Send documents by WhatsApp"), {ui.fonts().title, ui.theme().text}), ui.px(0.5F));
    const std::string label = language.text("Number that the applicant gave");
    const std::string help = language.text("It begins with 08 or 62. From the telephone of the office, never a private one.");
    const FieldFace face{.label = label, .help = help, .is_mono = true};
    const float height = guarded_height(ui, desk, number_field, face, rest.width());
    guarded_field(ui, desk, number_field, rest.cut_top(height, ui.px(0.5F)), face, "phone");
    std::string number = desk.typed[fmt::format("do.{}", number_field)];
    std::erase_if(number, [](char c) { return c == ' ' || c == '-' || c == '.'; });
    rest.top = draw_send_rows(ui, desk, rest, number);
    rest.cut_top(0, ui.px(0.3F));
    if (number.empty()) rest.cut_top(ui.paragraph(rest, language.text("Write the number first"), ui.quiet()), ui.px(0.4F));
    area.end_at(draw_sent(ui, desk, rest) + ui.px(0.4F));
}

}  // namespace jemput::trainer::ui
