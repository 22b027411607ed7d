#include "pictures/confinement.hpp"

#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <initializer_list>
#include <memory>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace ingat::pictures {
namespace {

void limit(__rlimit_resource_t what, rlim_t most) {
    const rlimit limits{.rlim_cur = most, .rlim_max = most};
    static_cast<void>(::setrlimit(what, &limits));
}

void limit_resources(Files files) {
    constexpr rlim_t files_for_fonts = 64;
    if (fully_confined) {
        limit(RLIMIT_AS, most_memory);
    }
    limit(RLIMIT_CPU, most_cpu_seconds);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, files == Files::Read ? files_for_fonts : 3);
    if (files ==
        Files::None) { // what finds fonts does it on threads, which count as processes of the whole person
        limit(RLIMIT_NPROC, 0);
    }
}

using Filter = std::unique_ptr<void, void (*)(scmp_filter_ctx)>;

// Some of these do not exist on every kind of processor, which is no failure.
void allow(const Filter& filter, std::initializer_list<int> calls) {
    for (const int call : calls) {
        static_cast<void>(::seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0));
    }
}

void answer(const Filter& filter, int error, std::initializer_list<int> calls) {
    for (const int call : calls) {
        static_cast<void>(
            ::seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(static_cast<unsigned>(error)), call, 0));
    }
}

// A call whose argument number `argument` has none of `bits` set.
void rule_without(const Filter& filter, std::uint32_t action, int call, unsigned argument, unsigned bits) {
    const scmp_arg_cmp without{.arg = argument, .op = SCMP_CMP_MASKED_EQ, .datum_a = bits, .datum_b = 0};
    static_cast<void>(::seccomp_rule_add_array(filter.get(), action, call, 1, &without));
}

void allow_memory_and_pipes(const Filter& filter) {
    allow(filter,
          {SCMP_SYS(read),
           SCMP_SYS(write),
           SCMP_SYS(close),
           SCMP_SYS(lseek),
           SCMP_SYS(fstat),
           SCMP_SYS(newfstatat),
           SCMP_SYS(munmap),
           SCMP_SYS(mremap),
           SCMP_SYS(brk),
           SCMP_SYS(madvise),
           SCMP_SYS(futex),
           SCMP_SYS(sched_yield),
           SCMP_SYS(clock_gettime),
           SCMP_SYS(getrandom),
           SCMP_SYS(rt_sigaction),
           SCMP_SYS(rt_sigprocmask),
           SCMP_SYS(rt_sigreturn),
           SCMP_SYS(sigaltstack),
           SCMP_SYS(getpid),
           SCMP_SYS(gettid),
           SCMP_SYS(sysinfo),
           SCMP_SYS(sched_getaffinity),
           SCMP_SYS(restart_syscall),
           SCMP_SYS(exit),
           SCMP_SYS(exit_group)});
    // No new code: a page may not become one that is run.
    rule_without(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 2, PROT_EXEC);
    rule_without(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 2, PROT_EXEC);
    answer(filter, EACCES, {SCMP_SYS(ioctl), SCMP_SYS(prctl)});
}

void rule_files(const Filter& filter, Files files) {
    constexpr unsigned writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
    const std::uint32_t opening = files == Files::Read ? SCMP_ACT_ALLOW : SCMP_ACT_ERRNO(EACCES);
    rule_without(filter, opening, SCMP_SYS(openat), 2, writing);
    rule_without(filter, opening, SCMP_SYS(open), 1, writing);
    if (files == Files::Read) {
        allow(filter,
              {SCMP_SYS(access),
               SCMP_SYS(faccessat),
               SCMP_SYS(faccessat2),
               SCMP_SYS(stat),
               SCMP_SYS(lstat),
               SCMP_SYS(statx),
               SCMP_SYS(readlink),
               SCMP_SYS(readlinkat),
               SCMP_SYS(getdents64),
               SCMP_SYS(pread64),
               SCMP_SYS(statfs),
               SCMP_SYS(fstatfs),
               SCMP_SYS(fcntl),
               SCMP_SYS(getcwd),
               SCMP_SYS(fadvise64),
               SCMP_SYS(uname)});
    }
}

// A thread of this process, never another process.
void allow_threads(const Filter& filter) {
    const scmp_arg_cmp thread{
        .arg = 0, .op = SCMP_CMP_MASKED_EQ, .datum_a = CLONE_THREAD, .datum_b = CLONE_THREAD};
    static_cast<void>(::seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(clone), 1, &thread));
    answer(filter, ENOSYS, {SCMP_SYS(clone3)}); // its flags cannot be looked at; without it clone is called
    allow(filter, {SCMP_SYS(set_robust_list), SCMP_SYS(rseq)});
}

bool filter_calls(Files files) {
    const Filter filter{::seccomp_init(SCMP_ACT_KILL_PROCESS), ::seccomp_release};
    if (!filter) {
        return false;
    }
    static_cast<void>(::seccomp_attr_set(filter.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS));
    static_cast<void>(::seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_TSYNC, 1));
    allow_memory_and_pipes(filter);
    rule_files(filter, files);
    if (files == Files::Read) {
        allow_threads(filter);
    }
    return ::seccomp_load(filter.get()) == 0;
}

} // namespace

bool confine(Files files) {
    limit_resources(files);
    static_cast<void>(::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0));
    static_cast<void>(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
    return fully_confined && filter_calls(files);
}

} // namespace ingat::pictures
