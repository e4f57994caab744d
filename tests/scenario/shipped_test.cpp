#include "sim/scenario/read_scenario.hpp"
#include "tests/support/places.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace jemput {
namespace {

const std::filesystem::path scenarios = places::source_dir() + "/scenarios";

std::vector<std::filesystem::path> shipped() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(scenarios)) {
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    }
    return files;
}

TEST(ShippedScenario, IsGoodAndSaysWhereEveryNumberComesFrom) {
    const auto files = shipped();
    EXPECT_GE(files.size(), 12U);
    for (const auto& file : files) {
        const auto reading = load_scenario(file);
        ASSERT_TRUE(reading) << to_string(reading.error());
        EXPECT_GT(reading->numbers.size(), 5U) << file;
        for (const SourcedNumber& number : reading->numbers) {
            EXPECT_FALSE(number.source.empty()) << file << ": " << number.path << " has no source";
        }
    }
}

/// A quantity stands alone or as a random duration; shares, lists and pieces of a day have no two bounds.
bool may_have_bounds(const SourcedNumber& number) {
    static const std::vector<std::string> without{"profile", "free",  "groups", "brings",
                                                  "kbli",    "stays", "speeds"};
    return std::none_of(without.begin(), without.end(), [&number](const std::string& key) {
        return number.path == key || number.path.ends_with("." + key);
    });
}

TEST(ShippedScenario, SaysWhatIsPlausibleWhereANumberIsAssumed) {
    for (const auto& file : shipped()) {
        if (file.filename() == "simple_van_day.yaml") continue;  // its numbers are chosen, not observed
        const auto reading = load_scenario(file);
        ASSERT_TRUE(reading) << to_string(reading.error());
        for (const SourcedNumber& number : reading->numbers) {
            if (!number.source.starts_with("assumed") || !may_have_bounds(number)) continue;
            EXPECT_FALSE(number.low.empty() || number.high.empty())
                << file << ": " << number.path << " is assumed without low and high";
        }
    }
}

TEST(ShippedScenario, SaysWhatItIsAbout) {
    for (const auto& file : shipped()) {
        const auto reading = load_scenario(file);
        ASSERT_TRUE(reading) << to_string(reading.error());
        EXPECT_FALSE(reading->value.about.empty()) << file;
    }
}

TEST(ShippedScenario, TogetherTheyShowEveryMechanism) {
    std::set<std::string> shown;
    const auto show = [&shown](const std::string& what, bool is_there) {
        if (is_there) shown.insert(what);
    };
    for (const auto& file : shipped()) {
        const auto reading = load_scenario(file);
        ASSERT_TRUE(reading) << to_string(reading.error());
        const Scenario& s = reading->value;
        for (const Visit& visit : s.visits) {
            const Staff& staff = visit.staff;
            show("a late van", visit.opening.late.has_value());
            show("an invited place", visit.site.kind == SiteKind::invited);
            show("the office", visit.site.kind == SiteKind::office);
            show("no signal", !visit.site.has_internet);
            show("a carik", visit.arrivals.carik.has_value());
            show("appointments", visit.arrivals.appointments.has_value());
            show("groups", !visit.arrivals.groups.empty());
            show("the population", visit.arrivals.population.has_value());
            show("a roster", !staff.roster.speeds.empty());
            show("practice", staff.learning.rate < 1);
            show("tiredness", staff.fatigue.per_hour > 0);
            for (const Break& time_off : staff.breaks)
                show("prayer in turn", time_off.name == "Isya" && !time_off.is_together);
            for (const Member& member : staff.crew) {
                show("shifts", member.from || member.to);
                show("roles", !member.does.empty());
            }
        }
        for (const Step& step : s.flow) {
            show("work done alone", step.alone && s.applicants.phone_skill > 0);
            show("work for each KBLI", step.is_per_kbli);
            show("a tax number", step.when == When::no_npwp && s.applicants.npwp < 1);
        }
        show("several visits", s.visits.size() > 1);
        show("shares of KBLI", !s.applicants.kbli.empty());
        show("some without WhatsApp", s.applicants.whatsapp < 1 && s.backlog.without_whatsapp);
        show("people who come back", s.applicants.comes_back.incomplete > 0);
        show("referral", s.referral.of_companies && s.referral.above_kbli);
        show("priority", !s.queue.priority.empty());
        show("balking", s.queue.balking.has_value());
        show("partners", !s.desks.empty());
        show("hotspots that drop out", s.internet.hotspots > 0 && s.internet.up.has_value());
        show("a planned outage", !s.oss.known.empty());
        show("slow hours", !s.oss.slow.empty());
        show("sessions that expire", s.oss.session_expires.has_value());
        show("the next case meanwhile", s.oss.meanwhile == Meanwhile::next_case);
    }
    const std::set<std::string> all{"a late van",
                                    "an invited place",
                                    "the office",
                                    "no signal",
                                    "a carik",
                                    "appointments",
                                    "groups",
                                    "the population",
                                    "a roster",
                                    "practice",
                                    "tiredness",
                                    "prayer in turn",
                                    "shifts",
                                    "roles",
                                    "work done alone",
                                    "work for each KBLI",
                                    "a tax number",
                                    "several visits",
                                    "shares of KBLI",
                                    "some without WhatsApp",
                                    "people who come back",
                                    "referral",
                                    "priority",
                                    "balking",
                                    "partners",
                                    "hotspots that drop out",
                                    "a planned outage",
                                    "slow hours",
                                    "sessions that expire",
                                    "the next case meanwhile"};
    EXPECT_EQ(shown, all);
}

