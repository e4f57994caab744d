"""scenarios/simple_van_day.yaml in the usual style of SimPy 3 or 4, for comparing results and speed.

Asked on standard input, "SEED DAYS" a line, it answers on standard output with a line of numbers: the seconds that
the days took, then sum and sum of squares over the days of the people served, of those who gave up, and of the
minutes that people waited whose service began. A first line, the version of SimPy, says that it is ready.
"""

import math
import random
import sys
import time

import simpy


def lognormal(mean, cv):
    """Mu and sigma of the lognormal distribution with that mean and coefficient of variation."""
    variance = math.log(1 + cv * cv)
    return math.log(mean) - variance / 2, math.sqrt(variance)


# Times are minutes since the opening at 08:00.
PROFILE = [(0, 60, 0.15), (60, 150, 0.35), (150, 240, 13 / 60)]  # from, to, people a minute
HARD_STOP = 300
OFFICERS = 2
EMAIL_SHARE = 0.6
PATIENCE_MEAN = 45
EMAIL_STEP = lognormal(mean=6, cv=0.5)
OSS_STEP = lognormal(mean=5, cv=0.5)
UP_MEAN = 120
DOWN_MEAN = 15


class VanDay:
    """One day: the officers, OSS, and what is counted."""

    def __init__(self, chance):
        self.random = chance
        self.env = simpy.Environment()
        self.officers = simpy.Resource(self.env, capacity=OFFICERS)
        self.oss_is_up = True
        self.oss_is_back = None  # an event, while OSS is down
        self.in_oss = set()  # processes that OSS interrupts when it goes down
        self.served = 0
        self.gave_up = 0
        self.waited = 0.0

    def run(self):
        self.env.process(self.arrivals())
        self.env.process(self.outages())
        self.env.run(until=HARD_STOP)

    def arrivals(self):
        for begin, end, rate in PROFILE:
            yield self.env.timeout(begin - self.env.now)
            while True:
                gap = self.random.expovariate(rate)
                if self.env.now + gap >= end:
                    break  # the exponential has no memory: the next piece begins anew
                yield self.env.timeout(gap)
                self.env.process(self.applicant())
            yield self.env.timeout(end - self.env.now)

    def applicant(self):
        arrived = self.env.now
        with self.officers.request() as call:
            patience = self.env.timeout(self.random.expovariate(1 / PATIENCE_MEAN))
            happened = yield call | patience
            if call not in happened:
                self.gave_up += 1
                return
            self.waited += self.env.now - arrived
            if self.random.random() >= EMAIL_SHARE:
                yield self.env.timeout(self.random.lognormvariate(*EMAIL_STEP))
            yield from self.register_in_oss()
            self.served += 1

    def register_in_oss(self):
        left = self.random.lognormvariate(*OSS_STEP)
        process = self.env.active_process
        while left > 0:
            if not self.oss_is_up:
                yield self.oss_is_back
            begun = self.env.now
            self.in_oss.add(process)
            try:
                yield self.env.timeout(left)
                left = 0
            except simpy.Interrupt:
                left -= self.env.now - begun
            finally:
                self.in_oss.discard(process)

    def outages(self):
        while True:
            yield self.env.timeout(self.random.expovariate(1 / UP_MEAN))
            self.oss_is_up = False
            self.oss_is_back = self.env.event()
            for process in list(self.in_oss):
                process.interrupt()
            yield self.env.timeout(self.random.expovariate(1 / DOWN_MEAN))
            self.oss_is_up = True
            self.oss_is_back.succeed()


def run_days(seed, days):
    """Seconds, then sums and sums of squares."""
    sums = [0.0] * 6
    chance = random.Random(seed)
    begun = time.perf_counter()
    for _ in range(days):
        van = VanDay(chance)
        van.run()
        for i, value in enumerate((van.served, van.gave_up, van.waited)):
            sums[2 * i] += value
            sums[2 * i + 1] += value * value
    return [time.perf_counter() - begun, *sums]


def main():
    print(simpy.__version__, flush=True)
    for line in sys.stdin:
        seed, days = map(int, line.split())
        print(*run_days(seed, days), flush=True)


if __name__ == "__main__":
    main()
