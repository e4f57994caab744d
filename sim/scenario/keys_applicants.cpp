#include "sim/scenario/distribution_type.hpp"
#include "sim/scenario/keys.hpp"

#include <algorithm>
#include <utility>

namespace jemput {

namespace {

Type<AtInvitedPlace> at_invited_place() {
    Record<AtInvitedPlace> keys("at invited place",
                                "What differs at a place of the kind `invited`, where people were told what "
                                "to bring.");
    keys.optional("email", &AtInvitedPlace::email, share(),
                  "Share who have an e-mail address of their own there.", "as elsewhere")
        .optional("complete_papers", &AtInvitedPlace::complete_papers, share(),
                  "Share who bring all papers there.", "as elsewhere")
        .optional("balking", &AtInvitedPlace::balking, number(0, 100),
                  "Factor on the chance that somebody does not join a long queue.");
    return record(std::move(keys));
}

Type<ComesBack> comes_back() {
    Record<ComesBack> keys("comes back",
                           "Shares of those not served who come again, on the next visit to the same place, "
                           "else at the office where the calendar has it; with their papers complete. The "
                           "owners of a pool decide anew for each visit instead.");
    keys.optional("incomplete", &ComesBack::incomplete, share(), "Of those sent home for papers.")
        .optional("gave_up", &ComesBack::gave_up, share(), "Of those who gave up.")
        .optional("balked", &ComesBack::balked, share(), "Of those who saw the queue and did not join.")
        .optional("turned_away", &ComesBack::turned_away, share(),
                  "Of those who were turned away or sent home.");
    return record(std::move(keys));
}

Type<Balking> balking() {
    const auto stays =
        mapped<Balking, Shares>(table(whole(1, 1'000'000), share(), 1, 100), [](const Shares& written) {
            Balking rule{written, std::nullopt};
            std::sort(rule.stays.begin(), rule.stays.end());
            return rule;
        });
    const auto harmonic = mapped<Balking, double>(number(0, 1000), [](const double& h) {
        return Balking{{}, h};
    });
    return one_of<Balking>(
        "balking", std::nullopt,
        {{"stays", stays, "from this number of people present on → share who join; below the first all do"},
         {"harmonic", harmonic, "h: at n people present a share of 1 / (1 + h n) joins"}});
}

}  // namespace

Type<Applicants> applicants_block() {
    Record<Applicants> keys("applicants", "What the people bring along.");
    keys.optional("email", &Applicants::email, share(), "Share who have an e-mail address of their own.")
        .optional("npwp", &Applicants::npwp, share(), "Share who have a tax number.")
        .optional("complete_papers", &Applicants::complete_papers, share(),
                  "Share who bring all papers. The others are sent home at the first step of an officer.")
        .optional("whatsapp", &Applicants::whatsapp, share(), "Share whom the licence reaches by WhatsApp.")
        .optional("phone_skill", &Applicants::phone_skill, share(),
                  "Share who can do a step on their phone without help, where the step has `alone`.")
        .optional("vulnerable", &Applicants::vulnerable, share(),
                  "Share who are elderly, disabled or pregnant.")
        .optional("company", &Applicants::company, share(),
                  "Share who come for a company, not for themselves.")
        .optional("kbli", &Applicants::kbli, table(whole(1, 100), share(), 1, 100),
                  "Number of activities (KBLI) → share of the people. One activity when left out.")
        .optional(
            "patience", &Applicants::patience, random_duration(),
            "How long somebody queues before she gives up. It runs only while she queues, not at a desk.",
            "nobody gives up")
        .optional("patience_in_outage", &Applicants::patience_in_outage, number(0.01, 100),
                  "While OSS is down, what is left of the patience lasts this many times as long (0.5: half "
                  "as long).")
        .optional("at_invited_place", &Applicants::at_invited_place, at_invited_place(),
                  "What differs at an invited place.")
        .optional("comes_back", &Applicants::comes_back, comes_back(),
                  "Who comes again; nobody when left out.")
        .check([](const Applicants& a, const Node& mapping, Reader& reader) {
            check_sum("kbli", a.kbli, mapping, reader);
        });
    return record(std::move(keys));
}

Type<Referral> referral_block() {
    Record<Referral> keys("referral",
                          "Who is not served in the van but sent to the self-service of the office. It is "
                          "found at the first step of an officer.");
    keys.optional("companies", &Referral::of_companies, yes_no(), "Whether companies are referred.")
        .optional("above_kbli", &Referral::above_kbli, count(1, 100),
                  "Whoever has more activities (KBLI) than this is referred.", "nobody for that reason");
    return record(std::move(keys));
}

Type<QueueRules> queue_block() {
    Record<QueueRules> keys("queue", "The one waiting line, in the order of tickets.");
    keys.optional(
            "priority", &QueueRules::priority,
            list(choice<Priority>({{"vulnerable", Priority::vulnerable, "the elderly, disabled and pregnant"},
                                   {"appointment", Priority::appointment, "people with an appointment"}}),
                 1, 2),
            "Who is called before everybody else, the first word first; nobody in service is interrupted.")
        .optional("capacity", &QueueRules::capacity, count(1, 1'000'000),
                  "How many people may be present, those in service included; whoever comes beyond is "
                  "turned away.",
                  "there is room for all")
        .optional("balking", &QueueRules::balking, balking(),
                  "Who does not join, by the number of people present, those in service included. People "
                  "with an appointment or with the carik always join.",
                  "everybody joins")
        .check([](const QueueRules& q, const Node& mapping, Reader& reader) {
            if (!are_distinct(q.priority))
                fault_at("priority", mapping, reader, "a word for the second time", "each word once");
        });
    return record(std::move(keys));
}

}  // namespace jemput
