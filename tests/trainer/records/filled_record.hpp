#pragma once

#include "tests/trainer/records/record_samples.hpp"

#include <filesystem>
#include <string>

namespace jemput::trainer::tests {

/// Two trainees; PTG-017 with a finished session of some commands and one that runs. Returns the latter.
inline std::string fill(Records& records) {
    value_of(records.add_trainee("PTG-017", moment(-2)));
    value_of(records.add_trainee("AND-2", moment(-1)));
    for (const char* trainee : {"PTG-017", "AND-2"}) {
        const std::string session = value_of(records.begin_session(a_setup(trainee)));
        for (int i = 0; i < 40; ++i)
            value_of(records.append_command(
                session, a_command(std::string("say kalimat ") + trainee + " " + std::to_string(i), i)));
        value_of(records.finish_session(session, an_outcome()));
    }
    const std::string running = value_of(records.begin_session(a_setup()));
    value_of(records.append_command(running, a_command("greet")));
    return running;
}

inline std::string make_filled_record(const std::filesystem::path& file) {
    Records records = open_to_write(file);
    return fill(records);
}

}  // namespace jemput::trainer::tests
