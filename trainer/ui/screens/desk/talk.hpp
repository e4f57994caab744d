#pragma once

#include "trainer/ui/screens/desk/desk.hpp"

#include <string>
#include <vector>

namespace jemput::trainer::ui {

/// Something that the officer can say or do in the talk, as the applicant hears it.
struct Sentence {
    std::string command;  ///< "ask capital"
    std::string words;
    bool is_said = false;
};

/// What is read aloud, agreed to or looked at together, and what can be done with it.
struct TalkItem {
    std::string name;  ///< "mailbox", a statement, "nib" …
    std::string words;
    std::vector<Sentence> ways;
};

/// What can be answered while money of hers lies on the desk, whatever the talk is about; else nothing. Their
/// order is the same in every attempt.
[[nodiscard]] std::vector<Sentence> answers_to_gift(const Desk& desk, const Language& language);

/// The sentences about greeting, questions or explaining. Their order tells nothing, and is the
/// same in every attempt.
[[nodiscard]] std::vector<Sentence> sentences_of(const Desk& desk, const Language& language, Talk talk);

/// The words of the office with what they mean, by the alphabet.
[[nodiscard]] std::vector<Sentence> terms_of(const Desk& desk, const Language& language);

/// The items that exist at this moment, in the order of the page; then what is agreed beside it.
[[nodiscard]] std::vector<TalkItem> items_of(const Desk& desk, const Language& language);

/// "talk.greeting" and so on, and the word on its chip.
[[nodiscard]] std::string talk_id(Talk talk);
[[nodiscard]] std::string talk_word(const Language& language, Talk talk);

}  // namespace jemput::trainer::ui
