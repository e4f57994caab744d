#include "sim/report/definitions.hpp"
#include "sim/report/key_words.hpp"
#include "sim/report/measure_words.hpp"
#include "sim/report/number_words.hpp"
#include "sim/report/page.hpp"
#include "tests/report/reported.hpp"
#include "tests/report/tidy.hpp"
#include "tests/support/places.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <memory>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pugixml.hpp>

namespace jemput::tests {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view doctype = "<!DOCTYPE html>\n";

constexpr std::string_view endless_queue_with_markup =
    "jemput: 1\nname: endless <queue> & more\nhorizon: {length: 20 h, warm_up: 2 h}\narrivals: {rate: 6/h}\n"
    "staff: {officers: 1}\nflow:\n  - {step: A, time: {exponential: {mean: 5 min}}}\n";

/// A page, what it tells of, and how it reads as XML.
struct Page {
    std::string name;
    std::shared_ptr<const Reported> reported;
    Language language;
    std::string html;

    [[nodiscard]] pugi::xml_document xml() const {
        pugi::xml_document document;
        document.load_string(html.c_str() + doctype.size(), pugi::parse_full | pugi::parse_ws_pcdata);
        return document;
    }
};

void add_pages(std::vector<Page>& pages, const std::string& name, std::vector<Document> documents,
               std::int64_t replications) {
    const auto reported = std::make_shared<const Reported>(std::move(documents), replications);
    for (const LanguageCode code : {LanguageCode::english, LanguageCode::indonesian}) {
        const Language language(code);
        pages.push_back({name + ", " + std::string(language.tag()), reported, language,
                         to_page(language, reported->report())});
    }
}

std::vector<Page> all_pages() {
    const auto market = [](const char* name) { return shipped_document(name); };
    std::vector<Page> pages;
    add_pages(pages, "visit", {market("night_market")}, 20);
    add_pages(pages, "calendar", {market("campaign_month")}, 5);
    add_pages(pages, "endless queue", {document_of(endless_queue_with_markup)}, 20);
    add_pages(pages, "one replication", {market("night_market")}, 1);
    add_pages(pages, "two scenarios", {market("day_market"), market("night_market")}, 50);
    add_pages(pages, "three scenarios",
              {market("day_market"), market("night_market"),
               shipped_document("night_market", {{"staff.officers", "4"}})},
              20);
    add_pages(pages, "a visit and an endless queue",
              {market("night_market"), document_of(endless_queue_with_markup)}, 5);
    return pages;
}

const std::vector<Page>& pages() {
    static const std::vector<Page> all = all_pages();
    return all;
}

/// All words of a node, one after the other.
std::string words_of(const pugi::xml_node& node) {
    std::string words;
    for (const auto& text : node.select_nodes(".//text()"))
        words += text.node().value();
    return words;
}

std::size_t count_in(const std::string& text, const std::string& piece) {
    std::size_t count = 0;
    for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1))
        ++count;
    return count;
}

TEST(Page, IsWellFormedXmlToo) {
    for (const Page& page : pages()) {
        ASSERT_EQ(page.html.find(doctype), 0U) << page.name;
        pugi::xml_document document;
        const auto result = document.load_string(page.html.c_str() + doctype.size());
        EXPECT_TRUE(result) << page.name << ": " << result.description() << " at "
                            << page.html.substr(doctype.size() + static_cast<std::size_t>(result.offset), 80);
    }
}

TEST(Page, IsValidHtml) {
    for (const Page& page : pages())
        EXPECT_EQ(faults_of_html(page.html), "") << page.name;
}

TEST(Tidy, FindsWhatIsNoValidHtml) {
    const std::string& page = pages().front().html;
    const auto with = [&page](const std::string& place, const std::string& replacement) {
        std::string broken = page;
        broken.replace(broken.find(place), place.size(), replacement);
        return faults_of_html(broken);
    };
    EXPECT_NE(with("<h1>", "<h1><div>a</div>"), "") << "a block within a heading";
    EXPECT_NE(with("<tbody>", "<tbody><td>a</td>"), "") << "a cell without its row";
    EXPECT_NE(with("</figcaption>", ""), "") << "an element without its end";
    EXPECT_NE(with("<h2>", "<h2 colour=\"red\">"), "") << "an attribute that is none";
    EXPECT_NE(with("<h2>", "<h2 id=\"queue\">"), "") << "an id that is there twice";
    EXPECT_NE(with("<h2>", "<heading>a</heading><h2>"), "") << "an element that is none";
}

TEST(Page, RefersToNothingOutside) {
    static const std::regex outside("https?:|//[a-z]|src=|href=|url\\(|@import|<script|<link|<image|<iframe",
                                    std::regex::icase);
    for (const Page& page : pages()) {
        const std::string html = std::regex_replace(page.html, std::regex(" xmlns=\"[^\"]*\""), "");
        std::smatch found;
        EXPECT_FALSE(std::regex_search(html, found, outside)) << page.name << ": " << found.str();
    }
}

