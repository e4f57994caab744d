# Gives sim the source of sim/core/version.hpp. The commit is asked for at every build, but the file is written
# (and compiled) only when the answer changes, and nothing else depends on it.
set(version_source ${PROJECT_BINARY_DIR}/version.cpp)
add_custom_target(version
    COMMAND ${CMAKE_COMMAND} -D source_dir=${PROJECT_SOURCE_DIR} -D version=${PROJECT_VERSION}
            -D output=${version_source} -P ${CMAKE_CURRENT_LIST_DIR}/write_version.cmake
    BYPRODUCTS ${version_source}
    COMMENT "Asking git for the commit"
    VERBATIM)
target_sources(sim PRIVATE ${version_source})
add_dependencies(sim version)
