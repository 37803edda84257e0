// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace riparia {

class ActionCatalog;

/// Every key on one page, from the catalog.
class CheatSheet : public QDialog {
    Q_OBJECT

public:
    CheatSheet(const ActionCatalog& catalog, QWidget* parent);
};

} // namespace riparia
