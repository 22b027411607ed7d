#pragma once

#include "bank/bank.hpp"
#include "bank/grading.hpp"
#include "base/catalogue.hpp"
#include "program/state.hpp"
#include "program/view.hpp"

#include <string>
#include <string_view>

// What is answered by writing.
namespace ingat::program {

// A question as it is shown now.
struct Written {
    const bank::Question& question;
    const CardState& card;
    const base::Catalogue& words;
    const bank::GradeContext& context;
};

[[nodiscard]] TypedForm written_form(const bank::ShortAnswer& answer, const Written& written);
[[nodiscard]] TypedForm written_form(const bank::Numerical& numerical, const Written& written);
[[nodiscard]] FillForm written_form(const bank::FillIn& fill_in, const Written& written);
[[nodiscard]] EssayForm written_form(const bank::Essay& essay, const Written& written);

// What is covered on a picture, named in words.
[[nodiscard]] TypedForm covered_form(const Written& written);

// All gaps of a cloze, as a quiz or an exam asks them.
[[nodiscard]] FillForm whole_cloze_form(const Written& written);
[[nodiscard]] std::string prompt_of_whole_cloze(const bank::Question& question);

// A text of the question with the numbers that a parameterised one is about this time.
[[nodiscard]] std::string
shown_text(const bank::Question& question, std::string_view text, const bank::GradeContext& context);

// The prompt of a fill-in with a numbered gap for each blank.
[[nodiscard]] std::string prompt_with_gaps(const bank::Question& question, const bank::FillIn& fill_in);

} // namespace ingat::program
