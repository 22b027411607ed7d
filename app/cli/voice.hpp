#pragma once

#include "base/catalogue.hpp"
#include "base/message.hpp"
#include "cli/json_text.hpp"

#include <iosfwd>
#include <string>
#include <string_view>

namespace ingat::cli {

// How a command speaks: sentences in the language of `words`, one to a line, with nothing in them that a
// terminal would obey. Must not outlive what it was made from.
class Voice {
public:
    Voice(std::ostream& out, std::ostream& err, const base::Catalogue& words)
        : out_{&out},
          err_{&err},
          words_{&words} {}

    [[nodiscard]] const base::Catalogue& words() const { return *words_; }
    [[nodiscard]] std::string worded(const base::Message& message) const;

    void print(std::string_view line) const; // for people, to standard output
    void print(const base::Message& message) const;
    void print(const JsonText& document) const;
    void complain(std::string_view line) const; // to standard error
    void complain(const base::Message& message) const;

private:
    std::ostream* out_;
    std::ostream* err_;
    const base::Catalogue* words_;
};

// `text` with spaces before or after it, so that it is `width` characters wide.
[[nodiscard]] std::string to_the_right(const std::string& text, std::size_t width);
[[nodiscard]] std::string to_the_left(const std::string& text, std::size_t width);

[[nodiscard]] std::size_t width_of(std::string_view text); // in characters

} // namespace ingat::cli
