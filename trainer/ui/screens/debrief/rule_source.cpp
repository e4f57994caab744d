#include "trainer/ui/screens/debrief/rule_source.hpp"

#include <algorithm>
#include <array>

namespace jemput::trainer::ui {

namespace {

/// A source as the file of the cards has it, and in words for somebody who does not know the files.
struct SourceWords {
    std::string_view source;
    std::string_view words;
};

constexpr std::array rule_sources{
    SourceWords{"KBLI 2020 descriptions", translatable("the descriptions of KBLI 2020")},
    SourceWords{"KBLI 2020 descriptions; severity assumed",
                translatable("the descriptions of KBLI 2020; how heavy it weighs is our assumption")},
    SourceWords{"PP 24/2018 (commitments)", translatable("PP 24/2018, on commitments")},
    SourceWords{"UU 27/2022 on personal data", translatable("UU 27/2022, on personal data")},
    SourceWords{"UU 27/2022 on personal data; severity assumed",
                translatable("UU 27/2022, on personal data; how heavy it weighs is our assumption")},
    SourceWords{"assumed", translatable("our assumption; no office has checked it yet")},
    SourceWords{"assumed, after UU 27/2022",
                translatable("our assumption, after UU 27/2022 on personal data")},
    SourceWords{"assumed, after the reporting of gratification",
                translatable("our assumption, after the rules on reporting gifts")},
    SourceWords{"assumed, after the rules of public service",
                translatable("our assumption, after the rules of public service")},
    SourceWords{"assumed, after the statements of OSS",
                translatable("our assumption, after the statements in OSS")},
    SourceWords{"assumed; ten minutes is assumed too",
                translatable("our assumption, the ten minutes too; no office has checked it yet")},
    SourceWords{"form of the NIK; that it stays for life is not verified",
                translatable("how a NIK is made up; that it stays for life is not verified")},
    SourceWords{"paper", translatable("the published description of the mobile service")},
    SourceWords{
        "paper (NIB and licence follow by WhatsApp)",
        translatable("the published description of the mobile service: NIB and licence follow by WhatsApp")},
    SourceWords{"paper (NIB and licence follow by WhatsApp); severity assumed",
                translatable("the published description of the mobile service: NIB and licence follow by "
                             "WhatsApp; how heavy it weighs is our assumption")},
    SourceWords{"paper (form and WhatsApp)",
                translatable("the published description of the mobile service: form and WhatsApp")},
    SourceWords{"paper (free of charge)",
                translatable("the published description of the mobile service: it is free of charge")},
    SourceWords{"paper (free of charge); law on corruption (gratification), not verified",
                translatable("the published description of the mobile service: it is free of charge; the law "
                             "on corruption, not verified")},
    SourceWords{"paper (incomplete papers mean coming back)",
                translatable("the published description of the mobile service: who lacks papers comes back")},
    SourceWords{"paper (nothing can be done about it)",
                translatable(
                    "the published description of the mobile service: the officers can do nothing about it")},
    SourceWords{"paper (printed NIB)",
                translatable("the published description of the mobile service: the NIB is printed")},
    SourceWords{"paper (the officer makes the e-mail); severity assumed",
                translatable("the published description of the mobile service: the officer makes the e-mail; "
                             "how heavy it weighs is our assumption")},
    SourceWords{"press reports on NIK that are not found",
                translatable("press reports on NIK that are not found")},
    SourceWords{"published guide to OSS 1.1 (check spam)",
                translatable("the published guide to OSS 1.1: look into the spam folder")},
    SourceWords{
        "statements of OSS (own declarations); severity assumed",
        translatable("the statements in OSS, which are one's own; how heavy it weighs is our assumption")},
    SourceWords{"tax guides on KSWP", translatable("tax guides on the check of taxpayers (KSWP)")},
};

const SourceWords* find_source(std::string_view source) {
    const auto found = std::find_if(rule_sources.begin(), rule_sources.end(),
                                    [source](const SourceWords& known) { return known.source == source; });
    return found == rule_sources.end() ? nullptr : &*found;
}

}  // namespace

bool is_known_source(std::string_view source) {
    return find_source(source) != nullptr;
}

std::string source_words(const Language& language, std::string_view source) {
    const SourceWords* known = find_source(source);
    return known != nullptr ? language.text(known->words) : std::string(source);
}

}  // namespace jemput::trainer::ui
