#include "program/handlers.hpp"

namespace ingat::program {
Step handle(State state, const ChangePlan&) {
    return {.state = std::move(state)};
}
Step handle(State state, const AddSection&) {
    return {.state = std::move(state)};
}
Step handle(State state, const RemoveSection&) {
    return {.state = std::move(state)};
}
Step handle(State state, const ToggleRules&) {
    return {.state = std::move(state)};
}
Step handle(State state, const OpenList&) {
    return {.state = std::move(state)};
}
Step handle(State state, const PickFromList&) {
    return {.state = std::move(state)};
}
Step handle(State state, const CloseList&) {
    return {.state = std::move(state)};
}
Step handle(State state, const StartExam&) {
    return {.state = std::move(state)};
}
Step handle(State state, const ContinueAttempt&) {
    return {.state = std::move(state)};
}
Step handle(State state, const TypeAnswer&) {
    return {.state = std::move(state)};
}
Step handle(State state, const SayCertainty&) {
    return {.state = std::move(state)};
}
Step handle(State state, const ToggleFlag&) {
    return {.state = std::move(state)};
}
Step handle(State state, const MoveTo&) {
    return {.state = std::move(state)};
}
Step handle(State state, const MoveBy&) {
    return {.state = std::move(state)};
}
Step handle(State state, const NextFlagged&) {
    return {.state = std::move(state)};
}
Step handle(State state, const AskSubmit&) {
    return {.state = std::move(state)};
}
Step handle(State state, const Submit&) {
    return {.state = std::move(state)};
}
Step handle(State state, const ToggleTime&) {
    return {.state = std::move(state)};
}
Step handle(State state, const OpenResult&) {
    return {.state = std::move(state)};
}
Step handle(State state, const RebuildResult&) {
    return {.state = std::move(state)};
}
Step handle(State state, const FilterResult&) {
    return {.state = std::move(state)};
}
Step handle(State state, const ReadFirst&) {
    return {.state = std::move(state)};
}
Step handle(State state, const OpenResultQuestion&) {
    return {.state = std::move(state)};
}
Step handle(State state, const StepResultQuestion&) {
    return {.state = std::move(state)};
}
Step handle(State state, const CloseResultQuestion&) {
    return {.state = std::move(state)};
}
Step handle(State state, const RetryWrong&) {
    return {.state = std::move(state)};
}
Step handle(State state, const Regrade&) {
    return {.state = std::move(state)};
}
Step handle(State state, const ExportResult&) {
    return {.state = std::move(state)};
}
} // namespace ingat::program
