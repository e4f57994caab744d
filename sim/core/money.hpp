#pragma once

#include <compare>
#include <cstdint>

namespace jemput {

/// An amount of Indonesian rupiah, whole.
struct Rupiah {
    std::int64_t amount = 0;

    constexpr auto operator<=>(const Rupiah&) const = default;
    constexpr Rupiah& operator+=(Rupiah other) {
        amount += other.amount;
        return *this;
    }
    friend constexpr Rupiah operator+(Rupiah a, Rupiah b) { return a += b; }
    friend constexpr Rupiah operator*(Rupiah a, std::int64_t n) { return {a.amount * n}; }
};

}  // namespace jemput
