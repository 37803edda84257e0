// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/SnapKinds.h"

#include <QMenu>

namespace riparia {

/// The kinds of places the pointer snaps to, each to be switched on and off. Stays open while kinds are chosen.
class SnapMenu : public QMenu {
    Q_OBJECT

public:
    explicit SnapMenu(QWidget* parent);

    const SnapKinds& kinds() const { return m_kinds; }
    /// Says nothing.
    void setKinds(const SnapKinds& kinds);
    void retranslate();

Q_SIGNALS:
    void kindsChosen(); ///< by hand

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    static QString words(SnapKind kind);
    void choose(SnapKind kind, bool on);
    void showKinds();

    SnapKinds m_kinds;
    QAction* m_all; ///< switches all of them on again
};

} // namespace riparia
