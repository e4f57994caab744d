#include "trainer/core/cases/training_texts.hpp"

#include "sim/document/list.hpp"
#include "sim/document/record.hpp"
#include "sim/document/simple_types.hpp"
#include "trainer/core/world/guard.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

bool is_all_digits(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// DDMMYY as in a NIK; women have 40 added to the day.
std::string date_part(const Persona& persona) {
    const unsigned day = static_cast<unsigned>(persona.born.day()) + (persona.sex == Sex::female ? 40U : 0U);
    return fmt::format("{:02}{:02}{:02}", day, static_cast<unsigned>(persona.born.month()),
                       static_cast<int>(persona.born.year()) % 100);
}

Type<std::string> kbli_code() {
    Type<std::string> type = text();
    type.name = "a KBLI code of five digits in quotes";
    const auto read = type.read;
    type.read = [read, name = type.name](const Node& node, Reader& reader) -> std::optional<std::string> {
        auto code = read(node, reader);
        if (!code || (code->size() == 5 && is_all_digits(*code))) return code;
        reader.fault(node.place, describe(node), name);
        return std::nullopt;
    };
    return type;
}

}  // namespace

Type<std::string> training_text() {
    Type<std::string> type = text();
    const auto read = type.read;
    type.read = [read](const Node& node, Reader& reader) -> std::optional<std::string> {
        auto written = read(node, reader);
        if (!written) return written;
        const auto kind = refusal_of(*written);
        if (!kind) return written;
        // The text itself is not repeated: it may be somebody's.
        reader.fault(node.place, fmt::format("something that looks like a real {}", *kind),
                     "invented data: NIK ending in 0000, phone 0800000000nn, mail @latihan.example, NPWP "
                     "99.…-000");
        return std::nullopt;
    };
    return type;
}

Type<CaseKbli> kbli_type() {
    Record<CaseKbli> kbli("KBLI of the case", "Which codes are right, and which are wrong for which reason.");
    kbli.required("right", &CaseKbli::right, list(kbli_code(), 1, 2), "All of them belong on the NIB.")
        .optional("acceptable", &CaseKbli::acceptable, list(kbli_code(), 0, 10), "May stand there as well.",
                  "none")
        .optional("traps", &CaseKbli::traps, table(kbli_code(), bilingual()),
                  "Codes that are easily taken, and why they are wrong.", "none");
    return record(std::move(kbli));
}

void check_persona(const Persona& persona, const Node& mapping, Reader& reader) {
    const Node* nik = mapping.find("nik");
    const Place place = nik != nullptr ? nik->place : mapping.place;
    const Reader::At at{reader, "nik"};
    if (persona.nik.size() != 16 || !is_all_digits(persona.nik)) {
        reader.fault(place, fmt::format("{} characters", persona.nik.size()), "16 digits");
    } else if (!persona.nik.ends_with("0000")) {
        reader.fault(place, "a NIK that somebody may have", "a NIK that ends in 0000");
    } else if (persona.nik.substr(6, 6) != date_part(persona)) {
        reader.fault(place, fmt::format("digits 7 to 12 are {}", persona.nik.substr(6, 6)),
                     fmt::format("{}: day (women: 40 more), month and year of birth", date_part(persona)));
    }
}

void check_case(const Case& c, const Node& mapping, Reader& reader) {
    std::set<std::string> topics;
    for (const Answer& answer : c.answers)
        if (!topics.insert(answer.topic).second)
            reader.fault(mapping.find("answers")->place, in_quotes(answer.topic) + " twice",
                         "each topic once");
    for (const auto& [code, why] : c.kbli.traps)
        if (std::count(c.kbli.right.begin(), c.kbli.right.end(), code) > 0)
            reader.fault(mapping.find("kbli")->place, in_quotes(code) + " both right and a trap",
                         "a code is one of them");
    if (c.ending == Ending::licensed && c.kbli.right.empty())
        reader.fault(mapping.find("ending")->place, "licensed, but no KBLI is right",
                     "a case with `kbli.right`, or another ending");
    if (c.has_backlog_round && c.ending != Ending::on_paper)
        reader.fault(mapping.find("backlog_round")->place,
                     "a backlog round after an ending that leaves no form", "ending: on_paper");
}

}  // namespace jemput::trainer
