#pragma once

#include "sim/core/diagnostic.hpp"
#include "sim/core/time.hpp"
#include "sim/document/document.hpp"
#include "trainer/core/judge/expectation.hpp"
#include "trainer/core/words/bilingual.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jemput::trainer {

enum class Sex : std::uint8_t { female, male };

/// A document that the applicant brings, with the facts on it ("nik", "name", "born", "address" …). A copy
/// may show other facts than the original.
struct ShownDocument {
    std::string name;  ///< ktp, npwp, ktp_copy …
    Bilingual title;
    std::vector<std::pair<std::string, std::string>> facts;
};

/// The applicant: an invented person.
struct Persona {
    std::string name;
    Sex sex{};
    std::string kecamatan;
    std::string desa;
    std::chrono::year_month_day born{};
    std::string nik;    ///< ends in 0000
    std::string email;  ///< empty: she has none
    std::string phone;
    bool types_slowly = false;
    double patience_minutes = 20;  ///< at the desk, before she says so
    std::vector<ShownDocument> documents;
};

/// What she answers when asked about a topic, and what is known then.
struct Answer {
    std::string topic;
    Bilingual question;  ///< as the officer asks
    Bilingual words;     ///< as she answers
    std::string fact;    ///< "email: none", "order": may be compared and justify a KBLI; may be empty
};

struct Business {
    std::string name;
    std::int64_t capital_rupiah = 0;
    int workers = 0;
    int area_square_metres = 0;
    std::string address;
};

/// What the plan of the case does, as an instructor could.
struct Inject {
    Pattern on;                  ///< the command or fact after which it happens; empty: at `at`
    std::optional<Duration> at;  ///< since the session began
    Duration delay{};
    bool once = true;  ///< false: after each `on`
    Command command;
};

/// Codes of the KBLI list.
struct CaseKbli {
    std::vector<std::string> right;                        ///< all of them belong on the NIB
    std::vector<std::string> acceptable;                   ///< may stand there as well
    std::vector<std::pair<std::string, Bilingual>> traps;  ///< code, why it is wrong
};

enum class Ending : std::uint8_t { licensed, on_paper, referred, returned };

/// A case of training: facts, expectations, traps and consequences; no program.
struct Case {
    int format = 1;
    std::string id;
    Bilingual title;
    std::string level;               ///< guided, practice or exam
    std::vector<std::string> rules;  ///< rule sets in which it can be played
    Duration par{};
    std::vector<std::string> skills;
    Bilingual briefing;
    Persona persona;
    Bilingual opening;
    Business business;
    std::vector<Answer> answers;
    CaseKbli kbli;
    /// What ought to stand in the fields of OSS and of the form, beyond the facts of the persona.
    std::vector<std::pair<std::string, std::string>> entries;
    std::vector<Expectation> expectations;
    std::vector<std::string> without;  ///< expectations of the procedure that this case does not have
    std::vector<Trap> traps;
    std::vector<Inject> injects;
    Ending ending{};
    bool has_backlog_round = false;
    std::vector<Bilingual> hints;  ///< question, rule, answer; for the hard point of the case
    std::string hint_step;         ///< the step that they help with
    std::vector<Bilingual> debrief;
    Bilingual take_home;
    std::string scenario;  ///< file of the queue outside, relative to the assets
};

/// The description of a case file: reader, JSON Schema and docs come from it.
[[nodiscard]] Type<Case> case_type();

/// Every fault of the file by itself (form, numbers, dates, real-looking NIK, phone or e-mail).
[[nodiscard]] Expected<Case> load_case(const std::filesystem::path& file);
[[nodiscard]] Expected<Case> read_case(const Document& document);

}  // namespace jemput::trainer
