// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace riparia {

/// How the window was laid out on one set of screens.
struct ScreenLayout {
    QString screens; ///< what tells the set from others
    QByteArray geometry;
    QByteArray layout;
};

/// The layouts of the sets of screens the program was used on: the desk, the projector, on the way. The one used last first; of many sets the oldest is
/// forgotten.
class ScreenLayouts {
public:
    static constexpr std::size_t kMost = 8;

    /// One text a set, as they are kept in the settings; texts that are none are passed over.
    static ScreenLayouts fromTexts(const QStringList& texts);
    QStringList toTexts() const;

    /// Null where nothing is known of these screens.
    const ScreenLayout* find(const QString& screens) const;
    void put(ScreenLayout layout);

private:
    std::vector<ScreenLayout> m_layouts;
};

} // namespace riparia
