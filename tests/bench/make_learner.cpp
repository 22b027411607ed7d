// make_learner FOLDER CONTENT BANKS QUESTIONS REVIEWS DAYS: a data folder of a made-up learner, through the
// store's own calls. CONTENT is the folder of the banks that come with the program; BANKS more are made up.
#include "base/catalogue.hpp"
#include "learner.hpp"
#include "main/surroundings.hpp"
#include "store/bank_file.hpp"
#include "store/library.hpp"

#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

namespace {

using namespace ingat;
namespace files = std::filesystem;

int refuse(const base::Error& error) {
    std::fprintf(stderr, "make_learner: %s\n", base::worded({}, error.message).c_str());
    return 1;
}

base::Result<base::Done> add_made_up(const files::path& home, int number, int questions) {
    const files::path source = home / "source";
    files::create_directories(source);
    const bank::Bank bank = bench::made_up_bank(number, questions);
    std::ofstream{source / bank.documents.front().file} << bank.documents.front().text;
    if (auto saved = store::save_bank(bank, source / "made.bank.json"); !saved) {
        return saved;
    }
    const auto added = store::add_bank(home / "banks", source / "made.bank.json");
    files::remove_all(source);
    return added ? base::Result<base::Done>{base::Done{}} : added.error();
}

} // namespace

int main(int count, char** arguments) {
    if (count != 7) {
        std::fputs("make_learner FOLDER CONTENT BANKS QUESTIONS REVIEWS DAYS\n", stderr);
        return 2;
    }
    const files::path home = arguments[1];
    files::create_directories(home);
    if (const auto seeded = store::seed_library(home / "banks", arguments[2]); !seeded) {
        return refuse(seeded.error());
    }
    for (int number = 1; number <= std::stoi(arguments[3]); ++number) {
        if (const auto added = add_made_up(home, number, std::stoi(arguments[4])); !added) {
            return refuse(added.error());
        }
    }
    const store::LoadedLibrary library = store::load_library(home / "banks");
    for (const store::BankFailure& failure : library.failures) {
        return refuse(failure.error);
    }
    std::size_t questions = 0;
    for (const bank::Bank& bank : library.banks) {
        questions += bank.questions.size();
    }
    const auto reviews = bench::study(home,
                                      library.banks,
                                      static_cast<std::size_t>(std::stoll(arguments[5])),
                                      std::stoi(arguments[6]),
                                      main_room::now());
    if (!reviews) {
        return refuse(reviews.error());
    }
    std::printf(R"({"banks": %zu, "questions": %zu, "reviews": %zu})"
                "\n",
                library.banks.size(),
                questions,
                *reviews);
    return 0;
}
