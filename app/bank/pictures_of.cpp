#include "bank/pictures_of.hpp"

#include <algorithm>

namespace ingat::bank {
namespace {

void add_once(std::vector<std::string>& files, std::string_view file) {
    if (!file.empty() && std::find(files.begin(), files.end(), file) == files.end()) {
        files.emplace_back(file);
    }
}

void add_from(std::string_view text, std::vector<std::string>& files) {
    constexpr std::string_view middle = "](";
    for (std::size_t at = text.find("!["); at != std::string_view::npos; at = text.find("![", at + 2)) {
        const std::size_t open = text.find(middle, at);
        if (open == std::string_view::npos) {
            return;
        }
        const std::size_t begin = open + middle.size();
        const std::size_t end = text.find_first_of(") \n", begin);
        if (end != std::string_view::npos &&
            text.substr(at + 2, open - at - 2).find('\n') == std::string_view::npos) {
            add_once(files, text.substr(begin, end - begin));
        }
    }
}

template <class Things>
void add_texts(const Things& things, std::vector<std::string>& files) {
    for (const auto& thing : things) {
        add_from(thing.text, files);
    }
}

template <class Things>
void add_feedback(const Things& things, std::vector<std::string>& files) {
    for (const auto& thing : things) {
        add_from(thing.feedback, files);
    }
}

void add_of(const Flashcard& kind, std::vector<std::string>& files) {
    add_from(kind.answer, files);
}
void add_of(const Cloze&, std::vector<std::string>&) {}
void add_of(const Choice& kind, std::vector<std::string>& files) {
    add_texts(kind.options, files);
    add_feedback(kind.options, files);
}
void add_of(const TrueFalse& kind, std::vector<std::string>& files) {
    add_from(kind.feedback_true, files);
    add_from(kind.feedback_false, files);
}
void add_of(const ShortAnswer& kind, std::vector<std::string>& files) {
    add_feedback(kind.accepted, files);
}
void add_of(const Numerical& kind, std::vector<std::string>& files) {
    add_feedback(kind.accepted, files);
}
void add_of(const Matching& kind, std::vector<std::string>& files) {
    add_texts(kind.left, files);
    add_texts(kind.right, files);
}
void add_of(const Ordering& kind, std::vector<std::string>& files) {
    add_texts(kind.items, files);
}
void add_of(const FillIn& kind, std::vector<std::string>& files) {
    for (const Blank& blank : kind.blanks) {
        add_feedback(blank.accepted, files);
        add_feedback(blank.options, files);
    }
}
void add_of(const Hotspot& kind, std::vector<std::string>& files) {
    add_once(files, kind.picture);
    add_feedback(kind.regions, files);
}
void add_of(const Essay& kind, std::vector<std::string>& files) {
    add_from(kind.answer, files);
}
void add_of(const Description&, std::vector<std::string>&) {}

} // namespace

std::vector<std::string> pictures_in(std::string_view text) {
    std::vector<std::string> files;
    add_from(text, files);
    return files;
}

std::vector<std::string> pictures_of(const Question& question) {
    std::vector<std::string> files;
    add_from(question.prompt, files);
    std::visit([&](const auto& kind) { add_of(kind, files); }, question.kind);
    for (const std::string& hint : question.hints) {
        add_from(hint, files);
    }
    add_from(question.explanation, files);
    add_from(question.note, files);
    return files;
}

} // namespace ingat::bank
