#include "sample_screens.hpp"

#include "base/message.hpp"
#include "memory/scheduler.hpp"
#include "program/handlers.hpp"
#include "program/study_card.hpp"
#include "program/update.hpp"
#include "sample_cards.hpp"
#include "sample_disk.hpp"
#include "sample_exams.hpp"
#include "sample_questions.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace ingat::main_room {
namespace {

using namespace std::chrono_literals;
using program::State;

// ---- what a screen begins as

std::optional<State> as_started(State state) {
    return state;
}

// The card of the pictures where there is one: with a note that is not from the document.
std::optional<State> recall(State state) {
    return with_card(std::move(state), [](const bank::Question& question) {
        return is_kind<bank::Flashcard>(question) && !question.note.empty();
    });
}

template <class Kind>
std::optional<State> card_of(State state) {
    return with_card(std::move(state), is_kind<Kind>);
}

std::optional<State> one_of_several(State state) {
    return with_card(std::move(state), [](const auto& question) { return is_choice(question, false); });
}

std::optional<State> several_of_several(State state) {
    return with_card(std::move(state), [](const auto& question) { return is_choice(question, true); });
}

// ---- what is done on it then

State as_it_is(State state) {
    return state;
}

State gone_home(State state) {
    return acted(std::move(state), program::GoTo{program::Screen::Home});
}

State gone_to_settings(State state) {
    return acted(std::move(state), program::GoTo{program::Screen::Settings});
}

State gone_home_without_banks(State state) {
    state.memories.clear();
    state.banks.clear();
    return gone_home(std::move(state));
}

State begun_anew(State state) {
    state.memories.clear();
    return program::started(std::move(state), sample_now);
}

State answer_shown(State state) {
    return acted(std::move(state), program::ShowAnswer{});
}

State source_opened(State state) {
    return acted(std::move(state), program::ToggleSource{});
}

State answer_and_source_shown(State state) {
    return source_opened(answer_shown(std::move(state)));
}

State wrongly_chosen(State state) {
    return choose(std::move(state), false);
}

State wrongly_chosen_with_source(State state) {
    return source_opened(wrongly_chosen(std::move(state)));
}

State one_right_one_wrong_chosen(State state) {
    return choose(choose(std::move(state), true), false);
}

State checked(State state) {
    return acted(std::move(state), program::CheckAnswer{.typed = {}});
}

State one_right_one_wrong_checked(State state) {
    return checked(one_right_one_wrong_chosen(std::move(state)));
}

State mistyped(State state) {
    std::string typed = std::get<bank::ShortAnswer>(question_of(state).kind).accepted.front().text;
    typed.insert(typed.size() / 2, "x");
    return acted(std::move(state), program::CheckAnswer{.typed = typed});
}

State number_checked(State state) {
    return acted(std::move(state), program::CheckAnswer{.typed = "5"});
}

State number_refused(State state) {
    return acted(std::move(state), program::CheckAnswer{.typed = "six"});
}

// A slip in the first, a wrong choice in the last.
State gaps_filled(State state) {
    const auto fill_in = std::get<bank::FillIn>(question_of(state).kind);
    for (std::size_t blank = 0; blank < fill_in.blanks.size(); ++blank) {
        const bank::Blank& each = fill_in.blanks[blank];
        std::string text = each.options.empty() ? each.accepted.back().text : each.options.back().id;
        if (each.rules.typos > 0) {
            text.erase(text.size() / 2, 1);
        }
        state = acted(std::move(state), program::FillBlank{.blank = blank, .text = text});
    }
    return state;
}

State gaps_checked(State state) {
    return checked(gaps_filled(std::move(state)));
}

// The banks have no such question: here is one.
State with_question(State state, const bank::Question& question) {
    for (auto& each : state.banks) {
        bank::Bank bank = *each;
        bank.questions.push_back(question);
        each = std::make_shared<const bank::Bank>(std::move(bank));
    }
    return state;
}

std::optional<State> essay(State state) {
    return card_of<bank::Essay>(with_question(std::move(state), sample_essay()));
}

State essay_written(State state) {
    return acted(
        std::move(state),
        program::WriteEssay{.text = "South Korea works more closely with the United States, and raises its "
                                    "own budget.\n\nJapan answers firmly: it strengthens its missile "
                                    "defence."});
}

State essay_marked(State state) {
    state = answer_shown(essay_written(std::move(state)));
    state = acted(std::move(state), program::GiveMarks{.criterion = 0, .marks = 1});
    return acted(std::move(state), program::GiveMarks{.criterion = 1, .marks = 2});
}

std::optional<State> forgiving(State state) {
    return with_card(with_question(std::move(state), sample_forgiving()),
                     [](const bank::Question& question) { return question == sample_forgiving(); });
}

State with_slip(State state) {
    std::string typed = std::get<bank::ShortAnswer>(question_of(state).kind).accepted.front().text;
    typed.at(typed.size() / 2 + 1) = 'q';
    return acted(std::move(state), program::CheckAnswer{.typed = typed});
}

State matched_and_checked(State state) {
    return checked(match_all(std::move(state)));
}

State answered_a_year_later(State state) {
    state.log.newest = state.now.at - std::chrono::days{365};
    return acted(answer_shown(std::move(state)), program::GiveRating{.rating = memory::Rating::Good});
}

State finished(State state) {
    state = acted(std::move(state), program::StartStudy{});
    state.study->session = {
        .learning = {}, .finished = 46, .answers = 52, .remembered = 47, .milliseconds = 19 * 60000LL};
    for (auto& entry : state.memories) {
        entry.second.phase = memory::Phase::Review;
        entry.second.due_day =
            std::max(entry.second.due_day, base::learner_day(sample_now, 240min) + std::chrono::days{1});
    }
    state.settings.new_a_day = 0;
    state = program::update(std::move(state), program::Event{program::TimePassed{}}, sample_now).state;
    return state;
}

State keys_shown(State state) {
    return acted(std::move(state), program::ToggleKeys{});
}

State bank_not_found(State state) {
    state = acted(gone_home(std::move(state)), program::ShowOpenBank{.shown = true});
    state.open_bank_path = "~/bank.json";
    state.open_bank_error =
        base::Error{.kind = base::ErrorKind::NotFound,
                    .message = base::say("There is no file “{0}”. Check the path.", {"~/bank.json"})};
    return state;
}

// In the middle of a region that is asked for, or of another.
State pointed(State state, bool rightly) {
    const auto& hotspot = std::get<bank::Hotspot>(question_of(state).kind);
    const int asked = hotspot.regions.front().number;
    const auto region =
        std::find_if(hotspot.regions.begin(), hotspot.regions.end(), [&](const bank::Region& each) {
            return (each.number == asked) == rightly;
        });
    program::PointAt point;
    for (const bank::Point& corner : region->points) {
        point.spot.x += corner.x / static_cast<double>(region->points.size());
        point.spot.y += corner.y / static_cast<double>(region->points.size());
    }
    return acted(std::move(state), point);
}

State pointed_rightly(State state) {
    return pointed(std::move(state), true);
}

State pointed_rightly_and_checked(State state) {
    return checked(pointed(std::move(state), true));
}

State pointed_wrongly_and_checked(State state) {
    return checked(pointed(std::move(state), false));
}

// The first hotspot of each bank as another question.
State recast(State state, void (*change)(bank::Question&)) {
    for (auto& bank : state.banks) {
        bank::Bank changed = *bank;
        const auto found =
            std::find_if(changed.questions.begin(), changed.questions.end(), is_kind<bank::Hotspot>);
        if (found != changed.questions.end()) {
            change(*found);
            bank = std::make_shared<const bank::Bank>(std::move(changed));
        }
    }
    return state;
}

// A card to recall with a picture in its question.
std::optional<State> with_picture(State state) {
    state = recast(std::move(state), [](bank::Question& question) {
        const auto hotspot = std::get<bank::Hotspot>(question.kind);
        question.prompt += "\n\n![](" + hotspot.picture + ")";
        question.kind = bank::Flashcard{.answer = hotspot.regions.front().label};
    });
    return with_card(std::move(state), [](const bank::Question& question) {
        return question.prompt.find("![") != std::string::npos;
    });
}

// A picture with regions covered.
std::optional<State> covered(State state) {
    state = recast(std::move(state), [](bank::Question& question) {
        auto& hotspot = std::get<bank::Hotspot>(question.kind);
        hotspot.ask = bank::HotspotAsk::What;
        hotspot.masks = bank::Masks::All;
    });
    return with_card(std::move(state), is_kind<bank::Hotspot>);
}

struct Sample {
    const char* name;
    std::optional<State> (*begun)(State); // nothing: the banks have no such question
    State (*then)(State) = as_it_is;
    std::optional<base::Key> key = {}; // pressed on it
};

constexpr std::array samples{
    Sample{"home", as_started, gone_home},
    Sample{"home_empty", as_started, gone_home_without_banks},
    Sample{"first_run", as_started, begun_anew},
    Sample{"study_recall_question", recall},
    Sample{"study_recall", recall, answer_shown},
    Sample{"study_recall_source", recall, answer_and_source_shown},
    Sample{"study_cloze", card_of<bank::Cloze>},
    Sample{"study_cloze_answer", card_of<bank::Cloze>, answer_shown},
    Sample{"study_choice_question", one_of_several},
    Sample{"study_choice", one_of_several, wrongly_chosen_with_source},
    Sample{"study_choice_answer", one_of_several, wrongly_chosen},
    Sample{"study_several", several_of_several, one_right_one_wrong_chosen},
    Sample{"study_several_answer", several_of_several, one_right_one_wrong_checked},
    Sample{"study_true_false_question", card_of<bank::TrueFalse>},
    Sample{"study_true_false", card_of<bank::TrueFalse>, wrongly_chosen},
    Sample{"study_short_answer", card_of<bank::ShortAnswer>},
    Sample{"study_short_answer_wrong", card_of<bank::ShortAnswer>, mistyped},
    Sample{"study_slip", forgiving, with_slip},
    Sample{"study_number", card_of<bank::Numerical>},
    Sample{"study_number_refused", card_of<bank::Numerical>, number_refused},
    Sample{"study_number_answered", card_of<bank::Numerical>, number_checked},
    Sample{"study_fill_in", card_of<bank::FillIn>},
    Sample{"study_fill_in_filled", card_of<bank::FillIn>, gaps_filled},
    Sample{"study_fill_in_answered", card_of<bank::FillIn>, gaps_checked},
    Sample{"study_essay", essay, essay_written},
    Sample{"study_essay_marked", essay, essay_marked},
    Sample{"study_ordering", card_of<bank::Ordering>},
    Sample{"study_ordering_answer", card_of<bank::Ordering>, checked},
    Sample{"study_matching", card_of<bank::Matching>},
    Sample{"study_matching_answer", card_of<bank::Matching>, matched_and_checked},
    Sample{"study_picture", with_picture},
    Sample{"study_picture_answer", with_picture, answer_shown},
    Sample{"study_zoom", with_picture, as_it_is, base::Key::Z},
    Sample{"study_hotspot", card_of<bank::Hotspot>},
    Sample{"study_hotspot_pin", card_of<bank::Hotspot>, pointed_rightly},
    Sample{"study_hotspot_answered", card_of<bank::Hotspot>, pointed_wrongly_and_checked},
    Sample{"study_hotspot_right", card_of<bank::Hotspot>, pointed_rightly_and_checked},
    Sample{"study_hotspot_covered", covered},
    Sample{"study_hotspot_covered_answer", covered, answer_shown},
    Sample{"study_date", recall, answered_a_year_later},
    Sample{"study_done", as_started, finished},
    Sample{"exams", as_started, exams_planned},
    Sample{"exams_short", as_started, exams_short},
    Sample{"exams_rules", as_started, exams_rules},
    Sample{"exams_list", as_started, exams_list},
    Sample{"exams_damaged", as_started, exams_damaged},
    Sample{"exams_waiting", as_started, exams_waiting},
    Sample{"exam", as_started, exam_sat},
    Sample{"exam_typed", as_started, exam_typed},
    Sample{"exam_ending", as_started, exam_ending},
    Sample{"exam_submit", as_started, exam_submitting},
    Sample{"exam_not_saved", as_started, exam_not_saved},
    Sample{"quiz", as_started, quiz_asked},
    Sample{"quiz_answered", as_started, quiz_answered},
    Sample{"result", as_started, result_shown},
    Sample{"result_question", as_started, result_opened},
    Sample{"result_source", as_started, result_source},
    Sample{"result_essay", as_started, result_to_grade},
    Sample{"result_regraded", as_started, result_regraded},
    Sample{"settings", as_started, gone_to_settings},
    Sample{"keys", recall, keys_shown},
    Sample{"open_bank", as_started, bank_not_found},
};

} // namespace

std::vector<std::string> screen_names() {
    std::vector<std::string> names;
    names.reserve(samples.size());
    for (const Sample& sample : samples) {
        names.emplace_back(sample.name);
    }
    return names;
}

std::optional<SampleScreen> sample_screen(State state, const std::string& name) {
    const auto* const found = std::find_if(
        samples.begin(), samples.end(), [&](const Sample& sample) { return sample.name == name; });
    if (found == samples.end()) {
        return std::nullopt;
    }
    study_for_weeks(state);
    state.clock = sample_clock();
    auto begun = found->begun(program::started(std::move(state), sample_now));
    if (!begun) {
        return std::nullopt;
    }
    SampleScreen screen{.state = found->then(*std::move(begun)), .keys = {}};
    if (found->key) {
        screen.keys.push_back({.key = *found->key});
    }
    return screen;
}

} // namespace ingat::main_room
