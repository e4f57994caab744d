#include "trainer/cli/cases_among.hpp"

#include <utility>

namespace jemput::trainer {

CasesAmong with_cases_among(std::shared_ptr<const Material> material, const std::vector<std::string>& files) {
    CasesAmong among{std::move(material), {}, {}};
    for (const std::string& file : files) {
        const auto document = load_document(file);
        if (!document || document->root.find("jemput_case") == nullptr) {
            among.others.push_back(file);
            continue;
        }
        if (auto with = with_case(*among.material, file))
            among.material = std::move(*with);
        else
            among.faults.insert(among.faults.end(), with.error().begin(), with.error().end());
    }
    return among;
}

}  // namespace jemput::trainer
