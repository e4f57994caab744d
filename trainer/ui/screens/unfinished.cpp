#include "trainer/ui/screens/unfinished.hpp"

#include "trainer/ui/screens/record_words.hpp"
#include "trainer/ui/widgets/overlay.hpp"

#include <utility>

namespace jemput::trainer::ui {

std::optional<Unfinished> unfinished_of(Office& office, const std::string& trainee) {
    auto session = office.records.unfinished_session(trainee);
    if (!session) {
        office.tell(session.error());
        return std::nullopt;
    }
    if (!session->has_value()) return std::nullopt;
    const auto commands = office.records.commands_of((*session)->id);
    if (!commands) {
        office.tell(commands.error());
        return std::nullopt;
    }
    return Unfinished{std::move(**session), commands->empty() ? Duration{} : commands->back().at};
}

std::string words_of(const Unfinished& unfinished, const Office& office, const Language& language) {
    const SessionSetup& setup = unfinished.session.setup;
    const std::string name = setup.mode == "exam"
                                 ? exam_title(*office.material, setup.case_id, setup.trainee, language)
                                 : setup.case_id;
    return language.text("{case}, {minutes} played", fmt::arg("case", name),
                         fmt::arg("minutes", minutes_words(language, unfinished.played)));
}

void go_on_with(Office& office, const Unfinished& unfinished) {
    if (!office.play || office.play->id() != unfinished.session.id) {
        auto resumed =
            RecordedSession::resume(office.material, office.records, unfinished.session, office.clock);
        if (!resumed) {
            office.tell(resumed.error());
            return;
        }
        office.play.emplace(std::move(*resumed));
    }
    office.shown.reset();
    office.go(office.play->session().is_over() ? debrief_screen() : desk_screen());
}

bool give_up(Office& office, const Unfinished& unfinished) {
    const auto abandoned = office.records.abandon_session(unfinished.session.id, office.clock());
    if (!abandoned) {
        office.tell(abandoned.error());
        return false;
    }
    if (office.play && office.play->id() == unfinished.session.id) office.play.reset();
    return true;
}

int ask_to_give_up(Ui& ui, const Unfinished& unfinished) {
    const Language& language = ui.language();
    const bool is_exam = unfinished.session.setup.mode == "exam";
    return ask(ui, "give_up",
               {.title = is_exam ? language.text("Give up this exam?") : language.text("Give up this attempt?"),
                .words = is_exam ? language.text("It counts as an attempt without a score. The same code cannot be "
                                                 "used again; the instructor gives another one.")
                                 : language.text("It stays in your history, without a score."),
                .safe = language.text("Keep it"),
                .other = language.text("Give it up")});
}

}  // namespace jemput::trainer::ui
