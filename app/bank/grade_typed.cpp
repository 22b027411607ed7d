#include "bank/cloze.hpp"
#include "bank/grade_kinds.hpp"
#include "bank/right_answer.hpp"
#include "bank/typed_match.hpp"

#include <algorithm>

namespace ingat::bank {
namespace {

// What is typed for a cloze or under a mask is forgiven a slip: nobody wrote rules for it.
constexpr TypingRules lenient{.typos = 1};

PartGrade
graded_text(const std::string& typed, const std::vector<AcceptedText>& accepted, const TypingRules& rules) {
    PartGrade part{.id = {}, .chosen = typed, .expected = shown_answer(accepted), .feedback = {}};
    if (const auto match = typed_match(typed, accepted, rules)) {
        const AcceptedText& found = accepted[match->index];
        part.fraction = std::clamp(rounded_up(found.percent / 100), -1.0, 1.0);
        part.feedback = found.feedback;
        part.slips = match->slips;
        part.right = part.fraction == 1.0;
    }
    return part;
}

Grade whole_answer(const PartGrade& part) {
    return {.fraction = part.fraction,
            .right = part.right,
            .parts = {},
            .feedback = part.feedback,
            .slips = part.slips};
}

// The option that was named by its id, or failing that by its text.
const Option* chosen_option(const Blank& blank, const std::string& named) {
    const auto by_id = std::find_if(
        blank.options.begin(), blank.options.end(), [&](const Option& option) { return option.id == named; });
    if (by_id != blank.options.end()) {
        return &*by_id;
    }
    const auto by_text = std::find_if(blank.options.begin(), blank.options.end(), [&](const Option& option) {
        return typed_match(named, {{.text = option.text, .feedback = {}}}, {}).has_value();
    });
    return by_text == blank.options.end() ? nullptr : &*by_text;
}

PartGrade graded_option(const Blank& blank, const std::string& named) {
    const Choice choice{.options = blank.options};
    PartGrade part{.id = {}, .chosen = named, .expected = {}, .feedback = {}};
    for (const Option& option : blank.options) {
        part.expected = part.expected.empty() && is_right(choice, option) ? option.id : part.expected;
    }
    if (const Option* option = chosen_option(blank, named)) {
        part.chosen = option->id;
        part.fraction = std::clamp(rounded_up(share_of(choice, *option)), -1.0, 1.0);
        part.right = part.fraction == 1.0;
        part.feedback = option->feedback;
    }
    return part;
}

void add_feedback(Grade& grade, const std::string& feedback) {
    if (!feedback.empty()) {
        grade.feedback += (grade.feedback.empty() ? "" : "\n\n") + feedback;
    }
}

// Of all parts together, each counting as much as its weight.
void add_up(Grade& grade, const std::vector<double>& weights) {
    double sum = 0;
    double all = 0;
    grade.right = !grade.parts.empty();
    for (std::size_t at = 0; at < grade.parts.size(); ++at) {
        const PartGrade& part = grade.parts[at];
        sum += part.fraction * weights[at];
        all += weights[at];
        grade.right = grade.right && part.right;
        grade.slips += part.slips;
        add_feedback(grade, part.feedback);
    }
    grade.fraction = grade.right ? 1 : std::clamp(all > 0 ? sum / all : 0.0, -1.0, nearly_one);
}

std::string names_of(const std::vector<int>& numbers) {
    std::string names;
    for (const int number : numbers) {
        names += (names.empty() ? "" : ",") + std::to_string(number);
    }
    return names;
}

bool is_asked(const Region& region, int number) {
    return region.number == number;
}

Grade graded_label(const Hotspot& hotspot, int number, const Response& response) {
    std::vector<std::string> labels;
    for (const Region& region : hotspot.regions) {
        if (is_asked(region, number)) {
            labels.push_back(region.label);
        }
    }
    return whole_answer(
        graded_text(answer_in<TypedText>(response).text, accepted_texts(std::move(labels)), lenient));
}

Grade graded_place(const Hotspot& hotspot, int number, const Response& response) {
    const auto* point = std::get_if<ChosenPoint>(&response);
    Grade grade;
    for (const Region& region : hotspot.regions) {
        if (point != nullptr && holds(region, point->at)) {
            grade.right = grade.right || is_asked(region, number);
            grade.feedback = grade.feedback.empty() ? region.feedback : grade.feedback;
        }
    }
    grade.fraction = grade.right ? 1 : 0;
    return grade;
}

} // namespace

MaybeGrade
grade_as(const ShortAnswer& question, const Question&, const Response& response, const GradeContext&) {
    return whole_answer(graded_text(answer_in<TypedText>(response).text, question.accepted, question.rules));
}

MaybeGrade
grade_as(const Numerical& numerical, const Question&, const Response& response, const GradeContext& context) {
    NumericalGrade grade = grade_numerical(
        numerical, answer_in<TypedText>(response).text, style_of_language(context.language), context.seed);
    return Grade{.fraction = grade.fraction,
                 .right = grade.right,
                 .parts = {},
                 .feedback = std::move(grade.feedback),
                 .unreadable = grade.unreadable,
                 .unit_wrong = grade.unit_wrong};
}

MaybeGrade grade_as(const FillIn& fill_in, const Question&, const Response& response, const GradeContext&) {
    std::vector<std::string> texts = answer_in<TypedTexts>(response).texts;
    texts.resize(fill_in.blanks.size());
    Grade grade;
    std::vector<double> weights;
    for (std::size_t at = 0; at < texts.size(); ++at) {
        const Blank& blank = fill_in.blanks[at];
        grade.parts.push_back(blank.options.empty() ? graded_text(texts[at], blank.accepted, blank.rules)
                                                    : graded_option(blank, texts[at]));
        grade.parts.back().id = blank.id;
        weights.push_back(blank.weight);
    }
    add_up(grade, weights);
    return grade;
}

MaybeGrade
grade_as(const Cloze&, const Question& question, const Response& response, const GradeContext& context) {
    const std::vector<ClozeBlank> blanks = context.part.empty()
                                               ? cloze_blanks(question.prompt)
                                               : cloze_blanks(question.prompt, number_of_part(context.part));
    std::vector<std::string> texts = answer_in<TypedTexts>(response).texts;
    texts.resize(blanks.size());
    Grade grade;
    for (std::size_t at = 0; at < blanks.size(); ++at) {
        grade.parts.push_back(graded_text(texts[at], accepted_texts({blanks[at].text}), lenient));
        grade.parts.back().id = names_of(blanks[at].numbers);
    }
    add_up(grade, std::vector<double>(blanks.size(), 1));
    return grade;
}

MaybeGrade grade_as(const Hotspot& hotspot,
                    const Question& question,
                    const Response& response,
                    const GradeContext& context) {
    const std::vector<std::string> parts = parts_of(question);
    if (context.part.empty() && parts.size() != 1) {
        return std::nullopt;
    }
    const int number = number_of_part(context.part.empty() ? parts.front() : context.part);
    return hotspot.ask == HotspotAsk::What ? graded_label(hotspot, number, response)
                                           : graded_place(hotspot, number, response);
}

} // namespace ingat::bank
