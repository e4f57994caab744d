#pragma once

#include "trainer/ui/screens/desk/holding.hpp"
#include "trainer/ui/screens/desk/middle.hpp"
#include "trainer/ui/screens/office.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::trainer::ui {

/// What the middle of the desk shows.
enum class DeskTab : std::uint8_t { oss, mail, whatsapp, kbli, rules, form };

/// What the sentences of the left column are about.
enum class Talk : std::uint8_t { greeting, questions, explaining, confirming };

/// Something that was said or that happened, with its moment.
struct DeskLine {
    Duration at{};
    Line line;
};

/// The desk as the window holds it: it paces the clock of the attempt, gives commands to it, and keeps what
/// is only of the window (which tab is open, what is being typed). What the trainee does to the world is a
/// command; nothing else changes it.
class Desk {
  public:
    explicit Desk(Office& office)
        : form_was_opened(office.play->session().workplace().form().has_value()), office_(office) {}

    [[nodiscard]] Office& office() const { return office_; }
    [[nodiscard]] const Session& session() const { return office_.play->session(); }
    [[nodiscard]] const Case& training_case() const { return session().training_case(); }
    [[nodiscard]] const Workplace& workplace() const { return session().workplace(); }
    [[nodiscard]] const Material& material() const { return session().material(); }
    [[nodiscard]] bool is_exam() const { return session().options().mode == Mode::exam; }
    [[nodiscard]] bool is_guided() const { return session().options().mode == Mode::guided; }

    /// Real time goes on: the clock of the attempt follows at its speed. What a command takes (she types,
    /// the printer prints) goes by within a second of real time.
    void pass(double real_seconds);
    /// What the last command takes is still going on.
    [[nodiscard]] bool is_busy() const { return session().ready_at() > session().now(); }

    /// Gives a command of the trainee, such as "ask capital". True: it was done. What is said goes into the
    /// lines; what could not be done says why there, and in a toast where no page does.
    /// In guided mode what would break a rule is not given: held() then says why.
    bool give(std::string_view command);
    /// Tells the session that something was refused before it was written; the field has said so.
    void note_refusal(std::string_view command);
    /// Of the instructor who sits beside: pause, resume, speed.
    bool instruct(std::string_view command);

    /// Everything that was said and shown, in order.
    [[nodiscard]] const std::vector<DeskLine>& lines() const { return lines_; }
    /// What she said last; nullptr: nothing yet.
    [[nodiscard]] const DeskLine* last_of(Speaker speaker) const;
    /// What the last command brought to light; empty again after the next one.
    [[nodiscard]] const std::vector<Finding>& new_findings() const { return new_findings_; }
    [[nodiscard]] const Result& last_result() const { return last_result_; }
    /// The last command, where guided mode has held it back; nullopt: it was given.
    [[nodiscard]] const std::optional<Held>& held() const { return held_; }
    void let_go_of_held() { held_.reset(); }
    /// When a command was last kept on the disk; since the session began.
    [[nodiscard]] Duration saved_at() const {
        return session().given().empty() ? Duration::zero() : session().given().back().at;
    }

    /// What stands in the field of that id and was not given yet.
    [[nodiscard]] std::string typed_in(std::string_view id) const {
        const auto found = typed.find(id);
        return found == typed.end() ? std::string() : found->second;
    }

    // What is only of the window.
    DeskTab tab = DeskTab::oss;
    Talk talk = Talk::greeting;
    bool talk_is_large = false;                             ///< it has the place of the papers on the desk
    bool form_was_opened;                                   ///< its tab exists from then on
    std::map<std::string, std::string, std::less<>> typed;  ///< by the id of the field: not given yet
    std::map<std::string, std::string, std::less<>> given;  ///< by the id of the field: given last
    std::map<std::string, std::string, std::less<>>
        refused;                     ///< by the id of the field: what was said when it was wiped
    std::string rule;                ///< the card that is open
    std::vector<std::string> facts;  ///< picked while comparing
    bool is_comparing = false;
    std::string document;  ///< lies on top
    std::string action;    ///< whose choices are open in the list of actions
    Middle middle;         ///< of the browser, the procedure and the guide

  private:
    [[nodiscard]] bool carry_out(const Command& command);
    void answer_own_words();
    void keep_lines();

    Office& office_;
    std::vector<DeskLine> lines_;
    std::size_t lines_seen_ = 0;
    std::vector<Finding> new_findings_;
    Result last_result_;
    std::optional<Held> held_;
    double busy_rate_ = 0;
};

/// The id of the widget that gives a command: "do.ask capital". A field is that of its command without the
/// value: "do.type capital".
[[nodiscard]] std::string widget_of(const Command& command);

/// The widgets by which one comes to the command where its own is not shown, in the order in which they are
/// clicked: the tab, the list, the drawer. Guided mode points at the first that is shown, tests click them.
[[nodiscard]] std::vector<std::string> way_to(const Command& command);

// The parts of the desk, each in a file of its own.
void draw_session_bar(Ui& ui, Desk& desk, const Rect& rect);
void draw_applicant(Ui& ui, Desk& desk, const Rect& rect);
void draw_browser(Ui& ui, Desk& desk, const Rect& rect);
void draw_form_tab(Ui& ui, Desk& desk, const Rect& rect);  ///< the paper form, within the browser
void draw_procedure(Ui& ui, Desk& desk, const Rect& rect);
void draw_procedure_rail(Ui& ui, Desk& desk, const Rect& rect);
void draw_actions(Ui& ui, Desk& desk);  ///< the list behind F5, over the desk
/// The same list standing open, in an exam: in a card beside the page; it scrolls within the rectangle.
void draw_action_list(Ui& ui, Desk& desk, const Rect& rect);
/// Whether that is so: in an exam, where the window is wide.
[[nodiscard]] bool actions_stand_open(const Ui& ui, const Desk& desk);
/// The words of guided mode: cuts their room off the top. True: they need all of it just now.
bool draw_guide_band(Ui& ui, Desk& desk, Rect& rect);
/// Finds what comes next in guided mode, and points at it; once everything else is drawn.
void draw_guide(Ui& ui, Desk& desk);
void point_at_next(Ui& ui, const Desk& desk);
void draw_desk_status(Ui& ui, Desk& desk, const Rect& rect);

}  // namespace jemput::trainer::ui
