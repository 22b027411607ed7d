#include "learner_under_test.hpp"

#include "program/figures.hpp"
#include "program/view_of.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ingat::trouble {
namespace {

// Sunday, 22 November 2026, 08:00 in Jakarta.
constexpr base::Moment morning{.at = base::Instant{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}} +
                                     std::chrono::hours{1},
                               .offset = std::chrono::minutes{420}};

program::Event refused(const program::Effect& effect) {
    const base::Error full{.kind = base::ErrorKind::DiskFull, .message = base::say("The disk is full.")};
    if (std::holds_alternative<program::SaveSettings>(effect)) {
        return program::SettingsNotKept{.error = full};
    }
    if (std::holds_alternative<program::AddBank>(effect)) {
        return program::BankRefused{.error = full};
    }
    if (std::holds_alternative<program::BeginAttempt>(effect)) {
        return program::AttemptRefused{.error = full};
    }
    if (const auto* keep = std::get_if<program::KeepAttemptEvent>(&effect)) {
        return program::AttemptEventNotKept{.attempt = keep->attempt, .error = full};
    }
    if (const auto* again = std::get_if<program::MakeResultAgain>(&effect)) {
        return program::ResultRefused{.attempt = again->attempt, .error = full};
    }
    if (std::holds_alternative<program::SaveResult>(effect)) {
        return program::ResultNotSaved{.error = full};
    }
    if (std::holds_alternative<program::WriteTable>(effect)) {
        return program::TableRefused{.error = full};
    }
    return program::SaveFailed{.error = full};
}

bool only_reads(const program::Effect& effect) {
    return std::holds_alternative<program::ReadExams>(effect) ||
           std::holds_alternative<program::ReadResult>(effect);
}

bool can_go_on(const program::StudyView& view) {
    const bool chooses =
        view.card && !view.card->answered && std::holds_alternative<program::OptionsForm>(view.card->form);
    const bool answers = !view.show_answer.empty() || !view.ratings.empty() || !view.check.empty();
    const bool repairs = view.notice && !view.notice->action.empty();
    return chooses || answers || repairs || !view.go_on.empty() ||
           (view.summary && !view.summary->back_home.empty());
}

bool has_way_out(const program::View& view) {
    if (const auto* first = std::get_if<program::FirstRunView>(&view.screen)) {
        return !first->sample.button.empty() && !first->open.button.empty();
    }
    if (const auto* home = std::get_if<program::HomeView>(&view.screen)) {
        return !home->open_bank.empty() && (!home->has_work || !home->start.empty());
    }
    if (const auto* settings = std::get_if<program::SettingsView>(&view.screen)) {
        return !settings->groups.empty();
    }
    if (const auto* exams = std::get_if<program::ExamsView>(&view.screen)) {
        return !exams->start.empty() && (!exams->can_start || !exams->sections.empty());
    }
    if (const auto* exam = std::get_if<program::ExamView>(&view.screen)) {
        return !exam->leave.empty() && !exam->submit.empty();
    }
    if (const auto* result = std::get_if<program::ResultView>(&view.screen)) {
        return !result->back.empty() && (!result->opened || !result->opened->close.empty());
    }
    const auto& study = std::get<program::StudyView>(view.screen);
    return study.card.has_value() != study.summary.has_value() && can_go_on(study) &&
           (study.summary || !study.pause.empty());
}

} // namespace

