#include "trainer/ui/platform/window.hpp"

#include <array>
#include <deque>
#include <sstream>
#include <stdexcept>

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/OpenGL.hpp>
#include <SFML/System/Clock.hpp>
#include <SFML/System/Err.hpp>
#include <SFML/System/Sleep.hpp>
#include <SFML/Window/Clipboard.hpp>
#include <SFML/Window/Event.hpp>
#include <backends/imgui_impl_opengl2.h>

namespace jemput::trainer::ui {

namespace {

constexpr double longest_pause = 5;  ///< seconds without a frame: another window may have covered this one
constexpr int settled_frames = 60;   ///< of a picture: until everything has come to rest
constexpr int frames_after_key = 20;

Key key_of_sfml(sf::Keyboard::Key key) {
    using Sf = sf::Keyboard;
    if (Sf::A <= key && key <= Sf::Z) return key_of(static_cast<char>('A' + (key - Sf::A)));
    if (Sf::Num0 <= key && key <= Sf::Num9) return key_of(static_cast<char>('0' + (key - Sf::Num0)));
    if (Sf::Numpad0 <= key && key <= Sf::Numpad9) return key_of(static_cast<char>('0' + (key - Sf::Numpad0)));
    if (Sf::F1 <= key && key <= Sf::F7)
        return static_cast<Key>(static_cast<int>(Key::f1) + static_cast<int>(key - Sf::F1));
    switch (key) {
        case Sf::Tab:
            return Key::tab;
        case Sf::Enter:
            return Key::enter;
        case Sf::Space:
            return Key::space;
        case Sf::Escape:
            return Key::escape;
        case Sf::Left:
            return Key::left;
        case Sf::Right:
            return Key::right;
        case Sf::Up:
            return Key::up;
        case Sf::Down:
            return Key::down;
        case Sf::Home:
            return Key::home;
        case Sf::End:
            return Key::end;
        case Sf::PageUp:
            return Key::page_up;
        case Sf::PageDown:
            return Key::page_down;
        case Sf::BackSpace:
            return Key::backspace;
        case Sf::Delete:
            return Key::del;
        case Sf::Add:
        case Sf::Equal:
            return key_of('+');
        case Sf::Subtract:
        case Sf::Hyphen:
            return key_of('-');
        default:
            return Key::none;
    }
}

const char* clipboard_text(void*) {
    static std::string text;
    const auto utf8 = sf::Clipboard::getString().toUtf8();
    text.assign(utf8.begin(), utf8.end());
    return text.c_str();
}

void set_clipboard_text(void*, const char* text) {
    const std::string_view given(text);
    sf::Clipboard::setString(sf::String::fromUtf8(given.begin(), given.end()));
}

void append_utf8(std::string& text, sf::Uint32 character) {
    if (character < 32 || character == 127) return;  // control codes are keys
    sf::String one(character);
    const auto utf8 = one.toUtf8();
    text.append(utf8.begin(), utf8.end());
}

}  // namespace

struct Window::Parts {
    /// A press or release of a mouse button.
    struct Click {
        std::size_t button;
        bool is_down;
        ImVec2 at;
    };

    Parts(Stage& stage_, unsigned width, unsigned height, const std::string& title) : stage(stage_) {
        // SFML tells of everything that a driver cannot do; it matters where there is no window.
        const std::ostringstream told;
        std::streambuf* before = sf::err().rdbuf(told.rdbuf());
        window.create(sf::VideoMode(width, height), title, sf::Style::Default, sf::ContextSettings(0, 0, 4));
        sf::err().rdbuf(before);
        if (!window.isOpen()) throw std::runtime_error("no window can be opened: " + told.str());
        window.setKeyRepeatEnabled(true);
        ImGui_ImplOpenGL2_Init();
        stage.on_new_fonts([] {
            ImGui_ImplOpenGL2_DestroyFontsTexture();
            ImGui_ImplOpenGL2_CreateFontsTexture();
        });
        ImGui::GetIO().GetClipboardTextFn = clipboard_text;
        ImGui::GetIO().SetClipboardTextFn = set_clipboard_text;
    }
    ~Parts() {
        stage.on_new_fonts({});
        ImGui_ImplOpenGL2_Shutdown();
    }
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    /// True where something has happened.
    bool collect(Program& program) {
        bool has_happened = false;
        input.keys.clear();
        input.text.clear();
        input.wheel = 0;
        sf::Event event{};
        while (window.pollEvent(event)) {
            has_happened = true;
            take(event, program);
        }
        // A press and the release that follows it need a frame each.
        std::array<bool, 3> has_changed{};
        while (!clicks.empty() && !has_changed[clicks.front().button]) {
            input.buttons[clicks.front().button] = clicks.front().is_down;
            input.mouse = clicks.front().at;
            has_changed[clicks.front().button] = true;
            clicks.pop_front();
            has_happened = true;
        }
        return has_happened;
    }

