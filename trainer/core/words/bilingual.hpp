#pragma once

#include "sim/core/language.hpp"
#include "sim/document/description.hpp"

#include <string>

namespace jemput::trainer {

/// A text that stands in a file of assets in both languages.
struct Bilingual {
    std::string indonesian;
    std::string english;

    [[nodiscard]] const std::string& in(const Language& language) const {
        return language.code() == LanguageCode::indonesian ? indonesian : english;
    }
    friend bool operator==(const Bilingual&, const Bilingual&) = default;
};

/// Written as {id: Sapa pemohon, en: Greet the applicant}; both are required.
[[nodiscard]] Type<Bilingual> bilingual();

}  // namespace jemput::trainer
