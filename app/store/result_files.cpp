#include "store/result_files.hpp"

#include "store/atomic_file.hpp"
#include "store/exam_bytes.hpp"
#include "store/framed.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <system_error>

namespace ingat::store {
namespace {

using base::Done;
using base::Error;
using base::ErrorKind;
using base::EventId;
using base::Result;
using base::say;

constexpr std::string_view ending = ".result";

std::filesystem::path result_folder(const std::filesystem::path& folder) {
    return folder / "results";
}

} // namespace

std::filesystem::path result_path(const std::filesystem::path& folder, const EventId& attempt) {
    return result_folder(folder) / (base::hex(attempt) + std::string{ending});
}

Result<Done> save_result(const std::filesystem::path& folder, const exam::Result& result) {
    const std::filesystem::path path = result_path(folder, result.attempt);
    const auto bytes = result_bytes(result, path.string());
    if (!bytes) {
        return bytes.error();
    }
    if (const auto made = make_folder(path.parent_path()); !made) {
        return made.error();
    }
    return write_file(path, *bytes);
}

Result<exam::Result> load_result(const std::filesystem::path& folder, const EventId& attempt) {
    const std::filesystem::path path = result_path(folder, attempt);
    const auto bytes = read_file(path, most_result_bytes);
    if (!bytes) {
        return bytes.error();
    }
    auto result = parse_result(*bytes, path.string());
    if (result && result->attempt != attempt) {
        return changed_since_written(path.string());
    }
    return result;
}

std::vector<EventId> results_in(const std::filesystem::path& folder) {
    std::vector<EventId> found;
    std::error_code failure;
    std::filesystem::directory_iterator entry{result_folder(folder), failure};
    for (; !failure && entry != std::filesystem::directory_iterator{}; entry.increment(failure)) {
        const std::string name = entry->path().filename().string();
        if (!name.ends_with(ending)) {
            continue;
        }
        const auto id = base::event_id_from_hex(name.substr(0, name.size() - ending.size()));
        if (id && base::hex(*id) + std::string{ending} == name) {
            found.push_back(*id);
        }
    }
    std::sort(found.begin(), found.end(), std::greater<>{});
    return found;
}

Result<std::string> result_bytes(const exam::Result& result, const std::string& name) {
    auto bytes = bytes_of_result(result);
    if (!bytes || bytes->size() > most_result_bytes) {
        return Error{
            ErrorKind::Refused,
            say("{0} was not saved: a text in it is longer than 1 MiB, or a number in it is none.", {name})};
    }
    return *std::move(bytes);
}

Result<exam::Result> parse_result(std::string_view bytes, const std::string& name) {
    return result_in(bytes, name);
}

} // namespace ingat::store
