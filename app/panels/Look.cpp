// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/Look.h"

#include <QAction>
#include <QApplication>
#include <QFontMetrics>
#include <QHeaderView>
#include <QMenu>
#include <QStyle>
#include <QTreeView>
#include <QVariant>

#include <algorithm>
#include <cmath>

namespace riparia::look {

namespace {

constexpr const char* kFactor = "textFactor";
constexpr const char* kBold = "textBold";
constexpr int kHeaderPad = 13; // of QHeaderView::section in window.qss, and what the style adds

void applyText(QWidget* widget)
{
    widget->setFont(Theme::font(widget->property(kFactor).toDouble(), widget->property(kBold).toBool()));
}

} // namespace

void setText(QWidget* widget, double factor, bool bold)
{
    widget->setProperty(kFactor, factor);
    widget->setProperty(kBold, bold);
    applyText(widget);
}

void refreshText(QWidget* root)
{
    const QList<QWidget*> widgets = root->findChildren<QWidget*>();
    for (QWidget* widget : widgets) {
        if (widget->property(kFactor).isValid())
            applyText(widget);
    }
}

void setProperty(QWidget* widget, const char* name, const QVariant& value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

void setTone(QWidget* widget, const char* tone)
{
    setProperty(widget, "tone", QString::fromLatin1(tone ? tone : ""));
}

void setSurface(QWidget* widget, const char* surface)
{
    // Plain widgets paint a style sheet's ground only when told to.
    widget->setAttribute(Qt::WA_StyledBackground);
    setProperty(widget, "surface", QString::fromLatin1(surface));
}

void setEdge(QWidget* widget, const char* edge)
{
    widget->setAttribute(Qt::WA_StyledBackground);
    setProperty(widget, "edge", QString::fromLatin1(edge));
}

QLabel* label(QWidget* parent, double factor, bool bold, const char* tone)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    setText(label, factor, bold);
    if (tone)
        setTone(label, tone);
    return label;
}

QToolButton* iconButton(QWidget* parent, const QString& icon, const QString& objectName)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setIcon(Theme::icon(icon, 16));
    button->setIconSize(QSize(16, 16));
    button->setFixedSize(24, 24);
    button->setAutoRaise(true);
    return button;
}

QPushButton* link(QWidget* parent, const QString& objectName)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(objectName);
    button->setProperty("role", QStringLiteral("link"));
    button->setCursor(Qt::PointingHandCursor);
    button->setFlat(true);
    button->setAutoDefault(false); // Enter is for the dialog's own button, whose look would come with it
    return button;
}

void setName(QWidget* widget, const QString& name)
{
    widget->setToolTip(name);
    widget->setAccessibleName(name);
}

void setMenuName(QMenu* menu, const QString& name)
{
    menu->setObjectName(name);
    menu->menuAction()->setObjectName(name);
}

void fitHeight(QWidget* dialog, int width)
{
    dialog->ensurePolished();
    QLayout* layout = dialog->layout();
    layout->activate();
    const int height =
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
    dialog->resize(width, height);
}

void fitColumns(QTreeView* list, int columns)
{
    // The style sheet, whose padding counts, would come with the first showing; and that of the header is not counted at all.
    list->ensurePolished();
    list->header()->ensurePolished();
    const QFontMetrics metrics = list->header()->fontMetrics();
    for (int column = 0; column < columns; ++column) {
        list->resizeColumnToContents(column);
        const QString title = list->model()->headerData(column, Qt::Horizontal).toString();
        const int titleWidth = metrics.horizontalAdvance(title) + 2 * kHeaderPad + 2;
        list->setColumnWidth(column, std::max(list->columnWidth(column), titleWidth));
    }
}

int scaled(int pixels)
{
    return static_cast<int>(std::lround(pixels * QApplication::font().pointSizeF() / 9.0));
}

} // namespace riparia::look
