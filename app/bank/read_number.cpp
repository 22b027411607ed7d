#include "bank/number_body.hpp"
#include "bank/number_text.hpp"
#include "text/normalise.hpp"
#include "text/number_marks.hpp"
#include "text/utf8.hpp"

#include <vector>

namespace ingat::bank {
namespace {

// A character of the text as the reader sees it: digits of every script as ASCII, signs and marks likewise.
struct Character {
    char32_t plain = 0;
    std::size_t at = 0; // byte in the text
};

constexpr std::u32string_view times = U"xX*×·⋅∙∗✕";
constexpr std::u32string_view superscripts = U"⁰¹²³⁴⁵⁶⁷⁸⁹";

bool is_in(char32_t value, std::u32string_view set) {
    return set.find(value) != std::u32string_view::npos;
}

bool is_digit(char32_t value) {
    return value >= U'0' && value <= U'9';
}

class Reader {
public:
    Reader(std::string_view text, const NumberStyle& style) : text_{text}, style_{style} {
        for (std::size_t at = 0; at < text.size();) {
            const text::CodePoint next = text::code_point_at(text, at);
            characters_.push_back({.plain = plain(next.value), .at = at});
            at += next.bytes;
        }
    }

    std::optional<NumberParts> read() {
        std::string before;
        if (!read_before(before)) {
            return std::nullopt;
        }
        NumberBody body = read_body();
        auto parts = parts_of(body, style_);
        if (!parts && body.groups.back().empty()) { // "5.5.": the end of a sentence
            body.groups.pop_back();
            body.marks.pop_back();
            --at_;
            parts = parts_of(body, style_);
        }
        if (!parts) {
            return std::nullopt;
        }
        parts->unit_before = before;
        if (parts->whole == "10" && body.marks.empty() && read_power(parts->exponent)) {
            parts->whole = "1";
        } else {
            read_exponent(parts->exponent);
        }
        parts->whole.insert(0, sign_);
        parts->unit = piece(at_, characters_.size());
        return parts;
    }

private:
    [[nodiscard]] char32_t plain(char32_t value) const {
        constexpr char32_t arabic_decimal = U'\u066B';
        constexpr char32_t arabic_thousands = U'\u066C';
        if (value == arabic_decimal || value == arabic_thousands) {
            const bool point = plain_mark(style_.decimal) != U',';
            return point == (value == arabic_decimal) ? U'.' : U',';
        }
        return plain_character(value);
    }

    // 0 behind the end.
    [[nodiscard]] char32_t peek(std::size_t ahead = 0) const {
        return at_ + ahead < characters_.size() ? characters_[at_ + ahead].plain : 0;
    }

    // The text between two characters in NFC, without the spaces around it.
    [[nodiscard]] std::string piece(std::size_t begin, std::size_t end) const {
        while (begin < end && characters_[begin].plain == U' ') {
            ++begin;
        }
        while (end > begin && characters_[end - 1].plain == U' ') {
            --end;
        }
        const auto byte = [&](std::size_t at) {
            return at < characters_.size() ? characters_[at].at : text_.size();
        };
        return text::nfc(text_.substr(byte(begin), byte(end) - byte(begin)));
    }

    void skip_spaces() {
        while (peek() == U' ') {
            ++at_;
        }
    }

    bool read_sign() {
        if (peek() != U'-' && peek() != U'+') {
            return true;
        }
        if (!sign_.empty()) {
            return false;
        }
        sign_ = peek() == U'-' ? "-" : "+";
        ++at_;
        skip_spaces();
        return true;
    }

    [[nodiscard]] bool begins_number() const {
        return is_digit(peek()) || ((peek() == U'.' || peek() == U',') && is_digit(peek(1)));
    }

