#include "trainer/core/session/replay.hpp"

#include <utility>

namespace jemput::trainer {

Session replayed(std::shared_ptr<const Material> material, std::string_view case_id,
                 const SessionOptions& options, const std::vector<GivenCommand>& given) {
    Session session(std::move(material), case_id, options);
    for (const GivenCommand& command : given)
        if (const auto parsed = parse_command(command.text)) session.give(command.actor, *parsed, command.at);
    return session;
}

}  // namespace jemput::trainer
