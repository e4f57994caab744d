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
# False alarms of g++ about strings and variants that it has inlined; the sanitizers look for the real ones.
target_compile_options(jemput_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
# False alarms of g++ 12 at sums of strings (gcc bug 105651, mended in 13).
target_compile_options(jemput_options INTERFACE
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)
if(JEMPUT_WERROR)
    target_compile_options(jemput_options INTERFACE -Werror)
    # Two types of one name go unseen by the compiler and break the program; link-time optimisation sees them.
    target_link_options(jemput_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Werror=odr>)
endif()

if(JEMPUT_SANITIZE)
    target_compile_options(jemput_options INTERFACE
        -fsanitize=${JEMPUT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(jemput_options INTERFACE -fsanitize=${JEMPUT_SANITIZE})
endif()

if(JEMPUT_LTO)
    # clang needs llvm-ar for it, which Debian does not install with clang.
    include(CheckIPOSupported)
    check_ipo_supported(RESULT CMAKE_INTERPROCEDURAL_OPTIMIZATION OUTPUT reason LANGUAGES CXX)
    if(NOT CMAKE_INTERPROCEDURAL_OPTIMIZATION)
        message(STATUS "No link-time optimisation: this compiler cannot do it here")
        message(VERBOSE "${reason}")
    elseif(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Objects that link both ways: the programs with link-time optimisation, the many tests fast without it.
        target_compile_options(jemput_options INTERFACE -ffat-lto-objects)
    endif()
endif()

find_program(CCACHE ccache)
if(CCACHE)
    # Another tree of the same sources finds there what this one compiled.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
endif()
