#pragma once

// Inside the store only: brings in cereal.

#include "store/question_records.hpp"

#include <cereal/types/vector.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace ingat::store {

// The shape of a bank on disk, kept apart from bank::Bank; see question_records.hpp.

inline constexpr std::int64_t current_bank_format =
    2; // 1: without numerical, fill_in, hotspot, essay, description

inline constexpr std::uint32_t most_questions = 2'000'000;
inline constexpr std::uint32_t most_documents = 1'000;
inline constexpr std::uint32_t most_pictures = 10'000;

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

struct PictureRecord {
    std::string file;
    std::string description;
    std::uint32_t line = 0;

    bool operator==(const PictureRecord&) const = default;

    template <class Archive>
    void serialize(Archive& archive) {
        member(archive, "file", file);
        line_of_last(archive, line);
        member(archive, "description", description);
    }
};

struct BankRecord {
    std::int64_t format = current_bank_format;
    std::string id;
    std::string title;
    std::string language;
    std::string description;
    std::vector<DocumentRecord> documents;
    std::vector<PictureRecord> pictures;
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
        optional_list_member(archive, "pictures", pictures, most_pictures);
        list_member(archive, "questions", questions, most_questions);
    }
};

[[nodiscard]] BankRecord to_record(const bank::Bank& bank);

// The bank without the texts of its documents. Every text is cleaned as text::clean() says. An id that is
// there twice, or one that nothing has, is Malformed; `file` names the file in the sentence.
[[nodiscard]] base::Result<bank::Bank> from_record(BankRecord record, const std::string& file);

} // namespace ingat::store
