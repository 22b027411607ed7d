#include "store/atomic_file.hpp"

#include "base/catalogue.hpp"
#include "store/file_error.hpp"
#include "support/catch.hpp"
#include "support/disk_trouble.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <iterator>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace ingat;
using namespace ingat::store;
using namespace ingat::tests;
using base::ErrorKind;

namespace {

std::size_t entries_in(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator{folder}, {}));
}

} // namespace

TEST_CASE("a written file reads back the same, and nothing else lies beside it", "[store][atomic_file]") {
    const TemporaryFolder folder;
    const std::string bytes = GENERATE(std::string{}, std::string{"a\0b\n", 4}, std::string(3'000'000, 'x'));

    REQUIRE(write_file(folder / "a.txt", "before"));
    REQUIRE(write_file(folder / "a.txt", bytes));
    const auto read = read_file(folder / "a.txt", 3'000'000);

    REQUIRE(read);
    CHECK(*read == bytes);
    CHECK(entries_in(folder.path()) == 1);
    struct stat what {};
    REQUIRE(::stat((folder / "a.txt").c_str(), &what) == 0);
    CHECK((what.st_mode & 0777U) == 0644U);
}

TEST_CASE("a file is on the disk before it gets its name, and the name after it", "[store][atomic_file]") {
    const TemporaryFolder folder;
    const DiskWatch watch;

    REQUIRE(write_file(folder / "a.txt", "bytes"));

    REQUIRE(watch.brought().size() == 2);
    CHECK(watch.brought()[0].starts_with((folder / ".ingat-").string()));
    CHECK(watch.brought()[1] == folder.path().string());
}

TEST_CASE("a folder that was made is on the disk, and so is each above it", "[store][atomic_file]") {
    const TemporaryFolder folder;
    const DiskWatch watch;

    REQUIRE(make_folder(folder / "a/b"));

    CHECK(watch.brought() == std::vector<std::string>{folder.path().string(), (folder / "a").string()});
}

TEST_CASE("a save that the disk does not take is an error, and leaves the old file", "[store][atomic_file]") {
    const TemporaryFolder folder;
    put_file(folder / "a.txt", "before");
    {
        const DiskTrouble trouble;
        CHECK(write_file(folder / "a.txt", "after").error().kind == ErrorKind::Failed);
    }
    CHECK(file_bytes(folder / "a.txt") == "before");
    CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("a file is read up to its limit and not beyond", "[store][atomic_file]") {
    const TemporaryFolder folder;
    put_file(folder / "a.txt", "12345");

    CHECK(read_file(folder / "a.txt", 5));
    const auto refused = read_file(folder / "a.txt", 4);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::TooLarge);
}

TEST_CASE("a file that says it is empty but is not is read up to the limit too", "[store][atomic_file]") {
    const auto read = read_file("/proc/self/status", 100'000);
    REQUIRE(read);
    CHECK(read->find("Name:") == 0);

    const std::string name = "/proc/sys/kernel/ostype"; // "Linux" and the end of the line
    CHECK(read_file(name, 6));
    const auto refused = read_file(name, 5);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::TooLarge);
}

TEST_CASE("only a regular file is read, and no pipe is waited for", "[store][atomic_file]") {
    const TemporaryFolder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    put_file(folder / "file", "x");
    std::filesystem::create_symlink(folder / "file", folder / "link");

    CHECK(read_file(folder / "pipe", 10).error().kind == ErrorKind::Refused);
    CHECK(read_file("/dev/zero", 10).error().kind == ErrorKind::Refused);
    CHECK(read_file(folder.path(), 10).error().kind == ErrorKind::Malformed);
    CHECK(read_file(folder / "none", 10).error().kind == ErrorKind::NotFound);
    CHECK(read_file(folder / "link", 10));
    CHECK(read_file(folder / "link", 10, Links::Refuse).error().kind == ErrorKind::Refused);
}

TEST_CASE("saving through a link replaces what it points at", "[store][atomic_file]") {
    const TemporaryFolder folder;
    put_file(folder / "file", "before");
    std::filesystem::create_symlink(folder / "file", folder / "link");

    REQUIRE(write_file(folder / "link", "after"));

    CHECK(std::filesystem::is_symlink(folder / "link"));
    CHECK(file_bytes(folder / "file") == "after");
}

