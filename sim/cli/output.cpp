#include "sim/cli/output.hpp"

#include "sim/cli/commands.hpp"

#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace jemput {

namespace {

namespace fs = std::filesystem;

std::string cure_of(int error) {
    switch (error) {
        case ENOENT:
        case ENOTDIR:
            return "make the folder first, or name another file";
        case EACCES:
        case EPERM:
        case EROFS:
            return "name a file that you may write";
        case EISDIR:
            return "name a file, not a folder";
        case ENOSPC:
        case EDQUOT:
            return "free some space, or name a file on another disk";
        default:
            return "try again, or name another file";
    }
}

constexpr std::string_view nothing_lost = "what was there before is as it was; ";

[[noreturn]] void fail(const fs::path& file, int error, std::string_view safe = nothing_lost) {
    throw std::runtime_error(fmt::format("'{}' cannot be written: {}; {}{}", file.string(),
                                         std::strerror(error), safe, cure_of(error)));
}

/// An open file, closed at the end.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool is_open() const { return number_ >= 0; }

    /// Writes all of it; false with the cause in errno.
    [[nodiscard]] bool write(std::string_view text) const {
        while (!text.empty()) {
            const ssize_t written = ::write(number_, text.data(), text.size());
            if (written < 0 && errno != EINTR) return false;
            if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
        }
        return true;
    }

  private:
    int number_;
};

/// Devices and pipes cannot be replaced; what stands under /dev may lead to a file, but is meant as a device
/// (but for /dev/shm: a folder like others, in memory).
bool is_written_directly(const fs::path& file) {
    const std::string path = fs::absolute(file).lexically_normal().string();
    if (path.starts_with("/dev/") && !path.starts_with("/dev/shm/")) return true;
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

void write_directly(const fs::path& file, const std::string& text) {
    const Descriptor device(open(file.c_str(), O_WRONLY | O_CLOEXEC));
    if (!device.is_open()) fail(file, errno, "");
    if (!device.write(text) && errno != EPIPE) fail(file, errno, "");
}

/// A file beside the one that is to be written, on the same disk; it is gone at the end unless it has taken
/// the other's place.
class Replacement {
  public:
    explicit Replacement(const fs::path& file)
        : file_(file), target_(followed(file)), draft_(beside(target_)), descriptor_(open_draft()) {}
    ~Replacement() {
        if (!is_done_) unlink(draft_.c_str());
    }
    Replacement(const Replacement&) = delete;
    Replacement& operator=(const Replacement&) = delete;

    void write(const std::string& text) {
        if (!descriptor_.write(text) || fsync(descriptor_.number()) != 0) give_up();
        if (rename(draft_.c_str(), target_.c_str()) != 0) give_up();
        is_done_ = true;
    }

  private:
    /// A link stays, and what it leads to is replaced.
    static fs::path followed(const fs::path& file) {
        std::error_code error;
        const fs::path target = fs::canonical(file, error);
        return error ? file : target;
    }

    static fs::path beside(const fs::path& file) {
        return file.parent_path() / fmt::format(".jemput-{}", getpid());
    }

    /// With the permissions that the file has, or that a new one gets.
    [[nodiscard]] int open_draft() const {
        struct stat there {};
        const bool exists = stat(target_.c_str(), &there) == 0;
        if (exists && S_ISDIR(there.st_mode)) fail(file_, EISDIR);
        if (exists && access(target_.c_str(), W_OK) != 0) fail(file_, errno);
        if (target_.filename().empty()) fail(file_, ENOENT);
        unlink(draft_.c_str());  // of a process of the same number that was ended
        const int draft = open(draft_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (draft < 0) fail(file_, errno);
        if (exists && fchmod(draft, there.st_mode & 07777) != 0) {
            const int error = errno;
            close(draft);
            unlink(draft_.c_str());
            fail(file_, error);
        }
        return draft;
    }

    [[noreturn]] void give_up() {
        const int error = errno;
        unlink(draft_.c_str());
        is_done_ = true;
        fail(file_, error);
    }

    fs::path file_;    ///< as it was named
    fs::path target_;  ///< what is replaced
    fs::path draft_;
    Descriptor descriptor_;
    bool is_done_ = false;
};

}  // namespace

void write_file(const fs::path& file, const std::string& text) {
    if (is_written_directly(file)) return write_directly(file, text);
    Replacement(file).write(text);
}

void expect_writable(const fs::path& file) {
    if (!is_written_directly(file)) const Replacement trial(file);
}

void write_or_print(const std::string& file, const std::string& text) {
    if (file.empty()) return print(text);
    write_file(file, text);
}

}  // namespace jemput
