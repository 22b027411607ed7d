#include "bank/fill_pieces.hpp"
#include "bank/grading.hpp"
#include "bank/right_answer.hpp"
#include "bank/shown_order.hpp"
#include "support/catch.hpp"

#include <map>
#include <set>

using namespace ingat::bank;

namespace {

using Ids = std::vector<std::string>;

Question asked(Kind kind, std::string prompt = "p") {
    return {.id = {"q"}, .kind = std::move(kind), .prompt = std::move(prompt)};
}

Grade graded(const Question& question, const Response& response, const GradeContext& context = {}) {
    const auto result = grade(question, response, context);
    REQUIRE(result);
    return *result;
}

double fraction(const Question& question, const Response& response, const GradeContext& context = {}) {
    return graded(question, response, context).fraction;
}

Question of_worth(bool several, const std::vector<std::optional<double>>& percents) {
    Choice choice{.options = {}, .several = several};
    for (const auto& percent : percents) {
        choice.options.push_back({.id = std::string(1, static_cast<char>('a' + choice.options.size())),
                                  .text = "T",
                                  .percent = percent,
                                  .feedback = {}});
    }
    return asked(choice);
}

Question in_order(OrderScoring scoring) {
    return asked(Ordering{.items = {{"1", "one"}, {"2", "two"}, {"3", "three"}, {"4", "four"}, {"5", "five"}},
                          .scoring = scoring});
}

Question gaps() {
    return asked(
        FillIn{.blanks = {{.id = "city", .accepted = accepted_texts({"La Paz"}), .options = {}},
                          {.id = "sea",
                           .accepted = {},
                           .options = {{.id = "no", .text = "None", .right = true, .feedback = "Yes."},
                                       {.id = "pac", .text = "Pacific", .feedback = "Lost."},
                                       {.id = "car", .text = "Caribbean", .percent = -50, .feedback = {}}},
                           .weight = 3}}},
        "Seat: [[city]]; coast: [[sea]].");
}

Region box(int number, Point a, Point b) {
    return {.number = number, .points = {a, b}, .label = "L" + std::to_string(number), .feedback = {}};
}

} // namespace

TEST_CASE("an option can be worth any part of the mark, or cost some", "[bank][grading]") {
    const Question one = of_worth(false, {100, 50, -25, std::nullopt});
    CHECK(fraction(one, ChosenOptions{{"a"}}) == 1);
    CHECK(graded(one, ChosenOptions{{"a"}}).right);
    CHECK(fraction(one, ChosenOptions{{"b"}}) == 0.5);
    CHECK_FALSE(graded(one, ChosenOptions{{"b"}}).right);
    CHECK(fraction(one, ChosenOptions{{"c"}}) == -0.25);
    CHECK(fraction(one, ChosenOptions{{"d"}}) == 0);
}

TEST_CASE("what is chosen of several adds up, never below nothing", "[bank][grading]") {
    const Question several = of_worth(true, {33.33333, 33.33333, 33.33333, -50, std::nullopt});
    CHECK(graded(several, ChosenOptions{{"a", "b", "c"}}).right);
    CHECK(fraction(several, ChosenOptions{{"a", "b", "c"}}) == 1);
    CHECK(fraction(several, ChosenOptions{{"a", "d"}}) == 0);
    CHECK(fraction(several, ChosenOptions{{"a", "b", "d"}}) == Approx(0.1666666));
    CHECK_FALSE(graded(several, ChosenOptions{{"a", "b", "c", "e"}}).right); // one too many, though free
    CHECK(fraction(several, ChosenOptions{{"a", "b", "c", "e"}}) < 1);
}