    // A sign and a unit, either or both of them. False: no number follows.
    bool read_before(std::string& unit) {
        skip_spaces();
        if (!read_sign()) {
            return false;
        }
        const std::size_t begin = at_;
        if (!begins_number() && !text::is_letter(peek()) && !text::is_currency(peek())) {
            return false;
        }
        while (may_be_in_unit_before(begin)) {
            ++at_;
        }
        unit = piece(begin, at_);
        const bool lost_its_number = unit == "e" || unit == "E" || unit == "x" || unit == "X";
        return !lost_its_number && read_sign() && begins_number();
    }

    [[nodiscard]] bool may_be_in_unit_before(std::size_t begin) const {
        if (begins_number()) { // a point right after a letter is one of an abbreviation: Rp.5000
            return peek() == U'.' && at_ > begin && text::is_letter(characters_[at_ - 1].plain);
        }
        constexpr char32_t last_of_ascii = 0x7F;
        return peek() > last_of_ascii || text::is_letter(peek()) || is_in(peek(), U" $./");
    }

    std::string read_digits() {
        std::string digits;
        while (is_digit(peek())) {
            digits += static_cast<char>(peek());
            ++at_;
        }
        return digits;
    }

    // Whether what comes next parts digits, or ends them as the decimal mark of "5." does.
    [[nodiscard]] bool is_mark_next() const {
        const char32_t next = peek();
        if (next == U'.' || next == U',') {
            return true;
        }
        if (next == U' ' || (next == U'\'' && plain_mark(style_.thousands) == U'\'')) {
            return is_digit(peek(1)) && is_digit(peek(2)) && is_digit(peek(3)) && !is_digit(peek(4));
        }
        return false;
    }

    NumberBody read_body() {
        NumberBody body{.groups = {read_digits()}, .marks = {}};
        while (is_mark_next()) {
            body.marks.push_back(peek());
            ++at_;
            body.groups.push_back(read_digits());
            if (body.groups.back().empty()) {
                break;
            }
        }
        return body;
    }

    // "-8" or "⁻⁸", put into `exponent` in plain digits. False, and nothing read: it is none.
    bool read_whole_number(std::string& exponent, bool superscript) {
        const std::size_t begin = at_;
        std::string number;
        if (peek() == (superscript ? U'⁻' : U'-') || peek() == (superscript ? U'⁺' : U'+')) {
            number = peek() == U'-' || peek() == U'⁻' ? "-" : "+";
            ++at_;
        }
        const std::size_t sign = number.size();
        while (superscript ? is_in(peek(), superscripts) : is_digit(peek())) {
            number +=
                superscript ? static_cast<char>('0' + superscripts.find(peek())) : static_cast<char>(peek());
            ++at_;
        }
        if (number.size() == sign) {
            at_ = begin;
            return false;
        }
        exponent = number;
        return true;
    }

    // What follows the 10: ^8, **8, ⁸.
    bool read_power(std::string& exponent) {
        const std::size_t begin = at_;
        if (peek() == U'^') {
            ++at_;
        } else if (peek() == U'*' && peek(1) == U'*') {
            at_ += 2;
        } else {
            return read_whole_number(exponent, true);
        }
        if (!read_whole_number(exponent, false)) {
            at_ = begin;
            return false;
        }
        return true;
    }

    void read_exponent(std::string& exponent) {
        const std::size_t begin = at_;
        if (peek() == U'e' || peek() == U'E') {
            ++at_;
            if (!read_whole_number(exponent, false)) {
                at_ = begin;
            }
            return;
        }
        skip_spaces();
        const bool multiplied = is_in(peek(), times);
        at_ += multiplied ? 1 : 0;
        skip_spaces();
        const bool by_ten = multiplied && peek() == U'1' && peek(1) == U'0';
        at_ += by_ten ? 2 : 0;
        if (!by_ten || !read_power(exponent)) {
            at_ = begin;
        }
    }

    std::string_view text_;
    const NumberStyle& style_;
    std::vector<Character> characters_;
    std::size_t at_ = 0;
    std::string sign_;
};

} // namespace

std::optional<NumberParts> read_number(std::string_view text, const NumberStyle& style) {
    if (text.size() > longest_number) {
        return std::nullopt;
    }
    return Reader{text, style}.read();
}

} // namespace ingat::bank
