#include "base/catalogue.hpp"

#include <array>
#include <cstdio>

namespace ingat::base {
namespace {

const std::string* sentence_in(const Catalogue& catalogue, const Message& message, bool one) {
    const auto found = catalogue.sentences.find(message.id);
    if (found == catalogue.sentences.end() || found->second.empty()) {
        return nullptr;
    }
    const std::vector<std::string>& forms = found->second;
    const std::string& form = one || forms.size() == 1 ? forms.front() : forms[1];
    return form.empty() ? nullptr : &form;
}

const Catalogue& english() {
    static const Catalogue catalogue;
    return catalogue;
}

} // namespace

const Catalogue* find_catalogue(const std::map<std::string, Catalogue>& catalogues,
                                const std::string& language) {
    const auto found = catalogues.find(language);
    if (found != catalogues.end()) {
        return &found->second;
    }
    return language == "en" ? &english() : nullptr;
}

const Catalogue& catalogue_of(const std::map<std::string, Catalogue>& catalogues,
                              const std::string& language) {
    const Catalogue* found = find_catalogue(catalogues, language);
    return found == nullptr ? english() : *found;
}

std::string worded(const Catalogue& catalogue, const Message& message) {
    const bool one = message.plural_id.empty() || catalogue.counts_have_one_form || message.count == 1;
    if (const std::string* sentence = sentence_in(catalogue, message, one)) {
        return filled_in(*sentence, message.arguments);
    }
    const bool english_one = message.plural_id.empty() || message.count == 1;
    return filled_in(english_one ? message.id : message.plural_id, message.arguments);
}

std::string number_in(const Catalogue& catalogue, double value, int decimals) {
    std::array<char, 400> plain{};
    const int length = std::snprintf(plain.data(), plain.size(), "%.*f", decimals, value);
    std::string digits{plain.data(), length < 0 ? 0U : static_cast<std::size_t>(length)};
    for (char& c : digits) { // whatever the C locale says, the point is a point here
        c = c == ',' ? '.' : c;
    }
    const bool indonesian = catalogue.language == "id";
    const std::size_t point = digits.find('.');
    std::string whole = digits.substr(0, point);
    const std::size_t first_digit = !whole.empty() && whole.front() == '-' ? 1 : 0;
    for (std::size_t at = whole.size(); at > first_digit + 3;) {
        at -= 3;
        whole.insert(at, indonesian ? "." : ",");
    }
    if (point != std::string::npos) {
        whole += (indonesian ? "," : ".") + digits.substr(point + 1);
    }
    return whole;
}

} // namespace ingat::base
