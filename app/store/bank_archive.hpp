#pragma once

// Inside the store only: brings in cereal.

#include "base/result.hpp"
#include "store/json_tree.hpp"

#include <cereal/cereal.hpp>

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <exception>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ingat::store {

// Leaves the archive when a file is not what it should be. Caught in every function that reads a file.
struct BadFile : std::exception {
    explicit BadFile(base::Error why) : error{std::move(why)} {}
    base::Error error;
};

// Reads records through the same serialize() functions that cereal::JSONOutputArchive writes them with, from
// a JSON tree that was checked before. A missing member, a value of another type and a member nobody asked
// for throw BadFile, which names file, line, question and member. Members may come in any order.
class BankArchive : public cereal::InputArchive<BankArchive>, public cereal::traits::TextArchive {
public:
    // `file` names the file in errors. The tree must outlive the archive; its root must be an object.
    BankArchive(const JsonTree& tree, std::string file);

    void name_next(const char* name) { next_name_ = name; }
    void start(JsonType type); // goes into the next object or list
    void finish();             // leaves it; an object must have no unread member

    void read(bool& value);
    void read(std::int64_t& value);
    void read(double& value);
    void read(std::string& value);

    [[nodiscard]] std::uint32_t entries() const { return tree_.nodes[open_.back().node].size; }
    [[nodiscard]] bool has(const char* name) const;
    [[nodiscard]] std::uint32_t last_line() const { return tree_.nodes[last_].line; } // of what was read last

    void refuse_more_than(std::uint32_t most, const char* list); // entries in the member `list`
    void refuse_unless_id(const std::string& text, const char* name) const;
    void refuse_unless_among(std::initializer_list<const char*> words,
                             const std::string& word,
                             const char* name) const;
    [[noreturn]] static void refuse(base::ErrorKind kind, base::Message message);
    [[nodiscard]] std::string place() const; // "FILE:LINE" or "FILE:LINE (QUESTION)" of what was read last

private:
    struct Open {
        std::uint32_t node = 0;
        std::uint32_t next = 0; // the entry of a list that comes next
        std::uint32_t read = 0; // how many were read
    };

    const JsonNode& take(JsonType type);
    void refuse_unread();
    [[nodiscard]] std::string name_of_last() const;

    const JsonTree& tree_;
    std::string file_;
    std::vector<Open> open_;
    std::vector<bool> was_read_; // by index of the node
    const char* next_name_ = nullptr;
    std::uint32_t last_ = 0;
};

// What cereal calls, found by the type of the archive.

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;

template <class T>
inline constexpr bool is_one_value = std::is_arithmetic_v<T> || std::is_same_v<T, std::string> ||
                                     std::is_base_of_v<cereal::detail::NameValuePairCore, T>;

template <class T>
void prologue(BankArchive& archive, const T&) {
    if constexpr (!is_one_value<T>) {
        archive.start(is_list<T> ? JsonType::List : JsonType::Object);
    }
}

template <class T>
void epilogue(BankArchive& archive, const T&) {
    if constexpr (!is_one_value<T>) {
        archive.finish();
    }
}

template <class T>
void load(BankArchive& archive, cereal::NameValuePair<T>& member) {
    archive.name_next(member.name);
    archive(member.value);
}

inline void load(BankArchive& archive, bool& value) {
    archive.read(value);
}
inline void load(BankArchive& archive, std::int64_t& value) {
    archive.read(value);
}
inline void load(BankArchive& archive, double& value) {
    archive.read(value);
}
inline void load(BankArchive& archive, std::string& value) {
    archive.read(value);
}

// One by one, so that a list costs memory only for entries that are right.
template <class T>
void load(BankArchive& archive, std::vector<T>& list) {
    const std::uint32_t entries = archive.entries();
    list.clear();
    for (std::uint32_t at = 0; at < entries; ++at) {
        archive(list.emplace_back());
    }
}

// Whether it was there.
template <class T>
bool load_if_there(BankArchive& archive, const char* name, T& value) {
    const bool is_there = archive.has(name);
    if (is_there) {
        archive(cereal::make_nvp(name, value));
    }
    return is_there;
}

// What a serialize() function says about a member beyond its name. When writing, only the last part of each
// has a meaning: a member with its usual value is left out.

template <class Archive, class T>
void member(Archive& archive, const char* name, T& value) {
    archive(cereal::make_nvp(name, value));
}

template <class Archive, class T>
void optional_member(Archive& archive, const char* name, T& value, const T& usual = {}) {
    if constexpr (Archive::is_loading::value) {
        load_if_there(archive, name, value);
    } else if (value != usual) {
        member(archive, name, value);
    }
}

template <class Archive, class T>
void list_member(Archive& archive, const char* name, std::vector<T>& list, std::uint32_t most) {
    if constexpr (std::is_same_v<Archive, BankArchive>) {
        archive.refuse_more_than(most, name);
    }
    member(archive, name, list);
}

template <class Archive, class T>
void optional_list_member(Archive& archive, const char* name, std::vector<T>& list, std::uint32_t most) {
    if constexpr (std::is_same_v<Archive, BankArchive>) {
        archive.refuse_more_than(most, name);
    }
    optional_member(archive, name, list);
}

// A member that may be left out and has no usual value.
template <class Archive, class T>
void maybe_member(Archive& archive, const char* name, std::optional<T>& value) {
    if constexpr (Archive::is_loading::value) {
        if (T read{}; load_if_there(archive, name, read)) {
            value = std::move(read);
        }
    } else if (value) {
        member(archive, name, *value);
    }
}

// One of a few words, by the numbers of an enum; the first is the usual one.
template <class Archive, class Enum>
void word_member(Archive& archive, const char* name, Enum& value, std::initializer_list<const char*> words) {
    std::string word = *(words.begin() + static_cast<int>(value));
    optional_member(archive, name, word, std::string{*words.begin()});
    if constexpr (std::is_same_v<Archive, BankArchive>) {
        archive.refuse_unless_among(words, word, name);
    }
    if constexpr (Archive::is_loading::value) {
        value = static_cast<Enum>(std::find(words.begin(), words.end(), word) - words.begin());
    }
}

// Where what was read last stands.
template <class Archive>
void line_of_last(Archive& archive, std::uint32_t& line) {
    if constexpr (std::is_same_v<Archive, BankArchive>) {
        line = archive.last_line();
    }
}

// An id of a bank, question, document, option or item; `line` is set to where it was read.
template <class Archive>
void id_member(Archive& archive, const char* name, std::string& id, std::uint32_t& line) {
    member(archive, name, id);
    if constexpr (std::is_same_v<Archive, BankArchive>) {
        archive.refuse_unless_id(id, name);
        line = archive.last_line();
    }
}

} // namespace ingat::store
