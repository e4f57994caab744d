#pragma once

#include <string>

namespace jemput {

/// What is said about a chart as a whole, in the language of its reader.
struct Heading {
    std::string title;
    std::string subtitle;     ///< what is counted, in which unit
    std::string description;  ///< what it shows, for those who do not see it
    bool is_drawn = true;     ///< whether title and subtitle stand above the chart, or around it on the page
    double width = 680;       ///< of the drawing, in pixels; at 17 cm, the least text is printed in 8.5 pt
};

}  // namespace jemput
