// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/CustomFieldList.h"

#include "app/document/PlanDocument.h"
#include "app/panels/Look.h"
#include "app/panels/RefusalLabel.h"
#include "app/text/ErrorText.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

constexpr int kMostRows = 8; // in sight at once; more are scrolled

/// A value, or a note that there are several: an editor begins empty there, and one that is left empty changes nothing.
class ValueItem : public QTableWidgetItem {
public:
    void show(const QString& value, const QString& note)
    {
        m_note = note;
        QTableWidgetItem::setData(Qt::EditRole, value);
        QTableWidgetItem::setData(Qt::ToolTipRole, note.isEmpty() ? value : note);
    }
    QVariant data(int role) const override
    {
        if (m_note.isEmpty())
            return QTableWidgetItem::data(role);
        if (role == Qt::DisplayRole)
            return m_note;
        if (role == Qt::ForegroundRole)
            return Theme::current().color(QStringLiteral("secondary"));
        return role == Qt::EditRole ? QVariant(QString()) : QTableWidgetItem::data(role);
    }
    void setData(int role, const QVariant& value) override
    {
        if (role == Qt::EditRole && !m_note.isEmpty()) {
            if (value.toString().isEmpty())
                return;
            m_note.clear();
        }
        QTableWidgetItem::setData(role, value);
    }

private:
    QString m_note;
};

} // namespace

CustomFieldList::CustomFieldList(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_head(new QToolButton(this))
    , m_body(new QWidget(this))
    , m_table(new QTableWidget(0, 2, m_body))
    , m_name(new QLineEdit(m_body))
    , m_value(new QLineEdit(m_body))
    , m_add(look::iconButton(m_body, QStringLiteral("plus"), QStringLiteral("customFieldAdd")))
    , m_remove(look::iconButton(m_body, QStringLiteral("trash"), QStringLiteral("customFieldRemove")))
    , m_problem(look::label(m_body, kSmallText, false, "error"))
{
    m_head->setObjectName(QStringLiteral("customFieldsHead"));
    m_head->setCheckable(true);
    m_head->setAutoRaise(true);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setIconSize(QSize(16, 16));
    m_head->setFocusPolicy(Qt::TabFocus);
    look::setText(m_head, kSmallText, true);
    look::setTone(m_head, "secondary");
    m_problem->setObjectName(QStringLiteral("customFieldProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    makeTable();
    auto* inside = new QVBoxLayout(m_body);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(4);
    inside->addWidget(m_table);
    inside->addWidget(makeEntry());
    inside->addWidget(m_problem);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 2);
    column->setSpacing(2);
    column->addWidget(m_head, 0, Qt::AlignLeft);
    column->addWidget(m_body);
    connect(m_head, &QToolButton::toggled, this, &CustomFieldList::fold);
    retranslate();
    fold();
    hide();
}

void CustomFieldList::makeTable()
{
    m_table->setObjectName(QStringLiteral("customFields"));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false); // Tab leaves the list: no trap
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(look::scaled(20));
    m_table->verticalHeader()->setDefaultSectionSize(look::scaled(22));
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultSectionSize(look::scaled(110));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    connect(m_table, &QTableWidget::cellChanged, this, &CustomFieldList::commit);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &CustomFieldList::enable);
    connect(m_table, &QTableWidget::customContextMenuRequested, this, &CustomFieldList::showMenu);
}

QWidget* CustomFieldList::makeEntry()
{
    auto* entry = new QWidget(m_body);
    m_name->setObjectName(QStringLiteral("customFieldName"));
    m_value->setObjectName(QStringLiteral("customFieldValue"));
    auto* row = new QHBoxLayout(entry);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_name, 2);
    row->addWidget(m_value, 3);
    row->addWidget(m_add);
    row->addWidget(m_remove);
    for (QLineEdit* line : {m_name, m_value}) {
        line->setMinimumWidth(look::scaled(60));
        connect(line, &QLineEdit::returnPressed, this, &CustomFieldList::add);
    }
    connect(m_name, &QLineEdit::textChanged, this, &CustomFieldList::enable);
    connect(m_add, &QToolButton::clicked, this, &CustomFieldList::add);
    connect(m_remove, &QToolButton::clicked, this, &CustomFieldList::remove);
    return entry;
}

