#include "bank/grading.hpp"
#include "bank/number_text.hpp"
#include "cli/find_bank.hpp"
#include "cli/read_response.hpp"
#include "cli/verbs.hpp"
#include "exam/certainty.hpp"
#include "store/atomic_file.hpp"
#include "store/bank_file.hpp"

namespace ingat::cli {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::say;

constexpr std::uint64_t most_bytes = 256ULL << 20U; // of a file of responses

struct Graded {
    AskedGrade asked;
    bank::Grade grade;
    double mark = 0;
};

Result<Graded> graded(AskedGrade asked, const bank::Question& question, const std::string& language) {
    const auto grade =
        bank::grade(question, asked.response, {.part = asked.part, .language = language, .seed = asked.seed});
    if (!grade) {
        return Error{
            ErrorKind::Refused,
            say("{0}: \"{1}\" has no answer that a program could grade.", {asked.place, asked.question})};
    }
    const double worth =
        asked.certainty ? exam::mark_with(*asked.certainty, grade->fraction) : grade->fraction;
    return Graded{.asked = std::move(asked), .grade = *grade, .mark = worth * question.marks};
}

void print_json(const Graded& graded, const Voice& voice) {
    JsonText json;
    json.begin_object().name("question").text(graded.asked.question);
    if (!graded.asked.part.empty()) {
        json.name("part").text(graded.asked.part);
    }
    json.name("fraction").number(graded.grade.fraction);
    json.name("mark").number(graded.mark);
    json.name("correct").boolean(graded.grade.right);
    json.name("feedback").text(graded.grade.feedback);
    voice.print(json.end_object());
}

void print_line(const Graded& graded, const Voice& voice) {
    const base::Message verdict = graded.grade.right          ? say("right")
                                  : graded.grade.fraction > 0 ? say("partly right")
                                                              : say("wrong");
    voice.print(graded.asked.question + ": " + voice.worded(verdict) + ", " +
                voice.worded(say("mark {0}", {bank::number_text(graded.mark, {}, 4)})));
}

// What one line asks for, graded and printed; what is wrong with it is said.
bool grade_line(const std::string& line,
                std::uint32_t number,
                const Questions& questions,
                const std::string& language,
                const Grade& verb,
                const Voice& voice) {
    const auto refuse = [&](const Error& error) {
        voice.complain(error.message);
        return false;
    };
    auto asked = read_asked_grade(line, verb.responses, number, questions);
    if (!asked) {
        return refuse(asked.error());
    }
    const bank::Question& question = *questions.at(asked->question);
    const auto result = graded(*std::move(asked), question, language);
    if (!result) {
        return refuse(result.error());
    }
    verb.json ? print_json(*result, voice) : print_line(*result, voice);
    return true;
}

} // namespace

int run(const Grade& verb, const World& world, const Voice& voice) {
    const auto file = bank_file(world.places, verb.bank);
    const auto loaded = file ? store::load_bank_with_lines(*file) : Result<store::LoadedBank>{file.error()};
    const auto responses = store::read_file(verb.responses, most_bytes);
    if (!loaded || !responses) {
        voice.complain(loaded ? responses.error().message : loaded.error().message);
        return refused;
    }
    Questions questions;
    for (const bank::Question& question : loaded->bank.questions) {
        questions.emplace(question.id.text, &question);
    }
    bool all_graded = true;
    std::uint32_t number = 0;
    for (std::size_t begin = 0; begin < responses->size();) {
        const std::size_t end = std::min(responses->find('\n', begin), responses->size());
        const std::string line = responses->substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (line.find_first_not_of(" \t\r") != std::string::npos) {
            all_graded =
                grade_line(line, number, questions, loaded->bank.language, verb, voice) && all_graded;
        }
    }
    return all_graded ? done : refused;
}

} // namespace ingat::cli
