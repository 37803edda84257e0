// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal/ChangeText.h"

#include "core/base/Base64.h"
#include "core/base/Text.h"
#include "core/plan/Fields.h"
#include "core/plan/PlanHash.h"

#include <algorithm>
#include <array>
#include <type_traits>

namespace riparia::journal {

namespace {

constexpr char kNone = '-';
constexpr std::size_t kBytesOfNumber = 18;
constexpr std::size_t kBytesOfField = 24; // name, quotes, comma
constexpr std::size_t kBytesOfRow = 120;  // table, id, hash

/// f(pointer) of the entity, with its own type; not called for none.
template <class F>
void withEntity(const AnyEntity& entity, F&& f)
{
    std::visit(
        [&](const auto& held) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(held)>, std::monostate>) {
                if (held)
                    f(*held);
            }
        },
        entity);
}

/// Visitor of Fields.h that adds up what the canonical row takes.
class RowSize {
public:
    template <class V>
    void operator()(std::string_view, const V& member)
    {
        m_bytes += kBytesOfField + sizeOf(member);
    }
    std::size_t bytes() const { return m_bytes; }

private:
    template <class V>
    static std::size_t sizeOf(const V&)
    {
        return kBytesOfNumber;
    }
    static std::size_t sizeOf(const std::string& text) { return text.size(); }
    static std::size_t sizeOf(const Point&) { return 2 * kBytesOfNumber; }
    static std::size_t sizeOf(const Line& line) { return line.size() * 2 * kBytesOfNumber; }
    static std::size_t sizeOf(const Polygon& polygon) { return sizeOf(polygon.outer) + sizeOf(polygon.holes); }
    static std::size_t sizeOf(const River& river)
    {
        return river.alignment ? river.alignment->points().size() * 3 * kBytesOfNumber : 0;
    }
    template <class V>
    static std::size_t sizeOf(const std::optional<V>& member)
    {
        return member ? sizeOf(*member) : 0;
    }
    template <class V>
    static std::size_t sizeOf(const std::vector<V>& members)
    {
        std::size_t bytes = 0;
        for (const V& member : members)
            bytes += sizeOf(member);
        return bytes;
    }

    std::size_t m_bytes = 0;
};

/// The part up to the next space; what follows stays in `rest`.
std::string_view nextWord(std::string_view& rest)
{
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return word;
}

std::optional<std::size_t> typeOf(std::string_view table)
{
    std::optional<std::size_t> found;
    std::size_t index = 0;
    EntityTypes::forEach([&]<class T>() {
        if (EntityTraits<T>::table == table)
            found = index;
        ++index;
    });
    return found;
}

} // namespace

void writeLines(const ChangeSet& changes, const LineSink& put)
{
    std::string line;
    for (const Change& change : changes.changes) {
        const AnyEntity& named = change.after.index() != 0 ? change.after : change.before;
        line.clear();
        withEntity(named, [&]<class T>(const T& entity) {
            line += EntityTraits<T>::table;
            line += ' ';
            line += entity.meta.uuid.toString();
        });
        const std::size_t head = line.size();
        if (head == 0)
            continue;
        line += ' ';
        withEntity(change.before, [&](const auto& entity) { line += rowHash(entity); });
        if (line.size() == head + 1)
            line += kNone;
        line += ' ';
        const std::size_t row = line.size();
        withEntity(change.after, [&](const auto& entity) { line += canonicalRow(entity); });
        if (line.size() == row)
            line += kNone;
        put(line);
    }
}

void writeLines(const std::vector<SourceFeatureRow>& features, const LineSink& put)
{
    for (const SourceFeatureRow& feature : features)
        put(std::to_string(feature.fid) + ' ' + toBase64(feature.geometry) + ' ' + toBase64(feature.attrs));
}

std::optional<ChangeLine> readChange(std::string_view line)
{
    ChangeLine read;
    const auto type = typeOf(nextWord(line));
    const auto id = Uuid::parse(nextWord(line));
    read.before = nextWord(line);
    read.after = line;
    if (!type || !id || read.before.empty() || read.after.empty())
        return std::nullopt;
    read.type = *type;
    read.id = *id;
    if (read.before == std::string_view(&kNone, 1))
        read.before = {};
    if (read.after == std::string_view(&kNone, 1))
        read.after = {};
    return read;
}

std::optional<SourceFeatureRow> readFeature(std::string_view line)
{
    if (std::ranges::count(line, ' ') != 2) // geometry and attributes may be empty, but not missing
        return std::nullopt;
    const auto fid = parseInteger(nextWord(line));
    const auto geometry = fromBase64(nextWord(line));
    const auto attrs = fromBase64(line);
    if (!fid || !geometry || !attrs)
        return std::nullopt;
    return SourceFeatureRow{*fid, *geometry, *attrs};
}

std::size_t roughBytes(const ChangeSet& changes, std::size_t enough)
{
    std::size_t bytes = 0;
    for (const Change& change : changes.changes) {
        bytes += kBytesOfRow;
        for (const AnyEntity* entity : {&change.before, &change.after}) {
            withEntity(*entity, [&](const auto& held) {
                RowSize size;
                visitFields(held, size);
                bytes += size.bytes();
            });
        }
        if (bytes >= enough)
            return enough;
    }
    return bytes;
}

} // namespace riparia::journal
