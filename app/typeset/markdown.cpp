#include "base/utf8.hpp"
#include "typeset/paragraph.hpp"

#include <algorithm>
#include <array>
#include <md4c.h>
#include <optional>

namespace ingat::typeset {
namespace {

Align align_of(MD_ALIGN align) {
    switch (align) {
    case MD_ALIGN_CENTER: return Align::Centre;
    case MD_ALIGN_RIGHT: return Align::End;
    case MD_ALIGN_LEFT:
    case MD_ALIGN_DEFAULT: return Align::Start;
    }
    return Align::Start;
}

std::optional<Look> look_of(MD_SPANTYPE type) {
    switch (type) {
    case MD_SPAN_EM: return Look::Emphasis;
    case MD_SPAN_STRONG: return Look::Strong;
    case MD_SPAN_CODE: return Look::Code;
    case MD_SPAN_A: return Look::Link;
    case MD_SPAN_DEL: return Look::Struck;
    default: return std::nullopt; // of an image, the words that stand for it are shown
    }
}

// "&amp;" and "&#233;" as what they stand for; a name that is not known stays as written.
std::string letter_of(std::string_view entity) {
    struct Named {
        std::string_view name;
        std::string_view letter;
    };
    static constexpr std::array known{
        Named{"&amp;", "&"},
        Named{"&lt;", "<"},
        Named{"&gt;", ">"},
        Named{"&quot;", "\""},
        Named{"&apos;", "'"},
        Named{"&nbsp;", "\u00A0"},
        Named{"&ndash;", "–"},
        Named{"&mdash;", "—"},
        Named{"&hellip;", "…"},
    };
    const auto* const named =
        std::find_if(known.begin(), known.end(), [&](const Named& each) { return each.name == entity; });
    if (named != known.end()) {
        return std::string{named->letter};
    }
    if (entity.size() < 4 || entity[1] != '#') {
        return std::string{entity};
    }
    const bool hexadecimal = entity[2] == 'x' || entity[2] == 'X';
    const std::string digits{entity.substr(hexadecimal ? 3 : 2)};
    const unsigned long value = std::strtoul(digits.c_str(), nullptr, hexadecimal ? 16 : 10);
    const bool shown = value >= 0x20 && value <= 0x10FFFF && (value < 0xD800 || value > 0xF8FF);
    std::string letter;
    base::append_utf8(letter, shown ? static_cast<char32_t>(value) : U'\uFFFD');
    return letter;
}

// Listens to md4c and gathers paragraphs.
class Reader {
public:
    explicit Reader(const std::vector<PictureBox>& known) : known_{&known} {}

    std::vector<Paragraph> paragraphs;

    void enter(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
        case MD_BLOCK_QUOTE:
            end_paragraph();
            inside_.push_back({.kind = Container::Kind::Quote, .id = ++last_id_, .marker = {}});
            return;
        case MD_BLOCK_UL:
            begin_list();
            lists_.push_back({.tight = static_cast<MD_BLOCK_UL_DETAIL*>(detail)->is_tight != 0});
            return;
        case MD_BLOCK_OL: {
            begin_list();
            const auto* list = static_cast<MD_BLOCK_OL_DETAIL*>(detail);
            lists_.push_back({.ordered = true,
                              .tight = list->is_tight != 0,
                              .number = list->start,
                              .delimiter = list->mark_delimiter});
            return;
        }
        case MD_BLOCK_LI: enter_item(); return;
        case MD_BLOCK_TABLE:
            ++table_;
            row_ = -1;
            return;
        case MD_BLOCK_TR:
            ++row_;
            column_ = -1;
            return;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            ++column_;
            in_cell_ = true;
            cell_align_ = align_of(static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align);
            return;
        default: return;
        }
    }

    void leave(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
        case MD_BLOCK_QUOTE:
            end_paragraph();
            inside_.pop_back();
            return;
        case MD_BLOCK_LI: leave_item(); return;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL: lists_.pop_back(); return;
        case MD_BLOCK_H:
            current_.level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
            end_paragraph(Paragraph::Kind::Heading, true);
            return;
        case MD_BLOCK_CODE:
            if (!current_.text.empty() && current_.text.back() == '\n') {
                current_.text.pop_back();
            }
            end_paragraph(Paragraph::Kind::Code, true);
            return;
        case MD_BLOCK_HR: end_paragraph(Paragraph::Kind::Rule, true); return;
        case MD_BLOCK_P: end_paragraph(); return;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD: end_cell(type == MD_BLOCK_TH); return;
        default: return;
        }
    }

    void enter(MD_SPANTYPE type, void* detail) {
        open_.push_back(current_.text.size());
        if (type == MD_SPAN_IMG && (image_depth_ > 0 || begin_image(detail))) {
            ++image_depth_;
        }
    }

