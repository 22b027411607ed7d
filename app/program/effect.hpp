#pragma once

#include "bank/check.hpp"
#include "base/result.hpp"
#include "exam/attempt.hpp"
#include "exam/result.hpp"
#include "memory/scheduler.hpp"
#include "program/state.hpp"
#include "study/queue.hpp"
#include "study/review.hpp"
#include "study/settings.hpp"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ingat::program {

// What the program wants from the disk. effects::Desk does it and hands back an event.

struct SaveReview {
    study::Review review;
    memory::CardMemory after;
    bool corrects = false; // first take the last answer back
    bool operator==(const SaveReview&) const = default;
};

struct UndoReview { // the last answer that stands
    bool operator==(const UndoReview&) const = default;
};

struct RedoReview { // the last answer taken back
    bool operator==(const RedoReview&) const = default;
};

struct SaveSettings {
    study::Settings settings;
    bool operator==(const SaveSettings&) const = default;
};

struct AddBank {
    std::string path;
    bool operator==(const AddBank&) const = default;
};

// ---- quizzes and exams

struct BeginAttempt { // whose id is yet to be given
    exam::Attempt attempt;
    bool operator==(const BeginAttempt&) const = default;
};

struct KeepAttemptEvent { // and the reviews that follow from it: all of it, or nothing
    base::EventId attempt;
    exam::AttemptEvent event;
    std::vector<SaveReview> reviews = {};
    bool operator==(const KeepAttemptEvent&) const = default;
};

struct SavePlan { // of the next quiz or exam
    exam::Blueprint plan;
    bool operator==(const SavePlan&) const = default;
};

struct ReadExams { // what was sat so far; a result that is missing is made again by these banks
    study::Banks banks;
    bool operator==(const ReadExams&) const = default;
};

struct ReadResult {
    base::EventId attempt;
    bool operator==(const ReadResult&) const = default;
};

struct MakeResultAgain { // from the answers, by these banks; a file that cannot be read is put aside
    base::EventId attempt;
    study::Banks banks;
    bool operator==(const MakeResultAgain&) const = default;
};

struct SaveResult {
    exam::Result result;
    bool operator==(const SaveResult&) const = default;
};

struct WriteTable { // as a file in the learner's home
    exam::Result result;
    bool operator==(const WriteTable&) const = default;
};

struct SaveCopy { // of the answers, elsewhere than the learner's folder, which cannot be written
    exam::Result answers;
    bool operator==(const SaveCopy&) const = default;
};

using Effect = std::variant<SaveReview,
                            UndoReview,
                            RedoReview,
                            SaveSettings,
                            AddBank,
                            BeginAttempt,
                            KeepAttemptEvent,
                            SavePlan,
                            ReadExams,
                            ReadResult,
                            MakeResultAgain,
                            SaveResult,
                            WriteTable,
                            SaveCopy>;

// What came of it.

struct ReviewSaved {
    study::Review review;
    memory::CardMemory after;
    LogState log;
    bool operator==(const ReviewSaved&) const = default;
};

struct SaveFailed {
    base::Error error;
    bool operator==(const SaveFailed&) const = default;
};

struct ReviewUndone {
    study::Review review;
    std::optional<memory::CardMemory> memory; // of its card, as it is now; nothing: never answered
    LogState log;
    bool operator==(const ReviewUndone&) const = default;
};

struct ReviewRedone {
    study::Review review;
    memory::CardMemory after;
    LogState log;
    bool operator==(const ReviewRedone&) const = default;
};

struct BankAdded {
    std::shared_ptr<const bank::Bank> bank;
    bool was_there = false;
    std::vector<bank::Finding> findings = {}; // what its author should mend
    bool operator==(const BankAdded&) const = default;
};

struct BankRefused {
    base::Error error;
    bool operator==(const BankRefused&) const = default;
};

struct SettingsNotKept { // they hold for this sitting all the same
    base::Error error;
    bool operator==(const SettingsNotKept&) const = default;
};

struct PlanNotKept {
    base::Error error;
    bool operator==(const PlanNotKept&) const = default;
};

struct BackupFailed { // the answers are kept all the same
    base::Error error;
    bool operator==(const BackupFailed&) const = default;
};

struct NothingChanged { // settings were saved; or there was nothing to take back or to put back
    bool operator==(const NothingChanged&) const = default;
};

struct TimePassed { // so that days roll over and cards in their steps appear
    bool operator==(const TimePassed&) const = default;
};

struct WindowCloses { // what is half done is kept
    bool operator==(const WindowCloses&) const = default;
};

// ---- quizzes and exams

struct AttemptBegun {
    exam::Attempt attempt;
    bool operator==(const AttemptBegun&) const = default;
};

struct AttemptRefused {
    base::Error error;
    bool operator==(const AttemptRefused&) const = default;
};

struct AttemptEventKept {
    KeepAttemptEvent kept;
    std::optional<LogState> log; // where there were reviews
    bool operator==(const AttemptEventKept&) const = default;
};

struct AttemptEventNotKept {
    base::EventId attempt;
    base::Error error;
    bool operator==(const AttemptEventNotKept&) const = default;
};

struct ExamsRead {
    std::vector<exam::Attempt> open;
    std::vector<ResultSummary> history; // newest first
    std::map<exam::QuestionRef, int> times_asked;
    std::vector<base::Message> damaged = {};
    bool operator==(const ExamsRead&) const = default;
};

struct ExamsNotRead {
    base::Error error;
    bool operator==(const ExamsNotRead&) const = default;
};

struct ResultRead {
    exam::Result result;
    std::optional<exam::Attempt> attempt;
    bool operator==(const ResultRead&) const = default;
};

struct ResultRefused {
    base::EventId attempt;
    base::Error error;
    bool operator==(const ResultRefused&) const = default;
};

struct ResultNotSaved {
    base::Error error;
    bool operator==(const ResultNotSaved&) const = default;
};

struct TableWritten {
    std::string path;
    bool operator==(const TableWritten&) const = default;
};

struct TableRefused {
    base::Error error;
    bool operator==(const TableRefused&) const = default;
};

struct CopySaved {
    std::string path;
    bool operator==(const CopySaved&) const = default;
};

struct CopyNotSaved {
    base::Error error;
    bool operator==(const CopyNotSaved&) const = default;
};

using Event = std::variant<ReviewSaved,
                           SaveFailed,
                           ReviewUndone,
                           ReviewRedone,
                           BankAdded,
                           BankRefused,
                           SettingsNotKept,
                           PlanNotKept,
                           BackupFailed,
                           NothingChanged,
                           TimePassed,
                           WindowCloses,
                           AttemptBegun,
                           AttemptRefused,
                           AttemptEventKept,
                           AttemptEventNotKept,
                           ExamsRead,
                           ExamsNotRead,
                           ResultRead,
                           ResultRefused,
                           ResultNotSaved,
                           TableWritten,
                           TableRefused,
                           CopySaved,
                           CopyNotSaved>;

} // namespace ingat::program
