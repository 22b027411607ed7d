#include "base/message.hpp"
#include "program/phrases.hpp"
#include "program/view_of.hpp"

#include <algorithm>
#include <string>

namespace ingat::program {
namespace {

using base::say;
using base::say_many;
using base::worded;

NoticeView save_notice(const State& state) {
    const base::Catalogue& words = words_of(state);
    const int safe = state.study->session.answers;
    return {
        .text = worded(words, state.study->save_error->message) + " " +
                worded(words,
                       safe == 0 ? say("This answer is not kept yet.")
                                 : say_many("Your {0} answer of this sitting is safe; this one is not yet.",
                                            "Your {0} answers of this sitting are safe; this one is not yet.",
                                            safe)),
        .blocking = true,
        .action = worded(words, say("Try again")),
        .can_close = false,
    };
}

// Before an answer is kept with a date that may be wrong.
NoticeView date_notice(const State& state) {
    const base::Catalogue& words = words_of(state);
    const base::Moment last{.at = *state.log.newest, .offset = state.now.offset};
    const auto date_of = [&](base::Moment moment) {
        const base::Day day = base::learner_day(moment, std::chrono::minutes{0});
        return worded(words,
                      say("{0} {1}",
                          {long_date(words, day),
                           std::to_string(static_cast<int>(std::chrono::year_month_day{day}.year()))}));
    };
    const std::vector<std::string> dates{date_of(state.now), date_of(last)};
    const bool is_late = state.study->saving->doubt == study::DateDoubt::TooLate;
    return {
        .text =
            worded(words,
                   is_late ? say("The clock of this computer says {0}. Your last answer was on {1}.", dates)
                           : say("The clock of this computer says {0}, before your last answer: that was "
                                 "on {1}.",
                                 dates)) +
            " " +
            worded(words,
                   say("Is the date right? If not, set the clock first. This answer is kept when you say "
                       "so.")),
        .blocking = true,
        .action = worded(words, say("The date is right")),
        .by_space = false, // which is pressed from card to card without reading
        .can_close = false,
    };
}

// With the reason, which stands among the notices of Home.
NoticeView read_only_notice(const State& state) {
    const base::Catalogue& words = words_of(state);
    const auto why = std::find_if(
        state.notices.begin(), state.notices.end(), [](const Notice& notice) { return notice.blocking; });
    return {
        .text = worded(words, say("You can look around here, but answers cannot be kept now.")) +
                (why == state.notices.end() ? "" : " " + worded(words, why->text)),
        .blocking = true,
        .action = {},
        .can_close = false,
    };
}

// What happened elsewhere while a card is on the screen. Blocking ones stand on Home.
std::optional<NoticeView> first_notice(const State& state) {
    if (state.notices.empty() || state.notices.front().blocking) {
        return std::nullopt;
    }
    return notice_view(words_of(state), state.notices.front());
}

} // namespace

NoticeView notice_view(const base::Catalogue& words, const Notice& notice) {
    return {
        .text = worded(words, notice.text) + (notice.also ? " " + worded(words, *notice.also) : ""),
        .blocking = notice.blocking,
        .action = {},
        .can_close = !notice.blocking,
    };
}

std::optional<NoticeView> study_notice(const State& state) {
    if (state.study->save_error) {
        return save_notice(state);
    }
    if (state.study->saving && state.study->saving->doubt != study::DateDoubt::None) {
        return date_notice(state);
    }
    return state.read_only ? read_only_notice(state) : first_notice(state);
}

} // namespace ingat::program
