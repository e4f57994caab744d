#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/document/document.hpp"
#include "sim/document/node.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jemput {

/// A value of a document with what is known of where it comes from: every value that is written with a
/// source, and every bare number (duration, rate, share, amount …) that stands outside such a value.
struct SourcedNumber {
    std::string path;
    std::string value;  ///< as written, on one line
    Place place;
    std::string source;             ///< empty: none given
    std::string low;                ///< the least value that is plausible, as written; may be empty
    std::string high;               ///< the greatest one
    std::optional<std::int64_t> n;  ///< the number of observations behind it
    std::string date;               ///< YYYY, YYYY-MM or YYYY-MM-DD; may be empty
};

/// Collects faults, sources and files while a document is read, and knows the path that is being read.
class Reader {
  public:
    explicit Reader(std::vector<SourceFile> files) : files_{std::move(files)} {}

    /// Steps down to a key or an item for as long as it lives.
    class [[nodiscard]] At {
      public:
        At(Reader& reader, std::string_view key);
        At(Reader& reader, std::size_t index);
        ~At() { reader_.path_.resize(length_); }
        At(const At&) = delete;
        At& operator=(const At&) = delete;

      private:
        Reader& reader_;
        std::size_t length_;  ///< of the path before
    };

    /// Everything read while it lives stands inside a value with a source.
    class [[nodiscard]] InSource {
      public:
        explicit InSource(Reader& reader) : reader_{reader} { ++reader_.sources_; }
        ~InSource() { --reader_.sources_; }
        InSource(const InSource&) = delete;
        InSource& operator=(const InSource&) = delete;

      private:
        Reader& reader_;
    };

    /// The path that is being read: "arrivals.profile[0].rate".
    [[nodiscard]] const std::string& path() const { return path_; }

    /// Notes a fault of what is being read. The path is added.
    void fault(const Place& place, std::string found, std::string allowed, std::string cure = {});

    /// Grows with each fault: equal before and after means that all went well.
    [[nodiscard]] std::size_t fault_count() const { return faults_.size(); }

    /// The content of a file that the document names, at most 16 MiB. The name is relative to the file in
    /// which it stands, or to the working directory where it was given on the command line (line 0). The file
    /// joins files(). A fault is noted and returned; the caller need not note it again.
    Expected<std::string> read_file(const std::string& relative, const Place& place);

    /// Notes a value with its source.
    void note(SourcedNumber number) { numbers_.push_back(std::move(number)); }

    /// Notes a bare number, unless it stands inside a value with a source.
    void note_bare(const Node& node);

    /// The faults, sorted by file, line and column, each once.
    [[nodiscard]] Diagnostics sorted_faults() const;
    [[nodiscard]] const std::vector<SourcedNumber>& numbers() const { return numbers_; }
    [[nodiscard]] const std::vector<SourceFile>& files() const { return files_; }

  private:
    std::vector<SourceFile> files_;
    std::vector<SourcedNumber> numbers_;
    Diagnostics faults_;
    std::string path_;
    int sources_ = 0;  ///< values with a source around the one that is being read
};

}  // namespace jemput
