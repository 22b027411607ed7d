#include "sample_questions.hpp"

namespace ingat::main_room {

bank::Question sample_essay() {
    return {
        .id = {"sample-essay"},
        .kind =
            bank::Essay{.answer = "South Korea strengthens its alliance with the United States and its own "
                                  "defence, and keeps to talks. Japan, too, arms itself beside the United "
                                  "States; its response is very firm.",
                        .rubric = {{.id = "korea", .text = "South Korea: alliance *and* talks", .marks = 2},
                                   {.id = "japan", .text = "Japan: a very firm response", .marks = 2},
                                   {.id = "words", .text = "In whole sentences", .marks = 0.5}},
                        .least_words = 20,
                        .most_words = 120},
        .prompt = "How do South Korea and Japan respond to North Korea’s nuclear programme? Compare them.",
        .hints = {"One of them also keeps to diplomacy.", "The other saw missiles fly over it."},
    };
}

bank::Question sample_forgiving() {
    return {
        .id = {"sample-forgiving"},
        .kind = bank::ShortAnswer{.accepted = {{.text = "thermonuclear",
                                                .feedback = "The document calls the test of 2017 so."}},
                                  .rules = {.typos = 1}},
        .prompt = "What kind of blast was the test of 2017?",
    };
}

} // namespace ingat::main_room
