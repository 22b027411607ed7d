#pragma once

#include "base/catalogue.hpp"
#include "base/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace ingat::store {

// The sentences of a compiled gettext catalogue (.mo, either byte order). One plural form (nplurals=1) sets
// `counts_have_one_form`; the language is that of the catalogue's header. `file` names it in errors.
[[nodiscard]] base::Result<base::Catalogue> catalogue_from(std::string_view bytes, const std::string& file);

// At most 16 MiB. NotFound where there is no such file.
[[nodiscard]] base::Result<base::Catalogue> load_catalogue(const std::filesystem::path& path);

} // namespace ingat::store
