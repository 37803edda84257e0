// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How wide and high the cells are, and which of them give way in a narrow window.
#include "app/panels/ElidedLabel.h"
#include "app/panels/Look.h"
#include "app/shell/ProgressCell.h"
#include "app/shell/StatusCells.h"

#include <QComboBox>
#include <QLineEdit>
#include <QStatusBar>
#include <QToolButton>

#include <algorithm>

namespace riparia {

namespace {

// Pixels at the usual size of text.
constexpr int kBarHeight = 26;
constexpr int kCellHeight = 21; // QStatusBar keeps three pixels above and two below
constexpr int kChainageWidth = 188;
constexpr int kChainageLeast = 152; // "K12+345.6 · L 12.3 m"
constexpr int kCoordinatesWidth = 150;
constexpr int kCrsWidth = 136;
constexpr int kCrsLeast = 84; // "CGC…114E"
constexpr int kScaleWidth = 104;
constexpr int kSnapWidth = 74;
constexpr int kBellWidth = 52;     // with a number of two digits
constexpr int kPromptWanted = 420; // what the tools say in their longest sentences, with the name of a river
constexpr int kPromptLeast = 180;
// And at any: QStatusBar's own.
constexpr int kCellGap = 6;
constexpr int kBarEnds = 2;

/// As wide as the widest of what will stand in it.
void fitWidth(QLabel& cell, const QStringList& texts)
{
    cell.ensurePolished(); // its margins are the style sheet's
    int widest = 0;
    for (const QString& text : texts)
        widest = std::max(widest, cell.fontMetrics().horizontalAdvance(text));
    const QMargins margins = cell.contentsMargins();
    cell.setFixedWidth(widest + margins.left() + margins.right() + 2);
}

} // namespace

void StatusCells::fitHeights()
{
    m_bar.setFixedHeight(look::scaled(kBarHeight));
    for (QWidget* cell : std::initializer_list<QWidget*>{m_chainage, m_coordinates, m_crs, m_scale, m_snap, m_opening,
                                                         m_exporting, m_bell})
        cell->setFixedHeight(look::scaled(kCellHeight));
    makeRoom();
}

/// Widths follow the window, the language and the size of text, not what stands in a cell at the moment: nothing moves under the pointer. Where the prompt
/// would be cut the coordinate system is, then the chainage, down to what is still of use; then the length method is not shown, then the system. And both
/// give way to what tells how far a work is.
void StatusCells::makeRoom()
{
    m_coordinates->setFixedWidth(look::scaled(kCoordinatesWidth));
    m_scale->setFixedWidth(look::scaled(kScaleWidth));
    m_snap->setFixedWidth(look::scaled(kSnapWidth));
    m_bell->setFixedWidth(look::scaled(kBellWidth));
    fitWidth(*m_method, {m_method->text()});
    fitWidth(*m_kept, {tr("kept %1", "time of the recovery point").arg(QStringLiteral("00:00")), tr("keeping…")});

    const bool isWorking = !m_opening->isHidden() || !m_exporting->isHidden();
    bool hasCrs = m_canvas && !isWorking;
    bool hasMethod = hasCrs;
    int chainage = look::scaled(kChainageWidth);
    int crs = look::scaled(kCrsWidth);
    int room = m_bar.window()->width() - kBarEnds - (chainage + kCellGap);
    // The recovery point counts where it is not shown too: others keep their widths when it comes.
    for (const QWidget* cell : std::initializer_list<const QWidget*>{m_coordinates, m_scale, m_snap, m_kept, m_bell})
        room -= cell->minimumWidth() + kCellGap;
    for (const ProgressCell* cell : {m_opening, m_exporting})
        room -= cell->isHidden() ? 0 : cell->minimumWidth() + kCellGap;
    room -= hasMethod ? m_method->minimumWidth() + kCellGap : 0;
    room -= hasCrs ? crs + kCellGap : 0;

    const auto narrow = [&room](int& width, int least) {
        const int given = std::clamp(look::scaled(kPromptWanted) - room, 0, width - look::scaled(least));
        width -= given;
        room += given;
    };
    const auto leaveOut = [&room](bool& isShown, int width) {
        if (!isShown || room >= look::scaled(kPromptLeast))
            return;
        isShown = false;
        room += width + kCellGap;
    };
    if (hasCrs)
        narrow(crs, kCrsLeast);
    narrow(chainage, kChainageLeast);
    leaveOut(hasMethod, m_method->minimumWidth());
    leaveOut(hasCrs, crs);

    m_chainage->setFixedWidth(chainage);
    m_crs->setFixedWidth(crs);
    if (const QString whole = m_chainage->accessibleDescription(); !whole.isEmpty())
        m_chainage->setText(fitted(whole));
    m_crs->setText(m_crs->fontMetrics().elidedText(m_crsName, Qt::ElideMiddle, crs - 24)); // between its margins
    m_crs->setVisible(hasCrs);
    m_method->setVisible(hasMethod);
}

QString StatusCells::fitted(const QString& text) const
{
    return m_chainage->fontMetrics().elidedText(text, Qt::ElideLeft, m_chainage->minimumWidth() - 40);
}

/// "CGCS2000 / 3-degree Gauss-Kruger CM 114E" is known as "CGCS2000 / 3° GK 114E".
QString StatusCells::shortCrsName(QString name)
{
    name.replace(QStringLiteral("-degree "), QStringLiteral("° "));
    name.replace(QStringLiteral("Gauss-Kruger"), QStringLiteral("GK"));
    return name.replace(QStringLiteral(" CM "), QStringLiteral(" "));
}

} // namespace riparia
