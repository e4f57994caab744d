#include "trainer/ui/widgets/registry.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace jemput::trainer::ui {

namespace {

bool is_clickable(const Widget& widget) {
    return widget.kind != WidgetKind::area;
}

bool shows_something(const Rect& rect) {
    return rect.width() >= 1 && rect.height() >= 1;
}

/// Touching edges and roundings to whole pixels are no overlap.
bool overlap(const Widget& a, const Widget& b) {
    return a.visible.inner(1).overlaps(b.visible.inner(1));
}

}  // namespace

void Registry::begin_frame() {
    widgets_.clear();
    texts_.clear();
    faults_.clear();
}

void Registry::add(Widget widget) {
    widgets_.push_back(std::move(widget));
}

const Widget* Registry::find(std::string_view id) const {
    const auto found =
        std::find_if(widgets_.begin(), widgets_.end(), [id](const Widget& w) { return w.id == id; });
    return found == widgets_.end() ? nullptr : &*found;
}

int Registry::top_layer() const {
    int top = 0;
    for (const Widget& widget : widgets_)
        top = std::max(top, widget.layer);
    return top;
}

std::vector<std::string> Registry::faults(ImVec2 window) const {
    std::vector<std::string> faults = faults_;
    const Rect whole = Rect::at({0, 0}, window);
    std::set<std::string> ids;
    for (const Widget& widget : widgets_) {
        if (!ids.insert(widget.id).second) faults.push_back(fmt::format("{} is there twice", widget.id));
        const bool sticks_out =
            widget.visible.left < whole.left - 1 || widget.visible.right > whole.right + 1 ||
            widget.visible.top < whole.top - 1 || widget.visible.bottom > whole.bottom + 1;
        if (shows_something(widget.visible) && sticks_out)
            faults.push_back(fmt::format("{} sticks out of the window", widget.id));
    }
    for (std::size_t i = 0; i < widgets_.size(); ++i)
        for (std::size_t j = i + 1; j < widgets_.size(); ++j) {
            const Widget& a = widgets_[i];
            const Widget& b = widgets_[j];
            if (is_clickable(a) && is_clickable(b) && a.layer == b.layer && shows_something(a.visible) &&
                shows_something(b.visible) && overlap(a, b))
                faults.push_back(fmt::format("{} and {} overlap", a.id, b.id));
        }
    return faults;
}

std::string_view word_of(WidgetKind kind) {
    switch (kind) {
        case WidgetKind::button:
            return "button";
        case WidgetKind::field:
            return "field";
        case WidgetKind::choice:
            return "choice";
        case WidgetKind::toggle:
            return "toggle";
        case WidgetKind::tab:
            return "tab";
        case WidgetKind::link:
            return "link";
        case WidgetKind::item:
            return "item";
        case WidgetKind::figure:
            return "figure";
        case WidgetKind::area:
            break;
    }
    return "area";
}

nlohmann::ordered_json to_json(const Registry& registry, std::string_view screen) {
    nlohmann::ordered_json json{{"screen", screen}, {"widgets", nlohmann::ordered_json::array()}};
    for (const Widget& widget : registry.widgets()) {
        const auto whole = [](float pixels) { return std::lround(pixels); };
        const Rect& rect = widget.visible;
        json["widgets"].push_back(
            {{"id", widget.id},
             {"label", widget.label},
             {"kind", word_of(widget.kind)},
             {"rect", {whole(rect.left), whole(rect.top), whole(rect.right), whole(rect.bottom)}},
             {"enabled", widget.is_enabled},
             {"focused", widget.is_focused},
             {"layer", widget.layer},
             {"value", widget.value}});
    }
    return json;
}

}  // namespace jemput::trainer::ui
