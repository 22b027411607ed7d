#include "pictures/reader.hpp"

#include "pictures/confinement.hpp"
#include "pictures/decoders.hpp"
#include "pictures/exchange.hpp"
#include "pictures/scale.hpp"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <malloc.h>
#include <new>
#include <optional>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace ingat::pictures {
namespace {

std::vector<std::uint8_t> standard_input() {
    constexpr std::size_t piece = 1U << 20U;
    std::vector<std::uint8_t> bytes;
    for (;;) {
        const std::size_t had = bytes.size();
        bytes.resize(had + piece);
        const ssize_t count = ::read(STDIN_FILENO, bytes.data() + had, piece);
        if (count < 0 && errno != EINTR) {
            end_with(Ending::Misused);
        }
        bytes.resize(had + static_cast<std::size_t>(count > 0 ? count : 0));
        if (count == 0) {
            return bytes;
        }
        if (bytes.size() > most_bytes) {
            end_with(Ending::Misused);
        }
    }
}

void put(const void* start, std::size_t count) {
    const auto* from = static_cast<const std::uint8_t*>(start);
    while (count > 0) {
        const ssize_t written = ::write(STDOUT_FILENO, from, count);
        if (written < 0 && errno != EINTR) {
            end_with(Ending::Misused);
        }
        const auto done = static_cast<std::size_t>(written > 0 ? written : 0);
        from += done;
        count -= done;
    }
}

Picture decoded(Bytes bytes, const Header& header, Size size) {
    const bool on_its_side = header.orientation > 4;
    const Size stored = on_its_side ? Size{size.height, size.width} : size;
    Picture picture;
    switch (header.kind) {
    case PictureKind::Png: picture = decode_png(bytes); break;
    case PictureKind::Jpeg: picture = decode_jpeg(bytes, stored); break;
    case PictureKind::WebP: picture = decode_webp(bytes); break;
    case PictureKind::Svg: return decode_svg(bytes, header, size);
    }
    return upright(scaled_down(std::move(picture), stored), header.orientation);
}

struct Wish {
    bool svg = false;
    Wanted wanted;
};

std::optional<Wish> wish_of(std::span<char* const> arguments) {
    if (arguments.size() != 5 || std::string_view{arguments[1]} != read_picture_word) {
        return std::nullopt;
    }
    const std::string_view kind{arguments[2]};
    const auto number = [](std::string_view text) {
        int value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    };
    Wish wish{.svg = kind == svg_word,
              .wanted = {.width = number(arguments[3]), .height = number(arguments[4])}};
    return wish.wanted.width > 0 && wish.wanted.height > 0 ? std::optional{wish} : std::nullopt;
}

void answer(const Wish& wish) {
    const std::vector<std::uint8_t> bytes = standard_input();
    const base::Result<Header> header = read_header(bytes, "");
    if (!header || (header->kind == PictureKind::Svg) != wish.svg) {
        end_with(Ending::Misused);
    }
    const Picture picture = decoded(bytes, *header, fitted(*header, wish.wanted));
    const Answer answer{.magic = answer_magic,
                        .width = static_cast<std::uint32_t>(picture.width),
                        .height = static_cast<std::uint32_t>(picture.height)};
    put(&answer, sizeof answer);
    put(picture.rgba.data(), picture.rgba.size());
}

} // namespace

void end_with(Ending ending) {
    ::_exit(static_cast<int>(ending));
}

int read_picture(std::span<char* const> arguments) {
    ::alarm(most_seconds);
    ::mallopt(M_ARENA_MAX, 1); // another thread's own heap would take the room of many pictures
    const std::optional<Wish> wish = wish_of(arguments);
    if (!wish) {
        end_with(Ending::Misused);
    }
    if (wish->svg) {
        warm_up_svg();
    }
    static_cast<void>(confine(wish->svg ? Files::Read : Files::None));
    try {
        answer(*wish);
    } catch (const std::bad_alloc&) {
        end_with(Ending::TooMuchMemory);
    }
    end_with(Ending::Done); // without the destructors of libraries, which might call what is not allowed
}

} // namespace ingat::pictures
