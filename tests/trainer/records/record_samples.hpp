#pragma once

#include "trainer/core/records/records.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

namespace jemput::trainer::tests {

/// Where the tests write: in memory, where the system has such a folder. A kill leaves there what it leaves
/// on a disk, and a thousand changes need not wait for one.
inline std::filesystem::path folder_of_tests() {
    const std::filesystem::path memory = "/dev/shm";
    return std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
}

/// A folder that is there as long as the object, named after the test.
class RecordFolder {
  public:
    RecordFolder()
        : path_(folder_of_tests() /
                ("jemput-records-" + std::to_string(getpid()) + "-" +
                 ::testing::UnitTest::GetInstance()->current_test_info()->test_suite_name() + "-" +
                 ::testing::UnitTest::GetInstance()->current_test_info()->name())) {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
    }
    ~RecordFolder() {
        std::error_code ignored;
        std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
        std::filesystem::remove_all(path_, ignored);
    }
    RecordFolder(const RecordFolder&) = delete;
    RecordFolder& operator=(const RecordFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::filesystem::path file() const { return path_ / "latihan.jemput"; }

  private:
    std::filesystem::path path_;
};

/// A counter for entropy: different each time, the same in each run.
inline Entropy counting(std::uint8_t first = 1) {
    return [n = std::uint32_t{first} << 16U]() mutable {
        std::array<std::uint8_t, 16> bytes{};
        ++n;
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<std::uint8_t>((n >> (8 * (i % 4))) * (i / 4 + 1) + i);
        return bytes;
    };
}

/// So many milliseconds after 2026-11-24 09:34:04.050 in western Indonesia.
inline Moment moment(std::int64_t milliseconds) {
    return Moment{std::chrono::milliseconds{1'795'487'644'050 + milliseconds}};
}

/// The value, or a failure with the faults.
template <class T>
T value_of(Expected<T> value) {
    if (!value) throw std::runtime_error(to_string(value.error()));
    if constexpr (!std::is_void_v<T>) return std::move(*value);
}

template <class T>
std::string faults_of(const Expected<T>& value) {
    return value ? "" : to_string(value.error());
}

inline Records open_to_write(const std::filesystem::path& file, int most_pages = 0, std::uint8_t first = 1) {
    return value_of(Records::open(file, Access::create, counting(first), most_pages));
}

inline SessionSetup a_setup(const std::string& trainee = "PTG-017") {
    return {trainee,  "K09",    "practice", 4711, "oss11", std::string(64, 'a'), std::string(64, 'b'),
            "INS-02", moment(0)};
}

inline CommandRecord a_command(const std::string& text, std::int64_t milliseconds = 1000,
                               Actor actor = Actor::trainee) {
    return {0, std::chrono::milliseconds{milliseconds}, moment(milliseconds), actor, text};
}

inline Outcome an_outcome(bool passed = false) {
    Outcome outcome;
    outcome.ended = moment(423'200);
    outcome.score = {0.9, 0.75, 1, 0.5, passed ? 0 : 1, 1, 2, 0.01, passed ? 0.85 : 0.72, passed};
    outcome.findings = {{"C7", Severity::critical, ErrorKind::privacy, "S18", "wrong_number",
                         std::chrono::seconds{312}, 41, false},
                        {"m3", Severity::minor, ErrorKind::communication, "S04", "jargon",
                         std::chrono::milliseconds{12'250}, 3, true}};
    outcome.hints = 1;
    outcome.at_desk = std::chrono::seconds{402};
    outcome.mastery = {{"S04", 0.64}, {"S18", 0.3125}};
    return outcome;
}

inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void write_bytes(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

}  // namespace jemput::trainer::tests
