#include "exam/result_csv.hpp"

#include <array>
#include <charconv>
#include <string_view>
#include <vector>

namespace ingat::exam {
namespace {

using Cells = std::vector<std::string>;

// With quotes where RFC 4180 wants them.
std::string quoted(std::string_view cell) {
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string{cell};
    }
    std::string text = "\"";
    for (const char byte : cell) {
        text += byte == '"' ? "\"\"" : std::string{byte};
    }
    return text + "\"";
}

std::string line_of(const Cells& cells) {
    std::string line;
    for (const std::string& cell : cells) {
        line += (line.empty() ? "" : ",") + quoted(cell);
    }
    return line + "\r\n";
}

// What comes from an author or a learner: no table program may take it for a formula.
std::string from_outside(const std::string& text) {
    constexpr std::string_view dangerous{"=+-@\t\r\0", 7};
    return !text.empty() && dangerous.find(text.front()) != std::string_view::npos ? "'" + text : text;
}

std::string figure(double number) {
    std::array<char, 400> text{}; // the longest double has 309 digits
    const auto* end =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, 5).ptr;
    std::string figure{static_cast<const char*>(text.data()), end};
    if (figure.find('.') != std::string::npos) {
        figure.erase(figure.find_last_not_of('0') + 1);
        figure.erase(figure.find_last_not_of('.') + 1);
    }
    return figure == "-0" ? "0" : figure;
}

std::string figure_if(bool known, double number) {
    return known ? figure(number) : "";
}

std::string word_for(Outcome outcome) {
    switch (outcome) {
    case Outcome::Right: return "right";
    case Outcome::Partial: return "partial";
    case Outcome::Wrong: return "wrong";
    case Outcome::Open: return "open";
    case Outcome::ToGrade: return "to_grade";
    case Outcome::Gone: return "gone";
    }
    return "";
}

std::string in_one_line(const std::vector<std::string>& tags) {
    std::string text;
    for (const std::string& tag : tags) {
        text += (text.empty() ? "" : " ") + tag;
    }
    return text;
}

// What was typed as it was typed, not as Markdown that shows it so.
std::string given_of(const ResultItem& item) {
    const auto* typed = std::get_if<bank::TypedText>(&item.response);
    return item.answered && typed != nullptr ? typed->text : item.given;
}

Cells cells_of(const ResultItem& item, std::size_t number, const std::vector<std::string>& sections) {
    return {
        std::to_string(number),
        from_outside(item.question.bank.text),
        from_outside(item.question.question.text),
        from_outside(item.section < sections.size() ? sections[item.section] : ""),
        from_outside(in_one_line(item.tags)),
        item.kind,
        from_outside(item.prompt),
        from_outside(given_of(item)),
        from_outside(item.right_answer),
        figure_if(item.graded, item.fraction),
        figure_if(item.graded, item.mark),
        figure(item.marks),
        item.certainty ? std::to_string(static_cast<int>(*item.certainty)) : "",
        std::to_string(item.tries),
        std::to_string(item.hints),
        figure(static_cast<double>(item.time.count()) / 1000),
        word_for(outcome_of(item)),
        figure_if(item.new_mark.has_value(), item.new_mark.value_or(0)),
    };
}

} // namespace

std::string csv_of(const Result& result) {
    std::string text = line_of({"number",
                                "bank",
                                "question",
                                "section",
                                "tags",
                                "kind",
                                "prompt",
                                "given_answer",
                                "right_answer",
                                "fraction",
                                "mark",
                                "marks",
                                "certainty",
                                "tries",
                                "hints",
                                "seconds",
                                "outcome",
                                "new_mark"});
    std::size_t number = 0;
    for (const ResultItem& item : result.items) {
        ++number;
        text += line_of(cells_of(item, number, result.sections));
    }
    return text;
}

std::string csv_of_answers(const Result& result) {
    std::string text = line_of({"number", "bank", "question", "prompt", "given_answer", "certainty"});
    std::size_t number = 0;
    for (const ResultItem& item : result.items) {
        ++number;
        text += line_of({std::to_string(number),
                         from_outside(item.question.bank.text),
                         from_outside(item.question.question.text),
                         from_outside(item.prompt),
                         from_outside(given_of(item)),
                         item.certainty ? std::to_string(static_cast<int>(*item.certainty)) : ""});
    }
    return text;
}

} // namespace ingat::exam
