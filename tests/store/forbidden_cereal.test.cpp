#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <regex>

using namespace ingat::tests;

TEST_CASE("nothing in app/ includes cereal's pointers, polymorphic types or XML", "[store][cereal]") {
    const std::regex forbidden{"cereal/(types/(memory|polymorphic)|archives/(xml|rapidxml))"};
    REQUIRE(std::regex_search("#include <cereal/types/memory.hpp>", forbidden));
    int files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{INGAT_APP_FOLDER}) {
        const std::string ending = entry.path().extension().string();
        if (ending == ".hpp" || ending == ".cpp") {
            ++files;
            INFO(entry.path());
            CHECK_FALSE(std::regex_search(file_bytes(entry.path()), forbidden));
        }
    }
    CHECK(files > 20);
}
