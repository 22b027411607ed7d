#include "bank/findings.hpp"

#include "base/utf8.hpp"

namespace ingat::bank {

using base::say;

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\n\r") == std::string_view::npos;
}

std::string shortened(const std::string& text) {
    constexpr std::size_t most = 300;
    return base::shortened(text, most);
}

base::Message unusable_id(const std::string& id) {
    return say(
        "The id \"{0}\" cannot be used: write 1 to 120 small letters, digits, dots, underscores or hyphens, "
        "beginning with a letter or digit.",
        {shortened(id)});
}

void check_text(const std::string& text, Findings& findings) {
    if (text.size() > longest_field) {
        findings.error("text-too-long",
                       say("A text of {0} bytes is longer than the {1} bytes that fit: shorten or split it.",
                           {std::to_string(text.size()), std::to_string(longest_field)}));
    }
}

} // namespace ingat::bank
