// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/Deletion.h"

#include <QCoreApplication>

class QWidget;

namespace riparia {

/// Whether deleting is to be asked about: not for a few objects in sight, for they can be brought back.
class DeleteQuestion {
    Q_DECLARE_TR_FUNCTIONS(riparia::DeleteQuestion)

public:
    static bool isHarmless(int count, int outsideView) { return count <= 50 && outsideView == 0; }
    /// True when they shall go.
    static bool ask(int count, int outsideView, QWidget* parent);
    /// What shall become of what lies on rivers that go; Refuse when nothing shall go.
    static WorksOfRiver askAboutWorks(const LeftOnRivers& left, QWidget* parent);
};

} // namespace riparia
