#pragma once

#include "base/catalogue.hpp"
#include "base/time.hpp"
#include "cli/command_line.hpp"
#include "memory/rating.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ingat::cli {

// What was asked for on the command line, one type for each verb.

struct Due {
    bool cards = false;
    bool json = false;
};

struct Answer {
    std::string bank; // a path or an id
    std::string card; // QUESTION#PART
    memory::Rating rating = memory::Rating::Good;
    std::optional<base::Moment> at; // nothing: now
    bool json = false;
};

struct Undo {
    bool json = false;
};

struct Log {
    bool json = false;
};

struct Add {
    std::vector<std::string> banks;
};

struct Check {
    std::vector<std::string> banks;
    bool json = false;
};

struct Grade {
    std::string bank;      // a path or an id
    std::string responses; // a file of JSON lines
    bool json = false;
};

struct MemoryStates {};

struct SelftestWriter {
    std::string folder;
    std::optional<long long> count; // nothing: until killed
};

struct SelftestVerify {
    std::string folder;
};

using Verb =
    std::variant<Due, Answer, Undo, Log, Add, Check, Grade, MemoryStates, SelftestWriter, SelftestVerify>;

struct Command {
    Verb verb;
    std::string language; // of --lang; empty: not given
};

// The command, or what to say instead of doing one. `words`: what help is said in.
[[nodiscard]] std::variant<Command, Usage> command_from(const std::vector<std::string>& arguments,
                                                        const std::string& version,
                                                        const base::Catalogue& words);

// Whether the verb was asked to print JSON.
[[nodiscard]] bool wants_json(const Verb& verb);

} // namespace ingat::cli
