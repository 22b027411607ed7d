#include "store/json_reader.hpp"

#include "store/cereal_json.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <exception>
#include <limits>
#include <optional>
#include <rapidjson/reader.h>
#include <utility>

namespace ingat::store {
namespace {

using base::Error;
using base::ErrorKind;
using base::Message;
using base::Result;
using base::say;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// The text as rapidjson reads it: strings are unescaped in place, and lines are counted.
class Characters {
public:
    using Ch = char; // rapidjson asks for this name, and for those of the functions below

    Characters(std::string& text, std::uint32_t first_line)
        : begin_{text.data()},
          from_{begin_},
          end_{begin_ + text.size()},
          line_{first_line} {}

    // NOLINTBEGIN(readability-identifier-naming): rapidjson's names
    [[nodiscard]] Ch Peek() const { return from_ == end_ ? '\0' : *from_; }
    Ch Take() {
        if (from_ == end_) {
            return '\0';
        }
        line_ += *from_ == '\n' ? 1 : 0;
        return *from_++;
    }
    [[nodiscard]] std::size_t Tell() const { return static_cast<std::size_t>(from_ - begin_); }
    Ch* PutBegin() { return to_ = from_; }
    void Put(Ch c) { *to_++ = c; }
    void Flush() {}
    std::size_t PutEnd(const Ch* begin) { return static_cast<std::size_t>(to_ - begin); }
    // NOLINTEND(readability-identifier-naming)

    [[nodiscard]] std::uint32_t line() const { return line_; }
    [[nodiscard]] bool at_end() const { return from_ == end_; }
    [[nodiscard]] const char* at(std::uint32_t place) const { return begin_ + place; }
    [[nodiscard]] std::uint32_t place_of(const char* inside) const {
        return static_cast<std::uint32_t>(inside - begin_);
    }

private:
    char* begin_;
    char* from_;
    char* end_;
    char* to_ = nullptr;
    std::uint32_t line_;
};

// Builds the tree from rapidjson's events; refuses, by returning false, what goes beyond the limits.
class TreeBuilder {
public:
    TreeBuilder(const Characters& characters, std::string file, const JsonLimits& limits)
        : characters_{characters},
          file_{std::move(file)},
          limits_{limits} {}

    // NOLINTBEGIN(readability-identifier-naming): rapidjson's names
    bool Null() { return add(JsonType::Null) != nullptr; }
    bool Bool(bool truth) {
        JsonNode* node = add(JsonType::Bool);
        return node != nullptr && ((node->truth = truth), true);
    }
    bool Int(int value) { return Int64(value); }
    bool Uint(unsigned value) { return Int64(value); }
    bool Int64(std::int64_t value) {
        JsonNode* node = add(JsonType::Integer);
        return node != nullptr && ((node->integer = value), true);
    }
    bool Uint64(std::uint64_t value) { // also what an std::int64_t could hold, if it is large
        return std::in_range<std::int64_t>(value) ? Int64(static_cast<std::int64_t>(value))
                                                  : refuse(ErrorKind::Malformed, out_of_range());
    }
    bool Double(double value) {
        JsonNode* node = add(JsonType::Number);
        return node != nullptr && ((node->number = value), true);
    }
    static bool RawNumber(const char*, rapidjson::SizeType, bool) { return false; } // not asked for
    bool String(const char* text, rapidjson::SizeType size, bool) {
        JsonNode* node = is_text(text, size, limits_.text_bytes) ? add(JsonType::Text) : nullptr;
        if (node != nullptr) {
            node->text_at = characters_.place_of(text);
            node->size = size;
        }
        return node != nullptr;
    }
    bool Key(const char* text, rapidjson::SizeType size, bool) {
        name_at_ = characters_.place_of(text);
        name_size_ = size;
        return is_text(text, size, limits_.name_bytes);
    }
    bool StartObject() { return open(JsonType::Object); }
    bool EndObject(rapidjson::SizeType) { return is_without_doubles() && close(); }
    bool StartArray() { return open(JsonType::List); }
    bool EndArray(rapidjson::SizeType) { return close(); }
    // NOLINTEND(readability-identifier-naming)

