#pragma once

#include "trainer/ui/widgets/ui.hpp"

#include <string>
#include <vector>

namespace jemput::trainer::ui {

enum class ToastKind : std::uint8_t { note, done, warning, error };

/// Short messages at the top right: at most two, 4 s each, longer while the pointer is over them; errors
/// stay until they are closed.
class Toasts {
  public:
    void add(ToastKind kind, std::string words);
    void draw(Ui& ui, float top);

  private:
    struct Toast {
        ToastKind kind{};
        std::string words;
        double until = 0;  ///< 0: not shown yet
    };

    std::vector<Toast> toasts_;
};

}  // namespace jemput::trainer::ui
