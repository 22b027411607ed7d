#include "base/catalogue.hpp"
#include "store/progress.hpp"
#include "store/progress_sample.hpp"
#include "support/run_sql.hpp"

#include <fcntl.h>
#include <set>
#include <sqlite3.h>
#include <sys/file.h>

using namespace progress_sample;

namespace {

using base::ErrorKind;

// Another Ingat over the folder, with an answer in it.
auto opened_and_answered(const std::filesystem::path& folder) {
    return [folder] {
        auto progress = Progress::open(folder, seed, {});
        if (progress) {
            answer_now(*progress, answer("held", 0));
        }
        return progress;
    };
}

base::Error error_of_opening(const std::filesystem::path& folder) {
    const auto progress = Progress::open(folder, seed, {});
    REQUIRE_FALSE(progress);
    return progress.error();
}

} // namespace

TEST_CASE("P7: a second instance is told that another window is open, and looks at a copy",
          "[store][progress_open]") {
    const TemporaryFolder folder;
    const TemporaryFolder scratch;
    const OtherInstance other{opened_and_answered(folder.path())};
    const std::string before = file_bytes(folder / "progress.db");
    const std::string log_before = file_bytes(folder / "progress.db-wal");

    const base::Error error = error_of_opening(folder.path());
    CHECK(error.kind == ErrorKind::InUse);
    CHECK(base::worded({}, error.message).find("another Ingat window is open") != std::string::npos);
    {
        auto copy = Progress::open_copy(folder.path(), scratch.path(), {});
        REQUIRE(copy);
        CHECK(copy->is_copy());
        REQUIRE(log_of(*copy).size() == 1);
        CHECK(copy->memories().contains(card("held")));
        const auto refused = copy->append(answer("q1", 9), {});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::InUse);
        REQUIRE_FALSE(copy->undo_last(after_morning(9), {}));
    }
    CHECK(std::filesystem::is_empty(scratch.path())); // the copy is gone
    CHECK(file_bytes(folder / "progress.db") == before);
    CHECK(file_bytes(folder / "progress.db-wal") == log_before);
    CHECK(error_of_opening(folder.path()).kind == ErrorKind::InUse); // still held
}

TEST_CASE("P7: when the other instance is gone, even killed, the file opens", "[store][progress_open]") {
    const TemporaryFolder folder;
    { const OtherInstance other{opened_and_answered(folder.path())}; }

    CHECK(log_of(opened(folder.path())).size() == 1);
}

