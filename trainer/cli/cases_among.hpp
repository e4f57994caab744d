#pragma once

#include "trainer/core/session/material.hpp"

#include <memory>
#include <string>
#include <vector>

namespace jemput::trainer {

struct CasesAmong {
    std::shared_ptr<const Material> material;  ///< with the cases among the files
    std::vector<std::string> others;           ///< the files that are no cases, in their order
    Diagnostics faults;                        ///< of the cases
};

/// A new case lies beside the scripts that play it: the files that are cases are added to the material.
[[nodiscard]] CasesAmong with_cases_among(std::shared_ptr<const Material> material,
                                          const std::vector<std::string>& files);

}  // namespace jemput::trainer