TEST(ShippedScenario, HelperForEmailIsTheDayMarketWithOtherRoles) {
    const auto day = load_scenario(scenarios / "day_market.yaml");
    const auto helper = load_scenario(scenarios / "email_helper.yaml");
    ASSERT_TRUE(day && helper);
    EXPECT_EQ(helper->value.staff().officers, day->value.staff().officers);
    EXPECT_EQ(helper->value.visits[0].opening.opens, day->value.visits[0].opening.opens);
    EXPECT_EQ(helper->value.visits[0].arrivals.pool->owners, day->value.visits[0].arrivals.pool->owners);
    EXPECT_EQ(helper->value.visits[0].arrivals.profile.size(), day->value.visits[0].arrivals.profile.size());
    EXPECT_EQ(helper->value.staff().crew.size(), 3U);
}

TEST(ShippedScenario, EveningSquareIsReadWithTwoOfficersToFive) {
    for (const char* officers : {"2", "3", "4", "5"}) {
        const auto reading =
            load_scenario(scenarios / "two_officers_to_five.yaml", {{"staff.officers", officers}});
        ASSERT_TRUE(reading) << to_string(reading.error());
        EXPECT_EQ(reading->value.staff().officers, std::stoi(officers));
    }
}

TEST(ShippedScenario, LaunchSeasonHasNineteenOfficeDaysAndEightVisits) {
    const auto reading = load_scenario(scenarios / "launch_2019.yaml");
    ASSERT_TRUE(reading) << to_string(reading.error());
    const auto& visits = reading->value.visits;
    const auto at_office = std::count_if(
        visits.begin(), visits.end(), [](const Visit& visit) { return visit.site.kind == SiteKind::office; });
    EXPECT_EQ(at_office, 19);
    EXPECT_EQ(visits.size(), 27U);
}

TEST(ShippedScenario, DayAndNightMarketShareEverythingButTheClock) {
    const auto day = load_scenario(scenarios / "day_market.yaml");
    const auto night = load_scenario(scenarios / "night_market.yaml");
    ASSERT_TRUE(day && night);
    EXPECT_EQ(day->value.visits.front().site.name, night->value.visits.front().site.name);
    EXPECT_EQ(day->value.staff().officers, night->value.staff().officers);
    EXPECT_EQ(day->value.flow.size(), night->value.flow.size());
    EXPECT_EQ(day->value.visits[0].arrivals.pool->owners, night->value.visits[0].arrivals.pool->owners);
    EXPECT_EQ(day->value.visits[0].opening.part, DayPart::day);
    EXPECT_EQ(night->value.visits[0].opening.part, DayPart::night);
}

TEST(ShippedScenario, RemembersEveryFileItWasReadFrom) {
    const auto reading = load_scenario(scenarios / "night_market.yaml");
    ASSERT_TRUE(reading);
    std::vector<std::string> names;
    for (const auto& file : reading->files) {
        names.push_back(std::filesystem::path(file.path).filename().string());
        EXPECT_EQ(file.sha256.size(), 64U) << file.path;
    }
    ASSERT_FALSE(names.empty());
    EXPECT_EQ(names.front(), "night_market.yaml");
    std::sort(names.begin(), names.end());
    EXPECT_EQ(names, (std::vector<std::string>{"evening.yaml", "kanigoro.yaml", "night_market.yaml",
                                               "people.yaml", "regency.yaml", "registration.yaml"}));
}

TEST(ShippedScenario, CanBeChangedFromTheCommandLine) {
    const auto reading =
        load_scenario(scenarios / "night_market.yaml", {{"staff.officers", "5"}, {"arrivals.level", "2"}});
    ASSERT_TRUE(reading) << to_string(reading.error());
    EXPECT_EQ(reading->value.staff().officers, 5);
    EXPECT_EQ(reading->value.visits[0].arrivals.level, 2);
}

}  // namespace
}  // namespace jemput
