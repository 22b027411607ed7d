#include "model.hpp"
#include "program/essay_marks.hpp"
#include "program/typed_pieces.hpp"
#include "support/catch.hpp"

using namespace ingat;
using namespace ingat::program;
using namespace std::chrono_literals;
using memory::Rating;

namespace {

Desktop with(bank::Kind kind, std::string prompt = "Prompt", std::vector<std::string> hints = {}) {
    Desktop desk = desktop({bank_of(
        {.id = {"q"}, .kind = std::move(kind), .prompt = std::move(prompt), .hints = std::move(hints)})});
    desk.act(StartStudy{});
    desk.wait(5s);
    return desk;
}

template <class Form>
Form form_of(const Desktop& desk) {
    return std::get<Form>(desk.study().card->form);
}

bank::Numerical height() {
    return {
        .accepted = {{.value = 3640, .tolerance = 60, .formula = {}, .feedback = "As measured."}},
        .units = {{.name = "m", .other_names = {}}, {.name = "km", .other_names = {}, .multiplier = 1000}},
        .unit_rule = bank::UnitRule::Required,
        .unit_penalty = 20};
}

bank::FillIn two_blanks() {
    return {.blanks = {{.id = "second",
                        .options = {{.id = "x", .text = "Xi"}, {.id = "y", .text = "Yi", .right = true}},
                        .shuffle = false},
                       {.id = "first",
                        .accepted = {{.text = "Pyongyang", .feedback = "The capital."}},
                        .rules = {.typos = 1}}}};
}

Desktop with_blanks() {
    return with(two_blanks(), "In [[first]] reigns [[second]].");
}

bank::Essay essay() {
    return {.answer = "Model",
            .rubric = {{.id = "a", .text = "A", .marks = 2}, {.id = "b", .text = "B", .marks = 0.5}},
            .most_words = 3};
}

} // namespace

TEST_CASE("a number is asked with its unit, and what counts as it is said afterwards", "[program][written]") {
    Desktop desk = with(height());
    CHECK(form_of<TypedForm>(desk).placeholder == "A number with its unit: m, km");

    desk.act(CheckAnswer{.typed = "3640"});

    const auto form = form_of<TypedForm>(desk);
    CHECK(form.mark == Mark::Partly);
    CHECK(form.remark == "Unit missing or wrong: −20 %");
    CHECK(form.feedback == "As measured.");
    CHECK(form.shows_answer);
    CHECK(desk.study().card->answer == "3640 m (3580–3700)");
    CHECK(desk.store.reviews.front().rating == Rating::Hard);
}

TEST_CASE("what is no number is not an answer", "[program][written]") {
    Desktop desk = with(height());
    desk.act(CheckAnswer{.typed = "high"});

    CHECK(form_of<TypedForm>(desk).trouble == "Write a number with its unit, such as 3.5 m.");
    CHECK_FALSE(desk.study().card->answered);
    CHECK(desk.study().check == "Check");
    CHECK(desk.store.asked.empty());

    desk.act(CheckAnswer{.typed = "3.64 km"});
    CHECK(form_of<TypedForm>(desk).trouble.empty());
    CHECK(form_of<TypedForm>(desk).mark == Mark::Right);
    CHECK(desk.store.reviews.front().rating == Rating::Good);
}

TEST_CASE("a parameterised question is shown with the numbers of this time", "[program][written]") {
    bank::Numerical sum{.accepted = {{.formula = "a + 1", .feedback = "{a} and one."}},
                        .variables = {{.name = "a", .from = 20, .to = 90, .values = {}, .formula = {}}}};
    Desktop desk = with(sum, "{a} + 1?", {"Begin at {a}."});
    const std::string prompt = desk.study().card->prompt;
    REQUIRE(prompt.find('{') == std::string::npos);
    const int a = std::stoi(prompt);

    desk.act(ShowHint{});
    CHECK(desk.study().card->hint == "Begin at " + std::to_string(a) + ".");
    desk.act(CheckAnswer{.typed = std::to_string(a + 1)});

    CHECK(desk.study().card->prompt == prompt);
    CHECK(desk.study().card->answer == std::to_string(a + 1));
    CHECK(form_of<TypedForm>(desk).feedback == std::to_string(a) + " and one.");
}

