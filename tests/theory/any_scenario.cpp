#include "tests/theory/any_scenario.hpp"

#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace jemput {

namespace {

/// True in so many of a hundred cases; a case that fails is made simpler by switching things off.
bool happens(int percent) {
    return *rc::gen::inRange(0, 100) >= 100 - percent;
}

/// The simplest stands first.
std::string one_of(const std::vector<std::string>& choices) {
    return choices[*rc::gen::inRange(std::size_t{0}, choices.size())];
}

/// A mapping of YAML in one line.
class Mapping {
  public:
    Mapping& add(std::string_view key, std::string_view value) {
        keys_ += fmt::format("{}{}: {}", keys_.empty() ? "" : ", ", key, value);
        return *this;
    }

    /// Adds a key in so many of a hundred cases.
    template <class Value>
    Mapping& perhaps(int percent, std::string_view key, Value value) {
        return happens(percent) ? add(key, value()) : *this;
    }

    [[nodiscard]] bool empty() const { return keys_.empty(); }
    [[nodiscard]] std::string text() const { return "{" + keys_ + "}"; }

  private:
    std::string keys_;
};

std::string list_of(const std::vector<std::string>& items) {
    return fmt::format("[{}]", fmt::join(items, ", "));
}

std::string share() {
    return one_of({"1", "0", "0.3", "70 %"});
}

/// Above 0. Many are whole multiples of five minutes, so that things happen at one instant.
std::string some_time() {
    return one_of(
        {"5 min", "10 min", "1 min", "{exponential: {mean: 4 min}}", "{uniform: {low: 0 min, high: 8 min}}",
         "{erlang: {mean: 6 min, stages: 3}}", "{lognormal: {mean: 5 min, cv: 2}}",
         "{gamma: {mean: 5 min, cv: 0.5}}", "{triangular: {low: 1 min, mode: 2 min, high: 9 min}}",
         "{pert: {low: 1 min, mode: 2 min, high: 9 min}}", "{weibull: {shape: 0.8, scale: 4 min}}",
         "{normal: {mean: 5 min, sd: 3 min}}", "{empirical: {values: [2 min, 5 min, 10 min]}}",
         "{mixture: [{weight: 3, time: 5 min}, {weight: 1, time: {exponential: {mean: 20 min}}}]}"});
}

/// May be 0.
std::string any_time() {
    return happens(15) ? "0 min" : some_time();
}

std::string long_time() {
    return one_of({"30 min", "10 min", "{exponential: {mean: 40 min}}", "{exponential: {mean: 8 min}}",
                   "{uniform: {low: 5 min, high: 60 min}}"});
}

std::string clock(int minute) {
    return fmt::format("\"{:02}:{:02}\"", minute / 60, minute % 60);
}

std::string clock_between(int from, int to) {
    return clock(from + 5 * *rc::gen::inRange(0, (to - from) / 5));
}

/// What the parts of a scenario must know of each other.
struct Outline {
    bool is_endless = false;
    bool has_paper = false;
    std::string population;             ///< the same for all, so that pools agree
    std::vector<std::string> officers;  ///< ids of the steps that need an officer
};

struct Flow {
    std::vector<std::string> steps;
    std::vector<std::string> desks;
};

std::string officer_step(const std::string& id, const std::string& when, Outline& outline) {
    outline.officers.push_back(id);
    Mapping step;
    step.add("step", id).add("time", any_time());
    if (when != "always") step.add("when", when);
    const std::string needs =
        one_of({"[officer]", "[officer, oss]", "[officer, internet]", "[officer, internet, oss]"});
    step.add("needs", needs);
    if (needs != "[officer]") step.perhaps(50, "online", share);
    step.perhaps(20, "per_kbli", [] { return "true"; });
    if (needs.find("oss") == std::string::npos) {
        step.perhaps(40, "alone",
                     [] { return Mapping().add("time", any_time()).perhaps(50, "fails", share).text(); });
    }
    return step.text();
}

std::string any_when() {
    return one_of({"always", "no_email", "has_email", "no_npwp", "has_npwp", "no_whatsapp", "several_kbli"});
}

std::string desk_step(const std::string& id, Flow& flow) {
    flow.desks.push_back(
        Mapping().add("desk", "at_" + id).perhaps(50, "officers", [] { return "2"; }).text());
    return Mapping()
        .add("step", id)
        .add("when", any_when())
        .add("desk", "at_" + id)
        .add("time", any_time())
        .text();
}

std::string own_step(const std::string& id) {
    return Mapping()
        .add("step", id)
        .add("when", any_when())
        .add("needs", one_of({"[]", "[internet]"}))
        .add("time", any_time())
        .text();
}

Flow any_flow(Outline& outline) {
    Flow flow;
    if (happens(20)) flow.steps.push_back(own_step("form"));
    if (happens(20)) flow.steps.push_back(desk_step("tax", flow));
    flow.steps.push_back(officer_step("S04", "always", outline));
    if (happens(60)) flow.steps.push_back(officer_step("S06", "no_email", outline));
    if (happens(20)) flow.steps.push_back(own_step("photo"));
    if (happens(70)) flow.steps.push_back(officer_step("S07", "always", outline));
    if (happens(30)) flow.steps.push_back(officer_step("S08", any_when(), outline));
    if (happens(30)) flow.steps.push_back(desk_step("health", flow));
    if (happens(20)) flow.steps.push_back(officer_step("S11", "always", outline));
    if (happens(20)) flow.steps.push_back(desk_step("trade", flow));
    return flow;
}

std::string comes_back() {
    Mapping m;
    for (const auto* key : {"incomplete", "gave_up", "balked", "turned_away"})
        m.perhaps(60, key, share);
    return m.text();
}

std::string at_invited_place() {
    return Mapping()
        .perhaps(50, "email", share)
        .perhaps(50, "complete_papers", share)
        .perhaps(50, "balking",
                 [] {
                     return one_of({"1", "0", "2"});
                 })
        .text();
}

std::string applicants(const Outline& outline) {
    Mapping m;
    for (const auto* key :
         {"email", "npwp", "complete_papers", "whatsapp", "phone_skill", "vulnerable", "company"})
        m.perhaps(50, key, share);
    m.perhaps(40, "kbli", [] { return "{1: 0.6, 2: 0.3, 5: 0.1}"; })
        .perhaps(60, "patience", long_time)
        .perhaps(40, "patience_in_outage",
                 [] {
                     return one_of({"1", "0.5", "3"});
                 })
        .perhaps(30, "at_invited_place", at_invited_place);
    if (!outline.is_endless) m.perhaps(50, "comes_back", comes_back);
    return m.text();
}

std::string referral() {
    return Mapping()
        .perhaps(50, "companies",
                 [] {
                     return one_of({"false", "true"});
                 })
        .perhaps(50, "above_kbli",
                 [] {
                     return one_of({"2", "1"});
                 })
        .text();
}

std::string queue_rules() {
    return Mapping()
        .perhaps(50, "priority",
                 [] {
                     return one_of({"[vulnerable]", "[appointment]", "[vulnerable, appointment]",
                                    "[appointment, vulnerable]"});
                 })
        .perhaps(30, "capacity",
                 [] {
                     return one_of({"12", "3", "1"});
                 })
        .perhaps(30, "balking",
                 [] {
                     return one_of({"{harmonic: 0.3}", "{stays: {4: 0.5, 9: 0}}"});
                 })
        .text();
}

/// A part of the steps goes to each member; the last does all where not every step has been given to one who
/// stays until closing.
std::string crew(int members, bool is_whole, const Outline& outline) {
    std::vector<std::vector<std::string>> does(static_cast<std::size_t>(members));
    const bool has_roles = happens(50);
    if (has_roles) {
        for (const std::string& id : outline.officers)
            does[*rc::gen::inRange(std::size_t{0}, does.size())].push_back(id);
    }
    std::vector<std::string> list;
    for (int i = 0; i < members; ++i) {
        Mapping m;
        const std::vector<std::string>& ids = does[static_cast<std::size_t>(i)];
        if (!ids.empty()) m.add("does", list_of(ids));
        m.perhaps(40, "speed", [] { return one_of({"1", "2", "0.7"}); });
        const bool must_stay = is_whole && (has_roles || i + 1 == members);
        if (!outline.is_endless) {
            m.perhaps(30, "from", [] { return clock_between(7 * 60, 9 * 60 + 30); });
            if (!must_stay) m.perhaps(30, "to", [] { return clock_between(9 * 60 + 35, 16 * 60); });
        }
        list.push_back(m.text());
    }
    return list_of(list);
}

std::string breaks(int hour) {
    std::vector<std::string> list;
    for (int n = *rc::gen::inRange(1, 4); n > 0; --n) {
        list.push_back(Mapping()
                           .add("from", clock_between(hour * 60, hour * 60 + 60))
                           .add("length", one_of({"10 min", "30 min", "1 min"}))
                           .perhaps(40, "together", [] { return "true"; })
                           .text());
    }
    return list_of(list);
}

/// Breaks begin in `hour`.
std::string staff(int hour, const Outline& outline) {
    const int officers = *rc::gen::inRange(1, 5);
    Mapping m;
    m.add("officers", std::to_string(officers));
    m.perhaps(60, "assign", [] { return one_of({"longest_idle", "fastest", "listed"}); });
    if (happens(50)) {
        const int members = *rc::gen::inRange(1, officers + 1);
        m.add("crew", crew(members, members == officers, outline));
    }
    m.perhaps(30, "roster", [] {
        return Mapping()
            .add("speeds", "[1, 0.5, 2, 1, 1.3]")
            .perhaps(30, "pick", [] { return "fixed"; })
            .text();
    });
    if (outline.is_endless) return m.text();
    m.perhaps(40, "breaks", [hour] { return breaks(hour); });
    m.perhaps(30, "learning", [] {
        return Mapping()
            .add("rate", "0.8")
            .perhaps(50, "cases_before", [] { return "10"; })
            .perhaps(50, "floor", share)
            .text();
    });
    m.perhaps(30, "fatigue", [] {
        return Mapping()
            .add("per_hour", "0.1")
            .perhaps(50, "after", [] { return clock_between(8 * 60, 11 * 60); })
            .text();
    });
    return m.text();
}

std::string profile() {
    return one_of({R"([{from: "08:00", to: "10:00", rate: 12/h}])",
                   R"([{from: "07:30", to: "09:00", rate: 6/h, rate_at_end: 30/h}, )"
                   R"({from: "10:00", to: "12:30", rate: 10/h}])"});
}

std::string pool() {
    return Mapping()
        .add("owners", "40")
        .add("free", "{day: 0.5, night: 0.2, either: 0.3}")
        .perhaps(50, "publicity", share)
        .perhaps(50, "comes", share)
        .text();
}

std::string appointments() {
    Mapping m;
    if (happens(50))
        m.add("times", R"(["08:00", "09:00", "09:00", "13:30"])");
    else
        m.add("every", R"({from: "07:50", to: "11:00", each: 20 min})");
    return m.perhaps(50, "shows_up", share)
        .perhaps(50, "early", any_time)
        .perhaps(50, "late", any_time)
        .text();
}

std::string carik() {
    return Mapping()
        .add("times", R"(["08:00", "10:15"])")
        .add("brings", "{2: 0.5, 7: 0.5}")
        .perhaps(50, "late", any_time)
        .perhaps(50, "complete_papers", share)
        .text();
}

void add_factors(Mapping& m, bool has_pool, const Outline& outline) {
    m.perhaps(30, "level", [] { return one_of({"1", "0.5", "2"}); });
    if (!outline.is_endless) m.perhaps(30, "day_cv", [] { return "0.5"; });
    if (!has_pool) m.perhaps(30, "publicity", [] { return one_of({"1", "1.5"}); });
    if (!outline.population.empty())
        m.add("population", outline.population).add("reference_population", "1000");
}

/// `can_have_level`: a visit that uses them has a level, so there must be a rate.
std::string arrivals(bool is_invited, bool has_level, const Outline& outline) {
    const std::string groups = "{1: 0.5, 2: 0.3, 4: 0.2}";
    Mapping m;
    if (outline.is_endless) {
        m.add("rate", one_of({"6/h", "20/h"}));
        m.perhaps(30, "groups", [&] { return groups; });
        add_factors(m, false, outline);
        return m.text();
    }
    const std::string way = has_level ? one_of({"rate", "profile", "pool"})
                                      : one_of({"times", "rate", "profile", "pool", "nobody"});
    const bool has_rate = way == "rate" || way == "profile";
    if (way == "times") m.add("times", R"(["07:55", "08:00", "08:00", "08:30", "09:10", "09:15", "16:00"])");
    if (way == "rate") m.add("rate", one_of({"6/h", "20/h"}));
    if (way == "profile" || way == "pool") m.add("profile", profile());
    if (way == "pool") m.add("pool", pool());
    if (has_rate) m.perhaps(30, "groups", [&] { return groups; });
    if (has_rate || way == "pool") add_factors(m, way == "pool", outline);
    if (way == "nobody" || happens(30)) m.add("appointments", appointments());
    if (is_invited) m.perhaps(50, "carik", carik);
    return m.text();
}

struct Place {
    std::string text;
    bool is_invited = false;
};

Place any_place(const Outline& outline) {
    Mapping m;
    const std::string kind = one_of({"busy_place", "invited", "office"});
    m.perhaps(70, "name", [] { return one_of({"Garum", "Wlingi"}); }).add("kind", kind);
    if (outline.has_paper) m.perhaps(20, "internet", [] { return "none"; });
    if (kind != "office") m.perhaps(30, "distance_km", [] { return "12"; });
    return {m.text(), kind == "invited"};
}

/// Opens at `hour`, closes after the hour of the breaks.
std::string visiting_time(int day, int hour) {
    const int closes = hour * 60 + *rc::gen::inRange(13, 31) * 5;
    return Mapping()
        .add("date", fmt::format("2019-09-{}", day))
        .add("opens", clock(hour * 60))
        .add("closes", clock(closes))
        .perhaps(30, "late", any_time)
        .perhaps(40, "at_closing",
                 [] {
                     return one_of({"serve_inside", "send_home"});
                 })
        .perhaps(30, "hard_stop", [=] { return clock_between(closes, closes + 60); })
        .perhaps(40, "part",
                 [] {
                     return one_of({"day", "night"});
                 })
        .text();
}

/// The keys of the top that say when, where, with whom.
std::string calendar(const Outline& outline) {
    constexpr int first_day = 18;
    const int visits = *rc::gen::inRange(1, 5);
    const Place top_place = any_place(outline);
    bool uses_arrivals = false;
    bool uses_staff = false;
    bool uses_place = false;
    bool may_have_carik = true;
    bool needs_rate = false;
    std::string entries;
    int day = first_day;
    for (int i = 0; i < visits; ++i) {
        const bool is_in_the_afternoon = i > 0 && happens(30);
        if (i > 0 && !is_in_the_afternoon) ++day;
        const int hour = is_in_the_afternoon ? 13 : 9;
        if (is_in_the_afternoon &&
            entries.find(fmt::format("2019-09-{}, opens: \"13", day)) != std::string::npos)
            break;
        const bool has_own_place = happens(50);
        const Place place = has_own_place ? any_place(outline) : top_place;
        Mapping visit;
        visit.add("time", visiting_time(day, hour));
        const bool has_level = happens(30);
        if (has_level) visit.add("level", one_of({"0.7", "1.5"}));
        if (has_own_place)
            visit.add("place", place.text);
        else
            uses_place = true;
        if (happens(40)) {
            visit.add("arrivals", arrivals(place.is_invited, has_level, outline));
        } else {
            uses_arrivals = true;
            may_have_carik = may_have_carik && place.is_invited;
            needs_rate = needs_rate || has_level;
        }
        if (is_in_the_afternoon || happens(30))
            visit.add("staff", staff(hour, outline));
        else
            uses_staff = true;
        if (i + 1 == visits && happens(30))
            visit.add("repeat", "{on: [monday, wednesday], until: 2019-10-02}");
        entries += "  - " + visit.text() + "\n";
    }
    std::string text = "visits:\n" + entries;
    if (uses_place) text += "place: " + top_place.text + "\n";
    if (uses_arrivals) text += "arrivals: " + arrivals(may_have_carik, needs_rate, outline) + "\n";
    if (uses_staff) text += "staff: " + staff(9, outline) + "\n";
    return text;
}

std::string single_visit(const Outline& outline) {
    const Place place = any_place(outline);
    return fmt::format("time: {}\nplace: {}\narrivals: {}\nstaff: {}\n", visiting_time(18, 9), place.text,
                       arrivals(place.is_invited, false, outline), staff(9, outline));
}

std::string endless(const Outline& outline) {
    return fmt::format("horizon: {{warm_up: 1 h, length: 5 h}}\narrivals: {}\nstaff: {}\n",
                       arrivals(false, false, outline), staff(9, outline));
}

std::string internet() {
    Mapping m;
    m.add("hotspots", one_of({"1", "2", "3"}));
    m.perhaps(70, "steps_at_full_speed", [] { return one_of({"1", "2", "0.5"}); });
    if (happens(50)) m.add("up", long_time()).add("down", some_time());
    return m.text();
}

std::string planned_outages() {
    return list_of({R"({date: 2019-09-18, from: "09:20", to: "09:45"})",
                    R"({date: 2019-09-19, from: "08:00", to: "12:00"})",
                    R"({date: 2019-09-19, from: "11:00", to: "24:00"})"});
}

std::string oss(const Outline& outline) {
    Mapping m;
    const bool is_random = outline.has_paper || happens(70);
    if (is_random) m.add("up", long_time()).add("down", long_time());
    m.perhaps(50, "at_opening", [] { return one_of({"stationary", "up"}); });
    const std::string rule = one_of({"resume", "repeat_same", "repeat_new", "restart"});
    m.add("interrupted", rule);
    const bool expires = happens(30);
    if (expires) m.add("session_expires", "15 min");
    if (expires || rule == "restart") m.add("restart_from", one_of(outline.officers));
    m.perhaps(40, "meanwhile", [] { return "next_case"; });
    if (outline.is_endless) return m.text();
    m.perhaps(30, "planned", planned_outages);
    m.perhaps(30, "slow", [] {
        return R"([{from: "09:00", to: "10:00", factor: 2}, {from: "10:00", to: "10:30", factor: 0.5}])";
    });
    if (!outline.has_paper) return m.text();
    m.add("when_down", "paper");
    m.perhaps(60, "paper_after", [] { return one_of({"0 min", "10 min", "30 min"}); });
    m.perhaps(60, "paper_time", any_time);
    return m.text();
}

std::string backlog() {
    return Mapping()
        .perhaps(60, "entry", any_time)
        .perhaps(60, "delivery", any_time)
        .perhaps(60, "without_whatsapp", any_time)
        .perhaps(60, "officers",
                 [] {
                     return one_of({"1", "3"});
                 })
        .perhaps(60, "give_up_days",
                 [] {
                     return one_of({"1", "3"});
                 })
        .text();
}

constexpr auto money =
    "{per_officer: Rp 75000, overtime_per_hour: Rp 10000, transport_per_km: Rp 3000, distance_km: 4, "
    "connection: Rp 5000, budget: Rp 1000000}";

std::string build_scenario() {
    Outline outline;
    outline.is_endless = happens(15);
    outline.has_paper = !outline.is_endless && happens(50);
    if (happens(20)) outline.population = one_of({"1000", "1500"});
    const Flow flow = any_flow(outline);
    std::string text = "\njemput: 1\nname: anything\n";
    text += outline.is_endless ? endless(outline) : happens(70) ? calendar(outline) : single_visit(outline);
    text += "applicants: " + applicants(outline) + "\n";
    if (happens(40)) text += "referral: " + referral() + "\n";
    if (happens(50)) text += "queue: " + queue_rules() + "\n";
    text += "flow:\n";
    for (const std::string& step : flow.steps)
        text += "  - " + step + "\n";
    if (!flow.desks.empty()) text += "desks: " + list_of(flow.desks) + "\n";
    if (happens(50)) text += "internet: " + internet() + "\n";
    if (outline.has_paper || happens(60)) text += "oss: " + oss(outline) + "\n";
    if (happens(50)) text += "backlog: " + backlog() + "\n";
    if (happens(30)) text += fmt::format("money: {}\n", money);
    return text;
}

}  // namespace

rc::Gen<std::string> any_scenario() {
    return rc::gen::resize(rc::kNominalSize, rc::gen::exec(build_scenario));
}

}  // namespace jemput
