# The rules themselves; see check_layers.sh. Input: the names of the files to check. POSIX awk.

BEGIN {
    mostLines = 500
    readRooms()
    if (rooms == "" || count == 0) {
        print "no rooms in " rooms
        exit 2
    }
}

{
    checkFile($0)
    if ($0 ~ /\.cpp$/)
        checkBuilt($0)
}

END { exit breaches > 0 }

function readRooms(   line, words, n, i) {
    while ((getline line < rooms) > 0) {
        sub(/#.*/, "", line)
        n = split(line, words, /[ \t]+/)
        if (n < 2)
            continue
        if (words[1] == "room") {
            name = words[2]
            known[name] = 1
            ++count
        }
        for (i = 2; i <= n; ++i)
            list[words[1], name] = list[words[1], name] " " words[i]
    }
}

function breach(at, text) {
    print at ": " text
    ++breaches
}

function checkFile(file,   line, number, room, isHeader, licensed, pragma) {
    isHeader = file ~ /\.h$/
    room = file ~ /^tests\// ? "tests" : roomOf(file)
    if (room == "")
        breach(file, "belongs to no room of rooms.txt")
    while ((getline line < file) > 0) {
        ++number
        licensed += number == 1 && line ~ /^\/\/ SPDX-FileCopyrightText: /
        licensed += number == 2 && line ~ /^\/\/ SPDX-License-Identifier: GPL-3.0-or-later$/
        if (line ~ /^#pragma once/)
            pragma = 1
        if (line ~ /^[ \t]*#[ \t]*include/ && room != "")
            checkInclude(file, number, room, isHeader, line)
    }
    close(file)
    if (licensed != 2)
        breach(file ":1", "the two SPDX lines are missing")
    if (isHeader && !pragma)
        breach(file, "#pragma once is missing")
    if (number > mostLines)
        breach(file, number " lines, more than " mostLines)
}

# A source that no list names is never compiled, a test that no list names never runs.
function checkBuilt(file,   folder, name) {
    name = folder = file
    sub(/.*\//, "", name)
    while (sub(/\/[^\/]*$/, "", folder) && !reads(folder "/CMakeLists.txt"))
        ;
    if (!((folder, name) in listed))
        breach(file, "is in no CMakeLists.txt")
}

# Notes, once, which files a CMakeLists.txt names; whether there is one.
function reads(list,   line, words, n, i, folder) {
    if (list in found)
        return found[list]
    folder = list
    sub(/\/[^\/]*$/, "", folder)
    found[list] = 0
    while ((getline line < list) > 0) {
        found[list] = 1
        n = split(line, words, /[ \t()]+/)
        for (i = 1; i <= n; ++i) {
            sub(/.*\//, "", words[i])
            listed[folder, words[i]] = 1
        }
    }
    close(list)
    return found[list]
}

# The room with the longest name that is the file's path or a folder above it.
function roomOf(path,   room) {
    room = path
    while (room != "" && !(room in known)) {
        if (room !~ /\//)
            return ""
        sub(/\/[^\/]*$/, "", room)
    }
    return room
}

function checkInclude(file, number, room, isHeader, line,   at, header) {
    at = file ":" number
    header = line
    sub(/^[ \t]*#[ \t]*include[ \t]*/, "", header)
    if (header ~ /^"/) {
        sub(/^"/, "", header)
        sub(/".*/, "", header)
        checkOurs(at, room, header)
    } else {
        sub(/^</, "", header)
        sub(/>.*/, "", header)
        checkForeign(at, room, isHeader, header)
    }
}

function checkOurs(at, room, header,   target) {
    if (header ~ /\.moc$/ && header !~ /\//)
        return
    if (header !~ /^(core|app|sample-data|tests)\// || header ~ /\.\.\//) {
        breach(at, "\"" header "\" is not written from the root")
        return
    }
    if (room == "tests")
        return
    if (header ~ /^tests\//) {
        breach(at, room " may not include tests (" header ")")
        return
    }
    target = roomOf(header)
    if (target == "")
        breach(at, "\"" header "\" is in no room of rooms.txt")
    else if (target != room && !contains(list["uses", room], target))
        breach(at, room " may not include " target " (" header ")")
}

# A room counts as named by itself or by a folder above it: "core" names all rooms of the core.
function contains(names, room,   words, n, i) {
    n = split(names, words, " ")
    for (i = 1; i <= n; ++i)
        if (room == words[i] || index(room, words[i] "/") == 1)
            return 1
    return 0
}

function checkForeign(at, room, isHeader, header) {
    if (header ~ /^Qt(Concurrent|Core|DBus|Gui|Network|OpenGL|PrintSupport|Sql|Svg|SvgWidgets|Test|Widgets|Xml)$/ ||
        (room != "tests" && isWholeModule(header))) {
        breach(at, "<" header "> is a whole Qt module")
        return
    }
    if (room == "tests" || header ~ /^[a-z_0-9]+$/)
        return
    if (header ~ /^Q/)
        checkQt(at, room, header)
    else if (!fits(list["shows", room], header) && (isHeader || !fits(list["needs", room], header)))
        breach(at, "<" header "> does not belong in " (isHeader ? "a header" : "a file") " of " room)
}

function isWholeModule(header,   parts) {
    return split(header, parts, "/") == 2 && parts[1] == parts[2]
}

function checkQt(at, room, header,   module) {
    if (list["qt", room] == "") {
        breach(at, room " knows no Qt (" header ")")
        return
    }
    module = header
    if (sub(/\/.*/, "", module) && !contains(list["qt", room], module))
        breach(at, room " may not include " module " (" header ")")
}

# Entries end in / or * to name a family of headers.
function fits(entries, header,   words, n, i, word) {
    n = split(entries, words, " ")
    for (i = 1; i <= n; ++i) {
        word = words[i]
        if (word == header)
            return 1
        if (word ~ /\/$/ && index(header, word) == 1)
            return 1
        if (sub(/\*$/, "", word) && index(header, word) == 1)
            return 1
    }
    return 0
}
