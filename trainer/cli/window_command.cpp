#include "trainer/cli/window_command.hpp"

#include "sim/cli/commands.hpp"
#include "sim/cli/output.hpp"
#include "trainer/cli/machine.hpp"
#include "trainer/core/session/script.hpp"
#include "trainer/ui/app/trainer_app.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <sstream>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace jemput::trainer {

namespace {

namespace fs = std::filesystem;

/// Why no window can be opened here, and what to do; empty: one can.
std::string why_no_window() {
    const char* display = std::getenv("DISPLAY");
    if (display != nullptr && *display != '\0') return {};
    return "there is no display: DISPLAY is not set. Start it on a desktop, over `ssh -X`, or under a "
           "virtual "
           "display: xvfb-run -a ./dev trainer (package xvfb)";
}

struct PixelSize {
    unsigned width = 1280;
    unsigned height = 800;
};

/// "1280x800"; nullopt: it is no size of a window.
std::optional<PixelSize> size_of_window(const std::string& text) {
    PixelSize size;
    const char* end = text.data() + text.size();
    const auto across = std::from_chars(text.data(), end, size.width);
    if (across.ec != std::errc{} || across.ptr == end || *across.ptr != 'x') return std::nullopt;
    const auto down = std::from_chars(across.ptr + 1, end, size.height);
    const bool is_size = down.ec == std::errc{} && down.ptr == end && size.width >= 640 &&
                         size.width <= 7680 && size.height >= 480 && size.height <= 4320;
    return is_size ? std::optional(size) : std::nullopt;
}

/// Keys with commas between them; nullopt: one of them is none.
std::optional<std::vector<ui::KeyPress>> keys_of(const std::string& text) {
    std::vector<ui::KeyPress> keys;
    std::istringstream words(text);
    for (std::string word; std::getline(words, word, ',');) {
        const auto key = ui::parse_key(word);
        if (!key) return std::nullopt;
        keys.push_back(*key);
    }
    return keys;
}

/// A folder of the person's own for Jemput: $VARIABLE/jemput, else ~/FALLBACK/jemput.
fs::path own_folder(const char* variable, const char* fallback) {
    if (const char* named = std::getenv(variable); named != nullptr && *named == '/')
        return fs::path(named) / "jemput";
    const char* home = std::getenv("HOME");
    return fs::path(home == nullptr ? "." : home) / fallback / "jemput";
}

fs::path appearance_file() {
    return own_folder("XDG_CONFIG_HOME", ".config") / "trainer.yaml";
}

fs::path records_file(const CommonOptions& options) {
    if (!options.records.empty()) return options.records;
    return own_folder("XDG_DATA_HOME", ".local/share") / "training.db";
}

/// A folder for the records of a picture, that is gone with it.
class PassingFolder {
  public:
    PassingFolder() {
        std::string name = (fs::temp_directory_path() / "jemput-picture-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder can be made");
        folder_ = name;
    }
    ~PassingFolder() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    PassingFolder(const PassingFolder&) = delete;
    PassingFolder& operator=(const PassingFolder&) = delete;
    [[nodiscard]] fs::path file() const { return folder_ / "records.db"; }

