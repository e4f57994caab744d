#pragma once

#include "sim/chart/drawing.hpp"
#include "sim/core/language.hpp"
#include "sim/report/report.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace jemput {

/// The name of a scenario on the page.
[[nodiscard]] std::string name_on(const Language& language, const Report& report, std::size_t scenario);

/// A picture of the page and what is said of it.
struct Figure {
    std::string id;  ///< "queue", "waits", …: for links, and as the name of a file
    Drawing drawing;
    std::string caption;  ///< how to read it, in a sentence or two
};

/// The pictures, in their order; what a scenario has not (outages, a second scenario) has no picture.
[[nodiscard]] std::vector<Figure> figures_of(const Language& language, const Report& report);

/// The page: one HTML file that refers to nothing outside, made to be printed on A4.
[[nodiscard]] std::string to_page(const Language& language, const Report& report);

}  // namespace jemput
