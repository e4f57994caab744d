#include "tests/support/places.hpp"

namespace jemput::places {

std::string source_dir() {
    return JEMPUT_SOURCE_DIR;
}

const char* program() {
    return JEMPUT_PROGRAM;
}

const char* trainer_program() {
    return JEMPUT_TRAINER_PROGRAM;
}

const char* xgettext() {
    return JEMPUT_XGETTEXT;
}

const char* tidy() {
    return JEMPUT_TIDY;
}

}  // namespace jemput::places
