#!/usr/bin/python3
"""Tables in Markdown of what the benchmarks measured.

tables.py MEASURED.json [PAGE.md]: prints them, or puts them into the page between its two markers.
"""

import json
import math
import re
import statistics
import sys

BEGIN = "<!-- measured: begin (./dev bench --markdown docs/performance.md) -->\n"
END = "<!-- measured: end -->\n"
SECONDS = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}


class Measured:
    """The repetitions of one benchmark, as seconds an item (or a call, where there are no items)."""

    def __init__(self):
        self.seconds = []
        self.counters = []
        self.label = ""
        self.error = ""

    def add(self, entry):
        if entry.get("error_occurred"):
            self.error = entry["error_message"]
            return
        self.label = entry.get("label", "")
        self.counters.append(entry)
        if "items_per_second" in entry:
            self.seconds.append(1 / entry["items_per_second"])
        else:
            self.seconds.append(entry["real_time"] * SECONDS[entry["time_unit"]])

    @property
    def median(self):
        return statistics.median(self.seconds)

    def cell(self, unit, per=1):
        """Median and range, for `per` items."""
        low, middle, high = (
            number(x * per / SECONDS[unit]) for x in (min(self.seconds), self.median, max(self.seconds))
        )
        return f"{middle} {unit.replace('us', 'µs')} | {low} – {high}"

    def mean(self, counter):
        """Mean and standard error of a counter over all repetitions, which are independent."""
        values = [c[counter] for c in self.counters]
        errors = [c[counter + "_error"] for c in self.counters]
        return statistics.fmean(values), math.sqrt(sum(e * e for e in errors)) / len(errors)


def number(x):
    """Three digits that mean something."""
    if x == 0:
        return "0"
    digits = max(0, 2 - math.floor(math.log10(abs(x))))
    return f"{x:.{digits}f}"


def table(*rows):
    """Rows of cells joined by ' | ', the first of them the heads."""
    rule = " | ".join("---" for _ in rows[0].split(" | "))
    return "\n".join(f"| {row} |" for row in (rows[0], rule, *rows[1:])) + "\n"


def processor():
    with open("/proc/cpuinfo", encoding="utf-8") as cpus:
        for line in cpus:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return "unknown processor"


def setting(context, results):
    n = max(len(r.seconds) for r in results.values())
    return (
        f"Measured on {context['date'][:10]}: {processor()}, {context['num_cpus']} cores; {context['compiler']}, "
        f"`{context['flags']}`; commit {context['commit']}. Each number is the median of {n} repetitions, "
        "those of all benchmarks in random order; beside it the least and the greatest.\n"
    )


def agenda(results):
    held = sorted((int(name.split("/")[1]), r) for name, r in results.items() if name.startswith("hold/"))
    rows = [f"{pending:,} | {r.cell('ns')}" for pending, r in held]
    return table("pending events | take and schedule | range", *rows)


def single_queue(results):
    on_agenda, by_hand = results["mm1<QueueOnAgenda>"], results["mm1<QueueByHand>"]
    return table(
        "M/M/1 | an event | range",
        f"on the agenda | {on_agenda.cell('ns')}",
        f"by hand | {by_hand.cell('ns')}",
    ) + f"\nSpeed on the agenda: {by_hand.median / on_agenda.median:.2f} of that by hand.\n"


def beside_simpy(results):
    one, two, simpy = (results[name] for name in ("day_by_jemput/1", "day_by_jemput/2", "day_by_simpy"))
    rows = [f"Jemput, one thread | {one.cell('us')} | {{}}", f"Jemput, two threads | {two.cell('us')} | {{}}"]
    if simpy.error:
        times = table("simple_van_day | a day | range", *(row.removesuffix(" | {}") for row in rows))
        return times + f"\nNot compared with SimPy: {simpy.error}.\n"
    rows = [row.format(f"{simpy.median / r.median:.0f}") for row, r in zip(rows, (one, two))]
    times = table(
        "simple_van_day | a day | range | times SimPy", f"{simpy.label} | {simpy.cell('us')} | 1", *rows
    )
    same = ["over the days | Jemput | SimPy | z"]
    for title, counter in (
        ("served", "served"),
        ("gave up", "gave_up"),
        ("minutes waited by all whose service began", "waited"),
    ):
        mine, my_error = one.mean(counter)
        its, its_error = simpy.mean(counter)
        z = (mine - its) / math.hypot(my_error, its_error)
        same.append(f"{title} | {mine:.3f} ± {my_error:.3f} | {its:.3f} ± {its_error:.3f} | {z:+.1f}")
    return (
        times
        + f"\nTwo threads: {one.median / two.median:.2f} times one.\n"
        + "\nBoth simulate the same day (mean ± standard error):\n\n"
        + table(*same)
    )


def on_threads(number_of_threads):
    return "one thread" if number_of_threads == "1" else f"{number_of_threads} threads"


def days(results):
    rows = []
    for name, r in sorted(results.items()):
        if name.startswith("model/"):
            rows.append(f"{name.split('/')[1]}, the model alone | {r.cell('us')} | {1 / r.median:,.0f}")
    for name, r in sorted(results.items()):
        if name.startswith("run_of_1000/"):
            _, scenario, threads = name.split("/")
            rows.append(f"{scenario}, a run of 1,000 on {on_threads(threads)} | {r.cell('us')} | {1 / r.median:,.0f}")
    night = results["run_of_1000/night_market/2"]
    return (
        table("scenario | a day | range | days a second", *rows)
        + f"\n1,000 days of night_market on two threads: {number(night.median * 1e6)} ms.\n"
    )


def commands(results):
    rows = []
    for name, r in sorted(results.items()):
        if name.startswith("command/"):
            _, what, *threads = name.split("/")
            rows.append(f"`jemput {what}`{', ' + on_threads(threads[0]) if threads else ''} | {r.cell('ms')}")
    return table("from start to end | time | range", *rows)


def memory(results):
    peak = max(c["peak_bytes"] for c in results["memory_of_100000_days"].counters)
    record = results["memory_of_100000_days"].counters[0]["record_bytes"]
    return (
        f"A replication leaves {record:.0f} bytes for each visit. `jemput run` of 100,000 days of simple_van_day "
        f"held {peak / 1e6:.0f} MB at most.\n"
    )


SECTIONS = [
    ("The agenda: the hold model", agenda),
    ("The agenda: M/M/1", single_queue),
    ("Beside SimPy", beside_simpy),
    ("Days", days),
    ("Commands", commands),
    ("Memory", memory),
]


def read(path):
    with open(path, encoding="utf-8") as file:
        measured = json.load(file)
    results = {}
    for entry in measured["benchmarks"]:
        if entry["run_type"] == "iteration":
            name = re.sub(r"/(iterations:\d+|manual_time|real_time)", "", entry["run_name"])
            results.setdefault(name, Measured()).add(entry)
    return measured["context"], results


def main():
    context, results = read(sys.argv[1])
    text = setting(context, results)
    for title, section in SECTIONS:
        text += f"\n### {title}\n\n{section(results)}"
    if len(sys.argv) == 2:
        print(text, end="")
        return
    with open(sys.argv[2], encoding="utf-8") as page:
        before, rest = page.read().split(BEGIN)
    after = rest.split(END)[1]
    with open(sys.argv[2], "w", encoding="utf-8") as page:
        page.write(f"{before}{BEGIN}\n{text}\n{END}{after}")


if __name__ == "__main__":
    main()
