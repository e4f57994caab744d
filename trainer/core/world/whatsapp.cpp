#include "trainer/core/world/whatsapp.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace jemput::trainer {

std::optional<std::string> whatsapp_number(std::string_view text) {
    constexpr std::size_t shortest = 11;  // 62 and nine digits: 08 and eight
    constexpr std::size_t longest = 14;
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c == '+' ? !digits.empty() : std::string_view(" .-()").find(c) == std::string_view::npos)
            return std::nullopt;
    }
    const bool is_international = text.find('+') != std::string_view::npos;
    if (!is_international && digits.rfind("08", 0) == 0) digits.replace(0, 1, "62");
    if (digits.rfind("628", 0) != 0 || digits.size() < shortest || digits.size() > longest)
        return std::nullopt;
    return digits;
}

bool WhatsAppOutbox::send(std::string_view number, std::string document, Instant at) {
    auto kept = whatsapp_number(number);
    if (!kept) return false;
    sent_.push_back({std::move(*kept), std::move(document), at});
    return true;
}

bool WhatsAppOutbox::has_sent(std::string_view number, std::string_view document) const {
    const auto kept = whatsapp_number(number);
    return kept && std::any_of(sent_.begin(), sent_.end(), [&](const WhatsAppMessage& message) {
               return message.number == *kept && message.document == document;
           });
}

}  // namespace jemput::trainer