    void take(const sf::Event& event, Program& program) {
        switch (event.type) {
            case sf::Event::Closed:
                if (program.may_close()) window.close();
                break;
            case sf::Event::Resized:
                window.setView(sf::View(sf::FloatRect(0, 0, static_cast<float>(event.size.width),
                                                      static_cast<float>(event.size.height))));
                break;
            case sf::Event::LostFocus:
                input.has_focus = false;
                input.buttons = {};
                break;
            case sf::Event::GainedFocus:
                input.has_focus = true;
                break;
            case sf::Event::TextEntered:
                append_utf8(input.text, event.text.unicode);
                break;
            case sf::Event::KeyPressed:
                press(event.key);
                break;
            case sf::Event::MouseMoved:
                input.mouse = {static_cast<float>(event.mouseMove.x), static_cast<float>(event.mouseMove.y)};
                break;
            case sf::Event::MouseLeft:
                input.mouse = {-1e6F, -1e6F};
                break;
            case sf::Event::MouseWheelScrolled:
                input.wheel += event.mouseWheelScroll.delta;
                break;
            case sf::Event::MouseButtonPressed:
            case sf::Event::MouseButtonReleased:
                if (event.mouseButton.button <= sf::Mouse::Middle)
                    clicks.push_back(
                        {static_cast<std::size_t>(event.mouseButton.button),
                         event.type == sf::Event::MouseButtonPressed,
                         {static_cast<float>(event.mouseButton.x), static_cast<float>(event.mouseButton.y)}});
                break;
            default:
                break;
        }
    }

    /// Alt Gr arrives as Alt (right) or as Ctrl and Alt: it types, and is no shortcut.
    void press(const sf::Event::KeyEvent& key) {
        const Key ours = key_of_sfml(key.code);
        const bool is_alt_gr = sf::Keyboard::isKeyPressed(sf::Keyboard::RAlt) || (key.control && key.alt);
        if (ours == Key::none || is_alt_gr) return;
        input.keys.push_back({ours, key.control, key.shift && ours != key_of('+'), key.alt});
    }

    void draw(Program& program, double seconds) {
        lay_out(program, seconds);
        render();
    }

    void lay_out(Program& program, double seconds) {
        const sf::Vector2u size = window.getSize();
        stage.frame(program.appearance(), input, {static_cast<float>(size.x), static_cast<float>(size.y)},
                    seconds, [&program](Ui& ui) { program.draw(ui); });
    }

    void render() {
        const sf::Vector2u size = window.getSize();
        window.setActive(true);
        glViewport(0, 0, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y));
        window.clear();
        window.pushGLStates();
        ImGui_ImplOpenGL2_RenderDrawData(ImGui::GetDrawData());
        window.popGLStates();
    }

    Stage& stage;
    sf::RenderWindow window;
    sf::Clock clock;
    Input input;
    std::deque<Click> clicks;
};

Window::Window(Stage& stage, unsigned width, unsigned height, const std::string& title)
    : parts_(std::make_unique<Parts>(stage, width, height, title)) {}

Window::~Window() = default;

void Window::run(Program& program, const std::function<void()>& after_frame) {
    double drawn_at = -longest_pause;
    int frames_wanted = 2;
    while (parts_->window.isOpen() && !program.is_over()) {
        const auto seconds = static_cast<double>(parts_->clock.getElapsedTime().asSeconds());
        if (parts_->collect(program)) frames_wanted = 3;  // what was done shows its effect a frame later
        const bool is_due = seconds - drawn_at >= std::min(longest_pause, program.next_frame_in());
        if (frames_wanted == 0 && !parts_->stage.is_moving() && !is_due) {
            sf::sleep(sf::milliseconds(10));
            continue;
        }
        parts_->draw(program, seconds);
        parts_->window.display();
        drawn_at = seconds;
        if (frames_wanted > 0) --frames_wanted;
        if (after_frame) after_frame();
        const double used = static_cast<double>(parts_->clock.getElapsedTime().asSeconds()) - seconds;
        if (used < 1.0 / 60) sf::sleep(sf::seconds(static_cast<float>(1.0 / 60 - used)));
    }
}

bool Window::take_picture(Program& program, const std::vector<KeyPress>& keys,
                          const std::filesystem::path& file) {
    int frame = 0;
    const auto let_pass = [&](int frames) {
        for (int i = 0; i < frames; ++i) {
            parts_->lay_out(program, static_cast<double>(frame++) / 60);
            parts_->input.keys.clear();
        }
    };
    let_pass(settled_frames);
    for (const KeyPress& key : keys) {
        parts_->input.keys.push_back(key);
        let_pass(frames_after_key);
    }
    let_pass(settled_frames);
    parts_->render();
    const sf::Vector2u size = parts_->window.getSize();
    sf::Texture texture;
    if (!texture.create(size.x, size.y)) return false;
    texture.update(parts_->window);
    return texture.copyToImage().saveToFile(file.string());
}

}  // namespace jemput::trainer::ui