TEST_CASE("a forgiven slip is said and shown", "[program][written]") {
    Desktop desk =
        with(bank::ShortAnswer{.accepted = bank::accepted_texts({"Pyongyang"}), .rules = {.typos = 1}});
    desk.act(CheckAnswer{.typed = "Pyongyank"});

    CHECK(desk.study().card->verdict.brief == "Right, with a slip");
    CHECK(desk.study().card->verdict.tone == Tone::Accent);
    const auto form = form_of<TypedForm>(desk);
    CHECK(form.mark == Mark::Right);
    CHECK(form.pieces == std::vector<TypedPiece>{{"Pyongyan", Tone::Accent}, {"k", Tone::Amber}});
    CHECK(form.shows_answer);
}

TEST_CASE("a missing letter is a slip where it is missing", "[program][written]") {
    CHECK(typed_pieces("Pyonyang", {"Pyongyang"}, Tone::Amber) ==
          std::vector<TypedPiece>{{"Pyon", Tone::Accent}, {"y", Tone::Amber}, {"ang", Tone::Accent}});
    CHECK(typed_pieces("Pyongyan", {"Pyongyang"}, Tone::Amber) ==
          std::vector<TypedPiece>{{"Pyongya", Tone::Accent}, {"n", Tone::Amber}});
}

TEST_CASE("only the slip itself is amber", "[program][written]") {
    CHECK(typed_pieces("thermonqclear", {"thermonuclear"}, Tone::Amber) ==
          std::vector<TypedPiece>{{"thermon", Tone::Accent}, {"q", Tone::Amber}, {"clear", Tone::Accent}});
    CHECK(typed_pieces("Pyongyagn", {"Pyongyang"}, Tone::Amber) ==
          std::vector<TypedPiece>{{"Pyongya", Tone::Accent}, {"g", Tone::Amber}, {"n", Tone::Accent}});
    CHECK(typed_pieces("theermo", {"thermo"}, Tone::Amber).size() == 3);
}

TEST_CASE("beside a slip stands the answer that was meant", "[program][written]") {
    Desktop desk = with(bank::ShortAnswer{
        .accepted = bank::accepted_texts({"NPT", "Non-Proliferation Treaty"}), .rules = {.typos = 1}});
    desk.act(CheckAnswer{.typed = "Non-Proliferation Traty"});
    CHECK(desk.study().card->answer == "Non-Proliferation Treaty");
}

TEST_CASE("an answer that is worth half is amber, with what its author says to it", "[program][written]") {
    Desktop desk =
        with(bank::ShortAnswer{.accepted = {{.text = "Kim Jong Un", .feedback = {}},
                                            {.text = "Kim", .percent = 50, .feedback = "Which of them?"}}});
    desk.act(CheckAnswer{.typed = "Kim"});

    CHECK(desk.study().card->verdict.tone == Tone::Amber);
    const auto form = form_of<TypedForm>(desk);
    CHECK(form.mark == Mark::Partly);
    CHECK(form.pieces.empty());
    CHECK(form.feedback == "Which of them?");
    CHECK(form.shows_answer);
}

TEST_CASE("the gaps of a prompt are numbered, and rows follow them", "[program][written]") {
    Desktop desk = with_blanks();
    CHECK(desk.study().card->prompt == "In \uE000\uE0031\uE004 reigns \uE000\uE0032\uE004.");
    CHECK_FALSE(desk.study().can_check);
    const auto form = form_of<FillForm>(desk);
    REQUIRE(form.rows.size() == 2);
    CHECK(form.rows[0].blank == 1);
    CHECK(form.rows[0].number == "1");
    CHECK(form.rows[0].options.empty());
    CHECK(form.rows[1].blank == 0);
    CHECK(form.rows[1].options.size() == 2);

    desk.act(FillBlank{.blank = 1, .text = "  "});
    CHECK_FALSE(desk.study().can_check);
    desk.act(FillBlank{.blank = 7, .text = "nowhere"});
    desk.act(FillBlank{.blank = 0, .text = "x"});
    CHECK(desk.study().can_check);
    CHECK(form_of<FillForm>(desk).rows[1].options[0].chosen);
}

TEST_CASE("each gap is judged where it stands", "[program][written]") {
    Desktop desk = with_blanks();
    desk.act(FillBlank{.blank = 0, .text = "x"});
    desk.act(FillBlank{.blank = 1, .text = "Pyongyank"});
    desk.act(CheckAnswer{});

    const auto form = form_of<FillForm>(desk);
    CHECK(form.rows[0].mark == Mark::Right);
    CHECK(form.rows[0].pieces == std::vector<TypedPiece>{{"Pyongyan", Tone::Accent}, {"k", Tone::Amber}});
    CHECK(form.rows[0].answer == "Pyongyang");
    CHECK(form.rows[0].feedback == "The capital.");
    CHECK(form.rows[1].mark == Mark::Wrong);
    CHECK(form.rows[1].text == "Xi");
    CHECK(form.rows[1].answer == "Yi");
    CHECK(desk.study().card->verdict.tone == Tone::Amber);
    CHECK(desk.store.reviews.front().rating == Rating::Hard);
    CHECK(desk.study().go_on == "Continue");
}

