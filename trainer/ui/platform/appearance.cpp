#include "trainer/ui/platform/appearance.hpp"

#include "sim/document/document.hpp"
#include "sim/document/quantities.hpp"
#include "sim/document/read.hpp"
#include "sim/document/record.hpp"
#include "sim/document/simple_types.hpp"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

constexpr std::array scales{100, 110, 125, 150, 175, 200};

/// As it stands in the file.
struct WrittenAppearance {
    std::string language = "id";
    std::string theme = "light";
    int scale = 0;
    bool reduces_motion = false;
};

Type<WrittenAppearance> appearance_type() {
    Record<WrittenAppearance> record_of("settings", "How the window of the trainer looks.");
    record_of.optional("language", &WrittenAppearance::language, text(), "id or en.")
        .optional("theme", &WrittenAppearance::theme, text(), "The name of a theme.")
        .optional("text_percent", &WrittenAppearance::scale, count(0, 200), "100 to 200; 0: by the window.")
        .optional("reduces_motion", &WrittenAppearance::reduces_motion, yes_no(), "Nothing moves.");
    return record(std::move(record_of));
}

}  // namespace

int scale_percent_in(const Appearance& appearance, float window_height) {
    if (appearance.scale_percent > 0) return std::clamp(appearance.scale_percent, 100, 200);
    if (window_height <= 900) return 100;
    return window_height <= 1300 ? 125 : 150;
}

int next_scale(int percent, bool larger) {
    if (larger) {
        const auto* above = std::upper_bound(scales.begin(), scales.end(), percent);
        return above == scales.end() ? scales.back() : *above;
    }
    const auto* at = std::lower_bound(scales.begin(), scales.end(), percent);
    return at == scales.begin() ? scales.front() : *(at - 1);
}

Expected<Appearance> load_appearance(const std::filesystem::path& file) {
    static const Type<WrittenAppearance> type = appearance_type();
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return Appearance{};
    const auto document = load_document(file);
    if (!document) return tl::unexpected(document.error());
    const auto reading = read_document(*document, type);
    if (!reading) return tl::unexpected(reading.error());
    const WrittenAppearance& written = reading->value;
    return Appearance{written.language == "en" ? LanguageCode::english : LanguageCode::indonesian,
                      written.theme, written.scale == 0 ? 0 : std::clamp(written.scale, 100, 200),
                      written.reduces_motion};
}

std::string to_yaml(const Appearance& appearance) {
    return fmt::format("language: {}\ntheme: {}\ntext_percent: {}\nreduces_motion: {}\n",
                       appearance.language == LanguageCode::english ? "en" : "id", appearance.theme,
                       appearance.scale_percent, appearance.reduces_motion);
}

}  // namespace jemput::trainer::ui
