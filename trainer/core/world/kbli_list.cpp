#include "trainer/core/world/kbli_list.hpp"

#include "trainer/core/world/everyday_words.hpp"
#include "trainer/core/world/kbli_file.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace jemput::trainer {

namespace {

/// Words that tell nothing about a business.
bool is_empty_word(std::string_view word) {
    constexpr std::array<std::string_view, 39> words{
        "saya",   "kami",   "aku",    "mau",     "ingin", "usaha",   "dan",   "atau",    "di",   "ke",
        "dari",   "yang",   "untuk",  "dengan",  "juga",  "punya",   "buka",  "buat",    "ada",  "itu",
        "ini",    "sama",   "bu",     "ibu",     "pak",   "bapak",   "mas",   "mbak",    "izin", "ya",
        "paling", "banyak", "kadang", "sendiri", "rumah", "sedikit", "kecil", "lainnya", "lain"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string> telling_words(std::string_view text) {
    std::vector<std::string> words = words_of(text);
    words.erase(std::remove_if(words.begin(), words.end(), is_empty_word), words.end());
    return words;
}

/// "toko kelontong/sembako, warung" is two phrases.
std::vector<std::vector<std::string>> phrases_of(std::string_view text) {
    std::vector<std::vector<std::string>> phrases;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        phrases.push_back(telling_words(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return phrases;
}

int greatest_likeness(const std::string& word, const std::vector<std::string>& words) {
    int greatest = 0;
    for (const std::string& other : words)
        greatest = std::max(greatest, likeness(word, other));
    return greatest;
}

/// 1 + how often the number of entries that have a word can be doubled within the list.
int rarity(std::size_t with_word, std::size_t all) {
    int rarity = 1;
    for (std::size_t n = 2 * with_word; n <= all; n *= 2)
        ++rarity;
    return rarity;
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool contains(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Each once, in the order of the text; those that stand in `others` too, or those that do not.
std::vector<std::string> words_that(const std::vector<std::string>& words,
                                    const std::vector<std::string>& others, bool are_shared) {
    std::vector<std::string> chosen;
    for (const std::string& word : words)
        if (contains(others, word) == are_shared && !contains(chosen, word)) chosen.push_back(word);
    return chosen;
}

KbliContrast contrast_of_words(KbliAspect aspect, const std::string& first, const std::string& second) {
    const std::vector<std::string> a = telling_words(first);
    const std::vector<std::string> b = telling_words(second);
    return {aspect,
            first,
            second,
            first == second,
            words_that(a, b, true),
            words_that(a, b, false),
            words_that(b, a, false)};
}

KbliContrast contrast_of(KbliAspect aspect, std::string_view first, std::string_view second) {
    return {aspect, std::string(first), std::string(second), first == second, {}, {}, {}};
}

}  // namespace

std::string_view to_string(MockRisk risk) {
    switch (risk) {
        case MockRisk::low:
            return "R";
        case MockRisk::medium_low:
            return "MR";
        case MockRisk::medium_high:
            return "MT";
        case MockRisk::high:
            return "T";
    }
    return "";
}

Expected<KbliList> KbliList::load(const std::filesystem::path& file) {
    auto entries = read_kbli_file(file);
    if (!entries) return tl::unexpected(entries.error());
    return KbliList(std::move(*entries));
}

KbliList::KbliList(std::vector<KbliEntry> entries) : entries_{std::move(entries)} {
    for (const KbliEntry& entry : entries_)
        words_.push_back({telling_words(entry.everyday_words), telling_words(entry.title.indonesian),
                          phrases_of(entry.everyday_words)});
}

const KbliEntry* KbliList::find(std::string_view code) const {
    const auto found = std::find_if(entries_.begin(), entries_.end(),
                                    [code](const KbliEntry& entry) { return entry.code == code; });
    return found == entries_.end() ? nullptr : &*found;
}

/// For each entry how alike it has the word, times the weight of where it has it.
std::vector<int> KbliList::points_of(const std::string& word) const {
    constexpr int everyday_weight = 3;
    constexpr int title_weight = 2;
    std::vector<std::pair<int, int>> alike;  // in everyday words, in the title
    int greatest = 0;
    for (const Words& words : words_) {
        alike.emplace_back(greatest_likeness(word, words.everyday), greatest_likeness(word, words.title));
        greatest = std::max({greatest, alike.back().first, alike.back().second});
    }
    const int least = greatest >= likeness_of_stems ? likeness_of_typing_errors + 1 : 1;
    const auto counted = [least](int likeness) { return likeness >= least ? likeness : 0; };
    std::vector<int> points;
    for (const auto& [everyday, title] : alike)
        points.push_back(std::max(everyday_weight * counted(everyday), title_weight * counted(title)));
    return points;
}

std::vector<KbliCandidate> KbliList::beginning_with(std::string_view digits, std::size_t most) const {
    std::vector<KbliCandidate> found;
    for (const KbliEntry& entry : entries_)
        if (found.size() < most && entry.code.compare(0, digits.size(), digits) == 0)
            found.push_back({&entry, 1});
    return found;
}

std::vector<KbliCandidate> KbliList::search(std::string_view words, std::size_t most) const {
    constexpr int whole_phrase = 1000;
    const std::vector<std::string> query = telling_words(words);
    if (query.size() == 1 && is_number(query.front())) return beginning_with(query.front(), most);
    std::vector<int> scores(entries_.size(), 0);
    for (const std::string& word : query) {
        const std::vector<int> points = points_of(word);
        const auto none = static_cast<std::size_t>(std::count(points.begin(), points.end(), 0));
        if (none == points.size()) continue;
        const int rare = rarity(points.size() - none, points.size());
        for (std::size_t i = 0; i < scores.size(); ++i)
            scores[i] += points[i] * rare;
    }
    std::vector<KbliCandidate> found;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const auto& phrases = words_[i].phrases;
        const bool is_whole = std::find(phrases.begin(), phrases.end(), query) != phrases.end();
        if (scores[i] > 0) found.push_back({&entries_[i], scores[i] + (is_whole ? whole_phrase : 0)});
    }
    const auto size = [this](const KbliCandidate& candidate) {
        return words_[static_cast<std::size_t>(candidate.entry - entries_.data())].everyday.size();
    };
    std::sort(found.begin(), found.end(), [&size](const KbliCandidate& a, const KbliCandidate& b) {
        if (a.score != b.score) return a.score > b.score;
        return size(a) != size(b) ? size(a) < size(b) : a.entry->code < b.entry->code;
    });
    if (found.size() > most) found.resize(most);
    return found;
}

std::vector<const KbliEntry*> KbliList::confusable_with(std::string_view code) const {
    const KbliEntry* named_by = find(code);
    if (named_by == nullptr) return {};
    std::vector<const KbliEntry*> codes;
    for (const std::string& other : named_by->confusable)
        codes.push_back(find(other));
    for (const KbliEntry& entry : entries_)
        if (contains(entry.confusable, named_by->code) &&
            std::find(codes.begin(), codes.end(), &entry) == codes.end())
            codes.push_back(&entry);
    return codes;
}

std::optional<std::vector<KbliContrast>> KbliList::compare(std::string_view first,
                                                           std::string_view second) const {
    const KbliEntry* a = find(first);
    const KbliEntry* b = find(second);
    if (a == nullptr || b == nullptr) return std::nullopt;
    return std::vector<KbliContrast>{
        contrast_of_words(KbliAspect::title, a->title.indonesian, b->title.indonesian),
        contrast_of_words(KbliAspect::everyday_words, a->everyday_words, b->everyday_words),
        contrast_of(KbliAspect::group, a->group, b->group),
        contrast_of(KbliAspect::risk, to_string(a->risk), to_string(b->risk))};
}

}  // namespace jemput::trainer
