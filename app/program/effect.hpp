#pragma once

#include "bank/check.hpp"
#include "base/result.hpp"
#include "memory/scheduler.hpp"
#include "program/state.hpp"
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

using Effect = std::variant<SaveReview, UndoReview, RedoReview, SaveSettings, AddBank>;

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

using Event = std::variant<ReviewSaved,
                           SaveFailed,
                           ReviewUndone,
                           ReviewRedone,
                           BankAdded,
                           BankRefused,
                           SettingsNotKept,
                           BackupFailed,
                           NothingChanged,
                           TimePassed>;

} // namespace ingat::program
