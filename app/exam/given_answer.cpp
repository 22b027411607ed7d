#include "exam/given_answer.hpp"

#include "bank/cloze.hpp"
#include "bank/fill_pieces.hpp"
#include "bank/right_answer.hpp"
#include "bank/variables.hpp"
#include "exam/marking.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ingat::exam {
namespace {

using bank::Question;
using bank::Response;
using Lines = std::vector<std::string>;

constexpr std::string_view blanks = " \t\v\f";

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

// One line alone; several as a list.
std::string listed(const Lines& lines) {
    if (lines.size() == 1) {
        return lines.front();
    }
    std::string list;
    for (const std::string& line : lines) {
        list += (list.empty() ? "- " : "\n- ") + line;
    }
    return list;
}

std::string numbered(const Lines& lines) {
    if (lines.size() == 1) {
        return lines.front();
    }
    std::string list;
    std::size_t number = 0;
    for (const std::string& line : lines) {
        ++number;
        list += (list.empty() ? "" : "\n") + std::to_string(number) + ". " + line;
    }
    return list;
}

template <class Things>
std::string text_of(const Things& things, const std::string& id) {
    const auto found =
        std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
    return found == things.end() ? std::string{} : found->text;
}

std::string typed_text(const Response& response) {
    const auto* typed = std::get_if<bank::TypedText>(&response);
    return typed == nullptr ? std::string{} : markdown_of_plain(typed->text);
}

std::string percent(double share) {
    const double inside = std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0;
    return std::to_string(std::lround(inside * 100)) + " %";
}

Lines typed_in(const Response& response, std::size_t gaps) {
    Lines texts = std::get<bank::TypedTexts>(response).texts;
    texts.resize(gaps);
    return texts;
}

std::string shown_gap(const std::string& typed) {
    const std::string shown = markdown_of_plain(typed);
    return shown.empty() ? "–" : shown;
}

// One function per kind; there is an answer, and it fits.

std::string given_as(const bank::Flashcard&, const Question&, const Response&) {
    return {};
}

std::string given_as(const bank::Description&, const Question&, const Response&) {
    return {};
}

std::string given_as(const bank::Cloze&, const Question& question, const Response& response) {
    Lines shown;
    for (const std::string& typed : typed_in(response, bank::cloze_blanks(question.prompt).size())) {
        shown.push_back(shown_gap(typed));
    }
    return numbered(shown);
}

std::string given_as(const bank::Choice& choice, const Question&, const Response& response) {
    const Lines& chosen = std::get<bank::ChosenOptions>(response).ids;
    Lines texts;
    for (const bank::Option& option : choice.options) {
        if (std::find(chosen.begin(), chosen.end(), option.id) != chosen.end()) {
            texts.push_back(option.text);
        }
    }
    return listed(texts);
}

std::string given_as(const bank::TrueFalse&, const Question&, const Response& response) {
    return std::get<bank::ChosenTruth>(response).is_true ? "true" : "false";
}

std::string given_as(const bank::ShortAnswer&, const Question&, const Response& response) {
    return typed_text(response);
}

std::string given_as(const bank::Numerical&, const Question&, const Response& response) {
    return typed_text(response);
}

std::string given_as(const bank::Matching& matching, const Question&, const Response& response) {
    const auto& partner_of = std::get<bank::MatchedPairs>(response).partner_of;
    Lines pairs;
    for (const bank::Matching::Left& left : matching.left) {
        const auto chosen = partner_of.find(left.id);
        const std::string partner =
            chosen == partner_of.end() ? std::string{} : text_of(matching.right, chosen->second);
        if (!partner.empty()) {
            pairs.push_back(left.text + " → " + partner);
        }
    }
    return listed(pairs);
}

std::string given_as(const bank::Ordering& ordering, const Question&, const Response& response) {
    Lines seen;
    Lines texts;
    for (const std::string& id : std::get<bank::OrderedItems>(response).ids) {
        const std::string text = text_of(ordering.items, id);
        if (!text.empty() && std::find(seen.begin(), seen.end(), id) == seen.end()) {
            seen.push_back(id);
            texts.push_back(text);
        }
    }
    return numbered(texts);
}

std::string given_as(const bank::FillIn& fill_in, const Question&, const Response& response) {
    const Lines texts = typed_in(response, fill_in.blanks.size());
    Lines shown;
    for (std::size_t at = 0; at < texts.size(); ++at) {
        const std::string option = text_of(fill_in.blanks[at].options, texts[at]);
        shown.push_back(option.empty() ? shown_gap(texts[at]) : option);
    }
    return numbered(shown);
}

std::string given_as(const bank::Hotspot&, const Question&, const Response& response) {
    const auto* point = std::get_if<bank::ChosenPoint>(&response);
    return point == nullptr ? typed_text(response) : percent(point->at.x) + ", " + percent(point->at.y);
}

std::string given_as(const bank::Essay&, const Question&, const Response& response) {
    return typed_text(response);
}

// A line of plain text, without white space at its ends, so that Markdown has nothing to say to it.
std::string escaped_line(std::string_view line) {
    const auto digits =
        static_cast<std::size_t>(std::find_if_not(line.begin(), line.end(), is_digit) - line.begin());
    std::string escaped;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char byte = line[at];
        const bool anywhere = std::string_view{"\\`*_[]<~|&$"}.find(byte) != std::string_view::npos;
        const bool begins = at == 0 && std::string_view{"#-+=>"}.find(byte) != std::string_view::npos;
        const bool numbers = at > 0 && at == digits && (byte == '.' || byte == ')');
        escaped += anywhere || begins || numbers ? "\\" : "";
        escaped += byte;
    }
    return escaped;
}

} // namespace

