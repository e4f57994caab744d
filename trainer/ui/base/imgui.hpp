#pragma once

// Dear ImGui as we use it, from 1.86 (Debian 12) to 1.90 (Debian 13): what differs is where
// IMGUI_VERSION_NUM is asked: platform/imgui_feed.cpp and widgets/field.cpp.
#include <imgui.h>
