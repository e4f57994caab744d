#include "trainer/core/world/desks.hpp"

#include "sim/document/list.hpp"
#include "sim/document/quantities.hpp"
#include "sim/document/read.hpp"
#include "sim/document/record.hpp"
#include "sim/document/simple_types.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

struct WrittenDesks {
    int format = 1;
    std::vector<Desk> desks;
};

Type<Desk> desk_type() {
    Record<Desk> desk("desk", "A partner desk or an office to which an applicant is sent.");
    desk.required("id", &Desk::id, text(), "How `refer` and `give_document_list` name it.")
        .required("name", &Desk::name, bilingual(), "What people call it.")
        .required("purpose", &Desk::purpose, bilingual(), "What one goes there for.")
        .required("documents", &Desk::documents, list(bilingual(), 1, 20), "What to bring.")
        .required("hours", &Desk::hours, bilingual(), "When it is open.")
        .required("source", &Desk::source, text(), "Where documents and hours come from, or `assumed`.")
        .required("in_van_event", &Desk::is_in_van_event, yes_no(),
                  "Whether it stands ten metres from the van.");
    return record(std::move(desk));
}

void expect_own_ids(const WrittenDesks& written, const Node& mapping, Reader& reader) {
    const Reader::At at{reader, "desks"};
    std::set<std::string> ids;
    for (const Desk& desk : written.desks)
        if (!ids.insert(desk.id).second)
            reader.fault(mapping.place, "the desk " + in_quotes(desk.id) + " twice", "each id once");
}

}  // namespace

Type<std::vector<Desk>> desks_type() {
    Type<int> version = count(1, 1);
    version.is_number = false;
    Record<WrittenDesks> desks("desks", "Partner desks beside the van, and offices.");
    desks.required("jemput", &WrittenDesks::format, version, "The version of the format.")
        .required("desks", &WrittenDesks::desks, list(desk_type(), 1, 100), "The desks, in order.")
        .check(expect_own_ids);
    return mapped<std::vector<Desk>, WrittenDesks>(record(std::move(desks)),
                                                   [](const WrittenDesks& written) { return written.desks; });
}

Expected<Desks> Desks::load(const std::filesystem::path& file) {
    const auto document = load_document(file);
    if (!document) return tl::unexpected(document.error());
    return read(*document);
}

Expected<Desks> Desks::read(const Document& document) {
    static const Type<std::vector<Desk>> type = desks_type();
    auto reading = read_document(document, type);
    if (!reading) return tl::unexpected(reading.error());
    Desks desks;
    desks.desks_ = std::move(reading->value);
    return desks;
}

const Desk* Desks::find(std::string_view id) const {
    const auto found =
        std::find_if(desks_.begin(), desks_.end(), [id](const Desk& desk) { return desk.id == id; });
    return found == desks_.end() ? nullptr : &*found;
}

std::string document_list_text(const Language& language, const Desk& desk) {
    std::string text = desk.name.in(language) + "\n" + desk.purpose.in(language) + "\n";
    text += language.text("Please bring:") + "\n";
    for (const Bilingual& document : desk.documents)
        text += "- " + document.in(language) + "\n";
    text += language.text("Open: {hours}", fmt::arg("hours", desk.hours.in(language))) + "\n";
    return text;
}

}  // namespace jemput::trainer
