// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/TotalsEffect.h"
#include "app/panels/FigureTable.h"
#include "app/text/ShownUnits.h"

namespace riparia {

/// What an edit would make of the totals: now, afterwards, the difference. For dialogs that ask before they edit.
class EffectTable : public FigureTable {
    Q_OBJECT

public:
    explicit EffectTable(QWidget* parent = nullptr);

    void setEffect(const TotalsEffect& effect, const ShownUnits& units);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showEffect();

    TotalsEffect m_effect;
    ShownUnits m_units;
};

} // namespace riparia