std::string asked_prompt(const Question& question, const bank::GradeContext& context) {
    std::string prompt;
    if (const auto* numerical = std::get_if<bank::Numerical>(&question.kind)) {
        return bank::filled_in(
            question.prompt, *numerical, context.seed, bank::style_of_language(context.language));
    }
    if (const auto* hotspot = std::get_if<bank::Hotspot>(&question.kind)) {
        const bool says_where = hotspot->ask == bank::HotspotAsk::Where;
        const std::string label = says_where ? bank::right_answer_text(question, context) : "";
        return question.prompt + (label.empty() ? "" : "\n\n**" + label + "**");
    }
    if (const auto* fill_in = std::get_if<bank::FillIn>(&question.kind)) {
        for (const bank::FillPiece& piece : bank::fill_pieces(question.prompt, *fill_in)) {
            prompt += piece.text;
            if (piece.blank != nullptr) {
                prompt += "[" + std::to_string(piece.blank - fill_in->blanks.data() + 1) + "]";
            }
        }
        return prompt;
    }
    if (!std::holds_alternative<bank::Cloze>(question.kind)) {
        return question.prompt;
    }
    std::size_t number = 0;
    for (const std::string& piece : bank::cloze_pieces(question.prompt)) {
        prompt += (number == 0 ? "" : "[" + std::to_string(number) + "]") + piece;
        ++number;
    }
    return prompt;
}

std::string given_answer_text(const Question& question, const Response& response) {
    if (!gives_answer(question, response)) {
        return {};
    }
    return std::visit([&](const auto& kind) { return given_as(kind, question, response); }, question.kind);
}

std::string markdown_of_plain(std::string_view text) {
    std::string markdown;
    std::string_view gap; // between the line before and this one
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(text.size(), end + (text.substr(end).starts_with("\r\n") ? 2 : 1)));
        line.remove_prefix(std::min(line.size(), line.find_first_not_of(blanks)));
        line = line.substr(0, line.find_last_not_of(blanks) + 1);
        if (line.empty()) {
            gap = markdown.empty() ? "" : "\n\n";
            continue;
        }
        markdown += gap;
        markdown += escaped_line(line);
        gap = "\\\n";
    }
    return markdown;
}

} // namespace ingat::exam
