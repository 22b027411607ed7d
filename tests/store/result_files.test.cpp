#include "store/result_files.hpp"

#include "base/catalogue.hpp"
#include "store/exam_sample.hpp"
#include "store/framed.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <limits>

using namespace exam_sample;
using namespace ingat::store;
using namespace ingat::tests;

namespace {

using base::ErrorKind;

constexpr std::size_t head = 48; // of the frame

std::string least_first(std::uint64_t number) {
    std::string bytes;
    for (unsigned at = 0; at < 8; ++at) {
        bytes += static_cast<char>(number >> (8 * at));
    }
    return bytes;
}

// Framed as Ingat would, whatever is inside.
std::string forged(const std::string& payload) {
    return framed({.magic = "INGR", .format = 1, .least_reader = 1, .most = 1U << 30U}, payload);
}

void check_refused(const std::string& bytes, ErrorKind kind = ErrorKind::Malformed) {
    const auto read = parse_result(bytes, "NAME");
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == kind);
    CHECK(base::worded({}, read.error().message).starts_with("NAME was "));
}

} // namespace

TEST_CASE("any result that is saved is read again the same", "[store][result_files]") {
    const TemporaryFolder folder;
    Random random{5};
    for (int round = 0; round < 100; ++round) {
        const exam::Result result = random_result(random);
        REQUIRE(save_result(folder.path(), result));
        const auto again = load_result(folder.path(), result.attempt);
        REQUIRE(again);
        CHECK(*again == result);
    }
}

TEST_CASE("a result of format 1 is read for ever", "[store][result_files]") {
    const std::string bytes = file_bytes(std::string{INGAT_TEST_DATA} + "/result-format-1.result");

    const auto result = parse_result(bytes, "result-format-1.result");

    REQUIRE(result);
    CHECK(*result == full_result());
    CHECK(*result_bytes(full_result(), "x") == bytes); // as long as no newer format is written
}

TEST_CASE("any byte of a result that is changed is noticed", "[store][result_files]") {
    const std::string bytes = *result_bytes(full_result(), "x");
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ (at % 2 == 0 ? 1 : 0x80));
        REQUIRE_FALSE(parse_result(changed, "x"));
    }
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        REQUIRE_FALSE(parse_result(bytes.substr(0, size), "x"));
    }
    check_refused(bytes + '\0');
    check_refused("");
    check_refused("PK\x03\x04 something else altogether, longer than a head would be");
}

TEST_CASE("a result of a newer version is not read, and that is said", "[store][result_files]") {
    const FrameKind newer{.magic = "INGR", .format = 3, .least_reader = 2, .most = 1000};
    check_refused(framed(newer, "what nobody knows"), ErrorKind::Newer);
}

TEST_CASE("sizes in a result that was made to hurt are not believed", "[store][result_files]") {
    const std::string payload = result_bytes(full_result(), "x")->substr(head);
    CHECK(parse_result(forged(payload), "x"));
    check_refused(forged(payload + '\0'));
    constexpr std::size_t title_at = 17;
    for (const std::uint64_t size : {std::uint64_t{1} << 20U,
                                     (std::uint64_t{1} << 20U) + 1,
                                     std::uint64_t{1} << 32U,
                                     std::numeric_limits<std::uint64_t>::max()}) {
        CAPTURE(size);
        std::string text = payload;
        check_refused(forged(text.replace(title_at, 8, least_first(size))));
        const std::size_t sections_at = title_at + 8 + full_result().title.size();
        std::string list = payload;
        check_refused(forged(list.replace(sections_at, 8, least_first(size))));
        std::string length = forged(payload);
        check_refused(length.replace(8, 8, least_first(size)));
    }
    std::string most_first = payload;
    most_first[0] = 0;
    check_refused(forged(most_first));
    const std::size_t rules_at = payload.find(least_first(4) + "Satu") + 12 + 8 + 3;
    for (const std::size_t word : {rules_at, rules_at + 1}) {
        std::string unknown = payload;
        unknown[word] = 9;
        check_refused(forged(unknown));
    }
}

TEST_CASE("a result is found by its attempt, and one under another's name is refused",
          "[store][result_files]") {
    const TemporaryFolder folder;
    CHECK(results_in(folder.path()).empty());
    exam::Result result = full_result();
    for (const std::uint8_t number : std::initializer_list<std::uint8_t>{3, 9, 4}) {
        result.attempt = attempt_id(number);
        REQUIRE(save_result(folder.path(), result));
    }
    put_file(folder / "results" / "notes.txt", "x");
    put_file(folder / "results" / "1234.result", "x");
    CHECK(results_in(folder.path()) == std::vector{attempt_id(9), attempt_id(4), attempt_id(3)});
    CHECK(load_result(folder.path(), attempt_id(5)).error().kind == ErrorKind::NotFound);

    std::filesystem::rename(result_path(folder.path(), attempt_id(9)),
                            result_path(folder.path(), attempt_id(5)));
    CHECK(load_result(folder.path(), attempt_id(5)).error().kind == ErrorKind::Malformed);
    result.items[0].fraction = std::numeric_limits<double>::infinity();
    CHECK(save_result(folder.path(), result).error().kind == ErrorKind::Refused);
}

TEST_CASE("writes the sample", "[.sample]") {
    put_file(std::string{INGAT_TEST_DATA} + "/result-format-1.result", *result_bytes(full_result(), "x"));
}
