#pragma once

#include "bank/numerical.hpp"
#include "bank/typing.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ingat::bank {

// Prompt on one side, answer on the other; both ways: two cards.
struct Flashcard {
    std::string answer;
    bool both_ways = false;
    bool operator==(const Flashcard&) const = default;
};

// The prompt holds the deletions: {{c1::hidden words}}, {{c2::hidden::hint}}. One card for each number.
struct Cloze {
    bool operator==(const Cloze&) const = default;
};

struct Option {
    std::string id;
    std::string text;
    bool right = false;
    std::optional<double> percent; // −100 to 100, of the mark; none: as share_of() says
    std::string feedback;
    bool pinned = false; // keeps its place when the options are shuffled
    bool operator==(const Option&) const = default;
};

// One right option, or several. Several: right only when exactly the right ones are chosen, with partial
// credit.
struct Choice {
    std::vector<Option> options;
    bool several = false;
    bool shuffle = true;
    bool operator==(const Choice&) const = default;
};

struct TrueFalse {
    bool is_true = false;       // whether the prompt is a true statement
    std::string feedback_true;  // shown to whoever answered "true"
    std::string feedback_false; // shown to whoever answered "false"
    bool operator==(const TrueFalse&) const = default;
};

// The first of `accepted` that fits decides; the first wholly right one is shown as the answer.
struct ShortAnswer {
    std::vector<AcceptedText> accepted;
    TypingRules rules;
    bool operator==(const ShortAnswer&) const = default;
};

enum class OrderScoring {
    Neighbours,    // neighbours that rightly follow each other ÷ (items − 1)
    AllOrNothing,  // 1 or 0
    Places,        // items in their own place ÷ items
    LongestSubset, // items of the longest run in the right order, gaps allowed, ÷ items; a single one is none
};

// In the right order.
struct Ordering {
    struct Item {
        std::string id;
        std::string text;
        bool operator==(const Item&) const = default;
    };
    std::vector<Item> items;
    OrderScoring scoring{};
    bool operator==(const Ordering&) const = default;
};

// Each left item has one right partner; several may share one, and a partner nobody has is an extra answer.
struct Matching {
    struct Left {
        std::string id;
        std::string text;
        std::string partner; // id of a Right
        bool operator==(const Left&) const = default;
    };
    struct Right {
        std::string id;
        std::string text;
        bool operator==(const Right&) const = default;
    };
    std::vector<Left> left;
    std::vector<Right> right;
    bool operator==(const Matching&) const = default;
};

// Stands in the prompt as [[id]]. With options it is a drop-down of which one is right, else it is typed.
struct Blank {
    std::string id;
    std::vector<AcceptedText> accepted;
    TypingRules rules;
    std::vector<Option> options;
    bool shuffle = true; // the options
    double weight = 1;   // against the other blanks
    bool operator==(const Blank&) const = default;
};

struct FillIn {
    std::vector<Blank> blanks;
    bool operator==(const FillIn&) const = default;
};

// A place in a picture: 0, 0 is its upper left corner, 1, 1 its lower right one.
struct Point {
    double x = 0;
    double y = 0;
    bool operator==(const Point&) const = default;
};

enum class Shape { Rectangle, Ellipse, Polygon };

// Rectangle and ellipse: two opposite corners of what bounds them; polygon: its corners in turn.
struct Region {
    int number = 1; // of the card; regions with the same number are asked together
    Shape shape{};
    std::vector<Point> points;
    std::string label; // what is there, as plain words
    std::string feedback;
    bool operator==(const Region&) const = default;
};

enum class HotspotAsk {
    Where, // "Where is LABEL?": answered by a click
    What,  // image occlusion: what is under the mask
};
enum class Masks { One, All }; // What: hide only what is asked for, or every region

struct Hotspot {
    std::string picture; // its file name, one of the bank's pictures
    std::vector<Region> regions;
    HotspotAsk ask{};
    Masks masks{};
    bool operator==(const Hotspot&) const = default;
};

// What an answer is judged by: how much of it is there, by the learner themselves.
struct Criterion {
    std::string id;
    std::string text;
    double marks = 1;
    bool operator==(const Criterion&) const = default;
};

struct Essay {
    std::string answer; // a model answer; may be empty
    std::vector<Criterion> rubric;
    int least_words = 0; // 0: no limit
    int most_words = 0;
    bool operator==(const Essay&) const = default;
};

// A text that several questions share (Question::stem); it asks nothing and has no card.
struct Description {
    bool operator==(const Description&) const = default;
};

using Kind = std::variant<Flashcard,
                          Cloze,
                          Choice,
                          TrueFalse,
                          ShortAnswer,
                          Numerical,
                          Matching,
                          Ordering,
                          FillIn,
                          Hotspot,
                          Essay,
                          Description>;

// "flashcard", "cloze", "choice", "true_false", "short_answer", "numerical", "matching", "ordering",
// "fill_in", "hotspot", "essay" or "description".
[[nodiscard]] std::string kind_name(const Kind& kind);

// An empty question of the kind that is called so; nothing if none is.
[[nodiscard]] std::optional<Kind> kind_from_name(std::string_view name);

// "flashcard, cloze, … or description", for a sentence.
[[nodiscard]] std::string all_kind_names();

} // namespace ingat::bank
