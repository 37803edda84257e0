// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPainter>

namespace riparia {

/// A line of text that gives way: cut with an ellipsis, whole in its tool tip.
class ElidedLabel : public QLabel {
public:
    explicit ElidedLabel(QWidget* parent, Qt::TextElideMode mode = Qt::ElideRight)
        : QLabel(parent)
        , m_mode(mode)
    {
        setTextFormat(Qt::PlainText);
    }

    QSize minimumSizeHint() const override { return {24, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRect place = contentsRect();
        const QString shown = fontMetrics().elidedText(text(), m_mode, place.width());
        showTip(shown == text() ? QString() : text());
        painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, shown);
    }

private:
    /// A text that fits needs none, and what stood in full before is of no use then; others' tips stay.
    void showTip(const QString& tip)
    {
        if (!tip.isEmpty() || toolTip() == m_tip)
            setToolTip(tip);
        m_tip = tip;
    }

    Qt::TextElideMode m_mode;
    QString m_tip; ///< ours
};

} // namespace riparia
