// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapStyle.h"
#include "app/render/StripContent.h"
#include "app/render/StripLayout.h"
#include "app/report/Sheet.h"

#include <QStringList>

#include <memory>

namespace riparia {

/// The straight-line diagram of a river as a picture of its own height, without what the report does not count.
class RiverDiagram {
public:
    RiverDiagram(const std::shared_ptr<const StripContent>& content, std::shared_ptr<const MapStyle> style,
                 double widthMm, double heightMm);

    double height() const { return m_layout.height * 25.4 / 96; } ///< millimetres
    void add(Sheet& sheet, double x, double y, double width) const;

private:
    std::shared_ptr<const StripContent> m_content;
    std::shared_ptr<const MapStyle> m_style;
    QStringList m_names; ///< as they are in the plan
    StripLayout m_layout;
};

} // namespace riparia
