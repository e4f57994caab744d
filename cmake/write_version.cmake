# cmake -D source_dir=… -D version=… -D output=… -P write_version.cmake
set(commit "unknown")
if(EXISTS ${source_dir}/.git)  # a tarball unpacked inside somebody else's repository must not show that one's commit
    execute_process(
        COMMAND ${CMAKE_COMMAND} -E env GIT_OPTIONAL_LOCKS=0
                git -C ${source_dir} describe --always --dirty --abbrev=12 --exclude=*
        OUTPUT_VARIABLE answer OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failure)
    if(NOT failure)
        set(commit ${answer})
    endif()
endif()
configure_file(${CMAKE_CURRENT_LIST_DIR}/version.cpp.in ${output} @ONLY)
