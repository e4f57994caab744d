#pragma once

namespace jemput {

/// The program `jemput`: carries out the command line and gives the exit code.
///
///   0    done
///   1    a fault in a file
///   2    a wrong command line
///   3    the environment: nothing can be written, no memory
///   4    a result that does not agree when it is made again, or a known value that does not
///   130  interrupted (Ctrl-C); what was complete has been printed
int run_command_line(int argc, const char* const* argv);

}  // namespace jemput
