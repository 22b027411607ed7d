#include "cli/run.hpp"

#include "store/catalogue_file.hpp"
#include "support/catch.hpp"

#include <sstream>

namespace cli_tests {

using namespace ingat;

Ran Computer::run(const std::vector<std::string>& arguments, const std::string& in) const {
    std::istringstream input{in};
    std::ostringstream out;
    std::ostringstream err;
    const cli::World world{
        .places =
            effects::Places{
                .home = home(), .content = INGAT_CONTENT_FOLDER, .locale = {}, .scratch = scratch},
        .catalogues = catalogues,
        .system_language = system_language,
        .version = "0.1.0",
        .now = now,
        .seed = {.first = 7, .second = 9},
        .in = input,
        .out = out,
        .err = err,
    };
    const int code = cli::run_command(arguments, world);
    return {.code = code, .out = out.str(), .err = err.str()};
}

std::string
Computer::put_bank(const std::string& id, const std::string& questions, const std::string& title) const {
    const std::filesystem::path file = folder_ / (id + ".bank.json");
    tests::put_file(folder_ / "d.md", "A quote. Another one.\n");
    tests::put_file(file,
                    R"({"format": 2, "id": ")" + id + R"(", "title": ")" + title +
                        "\", \"language\": \"en\",\n"
                        "\"documents\": [{\"id\": \"d\", \"title\": \"D\", \"language\": \"en\", \"file\": "
                        "\"d.md\"}],\n\"questions\": [\n" +
                        questions + "\n]}\n");
    return file.string();
}

std::string flashcard(const std::string& id, const std::string& more) {
    return R"({"id": ")" + id + R"(", "kind": "flashcard", "prompt": "p", "answer": "a")" + more + "}";
}

std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream in{text};
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

rapidjson::Document json_in(const std::string& text) {
    INFO(text);
    rapidjson::Document document;
    document.Parse(text.c_str(), text.size());
    REQUIRE_FALSE(document.HasParseError());
    return document;
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

base::Catalogue indonesian() {
    const base::Result<base::Catalogue> words =
        store::load_catalogue(std::filesystem::path{INGAT_BUILT_LOCALE} / "id.mo");
    REQUIRE(words);
    return *words;
}

} // namespace cli_tests
