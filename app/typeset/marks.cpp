#include "bank/marks.hpp"

#include "typeset/paragraph.hpp"

#include <algorithm>
#include <optional>

namespace ingat::typeset {
namespace {

constexpr std::string_view object = "\xEF\xBF\xBC";  // stands where a blank is drawn
constexpr std::string_view first_bytes = "\xEE\x80"; // of every mark

class Marks {
public:
    explicit Marks(const std::string& from) : from_{from} {}

    void resolve() {
        while (at_ < from_.size()) {
            const std::size_t mark = std::min(from_.find(first_bytes, at_), from_.size());
            copy(mark - at_);
            if (mark == from_.size()) {
                break;
            }
            take_mark();
        }
        close(highlight_, Look::Highlight);
        close(hint_, Look::Hint);
        moved_.resize(from_.size() + 1, text.size());
    }

    // Where byte `at` of the old text is in the new one.
    std::size_t moved(std::size_t at) const { return moved_[std::min(at, moved_.size() - 1)]; }

    std::string text;
    std::vector<Run> runs;

private:
    void copy(std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            moved_.push_back(text.size());
            text += from_[at_++];
        }
    }

    bool take(std::string_view mark) {
        if (std::string_view{from_}.substr(at_, mark.size()) != mark) {
            return false;
        }
        moved_.resize(moved_.size() + mark.size(), text.size());
        at_ += mark.size();
        return true;
    }

    void take_mark() {
        if (take(bank::blank_mark)) {
            add_blank();
        } else if (take(bank::highlight_begin_mark)) {
            highlight_ = text.size();
        } else if (take(bank::highlight_end_mark)) {
            close(highlight_, Look::Highlight);
        } else if (take(bank::hint_begin_mark)) {
            hint_ = text.size();
        } else if (take(bank::hint_end_mark)) {
            close(hint_, Look::Hint);
        } else {
            copy(first_bytes.size() + 1);
        }
    }

    void add_blank() {
        std::string hint;
        if (take(bank::hint_begin_mark)) {
            const std::size_t end = std::min(from_.find(bank::hint_end_mark, at_), from_.size());
            hint = from_.substr(at_, end - at_);
            moved_.resize(moved_.size() + hint.size(), text.size());
            at_ = end;
            take(bank::hint_end_mark);
        }
        const std::size_t begin = text.size();
        text += object;
        runs.push_back({.begin = begin, .end = text.size(), .look = Look::Blank, .hint = std::move(hint)});
    }

    void close(std::optional<std::size_t>& begin, Look look) {
        if (begin && *begin < text.size()) {
            runs.push_back({.begin = *begin, .end = text.size(), .look = look, .hint = {}});
        }
        begin.reset();
    }

    const std::string& from_;
    std::size_t at_ = 0;
    std::vector<std::size_t> moved_;
    std::optional<std::size_t> highlight_;
    std::optional<std::size_t> hint_;
};

} // namespace

void resolve_marks(Paragraph& paragraph) {
    if (paragraph.text.find(first_bytes) == std::string::npos) {
        return;
    }
    Marks marks{paragraph.text};
    marks.resolve();
    for (const Run& run : paragraph.runs) {
        const std::size_t begin = marks.moved(run.begin);
        const std::size_t end = marks.moved(run.end);
        if (begin < end) {
            marks.runs.push_back({.begin = begin, .end = end, .look = run.look, .hint = run.hint});
        }
    }
    paragraph.runs = std::move(marks.runs);
    paragraph.text = std::move(marks.text);
}

} // namespace ingat::typeset
