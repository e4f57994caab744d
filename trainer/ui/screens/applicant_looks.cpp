#include "trainer/ui/screens/applicant_looks.hpp"

#include <cstdint>

namespace jemput::trainer::ui {

Looks looks_of_applicant(const Case& c) {
    constexpr int old_since = 1966;  // sixty in the year of the training; assumed
    std::uint64_t seed = 0;
    for (const char letter : c.persona.name)
        seed = seed * 31 + static_cast<unsigned char>(letter);
    const bool is_old = static_cast<int>(c.persona.born.year()) < old_since;
    return looks_of_persona(c.persona.sex, seed, is_old);
}

}  // namespace jemput::trainer::ui
