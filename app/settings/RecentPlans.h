// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace riparia {

struct RecentPlan {
    QString path; ///< absolute
    QString title;
    QString openedAt; ///< ISO 8601 UTC
    QString
        figures; ///< what the card says of it: "18.64 km"; with a word in some language where an older version wrote it
    bool pinned = false;
    QString thumbnail{}; ///< image file; "" = none

    friend bool operator==(const RecentPlan&, const RecentPlan&) = default;
};

/// The plans opened last, newest first, pinned ones before the others. A value; kept as one text a plan.
class RecentPlans {
public:
    static constexpr std::size_t kMost = 24;

    static RecentPlans fromTexts(const QStringList& texts);
    QStringList toTexts() const;

    const std::vector<RecentPlan>& plans() const { return m_plans; }
    /// Puts it in front of its like; an entry of the same path goes, its pin stays.
    void add(RecentPlan plan);
    void remove(const QString& path);
    void setPinned(const QString& path, bool pinned);
    /// The file was found elsewhere.
    void relocate(const QString& from, const QString& to);

private:
    void order();
    std::vector<RecentPlan> m_plans;
};

} // namespace riparia
