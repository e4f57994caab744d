#pragma once

#include "trainer/ui/screens/desk/desk.hpp"
#include "trainer/ui/widgets/field.hpp"

#include <string>
#include <string_view>

namespace jemput::trainer::ui {

/// What the guard knows a field to hold, by its name: "nik", "npwp", "phone", "email", or "" for anything
/// else.
[[nodiscard]] std::string_view guarded_kind(std::string_view field);

/// A field whose value belongs to a command, such as "type nik" or "say": its id is "do.type nik", and what
/// is typed stands in Desk::typed under that id until somebody gives the command. Every letter passes the
/// guard: what looks like the data of a real person is wiped at once and kept nowhere, and the sentence of
/// the guard stands below the field until it is typed in again. The session is told only that something was
/// refused, and of what kind.
///
/// `kind` is guarded_kind() of the field. What is committed may be given: it has passed.
FieldEvent guarded_field(Ui& ui, Desk& desk, std::string_view command, const Rect& rect, FieldFace face,
                         std::string_view kind = {});

/// The height of it in a column so wide, with the sentence where something was refused.
[[nodiscard]] float guarded_height(const Ui& ui, const Desk& desk, std::string_view command, FieldFace face,
                                   float width);

/// The same, which gives the command with its value as soon as that is committed, where it has changed.
FieldEvent command_field(Ui& ui, Desk& desk, std::string_view command, const Rect& rect,
                         const FieldFace& face, std::string_view kind = {});

/// Forgets what was typed, wherever it is kept; the field is empty and may keep the focus.
void wipe_field(Desk& desk, std::string_view id);
/// The field shows what stands in Desk::typed, whatever was being written in it.
void read_again(std::string_view id);

}  // namespace jemput::trainer::ui
