#include "cli/voice.hpp"

#include "text/terminal.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <ostream>

namespace ingat::cli {

std::string Voice::worded(const base::Message& message) const {
    return base::worded(*words_, message);
}

void Voice::print(std::string_view line) const {
    *out_ << text::for_terminal(line, text::LineBreaks::Escaped) << '\n';
}

void Voice::print(const base::Message& message) const {
    print(worded(message));
}

void Voice::print(const JsonText& document) const {
    *out_ << document.str() << '\n';
}

void Voice::complain(std::string_view line) const {
    *err_ << text::for_terminal(line, text::LineBreaks::Escaped) << '\n';
}

void Voice::complain(const base::Message& message) const {
    complain(worded(message));
}

std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size(); at += text::code_point_at(text, at).bytes) {
        ++width;
    }
    return width;
}

std::string to_the_right(const std::string& text, std::size_t width) {
    return std::string(width - std::min(width, width_of(text)), ' ') + text;
}

std::string to_the_left(const std::string& text, std::size_t width) {
    return text + std::string(width - std::min(width, width_of(text)), ' ');
}

} // namespace ingat::cli
