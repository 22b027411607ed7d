#include "cli/opened.hpp"

#include <utility>

namespace ingat::cli {

std::optional<Opened> opened(const World& world, const Voice& voice, effects::Access access) {
    if (!world.places) {
        voice.complain(base::say("There is no data folder: set INGAT_HOME to the folder you want."));
        return std::nullopt;
    }
    base::Result<effects::Desk> desk = effects::Desk::open(*world.places, access, world.seed, world.now);
    if (!desk) {
        voice.complain(desk.error().message);
        return std::nullopt;
    }
    program::State state = desk->take_state();
    for (const program::Notice& notice : state.notices) {
        voice.complain(notice.text);
    }
    return Opened{.desk = *std::move(desk), .state = std::move(state)};
}

void catch_up_on_backups(Opened& files, const World& world, const Voice& voice) {
    if (const auto failed = files.desk.catch_up_on_backups(world.now.at)) {
        voice.complain(failed->message);
    }
}

} // namespace ingat::cli
