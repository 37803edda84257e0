// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/PanelContext.h"

#include "core/ledger/Ledger.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <string>

class QComboBox;

namespace riparia {

/// One side of a comparison: a scenario, and the scheme and day it is counted by, which are those of the window unless others are chosen.
class CompareSide : public QWidget {
    Q_OBJECT

public:
    /// `letter`: "A" or "B".
    CompareSide(PanelContext context, const QString& letter, QWidget* parent);

    /// What is counted: the filter is that of the window.
    CountRequest request() const;
    void setScenario(const Uuid& scenario); ///< nil = the base, as is one the plan has not
    /// "" = that of the window, as is one the plan has not.
    void setScheme(const QString& code);
    /// None = that of the window.
    void setDay(std::optional<Date> day);
    /// Each gets what the other one had; nothing is told.
    void exchangeWith(CompareSide& other);
    /// Scenarios and schemes anew, what was chosen kept as far as it is there.
    void refresh();

Q_SIGNALS:
    void chosen(); ///< by hand

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillScenarios();
    void fillSchemes();
    void fillDays();
    void takeDay();
    void retranslate();

    PanelContext m_context;
    QString m_letter;
    QComboBox* m_scenario;
    QComboBox* m_scheme;
    QComboBox* m_dayBox;
    std::optional<Date> m_day;
};

} // namespace riparia
