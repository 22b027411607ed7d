#include "exam/result_csv.hpp"

#include "exam/sat.hpp"
#include "support/catch.hpp"

#include <map>
#include <random>

using namespace ingat;
using namespace ingat::exam;
using namespace ingat::samples;
using namespace ingat::bank;
using namespace std::chrono_literals;

namespace {

using Row = std::vector<std::string>;

// RFC 4180 and nothing else: lines end with CR LF, quotes stand only around a whole cell.
std::vector<Row> read_csv(const std::string& text) {
    std::vector<Row> rows;
    std::size_t at = 0;
    while (at < text.size()) {
        rows.emplace_back();
        for (bool more = true; more;) {
            std::string cell;
            if (text[at] == '"') {
                for (++at; text.at(at) != '"' || (at + 1 < text.size() && text[at + 1] == '"'); ++at) {
                    at += text[at] == '"' ? 1U : 0U;
                    cell += text[at];
                }
                ++at;
            } else {
                for (; text.at(at) != ',' && text[at] != '\r'; ++at) {
                    REQUIRE(text[at] != '"');
                    REQUIRE(text[at] != '\n');
                    cell += text[at];
                }
            }
            rows.back().push_back(cell);
            more = text.at(at) == ',';
            REQUIRE((more || text.substr(at, 2) == "\r\n"));
            at += more ? 1U : 2U;
        }
    }
    return rows;
}

using Line = std::map<std::string, std::string>; // by the name of the column

std::vector<Line> lines_of(const Result& result) {
    const std::vector<Row> rows = read_csv(csv_of(result));
    REQUIRE_FALSE(rows.empty());
    std::vector<Line> lines;
    for (std::size_t at = 1; at < rows.size(); ++at) {
        REQUIRE(rows[at].size() == rows[0].size());
        lines.emplace_back();
        for (std::size_t column = 0; column < rows[0].size(); ++column) {
            lines.back()[rows[0][column]] = rows[at][column];
        }
    }
    return lines;
}

ResultItem item_with(std::string prompt) {
    return {.question = {{"b"}, {"q"}}, .kind = "choice", .prompt = std::move(prompt)};
}

} // namespace

TEST_CASE("the columns of a result are named", "[exam][csv]") {
    CHECK(csv_of({}) ==
          "number,bank,question,section,tags,kind,prompt,given_answer,right_answer,fraction,mark,marks,"
          "certainty,tries,hints,seconds,outcome,new_mark\r\n");
}

TEST_CASE("a result as CSV has a line for each question", "[exam][csv]") {
    Result result = result_of(sat({{"one", ChosenOptions{{"b"}}, Certainty::C2},
                                   {"pairs", MatchedPairs{{{"x", "1"}, {"y", "2"}}}},
                                   {"typed", TypedText{"snake_case, \"Batavia\""}},
                                   {"statement", std::nullopt},
                                   {"essay", TypedText{"x"}},
                                   {"none", TypedText{"y"}}},
                                  {.certainty = true, .marking = MarkingRule::NoLuck}),
                              only(bank_of_each()));
    result.items[0].tags = {"a", "b c"};
    result.items[0].new_mark = 2;
    result.items[1].hints = 2;
    const std::vector<Line> lines = lines_of(result);

    REQUIRE(lines.size() == 6);
    CHECK(lines[0] == Line{{"number", "1"},
                           {"bank", "bank"},
                           {"question", "one"},
                           {"section", "Part one"},
                           {"tags", "a b c"},
                           {"kind", "choice"},
                           {"prompt", "p"},
                           {"given_answer", "B"},
                           {"right_answer", "A"},
                           {"fraction", "-0.33333"},
                           {"mark", "-2"},
                           {"marks", "1"},
                           {"certainty", "2"},
                           {"tries", "1"},
                           {"hints", "0"},
                           {"seconds", "10"},
                           {"outcome", "wrong"},
                           {"new_mark", "2"}});
    CHECK(lines[1].at("given_answer") == "'- X → one\n- Y → two");
    CHECK(lines[1].at("outcome") == "right");
    CHECK(lines[1].at("hints") == "2");
    CHECK(lines[2].at("given_answer") == "snake_case, \"Batavia\""); // as it was typed
    CHECK(lines[3].at("outcome") == "open");
    CHECK(lines[3].at("certainty").empty());
    CHECK(lines[3].at("tries") == "0");
    CHECK(lines[4].at("outcome") == "to_grade");
    CHECK(lines[4].at("mark").empty());
    CHECK(lines[4].at("fraction").empty());
    CHECK(lines[5].at("outcome") == "gone");
    CHECK(lines[5].at("number") == "6");
    CHECK(lines[5].at("given_answer") == "y");
}

