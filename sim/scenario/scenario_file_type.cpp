#include "sim/scenario/keys.hpp"

#include <utility>

namespace jemput {

namespace {

void add_calendar(Record<ScenarioFile>& keys) {
    keys.optional("time", &ScenarioFile::time, time_block(), "When the only visit takes place.",
                  "there are `visits` or a `horizon` instead")
        .optional("visits", &ScenarioFile::visits, visits_block(),
                  "Several visits in the order of the calendar, whatever their order here; they must not "
                  "overlap. 1000 at most, with their repeats.")
        .optional("horizon", &ScenarioFile::horizon, horizon_block(), "An endless queue instead of a visit.",
                  "there is a `time` or there are `visits` instead")
        .optional("place", &ScenarioFile::place, place_block(), "Where the van stands.", "nothing is said")
        .optional("arrivals", &ScenarioFile::arrivals, arrivals_block(), "Who comes.",
                  "each visit says it; required otherwise")
        .optional("staff", &ScenarioFile::staff, staff_block(), "The crew.",
                  "each visit says it; required otherwise");
}

void add_service(Record<ScenarioFile>& keys) {
    keys.optional("applicants", &ScenarioFile::applicants, applicants_block(), "What the people bring along.")
        .optional("referral", &ScenarioFile::referral, referral_block(),
                  "Who is sent to the office; nobody when left out.")
        .optional("queue", &ScenarioFile::queue, queue_block(),
                  "The waiting line: first come, first served, without limit when left out.")
        .required("flow", &ScenarioFile::flow, flow_block(), "The steps of the registration, in order.")
        .optional("desks", &ScenarioFile::desks, desks_block(), "The desks of partners.")
        .optional("internet", &ScenarioFile::internet, internet_block(),
                  "The hotspots; never a bottleneck when left out.")
        .optional("oss", &ScenarioFile::oss, oss_block(), "The central server; always up when left out.")
        .optional("backlog", &ScenarioFile::backlog, backlog_block(), "What becomes of paper forms.")
        .optional("money", &ScenarioFile::money, money_block(), "What a visit costs; nothing when left out.");
}

}  // namespace

Type<ScenarioFile> scenario_file_type() {
    Record<ScenarioFile> keys("scenario",
                              "One visit of the van, or a calendar of visits, or an endless queue, with all "
                              "that decides how it goes.");
    Type<int> version = count(1, 1);
    version.is_number = false;  // it says nothing about the service
    keys.required("jemput", &ScenarioFile::format, version, "The version of the format.")
        .required("name", &ScenarioFile::name, text(), "The name of the scenario.")
        .optional("about", &ScenarioFile::about, text(), "What it is about, for people.", "nothing is said");
    add_calendar(keys);
    add_service(keys);
    keys.check(check_scenario_file);
    return record(std::move(keys));
}

}  // namespace jemput
