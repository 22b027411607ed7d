#pragma once

// Inside the store only: brings in cereal.

#include "bank/bank.hpp"
#include "bank/check.hpp"
#include "base/result.hpp"
#include "store/bank_archive.hpp"

#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ingat::store {

// The shape of a question on disk, kept apart from bank::Question so that either can change without the
// other. Members are written in the order in which serialize() names them. `line` is where the id was read;
// it is not written.

inline constexpr std::uint32_t most_in_a_question = bank::most_in_a_question; // of each kind of part

void refuse_kind(const BankArchive& archive, const std::string& kind);

// An archive that writes gets its kinds from to_record().
template <class Archive>
void refuse_kind(const Archive&, const std::string&) {}

struct TextRecord { // an item of an ordering, or the right side of a matching
    std::string id;
    std::string text;
    std::uint32_t line = 0;

    bool operator==(const TextRecord&) const = default;

    template <class Archive>
    void serialize(Archive& archive) {
        id_member(archive, "id", id, line);
        member(archive, "text", text);
    }
};

struct LeftRecord {
    std::string id;
    std::string text;
    std::string partner;
    std::uint32_t line = 0;
    std::uint32_t partner_line = 0;

    bool operator==(const LeftRecord&) const = default;

    template <class Archive>
    void serialize(Archive& archive) {
        id_member(archive, "id", id, line);
        member(archive, "text", text);
        id_member(archive, "partner", partner, partner_line);
    }
};

struct OptionRecord {
    std::string id;
    std::string text;
    bool right = false;
    std::optional<double> percent;
    std::string feedback;
    bool pinned = false;
    std::uint32_t line = 0;

    bool operator==(const OptionRecord&) const = default;

    template <class Archive>
    void serialize(Archive& archive) {
        id_member(archive, "id", id, line);
        member(archive, "text", text);
        optional_member(archive, "right", right);
        maybe_member(archive, "percent", percent);
        optional_member(archive, "feedback", feedback);
        optional_member(archive, "pinned", pinned);
    }
};

struct AcceptedRecord { // of a typed answer
    std::string text;
    double percent = 100;
    std::string feedback;

    bool operator==(const AcceptedRecord&) const = default;

    template <class Archive>
    void serialize(Archive& archive) {
        member(archive, "text", text);
        optional_member(archive, "percent", percent, 100.0);
        optional_member(archive, "feedback", feedback);
    }
};

// The first answers that are right and no more are a list of texts, "accepted"; those from the first on that
// is worth less or has a feedback are a list of records, "answers".
template <class Archive>
void accepted_members(Archive& archive, std::vector<AcceptedRecord>& all) {
    std::vector<std::string> texts;
    std::vector<AcceptedRecord> records;
    if constexpr (!Archive::is_loading::value) {
        for (const AcceptedRecord& record : all) {
            if (records.empty() && record == AcceptedRecord{.text = record.text}) {
                texts.push_back(record.text);
            } else {
                records.push_back(record);
            }
        }
    }
    optional_list_member(archive, "accepted", texts, most_in_a_question);
    optional_list_member(archive, "answers", records, most_in_a_question);
    if constexpr (Archive::is_loading::value) {
        for (std::string& text : texts) {
            all.push_back({.text = std::move(text)});
        }
        for (AcceptedRecord& record : records) {
            all.push_back(std::move(record));
        }
    }
}

struct RulesRecord { // members of the question or the blank itself
    bool case_matters = false;
    bool accents_matter = true;
    bank::PunctuationRule punctuation{};
    bank::SpaceRule spaces{};
    std::int64_t typos = 0;

    bool operator==(const RulesRecord&) const = default;

    template <class Archive>
    void serialize_members(Archive& archive) {
        optional_member(archive, "case_matters", case_matters);
        optional_member(archive, "accents_matter", accents_matter, true);
        word_member(archive, "punctuation", punctuation, {"lenient", "exact", "ignored"});
        word_member(archive, "spaces", spaces, {"collapsed", "exact", "ignored"});
        optional_member(archive, "typos", typos);
    }
};

struct BlankRecord {
    std::string id;
    std::vector<AcceptedRecord> accepted;
    RulesRecord rules;
    std::vector<OptionRecord> options;
    bool shuffle = true;
    double weight = 1;
    std::uint32_t line = 0;

    bool operator==(const BlankRecord&) const = default;

    template <class Archive>
    void serialize(Archive& archive) {
        id_member(archive, "id", id, line);
        accepted_members(archive, accepted);
        rules.serialize_members(archive);
        optional_list_member(archive, "options", options, most_in_a_question);
        optional_member(archive, "shuffle", shuffle, true);
        optional_member(archive, "weight", weight, 1.0);
    }
};

