#include "sim/scenario/csv_column.hpp"
#include "sim/scenario/distribution_type.hpp"
#include "sim/scenario/keys.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace jemput {

namespace {

/// The block as it is written: what was logged stands apart from what was planned.
struct OssKeys : Oss {
    std::vector<KnownOutage> logged;
};

/// Where a log of outages lies.
struct OutageLog {
    std::string file;
    std::string begins;
    std::string ends;
};

KnownOutage known_outage(const CsvPeriod& period) {
    const std::chrono::sys_days midnight = period.begins.date;
    const Duration days = std::chrono::sys_days{period.ends.date} - midnight;
    return {period.begins.date, period.begins.time, days + period.ends.time};
}

/// The file is read where it is named, so that its faults are reported with all others.
Type<std::vector<KnownOutage>> log_of_outages() {
    Record<OutageLog> keys("log of outages", "A CSV file with the outages of OSS that were observed.");
    keys.required("file", &OutageLog::file, text(),
                  "The file, relative to the file in which this stands; its first line has the names of the "
                  "columns.")
        .required("begins", &OutageLog::begins, text(),
                  "The column with date and time of the beginning, as 2019-09-18 19:05.")
        .required("ends", &OutageLog::ends, text(), "The column with date and time of the end.");
    return read_further<std::vector<KnownOutage>, OutageLog>(
        record(std::move(keys)),
        [](const OutageLog& log, const Node& node,
           Reader& reader) -> std::optional<std::vector<KnownOutage>> {
            const auto periods =
                read_csv_periods(log.file, log.begins, log.ends, node.place_of("file"), reader);
            if (!periods) return std::nullopt;
            std::vector<KnownOutage> outages;
            for (const CsvPeriod& period : *periods)
                outages.push_back(known_outage(period));
            return outages;
        });
}

Type<KnownOutage> planned_outage() {
    Record<KnownOutage> keys("planned outage", "A time for which it is announced that OSS is down.");
    keys.required("date", &KnownOutage::date, date(), "The date.")
        .required("from", &KnownOutage::from, clock_time(), "When it goes down.")
        .required("to", &KnownOutage::to, clock_time(),
                  "When it is back; a night is written as two, up to \"24:00\" and from \"00:00\".")
        .check([](const KnownOutage& o, const Node& mapping, Reader& reader) {
            check_end("to", o.from, o.to, mapping, reader);
        });
    return record(std::move(keys));
}

Type<SlowHours> slow_hours() {
    Record<SlowHours> keys("slow hours", "A part of every day in which OSS answers slowly.");
    keys.required("from", &SlowHours::from, clock_time(), "Its beginning.")
        .required("to", &SlowHours::to, clock_time(), "Its end.")
        .required("factor", &SlowHours::factor, number(0.01, 100),
                  "Steps that need OSS and begin then take this many times as long.")
        .check([](const SlowHours& s, const Node& mapping, Reader& reader) {
            check_end("to", s.from, s.to, mapping, reader);
        });
    return record(std::move(keys));
}

void check_slow_hours(std::vector<SlowHours> slow, const Node& mapping, Reader& reader) {
    std::sort(slow.begin(), slow.end(),
              [](const SlowHours& a, const SlowHours& b) { return a.from < b.from; });
    for (std::size_t i = 1; i < slow.size(); ++i) {
        if (slow[i].from < slow[i - 1].to) {
            fault_at("slow", mapping, reader, "slow hours that overlap", "hours that do not overlap");
            return;
        }
    }
}

void check_oss(const OssKeys& oss, const Node& mapping, Reader& reader) {
    check_up_and_down(oss.up, oss.down, mapping, reader);
    check_slow_hours(oss.slow, mapping, reader);
    if (is_written("log", mapping) && (oss.up || oss.down)) {
        fault_at("log", mapping, reader, "a log beside `up` and `down`",
                 "one of them: the log says when OSS was down");
    }
    const bool begins_anew = oss.interrupted == Interrupted::restart || oss.session_expires;
    if (begins_anew == oss.restart_from.empty()) {
        fault_at("restart_from", mapping, reader,
                 begins_anew ? "no `restart_from`"
                             : "`restart_from` without `interrupted: restart` or `session_expires`",
                 "`interrupted: restart` or `session_expires` together with `restart_from`");
    }
}

/// One list of all outages that are known, in order.
Oss final_oss(const OssKeys& written) {
    Oss oss = static_cast<const Oss&>(written);
    oss.known.insert(oss.known.end(), written.logged.begin(), written.logged.end());
    std::stable_sort(oss.known.begin(), oss.known.end(), [](const KnownOutage& a, const KnownOutage& b) {
        return std::pair{a.date, a.from} < std::pair{b.date, b.from};
    });
    return oss;
}

void add_outages(Record<OssKeys>& keys) {
    keys.optional("up", &OssKeys::up, random_duration(), "How long it stays up.", "always up")
        .optional("down", &OssKeys::down, random_duration(), "How long it stays down.", "never down")
        .optional("at_opening", &OssKeys::at_opening,
                  choice<AtOpening>(
                      {{"stationary", AtOpening::stationary, "up or down as at any moment of the week"},
                       {"up", AtOpening::up, "it has just come up"}}),
                  "Its state when the van opens.")
        .optional("planned", &OssKeys::known, list(planned_outage(), 1, 1'000),
                  "Outages that are announced, besides those of chance.")
        .optional("log", &OssKeys::logged, log_of_outages(),
                  "Outages that were observed, instead of those of chance.", "none was observed")
        .optional("slow", &OssKeys::slow, list(slow_hours(), 1, 100), "Hours in which OSS answers slowly.");
}

void add_consequences(Record<OssKeys>& keys) {
    keys.optional(
            "interrupted", &OssKeys::interrupted,
            choice<Interrupted>(
                {{"resume", Interrupted::resume, "the step goes on where it was"},
                 {"repeat_same", Interrupted::repeat_same,
                  "the step is done again and takes as long as before"},
                 {"repeat_new", Interrupted::repeat_new, "the step is done again and takes a new time"},
                 {"restart", Interrupted::restart,
                  "the session is lost: everything from `restart_from` on is done again, in new times"}}),
            "What becomes of a step that needs OSS when it goes down.")
        .optional("session_expires", &OssKeys::session_expires, duration(),
                  "A case that was blocked at least so long has lost its session when OSS is back, and "
                  "begins anew at `restart_from`.",
                  "a session lasts")
        .optional("restart_from", &OssKeys::restart_from, text(),
                  "Id of the step at which a lost session begins anew.")
        .optional("meanwhile", &OssKeys::meanwhile,
                  choice<Meanwhile>(
                      {{"wait", Meanwhile::wait, "she waits with the applicant"},
                       {"next_case", Meanwhile::next_case,
                        "she puts the case aside and calls the next applicant; the case that was put aside "
                        "comes first when OSS is back or paper is due"}}),
                  "What an officer does whose case is blocked, until paper is due.")
        .optional("when_down", &OssKeys::when_down,
                  choice<WhenDown>(
                      {{"wait", WhenDown::wait, "the applicant waits at the desk until OSS is back"},
                       {"paper", WhenDown::paper,
                        "after `paper_after` a paper form is filled in; the licence comes by WhatsApp"}}),
                  "What is done while OSS is down.")
        .optional("paper_after", &OssKeys::paper_after, duration(),
                  "Paper is taken from this long after the beginning of the outage on, for cases at the "
                  "desks and for those called later.")
        .optional("paper_time", &OssKeys::paper_time, random_duration(),
                  "How long it takes to fill in the paper form.");
}

}  // namespace

Type<Oss> oss_block() {
    Record<OssKeys> keys("oss", "The central server: it is up and down in turn, whatever the officers do.");
    add_outages(keys);
    add_consequences(keys);
    keys.check(check_oss);
    return mapped<Oss, OssKeys>(record(std::move(keys)), final_oss);
}

Type<Internet> internet_block() {
    Record<Internet> keys("internet",
                          "The hotspots of the officers' phones. The officers share them in turn: the first "
                          "is at the first hotspot, and so on.");
    keys.optional("hotspots", &Internet::hotspots, count(0, 100),
                  "How many there are; 0: the internet is never a bottleneck.")
        .optional("steps_at_full_speed", &Internet::steps_at_full_speed, number(0.01, 1000),
                  "How many steps may be online on one hotspot before they slow each other down.")
        .optional("up", &Internet::up, random_duration(), "How long a hotspot stays up.", "always up")
        .optional("down", &Internet::down, random_duration(), "How long it drops out.", "never down")
        .check([](const Internet& i, const Node& mapping, Reader& reader) {
            check_up_and_down(i.up, i.down, mapping, reader);
            if (i.hotspots > 0) return;
            for (const char* key : {"steps_at_full_speed", "up", "down"})
                if (is_written(key, mapping))
                    fault_at(key, mapping, reader, fmt::format("`{}` without a hotspot", key),
                             "`hotspots` of 1 or more beside it");
        });
    return record(std::move(keys));
}

}  // namespace jemput
