#include "effects/desk.hpp"

#include "base/catalogue.hpp"
#include "learner.hpp"
#include "memory/fuzz.hpp"
#include "program/view_of.hpp"

#include <set>

using namespace ingat;
using namespace ingat::effects;

namespace {

program::SaveReview first_answer(const Learner& learner, memory::Rating rating) {
    const bank::Bank& bank = *learner.state.banks.front();
    study::Review review{.card = bank::cards_of(bank).front(), .at = learner.now, .rating = rating};
    review.day = base::learner_day(learner.now, study::rollover(learner.state.settings));
    review.milliseconds = 4000;
    const memory::Schedule schedule = study::schedule_of(learner.state.settings, bank.id);
    const memory::CardMemory after =
        memory::after({}, schedule, learner.now, memory::seed_of(review.card), rating);
    return {.review = review, .after = after};
}

std::string refusal(const program::Event& event) {
    const auto* failed = std::get_if<program::SaveFailed>(&event);
    return failed == nullptr ? "" : base::worded({}, failed->error.message);
}

} // namespace

TEST_CASE("an empty home opens on the doors with the three banks of the program", "[effects][desk]") {
    const tests::TemporaryFolder folder;
    const Learner learner{folder / "home"};
    CHECK(learner.state.banks.size() == 3);
    CHECK(learner.state.troubles.empty());
    CHECK(learner.state.notices.empty());
    CHECK(learner.state.screen == program::Screen::FirstRun);
    CHECK_FALSE(learner.state.read_only);
    CHECK(std::filesystem::exists(folder / "home/banks/selamat-datang/bank.json"));
}

TEST_CASE("the first door opens the sample in the learner's language, and Today has the welcome for everyone",
          "[effects][desk]") {
    const tests::TemporaryFolder folder;
    Learner learner{folder / "home"};
    const bool looks = GENERATE(false, true); // where there is no library yet
    if (looks) {
        base::Result<Desk> desk = Desk::open(places_in(folder / "none"), Access::Look, {1, 2}, morning);
        REQUIRE(desk);
        learner.state = program::started(desk->take_state(), morning);
    }
    CHECK(learner.state.shipped.size() == 3);
    learner.state.catalogues["id"] = {};
    const std::string language = GENERATE(as<std::string>{}, "en", "id");
    learner.state.settings.language = language;
    CHECK(program::sample_of(learner.state)->id.text == "program-nuklir-korea-utara." + language);
    std::set<std::string> today;
    for (const program::BankFigures* figures : program::banks_of_today(learner.state)) {
        today.insert(learner.state.banks[figures->bank]->id.text);
    }
    CHECK(today == std::set<std::string>{"program-nuklir-korea-utara." + language, "selamat-datang"});
}

TEST_CASE("answers stand after a restart and are undone to the first one", "[effects][desk]") {
    const tests::TemporaryFolder folder;
    Learner learner{folder / "home"};
    learner.study(8);
    const study::Memories memories = learner.state.memories;
    const program::LogState log = learner.state.log;
    REQUIRE_FALSE(memories.empty());
    CHECK_FALSE(log.latest_milliseconds.empty());
    CHECK(learner.desk->progress()->check()->empty());

    learner.start();

    CHECK(learner.state.memories == memories);
    CHECK(learner.state.log == log);
    CHECK(learner.desk->progress()->check()->empty());
    while (learner.state.log.undo) {
        learner.act(program::Undo{});
    }
    CHECK(learner.state.memories.empty());
    CHECK(learner.state.log.counts.introduced.empty());
    CHECK(learner.state.log.counts.reviewed.empty());
    CHECK(learner.desk->progress()->check()->empty());

    learner.start(); // what was taken back is still there to be put back
    while (learner.state.log.redo) {
        learner.act(program::Redo{});
    }
    CHECK(learner.state.memories == memories);
    CHECK(learner.state.log.counts == log.counts);
}

TEST_CASE("what the program writes is what the log says when it is replayed", "[effects][desk]") {
    const tests::TemporaryFolder folder;
    Learner learner{folder / "home"};
    for (int day = 0; day < 4; ++day) {
        learner.study(12);
        learner.act(program::Undo{});
        learner.answer();
        learner.now.at += std::chrono::hours{26};
    }
    std::map<base::CardId, memory::CardMemory> replayed;
    const store::Schedules schedules = schedules_of(learner.state.settings);
    store::LogReader log = learner.desk->progress()->log();
    int answers = 0;
    for (auto each = log.next(); each && *each; each = log.next()) {
        if (!(*each)->undone) {
            memory::CardMemory& card = replayed[(*each)->review.card];
            card = store::memory_after(
                card, (*each)->review, store::schedule_for(schedules, (*each)->review.card.bank));
            answers += 1;
        }
    }
    CHECK(answers > 30);
    CHECK(learner.state.memories == replayed);
    CHECK(learner.desk->progress()->memories() == replayed);
}

