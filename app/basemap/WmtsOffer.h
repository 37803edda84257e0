// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/basemap/TileGrid.h"
#include "app/basemap/TileTemplate.h"
#include "app/basemap/WmtsAddress.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace riparia {

/// A layer of a WMTS as it can be shown.
struct WmtsOffer {
    QString title;
    QString attribution;
    TileTemplate address;
    TileGrid grid;

    /// As a reference layer without id or opacity.
    ReferenceLayer layer() const;
};

class WmtsOffers {
    Q_DECLARE_TR_FUNCTIONS(riparia::WmtsOffers)

public:
    /// The layers that can be shown on a map, in the order of the document, each in the grid that suits it best: that of the map's own system, where
    /// nothing is bent, else that of Web Mercator, else another one whose system is known. Error: InvalidArgument where there is none, detail = why not.
    static Result<std::vector<WmtsOffer>> of(const WmtsDocument& document, const WmtsAddress& asked, const Crs& map);
};

} // namespace riparia
