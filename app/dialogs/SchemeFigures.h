// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/LatestJob.h"
#include "app/panels/PanelContext.h"

#include "core/ledger/CountingScheme.h"
#include "core/ledger/Figures.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace riparia {

class FigureTable;

/// What the whole plan comes to under a scheme, and beside it under another: net totals, counted in the background, of which the newest counts. In the
/// scenario that is shown, without the filter of the window.
class SchemeFigures : public QWidget {
    Q_OBJECT

public:
    SchemeFigures(PanelContext context, QWidget* parent);

    /// Counts anew where it changes a number. Units and decimals are those of `a`.
    void setSchemes(const CountingScheme& a, const std::optional<CountingScheme>& b);
    bool isCounting() const { return m_counting.isRunning(); }
    FigureTable& table() const { return *m_table; }
    void retranslate();

private:
    struct Counted {
        Amounts a;
        std::optional<Amounts> b;
    };
    void count();
    void take(Result<Counted> counted);
    void showFigures();

    PanelContext m_context;
    CountingScheme m_a;
    std::optional<CountingScheme> m_b;
    bool m_isAsked = false;
    LatestJob<Counted> m_counting;
    std::optional<Counted> m_counted;
    std::optional<Error> m_error;
    FigureTable* m_table;
    QLabel* m_note;
};

} // namespace riparia