    [[nodiscard]] const std::optional<Error>& error() const { return error_; }
    [[nodiscard]] std::vector<JsonNode> take_nodes() { return std::move(nodes_); }
    [[nodiscard]] std::string place() const { return file_ + ":" + std::to_string(characters_.line()); }
    [[nodiscard]] Message out_of_range() const {
        return say("{0}: this number is out of range. Correct it.", {place()});
    }

private:
    bool refuse(ErrorKind kind, Message message) {
        error_ = Error{kind, std::move(message)};
        return false;
    }

    JsonNode* add(JsonType type) {
        if (nodes_.size() >= limits_.values) {
            refuse(ErrorKind::TooLarge,
                   say("{0}: the file holds more than {1} values. Split it into several files.",
                       {place(), std::to_string(limits_.values)}));
            return nullptr;
        }
        if (!open_.empty() && ++nodes_[open_.back()].size > limits_.entries) {
            refuse(ErrorKind::TooLarge,
                   say("{0}: more than {1} entries in one list. Split it into several files.",
                       {place(), std::to_string(limits_.entries)}));
            return nullptr;
        }
        JsonNode& node = nodes_.emplace_back();
        node.line = characters_.line();
        node.end = static_cast<std::uint32_t>(nodes_.size());
        node.type = type;
        if (!open_.empty() && nodes_[open_.back()].type == JsonType::Object) {
            node.name_at = name_at_;
            node.name_size = name_size_;
        }
        return &node;
    }

    bool open(JsonType type) {
        if (open_.size() >= limits_.nesting) {
            return refuse(ErrorKind::TooLarge,
                          say("{0}: more than {1} objects and lists inside each other. Remove some.",
                              {place(), std::to_string(limits_.nesting)}));
        }
        if (add(type) == nullptr) {
            return false;
        }
        open_.push_back(static_cast<std::uint32_t>(nodes_.size() - 1));
        return true;
    }

    bool close() {
        nodes_[open_.back()].end = static_cast<std::uint32_t>(nodes_.size());
        open_.pop_back();
        return true;
    }

    bool is_text(const char* text, std::uint32_t size, std::uint32_t most) {
        if (size > most) {
            return refuse(ErrorKind::TooLarge,
                          say("{0}: this text is {1} bytes long; at most {2} are allowed. Shorten it.",
                              {place(), std::to_string(size), std::to_string(most)}));
        }
        const std::string_view bytes{text, size};
        // Only an escaped half of a surrogate pair, or \u0000, can still be wrong: the file itself was
        // checked.
        bool is_wrong = bytes.find('\0') != std::string_view::npos;
        for (std::size_t at = bytes.find('\xED'); at != std::string_view::npos;
             at = bytes.find('\xED', at + 1)) {
            is_wrong = is_wrong || (at + 1 < size && static_cast<unsigned char>(bytes[at + 1]) >= 0xA0);
        }
        return !is_wrong ||
               refuse(ErrorKind::Malformed,
                      say("{0}: \\u0000, or half of a surrogate pair, is not a character. Remove it.",
                          {place()}));
    }

    [[nodiscard]] std::string_view name_of(std::uint32_t node) const {
        return {characters_.at(nodes_[node].name_at), nodes_[node].name_size};
    }

    bool is_without_doubles();

