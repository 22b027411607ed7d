#pragma once

#include "bank/bank.hpp"
#include "bank/grading.hpp"
#include "base/catalogue.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "memory/scheduler.hpp"
#include "program/entered.hpp"
#include "program/exam_state.hpp"
#include "program/source.hpp"
#include "program/view.hpp"
#include "study/date_doubt.hpp"
#include "study/pace.hpp"
#include "study/queue.hpp"
#include "study/review.hpp"
#include "study/session.hpp"
#include "study/settings.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ingat::program {

// The last answer that can be taken back, or put back.
struct Undoable {
    base::CardId card;
    memory::Rating rating{};
    bool operator==(const Undoable&) const = default;
};

// What the log says besides the memories.
struct LogState {
    study::DayCounts counts;
    std::optional<Undoable> undo;
    std::optional<Undoable> redo;
    bool ends_with_exam = false; // the last answer was given in a quiz or an exam, so it is not taken back
    std::vector<int> latest_milliseconds; // of the last answers, newest last
    std::optional<base::Instant> newest;  // when its last entry was made, by the clock of then
    bool operator==(const LogState&) const = default;
};

// A bank file in the library that cannot be read.
struct BankTrouble {
    std::string name;
    base::Error error;
    bool operator==(const BankTrouble&) const = default;
};

// What the banks on Home show; computed when something changed, not for every frame.
struct BankFigures {
    std::size_t bank = 0; // index into State::banks
    study::Queue queue;
    std::size_t cards = 0;
    std::size_t known = 0;             // in phase Review
    std::size_t learning = 0;          // answered, still in their steps
    double recall = 0;                 // mean over the cards answered
    std::optional<base::Day> next_due; // of cards not due today
    std::size_t due_then = 0;          // cards on that day
    bool started = false;
    bool operator==(const BankFigures&) const = default;
};

// The first day after today on which cards wait, and how many.
struct NextWork {
    base::Day day{};
    study::QueueSizes cards;
    bool operator==(const NextWork&) const = default;
};

// An answer that was given and is not yet known to be on disk.
struct Saving {
    study::Review review;
    memory::CardMemory after;
    bool corrects = false; // takes the answer before it back
    study::DateDoubt doubt =
        study::DateDoubt::None; // else it waits until the learner says that the date is right
    bool operator==(const Saving&) const = default;
};

// The card on the screen.
struct CardState {
    base::Instant shown_at{};
    Entered entered;
    std::size_t hints_shown = 0;
    bool answered = false;   // the answer shows
    bool unreadable = false; // what was typed is no answer; it stays open
    std::optional<bank::Grade> grade;
    std::optional<memory::Rating> given; // on disk for this showing of the card
    memory::CardMemory before;           // before it was given
    int milliseconds = 0;
    std::optional<memory::Rating> earlier; // the choice that was taken back
    bool operator==(const CardState&) const = default;
};

struct Study {
    base::BankId only; // empty: all of today
    bool five_minutes = false;
    base::Day day{}; // on which it began
    study::Session session;
    CardState card;
    std::optional<Saving> saving;
    std::optional<base::Error> save_error;
    bool source_open = false;
    std::size_t anchor = 0;
    Source source; // of the card on the screen
    bool operator==(const Study&) const = default;
};

struct Notice {
    base::Message text;
    bool blocking = false;
    std::optional<base::Message> also = {}; // a second sentence
    bool operator==(const Notice&) const = default;
};

struct Toast {
    base::Message text;
    bool operator==(const Toast&) const = default;
};

// Everything the program knows now. A plain value.
struct State {
    base::Moment now;
    exam::ClockReading clock;                          // at the same time
    std::map<std::string, base::Catalogue> catalogues; // by language; "en" may be absent
    std::string system_language = "en";
    bool system_dark = false;
    std::string folder; // where things are kept, for the settings screen
    std::string version;
    std::uint64_t seed = 0; // decides every shuffle and id from now on

    study::Settings settings;
    study::Banks banks;                // by title
    std::vector<base::BankId> shipped; // those that came with the program; not all need be there
    std::vector<BankTrouble> troubles;
    study::Memories memories;
    LogState log;
    bool read_only =
        false; // answers cannot be kept: another instance holds the store, or it cannot be written

    std::vector<BankFigures> figures;
    std::optional<NextWork> next_work;    // only known where nothing is left today; computed with the figures
    base::Instant figures_at{};           // when all of them were last computed
    std::map<base::BankId, int> more_new; // asked for beyond today's limit
    base::Day more_new_day{};

    Screen screen = Screen::Home;
    std::optional<Study> study;
    Exams exams;
    std::vector<Notice> notices;
    std::optional<Toast> toast;
    bool keys_shown = false;
    bool open_bank_shown = false;
    std::string open_bank_path; // that was refused; empty: none was
    std::optional<base::Error> open_bank_error;
};

// The learner's language: the setting, else the system's where there is a catalogue for it, else English.
[[nodiscard]] std::string language_of(const State& state);
[[nodiscard]] const base::Catalogue& words_of(const State& state);
[[nodiscard]] bool is_dark(const State& state);

// The order in which State::banks stand.
void sort_by_title(study::Banks& banks);

[[nodiscard]] const bank::Bank* find_bank(const State& state, const base::BankId& id);
[[nodiscard]] const bank::Question*
current_question(const State& state); // nothing when no card is on the screen

[[nodiscard]] base::Day today_of(const State& state);

// Whether there is a sitting of today to go on with: one with an answer in it and cards left, or with an
// answer that is not yet on disk.
[[nodiscard]] bool can_resume(const State& state);

// What the first door of the first run opens: of the banks that came with the program the one in the
// learner's language, the biggest of several; else one in another language. Nothing: none is there.
[[nodiscard]] const bank::Bank* sample_of(const State& state);

// The banks that "today" is about: those begun; while none is, those in the learner's language or in
// several.
[[nodiscard]] std::vector<const BankFigures*> banks_of_today(const State& state);

} // namespace ingat::program
