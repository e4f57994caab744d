#pragma once

#include "trainer/ui/screens/office.hpp"

#include <optional>
#include <string>

namespace jemput::trainer::ui {

/// An attempt that was broken off: the window was closed, or the computer stopped.
struct Unfinished {
    SessionRecord session;
    Duration played{};  ///< simulated, up to its last command
};

/// That of a trainee; nothing where there is none, or where the records cannot be read (office.trouble).
[[nodiscard]] std::optional<Unfinished> unfinished_of(Office& office, const std::string& trainee);

/// "K01, 6 menit berjalan"; of an exam without its name.
[[nodiscard]] std::string words_of(const Unfinished& unfinished, const Office& office, const Language& language);

/// Goes on with it at the desk, where its last command left it.
void go_on_with(Office& office, const Unfinished& unfinished);

/// Ends it without a score. True: it was.
bool give_up(Office& office, const Unfinished& unfinished);

/// The question before giving up: it says what that costs. As ask(): -1, 0, 1.
[[nodiscard]] int ask_to_give_up(Ui& ui, const Unfinished& unfinished);

}  // namespace jemput::trainer::ui