void CustomFieldList::showObjects(const std::vector<Uuid>& ids, bool isEditable)
{
    const bool others = ids != m_ids;
    m_ids = ids;
    m_isEditable = isEditable;
    if (others) {
        m_name->clear();
        m_value->clear();
        m_problem->hide();
        const QSignalBlocker quiet(m_table); // an editor that is open is of another object
        m_table->setRowCount(0);
        m_rows.clear();
    }
    setVisible(!m_ids.empty());
    m_isReading = m_ids.size() > kAtOnce;
    if (!m_isReading) {
        m_reading.stop();
        take(customFields(m_context.document.plan(), m_ids).value());
        return;
    }
    if (others) {
        m_rows.clear();
        fill();
    }
    read();
}

void CustomFieldList::read()
{
    enable();
    retranslate(); // how many there are is not known yet
    m_reading.start([plan = m_context.document.plan(),
                     ids = m_ids](const Progress& progress) { return customFields(plan, ids, progress); },
                    [this](Result<std::vector<CustomFieldRow>> found) {
                        if (!m_isReading) // something else is shown by now
                            return;
                        m_isReading = false;
                        take(found ? std::move(*found) : std::vector<CustomFieldRow>());
                        if (!found) {
                            m_problem->setText(ErrorText::sentence(found.error()));
                            m_problem->show();
                        }
                    });
}

void CustomFieldList::take(std::vector<CustomFieldRow> rows)
{
    const bool wasEditable = m_table->property("editable").toBool();
    if (rows != m_rows || wasEditable != m_isEditable) { // an edit of something else leaves selection and scrolling
        m_rows = std::move(rows);
        fill();
    }
    enable();
    retranslate();
}

/// Rows that stay keep their items: an editor may be writing one.
void CustomFieldList::fill()
{
    const QSignalBlocker quiet(m_table);
    m_table->setProperty("editable", m_isEditable);
    m_table->setRowCount(static_cast<int>(m_rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row)
        setRow(row);
    const int shown = std::min(m_table->rowCount(), kMostRows);
    m_table->setFixedHeight(shown * m_table->verticalHeader()->defaultSectionSize() + 2);
    m_table->setVisible(shown > 0);
}

void CustomFieldList::setRow(int row)
{
    const CustomFieldRow& field = m_rows[static_cast<std::size_t>(row)];
    // Not ItemNeverHasChildren: QTableWidget takes that bit for the mark of its headers and does not tell of changes.
    constexpr Qt::ItemFlags kRead = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    auto* name = m_table->item(row, 0);
    if (!name) {
        name = new QTableWidgetItem;
        m_table->setItem(row, 0, name);
        m_table->setItem(row, 1, new ValueItem);
    }
    name->setText(field.name);
    name->setToolTip(field.name);
    name->setFlags(kRead);
    auto* value = static_cast<ValueItem*>(m_table->item(row, 1));
    value->show(field.value, field.isVarious ? tr("— various —") : QString());
    // A line could not hold what is longer, and would cut it off.
    const bool isShort = field.value.size() <= kMostValueLetters;
    value->setFlags(m_isEditable && !field.name.isEmpty() && isShort ? kRead | Qt::ItemIsEditable : kRead);
}

void CustomFieldList::enable()
{
    const bool canWrite = m_isEditable && !m_isReading;
    m_name->setEnabled(m_isEditable); // who types there keeps the keyboard while fields are read
    m_value->setEnabled(m_isEditable);
    m_add->setEnabled(canWrite && !m_name->text().trimmed().isEmpty());
    m_remove->setEnabled(canWrite && !selectedNames().isEmpty());
}

void CustomFieldList::fold()
{
    const bool isOpen = m_head->isChecked();
    m_body->setVisible(isOpen);
    m_head->setIcon(Theme::icon(isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), 16));
}

QStringList CustomFieldList::selectedNames() const
{
    QStringList names;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, 0)->isSelected() || m_table->item(row, 1)->isSelected())
            names += m_table->item(row, 0)->text();
    }
    names.removeAll(QString()); // what cannot be read is left alone
    return names;
}

