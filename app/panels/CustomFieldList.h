// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/LatestJob.h"
#include "app/models/CustomFieldEdits.h"
#include "app/panels/PanelContext.h"

#include <QWidget>

#include <cstddef>
#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QTableWidget;
class QToolButton;

namespace riparia {

/// The custom fields of what is selected, those of its source among them, below a heading that folds them away: values are edited where they stand, fields
/// added and removed, one undo step each. Of several objects an edit goes to all of them. Not there where nothing is selected.
class CustomFieldList : public QWidget {
    Q_OBJECT

public:
    /// What more objects than this have is found in the background.
    static constexpr std::size_t kAtOnce = 200;

    CustomFieldList(PanelContext context, QWidget* parent);

    /// What is typed for a new field stays as long as the same objects are shown. What is only looked at cannot be changed.
    void showObjects(const std::vector<Uuid>& ids, bool isEditable);
    /// While the fields of many objects are on their way.
    bool isReading() const { return m_isReading; }
    QTableWidget& table() const { return *m_table; }
    /// The selected rows, tab separated; of a single cell that is selected, its text.
    QString copied() const;
    void retranslate();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeTable();
    QWidget* makeEntry();
    void read();
    void take(std::vector<CustomFieldRow> rows);
    void fill();
    void setRow(int row);
    void enable();
    void fold();
    void showMenu(const QPoint& place);
    QStringList selectedNames() const;
    void commit(int row, int column);
    void add();
    void remove();
    /// Makes the edit. Where it is refused the label says why, and a lock that refused it can be opened there.
    bool write(const std::function<Result<FieldEdit>()>& make);

    PanelContext m_context;
    std::vector<Uuid> m_ids;
    std::vector<CustomFieldRow> m_rows;
    LatestJob<std::vector<CustomFieldRow>> m_reading;
    bool m_isReading = false;
    bool m_isEditable = false;
    QToolButton* m_head;
    QWidget* m_body; ///< below the head, as long as that is open
    QTableWidget* m_table;
    QLineEdit* m_name;
    QLineEdit* m_value;
    QToolButton* m_add;
    QToolButton* m_remove;
    QLabel* m_problem;
};

} // namespace riparia
