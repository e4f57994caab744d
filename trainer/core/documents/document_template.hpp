#pragma once

#include "sim/core/diagnostic.hpp"
#include "trainer/core/documents/printed_document.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace jemput::trainer {

/// A line of a document as a rule set writes it, with {names} where values come in.
struct TemplateLine {
    std::string kind;     ///< heading, field, text, note, rule
    Bilingual label{};    ///< of a field
    Bilingual text{};     ///< of the others
    std::string value{};  ///< of a field: "{nib}"
    std::string
        only_if{};  ///< shown only where this flag is set, or with "not " before it is not; may be empty
};

struct PrintTemplate {
    std::string name;
    Bilingual title;
    std::vector<TemplateLine> lines;
};

using TemplateValues = std::map<std::string, std::string, std::less<>>;
using TemplateNames = std::set<std::string, std::less<>>;

/// Everything wrong with a template whose values and flags may be these: unknown kinds of lines, names and
/// flags, braces without partner, lines without text. `place` is that of the template.
[[nodiscard]] Diagnostics faults_of(const PrintTemplate& form, const TemplateNames& values,
                                    const TemplateNames& flags, const Place& place = {});

/// The document with its values put in, without the lines whose flag says so. A name without value stays as
/// it stands, in braces, so that nobody overlooks it: faults_of() finds such a name beforehand.
[[nodiscard]] PrintedDocument fill_template(const PrintTemplate& form, const TemplateValues& values,
                                            const TemplateNames& flags = {});

}  // namespace jemput::trainer