void CustomFieldList::commit(int row, int column)
{
    if (column != 1 || row < 0 || row >= static_cast<int>(m_rows.size()) || m_isReading)
        return;
    const QString name = m_rows[static_cast<std::size_t>(row)].name;
    const QString typed = m_table->item(row, column)->data(Qt::EditRole).toString();
    if (!write([this, name, typed] { return settingCustomField(m_context.document, m_ids, name, typed); }))
        fill(); // what the plan has; the sentence says why
}

void CustomFieldList::add()
{
    if (!m_add->isEnabled()) // by Enter
        return;
    const QString name = m_name->text();
    const QString value = m_value->text();
    const auto make = [this, name, value] { return addingCustomField(m_context.document, m_ids, name, value); };
    m_name->setFocus(); // for the next one, or to be corrected
    if (write(make)) {
        m_name->clear();
        m_value->clear();
    }
}

void CustomFieldList::remove()
{
    const QStringList names = selectedNames();
    if (m_isEditable && !m_isReading && !names.isEmpty())
        write([this, names] { return removingCustomFields(m_context.document, m_ids, names); });
}

bool CustomFieldList::write(const std::function<Result<FieldEdit>()>& make)
{
    const auto act = [&]() -> Result<void> {
        const Result<FieldEdit> edit = make();
        return edit ? m_context.document.edit(edit->changes, edit->text) : Result<void>(fail(edit.error()));
    };
    const bool isDone = RefusalLabel::edit(m_context.document, *m_problem, act, [this, make] { write(make); });
    m_problem->setVisible(!isDone);
    return isDone;
}

QString CustomFieldList::copied() const
{
    const QModelIndexList cells = m_table->selectionModel()->selectedIndexes();
    if (cells.size() == 1)
        return cells.front().data().toString();
    QString text;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList line;
        for (int column = 0; column < m_table->columnCount(); ++column) {
            if (m_table->item(row, column)->isSelected())
                line += m_table->item(row, column)->text().simplified();
        }
        if (!line.isEmpty())
            text += line.join(u'\t') + u'\n';
    }
    return text;
}

void CustomFieldList::showMenu(const QPoint& place)
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("customFieldMenu"));
    QAction* copy = menu.addAction(tr("Copy"), this, [this] { QApplication::clipboard()->setText(copied()); });
    copy->setObjectName(QStringLiteral("customFieldCopy"));
    copy->setEnabled(m_table->selectionModel()->hasSelection());
    QAction* all = menu.addAction(tr("Select all"), m_table, &QTableWidget::selectAll);
    all->setObjectName(QStringLiteral("customFieldSelectAll"));
    menu.addSeparator();
    QAction* gone = menu.addAction(tr("Remove"), this, &CustomFieldList::remove);
    gone->setObjectName(QStringLiteral("customFieldMenuRemove"));
    gone->setEnabled(m_remove->isEnabled());
    menu.exec(m_table->viewport()->mapToGlobal(place));
}

bool CustomFieldList::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched != m_table || !isKey)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isCopy = key->matches(QKeySequence::Copy);
    if (!isCopy && !key->matches(QKeySequence::Delete))
        return QWidget::eventFilter(watched, event);
    event->accept(); // the window's own copying and deleting are of objects
    if (event->type() == QEvent::KeyPress && isCopy)
        QApplication::clipboard()->setText(copied());
    else if (event->type() == QEvent::KeyPress)
        remove();
    return true;
}

void CustomFieldList::retranslate()
{
    const QString count = m_isReading ? QStringLiteral("…") : QString::number(m_rows.size());
    m_head->setText(tr("Custom fields (%1)", "and how many").arg(count));
    look::setName(m_head, tr("Fields of your own, and those of its file that the import kept"));
    m_table->setAccessibleName(tr("Custom fields"));
    m_name->setPlaceholderText(tr("Name"));
    look::setName(m_name, tr("Name of a new field"));
    m_value->setPlaceholderText(tr("Value"));
    look::setName(m_value, tr("Value of the new field"));
    look::setName(m_add, tr("Add this field"));
    look::setName(m_remove, tr("Remove the chosen fields"));
}

} // namespace riparia
