#!/usr/bin/env bash
# Installs a build into a folder of its own and holds what is there to what a desktop and its users expect (A-65).
#
#   install_test.sh BUILD TREE
set -euo pipefail

build=$1
tree=$2
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
failures=0

fail() {
    printf 'FAIL: %s\n' "$*"
    failures=$((failures + 1))
}

is_there() { [ -s "$prefix/$1" ] || fail "$1 is missing or empty"; }

# Runs a checker: WHAT COMMAND... On Debian ./dev installs all of them.
check() {
    local what=$1
    shift
    if ! command -v "$1" >/dev/null; then
        if command -v dpkg-query >/dev/null; then
            fail "$what: $1 is not installed"
        else
            printf 'SKIP: %s: %s is not installed\n' "$what" "$1"
        fi
        return
    fi
    "$@" >"$prefix/output" 2>&1 || {
        cat "$prefix/output"
        fail "$what"
    }
}

cmake --install "$build" --prefix "$prefix" >"$prefix/output" || {
    cat "$prefix/output"
    fail 'cmake --install'
}

id=org.riparia.Riparia
icons=share/icons/hicolor
for file in bin/riparia bin/riparia-cli share/applications/$id.desktop share/metainfo/$id.metainfo.xml \
    share/mime/packages/$id.xml $icons/scalable/apps/$id.svg $icons/symbolic/apps/$id-symbolic.svg \
    $icons/scalable/mimetypes/application-x-riparia.svg $icons/48x48/apps/$id.png $icons/256x256/apps/$id.png \
    share/man/man1/riparia.1.gz share/man/man1/riparia-cli.1.gz share/man/zh_CN/man1/riparia.1.gz \
    share/man/zh_CN/man1/riparia-cli.1.gz share/bash-completion/completions/riparia-cli \
    share/bash-completion/completions/riparia share/zsh/vendor-completions/_riparia-cli \
    share/fish/vendor_completions.d/riparia-cli.fish share/riparia/guide/en/index.html \
    share/riparia/guide/zh_CN/counting.html share/riparia/guide/style.css \
    share/riparia/sample-data/pingdi/pingdi.riparia.gpkg share/riparia/sample-data/pingdi/rivers.shp \
    share/doc/riparia/copyright share/doc/riparia/changelog.gz; do
    is_there "$file"
done
# Qt's own words in Chinese, wherever the build found them.
qt_words=$(sed -n 's/^RIPARIA_QT_CHINESE:[A-Z]*=//p' "$build/CMakeCache.txt")
if [ -e "$qt_words" ]; then
    cmp -s "$qt_words" "$prefix/share/riparia/translations/qtbase_zh_CN.qm" || fail 'Qt cannot speak Chinese'
else
    printf 'SKIP: the build has no Chinese words of Qt\n'
fi
if find "$prefix" -name '*.a' -o -name '*.h' | grep -q .; then fail 'parts for programmers are installed'; fi

check 'the desktop file' desktop-file-validate "$prefix/share/applications/$id.desktop"
check 'the AppStream metadata' appstreamcli validate --no-net "$prefix/share/metainfo/$id.metainfo.xml"
check 'the MIME type' update-mime-database "$prefix/share/mime"
if [ -e "$prefix/share/mime/globs2" ]; then
    grep -qF ':application/x-riparia:*.riparia.gpkg' "$prefix/share/mime/globs2" || fail 'plans are not known by their name'
fi
grep -q '^Exec=riparia --sample$' "$prefix/share/applications/$id.desktop" || fail 'the desktop cannot open the sample'
if [ -e "$prefix/share/mime/magic" ]; then
    grep -qaF 'application/x-riparia' "$prefix/share/mime/magic" || fail 'plans are not known by their content'
fi
grep -qx 'MimeType=application/x-riparia;' "$prefix/share/applications/$id.desktop" || fail 'plans do not open the program'

# The type a desktop takes a file for by its name: of the globs that fit the heaviest, of these the longest.
type_by_name() {
    local name=$1 weight type glob known='' known_glob='' heaviest=-1
    while IFS=: read -r weight type glob _; do
        # shellcheck disable=SC2053 # a glob is what it is
        [[ $weight == [0-9]* && $name == $glob ]] || continue
        if ((weight > heaviest || (weight == heaviest && ${#glob} > ${#known_glob}))); then
            heaviest=$weight
            known=$type
            known_glob=$glob
        fi
    done < <(cat /usr/share/mime/globs2 "$prefix/share/mime/globs2" 2>/dev/null)
    printf '%s\n' "$known"
}

# What a double click on a plan opens. The programs of this folder come first, as those of XDG_DATA_HOME do.
check 'the list of programs by type' update-desktop-database "$prefix/share/applications"
if [ -e "$prefix/share/applications/mimeinfo.cache" ]; then
    grep -qx "application/x-riparia=$id.desktop;" "$prefix/share/applications/mimeinfo.cache" ||
        fail 'no program is known for plans'
fi
if [ -e "$prefix/share/mime/globs2" ]; then
    for name in plan.riparia.gpkg '规划 2023.riparia.gpkg' .riparia.gpkg; do
        [ "$(type_by_name "$name")" = application/x-riparia ] || fail "$name is taken for $(type_by_name "$name")"
    done
    for name in other.gpkg plan.riparia.gpkg.bak riparia.gpkg; do
        [ "$(type_by_name "$name")" != application/x-riparia ] || fail "$name is taken for a plan"
    done
fi
# The same asked of GLib, whose answer is that of the file managers, where it is there.
if command -v gio >/dev/null && [ -e "$prefix/share/mime/globs2" ]; then
    plan="$prefix/plan one.riparia.gpkg"
    cp "$prefix/share/riparia/sample-data/pingdi/pingdi.riparia.gpkg" "$plan"
    as_desktop() {
        HOME="$prefix" XDG_CONFIG_HOME="$prefix/config" XDG_DATA_HOME="$prefix/share" PATH="$prefix/bin:$PATH" LC_ALL=C "$@"
    }
    as_desktop gio info -a standard::content-type "$plan" | grep 'content-type: application/x-riparia$' > /dev/null ||
        fail 'GLib takes a plan for something else'
    as_desktop gio mime application/x-riparia | grep "^Default application .*: $id.desktop" > /dev/null ||
        fail 'GLib does not open plans with the program'
    rm "$plan"
fi

version=$(sed -n 's/^project(Riparia VERSION \([0-9.]*\) .*/\1/p' "$tree/CMakeLists.txt")
grep -q "<release version=\"$version\"" "$prefix/share/metainfo/$id.metainfo.xml" || fail 'the metadata are of another version'
for program in riparia riparia-cli; do
    said=$("$prefix/bin/$program" --version) || fail "$program --version"
    [ "$said" = "$program $version" ] || fail "$program --version says '$said'"
done
"$prefix/bin/riparia-cli" summary "$prefix/share/riparia/sample-data/pingdi/pingdi.riparia.gpkg" >"$prefix/output" ||
    fail 'the summary of the installed sample'
grep -q '22.42' "$prefix/output" || fail 'the summary of the installed sample is another one'

[ "$failures" -eq 0 ] || exit 1
echo 'all is in place'
