# cmake -D input=FILE -D output=FILE.cpp -P write_catalogue.cmake
file(READ ${input} bytes HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
file(WRITE ${output} "#include \"sim/core/catalogue.hpp\"

namespace jemput {

namespace {
constexpr char bytes[] = {${bytes}};
}

std::span<const char> indonesian_catalogue() {
    return bytes;
}

}  // namespace jemput
")
