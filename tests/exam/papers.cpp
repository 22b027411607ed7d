#include "exam/papers.hpp"

#include "exam/questions.hpp"

#include <algorithm>
#include <utility>

namespace ingat::samples {

using namespace exam;

QuestionRef in_bank(const std::string& id) {
    return {{"bank"}, {id}};
}

bank::Question with_stem(std::string id, const std::string& stem) {
    bank::Question question = statement(std::move(id));
    question.stem = base::QuestionId{stem};
    return question;
}

bank::Bank bank_of(std::vector<bank::Question> questions) {
    return {.id = {"bank"}, .language = "en", .questions = std::move(questions)};
}

bank::Bank statements(std::size_t count) {
    bank::Bank bank = bank_of({});
    for (std::size_t at = 0; at < count; ++at) {
        bank.questions.push_back(statement(std::to_string(at)));
    }
    return bank;
}

Blueprint one_section(Section section, Rules rules) {
    return {.title = "Paper", .sections = {std::move(section)}, .rules = rules};
}

Ids ids_of(const Paper& paper) {
    Ids ids;
    for (const PaperItem& item : paper.items) {
        ids.push_back(item.question.question.text);
    }
    return ids;
}

Ids sorted(Ids ids) {
    std::sort(ids.begin(), ids.end());
    return ids;
}

Ids drawn(const Section& section, const std::vector<Candidate>& candidates, std::uint64_t seed) {
    return ids_of(draw(one_section(section), candidates, seed).paper);
}

} // namespace ingat::samples