    void leave(MD_SPANTYPE type) {
        const std::size_t begin = open_.back();
        open_.pop_back();
        if (type == MD_SPAN_IMG && image_depth_ > 0) {
            --image_depth_;
        }
        const std::optional<Look> look = look_of(type);
        if (look && begin < current_.text.size()) {
            current_.runs.push_back({.begin = begin, .end = current_.text.size(), .look = *look, .hint = {}});
        }
    }

    void text(MD_TEXTTYPE type, std::string_view text) {
        if (image_depth_ > 0) {
            return; // what an author calls it: the bank says what is to be seen on it
        }
        if (type == MD_TEXT_SOFTBR && current_.text.empty()) {
            return; // behind a picture
        }
        switch (type) {
        case MD_TEXT_BR: current_.text += '\n'; return;
        case MD_TEXT_SOFTBR: current_.text += ' '; return;
        case MD_TEXT_NULLCHAR: current_.text += "\uFFFD"; return;
        case MD_TEXT_ENTITY: current_.text += letter_of(text); return;
        default: current_.text += text; return;
        }
    }

    void end_document() { end_paragraph(); }

private:
    struct List {
        bool ordered = false;
        bool tight = false;
        unsigned number = 0;
        char delimiter = '.';
    };

    // Whether it is a picture that is shown.
    bool begin_image(const void* detail) {
        const MD_ATTRIBUTE& source = static_cast<const MD_SPAN_IMG_DETAIL*>(detail)->src;
        std::string file{source.text, source.size};
        if (in_cell_ || std::ranges::find(*known_, file, &PictureBox::file) == known_->end()) {
            return false;
        }
        (current_.text.empty() ? before_ : behind_).push_back(std::move(file));
        return true;
    }

    void add_pictures(std::vector<std::string>& files) {
        for (std::string& file : files) {
            Paragraph picture{.kind = Paragraph::Kind::Picture, .text = {}, .inside = inside_};
            picture.file = std::move(file);
            paragraphs.push_back(std::move(picture));
        }
        files.clear();
    }

    void begin_list() {
        end_paragraph();
        list_begins_ = lists_.empty();
    }

    void enter_item() {
        List& list = lists_.back();
        std::string marker = "•";
        if (list.ordered) {
            marker = std::to_string(list.number++) + list.delimiter;
        }
        inside_.push_back({.kind = Container::Kind::Item, .id = ++last_id_, .marker = std::move(marker)});
        item_begins_.push_back(paragraphs.size());
    }

    // An item without words still shows its marker.
    void leave_item() {
        end_paragraph(Paragraph::Kind::Text, item_begins_.back() == paragraphs.size());
        item_begins_.pop_back();
        inside_.pop_back();
    }

    void end_paragraph(Paragraph::Kind kind = Paragraph::Kind::Text, bool also_empty = false) {
        add_pictures(before_);
        if (!current_.text.empty() || also_empty) {
            current_.kind = kind;
            current_.inside = inside_;
            current_.is_tight = !lists_.empty() && lists_.back().tight && !list_begins_;
            list_begins_ = false;
            paragraphs.push_back(std::move(current_));
        }
        current_ = {};
        add_pictures(behind_);
    }

    void end_cell(bool is_head) {
        if (is_head && !current_.text.empty()) {
            current_.runs.push_back(
                {.begin = 0, .end = current_.text.size(), .look = Look::SemiBold, .hint = {}});
        }
        current_.table = table_;
        current_.row = row_;
        current_.column = column_;
        current_.align = cell_align_;
        end_paragraph(Paragraph::Kind::Cell, true);
        in_cell_ = false;
    }

    const std::vector<PictureBox>* known_;
    Paragraph current_;
    std::vector<std::string> before_; // pictures that the paragraph begins with
    std::vector<std::string> behind_; // others in it
    int image_depth_ = 0;             // inside one that is shown
    bool in_cell_ = false;
    std::vector<Container> inside_;
    std::vector<List> lists_;
    std::vector<std::size_t> item_begins_; // how many paragraphs came before each open item
    std::vector<std::size_t> open_;        // where each open span began
    bool list_begins_ = false;             // an outermost one: it keeps its distance
    int last_id_ = 0;
    int table_ = 0;
    int row_ = -1;
    int column_ = -1;
    Align cell_align_ = Align::Start;
};

Reader& reader(void* data) {
    return *static_cast<Reader*>(data);
}

} // namespace

std::vector<Paragraph> paragraphs_of_markdown(std::string_view text,
                                              const std::vector<PictureBox>& pictures) {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTML | MD_FLAG_TABLES;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
        reader(data).enter(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
        reader(data).leave(type, detail);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
        reader(data).enter(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
        reader(data).leave(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* part, MD_SIZE size, void* data) {
        reader(data).text(type, {part, size});
        return 0;
    };
    Reader gathered{pictures};
    md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &gathered);
    gathered.end_document();
    return std::move(gathered.paragraphs);
}

} // namespace ingat::typeset
