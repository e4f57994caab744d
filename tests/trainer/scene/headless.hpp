#pragma once

#include "tests/support/places.hpp"
#include "trainer/ui/scene/draw_scene.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace jemput::trainer::ui::tests {

/// Dear ImGui without window and renderer: what is drawn are vertices in a list.
class Headless {
  public:
    explicit Headless(const std::string& theme = "light") : context_(ImGui::CreateContext()) {
        const auto file =
            std::filesystem::path(jemput::places::source_dir()) / "assets/themes" / (theme + ".json");
        const auto loaded = load_theme(file);
        if (!loaded) throw std::runtime_error(to_string(loaded.error()));
        theme_ = *loaded;
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {1920, 1080};
        ImFont* font = io.Fonts->AddFontDefault();
        io.Fonts->Build();
        fonts_ = {20, font, font, font, font, font, font, font, font, font};
        ImGui::NewFrame();
    }
    ~Headless() {
        ImGui::EndFrame();
        ImGui::DestroyContext(context_);
    }
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    /// What `draw` puts into a list: its vertices, and the smallest rectangle that all its commands keep to.
    struct Drawn {
        ImVector<ImDrawVert> vertices;
        Rect clip{1e9F, 1e9F, -1e9F, -1e9F};
    };
    template <class Draw>
    [[nodiscard]] Drawn drawn_by(const Draw& draw) const {
        ImDrawList list(ImGui::GetDrawListSharedData());
        list._ResetForNewFrame();
        list.PushTextureID(ImGui::GetIO().Fonts->TexID);
        list.PushClipRectFullScreen();
        draw(list);
        Drawn drawn;
        drawn.vertices = list.VtxBuffer;
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.ElemCount == 0) continue;
            drawn.clip.left = std::min(drawn.clip.left, command.ClipRect.x);
            drawn.clip.top = std::min(drawn.clip.top, command.ClipRect.y);
            drawn.clip.right = std::max(drawn.clip.right, command.ClipRect.z);
            drawn.clip.bottom = std::max(drawn.clip.bottom, command.ClipRect.w);
        }
        return drawn;
    }

    [[nodiscard]] const Fonts& fonts() const { return fonts_; }
    [[nodiscard]] SceneStyle style() const { return {theme_, fonts_, language_}; }

  private:
    ImGuiContext* context_;
    Fonts fonts_;
    Theme theme_;
    Language language_{LanguageCode::indonesian};
};

}  // namespace jemput::trainer::ui::tests
