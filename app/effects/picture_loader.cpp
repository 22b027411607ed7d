#include "effects/picture_loader.hpp"

#include "pictures/decode.hpp"
#include "store/bank_file.hpp"
#include "store/library.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace ingat::effects {
namespace {

using base::Result;

constexpr int most_at_once = 2;

pictures::Bytes bytes_in(const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

} // namespace

PictureLoader::PictureLoader(Places places, std::filesystem::path reader, void (*wake)())
    : places_{std::move(places)},
      reader_{std::move(reader)},
      wake_{wake} {}

PictureLoader::~PictureLoader() {
    for (std::jthread& thread : threads_) {
        thread.request_stop();
    }
    threads_.clear();
}

const Result<pictures::Header>& PictureLoader::header(const PictureName& name) {
    const auto known = headers_.find(name);
    if (known != headers_.end()) {
        return known->second;
    }
    const Result<std::string> bytes = bytes_of(name);
    Result<pictures::Header> header =
        bytes ? pictures::read_header(bytes_in(*bytes), name.file) : Result<pictures::Header>{bytes.error()};
    return headers_.emplace(name, std::move(header)).first->second;
}

void PictureLoader::ask(const PictureName& name, pictures::Size size) {
    {
        const std::lock_guard lock{mutex_};
        std::erase_if(wishes_, [&](const Wish& wish) { return wish.name == name; });
        wishes_.push_back({.name = name, .size = size});
    }
    while (std::ssize(threads_) < most_at_once) {
        threads_.emplace_back([this](const std::stop_token& stop) { work(stop); });
    }
    changed_.notify_all();
}

std::vector<LoadedPicture> PictureLoader::take() {
    const std::lock_guard lock{mutex_};
    return std::exchange(loaded_, {});
}

void PictureLoader::wait() {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [this] { return wishes_.empty() && at_work_ == 0; });
}

void PictureLoader::work(const std::stop_token& stop) {
    std::unique_lock lock{mutex_};
    while (changed_.wait(lock, stop, [this] { return !wishes_.empty(); }) && !stop.stop_requested()) {
        const Wish wish = wishes_.back(); // what is on the screen now was asked for last
        wishes_.pop_back();
        ++at_work_;
        lock.unlock();
        LoadedPicture loaded{.name = wish.name, .size = wish.size, .picture = read(wish)};
        lock.lock();
        loaded_.push_back(std::move(loaded));
        --at_work_;
        changed_.notify_all();
        wake_();
    }
}

// Banks that could not be copied are read where they came with the program.
Result<std::string> PictureLoader::bytes_of(const PictureName& name) const {
    const std::filesystem::path copy = store::bank_path(library_folder(places_), name.bank);
    std::error_code failure;
    const bool is_copied = std::filesystem::exists(copy, failure);
    return store::read_picture(is_copied ? copy : places_.content / "bank.json", name.file);
}

Result<pictures::Picture> PictureLoader::read(const Wish& wish) const {
    const Result<std::string> bytes = bytes_of(wish.name);
    if (!bytes) {
        return bytes.error();
    }
    const pictures::Wanted wanted{.width = wish.size.width, .height = wish.size.height};
    return pictures::decode(bytes_in(*bytes), wish.name.file, wanted, reader_);
}

} // namespace ingat::effects
