#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ingat::ui {

// A text that is being written: what it says, what is selected, what can be taken back. Places are
// bytes of UTF-8 text and never inside a letter.
class TextEdit {
public:
    static constexpr std::size_t most_bytes = std::size_t{64} * 1024;

    [[nodiscard]] const std::string& text() const { return now_.text; }
    [[nodiscard]] std::size_t caret() const { return now_.caret; }
    [[nodiscard]] std::size_t selection_begin() const;
    [[nodiscard]] std::size_t selection_end() const; // equal to the begin: nothing is selected
    [[nodiscard]] std::string selected() const;

    void keep_lines(bool kept) { keeps_lines_ = kept; } // else all of it is one line

    void set(std::string_view text); // forgets what could be taken back

    // In place of the selection. Tabs become spaces, line ends too unless they are kept; other control
    // characters go; what is too much is left out.
    void insert(std::string_view text);
    void erase_before(bool word);
    void erase_after(bool word);
    void erase_selection();

    void move_to(std::size_t byte, bool selecting);
    void select_all();
    void select_word_at(std::size_t byte);

    [[nodiscard]] std::size_t letter_before(std::size_t byte) const;
    [[nodiscard]] std::size_t letter_after(std::size_t byte) const;
    [[nodiscard]] std::size_t word_before(std::size_t byte) const;
    [[nodiscard]] std::size_t word_after(std::size_t byte) const;

    bool undo(); // false: there was nothing
    bool redo();

private:
    struct Moment {
        std::string text;
        std::size_t caret = 0;
        std::size_t anchor = 0;
    };

    void remember(bool is_typing);
    void erase(std::size_t begin, std::size_t end);

    Moment now_;
    std::vector<Moment> before_;
    std::vector<Moment> after_;
    bool keeps_lines_ = false;
    bool was_typing_ = false; // letters one after the other are taken back together
};

} // namespace ingat::ui
