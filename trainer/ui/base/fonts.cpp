#include "trainer/ui/base/fonts.hpp"

#include "trainer/ui/base/icons.hpp"

#include <array>
#include <cmath>
#include <string>
#include <system_error>

#include <imgui_freetype.h>

namespace jemput::trainer::ui {

namespace {

namespace fs = std::filesystem;

/// What texts in Indonesian and English need: Latin 1, dashes and quotes, arrows, minus, about and bounds,
/// check and cross.
constexpr std::array<ImWchar, 17> text_ranges{0x20,   0xFF,   0x2010, 0x2027, 0x2190, 0x2193,
                                              0x2212, 0x2212, 0x2248, 0x2248, 0x2264, 0x2265,
                                              0x2713, 0x2713, 0x2717, 0x2717, 0};
/// What is taken from another font where the text font has it not.
constexpr std::array<ImWchar, 13> symbol_ranges{0x2190, 0x2193, 0x2212, 0x2212, 0x2248, 0x2248, 0x2264,
                                                0x2265, 0x2713, 0x2713, 0x2717, 0x2717, 0};
constexpr std::array<ImWchar, 3> ascii{0x20, 0x7E, 0};

/// The first of the files that is there; empty where none is.
fs::path first_of(std::initializer_list<const char*> names) {
    for (const char* name : names) {
        const fs::path file = fs::path("/usr/share/fonts/truetype") / name;
        std::error_code error;
        if (fs::is_regular_file(file, error)) return file;
    }
    return {};
}

/// The atlas keeps a pointer to the ranges until it is built.
const ImVector<ImWchar>& icon_ranges() {
    static const ImVector<ImWchar> ranges = [] {
        ImFontGlyphRangesBuilder builder;
        builder.AddText(icon::all);
        ImVector<ImWchar> built;
        builder.BuildRanges(&built);
        return built;
    }();
    return ranges;
}

class Builder {
  public:
    Builder(ImFontAtlas& atlas, const FontFiles& files, float unit)
        : atlas_(atlas), files_(files), unit_(unit) {}

    ImFont* text(const fs::path& file, float lines, const ImWchar* ranges, bool with_icons = false) {
        const float size = std::round(unit_ * lines);
        ImFontConfig config;
        config.OversampleH = 1;
        config.PixelSnapH = true;
        ImFont* font = atlas_.AddFontFromFileTTF(file.c_str(), size, &config, ranges);
        if (with_icons) merge_symbols(file == files_.bold ? files_.bold_symbols : files_.symbols, size);
        if (with_icons) merge_icons(size);
        return font;
    }

  private:
    /// A glyph that is there already is not replaced.
    void merge_symbols(const fs::path& file, float size) {
        if (file.empty()) return;
        ImFontConfig config;
        config.MergeMode = true;
        config.OversampleH = 1;
        config.PixelSnapH = true;
        atlas_.AddFontFromFileTTF(file.c_str(), std::round(size * 0.86F), &config, symbol_ranges.data());
    }

    void merge_icons(float size) {
        ImFontConfig config;
        config.MergeMode = true;
        config.OversampleH = 1;
        config.PixelSnapH = true;
        config.GlyphMinAdvanceX = std::round(size * 0.8F);
        config.GlyphOffset.y = -std::round(size * 0.03F);
        atlas_.AddFontFromFileTTF(files_.icons.c_str(), std::round(size * 0.8F), &config, icon_ranges().Data);
    }

    ImFontAtlas& atlas_;
    const FontFiles& files_;
    float unit_;
};

}  // namespace

Expected<FontFiles> find_fonts() {
    const FontFiles files{
        first_of({"noto/NotoSans-Regular.ttf", "dejavu/DejaVuSans.ttf"}),
        first_of({"noto/NotoSans-Bold.ttf", "dejavu/DejaVuSans-Bold.ttf"}),
        first_of({"noto/NotoSansMono-Regular.ttf", "dejavu/DejaVuSansMono.ttf"}),
        first_of({"noto/NotoSansMono-Bold.ttf", "dejavu/DejaVuSansMono-Bold.ttf"}),
        first_of({"font-awesome/fontawesome-webfont.ttf", "fontawesome/fontawesome-webfont.ttf"}),
        first_of({"dejavu/DejaVuSans.ttf"}),
        first_of({"dejavu/DejaVuSans-Bold.ttf"}),
    };
    Diagnostics faults;
    const auto expect = [&faults](const fs::path& file, const char* what, const char* packages) {
        if (file.empty())
            faults.push_back({{"/usr/share/fonts/truetype"},
                              "",
                              std::string("no ") + what,
                              packages,
                              std::string("install them: apt-get install ") + packages});
    };
    expect(files.regular, "font for texts", "fonts-noto-core");
    expect(files.bold, "bold font for texts", "fonts-noto-core");
    expect(files.mono, "font for numbers", "fonts-noto-mono");
    expect(files.mono_bold, "bold font for numbers", "fonts-noto-mono");
    expect(files.icons, "font for signs", "fonts-font-awesome");
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    return files;
}

Fonts build_fonts(ImFontAtlas& atlas, const FontFiles& files, float scale) {
    atlas.Clear();
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    Fonts fonts;
    fonts.F = std::round(20 * scale);
    Builder builder(atlas, files, fonts.F);
    fonts.body = builder.text(files.regular, 1, text_ranges.data(), true);
    fonts.small = builder.text(files.regular, 0.85F, text_ranges.data(), true);
    fonts.small_bold = builder.text(files.bold, 0.85F, text_ranges.data(), true);
    fonts.bold = builder.text(files.bold, 1, text_ranges.data(), true);
    fonts.heading = builder.text(files.bold, 1.15F, text_ranges.data(), true);
    fonts.title = builder.text(files.bold, 1.4F, text_ranges.data(), true);
    fonts.huge = builder.text(files.bold, 1.9F, ascii.data());
    fonts.mono = builder.text(files.mono, 1, ascii.data());
    fonts.mono_bold = builder.text(files.mono_bold, 1, ascii.data());
    atlas.Build();
    return fonts;
}

}  // namespace jemput::trainer::ui
