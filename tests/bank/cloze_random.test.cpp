#include "bank/cloze.hpp"
#include "bank/marks.hpp"
#include "support/catch.hpp"

#include <optional>
#include <random>
#include <set>

using namespace ingat::bank;

namespace {

// A text, or a deletion with what lies inside it.
struct Node {
    std::optional<std::string> text;
    std::set<int> numbers;
    std::string hint;
    std::vector<Node> inside;
};

// A second reading of prompts to compare with: recursive and slow, but simple.
class Reading {
public:
    explicit Reading(std::string prompt) : prompt_{std::move(prompt)} {
        std::size_t at = 0;
        for (std::size_t begin = 0; at < prompt_.size(); begin = at) {
            while (at < prompt_.size() && opening(at).empty()) {
                ++at;
            }
            nodes_.push_back({.text = prompt_.substr(begin, at - begin)});
            if (at < prompt_.size()) {
                if (std::optional<Node> node = deletion(at, 1)) {
                    nodes_.push_back(*node);
                }
            }
        }
    }

    std::set<int> numbers() const { return numbers_in(nodes_); }

    std::string front(int number) const { return numbers().contains(number) ? side(nodes_, number) : ""; }

    std::string back(int number) const {
        return numbers().contains(number) ? back_of(nodes_, number, false) : "";
    }

    std::string shown() const { return back_of(nodes_, 0, false); }

private:
    bool closes(std::size_t at) const { return prompt_.compare(at, 2, "}}") == 0; }

    // "{{c1,2::" if it stands at `at`.
    std::string opening(std::size_t at) const {
        const std::size_t end = prompt_.find("::", at);
        if (prompt_.compare(at, 3, "{{c") != 0 || end == std::string::npos) {
            return {};
        }
        const std::string list = prompt_.substr(at + 3, end - at - 3);
        const bool is_list = list.find_first_not_of("0123456789,") == std::string::npos &&
                             list.find_first_of("0123456789") != std::string::npos;
        return is_list ? prompt_.substr(at, end + 2 - at) : "";
    }

    // Where the words that begin at `at` end if braces in them are pairs.
    std::size_t end_in_pairs(std::size_t at) const {
        for (int depth = 0; at < prompt_.size();) {
            if (const std::string open = opening(at); !open.empty()) {
                at = end_in_pairs(at + open.size());
            } else if (depth == 0 && closes(at)) {
                return at + 2;
            } else {
                depth = std::max(0, depth + (prompt_[at] == '{' ? 1 : prompt_[at] == '}' ? -1 : 0));
                ++at;
            }
        }
        return prompt_.size() + 1;
    }

    // Reads the deletion at `at` and moves behind it. Nothing if it has no end.
    std::optional<Node> deletion(std::size_t& at, int level) const {
        const std::string open = opening(at);
        Node node{.numbers = numbers_of(open)};
        at += open.size();
        const bool pairs = end_in_pairs(at) <= prompt_.size();
        std::string text;
        int depth = 0;
        while (at < prompt_.size()) {
            const std::string next = opening(at);
            if (next.empty() && closes(at) && depth == 0) {
                add(node, text);
                at += 2;
                return node;
            }
            if (next.empty()) {
                depth += !pairs ? 0 : prompt_[at] == '{' ? 1 : prompt_[at] == '}' && depth > 0 ? -1 : 0;
                text += prompt_[at++];
                continue;
            }
            add(node, text);
            if (level == 10) {
                at += next.size();
            } else if (std::optional<Node> inner = deletion(at, level + 1)) {
                node.inside.push_back(*inner);
            }
        }
        return std::nullopt;
    }

    static void add(Node& node, std::string& text) {
        const std::size_t hint = text.find("::");
        if (hint != std::string::npos) {
            node.hint = text.substr(hint + 2);
        }
        node.inside.push_back({.text = text.substr(0, hint)});
        text.clear();
    }

    static std::set<int> numbers_of(const std::string& open) {
        std::set<int> numbers;
        for (int number = 1; number < 1000; ++number) {
            const std::string list = "," + open.substr(3, open.size() - 5) + ",";
            if (list.find("," + std::to_string(number) + ",") != std::string::npos) {
                numbers.insert(number);
            }
        }
        return numbers;
    }

    static std::set<int> numbers_in(const std::vector<Node>& nodes) {
        std::set<int> all;
        for (const Node& node : nodes) {
            all.insert(node.numbers.begin(), node.numbers.end());
            all.merge(numbers_in(node.inside));
        }
        return all;
    }

