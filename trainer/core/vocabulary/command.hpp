#pragma once

#include "sim/core/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

/// Who acts, or to whom something happens.
enum class Actor : std::uint8_t {
    trainee,
    instructor,  ///< and the plan of a case, which does what an instructor could do
    world,       ///< facts: what follows from the others
};

/// What an argument of a command is. Lints and completion know what may stand there.
enum class ArgumentKind : std::uint8_t {
    topic,      ///< of a question; the case has the answers
    document,   ///< of the applicant: ktp, npwp …; or printed: nib, iumk, password_card, receipt …
    fact,       ///< on a document or said: ktp.nik, said.born …
    verdict,    ///< match or differ
    page,       ///< of the mock OSS
    field,      ///< of the page that is open, or of the paper form
    value,      ///< the rest of the line
    statement,  ///< of the page that is open
    address,    ///< of a mailbox
    folder,     ///< inbox or spam
    number,
    code,   ///< a KBLI code of five digits
    words,  ///< the rest of the line
    card,   ///< a rule card
    item,   ///< what is read aloud or confirmed: nib, kbli, statement ids, whatsapp …
    desk,   ///< a partner desk, layanan_mandiri, dukcapil
    phone,
    promise,   ///< after_oss_is_back, today, tomorrow
    duration,  ///< 90s, 2min
    term,      ///< of the glossary
    name,      ///< a word of a fact of the world
};

struct Argument {
    std::string_view name;
    ArgumentKind kind{};
    bool is_optional = false;
    std::int64_t most = 999'999'999;  ///< of a number
};

/// A command that can be given, or a fact that can happen: one word of the closed vocabulary.
struct CommandKind {
    std::string_view name;
    Actor actor{};
    std::string_view group;  ///< heading of the documentation
    std::string_view label;  ///< for people, in English; translated when shown
    std::string_view doc;    ///< what it does, for who writes cases
    std::vector<Argument> arguments{};
};

/// Every command and fact, each once, in the order of the documentation.
[[nodiscard]] std::span<const CommandKind> vocabulary();

/// nullptr where the vocabulary has no such word.
[[nodiscard]] const CommandKind* find_command(std::string_view name);

/// A command with its arguments: "type nik 3505055207740000". The last argument takes the rest of the line.
struct Command {
    std::string name;
    std::vector<std::string> arguments;

    friend bool operator==(const Command&, const Command&) = default;
};

[[nodiscard]] std::string to_string(const Command& command);

/// Reads one line; the fault has the place that is handed in, the unknown word and the nearest known one, or
/// what an argument should be. Facts of the world are refused: nobody can command them.
[[nodiscard]] Expected<Command> parse_command(std::string_view line, const Place& place = {});

/// A command or fact with "*" for any argument, as expectations name them: "choose_kbli *". Arguments that
/// are left out match anything. "$1" stands for the first argument of the command that woke a rule.
class Pattern {
  public:
    Pattern() = default;

    /// Refuses unknown words, and more arguments than the word has.
    [[nodiscard]] static Expected<Pattern> parse(std::string_view line, const Place& place = {});

    /// `woken_by`: what "$1", "$2" stand for; nullptr: they match anything.
    [[nodiscard]] bool matches(const Command& command, const Command* woken_by = nullptr) const;

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] const CommandKind* kind() const { return kind_; }
    [[nodiscard]] const std::vector<std::string>& arguments() const { return arguments_; }

  private:
    std::string text_;
    const CommandKind* kind_ = nullptr;
    std::vector<std::string> arguments_;
};

/// A state of the world that expectations ask for: "oss_down", "nib_issued". The list is closed.
struct ConditionKind {
    std::string_view name;
    std::string_view doc;
};

/// At most 64.
[[nodiscard]] std::span<const ConditionKind> conditions();

/// A set of conditions that hold.
class Conditions {
  public:
    /// False (and nothing happens) where the list has no such condition: a bug of the caller.
    bool set(std::string_view name, bool holds = true);
    [[nodiscard]] bool has(std::string_view name) const;
    friend bool operator==(const Conditions&, const Conditions&) = default;

  private:
    std::uint64_t bits_ = 0;
};

/// "nib_issued" or "not nib_issued".
struct ConditionTest {
    std::string name;
    bool wanted = true;

    [[nodiscard]] bool holds(const Conditions& now) const { return now.has(name) == wanted; }
};

[[nodiscard]] Expected<ConditionTest> parse_condition(std::string_view text, const Place& place = {});

}  // namespace jemput::trainer
