// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/EntityRow.h"

#include "core/io/planfile/FieldText.h"
#include "core/io/planfile/GpkgGeometry.h"
#include "core/io/planfile/TableSpec.h"
#include "core/linref/ChainageText.h"

#include <utility>

namespace riparia::planfile {

namespace {

RiverColumns riverColumns(const PlanRiver& entity)
{
    const River& river = entity.river;
    const auto unlike = [](const std::string& name, const std::string& common) {
        return name == common ? std::nullopt : std::optional<std::string>(name);
    };
    return {river.key,
            unlike(river.name, entity.meta.name),
            unlike(river.nameEn, entity.meta.nameEn),
            river.stationing.origin(),
            river.stationing.start(),
            river.directionConfirmed};
}

Cell lineCell(const Line& line, const std::vector<double>& z, std::int32_t srsId)
{
    return line.empty() ? Cell() : Cell::blob(encodeLine(line, z, srsId));
}

Cell linesCell(const std::vector<Line>& lines, std::int32_t srsId)
{
    return lines.empty() ? Cell() : Cell::blob(encodeLines(lines, srsId));
}

template <class T>
Cell geometryCell(const T& entity, const Derivation& derive)
{
    const std::int32_t srsId = derive.srsId();
    if constexpr (std::is_same_v<T, PlanRiver>) {
        const auto& alignment = entity.river.alignment;
        return alignment ? lineCell(alignment->points(), alignment->z(), srsId) : Cell();
    } else if constexpr (std::is_same_v<T, Segment>) {
        return lineCell(derive.lineOf(entity), {}, srsId);
    } else if constexpr (std::is_same_v<T, Greenway>) {
        return linesCell(derive.linesOf(entity), srsId);
    } else if constexpr (std::is_same_v<T, Site>) {
        return entity.place ? Cell::blob(encodePoint(*entity.place, srsId)) : Cell();
    } else {
        return entity.shape.empty() ? Cell() : Cell::blob(encodePolygons(entity.shape, srsId));
    }
}

void appendStatus(Row& row, const StatusOn& status)
{
    row.push_back(Cell::text(status.code));
    row.push_back(Cell::text(std::string(toString(status.displayClass))));
}

template <class T>
void appendWorksStatus(Row& row, const T& entity, const Derivation& derive)
{
    const Works* works = derive.works(entity.works);
    row.push_back(works ? Cell::textOrNull(works->meta.name) : Cell());
    appendStatus(row, derive.status(entity.events, entity.works));
}

std::int64_t bankLength(const Segment& segment)
{
    switch (segment.bank) {
    case Bank::Channel: return 0;
    case Bank::Left:
    case Bank::Right: break;
    case Bank::Both: return 2 * segment.span.length().value;
    }
    return segment.span.length().value;
}

/// From and to as people read them: in the order of chainage, not of flow.
void appendLabels(Row& row, const Segment& segment, const River* river)
{
    if (!river) {
        row.insert(row.end(), 3, Cell());
        return;
    }
    Chainage from = river->stationing.chainageAt(segment.span.from);
    Chainage to = river->stationing.chainageAt(segment.span.to);
    if (to.mm < from.mm)
        std::swap(from, to);
    row.push_back(Cell::textOrNull(river->name));
    row.push_back(Cell::text(chainageText(from)));
    row.push_back(Cell::text(chainageText(to)));
}

/// furtherColumns() of the table, in their order.
template <class T>
void appendFurther(Row& row, const T& entity, const Derivation& derive)
{
    if constexpr (std::is_same_v<T, PlanRiver>) {
        row.push_back(Cell::integer(entity.river.length().value));
        row.push_back(entity.river.alignment ? Cell::text(entity.river.alignment->hash()) : Cell());
    } else if constexpr (std::is_same_v<T, Segment>) {
        row.push_back(lineCell(entity.snapshot, {}, derive.srsId()));
        appendLabels(row, entity, derive.river(entity.river));
        row.push_back(Cell::integer(entity.span.length().value));
        row.push_back(Cell::integer(bankLength(entity)));
        appendWorksStatus(row, entity, derive);
    } else if constexpr (std::is_same_v<T, Area>) {
        row.push_back(Cell::real(derive.area(entity.shape)));
        appendWorksStatus(row, entity, derive);
    } else if constexpr (std::is_same_v<T, Greenway>) {
        row.push_back(entity.isAlongRiver() ? linesCell(entity.lines, derive.srsId()) : Cell());
        row.push_back(Cell::real(derive.length(derive.linesOf(entity))));
        appendWorksStatus(row, entity, derive);
    } else if constexpr (std::is_same_v<T, Works>) {
        appendStatus(row, derive.status(entity.events, Uuid()));
    } else if constexpr (std::is_same_v<T, Site>) {
        appendWorksStatus(row, entity, derive);
    }
}

/// Decodes a geometry cell; none and a problem when it cannot be read.
std::optional<DecodedGeometry> decoded(const CellView& cell, std::string_view column,
                                       std::vector<CellProblem>& problems)
{
    if (cell.isNull())
        return std::nullopt;
    Result<DecodedGeometry> geometry =
        decodeGeometry(cell.type == CellView::Type::Blob ? cell.bytes : std::string_view());
    if (geometry)
        return std::move(*geometry);
    problems.push_back({std::string(column), geometry.error().detail});
    return std::nullopt;
}

/// A geometry of `parts` where at most one was expected and it is to be taken.
template <class Part>
bool single(const std::vector<Part>& parts, std::string_view column, std::vector<CellProblem>& problems)
{
    if (parts.size() > 1)
        problems.push_back({std::string(column), "several parts"});
    return parts.size() == 1;
}

/// Points, lines or polygons, as the table has them.
template <class T>
bool isOfKind(const DecodedGeometry& geometry)
{
    constexpr std::string_view kType = geometryTypeOf<T>();
    constexpr bool kIsPoint = kType == "POINT";
    constexpr bool kIsLine = kType == "LINESTRING" || kType == "MULTILINESTRING";
    return (geometry.points.empty() || kIsPoint) && (geometry.lines.empty() || kIsLine) &&
           (geometry.polygons.empty() || (!kIsPoint && !kIsLine));
}

template <class T>
void readGeometry(EntityDraft<T>& draft, std::span<const CellView> cells)
{
    const TableSpec& spec = tableSpec<T>();
    std::string_view column = kGeometry;
    if constexpr (std::is_same_v<T, Segment>)
        column = "snapshot";
    if constexpr (std::is_same_v<T, Greenway>)
        column = draft.entity.isAlongRiver() ? std::string_view("lines") : kGeometry;
    std::optional<DecodedGeometry> geometry = decoded(cells[spec.indexOf(column)], column, draft.problems);
    if (!geometry)
        return;
    if (!isOfKind<T>(*geometry)) {
        draft.problems.push_back({std::string(column), "geometry of another kind"});
        return;
    }
    if constexpr (std::is_same_v<T, PlanRiver>) {
        if (single(geometry->lines, column, draft.problems)) {
            draft.line = std::move(geometry->lines[0]);
            draft.heights = std::move(geometry->z[0]);
        }
    } else if constexpr (std::is_same_v<T, Segment>) {
        if (single(geometry->lines, column, draft.problems))
            draft.entity.snapshot = std::move(geometry->lines[0]);
    } else if constexpr (std::is_same_v<T, Greenway>) {
        draft.entity.lines = std::move(geometry->lines);
    } else if constexpr (std::is_same_v<T, Site>) {
        if (single(geometry->points, column, draft.problems))
            draft.entity.place = geometry->points[0];
    } else {
        draft.entity.shape = std::move(geometry->polygons);
    }
}

} // namespace

template <class T>
Row entityRow(const T& entity, const Derivation& derive)
{
    Row row;
    row.reserve(tableSpec<T>().columns.size());
    if constexpr (!geometryTypeOf<T>().empty())
        row.push_back(geometryCell(entity, derive));
    RiverColumns river;
    if constexpr (std::is_same_v<T, PlanRiver>)
        river = riverColumns(entity);
    visitStored(entity, river, [&](std::string_view name, const auto& member) {
        using Member = std::remove_cvref_t<decltype(member)>;
        if constexpr (std::is_same_v<T, Attachment> && std::is_same_v<Member, std::string>) {
            row.push_back(name == "content" ? Cell::blob(member) : toCell(member));
        } else if constexpr (std::is_same_v<Member, std::int64_t>) {
            row.push_back(name == "source_fid" && member == -1 ? Cell() : toCell(member));
        } else {
            row.push_back(toCell(member));
        }
    });
    appendFurther(row, entity, derive);
    return row;
}

template <class T>
EntityDraft<T> entityFromRow(std::span<const CellView> cells)
{
    EntityDraft<T> draft;
    std::size_t index = geometryTypeOf<T>().empty() ? 0 : 1;
    visitStored(draft.entity, draft.river, [&](std::string_view name, auto& member) {
        const CellView& cell = cells[index++];
        if (!fromCell(cell, member))
            draft.problems.push_back({std::string(name), cellText(cell)});
    });
    if constexpr (std::is_same_v<T, PlanRiver>) {
        draft.entity.river.key = draft.river.key;
        draft.entity.river.name = draft.river.name.value_or(draft.entity.meta.name);
        draft.entity.river.nameEn = draft.river.nameEn.value_or(draft.entity.meta.nameEn);
        draft.entity.river.directionConfirmed = draft.river.directionConfirmed;
    }
    if constexpr (!geometryTypeOf<T>().empty())
        readGeometry(draft, cells);
    return draft;
}

#define RIPARIA_ROWS(Type)                                                                                             \
    template Row entityRow<Type>(const Type&, const Derivation&);                                                      \
    template EntityDraft<Type> entityFromRow<Type>(std::span<const CellView>);
RIPARIA_FOR_EACH_ENTITY(RIPARIA_ROWS)
#undef RIPARIA_ROWS

} // namespace riparia::planfile
