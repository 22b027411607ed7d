#include "ui/text_edit.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <utility>

namespace ingat::ui {
namespace {

constexpr std::size_t most_moments = 200;

// Words of scripts that do not use spaces count as one.
bool parts_words(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    const bool is_digit = value >= '0' && value <= '9';
    const bool is_letter = (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z');
    return value < 0x80U && !is_digit && !is_letter && value != '_';
}

std::string writable(std::string_view text, bool keeps_lines) {
    std::string kept;
    for (const char letter : text) {
        const auto value = static_cast<unsigned char>(letter);
        const bool stays = (letter == '\n' && keeps_lines) || (value >= 0x20U && value != 0x7FU);
        if (stays) {
            kept += letter;
        } else if (letter == '\n' || letter == '\t') {
            kept += ' ';
        }
    }
    return kept;
}

} // namespace

std::size_t TextEdit::selection_begin() const {
    return std::min(now_.caret, now_.anchor);
}

std::size_t TextEdit::selection_end() const {
    return std::max(now_.caret, now_.anchor);
}

std::string TextEdit::selected() const {
    return now_.text.substr(selection_begin(), selection_end() - selection_begin());
}

void TextEdit::set(std::string_view text) {
    now_ = {};
    before_.clear();
    after_.clear();
    was_typing_ = false;
    insert(text);
    before_.clear();
    was_typing_ = false;
}

void TextEdit::remember(bool is_typing) {
    after_.clear();
    if (is_typing && was_typing_) {
        return;
    }
    if (before_.size() == most_moments) {
        before_.erase(before_.begin());
    }
    before_.push_back(now_);
    was_typing_ = is_typing;
}

void TextEdit::erase(std::size_t begin, std::size_t end) {
    now_.text.erase(begin, end - begin);
    now_.caret = begin;
    now_.anchor = begin;
}

void TextEdit::insert(std::string_view text) {
    std::string added = writable(text, keeps_lines_);
    const std::size_t left = now_.text.size() - (selection_end() - selection_begin());
    const std::size_t room = most_bytes - std::min(most_bytes, left);
    if (added.size() > room) {
        added.resize(base::character_begin(added, room));
    }
    if (added.empty()) {
        return;
    }
    const bool is_one_letter = added.size() <= 4 && added != " " && added != "\n";
    remember(is_one_letter && selection_begin() == selection_end());
    erase(selection_begin(), selection_end());
    now_.text.insert(now_.caret, added);
    now_.caret += added.size();
    now_.anchor = now_.caret;
}

void TextEdit::erase_selection() {
    if (selection_begin() != selection_end()) {
        remember(false);
        erase(selection_begin(), selection_end());
    }
}

void TextEdit::erase_before(bool word) {
    if (selection_begin() != selection_end()) {
        erase_selection();
        return;
    }
    const std::size_t begin = word ? word_before(now_.caret) : letter_before(now_.caret);
    if (begin < now_.caret) {
        remember(false);
        erase(begin, now_.caret);
    }
}

void TextEdit::erase_after(bool word) {
    if (selection_begin() != selection_end()) {
        erase_selection();
        return;
    }
    const std::size_t end = word ? word_after(now_.caret) : letter_after(now_.caret);
    if (end > now_.caret) {
        remember(false);
        erase(now_.caret, end);
    }
}

void TextEdit::move_to(std::size_t byte, bool selecting) {
    now_.caret = base::character_begin(now_.text, std::min(byte, now_.text.size()));
    if (!selecting) {
        now_.anchor = now_.caret;
    }
    was_typing_ = false;
}

void TextEdit::select_all() {
    now_.anchor = 0;
    now_.caret = now_.text.size();
    was_typing_ = false;
}

void TextEdit::select_word_at(std::size_t byte) {
    std::size_t begin = std::min(byte, now_.text.size());
    std::size_t end = begin;
    while (begin > 0 && !parts_words(now_.text[begin - 1])) {
        --begin;
    }
    while (end < now_.text.size() && !parts_words(now_.text[end])) {
        ++end;
    }
    now_.anchor = begin;
    now_.caret = end;
    was_typing_ = false;
}

std::size_t TextEdit::letter_before(std::size_t byte) const {
    if (byte == 0) {
        return 0;
    }
    return base::character_begin(now_.text, byte - 1);
}

std::size_t TextEdit::letter_after(std::size_t byte) const {
    if (byte >= now_.text.size()) {
        return now_.text.size();
    }
    ++byte;
    while (byte < now_.text.size() && base::continues_character(now_.text[byte])) {
        ++byte;
    }
    return byte;
}

std::size_t TextEdit::word_before(std::size_t byte) const {
    while (byte > 0 && parts_words(now_.text[byte - 1])) {
        --byte;
    }
    while (byte > 0 && !parts_words(now_.text[byte - 1])) {
        --byte;
    }
    return byte;
}

std::size_t TextEdit::word_after(std::size_t byte) const {
    while (byte < now_.text.size() && !parts_words(now_.text[byte])) {
        ++byte;
    }
    while (byte < now_.text.size() && parts_words(now_.text[byte])) {
        ++byte;
    }
    return byte;
}

bool TextEdit::undo() {
    if (before_.empty()) {
        return false;
    }
    after_.push_back(std::exchange(now_, std::move(before_.back())));
    before_.pop_back();
    was_typing_ = false;
    return true;
}

bool TextEdit::redo() {
    if (after_.empty()) {
        return false;
    }
    before_.push_back(std::exchange(now_, std::move(after_.back())));
    after_.pop_back();
    was_typing_ = false;
    return true;
}

} // namespace ingat::ui
