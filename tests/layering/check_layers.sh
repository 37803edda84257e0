#!/usr/bin/env bash
# Reads every C++ file of a tree and reports what breaks the rules of the house: an include against the arrows of
# rooms.txt, a foreign header outside its room, a whole Qt module, a missing licence line or #pragma once, a source
# that no CMakeLists.txt names, a file that has grown too long. One line per breach; fails if there is any.
#
#   check_layers.sh TREE [ROOMS]
set -euo pipefail

tree=$1
rooms=$(realpath "${2:-$(dirname "$0")/rooms.txt}")
cd "$tree"

folders=()
for folder in core app sample-data tests; do
    if [ -d "$folder" ]; then folders+=("$folder"); fi
done
if [ ${#folders[@]} -eq 0 ]; then
    echo "nothing to check in $tree" >&2
    exit 2
fi

find "${folders[@]}" -name '*.h' -o -name '*.cpp' | LC_ALL=C sort |
    LC_ALL=C awk -v rooms="$rooms" -f "$(dirname "$rooms")/layers.awk"
