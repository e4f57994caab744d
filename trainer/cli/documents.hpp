#pragma once

#include "sim/core/language.hpp"
#include "trainer/core/session/session.hpp"

#include <filesystem>

namespace jemput::trainer {

/// Writes every document that was printed in the session as PDF into the folder, NAME.pdf each; makes the
/// folder where there is none. Throws what write_file throws.
void write_documents(const Session& session, const Language& language, const std::filesystem::path& folder);

}  // namespace jemput::trainer
