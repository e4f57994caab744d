#include "sim/report/number_words.hpp"

#include "sim/core/format.hpp"
#include "sim/core/text.hpp"
#include "sim/document/decimal.hpp"
#include "sim/document/quantities.hpp"
#include "sim/document/yaml.hpp"
#include "sim/report/key_words.hpp"
#include "sim/report/path_words.hpp"
#include "sim/report/words.hpp"
#include "sim/scenario/distribution_type.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string_view>

#include <fmt/format.h>

namespace jemput {

namespace {

/// Numbers without a unit that are shares.
constexpr std::array<std::string_view, 29> shares{"free",
                                                  "free.day",
                                                  "free.night",
                                                  "free.either",
                                                  "pool.publicity",
                                                  "pool.comes",
                                                  "appointments.shows_up",
                                                  "carik.complete_papers",
                                                  "applicants.email",
                                                  "applicants.npwp",
                                                  "applicants.complete_papers",
                                                  "applicants.whatsapp",
                                                  "applicants.phone_skill",
                                                  "applicants.vulnerable",
                                                  "applicants.company",
                                                  "at_invited_place.email",
                                                  "at_invited_place.complete_papers",
                                                  "comes_back.incomplete",
                                                  "comes_back.gave_up",
                                                  "comes_back.balked",
                                                  "comes_back.turned_away",
                                                  "fatigue.per_hour",
                                                  "flow.online",
                                                  "alone.fails",
                                                  "arrivals.groups",
                                                  "carik.brings",
                                                  "applicants.kbli",
                                                  "balking.stays",
                                                  "flow.alone.fails"};

/// Keys inside a value.
constexpr std::array inner_keys{
    PathWords{"from", translatable("from")},
    PathWords{"to", translatable("to")},
    PathWords{"rate", translatable("rate")},
    PathWords{"rate_at_end", translatable("rate at the end")},
    PathWords{"day", translatable("by day only")},
    PathWords{"night", translatable("by night only")},
    PathWords{"either", translatable("at either time")},
};

/// The path without its indexes: "flow[2].time" is "flow.time".
std::string without_indexes(std::string_view path) {
    std::string bare;
    bool is_index = false;
    for (const char c : path) {
        is_index = c == '[' || (is_index && c != ']');
        if (!is_index && c != ']') bare += c;
    }
    return bare;
}

bool ends_with(std::string_view path, std::string_view end) {
    if (path.size() < end.size() || path.substr(path.size() - end.size()) != end) return false;
    return path.size() == end.size() || path[path.size() - end.size() - 1] == '.';
}

/// The number in brackets behind `list`, counted from 0.
std::optional<std::size_t> index_in(std::string_view path, std::string_view list) {
    const std::size_t at = path.find(std::string(list) + "[");
    if (at == std::string_view::npos) return std::nullopt;
    const std::size_t begin = at + list.size() + 1;
    const auto index = parse_whole(path.substr(begin, path.find(']', begin) - begin));
    return index ? std::optional{static_cast<std::size_t>(*index)} : std::nullopt;
}

/// Whose number it is, where there are several: "step S06 (make an e-mail address)".
std::string owner_in_words(const std::string& path, const Scenario& scenario, const Language& language) {
    Sentences owners;
    if (const auto entry = index_in(path, "visits"))
        owners.push_back(language.text("entry {number} of the calendar", fmt::arg("number", *entry + 1)));
    const auto step = index_in(path, "flow");
    if (step && *step < scenario.flow.size()) {
        const Step& s = scenario.flow[*step];
        const std::string name =
            s.name.empty() ? s.id : fmt::format("{} ({})", s.id, language.of_scenario(s.name));
        owners.push_back(language.text("step {step}", fmt::arg("step", name)));
    }
    const auto desk = index_in(path, "desks");
    if (desk && *desk < scenario.desks.size())
        owners.push_back(language.of_scenario(scenario.desks[*desk].name));
    if (const auto member = index_in(path, "crew"))
        owners.push_back(language.text("officer {number}", fmt::arg("number", *member + 1)));
    if (const auto number = index_in(path, "breaks"))
        owners.push_back(language.text("break {number}", fmt::arg("number", *number + 1)));
    if (const auto number = index_in(path, "profile"))
        owners.push_back(language.text("piece {number}", fmt::arg("number", *number + 1)));
    return join(owners, ", ");
}

/// The longest end of the path for which there are words.
const PathWords* words_of(std::string_view bare) {
    const PathWords* best = nullptr;
    for (const PathWords& entry : path_words)
        if (ends_with(bare, entry.path) && (best == nullptr || entry.path.size() > best->path.size()))
            best = &entry;
    return best;
}

std::string parent_of(const std::string& path, std::size_t steps) {
    std::string parent = path;
    for (; steps > 0; --steps) {
        const std::size_t dot = parent.find_last_of(".[");
        parent.resize(dot == std::string::npos ? 0 : dot);
    }
    return parent;
}

bool is_clock_time(std::string_view text) {
    return text.size() == 5 && text[2] == ':' && std::isdigit(static_cast<unsigned char>(text[0])) != 0;
}

/// A value and its parts in words.
class ValueWords {
  public:
    ValueWords(const Language& language, bool is_share) : language_(language), is_share_(is_share) {}

