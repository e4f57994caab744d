#include "trainer/ui/screens/desk/desk_words.hpp"

#include "sim/core/format.hpp"

#include <array>
#include <chrono>

#include <fmt/format.h>

namespace jemput::trainer::ui {

namespace {

struct NamedWords {
    std::string_view name;
    std::string_view words;
};

/// A lesson without a queue begins so late in the day (assumed).
constexpr Duration lesson_begins = std::chrono::hours{9};
/// And so does the morning after, in the office (assumed).
constexpr Duration office_opens = std::chrono::hours{8};

constexpr std::array usual_documents{
    NamedWords{"ktp", translatable("KTP")},
    NamedWords{"ktp_copy", translatable("Copy of the KTP")},
    NamedWords{"kk", translatable("Family card")},
    NamedWords{"npwp", translatable("NPWP card")},
    NamedWords{"deed", translatable("Deed of the company")},
    NamedWords{"lease", translatable("Paper of the land or the lease")},
};

constexpr std::array fact_words{
    NamedWords{"nik", translatable("NIK")},
    NamedWords{"name", translatable("Name")},
    NamedWords{"sex", translatable("Sex")},
    NamedWords{"born", translatable("Born")},
    NamedWords{"address", translatable("Address")},
    NamedWords{"desa", translatable("Village")},
    NamedWords{"kecamatan", translatable("District")},
    NamedWords{"npwp", translatable("NPWP")},
    NamedWords{"kk", translatable("Family card no.")},
    NamedWords{"business", translatable("Business")},
};

template <std::size_t N>
std::string_view words_of(const std::array<NamedWords, N>& list, std::string_view name) {
    const auto found =
        std::find_if(list.begin(), list.end(), [name](const auto& one) { return one.name == name; });
    return found == list.end() ? std::string_view() : found->words;
}

bool is_date(const std::string& value) {
    return value.size() == 10 && value[4] == '-' && value[7] == '-';
}

/// "ask capital" begins with "ask", "asked" does not.
bool begins_with_command(const std::string& text, std::string_view command) {
    return text.starts_with(command) && (text.size() == command.size() || text[command.size()] == ' ');
}

}  // namespace

std::string address_of(const Desk& desk) {
    return desk.training_case().persona.sex == Sex::female ? "Bu" : "Pak";
}

std::string applicant_name(const Desk& desk) {
    return fmt::format("{} {}", address_of(desk), desk.training_case().persona.name);
}

std::uint32_t applicant_number(const Desk& desk) {
    const auto& outside = desk.session().outside();
    if (!outside || outside->model().officers().empty()) return 0;
    const ApplicantId id = outside->model().officers().front().applicant;
    return id == nobody ? 0 : outside->model().applicant(id).ticket;
}

const ShownDocument* document_of(const Desk& desk, std::string_view name) {
    const auto& documents = desk.training_case().persona.documents;
    const auto found = std::find_if(documents.begin(), documents.end(),
                                    [name](const ShownDocument& d) { return d.name == name; });
    return found == documents.end() ? nullptr : &*found;
}

std::string document_title(const Desk& desk, const Language& language, std::string_view name) {
    if (const auto words = words_of(usual_documents, name); !words.empty()) return language.text(words);
    if (name == "form") return language.text("Paper form");
    if (name == "receipt") return language.text("Receipt");
    if (const ShownDocument* document = document_of(desk, name)) return document->title.in(language);
    if (const DocumentTemplate* printed = desk.workplace().oss().rules().find_document(name))
        return printed->title.in(language);
    return std::string(name);
}

std::vector<std::string> documents_to_ask(const Desk& desk) {
    std::vector<std::string> names;
    for (const NamedWords& usual : usual_documents)
        names.emplace_back(usual.name);
    for (const ShownDocument& document : desk.training_case().persona.documents)
        if (words_of(usual_documents, document.name).empty()) names.push_back(document.name);
    return names;
}

std::string fact_word(const Language& language, std::string_view fact) {
    if (const auto words = words_of(fact_words, fact); !words.empty()) return language.text(words);
    std::string plain(fact);
    std::replace(plain.begin(), plain.end(), '_', ' ');
    return plain;
}

std::string fact_value(const Language& language, std::string_view fact, const std::string& value) {
    if (fact == "sex")
        return value == "P" ? language.text("Female") : value == "L" ? language.text("Male") : value;
    if (is_date(value))
        return fmt::format("{}-{}-{}", value.substr(8), value.substr(5, 2), value.substr(0, 4));
    return value;
}

Duration last_done(const Desk& desk, std::string_view command) {
    const auto& given = desk.session().given();
    const auto found = std::find_if(given.rbegin(), given.rend(), [command](const GivenCommand& one) {
        return one.done && begins_with_command(one.text, command);
    });
    return found == given.rend() ? Duration{-1} : found->at;
}

bool was_done(const Desk& desk, std::string_view command) {
    return last_done(desk, command) >= Duration::zero();
}

std::optional<Duration> next_morning(const Desk& desk) {
    const auto& seen = desk.session().judge().observations();
    const auto found = std::find_if(seen.rbegin(), seen.rend(), [](const Observation& one) {
        return one.command.name == "backlog_begins";
    });
    if (found == seen.rend()) return std::nullopt;
    return found->at;
}

std::string next_weekday(const Desk& desk, const Language& language) {
    const auto queue = desk.material().queues.find(desk.training_case().scenario);
    if (!desk.session().outside() || queue == desk.material().queues.end() || queue->second->is_endless())
        return {};
    const Duration midnight = queue->second->visits().front().midnight.time_since_epoch();
    const auto date = queue->second->first_date() + std::chrono::floor<std::chrono::days>(midnight);
    return as_weekday(language, date + std::chrono::days{1});
}

Duration time_of_day(const Desk& desk, Duration at) {
    const Session& session = desk.session();
    if (const auto morning = next_morning(desk); morning && at >= *morning)
        return office_opens + at - *morning;
    const auto queue = desk.material().queues.find(desk.training_case().scenario);
    if (!session.outside() || queue == desk.material().queues.end()) return lesson_begins + at;
    const Instant midnight = queue->second->visits().front().midnight;
    return session.outside()->clock() - midnight + (at - session.now());
}

std::string clock_now(const Desk& desk, const Language& language) {
    return as_clock(language,
                    std::chrono::floor<std::chrono::minutes>(time_of_day(desk, desk.session().now())));
}

std::string time_words(const Language& language, Duration time) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(time).count();
    if (seconds < 60) return language.plural(seconds, "{n} second", "{n} seconds");
    return language.plural((seconds + 59) / 60, "{n} minute", "{n} minutes");
}

std::string rupiah(const Language& language, std::int64_t amount) {
    return fmt::format("Rp{}", language.whole(amount));
}

std::uint64_t mixed(std::string_view name) {
    // FNV-1a.
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

}  // namespace jemput::trainer::ui
