#include "trainer/core/session/script.hpp"
#include "trainer/ui/app/trainer_app.hpp"
#include "trainer/ui/platform/stage.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

#include <benchmark/benchmark.h>

// What a frame of the trainer's window costs without a display: laying out and drawing into lists of
// triangles, which is all that the processor does where a graphics card draws them.

namespace jemput::trainer::ui {
namespace {

template <class T>
T expect(Expected<T> value) {
    if (!value) throw std::runtime_error(to_string(value.error()));
    return std::move(*value);
}

Entropy counted() {
    return [n = std::uint8_t{0}]() mutable {
        std::array<std::uint8_t, 16> bytes{};
        bytes[0] = ++n;
        return bytes;
    };
}

/// A window at the desk in the middle of K01, with the queue outside.
class DeskInUse {
  public:
    explicit DeskInUse(const Appearance& look)
        : folder_(std::filesystem::temp_directory_path() / "jemput-window-bench"),
          material_(expect(load_material(JEMPUT_SOURCE_DIR "/assets"))),
          stage_(expect(find_fonts()), expect(load_themes(JEMPUT_SOURCE_DIR "/assets/themes"))) {
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
        records_.emplace(expect(Records::open(folder_ / "records.db", Access::create, counted())));
        expect(records_->add_trainee("PTG-017", Moment{}));
        auto office = std::make_unique<Office>(Office{.material = material_,
                                                      .records = *records_,
                                                      .clock = [] { return Moment{}; },
                                                      .new_seed = [] { return std::uint64_t{1}; },
                                                      .themes = &stage_.themes()});
        office->appearance = look;
        office->trainee = "PTG-017";
        play(*office);
        app_ = std::make_unique<TrainerApp>(std::move(office), desk_screen(), [](const Appearance&) {});
    }
    ~DeskInUse() { std::filesystem::remove_all(folder_); }
    DeskInUse(const DeskInUse&) = delete;
    DeskInUse& operator=(const DeskInUse&) = delete;

    void frame() {
        seconds_ += 1.0 / 60;
        stage_.frame(app_->appearance(), {}, {1280, 800}, seconds_, [this](Ui& ui) { app_->draw(ui); });
    }

  private:
    void play(Office& office) {
        constexpr std::size_t lines = 44;
        const Script script = expect(load_script(JEMPUT_SOURCE_DIR "/tests/replays/K01_right.yaml"));
        office.play.emplace(expect(RecordedSession::begin(material_, *records_, office.trainee,
                                                          script.case_id, options_of(script), office.clock)));
        for (std::size_t i = 0; i < lines; ++i) {
            const ScriptLine& line = script.lines[i];
            expect(office.play->give(line.actor, line.command,
                                     when_given(script, line, office.play->session())));
        }
    }

    std::filesystem::path folder_;
    std::shared_ptr<const Material> material_;
    Stage stage_;
    std::optional<Records> records_;
    std::unique_ptr<TrainerApp> app_;
    double seconds_ = 0;
};

void frame_of_the_desk(benchmark::State& state, int scale_percent) {
    Appearance look;
    look.scale_percent = scale_percent;
    DeskInUse desk(look);
    for (int i = 0; i < 60; ++i)
        desk.frame();
    for (auto _ : state)
        desk.frame();
}

BENCHMARK_CAPTURE(frame_of_the_desk, 1280x800_at_100_percent, 100)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(frame_of_the_desk, 1280x800_at_200_percent, 200)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace jemput::trainer::ui

BENCHMARK_MAIN();
