#include "store/library.hpp"

#include "base/catalogue.hpp"
#include "sample_banks.hpp"
#include "store/bank_file.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <csignal>
#include <sys/resource.h>

using namespace ingat;
using namespace ingat::store;
using namespace ingat::tests;

namespace {

// A bank file with its document, as an author keeps them.
bank::Bank put_bank(const std::filesystem::path& folder, const std::string& id, const std::string& title) {
    std::filesystem::create_directories(folder);
    bank::Bank bank = bank_of_every_kind();
    bank.id.text = id;
    bank.title = title;
    put_file(folder / "d.md", "A quote.");
    REQUIRE(save_bank(bank, folder / (id + ".bank.json")));
    bank.documents[0].text = "A quote.";
    return bank;
}

// While it lives, this process can write no more than `most` bytes into a file.
class SmallFiles {
public:
    explicit SmallFiles(rlim_t most) : handler_{std::signal(SIGXFSZ, SIG_IGN)} {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        rlimit small = before_;
        small.rlim_cur = most;
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    SmallFiles(const SmallFiles&) = delete;
    SmallFiles& operator=(const SmallFiles&) = delete;
    ~SmallFiles() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }

private:
    rlimit before_{};
    void (*handler_)(int);
};

std::filesystem::file_time_type written(const std::filesystem::path& path) {
    return std::filesystem::last_write_time(path);
}

} // namespace

TEST_CASE("an added bank is in the library, byte for byte; adding it again writes nothing",
          "[store][library]") {
    const TemporaryFolder folder;
    const bank::Bank bank = put_bank(folder / "author", "b1", "One");

    const auto added = add_bank(folder / "banks", folder / "author/b1.bank.json");

    REQUIRE(added);
    CHECK(added->change == Change::Added);
    CHECK(added->bank == bank);
    CHECK(file_bytes(bank_path(folder / "banks", {"b1"})) == file_bytes(folder / "author/b1.bank.json"));
    CHECK(file_bytes(folder / "banks/b1/d.md") == "A quote.");
    const auto before = written(bank_path(folder / "banks", {"b1"}));
    const auto again = add_bank(folder / "banks", folder / "author/b1.bank.json");
    REQUIRE(again);
    CHECK(again->change == Change::Unchanged);
    CHECK(written(bank_path(folder / "banks", {"b1"})) == before);
    const auto from_itself = add_bank(folder / "banks", bank_path(folder / "banks", {"b1"}));
    REQUIRE(from_itself);
    CHECK(from_itself->change == Change::Unchanged);
}

TEST_CASE("an edited bank updates in place, and documents it no longer names go", "[store][library]") {
    const TemporaryFolder folder;
    put_bank(folder / "author", "b1", "One");
    REQUIRE(add_bank(folder / "banks", folder / "author/b1.bank.json"));
    bank::Bank bank = put_bank(folder / "author", "b1", "Two");
    std::filesystem::rename(folder / "author/d.md", folder / "author/e.md");
    bank.documents[0].file = "e.md";
    REQUIRE(save_bank(bank_of_every_kind(), folder / "author/other.json"));
    bank.documents[0].text.clear();
    REQUIRE(save_bank(bank, folder / "author/b1.bank.json"));

    const auto added = add_bank(folder / "banks", folder / "author/b1.bank.json");

    REQUIRE(added);
    CHECK(added->change == Change::Updated);
    const auto library = load_library(folder / "banks");
    REQUIRE(library.banks.size() == 1);
    CHECK(library.banks[0].title == "Two");
    CHECK(std::filesystem::exists(folder / "banks/b1/e.md"));
    CHECK_FALSE(std::filesystem::exists(folder / "banks/b1/d.md"));
}

TEST_CASE("a bank that does not load leaves the library as it was", "[store][library]") {
    const TemporaryFolder folder;
    put_bank(folder / "author", "b1", "One");
    REQUIRE(add_bank(folder / "banks", folder / "author/b1.bank.json"));
    const std::string before = file_bytes(bank_path(folder / "banks", {"b1"}));
    put_file(folder / "author/b1.bank.json", "{\"format\": 1");

    CHECK_FALSE(add_bank(folder / "banks", folder / "author/b1.bank.json"));

    CHECK(file_bytes(bank_path(folder / "banks", {"b1"})) == before);
}

TEST_CASE("one damaged copy is named and does not stop the others; adding it again heals it",
          "[store][library]") {
    const TemporaryFolder folder;
    for (const char* id : {"b1", "b2", "b3"}) {
        put_bank(folder / "author", id, id);
        REQUIRE(add_bank(folder / "banks", folder / "author" / (std::string{id} + ".bank.json")));
    }
    put_file(folder / "banks/b2/bank.json", "damaged");
    std::filesystem::rename(folder / "banks/b3", folder / "banks/b9");

    const auto library = load_library(folder / "banks");

    REQUIRE(library.banks.size() == 1);
    CHECK(library.banks[0].id.text == "b1");
    REQUIRE(library.failures.size() == 2);
    CHECK(library.failures[0].path == folder / "banks/b2/bank.json");
    CHECK(base::worded({}, library.failures[0].error.message).find("banks/b2/bank.json:1: ") !=
          std::string::npos);
    CHECK(library.failures[1].path == folder / "banks/b9/bank.json");
    REQUIRE(add_bank(folder / "banks", folder / "author/b2.bank.json"));
    CHECK(load_library(folder / "banks").banks.size() == 2);
}

TEST_CASE("no folder is an empty library", "[store][library]") {
    const TemporaryFolder folder;

    const auto library = load_library(folder / "none");

    CHECK(library.banks.empty());
    CHECK(library.failures.empty());
}

