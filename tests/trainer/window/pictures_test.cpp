#include "tests/support/places.hpp"
#include "tests/trainer/records/record_samples.hpp"
#include "tests/trainer/window/display.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <SFML/Graphics/Image.hpp>
#include <fmt/format.h>
#include <gtest/gtest.h>

// The pictures of the guide (docs/trainer-guide) are those that the program draws, each as it was when
// somebody looked at it and found it right. JEMPUT_RENEW_PICTURES=1 takes them anew; then they have to be
// looked at.

namespace jemput::trainer::tests {
namespace {

namespace fs = std::filesystem;

struct Picture {
    std::string name;
    std::vector<std::string> options;
};

/// The pictures of the guide in one language.
void add_guide(std::vector<Picture>& pictures, const std::string& language) {
    const auto add = [&](const char* name, std::vector<std::string> options) {
        options.insert(options.end(), {"--lang", language});
        pictures.push_back({language + "/" + name, std::move(options)});
    };
    const std::string tailor = "tests/replays/K01_right.yaml";
    add("start", {"--screen", "start"});
    add("home", {"--screen", "home"});
    add("desk", {"--screen", "desk", "--script", "tests/replays/K01_guided.yaml", "--commands", "12"});
    add("kbli", {"--screen", "desk", "--script", tailor, "--commands", "53", "--keys", "ctrl+4"});
    add("outage", {"--screen", "desk", "--script", "tests/replays/K09_right.yaml", "--commands", "70",
                   "--keys", "ctrl+6"});
    add("debrief",
        {"--screen", "debrief", "--script", "tests/replays/K01_konveksi.yaml", "--keys", "enter,enter"});
}

std::vector<Picture> all_pictures() {
    std::vector<Picture> pictures;
    add_guide(pictures, "id");
    add_guide(pictures, "en");
    const auto add_look = [&](const char* name, std::vector<std::string> look) {
        look.insert(look.end(), {"--screen", "desk", "--lang", "id", "--script",
                                 "tests/replays/K01_right.yaml", "--commands", "44"});
        pictures.push_back({std::string("looks/") + name, std::move(look)});
    };
    add_look("desk-dark", {"--theme", "dark"});
    add_look("desk-1024", {"--size", "1024x768"});
    add_look("desk-200", {"--scale", "200"});
    return pictures;
}

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
    const std::string kept = fmt::format("docs/trainer-guide/pictures/{}.png", GetParam().name);
    if (std::getenv("JEMPUT_RENEW_PICTURES") != nullptr) {
        fs::create_directories(fs::path(kept).parent_path());
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
    for (char& letter : name)
        if (letter == '-' || letter == '/') letter = '_';
    return name;
}

INSTANTIATE_TEST_SUITE_P(Of, PictureOfTheWindow, ::testing::ValuesIn(all_pictures()), name_of_picture);

}  // namespace
}  // namespace jemput::trainer::tests
