#include "store/exam_sample.hpp"

namespace exam_sample {

using std::chrono::milliseconds;

bool heads(Random& random) {
    return random() % 2 == 0;
}

std::string random_text(Random& random) {
    static const std::vector<std::string> texts{"",
                                                "a",
                                                "ibu kota",
                                                "日本",
                                                std::string{"a\0b", 3},
                                                "\xff\xfe",
                                                std::string(700, 'x'),
                                                "[1] **x**\n"};
    return texts[random() % texts.size()];
}

namespace {

std::vector<std::string> random_texts(Random& random) {
    std::vector<std::string> texts(random() % 4);
    for (std::string& text : texts) {
        text = random_text(random);
    }
    return texts;
}

double random_number(Random& random) {
    return static_cast<double>(static_cast<std::int64_t>(random() % 2'000'000) - 1'000'000) / 7;
}

milliseconds random_time(Random& random) {
    return milliseconds{static_cast<std::int64_t>(random() % 100'000'000'000) - 1000};
}

base::Moment random_moment(Random& random) {
    return {.at = base::Instant{random_time(random)},
            .offset = std::chrono::minutes{heads(random) ? -570 : 420}};
}

exam::ClockReading random_clock(Random& random) {
    return {.wall = base::Instant{random_time(random)},
            .boot = random_time(random),
            .boot_id = random_text(random)};
}

bank::GivenMarks random_marks(Random& random) {
    bank::GivenMarks marks;
    for (auto count = random() % 3; count > 0; --count) {
        marks.marks.push_back(random_number(random));
    }
    return marks;
}

bank::Response random_response(Random& random) {
    switch (random() % 8) {
    case 0: return bank::ChosenOptions{random_texts(random)};
    case 1: return bank::ChosenTruth{heads(random)};
    case 2: return bank::TypedText{random_text(random)};
    case 3: return bank::TypedTexts{random_texts(random)};
    case 4: return bank::OrderedItems{random_texts(random)};
    case 5: return bank::MatchedPairs{{{random_text(random), "x"}, {"b", random_text(random)}}};
    case 6: return bank::ChosenPoint{{random_number(random), -0.0}};
    default: return random_marks(random);
    }
}

std::optional<exam::Certainty> random_certainty(Random& random) {
    return heads(random) ? std::nullopt : std::optional{static_cast<exam::Certainty>(1 + random() % 3)};
}

exam::QuestionRef random_question(Random& random) {
    return {.bank = {random_text(random)}, .question = {random_text(random)}};
}

exam::Rules random_rules(Random& random) {
    exam::Rules rules{.feedback = heads(random) ? exam::Feedback::AtOnce : exam::Feedback::AtEnd,
                      .navigation = heads(random) ? exam::Navigation::Free : exam::Navigation::ForwardOnly,
                      .tries = static_cast<int>(random() % 5) - 1,
                      .penalty = random_number(random),
                      .hints = heads(random),
                      .certainty = heads(random),
                      .marking = static_cast<exam::MarkingRule>(random() % 6),
                      .shuffle_questions = heads(random),
                      .shuffle_options = heads(random),
                      .avoid_repeats = heads(random)};
    if (heads(random)) {
        rules.time_limit = std::chrono::seconds{random() % 100'000'000};
    }
    if (heads(random)) {
        rules.question_limit = std::chrono::seconds{random() % 1000};
    }
    return rules;
}

exam::Happening random_happening(Random& random) {
    const std::size_t item = heads(random) ? random() % 6 : random();
    switch (random() % 12) {
    case 0: return exam::Flagged{item, heads(random)};
    case 1:
    case 2: return exam::MovedTo{item};
    case 3: return exam::TookHint{item};
    case 4: return exam::ItemTimeUp{item};
    case 5: return exam::HandedIn{static_cast<exam::HandInReason>(random() % 3)};
    case 6: return exam::MarkedOwn{item, random_marks(random)};
    default:
        return exam::Answered{item,
                              random_response(random),
                              random() % 5 != 0,
                              random_certainty(random),
                              heads(random),
                              heads(random)};
    }
}

exam::ResultItem random_item(Random& random) {
    exam::ResultItem item{.question = random_question(random),
                          .section = random() % 3,
                          .tags = random_texts(random),
                          .kind = random_text(random),
                          .prompt = random_text(random),
                          .given = random_text(random),
                          .right_answer = random_text(random),
                          .source = random_text(random),
                          .response = random_response(random)};
    if (heads(random)) {
        item.own_marks = random_marks(random);
        item.new_mark = random_number(random);
        item.new_fraction = random_number(random);
        item.new_right = heads(random);
    }
    item.part = random_text(random);
    item.seed = random();
    item.marks = random_number(random);
    item.answered = heads(random);
    item.certainty = random_certainty(random);
    item.tries = static_cast<int>(random() % 9);
    item.hints = static_cast<int>(random() % 9);
    item.time = random_time(random);
    item.graded = heads(random);
    item.fraction = random_number(random);
    item.mark = random_number(random);
    item.right = heads(random);
    return item;
}

} // namespace

exam::Paper random_paper(Random& random) {
    exam::Paper paper{.title = random_text(random),
                      .sections = random_texts(random),
                      .rules = random_rules(random),
                      .seed = random(),
                      .items = {}};
    for (auto count = random() % 6; count > 0; --count) {
        exam::PaperItem item{.question = random_question(random),
                             .part = random_text(random),
                             .section = random() % 4,
                             .seed = random(),
                             .marks = random_number(random),
                             .stem = {}};
        if (heads(random)) {
            item.stem = base::QuestionId{random_text(random)};
        }
        paper.items.push_back(std::move(item));
    }
    return paper;
}

exam::AttemptEvent random_event(Random& random) {
    return {.what = random_happening(random),
            .at = random_moment(random),
            .clock = random_clock(random),
            .elapsed = random_time(random),
            .looked_at = random_time(random)};
}

exam::Result random_result(Random& random) {
    exam::Result result{.attempt = attempt_id(static_cast<std::uint8_t>(random())),
                        .title = random_text(random),
                        .sections = random_texts(random),
                        .rules = random_rules(random),
                        .started = random_moment(random),
                        .ended = random_moment(random),
                        .elapsed = random_time(random),
                        .reason = heads(random) ? exam::HandInReason::Learner : exam::HandInReason::TimeUp,
                        .items = {}};
    for (auto count = random() % 6; count > 0; --count) {
        result.items.push_back(random_item(random));
    }
    return result;
}

exam::Result full_result() {
    exam::Rules rules{.feedback = exam::Feedback::AtOnce,
                      .navigation = exam::Navigation::ForwardOnly,
                      .tries = 3,
                      .penalty = 10,
                      .hints = true,
                      .certainty = true,
                      .marking = exam::MarkingRule::NoLuck,
                      .shuffle_questions = false,
                      .shuffle_options = false,
                      .avoid_repeats = false,
                      .time_limit = std::chrono::seconds{3600},
                      .question_limit = std::chrono::seconds{90}};
    const std::vector<bank::Response> responses{bank::ChosenOptions{{"a", "b"}},
                                                bank::ChosenTruth{true},
                                                bank::TypedText{"Jakarta"},
                                                bank::TypedTexts{{"satu", ""}},
                                                bank::OrderedItems{{"x", "y"}},
                                                bank::MatchedPairs{{{"l1", "p2"}, {"l2", "p1"}}},
                                                bank::ChosenPoint{{0.25, 0.75}},
                                                bank::GivenMarks{{1.5, 0}}};
    exam::Result result{.attempt = attempt_id(7),
                        .title = "Ujian: sejarah 1945",
                        .sections = {"Satu", "Dua"},
                        .rules = rules,
                        .started = moment(0),
                        .ended = moment(42),
                        .elapsed = std::chrono::minutes{42},
                        .reason = exam::HandInReason::TimeUp,
                        .items = {}};
    for (const bank::Response& response : responses) {
        const auto number = static_cast<double>(result.items.size());
        result.items.push_back({.question = {.bank = {"bank"}, .question = {"q"}},
                                .section = 1,
                                .tags = {"objective:1.2", "hard"},
                                .kind = "choice",
                                .prompt = "Mana ibu kota?",
                                .given = "Jakarta",
                                .right_answer = "Nusantara",
                                .source = "Ibu kota negara …",
                                .response = response,
                                .own_marks = bank::GivenMarks{{0.5}},
                                .part = "2",
                                .seed = 0x123456789abcdef0,
                                .marks = 2,
                                .answered = true,
                                .certainty = exam::Certainty::C3,
                                .tries = 2,
                                .hints = 1,
                                .time = std::chrono::milliseconds{61'500},
                                .graded = false,
                                .fraction = -0.25,
                                .mark = number,
                                .right = true,
                                .new_mark = 1.25,
                                .new_fraction = 0.5,
                                .new_right = false});
    }
    return result;
}

base::EventId attempt_id(std::uint8_t number) {
    base::EventId id;
    id.bytes.front() = 1;
    id.bytes.back() = number;
    return id;
}

base::Moment moment(std::int64_t minutes) {
    return {.at = base::Instant{std::chrono::days{20500} + std::chrono::minutes{minutes}},
            .offset = std::chrono::minutes{420}};
}

exam::Attempt begun_attempt(std::uint8_t number) {
    exam::Paper paper{
        .title = "Exam " + std::to_string(number), .sections = {"One"}, .rules = {}, .seed = 5, .items = {}};
    for (const char* question : {"q1", "q2"}) {
        paper.items.push_back({.question = {.bank = {"bank"}, .question = {question}}, .stem = {}});
    }
    return exam::begun(attempt_id(number),
                       std::move(paper),
                       moment(number),
                       {.wall = moment(number).at, .boot = std::chrono::minutes{number}, .boot_id = "boot"});
}

exam::AttemptEvent event_of(exam::Happening what, std::int64_t minutes) {
    return {.what = std::move(what),
            .at = moment(minutes),
            .clock = {.wall = moment(minutes).at, .boot = std::chrono::minutes{minutes}, .boot_id = "boot"},
            .elapsed = std::chrono::minutes{minutes},
            .looked_at = std::chrono::minutes{1}};
}

} // namespace exam_sample
