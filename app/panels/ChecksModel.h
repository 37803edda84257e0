// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/PlanChecks.h"
#include "app/models/PlanNames.h"

#include <QAbstractListModel>

#include <array>
#include <cstddef>
#include <set>
#include <vector>

namespace riparia {

/// Findings of a plan as a list: what it is about, and the sentence that says what is wrong. Shows the severities that are asked for.
class ChecksModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { SentenceRole = Qt::UserRole + 1, SeverityRole, OriginRole, SetAsideRole };

    explicit ChecksModel(const PlanNames& names, QObject* parent = nullptr);

    void setFindings(std::vector<CheckFinding> findings);
    void setShown(Severity severity, bool on);
    /// Findings that somebody set aside: not counted, and only shown when asked for.
    void showSetAside(bool on);
    bool showsSetAside() const { return m_showsSetAside; }
    std::size_t setAsideCount() const;
    bool isShown(Severity severity) const { return m_severities.contains(severity); }
    const CheckFinding& finding(int row) const { return m_findings[m_rows[static_cast<std::size_t>(row)]]; }
    std::size_t count(Severity severity) const { return m_counts[static_cast<std::size_t>(severity)]; }
    std::size_t total() const { return m_findings.size(); }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void choose();
    QString titleOf(const CheckFinding& finding) const;
    static QString originOf(CheckOrigin origin);

    const PlanNames& m_names;
    std::vector<CheckFinding> m_findings;
    std::vector<std::size_t> m_rows; // shown ones
    std::array<std::size_t, 3> m_counts{};
    bool m_showsSetAside = false;
    std::set<Severity> m_severities{Severity::Info, Severity::Warning, Severity::Error};
};

} // namespace riparia
