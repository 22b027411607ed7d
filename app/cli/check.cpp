#include "bank/check.hpp"

#include "cli/find_bank.hpp"
#include "cli/verbs.hpp"
#include "effects/add_bank.hpp"
#include "store/bank_file.hpp"

#include <algorithm>
#include <charconv>

namespace ingat::cli {
namespace {

using base::say;
using base::say_many;

struct Row {
    std::string file;
    std::string question; // empty: about the bank or the file
    std::string rule;
    bank::Severity severity = bank::Severity::Error;
    std::string message;
    std::optional<std::uint32_t> line;
};

std::string rule_of(base::ErrorKind kind) {
    switch (kind) {
    case base::ErrorKind::Malformed: return "format";
    case base::ErrorKind::TooLarge: return "format-too-large";
    case base::ErrorKind::Newer: return "format-newer";
    default: return "file";
    }
}

// Takes "FILE:LINE: " or "FILE:LINE (QUESTION): " off the front of a sentence of the store, and keeps both.
void take_place(Row& row) {
    std::string_view text = row.message;
    if (!text.starts_with(row.file + ":")) {
        return;
    }
    text.remove_prefix(row.file.size() + 1);
    std::uint32_t line = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), line);
    if (error != std::errc{}) {
        return;
    }
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    std::string_view question;
    if (const std::size_t close = text.find("): ");
        text.starts_with(" (") && close != std::string_view::npos) {
        question = text.substr(2, close - 2);
        text.remove_prefix(close + 1);
    }
    if (text.starts_with(": ")) {
        row.line = line;
        row.question = question;
        row.message = std::string{text.substr(2)};
    }
}

std::vector<Row> rows_of(const std::string& named, const World& world, const Voice& voice) {
    const base::Result<std::filesystem::path> file = bank_file(world.places, named);
    const std::string name = file ? file->string() : named;
    const base::Result<store::LoadedBank> loaded =
        file ? store::load_bank_with_lines(*file) : base::Result<store::LoadedBank>{file.error()};
    if (!loaded) {
        Row row{.file = name,
                .question = {},
                .rule = rule_of(loaded.error().kind),
                .message = voice.worded(loaded.error().message),
                .line = {}};
        take_place(row);
        return {row};
    }
    std::vector<bank::Finding> findings = bank::check(loaded->bank);
    for (bank::Finding& finding : effects::picture_findings(
             loaded->bank, *file, world.places ? world.places->picture_reader : std::filesystem::path{})) {
        findings.push_back(std::move(finding));
    }
    std::vector<Row> rows;
    for (const bank::Finding& finding : findings) {
        Row row{.file = name,
                .question = finding.question ? finding.question->text : "",
                .rule = finding.rule,
                .severity = finding.severity,
                .message = voice.worded(finding.message),
                .line = {}};
        if (finding.question && loaded->lines.contains(*finding.question)) {
            row.line = loaded->lines.at(*finding.question);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

void print_json(const Row& row, const Voice& voice) {
    JsonText json;
    json.begin_object().name("file").text(row.file).name("question");
    row.question.empty() ? json.null() : json.text(row.question);
    json.name("rule").text(row.rule);
    json.name("severity").text(row.severity == bank::Severity::Error ? "error" : "warning");
    json.name("message").text(row.message).name("line");
    row.line ? json.integer(*row.line) : json.null();
    voice.print(json.end_object());
}

// "FILE:LINE: error: SENTENCE [RULE]", which editors understand.
void print_line(const Row& row, const Voice& voice) {
    std::string text = row.file;
    if (row.line) {
        text += ":" + std::to_string(*row.line);
    }
    text += ": " + voice.worded(row.severity == bank::Severity::Error ? say("error") : say("warning")) + ": ";
    text += row.question.empty() ? "" : row.question + ": ";
    voice.print(text + row.message + " [" + row.rule + "]");
}

} // namespace

int run(const Check& check, const World& world, const Voice& voice) {
    std::vector<Row> rows;
    for (const std::string& named : check.banks) {
        for (Row& row : rows_of(named, world, voice)) {
            rows.push_back(std::move(row));
        }
    }
    for (const Row& row : rows) {
        check.json ? print_json(row, voice) : print_line(row, voice);
    }
    const auto errors = std::count_if(
        rows.begin(), rows.end(), [](const Row& row) { return row.severity == bank::Severity::Error; });
    if (!check.json) {
        const auto warnings = static_cast<std::ptrdiff_t>(rows.size()) - errors;
        voice.print(
            say("{0}: {1}, {2}",
                {voice.worded(say_many("{0} bank", "{0} banks", static_cast<long long>(check.banks.size()))),
                 voice.worded(say_many("{0} error", "{0} errors", errors)),
                 voice.worded(say_many("{0} warning", "{0} warnings", warnings))}));
    }
    return errors == 0 ? done : refused;
}

} // namespace ingat::cli
