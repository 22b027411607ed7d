#include "base/message.hpp"
#include "program/view_of.hpp"

namespace ingat::program {
namespace {

using base::say;
using base::worded;

Chip source_chip(const base::Catalogue& words, bank::AnchorState state) {
    switch (state) {
    case bank::AnchorState::Unchanged:
        return {worded(words, say("Unchanged since it was made")), Tone::Accent};
    case bank::AnchorState::Changed: return {worded(words, say("The sentence changed")), Tone::Amber};
    case bank::AnchorState::Gone: return {worded(words, say("No longer in the document")), Tone::Amber};
    }
    return {};
}

} // namespace

SourceView
source_view(const base::Catalogue& words, const Source& source, std::size_t which, std::size_t count) {
    SourceView view{.heading = worded(words, say("Source")),
                    .close = worded(words, say("Close source")),
                    .back = worded(words, say("Back"))};
    if (!source.has_anchor) {
        view.place = worded(words, say("Added by hand, no source"));
        return view;
    }
    view.place = worded(words, say("{0}, paragraph {1}", {source.title, std::to_string(source.paragraph)}));
    view.language = source.language;
    view.text = source.text;
    view.quote_begin = source.quote_begin;
    view.quote_end = source.quote_end;
    view.words_begin = source.words_begin;
    view.words_end = source.words_end;
    view.headings = source.headings;
    view.state = source_chip(words, source.state);
    view.old_quote = source.state == bank::AnchorState::Unchanged ? "" : source.old_quote;
    if (count > 1) {
        view.next_anchor = worded(
            words, say("Next source ({0} of {1})", {std::to_string(which + 1), std::to_string(count)}));
    }
    return view;
}

} // namespace ingat::program
