// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/PiecesDialog.h"

#include "app/models/PiecesModel.h"
#include "app/models/SummaryTotals.h"
#include "app/panels/CopiedTable.h"
#include "app/panels/Look.h"
#include "app/panels/ReadTable.h"
#include "app/text/ErrorText.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace riparia {

PiecesDialog::PiecesDialog(PanelContext context, const SummaryTotals& summary, const QString& row,
                           std::vector<NumberAsked> numbers, QWidget* parent)
    : QDialog(parent)
    , m_summary(summary)
    , m_row(row)
    , m_numbers(std::move(numbers))
    , m_model(new PiecesModel(context.names, this))
    , m_numberLabel(look::label(this, 1.0, false, "secondary"))
    , m_number(new QComboBox(this))
    , m_table(new QTableView(this))
    , m_sum(look::label(this, 1.0, true))
    , m_copy(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("piecesDialog"));
    build();
    connect(m_number, &QComboBox::activated, this, &PiecesDialog::find);
    connect(m_table, &QTableView::clicked, this, &PiecesDialog::goTo);
    connect(m_table, &QTableView::activated, this, &PiecesDialog::goTo);
    connect(m_copy, &QPushButton::clicked, this, [this] { copyTable(m_model->toText()); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_summary, &SummaryTotals::changed, this, &PiecesDialog::follow);
    retranslate();
    find();
}

void PiecesDialog::build()
{
    m_number->setObjectName(QStringLiteral("piecesNumber"));
    m_numberLabel->setBuddy(m_number);
    m_numberLabel->setVisible(m_numbers.size() > 1);
    m_number->setVisible(m_numbers.size() > 1);
    m_table->setObjectName(QStringLiteral("piecesTable"));
    m_table->setModel(m_model);
    makeReadTable(*m_table, 24);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as they were found, until one is clicked
    m_table->setSortingEnabled(true);
    m_sum->setObjectName(QStringLiteral("piecesSum"));
    m_sum->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy->setObjectName(QStringLiteral("piecesCopy"));
    m_copy->setIcon(Theme::icon(QStringLiteral("copy"), 16));
    m_close->setObjectName(QStringLiteral("piecesClose"));
    for (QPushButton* button : {m_copy, m_close})
        button->setAutoDefault(false); // Enter goes to the piece
    auto* head = new QHBoxLayout;
    head->addWidget(m_numberLabel);
    head->addWidget(m_number);
    head->addStretch();
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_sum, 1);
    foot->addWidget(m_copy);
    foot->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 14);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    resize(look::scaled(960), look::scaled(520));
    static constexpr int kWidths[] = {170, 150, 70, 110, 100, 150};
    for (int i = 0; i < static_cast<int>(std::size(kWidths)); ++i)
        m_table->setColumnWidth(i, look::scaled(kWidths[i]));
}

void PiecesDialog::fillNumbers()
{
    const QSignalBlocker quiet(m_number);
    const int current = std::max(0, m_number->currentIndex());
    m_number->clear();
    for (const NumberAsked& number : m_numbers) {
        switch (number.quantity) {
        case Quantity::RiverLength: m_number->addItem(tr("River treated")); break;
        case Quantity::BankLength: m_number->addItem(tr("Bank length")); break;
        case Quantity::Area: m_number->addItem(tr("Restored area")); break;
        case Quantity::GreenwayLength: m_number->addItem(tr("Greenway")); break;
        }
    }
    m_number->setCurrentIndex(current);
}

void PiecesDialog::find()
{
    m_ledger = m_summary.ledger();
    m_job.start([ledger = m_ledger, number = m_numbers[static_cast<std::size_t>(m_number->currentIndex())]](
                    const Progress& progress) { return piecesOf(ledger, number, progress); },
                [this](Result<NumberPiecesPtr> found) { take(std::move(found)); });
    showState();
}

void PiecesDialog::follow()
{
    nameRow();
    const bool movesWithTheMap = m_summary.scope() == SummaryScope::View;
    if (!movesWithTheMap && !m_summary.isCounting() && m_summary.ledger() != m_ledger)
        find();
}

void PiecesDialog::take(Result<NumberPiecesPtr> found)
{
    m_failure = found ? QString() : ErrorText::sentence(found.error());
    m_model->setPieces(found ? std::move(*found) : nullptr);
    showState();
}

void PiecesDialog::goTo(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    if (const Box place = boundsOf(m_model->piece(index.row())); !place.isEmpty())
        Q_EMIT placeWanted(place);
}

void PiecesDialog::showState()
{
    const int count = m_model->rowCount();
    bool haveSides = false;
    for (int row = 0; row < count && !haveSides; ++row)
        haveSides = !m_model->index(row, PiecesModel::Side).data().toString().isEmpty();
    m_table->setColumnHidden(PiecesModel::Side, count > 0 && !haveSides);
    m_copy->setEnabled(count > 0 && !isFinding());
    if (isFinding())
        m_sum->setText(tr("Finding the pieces…"));
    else if (!m_failure.isEmpty())
        m_sum->setText(m_failure);
    else
        m_sum->setText(tr("%n piece(s): %1 = %2", "a sum, exact and as the summary shows it", count)
                           .arg(m_model->sumText(), m_model->roundedSumText()));
}

void PiecesDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PiecesDialog::nameRow()
{
    if (const QString name = m_rowName ? m_rowName() : QString(); !name.isEmpty())
        m_row = name;
    setWindowTitle(tr("Pieces: %1", "of a number of the summary").arg(m_row));
}

void PiecesDialog::retranslate()
{
    nameRow();
    m_numberLabel->setText(tr("Number"));
    look::setName(m_number, tr("The number whose pieces are shown"));
    m_table->setAccessibleName(tr("Pieces of the number"));
    m_copy->setText(tr("Copy"));
    look::setName(m_copy, tr("Copy all pieces as a table"));
    m_close->setText(tr("Close"));
    fillNumbers();
    m_model->retranslate();
    showState();
}

} // namespace riparia
