#include "tests/trainer/ui/driver.hpp"

#include <algorithm>
#include <utility>

namespace jemput::trainer::tests {

namespace {

constexpr double frame_seconds = 1.0 / 30;

/// The session does not wait for the wall clock: each question to it is a second later.
WallClock ticking_clock() {
    return [n = std::int64_t{0}]() mutable { return moment(1000 * n++); };
}

std::unique_ptr<Office> new_office(Records& records, const View& view, const Stage& stage) {
    auto office = std::make_unique<Office>(Office{.material = shipped_material(),
                                                  .records = records,
                                                  .clock = ticking_clock(),
                                                  .new_seed = [] { return std::uint64_t{1}; },
                                                  .themes = &stage.themes()});
    office->appearance = view.look;
    return office;
}

/// Given as the whole argument where a widget is a field: what is typed into it.
std::string typed_part(const Command& command) {
    return command.arguments.empty() ? std::string() : command.arguments.back();
}

}  // namespace

Driver::Driver(const View& view)
    : records_(open_to_write(folder_.file())),
      view_(view),
      stage_(value_of(find_fonts()), value_of(load_themes(repository() / "assets/themes"))) {
    app_ = std::make_unique<TrainerApp>(new_office(records_, view, stage_), start_screen(),
                                        [](const Appearance&) {});
}

void Driver::show(std::unique_ptr<Screen> screen) {
    office().go(std::move(screen));
    frames(2);
}

bool Driver::begin(std::string_view case_id, const SessionOptions& options) {
    if (office().trainee.empty()) {
        office().trainee = "PTG-017";
        value_of(records_.add_trainee(office().trainee, office().clock()));
    }
    auto begun = RecordedSession::begin(office().material, records_, office().trainee, case_id, options,
                                        office().clock);
    if (!begun) return false;
    office().play.emplace(std::move(*begun));
    return true;
}

void Driver::frame(Input input) {
    input.mouse = mouse_;
    seconds_ += frame_seconds;
    const std::size_t before = commands_given();
    stage_.frame(app_->appearance(), input, view_.size, seconds_, [this](Ui& ui) { app_->draw(ui); });
    // In the frame in which a command changes the world, what was measured before may be drawn after it.
    if (commands_given() != before) return;
    for (std::string& fault : registry().faults(view_.size))
        faults_.insert(std::string(screen()) + ": " + std::move(fault));
}

std::size_t Driver::commands_given() const {
    const auto& play = app_->office().play;
    return play ? play->session().given().size() : 0;
}

void Driver::frames(int count) {
    for (int i = 0; i < count; ++i)
        frame();
}

void Driver::settle() {
    frames(2);
    const auto is_busy = [this] {
        const auto& play = office().play;
        return screen() == "desk" && play && !play->session().is_over() &&
               play->session().ready_at() > play->session().now();
    };
    for (int i = 0; i < 200 && (is_busy() || office().next); ++i)
        frame();
    frame();
}

bool Driver::shows(std::string_view id) const {
    return registry().find(id) != nullptr;
}

bool Driver::click(std::string_view id) {
    const auto usable = [&]() -> const Widget* {
        const Widget* widget = registry().find(id);
        return widget != nullptr && widget->is_enabled && widget->layer == registry().top_layer() ? widget
                                                                                                  : nullptr;
    };
    const Widget* widget = usable();
    if (widget == nullptr) return false;
    const auto is_hidden = [](const Widget& w) {
        return w.visible.height() < std::min(8.0F, w.rect.height()) || w.visible.width() < 2;
    };
    if (is_hidden(*widget)) {
        if (!reach(id)) return false;
        frames(2);
        widget = usable();
        if (widget == nullptr || is_hidden(*widget)) return false;
    }
    mouse_ = widget->visible.centre();
    frame();
    Input down;
    down.buttons[0] = true;
    frame(down);
    frame();
    frame();
    return true;
}

bool Driver::reach(std::string_view id) {
    for (int i = 0; i < 500; ++i) {
        if (ui().focus() == id) return true;
        press(Key::tab);
    }
    return false;
}

void Driver::press(Key key, bool ctrl, bool shift, bool alt) {
    Input input;
    input.keys.push_back({key, ctrl, shift, alt});
    frame(input);
    frame();
}

void Driver::type(std::string_view text) {
    Input input;
    input.text = text;
    frame(input);
    frame();
}

bool Driver::fill(std::string_view id, std::string_view text) {
    if (!click(id)) return false;
    frame();
    press(key_of('A'), true);
    type(text);
    press(Key::enter);
    return true;
}

bool Driver::can_use(std::string_view id) const {
    const Widget* widget = registry().find(id);
    return widget != nullptr && widget->is_enabled;
}

bool Driver::go_to(const Command& command) {
    const std::string id = widget_of(command);
    for (const std::string& step : way_to(command)) {
        if (can_use(id)) return true;
        const Widget* widget = registry().find(step);
        if (widget == nullptr || widget->value == "on") continue;
        click(step);
        frames(2);
    }
    // A document is sent to the number that stands in the field.
    if (command.name == "send_whatsapp") fill("do.type whatsapp", command.arguments.front());
    return can_use(id);
}

void Driver::instruct(const Command& command) {
    value_of(office().play->give(Actor::instructor, command, office().play->session().now()));
    settle();
}

std::string Driver::choice_of(const std::string& list, const std::string& value) const {
    for (const Widget& widget : registry().widgets())
        if (widget.id.starts_with(list + ".") && (widget.label == value || widget.id == list + "." + value))
            return widget.id;
    return {};
}

bool Driver::give(const Command& command) {
    settle();
    if (!go_to(command)) return false;
    const std::string id = widget_of(command);
    const Widget* widget = registry().find(id);
    bool is_given = false;
    if (widget->kind == WidgetKind::field) {
        is_given = fill(id, typed_part(command));
    } else {
        is_given = click(id);
        const std::string choice = choice_of(id, typed_part(command));
        if (is_given && !choice.empty()) is_given = click(choice);
    }
    settle();
    return is_given;
}

}  // namespace jemput::trainer::tests
