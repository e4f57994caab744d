#pragma once

#include "trainer/ui/platform/appearance.hpp"
#include "trainer/ui/platform/input.hpp"
#include "trainer/ui/widgets/ui.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace jemput::trainer::ui {

/// The themes by name, from a folder of JSON files. Every fault of all of them.
[[nodiscard]] Expected<std::map<std::string, Theme>> load_themes(const std::filesystem::path& folder);

/// Where frames are drawn: fonts, themes, and a context of Dear ImGui with one root window. It needs neither
/// a display nor a GPU; who has one renders ImGui::GetDrawData() after each frame. One at a time.
class Stage {
  public:
    Stage(FontFiles fonts, std::map<std::string, Theme> themes);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    /// Draws one frame. `seconds` is real time and never goes back.
    void frame(const Appearance& appearance, const Input& input, ImVec2 size, double seconds,
               const std::function<void(Ui&)>& draw);

    [[nodiscard]] const Ui& ui() const { return ui_; }
    [[nodiscard]] const Registry& registry() const { return ui_.shown_now(); }
    [[nodiscard]] const std::map<std::string, Theme>& themes() const { return themes_; }
    /// Called whenever the fonts were built anew, before they are drawn with: a renderer takes the atlas.
    void on_new_fonts(std::function<void()> take) { take_fonts_ = std::move(take); }
    /// Another frame is wanted at once.
    [[nodiscard]] bool is_moving() const { return ui_.is_moving() || feed_->has_pending(); }

  private:
    void build(float scale);

    FontFiles files_;
    std::map<std::string, Theme> themes_;
    std::unique_ptr<ImGuiFeed> feed_;
    Fonts fonts_;
    float scale_ = 0;
    std::function<void()> take_fonts_;
    double seconds_ = 0;
    std::optional<Language> language_;
    Ui ui_;
};

}  // namespace jemput::trainer::ui
