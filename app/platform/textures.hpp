#pragma once

#include "platform/picture.hpp"

#include <cstdint>
#include <vector>

namespace ingat::platform {

// What Dear ImGui draws: static_cast it to ImTextureID (through std::uintptr_t where that is a pointer). 0 is
// none.
using TextureId = std::uint64_t;

// Pictures on the graphics card. Needs an open Window, on its thread, that outlives it. Frees what is left at
// its end.
class Textures {
public:
    Textures() = default;
    Textures(const Textures&) = delete;
    Textures& operator=(const Textures&) = delete;
    ~Textures();

    // The largest width and height of a texture, in pixels; at least 1024.
    [[nodiscard]] static int largest_side();

    // Drawn at its own size on whole pixels, every pixel comes out as it went in. 0 if the picture is empty,
    // too large, or has not 4 × width × height bytes.
    [[nodiscard]] TextureId add(const Picture& picture);

    // Shows `picture` under the same id from now on; its size may differ. False (and no change) as add()
    // says.
    [[nodiscard]] bool replace(TextureId id, const Picture& picture);

    // Frees the texture. Nothing happens for an id that is not ours. Not between drawing with it and
    // end_frame().
    void remove(TextureId id);

    [[nodiscard]] std::size_t count() const { return ids_.size(); }

private:
    std::vector<std::uint32_t> ids_; // sorted
};

} // namespace ingat::platform
