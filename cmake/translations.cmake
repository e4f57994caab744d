# Gives sim the source of sim/core/catalogue.hpp: the translations, compiled and carried in the program.
find_program(MSGFMT msgfmt REQUIRED)
set(catalogue ${PROJECT_BINARY_DIR}/catalogue)
add_custom_command(
    OUTPUT ${catalogue}.cpp
    COMMAND ${MSGFMT} --check --output-file=${catalogue}.mo ${PROJECT_SOURCE_DIR}/assets/translations/id.po
    COMMAND ${CMAKE_COMMAND} -D input=${catalogue}.mo -D output=${catalogue}.cpp
            -P ${CMAKE_CURRENT_LIST_DIR}/write_catalogue.cmake
    DEPENDS ${PROJECT_SOURCE_DIR}/assets/translations/id.po ${CMAKE_CURRENT_LIST_DIR}/write_catalogue.cmake
    COMMENT "Compiling the translations"
    VERBATIM)
target_sources(sim PRIVATE ${catalogue}.cpp)
