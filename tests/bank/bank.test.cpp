#include "bank/bank.hpp"

#include "support/catch.hpp"

using namespace ingat;
using namespace ingat::bank;

namespace {

Bank three_questions() {
    return {
        .id = {"b"},
        .documents = {{.id = {"d1"}}, {.id = {"d2"}}},
        .questions =
            {
                {.id = {"q1"}, .kind = Flashcard{.answer = "x", .both_ways = true}, .prompt = "p"},
                {.id = {"q2"}, .kind = Cloze{}, .prompt = "{{c10::a}} {{c2::b}} {{c10::c}}"},
                {.id = {"q3"}, .kind = TrueFalse{.is_true = true}, .prompt = "p"},
            },
    };
}

} // namespace

TEST_CASE("every kind has a name and is found by it", "[bank][bank]") {
    const std::vector<Kind> kinds{Flashcard{},
                                  Cloze{},
                                  Choice{},
                                  TrueFalse{},
                                  ShortAnswer{},
                                  Numerical{},
                                  Matching{},
                                  Ordering{},
                                  FillIn{},
                                  Hotspot{},
                                  Essay{},
                                  Description{}};
    REQUIRE(kinds.size() == std::variant_size_v<Kind>);
    for (const Kind& kind : kinds) {
        CHECK(kind_from_name(kind_name(kind)) == kind);
    }
    CHECK(kind_name(ShortAnswer{}) == "short_answer");
    CHECK(kind_name(TrueFalse{}) == "true_false");
    CHECK_FALSE(kind_from_name("riddle"));
}

TEST_CASE("a question yields its cards in order", "[bank][bank]") {
    const Bank bank = three_questions();

    const std::vector<base::CardId> cards = cards_of(bank);

    const auto card = [](const char* question, const char* part) {
        return base::CardId{.bank = {"b"}, .question = {question}, .part = part};
    };
    CHECK(cards ==
          std::vector{
              card("q1", "forward"), card("q1", "back"), card("q2", "2"), card("q2", "10"), card("q3", "1")});
}

TEST_CASE("a flashcard asked one way is one card", "[bank][bank]") {
    CHECK(parts_of({.id = {"q"}, .kind = Flashcard{.answer = "x"}}) == std::vector<std::string>{"1"});
}

TEST_CASE("a cloze without a deletion has no card", "[bank][bank]") {
    CHECK(parts_of({.id = {"q"}, .kind = Cloze{}, .prompt = "none"}).empty());
}

TEST_CASE("questions and documents are found by id", "[bank][bank]") {
    const Bank bank = three_questions();

    REQUIRE(find_question(bank, {"q2"}));
    CHECK(find_question(bank, {"q2"})->id.text == "q2");
    CHECK_FALSE(find_question(bank, {"q"}));
    REQUIRE(find_document(bank, {"d2"}));
    CHECK(find_document(bank, {"d2"})->id.text == "d2");
    CHECK_FALSE(find_document(bank, {"d3"}));
}
