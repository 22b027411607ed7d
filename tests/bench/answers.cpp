// answers HOME CONTENT COUNT: how long one answer takes until it is on the disk, as the window has it kept,
// beside the least that any program could do: 48 bytes appended to a file of the same folder, and fdatasync.
// In blocks by turns, so that both meet the same disk: COUNT of them in sittings of 200, each with the folder
// opened anew, and COUNT in a window that stays open. HOME is a learner's folder (make_learner), written to.
#include "effects/desk.hpp"
#include "main/surroundings.hpp"
#include "program/answering.hpp"
#include "report.hpp"

#include <array>
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <unistd.h>
#include <utility>
#include <variant>

namespace {

using namespace ingat;
using namespace std::chrono_literals;

constexpr int block = 50;
constexpr int answers_a_day = 200;

// Answers to all cards in turn, a day's worth each day from today on.
class Learner {
public:
    Learner(effects::Desk& desk, base::Moment now) : desk_{&desk}, state_{desk.take_state()}, now_{now} {
        for (const auto& bank : state_.banks) {
            for (const base::CardId& card : bank::cards_of(*bank)) {
                cards_.push_back(card);
            }
        }
    }

    // The milliseconds that one took; below 0: it was not kept.
    double answer() {
        now_.at += 8s;
        const base::CardId& card = cards_[given_++ % cards_.size()];
        const program::SaveReview wanted = program::answer_to(
            state_, card, program::memory_of(state_, card), {.rating = memory::Rating::Good}, now_, 6000);
        const double began = bench::wall_milliseconds();
        const program::Event event = desk_->run(wanted, now_);
        const double took = bench::wall_milliseconds() - began;
        state_.memories[card] = wanted.after;
        return std::holds_alternative<program::ReviewSaved>(event) ? took : -1;
    }

    void next_day() { now_.at += std::chrono::hours{24}; }

private:
    effects::Desk* desk_;
    program::State state_;
    base::Moment now_;
    std::vector<base::CardId> cards_;
    std::size_t given_ = 0;
};

double append(int file) {
    constexpr std::array<char, 48> record{"a review as the prototype's flat log had it"};
    const double began = bench::wall_milliseconds();
    const bool kept = write(file, record.data(), record.size()) == 48 && fdatasync(file) == 0;
    const double took = bench::wall_milliseconds() - began;
    return kept ? took : -1;
}

// `count` answers of one open window, by turns with as many appends. False: one was not kept.
bool measure(bench::Report& report, const std::string& name, Learner& learner, int file, int count) {
    for (int done = 0; done < count; done += block) {
        for (int at = 0; at < block; ++at) {
            const double worked = bench::thread_milliseconds();
            const double took = learner.answer();
            if (took < 0) {
                return false;
            }
            report.add(name, took);
            report.add(name + "_processor", bench::thread_milliseconds() - worked);
        }
        for (int at = 0; at < block; ++at) {
            const double took = append(file);
            if (took < 0) {
                return false;
            }
            report.add(name + "_append", took);
        }
    }
    return true;
}

// Nobody does it, but it is where the day's counts are longest: answer after answer on one day.
bool measure_long_day(bench::Report& report, Learner& learner, int count) {
    learner.next_day();
    for (int done = 0; done < count; ++done) {
        const double took = learner.answer();
        if (took < 0) {
            return false;
        }
        if (done >= count - 200) {
            report.add("answer_late_on_a_long_day", took);
        }
    }
    return true;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        std::fputs("answers HOME CONTENT COUNT\n", stderr);
        return 2;
    }
    const effects::Places places{
        .home = arguments[1], .content = arguments[2], .locale = "/nowhere", .scratch = "/tmp"};
    base::Moment now = main_room::now();
    const std::string beside = (places.home / "append").string();
    const int file = open(beside.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    const int all = std::stoi(arguments[3]);
    bench::Report report;
    bench::Report warming;
    bool kept = file >= 0;
    // As most answers are given: some hundred, and the window is closed again.
    for (int done = -answers_a_day; kept && done < all; done += answers_a_day) {
        auto desk = effects::Desk::open(places, effects::Access::Write, main_room::random_seed(), now);
        now.at += std::chrono::hours{24};
        if (!desk) {
            kept = false;
            break;
        }
        Learner learner{*desk, now};
        kept = measure(done < 0 ? warming : report, "answer", learner, file, answers_a_day);
    }
    auto desk = effects::Desk::open(places, effects::Access::Write, main_room::random_seed(), now);
    if (!desk || !kept) {
        std::fputs("answers: the folder cannot be written\n", stderr);
        return 1;
    }
    Learner learner{*desk, now};
    for (int done = 0; kept && done < all; done += answers_a_day) {
        learner.next_day();
        kept = measure(report, "in_an_open_window", learner, file, answers_a_day);
    }
    kept = kept && measure_long_day(report, learner, 2000);
    close(file);
    report.print();
    return kept ? 0 : 1;
}
