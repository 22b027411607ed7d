#include "store/framed.hpp"

#include <array>
#include <nettle/sha2.h>

namespace ingat::store {
namespace {

using base::Error;
using base::ErrorKind;
using base::say;

// Where each part begins.
constexpr std::size_t format_at = 4;
constexpr std::size_t least_reader_at = 6;
constexpr std::size_t length_at = 8;
constexpr std::size_t digest_at = 16;
constexpr std::size_t payload_at = digest_at + SHA256_DIGEST_SIZE;

template <class Number>
std::string bytes_of(Number number) {
    std::string bytes;
    for (std::size_t at = 0; at < sizeof number; ++at) {
        bytes += static_cast<char>(static_cast<std::uint8_t>(std::uint64_t{number} >> (8 * at)));
    }
    return bytes;
}

template <class Number>
Number number_at(std::string_view bytes, std::size_t at) {
    std::uint64_t number = 0;
    for (std::size_t byte = sizeof(Number); byte > 0; --byte) {
        number = (number << 8U) | static_cast<std::uint8_t>(bytes[at + byte - 1]);
    }
    return static_cast<Number>(number);
}

std::string digest_of(std::string_view head, std::string_view payload) {
    sha256_ctx state{};
    sha256_init(&state);
    for (const std::string_view part : {head, payload}) {
        sha256_update(&state, part.size(), reinterpret_cast<const std::uint8_t*>(part.data()));
    }
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&state, digest.size(), digest.data());
    return {digest.begin(), digest.end()};
}

} // namespace

std::string framed(const FrameKind& kind, std::string_view payload) {
    const std::string head = std::string{kind.magic} + bytes_of(kind.format) + bytes_of(kind.least_reader) +
                             bytes_of(std::uint64_t{payload.size()});
    return head + digest_of(head, payload) + std::string{payload};
}

base::Result<Unframed> unframed(const FrameKind& kind, std::string_view bytes, const std::string& name) {
    if (bytes.size() < length_at || !bytes.starts_with(kind.magic)) {
        return changed_since_written(name);
    }
    if (number_at<std::uint16_t>(bytes, least_reader_at) > kind.format) { // all else in it may differ
        return Error{ErrorKind::Newer,
                     say("{0} was written by a newer version of Ingat. Update Ingat to use it.", {name})};
    }
    if (bytes.size() < payload_at) {
        return changed_since_written(name);
    }
    const auto length = number_at<std::uint64_t>(bytes, length_at);
    const std::string_view payload = bytes.substr(payload_at);
    if (length != payload.size() || length > kind.most ||
        bytes.substr(digest_at, SHA256_DIGEST_SIZE) != digest_of(bytes.substr(0, digest_at), payload)) {
        return changed_since_written(name);
    }
    return Unframed{.format = number_at<std::uint16_t>(bytes, format_at), .payload = payload};
}

Error changed_since_written(const std::string& name) {
    return {ErrorKind::Malformed,
            say("{0} was changed since Ingat wrote it, or is damaged. It was not read.", {name})};
}

} // namespace ingat::store
