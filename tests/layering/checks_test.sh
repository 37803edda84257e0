#!/usr/bin/env bash
# Holds check_layers.sh and check_format.sh to their rules: a tree of one file for each rule, once broken and once
# kept. A checker that finds nothing would pass on every tree; here it would fail.
set -euo pipefail

here=$(dirname "$(realpath "$0")")
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
failures=0
cases=0

readonly licence='// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later'

# check FILE TEXT [LISTED]: what the checker says about a tree that holds only this file and a list of sources.
check() {
    rm -rf "${tree:?}"/*
    mkdir -p "$tree/$(dirname "$1")"
    printf '%s\n' "$2" >"$tree/$1"
    printf 'riparia_room(any SOURCES %s)\n' "${3-$(basename "$1")}" >"$tree/$(dirname "$1")/CMakeLists.txt"
    "$here/check_layers.sh" "$tree" && echo "status 0" || echo "status $?"
}

# expect WHAT FILE TEXT OUTPUT [LISTED]
expect() {
    local found
    found=$(check "$2" "$3" ${5+"$5"})
    cases=$((cases + 1))
    if [ "$found" != "$4" ]; then
        printf 'FAIL: %s\n  expected: %s\n  found:    %s\n' "$1" "$4" "$found"
        failures=$((failures + 1))
    fi
}

# breach WHAT FILE INCLUDE MESSAGE: the include, in an otherwise sound file, is reported at its line.
breach() {
    local line=3 text=$licence
    if [[ $2 == *.h ]]; then text+=$'\n#pragma once' line=4; fi
    expect "$1" "$2" "$text"$'\n'"#include $3" "$2:$line: $4"$'\n'"status 1"
}

# sound WHAT FILE INCLUDE: the include is nothing to speak of.
sound() {
    local text=$licence
    if [[ $2 == *.h ]]; then text+=$'\n#pragma once'; fi
    expect "$1" "$2" "$text"$'\n'"#include $3" "status 0"
}

# Arrows
sound 'a room includes its own headers' core/river/River.cpp '"core/river/River.h"'
sound 'a room includes a room to its left' core/river/River.h '"core/base/Issue.h"'
breach 'a room includes a room to its right' core/geometry/Region.cpp '"core/river/River.h"' \
    'core/geometry may not include core/river (core/river/River.h)'
breach 'the base includes its neighbour' core/base/Text.h '"core/geometry/Point.h"' \
    'core/base may not include core/geometry (core/geometry/Point.h)'
breach 'the core includes the application' core/ledger/Ledger.cpp '"app/text/ErrorText.h"' \
    'core/ledger may not include app/text (app/text/ErrorText.h)'
breach 'the plan file includes the source reader' core/io/planfile/PlanFile.cpp '"core/io/source/SourceReader.h"' \
    'core/io/planfile may not include core/io/source (core/io/source/SourceReader.h)'
breach 'code includes tests' core/plan/Plan.cpp '"tests/support/Wkt.h"' \
    'core/plan may not include tests (tests/support/Wkt.h)'
breach 'text includes the command line' app/text/ErrorText.cpp '"app/cli/Command.h"' \
    'app/text may not include app/cli (app/cli/Command.h)'
sound 'the command line includes any room of the core' app/cli/Info.cpp '"core/io/source/SourceReader.h"'
sound 'tests include what they test' tests/core/river/RiverTest.cpp '"core/river/River.h"'
breach 'an include from beside' core/river/River.cpp '"River.h"' '"River.h" is not written from the root'
breach 'an include from above' core/river/River.cpp '"core/river/../plan/Plan.h"' \
    '"core/river/../plan/Plan.h" is not written from the root'
breach 'an include of no room' core/river/River.cpp '"core/nowhere/Thing.h"' \
    '"core/nowhere/Thing.h" is in no room of rooms.txt'
expect 'a file of no room' core/nowhere/Thing.cpp "$licence" \
    $'core/nowhere/Thing.cpp: belongs to no room of rooms.txt\nstatus 1'

# Foreign headers
sound 'the standard library' core/base/Text.h '<string_view>'
sound 'a foreign header where it is at home' core/geometry/Region.cpp '<geos_c.h>'
breach 'a foreign header in a header' core/geometry/Region.h '<geos_c.h>' \
    '<geos_c.h> does not belong in a header of core/geometry'
breach 'a foreign header in another room' core/plan/Plan.cpp '<geos_c.h>' \
    '<geos_c.h> does not belong in a file of core/plan'
sound 'GDAL reads sources' core/io/source/GdalLayers.cpp '<ogrsf_frmts.h>'
breach 'GDAL opens a plan' core/io/planfile/PlanFile.cpp '<gdal_priv.h>' \
    '<gdal_priv.h> does not belong in a file of core/io/planfile'
breach 'SQLite outside the plan file' core/ledger/Ledger.cpp '<sqlite3.h>' \
    '<sqlite3.h> does not belong in a file of core/ledger'
sound 'JSON in a source file' core/plan/Taxonomy.cpp '<nlohmann/json.hpp>'
breach 'JSON in a header' core/plan/Taxonomy.h '<nlohmann/json.hpp>' \
    '<nlohmann/json.hpp> does not belong in a header of core/plan'
sound 'the one foreign header that ours show' core/base/Result.h '<tl/expected.hpp>'
breach 'an indented include' core/plan/Plan.cpp ' <zip.h>' '<zip.h> does not belong in a file of core/plan'

# Qt
breach 'the core includes Qt' core/plan/Plan.cpp '<QString>' 'core/plan knows no Qt (QString)'
breach 'the core includes Qt by module' core/plan/Plan.h '<QtCore/QString>' 'core/plan knows no Qt (QtCore/QString)'
sound 'text includes Qt Core' app/text/ErrorText.h '<QString>'
breach 'text includes widgets' app/text/ErrorText.cpp '<QtWidgets/QLabel>' \
    'app/text may not include QtWidgets (QtWidgets/QLabel)'
breach 'the command line includes widgets' app/cli/Main.cpp '<QtWidgets/QApplication>' \
    'app/cli may not include QtWidgets (QtWidgets/QApplication)'
breach 'a whole Qt module' app/text/ErrorText.h '<QtCore>' '<QtCore> is a whole Qt module'
breach 'a whole Qt module by folder' app/cli/Main.cpp '<QtGui/QtGui>' '<QtGui/QtGui> is a whole Qt module'
breach 'a whole Qt module in a test' tests/core/base/TextTest.cpp '<QtCore>' '<QtCore> is a whole Qt module'
sound 'a header that only looks like a module' tests/core/base/TextTest.cpp '<QtGlobal>'
sound 'Qt Test in a test' tests/core/base/TextTest.cpp '<QtTest/QtTest>'
sound 'what moc made' tests/core/base/TextTest.cpp '"TextTest.moc"'

# Form
expect 'a header without #pragma once' core/base/Text.h "$licence" $'core/base/Text.h: #pragma once is missing\nstatus 1'
expect 'no licence' core/base/Text.cpp $'\nint a;' \
    $'core/base/Text.cpp:1: the two SPDX lines are missing\nstatus 1'
expect 'another licence' core/base/Text.cpp "${licence/GPL-3.0-or-later/MIT}" \
    $'core/base/Text.cpp:1: the two SPDX lines are missing\nstatus 1'
expect '500 lines' core/base/Text.cpp "$licence"$'\n'"$(yes // | head -498)" 'status 0'
expect '501 lines' core/base/Text.cpp "$licence"$'\n'"$(yes // | head -499)" \
    $'core/base/Text.cpp: 501 lines, more than 500\nstatus 1'

expect 'an empty file' core/base/Text.cpp '' $'core/base/Text.cpp:1: the two SPDX lines are missing\nstatus 1'

expect 'a source in no list' core/base/Text.cpp "$licence" \
    $'core/base/Text.cpp: is in no CMakeLists.txt\nstatus 1' 'Subtext.cpp Text.h'
expect 'a source listed by its path' core/base/Text.cpp "$licence" 'status 0' 'Other.cpp text/Text.cpp'

# fails WHAT COMMAND...: the command must find fault.
fails() {
    local what=$1
    shift
    cases=$((cases + 1))
    if "$@" >/dev/null 2>&1; then
        echo "FAIL: $what passes"
        failures=$((failures + 1))
    fi
}

# Format
check core/base/Text.cpp 'int  a ;' >/dev/null
fails 'a file that is not formatted' "$here/check_format.sh" "$tree"
check core/base/Text.cpp 'int a;' >/dev/null
cases=$((cases + 1))
if ! "$here/check_format.sh" "$tree"; then
    echo 'FAIL: a formatted file does not pass'
    failures=$((failures + 1))
fi

# A checker that is run in the wrong place must not be content.
rm -rf "${tree:?}"/*
fails 'an empty tree (layers)' "$here/check_layers.sh" "$tree"
fails 'an empty tree (format)' "$here/check_format.sh" "$tree"

echo "$cases cases, $failures failed"
[ "$failures" -eq 0 ]
