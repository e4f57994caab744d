#include "trainer/ui/screens/desk/talk.hpp"

#include "trainer/ui/screens/desk/desk_words.hpp"

#include <array>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

struct SaidAs {
    std::string_view command;
    std::string_view words;  ///< with {person}: "Bu", "Pak"
};

constexpr std::array gift_answers{
    SaidAs{"refuse_gift", translatable("Thank you, {person}, but I may not take this.")},
    SaidAs{"accept_gift", translatable("Thank you, {person}. I will keep it.")},
    SaidAs{"point_at_poster", translatable("Look at the poster, {person}: this service is free.")},
};

constexpr std::array greetings{
    SaidAs{"greet", translatable("Welcome, {person}. Please sit down.")},
    SaidAs{"explain_purpose",
           translatable("KTP and e-mail are for your account, {person}. Only we see them.")},
    SaidAs{"turn_screen", translatable("Turn the screen away from the queue")},
    SaidAs{"apologise", translatable("I am sorry that it takes so long, {person}.")},
    SaidAs{"steer_back", translatable("What a story, {person}. May we go back to the question?")},
    SaidAs{"say_free", translatable("This service is free, {person}.")},
};

constexpr std::array explanations{
    SaidAs{"explain_duties", translatable("{person}, this is what comes after the licence.")},
    SaidAs{"explain_outage",
           translatable("The central computer is down, {person}. Nobody knows for how long.")},
    SaidAs{"promise after_oss_is_back", translatable("The licence comes once OSS is back, {person}.")},
    SaidAs{"promise today", translatable("The licence will be ready today, {person}.")},
    SaidAs{"promise tomorrow", translatable("The licence will be ready tomorrow, {person}.")},
    SaidAs{"offer_slot", translatable("You can come again at another time, {person}. I write it down.")},
};

Sentence sentence(const Desk& desk, std::string command, std::string words) {
    const bool is_said = was_done(desk, command);
    return {std::move(command), std::move(words), is_said};
}

template <std::size_t N>
std::vector<Sentence> shuffled(const Desk& desk, const Language& language,
                               const std::array<SaidAs, N>& list) {
    std::vector<Sentence> sentences;
    for (const SaidAs& one : list)
        sentences.push_back(sentence(desk, std::string(one.command),
                                     language.text(one.words, fmt::arg("person", address_of(desk)))));
    mix(sentences, [](const Sentence& s) -> const std::string& { return s.command; });
    return sentences;
}

std::vector<Sentence> questions(const Desk& desk, const Language& language) {
    std::vector<Sentence> sentences;
    for (const Answer& answer : desk.training_case().answers)
        sentences.push_back(sentence(desk, "ask " + answer.topic, answer.question.in(language)));
    mix(sentences, [](const Sentence& s) -> const std::string& { return s.command; });
    return sentences;
}

enum class TalkWay : std::uint8_t { read, consent, confirm };

TalkItem item(const Desk& desk, const Language& language, std::string name, std::string words,
              std::initializer_list<TalkWay> ways) {
    TalkItem made{std::move(name), std::move(words), {}};
    for (const TalkWay way : ways) {
        if (way == TalkWay::read)
            made.ways.push_back(sentence(desk, "read_aloud " + made.name, language.text("Read aloud")));
        if (way == TalkWay::consent)
            made.ways.push_back(sentence(desk, "ask_consent " + made.name, language.text("Ask: agreed?")));
        if (way == TalkWay::confirm)
            made.ways.push_back(
                sentence(desk, "confirm_with_applicant " + made.name, language.text("Let look")));
    }
    return made;
}

/// What stands on the paper or on the licence.
void add_papers(const Desk& desk, const Language& language, std::vector<TalkItem>& items) {
    const MockOss& oss = desk.workplace().oss();
    const bool has_form = desk.workplace().form().has_value();
    const bool is_issued = oss.issued() != nullptr;
    if (oss.has_draft() && !is_issued)
        items.push_back(item(desk, language, "review", language.text("Everything that was entered in OSS"),
                             {TalkWay::confirm}));
    if (!oss.chosen_kbli().empty())
        items.push_back(
            item(desk, language, "kbli", language.text("The KBLI code and what it means"), {TalkWay::read}));
    if (is_issued)
        items.push_back(item(desk, language, "nib", language.text("The number of the NIB"), {TalkWay::read}));
    if (has_form)
        items.push_back(item(desk, language, "statements",
                             language.text("The statements of OSS, for the form"),
                             {TalkWay::read, TalkWay::consent}));
    if (has_form)
        items.push_back(
            item(desk, language, "form", language.text("The paper form"), {TalkWay::read, TalkWay::confirm}));
    if (has_form || is_issued)
        items.push_back(item(desk, language, "whatsapp", language.text("Licence by WhatsApp, to this number"),
                             {TalkWay::read, TalkWay::consent, TalkWay::confirm}));
}

}  // namespace

std::string talk_id(Talk talk) {
    constexpr std::array names{"talk.greeting", "talk.questions", "talk.explaining", "talk.confirming"};
    return names[static_cast<std::size_t>(talk)];
}

std::string talk_word(const Language& language, Talk talk) {
    switch (talk) {
        case Talk::greeting:
            return language.text_in("talk", "Greet");
        case Talk::questions:
            return language.text_in("talk", "Ask");
        case Talk::explaining:
            return language.text_in("talk", "Explain");
        case Talk::confirming:
            return language.text_in("talk", "Confirm");
    }
    return {};
}

std::vector<Sentence> answers_to_gift(const Desk& desk, const Language& language) {
    if (desk.workplace().gift() <= 0) return {};
    return shuffled(desk, language, gift_answers);
}

std::vector<Sentence> sentences_of(const Desk& desk, const Language& language, Talk talk) {
    if (talk == Talk::greeting) return shuffled(desk, language, greetings);
    if (talk == Talk::questions) return questions(desk, language);
    if (talk == Talk::explaining) return shuffled(desk, language, explanations);
    return {};
}

std::vector<Sentence> terms_of(const Desk& desk, const Language& language) {
    std::vector<Sentence> sentences;
    for (const Term& term : desk.material().glossary.all())
        if (term.is_jargon && !term.plain.indonesian.empty())
            sentences.push_back(
                sentence(desk, "explain " + term.key,
                         fmt::format("**{}**: {}", term.term.in(language), term.plain.in(language))));
    std::sort(sentences.begin(), sentences.end(),
              [](const Sentence& a, const Sentence& b) { return a.words < b.words; });
    return sentences;
}

std::vector<TalkItem> items_of(const Desk& desk, const Language& language) {
    std::vector<TalkItem> items;
    for (const Statement& statement : desk.workplace().oss().page_kind().statements)
        items.push_back(item(desk, language, statement.id, statement.text.in(language),
                             {TalkWay::read, TalkWay::consent, TalkWay::confirm}));
    add_papers(desk, language, items);
    if (!desk.workplace().mailbox())
        items.push_back(item(desk, language, "mailbox",
                             language.text("A new mailbox, only for the applicant"), {TalkWay::consent}));
    return items;
}

}  // namespace jemput::trainer::ui
