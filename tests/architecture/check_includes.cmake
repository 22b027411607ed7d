# Fails when a file of app/ includes what its room may not know, as the table of app/ARCHITECTURE.md has it.
#   cmake -D APP=<folder app/> -P check_includes.cmake
cmake_minimum_required(VERSION 3.25)

# What each room may use of ours stands in that table; base is open to all, and a room to itself.
file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/../../app/ARCHITECTURE.md rows ENCODING UTF-8
    REGEX "^\\| `[a-z]+/` \\|.*\\|.*\\|.*\\|$")
set(rooms "")
foreach(row IN LISTS rows)
    string(REGEX MATCH "^\\| `([a-z]+)/` \\|[^|]*\\|([^|]*)\\|" matched "${row}")
    set(room ${CMAKE_MATCH_1})
    set(may_use "${CMAKE_MATCH_2}")
    list(APPEND rooms ${room})
    string(REGEX MATCHALL "[a-z]+" rooms_${room} "${may_use}")
endforeach()
if(NOT rooms)
    message(FATAL_ERROR "There is no table of rooms in app/ARCHITECTURE.md.")
endif()
foreach(room IN LISTS rooms)
    if("all" IN_LIST rooms_${room}) # "all", "all but ui, platform"
        set(but ${rooms_${room}} main)
        set(rooms_${room} ${rooms})
        list(REMOVE_ITEM rooms_${room} ${but})
    endif()
endforeach()

# Kinds of libraries.
set(libraries_text icu)
set(libraries_store sqlite cereal nettle system)
set(libraries_typeset pango md4c)
set(libraries_pictures png jpeg webp rsvg pango seccomp system)
set(libraries_ui imgui)
set(libraries_platform imgui glfw glad png system)
set(libraries_cli cli11 system)
set(libraries_main cli11 system)

set(pure_rooms base text bank memory study exam program)
# Clock, zone, chance, surroundings, files; the plain C names only where they are called.
string(JOIN "|" impure_code
    "_clock::now" "std::time[^a-z_]" "(gm|local)time" "(clock_get|mk)time" "gettimeofday" "current_zone"
    "random_device" "std::s?rand[^a-z_]" "(^|[^A-Za-z0-9_.>:])(s?rand|random|time) *\\(" "getrandom"
    "(secure_)?getenv" "filesystem::" "[io]?fstream[^a-z_]" "fopen *\\(")

# The kind of library that <header> belongs to; "std" for the standard library.
function(kind_of header result)
    set(kinds
        "imgui=^(imgui|backends/imgui|misc/)" "glfw=^GLFW/" "glad=^glad/" "png=^png\\.h" "jpeg=^j(peglib|error)\\.h" "webp=^webp/"
        "rsvg=^librsvg/" "seccomp=^seccomp\\.h" "cereal=^(cereal|rapidjson)/"
        "sqlite=^sqlite3" "nettle=^nettle/" "icu=^unicode/"
        "pango=^(pango|cairo|fontconfig|glib|hb|ft2build|freetype)"
        "md4c=^md4c" "cli11=^CLI/" "std=^[a-z_0-9]+$")
    set(${result} system PARENT_SCOPE)
    foreach(kind IN LISTS kinds)
        string(REGEX MATCH "^([a-z0-9]+)=(.*)$" matched "${kind}")
        set(name ${CMAKE_MATCH_1})
        if(header MATCHES "${CMAKE_MATCH_2}")
            set(${result} ${name} PARENT_SCOPE)
            return()
        endif()
    endforeach()
endfunction()

set(breaches "")
function(breach file what)
    file(RELATIVE_PATH where ${APP} ${file})
    set(breaches "${breaches}  ${where}: ${what}\n" PARENT_SCOPE)
endfunction()

file(GLOB_RECURSE files ${APP}/*.hpp ${APP}/*.cpp)
list(LENGTH files count)
if(count EQUAL 0)
    message(FATAL_ERROR "There is no source file in ${APP}.")
endif()

# Headers with cereal in them are between the sources of store: "store/NAME.hpp", as an include names them.
set(cereal_headers "")
file(GLOB store_headers RELATIVE ${APP} ${APP}/store/*.hpp)
foreach(header IN LISTS store_headers)
    file(STRINGS ${APP}/${header} cereal REGEX "include[ \t]*<cereal/")
    if(cereal)
        list(APPEND cereal_headers ${header})
    endif()
endforeach()

foreach(file IN LISTS files)
    file(RELATIVE_PATH where ${APP} ${file})
    string(REGEX MATCH "^[^/]*" room ${where})
    if(NOT DEFINED rooms_${room})
        breach(${file} "this room is not in the table")
        continue()
    endif()
    string(REGEX MATCH "[a-z]+$" suffix ${file})

    file(STRINGS ${file} includes REGEX "^[ \t]*#[ \t]*include")
    foreach(line IN LISTS includes)
        if(line MATCHES "include[ \t]*\"(([^/\"]*)/?[^\"]*)\"")
            set(header ${CMAKE_MATCH_1})
            set(used ${CMAKE_MATCH_2})
            if(used STREQUAL header) # no folder: a neighbour
                set(used ${room})
            endif()
            if(header IN_LIST cereal_headers AND NOT where MATCHES "^store/.*\\.cpp$"
                    AND NOT where IN_LIST cereal_headers)
                breach(${file} "${line} (it brings cereal along, which stays among the sources of store)")
            endif()
            if(NOT used IN_LIST rooms_${room} AND NOT used STREQUAL room AND NOT used STREQUAL "base")
                breach(${file} "${line} (${room} may not use ${used})")
            endif()
        elseif(line MATCHES "include[ \t]*<([^>]*)>")
            set(header ${CMAKE_MATCH_1})
            kind_of(${header} kind)
            if(NOT kind STREQUAL "std" AND NOT kind IN_LIST libraries_${room})
                breach(${file} "${line} (${kind} is not for ${room})")
            elseif(suffix STREQUAL "hpp" AND kind MATCHES "^(imgui|glfw|glad)$")
                breach(${file} "${line} (${kind} stays in .cpp files)")
            elseif(suffix STREQUAL "hpp" AND header MATCHES "^(iostream|regex|functional)$")
                breach(${file} "${line} (slow to compile: not in a header)")
            elseif(room IN_LIST pure_rooms AND header MATCHES "^(filesystem|fstream|iostream|ctime|time\\.h)$")
                breach(${file} "${line} (${room} is pure: bytes come in as arguments)")
            endif()
        endif()
    endforeach()

    if(room IN_LIST pure_rooms)
        file(STRINGS ${file} impure REGEX "${impure_code}")
        foreach(line IN LISTS impure)
            string(STRIP "${line}" line)
            string(REGEX REPLACE "//.*" "" code "${line}")
            if(code MATCHES "${impure_code}")
                breach(${file} "${line} (${room} is pure: time, seeds and bytes come in as arguments)")
            endif()
        endforeach()
    endif()
endforeach()

if(breaches)
    message(FATAL_ERROR "Files that know what their room may not know:\n${breaches}")
endif()
message("${count} files keep to the rooms.")
