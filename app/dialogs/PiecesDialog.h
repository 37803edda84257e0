// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/LatestJob.h"
#include "app/models/NumberPieces.h"
#include "app/panels/PanelContext.h"

#include "core/geometry/Point.h"

#include <QDialog>

#include <functional>
#include <utility>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace riparia {

class PiecesModel;
class SummaryTotals;

/// Where a number of the summary comes from: its pieces with the rule that gave each to its owner, and their sum. Found in the background, and anew when the
/// summary counts anew; where that speaks of the part the map shows, the pieces stay those of what was shown, since to go to one moves the map.
class PiecesDialog : public QDialog {
    Q_OBJECT

public:
    /// `row`: what the numbers are of, for the title. At least one number; of several one is chosen. The summary lives longer.
    PiecesDialog(PanelContext context, const SummaryTotals& summary, const QString& row,
                 std::vector<NumberAsked> numbers, QWidget* parent = nullptr);

    /// Asks for the name of the row again whenever it may be another; "" keeps the last one.
    void setRowName(std::function<QString()> name) { m_rowName = std::move(name); }
    const PiecesModel& model() const { return *m_model; }
    QTableView& table() const { return *m_table; }
    bool isFinding() const { return m_job.isRunning(); }

Q_SIGNALS:
    void placeWanted(const riparia::Box& place); ///< on the map, in plan coordinates

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void fillNumbers();
    void find();
    void follow();
    void take(Result<NumberPiecesPtr> found);
    void goTo(const QModelIndex& index);
    void showState();
    void nameRow();
    void retranslate();

    const SummaryTotals& m_summary;
    QString m_row;
    std::function<QString()> m_rowName;
    std::vector<NumberAsked> m_numbers;
    PiecesModel* m_model;
    QLabel* m_numberLabel;
    QComboBox* m_number; ///< hidden where there is one only
    QTableView* m_table;
    QLabel* m_sum;
    QPushButton* m_copy;
    QPushButton* m_close;
    LedgerPtr m_ledger; ///< that the pieces are of
    QString m_failure;  ///< why there are none
    LatestJob<NumberPiecesPtr> m_job;
};

} // namespace riparia