TEST_CASE("a gap that was left is said to be", "[program][written]") {
    Desktop desk = with_blanks();
    desk.act(FillBlank{.blank = 0, .text = "y"});
    desk.act(CheckAnswer{});
    const auto form = form_of<FillForm>(desk);
    CHECK(form.rows[0].not_filled == "Not filled in");
    CHECK(form.rows[0].answer == "Pyongyang");
    CHECK(form.rows[1].mark == Mark::Right);
    CHECK(form.rows[1].answer.empty());
}

TEST_CASE("words of an essay are counted against its limits", "[program][written]") {
    Desktop desk = with(essay());
    CHECK(form_of<EssayForm>(desk).word_count == Chip{.text = "0 of at most 3 words"});
    desk.act(WriteEssay{.text = "one two\nthree four"});
    CHECK(form_of<EssayForm>(desk).word_count == Chip{.text = "4 of at most 3 words", .tone = Tone::Amber});
    CHECK(desk.study().show_answer == "Show answer");
    CHECK(desk.study().check.empty());
}

TEST_CASE("an essay is marked by its rubric, and the marks are the answer", "[program][written]") {
    Desktop desk = with(essay());
    desk.wait(120s); // writing takes its time
    desk.act(ShowAnswer{});
    CHECK(desk.study().card->answer == "Model");
    CHECK(desk.study().ratings.empty());
    CHECK(desk.study().check == "Continue");
    CHECK_FALSE(desk.study().can_check);
    auto form = form_of<EssayForm>(desk);
    REQUIRE(form.rubric.size() == 2);
    CHECK(form.rubric[0].steps.size() == 3);
    CHECK(form.rubric[1].steps.back().label == "0.5");

    desk.act(GiveMarks{.criterion = 0, .marks = 2});
    desk.act(GiveMarks{.criterion = 1, .marks = 3});
    CHECK_FALSE(desk.study().can_check);
    desk.act(GiveMarks{.criterion = 1, .marks = 0.5});
    CHECK(form_of<EssayForm>(desk).sum == "Marks: 2.5 of 2.5");
    CHECK(desk.study().can_check);
    desk.act(CheckAnswer{});

    REQUIRE(desk.store.reviews.size() == 1);
    CHECK(desk.store.reviews.front().rating == Rating::Good);
    CHECK_FALSE(desk.study().card->answered); // it has come again
}

TEST_CASE("few marks are Again, and an essay without a rubric is rated", "[program][written]") {
    Desktop desk = with(essay());
    desk.act(ShowAnswer{});
    desk.act(GiveMarks{.criterion = 0, .marks = 0});
    desk.act(GiveMarks{.criterion = 1, .marks = 0.5});
    desk.act(CheckAnswer{});
    CHECK(desk.store.reviews.front().rating == Rating::Again);

    Desktop other = with(bank::Essay{.answer = "Model"});
    other.act(ShowAnswer{});
    CHECK(other.study().check.empty());
    CHECK(other.study().ratings.size() == 2);
}

TEST_CASE("marks go by ones, and of very many in twenty steps", "[program][written]") {
    CHECK(mark_steps(3) == std::vector<double>{0, 1, 2, 3});
    CHECK(mark_steps(2.5) == std::vector<double>{0, 1, 2, 2.5});
    CHECK(mark_steps(0.5) == std::vector<double>{0, 0.5});
    CHECK(mark_steps(1000).size() == 21);
}

TEST_CASE("hints come one by one, and a right answer after one says so", "[program][written]") {
    Desktop desk =
        with(bank::ShortAnswer{.accepted = bank::accepted_texts({"Hanoi"})}, "Where?", {"In Asia.", "H…"});
    CHECK(desk.study().card->hint_label == "Hint 1 of 2");
    desk.act(ShowHint{});
    CHECK(desk.study().card->hint == "In Asia.");
    CHECK(desk.study().card->hint_label == "Hint 2 of 2");
    desk.act(ShowHint{});
    CHECK(desk.study().card->hint_label.empty());
    desk.act(CheckAnswer{.typed = "Hanoi"});
    CHECK(desk.study().card->verdict.brief == "Right, with a hint");
    CHECK(desk.store.reviews.front().rating == Rating::Hard);
}
