#include "effects/add_bank.hpp"

#include "pictures/decode.hpp"
#include "store/bank_file.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace ingat::effects {
namespace {

std::vector<bank::Finding> findings_of(const bank::Bank& bank) {
    std::vector<bank::Finding> findings = bank::check(bank);
    std::stable_partition(findings.begin(), findings.end(), [](const bank::Finding& finding) {
        return finding.severity == bank::Severity::Error;
    });
    return findings;
}

// Why the picture beside the bank file cannot be shown.
std::optional<base::Error> picture_trouble(const std::filesystem::path& file,
                                           const std::string& name,
                                           const std::filesystem::path& reader) {
    constexpr pictures::Wanted small{.width = 64, .height = 64};
    const base::Result<std::string> text = store::read_picture(file, name);
    if (!text) {
        return text.error();
    }
    const std::vector<std::uint8_t> bytes{text->begin(), text->end()};
    if (const auto header = pictures::read_header(bytes, name); !header) {
        return header.error();
    }
    std::error_code ignored;
    if (reader.empty() || !std::filesystem::exists(reader, ignored)) {
        return std::nullopt;
    }
    const auto picture = pictures::decode(bytes, name, small, reader);
    return picture ? std::nullopt : std::optional{picture.error()};
}

} // namespace

std::vector<bank::Finding> picture_findings(const bank::Bank& bank,
                                            const std::filesystem::path& file,
                                            const std::filesystem::path& reader) {
    std::vector<bank::Finding> findings;
    for (const bank::Picture& picture : bank.pictures) {
        if (std::optional<base::Error> trouble = picture_trouble(file, picture.file, reader)) {
            findings.push_back({.rule = "picture-unreadable",
                                .severity = bank::Severity::Warning,
                                .question = {},
                                .message = std::move(trouble->message)});
        }
    }
    return findings;
}

base::Result<CheckedBank> add_bank(const Places& places, const std::filesystem::path& file) {
    const base::Result<bank::Bank> bank = store::load_bank(file);
    if (!bank) {
        return bank.error();
    }
    if (bank::cards_of(*bank).empty()) {
        // The check finds an error in every bank or question without a card.
        return base::Error{base::ErrorKind::Refused, findings_of(*bank).front().message};
    }
    base::Result<store::AddedBank> added = store::add_bank(library_folder(places), file);
    if (!added) {
        return added.error();
    }
    std::vector<bank::Finding> findings = findings_of(added->bank);
    for (bank::Finding& finding : picture_findings(added->bank, file, places.picture_reader)) {
        findings.push_back(std::move(finding));
    }
    return CheckedBank{.added = *std::move(added), .findings = std::move(findings)};
}

} // namespace ingat::effects
