// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/FigureTable.h"

#include "app/panels/Look.h"
#include "app/theme/Theme.h"

#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace riparia {

namespace {

constexpr int kGap = 10;
constexpr int kSign = 14; // pixels of the sign that explains a row

} // namespace

FigureTable::FigureTable(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureTable::setColumns(QString captionTitle, std::vector<Column> columns)
{
    m_captionTitle = std::move(captionTitle);
    m_columns = std::move(columns);
    updateGeometry();
    update();
}

void FigureTable::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(m_rows.size()) - 1));
    m_isOnSign = m_isOnSign && isExplained(m_current);
    QString spoken;
    for (const Row& row : m_rows)
        spoken += row.caption + u' ' + QStringList(row.cells.begin(), row.cells.end()).join(u' ') + u'\n';
    setAccessibleDescription(spoken);
    updateGeometry();
    update();
}

QString FigureTable::toText() const
{
    QString text = m_captionTitle;
    for (const Column& column : m_columns)
        text += u'\t' + QString(column.title).replace(u'\n', u' ');
    text += u'\n';
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row)
        text += rowText(row);
    return text;
}

QString FigureTable::rowText(int row) const
{
    const Row& shown = m_rows[static_cast<std::size_t>(row)];
    return shown.caption + u'\t' + QStringList(shown.cells.begin(), shown.cells.end()).join(u'\t') + u'\n';
}

int FigureTable::rowHeight() const
{
    return look::scaled(24);
}

int FigureTable::headHeight() const
{
    const bool isTall = std::ranges::any_of(m_columns, [](const Column& of) { return of.title.contains(u'\n'); });
    return look::scaled(isTall ? 36 : 24);
}

int FigureTable::secondLineHeight() const
{
    return QFontMetrics(font()).height();
}

QFont FigureTable::captionFont(const Row& row) const
{
    return Theme::font(1.0, row.kind == RowKind::Strong || row.kind == RowKind::Total);
}

/// What the figures leave to captions.
int FigureTable::captionRoom() const
{
    int right = figuresRight();
    const std::vector<int> widths = columnWidths();
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        right -= widths[i] + (m_columns[i].isUnit ? kGap / 2 : kGap);
    return right - look::kPad;
}

bool FigureTable::isWrapped(const Row& row, int room) const
{
    return row.mayWrap && QFontMetrics(captionFont(row)).horizontalAdvance(row.caption) > room;
}

/// Where the row begins; behind the last one, where the table ends.
int FigureTable::rowTop(int row) const
{
    int top = headHeight() + row * rowHeight();
    if (std::ranges::none_of(m_rows, &Row::mayWrap))
        return top; // of a list that may be long
    const int room = captionRoom();
    for (std::size_t i = 0; i < static_cast<std::size_t>(row) && i < m_rows.size(); ++i)
        top += isWrapped(m_rows[i], room) ? secondLineHeight() : 0;
    return top;
}

QRect FigureTable::rowRect(int row) const
{
    const int top = rowTop(row);
    return {0, top, width(), rowTop(row + 1) - top};
}

QRect FigureTable::signRect(int row) const
{
    const QRect rect = rowRect(row);
    const int size = look::scaled(kSign);
    return {rect.right() - look::kPad / 2 - size, rect.top(), size + look::kPad / 2, rect.height()};
}

bool FigureTable::isExplained(int row) const
{
    return row >= 0 && row < static_cast<int>(m_rows.size()) && m_rows[static_cast<std::size_t>(row)].isExplained;
}

bool FigureTable::hasExplained() const
{
    return std::ranges::any_of(m_rows, &Row::isExplained);
}

/// Where the last column ends: before the signs, if there are some.
int FigureTable::figuresRight() const
{
    return width() - 1 - (hasExplained() ? look::scaled(kSign) + look::kPad : look::kPad);
}

int FigureTable::rowAt(const QPoint& place) const
{
    if (place.y() < headHeight())
        return -1;
    int row = (place.y() - headHeight()) / rowHeight();
    while (row > 0 && place.y() < rowTop(row)) // some above it have two lines
        --row;
    return row < static_cast<int>(m_rows.size()) ? row : -1;
}

QSize FigureTable::sizeHint() const
{
    return {look::scaled(280), rowTop(static_cast<int>(m_rows.size())) + 1};
}

QSize FigureTable::minimumSizeHint() const
{
    return {look::scaled(200), sizeHint().height()};
}

std::vector<int> FigureTable::columnWidths() const
{
    const QFontMetrics plain(font());
    const QFontMetrics bold(Theme::font(1.0, true));
    std::vector<int> widths;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const QFontMetrics small(Theme::font(kSmallText, m_columns[i].isBold));
        int widest = 0;
        for (const QString& line : m_columns[i].title.split(u'\n'))
            widest = std::max(widest, small.horizontalAdvance(line));
        for (const Row& row : m_rows) {
            if (i < row.cells.size())
                widest = std::max(widest, (m_columns[i].isBold ? bold : plain).horizontalAdvance(row.cells[i]));
        }
        widths.push_back(widest);
    }
    return widths;
}