struct NumberRecord { // an accepted number
    std::optional<double> value;
    std::string formula;
    std::optional<double> up_to;
    double tolerance = 0;
    bank::ToleranceKind tolerance_kind{};
    double percent = 100;
    std::string feedback;

    bool operator==(const NumberRecord&) const = default;

    template <class Archive>
    void serialize(Archive& archive) {
        maybe_member(archive, "value", value);
        optional_member(archive, "formula", formula);
        maybe_member(archive, "up_to", up_to);
        optional_member(archive, "tolerance", tolerance);
        word_member(archive, "tolerance_kind", tolerance_kind, {"absolute", "relative", "geometric"});
        optional_member(archive, "percent", percent, 100.0);
        optional_member(archive, "feedback", feedback);
    }
};

struct UnitRecord {
    std::string name;
    std::vector<std::string> other_names;
    double multiplier = 1;

    bool operator==(const UnitRecord&) const = default;

    template <class Archive>
    void serialize(Archive& archive) {
        member(archive, "name", name);
        optional_list_member(archive, "other_names", other_names, most_in_a_question);
        member(archive, "multiplier", multiplier);
    }
};

struct VariableRecord {
    std::string name;
    std::optional<double> from;
    std::optional<double> to;
    std::int64_t decimals = 0;
    std::vector<double> values;
    std::string formula;

    bool operator==(const VariableRecord&) const = default;

    template <class Archive>
    void serialize(Archive& archive) {
        member(archive, "name", name);
        maybe_member(archive, "from", from);
        maybe_member(archive, "to", to);
        optional_member(archive, "decimals", decimals);
        optional_list_member(archive, "values", values, most_values_of_a_variable);
        optional_member(archive, "formula", formula);
    }

    static constexpr std::uint32_t most_values_of_a_variable = 1'000;
};

struct RegionRecord {
    std::int64_t number = 1;
    std::string label;
    bank::Shape shape{};
    std::string points; // "0.1,0.2 0.3,0.4"
    std::string feedback;
    std::uint32_t line = 0;

    bool operator==(const RegionRecord&) const = default;

    template <class Archive>
    void serialize(Archive& archive) {
        member(archive, "number", number);
        line_of_last(archive, line);
        member(archive, "label", label);
        word_member(archive, "shape", shape, {"rectangle", "ellipse", "polygon"});
        member(archive, "points", points);
        optional_member(archive, "feedback", feedback);
    }
};

struct CriterionRecord {
    std::string id;
    std::string text;
    double marks = 1;
    std::uint32_t line = 0;

    bool operator==(const CriterionRecord&) const = default;

    template <class Archive>
    void serialize(Archive& archive) {
        id_member(archive, "id", id, line);
        member(archive, "text", text);
        optional_member(archive, "marks", marks, 1.0);
    }
};

struct AnchorRecord {
    std::string document;
    std::string quote;
    std::string words;
    std::string before;
    std::string after;
    std::int64_t position = -1;
    std::uint32_t line = 0;

    bool operator==(const AnchorRecord&) const = default;

    template <class Archive>
    void serialize(Archive& archive) {
        id_member(archive, "document", document, line);
        member(archive, "quote", quote);
        optional_member(archive, "words", words);
        optional_member(archive, "before", before);
        optional_member(archive, "after", after);
        optional_member(archive, "position", position, std::int64_t{-1});
    }
};

struct QuestionRecord {
    std::string id;
    std::string kind;
    std::string prompt;
    std::string answer;                    // flashcard, essay
    bool both_ways = false;                // flashcard
    std::vector<OptionRecord> options;     // choice
    bool several = false;                  // choice
    bool shuffle = true;                   // choice
    bool is_true = false;                  // true_false
    std::string feedback_true;             // true_false
    std::string feedback_false;            // true_false
    std::vector<AcceptedRecord> accepted;  // short_answer
    RulesRecord rules;                     // short_answer
    std::vector<NumberRecord> numbers;     // numerical
    std::vector<UnitRecord> units;         // numerical
    bank::UnitRule unit{};                 // numerical
    double unit_penalty = 10;              // numerical
    std::vector<VariableRecord> variables; // numerical
    std::vector<TextRecord> items;         // ordering
    bank::OrderScoring scoring{};          // ordering
    std::vector<LeftRecord> left;          // matching
    std::vector<TextRecord> right;         // matching
    std::vector<BlankRecord> blanks;       // fill_in
    std::string picture;                   // hotspot
    bank::HotspotAsk ask{};                // hotspot
    bank::Masks masks{};                   // hotspot
    std::vector<RegionRecord> regions;     // hotspot
    std::vector<CriterionRecord> rubric;   // essay
    std::int64_t least_words = 0;          // essay
    std::int64_t most_words = 0;           // essay
    std::string hint;                      // where there is one
    std::vector<std::string> hints;        // where there are several
    std::string explanation;
    std::string note;
    std::string reference;
    std::vector<std::string> tags;
    std::vector<AnchorRecord> anchors;
    double marks = 1;
    std::optional<double> penalty;
    std::string stem;
    std::uint32_t line = 0;
    std::uint32_t stem_line = 0;
    std::uint32_t picture_line = 0;

