#include "trainer/cli/cli.hpp"

int main(int argc, char** argv) {
    return jemput::trainer::run_command_line(argc, argv);
}