    static std::string side(const std::vector<Node>& nodes, int number) {
        std::string text;
        for (const Node& node : nodes) {
            const bool hidden = node.numbers.contains(number);
            const std::string gap = node.hint.empty() ? "\uE000" : "\uE000\uE003" + node.hint + "\uE004";
            text += hidden ? gap : node.text.value_or("") + side(node.inside, number);
        }
        return text;
    }

    static std::string back_of(const std::vector<Node>& nodes, int number, bool marked) {
        std::string text;
        for (const Node& node : nodes) {
            const bool marks = !marked && node.numbers.contains(number);
            text += marks ? "\uE001" : "";
            text += node.text.value_or("") + back_of(node.inside, number, marked || marks);
            text += marks ? "\uE002" : "";
        }
        return text;
    }

    std::string prompt_;
    std::vector<Node> nodes_;
};

std::string without_highlight(std::string text) {
    for (const std::string_view mark : {highlight_begin_mark, highlight_end_mark}) {
        for (std::size_t at = 0; (at = text.find(mark)) != std::string::npos;) {
            text.erase(at, mark.size());
        }
    }
    return text;
}

std::string joined(const std::vector<std::string>& pieces, const std::vector<ClozeBlank>& blanks) {
    REQUIRE(pieces.size() == blanks.size() + 1);
    std::string text = pieces.front();
    for (std::size_t at = 0; at < blanks.size(); ++at) {
        text += blanks[at].text + pieces[at + 1];
    }
    return text;
}

void check_card(const std::string& prompt, const Reading& reading, int number) {
    INFO(number);
    const std::vector<ClozeBlank> blanks = cloze_blanks(prompt, number);
    const std::string front = cloze_front(prompt, number);
    const std::string back = cloze_back(prompt, number);
    REQUIRE(front == reading.front(number));
    REQUIRE(back == reading.back(number));
    REQUIRE((front.find(blank_mark) != std::string::npos) == reading.numbers().contains(number));
    REQUIRE(blanks.empty() != reading.numbers().contains(number));
    REQUIRE(without_highlight(back) == (blanks.empty() ? "" : reading.shown()));
    REQUIRE(joined(cloze_pieces(prompt, number), blanks) == without_highlight(back));
    std::vector<std::string> words;
    words.reserve(blanks.size());
    for (const ClozeBlank& blank : blanks) {
        words.push_back(blank.text);
    }
    REQUIRE(cloze_words(prompt, number) == words);
}

void check_prompt(const std::string& prompt) {
    INFO(prompt);
    const Reading reading{prompt};
    const std::set<int> numbers = reading.numbers();
    REQUIRE(cloze_numbers(prompt) == std::vector<int>{numbers.begin(), numbers.end()});
    REQUIRE(joined(cloze_pieces(prompt), cloze_blanks(prompt)) == reading.shown());
    REQUIRE(cloze_blanks(prompt).empty() == numbers.empty());
    for (const int number : {0, 1, 2, 3, 12}) {
        check_card(prompt, reading, number);
    }
}

std::string random_prompt(std::mt19937& random, const std::vector<std::string>& tokens, std::size_t most) {
    std::string prompt;
    for (std::size_t left = random() % most; left > 0; --left) {
        prompt += tokens[random() % tokens.size()];
    }
    return prompt;
}

} // namespace

TEST_CASE("random prompts are read as a second, simpler reading does", "[bank][cloze]") {
    std::mt19937 random{11};
    const std::vector<std::string> tokens{
        "{{c1::", "{{c2,3::", "}}", "}}", "::", "{", "}", "{{c", "12", "a", " ", "\xC3", "é", "{{c0::"};
    for (int round = 0; round < 5000; ++round) {
        check_prompt(random_prompt(random, tokens, 20));
    }
}

TEST_CASE("deep random prompts are read as a second, simpler reading does", "[bank][cloze]") {
    std::mt19937 random{12};
    const std::vector<std::string> tokens{"{{c1::", "{{c2,3::", "{{c1::", "}}", "}}", "::", "{", "}", "a"};
    for (int round = 0; round < 2000; ++round) {
        const std::string deep = random_prompt(random, {"{{c2::", "{{c1::a::", "{{c3::{"}, 14);
        check_prompt(deep + random_prompt(random, tokens, 30) + random_prompt(random, {"}}", "}"}, 20));
    }
}
