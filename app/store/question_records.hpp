#pragma once

// Inside the store only: brings in cereal.

#include "bank/bank.hpp"
#include "store/bank_archive.hpp"
#include "store/part_records.hpp"

#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ingat::store {

// The shape of a question on disk; see part_records.hpp.

void refuse_kind(const BankArchive& archive, const std::string& kind);

// An archive that writes gets its kinds from to_record().
template <class Archive>
void refuse_kind(const Archive&, const std::string&) {}

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

} // namespace ingat::store
