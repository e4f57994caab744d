// A CSV file of observed times, in the three ways in which scenarios name one.

#include "fuzz/folder_of_files.hpp"
#include "sim/scenario/csv_column.hpp"

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static jemput::fuzz::FolderOfFiles folder;
    folder.write("times.csv", {reinterpret_cast<const char*>(bytes), size});
    const jemput::Place place{"main.yaml", 1, 1};
    jemput::Reader reader({});
    const auto numbers = jemput::read_csv_column("times.csv", "time", place, reader);
    const auto times = jemput::read_csv_clock_times("times.csv", "time", place, reader);
    const auto periods = jemput::read_csv_periods("times.csv", "begins", "ends", place, reader);
    const bool is_all_read = numbers && times && periods;
    assert(is_all_read == (reader.fault_count() == 0) && "what is not read has a fault");
    (void)to_string(reader.sorted_faults());
    return 0;
}
