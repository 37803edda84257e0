// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/Theme.h"

#include "core/ledger/ScenarioComparison.h"

#include <QString>
#include <QWidget>

namespace riparia {

/// How a map that compares marks what was added, removed and changed, with how many there are.
class DeltaLegend : public QWidget {
    Q_OBJECT

public:
    explicit DeltaLegend(QWidget* parent);

    /// That of the maps.
    void setLook(ThemeKind look);
    void setCounts(const ScenarioComparison& comparison);
    QSize sizeHint() const override;
    QString text() const; ///< what it says, for those who do not see it

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Entry {
        int delta; ///< of MapDelta
        QString text;
    };
    std::vector<Entry> m_entries;
    ThemeKind m_look = Theme::current().kind();
};

} // namespace riparia
