# How every target of the project is compiled.
add_library(jemput_options INTERFACE)
target_compile_features(jemput_options INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# No fused multiply-add: the same scenario gives the same bits on every compiler and machine.
target_compile_options(jemput_options INTERFACE -ffp-contract=off)

target_compile_options(jemput_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
 -Wcast-align -Wdouble-promotion)
if(JEMPUT_WERROR)
    target_compile_options(jemput_options INTERFACE -Werror)
endif()

if(JEMPUT_SANITIZE)
    target_compile_options(jemput_options INTERFACE
        -fsanitize=${JEMPUT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(jemput_options INTERFACE -fsanitize=${JEMPUT_SANITIZE})
    # Sanitizers "increase the rate of false positive warnings, most notably those around -Wmaybe-uninitialized"
    # (manual of gcc): g++ 14 finds some in <regex>.
    target_compile_options(jemput_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()

if(JEMPUT_LTO)
    # clang needs llvm-ar for it, which Debian does not install with clang.
    include(CheckIPOSupported)
    check_ipo_supported(RESULT CMAKE_INTERPROCEDURAL_OPTIMIZATION OUTPUT reason LANGUAGES CXX)
    if(NOT CMAKE_INTERPROCEDURAL_OPTIMIZATION)
        message(STATUS "No link-time optimisation: this compiler cannot do it here")
        message(VERBOSE "${reason}")
    endif()
endif()

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
