#include "effects/add_bank.hpp"

#include "store/bank_file.hpp"

#include <algorithm>
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

} // namespace

std::vector<bank::Finding> picture_findings(const bank::Bank& bank, const std::filesystem::path& file) {
    std::vector<bank::Finding> findings;
    for (base::Error& trouble : store::picture_troubles(bank, file)) {
        findings.push_back({.rule = "picture-unreadable",
                            .severity = bank::Severity::Warning,
                            .question = {},
                            .message = std::move(trouble.message)});
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
    for (bank::Finding& finding : picture_findings(added->bank, file)) {
        findings.push_back(std::move(finding));
    }
    return CheckedBank{.added = *std::move(added), .findings = std::move(findings)};
}

} // namespace ingat::effects
