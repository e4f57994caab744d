#include "trainer/core/words/both.hpp"

namespace jemput::trainer {

const Language& in_indonesian() {
    static const Language language(LanguageCode::indonesian);
    return language;
}

const Language& in_english() {
    static const Language language(LanguageCode::english);
    return language;
}

}  // namespace jemput::trainer
