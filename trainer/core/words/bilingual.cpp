#include "trainer/core/words/bilingual.hpp"

#include "sim/document/record.hpp"
#include "sim/document/simple_types.hpp"

#include <utility>

namespace jemput::trainer {

Type<Bilingual> bilingual() {
    Record<Bilingual> words("text in both languages", "A text for people, in Indonesian and in English.");
    words.required("id", &Bilingual::indonesian, text(), "Indonesian, in everyday words.")
        .required("en", &Bilingual::english, text(), "English.");
    return record(std::move(words));
}

}  // namespace jemput::trainer
