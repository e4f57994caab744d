#pragma once

#include "trainer/core/world/paper_form.hpp"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace jemput::trainer {

/// The locked box: forms lie in it until they are entered in the backlog round. A value. Forms are numbered
/// from 1 in the order in which they were stored; a number is never used for another form.
class FormBox {
  public:
    /// Locks a form away; its number.
    int store(PaperForm form);

    /// Takes a form out, to enter it; nullopt where the box has no such number (any more).
    std::optional<PaperForm> take(int number);

    /// A form that stays in the box; nullptr where the box has no such number.
    [[nodiscard]] const PaperForm* find(int number) const;
    /// Of the forms that lie in the box, in order.
    [[nodiscard]] std::vector<int> numbers() const;
    [[nodiscard]] std::size_t size() const { return forms_.size(); }
    [[nodiscard]] bool is_empty() const { return forms_.empty(); }

  private:
    int last_number_ = 0;
    std::vector<std::pair<int, PaperForm>> forms_;
};

}  // namespace jemput::trainer
