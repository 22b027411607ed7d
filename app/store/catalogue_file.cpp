#include "store/catalogue_file.hpp"

#include "store/atomic_file.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace ingat::store {
namespace {

using base::Catalogue;
using base::Error;
using base::ErrorKind;
using base::Result;
using base::say;

constexpr std::uint64_t most_bytes = 16U << 20U;
constexpr std::uint32_t most_sentences = 100'000;
constexpr std::uint32_t magic = 0x950412de; // read the wrong way round: 0xde120495

// The numbers and texts of a .mo file. Nothing where an offset leads outside the file.
class MoBytes {
public:
    explicit MoBytes(std::string_view bytes) : bytes_{bytes} { swapped_ = number_at(0) == 0xde120495U; }

    [[nodiscard]] std::optional<std::uint32_t> number_at(std::uint64_t at) const {
        if (at > bytes_.size() || bytes_.size() - at < 4) {
            return std::nullopt;
        }
        std::uint32_t value = 0;
        for (std::uint64_t byte = 0; byte < 4; ++byte) {
            const auto part = static_cast<std::uint32_t>(static_cast<unsigned char>(bytes_[at + byte]));
            value |= part << (8U * (swapped_ ? 3 - byte : byte));
        }
        return value;
    }

    // The text that the pair of length and offset at `at` describes.
    [[nodiscard]] std::optional<std::string_view> text_at(std::uint64_t at) const {
        const auto length = number_at(at);
        const auto offset = number_at(at + 4);
        if (!length || !offset || *offset > bytes_.size() || bytes_.size() - *offset < *length) {
            return std::nullopt;
        }
        return bytes_.substr(*offset, *length);
    }

private:
    std::string_view bytes_;
    bool swapped_ = false;
};

std::vector<std::string> parts_of(std::string_view text) {
    std::vector<std::string> parts;
    for (std::size_t end = text.find('\0'); end != std::string_view::npos; end = text.find('\0')) {
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.emplace_back(text);
    return parts;
}

// The value of a line "NAME: VALUE" of the header; empty if it is not there.
std::string_view header_value(std::string_view header, std::string_view name) {
    const std::size_t at = header.find(name);
    if (at == std::string_view::npos || (at != 0 && header[at - 1] != '\n')) {
        return {};
    }
    std::string_view value = header.substr(at + name.size());
    value = value.substr(0, value.find('\n'));
    value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
    return value;
}

void read_header(Catalogue& catalogue, std::string_view header) {
    const std::string_view language = header_value(header, "Language:");
    if (!language.empty()) {
        catalogue.language = language;
    }
    catalogue.counts_have_one_form = header_value(header, "Plural-Forms:").starts_with("nplurals=1;");
}

// False: the file is damaged.
bool read_sentences(Catalogue& catalogue, const MoBytes& bytes) {
    const auto first = bytes.number_at(0);
    const auto revision = bytes.number_at(4);
    const auto count = bytes.number_at(8);
    const auto originals = bytes.number_at(12);
    const auto translations = bytes.number_at(16);
    if (first != magic || !revision || (*revision >> 16U) > 1 || !count || *count > most_sentences ||
        !originals || !translations) {
        return false;
    }
    for (std::uint64_t at = 0; at < *count; ++at) {
        const auto original = bytes.text_at(*originals + 8 * at);
        const auto translation = bytes.text_at(*translations + 8 * at);
        if (!original || !translation || !text::is_utf8(*original) || !text::is_utf8(*translation)) {
            return false;
        }
        if (original->empty()) {
            read_header(catalogue, *translation);
        } else {
            catalogue.sentences.insert_or_assign(parts_of(*original).front(), parts_of(*translation));
        }
    }
    return true;
}

} // namespace

Result<Catalogue> catalogue_from(std::string_view bytes, const std::string& file) {
    Catalogue catalogue;
    if (!read_sentences(catalogue, MoBytes{bytes})) {
        return Error{ErrorKind::Malformed,
                     say("{0} is damaged, or is not a catalogue of sentences. Install Ingat again.", {file})};
    }
    return catalogue;
}

Result<Catalogue> load_catalogue(const std::filesystem::path& path) {
    const auto bytes = read_file(path, most_bytes);
    return bytes ? catalogue_from(*bytes, path.string()) : bytes.error();
}

} // namespace ingat::store
