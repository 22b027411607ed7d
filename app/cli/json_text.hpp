#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ingat::cli {

// A JSON document, written from its beginning to its end. Numbers have as many digits as it takes to read
// the same number back; control characters are escaped, so that a terminal obeys none; bytes that are not
// UTF-8 become U+FFFD.
class JsonText {
public:
    JsonText& begin_object();
    JsonText& end_object();
    JsonText& begin_list();
    JsonText& end_list();
    JsonText& name(std::string_view name); // of the member whose value follows
    JsonText& text(std::string_view text);
    JsonText& integer(std::int64_t value);
    JsonText& number(double value); // null if it is not finite
    JsonText& boolean(bool value);
    JsonText& null();

    [[nodiscard]] const std::string& str() const { return text_; }

private:
    void begin_value(); // a comma, where one is due

    std::string text_;
};

} // namespace ingat::cli
