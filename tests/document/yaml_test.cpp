#include "sim/document/yaml.hpp"

#include "tests/document/mutation.hpp"

#include <string>

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace jemput {
namespace {

std::string faults(std::string_view text) {
    const auto node = parse_yaml(text, "f");
    return node ? "none" : to_string(node.error());
}

std::string repeated(std::string_view piece, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += piece;
    return text;
}

TEST(Yaml, KeepsTextPlacesAndQuotes) {
    const auto node = parse_yaml("a: 1\nb:\n  - \"x\"\n  - {c: ~}\n", "f");
    ASSERT_TRUE(node);
    EXPECT_EQ(to_text(*node), "{a: 1, b: [\"x\", {c: null}]}");
    const Node& list = *node->find("b");
    EXPECT_EQ(list.kind, NodeKind::sequence);
    EXPECT_TRUE(list.items[0].quoted);
    EXPECT_FALSE(node->find("a")->quoted);
    EXPECT_EQ(list.items[0].place.file, "f");
    EXPECT_EQ(list.items[0].place.line, 3);
    EXPECT_EQ(list.items[0].place.column, 5);
    EXPECT_EQ(list.items[1].entries[0].key_place.column, 6);
    EXPECT_EQ(list.items[1].entries[0].value.kind, NodeKind::null);
    EXPECT_EQ(node->find("missing"), nullptr);
    EXPECT_EQ(list.find("a"), nullptr);
}

TEST(Yaml, CountsColumnsInCharacters) {
    const auto node = parse_yaml("é: [ü, x]\n", "f");
    ASSERT_TRUE(node);
    EXPECT_EQ(node->entries[0].value.items[1].place.column, 8);
}

TEST(Yaml, PutsAMissingValueAtItsKey) {
    const auto node = parse_yaml("staff:\nname: x\n", "f");
    ASSERT_TRUE(node);
    EXPECT_EQ(node->find("staff")->place.line, 1);
}

TEST(Yaml, SkipsAByteOrderMark) {
    const auto node = parse_yaml(
        "\xEF\xBB\xBF"
        "a: 1",
        "f");
    ASSERT_TRUE(node);
    EXPECT_EQ(node->entries[0].key, "a");
    EXPECT_EQ(node->entries[0].key_place.column, 1);
}

TEST(Yaml, ReadsWindowsLineEndings) {
    const auto node = parse_yaml("a: 1\r\nb: 2\r\n", "f");
    ASSERT_TRUE(node);
    EXPECT_EQ(to_text(*node), "{a: 1, b: 2}");
    EXPECT_EQ(node->place_of("b").line, 2);
}

TEST(Yaml, KeepsTheLineBreaksOfABlockOfText) {
    EXPECT_EQ(parse_yaml("a: |\n  x\n  y\n", "f")->find("a")->text, "x\ny\n");
    EXPECT_EQ(parse_yaml("a: |+\n  x\n\n", "f")->find("a")->text, "x\n\n");
}

TEST(Yaml, RejectsAnchorsAliasesAndTags) {
    EXPECT_EQ(faults("a: &x 1"), "f:1:4: a: found an anchor (&); write the value out\n");
    EXPECT_EQ(faults("a: [1, &x {b: 1}]"), "f:1:8: a[1]: found an anchor (&); write the value out\n");
    EXPECT_EQ(faults("a: &x 1\nb: *x"),
              "f:1:4: a: found an anchor (&); write the value out\n"
              "f:2:4: b: found an alias (*); write the value out\n");
    EXPECT_EQ(faults("a: *x"),
              "f:1:4: found an alias (*); write the value out; a text that begins with * needs quotes\n");
    const std::string tag = "found a tag (!); leave the tag out: the key decides what its value is\n";
    EXPECT_EQ(faults("a: !!str 1"), "f:1:4: a: " + tag);
    EXPECT_EQ(faults("a: ! b"), "f:1:4: a: " + tag);
    EXPECT_EQ(faults("!x {a: 1}"), "f:1:1: " + tag);
}

TEST(Yaml, RejectsACyclicAlias) {
    EXPECT_EQ(faults("a: &x [*x]"),
              "f:1:4: a: found an anchor (&); write the value out\n"
              "f:1:8: a[0]: found an alias (*); write the value out\n");
}

TEST(Yaml, RejectsMergeKeys) {
    EXPECT_EQ(faults("<<: {a: 1}"),
              "f:1:1: found a merge key (<<); write the keys out, or share them by includes\n");
}

TEST(Yaml, RejectsDuplicateKeysAndSaysWhereTheFirstIs) {
    EXPECT_EQ(faults("a: 1\nb: {c: 1, c: 2}\na: 3"),
              "f:2:11: b: found the key 'c' for the second time; the first one is at line 2, column 5\n"
              "f:3:1: found the key 'a' for the second time; the first one is at line 1, column 1\n");
}

TEST(Yaml, RejectsKeysThatAreNoText) {
    EXPECT_EQ(faults("? [a]\n: 1"), "f:1:3: found a list as a key; a key is a single word\n");
    EXPECT_EQ(faults("{a: 1}: 2"), "f:1:1: found a mapping as a key; a key is a single word\n");
    EXPECT_EQ(faults("~: 1"), "f:1:1: found an empty key; a key is a single word\n");
    EXPECT_EQ(faults(": 1"), "f:1:1: found an empty key; a key is a single word\n");
}

TEST(Yaml, RejectsASecondDocument) {
    EXPECT_EQ(faults("a: 1\n---\nb: 2"), "f:2:1: found a second document (---); a file holds one document\n");
    EXPECT_EQ(faults("'a' 'b'"), "f:1:5: found text after the document; a file holds one document\n");
    EXPECT_EQ(faults("---\na: 1\n...\n"), "none");
}

TEST(Yaml, RejectsAnEmptyDocument) {
    for (const char* text : {"", "# only a comment\n", "---\n", "~", "\n\n"})
        EXPECT_EQ(faults(text), "f: found an empty document\n") << text;
}

TEST(Yaml, RejectsWhatIsNoText) {
    using namespace std::string_literals;
    EXPECT_EQ(faults("a: \0"s),
              "f:1:4: found a NUL byte: this is no text file; allowed: plain text in UTF-8\n");
    EXPECT_EQ(faults("a: 1\nb: é\xFF"),
              "f:2:5: found the byte 0xFF, which is not UTF-8; allowed: plain text in UTF-8\n");
    EXPECT_EQ(faults("a: \x04 b"),
              "f:1:4: found the control character U+0004; allowed: plain text in UTF-8\n");
    for (const char* text : {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\x80"})
        EXPECT_NE(faults(text).find("not UTF-8"), std::string::npos) << faults(text);
    EXPECT_EQ(faults("a: \xE2\x82\xAC\xF0\x9F\x9A\x90"), "none");
}

TEST(Yaml, TurnsSyntaxErrorsIntoFaults) {
    EXPECT_EQ(faults("a: [1, 2"),
              "f:1:9: found invalid YAML (end of sequence flow not found); close the bracket ']', and put a "
              "comma between items\n");
    EXPECT_EQ(faults("a:\n  b: 1\n c: 2"),
              "f:3:2: found invalid YAML (end of map not found); check the indentation\n");
    EXPECT_EQ(faults("a:\n\tb: 1"),
              "f:2:3: found invalid YAML (illegal map value); indent with spaces, not with tabs\n");
    EXPECT_EQ(faults("a: b: c"),
              "f:1:5: found invalid YAML (illegal map value); check the indentation; a text with ': ' in it "
              "needs quotes\n");
}

TEST(Yaml, NoticesAnOpenQuotationMark) {
    for (const char* text : {"a: 'x", "a: \"x\n", "a: '", "\"", "a: 'x\n  y\n\n"}) {
        EXPECT_NE(faults(text).find("illegal EOF in scalar); close the quotation mark"), std::string::npos)
            << text << faults(text);
    }
}

TEST(Yaml, FindsAllFaultsBeforeTheUnreadablePlace) {
    EXPECT_EQ(faults("a: &x 1\na: 2\nb: [\n"),
              "f:1:4: a: found an anchor (&); write the value out\n"
              "f:2:1: found the key 'a' for the second time; the first one is at line 1, column 1\n"
              "f:3:5: found invalid YAML (end of sequence flow not found); close the bracket ']', and put a "
              "comma between items\n");
}

TEST(Yaml, LimitsTheDepth) {
    EXPECT_EQ(faults(repeated("[", 32) + repeated("]", 32)), "none");
    EXPECT_EQ(faults(repeated("[", 33) + repeated("]", 33)),
              "f:1:33: " + repeated("[0]", 32) + ": found more than 32 levels of nesting\n");
}

TEST(Yaml, EndsDeepInputInAFaultAndNotInAnOverflow) {
    std::string stairs;
    for (std::size_t i = 0; i < 1000; ++i)
        stairs += repeated(" ", i) + "a:\n";
    EXPECT_NE(faults(stairs).find("more than 32 levels"), std::string::npos);
    for (const char* piece : {"[", "{", "- ", "? ", "{a: ", "[{", "- ? ", "[a, "}) {
        const std::string found = faults(repeated(piece, 100'000));
        EXPECT_NE(found.find("more than 32 levels"), std::string::npos) << piece << found;
    }
}

TEST(Yaml, LimitsSizeAndNumberOfValues) {
    EXPECT_EQ(faults(repeated("#", most_document_bytes + 1)),
              "f: found 1048577 bytes of YAML; allowed: at most 1 MiB; put long lists into a CSV file\n");
    EXPECT_EQ(faults("[" + repeated("a,", most_document_nodes + 1) + "]"),
              "f:1:200002: [100000]: found more than 100000 values; split the file\n");
}

TEST(Yaml, StopsAfterAThousandFaults) {
    const auto node = parse_yaml(repeated("a: 1\n", 5000), "f");
    ASSERT_FALSE(node);
    EXPECT_EQ(node.error().size(), 1000U);
}

constexpr std::string_view valid_text =
    "jemput: 1\nname: Night market, Kanigoro\ntime: {date: 2019-09-18, opens: \"18:30\"}\n"
    "flow:\n  - {step: S06, needs: [officer, internet],\n"
    "     time: {value: {lognormal: {mean: 6 min, cv: 0.5}}, source: assumed}}\n"
    "notes: |\n  two\n  lines\nlist:\n  - 'a'\n  - b # comment\n";

TEST(Yaml, NeverThrowsOnMutationsOfAValidFile) {
    ASSERT_EQ(faults(valid_text), "none");
    EXPECT_TRUE(rc::check("a mutated file gives a tree or faults", [] {
        const auto node = parse_yaml(*mutation_of(std::string{valid_text}), "f");
        const bool tells = node || !node.error().empty();  // the macro would evaluate both
        RC_ASSERT(tells);
    }));
}

TEST(Yaml, NeverThrowsOnRandomBytes) {
    EXPECT_TRUE(rc::check("random bytes give a tree or faults", [](const std::string& bytes) {
        const auto node = parse_yaml(bytes, "f");
        const bool tells = node || !node.error().empty();  // the macro would evaluate both
        RC_ASSERT(tells);
    }));
}

TEST(ToText, IsReadBackAsTheSame) {
    for (const char* text : {"{a: [1, \"x: y\", null], b: {}}", "\"#\"", "[]", "\"it's \\\"so\\\"\""}) {
        EXPECT_EQ(to_text(parse_yaml(text, "f").value()), text);
    }
}

TEST(Describe, CutsLongTextBetweenCharacters) {
    EXPECT_EQ(in_quotes("a\nb"), "'a b'");
    EXPECT_EQ(in_quotes(repeated("x", 41)), "'" + repeated("x", 40) + "…'");
    EXPECT_EQ(in_quotes("x" + repeated("é", 40)), "'x" + repeated("é", 19) + "…'");
}

}  // namespace
}  // namespace jemput
