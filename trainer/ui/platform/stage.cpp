#include "trainer/ui/platform/stage.hpp"

#include <algorithm>
#include <utility>

namespace jemput::trainer::ui {

Expected<std::map<std::string, Theme>> load_themes(const std::filesystem::path& folder) {
    std::map<std::string, Theme> themes;
    Diagnostics faults;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() != ".json") continue;
        auto theme = load_theme(entry.path());
        if (theme)
            themes.emplace(theme->name, std::move(*theme));
        else
            faults.insert(faults.end(), theme.error().begin(), theme.error().end());
    }
    for (const char* name : {"light", "dark"})
        if (faults.empty() && !themes.contains(name))
            faults.push_back({{folder.string()},
                              "",
                              std::string("no theme ") + name,
                              "light.json and dark.json",
                              "give a folder of assets with its themes"});
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    return themes;
}

Stage::Stage(FontFiles fonts, std::map<std::string, Theme> themes)
    : files_(std::move(fonts)), themes_(std::move(themes)) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // nothing moves by itself
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    feed_ = std::make_unique<ImGuiFeed>();
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.ChildBorderSize = 0;
    style.ItemSpacing = {0, 0};
    style.ScrollbarRounding = 8;
    style.WindowMinSize = {1, 1};
    style.CircleTessellationMaxError = 0.15F;
    style.CurveTessellationTol = 0.6F;
}

Stage::~Stage() {
    ImGui::DestroyContext();
}

void Stage::build(float scale) {
    fonts_ = build_fonts(*ImGui::GetIO().Fonts, files_, scale);
    scale_ = scale;
    if (take_fonts_) take_fonts_();
}

void Stage::frame(const Appearance& appearance, const Input& input, ImVec2 size, double seconds,
                  const std::function<void(Ui&)>& draw) {
    const float scale = static_cast<float>(scale_percent_in(appearance, size.y)) / 100;
    if (scale != scale_) build(scale);
    if (!language_ || language_->code() != appearance.language) language_.emplace(appearance.language);
    const auto theme = themes_.find(appearance.theme);
    const Theme& colours = theme == themes_.end() ? themes_.at("light") : theme->second;

    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = size;
    io.DeltaTime = static_cast<float>(std::clamp(seconds - seconds_, 1e-4, 0.25));
    seconds_ = seconds;
    feed_->feed(input);
    ImGui::NewFrame();
    ui_.begin_frame({&colours, &fonts_, &*language_, appearance.reduces_motion}, input, size, seconds);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size);
    ImGui::Begin("##root", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
    ui_.list().AddRectFilled({0, 0}, size, colours.page);
    draw(ui_);
    ImGui::End();
    ui_.end_frame();
    ImGui::Render();
}

}  // namespace jemput::trainer::ui
