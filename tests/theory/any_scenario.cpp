#include "tests/theory/any_scenario.hpp"

#include "tests/theory/any_parts.hpp"

#include <vector>

#include <fmt/format.h>

namespace jemput {

namespace {

std::string long_time() {
    return one_of({"30 min", "10 min", "{exponential: {mean: 40 min}}", "{exponential: {mean: 8 min}}",
                   "{uniform: {low: 5 min, high: 60 min}}"});
}

struct Flow {
    std::vector<std::string> steps;
    std::vector<std::string> desks;
};

std::string officer_step(const std::string& id, const std::string& when, Known& known) {
    known.officers.push_back(id);
    Mapping step;
    step.add("step", id).add("time", any_time());
    if (when != "always") step.add("when", when);
    const std::string needs =
        one_of({"[officer]", "[officer, oss]", "[officer, internet]", "[officer, internet, oss]"});
    step.add("needs", needs);
    if (needs != "[officer]") step.perhaps(50, "online", any_share);
    step.perhaps(20, "per_kbli", [] { return "true"; });
    if (needs.find("oss") == std::string::npos) {
        step.perhaps(40, "alone",
                     [] { return Mapping().add("time", any_time()).perhaps(50, "fails", any_share).text(); });
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

Flow any_flow(Known& known) {
    Flow flow;
    if (happens(20)) flow.steps.push_back(own_step("form"));
    if (happens(20)) flow.steps.push_back(desk_step("tax", flow));
    flow.steps.push_back(officer_step("S04", "always", known));
    if (happens(60)) flow.steps.push_back(officer_step("S06", "no_email", known));
    if (happens(20)) flow.steps.push_back(own_step("photo"));
    if (happens(70)) flow.steps.push_back(officer_step("S07", "always", known));
    if (happens(30)) flow.steps.push_back(officer_step("S08", any_when(), known));
    if (happens(30)) flow.steps.push_back(desk_step("health", flow));
    if (happens(20)) flow.steps.push_back(officer_step("S11", "always", known));
    if (happens(20)) flow.steps.push_back(desk_step("trade", flow));
    return flow;
}

std::string comes_back() {
    Mapping m;
    for (const auto* key : {"incomplete", "gave_up", "balked", "turned_away"})
        m.perhaps(60, key, any_share);
    return m.text();
}

std::string at_invited_place() {
    return Mapping()
        .perhaps(50, "email", any_share)
        .perhaps(50, "complete_papers", any_share)
        .perhaps(50, "balking",
                 [] {
                     return one_of({"1", "0", "2"});
                 })
        .text();
}

std::string applicants(const Known& known) {
    Mapping m;
    for (const auto* key :
         {"email", "npwp", "complete_papers", "whatsapp", "phone_skill", "vulnerable", "company"})
        m.perhaps(50, key, any_share);
    m.perhaps(40, "kbli", [] { return "{1: 0.6, 2: 0.3, 5: 0.1}"; })
        .perhaps(60, "patience", long_time)
        .perhaps(40, "patience_in_outage",
                 [] {
                     return one_of({"1", "0.5", "3"});
                 })
        .perhaps(30, "at_invited_place", at_invited_place);
    if (!known.is_endless) m.perhaps(50, "comes_back", comes_back);
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

std::string oss(const Known& known) {
    Mapping m;
    const bool is_random = known.has_paper || happens(70);
    if (is_random) m.add("up", long_time()).add("down", long_time());
    m.perhaps(50, "at_opening", [] { return one_of({"stationary", "up"}); });
    const std::string rule = one_of({"resume", "repeat_same", "repeat_new", "restart"});
    m.add("interrupted", rule);
    const bool expires = happens(30);
    if (expires) m.add("session_expires", "15 min");
    if (expires || rule == "restart") m.add("restart_from", one_of(known.officers));
    m.perhaps(40, "meanwhile", [] { return "next_case"; });
    if (known.is_endless) return m.text();
    m.perhaps(30, "planned", planned_outages);
    m.perhaps(30, "slow", [] {
        return R"([{from: "09:00", to: "10:00", factor: 2}, {from: "10:00", to: "10:30", factor: 0.5}])";
    });
    if (!known.has_paper) return m.text();
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
    Known known;
    known.is_endless = happens(15);
    known.has_paper = !known.is_endless && happens(50);
    if (happens(20)) known.population = one_of({"1000", "1500"});
    const Flow flow = any_flow(known);
    std::string text = "\njemput: 1\nname: anything\n";
    text += any_occasions(known);
    text += "applicants: " + applicants(known) + "\n";
    if (happens(40)) text += "referral: " + referral() + "\n";
    if (happens(50)) text += "queue: " + queue_rules() + "\n";
    text += "flow:\n";
    for (const std::string& step : flow.steps)
        text += "  - " + step + "\n";
    if (!flow.desks.empty()) text += "desks: " + list_of(flow.desks) + "\n";
    if (happens(50)) text += "internet: " + internet() + "\n";
    if (known.has_paper || happens(60)) text += "oss: " + oss(known) + "\n";
    if (happens(50)) text += "backlog: " + backlog() + "\n";
    if (happens(30)) text += fmt::format("money: {}\n", money);
    return text;
}

}  // namespace

rc::Gen<std::string> any_scenario() {
    return rc::gen::resize(rc::kNominalSize, rc::gen::exec(build_scenario));
}

}  // namespace jemput
