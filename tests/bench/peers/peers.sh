#!/usr/bin/env bash
# How long other programs take for the same work on the test network: ogrinfo, QGIS, pyproj, geopandas, as they are installed. What is
# not there is skipped with a word. One line of JSON a figure, like ./dev bench, which runs this first.
#   xvfb-run -a tests/bench/peers/peers.sh [FILE.shp]      without FILE the network that ./dev bench has made
set -euo pipefail
here=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
file=${1-$here/../../../build/bench-data/network-1/network.shp}
[ -e "$file" ] || { echo "peers: $file is not there; ./dev bench makes the test network" >&2; exit 1; }

readonly RUNS=3
readonly SKIPPED=77 # what peers.py says where a module is missing

# whole_process FIGURE COMMAND...: the median wall time of RUNS runs, and the processor time of the run it belongs to.
whole_process() {
    local figure=$1 times='' i
    shift
    if ! command -v "$1" >/dev/null; then
        echo "peers: $1 is not installed; skipped" >&2
        return
    fi
    local TIMEFORMAT='%R %U %S'
    for ((i = 0; i < RUNS; ++i)); do
        times+=$({ time "$@" >/dev/null 2>&1; } 2>&1)$'\n'
    done
    sort -n <<<"${times%$'\n'}" | awk -v figure="$figure" -v middle=$(((RUNS + 1) / 2)) \
        'NR == middle { printf "{\"figure\": \"%s\", \"value\": %g, \"unit\": \"s\", \"cpu\": %g}\n", figure, $1, $2 + $3 }'
}

# python_peer PEER: peers.py times itself and prints its figures.
python_peer() {
    # Debian's own knows Debian's QGIS; another may stand before it in the PATH.
    local python=/usr/bin/python3
    [ -x $python ] || python=$(command -v python3) || { echo "peers: python3 is not installed; skipped" >&2; return; }
    local code=0
    QT_QPA_PLATFORM=offscreen "$python" "$here/peers.py" "$1" "$file" || code=$?
    if [ $code -ne 0 ] && [ $code -ne $SKIPPED ]; then
        echo "peers: $1 failed" >&2
        exit 1
    fi
}

layer=$(basename "$file" .shp)
whole_process 'ogrinfo -al -so, whole process' ogrinfo -al -so "$file"
whole_process 'ogrinfo over every feature, whole process' \
    ogrinfo -ro -sql "SELECT COUNT(*), SUM(OGR_GEOM_AREA) FROM \"$layer\"" "$file"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
echo 'import os; os._exit(0)' >"$profile/quit.py"
if [ -n "${DISPLAY-}" ]; then
    whole_process 'QGIS, start to an empty window' \
        qgis --nologo --noversioncheck --noplugins --profiles-path "$profile" --code "$profile/quit.py"
else
    echo "peers: the window of QGIS needs a display, xvfb-run gives it one; skipped" >&2
fi
python_peer pyproj
python_peer geopandas
python_peer qgis
