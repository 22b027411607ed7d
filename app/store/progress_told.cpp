#include "store/progress_told.hpp"

#include "store/atomic_file.hpp"
#include "store/row_check.hpp"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <span>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace ingat::store {
namespace {

constexpr std::size_t device_size = std::tuple_size_v<decltype(DeviceId::bytes)>;
constexpr std::size_t number_size = sizeof(std::uint64_t);

// Device, sequence, check number; numbers with the least significant byte first.
using Bytes = std::array<std::uint8_t, device_size + 2 * number_size>;

void put_number(Bytes& bytes, std::size_t at, std::uint64_t number) {
    for (std::size_t byte = 0; byte < number_size; ++byte) {
        bytes.at(at + byte) = static_cast<std::uint8_t>(number >> (8 * byte));
    }
}

std::uint64_t number_at(const Bytes& bytes, std::size_t at) {
    std::uint64_t number = 0;
    for (std::size_t byte = number_size; byte > 0; --byte) {
        number = (number << 8U) | bytes.at(at + byte - 1);
    }
    return number;
}

Bytes bytes_of(const Told& told) {
    Bytes bytes{};
    std::copy(told.device.bytes.begin(), told.device.bytes.end(), bytes.begin());
    put_number(bytes, device_size, static_cast<std::uint64_t>(told.sequence));
    const auto check = RowCheck{}.add(std::span{told.device.bytes}).add(told.sequence).value();
    put_number(bytes, device_size + number_size, check);
    return bytes;
}

// A file to write to, made where there is none; -1 where there is something else. It must not wait, as for
// who reads from a pipe.
int opened_to_write(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0666);
    struct stat what {};
    if (file >= 0 && (::fstat(file, &what) != 0 || !S_ISREG(what.st_mode))) {
        ::close(file);
        return -1;
    }
    return file;
}

} // namespace

ToldFile::ToldFile(ToldFile&& other) noexcept
    : path_{std::move(other.path_)},
      file_{std::exchange(other.file_, -1)} {}

ToldFile& ToldFile::operator=(ToldFile&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(file_, other.file_);
    return *this;
}

ToldFile::~ToldFile() {
    if (file_ >= 0) {
        ::close(file_);
    }
}

std::optional<Told> ToldFile::read() const {
    constexpr std::uint64_t most = 4096; // what is behind our bytes does no harm
    const auto text = read_file(path_, most, Links::Refuse);
    Bytes bytes{};
    if (!text || text->size() < bytes.size()) {
        return std::nullopt;
    }
    std::transform(text->begin(), text->begin() + bytes.size(), bytes.begin(), [](char byte) {
        return static_cast<std::uint8_t>(byte);
    });
    Told told;
    std::copy_n(bytes.begin(), device_size, told.device.bytes.begin());
    told.sequence = static_cast<std::int64_t>(number_at(bytes, device_size));
    return bytes_of(told) == bytes ? std::optional{told} : std::nullopt;
}

void ToldFile::note(const Told& told) {
    if (file_ < 0) {
        file_ = opened_to_write(path_);
    }
    const Bytes bytes = bytes_of(told);
    static_cast<void>(!::pwrite(file_, bytes.data(), bytes.size(), 0)); // no harm: it stays behind
}

} // namespace ingat::store
