#include "trainer/core/words/plain_text.hpp"

#include <cctype>

namespace jemput::trainer {

std::string letters_and_digits(std::string_view text) {
    std::string result;
    for (const char c : text)
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

}  // namespace jemput::trainer
