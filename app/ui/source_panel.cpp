#include "ui/source_panel.hpp"

#include "ui/scroll_area.hpp"
#include "ui/shell.hpp"
#include "ui/widgets.hpp"

namespace ingat::ui {
namespace {

constexpr double line_height = 25;
constexpr double between = 16; // paragraphs
constexpr double below_heading = 4;

double side_of(const Rect& panel) {
    return panel.width < 420 ? 16 : 28;
}

// The paragraph that holds the sentence is in the text colour, those around it are muted.
struct Paragraph {
    std::string_view text;
    typeset::Style style;
    std::vector<typeset::Span> spans;
    double space_below = 0;
};

void add_span(Paragraph& paragraph, std::size_t offset, std::size_t begin, std::size_t end, bool marked) {
    const std::size_t from = std::max(begin, offset);
    const std::size_t to = std::min(end, offset + paragraph.text.size());
    if (from < to) {
        paragraph.spans.push_back(
            {.begin = from - offset, .end = to - offset, .semi_bold = !marked, .marked = marked});
    }
}

// Where the next paragraph begins and ends; however many blank lines, of spaces or none, are between two.
program::TextRange next_paragraph(std::string_view text, std::size_t offset) {
    constexpr std::string_view space = " \t\r\n";
    const std::size_t begin = std::min(text.find_first_not_of(space, offset), text.size());
    std::size_t end = begin;
    while (end < text.size()) {
        const std::size_t line = std::min(text.find('\n', end), text.size());
        const std::size_t next = std::min(text.find_first_not_of(space, line), text.size());
        const std::string_view blank = text.substr(line, next - line);
        end = line;
        if (std::ranges::count(blank, '\n') != 1 || next == text.size()) {
            break;
        }
        end = next;
    }
    const std::size_t last = text.substr(0, end).find_last_not_of(space);
    return {.begin = begin, .end = last == std::string_view::npos ? end : std::max(begin, last + 1)};
}

bool is_heading(const program::SourceView& source, std::size_t begin) {
    return std::ranges::any_of(source.headings, [begin](const program::TextRange& range) {
        return range.begin <= begin && begin < range.end;
    });
}

std::vector<Paragraph> paragraphs_of(const Scene& scene, const program::SourceView& source, double width) {
    std::vector<Paragraph> paragraphs;
    const std::string_view text = source.text;
    for (program::TextRange range = next_paragraph(text, 0); range.begin < text.size();
         range = next_paragraph(text, range.end)) {
        const bool heads = is_heading(source, range.begin);
        Paragraph paragraph{.text = text.substr(range.begin, range.end - range.begin),
                            .style = scene.style(heads ? Role::Heading : Role::Body, scene.theme.muted),
                            .spans = {},
                            .space_below = heads ? below_heading : between};
        paragraph.style.line_height = line_height;
        paragraph.style.width = width;
        paragraph.style.language = source.language;
        add_span(paragraph, range.begin, source.quote_begin, source.quote_end, true);
        add_span(paragraph, range.begin, source.words_begin, source.words_end, false);
        if (!paragraph.spans.empty()) {
            paragraph.style.colour = scene.theme.text;
        }
        paragraphs.push_back(std::move(paragraph));
    }
    return paragraphs;
}

// Puts the marked sentence a third of the way down when another passage is shown.
void scroll_to_quote(Scene& scene,
                     const program::SourceView& source,
                     const std::vector<Paragraph>& paragraphs,
                     const Rect& area) {
    const std::string shown = source.place + std::to_string(source.quote_begin) + source.text.substr(0, 64);
    if (scene.state.study.source == shown) {
        return;
    }
    scene.state.study.source = shown;
    double quote = 0;
    double y = 20;
    for (const Paragraph& paragraph : paragraphs) {
        const typeset::Layout& layout = scene.canvas.layout(paragraph.text, paragraph.style, paragraph.spans);
        if (quote == 0 && !paragraph.spans.empty()) {
            quote = y + layout.caret_at(paragraph.spans.front().begin).y;
        }
        y += layout.height() + paragraph.space_below;
    }
    Scroll& scroll = scene.state.scrolls["study/source/text"];
    scroll.most = std::max(0.0, y + 20 - area.height);
    scroll.offset = std::clamp(quote - area.height / 3, 0.0, scroll.most);
}

double draw_old_quote(Scene& scene, const program::SourceView& source, Point at, double width) {
    if (source.old_quote.empty()) {
        return 0;
    }
    typeset::Style style = scene.style(Role::Body, scene.theme.text);
    style.width = width - 16;
    style.language = source.language;
    const double height = scene.canvas.measure(source.old_quote, style).height;
    const Rect box{.x = at.x, .y = at.y, .width = width, .height = height + 20};
    scene.canvas.fill(box, scene.theme.amber_soft, 8);
    scene.canvas.fill({.x = box.x, .y = box.y, .width = 3, .height = box.height}, scene.theme.mark_line, 1.5);
    scene.canvas.text(source.old_quote, {.x = box.x + 12, .y = box.y + 10}, style);
    return box.height + 16;
}

double draw_head(Scene& scene, const program::SourceView& source, const Rect& panel, bool is_page) {
    const double side = side_of(panel);
    Button close{.name = "study/source/close", .kind = ButtonKind::Ghost, .size = ButtonSize::Small};
    double x = panel.x + side;
    if (is_page) {
        close.label = source.back;
        close.icon = Icon::Left;
        const double width = std::min(panel.width * 0.4, button_width(scene, close));
        if (draw_button(scene, {.x = x - 10, .y = panel.y + 9, .width = width, .height = 30}, close)) {
            scene.act(program::ToggleSource{});
        }
        x += width + 4;
    } else {
        close.icon = Icon::Cross;
        close.tip = source.close;
        if (draw_button(
                scene, {.x = right_of(panel) - 52, .y = panel.y + 19, .width = 30, .height = 30}, close)) {
            scene.act(program::ToggleSource{});
        }
    }
    const double top = panel.y + (is_page ? 13 : 23);
    scene.line_of_text(
        source.heading, {.x = x, .y = top}, Role::Heading, scene.theme.text, panel.width - 120);
    const double y = top + 31;
    draw_icon(scene.canvas, Icon::Document, {.x = panel.x + side, .y = y + 1}, 16, scene.theme.muted);
    scene.line_of_text(source.place,
                       {.x = panel.x + side + 24, .y = y},
                       Role::Small,
                       scene.theme.muted,
                       panel.width - 2 * side - 24);
    const double line = y + 34 - (is_page ? 8 : 0);
    scene.canvas.horizontal(panel.x + side, line, panel.width - 2 * side, scene.theme.line);
    return line + 1 - panel.y;
}

Button next_of(const program::SourceView& source) {
    return {.name = "study/source/next", .label = source.next_anchor, .size = ButtonSize::Small, .key = "N"};
}

// What state the source is in, and beside it, or where there is no room below it, the way to the next one.
struct Foot {
    double row = 0; // height of one
    bool is_stacked = false;
    double height = 0;
};

Foot foot_of(Scene& scene, const program::SourceView& source, const Rect& panel) {
    Foot foot{.row = scene.is_short() ? 48.0 : 64.0};
    const double words = 22 + scene.width_of(source.state.text, Role::Small);
    const double room = panel.width - 2 * side_of(panel);
    foot.is_stacked = !source.next_anchor.empty() && !source.state.text.empty() &&
                      words + 12 + button_width(scene, next_of(source)) > room;
    foot.height = foot.row + (foot.is_stacked ? 36 : 0);
    return foot;
}

void draw_state(Scene& scene, const program::SourceView& source, const Rect& row) {
    if (source.state.text.empty()) {
        return;
    }
    const bool is_fine =
        source.state.tone == program::Tone::Accent || source.state.tone == program::Tone::Neutral;
    const Colour colour = is_fine ? scene.theme.accent : text_of(scene.theme, source.state.tone);
    const double y = row.y + (row.height - 18) / 2;
    draw_icon(scene.canvas, is_fine ? Icon::Check : Icon::Warning, {.x = row.x, .y = y + 1}, 16, colour);
    scene.line_of_text(source.state.text,
                       {.x = row.x + 22, .y = y},
                       Role::Small,
                       is_fine ? scene.theme.muted : colour,
                       row.width - 22);
}

void draw_foot(Scene& scene, const program::SourceView& source, const Rect& panel) {
    const double side = side_of(panel);
    const Foot foot = foot_of(scene, source, panel);
    const double top = bottom_of(panel) - foot.height;
    scene.canvas.horizontal(panel.x + side, top, panel.width - 2 * side, scene.theme.line);
    Rect words{.x = panel.x + side, .y = top, .width = panel.width - 2 * side, .height = foot.row};
    if (!source.next_anchor.empty()) {
        const Button next = next_of(source);
        Rect rect{.x = words.x,
                  .y = top + (foot.row - 30) / 2 + (foot.is_stacked ? 36 : 0),
                  .width = std::min(words.width, button_width(scene, next)),
                  .height = 30};
        if (!foot.is_stacked) {
            rect.x = right_of(words) - rect.width;
            words.width -= rect.width + 12;
        }
        if (draw_button(scene, rect, next)) {
            scene.act(program::NextAnchor{});
        }
    }
    draw_state(scene, source, words);
}

} // namespace

bool source_is_page(const Scene& scene) {
    return shell_form(scene.width, true) == ShellForm::TopBar;
}

void draw_source_panel(Scene& scene, const program::SourceView& source, const Rect& panel, bool is_page) {
    scene.canvas.fill(panel, scene.theme.panel);
    if (!is_page) {
        scene.canvas.vertical(panel.x, panel.y, panel.height, scene.theme.line);
    }
    const double head = draw_head(scene, source, panel, is_page);
    const double side = side_of(panel);
    const Rect area{.x = panel.x + 1,
                    .y = panel.y + head,
                    .width = panel.width - 2,
                    .height = std::max(0.0, panel.height - head - foot_of(scene, source, panel).height)};
    const double width = panel.width - 2 * side;
    const std::vector<Paragraph> paragraphs = paragraphs_of(scene, source, width);
    scroll_to_quote(scene, source, paragraphs, area);
    scroll_area(scene, "study/source/text", area, is_page, [&](const Rect& inside) {
        double y = inside.y + 20;
        const double x = panel.x + side;
        y += draw_old_quote(scene, source, {.x = x, .y = y}, width);
        for (const Paragraph& paragraph : paragraphs) {
            y += scene.canvas.text(paragraph.text, {.x = x, .y = y}, paragraph.style, paragraph.spans) +
                 paragraph.space_below;
        }
        return y + 4 - inside.y;
    });
    draw_foot(scene, source, panel);
}

} // namespace ingat::ui
