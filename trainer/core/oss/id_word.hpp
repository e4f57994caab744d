#pragma once

#include "sim/document/description.hpp"

#include <string>

namespace jemput::trainer {

/// A word of small letters, digits and underscores that begins with a letter: what commands and files call a
/// thing.
[[nodiscard]] Type<std::string> id_word();

}  // namespace jemput::trainer
