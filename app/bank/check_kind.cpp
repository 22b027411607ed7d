#include "bank/check_kind.hpp"

#include "bank/check_kind_texts.hpp"
#include "bank/cloze.hpp"
#include "bank/fill_pieces.hpp"
#include "bank/grading.hpp"
#include "bank/numerical_check.hpp"
#include "bank/typing.hpp"
#include "base/ids.hpp"
#include "base/shortest.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace ingat::bank {
namespace {

using base::say;

// What has an id inside a question: options, items, partners.
struct Piece {
    const std::string* id;
    const std::string* text;
};

template <class Pieces>
std::vector<Piece> pieces_of(const Pieces& pieces) {
    std::vector<Piece> all;
    all.reserve(pieces.size());
    for (const auto& piece : pieces) {
        all.push_back({.id = &piece.id, .text = &piece.text});
    }
    return all;
}

struct PieceRules {
    const char* id;
    const char* twice;
    const char* empty;
};

void check_pieces(const std::vector<Piece>& pieces, const PieceRules& rules, Findings& findings) {
    if (pieces.size() > most_in_a_question) {
        findings.error("too-many-options",
                       say("There are {0} options or items; a question can have {1}. Split the question.",
                           {std::to_string(pieces.size()), std::to_string(most_in_a_question)}));
    }
    std::set<std::string> seen;
    for (const Piece& piece : pieces) {
        if (!base::is_valid_id(*piece.id)) {
            findings.error(rules.id, unusable_id(*piece.id));
        } else if (!seen.insert(*piece.id).second) {
            findings.error(
                rules.twice,
                say("Two options or items have the id \"{0}\": give one of them another.", {*piece.id}));
        }
        if (is_blank(*piece.text)) {
            findings.error(rules.empty,
                           say("The option or item \"{0}\" has no text: write one.", {*piece.id}));
        }
    }
}

void check_percent(double percent, Findings& findings) {
    if (!(percent >= -100 && percent <= 100)) {
        findings.error("percent-out-of-range",
                       say("{0} % cannot be given: use −100 to 100.", {base::shortest(percent)}));
    }
}

constexpr PieceRules option_rules{
    .id = "option-id-invalid", .twice = "option-id-twice", .empty = "option-empty"};
constexpr PieceRules item_rules{.id = "item-id-invalid", .twice = "item-id-twice", .empty = "item-empty"};

// One function per kind. Adding a kind without one does not compile.

void check_as(const Flashcard& flashcard, const Question&, Findings& findings) {
    if (is_blank(flashcard.answer)) {
        findings.error("answer-empty", say("The answer is empty: write one."));
    }
}

base::Message worded(ClozeProblem problem, const std::string& position) {
    switch (problem) {
    case ClozeProblem::Unclosed:
        return say("The deletion at byte {0} of the prompt has no end: close it with }}.", {position});
    case ClozeProblem::TooDeep:
        return say("The deletion at byte {0} of the prompt is inside too many others: write it with at most "
                   "{1} around it.",
                   {position, std::to_string(deepest_cloze - 1)});
    case ClozeProblem::BadNumber:
        return say("The deletion at byte {0} of the prompt has no usable number: write c1 to c999, without "
                   "leading zeros.",
                   {position});
    case ClozeProblem::Empty:
        return say("The deletion at byte {0} of the prompt hides nothing: write the words to hide.",
                   {position});
    }
    return {};
}

void check_as(const Cloze&, const Question& question, Findings& findings) {
    const ParsedCloze parsed = parse_cloze(question.prompt);
    for (const ClozeFault& fault : parsed.faults) {
        findings.error("cloze-malformed", worded(fault.problem, std::to_string(fault.position)));
    }
    if (parsed.deletions.empty() && parsed.faults.empty()) {
        findings.error("cloze-without-deletion",
                       say("The prompt hides nothing: mark words as {{c1::words}}."));
    }
}

// Right options, and what the percentages of several make.
void check_options(const std::vector<Option>& options, bool several, Findings& findings) {
    check_pieces(pieces_of(options), option_rules, findings);
    if (options.size() < 2) {
        findings.error("choice-with-too-few-options", say("A choice needs at least two options: add some."));
    }
    const Choice choice{.options = options, .several = several};
    std::size_t right = 0;
    double sum = 0;
    bool has_percent = false;
    for (const Option& option : options) {
        const bool counts = is_right(choice, option);
        right += counts ? 1 : 0;
        sum += counts ? share_of(choice, option) * 100 : 0;
        has_percent = has_percent || option.percent;
        check_percent(option.percent.value_or(0), findings);
        if (option.right && share_of(choice, option) <= 0) {
            findings.error("option-percent-contradicts-right",
                           say("The option \"{0}\" is right, but is worth {1} %: correct one of the two.",
                               {option.id, base::shortest(option.percent.value_or(0))}));
        }
    }
    if (right == 0) {
        findings.error("choice-without-right-option", say("No option is right: mark the right one."));
    } else if (right > 1 && !several) {
        findings.error(
            "choice-with-several-right-options",
            say("{0} options are right though one can be chosen: leave one right, or let several be chosen.",
                {std::to_string(right)}));
    } else if (several && has_percent && std::abs(sum - 100) > 0.1) {
        findings.error(
            "option-percents-do-not-sum",
            say("The right options are worth {0} % together: make them 100 %.", {base::shortest(sum)}));
    }
}

void check_as(const Choice& choice, const Question&, Findings& findings) {
    check_options(choice.options, choice.several, findings);
}

void check_as(const TrueFalse&, const Question&, Findings&) {}

void check_typed(const std::vector<AcceptedText>& accepted, const TypingRules& rules, Findings& findings) {
    if (accepted.size() > most_in_a_question) {
        findings.error("too-many-options",
                       say("There are {0} options or items; a question can have {1}. Split the question.",
                           {std::to_string(accepted.size()), std::to_string(most_in_a_question)}));
    }
    bool has_right = false;
    for (const AcceptedText& each : accepted) {
        check_percent(each.percent, findings);
        has_right = has_right || each.percent >= 100;
        if (is_blank(each.text)) {
            findings.error("answer-empty", say("The answer is empty: write one."));
        }
    }
    if (!has_right) {
        findings.error("short-answer-without-answer",
                       say("No answer is wholly right: write at least one that is worth 100 %."));
    }
    if (rules.typos < 0 || rules.typos > most_typos) {
        findings.error("typos-out-of-range",
                       say("{0} typing errors cannot be forgiven: choose 0 to {1}.",
                           {std::to_string(rules.typos), std::to_string(most_typos)}));
    }
}

void check_as(const ShortAnswer& question, const Question&, Findings& findings) {
    check_typed(question.accepted, question.rules, findings);
}

void check_as(const Numerical& numerical, const Question& question, Findings& findings) {
    for (NumericalProblem& problem : problems_of(numerical, question.prompt)) {
        problem.is_error ? findings.error(std::move(problem.rule), std::move(problem.message))
                         : findings.warn(std::move(problem.rule), std::move(problem.message));
    }
}

void check_as(const Ordering& ordering, const Question&, Findings& findings) {
    check_pieces(pieces_of(ordering.items), item_rules, findings);
    if (ordering.items.size() < 2) {
        findings.error("ordering-with-too-few-items", say("An ordering needs at least two items: add some."));
    }
}

void check_as(const Matching& matching, const Question&, Findings& findings) {
    check_pieces(pieces_of(matching.left), item_rules, findings);
    check_pieces(pieces_of(matching.right), item_rules, findings);
    if (matching.left.size() < 2) {
        findings.error("matching-with-too-few-items",
                       say("A matching needs at least two items on the left: add some."));
    }
    std::set<std::string> partners;
    for (const Matching::Right& right : matching.right) {
        partners.insert(right.id);
    }
    for (const Matching::Left& left : matching.left) {
        if (!partners.contains(left.partner)) {
            findings.error("matching-partner-unknown",
                           say("The item \"{0}\" has the partner \"{1}\", which does not exist: name one "
                               "from the right side.",
                               {left.id, left.partner}));
        }
    }
}

// How often [[id]] stands in the prompt.
std::size_t times_in(const std::string& prompt, const std::string& id) {
    const std::string mark = "[[" + id + "]]";
    std::size_t times = 0;
    for (std::size_t at = prompt.find(mark); at != std::string::npos; at = prompt.find(mark, at + 1)) {
        ++times;
    }
    return times;
}

void check_blank(const Blank& blank, const std::string& prompt, Findings& findings) {
    if (times_in(prompt, blank.id) != 1) {
        findings.error(
            "blank-not-once-in-prompt",
            say("The blank \"{0}\" stands {1} times in the prompt: write [[{0}]] once, where it belongs.",
                {blank.id, std::to_string(times_in(prompt, blank.id))}));
    }
    if (!(blank.weight > 0) || !std::isfinite(blank.weight)) {
        findings.error("blank-without-weight",
                       say("The blank \"{0}\" has the weight {1}: make it more than 0.",
                           {blank.id, base::shortest(blank.weight)}));
    }
    if (!blank.options.empty() && !blank.accepted.empty()) {
        findings.error(
            "blank-of-two-kinds",
            say("The blank \"{0}\" is both typed and chosen: leave it accepted answers or options.",
                {blank.id}));
    } else if (blank.options.empty()) {
        check_typed(blank.accepted, blank.rules, findings);
    } else {
        check_options(blank.options, false, findings);
    }
}

void check_as(const FillIn& fill_in, const Question& question, Findings& findings) {
    if (fill_in.blanks.empty()) {
        findings.error("fill-in-without-blank",
                       say("The prompt has no blank: write [[1]] where one belongs, and the blank \"1\"."));
    }
    if (fill_in.blanks.size() > most_in_a_question) {
        findings.error("too-many-options",
                       say("There are {0} options or items; a question can have {1}. Split the question.",
                           {std::to_string(fill_in.blanks.size()), std::to_string(most_in_a_question)}));
    }
    std::set<std::string> seen;
    for (const Blank& blank : fill_in.blanks) {
        if (!base::is_valid_id(blank.id)) {
            findings.error("item-id-invalid", unusable_id(blank.id));
        } else if (!seen.insert(blank.id).second) {
            findings.error(
                "item-id-twice",
                say("Two options or items have the id \"{0}\": give one of them another.", {blank.id}));
        }
        check_blank(blank, question.prompt, findings);
    }
    for (const FillPiece& piece : fill_pieces(question.prompt, fill_in)) {
        if (!piece.unknown.empty()) {
            findings.error("blank-unknown",
                           say("The prompt names the blank \"{0}\", which does not exist: add it, or correct "
                               "its name.",
                               {shortened(piece.unknown)}));
        }
    }
}

bool has_points_for_shape(const Region& region) {
    const bool inside = std::all_of(region.points.begin(), region.points.end(), [](const Point& point) {
        return point.x >= 0 && point.x <= 1 && point.y >= 0 && point.y <= 1;
    });
    return inside && (region.shape == Shape::Polygon ? region.points.size() >= 3 : region.points.size() == 2);
}

void check_as(const Hotspot& hotspot, const Question&, Findings& findings) {
    if (hotspot.picture.empty()) {
        findings.error("hotspot-without-picture", say("There is no picture: name one of the bank's."));
    }
    if (hotspot.regions.empty()) {
        findings.error("hotspot-without-region", say("The picture has no region: mark at least one."));
    }
    if (hotspot.regions.size() > most_in_a_question) {
        findings.error("too-many-options",
                       say("There are {0} options or items; a question can have {1}. Split the question.",
                           {std::to_string(hotspot.regions.size()), std::to_string(most_in_a_question)}));
    }
    for (const Region& region : hotspot.regions) {
        const std::string number = std::to_string(region.number);
        if (region.number < 1 || region.number > most_cards) {
            findings.error(
                "region-number-invalid",
                say("A region has the number {0}: use 1 to {1}.", {number, std::to_string(most_cards)}));
        }
        if (is_blank(region.label)) {
            findings.error("region-without-label",
                           say("Region {0} has no label: write what is there.", {number}));
        }
        if (!has_points_for_shape(region)) {
            findings.error(
                "region-points-invalid",
                say("Region {0} has points that make no shape: a rectangle and an ellipse have two "
                    "opposite corners, a polygon at least three, all from 0 to 1.",
                    {number}));
        }
    }
}

void check_as(const Essay& essay, const Question&, Findings& findings) {
    if (essay.rubric.empty()) {
        findings.error(
            "essay-without-rubric",
            say("The essay has no rubric: write at least one thing that the answer is judged by."));
    }
    std::vector<Piece> pieces = pieces_of(essay.rubric);
    check_pieces(pieces, item_rules, findings);
    for (const Criterion& criterion : essay.rubric) {
        if (!(criterion.marks > 0) || !std::isfinite(criterion.marks)) {
            findings.error("criterion-without-marks",
                           say("\"{0}\" of the rubric is worth {1} marks: make it more than 0.",
                               {criterion.id, base::shortest(criterion.marks)}));
        }
    }
    if (essay.least_words < 0 || essay.most_words < 0 ||
        (essay.most_words > 0 && essay.least_words > essay.most_words)) {
        findings.error("essay-word-limits",
                       say("At least {0} and at most {1} words cannot both hold: correct one of them.",
                           {std::to_string(essay.least_words), std::to_string(essay.most_words)}));
    }
}

void check_as(const Description&, const Question&, Findings&) {}

} // namespace

void check_kind(const Question& question, Findings& findings) {
    check_kind_texts(question, findings);
    std::visit([&](const auto& kind) { check_as(kind, question, findings); }, question.kind);
}

} // namespace ingat::bank
