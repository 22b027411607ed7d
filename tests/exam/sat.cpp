#include "exam/sat.hpp"

#include "exam/questions.hpp"

#include <chrono>
#include <memory>
#include <utility>

namespace ingat::samples {

using namespace exam;
using namespace std::chrono_literals;

bank::Bank bank_of_each() {
    return {.id = {"bank"}, .title = "Each", .language = "id", .questions = one_of_each()};
}

study::Banks only(bank::Bank bank) {
    return {std::make_shared<const bank::Bank>(std::move(bank))};
}

Attempt sat(const std::vector<Given>& answers, Rules rules) {
    Paper paper{.title = "Paper", .sections = {"Part one", "Part two"}, .rules = rules, .seed = 1};
    for (const Given& each : answers) {
        paper.items.push_back({.question = {{"bank"}, {each.question}},
                               .section = paper.items.size() % 2,
                               .seed = 50 + paper.items.size()});
    }
    ClockReading clock{.wall = base::Instant{24h}, .boot = 0s, .boot_id = "a"};
    Attempt attempt = begun({{9}}, std::move(paper), {clock.wall, 420min}, clock);
    const auto happens = [&](Happening what) {
        clock.wall += 5s;
        clock.boot += 5s;
        attempt = after(std::move(attempt),
                        {.what = std::move(what),
                         .at = {clock.wall, 420min},
                         .clock = clock,
                         .elapsed = clock.boot,
                         .looked_at = 5s});
    };
    for (std::size_t at = 0; at < answers.size(); ++at) {
        if (answers[at].response) {
            happens(
                Answered{.item = at, .response = *answers[at].response, .certainty = answers[at].certainty});
        }
        happens(MovedTo{at + 1});
    }
    happens(HandedIn{HandInReason::Learner});
    return attempt;
}

} // namespace ingat::samples
