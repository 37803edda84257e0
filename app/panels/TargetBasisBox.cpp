// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/TargetBasisBox.h"

#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/models/SchemeEdits.h"
#include "app/models/TargetBasis.h"
#include "app/panels/ElidedCombo.h"
#include "app/panels/Look.h"
#include "app/text/ErrorText.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace riparia {

TargetBasisBox::TargetBasisBox(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_label(look::label(this, kSmallText, false, "secondary"))
    , m_choice(new ElidedCombo(this))
{
    setObjectName(QStringLiteral("targetBasisBox"));
    m_choice->setObjectName(QStringLiteral("summaryTargetBasis"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // no entry makes the dock wider
    m_choice->setMinimumContentsLength(4);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_label);
    row->addWidget(m_choice, 1);
    m_label->setBuddy(m_choice);
    connect(m_choice, &QComboBox::activated, this, &TargetBasisBox::take);
    connect(&context.totals, &PlanTotals::changed, this,
            &TargetBasisBox::refresh); // of another scheme, and of another plan
    retranslate();
}

void TargetBasisBox::take()
{
    const auto basis = static_cast<TargetBasis>(m_choice->currentData().toInt());
    if (const auto done = setTargetBasis(m_context.document, basis); !done) {
        refresh();
        Q_EMIT refused(ErrorText::sentence(done.error()));
    }
}

void TargetBasisBox::refresh()
{
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    const auto add = [this](TargetBasis basis, const QString& words) {
        m_choice->addItem(words, static_cast<int>(basis));
    };
    add(TargetBasis::Scheme,
        tr("as counted: %1", "the counting scheme").arg(schemeName(m_context.totals.request().scheme)));
    add(TargetBasis::Completed, tr("Completed"));
    add(TargetBasis::Begun, tr("Completed + in progress"));
    add(TargetBasis::All, tr("All works"));
    m_choice->setCurrentIndex(m_choice->findData(static_cast<int>(targetBasisOf(m_context.document.plan()))));
}

void TargetBasisBox::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TargetBasisBox::retranslate()
{
    m_label->setText(tr("based on", "targets"));
    m_choice->setAccessibleName(tr("What targets are based on"));
    m_choice->setToolTip(tr("By which works the targets are measured here; the report measures them by what its "
                            "counting scheme counts"));
    refresh();
}

} // namespace riparia
