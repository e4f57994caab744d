#include "sim/scenario/distribution_type.hpp"
#include "sim/scenario/keys.hpp"

#include <utility>

namespace jemput {

namespace {

Type<Alone> alone() {
    Record<Alone> keys("alone",
                       "How people with `phone_skill` do the step on their own phone. They leave the officer "
                       "for it, keep their ticket, and come back in its order.");
    keys.required("time", &Alone::time, random_duration(), "How long it takes them.")
        .optional("fails", &Alone::fails, share(),
                  "Share who do not manage; an officer then does the step with them.");
    return record(std::move(keys));
}

Type<When> when() {
    return choice<When>(
        {{"always", When::always, "for everybody"},
         {"no_email", When::no_email,
          "for those without an e-mail address; the step makes one, and after it they have it"},
         {"has_email", When::has_email, "for those who have an e-mail address by then"},
         {"no_npwp", When::no_npwp, "for those without a tax number; after the step they have it"},
         {"has_npwp", When::has_npwp, "for those who have a tax number by then"},
         {"no_whatsapp", When::no_whatsapp, "for those without WhatsApp"},
         {"several_kbli", When::several_kbli, "for those with more than one activity"}});
}

void check_step(const Step& step, const Node& mapping, Reader& reader) {
    if (!step.desk.empty() && is_written("needs", mapping)) {
        fault_at("needs", mapping, reader, "`needs` beside `desk`",
                 "one of them: a partner's desk has its own officers");
    }
    if (!are_distinct(step.needs))
        fault_at("needs", mapping, reader, "a word for the second time", "each word once");
    if (step.needs_oss() && !step.needs_officer()) {
        fault_at("needs", mapping, reader, "`oss` without an officer",
                 "`officer` beside it: only officers work in OSS");
    }
    if (is_written("online", mapping) && !step.needs_internet()) {
        fault_at("online", mapping, reader, "an online share of a step without the internet",
                 "`internet` or `oss` among its needs");
    }
    if (step.alone && !step.needs_officer()) {
        fault_at("alone", mapping, reader, "`alone` at a step without an officer",
                 "`officer` among its needs");
    } else if (step.alone && step.needs_oss()) {
        fault_at("alone", mapping, reader, "`alone` at a step that needs OSS",
                 "steps without `oss`: only officers work in OSS");
    }
}

}  // namespace

Type<std::vector<Step>> flow_block() {
    Record<Step> keys("step of the flow", "One step of the registration.");
    keys.required("step", &Step::id, text(), "Its id: that of the training procedure, such as S06.")
        .optional("name", &Step::name, text(), "What is done, for people.")
        .optional("when", &Step::when, when(), "For whom.")
        .optional("needs", &Step::needs,
                  list(choice<Need>(
                           {{"officer", Need::officer, "an officer at the desk"},
                            {"internet", Need::internet,
                             "the internet: the hotspot may slow the step down or drop out, and where there "
                             "is no signal it is blocked"},
                            {"oss", Need::oss, "OSS, over the internet: an outage interrupts the step"}}),
                       0, 3),
                  "What it needs. Without an officer she does it by herself, beside the queue.")
        .optional("desk", &Step::desk, text(),
                  "Id of the partner's desk where it is done, with a queue of its own. At an officer's desk "
                  "when left out.")
        .required("time", &Step::time, random_duration(), "How long it takes when nothing interrupts it.")
        .optional("online", &Step::online, share(),
                  "Share of its time that is online work, which a shared hotspot slows down.")
        .optional("per_kbli", &Step::is_per_kbli, yes_no(),
                  "Whether it takes its time once for each activity.")
        .optional("alone", &Step::alone, alone(), "How people with phone skill do it without an officer.",
                  "everybody does it with the officer")
        .check(check_step);
    return list(record(std::move(keys)), 1, 100);
}

Type<std::vector<Desk>> desks_block() {
    Record<Desk> keys("desk",
                      "A desk of a partner (tax, health, …) beside the van, with a queue of its own.");
    keys.required("desk", &Desk::id, text(), "Its id, by which the flow names it.")
        .optional("name", &Desk::name, text(), "Whose it is, for people.")
        .optional("officers", &Desk::officers, count(1, 100), "How many serve there.");
    return list(record(std::move(keys)), 1, 20);
}

}  // namespace jemput
