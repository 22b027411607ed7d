#include "exam/questions.hpp"

#include <utility>

namespace ingat::samples {

using namespace bank;

Question asked(std::string id, Kind kind, std::string prompt) {
    return {.id = {std::move(id)}, .kind = std::move(kind), .prompt = std::move(prompt)};
}

Question one_of_four(std::string id) {
    return asked(std::move(id),
                 Choice{.options = {{.id = "a", .text = "A", .right = true},
                                    {.id = "b", .text = "B"},
                                    {.id = "c", .text = "C"},
                                    {.id = "d", .text = "D"}}});
}

Question several(std::string id) {
    return asked(std::move(id),
                 Choice{.options = {{.id = "a", .text = "A", .right = true},
                                    {.id = "b", .text = "B", .right = true},
                                    {.id = "c", .text = "C"},
                                    {.id = "d", .text = "D"}},
                        .several = true});
}

Question several_with_percents(std::string id) {
    return asked(std::move(id),
                 Choice{.options = {{.id = "a", .text = "A", .percent = 50},
                                    {.id = "b", .text = "B", .percent = 50},
                                    {.id = "c", .text = "C", .percent = -50},
                                    {.id = "d", .text = "D", .percent = -100}},
                        .several = true});
}

Question statement(std::string id) {
    return asked(std::move(id), TrueFalse{.is_true = true});
}

Question typed(std::string id) {
    return asked(std::move(id),
                 ShortAnswer{.accepted = {{.text = "Jakarta"}, {.text = "Batavia", .percent = 50}}});
}

Question in_pairs(std::string id) {
    return asked(std::move(id),
                 Matching{.left = {{"x", "X", "1"}, {"y", "Y", "2"}},
                          .right = {{"1", "one"}, {"2", "two"}, {"3", "three"}}});
}

Question in_order(std::string id) {
    return asked(std::move(id), Ordering{.items = {{"1", "one"}, {"2", "two"}, {"3", "three"}}});
}

Question with_blanks(std::string id) {
    return asked(std::move(id),
                 FillIn{.blanks = {{.id = "colour", .accepted = accepted_texts({"red"})},
                                   {.id = "letter",
                                    .options = {{.id = "a", .text = "A"},
                                                {.id = "b", .text = "B", .right = true},
                                                {.id = "c", .text = "C"}}}}},
                 "It is [[colour]] and [[letter]].");
}

Question cloze(std::string id) {
    return asked(std::move(id), Cloze{}, "First {{c1::one}}, then {{c2::two}}.");
}

Question place(std::string id) {
    return asked(
        std::move(id),
        Hotspot{
            .picture = "map.png",
            .regions = {
                {.number = 1, .shape = Shape::Rectangle, .points = {{0, 0}, {0.5, 1}}, .label = "west"}}});
}

Question label(std::string id) {
    return asked(std::move(id),
                 Hotspot{.picture = "body.png",
                         .regions = {{.number = 1,
                                      .shape = Shape::Rectangle,
                                      .points = {{0, 0}, {0.5, 1}},
                                      .label = "heart"}},
                         .ask = HotspotAsk::What});
}

Question essay(std::string id) {
    return asked(std::move(id),
                 Essay{.answer = "Because.", .rubric = {{"why", "Says why", 3}, {"how", "Says how", 1}}});
}

std::vector<Question> one_of_each() {
    return {one_of_four(),
            several(),
            several_with_percents(),
            statement(),
            typed(),
            in_pairs(),
            in_order(),
            with_blanks(),
            cloze(),
            place(),
            label(),
            essay()};
}

std::vector<exam::Candidate> candidates_of(const Bank& bank) {
    std::vector<exam::Candidate> candidates;
    for (const Question& question : bank.questions) {
        candidates.push_back({.bank = bank.id, .question = &question});
    }
    return candidates;
}

} // namespace ingat::samples
