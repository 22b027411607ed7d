#include "store/file_error.hpp"

#include <cerrno>
#include <string>

namespace ingat::store {

using base::Error;
using base::ErrorKind;
using base::say;

Error read_error(const std::filesystem::path& path, int cause) {
    const std::string name = path.string();
    switch (cause) {
    case ENOENT:
    case ENOTDIR:
        return {ErrorKind::NotFound, say("{0} is not there. Check the name and the folder.", {name})};
    case EACCES:
    case EPERM:
        return {ErrorKind::Failed, say("{0} may not be read by you. Change its permissions.", {name})};
    case ELOOP:
        return {ErrorKind::Refused,
                say("{0} is a link to another file. Put the file itself there instead.", {name})};
    case EISDIR:
        return {ErrorKind::Malformed, say("{0} is a folder, not a file. Name the file in it.", {name})};
    case ENAMETOOLONG:
        return {ErrorKind::NotFound,
                say("The name {0} is too long for this disk. Use a shorter one.", {name})};
    case EMFILE:
    case ENFILE:
        return {ErrorKind::Failed,
                say("{0} could not be opened: too many files are open. Close other programs and try again.",
                    {name})};
    case ENOMEM:
        return {ErrorKind::Failed,
                say("{0} could not be read: there is not enough memory. Close other programs and try again.",
                    {name})};
    default:
        return {ErrorKind::Failed,
                say("{0} could not be read: the disk reported an error (number {1}). Check the disk.",
                    {name, std::to_string(cause)})};
    }
}

Error write_error(const std::filesystem::path& path, int cause) {
    const std::string name = path.string();
    switch (cause) {
    case ENOSPC:
    case EDQUOT:
        return {ErrorKind::DiskFull,
                say("{0} was not saved: the disk is full. Free some space and try again.", {name})};
    case EFBIG:
        return {ErrorKind::DiskFull,
                say("{0} was not saved: it is larger than this disk or your account allows.", {name})};
    case EROFS:
        return {
            ErrorKind::NotWritable,
            say("{0} was not saved: the disk is read-only. Choose another folder, or make the disk writable.",
                {name})};
    case EACCES:
    case EPERM:
        return {
            ErrorKind::NotWritable,
            say("{0} was not saved: you may not write there. Change the permissions of its folder.", {name})};
    case ENOENT:
    case ENOTDIR:
        return {ErrorKind::NotFound,
                say("{0} was not saved: its folder is not there. Create it first.", {name})};
    case EISDIR:
    case ENOTEMPTY:
    case EEXIST:
        return {ErrorKind::NotWritable,
                say("{0} was not saved: something else has that name. Move it away or use another name.",
                    {name})};
    case ENAMETOOLONG:
        return {ErrorKind::NotWritable,
                say("{0} was not saved: the name is too long for this disk. Use a shorter one.", {name})};
    default:
        return {ErrorKind::Failed,
                say("{0} was not saved: the disk reported an error (number {1}). Check the disk.",
                    {name, std::to_string(cause)})};
    }
}

} // namespace ingat::store
