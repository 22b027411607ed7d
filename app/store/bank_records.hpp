#pragma once

// Inside the store only: brings in cereal.

#include "bank/bank.hpp"
#include "bank/check.hpp"
#include "base/result.hpp"
#include "store/bank_archive.hpp"

#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace ingat::store {

// The shape of a bank on disk, kept apart from bank::Bank so that either can change without the other.
// Members are written in the order in which serialize() names them. `line` is where the id was read; it is
// not written.

inline constexpr std::int64_t current_bank_format = 1;

inline constexpr std::uint32_t most_questions = 2'000'000;
inline constexpr std::uint32_t most_documents = 1'000;
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
    std::string feedback;
    std::uint32_t line = 0;

    bool operator==(const OptionRecord&) const = default;

    template <class Archive>
    void serialize(Archive& archive) {
        id_member(archive, "id", id, line);
        member(archive, "text", text);
        optional_member(archive, "right", right);
        optional_member(archive, "feedback", feedback);
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

struct DocumentRecord {
    std::string id;
    std::string title;
    std::string language;
    std::string file;
    std::uint32_t line = 0;

    bool operator==(const DocumentRecord&) const = default;

    template <class Archive>
    void serialize(Archive& archive) {
        id_member(archive, "id", id, line);
        member(archive, "title", title);
        member(archive, "language", language);
        member(archive, "file", file);
    }
};

struct QuestionRecord {
    std::string id;
    std::string kind;
    std::string prompt;
    std::string answer;                // flashcard
    bool both_ways = false;            // flashcard
    std::vector<OptionRecord> options; // choice
    bool several = false;              // choice
    bool shuffle = true;               // choice
    bool is_true = false;              // true_false
    std::string feedback_true;         // true_false
    std::string feedback_false;        // true_false
    std::vector<std::string> accepted; // short_answer
    bool case_matters = false;         // short_answer
    std::vector<TextRecord> items;     // ordering
    std::vector<LeftRecord> left;      // matching
    std::vector<TextRecord> right;     // matching
    std::string hint;
    std::string explanation;
    std::string note;
    std::string reference;
    std::vector<std::string> tags;
    std::vector<AnchorRecord> anchors;
    std::uint32_t line = 0;

    template <class Archive>
    void serialize(Archive& archive) {
        id_member(archive, "id", id, line);
        member(archive, "kind", kind);
        member(archive, "prompt", prompt);
        serialize_kind(archive);
        optional_member(archive, "hint", hint);
        optional_member(archive, "explanation", explanation);
        optional_member(archive, "note", note);
        optional_member(archive, "reference", reference);
        optional_list_member(archive, "tags", tags, most_in_a_question);
        optional_list_member(archive, "anchors", anchors, most_in_a_question);
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
        list_member(archive, "accepted", accepted, most_in_a_question);
        optional_member(archive, "case_matters", case_matters);
    }

    template <class Archive>
    void serialize_parts(Archive& archive, const bank::Ordering&) {
        list_member(archive, "items", items, most_in_a_question);
    }

    template <class Archive>
    void serialize_parts(Archive& archive, const bank::Matching&) {
        list_member(archive, "left", left, most_in_a_question);
        list_member(archive, "right", right, most_in_a_question);
    }
};

struct BankRecord {
    std::int64_t format = current_bank_format;
    std::string id;
    std::string title;
    std::string language;
    std::string description;
    std::vector<DocumentRecord> documents;
    std::vector<QuestionRecord> questions;
    std::uint32_t line = 0;

    template <class Archive>
    void serialize(Archive& archive) {
        member(archive, "format", format);
        id_member(archive, "id", id, line);
        member(archive, "title", title);
        member(archive, "language", language);
        optional_member(archive, "description", description);
        optional_list_member(archive, "documents", documents, most_documents);
        list_member(archive, "questions", questions, most_questions);
    }
};

[[nodiscard]] BankRecord to_record(const bank::Bank& bank);

// The bank without the texts of its documents. Every text is cleaned as text::clean() says. An id that is
// there twice, or one that nothing has, is Malformed; `file` names the file in the sentence.
[[nodiscard]] base::Result<bank::Bank> from_record(BankRecord record, const std::string& file);

} // namespace ingat::store
