// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/PlanTableModel.h"

#include "core/plan/ChangeSet.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace riparia {

/// Text of a spreadsheet that is to go into cells of a table, read row by row. Changes nothing itself.
struct PastedCells {
    Q_DECLARE_TR_FUNCTIONS(riparia::PastedCells)

public:
    struct Row {
        Uuid id;
        QString name;        ///< "S-0012"
        QStringList values;  ///< one a column
        QString problem;     ///< why the row is left out; "" when it is taken
        bool isSame = false; ///< it has all of this already
    };

    std::vector<std::string> fields; ///< columns the values go to
    QStringList titles;              ///< theirs
    std::vector<Row> rows;
    int beyond = 0; ///< lines of the text for which there is no row
    ChangeSet changes;

    int usable() const; ///< rows that would change

    /// Where the text goes: rows of the table, and columns as they stand there.
    struct Target {
        std::vector<int> rows; ///< the selected ones; a single one is where the text begins
        std::vector<int> columns;
    };
    /// One line goes into every selected row; several go one to a row from the first selected one on. A first line that repeats the titles is passed over.
    static PastedCells read(const QString& text, const PlanTableModel& model, const PlanDocument& document,
                            const Target& target);
};

} // namespace riparia
