#pragma once

#include "bank/bank.hpp"
#include "bank/response.hpp"
#include "base/result.hpp"
#include "exam/certainty.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

namespace ingat::cli {

// An answer to be graded, as a line of JSON asks for it.
struct AskedGrade {
    std::string place; // "FILE:LINE", for what is said about it
    std::string question;
    std::string part; // of a card; empty: the whole question
    bank::Response response;
    std::optional<exam::Certainty> certainty;
    std::uint64_t seed = 0;
};

using Questions = std::unordered_map<std::string, const bank::Question*>; // by id

// {"question", "response"} and, if it says so, "part", "certainty" 1 to 3, and "seed". The response:
//   choice: the id of an option, or a list of them; true/false: true or false; short answer, numerical, and a
//   hotspot that asks what is there: what was typed; matching: an object of left ids and the ids of their
//   partners; ordering: a list of ids; fill-in and cloze: a list of texts; hotspot: [x, y]; essay: a list of
//   marks. null is no answer. Malformed or NotFound; the sentence names `file` and the `number` of the line.
[[nodiscard]] base::Result<AskedGrade> read_asked_grade(const std::string& line,
                                                        const std::string& file,
                                                        std::uint32_t number,
                                                        const Questions& questions);

} // namespace ingat::cli
