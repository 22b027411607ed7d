#include "bank/check.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <functional>

using namespace ingat;
using namespace ingat::bank;

namespace {

Question question(std::string id, Kind kind, std::string prompt = "Why?") {
    return {.id = {std::move(id)}, .kind = std::move(kind), .prompt = std::move(prompt)};
}

Choice choice() {
    return {.options = {{.id = "a", .text = "A", .right = true}, {.id = "b", .text = "B"}}};
}

Ordering ordering() {
    return {.items = {{"a", "A"}, {"b", "B"}}};
}

Matching matching() {
    return {.left = {{"a", "A", "x"}, {"b", "B", "x"}}, .right = {{"x", "X"}, {"y", "Y"}}};
}

// One sound question of each kind.
Bank sound() {
    Bank bank{
        .id = {"bank"},
        .title = "A bank",
        .language = "en",
        .documents = {{.id = {"d"},
                       .language = "en",
                       .text = "The treaty opened in 1968. Later some states left it.\n"}},
        .questions = {question("flashcard", Flashcard{.answer = "Because."}),
                      question("cloze", Cloze{}, "In {{c1::1968}}."),
                      question("choice", choice()),
                      question("truth", TrueFalse{}),
                      question("short", ShortAnswer{.accepted = accepted_texts({"1968"})}),
                      question("ordering", ordering()),
                      question("matching", matching())},
    };
    bank.questions.front().tags = {"one", "two"};
    bank.questions.front().anchors = {
        {.document = {"d"}, .quote = "The treaty opened in 1968.", .words = "1968", .position = 0}};
    return bank;
}

// Rule, severity and question of each finding.
std::vector<std::string> found(const Bank& bank) {
    std::vector<std::string> lines;
    for (const Finding& finding : check(bank)) {
        CHECK_FALSE(finding.message.id.empty());
        lines.push_back(finding.rule + (finding.severity == Severity::Error ? " error " : " warning ") +
                        (finding.question ? finding.question->text : "-"));
    }
    return lines;
}

std::vector<std::string> found_in(Question changed) {
    Bank bank = sound();
    const auto place = std::find_if(bank.questions.begin(), bank.questions.end(), [&](const Question& old) {
        return old.id == changed.id;
    });
    REQUIRE(place != bank.questions.end());
    *place = std::move(changed);
    return found(bank);
}

std::vector<std::string> found_with_anchor(const Anchor& anchor) {
    Bank bank = sound();
    bank.questions.front().anchors = {anchor};
    return found(bank);
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("nothing is found in a sound bank", "[bank][check]") {
    CHECK(found(sound()).empty());
}

TEST_CASE("ids of bank and documents must be usable and differ", "[bank][check]") {
    Bank bank = sound();
    bank.id = {"../up"};
    CHECK(found(bank) == Lines{"bank-id-invalid error -"});

    bank = sound();
    bank.documents.push_back({.id = {"D"}});
    CHECK(found(bank) == Lines{"document-id-invalid error -"});

    bank = sound();
    bank.documents.push_back({.id = {"d"}});
    CHECK(found(bank) == Lines{"document-id-twice error -"});
}

TEST_CASE("a bank without questions is an error", "[bank][check]") {
    CHECK(found({.id = {"empty"}}) == Lines{"bank-empty error -"});
}

TEST_CASE("ids of questions must be usable and differ", "[bank][check]") {
    Bank bank = sound();
    bank.questions.push_back(question("truth", TrueFalse{}));
    CHECK(found(bank) == Lines{"question-id-twice error truth"});

    bank = sound();
    bank.questions.push_back(question("a b", TrueFalse{}));
    CHECK(found(bank) == Lines{"question-id-invalid error a b"});
}

TEST_CASE("prompt and answer must not be empty", "[bank][check]") {
    CHECK(found_in(question("truth", TrueFalse{}, " \n")) == Lines{"prompt-empty error truth"});
    CHECK(found_in(question("short", ShortAnswer{.accepted = accepted_texts({"1", " "})})) ==
          Lines{"answer-empty error short"});

    Bank bank = sound();
    bank.questions.front().kind = Flashcard{};
    CHECK(found(bank) == Lines{"answer-empty error flashcard"});
}

TEST_CASE("a short answer must accept something", "[bank][check]") {
    CHECK(found_in(question("short", ShortAnswer{})) == Lines{"short-answer-without-answer error short"});
}

TEST_CASE("a choice must have one right option, or several where several can be chosen", "[bank][check]") {
    Choice changed = choice();
    changed.options[0].right = false;
    CHECK(found_in(question("choice", changed)) == Lines{"choice-without-right-option error choice"});

    changed = choice();
    changed.options[1].right = true;
    CHECK(found_in(question("choice", changed)) == Lines{"choice-with-several-right-options error choice"});
    changed.several = true;
    CHECK(found_in(question("choice", changed)).empty());

    changed = choice();
    changed.options.pop_back();
    CHECK(found_in(question("choice", changed)) == Lines{"choice-with-too-few-options error choice"});
}

TEST_CASE("options must be told apart and say something", "[bank][check]") {
    Choice changed = choice();
    changed.options[1].id = "a";
    CHECK(found_in(question("choice", changed)) == Lines{"option-id-twice error choice"});

    changed = choice();
    changed.options[1].id = "B";
    CHECK(found_in(question("choice", changed)) == Lines{"option-id-invalid error choice"});

    changed = choice();
    changed.options[1].text = "";
    CHECK(found_in(question("choice", changed)) == Lines{"option-empty error choice"});
}

TEST_CASE("an ordering needs two items that are told apart and say something", "[bank][check]") {
    CHECK(found_in(question("ordering", Ordering{.items = {{"a", "A"}}})) ==
          Lines{"ordering-with-too-few-items error ordering"});
    CHECK(found_in(question("ordering", Ordering{.items = {{"a", "A"}, {"a", "B"}}})) ==
          Lines{"item-id-twice error ordering"});
    CHECK(found_in(question("ordering", Ordering{.items = {{"a", "A"}, {"", "B"}}})) ==
          Lines{"item-id-invalid error ordering"});
    CHECK(found_in(question("ordering", Ordering{.items = {{"a", "A"}, {"b", " "}}})) ==
          Lines{"item-empty error ordering"});
}

TEST_CASE("a matching needs two items, each with a partner that exists", "[bank][check]") {
    Matching changed = matching();
    changed.left[0].partner = "z";
    CHECK(found_in(question("matching", changed)) == Lines{"matching-partner-unknown error matching"});

    changed = matching();
    changed.left.pop_back();
    CHECK(found_in(question("matching", changed)) == Lines{"matching-with-too-few-items error matching"});

    changed = matching();
    changed.right[1].id = "x";
    CHECK(found_in(question("matching", changed)) == Lines{"item-id-twice error matching"});
}

TEST_CASE("a cloze must hide something and be written rightly", "[bank][check]") {
    CHECK(found_in(question("cloze", Cloze{}, "nothing")) == Lines{"cloze-without-deletion error cloze"});
    const std::string ten = "{{c1::{{c2::{{c3::{{c4::{{c5::{{c6::{{c7::{{c8::{{c9::{{c10::";
    for (const std::string& prompt : {std::string{"{{c1::a"},
                                      std::string{"{{c0::a}}"},
                                      std::string{"{{c1::}}"},
                                      ten + "{{c11::a}}}}}}}}}}}}}}}}}}}}}}"}) {
        CHECK(found_in(question("cloze", Cloze{}, prompt)) == Lines{"cloze-malformed error cloze"});
    }
    CHECK(found_in(question("cloze", Cloze{}, "{{c1::a {{c2,3::b}} c}}")).empty());
    CHECK(found_in(question("truth", TrueFalse{}, "{{c1::a")).empty());
}

TEST_CASE("an anchor must be in a document of the bank", "[bank][check]") {
    CHECK(found_with_anchor({.document = {"other"}, .quote = "x"}) ==
          Lines{"anchor-document-unknown error flashcard"});
    CHECK(found_with_anchor({.document = {"d"}, .quote = " "}) ==
          Lines{"anchor-quote-empty error flashcard"});
}

TEST_CASE("a quote that changed is a warning, one that is gone an error", "[bank][check]") {
    CHECK(found_with_anchor({.document = {"d"}, .quote = "The treaty opened in 1969."}) ==
          Lines{"anchor-changed warning flashcard"});
    CHECK(found_with_anchor({.document = {"d"}, .quote = "Nobody ever wrote that."}) ==
          Lines{"anchor-gone error flashcard"});
    CHECK(found_with_anchor({.document = {"d"}, .quote = "Later some\nstates left it."}).empty());
}

TEST_CASE("the words of an anchor must be in its quote", "[bank][check]") {
    Anchor anchor{.document = {"d"}, .quote = "The treaty opened in 1968.", .words = "1970"};
    CHECK(found_with_anchor(anchor) == Lines{"anchor-words-outside-quote error flashcard"});
    anchor.words = "opened  in";
    CHECK(found_with_anchor(anchor).empty());
}

TEST_CASE("what does not fit is named", "[bank][check]") {
    Choice many = choice();
    Question tagged = question("truth", TrueFalse{});
    for (int count = 0; count < 62; ++count) {
        many.options.push_back({.id = "o" + std::to_string(count), .text = "x"});
        tagged.tags.push_back("t" + std::to_string(count));
    }
    tagged.tags.insert(tagged.tags.end(), {"x", "y"});
    CHECK(found_in(question("choice", many)).empty());
    CHECK(found_in(tagged).empty());
    many.options.push_back({.id = "last", .text = "x"});
    tagged.tags.emplace_back("last");
    CHECK(found_in(question("choice", many)) == Lines{"too-many-options error choice"});
    CHECK(found_in(tagged) == Lines{"too-many-tags error truth"});

    CHECK(found_in(question("truth", TrueFalse{}, std::string(longest_field, 'x'))).empty());
    CHECK(found_in(question("truth", TrueFalse{}, std::string(longest_field + 1, 'x'))) ==
          Lines{"text-too-long error truth"});
}

TEST_CASE("a text that is too long is found in whatever field it is", "[bank][check]") {
    const std::string big(longest_field + 1, 'x');
    const std::vector<std::function<void(Bank&)>> growths{
        [&](Bank& bank) { bank.title = big; },
        [&](Bank& bank) { bank.description = big; },
        [&](Bank& bank) { bank.documents.front().title = big; },
        [&](Bank& bank) { bank.questions[3].hints = {big}; },
        [&](Bank& bank) { bank.questions[3].explanation = big; },
        [&](Bank& bank) { bank.questions[3].note = big; },
        [&](Bank& bank) { bank.questions[3].reference = big; },
        [&](Bank& bank) { bank.questions[3].tags = {big}; },
        [&](Bank& bank) { std::get<Flashcard>(bank.questions[0].kind).answer = big; },
        [&](Bank& bank) { bank.questions[0].anchors[0].before = big; },
        [&](Bank& bank) { std::get<Choice>(bank.questions[2].kind).options[1].text = big; },
        [&](Bank& bank) { std::get<Choice>(bank.questions[2].kind).options[1].feedback = big; },
        [&](Bank& bank) { std::get<TrueFalse>(bank.questions[3].kind).feedback_true = big; },
        [&](Bank& bank) { std::get<TrueFalse>(bank.questions[3].kind).feedback_false = big; },
        [&](Bank& bank) {
            std::get<ShortAnswer>(bank.questions[4].kind).accepted.push_back({.text = big, .feedback = {}});
        },
        [&](Bank& bank) { std::get<Ordering>(bank.questions[5].kind).items[1].text = big; },
        [&](Bank& bank) { std::get<Matching>(bank.questions[6].kind).left[1].text = big; },
        [&](Bank& bank) { std::get<Matching>(bank.questions[6].kind).right[1].text = big; },
    };
    for (const auto& grow : growths) {
        Bank bank = sound();
        grow(bank);
        const std::vector<Finding> findings = check(bank);
        REQUIRE(findings.size() == 1);
        CHECK(findings.front().rule == "text-too-long");
    }
}

TEST_CASE("a tag that is there twice is a warning", "[bank][check]") {
    Bank bank = sound();
    bank.questions.front().tags = {"one", "two", "one"};
    CHECK(found(bank) == Lines{"tag-twice warning flashcard"});
}

TEST_CASE("a message stays short whatever it quotes", "[bank][check]") {
    Bank bank = sound();
    std::string quote = "x";
    while (quote.size() < 10000) {
        quote += "é";
    }
    bank.questions.front().anchors = {{.document = {"d"}, .quote = quote}};

    const std::vector<Finding> findings = check(bank);

    REQUIRE(findings.size() == 1);
    CHECK(findings.front().message.arguments.back() == quote.substr(0, 299) + "…");
}
