#pragma once

#include "trainer/ui/widgets/ui.hpp"

#include <string>
#include <vector>

namespace jemput::trainer::ui {

enum class ToastKind : std::uint8_t { note, done, warning, error };

/// Short messages, one at a time and 4 s each: shorter where another one waits, longer while the pointer is
/// over it; errors stay until they are closed. They stand where nothing is that one needs meanwhile: on the
/// desk in the bar of the session, elsewhere at the foot of the page.
class Toasts {
  public:
    void add(ToastKind kind, std::string words);
    /// In a place of the screen, from its top and as high as the words need. False: there is nothing to say.
    bool draw_in(Ui& ui, const Rect& place);
    /// At the end of a frame: at the foot of the page, where the screen had no place of its own.
    void draw(Ui& ui);

  private:
    struct Toast {
        ToastKind kind{};
        std::string words;
        double until = 0;  ///< 0: not shown yet
    };

    void draw_first(Ui& ui, const Rect& rect);
    [[nodiscard]] float height_in(const Ui& ui, float width) const;

    std::vector<Toast> toasts_;  ///< the first is shown
    bool is_drawn_ = false;      ///< in this frame, by the screen
};

}  // namespace jemput::trainer::ui
