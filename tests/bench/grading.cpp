// grading TIMES: how many answers a second are graded by one core, kind by kind, and how long a paper of 500
// questions takes to draw from 10,000. Beside a typed answer: the least that finding a slip takes, a table of
// edit distances over the same two texts, which are taken apart and normalised already.
#include "bank/grading.hpp"

#include "exam/paper.hpp"
#include "exam/result.hpp"
#include "report.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using namespace ingat;

bank::Question asked(bank::Kind kind) {
    return {.id = {"q"}, .kind = std::move(kind), .prompt = "p"};
}

bank::Question a_choice(bool several) {
    bank::Choice choice{.several = several};
    for (const char* id : {"a", "b", "c", "d"}) {
        choice.options.push_back(
            {.id = id, .text = "An option of some length", .right = *id == 'b', .feedback = "Said of it."});
    }
    return asked(choice);
}

bank::Question a_short_answer() {
    return asked(bank::ShortAnswer{
        .accepted =
            bank::accepted_texts({"Nuclear Non-Proliferation Treaty", "Non-Proliferation Treaty", "NPT"}),
        .rules = {.typos = 2}});
}

constexpr int answers = 20'000;

// What was found, so that nothing is left out of what is compiled.
struct Found {
    long long right = 0;
};

// Answers a second.
double speed(Found& found, const bank::Question& question, const std::vector<bank::Response>& responses) {
    const double began = bench::thread_milliseconds();
    for (int at = 0; at < answers; ++at) {
        const auto grade = bank::grade(
            question, responses[static_cast<std::size_t>(at) % responses.size()], {.language = "en"});
        found.right += grade->right ? 1 : 0;
    }
    return 1000 * answers / (bench::thread_milliseconds() - began);
}

int edit_distance(const std::string& a, const std::string& b) {
    std::vector<int> row(b.size() + 1);
    for (std::size_t at = 0; at <= b.size(); ++at) {
        row[at] = static_cast<int>(at);
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int above = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

double speed_of_distance(Found& found, const std::string& typed, const std::string& accepted) {
    const double began = bench::thread_milliseconds();
    for (int at = 0; at < answers; ++at) {
        found.right += edit_distance(typed, accepted);
    }
    return 1000 * answers / (bench::thread_milliseconds() - began);
}

void measure_papers(Found& found, bench::Report& report) {
    std::vector<bank::Question> questions(10'000, a_choice(false));
    std::vector<exam::Candidate> candidates;
    for (std::size_t at = 0; at < questions.size(); ++at) {
        questions[at].id = {"q" + std::to_string(at)};
        candidates.push_back({.bank = {"b"}, .question = &questions[at]});
    }
    const exam::Blueprint blueprint{.title = "Mock exam",
                                    .sections = {{.title = "All", .fixed = {}, .filter = {}, .count = 500}}};
    const double began = bench::wall_milliseconds();
    const exam::Drawn drawn = exam::draw(blueprint, candidates, 7);
    report.add("draw_500", bench::wall_milliseconds() - began);
    const double drew = bench::wall_milliseconds();
    const exam::Attempt attempt = exam::begun({}, drawn.paper, {}, {});
    report.add("begin_500", bench::wall_milliseconds() - drew);
    found.right += static_cast<long long>(attempt.items.size());
}

} // namespace

int main(int count, char** words) {
    const int times = count > 1 ? std::atoi(words[1]) : 20;
    bench::Report report;
    Found found;
    const bank::Question choice = a_choice(false);
    const bank::Question several = a_choice(true);
    const bank::Question number = asked(bank::Numerical{.accepted = {{.value = 1953, .tolerance = 1}}});
    for (int time = 0; time < times; ++time) {
        report.add("choice", speed(found, choice, {bank::ChosenOptions{{"a"}}, bank::ChosenOptions{{"b"}}}));
        report.add("several",
                   speed(found, several, {bank::ChosenOptions{{"a", "b"}}, bank::ChosenOptions{{"b"}}}));
        report.add("typed_right",
                   speed(found, a_short_answer(), {bank::TypedText{"non-proliferation treaty"}}));
        report.add("typed_slip",
                   speed(found, a_short_answer(), {bank::TypedText{"Nuclear Non-Prolifertion Treaty"}}));
        report.add("typed_wrong",
                   speed(found, a_short_answer(), {bank::TypedText{"Comprehensive Test Ban Treaty"}}));
        report.add(
            "distance",
            speed_of_distance(found, "Nuclear Non-Prolifertion Treaty", "Nuclear Non-Proliferation Treaty"));
        report.add("number", speed(found, number, {bank::TypedText{"1,953"}, bank::TypedText{"1953.5"}}));
        measure_papers(found, report);
    }
    report.print();
    return found.right > 0 ? 0 : 1;
}
