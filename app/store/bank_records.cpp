#include "store/bank_records.hpp"

#include "store/shortened.hpp"
#include "text/clean.hpp"

#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace ingat::store {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::say;

// Where ids were seen, to refuse one that comes again.
class SeenIds {
public:
    explicit SeenIds(std::string file) : file_{std::move(file)} {}

    // `owner`: the question whose options or items these are; empty for what a bank holds.
    std::optional<Error> add(const std::string& id, std::uint32_t line, const std::string& owner) {
        const auto [before, is_new] = lines_.try_emplace(id, line);
        if (is_new) {
            return std::nullopt;
        }
        const std::string place =
            file_ + ":" + std::to_string(line) + (owner.empty() ? "" : " (" + owner + ")");
        return Error{ErrorKind::Malformed,
                     say("{0}: the id \"{1}\" is used already on line {2}. Give one of the two another id.",
                         {place, id, std::to_string(before->second)})};
    }

    template <class Records>
    std::optional<Error> add_all(const Records& records, const std::string& owner) {
        for (const auto& record : records) {
            if (auto twice = add(record.id, record.line, owner)) {
                return twice;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool has(const std::string& id) const { return lines_.contains(id); }

private:
    std::string file_;
    std::unordered_map<std::string, std::uint32_t> lines_;
};

std::optional<Error> problem_of_parts(const QuestionRecord& record, const std::string& file) {
    SeenIds right{file};
    if (auto twice = SeenIds{file}.add_all(record.options, record.id)) {
        return twice;
    }
    if (auto twice = SeenIds{file}.add_all(record.items, record.id)) {
        return twice;
    }
    if (auto twice = SeenIds{file}.add_all(record.left, record.id)) {
        return twice;
    }
    if (auto twice = right.add_all(record.right, record.id)) {
        return twice;
    }
    if (auto twice = SeenIds{file}.add_all(record.blanks, record.id)) {
        return twice;
    }
    for (const BlankRecord& blank : record.blanks) {
        if (auto twice = SeenIds{file}.add_all(blank.options, record.id)) {
            return twice;
        }
    }
    if (auto twice = SeenIds{file}.add_all(record.rubric, record.id)) {
        return twice;
    }
    for (const RegionRecord& region : record.regions) {
        if (!points_from(region.points)) {
            return Error{ErrorKind::Malformed,
                         say("{0}:{1} ({2}): \"{3}\" are no points of a region. Write them as "
                             "\"0.1,0.2 0.3,0.4\", at most {4} of them.",
                             {file,
                              std::to_string(region.line),
                              record.id,
                              shortened(region.points),
                              std::to_string(most_in_a_question)})};
        }
    }
    for (const LeftRecord& left : record.left) {
        if (!right.has(left.partner)) {
            return Error{
                ErrorKind::Malformed,
                say("{0}:{1} ({2}): nothing on the right has the id \"{3}\" that \"{4}\" names as its "
                    "partner. Correct it.",
                    {file, std::to_string(left.partner_line), record.id, left.partner, left.id})};
        }
    }
    return std::nullopt;
}

std::optional<Error>
problem_of_anchors(const QuestionRecord& record, const SeenIds& documents, const std::string& file) {
    for (const AnchorRecord& anchor : record.anchors) {
        if (!documents.has(anchor.document)) {
            return Error{
                ErrorKind::Malformed,
                say("{0}:{1} ({2}): the bank has no document with the id \"{3}\". Correct it, or add the "
                    "document.",
                    {file, std::to_string(anchor.line), record.id, anchor.document})};
        }
    }
    return std::nullopt;
}

// The stem of each question must be a description of this bank, the picture of a hotspot one of its pictures.
std::optional<Error> problem_of_references(const BankRecord& record,
                                           const std::unordered_set<std::string>& pictures,
                                           const std::string& file) {
    std::unordered_set<std::string> descriptions;
    for (const QuestionRecord& question : record.questions) {
        if (question.kind == "description") {
            descriptions.insert(question.id);
        }
    }
    for (const QuestionRecord& question : record.questions) {
        if (!question.stem.empty() && !descriptions.contains(question.stem)) {
            return Error{
                ErrorKind::Malformed,
                say(R"({0}:{1} ({2}): no description has the id "{3}" that "stem" names. Correct it.)",
                    {file, std::to_string(question.stem_line), question.id, shortened(question.stem)})};
        }
        if (!question.picture.empty() && !pictures.contains(question.picture)) {
            return Error{
                ErrorKind::Malformed,
                say("{0}:{1} ({2}): \"pictures\" of the bank does not list \"{3}\". Correct the name, or add "
                    "it.",
                    {file, std::to_string(question.picture_line), question.id, shortened(question.picture)})};
        }
    }
    return std::nullopt;
}

// A document is read from beside the bank, whoever wrote the bank: its name must not lead anywhere else.
bool is_plain_file_name(std::string_view name) {
    constexpr std::size_t longest = 120;
    const bool is_plain = name.find_first_of("/\\:") == std::string_view::npos && text::clean(name) == name &&
                          name.find_first_of("\n\t") == std::string_view::npos;
    return !name.empty() && name.size() <= longest && name.front() != '.' && is_plain && name != "bank.json";
}

std::optional<Error> problem_of(const BankRecord& record, const std::string& file) {
    SeenIds documents{file};
    if (auto twice = documents.add_all(record.documents, {})) {
        return twice;
    }
    for (const DocumentRecord& document : record.documents) {
        if (!is_plain_file_name(document.file)) {
            return Error{
                ErrorKind::Refused,
                say("{0}:{1}: \"{2}\" cannot be the file of a document. Use the plain name of a file that "
                    "lies beside the bank, of at most 120 bytes.",
                    {file, std::to_string(document.line), shortened(document.file)})};
        }
    }
    std::unordered_set<std::string> pictures;
    for (const PictureRecord& picture : record.pictures) {
        if (!is_plain_file_name(picture.file) || !pictures.insert(picture.file).second) {
            return Error{ErrorKind::Refused,
                         say("{0}:{1}: \"{2}\" cannot be the file of a picture. Use the plain name of a file "
                             "that lies "
                             "beside the bank, of at most 120 bytes, and list each once.",
                             {file, std::to_string(picture.line), shortened(picture.file)})};
        }
    }
    SeenIds questions{file};
    for (const QuestionRecord& question : record.questions) {
        if (auto problem = questions.add(question.id, question.line, {})) {
            return problem;
        }
        if (auto problem = problem_of_parts(question, file)) {
            return problem;
        }
        if (auto problem = problem_of_anchors(question, documents, file)) {
            return problem;
        }
    }
    return problem_of_references(record, pictures, file);
}

} // namespace

BankRecord to_record(const bank::Bank& bank) {
    BankRecord record{
        .id = bank.id.text, .title = bank.title, .language = bank.language, .description = bank.description};
    for (const bank::Document& document : bank.documents) {
        record.documents.push_back({.id = document.id.text,
                                    .title = document.title,
                                    .language = document.language,
                                    .file = document.file});
    }
    for (const bank::Picture& picture : bank.pictures) {
        record.pictures.push_back({.file = picture.file, .description = picture.description});
    }
    record.questions.reserve(bank.questions.size());
    for (const bank::Question& question : bank.questions) {
        record.questions.push_back(to_record(question));
    }
    return record;
}

Result<bank::Bank> from_record(BankRecord record, const std::string& file) {
    if (auto problem = problem_of(record, file)) {
        return *problem;
    }
    bank::Bank bank{.id = {record.id},
                    .title = text::clean(record.title),
                    .language = text::clean(record.language),
                    .description = text::clean(record.description)};
    for (const DocumentRecord& document : record.documents) {
        bank.documents.push_back({.id = {document.id},
                                  .title = text::clean(document.title),
                                  .language = text::clean(document.language),
                                  .file = document.file});
    }
    for (const PictureRecord& picture : record.pictures) {
        bank.pictures.push_back({.file = picture.file, .description = text::clean(picture.description)});
    }
    bank.questions.reserve(record.questions.size());
    for (QuestionRecord& question : record.questions) {
        bank.questions.push_back(question_from(std::exchange(question, {}))); // frees as it goes
    }
    return bank;
}

} // namespace ingat::store