    [[nodiscard]] std::string of(const Node& node) const {
        switch (node.kind) {
            case NodeKind::null:
                return {};
            case NodeKind::scalar:
                return of_scalar(node.text);
            case NodeKind::sequence:
                return of_sequence(node);
            case NodeKind::mapping:
                return of_mapping(node);
        }
        return {};
    }

  private:
    [[nodiscard]] std::string of_scalar(const std::string& text) const {
        if (is_clock_time(text))
            return language_.code() == LanguageCode::english ? text
                                                             : text.substr(0, 2) + "." + text.substr(3);
        if (const auto number = parse_decimal(text))
            return is_share_ ? share_in_words(language_, *number) : number_in_words(language_, *number);
        if (const auto share = read<double>(::jemput::share(), text))
            return share_in_words(language_, *share);
        if (const auto rate = read<double>(rate_per_minute(), text)) return rate_in_words(language_, *rate);
        if (const auto length = read<Duration>(duration(), text)) return length_in_words(language_, *length);
        if (const auto amount = read<Rupiah>(rupiah(), text))
            return as_rupiah(language_, static_cast<double>(amount->amount));
        return text;
    }

    [[nodiscard]] std::string of_sequence(const Node& node) const {
        Sentences parts;
        for (const Node& item : node.items)
            parts.push_back(of(item));
        return join(parts, "; ");
    }

    /// A distribution, or names (or numbers) with their values.
    [[nodiscard]] std::string of_mapping(const Node& node) const {
        const bool names_a_file = to_text(node).find("file: ") != std::string::npos;
        Reader reader({});
        const auto distribution = names_a_file ? std::nullopt : random_duration().read(node, reader);
        if (distribution && reader.fault_count() == 0) return distribution_in_words(language_, *distribution);
        Sentences parts;
        for (const Entry& entry : node.entries) {
            const auto known = std::find_if(inner_keys.begin(), inner_keys.end(),
                                            [&](const PathWords& k) { return k.path == entry.key; });
            const std::string name = known == inner_keys.end() ? entry.key : language_.text(known->words);
            parts.push_back(fmt::format("{}: {}", name, of(entry.value)));
        }
        return join(parts, ", ");
    }

    template <class T>
    static std::optional<T> read(const Type<T>& type, const std::string& text) {
        Reader reader({});
        return type.read(Node(NodeKind::scalar, {}, text), reader);
    }

    const Language& language_;
    bool is_share_;
};

}  // namespace

std::string path_in_words(const std::string& path, const Scenario& scenario, const Language& language) {
    const std::string bare = without_indexes(path);
    const PathWords* words = words_of(bare);
    std::string what;
    if (words != nullptr) {
        what = language.text(words->words);
        // What a parameter of a distribution is one of.
        const PathWords* whole = words_of(parent_of(bare, 2));
        if (whole != nullptr && words_of(parent_of(bare, 1)) == nullptr)
            what = language.text(whole->words) + ", " + what;
    } else if (const PathWords* whole = words_of(parent_of(bare, 1))) {
        what = fmt::format("{}: {}", language.text(whole->words), bare.substr(bare.find_last_of('.') + 1));
    }
    const std::string owner = owner_in_words(path, scenario, language);
    if (owner.empty() || what.empty()) return owner + what;
    return fmt::format("{}: {}", owner, what);
}

std::string number_with_key(const std::string& path, const Scenario& scenario, const Language& language) {
    const std::string key = key_words(path, scenario);
    const std::string what = path_in_words(path, scenario, language);
    return what.empty() ? key : fmt::format("{} ({})", what, key);
}

std::string value_in_words(const std::string& path, const std::string& written, const Language& language) {
    const auto node = parse_yaml("value: " + written, "value");
    if (!node || node->find("value") == nullptr) return written;
    const std::string bare = without_indexes(path);
    const auto is_of = [](const std::string& of) {
        return std::any_of(shares.begin(), shares.end(),
                           [&](std::string_view end) { return ends_with(of, end); });
    };
    return ValueWords(language, is_of(bare) || is_of(parent_of(bare, 1))).of(*node->find("value"));
}

}  // namespace jemput
