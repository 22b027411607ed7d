#include "base/catalogue.hpp"
#include "learner.hpp"
#include "program/view_of.hpp"
#include "support/disk_trouble.hpp"

#include <sqlite3.h>

using namespace ingat;
using namespace ingat::effects;

namespace {

// Knows the database that was opened last.
class Databases {
public:
    Databases() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(&Databases::opened)); }
    Databases(const Databases&) = delete;
    Databases& operator=(const Databases&) = delete;
    ~Databases() { sqlite3_reset_auto_extension(); }

    [[nodiscard]] static sqlite3* latest() { return known().database; }

private:
    struct Known {
        sqlite3* database = nullptr;
    };
    static Known& known() {
        static Known only;
        return only;
    }

    static int opened(sqlite3* database, char**, const void*) {
        known().database = database;
        return SQLITE_OK;
    }
};

// While it lives, nothing can be read of the database from its next commit on.
class UnreadableAfterCommit {
public:
    UnreadableAfterCommit() {
        sqlite3_wal_hook(Databases::latest(), &UnreadableAfterCommit::committed, nullptr);
    }
    UnreadableAfterCommit(const UnreadableAfterCommit&) = delete;
    UnreadableAfterCommit& operator=(const UnreadableAfterCommit&) = delete;
    ~UnreadableAfterCommit() {
        sqlite3_wal_hook(Databases::latest(), nullptr, nullptr);
        sqlite3_progress_handler(Databases::latest(), 0, nullptr, nullptr);
    }

private:
    static int committed(void*, sqlite3* database, const char*, int) {
        sqlite3_progress_handler(
            database, 1, [](void*) { return 1; }, nullptr);
        return SQLITE_OK;
    }
};

// The answers in the log, undone ones too.
int answers_in_log(Learner& learner) {
    store::LogReader log = learner.desk->progress()->log();
    int answers = 0;
    for (auto each = log.next(); each && *each; each = log.next()) {
        answers += 1;
    }
    return answers;
}

// Back to the first answer and forth again, here and after a restart: the same each time.
void check_undo_and_redo(Learner& learner, int answers) {
    CHECK(answers_in_log(learner) == answers);
    const study::Memories memories = learner.state.memories;
    CHECK(learner.desk->progress()->memories() == memories);
    for (const bool restarts : {false, true}) {
        if (restarts) {
            learner.start();
            CHECK(learner.state.memories == memories);
            CHECK(learner.state.notices.empty());
        }
        for (int each = 0; each < answers; ++each) {
            learner.act(program::Undo{});
        }
        CHECK(learner.state.memories.empty());
        CHECK_FALSE(learner.state.log.undo);
        for (int each = 0; each < answers; ++each) {
            learner.act(program::Redo{});
        }
        CHECK(learner.state.memories == memories);
        CHECK(answers_in_log(learner) == answers);
        CHECK(learner.desk->progress()->check()->empty());
    }
}

void answer_recall(Learner& learner, memory::Rating rating) {
    learner.now.at += std::chrono::seconds{7};
    learner.act(program::ShowAnswer{});
    learner.act(program::GiveRating{.rating = rating});
}

// A library with flashcards only, so that each answer is one action.
Learner with_flashcards(const tests::TemporaryFolder& folder) {
    std::string questions;
    for (const char* id : {"q1", "q2", "q3", "q4"}) {
        questions += std::string{questions.empty() ? "" : ","} + R"({"id": ")" + id +
                     R"(", "kind": "flashcard", "prompt": "P", "answer": "A"})";
    }
    tests::put_file(folder / "own.bank.json",
                    R"({"format": 1, "id": "own", "title": "My own", "language": "en", "questions": [)" +
                        questions + "]}");
    Learner learner{folder / "home"};
    learner.act(program::OpenBank{.path = folder / "own.bank.json"});
    learner.act(program::StartStudy{.bank = {"own"}});
    return learner;
}

} // namespace

TEST_CASE("an answer that the disk failed to keep is kept once when it is tried again",
          "[effects][disk_failure]") {
    const tests::TemporaryFolder folder;
    Learner learner = with_flashcards(folder);
    answer_recall(learner, memory::Rating::Good);
    const base::CardId second = *learner.state.study->session.current;
    {
        const tests::DiskTrouble trouble;
        answer_recall(learner, memory::Rating::Good);
        learner.act(program::TryAgain{});
        REQUIRE(program::study_view(learner.state).notice);
        CHECK(program::study_view(learner.state).notice->action == "Try again");
        CHECK(learner.state.study->session.current == second);
    }

    learner.act(program::TryAgain{});

    CHECK_FALSE(program::study_view(learner.state).notice);
    CHECK(learner.state.study->session.current != second);
    CHECK(learner.state.study->session.answers == 2);
    check_undo_and_redo(learner, 2);
}

TEST_CASE("an undo or redo that the disk failed to keep is done once when it is asked for again",
          "[effects][disk_failure]") {
    const tests::TemporaryFolder folder;
    Learner learner = with_flashcards(folder);
    for (int card = 0; card < 3; ++card) {
        answer_recall(learner, memory::Rating::Good);
    }
    const study::Memories three = learner.state.memories;
    const auto fails = [&](const program::Action& action) {
        const study::Memories before = learner.state.memories;
        const tests::DiskTrouble trouble;
        learner.act(action);
        learner.act(action);
        CHECK(learner.state.memories == before);
        CHECK_FALSE(learner.state.notices.empty());
    };

    fails(program::Undo{});
    learner.act(program::Undo{});
    CHECK(learner.state.memories.size() == 2);
    fails(program::Redo{});
    learner.act(program::Redo{});
    CHECK(learner.state.memories == three);
    fails(program::Undo{});
    answer_recall(learner, memory::Rating::Good);
    check_undo_and_redo(learner, 4);
}

TEST_CASE("once something is on the disk, nothing is read that could fail", "[effects][disk_failure]") {
    const tests::TemporaryFolder folder;
    const Databases databases;
    Learner learner = with_flashcards(folder);
    answer_recall(learner, memory::Rating::Good);
    const auto unreadable = [&](const auto& act) {
        {
            const UnreadableAfterCommit trouble;
            act();
            CHECK_FALSE(learner.desk->log_state(learner.state.log.counts.day)); // nothing can be read now
        }
        CHECK_FALSE(learner.state.study->save_error);
        CHECK_FALSE(learner.state.study->saving);
        CHECK(learner.state.notices.empty());
        CHECK(learner.state.memories == learner.desk->progress()->memories());
        CHECK(learner.state.log == *learner.desk->log_state(learner.state.log.counts.day));
    };

    unreadable([&] { answer_recall(learner, memory::Rating::Good); });
    CHECK(learner.state.memories.size() == 2);
    CHECK(learner.state.log.undo);
    unreadable([&] { learner.act(program::Undo{}); });
    CHECK(learner.state.memories.size() == 1);
    CHECK(learner.state.log.redo);
    unreadable([&] { learner.act(program::Redo{}); });
    CHECK(learner.state.memories.size() == 2);
    answer_recall(learner, memory::Rating::Good);
    CHECK(learner.state.study->session.answers == 3);
    check_undo_and_redo(learner, 3);
}
