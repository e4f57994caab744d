#pragma once

#include "sim/core/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

/// A mobile number as it is kept: "628…", from "08…", "62 8…" or "+62 8…" with blanks, dots, dashes and
/// brackets in it. nullopt where the form is wrong: other characters, another beginning, or not 10 to 13
/// digits from the 0 on. Says nothing about whose number it is.
[[nodiscard]] std::optional<std::string> whatsapp_number(std::string_view text);

struct WhatsAppMessage {
    std::string number;    ///< 628…
    std::string document;  ///< nib, iumk …
    Instant at{};

    friend bool operator==(const WhatsAppMessage&, const WhatsAppMessage&) = default;
};

/// What the service has sent by WhatsApp, in the order of sending. A value.
class WhatsAppOutbox {
  public:
    /// False, and nothing is sent, where the number has a wrong form.
    bool send(std::string_view number, std::string document, Instant at);

    [[nodiscard]] const std::vector<WhatsAppMessage>& sent() const { return sent_; }
    /// Whether this number, in whatever spelling, got this document.
    [[nodiscard]] bool has_sent(std::string_view number, std::string_view document) const;

    friend bool operator==(const WhatsAppOutbox&, const WhatsAppOutbox&) = default;

  private:
    std::vector<WhatsAppMessage> sent_;
};

}  // namespace jemput::trainer
