#include "base/catalogue.hpp"
#include "effects/add_bank.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <fstream>
#include <sstream>

using namespace ingat;
using namespace ingat::effects;

namespace {

// What the check says of the one picture of a bank; empty: nothing.
std::string said_of(const std::string& bytes, const std::string& name, const std::string& reader) {
    const tests::TemporaryFolder folder;
    tests::put_file(folder / name, bytes);
    bank::Bank bank{.id = {"b"}, .title = "B", .language = "en", .description = {}};
    bank.pictures = {{.file = name, .description = {}}};
    const auto findings = picture_findings(bank, folder / "b.bank.json", reader);
    return findings.empty() ? "" : base::worded({}, findings.front().message);
}

// A PNG that says it is so large, with nothing behind its first bytes.
std::string png_of(const std::string& width, const std::string& height) {
    return std::string{"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16} + width + height +
           std::string{"\x08\x02\0\0\0\0\0\0\0", 9};
}

std::string shipped_map() {
    std::ifstream file{std::string{INGAT_CONTENT_FOLDER} + "/six-countries.svg", std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

const std::string small(std::string{"\0\0\0\x40", 4});
const std::string huge(std::string{"\0\1\0\0", 4}); // 65,536

} // namespace

TEST_CASE("what the check says of a picture that cannot be shown names it and why", "[effects][pictures]") {
    CHECK(said_of(shipped_map(), "map.svg", INGAT_PICTURE_READER).empty());
    CHECK(said_of(png_of(huge, huge), "huge.png", "").find("huge.png") != std::string::npos);
    CHECK(said_of(png_of(small, small), "cut.png", "").empty()); // its first bytes are well
    CHECK(said_of(png_of(small, small), "cut.png", INGAT_PICTURE_READER).find("cut.png") !=
          std::string::npos);
    CHECK(said_of("no picture", "text.png", "").find("text.png") != std::string::npos);
}