TEST_CASE("an ordering is scored as its author chose", "[bank][grading]") {
    const OrderedItems first_last{{"2", "3", "4", "5", "1"}};
    CHECK(fraction(in_order(OrderScoring::Neighbours), first_last) == 0.75);
    CHECK(fraction(in_order(OrderScoring::AllOrNothing), first_last) == 0);
    CHECK(fraction(in_order(OrderScoring::Places), first_last) == 0);
    CHECK(fraction(in_order(OrderScoring::LongestSubset), first_last) == 0.8);

    const OrderedItems two_swapped{{"1", "3", "2", "4", "5"}};
    CHECK(fraction(in_order(OrderScoring::Neighbours), two_swapped) == 0.25);
    CHECK(fraction(in_order(OrderScoring::Places), two_swapped) == 0.6);
    CHECK(fraction(in_order(OrderScoring::LongestSubset), two_swapped) == 0.8);

    for (const auto scoring : {OrderScoring::Neighbours,
                               OrderScoring::AllOrNothing,
                               OrderScoring::Places,
                               OrderScoring::LongestSubset}) {
        CHECK(fraction(in_order(scoring), OrderedItems{{"1", "2", "3", "4", "5"}}) == 1);
        CHECK(fraction(in_order(scoring), OrderedItems{}) == 0);
    }
    CHECK(fraction(in_order(OrderScoring::LongestSubset), OrderedItems{{"5", "4", "3", "2", "1"}}) == 0);
}

TEST_CASE("the blanks of a fill-in count by their weights", "[bank][grading]") {
    CHECK(graded(gaps(), TypedTexts{{"la paz", "no"}}).right);
    CHECK(fraction(gaps(), TypedTexts{{"la paz", "None"}}) == 1); // an option by its text
    CHECK(fraction(gaps(), TypedTexts{{"La Paz", "pac"}}) == 0.25);
    CHECK(fraction(gaps(), TypedTexts{{"Sucre", "no"}}) == 0.75);
    CHECK(fraction(gaps(), TypedTexts{{"", "car"}}) == -0.375);
    CHECK(fraction(gaps(), TypedTexts{}) == 0);
    const Grade grade = graded(gaps(), TypedTexts{{"Sucre", "None"}});
    CHECK(grade.feedback == "Yes.");
    REQUIRE(grade.parts.size() == 2);
    CHECK(grade.parts[0] == PartGrade{.id = "city", .chosen = "Sucre", .expected = "La Paz"});
    CHECK(grade.parts[1].chosen == "no");
    CHECK(right_answer_text(gaps(), {}) == "1. La Paz\n2. None");
}

TEST_CASE("a cloze is graded blank by blank, and forgives a slip", "[bank][grading]") {
    const Question cloze = asked(Cloze{}, "{{c1::Pyongyang}} left the {{c2,3::treaty}} in {{c1::2003}}.");
    CHECK(graded(cloze, TypedTexts{{"pyonyang", "Treaty", "2003"}}).right);
    CHECK(graded(cloze, TypedTexts{{"pyonyang", "Treaty", "2003"}}).slips == 1);
    CHECK(fraction(cloze, TypedTexts{{"Pyongyang", "", "2004"}}) == Approx(1.0 / 3));
    CHECK(fraction(cloze, TypedTexts{{"treaty"}}, {.part = "3"}) == 1);
    CHECK(fraction(cloze, TypedTexts{{"Pyongyang", "2002"}}, {.part = "1"}) == 0.5);
    CHECK(graded(cloze, TypedTexts{}).parts[1].id == "2,3");
}

TEST_CASE("a hotspot is right inside its regions", "[bank][grading]") {
    const Question one = asked(Hotspot{.picture = "p", .regions = {box(1, {0.2, 0.2}, {0.4, 0.4})}});
    CHECK(graded(one, ChosenPoint{{0.3, 0.3}}).right);
    CHECK(graded(one, ChosenPoint{{0.4, 0.2}}).right); // its edge too
    CHECK_FALSE(graded(one, ChosenPoint{{0.41, 0.3}}).right);
    CHECK_FALSE(graded(one, TypedText{"L1"}).right);

    Hotspot map{.picture = "p",
                .regions = {box(1, {0, 0}, {0.5, 1}), box(2, {0.5, 0}, {1, 1}), box(1, {0.9, 0.9}, {1, 1})}};
    map.regions[1].feedback = "That is L2.";
    CHECK_FALSE(grade(asked(map), ChosenPoint{{0.1, 0.1}})); // which of the two?
    CHECK(graded(asked(map), ChosenPoint{{0.1, 0.1}}, {.part = "1"}).right);
    CHECK(graded(asked(map), ChosenPoint{{0.95, 0.95}}, {.part = "1"}).right);
    CHECK(graded(asked(map), ChosenPoint{{0.8, 0.1}}, {.part = "1"}).feedback == "That is L2.");
    CHECK(parts_of(asked(map)) == Ids{"1", "2"});

    map.ask = HotspotAsk::What;
    CHECK(graded(asked(map), TypedText{"l2"}, {.part = "2"}).right);
    CHECK(right_answer_text(asked(map), {.part = "2"}) == "L2");
}

