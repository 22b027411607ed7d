#include "cli/read_response.hpp"

#include "store/json_reader.hpp"

#include <cmath>

namespace ingat::cli {
namespace {

using bank::Response;
using base::Error;
using base::ErrorKind;
using base::Result;
using base::say;
using store::JsonTree;
using store::JsonType;

constexpr std::size_t longest_line = 16U << 20U; // bytes
constexpr store::JsonLimits limits{.bytes = longest_line,
                                   .nesting = 4,
                                   .text_bytes = 1024 * 1024,
                                   .name_bytes = 256,
                                   .values = 100'000,
                                   .entries = 10'000};

// Reads the value at one node of the tree.
class Value {
public:
    Value(const JsonTree& tree, std::uint32_t node) : tree_{&tree}, node_{node} {}

    [[nodiscard]] JsonType type() const { return tree_->nodes[node_].type; }
    [[nodiscard]] bool is_text() const { return type() == JsonType::Text; }
    [[nodiscard]] std::string text() const { return std::string{tree_->text_of(tree_->nodes[node_])}; }
    [[nodiscard]] std::string name() const { return std::string{tree_->name_of(tree_->nodes[node_])}; }
    [[nodiscard]] bool truth() const { return tree_->nodes[node_].truth; }

    [[nodiscard]] std::optional<double> number() const {
        switch (type()) {
        case JsonType::Integer: return static_cast<double>(tree_->nodes[node_].integer);
        case JsonType::Number: return tree_->nodes[node_].number;
        default: return std::nullopt;
        }
    }

    [[nodiscard]] std::vector<Value> entries() const {
        std::vector<Value> all;
        for (std::uint32_t at = node_ + 1; at < tree_->nodes[node_].end; at = tree_->nodes[at].end) {
            all.emplace_back(*tree_, at);
        }
        return all;
    }

    [[nodiscard]] std::optional<Value> member(const char* name) const {
        const auto found = store::find_member(*tree_, node_, name);
        return found ? std::optional{Value{*tree_, *found}} : std::nullopt;
    }

private:
    const JsonTree* tree_;
    std::uint32_t node_;
};

std::optional<std::vector<std::string>> texts_in(const Value& value) {
    if (value.type() != JsonType::List) {
        return std::nullopt;
    }
    std::vector<std::string> texts;
    for (const Value& entry : value.entries()) {
        if (!entry.is_text()) {
            return std::nullopt;
        }
        texts.push_back(entry.text());
    }
    return texts;
}

std::optional<std::vector<double>> numbers_in(const Value& value) {
    if (value.type() != JsonType::List) {
        return std::nullopt;
    }
    std::vector<double> numbers;
    for (const Value& entry : value.entries()) {
        const auto number = entry.number();
        if (!number) {
            return std::nullopt;
        }
        numbers.push_back(*number);
    }
    return numbers;
}

std::optional<Response> typed(const Value& value) {
    return value.is_text() ? std::optional<Response>{bank::TypedText{.text = value.text()}} : std::nullopt;
}

std::optional<Response> several_typed(const Value& value) {
    auto texts = texts_in(value);
    return texts ? std::optional<Response>{bank::TypedTexts{.texts = *std::move(texts)}} : std::nullopt;
}

// One function per kind. Adding a kind without one does not compile. Nothing: not a response of this kind.

std::optional<Response> response_to(const bank::Flashcard&, const Value& value) {
    return typed(value);
}

std::optional<Response> response_to(const bank::Description&, const Value& value) {
    return typed(value);
}

std::optional<Response> response_to(const bank::Cloze&, const Value& value) {
    return several_typed(value);
}

std::optional<Response> response_to(const bank::FillIn&, const Value& value) {
    return several_typed(value);
}

std::optional<Response> response_to(const bank::ShortAnswer&, const Value& value) {
    return typed(value);
}

std::optional<Response> response_to(const bank::Numerical&, const Value& value) {
    return typed(value);
}

std::optional<Response> response_to(const bank::Choice&, const Value& value) {
    if (value.is_text()) {
        return bank::ChosenOptions{.ids = {value.text()}};
    }
    auto ids = texts_in(value);
    return ids ? std::optional<Response>{bank::ChosenOptions{.ids = *std::move(ids)}} : std::nullopt;
}

std::optional<Response> response_to(const bank::TrueFalse&, const Value& value) {
    return value.type() == JsonType::Bool
               ? std::optional<Response>{bank::ChosenTruth{.is_true = value.truth()}}
               : std::nullopt;
}

std::optional<Response> response_to(const bank::Matching&, const Value& value) {
    if (value.type() != JsonType::Object) {
        return std::nullopt;
    }
    bank::MatchedPairs pairs;
    for (const Value& entry : value.entries()) {
        if (!entry.is_text()) {
            return std::nullopt;
        }
        pairs.partner_of.insert_or_assign(entry.name(), entry.text());
    }
    return pairs;
}

std::optional<Response> response_to(const bank::Ordering&, const Value& value) {
    auto ids = texts_in(value);
    return ids ? std::optional<Response>{bank::OrderedItems{.ids = *std::move(ids)}} : std::nullopt;
}

std::optional<Response> response_to(const bank::Hotspot& hotspot, const Value& value) {
    if (hotspot.ask == bank::HotspotAsk::What) {
        return typed(value);
    }
    const auto numbers = numbers_in(value);
    return numbers && numbers->size() == 2
               ? std::optional<Response>{bank::ChosenPoint{.at = {.x = (*numbers)[0], .y = (*numbers)[1]}}}
               : std::nullopt;
}

std::optional<Response> response_to(const bank::Essay&, const Value& value) {
    auto marks = numbers_in(value);
    return marks ? std::optional<Response>{bank::GivenMarks{.marks = *std::move(marks)}} : std::nullopt;
}

Error missing(const std::string& place, const char* name) {
    return {ErrorKind::Malformed, say("{0}: \"{1}\" is missing. Add it.", {place, name})};
}

std::optional<Error> read_extras(AskedGrade& asked, const Value& line) {
    if (const auto part = line.member("part"); part && part->is_text()) {
        asked.part = part->text();
    }
    if (const auto certainty = line.member("certainty")) {
        const auto level = certainty->number();
        if (level != 1.0 && level != 2.0 && level != 3.0) {
            return Error{ErrorKind::Malformed, say("{0}: \"certainty\" must be 1, 2 or 3.", {asked.place})};
        }
        asked.certainty = static_cast<exam::Certainty>(std::lround(*level));
    }
    if (const auto seed = line.member("seed")) {
        const auto number = seed->number();
        if (!number || *number < 0 || *number != std::floor(*number) || *number > 9e15) {
            return Error{ErrorKind::Malformed,
                         say("{0}: \"seed\" must be a whole number from 0.", {asked.place})};
        }
        asked.seed = static_cast<std::uint64_t>(*number);
    }
    return std::nullopt;
}

} // namespace

Result<AskedGrade> read_asked_grade(const std::string& line,
                                    const std::string& file,
                                    std::uint32_t number,
                                    const Questions& questions) {
    const std::string place = file + ":" + std::to_string(number);
    const auto tree = store::parse_json(line, file, limits, number);
    if (!tree) {
        return tree.error();
    }
    const Value root{*tree, 0};
    if (root.type() != JsonType::Object) {
        return Error{ErrorKind::Malformed, say("{0}: this line must be an object in { }.", {place})};
    }
    const auto id = root.member("question");
    const auto given = root.member("response");
    if (!id || !id->is_text() || !given) {
        return missing(place, given ? "question" : "response");
    }
    AskedGrade asked{.place = place, .question = id->text(), .part = {}, .response = {}, .certainty = {}};
    const auto question = questions.find(asked.question);
    if (question == questions.end()) {
        return Error{ErrorKind::NotFound,
                     say("{0}: the bank has no question \"{1}\".", {place, asked.question})};
    }
    if (auto problem = read_extras(asked, root)) {
        return *problem;
    }
    if (given->type() == JsonType::Null) {
        return asked; // no answer: empty
    }
    auto response =
        std::visit([&](const auto& kind) { return response_to(kind, *given); }, question->second->kind);
    if (!response) {
        return Error{ErrorKind::Malformed,
                     say("{0}: the response does not fit a question of the kind {1}.",
                         {place, bank::kind_name(question->second->kind)})};
    }
    asked.response = *std::move(response);
    return asked;
}

} // namespace ingat::cli
