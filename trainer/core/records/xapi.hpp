#pragma once

#include "sim/core/diagnostic.hpp"
#include "trainer/core/records/record_types.hpp"
#include "trainer/core/words/bilingual.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

class Records;

/// Titles by case id; a case without one goes by its id.
using CaseTitles = std::map<std::string, Bilingual>;

/// A session that has ended as statements of xAPI 1.0.3, one JSON object a line; nothing where it still runs.
/// The order and categories are those of cmi5 (initialized, what was done, completed, passed or failed,
/// terminated; abandoned instead of the last three), but no LMS launches the program: a cmi5-shaped export.
/// Guided sessions (cmi5: Browse) have neither score nor completion. Equal records give equal bytes.
[[nodiscard]] std::string xapi_statements(const HistoryEntry& entry,
                                          const std::vector<CommandRecord>& commands,
                                          const CaseTitles& titles);

/// Every session that has ended, of one trainee or (empty code) of all.
[[nodiscard]] Expected<std::string> export_xapi(const Records& records, const CaseTitles& titles,
                                                std::string_view trainee = {});

}  // namespace jemput::trainer
