// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/SourceAttributes.h"

#include <QWidget>

#include <vector>

class QTableWidget;
class QToolButton;

namespace riparia {

/// What an import kept of the fields of its file, to be read and copied, below a heading that folds it away. Not there where nothing was kept.
class SourceList : public QWidget {
    Q_OBJECT

public:
    explicit SourceList(QWidget* parent);

    void setAttributes(std::vector<SourceAttribute> attributes);
    QTableWidget& table() const { return *m_table; }
    /// The selected rows, tab separated; of a single cell that is selected, its text.
    QString copied() const;
    void retranslate();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void fold();
    void showMenu(const QPoint& place);

    std::vector<SourceAttribute> m_attributes;
    QToolButton* m_head;
    QTableWidget* m_table;
};

} // namespace riparia