  private:
    fs::path folder_;
};

/// Chance and time that stand still, so that a picture is the same each time.
Entropy counted_entropy() {
    return [count = std::uint8_t{0}]() mutable {
        std::array<std::uint8_t, 16> bytes{};
        bytes[15] = ++count;
        return bytes;
    };
}

Moment picture_time() {
    using namespace std::chrono;
    return sys_days{year{2026} / 11 / 24} + 2h + 42min;
}

std::uint64_t machine_seed() {
    std::uint64_t seed = 0;
    for (const std::uint8_t byte : machine_entropy()())
        seed = seed << 8U ^ byte ^ seed >> 56U;
    return seed % 1'000'000'000;  // people read and type it
}

Mode mode_of_word(const std::string& word) {
    if (word == "exam") return Mode::exam;
    return word == "practice" ? Mode::practice : Mode::guided;
}

std::unique_ptr<ui::Screen> screen_of(const WindowRequest& request) {
    const Mode mode = mode_of_word(request.mode);
    if (request.screen == "home") return ui::home_screen();
    if (request.screen == "cases") return ui::cases_screen();
    if (request.screen == "history") return ui::history_screen();
    if (request.screen == "settings") return ui::settings_screen();
    if (request.screen == "about") return ui::about_screen();
    if (request.screen == "briefing") return ui::briefing_screen(request.case_id, mode);
    if (request.screen == "desk") return ui::desk_screen();
    if (request.screen == "debrief") return ui::debrief_screen();
    return ui::start_screen();
}

/// Plays the script, or only seats the applicant, so that there is something to see on the desk.
Expected<void> set_the_desk(ui::Office& office, const WindowRequest& request) {
    Script script;
    script.case_id = request.case_id;
    script.mode = mode_of_word(request.mode);
    script.lines = {{Actor::trainee, {"call_next", {}}}};
    if (!request.script.empty()) {
        auto read = load_script(request.script);
        if (!read) return tl::unexpected(read.error());
        script = std::move(*read);
    }
    auto begun = RecordedSession::begin(office.material, office.records, office.trainee, script.case_id,
                                        options_of(script), office.clock);
    if (!begun) return tl::unexpected(begun.error());
    office.play.emplace(std::move(*begun));
    std::size_t count = script.lines.size();
    if (request.commands >= 0) count = std::min(count, static_cast<std::size_t>(request.commands));
    for (std::size_t i = 0; i < count; ++i) {
        const ScriptLine& line = script.lines[i];
        const auto given =
            office.play->give(line.actor, line.command, when_given(script, line, office.play->session()));
        if (!given) return tl::unexpected(given.error());
    }
    return office.play->advance(office.play->session().ready_at());
}

std::unique_ptr<ui::Stage> make_stage(const fs::path& assets, Diagnostics& faults) {
    auto fonts = ui::find_fonts();
    auto themes = ui::load_themes(assets / "themes");
    if (!fonts) faults.insert(faults.end(), fonts.error().begin(), fonts.error().end());
    if (!themes) faults.insert(faults.end(), themes.error().begin(), themes.error().end());
    if (!faults.empty()) return nullptr;
    return std::make_unique<ui::Stage>(std::move(*fonts), std::move(*themes));
}

void apply(ui::Appearance& look, const CommonOptions& options, const WindowRequest& request) {
    if (request.has_language) look.language = options.language.code();
    if (!request.theme.empty()) look.theme = request.theme;
    if (request.scale_percent > 0) look.scale_percent = request.scale_percent;
}

/// Writes the registry where JEMPUT_WIDGETS says, whenever it has changed.
std::function<void()> widget_writer(const ui::Stage& stage, const ui::TrainerApp& app) {
    const char* file = std::getenv("JEMPUT_WIDGETS");
    if (file == nullptr || *file == '\0') return {};
    return [&stage, &app, name = std::string(file), before = std::string()]() mutable {
        std::string now = to_json(stage.registry(), app.screen().name()).dump(1) + "\n";
        if (now == before) return;
        write_file(name, now);
        before = std::move(now);
    };
}

/// The look that was chosen is kept; what cannot be kept is told.
std::function<void(const ui::Appearance&)> appearance_keeper(ui::Office& office) {
    return [&office](const ui::Appearance& look) {
        try {
            fs::create_directories(appearance_file().parent_path());
            write_file(appearance_file(), to_yaml(look));
        } catch (const std::exception& error) {
            office.tell({{{appearance_file().string()}, "", error.what(), "", ""}});
        }
    };
}

ExitCode show(const CommonOptions& options, const WindowRequest& request,
              const std::shared_ptr<const Material>& material, Records& records, ui::Stage& stage,
              PixelSize size) {
    const bool is_picture = !request.screenshot.empty();
    auto office = std::make_unique<ui::Office>(
        ui::Office{.material = material,
                   .records = records,
                   .clock = is_picture ? WallClock(picture_time) : WallClock(wall_clock),
                   .new_seed = is_picture ? [] { return std::uint64_t{1}; } : std::function(machine_seed),
                   .themes = &stage.themes()});
    if (!is_picture) {
        const auto look = ui::load_appearance(appearance_file());
        if (look)
            office->appearance = *look;
        else
            office->tell(look.error());
    }
    apply(office->appearance, options, request);
    if (is_picture && request.screen != "start") {
        office->trainee = "PTG-017";
        if (options.records.empty()) {
            const auto added = records.add_trainee(office->trainee, office->clock());
            if (!added) return print_faults(added.error()), ExitCode::fault;
        }
    }
    if (request.screen == "desk" || request.screen == "debrief") {
        const auto set = set_the_desk(*office, request);
        if (!set) return print_faults(set.error()), ExitCode::fault;
    }
    ui::Office& shared = *office;
    ui::TrainerApp app(std::move(office), screen_of(request),
                       is_picture ? [](const ui::Appearance&) {} : appearance_keeper(shared));
    ui::Window window(stage, size.width, size.height, app.title());
    if (!is_picture) {
        window.run(app, widget_writer(stage, app));
        return ExitCode::done;
    }
    if (!window.take_picture(app, keys_of(request.keys).value_or(std::vector<ui::KeyPress>{}),
                             request.screenshot)) {
        say(fmt::format("jemput-trainer: {} cannot be written\n", request.screenshot));
        return ExitCode::environment;
    }
    for (const std::string& fault :
         stage.registry().faults({static_cast<float>(size.width), static_cast<float>(size.height)}))
        say(fmt::format("{}: {}\n", request.screen, fault));
    return ExitCode::done;
}

}  // namespace

ExitCode open_window(const CommonOptions& options, const WindowRequest& request) {
    const auto size = size_of_window(request.size);
    if (!size) {
        say(fmt::format("jemput-trainer: {} is no size of a window; such as 1280x800, from 640x480\n",
                        request.size));
        return ExitCode::usage;
    }
    if (!keys_of(request.keys)) {
        say(fmt::format("jemput-trainer: {} are no keys; such as ctrl+4,tab,enter\n", request.keys));
        return ExitCode::usage;
    }
    if (const std::string why = why_no_window(); !why.empty()) {
        say(fmt::format("jemput-trainer: no window can be opened: {}\n", why));
        return ExitCode::environment;
    }
    const auto material = load_all(options);
    if (!material) return print_faults(material.error()), ExitCode::fault;
    Diagnostics faults;
    const auto stage = make_stage((*material)->folder, faults);
    if (!stage) return print_faults(faults), ExitCode::environment;

    if (!request.screenshot.empty()) {
        const PassingFolder folder;
        // A picture changes nothing: of records that are there it shows a copy.
        if (!options.records.empty()) fs::copy_file(options.records, folder.file());
        auto records = Records::open(folder.file(), Access::create, counted_entropy());
        if (!records) return print_faults(records.error()), ExitCode::fault;
        return show(options, request, *material, *records, *stage, *size);
    }
    const fs::path file = records_file(options);
    if (options.records.empty()) fs::create_directories(file.parent_path());
    auto records = Records::open(file, Access::create, machine_entropy());
    if (!records) return print_faults(records.error()), ExitCode::fault;
    return show(options, request, *material, *records, *stage, *size);
}

}  // namespace jemput::trainer
