#include "trainer/core/records/xapi.hpp"

#include "trainer/core/records/record_time.hpp"
#include "trainer/core/records/records.hpp"
#include "trainer/core/records/uuid.hpp"
#include "trainer/core/records/written_score.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace jemput::trainer {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view home_page = "https://latihan.example";
constexpr std::string_view cmi5 = "https://w3id.org/xapi/cmi5/context/";

struct Verb {
    std::string_view id;
    std::string_view indonesian;
    std::string_view english;
};

constexpr Verb initialized{"http://adlnet.gov/expapi/verbs/initialized", "mulai", "initialized"};
constexpr Verb completed{"http://adlnet.gov/expapi/verbs/completed", "selesai", "completed"};
constexpr Verb passed{"http://adlnet.gov/expapi/verbs/passed", "lulus", "passed"};
constexpr Verb failed{"http://adlnet.gov/expapi/verbs/failed", "tidak lulus", "failed"};
constexpr Verb terminated{"http://adlnet.gov/expapi/verbs/terminated", "berakhir", "terminated"};
constexpr Verb abandoned{"https://w3id.org/xapi/adl/verbs/abandoned", "ditinggalkan", "abandoned"};

/// Commands that are told one by one, with a verb of the trainer's own.
struct ToldCommand {
    std::string_view word;
    Verb verb;
    bool only_first = false;
};

constexpr std::array told_commands{
    ToldCommand{"request_hint",
                {"https://latihan.example/xapi/verbs/requested-hint", "minta petunjuk", "requested a hint"}},
    ToldCommand{"refer", {"https://latihan.example/xapi/verbs/referred", "merujuk", "referred"}},
    ToldCommand{"refuse_gift",
                {"https://latihan.example/xapi/verbs/refused-gift", "menolak pemberian", "refused a gift"}},
    ToldCommand{"take_form",
                {"https://latihan.example/xapi/verbs/fell-back", "beralih ke formulir kertas",
                 "fell back to the paper form"},
                true},
};

std::string own_iri(std::string_view kind, std::string_view name) {
    return fmt::format("{}/{}/{}", home_page, kind, name);
}

Json agent(const std::string& code) {
    return {{"objectType", "Agent"}, {"account", {{"homePage", home_page}, {"name", code}}}};
}

double in_seconds(Duration length) {
    return std::chrono::duration<double>(std::chrono::floor<std::chrono::milliseconds>(length)).count();
}

/// Writes the statements of one session, in order.
class StatementWriter {
  public:
    StatementWriter(const HistoryEntry& entry, const CaseTitles& titles)
        : session_(entry.session),
          result_(entry.result),
          ended_(std::max(session_.ended.value_or(session_.setup.started), session_.setup.started)),
          last_(session_.setup.started) {
        const auto title = titles.find(session_.setup.case_id);
        const Bilingual name =
            title == titles.end() ? Bilingual{session_.setup.case_id, session_.setup.case_id} : title->second;
        activity_ = {{"objectType", "Activity"},
                     {"id", own_iri("case", session_.setup.case_id)},
                     {"definition",
                      {{"name", {{"id", name.indonesian}, {"en-US", name.english}}},
                       {"type", "http://adlnet.gov/expapi/activities/simulation"}}}};
    }

    void begin() { write("initialized", initialized, {}, session_.setup.started, {"cmi5"}); }

    void tell(const CommandRecord& command) {
        if (command.actor != Actor::trainee) return;
        const std::size_t space = std::min(command.text.find(' '), command.text.size());
        const std::string_view word = std::string_view(command.text).substr(0, space);
        const auto told = std::find_if(told_commands.begin(), told_commands.end(),
                                       [word](const ToldCommand& kind) { return kind.word == word; });
        if (told == told_commands.end()) return;
        if (told->only_first && std::exchange(has_fallen_back_, true)) return;
        Json result = Json::object();
        if (space < command.text.size()) result["response"] = command.text.substr(space + 1);
        write(fmt::format("command/{}", command.number), told->verb, std::move(result), command.wall, {},
              command.at);
    }

