#include "sim/report/manifest.hpp"

#include "sim/core/text.hpp"

#include <cstddef>
#include <string_view>

#include <fmt/format.h>

namespace jemput {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t digits_shown = 8;

std::string shell_word(const std::string& word) {
    constexpr std::string_view plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./=:,+%@";
    if (!word.empty() && word.find_first_not_of(plain) == std::string::npos) return word;
    std::string quoted = "'";
    for (const char c : word)
        quoted += c == '\'' ? std::string(R"('\'')") : std::string(1, c);
    return quoted + "'";
}

std::string files_shown(const std::vector<SourceFile>& files) {
    std::vector<std::string> shown;
    for (const SourceFile& file : files)
        shown.push_back(fmt::format("{} {}", file.path, file.sha256.substr(0, digits_shown)));
    return join(shown, ", ");
}

}  // namespace

nlohmann::ordered_json manifest_json(const Manifest& m) {
    Json files = Json::array();
    for (const SourceFile& file : m.files)
        files.push_back({{"path", file.path}, {"sha256", file.sha256}});
    return {{"version", m.version}, {"commit", m.commit},
            {"command", m.command}, {"request", request_json(m.request)},
            {"files", files},       {"threads", m.threads},
            {"machine", m.machine}, {"time", m.time},
            {"seconds", m.seconds}};
}

std::string manifest_line(const Language& language, const Manifest& m) {
    return language.text(
        "jemput {version} (commit {commit}); seed {seed}, {runs}, confidence {confidence} %; files with "
        "SHA-256: "
        "{files}; to run it again: {command}",
        fmt::arg("version", m.version), fmt::arg("commit", m.commit), fmt::arg("seed", m.request.seed),
        fmt::arg("runs", language.plural(m.replications, "{n} replication", "{n} replications")),
        fmt::arg("confidence", fmt::format("{:g}", 100 * m.request.confidence)),
        fmt::arg("files", files_shown(m.files)), fmt::arg("command", shell_command(m.command)));
}

std::string shell_command(const std::vector<std::string>& words) {
    std::vector<std::string> quoted;
    for (const std::string& word : words)
        quoted.push_back(shell_word(word));
    return join(quoted, " ");
}

}  // namespace jemput
