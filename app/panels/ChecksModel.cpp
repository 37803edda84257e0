// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/ChecksModel.h"

#include "app/text/Fill.h"
#include "app/text/IssueText.h"

#include "core/plan/EntityLookup.h"

#include <algorithm>
#include <type_traits>
#include <utility>
#include <variant>

namespace riparia {

ChecksModel::ChecksModel(const PlanNames& names, QObject* parent)
    : QAbstractListModel(parent)
    , m_names(names)
{}

void ChecksModel::setFindings(std::vector<CheckFinding> findings)
{
    if (findings == m_findings)
        return; // a list that is being read does not jump
    beginResetModel();
    m_findings = std::move(findings);
    m_counts = {};
    for (const CheckFinding& finding : m_findings)
        if (!finding.setAside)
            ++m_counts[static_cast<std::size_t>(finding.issue.severity)];
    choose();
    endResetModel();
}

void ChecksModel::setShown(Severity severity, bool on)
{
    if (isShown(severity) == on)
        return;
    beginResetModel();
    if (on)
        m_severities.insert(severity);
    else
        m_severities.erase(severity);
    choose();
    endResetModel();
}

void ChecksModel::showSetAside(bool on)
{
    if (m_showsSetAside == on)
        return;
    beginResetModel();
    m_showsSetAside = on;
    choose();
    endResetModel();
}

std::size_t ChecksModel::setAsideCount() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(m_findings, [](const CheckFinding& finding) { return finding.setAside.has_value(); }));
}

void ChecksModel::choose()
{
    m_rows.clear();
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        const CheckFinding& finding = m_findings[i];
        if (finding.setAside ? m_showsSetAside : isShown(finding.issue.severity))
            m_rows.push_back(i);
    }
}

int ChecksModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString ChecksModel::titleOf(const CheckFinding& finding) const
{
    const AnyEntity entity =
        finding.ids.empty() ? AnyEntity() : findEntity<ShownTypes>(m_names.plan(), finding.ids.front());
    // A river is called by its name everywhere; its code, which is in no other list, tells nobody anything.
    const bool isRiver = std::holds_alternative<std::shared_ptr<const PlanRiver>>(entity);
    QString title = isRiver ? QString() : fromUtf8(finding.issue.subject);
    const QString name = std::visit(
        [](const auto& held) -> QString {
            using Held = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<Held, std::monostate>)
                return {};
            else if constexpr (std::is_same_v<Held, std::shared_ptr<const PlanRiver>>)
                return PlanNames::riverName(held->river);
            else
                return PlanNames::nameOf(held->meta);
        },
        entity);
    if (!name.isEmpty() && name != title)
        title += (title.isEmpty() ? QString() : QStringLiteral(" ")) + name;
    return title.isEmpty() ? tr("Plan", "what a finding is about") : title;
}

QString ChecksModel::originOf(CheckOrigin origin)
{
    switch (origin) {
    case CheckOrigin::Plan: return tr("plan", "where a finding comes from");
    case CheckOrigin::Counting: return tr("counting", "where a finding comes from");
    case CheckOrigin::Import: return tr("import", "where a finding comes from");
    case CheckOrigin::File: return tr("file", "where a finding comes from");
    }
    return {};
}

QVariant ChecksModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const CheckFinding& found = finding(index.row());
    const auto sentence = [&] {
        const QString said = IssueText::sentence(found.issue);
        return found.setAside ? tr("%1 Set aside: %2").arg(said, fromUtf8(*found.setAside)) : said;
    };
    switch (role) {
    case Qt::DisplayRole: return titleOf(found);
    case SentenceRole: return sentence();
    // Names come from files: they must not be taken for HTML.
    case Qt::ToolTipRole: return QStringLiteral("<p>%1</p>").arg(sentence().toHtmlEscaped());
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3", "severity, subject, sentence")
            .arg(IssueText::severity(found.issue.severity), titleOf(found), sentence());
    case SeverityRole: return static_cast<int>(found.issue.severity);
    case SetAsideRole: return found.setAside.has_value();
    case OriginRole: return originOf(found.origin);
    default: return {};
    }
}

void ChecksModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace riparia
