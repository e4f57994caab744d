#pragma once

#include "sim/core/language.hpp"
#include "trainer/core/words/bilingual.hpp"

#include <string_view>

namespace jemput::trainer {

/// The two languages, for texts of the program that are kept in both.
[[nodiscard]] const Language& in_indonesian();
[[nodiscard]] const Language& in_english();

/// A text of the program in both languages. The literal is found by the keyword `both`.
template <class... Arguments>
[[nodiscard]] Bilingual both(std::string_view english, const Arguments&... arguments) {
    return {in_indonesian().text(english, arguments...), in_english().text(english, arguments...)};
}

}  // namespace jemput::trainer
