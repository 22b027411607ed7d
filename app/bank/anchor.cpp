#include "bank/anchor.hpp"

#include "bank/document.hpp"
#include "bank/find_quote.hpp"
#include "text/sentences.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

namespace ingat::bank {
namespace {

// How much of what stands around a quote is compared. Enough to tell two places apart, little enough for a
// text that repeats one word millions of times.
constexpr std::size_t context_bytes = 200;

// How many places of a quote are weighed on either side of where it was.
constexpr std::size_t most_places = 2048;

constexpr double weight_of_context = 0.1;

bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// Leading characters that `a` and `b` share, white space apart.
template <class Bytes>
std::size_t shared_start(const Bytes& a, const Bytes& b) {
    std::size_t shared = 0;
    auto in_a = a.begin();
    auto in_b = b.begin();
    while (true) {
        in_a = std::find_if_not(in_a, a.end(), is_space);
        in_b = std::find_if_not(in_b, b.end(), is_space);
        if (in_a == a.end() || in_b == b.end() || *in_a != *in_b) {
            return shared;
        }
        ++shared;
        ++in_a;
        ++in_b;
    }
}

// A string read backwards.
struct Backwards {
    std::string_view text;
    auto begin() const { return text.rbegin(); }
    auto end() const { return text.rend(); }
};

std::string_view start_of(std::string_view text) {
    return text.substr(0, context_bytes);
}

std::string_view end_of(std::string_view text) {
    return text.substr(text.size() - std::min(text.size(), context_bytes));
}

std::size_t characters(std::string_view text) {
    return text.size() - static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_space));
}

// How much of the anchor's surroundings stand around `place`, 0 to 1; 1 if the anchor has none.
double context_share(std::string_view text, const Anchor& anchor, Found place) {
    const std::string_view before = end_of(anchor.before);
    const std::string_view after = start_of(anchor.after);
    const std::size_t all = characters(before) + characters(after);
    if (all == 0) {
        return 1;
    }
    const std::size_t shared =
        shared_start(Backwards{end_of(text.substr(0, place.begin))}, Backwards{before}) +
        shared_start(start_of(text.substr(place.end)), after);
    return static_cast<double>(shared) / static_cast<double>(all);
}

std::size_t distance(const Anchor& anchor, std::size_t begin) {
    const auto position = static_cast<std::size_t>(std::max<std::int64_t>(anchor.position, 0));
    return begin > position ? begin - position : position - begin;
}

std::deque<Found> places_near(std::string_view text, const Anchor& anchor, Spaces spaces) {
    std::deque<Found> places;
    std::size_t after = 0;
    QuoteSearch search{text, anchor.quote, spaces};
    for (auto place = search.next(); place && after < most_places; place = search.next()) {
        const bool is_before = static_cast<std::int64_t>(place->begin) < anchor.position;
        if (is_before && places.size() == most_places) {
            places.pop_front();
        }
        places.push_back(*place);
        after += is_before ? 0U : 1U;
    }
    return places;
}

std::optional<Found> best_place(std::string_view text, const Anchor& anchor, Spaces spaces) {
    std::optional<Found> best;
    double best_share = 0;
    for (const Found& place : places_near(text, anchor, spaces)) {
        const double share = context_share(text, anchor, place);
        const bool nearer =
            best && share >= best_share && distance(anchor, place.begin) < distance(anchor, best->begin);
        if (!best || share > best_share || nearer) {
            best = place;
            best_share = share;
        }
    }
    return best;
}

// Where the quote was when the anchor was made, if nothing there has changed: the usual case, found at once.
std::optional<Found> place_as_noted(std::string_view text, const Anchor& anchor) {
    const auto begin = static_cast<std::size_t>(std::max<std::int64_t>(anchor.position, 0));
    const std::size_t length = anchor.quote.size();
    if (anchor.position < 0 || begin >= text.size() || text.substr(begin, length) != anchor.quote) {
        return std::nullopt;
    }
    const Found place{.begin = begin, .end = begin + length};
    return context_share(text, anchor, place) == 1 ? std::optional{place} : std::nullopt;
}

bool is_in_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || byte >= 0x80;
}

// Where `words` stand in `passage`: as whole words if they do ("5" is not looked for in "2005"), else
// anywhere.
std::optional<Found> words_in(std::string_view passage, std::string_view words) {
    std::optional<Found> anywhere;
    std::optional<Found> whole;
    QuoteSearch search{passage, words, Spaces::AnyForAny};
    for (auto place = search.next(); place && !whole; place = search.next()) {
        const bool begins =
            place->begin == 0 || !is_in_word(passage[place->begin - 1]) || !is_in_word(passage[place->begin]);
        const bool ends = place->end == passage.size() || !is_in_word(passage[place->end]) ||
                          !is_in_word(passage[place->end - 1]);
        anywhere = anywhere ? anywhere : place;
        whole = begins && ends ? place : std::nullopt;
    }
    return whole ? whole : anywhere;
}

Resolved resolved(AnchorState state, std::string_view text, const Anchor& anchor, Found place) {
    const std::optional<Found> words =
        words_in(text.substr(place.begin, place.end - place.begin), anchor.words);
    return {
        .state = state,
        .begin = place.begin,
        .end = place.end,
        .words_begin = place.begin + (words ? words->begin : 0),
        .words_end = place.begin + (words ? words->end : 0),
    };
}

std::optional<Found> unchanged_place(std::string_view text, const Anchor& anchor) {
    if (const std::optional<Found> noted = place_as_noted(text, anchor)) {
        return noted;
    }
    const std::optional<Found> exact = best_place(text, anchor, Spaces::AsWritten);
    return exact ? exact : best_place(text, anchor, Spaces::AnyForAny);
}