TEST_CASE("numbers are short, with a point, and never a formula's", "[exam][csv]") {
    Result result{.items = {item_with("p")}};
    ResultItem& item = result.items[0];
    item.answered = true;
    item.fraction = -0.0;
    item.mark = 1.0 / 3;
    item.marks = 1e6;
    item.time = 1234ms;
    Line line = lines_of(result)[0];
    CHECK(line["fraction"] == "0");
    CHECK(line["mark"] == "0.33333");
    CHECK(line["marks"] == "1000000");
    CHECK(line["seconds"] == "1.234");
    item.mark = -0.000001;
    CHECK(lines_of(result)[0]["mark"] == "0");
    item.mark = -6;
    CHECK(lines_of(result)[0]["mark"] == "-6"); // ours: it gets no '
}

TEST_CASE("no table program takes a text for a formula", "[exam][csv]") {
    for (const char* dangerous : {"=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"}) {
        CHECK(lines_of({.items = {item_with(dangerous)}})[0]["prompt"] == "'" + std::string{dangerous});
    }
    const std::string after_nul{"\0=1", 3};
    CHECK(lines_of({.items = {item_with(after_nul)}})[0]["prompt"] == "'" + after_nul);
    Result result{.sections = {"=s"}, .items = {item_with("1+1")}};
    ResultItem& item = result.items[0];
    item.question = {{"=b"}, {"=q"}};
    item.tags = {"=t", "u"};
    item.given = "=g";
    item.right_answer = "=r";
    Line line = lines_of(result)[0];
    CHECK(line["prompt"] == "1+1");
    CHECK(line["section"] == "'=s");
    CHECK(line["bank"] == "'=b");
    CHECK(line["question"] == "'=q");
    CHECK(line["tags"] == "'=t u");
    CHECK(line["given_answer"] == "'=g");
    CHECK(line["right_answer"] == "'=r");
    item.answered = true;
    item.response = TypedText{"=typed"};
    CHECK(lines_of(result)[0]["given_answer"] == "'=typed");
}

TEST_CASE("any text comes back as it was", "[exam][csv]") {
    std::mt19937 random{31};
    for (int round = 0; round < 500; ++round) {
        std::string text = "x";
        for (std::size_t left = random() % 12; left > 0; --left) {
            text += std::string{",\"\r\n;=a é\t"}[random() % 11];
        }
        CHECK(lines_of({.items = {item_with(text), item_with("p")}})[0]["prompt"] == text);
    }
}

TEST_CASE("the answers alone tell nothing of what is right", "[exam][csv]") {
    Result result;
    result.items.push_back({.question = {{"b"}, {"q"}},
                            .prompt = "=Why?",
                            .given = "so, and so",
                            .right_answer = "secret",
                            .answered = true,
                            .certainty = Certainty::C2,
                            .mark = 1,
                            .right = true});
    result.items.push_back({.question = {{"b"}, {"p"}}, .prompt = "Where?"});
    CHECK(csv_of_answers(result) == "number,bank,question,prompt,given_answer,certainty\r\n"
                                    "1,b,q,'=Why?,\"so, and so\",2\r\n"
                                    "2,b,p,Where?,,\r\n");
}
