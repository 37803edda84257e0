// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/MergeTable.h"

#include "app/text/Fill.h"
#include "app/tools/MergeText.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QVariant>

#include <algorithm>
#include <optional>

namespace riparia {

namespace {

constexpr int kMostLetters = 60; // of a value on the table; the whole is in its tool tip

QString shortened(const QString& text)
{
    if (text.size() <= kMostLetters)
        return text;
    return text.left(kMostLetters - 1) + QChar(0x2026);
}

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

MergeTable::MergeTable(QWidget* map)
    : QFrame(map)
    , m_title(plainLabel({}, this))
    , m_scroll(new QScrollArea(this))
    , m_sums(plainLabel({}, this))
    , m_accept(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("mergeTable"));
    m_accept->setObjectName(QStringLiteral("mergeAccept"));
    m_cancel->setObjectName(QStringLiteral("mergeCancel"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setAttribute(Qt::WA_NoMousePropagation); // a click between the rows is none on the map
    m_title->setWordWrap(true);
    m_sums->setWordWrap(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QPushButton* button : {m_accept, m_cancel}) {
        button->setAutoDefault(true); // Enter presses the one that has the keyboard
        buttons->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->addWidget(m_title);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_sums);
    column->addLayout(buttons);
    hide();
    connect(m_accept, &QPushButton::clicked, this, &MergeTable::accepted);
    connect(m_cancel, &QPushButton::clicked, this, &MergeTable::cancelled);
}

void MergeTable::ask(const PlanDocument& document, const std::vector<edits::MergeConflict>& conflicts, bool becomeOne)
{
    m_document = &document;
    m_conflicts = conflicts;
    m_becomeOne = becomeOne;
    fillIn();
    show();
    raise();
    if (!m_rows.empty())
        m_rows.front().second->setFocus();
}

void MergeTable::fillIn()
{
    m_title->setText(tr("The segments differ in these fields. What is to stand in the merged segment?"));
    m_sums->setText(tr("Costs are added up, and quantities of one measure in one unit."));
    m_accept->setText(tr("Merge"));
    m_cancel->setText(tr("Cancel"));
    setAccessibleName(m_title->text());
    m_rows.clear();
    auto* rows = new QWidget;
    auto* grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    addHeads(*grid);
    for (const edits::MergeConflict& conflict : m_conflicts)
        addRow(*grid, conflict);
    m_scroll->setWidget(rows); // those of the last question go
    m_scroll->updateGeometry();
    const QSize most = parentWidget()->size() - QSize(16, 16);
    setMaximumSize(most.expandedTo(QSize(1, 1)));
    adjustSize();
    move(std::max(8, (parentWidget()->width() - width()) / 2), std::max(8, (parentWidget()->height() - height()) / 2));
}

/// The rows anew, with what is chosen in them.
void MergeTable::retranslate()
{
    std::vector<QVariant> chosen;
    std::optional<std::size_t> focused;
    for (const auto& [field, combo] : m_rows) {
        if (combo->hasFocus())
            focused = chosen.size();
        chosen.push_back(combo->currentData());
    }
    fillIn();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i].second->setCurrentIndex(std::max(0, m_rows[i].second->findData(chosen[i])));
    if (focused)
        m_rows[*focused].second->setFocus();
}

void MergeTable::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && isOpen())
        retranslate();
}

void MergeTable::addHeads(QGridLayout& grid)
{
    int column = 0;
    for (const QString& head : {tr("Field"), tr("Values of the parts"), tr("Chosen")}) {
        QLabel* label = plainLabel(head, this);
        QFont bold = label->font();
        bold.setBold(true);
        label->setFont(bold);
        grid.addWidget(label, 0, column++);
    }
}

void MergeTable::addRow(QGridLayout& grid, const edits::MergeConflict& conflict)
{
    const QString field = MergeText::title(conflict.field);
    const QString longest = fromUtf8(conflict.parts.front()->meta.code);
    QLabel* title = plainLabel(m_becomeOne ? field : tr("%1 of %2", "a field, a segment").arg(field, longest), this);
    auto* combo = new QComboBox(this);
    combo->setObjectName(QStringLiteral("mergeField%1").arg(m_rows.size()));
    QString values;
    QString whole;
    for (const edits::SegmentPtr& part : conflict.parts) {
        const QString value = MergeText::value(*m_document, *part, conflict.field);
        const QString words = tr("%1: %2", "a segment, its value").arg(fromUtf8(part->meta.code));
        values += (values.isEmpty() ? QString() : QStringLiteral("\n")) + words.arg(shortened(value));
        whole += (whole.isEmpty() ? QString() : QStringLiteral("\n")) + words.arg(value);
        // Parts that say the same are one choice.
        if (combo->findData(value, Qt::UserRole + 1) < 0) {
            combo->addItem(shortened(value), fromUtf8(part->meta.uuid.toString()));
            combo->setItemData(combo->count() - 1, value, Qt::UserRole + 1);
            combo->setItemData(combo->count() - 1, value, Qt::ToolTipRole);
        }
    }
    QLabel* said = plainLabel(values, this);
    said->setToolTip(whole);
    title->setBuddy(combo);
    combo->setAccessibleName(title->text());
    combo->setAccessibleDescription(values);
    const int row = grid.rowCount();
    grid.addWidget(title, row, 0, Qt::AlignTop);
    grid.addWidget(said, row, 1, Qt::AlignTop);
    grid.addWidget(combo, row, 2, Qt::AlignTop);
    m_rows.emplace_back(conflict.field, combo);
}

std::vector<edits::MergeChoice> MergeTable::choices() const
{
    std::vector<edits::MergeChoice> chosen;
    for (const auto& [field, combo] : m_rows)
        if (const auto part = Uuid::parse(toUtf8(combo->currentData().toString())))
            chosen.push_back({field, *part});
    return chosen;
}

void MergeTable::close()
{
    if (!isOpen())
        return;
    hide();
    m_document = nullptr;
    m_conflicts.clear();
    parentWidget()->setFocus();
}

void MergeTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT accepted();
    // Other keys end here too: on the map they would be shortcuts.
    event->accept();
}

} // namespace riparia
