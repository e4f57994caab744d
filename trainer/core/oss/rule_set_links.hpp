#pragma once

#include "sim/document/node.hpp"
#include "sim/document/reader.hpp"

namespace jemput::trainer {

/// Notes every reference of a rule set that leads nowhere, every name that stands for two things, and every
/// page that lacks what its effect needs. It looks at what is written, so it finds its faults beside those of
/// the form.
void check_links(const Node& rule_set, Reader& reader);

}  // namespace jemput::trainer
