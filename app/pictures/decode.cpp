#include "pictures/decode.hpp"

#include "pictures/exchange.hpp"
#include "pictures/reader_process.hpp"

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>

namespace ingat::pictures {
namespace {

using base::Error;
using base::ErrorKind;
using base::say;

Error damaged(const std::string& name) {
    return {ErrorKind::Malformed, say("{0} could not be shown: it is damaged. Get it anew.", {name})};
}

std::optional<Error>
trouble_of(ReaderRun::End end, const std::string& name, const std::filesystem::path& reader) {
    switch (end) {
    case ReaderRun::End::Answered: return std::nullopt;
    case ReaderRun::End::Damaged: return damaged(name);
    case ReaderRun::End::TookTooLong:
        return Error{
            ErrorKind::TooLarge,
            say("{0} could not be shown: it takes too long to draw. Make it smaller or simpler.", {name})};
    case ReaderRun::End::TooMuchMemory:
        return Error{
            ErrorKind::TooLarge,
            say("{0} could not be shown: it takes too much memory to draw. Make it smaller or simpler.",
                {name})};
    case ReaderRun::End::Died:
        return Error{
            ErrorKind::Failed,
            say("{0} could not be shown: reading it failed. Save it anew, as a PNG for example.", {name})};
    case ReaderRun::End::NotStarted: break;
    }
    return Error{
        ErrorKind::Failed,
        say("{0} could not be shown: the program that reads pictures, {1}, could not be started. Install "
            "Ingat anew.",
            {name, reader.string()})};
}

} // namespace

base::Result<Picture>
decode(Bytes bytes, const std::string& name, Wanted wanted, const std::filesystem::path& reader) {
    const base::Result<Header> header = read_header(bytes, name);
    if (!header) {
        return header.error();
    }
    const Size size = fitted(*header, wanted);
    const std::size_t pixels =
        4 * static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
    ReaderRun run = run_reader(reader,
                               {read_picture_word,
                                header->kind == PictureKind::Svg ? svg_word : raster_word,
                                std::to_string(std::max(wanted.width, 1)),
                                std::to_string(std::max(wanted.height, 1))},
                               bytes,
                               sizeof(Answer) + pixels);
    if (std::optional<Error> trouble = trouble_of(run.end, name, reader)) {
        return *std::move(trouble);
    }
    Answer answer;
    std::memcpy(&answer, run.output.data(), sizeof answer);
    if (answer.magic != answer_magic || answer.width != static_cast<std::uint32_t>(size.width) ||
        answer.height != static_cast<std::uint32_t>(size.height)) {
        return damaged(name);
    }
    run.output.erase(run.output.begin(), run.output.begin() + sizeof answer);
    return Picture{.width = size.width, .height = size.height, .rgba = std::move(run.output)};
}

} // namespace ingat::pictures
