#include "tests/docs/console.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace jemput {

namespace {

constexpr std::string_view ellipsis = "…";
constexpr char any_characters = '\x01';  // what "…" within a line becomes: one char is simpler to compare

/// Whether the pattern, whose wild elements stand for any number of elements, fits the whole text.
template <class Pattern, class Text, class IsWild, class Fits>
bool fits_whole(const Pattern& pattern, const Text& text, IsWild is_wild, Fits fits) {
    std::size_t p = 0;
    std::size_t t = 0;
    std::optional<std::size_t> last_wild;
    std::size_t skipped_to = 0;
    while (t < text.size()) {
        if (p < pattern.size() && is_wild(pattern[p])) {
            last_wild = p++;
            skipped_to = t;
        } else if (p < pattern.size() && fits(pattern[p], text[t])) {
            ++p;
            ++t;
        } else if (last_wild) {
            p = *last_wild + 1;
            t = ++skipped_to;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && is_wild(pattern[p]))
        ++p;
    return p == pattern.size();
}

bool line_fits(std::string shown, const std::string& printed) {
    for (std::size_t at = 0; (at = shown.find(ellipsis, at)) != shown.npos;)
        shown.replace(at, ellipsis.size(), 1, any_characters);
    return fits_whole(
        shown, printed, [](char c) { return c == any_characters; }, [](char a, char b) { return a == b; });
}

std::optional<int> exit_code_of(std::string_view line) {
    constexpr std::string_view begin = "[exit ";
    if (!line.starts_with(begin) || !line.ends_with("]")) return std::nullopt;
    line = line.substr(begin.size(), line.size() - begin.size() - 1);
    int code = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), code);
    if (error != std::errc{} || end != line.data() + line.size()) return std::nullopt;
    return code;
}

void trim_blank_end(std::vector<std::string>& lines) {
    while (!lines.empty() && lines.back().empty())
        lines.pop_back();
}

/// Reads a page line by line; holds the block that is open.
class ConsoleReader {
  public:
    explicit ConsoleReader(const std::string& file) : file_(file) {}

    void read(const std::string& line) {
        ++line_;
        const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
        if (line.compare(indent, 3, "```") == 0) {
            indent_ = indent;
            fence(std::string_view{line}.substr(indent + 3));
        } else if (block_ == Block::console) {
            console_line(line.substr(std::min(indent, indent_)));
        }
    }

    Expected<std::vector<ConsoleCommand>> finish() {
        if (block_ != Block::none) fault("a block that is not closed", "```");
        if (!faults_.empty()) return tl::unexpected(faults_);
        return commands_;
    }

  private:
    enum class Block { none, console, other };

    void fence(std::string_view tag) {
        if (block_ != Block::none) {
            block_ = Block::none;
            finish_command();
            return;
        }
        static constexpr std::array<std::string_view, 5> shells{"sh", "bash", "shell", "zsh",
                                                                "shell-session"};
        block_ = tag == "console" ? Block::console : Block::other;
        is_first_line_ = true;
        const bool is_shell = std::find(shells.begin(), shells.end(), tag) != shells.end();
        if (is_shell || (tag.starts_with("console") && tag != "console"))
            fault("```" + std::string{tag}, "```console, whose commands are run");
    }

    void console_line(const std::string& line) {
        if (line.starts_with("$ ")) {
            finish_command();
            commands_.push_back({{file_, line_, 1}, line.substr(2), {}, 0});
        } else if (is_first_line_) {
            fault("output without a command", "$ COMMAND");
        } else {
            commands_.back().output.push_back(line);
        }
        is_first_line_ = false;
    }

    void finish_command() {
        if (commands_.empty()) return;
        ConsoleCommand& command = commands_.back();
        trim_blank_end(command.output);
        if (command.output.empty()) return;
        const std::optional<int> code = exit_code_of(command.output.back());
        if (!code) return;
        command.exit_code = *code;
        command.output.pop_back();
    }

    void fault(const std::string& found, const std::string& allowed) {
        faults_.push_back({{file_, line_, 1}, "", found, allowed, ""});
    }

    std::string file_;
    int line_ = 0;
    Block block_ = Block::none;
    std::size_t indent_ = 0;  // of the open block, which may stand in a list
    bool is_first_line_ = false;
    std::vector<ConsoleCommand> commands_;
    Diagnostics faults_;
};

}  // namespace

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    trim_blank_end(lines);
    return lines;
}

Expected<std::vector<ConsoleCommand>> console_commands(const std::string& page, const std::string& file) {
    ConsoleReader reader{file};
    for (const std::string& line : lines_of(page))
        reader.read(line);
    return reader.finish();
}

bool prints_as_shown(const std::vector<std::string>& shown, std::string_view printed) {
    std::vector<std::string> pattern = shown;
    trim_blank_end(pattern);
    return fits_whole(
        pattern, lines_of(printed), [](const std::string& line) { return line == ellipsis; }, line_fits);
}

}  // namespace jemput
