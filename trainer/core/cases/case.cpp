#include "trainer/core/cases/case.hpp"

#include "sim/document/choice.hpp"
#include "sim/document/list.hpp"
#include "sim/document/quantities.hpp"
#include "sim/document/read.hpp"
#include "sim/document/record.hpp"
#include "sim/document/simple_types.hpp"
#include "trainer/core/cases/training_texts.hpp"
#include "trainer/core/judge/pattern_type.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

/// Nobody sits at a desk longer, nor in no time: points and moods are shares of such times.
constexpr Duration shortest_sitting = std::chrono::seconds{1};
constexpr Duration longest_sitting = std::chrono::hours{24};

using Facts = std::vector<std::pair<std::string, std::string>>;

Type<ShownDocument> shown_document_type() {
    Record<ShownDocument> shown("document", "A document that the applicant brings.");
    shown.required("name", &ShownDocument::name, text(), "`ktp`, `npwp`, `ktp_copy` … as commands name it.")
        .required("title", &ShownDocument::title, bilingual(), "What people call it.")
        .optional("facts", &ShownDocument::facts, table(text(), training_text()),
                  "What stands on it, each with a name: `nik`, `name`, `born`, `address` … A copy may show "
                  "something else than the original.",
                  "nothing can be read on it");
    return record(std::move(shown));
}

Type<Persona> persona_type() {
    Record<Persona> persona("persona", "The applicant: an invented person.");
    persona.required("name", &Persona::name, text(), "As on the KTP.")
        .required("sex", &Persona::sex,
                  choice<Sex>({{"P", Sex::female, "perempuan, female"}, {"L", Sex::male, "laki-laki, male"}}),
                  "As on the KTP.")
        .required("kecamatan", &Persona::kecamatan, text(), "District.")
        .required("desa", &Persona::desa, text(), "Village.")
        .required("born", &Persona::born, date(), "Date of birth.")
        .required(
            "nik", &Persona::nik, training_text(),
            "16 digits that agree with date of birth and sex; the last four are 0000, so that nobody has "
            "it.")
        .optional("email", &Persona::email, training_text(), "Her address, @latihan.example.",
                  "she has no e-mail")
        .required("phone", &Persona::phone, training_text(), "Her WhatsApp number, 0800000000nn.")
        .optional("types_slowly", &Persona::types_slowly, yes_no(), "She needs longer when she types.")
        .optional(
            "patience", &Persona::patience_minutes,
            mapped<double, Duration>(duration(shortest_sitting, longest_sitting), in_minutes, from_minutes),
            "How long she sits at the desk before she says that it takes long.")
        .required("documents", &Persona::documents, list(shown_document_type(), 0, 10), "What she brings.");
    persona.check(check_persona);
    return record(std::move(persona));
}

Type<Answer> answer_type() {
    Record<Answer> answer("answer", "What she answers to a question.");
    answer.required("topic", &Answer::topic, text(), "The argument of `ask`.")
        .required("question", &Answer::question, bilingual(), "As the officer asks.")
        .required("words", &Answer::words, bilingual(), "As she answers, in everyday words.")
        .optional("fact", &Answer::fact, training_text(),
                  "What is known then; can be compared as `said.TOPIC`, and justify a KBLI.",
                  "nothing that matters");
    return record(std::move(answer));
}