std::string described(const program::Action& action) {
    static constexpr std::array names{"GoTo",
                                      "StartStudy",
                                      "StudySample",
                                      "LearnMore",
                                      "ShowAnswer",
                                      "GiveRating",
                                      "ChooseOption",
                                      "MoveItem",
                                      "MatchPair",
                                      "PointAt",
                                      "CheckAnswer",
                                      "FillBlank",
                                      "WriteEssay",
                                      "GiveMarks",
                                      "WasRight",
                                      "Continue",
                                      "ShowHint",
                                      "ToggleSource",
                                      "NextAnchor",
                                      "Undo",
                                      "Redo",
                                      "TryAgain",
                                      "CloseNotice",
                                      "ToggleKeys",
                                      "ShowOpenBank",
                                      "OpenBank",
                                      "ChangeSetting",
                                      "ToggleTheme",
                                      "ResetTextSize",
                                      "CloseToast",
                                      "ChangePlan",
                                      "NamePlan",
                                      "AddSection",
                                      "RemoveSection",
                                      "ToggleRules",
                                      "OpenList",
                                      "PickFromList",
                                      "CloseList",
                                      "StartExam",
                                      "AskDiscard",
                                      "DiscardAttempt",
                                      "ContinueAttempt",
                                      "SaveAnswersElsewhere",
                                      "TypeAnswer",
                                      "SayCertainty",
                                      "ToggleFlag",
                                      "MoveTo",
                                      "MoveBy",
                                      "NextFlagged",
                                      "AskSubmit",
                                      "Submit",
                                      "ToggleTime",
                                      "OpenResult",
                                      "RebuildResult",
                                      "FilterResult",
                                      "ReadFirst",
                                      "OpenResultQuestion",
                                      "StepResultQuestion",
                                      "CloseResultQuestion",
                                      "RetryWrong",
                                      "Regrade",
                                      "ExportResult"};
    static_assert(names.size() == std::variant_size_v<program::Action>);
    std::string words = names.at(action.index());
    if (const auto* start = std::get_if<program::StartStudy>(&action)) {
        words += " " + start->bank.text;
    } else if (const auto* open = std::get_if<program::OpenBank>(&action)) {
        words += " " + open->path.substr(0, 200);
    }
    return words;
}

LearnerUnderTest::LearnerUnderTest(effects::Places places, Slip slip)
    : now{morning},
      places_{std::move(places)},
      slip_{slip} {
    restart();
}

void LearnerUnderTest::restart() {
    desk_.reset();
    base::Result<effects::Desk> opened =
        effects::Desk::open(places_, effects::Access::WriteOrLook, {1, 2}, now);
    REQUIRE(opened);
    desk_.emplace(*std::move(opened));
    program::State found = desk_->take_state();
    found.clock = clock();
    state = program::started(std::move(found), now);
}

// The clock of the machine goes on, whatever is done to that on the wall.
exam::ClockReading LearnerUnderTest::clock() {
    boot_ += std::max(std::chrono::milliseconds{0}, now.at - seen_);
    seen_ = now.at;
    return {.wall = now.at, .boot = boot_, .boot_id = "one"};
}

bool LearnerUnderTest::slips(Slip which, int every) {
    return slip_ == which && ++since_slip_ % every == 0;
}

void LearnerUnderTest::act(const program::Action& action) {
    state.clock = clock();
    follow(program::update(std::move(state), action, now));
}

void LearnerUnderTest::happen(const program::Event& event) {
    const std::vector<program::BankFigures> figures = state.figures;
    const auto* saved = std::get_if<program::ReviewSaved>(&event);
    if (saved != nullptr && slips(Slip::DropsAnswerOfDisk, 4)) {
        return;
    }
    state.clock = clock();
    follow(program::update(std::move(state), event, now));
    if (saved != nullptr && slips(Slip::ForgetsWhatWasLearnt, 4)) {
        state.memories.erase(saved->review.card);
    }
    if (saved != nullptr && slips(Slip::LeavesFiguresStale, 4)) {
        state.figures = figures;
    }
}

void LearnerUnderTest::follow(program::Step step) {
    state = std::move(step.state);
    for (const program::Effect& effect : step.effects) {
        const program::Event event = run(effect);
        remember(effect, event);
        happen(event);
    }
}

program::Event LearnerUnderTest::run(const program::Effect& effect) {
    if (disk_refuses && !only_reads(effect)) {
        return refused(effect);
    }
    const auto* save = std::get_if<program::SaveReview>(&effect);
    if (save != nullptr && slips(Slip::SaysKeptButIsNot, 4)) {
        program::LogState log = state.log;
        log.undo = {.card = save->review.card, .rating = save->review.rating};
        log.redo.reset();
        return program::ReviewSaved{.review = save->review, .after = save->after, .log = std::move(log)};
    }
    return desk_->run(effect, now);
}

