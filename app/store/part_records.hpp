#pragma once

// Inside the store only: brings in cereal.

#include "bank/bank.hpp"
#include "bank/check.hpp"
#include "store/bank_archive.hpp"

#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ingat::store {

// The shapes on disk of what questions are made of, kept apart from the values of bank/ so that either can
// change without the other. Members are written in the order in which serialize() names them. `line` is where
// the id was read; it is not written.

inline constexpr std::uint32_t most_in_a_question = bank::most_in_a_question; // of each kind of part

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

// As many as there are, one by one.
template <class Made, class From>
std::vector<Made> each(const std::vector<From>& from, Made (*make)(const From&)) {
    std::vector<Made> made;
    made.reserve(from.size());
    for (const From& one : from) {
        made.push_back(make(one));
    }
    return made;
}

// Every text is cleaned as text::clean() says.
[[nodiscard]] std::vector<std::string> cleaned(const std::vector<std::string>& texts);

// Whole numbers of a file where the value has an int: what is too large is found by check().
[[nodiscard]] int small(std::int64_t number);

// There and back. Back, texts are cleaned too.
[[nodiscard]] OptionRecord option_record(const bank::Option& option);
[[nodiscard]] bank::Option option_from(const OptionRecord& record);
[[nodiscard]] AcceptedRecord accepted_record(const bank::AcceptedText& accepted);
[[nodiscard]] bank::AcceptedText accepted_from(const AcceptedRecord& record);
[[nodiscard]] RulesRecord rules_record(const bank::TypingRules& rules);
[[nodiscard]] bank::TypingRules rules_from(const RulesRecord& record);
[[nodiscard]] BlankRecord blank_record(const bank::Blank& blank);
[[nodiscard]] bank::Blank blank_from(const BlankRecord& record);
[[nodiscard]] NumberRecord number_record(const bank::AcceptedNumber& number);
[[nodiscard]] bank::AcceptedNumber number_from(const NumberRecord& record);
[[nodiscard]] UnitRecord unit_record(const bank::Unit& unit);
[[nodiscard]] bank::Unit unit_from(const UnitRecord& record);
[[nodiscard]] VariableRecord variable_record(const bank::Variable& variable);
[[nodiscard]] bank::Variable variable_from(const VariableRecord& record);
[[nodiscard]] RegionRecord region_record(const bank::Region& region);
[[nodiscard]] bank::Region region_from(const RegionRecord& record);
[[nodiscard]] CriterionRecord criterion_record(const bank::Criterion& criterion);
[[nodiscard]] bank::Criterion criterion_from(const CriterionRecord& record);
[[nodiscard]] AnchorRecord anchor_record(const bank::Anchor& anchor);
[[nodiscard]] bank::Anchor anchor_from(const AnchorRecord& record);
[[nodiscard]] TextRecord item_record(const bank::Ordering::Item& item);
[[nodiscard]] bank::Ordering::Item item_from(const TextRecord& record);
[[nodiscard]] LeftRecord left_record(const bank::Matching::Left& left);
[[nodiscard]] bank::Matching::Left left_from(const LeftRecord& record);
[[nodiscard]] TextRecord right_record(const bank::Matching::Right& right);
[[nodiscard]] bank::Matching::Right right_from(const TextRecord& record);

// The points of a region, "x,y x,y"; nothing if it is not that.
[[nodiscard]] std::optional<std::vector<bank::Point>> points_from(const std::string& text);

} // namespace ingat::store
