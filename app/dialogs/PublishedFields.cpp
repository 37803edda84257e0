// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/PublishedFields.h"

#include "app/document/PlanTotals.h"
#include "app/models/DetailFields.h"
#include "app/models/PlanNames.h"
#include "app/models/TargetEdits.h"
#include "app/panels/FieldRow.h"
#include "app/panels/Look.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/text/ShownUnits.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <utility>

namespace riparia {

namespace {

/// As it was typed in one unit, in another; what is no number stays.
void convertAmount(QLineEdit& line, double ratio)
{
    if (const auto number = typedNumber(toUtf8(line.text())); number && *number)
        line.setText(amountText(**number * ratio));
}

/// Whole millimetres or square centimetres as the summary shows them, and as fine as differences are spoken of.
QString shownMeasured(std::int64_t amount, Quantity quantity, const ShownUnits& units)
{
    return quantity == Quantity::Area ? units.text(SquareCentimetres{amount}, AreaUnit::Hectare)
                                      : units.text(Millimetres{amount}, LengthUnit::Kilometre);
}

QString shownDifference(std::int64_t amount, Quantity quantity, const ShownUnits& units)
{
    return quantity == Quantity::Area ? units.text(SquareCentimetres{amount}, AreaUnit::SquareMetre)
                                      : units.text(Millimetres{amount}, LengthUnit::Metre);
}

} // namespace

PublishedFields::PublishedFields(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_figure(new QLineEdit(this))
    , m_plusMinus(look::label(this, 1.0, false, "secondary"))
    , m_tolerance(new QLineEdit(this))
    , m_day(new QLineEdit(this))
    , m_note(look::label(this, kSmallText, false, "secondary"))
{
    m_figure->setObjectName(QStringLiteral("publishedFigure"));
    m_tolerance->setObjectName(QStringLiteral("publishedTolerance"));
    m_note->setObjectName(QStringLiteral("publishedNote"));
    m_note->setWordWrap(true);
    auto* amounts = new QWidget(this);
    auto* line = new QHBoxLayout(amounts);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(m_figure, 2);
    line->addWidget(m_plusMinus);
    line->addWidget(m_tolerance, 1);
    amounts->setFocusProxy(m_figure);
    m_figureRow = new FieldRow(QStringLiteral("publishedAmounts"), amounts, this);
    m_dayRow = new FieldRow(QStringLiteral("publishedDay"), m_day, this);
    auto* note = new QHBoxLayout; // under its field
    note->setContentsMargins(look::scaled(82) + 18, 0, 12, 4);
    note->addWidget(m_note);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_figureRow);
    column->addWidget(m_dayRow);
    column->addLayout(note);
    for (QLineEdit* each : {m_figure, m_tolerance, m_day}) {
        each->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText);
        connect(each, &QLineEdit::textChanged, this, &PublishedFields::measure);
        connect(each, &QLineEdit::textEdited, this, [this] {
            m_figureRow->setProblem({});
            m_dayRow->setProblem({});
            m_isTyped = !m_figure->text().isEmpty() || !m_tolerance->text().isEmpty() || !m_day->text().isEmpty();
        });
    }
    for (QLineEdit* each : {m_figure, m_tolerance})
        each->setAlignment(Qt::AlignRight);
    connect(&context.totals, &PlanTotals::changed, this, &PublishedFields::measure);
}

void PublishedFields::setHeld(std::shared_ptr<const ReportedValue> held)
{
    m_held = std::move(held);
    m_isTyped = false;
    m_figure->setText(m_held ? amountText(m_held->value / m_factor) : QString());
    m_tolerance->setText(m_held && m_held->tolerance ? amountText(*m_held->tolerance / m_factor) : QString());
    m_day->setText(m_held && m_held->date ? fromUtf8(m_held->date->toString()) : QString());
}

void PublishedFields::offer(std::shared_ptr<const ReportedValue> held)
{
    if (held == m_held)
        return;
    if (!m_isTyped) {
        setHeld(std::move(held));
        return;
    }
    m_held = std::move(held);
    measure();
}

void PublishedFields::useUnit(double factor, const QString& symbol)
{
    m_factor = factor;
    m_symbol = symbol;
    m_plusMinus->setText(symbol + QStringLiteral(" ±"));
    measure();
}

void PublishedFields::convertTo(double factor, const QString& symbol)
{
    const double ratio = m_factor / factor;
    useUnit(factor, symbol);
    convertAmount(*m_figure, ratio);
    convertAmount(*m_tolerance, ratio);
}

void PublishedFields::setSubject(const std::string& metric, const std::string& scope)
{
    m_metric = metric;
    m_scope = scope;
    measure();
}

