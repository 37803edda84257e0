// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/CrsCard.h"

#include "app/panels/Look.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/text/UnitText.h"

#include "core/base/Decimal.h"
#include "core/geodesy/Ruler.h"

#include <QGridLayout>

#include <cmath>
#include <utility>
#include <vector>

namespace riparia {

namespace {

constexpr double kProbeMetres = 1000; // long enough for the ellipsoid to be measured, short enough for one place

} // namespace

std::optional<double> CrsCard::scaleError(const Crs& crs, Point place)
{
    if (!crs.isValid() || crs.isGeographic())
        return std::nullopt;
    const auto ruler = Ruler::make(crs, LengthMethod::Geodesic);
    if (!ruler)
        return std::nullopt;
    const double half = kProbeMetres / crs.unitMetres() / 2;
    const double length = ruler->distance({place.x, place.y - half}, {place.x, place.y + half});
    if (!std::isfinite(length) || length <= 0)
        return std::nullopt;
    return kProbeMetres / length - 1;
}

CrsCard::CrsCard(const PlanInfo& info, Point place, QWidget* parent)
    : QFrame(parent, Qt::Popup)
{
    setObjectName(QStringLiteral("crsCard"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    look::setSurface(this, "panel");
    const Crs& crs = info.crs;
    std::vector<std::pair<QString, QString>> rows;
    if (!crs.isValid()) {
        rows.emplace_back(tr("Coordinate system"), tr("none yet: it comes with the first river"));
    } else {
        rows.emplace_back(tr("Coordinate system"), fromUtf8(crs.name()));
        rows.emplace_back(tr("Code"), crs.epsg() ? fromUtf8(crs.authorityText()) : tr("none"));
        const QString unit = crs.isGeographic() ? tr("degree")
                             : std::abs(crs.unitMetres() - 1) < 1e-12
                                 ? tr("metre")
                                 : tr("%1 m").arg(fromUtf8(shortest(crs.unitMetres())));
        rows.emplace_back(tr("Unit"), unit);
        rows.emplace_back(tr("Datum"), fromUtf8(crs.datumName()));
        if (const auto error = scaleError(crs, place)) {
            const std::string metres = fixedDecimal(toInteger(*error * 10000, 1000.0), 3, 2);
            rows.emplace_back(tr("Scale error"), tr("%1 m in 10 km, grid against ellipsoid, at the centre of the map")
                                                     .arg(signedFigure(grouped(metres))));
        }
    }
    rows.emplace_back(tr("Lengths"), NameText::lengthMethod(info.method));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(look::kPad, 10, look::kPad, 10);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    QString spoken;
    for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
        const auto& [title, value] = rows[static_cast<std::size_t>(row)];
        QLabel* head = look::label(this, kSmallText, false, "secondary");
        head->setText(title);
        QLabel* text = look::label(this);
        text->setTextFormat(Qt::PlainText);
        text->setText(value);
        text->setWordWrap(true);
        text->setMinimumWidth(look::scaled(220));
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(head, row, 0, Qt::AlignTop);
        grid->addWidget(text, row, 1);
        spoken += title + QStringLiteral(": ") + value + u'\n';
    }
    setAccessibleName(tr("Coordinate system of the plan"));
    setAccessibleDescription(spoken);
}

} // namespace riparia
