#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace jemput {

/// The tests that a page names in one file.
struct NamedTests {
    std::string file;
    std::vector<std::string> suites;
};

/// A row of the table "mechanism | keys | tests".
struct MatrixRow {
    std::string mechanism;
    std::vector<std::string> keys;  ///< paths such as flow[].time
    std::vector<NamedTests> tests;
};

/// The rows of that table on a Markdown page.
[[nodiscard]] std::vector<MatrixRow> matrix_rows(const std::string& page);

/// The keys of a scenario file as its reference page lists them.
class KeysOfPage {
  public:
    explicit KeysOfPage(const std::string& page);

    /// The path begins at the top of a file; "[]" stands for any item of a list.
    [[nodiscard]] bool has(const std::string& path) const;

    /// Every path that is neither among `named` nor inside one of them. A key whose parts are named one by
    /// one need not be named itself.
    [[nodiscard]] std::vector<std::string> others_than(const std::vector<std::string>& named) const;

  private:
    void add_others(const std::string& section, const std::string& before,
                    const std::vector<std::string>& named, std::vector<std::string>& others) const;

    /// By anchor of its section and name: the anchor of the section that describes its value, or nothing.
    std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> sections_;
};

}  // namespace jemput
