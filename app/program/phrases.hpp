#pragma once

#include "bank/bank.hpp"
#include "base/catalogue.hpp"
#include "base/time.hpp"
#include "memory/rating.hpp"
#include "memory/scheduler.hpp"

#include <chrono>
#include <string>
#include <string_view>

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

// A kind as a filter names it (bank::kind_name): as its questions are called, a choice without how many are
// right. An unknown name stays as it is.
[[nodiscard]] std::string kind_said(const base::Catalogue& words, const std::string& name);

// A share, 0…1, as "67%".
[[nodiscard]] std::string percent_said(const base::Catalogue& words, double share);

// Whether there is nothing but spaces, tabs and line ends.
[[nodiscard]] bool is_blank(std::string_view text);

// Markdown as one line without its marks: for a row of a list.
[[nodiscard]] std::string plain_line(std::string_view markdown);

// "0:24", "42:18", "1:30:00"; part of a second counts as one where time runs down.
[[nodiscard]] std::string clock_time(std::chrono::milliseconds time, bool runs_down = false);

// "7", "30.5", "0.33": at most two decimals.
[[nodiscard]] std::string marks_said(const base::Catalogue& words, double marks);

// Whole minutes, at least 1.
[[nodiscard]] int whole_minutes(double minutes);

} // namespace ingat::program
