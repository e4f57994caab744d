#include "trainer/core/world/digit_groups.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace jemput::trainer {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Its length in bytes where a separator of numbers begins the text, else 0.
std::size_t separator_length(std::string_view text) {
    if (text.empty()) return 0;
    if (std::string_view(" .-/_()\t").find(text.front()) != std::string_view::npos) return 1;
    // No-break space, its narrow form, thin space, and the dashes that word processors put in.
    for (const std::string_view other : {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "\xE2\x80\x90",
                                         "\xE2\x80\x91", "\xE2\x80\x92", "\xE2\x80\x93", "\xE2\x80\x94"})
        if (text.substr(0, other.size()) == other) return other.size();
    return 0;
}

/// The separators that begin the text, at most three.
std::string_view separators(std::string_view text) {
    constexpr int most = 3;
    std::size_t length = 0;
    for (int i = 0; i < most; ++i)
        length += separator_length(text.substr(length));
    return text.substr(0, length);
}

std::string_view leading_digits(std::string_view text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

int number_of(std::string_view digits) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

/// Digits joined by one and the same of . - / and nothing else: "12-07-1974", "25.000.000".
struct Joined {
    std::vector<std::string_view> parts;
    char joint = 0;
    std::size_t length = 0;
};

Joined joined(std::string_view text) {
    Joined read;
    read.parts.push_back(leading_digits(text));
    read.length = read.parts.front().size();
    while (read.length + 1 < text.size() && is_digit(text[read.length + 1])) {
        const char joint = text[read.length];
        if (joint != '.' && joint != '-' && joint != '/') break;
        if (read.joint != 0 && joint != read.joint) return {};
        read.joint = joint;
        read.parts.push_back(leading_digits(text.substr(read.length + 1)));
        read.length += 1 + read.parts.back().size();
    }
    return read;
}

bool is_date(const Joined& text) {
    if (text.parts.size() != 3) return false;
    std::array<std::string_view, 3> parts{text.parts[0], text.parts[1], text.parts[2]};
    if (parts[0].size() == 4) std::swap(parts[0], parts[2]);
    const auto [day, month, year] = parts;
    if (day.size() > 2 || month.size() > 2 || year.size() != 4) return false;
    return number_of(day) >= 1 && number_of(day) <= 31 && number_of(month) >= 1 && number_of(month) <= 12 &&
           number_of(year) >= 1900 && number_of(year) < 2100;
}

bool is_amount(const Joined& text) {
    constexpr std::size_t most_parts = 4;
    if (text.joint != '.' || text.parts.size() < 2 || text.parts.size() > most_parts) return false;
    const std::string_view first = text.parts.front();
    if (first.size() > 3 || first.front() == '0') return false;
    // 62.812.345.678 and 628.123.456.789 are rather phones than so many billion rupiah.
    const bool is_phone = first == "628" || (first == "62" && text.parts[1].front() == '8');
    if (text.parts.size() == most_parts && is_phone) return false;
    return std::all_of(text.parts.begin() + 1, text.parts.end(),
                       [](std::string_view part) { return part.size() == 3; });
}

/// Cuts a text into runs.
class RunCutter {
  public:
    [[nodiscard]] std::vector<DigitRun> cut(std::string_view text) && {
        bool after_plus = false;
        while (!text.empty()) {
            if (!is_digit(text.front())) {
                const bool is_between = text.front() == ' ' || text.front() == '(';
                after_plus = text.front() == '+' || (after_plus && is_between);
                end_run();
                text.remove_prefix(1);
                continue;
            }
            text.remove_prefix(take(text, after_plus));
            after_plus = false;
        }
        end_run();
        return std::move(runs_);
    }

  private:
    /// Takes a group and the separators behind it; the number of bytes.
    std::size_t take(std::string_view text, bool after_plus) {
        if (!after_plus && separator_.find_first_of(".-/") == std::string::npos) {
            const Joined whole = joined(text);
            if (is_date(whole) || is_amount(whole)) {
                end_run();
                return whole.length;
            }
        }
        const std::string_view digits = leading_digits(text);
        run_.push_back({std::string(digits), std::exchange(separator_, {}), after_plus});
        const std::string_view gap = separators(text.substr(digits.size()));
        const std::string_view rest = text.substr(digits.size() + gap.size());
        if (gap.empty() || rest.empty() || !is_digit(rest.front())) {
            end_run();
            return digits.size();
        }
        separator_ = gap;
        return digits.size() + gap.size();
    }

    void end_run() {
        separator_.clear();
        if (!run_.empty()) runs_.push_back(std::exchange(run_, {}));
    }

    DigitRun run_;
    std::string separator_;  ///< behind the last group of the run
    std::vector<DigitRun> runs_;
};

}  // namespace

std::vector<DigitRun> digit_runs(std::string_view text) {
    return RunCutter{}.cut(text);
}

std::string digits_of(std::span<const DigitGroup> groups) {
    std::string digits;
    for (const DigitGroup& group : groups)
        digits += group.digits;
    return digits;
}

}  // namespace jemput::trainer
