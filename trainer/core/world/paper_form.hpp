#pragma once

#include "sim/core/language.hpp"
#include "trainer/core/world/form_layout.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

enum class Filling : std::uint8_t {
    written,
    unknown_field,
    empty,
    too_long,
    not_yes_or_no,  ///< in a field of consent or agreement
    no_date,        ///< in a field of a date
    locked_away,    ///< the form lies in the box
};

/// A fallback form that is filled in by hand. A value; the layout is shared. What is written over a signature
/// voids it: she signs again.
class PaperForm {
  public:
    explicit PaperForm(std::shared_ptr<const FormLayout> layout);

    [[nodiscard]] const FormLayout& layout() const { return *layout_; }

    /// Writes into a field, over what stood there. Anything but `written` changes nothing.
    Filling fill(std::string_view field, std::string_view value);
    /// What stands in a field; "" where nothing does.
    [[nodiscard]] std::string value(std::string_view field) const;

    /// The required fields that are empty, in the order of the form.
    [[nodiscard]] std::vector<const FormField*> missing() const;
    [[nodiscard]] bool is_complete() const { return missing().empty(); }
    /// She agreed to get the documents by WhatsApp.
    [[nodiscard]] bool has_consent() const;
    /// The statements of OSS were read to her, and she agreed to them.
    [[nodiscard]] bool has_agreement() const;

    /// False, and nothing happens, while the form is locked away.
    bool sign();
    [[nodiscard]] bool is_signed() const { return is_signed_; }

    /// The receipt with this number (from 1) was given. False, and nothing happens, where she has one
    /// already.
    bool give_receipt(int number);
    [[nodiscard]] std::optional<int> receipt_number() const { return receipt_number_; }

    /// Locks the form away; FormBox does it.
    void store() { is_stored_ = true; }
    /// Takes it out again.
    void take_out() { is_stored_ = false; }
    [[nodiscard]] bool is_stored() const { return is_stored_; }

  private:
    [[nodiscard]] bool says_yes(FormFieldKind kind) const;

    std::shared_ptr<const FormLayout> layout_;
    std::map<std::string, std::string, std::less<>> values_;
    std::optional<int> receipt_number_;
    bool is_signed_ = false;
    bool is_stored_ = false;
};

/// "ya", "yes" or "setuju".
[[nodiscard]] bool is_yes(std::string_view value);

/// What stands there means the same: "ya" and "setuju" in a field of consent, 24-11-2026 and 2026-11-24 in
/// one of a date; elsewhere letters and digits are compared.
[[nodiscard]] bool means_the_same(FormFieldKind kind, std::string_view a, std::string_view b);

/// What stands on the receipt, several lines: number, name, business, WhatsApp number, what happens next, and
/// that it is free. No NIK. The form has a receipt number.
[[nodiscard]] std::string receipt_text(const Language& language, const PaperForm& form);

}  // namespace jemput::trainer