    template <class Archive>
    void serialize(Archive& archive) {
        id_member(archive, "id", id, line);
        member(archive, "kind", kind);
        member(archive, "prompt", prompt);
        serialize_kind(archive);
        optional_member(archive, "hint", hint);
        optional_list_member(archive, "hints", hints, most_in_a_question);
        optional_member(archive, "explanation", explanation);
        optional_member(archive, "note", note);
        optional_member(archive, "reference", reference);
        optional_list_member(archive, "tags", tags, most_in_a_question);
        optional_list_member(archive, "anchors", anchors, most_in_a_question);
        optional_member(archive, "marks", marks, 1.0);
        maybe_member(archive, "penalty", penalty);
        optional_member(archive, "stem", stem);
        line_of_last(archive, stem_line);
    }

    template <class Archive>
    void serialize_kind(Archive& archive) {
        if (const auto called = bank::kind_from_name(kind)) {
            std::visit([&](const auto& each) { serialize_parts(archive, each); }, *called);
        } else {
            refuse_kind(archive, kind);
        }
    }

    template <class Archive>
    void serialize_parts(Archive& archive, const bank::Flashcard&) {
        member(archive, "answer", answer);
        optional_member(archive, "both_ways", both_ways);
    }

    template <class Archive>
    void serialize_parts(Archive&, const bank::Cloze&) {}

    template <class Archive>
    void serialize_parts(Archive&, const bank::Description&) {}

    template <class Archive>
    void serialize_parts(Archive& archive, const bank::Choice&) {
        list_member(archive, "options", options, most_in_a_question);
        optional_member(archive, "several", several);
        optional_member(archive, "shuffle", shuffle, true);
    }

    template <class Archive>
    void serialize_parts(Archive& archive, const bank::TrueFalse&) {
        member(archive, "is_true", is_true);
        optional_member(archive, "feedback_true", feedback_true);
        optional_member(archive, "feedback_false", feedback_false);
    }

    template <class Archive>
    void serialize_parts(Archive& archive, const bank::ShortAnswer&) {
        accepted_members(archive, accepted);
        rules.serialize_members(archive);
    }

    template <class Archive>
    void serialize_parts(Archive& archive, const bank::Numerical&) {
        list_member(archive, "accepted", numbers, most_in_a_question);
        optional_list_member(archive, "units", units, most_in_a_question);
        word_member(archive, "unit", unit, {"optional", "required"});
        optional_member(archive, "unit_penalty", unit_penalty, 10.0);
        optional_list_member(archive, "variables", variables, most_in_a_question);
    }

    template <class Archive>
    void serialize_parts(Archive& archive, const bank::Ordering&) {
        list_member(archive, "items", items, most_in_a_question);
        word_member(
            archive, "scoring", scoring, {"neighbours", "all_or_nothing", "places", "longest_subset"});
    }

    template <class Archive>
    void serialize_parts(Archive& archive, const bank::Matching&) {
        list_member(archive, "left", left, most_in_a_question);
        list_member(archive, "right", right, most_in_a_question);
    }

    template <class Archive>
    void serialize_parts(Archive& archive, const bank::FillIn&) {
        list_member(archive, "blanks", blanks, most_in_a_question);
    }

    template <class Archive>
    void serialize_parts(Archive& archive, const bank::Hotspot&) {
        member(archive, "picture", picture);
        line_of_last(archive, picture_line);
        word_member(archive, "ask", ask, {"where", "what"});
        word_member(archive, "masks", masks, {"one", "all"});
        list_member(archive, "regions", regions, most_in_a_question);
    }

    template <class Archive>
    void serialize_parts(Archive& archive, const bank::Essay&) {
        optional_member(archive, "answer", answer);
        list_member(archive, "rubric", rubric, most_in_a_question);
        optional_member(archive, "least_words", least_words);
        optional_member(archive, "most_words", most_words);
    }
};

[[nodiscard]] QuestionRecord to_record(const bank::Question& question);

// Every text is cleaned as text::clean() says.
[[nodiscard]] bank::Question question_from(const QuestionRecord& record);

// The points of a region, "x,y x,y"; nothing if it is not that.
[[nodiscard]] std::optional<std::vector<bank::Point>> points_from(const std::string& text);

} // namespace ingat::store
