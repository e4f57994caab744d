#include "sim/validation/validate.hpp"

#include "sim/core/text.hpp"

#include <algorithm>
#include <atomic>
#include <cctype>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

namespace jemput {

namespace {

/// What an interval of a mean and Woodruff's batches want at least.
constexpr std::int64_t fewest_replications = 40;

std::int64_t replications_of(const KnownExperiment& experiment, double effort) {
    if (experiment.replications == 0) return 0;
    const auto wanted = std::llround(static_cast<double>(experiment.replications) * effort);
    return std::max<std::int64_t>(wanted, fewest_replications);
}

/// The experiments, which threads take one after the other.
class Bench {
  public:
    Bench(const std::vector<KnownExperiment>& experiments, double effort, std::stop_token stop)
        : experiments_(experiments), effort_(effort), stop_(std::move(stop)), findings_(experiments.size()) {
        for (const KnownExperiment& experiment : experiments)
            wanted_ += replications_of(experiment, effort);
    }

    /// Carries out experiments until there are no more.
    void work() {
        for (std::size_t i = next_++; i < experiments_.size() && !stop_.stop_requested(); i = next_++) {
            try {
                carry_out(i);
            } catch (...) {
                const std::lock_guard lock(mutex_);
                if (!failure_) failure_ = std::current_exception();
                next_ = experiments_.size();
            }
        }
        const std::lock_guard lock(mutex_);
        ++idle_;
        all_done_.notify_all();
    }

    /// Until so many threads have no more to do; tells the progress now and then.
    void wait_for(unsigned threads, const Progress& progress) {
        std::unique_lock lock(mutex_);
        while (!all_done_.wait_for(lock, std::chrono::milliseconds{100}, [&] { return idle_ == threads; })) {
            lock.unlock();
            if (progress) progress(std::min(done_.load(), wanted_), wanted_);
            lock.lock();
        }
        if (failure_) std::rethrow_exception(failure_);
    }

    [[nodiscard]] const std::vector<std::vector<Finding>>& findings() const { return findings_; }

  private:
    void carry_out(std::size_t i) {
        std::int64_t told = 0;
        Effort effort{replications_of(experiments_[i], effort_), stop_, {}};
        effort.progress = [&](std::int64_t done, std::int64_t) {
            if (done > told) done_ += done - told;
            told = done;
        };
        findings_[i] = experiments_[i].run(effort);
    }

    const std::vector<KnownExperiment>& experiments_;
    double effort_;
    std::stop_token stop_;
    std::int64_t wanted_ = 0;
    std::atomic<std::size_t> next_{0};
    std::atomic<std::int64_t> done_{0};
    std::vector<std::vector<Finding>> findings_;  ///< of each experiment; each is written by one thread
    std::mutex mutex_;
    std::condition_variable all_done_;
    unsigned idle_ = 0;
    std::exception_ptr failure_;
};

std::vector<KnownExperiment> picked(std::vector<KnownExperiment> experiments, const std::string& filter) {
    std::erase_if(experiments, [&](const KnownExperiment& experiment) {
        return std::none_of(experiment.cases.begin(), experiment.cases.end(),
                            [&](const KnownCase& known) { return matches(known.id, filter); });
    });
    return experiments;
}

void judge(const KnownExperiment& experiment, const std::vector<Finding>& findings, const std::string& filter,
           Validation& validation) {
    if (findings.empty()) {
        validation.is_complete = false;
        return;
    }
    for (std::size_t c = 0; c < experiment.cases.size(); ++c) {
        const KnownCase& known = experiment.cases[c];
        if (!matches(known.id, filter)) continue;
        validation.results.push_back({known, experiment.way, experiment.name, findings[c],
                                      z_of(known, findings[c]), agrees(known, findings[c])});
    }
}

std::string in_lower_case(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

}  // namespace

std::size_t Validation::agreeing() const {
    return static_cast<std::size_t>(
        std::count_if(results.begin(), results.end(), [](const CaseResult& r) { return r.agrees; }));
}

bool matches(std::string_view id, std::string_view filter) {
    return in_lower_case(id).find(in_lower_case(filter)) != std::string::npos;
}

Validation validate(const std::vector<KnownExperiment>& all, const ValidationOptions& options,
                    std::stop_token stop, const Progress& progress) {
    const std::vector<KnownExperiment> experiments = picked(all, options.filter);
    Bench bench(experiments, options.effort, std::move(stop));
    const unsigned threads = threads_of({.threads = options.threads});
    {
        std::vector<std::jthread> workers;
        for (unsigned t = 0; t < threads; ++t)
            workers.emplace_back([&bench] { bench.work(); });
        bench.wait_for(threads, progress);
    }
    Validation validation;
    for (std::size_t i = 0; i < experiments.size(); ++i)
        judge(experiments[i], bench.findings()[i], options.filter, validation);
    return validation;
}

Validation listed(const std::vector<KnownExperiment>& experiments, std::string_view filter) {
    Validation validation;
    for (const KnownExperiment& experiment : experiments)
        for (const KnownCase& known : experiment.cases)
            if (matches(known.id, filter))
                validation.results.push_back({known, experiment.way, experiment.name});
    return validation;
}

}  // namespace jemput
