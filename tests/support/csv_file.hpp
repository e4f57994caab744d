#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

namespace jemput::tests {

/// A CSV file that is there as long as the object, named after the test.
class CsvFile {
  public:
    explicit CsvFile(const std::string& text)
        : path_(std::filesystem::temp_directory_path() /
                ("jemput-" +
                 std::string(::testing::UnitTest::GetInstance()->current_test_info()->test_suite_name()) +
                 "-" + ::testing::UnitTest::GetInstance()->current_test_info()->name() + ".csv")) {
        std::ofstream(path_) << text;
    }
    ~CsvFile() { std::filesystem::remove(path_); }
    CsvFile(const CsvFile&) = delete;
    CsvFile& operator=(const CsvFile&) = delete;

    [[nodiscard]] std::string path() const { return path_.string(); }

  private:
    std::filesystem::path path_;
};

}  // namespace jemput::tests
