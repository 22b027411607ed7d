// Kills a writer at random moments and checks that nothing it acknowledged is lost.
//
//   kill_loop PROGRAM [KILLS] [SEED]
//
// PROGRAM selftest writer DIR   says "ACK n" when review n is on the disk, n = 1, 2, 3, … going on after a
// restart PROGRAM selftest verify DIR   says "HAVE a-b" for what is there, and ends with 0 if the store is
// sound
//
// A kill leaves what the system holds in memory alone: a forgotten fsync is not found here.
#include "faults/child_process.hpp"

#include <algorithm>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <random>
#include <set>
#include <span>
#include <stdlib.h>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace {

using faults::ChildProcess;
using std::chrono::steady_clock;

constexpr std::chrono::seconds patience{30};
constexpr int longest_run = 60'000; // microseconds from the start, or from the first ACK, to the kill

struct Trial {
    std::string program;
    std::string folder;
    std::mt19937_64 random;
    int kills = 0;
    int silent_runs = 0; // killed before the first ACK
    std::set<long long> acknowledged;
    std::set<long long> stored; // at the last look
    std::vector<std::string> broken;
};

void complain(Trial& trial, const std::string& what) {
    trial.broken.push_back("kill " + std::to_string(trial.kills) + ": " + what);
}

std::vector<std::string_view> whole_lines(std::string_view said) {
    std::vector<std::string_view> lines;
    for (std::size_t end = said.find('\n'); end != std::string_view::npos; end = said.find('\n')) {
        lines.push_back(said.substr(0, end));
        said.remove_prefix(end + 1);
    }
    return lines; // a torn last line acknowledges nothing
}

// The number after `word` at the front of `text`, both taken off; -1 if it is something else.
long long take_number(std::string_view& text, std::string_view word) {
    long long number = -1;
    if (text.starts_with(word)) {
        text.remove_prefix(word.size());
        const auto read = std::from_chars(text.begin(), text.end(), number);
        text.remove_prefix(static_cast<std::size_t>(read.ptr - text.begin()));
    }
    return number;
}

void note_acknowledgements(Trial& trial, std::string_view said) {
    bool any = false;
    for (std::string_view line : whole_lines(said)) {
        const long long n = take_number(line, "ACK ");
        if (n < 1 || !line.empty()) {
            complain(trial, "the writer said: " + std::string{line});
        } else if (!trial.acknowledged.insert(n).second) {
            complain(trial, "ACK " + std::to_string(n) + " was said twice");
        }
        any = true;
    }
    trial.silent_runs += any ? 0 : 1;
}

void run_and_kill(Trial& trial) {
    const bool from_first = trial.random() % 2 == 0; // half hit opening and recovery, half steady writing
    const std::chrono::microseconds after{trial.random() % longest_run};
    ChildProcess writer{{trial.program, "selftest", "writer", trial.folder}};

    bool running = true;
    if (from_first) {
        running = writer.listen(steady_clock::now() + patience, "ACK");
    }
    running = running && writer.listen(steady_clock::now() + after, "");
    writer.kill_now();
    trial.kills += 1;

    if (const int status = writer.wait(); !running || status != -SIGKILL) {
        complain(trial, "the writer ended by itself, " + std::to_string(status) + ": " + writer.said());
    }
    note_acknowledgements(trial, writer.said());
}

void report_missing(Trial& trial,
                    const std::set<long long>& wanted,
                    const std::set<long long>& there,
                    const char* what) {
    std::vector<long long> missing;
    std::set_difference(
        wanted.begin(), wanted.end(), there.begin(), there.end(), std::back_inserter(missing));
    if (!missing.empty()) {
        complain(trial,
                 std::to_string(missing.size()) + " " + what + ", first " + std::to_string(missing.front()));
    }
}

void verify(Trial& trial) {
    ChildProcess verifier{{trial.program, "selftest", "verify", trial.folder}};
    const int status = verifier.wait();
    if (status != 0) {
        complain(trial, "verify ended with " + std::to_string(status) + ": " + verifier.said());
        return;
    }
    std::set<long long> there;
    for (std::string_view line : whole_lines(verifier.said())) {
        const long long first = take_number(line, "HAVE ");
        const long long last = take_number(line, "-");
        for (long long n = first; n >= 1 && n <= last; ++n) {
            if (!there.insert(n).second) {
                complain(trial, std::to_string(n) + " is there twice");
            }
        }
    }
    report_missing(trial, trial.acknowledged, there, "acknowledged reviews are LOST");
    report_missing(trial, trial.stored, there, "reviews VANISHED since the last look");
    const std::size_t unacknowledged = there.size() - std::min(there.size(), trial.acknowledged.size());
    if (unacknowledged > static_cast<std::size_t>(trial.kills)) {
        complain(trial, std::to_string(unacknowledged) + " reviews are there that were never acknowledged");
    }
    trial.stored = std::move(there);
}

int number_or(std::span<char*> given, std::size_t at, int otherwise) {
    int number = otherwise;
    if (at < given.size()) {
        const std::string_view text = given[at];
        std::from_chars(text.begin(), text.end(), number);
    }
    return number;
}

} // namespace

int main(int count, char** arguments) {
    const std::span<char*> given{arguments, static_cast<std::size_t>(count)};
    std::string pattern = std::filesystem::temp_directory_path() / "ingat-kill-loop-XXXXXX";
    if (given.size() < 2 || ::access(given[1], X_OK) != 0 || ::mkdtemp(pattern.data()) == nullptr) {
        std::fputs("kill_loop PROGRAM [KILLS] [SEED]\n", stderr);
        return 2;
    }
    const int kills = number_or(given, 2, 200);
    const int seed = number_or(given, 3, 1);
    Trial trial{
        .program = given[1], .folder = pattern, .random = std::mt19937_64{static_cast<unsigned>(seed)}};

    const auto start = steady_clock::now();
    while (trial.kills < kills && trial.broken.size() < 5) {
        run_and_kill(trial);
        verify(trial);
    }

    const std::chrono::duration<double> took = steady_clock::now() - start;
    std::printf("%s: %d kills (seed %d), %zu reviews acknowledged, %zu stored, %d runs killed before the "
                "first, %.1f s\n",
                trial.broken.empty() ? "kept" : "BROKEN",
                trial.kills,
                seed,
                trial.acknowledged.size(),
                trial.stored.size(),
                trial.silent_runs,
                took.count());
    for (const std::string& what : trial.broken) {
        std::printf("  %s\n", what.c_str());
    }
    std::filesystem::remove_all(trial.folder);
    return trial.broken.empty() ? 0 : 1;
}
