#include "tests/support/places.hpp"
#include "tests/trainer/records/record_samples.hpp"
#include "tests/trainer/window/display.hpp"

#include <chrono>
#include <fstream>
#include <functional>
#include <optional>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

// A person at a real window: keys and clicks of the X server, and what the window says that it shows.

namespace jemput::trainer::tests {
namespace {

using nlohmann::json;

/// The window of a program, with mouse and keyboard.
class Person {
  public:
    Person(const Display& display, const RecordFolder& folder)
        : display_(display), widgets_((folder.path() / "widgets.json").string()) {
        program_ =
            display_.start({places::trainer_program(), "--records", folder.file().string(), "--lang", "id"},
                           {"JEMPUT_WIDGETS=" + widgets_, "XDG_CONFIG_HOME=" + folder.path().string()});
    }
    ~Person() { end_program(program_); }
    Person(const Person&) = delete;
    Person& operator=(const Person&) = delete;

    /// What is shown now; null before the first frame, or while it is being written.
    [[nodiscard]] json shown() const {
        std::ifstream file(widgets_);
        return json::parse(file, nullptr, false);
    }

    [[nodiscard]] std::optional<json> widget(const std::string& id) const {
        const json now = shown();
        if (!now.is_object()) return std::nullopt;
        for (const json& one : now["widgets"])
            if (one["id"] == id) return one;
        return std::nullopt;
    }

    /// Waits until it holds, for half a minute at most; says whether it did.
    [[nodiscard]] static bool until(const std::function<bool()>& holds) {
        for (int i = 0; i < 600; ++i) {
            if (holds()) return true;
            pause_for(std::chrono::milliseconds(50));
        }
        return false;
    }

    [[nodiscard]] bool sees(const std::string& id) const {
        return until([&] { return widget(id).has_value(); });
    }
    [[nodiscard]] bool sees_screen(const std::string& name) const {
        return until([&] {
            const json now = shown();
            return now.is_object() && now["screen"] == name;
        });
    }

    void click(const std::string& id) const {
        const auto found = widget(id);
        ASSERT_TRUE(found) << id;
        const json& rect = (*found)["rect"];
        const auto middle = [&rect](int a, int b) {
            return std::to_string((rect[static_cast<std::size_t>(a)].get<int>() +
                                   rect[static_cast<std::size_t>(b)].get<int>()) /
                                  2);
        };
        const auto run = display_.run({"xdotool", "search", "--name", "Jemput", "mousemove", "--window", "%1",
                                       middle(0, 2), middle(1, 3), "click", "1"});
        EXPECT_EQ(run.code, 0) << run.out;
    }
    void press(const std::string& keys) const { EXPECT_EQ(display_.run({"xdotool", "key", keys}).code, 0); }
    void type(const std::string& text) const {
        EXPECT_EQ(display_.run({"xdotool", "type", "--delay", "40", text}).code, 0);
    }

  private:
    const Display& display_;
    std::string widgets_;
    pid_t program_ = -1;
};

TEST(WindowOfAPerson, IsUsedWithMouseAndKeyboardFromTheStartToTheDesk) {
    const auto display = Display::open();
    ASSERT_TRUE(display) << "Xvfb is not here: ./dev installs it";
    const RecordFolder folder;
    const Person person(*display, folder);
    ASSERT_TRUE(person.sees_screen("start"));
    ASSERT_TRUE(person.sees("start.code"));
    person.click("start.code");
    person.type("PTG-017");
    ASSERT_TRUE(Person::until([&] {
        const auto field = person.widget("start.code");
        return field && (*field)["value"] == "PTG-017";
    }));
    person.press("Return");
    ASSERT_TRUE(person.sees("start.new.other")) << "is she new, or was the code mistyped?";
    person.click("start.new.other");
    ASSERT_TRUE(person.sees_screen("home"));
    person.press("ctrl+l");  // the other language, at once
    ASSERT_TRUE(Person::until([&] {
        const auto home = person.widget("nav.home");
        return home && (*home)["label"] == "Home";
    }));
    person.click("home.start");
    ASSERT_TRUE(person.sees_screen("briefing"));
    person.press("Return");
    ASSERT_TRUE(person.sees_screen("desk"));
    ASSERT_TRUE(person.sees("tab.oss"));
    person.press("ctrl+2");
    ASSERT_TRUE(Person::until([&] {
        const auto mail = person.widget("tab.mail");
        return mail && (*mail)["value"] == "on";
    }));
}

}  // namespace
}  // namespace jemput::trainer::tests
