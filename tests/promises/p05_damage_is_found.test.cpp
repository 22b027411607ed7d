#include "base/catalogue.hpp"
#include "store/progress.hpp"
#include "store/progress_sample.hpp"
#include "support/run_sql.hpp"

#include <array>
#include <cstdlib>
#include <iostream>

using namespace progress_sample;

namespace {

// All that the program tells of a learner's work.
struct Told {
    std::map<base::CardId, memory::CardMemory> memories;
    std::vector<LoggedReview> log;
    LogSummary summary; // of the last day

    bool operator==(const Told&) const = default;
};

enum class Outcome {
    SaidAtOpening,  // the program starts with a sentence
    SaidByTheLog,   // whoever reads the log is told
    SaidByTheCheck, // something was told wrongly, and the next check, as of each backup, says so
    Harmless,       // all is told as before
    WrongInSilence,
};

// Answers, takes back, brings back and corrects.
void study(Progress& progress, int first, int end) {
    for (int n = first; n < end; ++n) {
        const std::string question = "q" + std::to_string(n % 11);
        const int minute = n * 97;
        answer_now(progress,
                   answer(question, minute, memory::all_ratings.at(static_cast<std::size_t>(n) % 4)));
        if (n % 5 == 2) {
            REQUIRE(progress.undo_last(after_morning(minute + 1), {}));
        } else if (n % 7 == 3) {
            const Review better = answer(question, minute + 3, memory::Rating::Easy);
            REQUIRE(progress.correct_last(better, progress.memories().at(better.card)));
        }
        if (n % 10 == 2) {
            REQUIRE(progress.redo_last(after_morning(minute + 2), {}));
        }
    }
}
constexpr int answers_before = 40;
constexpr int answers_in_all = 42;

// Nothing: the log said that something in it is damaged.
std::optional<Told> told_by(const Progress& progress) {
    Told told{.memories = progress.memories(), .log = {}, .summary = {}};
    LogReader log = progress.log();
    while (true) {
        const auto review = log.next();
        if (!review) {
            return std::nullopt;
        }
        if (!*review) {
            break;
        }
        told.log.push_back(**review);
    }
    auto summary = progress.summary(after_morning((answers_in_all - 1) * 97).day);
    if (!summary) {
        return std::nullopt;
    }
    told.summary = *std::move(summary);
    return told;
}

// The files of one learner, as bytes.
struct Files {
    std::string database;
    std::string log;  // write-ahead; empty: none
    std::string told; // how far anybody was told that the log goes; empty: none
};

Files files_in(const TemporaryFolder& folder) {
    return {.database = file_bytes(folder / "progress.db"),
            .log = file_bytes(folder / "progress.db-wal"),
            .told = file_bytes(folder / "progress.db-told")};
}

void put_files(const TemporaryFolder& folder, const Files& files) {
    for (const auto& entry : std::filesystem::directory_iterator{folder.path()}) {
        std::filesystem::remove(entry.path());
    }
    put_file(folder / "progress.db", files.database);
    for (const auto& [name, bytes] :
         {std::pair{"progress.db-wal", &files.log}, std::pair{"progress.db-told", &files.told}}) {
        if (!bytes->empty()) {
            put_file(folder / name, *bytes);
        }
    }
}

Files after_a_good_end() {
    const TemporaryFolder folder;
    {
        Progress progress = opened(folder.path());
        study(progress, 0, answers_in_all);
    }
    return files_in(folder);
}

Files after_a_kill() {
    const TemporaryFolder folder;
    {
        Progress progress = opened(folder.path());
        study(progress, 0, answers_before);
    }
    REQUIRE(in_another_process([&] {
                Progress progress = opened(folder.path());
                study(progress, answers_before, answers_in_all);
                ::_exit(0); // before the progress is closed
                return 1;
            }) == 0);
    Files files = files_in(folder);
    REQUIRE_FALSE(files.log.empty());
    return files;
}

// Killed when SQLite had just taken the write-ahead log over into the file.
Files after_a_kill_without_log() {
    const TemporaryFolder folder;
    put_files(folder, after_a_kill());
    run_sql(folder / "progress.db", "PRAGMA wal_checkpoint(TRUNCATE)");
    Files files = files_in(folder);
    REQUIRE(files.log.empty());
    return files;
}

// What the whole files tell, and what comes of damaged ones.
class Witness {
public:
    explicit Witness(const Files& whole) {
        put_files(folder_, whole);
        const Progress progress = opened(folder_.path());
        REQUIRE(progress.notes().empty());
        right_ = *told_by(progress);
    }

