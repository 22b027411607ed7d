#pragma once

#include "exam/attempt.hpp"
#include "exam/result.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

// Attempts and results by chance, likely or not.
namespace exam_sample {

using namespace ingat;
using Random = std::mt19937_64;

bool heads(Random& random);
std::string random_text(Random& random);
exam::Paper random_paper(Random& random);
exam::AttemptEvent random_event(Random& random); // nonsense too
exam::Result random_result(Random& random);

// Always the same, with something in every member.
exam::Result full_result();

base::EventId attempt_id(std::uint8_t number);
base::Moment moment(std::int64_t minutes);
exam::Attempt begun_attempt(std::uint8_t number); // two questions
exam::AttemptEvent event_of(exam::Happening what, std::int64_t minutes);

} // namespace exam_sample
