#pragma once

#include "trainer/core/oss/rule_set.hpp"
#include "trainer/ui/screens/desk/desk.hpp"
#include "trainer/ui/widgets/field.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer::ui {

// The pages of the browser, and what they share.

void draw_oss_page(Ui& ui, Desk& desk, const Rect& rect);
void draw_mail_tab(Ui& ui, Desk& desk, const Rect& rect);
void draw_whatsapp_tab(Ui& ui, Desk& desk, const Rect& rect);
void draw_kbli_tab(Ui& ui, Desk& desk, const Rect& rect);
void draw_rules_tab(Ui& ui, Desk& desk, const Rect& rect);

/// The command is given once the frame is drawn.
void wish(Desk& desk, std::string command);
/// Gives what was wished for; what was typed and not given yet comes before a page is sent or kept.
void give_wishes(Desk& desk);
/// What OSS said last in an attempt that is taken up again: its commands are given once more, beside it.
void recall_oss(Desk& desk);

/// What stood behind that word when it was done last: the 14120 of "read_kbli 14120"; empty: never.
[[nodiscard]] std::string last_argument(const Session& session, std::string_view command);

/// "09.42" on the clock at a moment of the attempt.
[[nodiscard]] std::string clock_at(const Language& language, const Desk& desk, Duration at);

/// A field of the page: it shows what the session holds, and gives `command` with what is typed once that is
/// committed. The id is "do." and the command.
struct Entry {
    std::string command;  ///< "type capital"
    std::string held;     ///< by the session, as it is shown
    FieldFace face;
    bool is_date = false;  ///< 12071974 becomes 12-07-1974
};
/// "12071974" as a date is written: 12-07-1974; what is none stays as it is.
[[nodiscard]] std::string date_with_dashes(const std::string& typed);
void entry_field(Ui& ui, Desk& desk, const Rect& rect, const Entry& entry);
[[nodiscard]] float height_of(const Ui& ui, const Desk& desk, const Entry& entry, float width);

/// Whether Enter is pressed in that field; asked before it is drawn.
[[nodiscard]] bool presses_enter_in(const Ui& ui, std::string_view field);

/// A small sign that can be clicked, without a border; `label` is read and shown while the pointer is on it.
bool sign_button(Ui& ui, std::string_view id, const Rect& rect, std::string_view sign, std::string_view label,
                 bool is_enabled = true);

/// A row that can be clicked: a mail, a code, a rule. Draw into it afterwards.
bool list_row(Ui& ui, std::string_view id, const Rect& rect, std::string_view label, bool is_chosen);

// Parts of the mock OSS.

void draw_address_bar(Ui& ui, Desk& desk, const Rect& rect);
/// What OSS says to the last request, and that it is down; cuts it off the top of the page.
void draw_oss_notices(Ui& ui, Desk& desk, Rect& page);
/// The steps of the application, where the page is one, and links to other pages.
float draw_oss_way(Ui& ui, Desk& desk, const Rect& rect, bool with_links);
float draw_oss_links(Ui& ui, Desk& desk, const Rect& rect);
[[nodiscard]] bool is_step(const MockOss& oss);
/// Kembali, how much is missing, Simpan draf, Lanjut; cuts it off the bottom of the page.
void draw_oss_foot(Ui& ui, Desk& desk, Rect& page);
[[nodiscard]] float oss_foot_height(const Ui& ui, const Desk& desk, const Rect& page);
/// That nothing of it is real; returns where it ends.
float draw_site_note(Ui& ui, const Rect& rect);
/// When OSS went out of reach; nullopt: it answers.
[[nodiscard]] std::optional<Duration> down_since(const Session& session);
/// What a browser shows while OSS does not answer, in place of the page.
void draw_oss_unreachable(Ui& ui, Desk& desk, const Rect& rect);
/// Fields and statements of the page; returns where they end.
float draw_oss_form(Ui& ui, Desk& desk, const Rect& rect);
/// What stands on pages without fields; returns where it ends.
float draw_oss_home(Ui& ui, Desk& desk, const Rect& rect);
float draw_oss_waiting(Ui& ui, Desk& desk, const Rect& rect);
float draw_oss_applications(Ui& ui, Desk& desk, const Rect& rect);
float draw_oss_review(Ui& ui, Desk& desk, const Rect& rect);
float draw_oss_issued(Ui& ui, Desk& desk, const Rect& rect);

/// The pages of an application, in their order: those that are saved, the one that issues, and what follows.
[[nodiscard]] std::vector<const PageKind*> application_pages(const RuleSet& rules);
[[nodiscard]] bool is_saved(const MockOss& oss, std::string_view page);
/// How many fields and statements that are required are still empty; what is typed counts.
[[nodiscard]] int missing_entries(const Desk& desk);
/// Enters what was typed on a page that is not shown any more.
void enter_typed(Desk& desk);
/// A kept value as people read it.
[[nodiscard]] std::string value_words(const RuleSet& rules, const FieldRule& field, const std::string& value,
                                      const Language& language);
/// The page one comes from; nullptr: there is none.
[[nodiscard]] const PageKind* page_before(const MockOss& oss);

}  // namespace jemput::trainer::ui
