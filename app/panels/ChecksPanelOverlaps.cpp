// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the list of findings does about two objects that cover the same.
#include "app/document/PlanDocument.h"
#include "app/panels/ChecksPanel.h"
#include "app/panels/Look.h"
#include "app/text/ErrorText.h"

#include <QLabel>
#include <QToolButton>

#include <array>
#include <cstddef>

namespace riparia {

namespace {

constexpr std::array kRepairs{OverlapRepair::Trim, OverlapRepair::Give, OverlapRepair::Merge};

} // namespace

void ChecksPanel::addRepairs(QWidget* head)
{
    static constexpr std::array kNames{"checksTrim", "checksGive", "checksMerge"};
    for (const OverlapRepair one : kRepairs) {
        const auto i = static_cast<std::size_t>(one);
        m_repairs[i] = addButton(head, kNames[i]);
        connect(m_repairs[i], &QToolButton::clicked, this, [this, one] { repair(one); });
    }
}

void ChecksPanel::repair(OverlapRepair repair)
{
    if (!current())
        return;
    const CheckFinding finding = *current(); // the list may be made anew meanwhile
    if (repair == OverlapRepair::Merge && finding.issue.code == IssueCode::SegmentsOverlap) {
        Q_EMIT mergeWanted(finding.ids);
        return;
    }
    const auto changes = OverlapFix::changes(repair, finding, m_context.document);
    if (!changes) {
        m_state->setText(ErrorText::sentence(changes.error()));
        return;
    }
    const StepName name = OverlapFix::title(repair, finding, m_context.document.plan());
    if (const auto done = m_context.document.edit(*changes, name); !done)
        sayRefused(done.error());
}

/// Three ways instead of the one of other findings.
void ChecksPanel::showRepairs()
{
    const CheckFinding* finding = current();
    const bool isOverlap = finding && OverlapFix::isOverlap(*finding);
    m_fix->setVisible(!isOverlap);
    for (const OverlapRepair one : kRepairs) {
        QToolButton* button = m_repairs[static_cast<std::size_t>(one)];
        button->setVisible(isOverlap);
        if (!isOverlap)
            continue;
        const QString why = OverlapFix::whyNot(one, *finding, m_context.document.plan());
        button->setEnabled(why.isEmpty() && !finding->setAside);
        look::setName(button,
                      why.isEmpty() ? OverlapFix::title(one, *finding, m_context.document.plan()).words() : why);
    }
}

} // namespace riparia
