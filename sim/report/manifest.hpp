#pragma once

#include "sim/document/document.hpp"

#include <string>
#include <vector>

namespace jemput {

/// How a result came about: all that may differ between two runs that agree in every measure.
struct Manifest {
    std::string version;
    std::string commit;
    std::vector<std::string> command;  ///< program and arguments
    std::vector<SourceFile> files;
    unsigned threads = 1;
    std::string machine;  ///< system, processor, number of processors
    std::string time;     ///< when it began, UTC, ISO 8601
    double seconds = 0;   ///< how long it took
};

}  // namespace jemput