TEST_CASE("a save that fails leaves the old file whole and nothing beside it", "[store][atomic_file]") {
    const TemporaryFolder folder;
    put_file(folder / "a.txt", "before");
    std::filesystem::create_directory(folder / "occupied");
    put_file(folder / "occupied/inside", "x");

    SECTION("while writing") {
        rlimit before{};
        REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit small = before;
        small.rlim_cur = 1000;
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);

        const auto done = write_file(folder / "a.txt", std::string(5000, 'x'));

        REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
        std::signal(SIGXFSZ, handler);
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == ErrorKind::DiskFull);
    }
    SECTION("while renaming") {
        const auto done = write_file(folder / "occupied", "x");

        REQUIRE_FALSE(done);
        CHECK(done.error().kind == ErrorKind::NotWritable);
    }
    SECTION("before anything is written") {
        const auto done = write_file(folder / "none/a.txt", "x");

        REQUIRE_FALSE(done);
        CHECK(done.error().kind == ErrorKind::NotFound);
    }
    CHECK(file_bytes(folder / "a.txt") == "before");
    CHECK(entries_in(folder.path()) == 2);
}

TEST_CASE("every cause of a failed save has its kind and names the file", "[store][file_error]") {
    CHECK(write_error("a/b.json", ENOSPC).kind == ErrorKind::DiskFull);
    CHECK(write_error("a/b.json", EDQUOT).kind == ErrorKind::DiskFull);
    CHECK(write_error("a/b.json", EROFS).kind == ErrorKind::NotWritable);
    CHECK(write_error("a/b.json", EACCES).kind == ErrorKind::NotWritable);
    CHECK(write_error("a/b.json", EIO).kind == ErrorKind::Failed);
    for (const int cause : {ENOSPC, EFBIG, EROFS, EACCES, ENOENT, EISDIR, ENAMETOOLONG, EIO}) {
        CHECK(base::worded({}, write_error("a/b.json", cause).message).find("a/b.json") != std::string::npos);
    }
    for (const int cause : {ENOENT, EACCES, ELOOP, EISDIR, ENAMETOOLONG, EMFILE, ENOMEM, EIO}) {
        CHECK(base::worded({}, read_error("a/b.json", cause).message).find("a/b.json") != std::string::npos);
    }
}

TEST_CASE("folders are made down to the last, and a file in their place is named", "[store][atomic_file]") {
    const TemporaryFolder folder;

    CHECK(make_folder(folder / "a/b/c"));
    CHECK(make_folder(folder / "a/b/c"));
    CHECK(std::filesystem::is_directory(folder / "a/b/c"));
    put_file(folder / "file", "x");
    const auto refused = make_folder(folder / "file/below");
    REQUIRE_FALSE(refused);
    CHECK(base::worded({}, refused.error().message).find("/file") != std::string::npos);
}

TEST_CASE("what a killed program left unfinished is removed, and nothing else", "[store][atomic_file]") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / ".ingat-folder");
    for (const char* name : {".ingat-a1B2c3", ".ingat-longer7", ".ingat-", "ingat-a1B2c3", "a.txt"}) {
        put_file(folder / name, "x");
    }
    std::filesystem::create_symlink(folder / "a.txt", folder / ".ingat-linked");

    remove_unfinished_files(folder.path());

    CHECK_FALSE(std::filesystem::exists(folder / ".ingat-a1B2c3"));
    CHECK(entries_in(folder.path()) == 6);
    remove_unfinished_files(folder / "none"); // nothing to be done
}

TEST_CASE("a save that is killed in the middle leaves a file that is removed later", "[store][atomic_file]") {
    const TemporaryFolder folder;
    put_file(folder / "a.txt", "before");
    const pid_t killed = ::fork();
    if (killed == 0) {
        rlimit small{};
        ::getrlimit(RLIMIT_FSIZE, &small);
        small.rlim_cur = 1000; // the system kills who writes more
        ::setrlimit(RLIMIT_FSIZE, &small);
        std::signal(SIGXFSZ, SIG_DFL);
        static_cast<void>(write_file(folder / "a.txt", std::string(5000, 'x')));
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(killed, &status, 0) == killed);
    REQUIRE(WIFSIGNALED(status));
    REQUIRE(entries_in(folder.path()) == 2);

    remove_unfinished_files(folder.path());

    CHECK(entries_in(folder.path()) == 1);
    CHECK(file_bytes(folder / "a.txt") == "before");
}

TEST_CASE("what is being written now is not cleared away", "[store][atomic_file]") {
    const TemporaryFolder folder;
    std::atomic<bool> writes = true;
    std::thread clearing{[&] {
        while (writes) {
            remove_unfinished_files(folder.path());
        }
    }};
    int failed = 0;
    for (int number = 0; number < 300; ++number) {
        failed += write_file(folder / "a.txt", std::to_string(number)) ? 0 : 1;
    }
    writes = false;
    clearing.join();
    CHECK(failed == 0);
    CHECK(file_bytes(folder / "a.txt") == "299");
    CHECK(entries_in(folder.path()) == 1);
}
