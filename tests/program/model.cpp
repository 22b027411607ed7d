#include "model.hpp"

#include "memory/fuzz.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <utility>

namespace ingat::program {

using namespace std::chrono_literals;

namespace {

Undoable undoable(const study::Review& review) {
    return {.card = review.card, .rating = review.rating};
}

base::Error disk_is_full() {
    return {.kind = base::ErrorKind::DiskFull, .message = base::say("The disk is full.")};
}

} // namespace

std::optional<memory::CardMemory> ModelStore::memory_of(const State& state, const base::CardId& card) const {
    std::optional<memory::CardMemory> memory;
    for (const study::Review& review : reviews) {
        if (review.card == card) {
            memory = memory::after(memory.value_or(memory::CardMemory{}),
                                   study::schedule_of(state.settings, card.bank),
                                   review.at,
                                   memory::seed_of(card),
                                   review.rating,
                                   review.chance);
        }
    }
    return memory;
}

LogState ModelStore::log(const State& state) const {
    LogState log;
    log.counts.day = today_of(state);
    for (std::size_t at = 0; at < reviews.size(); ++at) {
        const study::Review& review = reviews[at];
        bool is_first = true;
        bool is_again = false;
        for (std::size_t earlier = 0; earlier < at; ++earlier) {
            const bool same = reviews[earlier].card == review.card;
            is_first = is_first && !same;
            is_again = is_again || (same && reviews[earlier].day == review.day);
        }
        if (review.day == log.counts.day && !is_again) {
            (is_first ? log.counts.introduced : log.counts.reviewed)[review.card.bank] += 1;
        }
    }
    log.newest = newest;
    log.undo = reviews.empty() ? std::nullopt : std::optional{undoable(reviews.back())};
    log.redo = undone.empty() ? std::nullopt : std::optional{undoable(undone.back())};
    return log;
}

Event ModelStore::run(const Effect& effect, const State& state) {
    if (const auto* save = std::get_if<SaveReview>(&effect)) {
        asked.push_back(*save);
        if (fails) {
            return SaveFailed{.error = disk_is_full()};
        }
        if (save->corrects) {
            reviews.pop_back();
        }
        reviews.push_back(save->review);
        undone.clear();
        newest = save->review.at.at;
        CHECK(memory_of(state, save->review.card) == save->after);
        return ReviewSaved{.review = save->review, .after = save->after, .log = log(state)};
    }
    if (std::holds_alternative<UndoReview>(effect)) {
        REQUIRE_FALSE(reviews.empty());
        if (fails) {
            return SaveFailed{.error = disk_is_full()};
        }
        const study::Review review = reviews.back();
        reviews.pop_back();
        undone.push_back(review);
        newest = state.now.at;
        return ReviewUndone{.review = review, .memory = memory_of(state, review.card), .log = log(state)};
    }
    if (std::holds_alternative<RedoReview>(effect)) {
        REQUIRE_FALSE(undone.empty());
        const study::Review review = undone.back();
        undone.pop_back();
        reviews.push_back(review);
        newest = state.now.at;
        return ReviewRedone{.review = review, .after = *memory_of(state, review.card), .log = log(state)};
    }
    if (const auto* add = std::get_if<AddBank>(&effect)) {
        for (const auto& bank : shelf) {
            if (bank->id.text == add->path) {
                const bank::Bank* known = find_bank(state, bank->id);
                return BankAdded{.bank = bank, .was_there = known != nullptr && *known == *bank};
            }
        }
        return BankRefused{
            .error = {.kind = base::ErrorKind::NotFound, .message = base::say("There is no such file.")}};
    }
    if (fails) {
        return SettingsNotKept{.error = disk_is_full()};
    }
    return NothingChanged{};
}

void Desktop::follow(Step step) {
    state = std::move(step.state);
    for (const Effect& effect : step.effects) {
        happen(store.run(effect, state));
    }
}

void Desktop::act(const Action& action) {
    follow(update(std::move(state), action, now));
}

void Desktop::happen(const Event& event) {
    follow(update(std::move(state), event, now));
}

void Desktop::wait(std::chrono::milliseconds time) {
    now.at += time;
    state.now = now; // as the window does for every frame
}

StudyView Desktop::study() const {
    return study_view(state);
}

HomeView Desktop::home() const {
    return home_view(state);
}

std::string Desktop::question() const {
    const bank::Question* question = current_question(state);
    return question == nullptr ? "" : question->id.text;
}

void Desktop::remember() {
    act(ShowAnswer{});
    act(GiveRating{.rating = memory::Rating::Good});
}

void Desktop::answer_well() {
    const bank::Question question = *current_question(state);
    if (const auto* choice = std::get_if<bank::Choice>(&question.kind)) {
        for (const bank::Option& option : choice->options) {
            if (option.right) {
                act(ChooseOption{.id = option.id});
            }
        }
    } else if (const auto* statement = std::get_if<bank::TrueFalse>(&question.kind)) {
        act(ChooseOption{.id = statement->is_true ? "true" : "false"});
    } else if (const auto* ordering = std::get_if<bank::Ordering>(&question.kind)) {
        for (std::size_t place = 0; place < ordering->items.size(); ++place) {
            act(MoveItem{.id = ordering->items[place].id, .to = place});
        }
    } else if (const auto* matching = std::get_if<bank::Matching>(&question.kind)) {
        for (const auto& left : matching->left) {
            act(MatchPair{.left = left.id, .partner = left.partner});
        }
    }
    const auto* typed = std::get_if<bank::ShortAnswer>(&question.kind);
    act(CheckAnswer{.typed = typed == nullptr ? "" : typed->accepted.front().text});
    remember();
    act(Continue{});
}

void Desktop::answer_badly() {
    const bank::Question question = *current_question(state);
    if (const auto* choice = std::get_if<bank::Choice>(&question.kind)) {
        const auto wrong = std::find_if(choice->options.begin(),
                                        choice->options.end(),
                                        [](const bank::Option& option) { return !option.right; });
        act(ChooseOption{.id = wrong->id});
    } else if (const auto* statement = std::get_if<bank::TrueFalse>(&question.kind)) {
        act(ChooseOption{.id = statement->is_true ? "false" : "true"});
    } else if (const auto* ordering = std::get_if<bank::Ordering>(&question.kind)) {
        for (const auto& item : ordering->items) {
            act(MoveItem{.id = item.id, .to = 0});
        }
    } else if (const auto* matching = std::get_if<bank::Matching>(&question.kind)) {
        for (const auto& left : matching->left) {
            act(MatchPair{.left = left.id, .partner = "extra"});
        }
    }
    act(CheckAnswer{.typed = "nonsense"});
    act(ShowAnswer{});
    act(GiveRating{.rating = memory::Rating::Again});
}

bank::Question flashcard(const std::string& id) {
    return {.id = {id}, .kind = bank::Flashcard{.answer = "Answer of " + id}, .prompt = "Prompt of " + id};
}

bank::Bank bank_of_flashcards(const std::string& id, int questions, const std::string& language) {
    bank::Bank bank{.id = {id}, .title = "Bank " + id, .language = language};
    for (int number = 0; number < questions; ++number) {
        bank.questions.push_back(flashcard("q" + std::to_string(100 + number)));
    }
    return bank;
}

bank::Bank bank_of(bank::Question question) {
    bank::Bank bank{.id = {"one"}, .title = "One question", .language = "en"};
    bank.documents.push_back({.id = {"doc"},
                              .title = "A text",
                              .language = "en",
                              .file = "doc.md",
                              .text = "# Heading\n\nThe talks began in 2003. They stopped later.\n"});
    bank.questions.push_back(std::move(question));
    return bank;
}

bank::Bank bank_of_every_kind(const std::string& id, const std::string& language) {
    bank::Bank bank = bank_of(flashcard("one-way"));
    bank.id.text = id;
    bank.title = "Every kind";
    bank.language = language;
    bank.questions.front().anchors = {
        {.document = {"doc"}, .quote = "The talks began in 2003.", .words = "2003"},
        {.document = {"doc"}, .quote = "They stopped later."},
    };
    bank.questions.front().hints = {"After 2000."};
    bank.questions.push_back(flashcard("both"));
    std::get<bank::Flashcard>(bank.questions.back().kind).both_ways = true;
    bank.questions.push_back(
        {.id = {"cloze"}, .kind = bank::Cloze{}, .prompt = "{{c1::Alpha}} before {{c2::beta}}."});
    bank.questions.push_back(
        {.id = {"one"},
         .kind = bank::Choice{.options = {{.id = "a", .text = "A", .right = true, .feedback = "Yes."},
                                          {.id = "b", .text = "B", .feedback = "No."},
                                          {.id = "c", .text = "C"},
                                          {.id = "d", .text = "D"}}},
         .prompt = "Which?"});
    bank.questions.push_back({.id = {"several"},
                              .kind = bank::Choice{.options = {{.id = "a", .text = "A", .right = true},
                                                               {.id = "b", .text = "B", .right = true},
                                                               {.id = "c", .text = "C"}},
                                                   .several = true},
                              .prompt = "Which ones?"});
    bank.questions.push_back(
        {.id = {"truth"}, .kind = bank::TrueFalse{.is_true = false}, .prompt = "It is so."});
    bank.questions.push_back(
        {.id = {"typed"},
         .kind = bank::ShortAnswer{.accepted = bank::accepted_texts({"Hanoi", "Ha Noi"})},
         .prompt = "Where?"});
    bank.questions.push_back(
        {.id = {"order"},
         .kind = bank::Ordering{.items = {{"i", "First"}, {"j", "Second"}, {"k", "Third"}}},
         .prompt = "In order:"});
    bank.questions.push_back({.id = {"match"},
                              .kind = bank::Matching{.left = {{"l1", "One", "r1"}, {"l2", "Two", "r2"}},
                                                     .right = {{"r1", "1"}, {"r2", "2"}, {"extra", "3"}}},
                              .prompt = "Match:"});
    return bank;
}

Desktop desktop(std::vector<bank::Bank> banks) {
    Desktop desktop;
    desktop.now = {.at = base::Instant{std::chrono::sys_days{2026y / 11 / 22}} + 1h, .offset = 420min};
    desktop.state.seed = 7;
    for (bank::Bank& bank : banks) {
        desktop.state.shipped.push_back(bank.id);
        desktop.state.banks.push_back(std::make_shared<const bank::Bank>(std::move(bank)));
    }
    desktop.state = started(std::move(desktop.state), desktop.now);
    return desktop;
}

base::Catalogue indonesian() {
    return {.language = "id",
            .counts_have_one_form = true,
            .sentences = {{"{0}, {1}", {"{0}, {1}"}},
                          {"Sunday", {"Minggu"}},
                          {"November", {"November"}},
                          {"{0} card", {"{0} kartu"}},
                          {"tomorrow", {"besok"}},
                          {"December", {"Desember"}},
                          {"{0} {1}", {"{0} {1}"}},
                          {"next in {0} day", {"berikutnya {0} hari lagi"}},
                          {"next in {0} years", {"berikutnya {0} tahun lagi"}},
                          {"again in {0} min", {"lagi dalam {0} menit"}},
                          {"Remembered", {"Ingat"}},
                          {"Home", {"Beranda"}}}};
}

} // namespace ingat::program
