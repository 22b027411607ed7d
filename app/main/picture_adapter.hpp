#pragma once

#include "base/catalogue.hpp"
#include "effects/picture_loader.hpp"
#include "ui/frame.hpp"
#include "ui/picture_source.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace ingat::main_room {

// Gives the screens the pictures that a loader reads, as textures, and keeps them while there is room. What
// was not drawn for longest goes first.
class PictureAdapter : public ui::PictureSource {
public:
    // Both outlive the adapter.
    PictureAdapter(effects::PictureLoader& loader, ui::TextureMaker& textures)
        : loader_{&loader},
          textures_{&textures} {}
    ~PictureAdapter() override;
    PictureAdapter(const PictureAdapter&) = delete;
    PictureAdapter& operator=(const PictureAdapter&) = delete;
    PictureAdapter(PictureAdapter&&) = delete;
    PictureAdapter& operator=(PictureAdapter&&) = delete;

    // Before each frame; what is wrong with a picture is said in these words until the next.
    void begin_frame(const base::Catalogue& words);

    // Makes textures of what has come. Whether anything has.
    [[nodiscard]] bool take_loaded();

    // Forgets what it has: the files may have changed.
    void forget();

    [[nodiscard]] ui::PictureLook look_of(const base::BankId& bank, const std::string& file) override;
    [[nodiscard]] ui::TextureId
    texture(const base::BankId& bank, const std::string& file, int width, int height) override;

private:
    struct Kept {
        effects::PictureName name;
        pictures::Size size; // that was asked for
        ui::TextureId texture = 0;
        std::size_t bytes = 0;
        long long used_in = 0;
    };

    void keep(effects::LoadedPicture loaded);
    [[nodiscard]] Kept* nearest(const effects::PictureName& name, pictures::Size size);

    effects::PictureLoader* loader_;
    ui::TextureMaker* textures_;
    const base::Catalogue* words_ = nullptr;
    long long frame_ = 0;
    std::size_t bytes_ = 0;
    std::vector<Kept> kept_;
    std::map<effects::PictureName, pictures::Size> waiting_;
    std::map<effects::PictureName, base::Error> failed_;
};

// The program that reads pictures, beside this one.
[[nodiscard]] std::filesystem::path picture_reader();

} // namespace ingat::main_room
