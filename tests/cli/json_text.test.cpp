#include "cli/json_text.hpp"

#include "cli/run.hpp"
#include "support/catch.hpp"

#include <limits>

using ingat::cli::JsonText;

TEST_CASE("commas stand between values and nowhere else", "[cli][json_text]") {
    JsonText json;
    json.begin_object().name("a").begin_list().integer(-1).null().boolean(true).begin_list().end_list();
    json.begin_object().end_object().text("{").text("[:").end_list().name("b").text("").end_object();
    CHECK(json.str() == R"({"a":[-1,null,true,[],{},"{","[:"],"b":""})");
}

TEST_CASE("a number is read back as the same number", "[cli][json_text]") {
    for (const double number : {0.1, 1.0 / 3, 1e-300, 36500.0, 2.3065, std::numeric_limits<double>::max()}) {
        JsonText json;
        CHECK(cli_tests::json_in(json.begin_list().number(number).end_list().str())[0].GetDouble() == number);
    }
    JsonText json;
    CHECK(json.number(std::numeric_limits<double>::infinity()).str() == "null");
}

TEST_CASE("text is read back as it was, and no control character is left in it", "[cli][json_text]") {
    const std::string text = "\"\\/\n\t\r\x01\x1b[31m\x7f \u009b é 漢 🙂";
    JsonText json;
    json.begin_list().text(text).end_list();
    CHECK(cli_tests::json_in(json.str())[0].GetString() == text);
    CHECK(json.str().find('\x1b') == std::string::npos);
    CHECK(json.str().find("\u009b") == std::string::npos);
    JsonText broken;
    CHECK(broken.text("a\xff").str() == "\"a\uFFFD\"");
}
