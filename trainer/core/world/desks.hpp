#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/document/document.hpp"
#include "trainer/core/words/bilingual.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer {

/// A partner desk or an office to which an applicant is sent.
struct Desk {
    std::string id;
    Bilingual name;
    Bilingual purpose;
    std::vector<Bilingual> documents;  ///< what to bring
    Bilingual hours;
    std::string source;            ///< of documents and hours: "assumed", …
    bool is_in_van_event = false;  ///< ten metres away, not at an office in town

    [[nodiscard]] bool is_assumed() const { return source == "assumed"; }
};

/// Partner desks and offices, in the order of their file.
class Desks {
  public:
    /// assets/desks.yaml; every fault at once; ids are unique.
    [[nodiscard]] static Expected<Desks> load(const std::filesystem::path& file);
    [[nodiscard]] static Expected<Desks> read(const Document& document);

    /// nullptr where there is no such desk.
    [[nodiscard]] const Desk* find(std::string_view id) const;
    [[nodiscard]] const std::vector<Desk>& all() const { return desks_; }

  private:
    std::vector<Desk> desks_;
};

/// The description of assets/desks.yaml.
[[nodiscard]] Type<std::vector<Desk>> desks_type();

/// The slip that she gets: name, what for, what to bring, opening hours; several lines.
[[nodiscard]] std::string document_list_text(const Language& language, const Desk& desk);

}  // namespace jemput::trainer
