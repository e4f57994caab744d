#include "tests/theory/any_parts.hpp"

// When, where, with whom, and who comes.

namespace jemput {

namespace {

std::string clock(int minute) {
    return fmt::format("\"{:02}:{:02}\"", minute / 60, minute % 60);
}

std::string clock_between(int from, int to) {
    return clock(from + 5 * *rc::gen::inRange(0, (to - from) / 5));
}

/// With roles each step is given to some member; who has none does them all. Where these are all the officers
/// (`is_whole`), somebody must be there for each step until closing.
std::string crew(int members, bool is_whole, const Known& known) {
    std::vector<std::vector<std::string>> does(static_cast<std::size_t>(members));
    const bool has_roles = happens(50);
    if (has_roles) {
        for (const std::string& id : known.officers)
            does[*rc::gen::inRange(std::size_t{0}, does.size())].push_back(id);
    }
    std::vector<std::string> list;
    for (int i = 0; i < members; ++i) {
        Mapping m;
        const std::vector<std::string>& ids = does[static_cast<std::size_t>(i)];
        if (!ids.empty()) m.add("does", list_of(ids));
        m.perhaps(40, "speed", [] { return one_of({"1", "2", "0.7"}); });
        const bool must_stay = is_whole && (has_roles || i + 1 == members);
        if (!known.is_endless) {
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
std::string staff(int hour, const Known& known) {
    const int officers = *rc::gen::inRange(1, 5);
    Mapping m;
    m.add("officers", std::to_string(officers));
    m.perhaps(60, "assign", [] { return one_of({"longest_idle", "fastest", "listed"}); });
    if (happens(50)) {
        const int members = *rc::gen::inRange(1, officers + 1);
        m.add("crew", crew(members, members == officers, known));
    }
    m.perhaps(30, "roster", [] {
        return Mapping()
            .add("speeds", "[1, 0.5, 2, 1, 1.3]")
            .perhaps(30, "pick", [] { return "fixed"; })
            .text();
    });
    if (known.is_endless) return m.text();
    m.perhaps(40, "breaks", [hour] { return breaks(hour); });
    m.perhaps(30, "learning", [] {
        return Mapping()
            .add("rate", "0.8")
            .perhaps(50, "cases_before", [] { return "10"; })
            .perhaps(50, "floor", any_share)
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
        .perhaps(50, "publicity", any_share)
        .perhaps(50, "comes", any_share)
        .text();
}

std::string appointments() {
    Mapping m;
    if (happens(50))
        m.add("times", R"(["08:00", "09:00", "09:00", "13:30"])");
    else
        m.add("every", R"({from: "07:50", to: "11:00", each: 20 min})");
    return m.perhaps(50, "shows_up", any_share)
        .perhaps(50, "early", any_time)
        .perhaps(50, "late", any_time)
        .text();
}

std::string carik() {
    return Mapping()
        .add("times", R"(["08:00", "10:15"])")
        .add("brings", "{2: 0.5, 7: 0.5}")
        .perhaps(50, "late", any_time)
        .perhaps(50, "complete_papers", any_share)
        .text();
}

void add_factors(Mapping& m, bool has_pool, const Known& known) {
    m.perhaps(30, "level", [] { return one_of({"1", "0.5", "2"}); });
    if (!known.is_endless) m.perhaps(30, "day_cv", [] { return "0.5"; });
    if (!has_pool) m.perhaps(30, "publicity", [] { return one_of({"1", "1.5"}); });
    if (!known.population.empty()) m.add("population", known.population).add("reference_population", "1000");
}

/// `has_level`: a visit that uses them has a level, so there must be a rate.
std::string any_arrivals(bool is_invited, bool has_level, const Known& known) {
    const std::string groups = "{1: 0.5, 2: 0.3, 4: 0.2}";
    Mapping m;
    if (known.is_endless) {
        m.add("rate", one_of({"6/h", "20/h"}));
        m.perhaps(30, "groups", [&] { return groups; });
        add_factors(m, false, known);
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
    if (has_rate || way == "pool") add_factors(m, way == "pool", known);
    if (way == "nobody" || happens(30)) m.add("appointments", appointments());
    if (is_invited) m.perhaps(50, "carik", carik);
    return m.text();
}

struct PlaceKey {
    std::string text;
    bool is_invited = false;
};

PlaceKey any_place(const Known& known) {
    Mapping m;
    const std::string kind = one_of({"busy_place", "invited", "office"});
    m.perhaps(70, "name", [] { return one_of({"Garum", "Wlingi"}); }).add("kind", kind);
    if (known.has_paper) m.perhaps(20, "internet", [] { return "none"; });
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
std::string calendar(const Known& known) {
    constexpr int first_day = 18;
    const int visits = *rc::gen::inRange(1, 5);
    const PlaceKey top_place = any_place(known);
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
        const PlaceKey place = has_own_place ? any_place(known) : top_place;
        Mapping visit;
        visit.add("time", visiting_time(day, hour));
        const bool has_level = happens(30);
        if (has_level) visit.add("level", one_of({"0.7", "1.5"}));
        if (has_own_place)
            visit.add("place", place.text);
        else
            uses_place = true;
        if (happens(40)) {
            visit.add("arrivals", any_arrivals(place.is_invited, has_level, known));
        } else {
            uses_arrivals = true;
            may_have_carik = may_have_carik && place.is_invited;
            needs_rate = needs_rate || has_level;
        }
        if (is_in_the_afternoon || happens(30))
            visit.add("staff", staff(hour, known));
        else
            uses_staff = true;
        if (i + 1 == visits && happens(30))
            visit.add("repeat", "{on: [monday, wednesday], until: 2019-10-02}");
        entries += "  - " + visit.text() + "\n";
    }
    std::string text = "visits:\n" + entries;
    if (uses_place) text += "place: " + top_place.text + "\n";
    if (uses_arrivals) text += "arrivals: " + any_arrivals(may_have_carik, needs_rate, known) + "\n";
    if (uses_staff) text += "staff: " + staff(9, known) + "\n";
    return text;
}

std::string single_visit(const Known& known) {
    const PlaceKey place = any_place(known);
    return fmt::format("time: {}\nplace: {}\narrivals: {}\nstaff: {}\n", visiting_time(18, 9), place.text,
                       any_arrivals(place.is_invited, false, known), staff(9, known));
}

std::string endless(const Known& known) {
    return fmt::format("horizon: {{warm_up: 1 h, length: 5 h}}\narrivals: {}\nstaff: {}\n",
                       any_arrivals(false, false, known), staff(9, known));
}

}  // namespace

std::string any_occasions(const Known& known) {
    if (known.is_endless) return endless(known);
    return happens(70) ? calendar(known) : single_visit(known);
}

}  // namespace jemput