TEST_CASE("there is no copy of what is not there", "[store][progress_open]") {
    const TemporaryFolder folder;
    const auto copy = Progress::open_copy(folder.path(), folder.path(), {});

    REQUIRE_FALSE(copy);
    CHECK(copy.error().kind == ErrorKind::NotFound);
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("what is wrong with a copy is said of the learner's own file", "[store][progress_open]") {
    const TemporaryFolder folder;
    const TemporaryFolder scratch;
    const auto file = folder / "progress.db";
    {
        Progress progress = opened(folder.path());
        answer_now(progress, answer("q1", 0));
    }
    const auto check_names_the_file = [&](const base::Error& error, ErrorKind kind) {
        CHECK(error.kind == kind);
        const std::string sentence = base::worded({}, error.message);
        CHECK(sentence.find(file.string()) != std::string::npos);
        CHECK(sentence.find(scratch.path().string()) == std::string::npos);
    };
    SECTION("not SQLite at all") {
        put_file(file, std::string(5000, 'x'));
        check_names_the_file(Progress::open_copy(folder.path(), scratch.path(), {}).error(),
                             ErrorKind::Malformed);
    }
    SECTION("from before the first release") {
        run_sql(file, "ALTER TABLE event DROP COLUMN retention");
        check_names_the_file(Progress::open_copy(folder.path(), scratch.path(), {}).error(),
                             ErrorKind::Malformed);
    }
    SECTION("newer than this program can read") {
        run_sql(file, "PRAGMA user_version=99; DELETE FROM about WHERE name='least_reader'");
        check_names_the_file(Progress::open_copy(folder.path(), scratch.path(), {}).error(),
                             ErrorKind::Newer);
    }
    SECTION("without its tables") {
        run_sql(file, "DROP TABLE event");
        check_names_the_file(Progress::open_copy(folder.path(), scratch.path(), {}).error(),
                             ErrorKind::Malformed);
    }
    SECTION("a damaged entry") {
        run_sql(file, "UPDATE event SET rating=1");
        const auto copy = Progress::open_copy(folder.path(), scratch.path(), {});
        REQUIRE(copy);
        check_names_the_file(copy->log().next().error(), ErrorKind::Malformed);
    }
    SECTION("memory computed again") {
        run_sql(file, "UPDATE memory SET lapses=9");
        const auto copy = Progress::open_copy(folder.path(), scratch.path(), {});
        REQUIRE(copy);
        REQUIRE(copy->notes().size() == 1);
        check_names_the_file({ErrorKind::Malformed, copy->notes().front()}, ErrorKind::Malformed);
    }
}

TEST_CASE("an empty file is no progress yet for who looks, and is begun by who writes",
          "[store][progress_open]") {
    const TemporaryFolder folder;
    const TemporaryFolder scratch;
    put_file(folder / "progress.db", "");

    const auto copy = Progress::open_copy(folder.path(), scratch.path(), {});

    REQUIRE_FALSE(copy);
    CHECK(copy.error().kind == ErrorKind::NotFound);
    CHECK(base::worded({}, copy.error().message).starts_with((folder / "progress.db").string()));
    CHECK(std::filesystem::is_empty(scratch.path()));
    CHECK(file_bytes(folder / "progress.db").empty());
    {
        Progress progress = opened(folder.path());
        answer_now(progress, answer("q1", 0));
    }
    CHECK(log_of(opened(folder.path())).size() == 1);
}

TEST_CASE("P14: a file of a newer version is left byte for byte, and can be looked at",
          "[store][progress_open]") {
    const TemporaryFolder folder;
    const TemporaryFolder scratch;
    {
        Progress progress = opened(folder.path());
        answer_now(progress, answer("q1", 0));
    }
    run_sql(folder / "progress.db", "PRAGMA user_version=99");
    const std::string before = file_bytes(folder / "progress.db");

    CHECK(error_of_opening(folder.path()).kind == ErrorKind::Newer);
    const auto copy = Progress::open_copy(folder.path(), scratch.path(), {});

    CHECK(file_bytes(folder / "progress.db") == before);
    REQUIRE(copy);
    CHECK(log_of(*copy).size() == 1);
}

TEST_CASE("P14: a newer version that only the write-ahead log tells of is left alone too",
          "[store][progress_open]") {
    const TemporaryFolder folder;
    const TemporaryFolder scratch;
    { Progress progress = opened(folder.path()); }
    REQUIRE(in_another_process([&] {
                sqlite3* database = nullptr;
                sqlite3_open((folder / "progress.db").c_str(), &database);
                return sqlite3_exec(
                    database,
                    "PRAGMA user_version=99; UPDATE about SET value='2' WHERE name='least_reader'",
                    nullptr,
                    nullptr,
                    nullptr);
            }) == 0);
    const std::string before = file_bytes(folder / "progress.db");
    const std::string log_before = file_bytes(folder / "progress.db-wal");
    REQUIRE_FALSE(log_before.empty());

    CHECK(error_of_opening(folder.path()).kind == ErrorKind::Newer);
    const auto copy = Progress::open_copy(folder.path(), scratch.path(), {});

    CHECK(file_bytes(folder / "progress.db") == before);
    CHECK(file_bytes(folder / "progress.db-wal") == log_before);
    REQUIRE_FALSE(copy); // it says that this version cannot read it
    CHECK(copy.error().kind == ErrorKind::Newer);
}

TEST_CASE("a file of another program is left byte for byte", "[store][progress_open]") {
    const TemporaryFolder folder;
    const auto file = folder / "progress.db";
    SECTION("not SQLite at all") {
        put_file(file, std::string(5000, 'x'));
    }
    SECTION("too short to be anything") {
        put_file(file, "SQLite format 3");
    }
    SECTION("SQLite, but not ours") {
        run_sql(file, "CREATE TABLE event(x)");
    }
    const std::string before = file_bytes(file);

    const base::Error error = error_of_opening(folder.path());

    CHECK(error.kind == ErrorKind::Malformed);
    CHECK(base::worded({}, error.message).starts_with(file.string()));
    CHECK(file_bytes(file) == before);
}

TEST_CASE("a file that is damaged is left byte for byte, with nothing new beside it",
          "[store][progress_open]") {
    const TemporaryFolder folder;
    const auto file = folder / "progress.db";
    {
        Progress progress = opened(folder.path());
        answer_now(progress, answer("q1", 0));
    }
    std::string damaged = file_bytes(file);
    SECTION("in the number of its format") {
        damaged[19] = '\7';
    }
    SECTION("in its first page") {
        damaged.replace(100, 8, "\xff\xff\xff\xff\xff\xff\xff\xff");
    }
    SECTION("in every other page") {
        damaged.resize(4096);
        damaged.resize(file_bytes(file).size(), '\xff');
    }
    SECTION("cut after its first page") {
        damaged.resize(4096);
    }
    put_file(file, damaged);
    const auto names = [&] {
        std::set<std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator{folder.path()}) {
            found.insert(entry.path().filename());
        }
        return found;
    };
    const std::set<std::string> before = names();

    static_cast<void>(error_of_opening(folder.path()));

    CHECK(names() == before);
    CHECK(file_bytes(file) == damaged);
}