Result<std::optional<ReportedValue>> PublishedFields::read() const
{
    const auto figure = typedNumber(toUtf8(m_figure->text()));
    if (!figure)
        return fail(figure.error());
    if (!*figure)
        return std::optional<ReportedValue>();
    if (**figure <= 0)
        return fail(ErrorCode::InvalidArgument, toUtf8(m_figure->text()));
    const auto tolerance = typedNumber(toUtf8(m_tolerance->text()));
    if (!tolerance)
        return fail(tolerance.error());
    const auto day = typedDueDate(m_day->text());
    if (!day)
        return fail(day.error());
    ReportedValue value = m_held ? *m_held : ReportedValue{};
    const double amount = amountInSi(**figure, m_factor);
    // How it was published says how exact it is: that stays as long as the figure does.
    if (!m_held || amountText(m_held->value / m_factor) != amountText(**figure)) {
        value.value = amount;
        value.unitText = toUtf8(m_figure->text().trimmed() + u' ' + m_symbol);
    }
    value.metric = m_metric;
    value.scope = m_scope;
    const bool isTolerance = !*tolerance || !m_held || !m_held->tolerance ||
                             amountText(*m_held->tolerance / m_factor) != amountText(**tolerance);
    if (isTolerance)
        value.tolerance = *tolerance ? std::optional(amountInSi(**tolerance, m_factor)) : std::nullopt;
    value.date = *day;
    return std::optional(std::move(value));
}

Result<std::optional<ReportedValue>> PublishedFields::typed()
{
    auto value = read();
    const bool isOfDay = !value && value.error().code == ErrorCode::DateSyntax;
    const QString problem = value ? QString()
                            : value.error().code == ErrorCode::InvalidArgument
                                ? tr("A published figure is more than zero.")
                                : ErrorText::sentence(value.error());
    m_figureRow->setProblem(isOfDay ? QString() : problem);
    m_dayRow->setProblem(isOfDay ? problem : QString());
    return value;
}

/// What becomes of the figure that the plan holds, where it does not stay; else "".
QString PublishedFields::replacedWords() const
{
    const auto figure = typedNumber(toUtf8(m_figure->text()));
    if (!m_held || !figure)
        return {};
    const QString before = amountText(m_held->value / m_factor);
    if (!*figure)
        return tr("%1 %2, published before, is taken away.", "a figure, its unit").arg(before, m_symbol);
    return amountText(**figure) == before
               ? QString()
               : tr("It replaces %1 %2, published before.", "a figure, its unit").arg(before, m_symbol);
}

/// Against the figures that are counted now; nothing is said of it while they are not there.
void PublishedFields::measure()
{
    m_checking.stop();
    m_note->setText(replacedWords());
    const auto value = read();
    if (!value || !*value || m_context.totals.isCounting())
        return;
    m_checking.start([ledger = m_context.totals.ledger(), reported = std::make_shared<const ReportedValue>(**value)](
                         const Progress& progress) { return reportedCheckOf(*ledger, reported, progress); },
                     [this](const Result<ReportedCheck>& check) { say(check); });
}

void PublishedFields::say(const Result<ReportedCheck>& check)
{
    if (!check || !check->quantity)
        return; // stopped, or a scope that is marked at its own field
    const Quantity quantity = *check->quantity;
    const std::int64_t apart = std::abs(check->difference());
    const ShownUnits& units = m_context.names.units();
    const QString measured = shownMeasured(check->measured, quantity, units);
    QString text = apart == 0          ? tr("Measured now: %1, the same.").arg(measured)
                   : check->isWithin() ? tr("Measured now: %1. The difference of %2 is within the tolerance of %3.")
                                             .arg(measured, shownDifference(apart, quantity, units),
                                                  shownDifference(check->tolerance, quantity, units))
                                       : tr("Measured now: %1. The difference of %2 is more than the tolerance of %3.")
                                             .arg(measured, shownDifference(apart, quantity, units),
                                                  shownDifference(check->tolerance, quantity, units));
    if (check->isOfAnotherDay)
        text += u' ' + tr("It is of another day than what is counted.");
    const QString replaced = replacedWords();
    m_note->setText(replaced.isEmpty() ? text : QString(replaced + u' ' + text));
}

void PublishedFields::retranslate()
{
    m_figureRow->setTitle(tr("Published"));
    look::setName(m_figure, tr("Figure that was published of the same, to be checked against the measured one"));
    look::setName(m_tolerance, tr("How far the two may be apart; empty: half of the last digit published"));
    m_dayRow->setTitle(tr("Published for"));
    m_day->setPlaceholderText(tr("the day the figure is of"));
    m_day->setToolTip(tr("Day whose figure was published; empty for none"));
    measure();
}

} // namespace riparia
