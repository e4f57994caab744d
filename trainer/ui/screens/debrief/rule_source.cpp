#include "trainer/ui/screens/debrief/rule_source.hpp"

#include <algorithm>
#include <array>

namespace jemput::trainer::ui {

namespace {

constexpr std::array rule_sources{
    translatable("KBLI 2020 descriptions"),
    translatable("KBLI 2020 descriptions; severity assumed"),
    translatable("PP 24/2018 (commitments)"),
    translatable("UU 27/2022 on personal data"),
    translatable("UU 27/2022 on personal data; severity assumed"),
    translatable("assumed"),
    translatable("assumed, after UU 27/2022"),
    translatable("assumed, after the reporting of gratification"),
    translatable("assumed, after the rules of public service"),
    translatable("assumed, after the statements of OSS"),
    translatable("assumed; ten minutes is assumed too"),
    translatable("form of the NIK; that it stays for life is not verified"),
    translatable("paper"),
    translatable("paper (NIB and licence follow by WhatsApp)"),
    translatable("paper (NIB and licence follow by WhatsApp); severity assumed"),
    translatable("paper (form and WhatsApp)"),
    translatable("paper (free of charge)"),
    translatable("paper (free of charge); law on corruption (gratification), not verified"),
    translatable("paper (incomplete papers mean coming back)"),
    translatable("paper (nothing can be done about it)"),
    translatable("paper (printed NIB)"),
    translatable("paper (the officer makes the e-mail); severity assumed"),
    translatable("press reports on NIK that are not found"),
    translatable("published guide to OSS 1.1 (check spam)"),
    translatable("statements of OSS (own declarations); severity assumed"),
    translatable("tax guides on KSWP"),
};

}  // namespace

bool is_known_source(std::string_view source) {
    return std::find(rule_sources.begin(), rule_sources.end(), source) != rule_sources.end();
}

std::string source_words(const Language& language, std::string_view source) {
    return is_known_source(source) ? language.text(source) : std::string(source);
}

}  // namespace jemput::trainer::ui
