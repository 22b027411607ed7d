#include "faults_of.hpp"

#include <array>

namespace ingat::locale {
namespace {

using Forms = std::vector<std::string>;

// How often each of {0} to {9} is there.
std::array<int, 10> places_in(const std::string& sentence) {
    std::array<int, 10> counts{};
    for (std::size_t number = 0; number < counts.size(); ++number) {
        const std::string place = "{" + std::to_string(number) + "}";
        for (std::size_t at = sentence.find(place); at != std::string::npos;
             at = sentence.find(place, at + 1)) {
            counts.at(number) += 1;
        }
    }
    return counts;
}

// "{0}:{1} ({2}): " and the like, by which `ingat check` tells the place from the sentence.
std::string front_of(const std::string& sentence) {
    return sentence.starts_with("{0}:") ? sentence.substr(0, sentence.find(": ") + 2) : "";
}

std::string fault_of(const Forms& forms, const Forms& english, bool one_form) {
    const std::size_t wanted = one_form ? 1 : english.size();
    if (forms.size() < wanted || (english.size() == 1 && forms.size() > 1)) {
        return "has " + std::to_string(forms.size()) + " forms: ";
    }
    for (const std::string& form : forms) {
        if (form.empty()) {
            return "lacks: ";
        }
        if (places_in(form) != places_in(english.back())) {
            return "has other places: ";
        }
        if (!form.starts_with(front_of(english.back()))) {
            return "moves the file and line: ";
        }
    }
    return "";
}

} // namespace

std::vector<std::string> faults_of(const base::Catalogue& catalogue, const base::Catalogue& english) {
    std::vector<std::string> faults;
    for (const auto& [sentence, english_forms] : english.sentences) {
        const auto found = catalogue.sentences.find(sentence);
        const std::string fault =
            found == catalogue.sentences.end()
                ? "lacks: "
                : fault_of(found->second, english_forms, catalogue.counts_have_one_form);
        if (!fault.empty()) {
            faults.push_back(fault + sentence);
        }
    }
    for (const auto& entry : catalogue.sentences) {
        if (!english.sentences.contains(entry.first)) {
            faults.push_back("nobody says: " + entry.first);
        }
    }
    return faults;
}

} // namespace ingat::locale