TEST(Page, IsSmall) {
    for (const Page& page : pages())
        EXPECT_LT(page.html.size(), 1'000'000U) << page.name;
}

TEST(Page, SaysItsLanguageAndHasATitle) {
    for (const Page& page : pages()) {
        const auto document = page.xml();
        EXPECT_EQ(document.child("html").attribute("lang").value(), std::string(page.language.tag()));
        EXPECT_NE(words_of(document.select_node("/html/head/title").node()), "") << page.name;
        EXPECT_EQ(words_of(document.select_node("/html/head/title").node()),
                  words_of(document.select_node("/html/body/h1").node()))
            << page.name;
    }
}

TEST(Page, GivesEachIdOnce) {
    for (const Page& page : pages()) {
        std::set<std::string> ids;
        const auto document = page.xml();
        for (const auto& id : document.select_nodes("//@id"))
            EXPECT_TRUE(ids.insert(id.attribute().value()).second)
                << page.name << ": " << id.attribute().value();
    }
}

TEST(Page, NamesAndExplainsEachPicture) {
    for (const Page& page : pages()) {
        const auto document = page.xml();
        const auto figures = document.select_nodes("//figure");
        EXPECT_EQ(figures.size(), figures_of(page.language, page.reported->report()).size()) << page.name;
        EXPECT_GE(figures.size(), 1U) << page.name;
        for (const auto& figure : figures) {
            EXPECT_NE(words_of(figure.node().select_node("./svg/title").node()), "") << page.name;
            EXPECT_NE(words_of(figure.node().select_node("./svg/desc").node()), "") << page.name;
            EXPECT_NE(words_of(figure.node().child("figcaption")), "") << page.name;
        }
    }
}

TEST(Page, HasTheVerdictBeforeTheNumbersBeforeThePictures) {
    for (const Page& page : pages()) {
        const std::array<std::size_t, 3> places{page.html.find("class=\"verdict\""), page.html.find("<table"),
                                                page.html.find("<figure")};
        EXPECT_TRUE(std::is_sorted(places.begin(), places.end())) << page.name;
        EXPECT_NE(places.back(), std::string::npos) << page.name;
    }
}

TEST(Page, LeavesNoPlaceToFill) {
    static const std::regex placeholder("\\{[a-z_]*\\}");
    for (const Page& page : pages()) {
        std::smatch found;
        EXPECT_FALSE(std::regex_search(page.html, found, placeholder)) << page.name << ": " << found.str();
    }
}

TEST(Page, ShowsNoNumberThatIsNone) {
    static const std::regex none("[^a-z](-?nan|-?inf)[^a-z]");
    for (const Page& page : pages()) {
        std::smatch found;
        EXPECT_FALSE(std::regex_search(page.html, found, none)) << page.name << ": " << found.str();
    }
}

TEST(Page, SaysWhatEveryMeasureIs) {
    for (const Page& page : pages()) {
        const std::string words = words_of(page.xml());
        for (const ReportedScenario& scenario : page.reported->report().scenarios) {
            for (const MeasureResult& m : scenario.result->measures) {
                EXPECT_THAT(words, HasSubstr(page.language.text(m.measure.title))) << page.name;
                EXPECT_THAT(words, HasSubstr(definition_of(page.language, m.measure.name))) << page.name;
            }
        }
    }
}

TEST(Page, TellsTheSourceOfEveryNumber) {
    for (const Page& page : pages()) {
        const auto document = page.xml();
        std::vector<std::string> rows;
        for (const auto& row : document.select_nodes("//section[@class='appendix']//tr"))
            rows.push_back(words_of(row.node()));
        for (const ReportedScenario& scenario : page.reported->report().scenarios) {
            for (const SourcedNumber& number : *scenario.numbers) {
                const std::string begin = path_in_words(number.path, *scenario.scenario, page.language) +
                                          key_words(number.path, *scenario.scenario) +
                                          value_in_words(number.path, number.value, page.language);
                const bool is_told = std::any_of(rows.begin(), rows.end(), [&](const std::string& row) {
                    return row.find(begin) == 0 &&
                           row.find(page.language.of_scenario(number.source)) != std::string::npos;
                });
                EXPECT_TRUE(is_told) << page.name << ": " << begin;
            }
        }
    }
}

