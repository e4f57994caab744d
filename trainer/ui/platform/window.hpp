#pragma once

#include "trainer/ui/platform/stage.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace jemput::trainer::ui {

/// What a window shows: draws itself frame by frame.
class Program {
  public:
    virtual ~Program() = default;
    virtual void draw(Ui& ui) = 0;
    [[nodiscard]] virtual const Appearance& appearance() const = 0;
    /// The person wants to close the window. True: it may; else the program asks.
    virtual bool may_close() = 0;
    [[nodiscard]] virtual bool is_over() const = 0;
    [[nodiscard]] virtual std::string title() const = 0;
    /// Real seconds until the next frame is needed where nobody does anything, such as for the clock.
    [[nodiscard]] virtual double next_frame_in() const = 0;
};

/// A window of SFML: turns its events into Input, and draws with OpenGL what the stage has drawn.
class Window {
  public:
    Window(Stage& stage, unsigned width, unsigned height, const std::string& title);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Until the program is over. Draws where somebody does something or something moves, and else sleeps.
    /// `after_frame` is called after each frame that was drawn.
    void run(Program& program, const std::function<void()>& after_frame = {});

    /// Presses the keys one after the other, lets everything come to rest, and writes what is shown as PNG.
    /// False: it could not be written.
    [[nodiscard]] bool take_picture(Program& program, const std::vector<KeyPress>& keys,
                                    const std::filesystem::path& file);

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace jemput::trainer::ui