TEST_CASE("a file from before the first release, which kept less, is left byte for byte and said to be one",
          "[store][progress_open]") {
    const TemporaryFolder folder;
    { Progress progress = opened(folder.path()); }
    run_sql(folder / "progress.db", "ALTER TABLE event DROP COLUMN retention");
    const std::string before = file_bytes(folder / "progress.db");

    const base::Error error = error_of_opening(folder.path());

    CHECK(error.kind == ErrorKind::Malformed);
    CHECK(base::worded({}, error.message).find("before its first release") != std::string::npos);
    CHECK(file_bytes(folder / "progress.db") == before);
}

TEST_CASE("a data folder that is a file is said to be one that cannot be used", "[store][progress_open]") {
    const TemporaryFolder folder;
    put_file(folder / "data", "something");

    const base::Error error = error_of_opening(folder / "data");

    CHECK(error.kind != ErrorKind::Malformed);
    CHECK(base::worded({}, error.message).find((folder / "data").string()) != std::string::npos);
    CHECK(file_bytes(folder / "data") == "something");
}

TEST_CASE("a folder or file that may not be written is said so, and nothing is made",
          "[store][progress_open]") {
    const TemporaryFolder folder;
    { Progress progress = opened(folder / "read-only"); }
    std::filesystem::create_directory(folder / "empty");
    for (const char* name : {"read-only", "empty"}) {
        std::filesystem::permissions(folder / name, std::filesystem::perms{0555});
    }
    std::filesystem::permissions(folder / "read-only" / "progress.db", std::filesystem::perms{0444});
    std::filesystem::permissions(folder.path(), std::filesystem::perms{0755});

    const int kinds = in_another_process([&] {
        if (::geteuid() == 0 && ::setuid(65534) != 0) { // to the administrator nothing is read-only
            return 100;
        }
        const auto file = Progress::open(folder / "read-only", seed, {});
        const auto empty = Progress::open(folder / "empty", seed, {});
        return (!file && file.error().kind == ErrorKind::NotWritable ? 1 : 0) +
               (!empty && empty.error().kind == ErrorKind::NotWritable ? 2 : 0);
    });

    CHECK(kinds == 3);
    CHECK(std::filesystem::is_empty(folder / "empty"));
}

TEST_CASE("a file whose making was cut off by a power loss is made again", "[store][progress_open]") {
    const TemporaryFolder folder;
    const auto file = folder / "progress.db";
    { Progress progress = opened(folder.path()); }
    // As SQLite begins the journal of a transaction before which there was nothing: its mark, no page, none
    // before.
    std::string journal = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
    journal.resize(512, '\0');
    journal.replace(20, 8, std::string{"\0\0\2\0\0\0\x10\0", 8}); // sectors of 512 bytes, pages of 4096

    SECTION("the file was there whole") {}
    SECTION("its head was lost") {
        std::string bytes = file_bytes(file);
        bytes.replace(0, 512, 512, '\0');
        put_file(file, bytes);
    }
    put_file(folder / "progress.db-journal", journal);

    Progress progress = opened(folder.path());
    CHECK(log_of(progress).empty());
    answer_now(progress, answer("first", 0));
    CHECK(log_of(progress).size() == 1);
}

TEST_CASE("a file of another program is left alone, with the journal of a change that was cut off",
          "[store][progress_open]") {
    const TemporaryFolder folder;
    std::string journal = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
    journal.resize(512, '\0');
    journal[19] = '\3'; // there were three pages before
    put_file(folder / "progress.db", std::string(12288, 'x'));
    put_file(folder / "progress.db-journal", journal);

    CHECK(error_of_opening(folder.path()).kind == ErrorKind::Malformed);
    CHECK(file_bytes(folder / "progress.db") == std::string(12288, 'x'));
    CHECK(file_bytes(folder / "progress.db-journal") == journal);
}

TEST_CASE("a folder whose name reads like a URI of SQLite is a folder like any other",
          "[store][progress_open]") {
    const TemporaryFolder folder;
    const std::filesystem::path data = "file:z?vfs=unix-none&q=";

    const int answers = in_another_process([&] {
        std::filesystem::current_path(folder.path());
        {
            auto progress = Progress::open(data, seed, {});
            if (!progress || !progress->append(answer("q1", 0), {})) {
                return -1;
            }
            auto copy = progress->copy_to(data / "copy", data / "copy");
            if (!copy || !copy->step(1000)) {
                return -2;
            }
        }
        const auto again = Progress::open(data, seed, {});
        return again ? static_cast<int>(log_of(*again).size()) : -3;
    });

    CHECK(answers == 1);
    CHECK(std::filesystem::exists(folder / data.string() / "progress.db"));
    CHECK(std::filesystem::exists(folder / data.string() / "copy"));
    CHECK_FALSE(std::filesystem::exists(folder / "z"));
}
