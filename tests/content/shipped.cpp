#include "shipped.hpp"

#include "base/catalogue.hpp"
#include "store/bank_file.hpp"
#include "support/catch.hpp"

#include <algorithm>

namespace ingat::shipped {

std::vector<std::filesystem::path> files() {
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator{INGAT_CONTENT_FOLDER}) {
        if (entry.path().string().ends_with(".bank.json")) {
            found.push_back(entry.path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

bank::Bank bank(const std::string& name) {
    return loaded(std::filesystem::path{INGAT_CONTENT_FOLDER} / (name + ".bank.json"));
}

bank::Bank on_korea() {
    return bank("program-nuklir-korea-utara." + GENERATE(as<std::string>{}, "id", "en"));
}

bool has_tag(const bank::Question& question, const std::string& tag) {
    return std::find(question.tags.begin(), question.tags.end(), tag) != question.tags.end();
}

bank::Bank loaded(const std::filesystem::path& file) {
    const auto bank = store::load_bank(file);
    INFO(file << ": " << (bank ? "" : base::worded({}, bank.error().message)));
    REQUIRE(bank);
    return *bank;
}

} // namespace ingat::shipped
