#pragma once

#include "trainer/core/words/bilingual.hpp"

#include <functional>
#include <map>
#include <string>

namespace jemput::trainer {

/// The KBLI codes that exist for OSS, each with its title.
using KbliTitles = std::map<std::string, Bilingual, std::less<>>;

}  // namespace jemput::trainer
