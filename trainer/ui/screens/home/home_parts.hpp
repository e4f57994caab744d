#pragma once

#include "trainer/core/records/certificate.hpp"
#include "trainer/core/records/next_case.hpp"
#include "trainer/ui/screens/office.hpp"
#include "trainer/ui/screens/unfinished.hpp"
#include "trainer/ui/widgets/growing_card.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jemput::trainer::ui {

/// What the home screen shows of the records; read once.
struct HomeFacts {
    std::vector<HistoryEntry> history;
    std::vector<SkillStanding> skills;
    std::optional<NextCase> next;
    std::optional<Unfinished> unfinished;
    CertificateProgress certificate;
};

/// What the records cannot tell is told as trouble.
[[nodiscard]] HomeFacts home_facts(Office& office);

// The cards of the home screen. Each takes its left top corner and its width; is `least_bottom` deep at
// least; and returns its bottom.

/// The next case, or the attempt that was broken off.
float draw_next_card(Ui& ui, Office& office, HomeFacts& facts, ImVec2 corner, float width);
/// The road of skills.
float draw_skill_map(Ui& ui, const Office& office, const HomeFacts& facts, ImVec2 corner, float width,
                     float least_bottom);
float draw_certificate_card(Ui& ui, const HomeFacts& facts, ImVec2 corner, float width,
                            float least_bottom = GrowingCard::no_least);
float draw_history_card(Ui& ui, Office& office, const HomeFacts& facts, ImVec2 corner, float width,
                        float least_bottom);

/// The van as the case begins, at the right end of its card; of an exam (nullptr) without the applicant.
void draw_home_picture(Ui& ui, const Rect& rect, const Case* c);

}  // namespace jemput::trainer::ui
