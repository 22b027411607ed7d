#include "bank/grading.hpp"
#include "shipped.hpp"
#include "support/catch.hpp"

using namespace ingat;

namespace {

bool accepts(const std::string& bank, const std::string& question, const std::string& typed) {
    const bank::Bank loaded = shipped::bank("program-nuklir-korea-utara." + bank);
    const bank::Question* found = bank::find_question(loaded, {question});
    REQUIRE(found != nullptr);
    return bank::grade(*found, bank::TypedText{.text = typed})->right;
}

} // namespace

TEST_CASE("a typed answer is right in every form a learner would write", "[content]") {
    struct Typed {
        std::string indonesian; // ids of the questions
        std::string english;
        std::vector<std::string> forms;
    };
    const std::vector<Typed> all{
        {.indonesian = "forum-nama",
         .english = "forum-name",
         .forms = {"six party talks",
                   "Six-Party Talks",
                   "6 Party Talks",
                   "6-party talks",
                   "the Six Party Talks",
                   "Perundingan Enam Pihak",
                   "Pembicaraan Enam Pihak",
                   "perundingan 6 pihak",
                   "Pembicaraan 6 Pihak"}},
        {.indonesian = "pertemuan-pertama-tanggal",
         .english = "first-meeting-date",
         .forms = {"27 Agustus", "27 Agustus 2003", "27 August", "27/8", "27-08-2003"}},
        {.indonesian = "program-mulai-dasawarsa",
         .english = "programme-began-decade",
         .forms = {"1980-an", "tahun 1980an", "1980s", "the ’80s", "’80-an"}},
        {.indonesian = "contoh-kekuatan-besar",
         .english = "great-power-example",
         .forms = {"AS", "Amerika Serikat", "U.S.", "USA", "the United States"}},
        {.indonesian = "negara-pembantu-selain-soviet",
         .english = "helping-country-besides-soviet",
         .forms = {"China", "Cina", "Tiongkok", "RRT", "PRC", "People’s Republic of China"}},
        {.indonesian = "tujuan-awal-bantuan",
         .english = "first-purpose-of-help",
         .forms = {"energi", "Energy", "untuk kebutuhan energi", "for energy"}},
        {.indonesian = "pertemuan-jumlah",
         .english = "number-of-meetings",
         .forms = {"6", "enam", "six", "6x", "enam kali", "six times"}},
        {.indonesian = "wilayah-terdampak",
         .english = "region-affected",
         .forms = {"Asia Timur", "di Asia Timur", "East Asia"}},
        {.indonesian = "thaad-sistem",
         .english = "thaad-system",
         .forms = {"thaad", "T.H.A.A.D.", "sistem THAAD", "the THAAD system"}},
        {.indonesian = "satelit-tahun",
         .english = "satellite-year",
         .forms = {"2009", "tahun 2009", "in 2009", "pada tahun 2009"}},
    };
    for (const Typed& each : all) {
        for (const std::string& form : each.forms) {
            CAPTURE(form);
            CHECK(accepts("id", each.indonesian, form));
            CHECK(accepts("en", each.english, form));
        }
    }
}

TEST_CASE("a typed answer that is only near is not right", "[content]") {
    CHECK_FALSE(accepts("id", "forum-nama", "Five Party Talks"));
    CHECK_FALSE(accepts("en", "forum-name", "Perundingan Lima Pihak"));
    CHECK_FALSE(accepts("id", "pertemuan-pertama-tanggal", "27 Agustus 2007"));
    CHECK_FALSE(accepts("en", "first-meeting-date", "2003"));
    CHECK_FALSE(accepts("id", "program-mulai-dasawarsa", "1990-an"));
    CHECK_FALSE(accepts("en", "number-of-meetings", "five"));
    CHECK_FALSE(accepts("id", "wilayah-terdampak", "Asia Tenggara"));
}
