#include "exam/reviews.hpp"

#include "bank/chance.hpp"
#include "bank/grading.hpp"
#include "study/review.hpp"

#include <algorithm>

namespace ingat::exam {
namespace {

// The mean of the blanks that belong to the card: their ids are the numbers of their cards, "1" or "1,3".
double fraction_of(const bank::Grade& grade, const std::string& number) {
    double sum = 0;
    int count = 0;
    for (const bank::PartGrade& part : grade.parts) {
        const std::string numbers = "," + part.id + ",";
        if (numbers.find("," + number + ",") != std::string::npos) {
            sum += part.fraction;
            ++count;
        }
    }
    return count == 0 ? 0 : sum / count;
}

bool has_blank(const bank::Grade& grade, const std::string& number) {
    return std::any_of(grade.parts.begin(), grade.parts.end(), [&](const bank::PartGrade& part) {
        return ("," + part.id + ",").find("," + number + ",") != std::string::npos;
    });
}

study::MemoryEvidence evidence_for(const ItemState& state,
                                   const bank::Question& question,
                                   const std::string& part,
                                   double fraction) {
    return study::evidence_of(
        {.fraction = fraction,
         .chance = bank::chance_of(question, part),
         .hints = state.hints,
         .tries = state.tries,
         .certainty = state.certainty ? std::optional{static_cast<int>(*state.certainty)} : std::nullopt,
         .milliseconds = static_cast<int>(std::min<long long>(state.time.count(), study::longest_answer))});
}

} // namespace

std::vector<CardAnswer> answers_to_cards(const PaperItem& item,
                                         const ItemState& state,
                                         const bank::Question& question,
                                         const std::string& language) {
    const bool is_essay = std::holds_alternative<bank::Essay>(question.kind);
    if (!state.answered || (is_essay && !state.own_marks)) {
        return {};
    }
    const bank::Response response = is_essay ? bank::Response{*state.own_marks} : state.response;
    const auto grade =
        bank::grade(question, response, {.part = item.part, .language = language, .seed = item.seed});
    if (!grade || grade->unreadable) { // what cannot be read is no answer, and no sign of forgetting
        return {};
    }
    const bool is_cloze = std::holds_alternative<bank::Cloze>(question.kind);
    std::vector<CardAnswer> answers;
    const std::vector<std::string> parts =
        item.part.empty() ? bank::parts_of(question) : std::vector<std::string>{item.part};
    for (const std::string& part : parts) {
        if (is_cloze && !has_blank(*grade, part)) {
            continue; // hidden inside another blank
        }
        const double fraction = is_cloze ? fraction_of(*grade, part) : grade->fraction;
        const study::MemoryEvidence evidence = evidence_for(state, question, part, fraction);
        answers.push_back(
            {.card = {.bank = item.question.bank, .question = item.question.question, .part = part},
             .evidence = evidence,
             .milliseconds =
                 static_cast<int>(std::min<long long>(state.time.count(), study::longest_answer))});
    }
    return answers;
}

} // namespace ingat::exam
