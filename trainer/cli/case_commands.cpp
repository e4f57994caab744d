#include "sim/cli/commands.hpp"
#include "sim/core/format.hpp"
#include "sim/document/schema.hpp"
#include "trainer/cli/cases_among.hpp"
#include "trainer/cli/commands.hpp"
#include "trainer/core/session/script.hpp"
#include "trainer/core/session/words_page.hpp"
#include "trainer/core/vocabulary/vocabulary_page.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

/// "jemput_case", "jemput_script" …: what the first lines of a file say that it is.
enum class FileKind : std::uint8_t { of_case, script, rules, unknown };

FileKind kind_of(const Document& document) {
    if (document.root.find("jemput_case") != nullptr) return FileKind::of_case;
    if (document.root.find("jemput_script") != nullptr) return FileKind::script;
    if (document.root.find("pages") != nullptr) return FileKind::rules;
    return FileKind::unknown;
}

Diagnostics faults_of_script(const Document& document, const Material& material) {
    const auto script = read_script(document);
    if (!script) return script.error();
    return faults_of(*script, material);
}

Diagnostics faults_in(const std::string& file, const Material& material) {
    const auto document = load_document(file);
    if (!document) return document.error();
    switch (kind_of(*document)) {
        case FileKind::of_case: {
            const auto with = with_case(material, file);
            return with ? Diagnostics{} : with.error();
        }
        case FileKind::script:
            return faults_of_script(*document, material);
        case FileKind::rules: {
            const auto rules = read_rule_set(*document);
            return rules ? Diagnostics{} : rules.error();
        }
        case FileKind::unknown:
            break;
    }
    return {{{file, 1, 1},
             "",
             "neither a case, nor a script, nor a rule set",
             "a file with the key jemput_case, jemput_script or pages",
             ""}};
}

}  // namespace

ExitCode list_cases(const CommonOptions& options) {
    const auto material = load_all(options);
    if (!material) {
        print_faults(material.error());
        return ExitCode::fault;
    }
    if (options.format == "json") {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const Case& c : (*material)->cases)
            list.push_back({{"id", c.id},
                            {"title", {{"id", c.title.indonesian}, {"en", c.title.english}}},
                            {"level", c.level},
                            {"rules", c.rules},
                            {"skills", c.skills},
                            {"par_minutes", in_minutes(c.par)}});
        print(list.dump(2) + "\n");
        return ExitCode::done;
    }
    for (const Case& c : (*material)->cases)
        print(fmt::format("{}  {}  {}\n", left_aligned(c.id, 5), left_aligned(c.level, 9),
                          c.title.in(options.language)));
    return ExitCode::done;
}

ExitCode check_files(const CommonOptions& options, const std::vector<std::string>& files) {
    const auto material = load_all(options);
    if (!material) {
        print_faults(material.error());
        return ExitCode::fault;
    }
    // Scripts may play a case that is checked with them; its faults are told with the others.
    const auto more = with_cases_among(*material, files).material;
    Diagnostics all;
    for (const std::string& file : files) {
        const Diagnostics faults = faults_in(file, *more);
        all.insert(all.end(), faults.begin(), faults.end());
        if (faults.empty()) print(fmt::format("{}: good\n", file));
    }
    if (all.empty()) return ExitCode::done;
    print_faults(all);
    return ExitCode::fault;
}

ExitCode print_vocabulary() {
    print(vocabulary_page());
    return ExitCode::done;
}

ExitCode print_words(const CommonOptions& options) {
    const auto material = load_all(options);
    if (!material) {
        print_faults(material.error());
        return ExitCode::fault;
    }
    print(words_page(**material));
    return ExitCode::done;
}

ExitCode print_schema(const std::string& of) {
    const nlohmann::json schema = of == "case" ? schema_document(case_type(), "A case of training")
                                  : of == "script"
                                      ? schema_document(script_type(), "A script of a session")
                                      : schema_document(rule_set_type(), "A rule set of the mock OSS");
    print(schema.dump(2) + "\n");
    return ExitCode::done;
}

}  // namespace jemput::trainer
