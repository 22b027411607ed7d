#include "picture_adapter.hpp"

#include "surroundings.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace ingat::main_room {
namespace {

constexpr std::size_t most_bytes = std::size_t{64} << 20U;
constexpr double most_pixels = 12e6; // of one picture

// No larger than what may be kept.
pictures::Wanted within_limits(int width, int height, int largest_side) {
    const double pixels = std::max(1.0, static_cast<double>(width)) * std::max(1, height);
    const double factor = std::min(1.0, std::sqrt(most_pixels / pixels));
    const auto side = [&](int wanted) {
        return std::clamp(static_cast<int>(std::ceil(wanted * factor)), 1, largest_side);
    };
    return {.width = side(width), .height = side(height)};
}

} // namespace

PictureAdapter::~PictureAdapter() {
    forget();
}

void PictureAdapter::forget() {
    for (const Kept& kept : kept_) {
        textures_->drop(kept.texture);
    }
    kept_.clear();
    failed_.clear();
    waiting_.clear();
    bytes_ = 0;
    loader_->forget_headers();
}

void PictureAdapter::begin_frame(const base::Catalogue& words) {
    words_ = &words;
    while (bytes_ > most_bytes) {
        const auto oldest =
            std::ranges::min_element(kept_, {}, [](const Kept& kept) { return kept.used_in; });
        if (oldest->used_in >= frame_) {
            break; // on the screen
        }
        textures_->drop(oldest->texture);
        bytes_ -= oldest->bytes;
        kept_.erase(oldest);
    }
    ++frame_;
}

bool PictureAdapter::take_loaded() {
    std::vector<effects::LoadedPicture> all = loader_->take();
    for (effects::LoadedPicture& loaded : all) {
        keep(std::move(loaded));
    }
    return !all.empty();
}

void PictureAdapter::keep(effects::LoadedPicture loaded) {
    const auto waited = waiting_.find(loaded.name);
    if (waited != waiting_.end() && waited->second == loaded.size) {
        waiting_.erase(waited);
    }
    if (!loaded.picture) {
        failed_.insert_or_assign(loaded.name, loaded.picture.error());
        return;
    }
    typeset::Image image{.width = loaded.picture->width, .height = loaded.picture->height, .rgba = {}};
    image.rgba = std::move(loaded.picture->rgba);
    const ui::TextureId texture = textures_->make(image);
    if (texture == 0) {
        failed_.insert_or_assign(
            loaded.name,
            base::Error{
                base::ErrorKind::Failed,
                base::say("The graphics card has no room for the picture \"{0}\".", {loaded.name.file})});
        return;
    }
    bytes_ += image.rgba.size();
    kept_.push_back({.name = std::move(loaded.name),
                     .size = loaded.size,
                     .texture = texture,
                     .bytes = image.rgba.size(),
                     .used_in = frame_});
}

ui::PictureLook PictureAdapter::look_of(const base::BankId& bank, const std::string& file) {
    const effects::PictureName name{.bank = bank, .file = file};
    const auto sentence = [&](const base::Error& error) {
        return base::worded(words_ == nullptr ? base::Catalogue{} : *words_, error.message);
    };
    if (const auto failed = failed_.find(name); failed != failed_.end()) {
        return {.size = {}, .trouble = sentence(failed->second)};
    }
    const base::Result<pictures::Header>& header = loader_->header(name);
    if (!header) {
        return {.size = {}, .trouble = sentence(header.error())};
    }
    return {.size = {.width = header->width, .height = header->height},
            .is_sharp_larger = header->kind == pictures::PictureKind::Svg};
}

PictureAdapter::Kept* PictureAdapter::nearest(const effects::PictureName& name, pictures::Size size) {
    Kept* best = nullptr;
    for (Kept& kept : kept_) {
        const auto distance = [&](const Kept& each) { return std::abs(each.size.width - size.width); };
        if (kept.name == name && (best == nullptr || distance(kept) < distance(*best))) {
            best = &kept;
        }
    }
    return best;
}

ui::TextureId
PictureAdapter::texture(const base::BankId& bank, const std::string& file, int width, int height) {
    const effects::PictureName name{.bank = bank, .file = file};
    const base::Result<pictures::Header>& header = loader_->header(name);
    if (!header || failed_.contains(name)) {
        return 0;
    }
    const pictures::Size size =
        pictures::fitted(*header, within_limits(width, height, textures_->largest_side()));
    Kept* kept = nearest(name, size);
    if (kept == nullptr || kept->size != size) {
        const auto waited = waiting_.find(name);
        if (waited == waiting_.end() || waited->second != size) {
            waiting_.insert_or_assign(name, size);
            loader_->ask(name, size);
        }
    }
    if (kept == nullptr) {
        return 0;
    }
    kept->used_in = frame_;
    return kept->texture;
}

std::filesystem::path picture_reader() {
    return surroundings().program.parent_path() / "ingat-picture-reader";
}

} // namespace ingat::main_room
