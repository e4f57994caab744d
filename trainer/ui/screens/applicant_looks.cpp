#include "trainer/ui/screens/applicant_looks.hpp"

#include <cstdint>

namespace jemput::trainer::ui {

Looks looks_of_applicant(const Case& c) {
    constexpr int old_since = 1966;  // sixty in the year of the training; assumed
    // FNV-1a over the NIK: the same person looks the same in every attempt and on every screen.
    std::uint64_t seed = 1469598103934665603ULL;
    for (const char digit : c.persona.nik)
        seed = (seed ^ static_cast<unsigned char>(digit)) * 1099511628211ULL;
    const bool is_old = static_cast<int>(c.persona.born.year()) <= old_since;
    return looks_of_persona(c.persona.sex, seed, is_old);
}

}  // namespace jemput::trainer::ui
