#pragma once

#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace jemput {

/// Another program that answers lines with lines. Ends with its input, which the destructor closes.
class Child {
  public:
    /// Throws std::system_error where there is no such program.
    explicit Child(const std::vector<std::string>& command);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    void tell(const std::string& line);

    /// The next line; nothing once the program has ended.
    [[nodiscard]] std::optional<std::string> hear();

  private:
    std::FILE* to_ = nullptr;
    std::FILE* from_ = nullptr;
    pid_t process_ = 0;
};

/// What a program took from its start to its end.
struct Usage {
    int exit_code = 0;
    std::int64_t peak_bytes = 0;  ///< resident; at least what this program held when it started the other
};

/// Runs a program with its output thrown away. Throws std::system_error where there is no such program.
[[nodiscard]] Usage run_to_end(const std::vector<std::string>& command);

}  // namespace jemput
