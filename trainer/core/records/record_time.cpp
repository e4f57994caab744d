#include "trainer/core/records/record_time.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

constexpr std::chrono::hours western_indonesia{7};

}  // namespace

std::string iso_date(Moment moment) {
    const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(moment + western_indonesia)};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string iso_timestamp(Moment moment) {
    const Moment local = moment + western_indonesia;
    const std::chrono::hh_mm_ss clock{local - std::chrono::floor<std::chrono::days>(local)};
    return fmt::format("{}T{:02}:{:02}:{:02}.{:03}+07:00", iso_date(moment), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count(), clock.subseconds().count());
}

std::string iso_duration(std::chrono::milliseconds length) {
    const auto hundredths = std::max<std::int64_t>(length.count(), 0) / 10;
    const auto minutes = hundredths / 6000;
    std::string text = "PT";
    if (minutes >= 60) text += fmt::format("{}H", minutes / 60);
    if (minutes > 0) text += fmt::format("{}M", minutes % 60);
    return text + fmt::format("{}.{:02}S", hundredths / 100 % 60, hundredths % 100);
}

}  // namespace jemput::trainer
