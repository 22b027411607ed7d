#include "cli/opened.hpp"
#include "cli/verbs.hpp"
#include "program/phrases.hpp"
#include "store/progress.hpp"

#include <algorithm>

namespace ingat::cli {
namespace {

using base::say;

void print_json(const store::LoggedReview& logged, const Voice& voice) {
    JsonText json;
    json.begin_object();
    write_review(json, effects::review_of(logged));
    voice.print(json.name("undone").boolean(logged.undone).end_object());
}

// "2026-11-22 08:15", as the clock on the wall had it.
std::string wall_clock(base::Moment at) {
    std::string text = base::rfc3339(at).substr(0, 16);
    std::replace(text.begin(), text.end(), 'T', ' ');
    return text;
}

std::size_t widest_rating(const Voice& voice, bool four_buttons) {
    std::size_t width = 0;
    for (const memory::Rating rating : memory::all_ratings) {
        width = std::max(width, width_of(program::rating_name(voice.words(), rating, four_buttons)));
    }
    return width;
}

void print_line(const store::LoggedReview& logged, const Voice& voice, bool four_buttons) {
    constexpr std::size_t widest_time = 7;
    const store::Review& review = logged.review;
    const double seconds = static_cast<double>(review.taken.count()) / 1000;
    std::string line =
        wall_clock(review.when.at) + "  " +
        to_the_left(program::rating_name(voice.words(), review.rating, four_buttons),
                    widest_rating(voice, four_buttons)) +
        "  " +
        to_the_right(voice.worded(say("{0} s", {base::number_in(voice.words(), seconds, 1)})), widest_time) +
        "  " + review.card.bank.text + "  " + base::card_text(review.card);
    if (logged.undone) {
        line += "  " + voice.worded(say("(taken back)"));
    }
    voice.print(line);
}

// What opening the files found already.
bool was_said(const program::State& state, const base::Message& message) {
    return std::any_of(state.notices.begin(), state.notices.end(), [&](const program::Notice& notice) {
        return notice.text == message;
    });
}

} // namespace

int run(const Log& log, const World& world, const Voice& voice) {
    std::optional<Opened> files = opened(world, voice, effects::Access::Look);
    if (!files) {
        return refused;
    }
    if (files->desk.progress() == nullptr) {
        return done;
    }
    int code = done;
    store::LogReader reader = files->desk.progress()->log();
    while (true) {
        const auto review = reader.next();
        if (!review) {
            if (!was_said(files->state, review.error().message)) {
                voice.complain(review.error().message);
            }
            code = refused;
            if (review.error().kind != base::ErrorKind::Malformed) {
                return code;
            }
        } else if (!*review) {
            return code;
        } else if (log.json) {
            print_json(**review, voice);
        } else {
            print_line(**review, voice, files->state.settings.four_buttons);
        }
    }
}

} // namespace ingat::cli