void FigureTable::paintRow(QPainter& painter, int index, const std::vector<int>& widths) const
{
    const Theme& theme = Theme::current();
    const Row& row = m_rows[static_cast<std::size_t>(index)];
    const QRect rect = rowRect(index);
    const bool isSketch = row.kind == RowKind::Sketch;
    if (isSketch)
        painter.fillRect(rect, theme.color(QStringLiteral("selected")));
    else if (index == m_hovered)
        painter.fillRect(rect, theme.color(QStringLiteral("hover")));
    if (isSketch)
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.color(QStringLiteral("mark")));
    painter.fillRect(
        QRect(rect.left(), rect.bottom(), rect.width(), 1),
        theme.color(row.kind == RowKind::Total ? QStringLiteral("separator") : QStringLiteral("separator_2")));
    int right = figuresRight();
    for (std::size_t i = m_columns.size(); i-- > 0;) {
        const Column& column = m_columns[i];
        const QRect cell(right - widths[i], rect.top(), widths[i] + 1, rect.height());
        const bool isBold = column.isBold || row.kind == RowKind::Total;
        painter.setFont(Theme::font(1.0, isBold));
        painter.setPen(m_areOutdated               ? theme.color(QStringLiteral("placeholder"))
                       : isSketch && column.isBold ? theme.color(QStringLiteral("mark_text"))
                       : isBold                    ? theme.color(QStringLiteral("text"))
                                                   : theme.color(QStringLiteral("secondary")));
        if (i < row.cells.size())
            painter.drawText(cell, Qt::AlignVCenter | (column.isUnit ? Qt::AlignLeft : Qt::AlignRight), row.cells[i]);
        right -= widths[i] + (column.isUnit ? kGap / 2 : kGap);
    }
    painter.setFont(captionFont(row));
    painter.setPen(theme.color(QStringLiteral("text")));
    const QRect caption(rect.left() + look::kPad, rect.top(), right - rect.left() - look::kPad, rect.height());
    if (isWrapped(row, caption.width()))
        painter.drawText(caption, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, row.caption);
    else
        painter.drawText(caption, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(painter.font()).elidedText(row.caption, Qt::ElideRight, caption.width()));
    if (row.isExplained)
        painter.drawPixmap(signRect(index).left(), rect.center().y() - look::scaled(kSign) / 2,
                           Theme::pixmap(QStringLiteral("explain"), look::scaled(kSign),
                                         theme.color(QStringLiteral("secondary")), devicePixelRatioF()));
}

void FigureTable::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const std::vector<int> widths = columnWidths();
    painter.fillRect(QRect(0, 0, width(), headHeight()), theme.color(QStringLiteral("window")));
    painter.fillRect(QRect(0, headHeight() - 1, width(), 1), theme.color(QStringLiteral("separator")));
    painter.setPen(theme.color(QStringLiteral("secondary")));
    painter.setFont(Theme::font(kSmallText));
    painter.drawText(QRect(look::kPad, 0, width(), headHeight()), Qt::AlignVCenter | Qt::AlignLeft, m_captionTitle);
    int right = figuresRight();
    for (std::size_t i = m_columns.size(); i-- > 0;) {
        painter.setFont(Theme::font(kSmallText, m_columns[i].isBold));
        painter.setPen(theme.color(m_columns[i].isBold ? QStringLiteral("text") : QStringLiteral("secondary")));
        painter.drawText(QRect(right - widths[i], 0, widths[i] + 1, headHeight()), Qt::AlignVCenter | Qt::AlignRight,
                         m_columns[i].title);
        right -= widths[i] + (m_columns[i].isUnit ? kGap / 2 : kGap);
    }
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row)
        paintRow(painter, row, widths);
    if (hasFocus() && !m_rows.empty()) {
        painter.setPen(QPen(theme.color(QStringLiteral("accent")), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect((m_isOnSign ? signRect(m_current) : rowRect(m_current)).adjusted(1, 1, -1, -1));
    }
}

void FigureTable::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (std::ranges::any_of(m_rows, &Row::mayWrap)) // its height depends on its width
        updateGeometry();
}

void FigureTable::setOutdated(bool areOutdated)
{
    if (std::exchange(m_areOutdated, areOutdated) != areOutdated)
        update();
}

void FigureTable::setCurrent(int row)
{
    m_current = std::clamp(row, 0, std::max(0, static_cast<int>(m_rows.size()) - 1));
    m_isOnSign = false;
    update();
}

void FigureTable::mouseMoveEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position().toPoint());
    const bool isOnSign = isExplained(row) && signRect(row).contains(event->position().toPoint());
    const auto isCut = [this](int at) {
        const Row& shown = m_rows[static_cast<std::size_t>(at)];
        const int room = captionRoom();
        return !isWrapped(shown, room) && QFontMetrics(captionFont(shown)).horizontalAdvance(shown.caption) > room;
    };
    setToolTip(isOnSign                 ? tr("Where this number comes from")
               : row >= 0 && isCut(row) ? m_rows[static_cast<std::size_t>(row)].caption
                                        : QString());
    if (row == m_hovered)
        return;
    m_hovered = row;
    setCursor(row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void FigureTable::mousePressEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || row < 0)
        return;
    setCurrent(row);
    if (isExplained(row) && signRect(row).contains(event->position().toPoint()))
        Q_EMIT explainWanted(row);
    else
        Q_EMIT chosen(row);
}

void FigureTable::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const int row = isByKey && !m_rows.empty() ? m_current : rowAt(event->pos());
    if (row < 0)
        return;
    setCurrent(row);
    Q_EMIT menuWanted(row, isByKey ? mapToGlobal(rowRect(row).center()) : event->globalPos());
}

void FigureTable::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

void FigureTable::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down: setCurrent(m_current + 1); break;
    case Qt::Key_Up: setCurrent(m_current - 1); break;
    case Qt::Key_Home: setCurrent(0); break;
    case Qt::Key_End: setCurrent(static_cast<int>(m_rows.size()) - 1); break;
    case Qt::Key_Right:
    case Qt::Key_Left:
        m_isOnSign = event->key() == Qt::Key_Right && isExplained(m_current);
        update();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_isOnSign)
            Q_EMIT explainWanted(m_current);
        else if (!m_rows.empty())
            Q_EMIT chosen(m_current);
        break;
    default: QWidget::keyPressEvent(event); break;
    }
}

void FigureTable::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        updateGeometry();
}

} // namespace riparia
