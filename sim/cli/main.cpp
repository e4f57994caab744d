#include "sim/cli/cli.hpp"

int main(int argc, char** argv) {
    return jemput::run_command_line(argc, argv);
}
