#pragma once

#include "base/ids.hpp"
#include "memory/rating.hpp"
#include "program/view.hpp"

#include <string>
#include <variant>

namespace ingat::program {

// What the person at the screen can ask for. One that makes no sense now changes nothing.

struct GoTo {
    Screen screen{};
    bool operator==(const GoTo&) const = default;
};

struct StartStudy {    // all of today; or one bank; or only the few minutes' worth closest to forgotten
    base::BankId bank; // empty: every bank
    bool five_minutes = false;
    bool operator==(const StartStudy&) const = default;
};

struct StudySample { // first door of the first run
    bool operator==(const StudySample&) const = default;
};

struct LearnMore { // a further day's worth of new cards today
    bool operator==(const LearnMore&) const = default;
};

struct ShowAnswer {
    bool operator==(const ShowAnswer&) const = default;
};

struct GiveRating {
    memory::Rating rating{};
    bool operator==(const GiveRating&) const = default;
};

struct ChooseOption { // choice and true/false; several: toggles
    std::string id;
    bool operator==(const ChooseOption&) const = default;
};

struct MoveItem { // ordering: the item takes place `to`, counted from 0
    std::string id;
    std::size_t to = 0;
    bool operator==(const MoveItem&) const = default;
};

struct MatchPair { // matching; an empty partner takes the choice back
    std::string left;
    std::string partner;
    bool operator==(const MatchPair&) const = default;
};

struct PointAt { // hotspot: a place in the picture, 0 to 1 from its upper left corner
    Spot spot;
    bool operator==(const PointAt&) const = default;
};

struct CheckAnswer { // `typed` for a typed answer only
    std::string typed;
    bool operator==(const CheckAnswer&) const = default;
};

struct FillBlank { // fill-in: what is in a blank now; of a drop-down the id of its option
    std::size_t blank = 0;
    std::string text;
    bool operator==(const FillBlank&) const = default;
};

struct WriteEssay { // what is written now
    std::string text;
    bool operator==(const WriteEssay&) const = default;
};

struct GiveMarks { // essay: to one criterion of its rubric
    std::size_t criterion = 0;
    double marks = 0;
    bool operator==(const GiveMarks&) const = default;
};

struct WasRight { // "I was right", after a typed answer was marked wrong
    bool operator==(const WasRight&) const = default;
};

struct Continue { // to the next card, after a graded answer
    bool operator==(const Continue&) const = default;
};

struct ShowHint {
    bool operator==(const ShowHint&) const = default;
};

struct ToggleSource {
    bool operator==(const ToggleSource&) const = default;
};

struct NextAnchor {
    bool operator==(const NextAnchor&) const = default;
};

struct Undo {
    bool operator==(const Undo&) const = default;
};

struct Redo {
    bool operator==(const Redo&) const = default;
};

struct TryAgain { // the repair of a blocking notice
    bool operator==(const TryAgain&) const = default;
};

struct CloseNotice {
    std::size_t which = 0;
    bool operator==(const CloseNotice&) const = default;
};

struct ToggleKeys { // the list of keys over the screen
    bool operator==(const ToggleKeys&) const = default;
};

struct ShowOpenBank { // the field for a path
    bool shown = true;
    bool operator==(const ShowOpenBank&) const = default;
};

struct OpenBank { // a path that was typed, pasted or dropped
    std::string path;
    bool operator==(const OpenBank&) const = default;
};

struct ChangeSetting { // the choice with this number, or a number one step down (−1) or up (+1)
    SettingId id{};
    base::BankId bank; // for a bank's own aim
    int choice = -1;
    int step = 0;
    bool operator==(const ChangeSetting&) const = default;
};

struct ToggleTheme { // light ↔ dark
    bool operator==(const ToggleTheme&) const = default;
};

struct ResetTextSize {
    bool operator==(const ResetTextSize&) const = default;
};

struct CloseToast {
    bool operator==(const CloseToast&) const = default;
};

// ---- quizzes and exams

struct ChangePlan { // the choice with this number, or a number one step down (−1) or up (+1)
    PlanField field{};
    std::size_t section = 0;
    int choice = -1;
    int step = 0;
    bool operator==(const ChangePlan&) const = default;
};

struct SaveAnswersElsewhere { // while they cannot be kept
    bool operator==(const SaveAnswersElsewhere&) const = default;
};

struct NamePlan { // what is planned, or one part of it; empty: it is called by what it asks
    std::optional<std::size_t> section;
    std::string name;
    bool operator==(const NamePlan&) const = default;
};

struct AddSection {
    bool operator==(const AddSection&) const = default;
};

struct RemoveSection {
    std::size_t section = 0;
    bool operator==(const RemoveSection&) const = default;
};

struct ToggleRules { // unfolds what is rarely changed
    bool operator==(const ToggleRules&) const = default;
};

struct OpenList { // to take from it what the field is to be
    PlanField field{};
    std::size_t section = 0;
    bool operator==(const OpenList&) const = default;
};

struct PickFromList {
    std::size_t row = 0;
    bool operator==(const PickFromList&) const = default;
};

struct CloseList {
    bool operator==(const CloseList&) const = default;
};

struct StartExam { // what is planned, as far as it can be had
    bool operator==(const StartExam&) const = default;
};

struct AskDiscard { // the question whether to discard one that was begun; nothing: it goes away
    std::optional<base::EventId> attempt;
    bool operator==(const AskDiscard&) const = default;
};

struct DiscardAttempt { // the one that is asked about
    bool operator==(const DiscardAttempt&) const = default;
};

struct ContinueAttempt {
    base::EventId attempt;
    bool operator==(const ContinueAttempt&) const = default;
};

struct TypeAnswer { // what the one field of the question holds now
    std::string text;
    bool operator==(const TypeAnswer&) const = default;
};

struct SayCertainty { // 1 to 3
    int level = 1;
    bool operator==(const SayCertainty&) const = default;
};

struct ToggleFlag {
    bool operator==(const ToggleFlag&) const = default;
};

struct MoveTo { // a question of the paper, counted from 0
    std::size_t item = 0;
    bool operator==(const MoveTo&) const = default;
};

struct MoveBy { // −1 or +1
    int by = 1;
    bool operator==(const MoveBy&) const = default;
};

struct NextFlagged {
    bool operator==(const NextFlagged&) const = default;
};

struct AskSubmit { // the question whether to hand in
    bool shown = true;
    bool operator==(const AskSubmit&) const = default;
};

struct Submit {
    bool operator==(const Submit&) const = default;
};

struct ToggleTime {
    bool operator==(const ToggleTime&) const = default;
};

struct OpenResult {
    base::EventId attempt;
    bool operator==(const OpenResult&) const = default;
};

struct RebuildResult { // of a result that cannot be read
    base::EventId attempt;
    bool operator==(const RebuildResult&) const = default;
};

struct FilterResult { // wrong, partial, right, all
    int filter = 3;
    bool operator==(const FilterResult&) const = default;
};

struct ReadFirst { // those that were certain and wrong
    bool operator==(const ReadFirst&) const = default;
};

struct OpenResultQuestion {
    std::size_t item = 0;
    bool operator==(const OpenResultQuestion&) const = default;
};

struct StepResultQuestion { // −1 or +1, of those that the filter shows
    int by = 1;
    bool operator==(const StepResultQuestion&) const = default;
};

struct CloseResultQuestion {
    bool operator==(const CloseResultQuestion&) const = default;
};

struct RetryWrong {
    bool operator==(const RetryWrong&) const = default;
};

struct Regrade { // keeps the marks by the keys of now beside the old ones
    bool operator==(const Regrade&) const = default;
};

struct ExportResult { // as a table
    bool operator==(const ExportResult&) const = default;
};

using Action = std::variant<GoTo,
                            StartStudy,
                            StudySample,
                            LearnMore,
                            ShowAnswer,
                            GiveRating,
                            ChooseOption,
                            MoveItem,
                            MatchPair,
                            PointAt,
                            CheckAnswer,
                            FillBlank,
                            WriteEssay,
                            GiveMarks,
                            WasRight,
                            Continue,
                            ShowHint,
                            ToggleSource,
                            NextAnchor,
                            Undo,
                            Redo,
                            TryAgain,
                            CloseNotice,
                            ToggleKeys,
                            ShowOpenBank,
                            OpenBank,
                            ChangeSetting,
                            ToggleTheme,
                            ResetTextSize,
                            CloseToast,
                            ChangePlan,
                            NamePlan,
                            AddSection,
                            RemoveSection,
                            ToggleRules,
                            OpenList,
                            PickFromList,
                            CloseList,
                            StartExam,
                            AskDiscard,
                            DiscardAttempt,
                            ContinueAttempt,
                            SaveAnswersElsewhere,
                            TypeAnswer,
                            SayCertainty,
                            ToggleFlag,
                            MoveTo,
                            MoveBy,
                            NextFlagged,
                            AskSubmit,
                            Submit,
                            ToggleTime,
                            OpenResult,
                            RebuildResult,
                            FilterResult,
                            ReadFirst,
                            OpenResultQuestion,
                            StepResultQuestion,
                            CloseResultQuestion,
                            RetryWrong,
                            Regrade,
                            ExportResult>;

} // namespace ingat::program
