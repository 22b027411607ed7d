#include "pictures/headers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>

namespace ingat::pictures {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view text_of(Bytes bytes) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the same bytes as characters
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void skip_blanks(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
}

// Past the next `end`; all of the text where there is none.
void skip_past(std::string_view& text, std::string_view end) {
    const std::size_t found = text.find(end);
    text.remove_prefix(found == std::string_view::npos ? text.size() : found + end.size());
}

// Past the > that ends a DOCTYPE, which may hold declarations in brackets, quotes and comments.
void skip_doctype(std::string_view& text) {
    bool inside = false;
    while (!text.empty()) {
        const char c = text.front();
        if (text.starts_with("<!--")) {
            skip_past(text, "-->");
            continue;
        }
        text.remove_prefix(1);
        if (c == '"' || c == '\'') {
            skip_past(text, {&c, 1});
        } else if (c == '[' || c == ']') {
            inside = c == '[';
        } else if (c == '>' && !inside) {
            return;
        }
    }
}

// What follows "<" of the first element, if there is one.
std::string_view first_element(std::string_view text) {
    if (text.starts_with("\xef\xbb\xbf")) {
        text.remove_prefix(3);
    }
    for (;;) {
        skip_blanks(text);
        if (text.starts_with("<?")) {
            skip_past(text, "?>");
        } else if (text.starts_with("<!--")) {
            skip_past(text, "-->");
        } else if (text.starts_with("<!DOCTYPE")) {
            skip_doctype(text);
        } else {
            return text.starts_with("<") ? text.substr(1) : std::string_view{};
        }
    }
}

// Takes the name at the front of `text`, without a namespace before it.
std::string_view take_name(std::string_view& text) {
    const std::string_view name = text.substr(0, text.find_first_of(" \t\r\n=/>"));
    text.remove_prefix(name.size());
    return name;
}

std::string_view without_namespace(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// Takes ="value" from the front of `text`. Nothing where there is none; `text` is then empty if it ended too
// soon.
std::optional<std::string_view> take_value(std::string_view& text) {
    skip_blanks(text);
    if (!text.starts_with("=")) {
        return std::nullopt;
    }
    text.remove_prefix(1);
    skip_blanks(text);
    if (!text.starts_with("\"") && !text.starts_with("'")) {
        return std::nullopt;
    }
    const std::size_t end = text.find(text.front(), 1);
    if (end == std::string_view::npos) {
        text = {};
        return std::nullopt;
    }
    const std::string_view value = text.substr(1, end - 1);
    text.remove_prefix(end + 1);
    return value;
}

struct Number {
    bool there = false;
    double value = 0;
    std::string_view rest;
};

Number take_number(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n,+"), text.size()));
    double value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc{}) {
        return {};
    }
    return {.there = true, .value = value, .rest = text.substr(static_cast<std::size_t>(end - text.data()))};
}

constexpr double shortest = 1e-3;
constexpr double longest = 1e7;

bool makes_sense(double length) {
    return length >= shortest && length <= longest;
}

// A length in pixels at 96 to the inch; 0 where it is relative to something else, or makes no sense.
double length_of(std::string_view text) {
    struct Unit {
        std::string_view name;
        double pixels;
    };
    static constexpr std::array units{Unit{"", 1},
                                      Unit{"px", 1},
                                      Unit{"pt", 96.0 / 72},
                                      Unit{"pc", 16},
                                      Unit{"in", 96},
                                      Unit{"cm", 96 / 2.54},
                                      Unit{"mm", 96 / 25.4},
                                      Unit{"em", 16},
                                      Unit{"rem", 16},
                                      Unit{"ex", 8}};
    const Number number = take_number(text);
    const std::string_view unit = number.rest.substr(0, number.rest.find_first_of(blanks));
    for (const Unit& known : units) {
        if (number.there && unit == known.name) {
            const double length = number.value * known.pixels;
            return makes_sense(length) ? length : 0;
        }
    }
    return 0;
}

struct Lengths {
    double width = 0;
    double height = 0;
};

Lengths size_of_view_box(std::string_view text) {
    std::array<double, 4> numbers{};
    for (double& value : numbers) {
        const Number number = take_number(text);
        if (!number.there) {
            return {};
        }
        value = number.value;
        text = number.rest;
    }
    return makes_sense(numbers[2]) && makes_sense(numbers[3]) ? Lengths{numbers[2], numbers[3]} : Lengths{};
}

// The size by what the element asks for, completed as a browser would.
Header completed(Lengths asked, Lengths box) {
    constexpr Lengths usual{.width = 300, .height = 150};
    const bool has_box = box.width > 0;
    if (asked.width == 0 && asked.height == 0) {
        asked = has_box ? box : usual;
    } else if (asked.width == 0) {
        asked.width = has_box ? asked.height * box.width / box.height : usual.width;
    } else if (asked.height == 0) {
        asked.height = has_box ? asked.width * box.height / box.width : usual.height;
    }
    return {.kind = PictureKind::Svg, .width = asked.width, .height = asked.height};
}

} // namespace

bool begins_as_svg(Bytes bytes) {
    std::string_view element = first_element(text_of(bytes));
    return without_namespace(take_name(element)) == "svg";
}

HeaderRead svg_header(Bytes bytes) {
    std::string_view text = first_element(text_of(bytes));
    static_cast<void>(take_name(text));
    Lengths asked;
    Lengths box;
    for (;;) {
        skip_blanks(text);
        if (text.starts_with(">") || text.starts_with("/")) {
            return completed(asked, box);
        }
        const std::string_view name = take_name(text);
        const std::optional<std::string_view> value = take_value(text);
        if (!value) {
            return text.empty() ? HeaderTrouble::CutShort : HeaderTrouble::Damaged;
        }
        if (name == "width") {
            asked.width = length_of(*value);
        } else if (name == "height") {
            asked.height = length_of(*value);
        } else if (name == "viewBox") {
            box = size_of_view_box(*value);
        }
    }
}

} // namespace ingat::pictures
