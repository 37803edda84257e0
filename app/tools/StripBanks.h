// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/DrawingTemplate.h"
#include "app/tools/MapTool.h"

#include "core/base/Result.h"
#include "core/geometry/Point.h"
#include "core/linref/BankRuns.h"
#include "core/river/RiverPath.h"

#include <QString>

#include <memory>
#include <optional>
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

/// The lines beside a stretch that widths count from, in coordinates of the plan. Bank lines: of the reference layers that are marked as such and shown,
/// but for lines that lie nearer to other rivers for the most part. Waterline: the outlines of the water surfaces that the stretch runs through. Centreline:
/// none.
StripLines stripLines(const ToolContext& context, const PathStretch& along, StripBase base);

/// The banks beside the stretch that is being drawn: worked out when the stretch, what widths count from, the plan or what lies under the map is another, and
/// kept while only widths change.
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
    void forget() { m_known.reset(); }

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

    ToolContext m_context;
    std::optional<Known> m_known;
};

/// What was typed after widths, as in "15/10 bank", is taken out of the text: "centreline", "bank line", "waterline", "中线", "岸线", "水边线", also with "from"
/// or "自" before it. None where the text ends in no such word.
std::optional<StripBase> takeStripBase(QString& text);

} // namespace riparia
