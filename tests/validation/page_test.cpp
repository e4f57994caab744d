#include "sim/validation/known_experiments.hpp"
#include "sim/validation/out_of_scope.hpp"
#include "tests/support/places.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include <gtest/gtest.h>

namespace jemput {
namespace {

/// The rows of the tables of docs/validation.md, by the case in their first cell. None stands there twice.
std::map<std::string, std::string> rows_of_page() {
    std::ifstream page(std::filesystem::path(places::source_dir()) / "docs/validation.md");
    std::map<std::string, std::string> rows;
    for (std::string line; std::getline(page, line);) {
        if (line.rfind("| `", 0) != 0) continue;
        const std::string id = line.substr(3, line.find('`', 3) - 3);
        EXPECT_TRUE(rows.emplace(id, line).second) << id << " stands there twice";
    }
    return rows;
}

TEST(PageOfTheValidation, HasARowForEachKnownValueThatAgrees) {
    const std::map<std::string, std::string> rows = rows_of_page();
    std::size_t known = 0;
    for (const KnownExperiment& experiment : known_experiments()) {
        for (const KnownCase& value : experiment.cases) {
            ++known;
            const auto row = rows.find(value.id);
            ASSERT_NE(row, rows.end()) << value.id << ": renew the page, which says how";
            EXPECT_NE(row->second.find("| agrees |"), std::string::npos) << row->second;
        }
    }
    EXPECT_EQ(rows.size(), known + out_of_scope().size()) << "no other rows";
}

TEST(PageOfTheValidation, GivesTheReasonForEachValueOutOfScope) {
    const std::map<std::string, std::string> rows = rows_of_page();
    for (const OutOfScope& other : out_of_scope()) {
        const auto row = rows.find(std::string(other.id));
        ASSERT_NE(row, rows.end()) << other.id;
        EXPECT_NE(row->second.find(other.reason), std::string::npos) << row->second;
    }
}

}  // namespace
}  // namespace jemput
