#pragma once

#include "trainer/ui/widgets/ui.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jemput::trainer::ui {

/// A window over the screen, one layer higher, as long as it lives. The pointer does not reach what is
/// below it; where it is modal, it reaches nothing else, and the screen is dimmed.
class Overlay {
  public:
    Overlay(Ui& ui, std::string_view id, const Rect& rect, bool is_modal);
    ~Overlay();
    Overlay(const Overlay&) = delete;
    Overlay& operator=(const Overlay&) = delete;

  private:
    Ui& ui_;
};

/// A part of a screen that scrolls up and down, as long as it lives. Draw into content(), then say where it
/// ends.
class ScrollArea {
  public:
    ScrollArea(Ui& ui, std::string_view id, const Rect& rect);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

    /// As wide as the area without its bar, and as high as one likes; moved by what was scrolled.
    [[nodiscard]] Rect content() const { return content_; }
    void end_at(float bottom) { bottom_ = bottom; }

  private:
    Ui& ui_;
    Rect content_;
    float bottom_ = 0;
};

/// The open list of a choice field under its box; returns what is chosen now and closes when one was.
[[nodiscard]] std::string choice_list(Ui& ui, std::string_view id, const Rect& box,
                                      const std::vector<std::pair<std::string, std::string>>& choices,
                                      std::string chosen);

/// A question in the middle of the window. -1 while there is no answer; 0 where the safe one, which has the
/// focus first, was chosen, also by Esc; 1 the other.
struct Question {
    std::string title;
    std::string words;
    std::string safe;       ///< "Tetap di sini"
    std::string other;      ///< "Akhiri"
    bool is_danger = true;  ///< the other cannot be taken back
};
[[nodiscard]] int ask(Ui& ui, std::string_view id, const Question& question);

}  // namespace jemput::trainer::ui