TEST(Page, ShowsTheShareLostBesideEachWait) {
    for (const Page& page : pages()) {
        const auto document = page.xml();
        const pugi::xml_node key_table = document.select_node("(//table)[1]").node();
        const Report report = page.reported->report();
        std::size_t waits = 0;
        for (const auto& row : key_table.select_nodes("./tbody/tr")) {
            const std::string words = words_of(row.node());
            const auto& measures = report.scenarios.front().result->measures;
            const bool is_of_wait = std::any_of(measures.begin(), measures.end(), [&](const auto& m) {
                return is_wait(m.measure.name) && words.find(page.language.text(m.measure.title) +
                                                             page.language.text(m.measure.population)) == 0;
            });
            if (!is_of_wait) continue;
            ++waits;
            const std::string unit = page.language.text("{share} % lost", fmt::arg("share", ""));
            EXPECT_EQ(count_in(words, unit), report.scenarios.size()) << page.name << ": " << words;
        }
        EXPECT_GE(waits, 1U) << page.name;
    }
}

TEST(Page, StarsTheMeasuresThatDecide) {
    for (const Page& page : pages()) {
        const Report report = page.reported->report();
        const std::string table = words_of(page.xml().select_node("(//table)[1]").node());
        std::size_t stars = 0;
        if (report.is_comparison()) {
            for (const ComparedMeasure& m : report.comparison->measures) {
                if (!m.decides) continue;
                ++stars;
                EXPECT_THAT(table, HasSubstr("* " + page.language.text(m.measure.title))) << page.name;
            }
            EXPECT_THAT(page.html, HasSubstr(page.language.text("* decides which scenario is better.")));
        }
        EXPECT_EQ(count_in(table, "* "), stars) << page.name;
    }
}

TEST(Page, NamesAllItsScenariosInItsTitle) {
    const auto title_of = [](const std::string& name) {
        const auto page =
            std::find_if(pages().begin(), pages().end(), [&](const Page& p) { return p.name == name; });
        return words_of(page->xml().select_node("/html/head/title").node());
    };
    EXPECT_EQ(title_of("two scenarios, en"), "Day market or Night market?");
    EXPECT_EQ(count_in(title_of("three scenarios, en"), " or "), 1U) << title_of("three scenarios, en");
    EXPECT_EQ(count_in(title_of("three scenarios, id"), " atau "), 1U) << title_of("three scenarios, id");
}

/// Whether a line may break between a number and its error, at a space on either side of the sign.
bool parts_numbers_from_errors(const std::string& words) {
    const auto is_digit = [&](std::size_t at) {
        return at < words.size() && std::isdigit(static_cast<unsigned char>(words[at])) != 0;
    };
    const std::string sign = "±";
    for (std::size_t at = words.find(sign); at != std::string::npos; at = words.find(sign, at + 1)) {
        const std::size_t after = at + sign.size();
        if (words.compare(after, 1, " ") == 0 && is_digit(after + 1)) return true;
        const std::size_t before = at > 0 && words[at - 1] == '(' ? at - 1 : at;
        if (before > 1 && words[before - 1] == ' ' && is_digit(before - 2)) return true;
    }
    return false;
}

TEST(Page, KeepsANumberAndItsErrorOnOneLine) {
    EXPECT_TRUE(parts_numbers_from_errors("about 3 (± 1"));
    EXPECT_TRUE(parts_numbers_from_errors("3 ±\u00a01"));
    EXPECT_TRUE(parts_numbers_from_errors("3\u00a0± 1"));
    EXPECT_FALSE(parts_numbers_from_errors("3\u00a0(±\u00a01), 4; ±: error"));
    for (const Page& page : pages()) {
        EXPECT_THAT(page.html, HasSubstr("±\u00a0"));
        const auto document = page.xml();
        for (const char* where : {"//section[@class='verdict']", "//table"}) {
            for (const auto& node : document.select_nodes(where))
                EXPECT_FALSE(parts_numbers_from_errors(words_of(node.node()))) << page.name;
        }
    }
}

TEST(Page, WarnsOfAnInterruptedRunOnly) {
    for (const Page& page : pages()) {
        Report report = page.reported->report();
        EXPECT_EQ(count_in(page.html, "class=\"interrupted\""), 0U) << page.name;
        RunResult interrupted = *report.scenarios.front().result;
        interrupted.wanted = 12'345;
        report.scenarios.front().result = &interrupted;
        const std::string html = to_page(page.language, report);
        EXPECT_EQ(count_in(html, "class=\"interrupted\""), 1U) << page.name;
        EXPECT_THAT(html, HasSubstr(page.language.whole(12'345))) << page.name;
    }
}

TEST(Definitions, AreThereForEveryMeasureOfEveryShippedScenario) {
    for (const auto& entry : std::filesystem::directory_iterator(places::source_dir() + "/scenarios")) {
        if (entry.path().extension() != ".yaml") continue;
        const auto reading = load_scenario(entry.path());
        ASSERT_TRUE(reading) << entry.path();
        for (const Measure& measure : measures_of(Plan(reading->value))) {
            for (const LanguageCode code : {LanguageCode::english, LanguageCode::indonesian})
                EXPECT_NE(definition_of(Language(code), measure.name), "") << measure.name;
        }
    }
}

}  // namespace
}  // namespace jemput::tests
