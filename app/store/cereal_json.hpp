#pragma once

// cereal's JSON archive and rapidjson, set up in the same way wherever the store uses either: nesting in a
// file must never become nesting of calls. The names of these two switches are rapidjson's.
#define RAPIDJSON_PARSE_DEFAULT_FLAGS kParseFullPrecisionFlag | kParseNanAndInfFlag | kParseIterativeFlag

#include <cereal/archives/json.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>
