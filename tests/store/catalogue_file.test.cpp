#include "store/catalogue_file.hpp"

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <random>

using namespace ingat;
using namespace ingat::store;
using namespace ingat::tests;
using base::Catalogue;

namespace {

// What msgfmt makes of `po`.
std::string compiled(const TemporaryFolder& folder, const std::string& po, const std::string& options = {}) {
    put_file(folder / "a.po", po);
    const std::string command =
        "msgfmt " + options + " -o " + (folder / "a.mo").string() + " " + (folder / "a.po").string();
    REQUIRE(std::system(command.c_str()) == 0);
    return file_bytes(folder / "a.mo");
}

std::string po(const std::string& plural_forms) {
    return "msgid \"\"\nmsgstr \"\"\n\"Language: id\\n\"\n\"Content-Type: text/plain; "
           "charset=UTF-8\\n\"\n\"Plural-Forms: " +
           plural_forms + "\\n\"\n\nmsgid \"Home\"\nmsgstr \"Beranda\"\n";
}

} // namespace

TEST_CASE("a compiled catalogue has the sentences of its source, in either byte order",
          "[store][catalogue_file]") {
    const TemporaryFolder folder;
    const std::string options =
        GENERATE(as<std::string>{}, "--endianness=little", "--endianness=big", "--no-hash");
    const std::string source = po("nplurals=1; plural=0;") +
                               "\nmsgid \"{0} card\"\nmsgid_plural \"{0} cards\"\nmsgstr[0] \"{0} kartu\"\n";

    const auto catalogue = catalogue_from(compiled(folder, source, options), "id.mo");

    REQUIRE(catalogue);
    CHECK(*catalogue == Catalogue{.language = "id",
                                  .counts_have_one_form = true,
                                  .sentences = {{"Home", {"Beranda"}}, {"{0} card", {"{0} kartu"}}}});
}

TEST_CASE("two plural forms stay apart", "[store][catalogue_file]") {
    const TemporaryFolder folder;
    const std::string source =
        po("nplurals=2; plural=(n != 1);") +
        "\nmsgid \"{0} card\"\nmsgid_plural \"{0} cards\"\nmsgstr[0] \"a\"\nmsgstr[1] \"b\"\n";

    const auto catalogue = catalogue_from(compiled(folder, source), "de.mo");

    REQUIRE(catalogue);
    CHECK_FALSE(catalogue->counts_have_one_form);
    CHECK(catalogue->sentences.at("{0} card") == std::vector<std::string>{"a", "b"});
}

TEST_CASE("a damaged catalogue is refused or read, never more", "[store][catalogue_file]") {
    const TemporaryFolder folder;
    const std::string bytes = compiled(folder, po("nplurals=1; plural=0;"), "--no-hash");

    CHECK_FALSE(catalogue_from("", "id.mo"));
    CHECK_FALSE(catalogue_from(std::string(64, '\0'), "id.mo"));
    CHECK_FALSE(catalogue_from(std::string(64, '\xff'), "id.mo"));
    for (std::size_t size = 0; size + 2 < bytes.size();
         ++size) { // the last text ends with a NUL nobody counts
        CHECK_FALSE(catalogue_from(bytes.substr(0, size), "id.mo"));
    }
    std::mt19937_64 random{3};
    int refused = 0;
    for (int time = 0; time < 5000; ++time) {
        std::string changed = bytes;
        changed[random() % changed.size()] = static_cast<char>(random() % 256);
        const auto catalogue = catalogue_from(changed, "id.mo");
        refused += catalogue ? 0 : 1;
        CHECK((catalogue || catalogue.error().kind == base::ErrorKind::Malformed));
    }
    CHECK(refused > 100);
}

TEST_CASE("a catalogue that is not there is not found", "[store][catalogue_file]") {
    CHECK(load_catalogue("/nowhere/id.mo").error().kind == base::ErrorKind::NotFound);
}
