#pragma once

/// \file
/// The blocks of a scenario file: what their keys are called, what may be written, and which rules join the
/// keys of a block. Rules that join several blocks stand in check_*.cpp.

#include "sim/document/type.hpp"
#include "sim/scenario/scenario_file.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace jemput {

[[nodiscard]] Type<Opening> time_block();
[[nodiscard]] Type<std::vector<VisitEntry>> visits_block();
[[nodiscard]] Type<Horizon> horizon_block();
[[nodiscard]] Type<Site> place_block();
[[nodiscard]] Type<Arrivals> arrivals_block();
[[nodiscard]] Type<Pool> pool_block();
[[nodiscard]] Type<Appointments> appointments_block();
[[nodiscard]] Type<Carik> carik_block();
[[nodiscard]] Type<Applicants> applicants_block();
[[nodiscard]] Type<Referral> referral_block();
[[nodiscard]] Type<QueueRules> queue_block();
[[nodiscard]] Type<Staff> staff_block();
[[nodiscard]] Type<std::vector<Step>> flow_block();
[[nodiscard]] Type<std::vector<Desk>> desks_block();
[[nodiscard]] Type<Internet> internet_block();
[[nodiscard]] Type<Oss> oss_block();
[[nodiscard]] Type<Backlog> backlog_block();
[[nodiscard]] Type<Money> money_block();

/// Notes a fault at a key of the mapping that is being read.
void fault_at(const std::string& key, const Node& mapping, Reader& reader, std::string found,
              std::string allowed, std::string cure = {});

/// True where the key is written in the mapping.
[[nodiscard]] bool is_written(const std::string& key, const Node& mapping);

[[nodiscard]] bool sums_to_one(double sum);

/// Notes a fault where the shares at the key do not sum to 1.
void check_sum(const std::string& key, const Shares& shares, const Node& mapping, Reader& reader);

/// Notes a fault where the times at the key are not in order.
void check_order(const std::string& key, const std::vector<Duration>& times, const Node& mapping,
                 Reader& reader);

/// Notes a fault where only one of `up` and `down` is there, or one of them has the mean 0.
void check_up_and_down(const std::optional<Distribution>& up, const std::optional<Distribution>& down,
                       const Node& mapping, Reader& reader);

/// Notes a fault where an end at the key is not after its beginning.
void check_end(const std::string& key, Duration begin, Duration end, const Node& mapping, Reader& reader);

template <class T>
bool are_distinct(const std::vector<T>& values) {
    return std::set<T>(values.begin(), values.end()).size() == values.size();
}

}  // namespace jemput
