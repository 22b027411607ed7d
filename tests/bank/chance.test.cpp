#include "bank/chance.hpp"

#include "bank/grading.hpp"
#include "bank/shown_order.hpp"
#include "support/catch.hpp"

#include <random>

using namespace ingat::bank;

namespace {

Question asked(Kind kind) {
    return {.id = {"q"}, .kind = std::move(kind), .prompt = "p"};
}

std::vector<Option> options(std::size_t count, std::size_t right) {
    std::vector<Option> all;
    for (std::size_t at = 0; at < count; ++at) {
        all.push_back({.id = "o" + std::to_string(at), .text = "T", .right = at < right, .feedback = {}});
    }
    return all;
}

// A second way to the same number: how often guesses are right.
double guessed(const Question& question, Response (*guess)(const Question&, std::mt19937&)) {
    std::mt19937 random{11};
    constexpr int guesses = 40'000;
    int right = 0;
    for (int at = 0; at < guesses; ++at) {
        right += grade(question, guess(question, random))->right ? 1 : 0;
    }
    return static_cast<double>(right) / guesses;
}

} // namespace

TEST_CASE("the chance of a guess is what guesses come to", "[bank][chance]") {
    const Question one = asked(Choice{.options = options(5, 1)});
    CHECK(chance_of(one) == Approx(0.2));
    CHECK(guessed(one, [](const Question&, std::mt19937& random) -> Response {
              return ChosenOptions{{"o" + std::to_string(random() % 5)}};
          }) == Approx(0.2).margin(0.01));

    const Question several = asked(Choice{.options = options(4, 2), .several = true});
    CHECK(chance_of(several) == Approx(1.0 / 15));
    CHECK(guessed(several, [](const Question&, std::mt19937& random) -> Response {
              ChosenOptions chosen;
              const auto set = 1 + random() % 15;
              for (unsigned at = 0; at < 4; ++at) {
                  if ((set >> at) % 2 == 1) {
                      chosen.ids.push_back("o" + std::to_string(at));
                  }
              }
              return chosen;
          }) == Approx(1.0 / 15).margin(0.01));

    const Question ordering = asked(Ordering{.items = {{"a", "A"}, {"b", "B"}, {"c", "C"}}});
    CHECK(chance_of(ordering) == Approx(1.0 / 5));
    CHECK(guessed(ordering, [](const Question& question, std::mt19937& random) -> Response {
              OrderedItems order;
              do { // another order than the one that is shown
                  order.ids = {"a", "b", "c"};
                  std::shuffle(order.ids.begin(), order.ids.end(), random);
              } while (order.ids == shown_order(question, 1));
              return order;
          }) == Approx(0.2).margin(0.01));

    const Question matching = asked(
        Matching{.left = {{"l", "L", "r"}, {"m", "M", "s"}}, .right = {{"r", "R"}, {"s", "S"}, {"t", "T"}}});
    CHECK(chance_of(matching) == Approx(1.0 / 9));
    CHECK(guessed(matching, [](const Question&, std::mt19937& random) -> Response {
              const auto any = [&] { return std::string(1, "rst"[random() % 3]); };
              return MatchedPairs{{{"l", any()}, {"m", any()}}};
          }) == Approx(1.0 / 9).margin(0.01));
}

TEST_CASE("what is typed is not guessed", "[bank][chance]") {
    CHECK(chance_of(asked(TrueFalse{})) == 0.5);
    CHECK(chance_of(asked(ShortAnswer{})) == 0);
    CHECK(chance_of(asked(Flashcard{})) == 0);
    FillIn fill_in{.blanks = {{.id = "1", .accepted = {}, .options = options(2, 1)},
                              {.id = "2", .accepted = {}, .options = options(4, 1)}}};
    CHECK(chance_of(asked(fill_in)) == Approx(0.125));
    fill_in.blanks.push_back({.id = "3", .accepted = accepted_texts({"x"}), .options = {}});
    CHECK(chance_of(asked(fill_in)) == 0);
    CHECK(chance_of(asked(FillIn{})) == 0);
    CHECK(chance_of(asked(Choice{})) == 0);
    CHECK(chance_of(asked(Ordering{.items = {{"a", "A"}}})) == 0);
}

TEST_CASE("the chance of a click is the share of the picture that is right", "[bank][chance]") {
    const auto click = [](const Question&, std::mt19937& random) -> Response {
        std::uniform_real_distribution<double> side{0, 1};
        const double x = side(random);
        return ChosenPoint{.at = {.x = x, .y = side(random)}};
    };
    const auto hotspot = [](std::vector<Region> regions) {
        return asked(Hotspot{.picture = "p", .regions = std::move(regions)});
    };
    const Region box{.number = 1, .shape = Shape::Rectangle, .points = {{0.1, 0.1}, {0.6, 0.5}}};
    const Region ellipse{.number = 1, .shape = Shape::Ellipse, .points = {{0.2, 0.2}, {0.9, 0.8}}};
    const Region crossed{
        .number = 1, .shape = Shape::Polygon, .points = {{0.1, 0.1}, {0.9, 0.9}, {0.9, 0.1}, {0.1, 0.9}}};
    const Region outside{.number = 1, .shape = Shape::Rectangle, .points = {{0.5, 0.5}, {2, 2}}};
    for (const std::vector<Region>& regions : {std::vector<Region>{box},
                                               std::vector<Region>{ellipse},
                                               std::vector<Region>{crossed},
                                               std::vector<Region>{outside},
                                               std::vector<Region>{box, ellipse}}) {
        const Question question = hotspot(regions);
        CHECK(chance_of(question) == Approx(guessed(question, click)).margin(0.015));
    }
    CHECK(chance_of(hotspot({box})) == Approx(0.2).margin(0.01));

    Region other = box;
    other.number = 2;
    other.points = {{0.7, 0.7}, {0.8, 0.8}};
    CHECK(chance_of(hotspot({box, other}), "2") == Approx(0.01).margin(0.003)); // each card has its own
    CHECK(chance_of(hotspot({box, other})) == 0);                               // which one is not said
    CHECK(chance_of(asked(Hotspot{.picture = "p", .regions = {box}, .ask = HotspotAsk::What})) == 0);
}
