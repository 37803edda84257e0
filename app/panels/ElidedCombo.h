// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QStylePainter>

namespace riparia {

/// A combo box whose text ends in an ellipsis where it has no room, instead of in half a letter.
class ElidedCombo : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QStylePainter painter(this);
        QStyleOptionComboBox option;
        initStyleOption(&option);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        constexpr int kMargin = 4;
        const int icon = option.currentIcon.isNull() ? 0 : option.iconSize.width() + kMargin;
        const QRect field = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
        option.currentText =
            option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, field.width() - icon - kMargin);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }
};

} // namespace riparia
