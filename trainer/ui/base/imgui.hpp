#pragma once

// Dear ImGui as we use it, from 1.86 (Debian 12) to 1.90 (Debian 13): what differs is in this folder only.
#include <imgui.h>
