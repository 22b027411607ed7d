#include "platform/picture.hpp"

#include "support/catch.hpp"

#include <filesystem>
#include <png.h>

using namespace ingat;
using namespace ingat::platform;

namespace {

Picture read_png(const std::filesystem::path& path) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    REQUIRE(png_image_begin_read_from_file(&image, path.c_str()) != 0);
    image.format = PNG_FORMAT_RGBA;
    Picture picture{
        .width = static_cast<int>(image.width), .height = static_cast<int>(image.height), .rgba = {}};
    picture.rgba.resize(PNG_IMAGE_SIZE(image));
    REQUIRE(png_image_finish_read(&image, nullptr, picture.rgba.data(), 0, nullptr) != 0);
    return picture;
}

} // namespace

TEST_CASE("a picture saved as PNG is read back pixel for pixel", "[platform][picture]") {
    const auto path = std::filesystem::temp_directory_path() / "ingat-picture.test.png";
    const Picture picture{.width = 2, .height = 1, .rgba = {255, 0, 10, 255, 0, 128, 7, 90}};

    REQUIRE(write_png(path, picture));

    CHECK(read_png(path) == picture);
    std::filesystem::remove(path);
}

TEST_CASE("a picture that cannot be written says which and what to do", "[platform][picture]") {
    const auto written = write_png("/nowhere/at/all.png", {.width = 1, .height = 1, .rgba = {0, 0, 0, 255}});

    REQUIRE_FALSE(written);
    CHECK(written.error().kind == base::ErrorKind::NotWritable);
    CHECK(written.error().message.arguments == std::vector<std::string>{"/nowhere/at/all.png"});
}
