#include "sim/chart/colours.hpp"

#include <cmath>

namespace jemput::colours {

namespace {

/// One of the three components of sRGB, made linear.
double linear(Colour colour, int shift) {
    const double c = static_cast<double>(colour.rgb >> shift & 0xFFU) / 255;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double contrast(double light, double dark) {
    return (light + 0.05) / (dark + 0.05);
}

}  // namespace

double luminance(Colour colour) {
    return 0.2126 * linear(colour, 16) + 0.7152 * linear(colour, 8) + 0.0722 * linear(colour, 0);
}

Colour text_on(Colour fill) {
    const double light = luminance(fill);
    return contrast(1, light) > contrast(light, luminance(dark_ink)) ? paper : dark_ink;
}

}  // namespace jemput::colours
