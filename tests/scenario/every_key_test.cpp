#include "sim/scenario/read_scenario.hpp"
#include "tests/cli/folder.hpp"
#include "tests/document/mutation.hpp"
#include "tests/support/places.hpp"

#include <filesystem>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace jemput {
namespace {

const std::filesystem::path valid_folder = places::source_dir() + "/tests/scenarios/valid";

void collect_keys(const Node& node, std::set<std::string>& keys) {
    for (const Node& item : node.items)
        collect_keys(item, keys);
    for (const Entry& entry : node.entries) {
        keys.insert(entry.key);
        collect_keys(entry.value, keys);
    }
}

/// Every key that a part of the schema, or a part of that, may have.
void collect_properties(const nlohmann::json& part, std::set<std::string>& keys) {
    if (part.is_object() && part.contains("properties"))
        for (const auto& [key, property] : part["properties"].items())
            keys.insert(key);
    for (const nlohmann::json& inner : part)
        if (inner.is_structured()) collect_properties(inner, keys);
}

TEST(ValidScenario, IsReadWithoutAFault) {
    for (const char* name : {"whole_service.yaml", "endless.yaml"}) {
        const auto reading = load_scenario(valid_folder / name);
        EXPECT_TRUE(reading) << to_string(reading.error());
    }
}

TEST(ValidScenario, ShowsEveryKeyOfTheSchema) {
    std::set<std::string> written{"includes"};
    for (const auto* name : {"whole_service.yaml", "endless.yaml"}) {
        const auto document = load_document(valid_folder / name);
        ASSERT_TRUE(document);
        collect_keys(document->root, written);
    }
    const auto shared =
        load_document(std::filesystem::path{places::source_dir() + "/scenarios/simple_van_day.yaml"});
    ASSERT_TRUE(shared);
    collect_keys(shared->root, written);
    std::set<std::string> known;
    collect_properties(json_schema(scenario_file_type(), "Scenario"), known);
    for (const std::string& key : known)
        EXPECT_TRUE(written.contains(key)) << "no example for " << key;
}

TEST(ReadScenario, NeverThrowsOnMutationsOfAValidFile) {
    for (const auto* name : {"whole_service.yaml", "endless.yaml"}) {
        const std::string valid = content_of(valid_folder / name);
        EXPECT_TRUE(rc::check("a mutated file is read or has faults", [&] {
            const auto document = parse_document(*mutation_of(valid), (valid_folder / name).string());
            if (!document) return;
            const auto reading = read_scenario(*document);
            RC_ASSERT(reading || !reading.error().empty());
        }));
    }
}

TEST(ReadScenario, FindsFaultsWithinValuesThatHaveASource) {
    const auto document = parse_document(R"(
jemput: 1
name: sourced blocks
visits:
  value:
    - {time: {date: 2019-09-18, opens: "08:00", closes: "10:00"}}
    - value:
        time: {date: 2019-09-18, opens: "09:00", closes: "11:00"}
        staff: {value: {officers: 1, crew: [{does: [B]}]}, source: assumed}
      source: assumed
  source: assumed
arrivals: {value: {rate: 9/h}, source: assumed}
staff: {officers: 1}
flow: [{step: A, time: 5 min}]
)",
                                         "f");
    ASSERT_TRUE(document) << to_string(document.error());
    const auto reading = read_scenario(*document);
    ASSERT_FALSE(reading);
    EXPECT_EQ(
        to_string(reading.error()),
        "f:8:15: visits[1].time: found the visit on 2019-09-18 from \"09:00\" to \"11:00\", before that on "
        "2019-09-18 from \"08:00\" to \"10:00\" has closed; allowed: visits one after the other\n"
        "f:9:52: visits[1].staff.crew[0].does: found no step 'B' at an officer; allowed: A\n");
}

}  // namespace
}  // namespace jemput