TEST_CASE("ellipses and polygons hold what lies in them", "[bank][grading]") {
    const Region round{
        .shape = Shape::Ellipse, .points = {{0.2, 0.4}, {0.6, 0.6}}, .label = {}, .feedback = {}};
    CHECK(holds(round, {0.4, 0.5}));
    CHECK(holds(round, {0.2, 0.5}));
    CHECK_FALSE(holds(round, {0.21, 0.41})); // in its bounds, outside its line
    const Region l_shape{.shape = Shape::Polygon,
                         .points = {{0, 0}, {1, 0}, {1, 0.2}, {0.2, 0.2}, {0.2, 1}, {0, 1}},
                         .label = {},
                         .feedback = {}};
    CHECK(holds(l_shape, {0.1, 0.9}));
    CHECK(holds(l_shape, {0.9, 0.1}));
    CHECK(holds(l_shape, {0, 0.5}));
    CHECK_FALSE(holds(l_shape, {0.5, 0.5}));
    CHECK_FALSE(holds({.shape = Shape::Polygon, .points = {{0, 0}, {1, 1}}, .label = {}, .feedback = {}},
                      {0.5, 0.5}));
}

TEST_CASE("an essay earns what its rubric was given", "[bank][grading]") {
    const Question essay =
        asked(Essay{.answer = "Because.",
                    .rubric = {{.id = "a", .text = "A", .marks = 2}, {.id = "b", .text = "B", .marks = 3}}});
    CHECK(fraction(essay, GivenMarks{{2, 3}}) == 1);
    CHECK(fraction(essay, GivenMarks{{1, 1.5}}) == 0.5);
    CHECK(fraction(essay, GivenMarks{{9, -4}}) == 0.4);
    CHECK(fraction(essay, GivenMarks{{1}}) == 0.2);
    CHECK_FALSE(grade(essay, TypedText{"words"})); // not marked yet
}

TEST_CASE("options are shuffled the same way everywhere, and pinned ones stay", "[bank][shown_order]") {
    Choice choice;
    for (const char* id : {"a", "b", "c", "d", "e"}) {
        choice.options.push_back({.id = id, .text = "T", .feedback = {}, .pinned = *id == 'e' || *id == 'b'});
    }
    std::set<Ids> seen;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Ids order = shown_order(asked(choice), seed);
        REQUIRE(order.size() == 5);
        REQUIRE(order[1] == "b");
        REQUIRE(order[4] == "e");
        REQUIRE(std::set<std::string>(order.begin(), order.end()).size() == 5);
        seen.insert(order);
    }
    CHECK(seen.size() == 6); // every order of the three that move
    CHECK(shown_order(asked(choice), 1) == shown_order(asked(choice), 1));
    choice.shuffle = false;
    CHECK(shown_order(asked(choice), 3) == Ids{"a", "b", "c", "d", "e"});
}

TEST_CASE("the prompt of a fill-in is taken apart at its blanks", "[bank][fill_pieces]") {
    const Question question = gaps();
    const auto& fill_in = std::get<FillIn>(question.kind);
    const auto pieces = fill_pieces(question.prompt, fill_in);
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[0] == FillPiece{.text = "Seat: ", .blank = &fill_in.blanks.front(), .unknown = {}});
    CHECK(pieces[1] == FillPiece{.text = "; coast: ", .blank = &fill_in.blanks[1], .unknown = {}});
    CHECK(pieces[2] == FillPiece{.text = ".", .unknown = {}});
    const auto odd = fill_pieces("[[city]] [[city]] [[other]] [[not an id]] [[sea", fill_in);
    REQUIRE(odd.size() == 2);
    CHECK(odd[1].text == " [[city]] [[other]] [[not an id]] [[sea");
    CHECK(odd[1].unknown == "other");
}
