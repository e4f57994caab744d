#include "tests/trainer/ui_debrief/debrief_stage.hpp"

#include "tests/trainer/session/material.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace jemput::trainer::ui::tests {

namespace {

namespace fs = std::filesystem;

constexpr const char* trainee = "PTG-017";

Moment some_moment() {
    using namespace std::chrono;
    return sys_days{year{2026} / 11 / 24} + 2h;
}

Entropy counted() {
    return [count = std::uint8_t{0}]() mutable {
        std::array<std::uint8_t, 16> bytes{};
        bytes[15] = ++count;
        return bytes;
    };
}

template <class T>
T or_throw(Expected<T> expected) {
    if (!expected) throw std::runtime_error(to_string(expected.error()));
    return std::move(*expected);
}

fs::path passing_folder() {
    std::string name = (fs::temp_directory_path() / "jemput-debrief-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    return name;
}

/// The whole script, kept in the records.
RecordedSession played_by(Records& records, const Script& script) {
    or_throw(records.add_trainee(trainee, some_moment()));
    RecordedSession session =
        or_throw(RecordedSession::begin(trainer::tests::shipped_material(), records, trainee, script.case_id,
                                        options_of(script), some_moment));
    for (const ScriptLine& line : script.lines)
        if (!session.session().is_over())
            or_throw(session.give(line.actor, line.command, when_given(script, line, session.session())));
    return session;
}

}  // namespace

DebriefStage::DebriefStage(const std::string& script, LanguageCode language, int scale_percent, ImVec2 size)
    : size_(size),
      folder_(passing_folder()),
      records_(or_throw(Records::open(folder_ / "records.db", Access::create, counted()))),
      stage_(std::make_unique<Stage>(or_throw(find_fonts()),
                                     or_throw(load_themes(trainer::tests::repository() / "assets/themes")))),
      session_(trainer::tests::shipped_material(), "K01", {}) {
    auto office = std::make_unique<Office>(Office{.material = trainer::tests::shipped_material(),
                                                  .records = *records_,
                                                  .clock = some_moment,
                                                  .new_seed = [] { return std::uint64_t{1}; },
                                                  .themes = &stage_->themes()});
    office->trainee = trainee;
    office->appearance.language = language;
    office->appearance.scale_percent = scale_percent;
    office->appearance.reduces_motion = true;
    office->play.emplace(played_by(*records_, trainer::tests::shipped_script(script)));
    session_ = office->play->session();
    app_ = std::make_unique<TrainerApp>(std::move(office), debrief_screen(), [](const Appearance&) {});
}

DebriefStage::~DebriefStage() {
    app_.reset();
    records_.reset();
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void DebriefStage::show_as_past() {
    office().shown = session_;
    office().play.reset();
}

void DebriefStage::frame(const Input& input) {
    seconds_ += 1.0 / 60;
    stage_->frame(office().appearance, input, size_, seconds_, [this](Ui& ui) { app_->draw(ui); });
}

void DebriefStage::settle() {
    for (int i = 0; i < 5; ++i)
        frame({});
}

void DebriefStage::press(const KeyPress& press) {
    Input input;
    input.keys.push_back(press);
    frame(input);
    frame({});
}

bool DebriefStage::choose(const std::string& id) {
    const std::size_t most = registry().widgets().size() + 2;
    for (std::size_t i = 0; i < most && !(registry().find(id) != nullptr && registry().find(id)->is_focused); ++i)
        press({.key = Key::tab});
    const Widget* widget = registry().find(id);
    if (widget == nullptr || !widget->is_focused) return false;
    press({.key = Key::enter});
    settle();
    return true;
}

bool DebriefStage::is_on(const std::string& id) const {
    const Widget* widget = registry().find(id);
    return widget != nullptr && widget->value == "on";
}

bool DebriefStage::says(const std::string& words) const {
    const auto& texts = registry().texts();
    return std::any_of(texts.begin(), texts.end(), [&words](const auto& one) { return one.first == words; });
}

}  // namespace jemput::trainer::ui::tests
