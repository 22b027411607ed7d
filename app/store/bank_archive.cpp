#include "store/bank_archive.hpp"

#include "base/ids.hpp"
#include "store/shortened.hpp"

#include <algorithm>
#include <optional>

namespace ingat::store {
namespace {

using base::ErrorKind;
using base::Message;
using base::say;

Message wrong_type(JsonType wanted, std::vector<std::string> place_and_name) {
    switch (wanted) {
    case JsonType::Bool: return say("{0}: \"{1}\" must be true or false.", std::move(place_and_name));
    case JsonType::Integer: return say("{0}: \"{1}\" must be a whole number.", std::move(place_and_name));
    case JsonType::Number: return say("{0}: \"{1}\" must be a number.", std::move(place_and_name));
    case JsonType::Text:
        return say("{0}: \"{1}\" must be a text in quotation marks.", std::move(place_and_name));
    case JsonType::List: return say("{0}: \"{1}\" must be a list in [ ].", std::move(place_and_name));
    case JsonType::Object:
    case JsonType::Null: break;
    }
    return say("{0}: \"{1}\" must be an object in { }.", std::move(place_and_name));
}

} // namespace

BankArchive::BankArchive(const JsonTree& tree, std::string file)
    : cereal::InputArchive<BankArchive>{this},
      tree_{tree},
      file_{std::move(file)},
      open_{{.node = 0, .next = 1}},
      was_read_(tree.nodes.size(), false) {}

void BankArchive::refuse(ErrorKind kind, Message message) {
    throw BadFile{base::Error{kind, std::move(message)}};
}

// The question is found by where we are, so that no record needs to announce itself.
std::string BankArchive::place() const {
    std::string place = file_ + ":" + std::to_string(tree_.nodes[last_].line);
    if (open_.size() >= 3 && tree_.name_of(tree_.nodes[open_[1].node]) == "questions") {
        const auto id = find_member(tree_, open_[2].node, "id");
        if (id && tree_.nodes[*id].type == JsonType::Text) {
            place += " (" + shortened(tree_.text_of(tree_.nodes[*id])) + ")";
        }
    }
    return place;
}

std::string BankArchive::name_of_last() const {
    const JsonNode& above = tree_.nodes[open_.back().node];
    if (above.type != JsonType::List) {
        return shortened(tree_.name_of(tree_.nodes[last_]));
    }
    return shortened(tree_.name_of(above)) + "[" + std::to_string(open_.back().read) + "]";
}

bool BankArchive::has(const char* name) const {
    return find_member(tree_, open_.back().node, name).has_value();
}

const JsonNode& BankArchive::take(JsonType type) {
    Open& above = open_.back();
    const char* name = std::exchange(next_name_, nullptr);
    if (name != nullptr) {
        const auto found = find_member(tree_, above.node, name);
        if (!found) {
            last_ = above.node;
            refuse(ErrorKind::Malformed, say("{0}: \"{1}\" is missing. Add it.", {place(), name}));
        }
        last_ = *found;
        was_read_[last_] = true;
    } else {
        last_ = above.next;
        above.next = tree_.nodes[last_].end;
    }
    ++above.read;
    const JsonNode& node = tree_.nodes[last_];
    const bool fits = node.type == type || (type == JsonType::Number && node.type == JsonType::Integer);
    if (!fits) {
        refuse(ErrorKind::Malformed, wrong_type(type, {place(), name_of_last()}));
    }
    return node;
}

void BankArchive::start(JsonType type) {
    take(type);
    open_.push_back({.node = last_, .next = last_ + 1});
}

void BankArchive::finish() {
    refuse_unread();
    last_ = open_.back().node;
    open_.pop_back();
}

void BankArchive::refuse_unread() {
    const Open& open = open_.back();
    const JsonNode& object = tree_.nodes[open.node];
    if (object.type != JsonType::Object || open.read >= object.size) {
        return;
    }
    for (std::uint32_t at = open.node + 1; at < object.end; at = tree_.nodes[at].end) {
        if (!was_read_[at]) {
            last_ = at;
            refuse(ErrorKind::Malformed,
                   say("{0}: \"{1}\" does not belong here. Correct its spelling or remove it.",
                       {place(), name_of_last()}));
        }
    }
}

void BankArchive::read(bool& value) {
    value = take(JsonType::Bool).truth;
}

void BankArchive::read(std::int64_t& value) {
    value = take(JsonType::Integer).integer;
}

void BankArchive::read(double& value) {
    const JsonNode& node = take(JsonType::Number);
    value = node.type == JsonType::Integer ? static_cast<double>(node.integer) : node.number;
}

void BankArchive::read(std::string& value) {
    value = tree_.text_of(take(JsonType::Text));
}

void BankArchive::refuse_more_than(std::uint32_t most, const char* list) {
    const auto found = find_member(tree_, open_.back().node, list);
    if (!found || tree_.nodes[*found].size <= most || tree_.nodes[*found].type != JsonType::List) {
        return;
    }
    last_ = *found;
    refuse(ErrorKind::TooLarge,
           say("{0}: \"{1}\" has {2} entries; at most {3} are allowed. Remove some.",
               {place(), list, std::to_string(tree_.nodes[*found].size), std::to_string(most)}));
}

void BankArchive::refuse_unless_among(std::initializer_list<const char*> words,
                                      const std::string& word,
                                      const char* name) const {
    if (std::find(words.begin(), words.end(), word) != words.end()) {
        return;
    }
    std::string all;
    for (const char* each : words) {
        all += (all.empty() ? "" : ", ") + std::string{each};
    }
    refuse(ErrorKind::Malformed, say("{0}: \"{1}\" must be one of these: {2}.", {place(), name, all}));
}

void BankArchive::refuse_unless_id(const std::string& text, const char* name) const {
    if (base::is_valid_id(text)) {
        return;
    }
    refuse(
        ErrorKind::Malformed,
        say("{0}: \"{1}\" cannot be used as \"{2}\". Use 1 to 120 characters of a-z, 0-9, '.', '_' and '-', "
            "beginning with a letter or digit.",
            {place(), shortened(text), name}));
}

} // namespace ingat::store
