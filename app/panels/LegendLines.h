// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/LegendSample.h"

#include <QString>
#include <QStringList>
#include <QVBoxLayout>

#include <vector>

namespace riparia {

/// The lines of a legend that follows the plan, one below the other: a sample, what it stands for, and how many there are.
class LegendLines : public QVBoxLayout {
public:
    struct Line {
        QString key; ///< tells samples apart that may have the same words
        QString name;
        int count = 0;
        LegendSample::Paint paint;
    };

    LegendLines();

    /// These in place of what is shown; the layout has its widget by then. Lines that are the same stay as they are.
    void setLines(const std::vector<Line>& lines);

private:
    QStringList m_shown; // keys, words and counts
};

} // namespace riparia
