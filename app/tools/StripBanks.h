// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/DrawingTemplate.h"
#include "app/tools/MapTool.h"

#include "core/base/Result.h"
#include "core/geometry/Point.h"
#include "core/linref/BankPlaces.h"
#include "core/linref/BankRuns.h"
#include "core/river/RiverPath.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace riparia {

struct MapContent;
struct MapGround;

/// Lines beside a stretch.
struct StripLines {
    std::vector<Line> lines;
    bool areCut = false; ///< there are more than are looked through
    bool areRead = true; ///< false: a layer that is shown has not come yet
};

/// Places on banks that were asked for: whether one river is the nearest of the plan's there.
using NearestBanks = std::unordered_map<Point, bool, PointHash>;

/// The lines beside a stretch that widths count from, in coordinates of the plan. Bank lines: of the reference layers that are marked as such and shown,
/// but for lines that lie nearer to other rivers for the most part. Waterline: the outlines of the water surfaces that the stretch runs through. Centreline:
/// none. `ours`: of the same river and plan; what is asked is added.
StripLines stripLines(const ToolContext& context, const PathStretch& along, StripBase base, NearestBanks& ours);

/// The banks beside the stretch that is being drawn: worked out when the stretch, what widths count from, the plan or what lies under the map is another, and
/// kept while only widths change. While one end of the stretch follows the pointer, what single places on the banks belong to is kept: as long as river
/// and plan are the same.
class StripBanks {
public:
    struct Found {
        BankRuns runs;
        bool areCut = false; ///< more lines lie there than are looked through
    };

    explicit StripBanks(const ToolContext& context)
        : m_context(context)
    {}

    /// `along`: of a river of the plan. Errors: those of BankRuns::make().
    Result<Found> of(const PathStretch& along, StripBase base);
    void forget();
    /// How many places on banks were looked for on the river since forget(), or since it was another river or plan.
    std::size_t looked() const { return m_beside ? m_beside->places.looked() : 0; }

private:
    // Shared, so that nothing else can come to lie where they were.
    struct Key {
        std::shared_ptr<const Alignment> river;
        PathStretch along;
        StripBase base;
        std::shared_ptr<const MapGround> ground;
        std::shared_ptr<const MapContent> content;

        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Known {
        Key key;
        Found found;
    };

    /// Of a river, whatever stretch of it.
    struct Beside {
        std::shared_ptr<const Alignment> river;
        std::shared_ptr<const MapContent> content; // the other rivers are those of the plan it is of
        BankPlaces places;
        NearestBanks ours{};
    };

    Beside& beside(const std::shared_ptr<const Alignment>& river);

    ToolContext m_context;
    std::optional<Known> m_known;
    std::optional<Beside> m_beside;
};

/// What was typed after widths, as in "15/10 bank", is taken out of the text: "centreline", "bank line", "waterline", "中线", "岸线", "水边线", also with "from"
/// or "自" before it. None where the text ends in no such word.
std::optional<StripBase> takeStripBase(QString& text);

} // namespace riparia
