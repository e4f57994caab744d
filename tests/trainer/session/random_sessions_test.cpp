#include "sim/random/keyed_stream.hpp"
#include "tests/trainer/session/material.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace jemput::trainer::tests {
namespace {

/// Draws commands: mostly those that lead on, with arguments of the case, sometimes anything of the
/// vocabulary.
class RandomTrainee {
  public:
    RandomTrainee(std::uint64_t seed, std::string case_id)
        : stream_(Chance(seed, 0).stream({.purpose = Purpose::arrival_gap})), case_id_(std::move(case_id)) {}

    Command next() {
        const std::vector<ScriptLine>& way = way_of(case_id_);
        // Along the right way, with lines left out, done twice, or anything else between them.
        const std::uint64_t draw = stream_() % 10;
        if (draw < 7 && at_ < way.size()) return way[at_++].command;
        if (draw < 8 && at_ < way.size()) return way[(at_ += 2) % way.size()].command;
        if (draw < 9 && at_ > 0) return way[stream_() % way.size()].command;
        return anything();
    }

  private:
    static const std::vector<ScriptLine>& way_of(const std::string& case_id) {
        static std::map<std::string, std::vector<ScriptLine>> ways;
        auto& way = ways[case_id];
        if (way.empty()) way = shipped_script(case_id + "_right").lines;
        return way;
    }

    Command anything() {
        const auto words = vocabulary();
        while (true) {
            const CommandKind& kind = words[stream_() % words.size()];
            if (kind.actor == Actor::world || kind.name == "end_session") continue;
            Command command{std::string(kind.name), {}};
            for (const Argument& argument : kind.arguments)
                command.arguments.push_back(value_of(argument.kind));
            if (parse_command(to_string(command))) return command;
        }
    }

    std::string value_of(ArgumentKind kind) {
        static const std::array<std::string, 12> values{"ktp",   "nib",  "email",           "owner",
                                                        "nik",   "sppl", "14120",           "2min",
                                                        "inbox", "1",    "layanan_mandiri", "match"};
        switch (kind) {
            case ArgumentKind::duration:
                return "1min";
            case ArgumentKind::number:
                return std::to_string(1 + stream_() % 8);
            case ArgumentKind::code:
                return stream_() % 2 == 0 ? "14120" : "47112";
            case ArgumentKind::verdict:
                return "match";
            case ArgumentKind::folder:
                return "inbox";
            case ArgumentKind::promise:
                return "tomorrow";
            default:
                return values[stream_() % values.size()];
        }
    }

    KeyedStream stream_;
    std::string case_id_;
    std::size_t at_ = 0;
};

bool was_ticked_before_issue(const Session& session) {
    std::set<std::string> ticked;
    for (const Observation& seen : session.judge().observations()) {
        const Command& command = seen.command;
        if (command.name == "tick" && !seen.was_refused) ticked.insert(command.arguments.front());
        if (command.name == "nib_issued")
            return ticked.contains("data_true") && ticked.contains("location_fits");
    }
    return true;
}

std::size_t known_nibs(const Session& session) {
    std::set<std::string> businesses;
    for (const IssuedNib& nib : session.workplace().oss().nibs())
        businesses.insert(nib.nik + "/" + nib.business);
    return businesses.size();
}

bool was_found(const Session& session, const std::string& card) {
    const auto& findings = session.judge().findings();
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.card == card; });
}

bool saw_fact(const Session& session, const std::string& name) {
    const auto& seen = session.judge().observations();
    return std::any_of(seen.begin(), seen.end(),
                       [&](const Observation& o) { return o.command.name == name; });
}

/// What must hold of any session, however it was played.
void expect_sound(const Session& session) {
    EXPECT_TRUE(was_ticked_before_issue(session)) << "a NIB without the applicant's statements";
    const std::size_t issued = session.workplace().oss().nibs().size();
    if (issued > known_nibs(session)) {
        EXPECT_TRUE(saw_fact(session, "second_nib") ||
                    std::any_of(session.workplace().oss().nibs().begin(),
                                session.workplace().oss().nibs().end(),
                                [](const IssuedNib& nib) { return !nib.is_known; }))
            << "two NIB for one business, and nobody says so";
    }
    if (saw_fact(session, "second_nib")) {
        EXPECT_TRUE(was_found(session, "C9"));
    }
    const Score score = session.score();
    EXPECT_GE(score.total, 0.0);
    EXPECT_LE(score.total, 1.0);
    EXPECT_FALSE(score.passed && score.criticals > 0);
    if (!session.is_over()) return;
    EXPECT_TRUE(session.workplace().on_desk().empty() || was_found(session, "M21"))
        << "a document was neither given back nor reported";
    const bool kept_money = session.workplace().gift() > 0;
    EXPECT_TRUE(!kept_money || was_found(session, "C1") || saw_fact(session, "note_incident"))
        << "money stayed on the desk silently";
}

class RandomSessions : public ::testing::TestWithParam<int> {};

/// 40 × 250 = 10,000 sessions in all; a crash or a broken promise in any of them fails.
TEST_P(RandomSessions, AreSoundWhateverTheTraineeDoes) {
    constexpr std::array<const char*, 4> cases{"K01", "K02", "K09", "K50"};
    constexpr int sessions = 250;
    constexpr int commands = 60;
    for (int i = 0; i < sessions; ++i) {
        const auto seed = static_cast<std::uint64_t>(GetParam() * sessions + i);
        const std::string case_id = cases[static_cast<std::size_t>(i) % cases.size()];
        const Mode mode = i / 4 % 4 == 0 ? Mode::practice : Mode::guided;
        Session session(shipped_material(), case_id, {mode, seed, "oss11"});
        RandomTrainee trainee(seed, case_id);
        for (int k = 0; k < commands && !session.is_over(); ++k) {
            const Command command = trainee.next();
            session.give(find_command(command.name)->actor, command,
                         session.ready_at() + std::chrono::seconds{3});
        }
        expect_sound(session);
        if (::testing::Test::HasFailure()) FAIL() << "seed " << seed << " of " << case_id;
    }
}

INSTANTIATE_TEST_SUITE_P(TenThousand, RandomSessions, ::testing::Range(0, 40));

}  // namespace
}  // namespace jemput::trainer::tests
