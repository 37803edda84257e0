// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/CompareSide.h"

#include "app/document/PlanTotals.h"
#include "app/models/PlanScenarios.h"
#include "app/models/SchemeEdits.h"
#include "app/panels/Look.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace riparia {

CompareSide::CompareSide(PanelContext context, const QString& letter, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_letter(letter)
    , m_scenario(new QComboBox(this))
    , m_scheme(new QComboBox(this))
    , m_dayBox(new QComboBox(this))
{
    m_scenario->setObjectName(QString(QStringLiteral("compare") + letter));
    m_scheme->setObjectName(QString(QStringLiteral("compareScheme") + letter));
    m_dayBox->setObjectName(QString(QStringLiteral("compareDay") + letter));
    m_dayBox->setEditable(true);
    m_dayBox->setInsertPolicy(QComboBox::NoInsert);
    m_dayBox->setCompleter(nullptr);
    m_dayBox->lineEdit()->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText);
    for (QComboBox* combo : {m_scenario, m_scheme, m_dayBox}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(6);
    }
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    grid->addWidget(m_scenario, 0, 0, 1, 2);
    grid->addWidget(m_scheme, 1, 0);
    grid->addWidget(m_dayBox, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(m_scenario, &QComboBox::activated, this, &CompareSide::chosen);
    connect(m_scheme, &QComboBox::activated, this, &CompareSide::chosen);
    connect(m_dayBox, &QComboBox::activated, this, &CompareSide::takeDay);
    connect(m_dayBox->lineEdit(), &QLineEdit::editingFinished, this, &CompareSide::takeDay);
    retranslate();
}

CountRequest CompareSide::request() const
{
    CountRequest request = m_context.totals.request();
    request.scenario = Uuid::parse(toUtf8(m_scenario->currentData().toString())).value_or(Uuid());
    const std::string code = toUtf8(m_scheme->currentData().toString());
    if (!code.empty() && code != request.scheme.code) {
        if (auto scheme = findScheme(m_context.document.plan(), code))
            request.scheme = std::move(*scheme);
    }
    if (m_day)
        request.asOf = m_day;
    return request;
}

void CompareSide::setScenario(const Uuid& scenario)
{
    m_scenario->setCurrentIndex(std::max(0, m_scenario->findData(fromUtf8(scenario.toString()))));
}

void CompareSide::setScheme(const QString& code)
{
    m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(code)));
}

void CompareSide::setDay(std::optional<Date> day)
{
    m_day = day;
    fillDays();
}

void CompareSide::exchangeWith(CompareSide& other)
{
    const Uuid scenario = request().scenario;
    const QString scheme = m_scheme->currentData().toString();
    const std::optional<Date> day = m_day;
    setScenario(other.request().scenario);
    setScheme(other.m_scheme->currentData().toString());
    setDay(other.m_day);
    other.setScenario(scenario);
    other.setScheme(scheme);
    other.setDay(day);
}

void CompareSide::refresh()
{
    fillScenarios();
    fillSchemes();
    fillDays();
}

void CompareSide::fillScenarios()
{
    const QSignalBlocker quiet(m_scenario);
    const QVariant chosen = m_scenario->currentData();
    m_scenario->clear();
    for (const ScenarioChoice& choice : PlanScenarios(m_context.document).all())
        m_scenario->addItem(choice.name, fromUtf8(choice.id.toString()));
    m_scenario->setCurrentIndex(std::max(0, m_scenario->findData(chosen)));
}

void CompareSide::fillSchemes()
{
    const QSignalBlocker quiet(m_scheme);
    const QVariant chosen = m_scheme->currentData();
    m_scheme->clear();
    m_scheme->addItem(tr("Scheme of the window"), QString());
    const auto schemes = schemesOf(m_context.document.plan());
    for (const CountingScheme& scheme : schemes ? *schemes : builtInSchemes())
        m_scheme->addItem(schemeName(scheme), fromUtf8(scheme.code));
    m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(chosen)));
}

void CompareSide::fillDays()
{
    const QSignalBlocker quiet(m_dayBox);
    const QString today = fromUtf8(m_context.document.today().toString());
    const QString chosen = m_day ? fromUtf8(m_day->toString()) : QString();
    m_dayBox->clear();
    m_dayBox->addItem(tr("Day of the window"), QString());
    m_dayBox->addItem(tr("%1 (today)").arg(today), today);
    if (m_dayBox->findData(chosen) < 0)
        m_dayBox->addItem(chosen, chosen);
    m_dayBox->setCurrentIndex(m_dayBox->findData(chosen));
    look::setProperty(m_dayBox->lineEdit(), "invalid", false);
    m_dayBox->lineEdit()->setAccessibleDescription({});
    m_dayBox->lineEdit()->setToolTip({});
}

/// What is typed and no day stays, marked, and the comparison what it was.
void CompareSide::takeDay()
{
    const QString typed = m_dayBox->lineEdit()->text();
    const int known = m_dayBox->findText(typed);
    const QString text = known < 0 ? typed.trimmed() : m_dayBox->itemData(known).toString();
    std::optional<Date> day;
    if (!text.isEmpty()) {
        const auto read = Date::parse(toUtf8(text));
        if (!read) {
            look::setProperty(m_dayBox->lineEdit(), "invalid", true);
            m_dayBox->lineEdit()->setAccessibleDescription(ErrorText::sentence(read.error()));
            m_dayBox->lineEdit()->setToolTip(ErrorText::sentence(read.error()));
            return;
        }
        day = *read;
    }
    const bool isNew = day != m_day;
    setDay(day);
    if (isNew)
        Q_EMIT chosen();
}

void CompareSide::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CompareSide::retranslate()
{
    look::setName(m_scenario, tr("Scenario %1", "A or B").arg(m_letter));
    look::setName(m_scheme, tr("Counting scheme of %1", "A or B").arg(m_letter));
    look::setName(m_dayBox, tr("Day whose statuses count in %1: choose one or type one", "A or B").arg(m_letter));
    refresh();
}

} // namespace riparia
