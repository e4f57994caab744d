#include "sim/document/schema.hpp"

#include "tests/document/sample.hpp"

#include <regex>

#include <gtest/gtest.h>

namespace jemput {
namespace {

using nlohmann::json;

const json& schema() {
    static const json all = json_schema(sample::event(), "An event of the van");
    return all;
}

/// Every "$ref" in the schema.
void collect_references(const json& part, std::vector<std::string>& references) {
    if (part.is_object() && part.contains("$ref")) references.push_back(part["$ref"]);
    for (const json& inner : part)
        if (inner.is_structured()) collect_references(inner, references);
}

TEST(JsonSchema, SaysItsDraftAndTitle) {
    EXPECT_EQ(schema()["$schema"], "https://json-schema.org/draft/2020-12/schema");
    EXPECT_EQ(schema()["title"], "An event of the van");
}

TEST(JsonSchema, ForbidsUnknownKeysAndNamesTheRequiredOnes) {
    EXPECT_EQ(schema()["additionalProperties"], false);
    EXPECT_EQ(schema()["description"], "One opening of the van.");
    EXPECT_EQ(schema()["$defs"]["time"]["required"], (json{"opens", "closes"}));
}

TEST(JsonSchema, LetsTheWholeDocumentIncludeWhatItRequires) {
    const json& properties = schema()["properties"];
    EXPECT_EQ(properties.size(), 10U);
    EXPECT_EQ(properties["includes"]["type"], "array");
    EXPECT_EQ(schema()["anyOf"][0]["required"], (json{"name", "time"}));
    EXPECT_EQ(schema()["anyOf"][1]["required"], json::array({"includes"}));
    EXPECT_FALSE(schema()["$defs"]["time"]["properties"].contains("includes"));
}

TEST(JsonSchema, ShowsDescriptionsAndDefaults) {
    const json& properties = schema()["properties"];
    EXPECT_EQ(properties["officers"]["description"], "how many officers there are");
    EXPECT_EQ(properties["officers"]["default"], 3);
    EXPECT_EQ(properties["has_paper"]["default"], false);
    EXPECT_EQ(properties["paper_after"]["default"], "10 min");
    EXPECT_EQ(properties["groups"]["default"], (json{{"1", 1}}));
    EXPECT_EQ(properties["profile"]["default"], json::array());
    EXPECT_FALSE(properties["pay"].contains("default"));
    EXPECT_EQ(properties["pay"]["description"], "what an officer gets (without it: the rate of the office)");
}

TEST(JsonSchema, GivesTheMeaningOfEachWord) {
    const json& words = schema()["$defs"]["time"]["properties"]["at_closing"]["anyOf"][0]["oneOf"];
    EXPECT_EQ(words[0], (json{{"const", "serve_inside"}, {"description", "who is inside is served"}}));
    EXPECT_EQ(words.size(), 2U);
}

TEST(JsonSchema, LetsEveryValueHaveASource) {
    const json& officers = schema()["properties"]["officers"]["anyOf"];
    EXPECT_EQ(officers[0], (json{{"type", "integer"}, {"minimum", 1}, {"maximum", 20}}));
    EXPECT_EQ(officers[1], (json{{"$ref", "#/$defs/sourced"}, {"properties", {{"value", officers[0]}}}}));
    const json& sourced = schema()["$defs"]["sourced"];
    EXPECT_EQ(sourced["required"], (json{"value", "source"}));
    EXPECT_EQ(sourced["additionalProperties"], false);
}

TEST(JsonSchema, DefinesAllThatItPointsTo) {
    std::vector<std::string> references;
    collect_references(schema(), references);
    EXPECT_GT(references.size(), 10U);
    for (const std::string& reference : references)
        EXPECT_TRUE(schema().contains(json::json_pointer(reference.substr(1)))) << reference;
    EXPECT_FALSE(schema()["$defs"].contains("event")) << "it is the document itself";
}

TEST(JsonSchema, HasPatternsThatAgreeWithTheReader) {
    const auto matches = [](const char* definition, const char* text) {
        return std::regex_search(text,
                                 std::regex{schema()["$defs"][definition]["pattern"].get<std::string>()});
    };
    for (const char* text : {"5 min", "90 s", "1.5 h", "1 h 30 min", "1h30min", "2 d"})
        EXPECT_TRUE(matches("duration", text)) << text;
    for (const char* text : {"", "5", "min", "5 min 1 h", "-5 min", "5 minutes", "1,5 h"})
        EXPECT_FALSE(matches("duration", text)) << text;
    for (const char* text : {"9/h", "0.35/min", "36 / d"})
        EXPECT_TRUE(matches("rate", text)) << text;
    for (const char* text : {"9", "/h", "9/hour"})
        EXPECT_FALSE(matches("rate", text)) << text;
    for (const char* text : {"Rp 75000", "Rp 75,000", "Rp 75.000", "Rp 0", "Rp75000", "Rp 78,020,000"})
        EXPECT_TRUE(matches("rupiah", text)) << text;
    for (const char* text : {"75000", "Rp", "Rp 75,00", "Rp 1.000,000", "Rp 7500,000"})
        EXPECT_FALSE(matches("rupiah", text)) << text;
    for (const char* text : {"18:30", "00:00", "24:00", "18:30:15"})
        EXPECT_TRUE(matches("clock-time", text)) << text;
    for (const char* text : {"24:01", "8:30", "18:60"})
        EXPECT_FALSE(matches("clock-time", text)) << text;
}

TEST(FormatPage, HasASectionForEachRecordInOrderOfAppearance) {
    const std::string page = format_page(sample::event());
    std::size_t last = 0;
    for (const char* heading : {"# The scenario file\n", "\n## event\n", "\n## time\n", "\n## service time\n",
                                "\n## exponential\n", "\n## lognormal\n", "\n## piece\n"}) {
        const std::size_t at = page.find(heading, last);
        ASSERT_NE(at, std::string::npos) << heading << page;
        last = at;
    }
}

TEST(FormatPage, ShowsEachKeyWithValueDefaultAndMeaning) {
    const std::string page = format_page(sample::event());
    for (const char* line :
         {"| key | value | default | meaning |\n", "| `name` | a text | required | what people call it |\n",
          "| `time` | [time](#time) | required | when it is open |\n",
          "| `officers` | a whole number from 1 to 20 | `3` | how many officers there are |\n",
          "| `has_paper` | `true` or `false` | `false` | whether paper forms \\| receipts are there |\n",
          "| `paper_after` | a duration such as 5 min | `10 min` | how long an outage is waited for |\n",
          "| `service` | [service time](#service-time) | `5 min` | how long a case takes |\n",
          "| `profile` | a list (may be empty): [piece](#piece) | `[]` | arrivals by time of day |\n",
          "| `pay` | an amount such as Rp 75,000 | the rate of the office | what an officer gets |\n",
          "| `at_closing` | `serve_inside`, `send_home` | `serve_inside` | what happens to those inside<br>"
          "`serve_inside`: who is inside is served<br>`send_home`: all must leave |\n",
          "| `exponential` | [exponential](#exponential) | many short, few long times |\n"})
        EXPECT_NE(page.find(line), std::string::npos) << line << page;
}

TEST(FormatPage, SaysWhatHoldsWithoutAKeyThatHasNoPrintedDefault) {
    struct Opening {
        sample::Piece first;
        sample::Piece last;
        double level = 1;
    };
    const auto piece = record(Record<sample::Piece>{"piece", ""}.optional("rate", &sample::Piece::rate,
                                                                          rate_per_minute(), "how many"));
    const auto timed = record(Record<sample::Piece>{"timed piece", ""}.required("from", &sample::Piece::from,
                                                                                clock_time(), "when"));
    const auto opening = record(Record<Opening>{"opening", ""}
                                    .optional("first", &Opening::first, piece, "a block")
                                    .optional("last", &Opening::last, timed, "its keys are required")
                                    .optional("level", &Opening::level, share(), "a number", "as before"));
    const std::string page = format_page(opening);
    for (const char* line : {"| `first` | [piece](#piece) | all its defaults | a block |\n",
                             "| `last` | [timed piece](#timed-piece) |  | its keys are required |\n",
                             "| as before | a number |\n"})
        EXPECT_NE(page.find(line), std::string::npos) << line << page;
    const json level = json_schema(opening, "")["properties"]["level"];
    EXPECT_EQ(level["description"], "a number (without it: as before)");
    EXPECT_FALSE(level.contains("default"));
}

}  // namespace
}  // namespace jemput
