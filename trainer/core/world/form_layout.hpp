#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/document/document.hpp"
#include "trainer/core/words/bilingual.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

enum class FormFieldKind : std::uint8_t {
    text,
    consent,    ///< to WhatsApp: ya or tidak, yes or no
    agreement,  ///< to the statements of OSS: ya or tidak, yes or no
    date,       ///< 2026-11-24 or 24-11-2026
};

struct FormField {
    std::string name;
    Bilingual label;
    bool is_required = true;
    int length = 80;  ///< characters that fit
    FormFieldKind kind = FormFieldKind::text;
};

/// The fields of the paper form, in the order in which they stand on it.
struct FormLayout {
    std::vector<FormField> fields;

    /// nullptr where the form has no such field.
    [[nodiscard]] const FormField* find(std::string_view name) const;
};

/// The description of assets/form.yaml.
[[nodiscard]] Type<FormLayout> form_layout_type();

/// Every fault of the file at once; names are unique, and there are the fields name, business_name and
/// whatsapp, which the receipt shows, and one of consent.
[[nodiscard]] Expected<FormLayout> load_form_layout(const std::filesystem::path& file);
[[nodiscard]] Expected<FormLayout> read_form_layout(const Document& document);

}  // namespace jemput::trainer
