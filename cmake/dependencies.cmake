# Every library of the project, all of them packages of Debian 12 and 13 (docs/decisions/ says why each).
find_package(Threads REQUIRED)
find_package(Boost 1.74 REQUIRED CONFIG COMPONENTS locale)  # Boost.Random and Boost.Math: headers only
find_package(fmt REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(tl-expected REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_path(CSV_INCLUDE_DIR csv.h REQUIRED)
find_library(CSV_LIBRARY csv REQUIRED)
find_path(RANDOM123_INCLUDE_DIR Random123/threefry.h REQUIRED)

find_package(SQLite3 REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_path(HPDF_INCLUDE_DIR hpdf.h REQUIRED)
find_library(HPDF_LIBRARY hpdf REQUIRED)

add_library(jemput_libraries INTERFACE)
target_include_directories(jemput_libraries SYSTEM INTERFACE ${RANDOM123_INCLUDE_DIR} ${CSV_INCLUDE_DIR})
target_link_libraries(jemput_libraries INTERFACE
    Threads::Threads Boost::headers Boost::locale fmt::fmt tl::expected nlohmann_json::nlohmann_json CLI11::CLI11 OpenSSL::Crypto ${CSV_LIBRARY}
    # 0.7 (Debian 12) names its target without a namespace, 0.8 (Debian 13) with one.
    $<IF:$<TARGET_EXISTS:yaml-cpp::yaml-cpp>,yaml-cpp::yaml-cpp,yaml-cpp>)

add_library(jemput_trainer_libraries INTERFACE)
target_include_directories(jemput_trainer_libraries SYSTEM INTERFACE ${HPDF_INCLUDE_DIR})
target_link_libraries(jemput_trainer_libraries INTERFACE SQLiteCpp ${HPDF_LIBRARY})

# The window. Debian's imgui has no CMake package, and leaves out of its flags that it needs FreeType and OpenGL.
find_package(PkgConfig REQUIRED)
pkg_check_modules(IMGUI REQUIRED IMPORTED_TARGET imgui)
find_package(SFML 2.5 REQUIRED COMPONENTS graphics window system)
find_package(Freetype REQUIRED)
find_package(OpenGL REQUIRED)
add_library(jemput_window_libraries INTERFACE)
target_include_directories(jemput_window_libraries SYSTEM INTERFACE ${IMGUI_INCLUDE_DIRS})
target_link_libraries(jemput_window_libraries INTERFACE PkgConfig::IMGUI sfml-graphics sfml-window sfml-system
                      Freetype::Freetype OpenGL::GL)

if(JEMPUT_TESTS)
    find_package(GTest REQUIRED)
    find_package(rapidcheck REQUIRED)
    find_program(XGETTEXT xgettext REQUIRED)
    find_program(TIDY tidy REQUIRED)
    find_library(GETTEXTPO_LIBRARY gettextpo REQUIRED)
    find_package(pugixml REQUIRED)
endif()
if(JEMPUT_BENCH)
    find_package(benchmark REQUIRED)
endif()
