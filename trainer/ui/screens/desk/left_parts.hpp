#pragma once

#include "trainer/ui/screens/desk/desk.hpp"
#include "trainer/ui/screens/desk/talk.hpp"

// The parts of the left side of the desk. Those with a height tell it for a column so wide.

namespace jemput::trainer::ui {

/// Portrait, name, mood, and what she said last.
[[nodiscard]] float person_height(const Ui& ui, const Desk& desk, float width);
void draw_person(Ui& ui, Desk& desk, const Rect& rect);

/// The groups of sentences and the sentences of the chosen one. It scrolls within the rectangle, or is as
/// high as it needs; returns its lower edge. Where it `can_grow`, a button gives it the place of the papers.
float draw_talk(Ui& ui, Desk& desk, Rect rect, bool scrolls, bool can_grow);

/// What lies on the desk.
[[nodiscard]] float documents_height(const Ui& ui, const Desk& desk, float width);
void draw_documents(Ui& ui, Desk& desk, Rect rect);

/// While facts are compared: all that are known, to be picked; in place of talk and documents.
float draw_comparing(Ui& ui, Desk& desk, Rect rect, bool scrolls);

/// The morning after, when nobody sits at the desk: the form that is entered now.
float draw_backlog(Ui& ui, Desk& desk, Rect rect, bool scrolls);

/// A document as it lies on the desk, read or face down.
[[nodiscard]] float document_face_height(const Ui& ui, const Desk& desk, const std::string& name,
                                         float width);
void draw_document_face(Ui& ui, Desk& desk, const std::string& name, const Rect& rect);

/// A heading of the left side, with quiet words at its right where there is room.
Rect left_heading(Ui& ui, Rect& rect, std::string_view words, std::string_view right = {});

}  // namespace jemput::trainer::ui