TEST_CASE("the banks of the program come once; one that was removed stays away", "[store][library]") {
    const TemporaryFolder folder;
    put_bank(folder / "content", "b1", "One");
    put_bank(folder / "content", "b2", "Two");

    const auto first = seed_library(folder / "banks", folder / "content");

    REQUIRE(first);
    CHECK(first->banks.size() == 2);
    CHECK(first->failures.empty());
    std::filesystem::remove_all(folder / "banks/b1");
    const auto second = seed_library(folder / "banks", folder / "content");
    REQUIRE(second);
    CHECK(second->banks.empty());
    CHECK(load_library(folder / "banks").banks.size() == 1);
}

TEST_CASE("a newer bank of the program replaces the copy, unless the learner changed it",
          "[store][library]") {
    const TemporaryFolder folder;
    put_bank(folder / "content", "b1", "One");
    put_bank(folder / "content", "b2", "Two");
    REQUIRE(seed_library(folder / "banks", folder / "content"));
    put_bank(folder / "edited", "b2", "Mine");
    REQUIRE(add_bank(folder / "banks", folder / "edited/b2.bank.json"));
    put_bank(folder / "content", "b1", "One, newer");
    put_bank(folder / "content", "b2", "Two, newer");

    const auto seeded = seed_library(folder / "banks", folder / "content");

    REQUIRE(seeded);
    const auto library = load_library(folder / "banks");
    REQUIRE(library.banks.size() == 2);
    CHECK(library.banks[0].title == "One, newer");
    CHECK(library.banks[1].title == "Mine");
}

TEST_CASE("a bank of the program that does not load is reported and the others come", "[store][library]") {
    const TemporaryFolder folder;
    put_bank(folder / "content", "b1", "One");
    put_file(folder / "content/a.bank.json", "");

    const auto seeded = seed_library(folder / "banks", folder / "content");

    REQUIRE(seeded);
    CHECK(seeded->banks.size() == 1);
    REQUIRE(seeded->failures.size() == 1);
    CHECK(seeded->failures[0].path == folder / "content/a.bank.json");
}

TEST_CASE("a bank whose copying was cut off is no bank of the library, and can be added again",
          "[store][library]") {
    const TemporaryFolder folder;
    put_bank(folder / "author", "b1", "One");
    std::filesystem::create_directories(folder / "banks/.b1");
    put_file(folder / "banks/.b1/other.md", "Half of");

    const LoadedLibrary before = load_library(folder / "banks");
    CHECK(before.banks.empty());
    CHECK(before.failures.empty());

    REQUIRE(add_bank(folder / "banks", folder / "author/b1.bank.json"));
    const LoadedLibrary after = load_library(folder / "banks");
    CHECK(after.banks.size() == 1);
    CHECK(after.failures.empty());
    CHECK_FALSE(std::filesystem::exists(folder / "banks/.b1"));
    CHECK_FALSE(std::filesystem::exists(folder / "banks/b1/other.md"));
}

TEST_CASE("a bank of the program follows it though taking it over was cut off", "[store][library]") {
    const TemporaryFolder folder;
    const auto shipped = folder / "banks/shipped.txt";
    put_bank(folder / "content", "b1", "One");
    REQUIRE(seed_library(folder / "banks", folder / "content"));
    const std::string before = file_bytes(shipped);
    put_bank(folder / "content", "b1", "Two");
    REQUIRE(seed_library(folder / "banks", folder / "content"));
    put_file(shipped, before + "+" + file_bytes(shipped)); // as it was when "Two" was about to be put there

    put_bank(folder / "content", "b1", "Three");
    const auto seeded = seed_library(folder / "banks", folder / "content");

    REQUIRE(seeded);
    REQUIRE(seeded->banks.size() == 1);
    CHECK(seeded->banks[0].change == Change::Updated);
    CHECK(load_library(folder / "banks").banks[0].title == "Three");
    CHECK(file_bytes(shipped).find('+') == std::string::npos);
    CHECK(seeded_banks(folder / "banks") == std::vector<base::BankId>{{"b1"}});
}

TEST_CASE("a bank of the program follows it though taking it over was cut off twice", "[store][library]") {
    const TemporaryFolder folder;
    const auto shipped = folder / "banks/shipped.txt";
    put_bank(folder / "content", "b1", "One");
    REQUIRE(seed_library(folder / "banks", folder / "content"));
    const std::string before = file_bytes(shipped);
    put_bank(folder / "content", "b1", "Two");
    REQUIRE(seed_library(folder / "banks", folder / "content"));
    put_file(shipped,
             before + "+" + file_bytes(shipped)); // first: "Two" had come, and was not yet said to have
    put_bank(folder / "content", "b1", "Three");
    {
        const SmallFiles small{1000}; // again: before "Three" came
        REQUIRE_FALSE(seed_library(folder / "banks", folder / "content"));
    }
    REQUIRE(load_library(folder / "banks").banks[0].title == "Two");

    REQUIRE(seed_library(folder / "banks", folder / "content"));

    CHECK(load_library(folder / "banks").banks[0].title == "Three");
}

TEST_CASE("what was cut off while the banks of the program were put there goes at the next start",
          "[store][library]") {
    const TemporaryFolder folder;
    put_bank(folder / "content", "b1", "One");
    REQUIRE(seed_library(folder / "banks", folder / "content"));
    put_file(folder / "banks/.ingat-a1B2c3", "b1 0");

    REQUIRE(seed_library(folder / "banks", folder / "content"));

    CHECK_FALSE(std::filesystem::exists(folder / "banks/.ingat-a1B2c3"));
    CHECK(load_library(folder / "banks").banks.size() == 1);
}
