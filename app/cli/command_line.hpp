#pragma once

#include "base/catalogue.hpp"
#include "base/message.hpp"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace ingat::cli {

// What to say about a command line instead of doing it.
struct Usage {
    std::string help;                   // asked for: to be printed, and all is well
    std::optional<base::Message> wrong; // else what is wrong
};

// Reads arguments by a declaration for the command-line library, and says what is wrong with them in
// sentences of our own. Descriptions in the declaration are worded by whoever declares.
class CommandLine {
public:
    // Both must outlive this.
    CommandLine(CLI::App& declared, const base::Catalogue& words);

    // Nothing: all was understood, and is where the declaration put it.
    [[nodiscard]] std::optional<Usage> read(const std::vector<std::string>& arguments);

private:
    [[nodiscard]] base::Message without_value(const std::vector<std::string>& arguments) const;

    CLI::App& declared_;
    std::string options_; // the heading above them
};

} // namespace ingat::cli