    Outcome outcome_of(const Files& damaged) {
        constexpr unsigned longest = 20; // seconds; a store that hangs ends this test
        ::alarm(longest);
        put_files(folder_, damaged);
        const auto progress = Progress::open(folder_.path(), seed, {});
        if (!progress || !progress->notes().empty()) {
            return Outcome::SaidAtOpening;
        }
        const auto told = told_by(*progress);
        if (!told) {
            return Outcome::SaidByTheLog;
        }
        if (*told == right_) {
            return Outcome::Harmless;
        }
        const auto found = progress->check();
        return !found || !found->empty() ? Outcome::SaidByTheCheck : Outcome::WrongInSilence;
    }

private:
    TemporaryFolder folder_;
    Told right_;
};

using Counts = std::map<Outcome, int>;

// Flips one bit in each byte of one of the files, all eight in turn with INGAT_LONG.
Counts flip_every_byte(Files files, std::string Files::*part, std::size_t step = 1) {
    Witness witness{files};
    Counts counts;
    std::string& bytes = files.*part;
    const bool all_bits = std::getenv("INGAT_LONG") != nullptr; // NOLINT(concurrency-mt-unsafe): one thread
    for (std::size_t at = 0; at < bytes.size(); at += all_bits ? 1 : step) {
        for (unsigned bit = 0; bit < (all_bits ? 8U : 1U); ++bit) {
            const char whole = bytes[at];
            bytes[at] = static_cast<char>(static_cast<unsigned char>(whole) ^ (1U << ((at + bit) % 8)));
            const Outcome outcome = witness.outcome_of(files);
            bytes[at] = whole;
            counts[outcome] += 1;
            if (outcome == Outcome::WrongInSilence && counts[outcome] == 1) {
                std::cout << "wrong in silence: byte " << at << ", bit " << (at + bit) % 8 << '\n';
            }
        }
    }
    return counts;
}

void check_all_found(const std::string& what, Counts counts) {
    std::cout << what << ": " << counts[Outcome::SaidAtOpening] << " flips said at opening, "
              << counts[Outcome::SaidByTheLog] << " by the log, " << counts[Outcome::SaidByTheCheck]
              << " by the check; " << counts[Outcome::Harmless] << " harmless, "
              << counts[Outcome::WrongInSilence] << " wrong in silence\n";
    CHECK(counts[Outcome::SaidAtOpening] > 0);
    CHECK(counts[Outcome::WrongInSilence] == 0);
}

} // namespace

TEST_CASE("P5: a flipped byte of a file that was closed in order is found, or changes nothing", "[P5]") {
    check_all_found("after a good end", flip_every_byte(after_a_good_end(), &Files::database));
}

TEST_CASE("P5: a flipped byte of a file that was not closed is found, or changes nothing", "[P5]") {
    check_all_found("after a kill", flip_every_byte(after_a_kill_without_log(), &Files::database));
}

TEST_CASE("P5: a flipped byte of the write-ahead log is found, or changes nothing", "[P5]") {
    check_all_found("write-ahead log", flip_every_byte(after_a_kill(), &Files::log, 5));
}

TEST_CASE("P5: a damaged count of what was told is not believed", "[P5]") {
    Counts counts = flip_every_byte(after_a_kill(), &Files::told);
    CHECK(counts[Outcome::Harmless] > 0);
    CHECK(counts.size() == 1);
}

TEST_CASE("P5: a write-ahead log that was removed is missed", "[P5]") {
    Files files = after_a_kill();
    Witness witness{files};
    files.log.clear();
    CHECK(witness.outcome_of(files) == Outcome::SaidAtOpening);
}

TEST_CASE("P5: this test knows a loss in silence when it sees one", "[P5]") {
    SECTION("a log cut short, and nobody kept count") {
        Files files = after_a_kill();
        Witness witness{files};
        files.told.clear();
        files.log.resize(files.log.size() / 2);
        CHECK(witness.outcome_of(files) == Outcome::WrongInSilence);
    }
    SECTION("an entry that was taken out with care") {
        Files files = after_a_good_end();
        Witness witness{files};
        const TemporaryFolder folder;
        put_files(folder, files);
        run_sql(folder / "progress.db", "DELETE FROM event WHERE id=(SELECT MIN(id) FROM event)");
        CHECK(witness.outcome_of(files_in(folder)) == Outcome::WrongInSilence);
    }
}
