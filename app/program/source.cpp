#include "program/source.hpp"

#include "bank/document.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <vector>

namespace ingat::program {
namespace {

// Paragraphs shown before and after the passage: enough to read on, little enough for a long book.
constexpr std::size_t paragraphs_around = 12;

// Of a paragraph longer than this what is nearest to the quote is shown: nobody waits for a book without a
// paragraph's end.
constexpr std::size_t longest_shown = std::size_t{16} * 1024; // bytes

TextRange shown_part(const std::string& text, const bank::Passage& passage, const bank::Resolved& resolved) {
    if (passage.end - passage.begin <= longest_shown) {
        return {.begin = passage.begin, .end = passage.end};
    }
    const std::size_t quote = std::clamp(resolved.begin, passage.begin, passage.end);
    const std::size_t begin = quote - std::min(longest_shown / 2, quote - passage.begin);
    return {.begin = base::character_begin(text, begin),
            .end = base::character_begin(text, std::min(begin + longest_shown, passage.end))};
}

// Appends text[begin, end) and moves the marked bytes along.
void append(Source& source,
            const std::string& text,
            const bank::Passage& passage,
            const bank::Resolved& resolved) {
    if (!source.text.empty()) {
        source.text += "\n\n";
    }
    const TextRange shown = shown_part(text, passage, resolved);
    source.text += shown.begin > passage.begin ? "…" : "";
    const std::size_t start = source.text.size();
    const auto place = [&](std::size_t byte) {
        return start + std::clamp(byte, shown.begin, shown.end) - shown.begin;
    };
    if (resolved.begin < resolved.end && resolved.begin < passage.end && resolved.end > passage.begin) {
        source.quote_begin =
            source.quote_end == source.quote_begin ? place(resolved.begin) : source.quote_begin;
        source.quote_end = place(resolved.end);
    }
    if (resolved.words_begin < resolved.words_end && resolved.words_begin < passage.end &&
        resolved.words_end > passage.begin) {
        source.words_begin =
            source.words_end == source.words_begin ? place(resolved.words_begin) : source.words_begin;
        source.words_end = place(resolved.words_end);
    }
    source.text += text.substr(shown.begin, shown.end - shown.begin);
    source.text += shown.end < passage.end ? "…" : "";
    if (passage.kind == bank::PassageKind::Heading) {
        source.headings.push_back({.begin = start, .end = source.text.size()});
    }
}

} // namespace

Source source_of(const bank::Bank& bank, const bank::Question& question, std::size_t which) {
    Source source;
    const bank::Document* document = which < question.anchors.size()
                                         ? bank::find_document(bank, question.anchors[which].document)
                                         : nullptr;
    if (document == nullptr) {
        return source;
    }
    const bank::Anchor& anchor = question.anchors[which];
    const bank::Resolved resolved = bank::resolve(*document, anchor);
    const bank::Place place = bank::place_of(*document, resolved.begin);
    source.has_anchor = true;
    source.title = document->title;
    source.language = document->language;
    source.section = place.section;
    source.paragraph = place.paragraph;
    source.state = resolved.state;
    source.old_quote = anchor.quote;

    const std::vector<bank::Passage> passages = bank::passages_of(document->text);
    const std::size_t middle = bank::passage_at(passages, resolved.begin).value_or(0);
    const std::size_t first = middle > paragraphs_around ? middle - paragraphs_around : 0;
    for (std::size_t at = first; at < passages.size() && at <= middle + paragraphs_around; ++at) {
        append(source, document->text, passages[at], resolved);
    }
    return source;
}

} // namespace ingat::program
