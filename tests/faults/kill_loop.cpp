// Kills a writer at random moments and checks that nothing it acknowledged is lost. What is driven, and how
// it is asked: faults/order.hpp.
//
// A kill leaves alone what the system holds in memory: a forgotten fsync is not found here, but by
// power_loss.
#include "faults/child_process.hpp"
#include "faults/promise.hpp"

#include <csignal>
#include <random>

namespace {

using namespace faults;
using std::chrono::steady_clock;

constexpr std::chrono::seconds patience{30};
constexpr int longest_run = 60'000; // microseconds from the start, or from the first ACK, to the kill

struct Trial {
    Order order;
    std::string folder;
    std::mt19937_64 random;
    int kills = 0;
    int silent_runs = 0; // killed before the first ACK
    std::set<long long> acknowledged;
    std::set<long long> kept; // at the last look
    std::vector<std::string> wrong;
};

void complain(Trial& trial, const std::string& what) {
    trial.wrong.push_back("kill " + std::to_string(trial.kills) + ": " + what);
}

void note_what_was_said(Trial& trial, std::string_view said) {
    const Heard heard = heard_in(said);
    for (const std::string& line : heard.other) {
        complain(trial, "the writer said: " + line);
    }
    for (const long long number : heard.acknowledged) {
        if (!trial.acknowledged.insert(number).second) {
            complain(trial, "ACK " + std::to_string(number) + " was said twice");
        }
    }
    trial.silent_runs += heard.acknowledged.empty() ? 1 : 0;
}

void run_and_kill(Trial& trial) {
    const bool from_first = trial.random() % 2 == 0; // half hit opening and recovery, half steady writing
    const std::chrono::microseconds after{trial.random() % longest_run};
    ChildProcess writer{trial.order.writer(trial.folder, 0)};

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
    note_what_was_said(trial, writer.said());
}

void look(Trial& trial) {
    const Found found = verified(trial.order, trial.folder);
    if (const auto wrong = wrong_in(found, trial.acknowledged, static_cast<std::size_t>(trial.kills))) {
        complain(trial, *wrong);
    }
    if (const auto vanished = missing_in(found.kept, trial.kept, "VANISHED since the last look");
        vanished && found.is_sound) {
        complain(trial, *vanished);
    }
    trial.kept = found.kept;
}

} // namespace

int main(int count, char** arguments) {
    const Order order = order_in(count, arguments, {{"kills", 500}, {"seed", 1}});
    Workplace place{Workplace::On::Disk};
    Trial trial{.order = order,
                .folder = place.path() + "/data",
                .random = std::mt19937_64{static_cast<unsigned>(order.numbers.at("seed"))}};

    const auto start = steady_clock::now();
    const long long kills = more_if_long(order.numbers.at("kills"));
    while (trial.kills < kills && trial.wrong.size() < 5) {
        run_and_kill(trial);
        look(trial);
        if (trial.kills % 50 == 0) { // what the killed ones left there
            static_cast<void>(place.fresh("scratch"));
        }
    }
    const auto took = std::chrono::duration_cast<std::chrono::seconds>(steady_clock::now() - start);
    return told(std::to_string(trial.kills) + " kills, " + std::to_string(trial.acknowledged.size()) +
                    " acknowledged, " + std::to_string(trial.kept.size()) + " kept, " +
                    std::to_string(trial.silent_runs) + " runs killed before the first, " +
                    std::to_string(took.count()) + " s (" + order.words() + ")",
                trial.wrong);
}
