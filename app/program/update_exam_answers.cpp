#include "program/exam_steps.hpp"
#include "program/handlers.hpp"

#include <utility>

namespace ingat::program {

// ---- while a quiz or an exam is on the screen

Step sit(State state, const ChooseOption& action) {
    const study::Banks banks = state.banks;
    return sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return sat_option(std::move(sitting), banks, action.id, now);
    });
}

Step sit(State state, const MoveItem& action) {
    const study::Banks banks = state.banks;
    return sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return sat_move_of_item(std::move(sitting), banks, action.id, action.to, now);
    });
}

Step sit(State state, const MatchPair& action) {
    const study::Banks banks = state.banks;
    return sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return sat_pair(std::move(sitting), banks, action.left, action.partner, now);
    });
}

Step sit(State state, const PointAt& action) {
    const study::Banks banks = state.banks;
    return sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return sat_point(std::move(sitting), banks, {.x = action.spot.x, .y = action.spot.y}, now);
    });
}

Step sit(State state, const TypeAnswer& action) {
    const study::Banks banks = state.banks;
    return typed(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return sat_text(std::move(sitting), banks, action.text, now);
    });
}

Step sit(State state, const WriteEssay& action) {
    return sit(std::move(state), TypeAnswer{.text = action.text});
}

Step sit(State state, const FillBlank& action) {
    const study::Banks banks = state.banks;
    return typed(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return sat_blank(std::move(sitting), banks, action.blank, action.text, now);
    });
}

Step sit(State state, const CheckAnswer& action) {
    const study::Banks banks = state.banks;
    return sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        if (!action.typed.empty()) {
            sitting = sat_text(std::move(sitting), banks, action.typed, now);
        }
        return checked_answer(std::move(sitting), banks, now);
    });
}

Step sit(State state, const ShowHint&) {
    const study::Banks banks = state.banks;
    return sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return sat_hint(std::move(sitting), banks, now);
    });
}

Step sit(State state, const TryAgain&) {
    return sat(std::move(state),
               [&](ExamSitting sitting, const ExamTime& now) { return again(std::move(sitting), now); });
}

Step sit(State state, const Undo&) {
    return {.state = std::move(state)};
}

Step sit(State state, const Redo&) {
    return {.state = std::move(state)};
}

// What is half typed is kept before the screen is left.
Step sit(State state, const GoTo& action) {
    const study::Banks banks = state.banks;
    Step step = sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return left_alone(std::move(sitting), banks, now);
    });
    Step gone = handle(std::move(step.state), action);
    gone.effects.insert(gone.effects.begin(), step.effects.begin(), step.effects.end());
    return gone;
}

Step handle(State state, const TypeAnswer&) {
    return {.state = std::move(state)};
}

Step handle(State state, const SayCertainty& action) {
    if (state.screen != Screen::Exam || action.level < 1 || action.level > 3) {
        return {.state = std::move(state)};
    }
    const study::Banks banks = state.banks;
    return sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return sat_certainty(std::move(sitting), banks, static_cast<exam::Certainty>(action.level), now);
    });
}

Step handle(State state, const ToggleFlag&) {
    if (state.screen != Screen::Exam) {
        return {.state = std::move(state)};
    }
    const study::Banks banks = state.banks;
    return sat(std::move(state), [&](ExamSitting sitting, const ExamTime& now) {
        return sat_flag(std::move(sitting), banks, now);
    });
}

} // namespace ingat::program
