#include "program/figures.hpp"
#include "program/handlers.hpp"
#include "program/setting_steps.hpp"

#include <utility>

namespace ingat::program {
namespace {

// The state under other settings, which are also kept.
Step changed(State state, study::Settings settings) {
    settings = study::within_ranges(std::move(settings));
    if (settings == state.settings) {
        return {.state = std::move(state)};
    }
    state.settings = settings;
    return {.state = with_figures(std::move(state)),
            .effects = {SaveSettings{.settings = std::move(settings)}}};
}

} // namespace

Step handle(State state, const ChangeSetting& action) {
    if (!action.bank.text.empty() && find_bank(state, action.bank) == nullptr) {
        return {.state = std::move(state)};
    }
    study::Settings settings = stepped(state.settings, action);
    return changed(std::move(state), std::move(settings));
}

Step handle(State state, const ToggleTheme&) {
    study::Settings settings = state.settings;
    settings.theme = is_dark(state) ? study::Theme::Light : study::Theme::Dark;
    return changed(std::move(state), std::move(settings));
}

Step handle(State state, const ResetTextSize&) {
    study::Settings settings = state.settings;
    settings.text_size = study::Settings{}.text_size;
    return changed(std::move(state), std::move(settings));
}

} // namespace ingat::program
