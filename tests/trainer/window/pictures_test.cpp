#include "tests/support/places.hpp"
#include "tests/trainer/records/record_samples.hpp"
#include "tests/trainer/window/display.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <SFML/Graphics/Image.hpp>
#include <fmt/format.h>
#include <gtest/gtest.h>

// Each screen as it was when somebody looked at it and found it right: JEMPUT_RENEW_PICTURES=1 takes them anew,
// and then they have to be looked at.

namespace jemput::trainer::tests {
namespace {

namespace fs = std::filesystem;

struct Picture {
    const char* name;
    std::vector<std::string> options;
};

const std::array pictures{
    Picture{"start-id", {"--screen", "start", "--lang", "id"}},
    Picture{"home-en", {"--screen", "home", "--lang", "en"}},
    Picture{"home-id-dark", {"--screen", "home", "--lang", "id", "--theme", "dark"}},
    Picture{"cases-id", {"--screen", "cases", "--lang", "id"}},
    Picture{"briefing-id", {"--screen", "briefing", "--lang", "id", "--case", "K01"}},
    Picture{"desk-id", {"--screen", "desk", "--lang", "id", "--script", "tests/replays/K01_right.yaml", "--commands", "40"}},
    Picture{"desk-en-dark", {"--screen", "desk", "--lang", "en", "--theme", "dark", "--script", "tests/replays/K02_right.yaml", "--commands", "30"}},
    Picture{"desk-id-1024", {"--screen", "desk", "--lang", "id", "--size", "1024x768", "--script", "tests/replays/K01_right.yaml", "--commands", "40"}},
    Picture{"desk-id-200", {"--screen", "desk", "--lang", "id", "--scale", "200", "--script", "tests/replays/K01_right.yaml", "--commands", "40"}},
    Picture{"exam-id", {"--screen", "desk", "--lang", "id", "--script", "tests/replays/K09_right.yaml", "--commands", "24"}},
    Picture{"debrief-id", {"--screen", "debrief", "--lang", "id", "--script", "tests/replays/K01_konveksi.yaml"}},
    Picture{"settings-en", {"--screen", "settings", "--lang", "en"}},
};

/// Debian's fonts and libraries draw letters a little differently from one release to the next.
bool is_debian_12() {
    std::ifstream file("/etc/debian_version");
    std::string version;
    file >> version;
    return version.starts_with("12.");
}

/// The share of pixels that differ visibly; 1 where the sizes do.
double difference(const sf::Image& a, const sf::Image& b) {
    if (a.getSize() != b.getSize()) return 1;
    constexpr int visible = 40;
    const std::size_t bytes = std::size_t{4} * a.getSize().x * a.getSize().y;
    std::size_t differing = 0;
    for (std::size_t i = 0; i < bytes; i += 4) {
        int most = 0;
        for (std::size_t part = 0; part < 3; ++part)
            most = std::max(most, std::abs(a.getPixelsPtr()[i + part] - b.getPixelsPtr()[i + part]));
        if (most > visible) ++differing;
    }
    return static_cast<double>(differing) / (static_cast<double>(bytes) / 4);
}

class PictureOfTheWindow : public ::testing::TestWithParam<Picture> {};

TEST_P(PictureOfTheWindow, IsThatWhichWasLookedAtAndHasRoomForAll) {
    const auto display = Display::open();
    ASSERT_TRUE(display) << "Xvfb is not here: ./dev installs it";
    const RecordFolder folder;
    const std::string taken = (folder.path() / "picture.png").string();
    fs::current_path(places::source_dir());
    std::vector<std::string> command{places::trainer_program(), "--screenshot", taken};
    command.insert(command.end(), GetParam().options.begin(), GetParam().options.end());
    const auto run = display->run(command);
    ASSERT_EQ(run.code, 0) << run.out;
    EXPECT_EQ(run.out, "") << "what has no room";
    const std::string kept = fmt::format("tests/pictures/{}.png", GetParam().name);
    if (std::getenv("JEMPUT_RENEW_PICTURES") != nullptr) {
        fs::create_directories("tests/pictures");
        fs::copy_file(taken, kept, fs::copy_options::overwrite_existing);
    }
    if (!is_debian_12()) GTEST_SKIP() << "the pictures were taken on Debian 12, whose fonts differ";
    sf::Image now;
    sf::Image before;
    ASSERT_TRUE(now.loadFromFile(taken));
    ASSERT_TRUE(before.loadFromFile(kept)) << kept << ": JEMPUT_RENEW_PICTURES=1 takes it";
    EXPECT_LT(difference(now, before), 0.005);
}

std::string name_of_picture(const ::testing::TestParamInfo<Picture>& info) {
    std::string name = info.param.name;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Of, PictureOfTheWindow, ::testing::ValuesIn(pictures), name_of_picture);

}  // namespace
}  // namespace jemput::trainer::tests
