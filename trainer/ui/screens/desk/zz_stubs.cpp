#include "trainer/ui/screens/desk/desk.hpp"
#include "trainer/ui/widgets/parts.hpp"
namespace jemput::trainer::ui {
void draw_procedure(Ui& ui, Desk& desk, const Rect& rect) { ui.begin_region("procedure"); Rect in = card(ui, rect); if (actions_stand_open(ui, desk)) draw_action_list(ui, desk, in); }
void draw_procedure_rail(Ui& ui, Desk&, const Rect& rect) { card(ui, rect); }
void draw_guide(Ui&, Desk&) {}
}
