#pragma once

#include "bank/bank.hpp"
#include "base/catalogue.hpp"
#include "program/state.hpp"
#include "program/view.hpp"

#include <string>
#include <vector>

namespace ingat::program {

// The picture of a hotspot of which the regions with this number are asked for.
[[nodiscard]] PictureForm picture_form(const bank::Hotspot& hotspot, int number, const CardState& card);

// `prompt`, and what a hotspot asks besides, in the language of its bank where that is English or the
// learner's. Markdown.
[[nodiscard]] std::string asked_of(const bank::Question& question,
                                   const base::CardId& card,
                                   std::string prompt,
                                   const std::string& language,
                                   const base::Catalogue& learners);

// The pictures of the question that its bank has. No bank: none.
[[nodiscard]] std::vector<PictureView> pictures_shown(const bank::Bank* bank, const bank::Question& question);

} // namespace ingat::program
