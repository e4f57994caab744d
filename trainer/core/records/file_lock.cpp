#include "trainer/core/records/file_lock.hpp"

#include "trainer/core/records/storage_fault.hpp"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace jemput::trainer {

Expected<FileLock> FileLock::take(const std::filesystem::path& record) {
    const std::string name = beside(record, "-lock").string();
    FileLock lock(open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (lock.descriptor_ < 0) return tl::unexpected(Diagnostics{folder_fault(record, errno)});
    if (flock(lock.descriptor_, LOCK_EX | LOCK_NB) == 0) return lock;
    if (errno != EWOULDBLOCK) return tl::unexpected(Diagnostics{folder_fault(record, errno)});
    return tl::unexpected(
        Diagnostics{{{record.string()},
                     "",
                     "a record that another program is writing",
                     "one program at a time (reading, listing and exporting are always possible)",
                     "nothing was changed; end the other program, or name another file"}});
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock::~FileLock() {
    if (descriptor_ >= 0) close(descriptor_);
}

}  // namespace jemput::trainer
