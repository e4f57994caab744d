#pragma once

#include <string>

/// Where things lie on this machine. Only tests/places.cpp is told by the build, so that every other test
/// compiles to the same wherever the tree lies, and a compiler cache can be shared by several trees.
namespace jemput::places {

[[nodiscard]] std::string source_dir();       ///< for scenarios, sources, docs
[[nodiscard]] const char* program();          ///< jemput of the same build
[[nodiscard]] const char* trainer_program();  ///< jemput-trainer of the same build
[[nodiscard]] const char* xgettext();         ///< finds the texts that are to be translated
[[nodiscard]] const char* tidy();             ///< knows what is valid HTML

}  // namespace jemput::places
