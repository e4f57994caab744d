#include "sim/experiment/named_plans.hpp"

#include "sim/core/text.hpp"
#include "sim/document/list.hpp"
#include "sim/document/read.hpp"
#include "sim/document/record.hpp"
#include "sim/document/simple_types.hpp"
#include "sim/model/plan.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace jemput {

namespace {

struct WrittenPlan {
    std::string name;
    std::vector<std::string> set;
};

struct WrittenFile {
    int format = 1;
    std::vector<WrittenPlan> plans;
};

/// The path and the value in "staff.officers=4".
Assignment parted(const std::string& text) {
    const std::size_t sign = text.find('=');
    return {text.substr(0, sign), text.substr(sign + 1)};
}

void expect_assignments(const WrittenPlan& plan, const Node& mapping, Reader& reader) {
    const Reader::At at{reader, "set"};
    for (const std::string& text : plan.set) {
        const std::size_t sign = text.find('=');
        if (sign == std::string::npos || sign == 0)
            reader.fault(mapping.place, in_quotes(text), "PATH=VALUE, such as staff.officers=4");
    }
}

void expect_own_names(const WrittenFile& file, const Node& mapping, Reader& reader) {
    std::set<std::string> names;
    for (const WrittenPlan& plan : file.plans)
        if (!names.insert(plan.name).second)
            reader.fault(mapping.place, in_quotes(plan.name) + " twice", "a name of its own for each plan");
}

Type<WrittenFile> plans_file_type() {
    Record<WrittenPlan> plan("plan", "A way to send the van.");
    plan.required("name", &WrittenPlan::name, text(), "What people call it.")
        .required("set", &WrittenPlan::set, list(text(), 0, 100),
                  "What it changes in the scenario, each as `--set` takes it.")
        .check(expect_assignments);
    Type<int> version = count(1, 1);
    version.is_number = false;
    Record<WrittenFile> file("plans", "Plans among which `jemput staff` chooses.");
    file.required("jemput", &WrittenFile::format, version, "The version of the format.")
        .required("plans", &WrittenFile::plans, list(record(std::move(plan)), 1, 1'000), "The plans.")
        .check(expect_own_names);
    return record(std::move(file));
}

/// "staff.officers=2, arrivals.level=1.5"
std::string words_of(const std::vector<Assignment>& changes) {
    std::vector<std::string> parts;
    for (const auto& [path, value] : changes)
        parts.push_back(path + "=" + value);
    return join(parts, ", ");
}

/// Each fault once, with the first variant that has it.
class FaultsOfVariants {
  public:
    explicit FaultsOfVariants(std::string_view option) : option_(option) {}

    void add(const Diagnostics& faults, const std::vector<Assignment>& changes, const std::string& name) {
        for (Diagnostic fault : faults) {
            if (!name.empty()) fault.found += " in the plan " + in_quotes(name);
            if (!seen_.emplace(to_string({fault})).second) continue;
            if (fault.place.file.find(option_) != 0)  // else the place tells the value
                fault.found += fmt::format(", with {}", words_of(changes));
            faults_.push_back(std::move(fault));
        }
    }
    [[nodiscard]] const Diagnostics& all() const { return faults_; }

  private:
    std::string_view option_;
    std::set<std::string> seen_;
    Diagnostics faults_;
};

template <class Thing, class Name>
void add_new(std::vector<Thing>& things, const std::vector<Thing>& more, Name name) {
    for (const Thing& thing : more) {
        const bool is_there = std::any_of(things.begin(), things.end(),
                                          [&](const Thing& other) { return name(other) == name(thing); });
        if (!is_there) things.push_back(thing);
    }
}

}  // namespace

Expected<PlansFile> load_plans(const std::filesystem::path& file) {
    static const Type<WrittenFile> type = plans_file_type();
    const auto document = load_document(file);
    if (!document) return tl::unexpected(document.error());
    const auto reading = read_document(*document, type);
    if (!reading) return tl::unexpected(reading.error());
    PlansFile read{{}, reading->files.front()};
    for (const WrittenPlan& plan : reading->value.plans) {
        read.plans.push_back({plan.name, {}});
        for (const std::string& text : plan.set)
            read.plans.back().changes.push_back(parted(text));
    }
    return read;
}

std::vector<NamedPlan> plans_of(const Grid& grid) {
    std::vector<NamedPlan> plans;
    for (std::int64_t cell = 0; cell < grid.size(); ++cell)
        plans.push_back({"", grid.values(cell)});
    return plans;
}

Variants variants_of(const Grid& grid) {
    return {grid.size(), [&grid](std::int64_t cell) { return grid.values(cell); }, "--over"};
}

Variants variants_of(const std::vector<NamedPlan>& plans, std::string_view option) {
    return {std::ssize(plans),
            [&plans](std::int64_t i) { return plans[static_cast<std::size_t>(i)].changes; }, option,
            [&plans](std::int64_t i) { return plans[static_cast<std::size_t>(i)].name; }};
}

Expected<Document> with_changes(const Document& base, const std::vector<Assignment>& changes,
                                std::string_view option) {
    Document document = base;
    Diagnostics faults;
    for (const auto& [path, value] : changes) {
        auto set = assign(document, path, value, option);
        if (!set) faults.insert(faults.end(), set.error().begin(), set.error().end());
    }
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    return document;
}

Expected<Reading<Scenario>> read_variant(const Document& base, const std::vector<Assignment>& changes,
                                         std::string_view option) {
    const auto document = with_changes(base, changes, option);
    if (!document) return tl::unexpected(document.error());
    return read_scenario(*document);
}

Expected<CheckedVariants> check(const Document& base, const Variants& variants) {
    CheckedVariants checked;
    FaultsOfVariants faults(variants.option);
    for (std::int64_t i = 0; i < variants.size; ++i) {
        const std::vector<Assignment> changes = variants.changes(i);
        auto reading = read_variant(base, changes, variants.option);
        if (!reading) {
            faults.add(reading.error(), changes, variants.name ? variants.name(i) : "");
            continue;
        }
        add_new(checked.measures, measures_of(Plan(reading->value)),
                [](const Measure& measure) { return measure.name; });
        add_new(checked.files, reading->files, [](const SourceFile& file) { return file.path; });
        if (!checked.first) checked.first = std::move(*reading);
    }
    if (!faults.all().empty()) return tl::unexpected(faults.all());
    return checked;
}

}  // namespace jemput