Type<Business> business_type() {
    Record<Business> business("business", "Her business.");
    business.required("name", &Business::name, text(), "Trade name.")
        .required("capital", &Business::capital_rupiah, whole(0, 10'000'000'000),
                  "Rupiah, without land and buildings.")
        .required("workers", &Business::workers, count(0, 1'000), "People who work there, besides herself.")
        .required("area", &Business::area_square_metres, count(0, 1'000'000), "Square metres.")
        .required("address", &Business::address, text(), "Where it is.");
    return record(std::move(business));
}

Type<Inject> inject_type() {
    Record<Inject> inject("inject",
                          "Something that happens by the plan of the case, as an instructor could do.");
    inject
        .optional("on", &Inject::on, pattern_type(), "The command or fact after which it happens.",
                  "it happens at `at`")
        .optional("at", &Inject::at, duration(), "When, since the session began.", "after `on`")
        .optional("delay", &Inject::delay, duration(), "So long after `on`.")
        .optional("once", &Inject::once, yes_no(),
                  "`false`: it happens after each `on`, not only after the first.")
        .required("do", &Inject::command, command_type(Actor::instructor), "A command of the instructor.");
    inject.check([](const Inject& value, const Node& mapping, Reader& reader) {
        if ((value.on.kind() != nullptr) == value.at.has_value())
            reader.fault(mapping.place, value.at ? "both `on` and `at`" : "neither `on` nor `at`",
                         "one of them");
    });
    return record(std::move(inject));
}

Type<std::vector<Bilingual>> texts() {
    return list(bilingual(), 1, 20);
}

Type<Case> case_file_type() {
    Record<Case> c("case", "A case of training.");
    Type<int> version = count(1, 1);
    version.is_number = false;
    c.required("jemput_case", &Case::format, version, "The version of the format.")
        .required("id", &Case::id, text(), "`K01` …; commands and records name the case by it.")
        .required("title", &Case::title, bilingual(), "A few words.")
        .required("level", &Case::level,
                  choice<std::string>({{"guided", "guided", "one of the first cases"},
                                       {"practice", "practice", "for practice"},
                                       {"exam", "exam", "may be an exam"}}),
                  "For whom it is.")
        .required("rules", &Case::rules, list(text(), 1, 10), "Rule sets in which it can be played.")
        .required("par", &Case::par, duration(shortest_sitting, longest_sitting),
                  "How long a good officer needs at the desk.")
        .required("skills", &Case::skills, list(text(), 1, 21), "Steps that it trains.")
        .required("scenario", &Case::scenario, text(),
                  "The queue outside: a scenario file, relative to the assets.")
        .required("briefing", &Case::briefing, bilingual(), "What the trainee reads first.")
        .required("persona", &Case::persona, persona_type(), "The applicant.")
        .required("opening", &Case::opening, bilingual(), "Her first words.")
        .required("business", &Case::business, business_type(), "Her business.")
        .required("answers", &Case::answers, list(answer_type(), 1, 40), "Her answers, by topic.")
        .optional("entries", &Case::entries, table(text(), training_text()),
                  "What ought to stand in fields of OSS and of the form, beyond what is known of her and her "
                  "business.",
                  "nothing more")
        .optional("kbli", &Case::kbli, kbli_type(), "Which codes are right.", "none: she is referred")
        .optional("expectations", &Case::expectations, list(expectation_type(), 0, 60),
                  "What ought to be done in this case, beyond the procedure.", "those of the procedure")
        .optional("without", &Case::without, list(text(), 0, 60),
                  "Expectations and traps of the procedure that do not hold here.", "all hold")
        .optional("traps", &Case::traps, list(trap_type(), 0, 60), "What must not be done in this case.",
                  "those of the procedure")
        .optional("injects", &Case::injects, list(inject_type(), 0, 20), "What happens by plan.", "nothing")
        .required("ending", &Case::ending,
                  choice<Ending>({{"licensed", Ending::licensed, "with NIB and IUMK in her hands"},
                                  {"on_paper", Ending::on_paper, "with a receipt; the licence follows"},
                                  {"referred", Ending::referred, "to a desk or an office"},
                                  {"returned", Ending::returned, "comes again with what is missing"}}),
                  "How she ought to leave.")
        .optional("backlog_round", &Case::has_backlog_round, yes_no(),
                  "The next morning the form is entered and sent.")
        .required("hint_step", &Case::hint_step, text(), "The step that the hints help with.")
        .required("hints", &Case::hints, list(bilingual(), 3, 3), "A question, the rule, the answer.")
        .required("debrief", &Case::debrief, texts(), "Questions for the talk afterwards.")
        .required("take_home", &Case::take_home, bilingual(), "One line to remember.");
    c.check(check_case);
    return record(std::move(c));
}

}  // namespace

Type<Case> case_type() {
    static const Type<Case> type = case_file_type();
    return type;
}

Expected<Case> read_case(const Document& document) {
    auto reading = read_document(document, case_type());
    if (!reading) return tl::unexpected(reading.error());
    return std::move(reading->value);
}

Expected<Case> load_case(const std::filesystem::path& file) {
    const auto document = load_document(file);
    if (!document) return tl::unexpected(document.error());
    return read_case(*document);
}

}  // namespace jemput::trainer
