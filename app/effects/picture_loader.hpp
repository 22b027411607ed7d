#pragma once

#include "base/ids.hpp"
#include "base/result.hpp"
#include "effects/places.hpp"
#include "pictures/picture.hpp"
#include "pictures/picture_kind.hpp"

#include <condition_variable>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace ingat::effects {

struct PictureName {
    base::BankId bank;
    std::string file;

    auto operator<=>(const PictureName&) const = default;
};

// A picture that was asked for, as it came.
struct LoadedPicture {
    PictureName name;
    pictures::Size size; // that was asked for
    base::Result<pictures::Picture> picture;
};

// Reads pictures of banks on threads of its own, two at a time.
class PictureLoader {
public:
    // `reader`: ingat-picture-reader. `wake` is called by another thread when a picture has come.
    PictureLoader(Places places, std::filesystem::path reader, void (*wake)());
    PictureLoader(const PictureLoader&) = delete;
    PictureLoader& operator=(const PictureLoader&) = delete;
    ~PictureLoader();

    // Kind and size of the picture, read at once from its first bytes and then remembered.
    [[nodiscard]] const base::Result<pictures::Header>& header(const PictureName& name);

    // Asks for it. Of a picture only what was asked for last is still read.
    void ask(const PictureName& name, pictures::Size size);

    // What has come since.
    [[nodiscard]] std::vector<LoadedPicture> take();

    // Waits until everything that was asked for has come.
    void wait();

    // The files may have changed.
    void forget_headers() { headers_.clear(); }

private:
    struct Wish {
        PictureName name;
        pictures::Size size;
    };

    void work(const std::stop_token& stop);
    [[nodiscard]] base::Result<std::string> bytes_of(const PictureName& name) const;
    [[nodiscard]] base::Result<pictures::Picture> read(const Wish& wish) const;

    Places places_;
    std::filesystem::path reader_;
    void (*wake_)();
    std::map<PictureName, base::Result<pictures::Header>> headers_;

    std::mutex mutex_; // of what follows
    std::condition_variable_any changed_;
    std::vector<Wish> wishes_; // oldest first
    std::vector<LoadedPicture> loaded_;
    int at_work_ = 0;
    std::vector<std::jthread> threads_; // begun with the first wish; gone before the rest
};

} // namespace ingat::effects
