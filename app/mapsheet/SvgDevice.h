// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPaintDevice>
#include <QSizeF>
#include <QString>

#include <memory>

namespace riparia {

class SvgEngine;

/// A drawing as SVG: clipped where the painter clips, which QSvgGenerator of Qt 6.4 does not, and with letters as outlines, so that it looks the same
/// where the fonts are missing; each text is named beside its outline (aria-label). The same drawing gives the same bytes.
class SvgDevice : public QPaintDevice {
public:
    /// Painters' units are 1/1200 of an inch from the upper left corner of the sheet.
    explicit SvgDevice(QSizeF millimetres);
    ~SvgDevice() override;

    QPaintEngine* paintEngine() const override;
    /// The whole file; the painter has ended.
    QByteArray svg(const QString& title, const QString& language) const;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSizeF m_millimetres;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace riparia
