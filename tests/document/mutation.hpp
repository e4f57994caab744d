#pragma once

#include <cstdlib>
#include <string>

#include <rapidcheck.h>

namespace jemput {

/// The same random files in every run, unless the environment asks for others.
[[maybe_unused]] inline const int fixed_seed = setenv("RC_PARAMS", "seed=20190918 max_success=300", 0);

/// The text with one to seven bytes replaced, inserted or left out; often by characters that mean something
/// in YAML.
inline rc::Gen<std::string> mutation_of(std::string text) {
    return rc::gen::exec([text] {
        const std::string signs = "[]{}:,-?&*!|>'\"%@`#~ \t\n\r<.\\";
        std::string mutated = text;
        const int mutations = *rc::gen::inRange(1, 8);
        for (int i = 0; i < mutations; ++i) {
            const auto at = *rc::gen::inRange<std::size_t>(0, mutated.size());
            const char c = *rc::gen::oneOf(rc::gen::elementOf(signs), rc::gen::arbitrary<char>());
            const int kind = *rc::gen::inRange(0, 3);
            if (kind == 0)
                mutated[at] = c;
            else if (kind == 1)
                mutated.insert(at, 1, c);
            else
                mutated.erase(at, 1);
        }
        return mutated;
    });
}

}  // namespace jemput
