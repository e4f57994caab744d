#include "trainer/core/world/form_layout.hpp"

#include "sim/document/choice.hpp"
#include "sim/document/list.hpp"
#include "sim/document/quantities.hpp"
#include "sim/document/read.hpp"
#include "sim/document/record.hpp"
#include "sim/document/simple_types.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

namespace jemput::trainer {

namespace {

struct WrittenForm : FormLayout {
    int format = 1;
};

Type<int> plain_count(int least, int most) {
    Type<int> type = count(least, most);
    type.is_number = false;
    return type;
}

Type<FormField> form_field_type() {
    constexpr int longest = 1000;
    Record<FormField> field("field of the form", "A field that is filled in by hand.");
    field.required("name", &FormField::name, text(), "How commands name it: letters, digits and _.")
        .required("label", &FormField::label, bilingual(), "What stands beside it.")
        .required("required", &FormField::is_required, yes_no(), "Without it the form is not complete.")
        .required("length", &FormField::length, plain_count(1, longest), "How many characters fit.")
        .optional(
            "kind", &FormField::kind,
            choice<FormFieldKind>(
                {{"text", FormFieldKind::text, "Anything."},
                 {"consent", FormFieldKind::consent, "ya or tidak, yes or no; ya is consent to WhatsApp."},
                 {"agreement", FormFieldKind::agreement,
                  "ya or tidak, yes or no; ya: the statements of OSS were read to her, and she agrees."},
                 {"date", FormFieldKind::date, "A date: 2026-11-24 or 24-11-2026."}}),
            "What is written there.");
    return record(std::move(field));
}

void expect_fields_of_receipt(const WrittenForm& form, const Node& mapping, Reader& reader) {
    const Reader::At at{reader, "fields"};
    std::set<std::string> names;
    for (const FormField& field : form.fields)
        if (!names.insert(field.name).second)
            reader.fault(mapping.place, "the field " + in_quotes(field.name) + " twice", "each field once");
    for (const std::string name : {"name", "business_name", "whatsapp"})
        if (names.count(name) == 0)
            reader.fault(mapping.place, "no field " + in_quotes(name), "it stands on the receipt");
    const auto consents = std::count_if(form.fields.begin(), form.fields.end(), [](const FormField& field) {
        return field.kind == FormFieldKind::consent;
    });
    if (consents != 1)
        reader.fault(mapping.place, "no single field with the kind 'consent'", "one, for WhatsApp");
}

Type<WrittenForm> written_form_type() {
    Record<WrittenForm> form("form", "The paper form on which an application is kept while OSS is down.");
    form.required("jemput", &WrittenForm::format, plain_count(1, 1), "The version of the format.")
        .required("fields", &WrittenForm::fields, list(form_field_type(), 1, 100), "The fields, in order.")
        .check(expect_fields_of_receipt);
    return record(std::move(form));
}

}  // namespace

const FormField* FormLayout::find(std::string_view name) const {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [name](const FormField& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

Type<FormLayout> form_layout_type() {
    return mapped<FormLayout, WrittenForm>(written_form_type(),
                                           [](const WrittenForm& form) { return FormLayout{form.fields}; });
}

Expected<FormLayout> read_form_layout(const Document& document) {
    static const Type<FormLayout> type = form_layout_type();
    auto reading = read_document(document, type);
    if (!reading) return tl::unexpected(reading.error());
    return std::move(reading->value);
}

Expected<FormLayout> load_form_layout(const std::filesystem::path& file) {
    const auto document = load_document(file);
    if (!document) return tl::unexpected(document.error());
    return read_form_layout(*document);
}

}  // namespace jemput::trainer
