#pragma once

#include "sim/core/language.hpp"
#include "sim/core/time.hpp"

#include <cstdint>
#include <string>

namespace jemput::trainer {

/// What the officer does to an applicant, and what comes of it.
enum class MannerEvent : std::uint8_t {
    greeted,
    purpose_explained,
    apologised,
    told_how_long,      ///< she knows what is waited for
    word_explained,     ///< in plain words
    asked_kindly_back,  ///< led back to the question
    jargon_unexplained,
    waited_untold,  ///< something takes time and nobody said why
    mistake_made,   ///< something must be done again
    scolded,
    sent_away,
    handed_over,  ///< she got what she came for
    loses_patience,
    leaves,
};

/// What a portrait shows.
enum class MoodWord : std::uint8_t { glad, calm, unsure, restless, annoyed };

/// How an applicant at the desk feels. A value; time is told to it. Every amount is assumed (manner.cpp).
///
/// Mood and clarity are numbers from 0 to 1 that events move. Patience is time at the desk: she says that it
/// takes long when it is used up, and leaves after twice as long. Events lengthen or shorten it.
class Manner {
  public:
    /// `patience`: above zero.
    explicit Manner(Duration patience);

    /// Something happened to her.
    void feel(MannerEvent event);
    /// She sat at the desk for so long (at least zero).
    void spend(Duration time);

    /// 0 … 1: with the patience that is used up taken off.
    [[nodiscard]] double mood() const;
    /// 0 … 1: how much of what is said she understands.
    [[nodiscard]] double clarity() const { return clarity_; }
    /// The share of her patience that is left, 1 … 0.
    [[nodiscard]] double patience_left() const;

    /// Her patience is used up.
    [[nodiscard]] bool is_out_of_patience() const { return spent_ >= patience_; }
    /// Twice her patience is used up, or she was sent away.
    [[nodiscard]] bool has_left() const { return was_sent_away_ || spent_ >= 2 * patience_; }
    /// How much longer she sits there until is_out_of_patience() and has_left(); zero where that is so.
    [[nodiscard]] Duration until_out_of_patience() const;
    [[nodiscard]] Duration until_leaving() const;

    [[nodiscard]] MoodWord mood_word() const;

    friend bool operator==(const Manner&, const Manner&) = default;

  private:
    Duration patience_;
    Duration spent_{};
    double mood_;
    double clarity_;
    bool was_sent_away_ = false;
};

/// "tenang", "gelisah" …
[[nodiscard]] std::string to_string(MoodWord mood, const Language& language);

/// What she says then, one or two short sentences; "" where she says nothing.
[[nodiscard]] std::string says(MannerEvent event, const Language& language);

}  // namespace jemput::trainer
