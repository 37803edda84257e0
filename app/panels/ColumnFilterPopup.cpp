// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/ColumnFilterPopup.h"

#include "app/models/FilterParts.h"
#include "app/models/FilterWords.h"
#include "app/models/PlanTableModel.h"
#include "app/panels/Look.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

constexpr int kRowsInSight = 12;

ColumnFilter columnFilterOf(const PlanTableModel& model, int column)
{
    return *ColumnFilter::of(model.type(), model.columns()[static_cast<std::size_t>(column)].key);
}

} // namespace

ColumnFilterPopup::ColumnFilterPopup(PanelContext context, const PlanTableModel& model, int column, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_context(context)
    , m_filter(columnFilterOf(model, column))
    , m_error(look::label(this, kSmallText, false, "error"))
    , m_ok(new QPushButton(tr("OK"), this))
{
    setObjectName(QStringLiteral("columnFilterPopup"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    look::setSurface(this, "panel");
    const QString title = titleWords(model.headerData(column, Qt::Horizontal).toString());
    setAccessibleName(tr("Filter by %1", "a column").arg(title));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(look::kPad, 10, look::kPad, 10);
    rows->setSpacing(6);
    QLabel* head = look::label(this, 1.0, true);
    head->setTextFormat(Qt::PlainText);
    head->setText(title);
    rows->addWidget(head);
    switch (m_filter.kind()) {
    case ColumnFilter::Kind::Choice: addChoice(*rows, title); break;
    case ColumnFilter::Kind::Text: addText(*rows, title); break;
    case ColumnFilter::Kind::Length:
    case ColumnFilter::Kind::Size:
    case ColumnFilter::Kind::Chainage:
    case ColumnFilter::Kind::Year: addRange(*rows, title); break;
    }
    m_error->setObjectName(QStringLiteral("columnFilterError"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_error->hide();
    rows->addWidget(m_error);
    addButtons(*rows);
}

QStringList ColumnFilterPopup::conditions() const
{
    return filterConditions(fromUtf8(m_context.totals.request().filter.text()));
}

/// Two columns have one chainage, and a year is more than what stands in the cells.
QString ColumnFilterPopup::titleWords(const QString& title) const
{
    if (m_filter.kind() == ColumnFilter::Kind::Chainage)
        return tr("Chainage");
    return m_filter.kind() == ColumnFilter::Kind::Year ? tr("Year") : title;
}

void ColumnFilterPopup::addNote(QVBoxLayout& column, const QString& words)
{
    QLabel* note = look::label(this, kSmallText, false, "secondary");
    note->setTextFormat(Qt::PlainText);
    note->setText(words);
    note->setWordWrap(true);
    note->setMinimumWidth(look::scaled(220));
    column.addWidget(note);
}

/// Where it is more than the fields can hold.
void ColumnFilterPopup::addWhatIsSaid(QVBoxLayout& column)
{
    const QString said = m_filter.own(conditions()).join(QStringLiteral(" and "));
    addNote(column, tr("The filter says of it: %1. What is typed here takes its place.")
                        .arg(FilterWords::of(said, m_context.names)));
}

void ColumnFilterPopup::addChoice(QVBoxLayout& column, const QString& title)
{
    const ColumnRows rows{m_context.document.plan(), m_context.totals.request(), m_context.names.units()};
    if (m_context.totals.isLarge()) {
        addSearch(column, title);
        addList(column, title);
        countAside(column, rows);
        return;
    }
    auto values = m_filter.values(conditions(), rows).value();
    if (values.size() >= kSearchedFrom)
        addSearch(column, title);
    addList(column, title);
    showValues(std::move(values));
}

void ColumnFilterPopup::addSearch(QVBoxLayout& column, const QString& title)
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("columnFilterSearch"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in %1", "a column").arg(title));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &ColumnFilterPopup::search);
    column.addWidget(m_search);
    m_first = m_search;
}

void ColumnFilterPopup::addList(QVBoxLayout& column, const QString& title)
{
    m_all = new QCheckBox(tr("All"), this);
    m_all->setObjectName(QStringLiteral("columnFilterAll"));
    m_all->setEnabled(false);
    connect(m_all, &QCheckBox::clicked, this, [this] {
        bool areAllChosen = true;
        for (int row = 0; row < m_list->count(); ++row)
            areAllChosen =
                areAllChosen && (m_list->item(row)->isHidden() || m_list->item(row)->checkState() == Qt::Checked);
        chooseFound(!areAllChosen);
    });
    column.addWidget(m_all);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("columnFilterValues"));
    m_list->setAccessibleName(title);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumWidth(look::scaled(220));
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnFilterPopup::showChosen);
    column.addWidget(m_list);
    if (!m_first)
        m_first = m_list;
}

/// Of rows that are too many for the time until the popup is to be seen.
void ColumnFilterPopup::countAside(QVBoxLayout& column, const ColumnRows& rows)
{
    m_list->hide();
    m_ok->setEnabled(false);
    m_wait = look::label(this, kSmallText, false, "secondary");
    m_wait->setObjectName(QStringLiteral("columnFilterWait"));
    m_wait->setTextFormat(Qt::PlainText);
    m_wait->setText(tr("Counting…"));
    m_wait->setWordWrap(true);
    m_wait->setMinimumWidth(look::scaled(220));
    column.addWidget(m_wait);
    m_counting.start([filter = m_filter, conditions = conditions(),
                      rows](const Progress& progress) { return filter.values(conditions, rows, progress); },
                     [this](Result<std::vector<ColumnValue>> counted) { takeCounted(std::move(counted)); });
}

void ColumnFilterPopup::takeCounted(Result<std::vector<ColumnValue>> counted)
{
    if (!counted) { // cancelled: it is being closed
        if (counted.error().code != ErrorCode::Cancelled)
            m_wait->setText(ErrorText::sentence(counted.error()));
        return;
    }
    m_wait->hide();
    m_list->show();
    showValues(std::move(*counted));
    place();
}

void ColumnFilterPopup::showValues(std::vector<ColumnValue> values)
{
    m_values = std::move(values);
    const auto count = static_cast<int>(m_values.size());
    m_all->setEnabled(count > 0);
    for (const ColumnValue& value : m_values) {
        auto* item = new QListWidgetItem(tr("%1 (%2)", "a value, number of rows").arg(value.words).arg(value.count));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(value.isChosen ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(item->text());
        m_list->addItem(item);
    }
    const int rowHeight = std::max(look::scaled(20), count > 0 ? m_list->sizeHintForRow(0) : 0);
    m_list->setFixedHeight(std::clamp(count, 2, kRowsInSight) * rowHeight + 2 * m_list->frameWidth() + 2);
    m_list->setCurrentRow(0);
    search(m_search ? m_search->text() : QString()); // it may have been typed before they were there
}

void ColumnFilterPopup::addText(QVBoxLayout& column, const QString& title)
{
    const auto before = m_filter.text(conditions());
    if (!before)
        addWhatIsSaid(column);
    m_from = new QLineEdit(before.value_or(QString()), this);
    m_from->setObjectName(QStringLiteral("columnFilterText"));
    m_from->setPlaceholderText(tr("contains"));
    m_from->setAccessibleName(tr("%1 contains", "a column").arg(title));
    m_from->setMinimumWidth(look::scaled(220));
    m_fromBefore = m_from->text();
    column.addWidget(m_from);
    m_first = m_from;
}

void ColumnFilterPopup::addRange(QVBoxLayout& column, const QString& title)
{
    const ColumnFilter::Kind kind = m_filter.kind();
    if (kind == ColumnFilter::Kind::Chainage)
        addNote(column, tr("Of what lies there with some part."));
    if (kind == ColumnFilter::Kind::Year)
        addNote(column, tr("In which works first count, else their planned end."));
    const auto before = m_filter.range(conditions(), m_context.names.units());
    if (!before)
        addWhatIsSaid(column);
    auto* row = new QHBoxLayout;
    const auto addEnd = [&](const QString& words, const char* name, const QString& value) {
        auto* label = new QLabel(words, this);
        auto* line = new QLineEdit(value, this);
        line->setObjectName(QLatin1String(name));
        line->setAccessibleName(title + u' ' + words);
        line->setMinimumWidth(look::scaled(80));
        line->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
        label->setBuddy(line);
        row->addWidget(label);
        row->addWidget(line, 1);
        return line;
    };
    m_fromBefore = before ? before->from : QString();
    m_toBefore = before ? before->to : QString();
    m_from = addEnd(tr("from", "a number"), "columnFilterFrom", m_fromBefore);
    m_to = addEnd(tr("to", "a number"), "columnFilterTo", m_toBefore);
    column.addLayout(row);
    m_first = m_from;
}

void ColumnFilterPopup::addButtons(QVBoxLayout& column)
{
    auto* clear = new QPushButton(tr("Clear"), this);
    clear->setObjectName(QStringLiteral("columnFilterClear"));
    clear->setToolTip(tr("Takes what the filter says of this column away"));
    clear->setEnabled(!m_filter.own(conditions()).isEmpty());
    m_ok->setObjectName(QStringLiteral("columnFilterOk"));
    auto* row = new QHBoxLayout;
    row->addWidget(clear);
    row->addStretch();
    row->addWidget(m_ok);
    column.addLayout(row);
    for (QPushButton* button : {clear, m_ok})
        button->setAutoDefault(true); // Enter presses the one that the keyboard is on
    connect(clear, &QPushButton::clicked, this, [this] { finish({}); });
    connect(m_ok, &QPushButton::clicked, this, &ColumnFilterPopup::accept);
    for (QLineEdit* line : {m_from, m_to}) {
        if (line)
            connect(line, &QLineEdit::returnPressed, this, &ColumnFilterPopup::accept);
    }
}

/// Anew when values have come: it is larger then.
void ColumnFilterPopup::place()
{
    adjustSize();
    const QRect room = parentWidget()->screen()->availableGeometry();
    QPoint place = m_title.bottomLeft() + QPoint(0, 1);
    if (place.y() + height() > room.bottom())
        place.setY(std::max(room.top(), m_title.top() - height()));
    place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - width())));
    move(place);
}

void ColumnFilterPopup::showBelow(const QRect& title)
{
    m_title = title;
    place();
    m_first->setFocus(Qt::PopupFocusReason); // a popup gives the keyboard to what has it in there
    show();
}

/// A list takes Esc for a search, and Enter in it or in the line above it is OK.
bool ColumnFilterPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape)
        close();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        accept();
    else if (key == Qt::Key_Down && watched != m_list && m_list->isVisible())
        m_list->setFocus(Qt::TabFocusReason);
    else
        return QFrame::eventFilter(watched, event);
    return true;
}

