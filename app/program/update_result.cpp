#include "program/essay_marks.hpp"
#include "program/exam_reviews.hpp"
#include "program/handlers.hpp"
#include "program/result_items.hpp"

#include <algorithm>
#include <utility>

namespace ingat::program {
namespace {

// The marks that the keys of now give; nothing where they are the same.
std::optional<exam::Result> by_keys_now(const State& state, const exam::Result& result) {
    exam::Result anew = exam::regraded(result, state.banks);
    return anew == result ? std::nullopt : std::optional{std::move(anew)};
}

// What was not right comes first, if anything was not.
int first_filter(const exam::Result& result) {
    if (how_many(result, ResultFilter::Wrong) > 0) {
        return static_cast<int>(ResultFilter::Wrong);
    }
    return static_cast<int>(how_many(result, ResultFilter::Partial) > 0 ? ResultFilter::Partial
                                                                        : ResultFilter::All);
}

const bank::Essay* essay_of(const State& state, const exam::ResultItem& item) {
    const bank::Bank* bank = find_bank(state, item.question.bank);
    const bank::Question* question =
        bank == nullptr ? nullptr : bank::find_question(*bank, item.question.question);
    return question == nullptr ? nullptr : std::get_if<bank::Essay>(&question->kind);
}

// Of the question that is opened; nothing where its bank is gone.
const bank::Question* opened_question(const State& state) {
    const ResultOpen& open = *state.exams.result;
    const exam::QuestionRef* ref = open.opened ? &open.result.items[*open.opened].question : nullptr;
    const bank::Bank* bank = ref == nullptr ? nullptr : find_bank(state, ref->bank);
    return bank == nullptr ? nullptr : bank::find_question(*bank, ref->question);
}

void look_up_result_source(State& state, std::size_t which) {
    ResultOpen& open = *state.exams.result;
    const bank::Question* question = opened_question(state);
    open.anchor = which;
    open.source =
        question == nullptr
            ? Source{}
            : source_of(*find_bank(state, open.result.items[*open.opened].question.bank), *question, which);
}

bool is_shown(const State& state) {
    return state.screen == Screen::Result && state.exams.result.has_value();
}

} // namespace

State with_result_open(State state, exam::Result result, std::optional<exam::Attempt> attempt) {
    ResultOpen open{.result = std::move(result), .attempt = std::move(attempt)};
    open.by_keys_now = by_keys_now(state, open.result);
    open.filter = first_filter(open.result);
    state.exams.result = std::move(open);
    return state;
}

Step handle(State state, const OpenResult& action) {
    return {.state = std::move(state), .effects = {ReadResult{.attempt = action.attempt}}};
}

Step handle(State state, const RebuildResult& action) {
    study::Banks banks = state.banks;
    return {.state = std::move(state),
            .effects = {MakeResultAgain{.attempt = action.attempt, .banks = std::move(banks)}}};
}

Step handle(State state, const ResultRead& event) {
    exam::Result result = exam::completed(event.result, state.banks);
    Step step;
    if (result != event.result && !state.read_only) {
        if (event.attempt) { // before the result, which says that it was done
            for (SaveReview& review : late_reviews(state, *event.attempt, event.result, result)) {
                step.effects.emplace_back(std::move(review));
            }
        }
        step.effects.emplace_back(SaveResult{.result = result});
    }
    put_into_history(state, result);
    step.state = with_result_open(std::move(state), std::move(result), event.attempt);
    step.state.screen = Screen::Result;
    return step;
}

Step handle(State state, const ResultRefused& event) {
    for (ResultSummary& summary : state.exams.history) {
        if (summary.attempt == event.attempt) {
            summary.trouble = event.error;
        }
    }
    tell(state, event.error.message);
    return {.state = std::move(state)};
}

Step handle(State state, const ResultNotSaved& event) {
    tell(state,
         event.error.message,
         base::say("Your answers are kept; the result is made again from them the next time."));
    return {.state = std::move(state)};
}

Step handle(State state, const FilterResult& action) {
    if (is_shown(state) && action.filter >= 0 && action.filter < 4) {
        state.exams.result->filter = action.filter;
        state.exams.result->only_certain = false;
        state.exams.result->opened.reset();
    }
    return {.state = std::move(state)};
}

Step handle(State state, const ReadFirst&) {
    if (is_shown(state)) {
        state.exams.result->filter = static_cast<int>(ResultFilter::Wrong);
        state.exams.result->only_certain = true;
        state.exams.result->opened.reset();
    }
    return {.state = std::move(state)};
}

Step handle(State state, const OpenResultQuestion& action) {
    if (is_shown(state) && action.item < state.exams.result->result.items.size()) {
        state.exams.result->opened = action.item;
        look_up_result_source(state, 0);
    }
    return {.state = std::move(state)};
}

Step handle(State state, const StepResultQuestion& action) {
    if (!is_shown(state) || !state.exams.result->opened) {
        return {.state = std::move(state)};
    }
    const std::vector<std::size_t> shown = shown_items(*state.exams.result);
    const std::size_t now = *state.exams.result->opened;
    if (action.by > 0) {
        const auto next = std::upper_bound(shown.begin(), shown.end(), now);
        state.exams.result->opened = next == shown.end() ? now : *next;
    } else {
        const auto here = std::lower_bound(shown.begin(), shown.end(), now);
        state.exams.result->opened = here == shown.begin() ? now : *std::prev(here);
    }
    look_up_result_source(state, 0);
    return {.state = std::move(state)};
}

Step handle(State state, const CloseResultQuestion&) {
    if (is_shown(state)) {
        state.exams.result->opened.reset();
        state.exams.result->source_open = false;
    }
    return {.state = std::move(state)};
}

Step toggle_result_source(State state) {
    if (is_shown(state) && state.exams.result->opened && state.exams.result->source.has_anchor) {
        state.exams.result->source_open = !state.exams.result->source_open;
    }
    return {.state = std::move(state)};
}

Step next_result_source(State state) {
    const bank::Question* question = is_shown(state) ? opened_question(state) : nullptr;
    if (question != nullptr && !question->anchors.empty()) {
        look_up_result_source(state, (state.exams.result->anchor + 1) % question->anchors.size());
    }
    return {.state = std::move(state)};
}

Step handle(State state, const Regrade&) {
    if (!is_shown(state) || !state.exams.result->by_keys_now) {
        return {.state = std::move(state)};
    }
    ResultOpen& open = *state.exams.result;
    open.result = *std::exchange(open.by_keys_now, std::nullopt);
    put_into_history(state, open.result);
    SaveResult save{.result = open.result};
    return {.state = std::move(state), .effects = {std::move(save)}};
}

Step handle(State state, const ExportResult&) {
    if (!is_shown(state)) {
        return {.state = std::move(state)};
    }
    WriteTable write{.result = state.exams.result->result};
    return {.state = std::move(state), .effects = {std::move(write)}};
}

Step handle(State state, const TableWritten& event) {
    state.toast = Toast{.text = base::say("Saved as {0}", {event.path})};
    return {.state = std::move(state)};
}

Step handle(State state, const TableRefused& event) {
    tell(state, event.error.message);
    return {.state = std::move(state)};
}

Step mark_essay(State state, const GiveMarks& action) {
    if (!is_shown(state) || !state.exams.result->opened || !state.exams.result->attempt || state.read_only) {
        return {.state = std::move(state)};
    }
    ResultOpen& open = *state.exams.result;
    const std::size_t item = *open.opened;
    const exam::ResultItem& of_result = open.result.items[item];
    const bank::Essay* essay = essay_of(state, of_result);
    if (essay == nullptr || action.criterion >= essay->rubric.size() || !of_result.answered) {
        return {.state = std::move(state)};
    }
    std::vector<double>& marks = open.marks[item];
    if (marks.empty() && of_result.own_marks) {
        marks = of_result.own_marks->marks;
    }
    marks.resize(essay->rubric.size(), not_marked);
    marks[action.criterion] = std::clamp(action.marks, 0.0, essay->rubric[action.criterion].marks);
    if (!is_all_marked(*essay, marks)) {
        return {.state = std::move(state)};
    }
    KeepAttemptEvent keep{.attempt = open.attempt->id,
                          .event = {.what = exam::MarkedOwn{.item = item, .marks = {.marks = marks}},
                                    .at = state.now,
                                    .clock = state.clock,
                                    .elapsed = open.attempt->elapsed,
                                    .looked_at = {}}};
    keep.reviews = reviews_of(state, *open.attempt, keep.event);
    return {.state = std::move(state), .effects = {std::move(keep)}};
}

Step with_marks_kept(State state, const AttemptEventKept& event) {
    const auto* marked = std::get_if<exam::MarkedOwn>(&event.kept.event.what);
    const bool is_this = state.exams.result && state.exams.result->attempt &&
                         state.exams.result->attempt->id == event.kept.attempt;
    if (marked == nullptr || !is_this || marked->item >= state.exams.result->result.items.size()) {
        return {.state = std::move(state)};
    }
    ResultOpen& open = *state.exams.result;
    open.attempt = exam::after(*std::move(open.attempt), event.kept.event);
    const exam::Result now = exam::result_of(*open.attempt, state.banks);
    open.result.items[marked->item] = now.items[marked->item];
    open.by_keys_now = by_keys_now(state, open.result);
    put_into_history(state, open.result);
    SaveResult save{.result = open.result};
    return {.state = std::move(state), .effects = {std::move(save)}};
}

} // namespace ingat::program
