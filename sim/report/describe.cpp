#include "sim/report/describe.hpp"

#include "sim/report/describe_sections.hpp"

#include <fmt/format.h>

namespace jemput {

std::string describe(const Reading<Scenario>& reading, const std::vector<Assignment>& changes,
                     const Language& language) {
    Description d{reading, changes, language, mechanisms_of(reading.value), settings_of(reading.value), {}};
    d.page.heading(1, language.of_scenario(reading.value.name));
    d.page.paragraph(language.text(
        "A description of this scenario by STRESS-DES, the guideline for reporting discrete-event "
        "simulations (Monks et al. 2019, Journal of Simulation 13:55). It was written by the program "
        "from the scenario itself. What is not said to happen does not happen in it."));
    describe_objectives(d);
    describe_logic(d);
    describe_components(d);
    describe_data(d);
    describe_experimentation(d);
    describe_implementation(d);
    return d.page.text();
}

}  // namespace jemput
