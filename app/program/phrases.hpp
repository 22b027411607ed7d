#pragma once

#include "bank/bank.hpp"
#include "base/catalogue.hpp"
#include "base/time.hpp"
#include "memory/rating.hpp"
#include "memory/scheduler.hpp"

#include <string>

namespace ingat::program {

// Phrases that several screens need, in the language of `words`.

[[nodiscard]] std::string rating_name(const base::Catalogue& words, memory::Rating rating, bool four_buttons);

// "again in 10 min", "next in 12 days": when a card with this memory comes back.
[[nodiscard]] std::string
comes_back(const base::Catalogue& words, const memory::CardMemory& after, base::Moment now);

// "Sunday, 22 November"
[[nodiscard]] std::string long_date(const base::Catalogue& words, base::Day day);

// "tomorrow", "Tuesday" within a week, else "3 December".
[[nodiscard]] std::string near_date(const base::Catalogue& words, base::Day day, base::Day today);

// "Tue" within a week, else "3 Dec".
[[nodiscard]] std::string short_date(const base::Catalogue& words, base::Day day, base::Day today);

[[nodiscard]] std::string kind_label(const base::Catalogue& words, const bank::Question& question);

// Whole minutes, at least 1.
[[nodiscard]] int whole_minutes(double minutes);

} // namespace ingat::program