    void end() {
        const Json length = {{"duration", iso_duration(ended_ - session_.setup.started)}};
        if (session_.state == RecordState::abandoned) {
            write("abandoned", abandoned, length, ended_, {"cmi5"});
            return;
        }
        if (result_ && session_.setup.mode != "guided") {
            Json whole = {{"completion", true}};
            whole.update(length);
            write("completed", completed, std::move(whole), ended_, {"cmi5", "moveon"});
            write("judged", result_->score.passed ? passed : failed, judged(length), ended_,
                  {"cmi5", "moveon"});
        }
        write("terminated", terminated, length, ended_, {"cmi5"});
    }

    [[nodiscard]] const std::string& lines() const { return lines_; }

  private:
    [[nodiscard]] Json judged(const Json& length) const {
        const int score = in_ten_thousandths(result_->score.total);
        Json errors = Json::array();
        for (const Finding& finding : result_->findings)
            errors.push_back(
                {{"code", finding.card}, {"step", finding.step}, {"sim_s", in_seconds(finding.at)}});
        Json result = {
            {"score", {{"scaled", score / 10'000.0}, {"raw", score / 100.0}, {"min", 0}, {"max", 100}}},
            {"success", result_->score.passed}};
        result.update(length);
        result["extensions"] = {{own_iri("ext", "errors"), std::move(errors)},
                                {own_iri("ext", "at_desk_s"), in_seconds(result_->at_desk)}};
        return result;
    }

    [[nodiscard]] Json context(const std::vector<std::string_view>& categories,
                               std::optional<Duration> at) const {
        const SessionSetup& setup = session_.setup;
        Json context = {{"registration", session_.id}};
        if (!setup.instructor.empty()) context["instructor"] = agent(setup.instructor);
        Json activities = {{"grouping", {{{"id", own_iri("session", iso_date(setup.started))}}}}};
        for (const std::string_view category : categories)
            activities["category"].push_back({{"id", fmt::format("{}categories/{}", cmi5, category)}});
        context["contextActivities"] = std::move(activities);
        if (!setup.asset_hash.empty()) context["revision"] = setup.asset_hash;
        context["platform"] = "Jemput";
        context["language"] = "id";
        Json extensions = {{own_iri("ext", "mode"), setup.mode},
                           {own_iri("ext", "seed"), setup.seed},
                           {own_iri("ext", "rules"), setup.rules},
                           {fmt::format("{}extensions/sessionid", cmi5), session_.id}};
        if (at) extensions[own_iri("ext", "sim_s")] = in_seconds(*at);
        context["extensions"] = std::move(extensions);
        return context;
    }

    /// The wall clock may have been set back meanwhile: no statement is told before the one before it, nor
    /// after the end of the session.
    void write(const std::string& name, const Verb& verb, Json result, Moment when,
               const std::vector<std::string_view>& categories, std::optional<Duration> at = std::nullopt) {
        last_ = std::clamp(when, last_, ended_);
        Json statement = {
            {"id", uuid_of_address(own_iri("session", session_.id + "/" + name))},
            {"actor", agent(session_.setup.trainee)},
            {"verb", {{"id", verb.id}, {"display", {{"id", verb.indonesian}, {"en-US", verb.english}}}}},
            {"object", activity_}};
        if (!result.empty()) statement["result"] = std::move(result);
        statement["context"] = context(categories, at);
        statement["timestamp"] = iso_timestamp(last_);
        // Bytes that are no text can only come from a damaged file.
        lines_ += statement.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    }

    const SessionRecord& session_;
    const std::optional<ResultRecord>& result_;
    Moment ended_;
    Moment last_;
    Json activity_;
    bool has_fallen_back_ = false;
    std::string lines_;
};

}  // namespace

std::string xapi_statements(const HistoryEntry& entry, const std::vector<CommandRecord>& commands,
                            const CaseTitles& titles) {
    if (entry.session.state == RecordState::running) return {};
    StatementWriter writer(entry, titles);
    writer.begin();
    for (const CommandRecord& command : commands)
        writer.tell(command);
    writer.end();
    return writer.lines();
}

Expected<std::string> export_xapi(const Records& records, const CaseTitles& titles,
                                  std::string_view trainee) {
    const auto entries = trainee.empty() ? records.whole_history() : records.history(trainee);
    if (!entries) return tl::unexpected(entries.error());
    std::string lines;
    for (const HistoryEntry& entry : *entries) {
        const auto commands = records.commands_of(entry.session.id);
        if (!commands) return tl::unexpected(commands.error());
        lines += xapi_statements(entry, *commands, titles);
    }
    return lines;
}

}  // namespace jemput::trainer
