#include "trainer/cli/machine.hpp"

#include <chrono>
#include <random>

namespace jemput::trainer {

Moment wall_clock() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Entropy machine_entropy() {
    return [] {
        std::random_device device;
        std::array<std::uint8_t, 16> bytes{};
        for (std::uint8_t& byte : bytes)
            byte = static_cast<std::uint8_t>(device());
        return bytes;
    };
}

}  // namespace jemput::trainer