void LearnerUnderTest::remember(const program::Effect& effect, const program::Event& event) {
    if (const auto* saved = std::get_if<program::ReviewSaved>(&event)) {
        if (std::get<program::SaveReview>(effect).corrects) {
            standing_.pop_back();
        }
        standing_.push_back({.card = saved->review.card,
                             .rating = saved->review.rating,
                             .of_attempt = study::is_of_attempt(saved->review.mode)});
        taken_back_.clear();
        ++answers_;
    } else if (const auto* kept = std::get_if<program::AttemptEventKept>(&event)) {
        for (const program::SaveReview& review : kept->kept.reviews) {
            standing_.push_back(
                {.card = review.review.card, .rating = review.review.rating, .of_attempt = true});
            taken_back_.clear();
            ++answers_;
        }
    } else if (std::holds_alternative<program::ReviewUndone>(event)) {
        taken_back_.push_back(standing_.back());
        standing_.pop_back();
    } else if (std::holds_alternative<program::ReviewRedone>(event)) {
        standing_.push_back(taken_back_.back());
        taken_back_.pop_back();
    }
}

std::string LearnerUnderTest::complaint_of_figures() const {
    std::size_t in_phases = 0;
    for (const program::BankFigures& figures : state.figures) {
        if (figures.bank >= state.banks.size()) {
            return "figures of a bank that is not there";
        }
        const bank::Bank& bank = *state.banks[figures.bank];
        std::size_t known = 0;
        std::size_t learning = 0;
        for (const base::CardId& card : bank::cards_of(bank)) {
            const auto found = state.memories.find(card);
            if (found != state.memories.end() && found->second.phase != memory::Phase::New) {
                (found->second.phase == memory::Phase::Review ? known : learning) += 1;
            }
        }
        if (figures.known != known || figures.learning != learning) {
            return "the figures of " + bank.id.text + " are not those of its cards";
        }
        in_phases += known + learning;
    }
    return in_phases > state.memories.size() ? "more cards are known than were answered" : "";
}

std::string LearnerUnderTest::complaint() {
    if (state.memories != desk_->progress()->memories()) {
        return "what the program knows of the cards is not what is on the disk";
    }
    const bool can_undo = !standing_.empty() && !standing_.back().of_attempt;
    if (state.log.undo.has_value() != can_undo || state.log.redo.has_value() != !taken_back_.empty()) {
        return "what can be taken back is not what was kept";
    }
    if (can_undo && state.log.undo->card != standing_.back().card) {
        return "another card would be taken back than was answered last";
    }
    if (state.study && state.study->saving && !state.study->save_error) {
        const bool asks_for_date = state.study->saving->doubt != study::DateDoubt::None;
        if (!asks_for_date) {
            return "an answer waits for the disk, which has answered";
        }
        if (program::study_view(state).notice->action.empty()) {
            return "an answer waits for a word about the date, but nobody can say it";
        }
    }
    const auto& sitting = state.exams.sitting;
    if (sitting && sitting->saving && !sitting->save_error) {
        return "an answer of an exam waits for the disk, which has answered";
    }
    return complaint_of_figures();
}

std::string LearnerUnderTest::complaint_of_view(program::View view) const {
    auto* study = std::get_if<program::StudyView>(&view.screen);
    if (slip_ == Slip::HidesTheWayOut && study != nullptr) {
        study->go_on.clear();
    }
    return has_way_out(view) ? "" : "a screen without a way out";
}

std::string LearnerUnderTest::complaint_of_disk() {
    std::vector<Answer> found;
    store::LogReader log = desk_->progress()->log();
    auto each = log.next();
    for (; each && *each; each = log.next()) {
        if (!(*each)->undone) {
            const store::Review& review = (*each)->review;
            found.push_back({.card = review.card,
                             .rating = review.rating,
                             .of_attempt = study::is_of_attempt(study::mode_from(review.mode).name)});
        }
    }
    if (!each) {
        return "the log cannot be read";
    }
    return found == standing_ ? "" : "the log does not hold what was said to be kept";
}

} // namespace ingat::trouble
