#include "monkey.hpp"

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <chrono>
#include <cstdlib>
#include <iostream>

using namespace ingat;
using namespace ingat::trouble;

namespace {

bool is_long() {
    return std::getenv("INGAT_LONG") != nullptr; // NOLINT(concurrency-mt-unsafe): one thread
}

// The one that is given, so that a run can be repeated.
unsigned seed() {
    const char* given = std::getenv("INGAT_SEED"); // NOLINT(concurrency-mt-unsafe): one thread
    return given == nullptr ? 20261122U : static_cast<unsigned>(std::strtoul(given, nullptr, 10));
}

} // namespace

// Each of 5,000 actions begins with an empty data folder; a long run, at a thousand a second, goes on for a
// minute.
TEST_CASE("a monkey at keyboard and mouse breaks nothing", "[trouble][monkey]") {
    const auto begin = std::chrono::steady_clock::now();
    const auto goes_on = [&] {
        return is_long() && std::chrono::steady_clock::now() - begin < std::chrono::minutes{1};
    };
    const unsigned first = seed();
    for (unsigned round = 0; round < 12 || goes_on(); ++round) {
        const tests::TemporaryFolder folder;
        std::cout << "monkey: seed " << first + round << std::endl;
        Monkey monkey{{.seed = first + round, .actions = 5000, .strokes_one_in = is_long() ? 6U : 40U},
                      folder.path()};
        const std::string complaint = monkey.live();
        INFO(complaint);
        CHECK(complaint.empty());
        std::cout << monkey.account() << std::endl;
    }
}

TEST_CASE("the same seed does the same", "[trouble][monkey]") {
    std::string accounts;
    for (int time = 0; time < 2; ++time) {
        const tests::TemporaryFolder folder;
        Monkey monkey{{.seed = 5, .actions = 300}, folder.path()};
        CHECK(monkey.live().empty());
        const std::string account = monkey.account();
        const std::string without_time = account.substr(0, account.find(", in "));
        CHECK((accounts.empty() || accounts == without_time));
        accounts = without_time;
    }
}

TEST_CASE("a monkey finds what slips between the program and its disk", "[trouble][monkey]") {
    const auto complaint_with = [](Slip slip) {
        const tests::TemporaryFolder folder;
        Monkey monkey{{.seed = 1, .slip = slip, .actions = 4000, .strokes_one_in = 40}, folder.path()};
        std::string complaint = monkey.live();
        return complaint.substr(0, complaint.find('\n'));
    };
    CHECK(complaint_with(Slip::None).empty());
    CHECK(complaint_with(Slip::DropsAnswerOfDisk) ==
          "what the program knows of the cards is not what is on the disk");
    CHECK(complaint_with(Slip::ForgetsWhatWasLearnt) ==
          "what the program knows of the cards is not what is on the disk");
    CHECK(complaint_with(Slip::SaysKeptButIsNot) ==
          "what the program knows of the cards is not what is on the disk");
    CHECK(complaint_with(Slip::LeavesFiguresStale).ends_with("are not those of its cards"));
    CHECK(complaint_with(Slip::HidesTheWayOut) == "a screen without a way out");
}
