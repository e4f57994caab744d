#include "trainer/core/judge/card.hpp"

#include "sim/document/type.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

struct WrittenCards {
    int format = 1;
    std::vector<RuleCard> cards;
};

Type<Severity> severity_type() {
    return choice<Severity>({{"critical", Severity::critical, "One fails the case."},
                             {"major", Severity::major, "At most two in a case that is passed."},
                             {"minor", Severity::minor, "Three of one kind are a major one."}});
}

Type<ErrorKind> error_kind_type() {
    return choice<ErrorKind>({{"omission", ErrorKind::omission, "Something was left out."},
                              {"wrong_choice", ErrorKind::wrong_choice, "Something else was right."},
                              {"order", ErrorKind::order, "Something came too early or out of turn."},
                              {"slip", ErrorKind::slip, "Something was written wrongly."},
                              {"privacy", ErrorKind::privacy, "Personal data were not protected."},
                              {"integrity", ErrorKind::integrity, "Money, gifts, favour or untruth."},
                              {"communication", ErrorKind::communication, "Something was said badly."},
                              {"time", ErrorKind::time, "Time of others was lost."}});
}

char letter_of(Severity severity) {
    switch (severity) {
        case Severity::critical:
            return 'C';
        case Severity::major:
            return 'M';
        case Severity::minor:
            break;
    }
    return 'm';
}

void expect_own_ids(const WrittenCards& file, const Node& mapping, Reader& reader) {
    const Reader::At cards{reader, "cards"};
    std::set<std::string> ids;
    for (std::size_t i = 0; i < file.cards.size(); ++i) {
        const RuleCard& card = file.cards[i];
        const Place& place = mapping.find("cards")->items[i].place_of("id");
        const Reader::At at{reader, i};
        const Reader::At id{reader, "id"};
        if (!ids.insert(card.id).second)
            reader.fault(place, in_quotes(card.id) + " for the second time",
                         "an id of its own for each card");
        if (card.id.front() != letter_of(card.severity))
            reader.fault(
                place, in_quotes(card.id),
                fmt::format("an id that begins with {}, as the severity says", letter_of(card.severity)));
    }
}

Type<WrittenCards> cards_file_type() {
    Record<RuleCard> card("rule card", "A rule with its reason and source.");
    card.required("id", &RuleCard::id, text(), "C1 …, M1 …, m1 …")
        .required("severity", &RuleCard::severity, severity_type(), "How much a breach weighs.")
        .required("kind", &RuleCard::kind, error_kind_type(), "What kind of error a breach is.")
        .required("title", &RuleCard::title, bilingual(), "The breach in a few words.")
        .required("rule", &RuleCard::rule, bilingual(), "What to do instead.")
        .required("reason", &RuleCard::reason, bilingual(), "Why.")
        .required("source", &RuleCard::source, text(), "Where the rule comes from; or assumed.");
    Type<int> version = count(1, 1);
    version.is_number = false;
    Record<WrittenCards> file("rule cards", "The rules that a case is judged by.");
    file.required("jemput", &WrittenCards::format, version, "The version of the format.")
        .required("cards", &WrittenCards::cards, list(record(std::move(card)), 1, 500), "The cards.")
        .check(expect_own_ids);
    return record(std::move(file));
}

}  // namespace

Expected<RuleCards> RuleCards::load(const std::filesystem::path& file) {
    const auto document = load_document(file);
    if (!document) return tl::unexpected(document.error());
    return read(*document);
}

Expected<RuleCards> RuleCards::read(const Document& document) {
    static const Type<WrittenCards> file_type = cards_file_type();
    auto reading = read_document(document, file_type);
    if (!reading) return tl::unexpected(reading.error());
    RuleCards cards;
    cards.cards_ = std::move(reading->value.cards);
    return cards;
}

const RuleCard* RuleCards::find(std::string_view id) const {
    const auto found =
        std::find_if(cards_.begin(), cards_.end(), [id](const RuleCard& card) { return card.id == id; });
    return found == cards_.end() ? nullptr : &*found;
}

}  // namespace jemput::trainer
