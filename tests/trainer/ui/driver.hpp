#pragma once

#include "tests/trainer/records/record_samples.hpp"
#include "tests/trainer/session/material.hpp"
#include "trainer/ui/app/trainer_app.hpp"
#include "trainer/ui/platform/stage.hpp"
#include "trainer/ui/screens/desk/desk.hpp"

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>

namespace jemput::trainer::tests {

using namespace ui;  // the tests of the window speak of its parts

/// How the window is looked at.
struct View {
    ImVec2 size{1280, 800};
    Appearance look;
};

/// A person at the window who sees only what the registry shows, and has a mouse and a keyboard. There is
/// neither a window nor a GPU. Time goes by as the frames do.
class Driver {
  public:
    explicit Driver(const View& view = {});

    [[nodiscard]] Office& office() { return app_->office(); }
    [[nodiscard]] std::string_view screen() const { return app_->screen().name(); }
    [[nodiscard]] const Registry& registry() const { return stage_.registry(); }
    [[nodiscard]] const Ui& ui() const { return stage_.ui(); }
    /// What had no room, overlapped or was there twice, in any frame so far.
    [[nodiscard]] const std::set<std::string>& faults() const { return faults_; }

    /// Shows a screen from the next frame on.
    void show(std::unique_ptr<Screen> screen);
    /// Puts a new attempt at the case on the desk; false: the records refuse it.
    [[nodiscard]] bool begin(std::string_view case_id, const SessionOptions& options);

    void frame(Input input = {});
    void frames(int count);
    /// Until what moves has come to rest and what a command takes has gone by.
    void settle();

    [[nodiscard]] bool shows(std::string_view id) const;
    /// With the mouse, after it was scrolled into view; false: it is not shown, or cannot be used.
    bool click(std::string_view id);
    /// Moves the keyboard to it with Tab alone; false: it is not reached.
    bool reach(std::string_view id);
    void press(Key key, bool ctrl = false, bool shift = false, bool alt = false);
    void type(std::string_view text);
    /// Writes into a field in place of what is there, and presses Enter.
    bool fill(std::string_view id, std::string_view text);

    /// Gives a command through the widgets: clicks what leads to it, then its own. False: no way led there.
    bool give(const Command& command);

  private:
    [[nodiscard]] bool can_use(std::string_view id) const;
    bool go_to(const Command& command);
    /// The row of an open list that has the code or the words; empty: there is none.
    [[nodiscard]] std::string choice_of(const std::string& list, const std::string& value) const;

    RecordFolder folder_;
    Records records_;
    View view_;
    Stage stage_;
    std::unique_ptr<TrainerApp> app_;
    ImVec2 mouse_{-1e6F, -1e6F};
    double seconds_ = 0;
    std::set<std::string> faults_;
};

}  // namespace jemput::trainer::tests
