// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/DeltaLegend.h"

#include "app/panels/Look.h"
#include "app/panels/Swatch.h"
#include "app/render/CompareContent.h"
#include "app/render/WorksPaint.h"
#include "app/theme/Theme.h"

#include <QPainter>
#include <QStringList>

namespace riparia {

namespace {

constexpr int kSample = 30;
constexpr int kGap = 6;
constexpr int kApart = 18;

} // namespace

DeltaLegend::DeltaLegend(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("deltaLegend"));
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void DeltaLegend::setLook(ThemeKind look)
{
    m_look = look;
    update();
}

void DeltaLegend::setCounts(const ScenarioComparison& comparison)
{
    const auto number = [&](ScenarioDelta delta) { return static_cast<int>(comparison.count(delta)); };
    m_entries = {
        {static_cast<int>(MapDelta::Added), tr("%n added", nullptr, number(ScenarioDelta::Added))},
        {static_cast<int>(MapDelta::Removed), tr("%n removed", nullptr, number(ScenarioDelta::Removed))},
        {static_cast<int>(MapDelta::Changed), tr("%n changed", nullptr, number(ScenarioDelta::Changed))},
        {static_cast<int>(MapDelta::None), tr("%n alike", nullptr, static_cast<int>(comparison.same))},
    };
    setAccessibleName(text());
    updateGeometry();
    update();
}

QString DeltaLegend::text() const
{
    QStringList texts;
    for (const Entry& entry : m_entries)
        texts << entry.text;
    return texts.join(QStringLiteral(" · "));
}

QSize DeltaLegend::sizeHint() const
{
    int width = 0;
    for (const Entry& entry : m_entries)
        width += kSample + kGap + fontMetrics().horizontalAdvance(entry.text + QStringLiteral("＋ ")) + kApart;
    return {width, look::scaled(24)};
}

void DeltaLegend::paintEvent(QPaintEvent*)
{
    const MapStyle& style = Swatch::style(m_look);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int left = 0;
    for (const Entry& entry : m_entries) {
        const auto delta = static_cast<MapDelta>(entry.delta);
        Swatch::paintGround(painter, QRectF(left, 0, kSample, height()), m_look);
        LineRun run;
        run.points = {QPointF(left + 1, height() / 2.0), QPointF(left + kSample - 1, height() / 2.0)};
        run.at = {0, kSample - 2};
        if (delta == MapDelta::None) {
            painter.setOpacity(style.filteredOpacity);
            strokeStatus(painter, run, StatusClass::Completed, style);
            painter.setOpacity(1);
        } else {
            strokeDelta(painter, run, StatusClass::Planned, delta, style, 1);
        }
        left += kSample + kGap;
        const QString sign = deltaSign(delta);
        const QString text = sign.isEmpty() ? entry.text : sign + u' ' + entry.text;
        painter.setPen(Theme::current().color(QStringLiteral("text")));
        painter.drawText(QRect(left, 0, fontMetrics().horizontalAdvance(text) + 2, height()), Qt::AlignVCenter, text);
        left += fontMetrics().horizontalAdvance(text) + kApart;
    }
}

} // namespace riparia
