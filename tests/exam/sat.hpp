#pragma once

#include "exam/result.hpp"

#include <optional>
#include <string>
#include <vector>

// Attempts that were sat and handed in, for tests.
namespace ingat::samples {

struct Given {
    std::string question;
    std::optional<bank::Response> response; // none: not answered
    std::optional<exam::Certainty> certainty;
};

[[nodiscard]] bank::Bank bank_of_each(); // one_of_each() as "bank", in Indonesian

[[nodiscard]] study::Banks only(bank::Bank bank);

// Each question is answered once, after five seconds.
[[nodiscard]] exam::Attempt sat(const std::vector<Given>& answers, exam::Rules rules = {});

} // namespace ingat::samples
