#include "sim/scenario/scenario.hpp"

#include <algorithm>

namespace jemput {

bool Step::needs_oss() const {
    return std::find(needs.begin(), needs.end(), Need::oss) != needs.end();
}

}  // namespace jemput
