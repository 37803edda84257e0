#!/usr/bin/env bash
# Asks clang-format whether every C++ file of a tree is formatted as .clang-format says. One line per place that is
# not; fails if there is any. `./dev format` puts it right.
#
#   check_format.sh TREE
set -euo pipefail

style=$(realpath "$(dirname "$0")/../../.clang-format")
cd "$1"

folders=()
for folder in core app sample-data tests; do
    if [ -d "$folder" ]; then folders+=("$folder"); fi
done
if [ ${#folders[@]} -eq 0 ]; then
    echo "nothing to check in $1" >&2
    exit 2
fi

# Other versions of clang-format differ in details; 14 is Debian 12's.
formatter=$(command -v clang-format-14 || command -v clang-format)
find "${folders[@]}" \( -name '*.h' -o -name '*.cpp' \) -print0 |
    xargs -0 --no-run-if-empty "$formatter" --style="file:$style" --dry-run --Werror
