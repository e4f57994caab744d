#pragma once

#include "trainer/ui/scene/draw_scene.hpp"

#include <algorithm>
#include <cmath>

namespace jemput::trainer::ui::tests {

/// Dear ImGui without window and renderer: what is drawn are vertices in a list.
class Headless {
  public:
    Headless() : context_(ImGui::CreateContext()) {
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

    /// What `draw` puts into a list.
    template <class Draw>
    [[nodiscard]] ImVector<ImDrawVert> vertices_of(const Draw& draw) const {
        ImDrawList list(ImGui::GetDrawListSharedData());
        list._ResetForNewFrame();
        list.PushTextureID(ImGui::GetIO().Fonts->TexID);
        list.PushClipRectFullScreen();
        draw(list);
        return list.VtxBuffer;
    }

    /// The largest rectangle of the window into which a command of the list may draw.
    template <class Draw>
    [[nodiscard]] Rect drawn_within(const Draw& draw) const {
        ImDrawList list(ImGui::GetDrawListSharedData());
        list._ResetForNewFrame();
        list.PushTextureID(ImGui::GetIO().Fonts->TexID);
        list.PushClipRectFullScreen();
        draw(list);
        Rect within{1e9F, 1e9F, -1e9F, -1e9F};
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.ElemCount == 0) continue;
            within.left = std::min(within.left, command.ClipRect.x);
            within.top = std::min(within.top, command.ClipRect.y);
            within.right = std::max(within.right, command.ClipRect.z);
            within.bottom = std::max(within.bottom, command.ClipRect.w);
        }
        return within;
    }

    [[nodiscard]] const Fonts& fonts() const { return fonts_; }
    [[nodiscard]] SceneStyle style() const { return {theme_, fonts_, language_}; }
    void darken() { theme_.is_dark = true; }

  private:
    ImGuiContext* context_;
    Fonts fonts_;
    Theme theme_;
    Language language_{LanguageCode::indonesian};
};

}  // namespace jemput::trainer::ui::tests
