#include "sim/document/document.hpp"

#include <gtest/gtest.h>

namespace jemput {
namespace {

Document sample_document() {
    return parse_document(
               "name: x\nstaff: {officers: 3}\nflow: [{time: {value: 6 min, source: s, low: 4 min}}, {}]\n"
               "nothing:\n",
               "f")
        .value();
}

/// The document after the assignment, or the faults.
std::string assigned(std::string_view path, std::string_view value) {
    Document document = sample_document();
    const auto result = assign(document, path, value);
    if (result) return to_text(document.root);
    EXPECT_EQ(to_text(document.root), to_text(sample_document().root)) << "a fault must leave it as it was";
    return to_string(result.error());
}

const std::string flow = "flow: [{time: {value: 6 min, source: s, low: 4 min}}, {}]";

TEST(Assign, ReplacesAValue) {
    EXPECT_EQ(assigned("staff.officers", "4"),
              "{name: x, staff: {officers: 4}, " + flow + ", nothing: null}");
    EXPECT_EQ(assigned("name", "\"a: b\""),
              "{name: \"a: b\", staff: {officers: 3}, " + flow + ", nothing: null}");
}

TEST(Assign, ReplacesASourcedValueWhole) {
    EXPECT_EQ(
        assigned("flow[0].time", "{exponential: {mean: 7 min}}"),
        "{name: x, staff: {officers: 3}, flow: [{time: {exponential: {mean: 7 min}}}, {}], nothing: null}");
}

TEST(Assign, CreatesMappingsOnTheWay) {
    EXPECT_EQ(assigned("oss.up.mean", "7 d"),
              "{name: x, staff: {officers: 3}, " + flow + ", nothing: null, oss: {up: {mean: 7 d}}}");
    EXPECT_EQ(assigned("nothing.a", "1"), "{name: x, staff: {officers: 3}, " + flow + ", nothing: {a: 1}}");
}

TEST(Assign, MarksWhatComesFromTheCommandLine) {
    Document document = sample_document();
    ASSERT_TRUE(assign(document, "flow[1].needs", "[a, {b: c}]"));
    const Node& needs = *document.root.find("flow")->items[1].find("needs");
    for (const Place& place : {needs.place, needs.items[0].place, needs.items[1].entries[0].key_place,
                               needs.items[1].entries[0].value.place}) {
        EXPECT_EQ(place.file, "--set flow[1].needs=[a, {b: c}]");
        EXPECT_EQ(place.line, 0);
    }
}

TEST(Assign, RefusesABadPath) {
    for (const char* path :
         {"", ".", "a.", ".a", "a..b", "[0]", "a[", "a[]", "a[x]", "a[-1]", "a[0]b", "a]", "a[1.5]"})
        EXPECT_NE(assigned(path, "1").find("allowed: keys and indices such as flow[0].time"),
                  std::string::npos)
            << path;
    EXPECT_EQ(assigned("a..b", "1"),
              "--set a..b=1: found the path 'a..b'; allowed: keys and indices such as flow[0].time\n");
    std::string deep = "a";
    for (int i = 0; i < 100'000; ++i)
        deep += ".a";
    EXPECT_NE(assigned(deep, "1").find("found the path"), std::string::npos);
}

TEST(Assign, RefusesAPlaceThatDoesNotExist) {
    EXPECT_EQ(assigned("flow[2].time", "1"),
              "--set flow[2].time=1: flow: found the index 2; allowed: 0 to 1\n");
    EXPECT_EQ(assigned("staff[0]", "1"), "--set staff[0]=1: staff: found a mapping; allowed: a list\n");
    EXPECT_EQ(assigned("name.first", "1"), "--set name.first=1: name: found 'x'; allowed: a mapping\n");
    EXPECT_EQ(assigned("flow.time", "1"), "--set flow.time=1: flow: found a list; allowed: a mapping\n");
}

TEST(Assign, IsAsStrictAsAFile) {
    EXPECT_EQ(assigned("a", ""), "--set a=: a: found no value; allowed: PATH=VALUE\n");
    EXPECT_EQ(assigned("a", "&x 1"), "--set a=&x 1: found an anchor (&); write the value out\n");
    EXPECT_EQ(
        assigned("a", "[1"),
        "--set a=[1: found invalid YAML (end of sequence flow not found); close the bracket ']', and put a "
        "comma between items\n");
    EXPECT_EQ(
        assigned("includes", "[a.yaml]"),
        "--set includes=[a.yaml]: includes: found includes on the command line; list them in the file\n");
}

}  // namespace
}  // namespace jemput
