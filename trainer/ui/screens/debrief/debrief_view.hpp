#pragma once

#include "trainer/ui/screens/debrief/story.hpp"
#include "trainer/ui/screens/office.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace jemput::trainer::ui {

/// What the screen of the debrief holds while it is shown.
struct DebriefView {
    Story story;
    LanguageCode language{};  ///< in which the story is said
    DebriefPhase phase = DebriefPhase::reactions;
    DebriefPhase reached = DebriefPhase::reactions;  ///< later ones are not opened yet
    std::string feeling{};                           ///< the word that was chosen, in English; empty: none
    std::size_t shown = 0;              ///< after so many commands "show me" looks at the session
    bool is_copied = false;             ///< as text, for another program
    bool shows_moment = false;          ///< its panel is open
    std::optional<Duration> goes_to{};  ///< the time line scrolls there
    std::map<std::string, float, std::less<>> heights{};  ///< of rows of cards

    void go_to(DebriefPhase to) {
        phase = to;
        reached = std::max(reached, to);
    }
};

/// Played with guidance: it is talked about, and has neither score nor pass.
[[nodiscard]] bool is_guided(const DebriefView& view);

// The phases, each in a file of its own; they return where they end.
float draw_reactions(Ui& ui, DebriefView& view, const Rect& area);
float draw_description(Ui& ui, DebriefView& view, const Rect& area);
float draw_analysis(Ui& ui, DebriefView& view, const Rect& area);
float draw_summary(Ui& ui, DebriefView& view, const Rect& area);

/// "Show me": the session at a moment, over the screen.
void draw_show_me(Ui& ui, DebriefView& view);
/// Opens it at the moment of a finding.
void show_finding(DebriefView& view, std::size_t finding);

/// The debrief when that phase is reached, and with the panel of that finding open: for pictures of it.
[[nodiscard]] std::unique_ptr<Screen> debrief_screen_at(DebriefPhase phase,
                                                        std::optional<std::size_t> shown_finding = {});

// Parts of several phases.
/// The disc with the number of a finding.
void number_disc(Ui& ui, ImVec2 centre, int number);
/// A ring that is filled to the score, with the score in it.
void score_ring(Ui& ui, ImVec2 centre, float radius, const Score& score);
/// "passed" or not, and why, in one sentence.
[[nodiscard]] std::string why_passed_or_not(const Language& language, const Score& score);
/// Of 100, as people read it: "82"; "79.6" where 80 would hide why it was not passed.
[[nodiscard]] std::string points_in_words(const Language& language, const Score& score);

}  // namespace jemput::trainer::ui
