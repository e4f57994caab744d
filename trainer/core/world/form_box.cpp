#include "trainer/core/world/form_box.hpp"

#include <algorithm>

namespace jemput::trainer {

namespace {

template <class Forms>
auto place_in_box(Forms& forms, int number) {
    return std::find_if(forms.begin(), forms.end(),
                        [number](const auto& numbered) { return numbered.first == number; });
}

}  // namespace

int FormBox::store(PaperForm form) {
    form.store();
    forms_.emplace_back(++last_number_, std::move(form));
    return last_number_;
}

std::optional<PaperForm> FormBox::take(int number) {
    const auto found = place_in_box(forms_, number);
    if (found == forms_.end()) return std::nullopt;
    PaperForm form = std::move(found->second);
    forms_.erase(found);
    form.take_out();
    return form;
}

const PaperForm* FormBox::find(int number) const {
    const auto found = place_in_box(forms_, number);
    return found == forms_.end() ? nullptr : &found->second;
}

std::vector<int> FormBox::numbers() const {
    std::vector<int> all;
    for (const auto& numbered : forms_)
        all.push_back(numbered.first);
    return all;
}

}  // namespace jemput::trainer
