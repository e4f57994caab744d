#include "sim/report/recorded_result.hpp"

#include "sim/document/file.hpp"
#include "sim/document/node.hpp"
#include "sim/report/json_fields.hpp"

#include <cstdint>

#include <fmt/format.h>

namespace jemput {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uintmax_t most_bytes = 64 << 20;
constexpr const char* a_result = "a result that `--format json` wrote";

/// Results have a handful; what reads and compares them calls itself once a level.
constexpr int most_levels = 64;

struct TooDeep {};

Expected<Json> parse(const std::string& text, const std::string& file) {
    const auto expect_level = [](int level, Json::parse_event_t, const Json&) {
        if (level > most_levels) throw TooDeep{};
        return true;
    };
    try {
        return Json::parse(text, expect_level);
    } catch (const TooDeep&) {
        return tl::unexpected(Diagnostics{
            {{file}, "", fmt::format("more than {} levels of nesting", most_levels), a_result, ""}});
    } catch (const Json::parse_error& error) {
        return tl::unexpected(
            Diagnostics{{{file},
                         "",
                         fmt::format("no JSON from byte {} of {} on", error.byte, text.size()),
                         a_result,
                         "was it cut off while it was written?"}});
    } catch (const Json::out_of_range&) {
        return tl::unexpected(Diagnostics{
            {{file}, "", "a number that is too great for 64 bits", a_result, "was it changed by hand?"}});
    }
}

/// Whether a member of the whole result, or of another object, is not compared.
bool is_excepted(bool of_whole, const std::string& key) {
    return key == "interrupted" || (of_whole && key == "manifest");
}

/// Nothing, or an estimate that cannot be told.
bool is_untold(const Json& json) {
    if (json.is_object()) return json.contains("estimate") && json["estimate"].is_null();
    return json.is_null() || (json.is_array() && json.empty());
}

/// Takes out of both what an interrupted comparison could not tell: of scenarios that were not equally far,
/// the levels and the counts over people; and what comes last.
void leave_out_untold(Json& recorded, Json& now) {
    if (recorded.is_array() && now.is_array() && recorded.size() == now.size()) {
        for (std::size_t i = 0; i < now.size(); ++i) {
            if (is_untold(recorded[i])) {
                recorded[i] = now[i] = nullptr;
            } else {
                leave_out_untold(recorded[i], now[i]);
            }
        }
    }
    if (!recorded.is_object() || !now.is_object()) return;
    std::vector<std::string> keys;
    for (const auto& item : now.items())
        keys.push_back(item.key());
    for (const std::string& key : keys) {
        if (!recorded.contains(key) || is_untold(recorded[key])) {
            recorded.erase(key);
            now.erase(key);
        } else {
            leave_out_untold(recorded[key], now[key]);
        }
    }
}

std::string shown(const Json& value) {
    return in_quotes(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::size_t count_values(const Json& json) {
    if (!json.is_structured()) return 1;
    std::size_t values = 0;
    for (const Json& item : json)
        values += count_values(item);
    return values;
}

void compare(const std::string& path, const Json& recorded, const Json& now, ResultComparison& all);

void compare_members(const std::string& path, const Json& recorded, const Json& now, ResultComparison& all) {
    const bool is_whole = path.empty();
    for (const auto& [key, value] : now.items()) {
        if (is_excepted(is_whole, key)) continue;
        const std::string at = path_of_key(path, key);
        const auto other = recorded.find(key);
        if (other == recorded.end()) {
            all.values += count_values(value);
            all.differences.push_back({at, "", shown(value)});
        } else {
            compare(at, *other, value, all);
        }
    }
    for (const auto& [key, value] : recorded.items()) {
        if (now.contains(key) || is_excepted(is_whole, key)) continue;
        ++all.values;
        all.differences.push_back({path_of_key(path, key), shown(value), ""});
    }
}

void compare(const std::string& path, const Json& recorded, const Json& now, ResultComparison& all) {
    if (recorded.is_object() && now.is_object()) {
        compare_members(path, recorded, now, all);
    } else if (recorded.is_array() && now.is_array() && recorded.size() == now.size()) {
        for (std::size_t i = 0; i < now.size(); ++i)
            compare(path_of_item(path, i), recorded[i], now[i], all);
    } else {
        all.values += count_values(now);
        if (recorded != now) all.differences.push_back({path, shown(recorded), shown(now)});
    }
}

}  // namespace

Expected<RecordedResult> read_result(const std::filesystem::path& file,
                                     const std::vector<std::string>& known) {
    const std::string name = file.string();
    const auto bytes = read_bytes(file, most_bytes, {name});
    if (!bytes) return tl::unexpected(bytes.error());
    auto json = parse(*bytes, name);
    if (!json) return tl::unexpected(json.error());

    JsonFields fields(name);
    const auto has = [&](const char* key) { return json->is_object() && json->contains(key); };
    if (!has("measures") && !has("comparison") && !has("cells") && !has("plans")) {
        fields.fault("", "JSON that is no result", a_result);
        return tl::unexpected(fields.faults());
    }
    RecordedResult result;
    const Json* manifest = fields.find(*json, "", "manifest");
    if (manifest == nullptr) return tl::unexpected(fields.faults());
    result.version = fields.text(*manifest, "manifest", "version");
    result.commit = fields.text(*manifest, "manifest", "commit");
    for (const Json& source : fields.list(*manifest, "manifest", "files"))
        result.files.push_back(
            {fields.text(source, "manifest.files", "path"), fields.text(source, "manifest.files", "sha256")});
    if (!fields.faults().empty()) return tl::unexpected(fields.faults());
    auto request = read_request(*manifest, name, known);
    if (!request) return tl::unexpected(request.error());
    result.request = std::move(*request);
    result.json = std::move(*json);
    return result;
}

ResultComparison compare_results(const nlohmann::ordered_json& recorded, const nlohmann::ordered_json& now) {
    ResultComparison all;
    const bool is_of_several =
        recorded.contains("comparison") || recorded.contains("cells") || recorded.contains("plans");
    if (recorded.contains("interrupted") && is_of_several) {
        Json told = recorded;
        Json told_now = now;
        leave_out_untold(told, told_now);
        compare("", told, told_now, all);
    } else {
        compare("", recorded, now, all);
    }
    return all;
}

}  // namespace jemput
