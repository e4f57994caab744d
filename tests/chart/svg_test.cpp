#include "sim/chart/svg.hpp"

#include "tests/chart/examples.hpp"
#include "tests/support/languages.hpp"

#include <regex>
#include <string>

#include <gtest/gtest.h>
#include <pugixml.hpp>

namespace jemput::tests {
namespace {

pugi::xml_document parsed(const std::string& svg) {
    pugi::xml_document document;
    const auto result = document.load_string(svg.c_str());
    EXPECT_TRUE(result) << result.description() << "\n" << svg;
    return document;
}

std::size_t elements_in(const pugi::xml_document& document, const char* path) {
    return document.select_nodes(path).size();
}

TEST(Svg, IsWellFormedForEveryChart) {
    for (const Example& example : all_examples(indonesian)) {
        const auto document = parsed(to_svg(example.drawing, "c1"));
        const auto svg = document.child("svg");
        EXPECT_STREQ(svg.attribute("role").value(), "img") << example.name;
        EXPECT_EQ(svg.child("title").text().as_string(), example.drawing.title);
        EXPECT_EQ(svg.child("desc").text().as_string(), example.drawing.description);
        EXPECT_TRUE(parsed(to_svg_file(example.drawing)).child("svg")) << example.name;
    }
}

TEST(Svg, HasAnElementForEachMarkInAGroupOfItsRole) {
    for (const Example& example : all_examples(indonesian)) {
        const auto document = parsed(to_svg(example.drawing, "c1"));
        EXPECT_EQ(elements_in(document, "/svg/g[@data-role]/*"), example.drawing.marks.size())
            << example.name;
    }
}

TEST(Svg, NamesItsIdsByThePrefix) {
    const auto document = parsed(to_svg(lay_out(day_and_night(), indonesian), "queue"));
    EXPECT_STREQ(document.child("svg").attribute("aria-labelledby").value(), "queue-title queue-desc");
    for (const auto& node : document.select_nodes("//@id"))
        EXPECT_TRUE(std::string(node.attribute().value()).starts_with("queue-"));
}

TEST(Svg, RefersToNothingOutsideAndHasNoScript) {
    static const std::regex outside("https?:|url\\(|href|<script|<style|<image", std::regex::icase);
    for (const Example& example : all_examples(indonesian))
        EXPECT_FALSE(std::regex_search(to_svg(example.drawing, "c1"), outside)) << example.name;
}

TEST(Svg, WritesAtMostTwoDecimals) {
    static const std::regex long_number("=\"[^\"]*\\.[0-9]{3}[^\"]*\"");
    for (const Example& example : usual_examples(indonesian))
        EXPECT_FALSE(std::regex_search(to_svg(example.drawing, "c1"), long_number)) << example.name;
}

TEST(Svg, IsSmall) {
    for (const Example& example : usual_examples(indonesian))
        EXPECT_LT(to_svg(example.drawing, "c1").size(), 40'000U) << example.name;
}

TEST(Svg, EscapesWhatPeopleWrote) {
    const std::string odd = "a < b & \"c\" > 'd' \x01 — é";
    Text text;
    text.words = odd;
    const Drawing drawing{100, 100, odd, odd, {{Role::label, odd, text}}};
    const auto document = parsed(to_svg(drawing, "c1"));
    const std::string shown = "a < b & \"c\" > 'd'   — é";
    EXPECT_EQ(document.select_node("//text").node().text().as_string(), shown);
    EXPECT_EQ(document.child("svg").child("g").attribute("data-series").value(), shown);
}

TEST(Svg, IsTheSameForTheSameDrawing) {
    EXPECT_EQ(to_svg(lay_out(cost_and_risk(), indonesian), "c1"),
              to_svg(lay_out(cost_and_risk(), indonesian), "c1"));
}

TEST(Svg, OfAFileHasANamespaceAndASize) {
    const auto document = parsed(to_svg_file(lay_out(day_and_night(), indonesian)));
    EXPECT_STREQ(document.child("svg").attribute("xmlns").value(), "http://www.w3.org/2000/svg");
    EXPECT_STREQ(document.child("svg").attribute("width").value(), "680");
}

}  // namespace
}  // namespace jemput::tests
