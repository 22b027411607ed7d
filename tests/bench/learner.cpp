#include "learner.hpp"

#include "base/random.hpp"
#include "memory/fuzz.hpp"
#include "memory/scheduler.hpp"
#include "store/progress.hpp"

#include <algorithm>
#include <map>
#include <queue>
#include <string>
#include <utility>

namespace ingat::bench {
namespace {

using namespace std::chrono_literals;

std::string numbered(const std::string& word, int number) {
    std::string digits = std::to_string(number);
    return word + std::string(5 - std::min<std::size_t>(5, digits.size()), '0') + digits;
}

std::string sentence(int bank, int question) {
    return numbered("Fact ", question) + " of " + numbered("subject ", bank) +
           " is remembered best when it is asked for again just before it would have been forgotten.";
}

bank::Kind kind_of(int question) {
    switch (question % 10) {
    case 7: return bank::Cloze{};
    case 8:
        return bank::Choice{.options = {{.id = "a", .text = "Just before it is forgotten", .right = true},
                                        {.id = "b", .text = "Every day"},
                                        {.id = "c", .text = "Never"}}};
    case 9: return bank::TrueFalse{.is_true = true};
    default:
        return bank::Flashcard{.answer = "Just before it would have been forgotten.",
                               .both_ways = question % 10 == 6};
    }
}

bank::Question made_up_question(int bank, int question) {
    bank::Question made{.id = {numbered("q", question)}, .kind = kind_of(question)};
    made.prompt =
        std::holds_alternative<bank::Cloze>(made.kind)
            ? numbered("Fact ", question) + " is asked for again {{c1::just before}} it is forgotten."
            : "When is " + numbered("fact ", question) + " remembered best?";
    made.anchors = {{.document = {"text"}, .quote = sentence(bank, question), .words = "just before"}};
    return made;
}

// One card on its way through the weeks.
struct Waiting {
    base::Instant when{};
    base::CardId card;
    bool operator>(const Waiting& other) const { return when > other.when; }
};
using Line = std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>>;

// Every tenth question of each bank first, and so on: all banks are begun early.
std::vector<base::CardId> in_turn(const std::vector<bank::Bank>& banks) {
    std::vector<base::CardId> cards;
    std::size_t longest = 0;
    for (const bank::Bank& bank : banks) {
        longest = std::max(longest, bank.questions.size());
    }
    for (std::size_t at = 0; at < longest; ++at) {
        for (const bank::Bank& bank : banks) {
            if (at < bank.questions.size()) {
                const bank::Question& question = bank.questions[at];
                cards.push_back(
                    {.bank = bank.id, .question = question.id, .part = bank::parts_of(question).front()});
            }
        }
    }
    return cards;
}

// The answers until `now` that come of beginning the first `begun` cards, evenly over the days.
std::vector<store::Review>
answers(const std::vector<base::CardId>& cards, std::size_t begun, int days, base::Moment now) {
    Line line;
    const auto length = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::days{days});
    const base::Instant first = now.at - length;
    for (std::size_t at = 0; at < begun; ++at) {
        line.push(
            {.when = first + length * static_cast<long>(at) / static_cast<long>(begun), .card = cards[at]});
    }
    std::map<base::CardId, memory::CardMemory> memories;
    std::vector<store::Review> reviews;
    const memory::Schedule schedule;
    while (!line.empty() && line.top().when < now.at) {
        const Waiting next = line.top();
        line.pop();
        memory::CardMemory& memory = memories[next.card];
        const std::uint64_t seed = memory::seed_of(next.card);
        const bool forgets = base::mixed(seed, static_cast<std::uint64_t>(memory.reviews)) % 9 == 0;
        const base::Moment when{.at = next.when, .offset = now.offset};
        const store::Review review{.card = next.card,
                                   .rating = forgets ? memory::Rating::Again : memory::Rating::Good,
                                   .when = {.at = when, .day = base::learner_day(when, schedule.rollover)},
                                   .taken = 6s};
        memory = store::memory_after(memory, review, schedule);
        reviews.push_back(review);
        line.push({.when = std::max(memory.due, next.when) + 1h, .card = next.card});
    }
    return reviews;
}

} // namespace

bank::Bank made_up_bank(int number, int questions) {
    bank::Bank made{.id = {numbered("subject-", number)},
                    .title = numbered("Subject ", number),
                    .language = "en",
                    .description = "Made up to be many."};
    bank::Document document{.id = {"text"}, .title = "All facts", .language = "en", .file = "text.md"};
    for (int question = 1; question <= questions; ++question) {
        document.text += sentence(number, question) + "\n\n";
        made.questions.push_back(made_up_question(number, question));
    }
    made.documents.push_back(std::move(document));
    return made;
}

base::Result<std::size_t> study(const std::filesystem::path& folder,
                                const std::vector<bank::Bank>& banks,
                                std::size_t reviews,
                                int days,
                                base::Moment now) {
    const std::vector<base::CardId> cards = in_turn(banks);
    // As many cards as it takes: found by trying, since it is the scheduler who says when a card comes back.
    std::size_t begun = 1;
    for (std::size_t most = cards.size(); begun < most;) {
        const std::size_t tried = begun + (most - begun) / 2;
        if (answers(cards, tried, days, now).size() < reviews) {
            begun = tried + 1;
        } else {
            most = tried;
        }
    }
    std::vector<store::Review> given = answers(cards, begun, days, now);
    given.resize(std::min(given.size(), reviews)); // the last of them just before now
    base::Result<store::Progress> progress = store::Progress::open(folder, {.first = 1, .second = 2}, {});
    if (!progress) {
        return progress.error();
    }
    std::map<base::CardId, memory::CardMemory> memories;
    for (const store::Review& review : given) {
        memory::CardMemory& memory = memories[review.card];
        memory = store::memory_after(memory, review, {});
        if (const auto written = progress->append(review, memory); !written) {
            return written.error();
        }
    }
    return given.size();
}

} // namespace ingat::bench
