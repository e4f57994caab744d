#include "sim/cli/sweep_journal.hpp"

#include "sim/document/node.hpp"

#include <cerrno>
#include <cstring>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace jemput {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_lines_of_a_fault = 10;

Json cell_json(std::int64_t cell, const SweptCell& swept) {
    const auto number = [](std::optional<double> value) { return value ? Json(*value) : Json(nullptr); };
    Json estimates = Json::object();
    for (const auto& [name, e] : swept.estimates)
        estimates[name] = {number(e.estimate), number(e.low), number(e.high), e.n};
    return {{"cell", cell}, {"estimates", estimates}};
}

std::optional<double> number_of(const Json& json) {
    return json.is_null() ? std::nullopt : std::optional<double>(json.get<double>());
}

/// Nothing where the line is damaged.
std::optional<std::pair<std::int64_t, SweptCell>> cell_of(const std::string& line, std::int64_t size) try {
    const Json json = Json::parse(line);
    SweptCell swept;
    for (const auto& [name, e] : json.at("estimates").items()) {
        swept.estimates.emplace_back(name, Estimate{number_of(e.at(0)), number_of(e.at(1)),
                                                    number_of(e.at(2)), e.at(3).get<std::int64_t>()});
    }
    const auto cell = json.at("cell").get<std::int64_t>();
    if (cell < 0 || cell >= size) return std::nullopt;
    return std::pair{cell, std::move(swept)};
} catch (const Json::exception&) {
    return std::nullopt;
}

std::string shown(const Json& value) {
    return in_quotes(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

/// What differs between two sweeps, by path.
void add_differences(const std::string& file, const std::string& path, const Json& found, const Json& wanted,
                     Diagnostics& faults) {
    for (const auto& [key, value] : wanted.items()) {
        const std::string at = path_of_key(path, key);
        const auto other = found.find(key);
        if (other != found.end() && *other == value) continue;
        if (other != found.end() && other->is_object() && value.is_object()) {
            add_differences(file, at, *other, value, faults);
            continue;
        }
        faults.push_back({{file, 1, 1},
                          at,
                          other == found.end() ? "nothing" : shown(*other),
                          shown(value),
                          "this file belongs to another sweep and stays as it is: name another file, or "
                          "repeat the command that made it with the program that made it"});
    }
}

}  // namespace

/// The open file.
class SweepJournal::File {
  public:
    explicit File(const std::string& name)
        : name_(name), number_(::open(name.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666)) {
        if (number_ < 0) fail("opened");
        struct stat status {};
        if (fstat(number_, &status) != 0 || !S_ISREG(status.st_mode)) {
            errno = EINVAL;
            fail("used to go on from");
        }
        if (flock(number_, LOCK_EX | LOCK_NB) == 0) return;
        close(number_);
        throw std::runtime_error(fmt::format(
            "'{}' is being written by another program; wait for its end, or name another file", name_));
    }
    ~File() { close(number_); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    /// Its lines. What stands behind the last end of a line was being written when the program was ended: it
    /// is taken away.
    [[nodiscard]] std::vector<std::string> lines() const {
        std::string text;
        char buffer[1 << 16];
        for (ssize_t got = 0; (got = read(number_, buffer, sizeof buffer)) != 0;) {
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) fail("read");
            text.append(buffer, static_cast<std::size_t>(got));
        }
        const std::size_t whole = text.rfind('\n') + 1;  // 0 where there is no line
        if (whole < text.size() && is_ours(text) && ftruncate(number_, static_cast<off_t>(whole)) != 0)
            fail("mended");
        if (!is_ours(text)) return {text};
        std::vector<std::string> lines;
        for (std::size_t begin = 0; begin < whole;) {
            const std::size_t end = text.find('\n', begin);
            lines.push_back(text.substr(begin, end - begin));
            begin = end + 1;
        }
        return lines;
    }

    void add(const std::string& line) const {
        std::string_view rest = line;
        while (!rest.empty()) {
            const ssize_t written = ::write(number_, rest.data(), rest.size());
            if (written < 0 && errno != EINTR) fail("written");
            if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
        }
        if (fdatasync(number_) != 0) fail("written");
    }

    [[nodiscard]] const std::string& name() const { return name_; }

  private:
    /// What a journal begins with, or as much of it as there is.
    static bool is_ours(const std::string& text) {
        constexpr std::string_view begin = R"({"jemput_sweep":)";
        return std::string_view(text).substr(0, begin.size()) == begin.substr(0, text.size());
    }

    [[noreturn]] void fail(std::string_view what) const {
        throw std::runtime_error(fmt::format(
            "'{}' cannot be {}: {}; the finished cells in it are safe, and the same command goes on "
            "from them",
            name_, what, std::strerror(errno)));
    }

    std::string name_;
    int number_;
};

Expected<SweepJournal> SweepJournal::open(const std::string& file, const nlohmann::ordered_json& sweep,
                                          std::int64_t size) {
    SweepJournal journal(std::make_shared<File>(file));
    Json head = {{"jemput_sweep", 1}};
    head.update(sweep);
    const std::vector<std::string> lines = journal.file_->lines();
    if (lines.empty()) {
        journal.file_->add(head.dump() + "\n");
        return journal;
    }
    // What is nested deeper than anything of a sweep is left out: telling it would need as deep a stack.
    const auto is_shallow = [](int level, Json::parse_event_t, const Json&) { return level <= 64; };
    const Json found = Json::parse(lines.front(), is_shallow, false);
    if (!found.is_object() || !found.contains("jemput_sweep"))
        return tl::unexpected(Diagnostics{{{file},
                                           "",
                                           "a file that keeps no sweep",
                                           "a file that --resume made, or a name that is not taken yet",
                                           "it stays as it is"}});
    Diagnostics faults;
    add_differences(file, "", found, head, faults);
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (auto cell = cell_of(lines[i], size)) {
            journal.cells_.insert(std::move(*cell));
        } else {
            faults.push_back({{file, static_cast<int>(i + 1), 1},
                              "",
                              "a line that is damaged",
                              "a cell as `jemput sweep` writes it",
                              "take this line out: its cell is then run again"});
        }
        if (faults.size() == most_lines_of_a_fault) break;
    }
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    return journal;
}

void SweepJournal::add(std::int64_t cell, const SweptCell& swept) {
    file_->add(cell_json(cell, swept).dump() + "\n");
}

}  // namespace jemput
