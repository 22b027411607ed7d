// A leak inside a graphics driver can be told from one of ours only while the driver is loaded, so it stays
// loaded. leaks.supp names it. (Not every library: libGL remembers the display, and must go when the display
// goes.)
#include <dlfcn.h>
#include <link.h>
#include <string_view>

// NOLINTNEXTLINE(readability-inconsistent-declaration-parameter-name): the system names it with underscores
int dlclose(void* library) {
    const link_map* loaded = nullptr;
    if (dlinfo(library, RTLD_DI_LINKMAP, &loaded) == 0 && loaded != nullptr) {
        const std::string_view path{loaded->l_name};
        for (const std::string_view part : {"_dri.so", "gallium", "libEGL_mesa.so"}) {
            if (path.find(part) != std::string_view::npos) {
                return 0;
            }
        }
    }
    using Close = int(void*);
    // NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): a function cannot be const
    static auto* const close = reinterpret_cast<Close*>(dlsym(RTLD_NEXT, "dlclose"));
    return close(library);
}