TEST_CASE("cards in their steps are counted once, and the next day begins at nothing", "[effects][desk]") {
    const tests::TemporaryFolder folder;
    Learner learner{folder / "home"};
    program::SaveReview effect = first_answer(learner, memory::Rating::Again);
    const base::BankId bank = effect.review.card.bank;
    const base::Day day = effect.review.day;
    for (int turn = 0; turn < 3; ++turn) {
        CHECK(refusal(learner.desk->run(effect, learner.now)).empty());
        learner.now.at += std::chrono::minutes{2};
        effect.review.at = learner.now;
    }
    CHECK(learner.desk->log_state(day)->counts.introduced == std::map<base::BankId, int>{{bank, 1}});
    CHECK(learner.desk->log_state(day)->counts.reviewed[bank] == 0);

    const base::Day next = day + std::chrono::days{1};
    for (int turn = 0; turn < 3; ++turn) {
        effect.review.day = next;
        effect.review.at.at += std::chrono::hours{24} + std::chrono::minutes{turn};
        CHECK(refusal(learner.desk->run(effect, effect.review.at)).empty());
        effect.review.at.at -= std::chrono::hours{24};
    }
    CHECK(learner.desk->log_state(next)->counts.introduced[bank] == 0);
    CHECK(learner.desk->log_state(next)->counts.reviewed == std::map<base::BankId, int>{{bank, 1}});
    CHECK(learner.desk->log_state(next + std::chrono::days{1})->counts.reviewed.empty());
}

TEST_CASE("“I was right” leaves one answer that counts", "[effects][desk]") {
    const tests::TemporaryFolder folder;
    Learner learner{folder / "home"};
    CHECK(refusal(learner.desk->run(first_answer(learner, memory::Rating::Again), learner.now)).empty());
    program::SaveReview correction = first_answer(learner, memory::Rating::Good);
    correction.corrects = true;

    const program::Event event = learner.desk->run(correction, learner.now);

    REQUIRE(std::holds_alternative<program::ReviewSaved>(event));
    const auto& saved = std::get<program::ReviewSaved>(event);
    CHECK(saved.log.undo == program::Undoable{correction.review.card, memory::Rating::Good});
    CHECK_FALSE(saved.log.redo);
    CHECK(learner.desk->progress()->memories().at(correction.review.card) == correction.after);
    learner.apply(learner.desk->run(program::UndoReview{}, learner.now));
    CHECK_FALSE(learner.state.log.undo);
}

TEST_CASE("where nothing was changed, that is said, and nothing is computed anew", "[effects][desk]") {
    const tests::TemporaryFolder folder;
    Learner learner{folder / "home"};
    const program::Event nothing{program::NothingChanged{}};

    CHECK(learner.desk->run(program::UndoReview{}, learner.now) == nothing);
    CHECK(learner.desk->run(program::RedoReview{}, learner.now) == nothing);
    CHECK(learner.desk->run(program::SaveSettings{learner.state.settings}, learner.now) == nothing);

    program::State stale = learner.state;
    stale.figures.clear();
    CHECK(program::update(stale, nothing, learner.now).state.figures.empty());
}

TEST_CASE("settings are as they were after a restart", "[effects][desk]") {
    const tests::TemporaryFolder folder;
    Learner learner{folder / "home"};
    learner.act(program::ChangeSetting{.id = program::SettingId::TextSize, .step = 3});
    learner.act(program::ChangeSetting{.id = program::SettingId::Buttons, .choice = 1});
    learner.act(program::ChangeSetting{
        .id = program::SettingId::Retention, .bank = learner.state.banks.front()->id, .step = 2});
    const study::Settings settings = learner.state.settings;
    CHECK(settings.text_size == 130);

    learner.start();

    CHECK(learner.state.settings == settings);
    CHECK(learner.state.settings.four_buttons);
    CHECK(learner.state.notices.empty());
}

TEST_CASE("a bank is added, updated, and known to be there", "[effects][banks]") {
    const tests::TemporaryFolder folder;
    Learner learner{folder / "home"};
    const auto file = put_bank(folder, "my own.bank.json", "Is it so?");

    learner.act(program::OpenBank{.path = " 'file://" + folder.path().string() + "/my%20own.bank.json'\n"});
    REQUIRE(program::find_bank(learner.state, {"own"}) != nullptr);
    CHECK(learner.state.toast->text ==
          base::say_many("“{1}” was added: {0} question.", "“{1}” was added: {0} questions.", 1, {"My own"}));
    put_bank(folder, "my own.bank.json", "Is it still so?");
    learner.act(program::OpenBank{.path = file.string()});
    CHECK(program::find_bank(learner.state, {"own"})->questions.front().prompt == "Is it still so?");
    CHECK(base::worded({}, learner.state.toast->text) == "“My own” was updated: 1 question.");
    learner.act(program::OpenBank{.path = file.string()});
    CHECK(base::worded({}, learner.state.toast->text) == "“My own” is up to date: 1 question.");
    CHECK(learner.state.banks.size() == 4);

    learner.start();
    CHECK(program::find_bank(learner.state, {"own"})->questions.front().prompt == "Is it still so?");
}