void ColumnFilterPopup::closeEvent(QCloseEvent* event)
{
    m_counting.stop();
    QFrame::closeEvent(event);
}

void ColumnFilterPopup::search(const QString& words)
{
    if (m_counting.isRunning()) // then, when they are there
        return;
    for (int row = 0; row < m_list->count(); ++row) {
        const ColumnValue& value = m_values[static_cast<std::size_t>(row)];
        m_list->item(row)->setHidden(!value.words.contains(words.trimmed(), Qt::CaseInsensitive) &&
                                     !value.value.contains(words.trimmed(), Qt::CaseInsensitive));
    }
    showChosen();
}

/// What the search has found, or all.
void ColumnFilterPopup::chooseFound(bool isChosen)
{
    {
        const QSignalBlocker quiet(m_list); // said once
        for (int row = 0; row < m_list->count(); ++row) {
            if (!m_list->item(row)->isHidden())
                m_list->item(row)->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
        }
    }
    showChosen();
}

void ColumnFilterPopup::showChosen()
{
    int found = 0;
    int foundChosen = 0;
    bool isAnyChosen = false;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem& item = *m_list->item(row);
        const bool isChosen = item.checkState() == Qt::Checked;
        isAnyChosen = isAnyChosen || isChosen;
        found += item.isHidden() ? 0 : 1;
        foundChosen += !item.isHidden() && isChosen ? 1 : 0;
    }
    m_all->setCheckState(foundChosen == 0 ? Qt::Unchecked : foundChosen == found ? Qt::Checked : Qt::PartiallyChecked);
    m_ok->setEnabled(isAnyChosen);
    m_ok->setToolTip(isAnyChosen ? QString() : tr("Choose at least one value"));
}

