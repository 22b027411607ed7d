#include "store/bank_file.hpp"

#include "store/atomic_file.hpp"
#include "store/bank_records.hpp"
#include "store/cereal_json.hpp"
#include "store/json_reader.hpp"
#include "text/clean.hpp"

#include <exception>
#include <optional>
#include <sstream>
#include <utility>

namespace ingat::store {
namespace {

using base::Done;
using base::Error;
using base::ErrorKind;
using base::Result;
using base::say;

// A newer bank may hold anything, so its number is looked at before anything else in it.
std::optional<Error> problem_of_format(const JsonTree& tree, const std::string& file) {
    const auto at = find_member(tree, 0, "format");
    const JsonNode* format = at ? &tree.nodes[*at] : nullptr;
    if (format == nullptr || format->type != JsonType::Integer || format->integer < 1) {
        return Error{
            ErrorKind::Malformed,
            say("{0}:{1}: this is not a bank: it has no \"format\" with a whole number from 1. Name another "
                "file, or add \"format\": 2.",
                {file, std::to_string(format == nullptr ? tree.nodes[0].line : format->line)})};
    }
    if (format->integer > current_bank_format) {
        return Error{ErrorKind::Newer,
                     say("{0} was written by a newer version of Ingat. Update Ingat to use it.", {file})};
    }
    return std::nullopt;
}

// Format 1 had no wildcard.
void take_stars_as_stars(BankRecord& record) {
    for (QuestionRecord& question : record.questions) {
        for (AcceptedRecord& accepted : question.accepted) {
            for (std::size_t at = accepted.text.find('*'); at != std::string::npos;
                 at = accepted.text.find('*', at + 2)) {
                accepted.text.insert(at, 1, '\\');
            }
        }
    }
}

Result<LoadedBank> bank_from(const JsonTree& tree, const std::string& file) {
    if (auto problem = problem_of_format(tree, file)) {
        return *problem;
    }
    BankRecord record;
    {
        BankArchive archive{tree, file};
        record.serialize(archive);
        archive.finish();
    }
    if (record.format == 1) {
        take_stars_as_stars(record);
    }
    LoadedBank loaded;
    for (const QuestionRecord& question : record.questions) {
        loaded.lines.emplace(base::QuestionId{question.id}, question.line);
    }
    auto bank = from_record(std::move(record), file);
    if (!bank) {
        return bank.error();
    }
    loaded.bank = *std::move(bank);
    return loaded;
}

Error no_memory(const std::string& file) {
    return {ErrorKind::Failed,
            say("{0} could not be read: there is not enough memory. Close other programs and try again.",
                {file})};
}

// What is said of a document that is not there must lead to the bank that asks for it.
Error document_error(const Error& cause, const std::string& document, const std::filesystem::path& bank) {
    if (cause.kind != ErrorKind::NotFound) {
        return cause;
    }
    return {ErrorKind::NotFound,
            say("{0} names the document {1}, which is not beside it. Put that file into the same folder.",
                {bank.string(), document})};
}

Result<Done> read_documents(BankWithFiles& read, const std::filesystem::path& path) {
    for (bank::Document& document : read.loaded.bank.documents) {
        // A bank from a stranger must not read what a link beside it points to.
        auto bytes = read_file(path.parent_path() / document.file, most_document_bytes, Links::Refuse);
        if (!bytes) {
            return document_error(bytes.error(), document.file, path);
        }
        document.text = text::clean(*bytes);
        read.files.documents.insert_or_assign(document.file, *std::move(bytes));
    }
    return Done{};
}

Result<BankWithFiles> read_bank(const std::filesystem::path& path) {
    auto bytes = read_file(path, most_bank_bytes);
    if (!bytes) {
        return bytes.error();
    }
    auto loaded = parse_bank(*bytes, path.string());
    if (!loaded) {
        return loaded.error();
    }
    BankWithFiles read{.loaded = *std::move(loaded),
                       .files = {.bank = *std::move(bytes), .documents = {}, .pictures = {}}};
    if (auto done = read_documents(read, path); !done) {
        return done.error();
    }
    return read;
}

void read_pictures(BankWithFiles& read, const std::filesystem::path& path) {
    for (const bank::Picture& picture : read.loaded.bank.pictures) {
        if (auto bytes = read_picture(path, picture.file)) {
            read.files.pictures.insert_or_assign(picture.file, *std::move(bytes));
        }
    }
}

bank::Bank without_texts(bank::Bank bank) {
    for (bank::Document& document : bank.documents) {
        document.text.clear();
    }
    return bank;
}

} // namespace

Result<LoadedBank> parse_bank(std::string text, const std::string& file) {
    auto tree = parse_json(std::move(text), file, {.bytes = most_bank_bytes});
    if (!tree) {
        return tree.error();
    }
    try {
        return bank_from(*tree, file);
    } catch (const BadFile& bad) {
        return bad.error;
    } catch (const std::exception&) {
        return no_memory(file);
    }
}

Result<std::string> bank_text(const bank::Bank& bank) {
    try {
        std::ostringstream out;
        {
            using Options = cereal::JSONOutputArchive::Options;
            cereal::JSONOutputArchive archive{out, Options{324, Options::IndentChar::space, 2}};
            BankRecord record = to_record(bank);
            record.serialize(archive);
        } // the archive writes its closing bracket here
        out << '\n';
        return std::move(out).str();
    } catch (const std::exception&) {
        return no_memory(bank.id.text);
    }
}

Result<bank::Bank> load_bank(const std::filesystem::path& path) {
    auto read = read_bank(path);
    return read ? Result<bank::Bank>{std::move(read->loaded.bank)} : read.error();
}

Result<LoadedBank> load_bank_with_lines(const std::filesystem::path& path) {
    auto read = read_bank(path);
    return read ? Result<LoadedBank>{std::move(read->loaded)} : read.error();
}

Result<BankWithFiles> load_bank_with_files(const std::filesystem::path& path) {
    auto read = read_bank(path);
    if (read) {
        read_pictures(*read, path);
    }
    return read;
}

Result<std::string> read_picture(const std::filesystem::path& path, const std::string& file) {
    // A bank from a stranger must not show what a link beside it points to.
    auto bytes = read_file(path.parent_path() / file, most_picture_bytes, Links::Refuse);
    if (!bytes && bytes.error().kind == ErrorKind::NotFound) {
        return Error{
            ErrorKind::NotFound,
            say("The picture \"{0}\" is not beside its bank. Put that file into the same folder, and "
                "add the bank again.",
                {file})};
    }
    return bytes;
}

Result<Done> save_bank(const bank::Bank& bank, const std::filesystem::path& path) {
    auto text = bank_text(bank);
    if (!text) {
        return text.error();
    }
    const auto again = parse_bank(*text, path.string());
    if (!again) {
        return again.error();
    }
    if (again->bank != without_texts(bank)) {
        return Error{ErrorKind::Refused,
                     say("{0} was not saved: a text of the bank holds control characters. Remove them.",
                         {path.string()})};
    }
    return write_file(path, *text);
}

} // namespace ingat::store
