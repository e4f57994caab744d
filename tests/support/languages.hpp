#pragma once

#include "sim/core/language.hpp"

namespace jemput::tests {

inline const Language english(LanguageCode::english);
inline const Language indonesian(LanguageCode::indonesian);

}  // namespace jemput::tests