std::vector<std::uint64_t> hashed_words(std::string_view sentence) {
    std::vector<std::uint64_t> hashes;
    for (const std::string& word : text::folded_words(sentence)) {
        std::uint64_t hash = 0xcbf29ce484222325; // FNV-1a
        for (const char byte : word) {
            hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
        }
        hashes.push_back(hash);
    }
    return hashes;
}

// Counts the words that a growing and shrinking stretch of the document shares with the quote.
class SharedWords {
public:
    explicit SharedWords(std::vector<std::uint64_t> quote) : size_of_quote_{quote.size()} {
        std::sort(quote.begin(), quote.end());
        for (const std::uint64_t word : quote) {
            if (words_.empty() || words_.back() != word) {
                words_.push_back(word);
                missing_.push_back(0);
            }
            ++missing_.back();
        }
    }

    void add(std::uint64_t word) {
        ++size_;
        if (const auto at = place_of(word)) {
            shared_ += missing_[*at] > 0 ? 1U : 0U;
            --missing_[*at];
        }
    }

    void remove(std::uint64_t word) {
        --size_;
        if (const auto at = place_of(word)) {
            ++missing_[*at];
            shared_ -= missing_[*at] > 0 ? 1U : 0U;
        }
    }

    double similarity() const {
        const std::size_t both = size_ + size_of_quote_;
        return both == 0 ? 0 : 2 * static_cast<double>(shared_) / static_cast<double>(both);
    }

private:
    std::optional<std::size_t> place_of(std::uint64_t word) const {
        const auto found = std::lower_bound(words_.begin(), words_.end(), word);
        if (found == words_.end() || *found != word) {
            return std::nullopt;
        }
        return static_cast<std::size_t>(found - words_.begin());
    }

    std::size_t size_of_quote_;
    std::vector<std::uint64_t> words_; // of the quote, sorted, each once
    std::vector<std::int64_t>
        missing_; // how often the stretch lacks each; below 0: it has more than the quote
    std::size_t size_ = 0;
    std::size_t shared_ = 0;
};

struct Likeness {
    double score = 0;
    Found place;
};

std::size_t end_of_words(const ComparableSentences& all, std::size_t sentence) {
    return sentence + 1 < all.sentences.size() ? all.sentences[sentence + 1].first_word : all.words.size();
}

// The most similar stretch of `length` sentences.
Likeness most_similar(std::string_view text,
                      const Anchor& anchor,
                      const ComparableSentences& all,
                      SharedWords shared,
                      std::size_t length) {
    Likeness best;
    for (std::size_t last = 0; last < all.sentences.size(); ++last) {
        for (std::size_t word = all.sentences[last].first_word; word < end_of_words(all, last); ++word) {
            shared.add(all.words[word]);
        }
        if (last + 1 < length) {
            continue;
        }
        const std::size_t first = last + 1 - length;
        const Found place{.begin = all.sentences[first].begin, .end = all.sentences[last].end};
        double score = shared.similarity();
        if (score + weight_of_context >= least_similarity) {
            const bool has_context = !anchor.before.empty() || !anchor.after.empty();
            score += has_context ? weight_of_context * context_share(text, anchor, place) : 0;
            const bool nearer =
                score >= best.score && distance(anchor, place.begin) < distance(anchor, best.place.begin);
            if (score >= least_similarity && (score > best.score || nearer)) {
                best = {.score = score, .place = place};
            }
        }
        for (std::size_t word = all.sentences[first].first_word; word < end_of_words(all, first); ++word) {
            shared.remove(all.words[word]);
        }
    }
    return best;
}

Resolved changed_or_gone(const Document& document, const Anchor& anchor, const ComparableSentences& all) {
    const std::vector<std::uint64_t> quote = hashed_words(anchor.quote);
    if (quote.empty()) {
        return {};
    }
    const SharedWords shared{quote};
    const std::size_t length =
        std::max<std::size_t>(text::sentence_ranges(anchor.quote, document.language).size(), 1);
    Likeness best;
    for (const std::size_t tried : {length, length + 1, length - 1}) {
        const Likeness found =
            tried == 0 ? Likeness{} : most_similar(document.text, anchor, all, shared, tried);
        best = found.score > best.score ? found : best;
    }
    if (best.score < least_similarity) {
        return {};
    }
    return resolved(AnchorState::Changed, document.text, anchor, best.place);
}

} // namespace

ComparableSentences comparable_sentences(const Document& document) {
    ComparableSentences all;
    const std::string_view text = document.text;
    for (const Passage& passage : passages_of(text)) {
        const std::string_view paragraph = text.substr(passage.begin, passage.end - passage.begin);
        for (const text::ByteRange& range : text::sentence_ranges(paragraph, document.language)) {
            all.sentences.push_back({
                .begin = passage.begin + range.begin,
                .end = passage.begin + range.end,
                .first_word = all.words.size(),
            });
            const auto words = hashed_words(paragraph.substr(range.begin, range.end - range.begin));
            all.words.insert(all.words.end(), words.begin(), words.end());
        }
    }
    return all;
}

const ComparableSentences& SentencesOnDemand::get() {
    if (!made_) {
        made_ = comparable_sentences(*document_);
    }
    return *made_;
}

Resolved resolve(const Document& document, const Anchor& anchor) {
    SentencesOnDemand sentences{document};
    return resolve(document, anchor, sentences);
}

Resolved resolve(const Document& document, const Anchor& anchor, SentencesOnDemand& sentences) {
    if (const std::optional<Found> place = unchanged_place(document.text, anchor)) {
        return resolved(AnchorState::Unchanged, document.text, anchor, *place);
    }
    return changed_or_gone(document, anchor, sentences.get());
}

} // namespace ingat::bank
