#pragma once

#include "trainer/core/session/session.hpp"
#include "trainer/ui/widgets/ui.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace jemput::trainer::ui {

struct Office;

/// What fills the window.
class Screen {
  public:
    virtual ~Screen() = default;
    /// As --screen and the registry name it.
    [[nodiscard]] virtual std::string_view name() const = 0;
    virtual void draw(Ui& ui, Office& office) = 0;
    /// Real seconds until the next frame is needed by itself.
    [[nodiscard]] virtual double next_frame_in() const { return 60; }
    /// The window is to be closed: true where nothing has to be asked before.
    virtual bool may_close(Office&) { return true; }
};

// The screens; each is in a file of its own.
[[nodiscard]] std::unique_ptr<Screen> start_screen();
[[nodiscard]] std::unique_ptr<Screen> home_screen();
[[nodiscard]] std::unique_ptr<Screen> cases_screen();
[[nodiscard]] std::unique_ptr<Screen> history_screen();
[[nodiscard]] std::unique_ptr<Screen> settings_screen();
[[nodiscard]] std::unique_ptr<Screen> about_screen();
/// The case is begun from there with office.records.
[[nodiscard]] std::unique_ptr<Screen> briefing_screen(std::string case_id, Mode mode);
/// office.play is on the desk.
[[nodiscard]] std::unique_ptr<Screen> desk_screen();
/// Of office.play, which is over.
[[nodiscard]] std::unique_ptr<Screen> debrief_screen();

}  // namespace jemput::trainer::ui
