#include "store/bank_records.hpp"

#include "store/shortened.hpp"
#include "text/clean.hpp"

#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>

namespace ingat::store {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::say;

// One function per kind, each way. Adding a kind without one does not compile.

void to_record(QuestionRecord& record, const bank::Flashcard& kind) {
    record.answer = kind.answer;
    record.both_ways = kind.both_ways;
}

void to_record(QuestionRecord&, const bank::Cloze&) {}

void to_record(QuestionRecord& record, const bank::Choice& kind) {
    for (const bank::Option& option : kind.options) {
        record.options.push_back(
            {.id = option.id, .text = option.text, .right = option.right, .feedback = option.feedback});
    }
    record.several = kind.several;
    record.shuffle = kind.shuffle;
}

void to_record(QuestionRecord& record, const bank::TrueFalse& kind) {
    record.is_true = kind.is_true;
    record.feedback_true = kind.feedback_true;
    record.feedback_false = kind.feedback_false;
}

void to_record(QuestionRecord& record, const bank::ShortAnswer& kind) {
    record.accepted = kind.accepted;
    record.case_matters = kind.case_matters;
}

void to_record(QuestionRecord& record, const bank::Ordering& kind) {
    for (const auto& item : kind.items) {
        record.items.push_back({.id = item.id, .text = item.text});
    }
}

void to_record(QuestionRecord& record, const bank::Matching& kind) {
    for (const auto& left : kind.left) {
        record.left.push_back({.id = left.id, .text = left.text, .partner = left.partner});
    }
    for (const auto& right : kind.right) {
        record.right.push_back({.id = right.id, .text = right.text});
    }
}

QuestionRecord to_record(const bank::Question& question) {
    QuestionRecord record{.id = question.id.text,
                          .kind = bank::kind_name(question.kind),
                          .prompt = question.prompt,
                          .hint = question.hint,
                          .explanation = question.explanation,
                          .note = question.note,
                          .reference = question.reference,
                          .tags = question.tags};
    std::visit([&](const auto& kind) { to_record(record, kind); }, question.kind);
    for (const bank::Anchor& anchor : question.anchors) {
        record.anchors.push_back({.document = anchor.document.text,
                                  .quote = anchor.quote,
                                  .words = anchor.words,
                                  .before = anchor.before,
                                  .after = anchor.after,
                                  .position = anchor.position});
    }
    return record;
}

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
    return std::nullopt;
}

std::vector<std::string> cleaned(const std::vector<std::string>& texts) {
    std::vector<std::string> clean;
    clean.reserve(texts.size());
    for (const std::string& text : texts) {
        clean.push_back(text::clean(text));
    }
    return clean;
}

void fill(bank::Flashcard& kind, const QuestionRecord& record) {
    kind = {.answer = text::clean(record.answer), .both_ways = record.both_ways};
}

void fill(bank::Cloze&, const QuestionRecord&) {}

void fill(bank::Choice& kind, const QuestionRecord& record) {
    for (const OptionRecord& option : record.options) {
        kind.options.push_back({.id = option.id,
                                .text = text::clean(option.text),
                                .right = option.right,
                                .feedback = text::clean(option.feedback)});
    }
    kind.several = record.several;
    kind.shuffle = record.shuffle;
}

void fill(bank::TrueFalse& kind, const QuestionRecord& record) {
    kind = {.is_true = record.is_true,
            .feedback_true = text::clean(record.feedback_true),
            .feedback_false = text::clean(record.feedback_false)};
}

void fill(bank::ShortAnswer& kind, const QuestionRecord& record) {
    kind = {.accepted = cleaned(record.accepted), .case_matters = record.case_matters};
}

void fill(bank::Ordering& kind, const QuestionRecord& record) {
    for (const TextRecord& item : record.items) {
        kind.items.push_back({.id = item.id, .text = text::clean(item.text)});
    }
}

void fill(bank::Matching& kind, const QuestionRecord& record) {
    for (const LeftRecord& left : record.left) {
        kind.left.push_back({.id = left.id, .text = text::clean(left.text), .partner = left.partner});
    }
    for (const TextRecord& right : record.right) {
        kind.right.push_back({.id = right.id, .text = text::clean(right.text)});
    }
}

bank::Kind kind_from(const QuestionRecord& record) {
    bank::Kind kind = bank::kind_from_name(record.kind).value(); // the archive has refused every other name
    std::visit([&](auto& each) { fill(each, record); }, kind);
    return kind;
}

bank::Question question_from(const QuestionRecord& record) {
    bank::Question question{.id = {record.id},
                            .kind = kind_from(record),
                            .prompt = text::clean(record.prompt),
                            .hint = text::clean(record.hint),
                            .explanation = text::clean(record.explanation),
                            .note = text::clean(record.note),
                            .reference = text::clean(record.reference),
                            .tags = cleaned(record.tags)};
    for (const AnchorRecord& anchor : record.anchors) {
        question.anchors.push_back({.document = {anchor.document},
                                    .quote = text::clean(anchor.quote),
                                    .words = text::clean(anchor.words),
                                    .before = text::clean(anchor.before),
                                    .after = text::clean(anchor.after),
                                    .position = anchor.position});
    }
    return question;
}

} // namespace

void refuse_kind(const BankArchive& archive, const std::string& kind) {
    BankArchive::refuse(
        ErrorKind::Malformed,
        say("{0}: \"{1}\" is not a kind of question. Use flashcard, cloze, choice, true_false, "
            "short_answer, ordering or matching.",
            {archive.place(), shortened(kind)}));
}

BankRecord to_record(const bank::Bank& bank) {
    BankRecord record{
        .id = bank.id.text, .title = bank.title, .language = bank.language, .description = bank.description};
    for (const bank::Document& document : bank.documents) {
        record.documents.push_back({.id = document.id.text,
                                    .title = document.title,
                                    .language = document.language,
                                    .file = document.file});
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
    bank.questions.reserve(record.questions.size());
    for (QuestionRecord& question : record.questions) {
        bank.questions.push_back(question_from(std::exchange(question, {}))); // frees as it goes
    }
    return bank;
}

} // namespace ingat::store
