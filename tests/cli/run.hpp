#pragma once

#include "cli/cli.hpp"
#include "support/temporary_folder.hpp"

#include <rapidjson/document.h>
#include <string>
#include <vector>

namespace cli_tests {

// What a command came to.
struct Ran {
    int code = -1;
    std::string out;
    std::string err;
};

// A learner's computer with a data folder of its own, on 22 November 2026, 08:15 in Jakarta.
class Computer {
public:
    [[nodiscard]] Ran run(const std::vector<std::string>& arguments, const std::string& in = {}) const;

    [[nodiscard]] std::filesystem::path home() const { return folder_ / "home"; }
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }

    // Writes NAME.bank.json with the document d.md ("A quote. Another one.") beside it; its path.
    [[nodiscard]] std::string
    put_bank(const std::string& id, const std::string& questions, const std::string& title = "A bank") const;

    ingat::base::Moment now{.at = ingat::base::Instant{std::chrono::milliseconds{1795310100000}},
                            .offset = std::chrono::minutes{420}};
    std::map<std::string, ingat::base::Catalogue> catalogues;
    std::string system_language = "en";
    std::filesystem::path scratch = std::filesystem::temp_directory_path();

private:
    ingat::tests::TemporaryFolder folder_;
};

// A question that is a flashcard; `more` are further members, beginning with a comma.
[[nodiscard]] std::string flashcard(const std::string& id, const std::string& more = {});

[[nodiscard]] std::vector<std::string> lines_of(const std::string& text);

// Fails the running test where `text` is not one JSON document.
[[nodiscard]] rapidjson::Document json_in(const std::string& text);

[[nodiscard]] bool holds(const std::string& text, const std::string& part);

// The words that Indonesian people get.
[[nodiscard]] ingat::base::Catalogue indonesian();

} // namespace cli_tests