TEST_CASE("a bank that cannot be read is refused with a sentence, and the library stays",
          "[effects][banks]") {
    const tests::TemporaryFolder folder;
    Learner learner{folder / "home"};
    tests::put_file(folder / "empty.bank.json", "");
    tests::put_file(folder / "newer.bank.json", R"({"format": 99, "id": "own"})");
    const std::string name = GENERATE(as<std::string>{}, "empty", "newer", "missing");
    CAPTURE(name);

    const std::string path = folder / (name + ".bank.json");
    const program::Event event = learner.desk->run(program::AddBank{.path = path}, learner.now);

    REQUIRE(std::holds_alternative<program::BankRefused>(event));
    const base::Message sentence = std::get<program::BankRefused>(event).error.message;
    CHECK(base::worded({}, sentence).find(name + ".bank.json") != std::string::npos);
    learner.start();
    CHECK(learner.state.banks.size() == 3);
    CHECK(learner.state.troubles.empty());
}

TEST_CASE("a bank without a question, or without a card, is refused with the sentence", "[effects][banks]") {
    const tests::TemporaryFolder folder;
    Learner learner{folder / "home"};
    const bool has_question = GENERATE(true, false);
    const std::string question = R"({"id": "q", "kind": "cloze", "prompt": "Nothing is hidden here."})";
    tests::put_file(folder / "own.bank.json",
                    R"({"format": 1, "id": "own", "title": "My own", "language": "en", "questions": [)" +
                        (has_question ? question : "") + "]}");

    learner.act(program::OpenBank{.path = folder / "own.bank.json"});

    CHECK(program::find_bank(learner.state, {"own"}) == nullptr);
    REQUIRE(learner.state.open_bank_error);
    CHECK(base::worded({}, learner.state.open_bank_error->message) ==
          (has_question ? "The prompt hides nothing: mark words as {{c1::words}}."
                        : "The bank has no question: add one."));
    CHECK_FALSE(std::filesystem::exists(folder / "home/banks/own"));
}

TEST_CASE("a bank with a source that is gone is added, and what was found is told", "[effects][banks]") {
    const tests::TemporaryFolder folder;
    Learner learner{folder / "home"};
    const auto question = [](const std::string& id, const std::string& quote) {
        return R"({"id": ")" + id + R"(", "kind": "flashcard", "prompt": "P", "answer": "A", "anchors": [)" +
               R"({"document": "doc", "quote": ")" + quote + R"("}]})";
    };
    tests::put_file(folder / "doc.md", "The talks began in 2003. They stopped later.\n");
    tests::put_file(folder / "own.bank.json",
                    R"({"format": 1, "id": "own", "title": "My own", "language": "en", "documents": [
                        {"id": "doc", "title": "A text", "language": "en", "file": "doc.md"}],
                        "questions": [)" +
                        question("fits", "The talks began in 2003.") + "," +
                        question("gone", "Elephants never forget what they were told.") + "," +
                        question("also-gone", "Nobody was there to see the second sunrise.") + "]}");

    learner.act(program::OpenBank{.path = folder / "own.bank.json"});

    CHECK(program::find_bank(learner.state, {"own"}) != nullptr);
    REQUIRE(learner.state.notices.size() == 1);
    CHECK(
        program::home_view(learner.state).notices.front().text ==
        "“My own” can be studied, but the check found 2 faults, the first in “gone”: The quoted sentence is "
        "no longer in the document \"doc\": quote one that is. It was: Elephants never forget what they "
        "were told.");
    CHECK(base::worded({}, learner.state.toast->text) == "“My own” was added: 3 questions.");
}

TEST_CASE("a bank damaged in the library is named, and the others open", "[effects][banks]") {
    const tests::TemporaryFolder folder;
    Learner learner{folder / "home"};
    tests::put_file(folder / "home/banks/selamat-datang/bank.json", "{");

    learner.start();

    CHECK(learner.state.banks.size() == 2);
    REQUIRE(learner.state.troubles.size() == 1);
    CHECK(learner.state.troubles.front().name == "selamat-datang");
    const program::HomeBank row = program::home_view(learner.state).rows.back();
    CHECK(row.trouble_details.starts_with("Ingat's copy of this bank is damaged; your answers are safe."));
    // As it says: opening the bank's file again mends it, and the answers are still there.
    learner.act(program::OpenBank{.path = INGAT_CONTENT_FOLDER "/selamat-datang.bank.json"});
    CHECK(learner.state.banks.size() == 3);
    CHECK(learner.state.troubles.empty());
}
