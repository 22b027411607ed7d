#pragma once

#include "program/update.hpp"

#include <chrono>
#include <optional>
#include <string>

// The parts of update(), shared between its files.
namespace ingat::program {

// ---- the sitting, and what stands beside its card (update_sitting.cpp)
[[nodiscard]] Step handle(State state, const StartStudy& action);
[[nodiscard]] Step handle(State state, const StudySample& action);
[[nodiscard]] Step handle(State state, const LearnMore& action);
[[nodiscard]] Step handle(State state, const Continue& action);
[[nodiscard]] Step handle(State state, const ToggleSource& action);
[[nodiscard]] Step handle(State state, const NextAnchor& action);

// ---- the card on the screen, until its answer is kept (update_card.cpp)
[[nodiscard]] Step handle(State state, const ShowHint& action);
[[nodiscard]] Step handle(State state, const ShowAnswer& action);
[[nodiscard]] Step handle(State state, const GiveRating& action);
[[nodiscard]] Step handle(State state, const ChooseOption& action);
[[nodiscard]] Step handle(State state, const MoveItem& action);
[[nodiscard]] Step handle(State state, const MatchPair& action);
[[nodiscard]] Step handle(State state, const PointAt& action);
[[nodiscard]] Step handle(State state, const CheckAnswer& action);
[[nodiscard]] Step handle(State state, const FillBlank& action);
[[nodiscard]] Step handle(State state, const WriteEssay& action);
[[nodiscard]] Step handle(State state, const GiveMarks& action);
[[nodiscard]] Step handle(State state, const WasRight& action);
[[nodiscard]] Step handle(State state, const TryAgain& action);

// ---- what is asked of the log, and what it says (update_log.cpp)
[[nodiscard]] Step handle(State state, const Undo& action);
[[nodiscard]] Step handle(State state, const Redo& action);
[[nodiscard]] Step handle(State state, const ReviewSaved& event);
[[nodiscard]] Step handle(State state, const ReviewUndone& event);
[[nodiscard]] Step handle(State state, const ReviewRedone& event);

// ---- settings (update_settings.cpp)
[[nodiscard]] Step handle(State state, const ChangeSetting& action);
[[nodiscard]] Step handle(State state, const ToggleTheme& action);
[[nodiscard]] Step handle(State state, const ResetTextSize& action);

// ---- choosing what is asked (update_plan.cpp)
[[nodiscard]] Step handle(State state, const ChangePlan& action);
[[nodiscard]] Step handle(State state, const NamePlan& action);
[[nodiscard]] Step handle(State state, const AddSection& action);
[[nodiscard]] Step handle(State state, const RemoveSection& action);
[[nodiscard]] Step handle(State state, const ToggleRules& action);
[[nodiscard]] Step handle(State state, const OpenList& action);
[[nodiscard]] Step handle(State state, const PickFromList& action);
[[nodiscard]] Step handle(State state, const CloseList& action);
[[nodiscard]] Step handle(State state, const StartExam& action);
[[nodiscard]] Step handle(State state, const RetryWrong& action);
[[nodiscard]] Step handle(State state, const PlanNotKept& event);
[[nodiscard]] Step handle(State state, const AskDiscard& action);
[[nodiscard]] Step handle(State state, const DiscardAttempt& action);
[[nodiscard]] Step handle(State state, const SaveAnswersElsewhere& action);
[[nodiscard]] Step handle(State state, const CopySaved& event);
[[nodiscard]] Step handle(State state, const CopyNotSaved& event);
[[nodiscard]] Step with_plan_kept(Step step);                                    // if it was changed
[[nodiscard]] std::optional<base::Instant> next_plan_change(const State& state); // a typed name is kept then
[[nodiscard]] Step handle(State state, const ExamsRead& event);
[[nodiscard]] Step handle(State state, const ExamsNotRead& event);

// ---- what a quiz or an exam on the screen does otherwise than a card of study (update_exam_answers.cpp)
[[nodiscard]] Step sit(State state, const ChooseOption& action);
[[nodiscard]] Step sit(State state, const MoveItem& action);
[[nodiscard]] Step sit(State state, const MatchPair& action);
[[nodiscard]] Step sit(State state, const PointAt& action);
[[nodiscard]] Step sit(State state, const TypeAnswer& action);
[[nodiscard]] Step sit(State state, const WriteEssay& action);
[[nodiscard]] Step sit(State state, const FillBlank& action);
[[nodiscard]] Step sit(State state, const CheckAnswer& action);
[[nodiscard]] Step sit(State state, const ShowHint& action);
[[nodiscard]] Step sit(State state, const TryAgain& action);
[[nodiscard]] Step sit(State state, const Undo& action);
[[nodiscard]] Step sit(State state, const Redo& action);
[[nodiscard]] Step sit(State state, const GoTo& action);

// ---- quizzes and exams (update_exam.cpp)
[[nodiscard]] Step handle(State state, const ContinueAttempt& action);
[[nodiscard]] Step handle(State state, const TypeAnswer& action);
[[nodiscard]] Step handle(State state, const SayCertainty& action);
[[nodiscard]] Step handle(State state, const ToggleFlag& action);
[[nodiscard]] Step handle(State state, const MoveTo& action);
[[nodiscard]] Step handle(State state, const MoveBy& action);
[[nodiscard]] Step handle(State state, const NextFlagged& action);
[[nodiscard]] Step handle(State state, const AskSubmit& action);
[[nodiscard]] Step handle(State state, const Submit& action);
[[nodiscard]] Step handle(State state, const ToggleTime& action);
[[nodiscard]] Step handle(State state, const WindowCloses& event);
[[nodiscard]] Step handle(State state, const AttemptBegun& event);
[[nodiscard]] Step handle(State state, const AttemptRefused& event);
[[nodiscard]] Step handle(State state, const AttemptEventKept& event);
[[nodiscard]] Step handle(State state, const AttemptEventNotKept& event);

// What time alone does: keeps what was typed, closes a question, hands in what is over.
[[nodiscard]] Step handle_exam_time(State state);

// At the start: an exam that goes on is on the screen again, at the question that was left.
[[nodiscard]] State with_exam_resumed(State state);

// When it next does, from now on; nothing: never.
[[nodiscard]] std::optional<std::chrono::milliseconds> next_exam_change(const State& state);

// ---- what came of them (update_result.cpp)
[[nodiscard]] Step handle(State state, const OpenResult& action);
[[nodiscard]] Step handle(State state, const RebuildResult& action);
[[nodiscard]] Step handle(State state, const FilterResult& action);
[[nodiscard]] Step handle(State state, const ReadFirst& action);
[[nodiscard]] Step handle(State state, const OpenResultQuestion& action);
[[nodiscard]] Step handle(State state, const StepResultQuestion& action);
[[nodiscard]] Step handle(State state, const CloseResultQuestion& action);
[[nodiscard]] Step handle(State state, const Regrade& action);
[[nodiscard]] Step handle(State state, const ExportResult& action);
[[nodiscard]] Step handle(State state, const ResultRead& event);
[[nodiscard]] Step handle(State state, const ResultRefused& event);
[[nodiscard]] Step handle(State state, const ResultNotSaved& event);
[[nodiscard]] Step handle(State state, const TableWritten& event);
[[nodiscard]] Step handle(State state, const TableRefused& event);

// Marks for the essay that is open in a result.
[[nodiscard]] Step mark_essay(State state, const GiveMarks& action);

// The result on the screen has the marks of an essay that are on disk now.
[[nodiscard]] Step with_marks_kept(State state, const AttemptEventKept& event);

[[nodiscard]] Step toggle_result_source(State state);
[[nodiscard]] Step next_result_source(State state);
[[nodiscard]] State with_result_open(State state, exam::Result result, std::optional<exam::Attempt> attempt);

// The history has this result, newly or anew.
void put_into_history(State& state, const exam::Result& result);

// ---- the window around it (update.cpp)
[[nodiscard]] Step handle(State state, const GoTo& action);
[[nodiscard]] Step handle(State state, const CloseNotice& action);
[[nodiscard]] Step handle(State state, const ToggleKeys& action);
[[nodiscard]] Step handle(State state, const ShowOpenBank& action);
[[nodiscard]] Step handle(State state, const OpenBank& action);
[[nodiscard]] Step handle(State state, const CloseToast& action);
[[nodiscard]] Step handle(State state, const BankAdded& event);
[[nodiscard]] Step handle(State state, const BankRefused& event);
[[nodiscard]] Step handle(State state, const SettingsNotKept& event);
[[nodiscard]] Step handle(State state, const BackupFailed& event);
[[nodiscard]] Step handle(State state, const SaveFailed& event);
[[nodiscard]] Step handle(State state, const NothingChanged& event);
[[nodiscard]] Step handle(State state, const TimePassed& event);

// ---- shared by all

// A calm notice, said once however often it happens.
void tell(State& state, base::Message text, std::optional<base::Message> also = {});

// ---- shared by study and log

// Looks up where the question on the screen comes from.
void look_up_source(State& state);

// The card that the sitting came to is put on the screen, if there is one.
void show_current_card(State& state);

// With a new sitting over what waits now, its first card on the screen.
[[nodiscard]] State with_sitting(State state, const StartStudy& wanted);

// The sitting goes on to its next card, after an answer that is on disk.
void go_on(State& state);

} // namespace ingat::program
