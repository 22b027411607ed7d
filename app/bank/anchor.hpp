#pragma once

#include "bank/bank.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace ingat::bank {

enum class AnchorState {
    Unchanged, // the quote stands in the document, word for word
    Changed,   // a sentence much like it does
    Gone,
};

struct Resolved {
    AnchorState state = AnchorState::Gone;
    std::size_t begin = 0; // bytes of the document's text: the passage as it is now; both 0 if gone
    std::size_t end = 0;
    std::size_t words_begin = 0; // the words that hold the answer, inside the passage; equal if not there
    std::size_t words_end = 0;

    bool operator==(const Resolved&) const = default;
};

// The sentences of a document, made ready for comparing. Worth keeping where many anchors are resolved in one
// document.
struct ComparableSentences {
    struct Sentence {
        std::size_t begin = 0; // bytes of the document's text
        std::size_t end = 0;
        std::size_t first_word =
            0; // where its words begin in `words`; they end where the next sentence's begin
    };
    std::vector<Sentence> sentences;
    std::vector<std::uint64_t> words; // a hash of each folded word
};

[[nodiscard]] ComparableSentences comparable_sentences(const Document& document);

// Least similarity of a changed passage: shared words × 2 ÷ words of both (Dice's coefficient over
// text::folded_words), plus up to 0.1 for what stands around it. One word in five may change at once, or half
// of a sentence whose neighbours stayed.
inline constexpr double least_similarity = 0.6;

// Where the anchor's quote is in the document now. In this order:
//   1. the quote itself; if it stands there several times, where most of `before` and `after` fits, then
//      nearest to `position`
//   2. likewise with any white space for any white space
//   3. the most similar sentences, as many as the quote has or one more or less: Changed
// Time grows with the length of document and quote, whatever they hold.
[[nodiscard]] Resolved resolve(const Document& document, const Anchor& anchor);

// comparable_sentences(document), made when first asked for and kept for many anchors.
class SentencesOnDemand {
public:
    // `document` outlives it.
    explicit SentencesOnDemand(const Document& document) : document_{&document} {}

    [[nodiscard]] const ComparableSentences& get();
    [[nodiscard]] bool were_needed() const { return made_.has_value(); }

private:
    const Document* document_;
    std::optional<ComparableSentences> made_;
};

// The same. `sentences` of this document are asked only where the quote is not there any more.
[[nodiscard]] Resolved resolve(const Document& document, const Anchor& anchor, SentencesOnDemand& sentences);

} // namespace ingat::bank
