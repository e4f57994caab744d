#pragma once

#include "trainer/core/session/reply.hpp"
#include "trainer/ui/screens/desk/guide_step.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jemput::trainer::ui {

/// What is only of the window in the middle and on the right of the desk.
struct Middle {
    /// Commands that were asked for in this frame; given once it is drawn, as they change what is drawn.
    std::vector<std::string> wishes;

    std::map<std::string, std::string, std::less<>> shown;  ///< what a field showed last, by its id
    std::string page;                                       ///< of OSS: whose fields those are
    std::vector<Line> oss_says;                             ///< to the last request
    bool oss_accepts = true;                                ///< the last request
    bool shows_page_unanswered = false;  ///< while OSS does not answer: the page as it was, until a request

    std::string left;  ///< of two KBLI codes that are compared, or the one that is read
    std::string right;
    std::string group;  ///< of KBLI codes that are browsed

    std::string step;   ///< of the procedure, that was the current one
    std::string phase;  ///< of the procedure: which is open; empty: the current one; "-": none

    std::optional<std::map<std::string, double>> mastery;  ///< of the trainee, by skill, as it was before
    GuideStep guide;             ///< what guided mode says, as the last frame found it
    std::string focus;           ///< the widget that the keyboard is at
    std::string callout_closed;  ///< what it was about when it was folded
    std::string callout_wanted;  ///< id of the expectation whose way was asked for
    bool goes_back = false;      ///< from what was held back, in the next frame
    std::string finding_closed;  ///< which finding was told and put away
    bool shows_way = false;      ///< it was asked just now where the next step is done
    double guide_since = 0;      ///< since when it points there, in real seconds
    std::map<std::string, std::string, std::less<>> wrong_entries;  ///< by field: what was held back in it
};

}  // namespace jemput::trainer::ui
