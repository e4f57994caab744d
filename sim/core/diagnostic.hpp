#pragma once

#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace jemput {

/// A place in a file that a person wrote. Lines and columns count from 1; 0 means "the file as a whole".
struct Place {
    std::string file;
    int line = 0;
    int column = 0;
};

/// One fault that a person can mend: where it is, what stands there, what may stand there.
struct Diagnostic {
    Place place;
    std::string path;     ///< in the document, e.g. "arrivals.profile[0].rate"; empty for the whole document
    std::string found;    ///< what is there, e.g. "unknown key 'profil'"
    std::string allowed;  ///< what may be there, e.g. "level, day_cv, profile"; may be empty
    std::string cure;     ///< what to do about it, e.g. "did you mean 'profile'?"; may be empty
};

using Diagnostics = std::vector<Diagnostic>;

/// A value, or every fault that kept it from being made.
template <class T>
using Expected = tl::expected<T, Diagnostics>;

/// "file:line:column: path: found FOUND; allowed: ALLOWED; CURE" on one line, with the empty parts left out.
[[nodiscard]] std::string to_string(const Diagnostic& diagnostic);

/// The faults one a line, in the order of files, lines and columns.
[[nodiscard]] std::string to_string(const Diagnostics& diagnostics);

}  // namespace jemput
