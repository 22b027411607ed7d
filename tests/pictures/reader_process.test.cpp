#include "decoding.hpp"
#include "made.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace ingat;
using namespace ingat::tests;
namespace fs = std::filesystem;

namespace {

// What decode() makes of a process that does this instead of reading the picture.
class OtherReader {
public:
    explicit OtherReader(const std::string& script) {
        put_file(path(), "#!/bin/sh\n" + script + "\n");
        fs::permissions(path(), fs::perms::owner_all);
    }
    [[nodiscard]] base::Result<pictures::Picture> answer() const {
        return pictures::decode(png_of(colourful(2, 2)), "map.png", plenty, path());
    }

private:
    [[nodiscard]] fs::path path() const { return folder_ / "reader"; }
    TemporaryFolder folder_;
};

// "PING", 2 and 2 in four bytes each, then what is given.
std::string printed(const std::string& size, const std::string& pixels) {
    return "printf 'PING" + size + pixels + "'";
}
const std::string two_by_two = R"(\002\000\000\000\002\000\000\000)";
const std::string sixteen = "0123456789abcdef";
const std::string took_too_long =
    "map.png could not be shown: it takes too long to draw. Make it smaller or simpler.";
const std::string damaged = "map.png could not be shown: it is damaged. Get it anew.";
const std::string failed =
    "map.png could not be shown: reading it failed. Save it anew, as a PNG for example.";

std::ptrdiff_t open_files() {
    return std::distance(fs::directory_iterator{"/proc/self/fd"}, fs::directory_iterator{});
}

bool has_children() {
    return ::waitpid(-1, nullptr, WNOHANG) >= 0 || errno != ECHILD;
}

} // namespace

TEST_CASE("the process that reads pictures is believed nothing", "[pictures]") {
    const auto honest = OtherReader{printed(two_by_two, sixteen)}.answer();
    REQUIRE(trouble(honest).empty());
    CHECK(std::string{honest->rgba.begin(), honest->rgba.end()} == sixteen);

    CHECK(trouble(OtherReader{printed(R"(\004\000\000\000\001\000\000\000)", sixteen)}.answer()) == damaged);
    CHECK(trouble(OtherReader{printed(R"(\003\000\000\000\002\000\000\000)", sixteen)}.answer()) == damaged);
    CHECK(trouble(OtherReader{printed(R"(\002\000\000\000\002\000\000\200)", sixteen)}.answer()) == damaged);
    CHECK(trouble(OtherReader{"printf 'PONG" + two_by_two + sixteen + "'"}.answer()) == damaged);
    CHECK(trouble(OtherReader{printed(two_by_two, "0123")}.answer()) == failed);
    CHECK(trouble(OtherReader{"exit 0"}.answer()) == failed);
    CHECK(trouble(OtherReader{"exit 10"}.answer()) == damaged);
    CHECK(trouble(OtherReader{"kill -SEGV $$"}.answer()) == failed);
    CHECK(trouble(OtherReader{"kill -XCPU $$"}.answer()) == took_too_long);
    CHECK(trouble(OtherReader{"exit 11"}.answer()) ==
          "map.png could not be shown: it takes too much memory to draw. Make it smaller or simpler.");
    CHECK(OtherReader{"exec yes"}.answer().error().message.arguments.front() == "map.png");
    CHECK(trouble(pictures::decode(png_of(colourful(2, 2)), "map.png", plenty, "/no/reader")) ==
          "map.png could not be shown: the program that reads pictures, /no/reader, could not be started. "
          "Install Ingat anew.");
}

TEST_CASE("a process that hangs is ended after four seconds, whether it speaks or not", "[pictures]") {
    for (const char* script :
         {"exec sleep 60", "exec >&-; exec sleep 60", "while :; do printf P; sleep .9; done"}) {
        const auto began = std::chrono::steady_clock::now();
        const auto answer = OtherReader{script}.answer();
        CHECK((trouble(answer) == took_too_long));
        CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds{6});
    }
    CHECK_FALSE(has_children());
}

TEST_CASE("the process gets three descriptors, what fonts need of the environment, and no signals",
          "[pictures]") {
    const TemporaryFolder folder;
    const std::string seen = (folder / "seen").string();
    const std::ofstream open_here{folder / "open"};
    const int leaked = ::dup(1); // without close-on-exec
    ::setenv("INGAT_SECRET", "1", 1);
    REQUIRE_FALSE(
        OtherReader{"ls /proc/self/fd >" + seen + "; echo end >>" + seen + "; env >>" + seen}.answer());
    ::unsetenv("INGAT_SECRET");
    ::close(leaked);
    const std::string text = file_bytes(seen);
    INFO(text);
    CHECK(text.starts_with("0\n1\n2\n3\nend\n")); // 3 is how ls reads the folder
    CHECK(text.find("INGAT_SECRET") == std::string::npos);
    CHECK(text.find("\nPATH=") == std::string::npos);
}

TEST_CASE("five hundred pictures leave neither a descriptor nor a process", "[pictures]") {
    const FileBytes png = png_of(colourful(2, 2));
    FileBytes bad = png;
    bad.at(bad.size() - 25) ^= 0xffU;
    const auto before = open_files();
    for (int i = 0; i < 250; ++i) {
        REQUIRE(decoded(png));
        REQUIRE_FALSE(decoded(bad));
    }
    CHECK(open_files() == before);
    CHECK_FALSE(has_children());
}

TEST_CASE("pictures are read on several threads at once", "[pictures]") {
    std::vector<int> right(4);
    std::vector<std::thread> threads;
    threads.reserve(right.size());
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([i, &right] {
            const auto picture = colourful(10 + i, 20);
            for (int again = 0; again < 10; ++again) {
                const auto shown = decoded(png_of(picture));
                right.at(static_cast<std::size_t>(i)) += shown && *shown == picture ? 1 : 0;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    CHECK(right == std::vector<int>(4, 10));
}
