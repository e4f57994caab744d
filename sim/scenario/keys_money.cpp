#include "sim/scenario/distribution_type.hpp"
#include "sim/scenario/keys.hpp"

#include <utility>

namespace jemput {

Type<Backlog> backlog_block() {
    Record<Backlog> keys(
        "backlog",
        "What becomes of the paper forms: they are typed into OSS in the order in which they were taken, "
        "in the van while nobody queues and OSS is up, else at the office from the next office day "
        "(Monday to Friday) on. The licence then goes out by WhatsApp.");
    keys.optional("entry", &Backlog::entry, random_duration(), "How long it takes to type one form.")
        .optional("delivery", &Backlog::delivery, random_duration(),
                  "How long it takes from then until the licence is with the applicant.")
        .optional("without_whatsapp", &Backlog::without_whatsapp, random_duration(),
                  "How long it takes to reach an applicant without WhatsApp.", "as long as `delivery`")
        .optional("officers", &Backlog::officers, count(1, 100), "How many type at the office.")
        .optional("office_opens", &Backlog::office_opens, clock_time(), "When the office begins.")
        .optional("office_closes", &Backlog::office_closes, clock_time(),
                  "When the office ends; a form in hand is finished.")
        .optional("give_up_days", &Backlog::give_up_days, count(1, 1000),
                  "A form that could not be typed on so many office days stays open for good.")
        .check([](const Backlog& b, const Node& mapping, Reader& reader) {
            if (b.office_closes <= b.office_opens) {
                fault_at("office_closes", mapping, reader, "a closing that is not after the opening",
                         "a later time");
            }
        });
    return record(std::move(keys));
}

Type<Money> money_block() {
    Record<Money> keys("money", "What a visit costs.");
    keys.optional("per_officer", &Money::per_officer, rupiah(), "For each officer and visit.")
        .optional("overtime_per_hour", &Money::overtime_per_hour, rupiah(),
                  "For each officer and hour after closing. The agency has no budget for it, so the default "
                  "is nothing.")
        .optional("transport_per_km", &Money::transport_per_km, rupiah(),
                  "For each kilometre that the van drives.")
        .optional("distance_km", &Money::distance_km, number(0, 1000),
                  "Kilometres from the office to the place; the van drives them twice.")
        .optional("connection", &Money::connection, rupiah(), "The data package of a visit.")
        .optional("budget", &Money::budget, rupiah(),
                  "The budget of a year. With Rp 0 no share of it is reported.")
        .optional("visits_a_year", &Money::visits_a_year, whole(1, 100'000),
                  "How many such visits a year are planned, for the share of the budget.");
    return record(std::move(keys));
}

}  // namespace jemput
