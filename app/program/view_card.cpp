#include "program/view_card.hpp"

#include "bank/cloze.hpp"
#include "bank/grading.hpp"
#include "bank/right_answer.hpp"
#include "base/message.hpp"
#include "program/phrases.hpp"
#include "program/picture_form.hpp"
#include "program/study_card.hpp"
#include "program/study_rules.hpp"
#include "program/view_written.hpp"

#include <algorithm>

namespace ingat::program {
namespace {

using base::say;
using base::worded;

using Form = decltype(CardView::form);

std::string letter_of(std::size_t index) {
    std::string letters;
    for (std::size_t left = index + 1; left > 0; left = (left - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    }
    return letters;
}

const bank::PartGrade* part_of(const CardState& card, const std::string& id) {
    if (!card.grade) {
        return nullptr;
    }
    const auto found = std::find_if(
        card.grade->parts.begin(), card.grade->parts.end(), [&](const auto& part) { return part.id == id; });
    return found == card.grade->parts.end() ? nullptr : &*found;
}

template <class Things>
const auto* by_id(const Things& things, const std::string& id) {
    const auto found =
        std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
    return found == things.end() ? nullptr : &*found;
}

bool is_chosen(const CardState& card, const std::string& id) {
    return std::find(card.entered.chosen.begin(), card.entered.chosen.end(), id) != card.entered.chosen.end();
}

// A row that is or is not right and was or was not chosen, once answered. Where several are right, one that
// was left out looks different from one that was found.
void judge(OptionRow& row, const base::Catalogue& words, bool right, bool several) {
    if (right) {
        row.mark = several && !row.chosen ? Mark::Missed : Mark::Right;
        row.said = worded(words, say("Right answer"));
    } else if (row.chosen) {
        row.mark = Mark::Wrong;
        row.said = worded(words, say("Your answer"));
    }
}

Form form_of(const bank::Flashcard&, const CardState&, const base::Catalogue&) {
    return RecallForm{};
}

Form form_of(const bank::Cloze&, const CardState&, const base::Catalogue&) {
    return RecallForm{};
}

Form form_of(const bank::Choice& choice, const CardState& card, const base::Catalogue& words) {
    OptionsForm form{.several = choice.several};
    for (const std::string& id : card.entered.order) {
        const bank::Option* option = by_id(choice.options, id);
        if (option == nullptr) {
            continue;
        }
        OptionRow row{
            .id = id,
            .letter = letter_of(form.rows.size()),
            .text = option->text,
            .feedback = card.answered ? option->feedback : "",
            .chosen = is_chosen(card, id),
        };
        if (card.answered) {
            judge(row, words, bank::is_right(choice, *option), choice.several);
        }
        form.rows.push_back(std::move(row));
    }
    return form;
}

Form form_of(const bank::TrueFalse& statement, const CardState& card, const base::Catalogue& words) {
    OptionsForm form;
    for (const bool value : {true, false}) {
        OptionRow row{
            .id = value ? true_option : false_option,
            .letter = letter_of(form.rows.size()),
            .text = worded(words, value ? say("True") : say("False")),
            .chosen = is_chosen(card, value ? true_option : false_option),
        };
        if (card.answered) {
            judge(row, words, value == statement.is_true, false);
            row.feedback = row.chosen ? (value ? statement.feedback_true : statement.feedback_false) : "";
        }
        form.rows.push_back(std::move(row));
    }
    return form;
}

Form form_of(const bank::Description&, const CardState&, const base::Catalogue&) {
    return RecallForm{};
}

Form form_of(const bank::Ordering& ordering, const CardState& card, const base::Catalogue& words) {
    OrderForm form;
    for (std::size_t place = 0; place < card.entered.order.size(); ++place) {
        const auto* item = by_id(ordering.items, card.entered.order[place]);
        if (item == nullptr) {
            continue;
        }
        OrderRow row{.id = item->id, .text = item->text};
        if (card.answered) {
            const auto right_place = static_cast<std::size_t>(item - ordering.items.data());
            row.mark = right_place == place ? Mark::Right : Mark::Wrong;
            row.said = right_place == place
                           ? ""
                           : worded(words, say("place {0}", {std::to_string(right_place + 1)}));
        }
        form.rows.push_back(std::move(row));
    }
    return form;
}

Form form_of(const bank::Matching& matching, const CardState& card, const base::Catalogue&) {
    MatchForm form;
    for (const auto& left : matching.left) {
        const auto chosen = card.entered.matched.find(left.id);
        MatchRow row{
            .id = left.id,
            .text = left.text,
            .partner = chosen == card.entered.matched.end() ? "" : chosen->second,
        };
        if (const bank::PartGrade* part = part_of(card, left.id)) {
            row.mark = part->right ? Mark::Right : Mark::Wrong;
            const auto* partner = by_id(matching.right, part->expected);
            row.said = part->right || partner == nullptr ? "" : partner->text;
        }
        form.rows.push_back(std::move(row));
    }
    for (const std::string& id : card.entered.order) {
        const auto* partner = by_id(matching.right, id);
        if (partner == nullptr) {
            continue;
        }
        const bool used = std::any_of(card.entered.matched.begin(),
                                      card.entered.matched.end(),
                                      [&](const auto& pair) { return pair.second == id; });
        form.partners.push_back(
            {.id = id, .letter = letter_of(form.partners.size()), .text = partner->text, .used = used});
    }
    return form;
}

std::string prompt_of(const bank::Question& question, const base::CardId& card, bool answered) {
    if (const auto* fill_in = std::get_if<bank::FillIn>(&question.kind)) {
        return prompt_with_gaps(question, *fill_in);
    }
    if (std::holds_alternative<bank::Cloze>(question.kind)) {
        const int number = bank::number_of_part(card.part);
        return answered ? bank::cloze_back(question.prompt, number)
                        : bank::cloze_front(question.prompt, number);
    }
    const auto* flashcard = std::get_if<bank::Flashcard>(&question.kind);
    return flashcard != nullptr && card.part == "back" ? flashcard->answer : question.prompt;
}

// Those asked for so far.
std::string hints_of(const bank::Question& question, const CardState& card) {
    std::string hints;
    for (std::size_t at = 0; at < std::min(card.hints_shown, question.hints.size()); ++at) {
        hints += (hints.empty() ? "" : "\n\n") + question.hints[at];
    }
    return hints;
}

// The big answer below the question. A cloze shows its words where they belong; rows say what was right.
std::string answer_of(const bank::Question& question, const bank::GradeContext& context) {
    const bool shows_itself = std::holds_alternative<bank::Cloze>(question.kind) ||
                              std::holds_alternative<bank::Choice>(question.kind) ||
                              std::holds_alternative<bank::TrueFalse>(question.kind) ||
                              std::holds_alternative<bank::FillIn>(question.kind) ||
                              std::holds_alternative<bank::Matching>(question.kind);
    return shows_itself ? "" : bank::right_answer_text(question, context);
}

Chip verdict_of(const State& state, const CardState& card) {
    if (!card.grade) {
        return {};
    }
    const base::Catalogue& words = words_of(state);
    const bool right = card.grade->right || card.given == memory::Rating::Good;
    const bool partial = !right && card.grade->fraction > 0;
    const bool hinted = card.hints_shown > 0 && card.given != memory::Rating::Good;
    Chip chip{
        .text = worded(words,
                       right && hinted                  ? say("Right, with a hint")
                       : right && card.grade->slips > 0 ? say("Right, with a slip")
                       : right                          ? say("Right")
                       : partial                        ? say("Partly right")
                                                        : say("Not this time")),
        .tone = right     ? Tone::Accent
                : partial ? Tone::Amber
                          : Tone::Red,
    };
    const auto memory = state.memories.find(*state.study->session.current);
    if (card.given && memory != state.memories.end()) {
        chip.brief = chip.text;
        chip.text += "  ·  " + comes_back(words, memory->second, state.now);
    }
    return chip;
}

// "Hint", of several "Hint 2 of 3".
std::string hint_label(const State& state, const bank::Question& question) {
    if (!has_hint_to_show(*state.study, question)) {
        return "";
    }
    const std::size_t count = question.hints.size();
    return worded(words_of(state),
                  count == 1
                      ? say("Hint")
                      : say("Hint {0} of {1}",
                            {std::to_string(state.study->card.hints_shown + 1), std::to_string(count)}));
}

void fill_after_answer(CardView& view, const ShownCard& shown, const bank::GradeContext& context) {
    const bank::Question& question = shown.question;
    view.answer = answer_of(question, context);
    const auto* typed = std::get_if<TypedForm>(&view.form);
    if (typed != nullptr && !typed->meant.empty()) {
        view.answer = typed->meant;
    }
    view.explanation = shown_text(question, question.explanation, context);
    if (!question.note.empty()) {
        view.note_label = worded(shown.words, say("Note, not from the document"));
        view.note = shown_text(question, question.note, context);
        view.reference = question.reference;
    }
}

} // namespace

CardView card_view(const ShownCard& shown) {
    const base::Catalogue& words = shown.words;
    const bank::Question& question = shown.question;
    const CardState& card = shown.card;
    const std::string language = shown.bank == nullptr ? "" : shown.bank->language;
    const bank::GradeContext context{.part = shown.id.part, .language = language, .seed = card.entered.seed};
    const Written written{.question = question, .card = card, .words = words, .context = context};
    const bool is_whole_cloze = shown.id.part.empty() && std::holds_alternative<bank::Cloze>(question.kind);
    const std::string prompt =
        is_whole_cloze ? prompt_of_whole_cloze(question) : prompt_of(question, shown.id, card.answered);
    CardView view{
        .id = shown.id,
        .kind_label = kind_label(words, question),
        .language = language,
        .prompt = asked_of(question, shown.id, shown_text(question, prompt, context), language, words),
        .form = std::visit(
            [&](const auto& kind) -> Form {
                if constexpr (std::is_same_v<decltype(kind), const bank::Hotspot&>) {
                    PictureForm form = picture_form(kind, bank::number_of_part(shown.id.part), card);
                    if (shown.is_examined && !form.by_pointing) {
                        form.typed = covered_form(written);
                    }
                    return form;
                } else if constexpr (std::is_same_v<decltype(kind), const bank::Cloze&>) {
                    return is_whole_cloze ? Form{whole_cloze_form(written)} : form_of(kind, card, words);
                } else if constexpr (requires { written_form(kind, written); }) {
                    return written_form(kind, written);
                } else {
                    return form_of(kind, card, words);
                }
            },
            question.kind),
        .answered = card.answered,
        .hint = shown_text(question, hints_of(question, card), context),
        .pictures = pictures_shown(shown.bank, question),
    };
    if (card.answered) {
        fill_after_answer(view, shown, context);
    }
    return view;
}

CardView card_view(const State& state, const bank::Question& question) {
    const base::CardId& id = *state.study->session.current;
    CardView view = card_view(ShownCard{.bank = find_bank(state, id.bank),
                                        .question = question,
                                        .id = id,
                                        .card = state.study->card,
                                        .words = words_of(state)});
    view.hint_label = hint_label(state, question);
    if (view.answered) {
        view.verdict = verdict_of(state, state.study->card);
    }
    return view;
}

} // namespace ingat::program
