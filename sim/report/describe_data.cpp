#include "sim/report/describe_sections.hpp"
namespace jemput { void describe_data(Description& d) { for (auto& n : d.reading.numbers) d.page.paragraph(n.path + " :: " + n.value); } }
