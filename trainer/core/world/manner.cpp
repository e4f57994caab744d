#include "trainer/core/world/manner.hpp"

#include <algorithm>
#include <cassert>

namespace jemput::trainer {

namespace {

/// What an event does. All amounts are assumed: good words weigh about as much as a minute or two, bad ones
/// more; no source is known for how micro owners feel at a desk.
struct Effect {
    double mood = 0;
    double clarity = 0;
    double patience_minutes = 0;  ///< longer, or shorter
};

Effect effect_of(MannerEvent event) {
    switch (event) {
        case MannerEvent::greeted:
            return {0.10, 0, 1};
        case MannerEvent::purpose_explained:
            return {0.05, 0.10, 1};
        case MannerEvent::apologised:
            return {0.10, 0, 2};
        case MannerEvent::told_how_long:
            return {0.05, 0.05, 2};
        case MannerEvent::word_explained:
            return {0.02, 0.10, 0};
        case MannerEvent::asked_kindly_back:
            return {0, 0.05, 0};
        case MannerEvent::jargon_unexplained:
            return {-0.05, -0.15, 0};
        case MannerEvent::waited_untold:
            return {-0.10, 0, -2};
        case MannerEvent::mistake_made:
            return {-0.10, 0, -1};
        case MannerEvent::scolded:
            return {-0.30, -0.10, -4};
        case MannerEvent::sent_away:
            return {-0.40, 0, 0};
        case MannerEvent::handed_over:
            return {0.20, 0, 0};
        case MannerEvent::loses_patience:
            return {-0.10, 0, 0};
        case MannerEvent::leaves:
            return {-0.20, 0, 0};
    }
    return {};
}

constexpr double mood_at_first = 0.7;     // assumed
constexpr double clarity_at_first = 0.8;  // assumed
constexpr double mood_of_patience = 0.3;  // assumed: so much is lost when the patience is used up
constexpr Duration least_patience = std::chrono::minutes{1};  // assumed: scolding cannot take more

double shifted(double share, double by) {
    return std::clamp(share + by, 0.0, 1.0);
}

}  // namespace

Manner::Manner(Duration patience) : patience_{patience}, mood_{mood_at_first}, clarity_{clarity_at_first} {
    assert(patience > Duration::zero() && "an applicant has some patience");
}

void Manner::feel(MannerEvent event) {
    const Effect effect = effect_of(event);
    mood_ = shifted(mood_, effect.mood);
    clarity_ = shifted(clarity_, effect.clarity);
    const Duration least = std::min(patience_, least_patience);
    patience_ = std::max(patience_ + from_minutes(effect.patience_minutes), least);
    if (event == MannerEvent::sent_away) was_sent_away_ = true;
}

void Manner::spend(Duration time) {
    assert(time >= Duration::zero() && "time does not go back");
    spent_ += time;
}

double Manner::mood() const {
    return shifted(mood_, -mood_of_patience * (1 - patience_left()));
}

double Manner::patience_left() const {
    return 1 - std::min(1.0, in_minutes(spent_) / in_minutes(patience_));
}

Duration Manner::until_out_of_patience() const {
    return std::max(patience_ - spent_, Duration::zero());
}

Duration Manner::until_leaving() const {
    return was_sent_away_ ? Duration::zero() : std::max(2 * patience_ - spent_, Duration::zero());
}

MoodWord Manner::mood_word() const {
    constexpr double glad = 0.8;
    constexpr double calm = 0.5;
    constexpr double restless = 0.25;
    constexpr double understands = 0.5;
    if (mood() < restless) return MoodWord::annoyed;
    if (mood() < calm) return MoodWord::restless;
    if (clarity_ < understands) return MoodWord::unsure;
    return mood() >= glad ? MoodWord::glad : MoodWord::calm;
}

std::string to_string(MoodWord mood, const Language& language) {
    switch (mood) {
        case MoodWord::glad:
            return language.text_in("mood", "glad");
        case MoodWord::calm:
            return language.text_in("mood", "calm");
        case MoodWord::unsure:
            return language.text_in("mood", "unsure");
        case MoodWord::restless:
            return language.text_in("mood", "restless");
        case MoodWord::annoyed:
            return language.text_in("mood", "annoyed");
    }
    return {};
}

std::string says(MannerEvent event, const Language& language) {
    switch (event) {
        case MannerEvent::greeted:
            return language.text("Good day. Thank you.");
        case MannerEvent::purpose_explained:
            return language.text("I see. Here you are.");
        case MannerEvent::apologised:
            return language.text("That is all right.");
        case MannerEvent::told_how_long:
            return language.text("Good, I will wait.");
        case MannerEvent::word_explained:
            return language.text("Ah, now I understand.");
        case MannerEvent::jargon_unexplained:
            return language.text("Sorry, what does that mean?");
        case MannerEvent::waited_untold:
            return language.text("What are we waiting for?");
        case MannerEvent::mistake_made:
            return language.text("Do we have to do it again?");
        case MannerEvent::scolded:
            return language.text("I only asked.");
        case MannerEvent::sent_away:
            return language.text("So I came here for nothing.");
        case MannerEvent::handed_over:
            return language.text("Thank you very much.");
        case MannerEvent::loses_patience:
            return language.text("Will it take much longer? Nobody is minding my business.");
        case MannerEvent::leaves:
            return language.text("I am sorry, I cannot wait any longer. I am going.");
        case MannerEvent::asked_kindly_back:
            break;
    }
    return {};
}

}  // namespace jemput::trainer
