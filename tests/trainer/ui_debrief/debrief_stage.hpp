#pragma once

#include "trainer/core/records/records.hpp"
#include "trainer/ui/app/trainer_app.hpp"
#include "trainer/ui/platform/stage.hpp"
#include "trainer/ui/screens/office.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jemput::trainer::ui::tests {

/// The debrief of a script on a stage without a window; keys are pressed one a frame.
class DebriefStage {
  public:
    /// Plays tests/replays/NAME.yaml to its end.
    DebriefStage(const std::string& script, LanguageCode language, int scale_percent,
                 ImVec2 size = {1280, 800});
    ~DebriefStage();
    DebriefStage(const DebriefStage&) = delete;
    DebriefStage& operator=(const DebriefStage&) = delete;

    /// Looks at the session as one of the past.
    void show_as_past();
    /// A few frames, until everything has its place.
    void settle();
    void press(const KeyPress& press);
    /// Tab until the widget has the focus, then Enter. False: Tab does not reach it.
    bool choose(const std::string& id);

    [[nodiscard]] const Registry& registry() const { return stage_->registry(); }
    [[nodiscard]] std::vector<std::string> faults() const { return registry().faults(size_); }
    [[nodiscard]] bool is_on(const std::string& id) const;
    [[nodiscard]] bool says(const std::string& words) const;
    [[nodiscard]] const Session& session() const { return session_; }
    [[nodiscard]] const Screen& screen() const { return app_->screen(); }
    [[nodiscard]] Office& office() { return app_->office(); }

  private:
    void frame(const Input& input);

    ImVec2 size_;
    std::filesystem::path folder_;
    std::optional<Records> records_;
    std::unique_ptr<Stage> stage_;
    std::unique_ptr<TrainerApp> app_;
    Session session_;
    double seconds_ = 0;
};

}  // namespace jemput::trainer::ui::tests
