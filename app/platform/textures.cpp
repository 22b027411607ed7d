#include "platform/textures.hpp"

#include <glad/gl.h>

#include <algorithm>

namespace ingat::platform {
namespace {

bool can_be_texture(const Picture& picture) {
    const int limit = Textures::largest_side();
    if (picture.width <= 0 || picture.height <= 0 || picture.width > limit || picture.height > limit) {
        return false;
    }
    const auto width = static_cast<std::size_t>(picture.width);
    const auto height = static_cast<std::size_t>(picture.height);
    return picture.rgba.size() == 4 * width * height;
}

void upload(GLuint name, const Picture& picture) {
    glBindTexture(GL_TEXTURE_2D, name);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    // Without this the last row bleeds into the first when a picture is scaled.
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexImage2D(GL_TEXTURE_2D,
                 0,
                 GL_RGBA8,
                 picture.width,
                 picture.height,
                 0,
                 GL_RGBA,
                 GL_UNSIGNED_BYTE,
                 picture.rgba.data());
    glBindTexture(GL_TEXTURE_2D, 0);
}

} // namespace

Textures::~Textures() {
    if (!ids_.empty()) {
        glDeleteTextures(static_cast<GLsizei>(ids_.size()), ids_.data());
    }
}

int Textures::largest_side() {
    GLint side = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &side);
    return side;
}

TextureId Textures::add(const Picture& picture) {
    if (!can_be_texture(picture)) {
        return 0;
    }
    GLuint name = 0;
    glGenTextures(1, &name);
    upload(name, picture);
    ids_.insert(std::ranges::lower_bound(ids_, name), name);
    return name;
}

bool Textures::replace(TextureId id, const Picture& picture) {
    const auto name = static_cast<GLuint>(id);
    if (!std::ranges::binary_search(ids_, name) || !can_be_texture(picture)) {
        return false;
    }
    upload(name, picture);
    return true;
}

void Textures::remove(TextureId id) {
    const auto name = static_cast<GLuint>(id);
    const auto place = std::ranges::lower_bound(ids_, name);
    if (place != ids_.end() && *place == name) {
        glDeleteTextures(1, &name);
        ids_.erase(place);
    }
}

} // namespace ingat::platform
