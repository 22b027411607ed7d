#pragma once

// What the process that reads strangers' pictures gives up before it looks at one.
namespace ingat::pictures {

enum class Files {
    None, // no file can be opened
    Read, // only for reading: fonts; and threads to find them on
};

// The address sanitizer needs more memory and more of the system than is left: with it there is neither a
// limit of memory nor a filter.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool fully_confined = false;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool fully_confined = false;
#else
inline constexpr bool fully_confined = true;
#endif
#else
inline constexpr bool fully_confined = true;
#endif

inline constexpr unsigned most_cpu_seconds = 2;
inline constexpr unsigned long most_memory = 768UL << 20U;

// From now on this process has little memory and time, and cannot write a file, open a socket, start a
// process or gain rights: what it may not call kills it. Where the system has no such filter, the other
// limits stand alone. For good; whether the filter is on.
bool confine(Files files);

} // namespace ingat::pictures
