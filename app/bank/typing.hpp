#pragma once

#include <string>
#include <vector>

namespace ingat::bank {

enum class PunctuationRule {
    Lenient, // kinds of apostrophe, quotation mark and dash are alike; one full stop at the end is free
    Exact,
    Ignored, // none of it counts, except between digits
};

enum class SpaceRule {
    Collapsed, // any white space is one space; none at the ends
    Exact,     // inside; none at the ends
    Ignored,
};

// What makes a typed answer the same as an accepted one. Unicode's variants of a character (NFKC) are alike
// always.
struct TypingRules {
    bool case_matters = false;
    bool accents_matter = true; // else é is e
    PunctuationRule punctuation{};
    SpaceRule spaces{};
    int typos = 0; // slips that are forgiven, 0 to 3: see slips_between()
    bool operator==(const TypingRules&) const = default;
};

inline constexpr int most_typos = 3;

// `text` may hold the wildcard *, which stands for any text, also none; \* is a star.
struct AcceptedText {
    std::string text;
    double percent = 100; // −100 to 100; 0 or less: a wrong answer that the author has something to say to
    std::string feedback;
    bool operator==(const AcceptedText&) const = default;
};

// Several answers that are wholly right.
[[nodiscard]] std::vector<AcceptedText> accepted_texts(std::vector<std::string> texts);

} // namespace ingat::bank