    const Characters& characters_;
    std::string file_;
    const JsonLimits& limits_;
    std::vector<JsonNode> nodes_;
    std::vector<std::uint32_t> open_;
    std::vector<std::uint32_t> members_; // of the object being closed
    std::uint32_t name_at_ = 0;
    std::uint32_t name_size_ = 0;
    std::optional<Error> error_;
};

bool TreeBuilder::is_without_doubles() {
    members_.clear();
    for (std::uint32_t at = open_.back() + 1; at < nodes_.size(); at = nodes_[at].end) {
        members_.push_back(at);
    }
    std::ranges::sort(members_, [&](std::uint32_t a, std::uint32_t b) {
        return std::pair{name_of(a), a} < std::pair{name_of(b), b};
    });
    const auto twice = std::ranges::adjacent_find(
        members_, [&](std::uint32_t a, std::uint32_t b) { return name_of(a) == name_of(b); });
    if (twice == members_.end()) {
        return true;
    }
    return refuse(
        ErrorKind::Malformed,
        say("{0}:{1}: \"{2}\" is here a second time; it is on line {3} already. Remove one of them.",
            {file_,
             std::to_string(nodes_[*std::next(twice)].line),
             std::string{name_of(*twice)},
             std::to_string(nodes_[*twice].line)}));
}

// The first line that holds something else than characters.
std::optional<std::size_t> line_that_is_not_text(std::string_view text) {
    if (text.find('\0') == std::string_view::npos && text::is_utf8(text)) {
        return std::nullopt;
    }
    std::size_t line = 1;
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint character = text::code_point_at(text, at);
        if (!character.valid || character.value == 0) {
            break;
        }
        line += character.value == U'\n' ? 1 : 0;
        at += character.bytes;
    }
    return line;
}

Message
syntax_message(rapidjson::ParseErrorCode code, const Characters& characters, const TreeBuilder& builder) {
    const std::string place = builder.place();
    switch (code) {
    case rapidjson::kParseErrorDocumentEmpty:
        return say("{0}: the file is empty. Use a complete copy.", {place});
    case rapidjson::kParseErrorDocumentRootNotSingular:
        return say("{0}: something follows the closing bracket of the file. Remove it.", {place});
    case rapidjson::kParseErrorNumberTooBig: return builder.out_of_range();
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
    case rapidjson::kParseErrorStringEscapeInvalid:
    case rapidjson::kParseErrorStringInvalidEncoding:
    case rapidjson::kParseErrorStringMissQuotationMark:
        if (characters.at_end()) {
            break;
        }
        if (static_cast<unsigned char>(characters.Peek()) < ' ') {
            return say(
                "{0}: a text is not closed on its line, or holds a tab. Add the quotation mark, or write \\n "
                "for a new line and \\t for a tab.",
                {place});
        }
        return say("{0}: after a backslash this is not allowed in JSON. Write \\\\ for a backslash.",
                   {place});
    default: break;
    }
    if (characters.at_end()) {
        return say("{0}: the file ends too early; it may have been cut off. Use a complete copy.", {place});
    }
    return say(
        "{0}: this is not correct JSON. Look for a missing comma, quotation mark or bracket here or on the "
        "line before.",
        {place});
}

Result<JsonTree>
parse(std::string text, const std::string& file, const JsonLimits& limits, std::uint32_t first_line) {
    Characters characters{text, first_line};
    TreeBuilder builder{characters, file, limits};
    rapidjson::Reader reader;
    constexpr unsigned flags =
        rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag;
    const rapidjson::ParseResult parsed = reader.Parse<flags>(characters, builder);
    if (builder.error()) {
        return *builder.error();
    }
    if (parsed.IsError()) {
        return Error{ErrorKind::Malformed, syntax_message(parsed.Code(), characters, builder)};
    }
    return JsonTree{.characters = std::move(text), .nodes = builder.take_nodes()};
}

} // namespace

Result<JsonTree>
parse_json(std::string text, const std::string& file, const JsonLimits& limits, std::uint32_t first_line) {
    if (text.size() > std::min<std::uint64_t>(limits.bytes, std::numeric_limits<std::uint32_t>::max())) {
        return Error{ErrorKind::TooLarge,
                     say("{0} is larger than the {1} bytes that are allowed. Split it or make it smaller.",
                         {file, std::to_string(limits.bytes)})};
    }
    if (text.starts_with(byte_order_mark)) {
        text.erase(0, byte_order_mark.size());
    }
    if (const auto line = line_that_is_not_text(text)) {
        return Error{ErrorKind::Malformed,
                     say("{0}:{1}: this line is not valid UTF-8 text. Save the file as UTF-8.",
                         {file, std::to_string(first_line - 1 + *line)})};
    }
    try {
        return parse(std::move(text), file, limits, first_line);
    } catch (const std::exception&) { // no memory
        return Error{
            ErrorKind::Failed,
            say("{0} could not be read: there is not enough memory. Close other programs and try again.",
                {file})};
    }
}

} // namespace ingat::store
