#include "trainer/core/session/case_facts.hpp"

#include <fmt/format.h>

namespace jemput::trainer {

std::string iso_date(std::chrono::year_month_day day) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

std::optional<std::string> entry_of(const Case& c, std::string_view field) {
    for (const auto& [name, value] : c.entries)
        if (name == field) return value;
    return std::nullopt;
}

std::optional<std::string> ktp_fact(const Persona& persona, std::string_view fact) {
    for (const ShownDocument& document : persona.documents)
        for (const auto& [name, value] : document.facts)
            if (document.name == "ktp" && name == fact) return value;
    return std::nullopt;
}

}  // namespace jemput::trainer
