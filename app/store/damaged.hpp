#pragma once

namespace ingat::store {

// What is done with a damaged file.
enum class Damaged {
    MoveAside, // as NAME.damaged-1 (-2, …), named in the notice, so that it can be saved again
    Leave,     // nothing: for who only looks
};

} // namespace ingat::store
