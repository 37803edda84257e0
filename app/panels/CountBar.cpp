// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/CountBar.h"

#include "app/document/PlanTotals.h"
#include "app/models/SchemeEdits.h"
#include "app/panels/DayNotice.h"
#include "app/panels/Look.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace riparia {

namespace {

/// Data of the entry that stands for all works as they are today.
constexpr const char* kAllToday = "all today";
constexpr const char* kAll = "all";
/// Data of the entry that is no scheme but leads to them.
constexpr const char* kEditSchemes = "edit schemes";

} // namespace

CountBar::CountBar(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_schemeLabel(look::label(this, 1.0, false, "secondary"))
    , m_scheme(new QComboBox(this))
    , m_dayLabel(look::label(this, 1.0, false, "secondary"))
    , m_day(new QComboBox(this))
    , m_problem(look::label(this, kSmallText, false, "error"))
{
    setObjectName(QStringLiteral("countBar"));
    m_scheme->setObjectName(QStringLiteral("countScheme"));
    m_day->setObjectName(QStringLiteral("countDay"));
    m_day->setEditable(true);
    m_day->setInsertPolicy(QComboBox::NoInsert);
    m_day->lineEdit()->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText);
    m_day->setCompleter(nullptr);
    for (QComboBox* combo : {m_scheme, m_day}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
    }
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 12, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->addWidget(m_schemeLabel, 0, 0);
    grid->addWidget(m_scheme, 0, 1);
    grid->addWidget(m_dayLabel, 1, 0);
    grid->addWidget(m_day, 1, 1);
    grid->addWidget(m_problem, 2, 1);
    grid->addWidget(new DayNotice(context, Qt::Vertical, this), 3, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    m_schemeLabel->setBuddy(m_scheme);
    m_dayLabel->setBuddy(m_day);
    connect(&context.totals, &PlanTotals::changed, this, &CountBar::refresh);
    connect(m_scheme, &QComboBox::activated, this, &CountBar::takeScheme);
    connect(m_day, &QComboBox::activated, this, &CountBar::takeDay);
    connect(m_day->lineEdit(), &QLineEdit::editingFinished, this, &CountBar::takeDay);
    retranslate();
}

QString CountBar::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void CountBar::fillSchemes()
{
    const CountRequest& request = m_context.totals.request();
    const QSignalBlocker quiet(m_scheme);
    m_scheme->clear();
    const auto schemes = schemesOf(m_context.document.plan());
    for (const CountingScheme& scheme : schemes ? *schemes : builtInSchemes())
        m_scheme->addItem(schemeName(scheme), fromUtf8(scheme.code));
    m_scheme->addItem(tr("All works, today"), QString::fromLatin1(kAllToday));
    m_scheme->addItem(tr("Edit and compare schemes…"), QString::fromLatin1(kEditSchemes));
    const bool isToday = request.scheme.code == kAll && request.asOf == m_context.document.today();
    const QString code = isToday ? QString::fromLatin1(kAllToday) : fromUtf8(request.scheme.code);
    m_scheme->setCurrentIndex(m_scheme->findData(code));
}

void CountBar::fillDays()
{
    const CountRequest& request = m_context.totals.request();
    const Date today = m_context.document.today();
    const QSignalBlocker quiet(m_day);
    m_day->clear();
    const auto& own = request.scheme.asOf;
    m_day->addItem(own ? tr("%1 (day of the scheme)").arg(fromUtf8(own->toString())) : tr("latest status of each"),
                   QString());
    const auto add = [&](const Date& day, const QString& text) { m_day->addItem(text, fromUtf8(day.toString())); };
    add(today, tr("%1 (today)").arg(fromUtf8(today.toString())));
    if (request.asOf && request.asOf != today)
        add(*request.asOf, fromUtf8(request.asOf->toString()));
    m_day->setCurrentIndex(request.asOf ? m_day->findData(fromUtf8(request.asOf->toString())) : 0);
}

void CountBar::refresh()
{
    fillSchemes();
    fillDays();
    m_problem->hide();
}

void CountBar::takeScheme()
{
    const QString code = m_scheme->currentData().toString();
    if (code == QLatin1String(kEditSchemes)) {
        fillSchemes(); // it is not what is counted by
        Q_EMIT schemesWanted();
        return;
    }
    const bool isToday = code == QLatin1String(kAllToday);
    const auto done = isToday ? m_context.totals.setCounting(QString::fromLatin1(kAll), m_context.document.today())
                              : m_context.totals.setCounting(code, std::nullopt);
    if (!done) {
        m_problem->setText(ErrorText::sentence(done.error()));
        m_problem->show();
    }
}

void CountBar::takeDay()
{
    const QString typed = m_day->lineEdit()->text();
    const int known = m_day->findText(typed);
    QString day = known < 0 ? typed : m_day->itemData(known).toString();
    if (day.trimmed().isEmpty()) {
        m_context.totals.setDay(std::nullopt);
        refresh();
        return;
    }
    const auto read = Date::parse(toUtf8(day));
    if (read) {
        m_context.totals.setDay(*read);
        refresh(); // "2023/3/20" is written as all days are
        return;
    }
    m_problem->setText(ErrorText::sentence(read.error()));
    m_problem->show();
}

void CountBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CountBar::retranslate()
{
    m_schemeLabel->setText(tr("Scheme"));
    m_dayLabel->setText(tr("As of"));
    m_scheme->setAccessibleName(tr("Counting scheme"));
    m_day->setAccessibleName(tr("Day whose statuses count"));
    m_scheme->setToolTip(tr("Which works count; map, tables and totals follow"));
    m_day->setToolTip(tr("The status that works had on this day counts: choose a day, or type one"));
    refresh();
}

} // namespace riparia
