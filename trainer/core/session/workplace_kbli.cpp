#include "trainer/core/session/workplace.hpp"
#include "trainer/core/words/both.hpp"

#include <fmt/format.h>

// The KBLI finder.

namespace jemput::trainer {

namespace {

Bilingual line_of_entry(const KbliEntry& entry) {
    const auto line = [&entry](const std::string& title) {
        return fmt::format("{} {} ({})", entry.code, title, entry.everyday_words);
    };
    return {line(entry.title.indonesian), line(entry.title.english)};
}

Reply unknown_code() {
    return not_done(both("The KBLI list has no such code."));
}

}  // namespace

Reply Workplace::search_kbli(const Command& command, const Circumstances&) {
    Reply reply = done();
    const auto candidates = material_->kbli.search(command.arguments[0]);
    if (candidates.empty())
        reply.say(Speaker::desk, both("No code has these words. Try other words of the applicant's."));
    for (const KbliCandidate& candidate : candidates)
        reply.say(Speaker::desk, line_of_entry(*candidate.entry));
    return reply;
}

Reply Workplace::read_kbli(const Command& command, const Circumstances&) {
    const KbliEntry* entry = material_->kbli.find(command.arguments[0]);
    if (entry == nullptr) return unknown_code();
    Reply reply = done();
    reply.say(Speaker::desk, line_of_entry(*entry));
    for (const KbliEntry* other : material_->kbli.confusable_with(entry->code)) {
        const auto mixed_up = [other](const Language& language) {
            return language.text("Often mixed up with: {title}",
                                 fmt::arg("title", other->code + " " + other->title.in(language)));
        };
        reply.say(Speaker::desk, {mixed_up(in_indonesian()), mixed_up(in_english())});
    }
    return reply;
}

Reply Workplace::compare_kbli(const Command& command, const Circumstances&) {
    const KbliEntry* first = material_->kbli.find(command.arguments[0]);
    const KbliEntry* second = material_->kbli.find(command.arguments[1]);
    if (first == nullptr || second == nullptr) return unknown_code();
    Reply reply = done();
    reply.say(Speaker::desk, line_of_entry(*first));
    reply.say(Speaker::desk, line_of_entry(*second));
    return reply;
}

Reply Workplace::justify_kbli(const Command& command, const Circumstances&) {
    Reply reply;
    reply.done = asked_.contains(command.arguments[0]);
    if (!reply.done) reply.say(Speaker::desk, both("The applicant has not told that yet."));
    return reply;
}

Reply Workplace::choose_kbli(const Command& command, const Circumstances& moment) {
    const Surroundings s{moment.now, moment.is_reachable, moment.slowness, moment.mail_delay};
    const std::string& code = command.arguments[0];
    return from_oss(command.name == "choose_kbli" ? oss_.choose_kbli(code, s) : oss_.remove_kbli(code, s),
                    moment);
}

}  // namespace jemput::trainer