void ColumnFilterPopup::accept()
{
    if (m_list)
        acceptChoice();
    else if (m_from->text() == m_fromBefore && (!m_to || m_to->text() == m_toBefore))
        close(); // also where the filter says what these fields cannot
    else if (m_to)
        acceptRange();
    else
        finish(m_filter.containing(m_from->text()));
}

void ColumnFilterPopup::acceptChoice()
{
    if (!m_ok->isEnabled())
        return;
    bool isChanged = false;
    for (int row = 0; row < m_list->count(); ++row) {
        bool& isChosen = m_values[static_cast<std::size_t>(row)].isChosen;
        const bool wanted = m_list->item(row)->checkState() == Qt::Checked;
        isChanged = isChanged || isChosen != wanted;
        isChosen = wanted;
    }
    if (isChanged)
        finish(m_filter.choice(m_values));
    else
        close();
}

void ColumnFilterPopup::acceptRange()
{
    const ShownUnits& units = m_context.names.units();
    const auto from = m_filter.end(m_from->text(), units);
    const auto to = m_filter.end(m_to->text(), units);
    for (QLineEdit* line : {m_from, m_to})
        look::setProperty(line, "invalid", false);
    if (from && to)
        finish(m_filter.between(*from, *to));
    else
        refuse(from ? *m_to : *m_from);
}

/// What was typed stays, with the reason below it.
void ColumnFilterPopup::refuse(QLineEdit& line)
{
    const ColumnFilter::Kind kind = m_filter.kind();
    const QString why = kind == ColumnFilter::Kind::Chainage ? tr("“%1” is no chainage, as K0+350 or 350 is.")
                        : kind == ColumnFilter::Kind::Year   ? tr("“%1” is no year.")
                                                             : tr("“%1” is no number.");
    m_error->setText(why.arg(line.text()));
    m_error->show();
    line.setAccessibleDescription(m_error->text());
    look::setProperty(&line, "invalid", true);
    line.setFocus(Qt::OtherFocusReason);
    line.selectAll();
    adjustSize();
}

void ColumnFilterPopup::finish(const QString& own)
{
    const QStringList wanted = m_filter.replaced(conditions(), own);
    close();
    if (wanted != conditions())
        Q_EMIT chosen(wanted);
}

} // namespace riparia
