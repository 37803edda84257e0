// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/TargetDialog.h"

#include "app/dialogs/PublishedFields.h"
#include "app/document/PlanTotals.h"
#include "app/models/DetailFields.h"
#include "app/models/TargetEdits.h"
#include "app/panels/FieldRow.h"
#include "app/panels/Look.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include "core/ledger/Filter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

std::string trimmedText(const QLineEdit& line)
{
    return toUtf8(line.text().trimmed());
}

} // namespace

TargetDialog::TargetDialog(PanelContext context, const Uuid& id, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_name(new QLineEdit(this))
    , m_metric(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_unit(new QComboBox(this))
    , m_scope(new QLineEdit(this))
    , m_scopeNote(look::label(this, kSmallText, false, "secondary"))
    , m_due(new QLineEdit(this))
    , m_approximate(new QCheckBox(this))
    , m_source(new QLineEdit(this))
    , m_remarks(new QLineEdit(this))
    , m_published(new PublishedFields(context, this))
    , m_problem(look::label(this, 1.0, false, "error"))
    , m_accept(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("targetDialog"));
    build();
    for (const Quantity each : {Quantity::RiverLength, Quantity::BankLength, Quantity::Area, Quantity::GreenwayLength})
        m_metric->addItem(QString(), fromUtf8(toString(each)));
    if (const auto held = context.document.plan().table<Target>().find(id))
        m_target = *held;
    fill(m_target);
    connect(m_metric, &QComboBox::currentIndexChanged, this, &TargetDialog::fillUnits);
    connect(m_metric, &QComboBox::currentIndexChanged, this, &TargetDialog::showScope);
    connect(m_unit, &QComboBox::activated, this, &TargetDialog::unitChosen);
    connect(m_scope, &QLineEdit::textChanged, this, &TargetDialog::showScope);
    connect(&context.totals, &PlanTotals::changed, this, &TargetDialog::showScope);
    for (const auto& [line, row] : {std::pair(m_value, m_valueRow), {m_due, m_dueRow}, {m_scope, m_scopeRow}})
        connect(line, &QLineEdit::textEdited, row, [row = row] { row->setProblem({}); });
    connect(m_accept, &QPushButton::clicked, this, &TargetDialog::accepted);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    look::fitHeight(this, look::scaled(440));
    m_name->setFocus();
}

void TargetDialog::build()
{
    const auto row = [this](const char* name, QWidget* control) {
        return new FieldRow(QLatin1String(name), control, this);
    };
    m_value->setObjectName(QStringLiteral("targetValue"));
    m_value->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText);
    m_value->setAlignment(Qt::AlignRight);
    m_unit->setObjectName(QStringLiteral("targetUnit"));
    auto* amount = new QWidget(this);
    auto* amountRow = new QHBoxLayout(amount);
    amountRow->setContentsMargins(0, 0, 0, 0);
    amountRow->setSpacing(6);
    amountRow->addWidget(m_value, 1);
    amountRow->addWidget(m_unit);
    amount->setFocusProxy(m_value);
    m_due->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText);
    m_nameRow = row("targetName", m_name);
    m_metricRow = row("targetMetric", m_metric);
    m_valueRow = row("targetAmount", amount);
    m_scopeRow = row("targetScope", m_scope);
    m_dueRow = row("targetDue", m_due);
    m_approximateRow = row("targetApproximate", m_approximate);
    m_sourceRow = row("targetSource", m_source);
    m_remarksRow = row("targetRemarks", m_remarks);
    m_scopeNote->setObjectName(QStringLiteral("targetScopeNote"));
    m_scopeNote->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_accept->setObjectName(QStringLiteral("targetAccept"));
    m_accept->setDefault(true);
    look::setProperty(m_accept, "role", QStringLiteral("primary"));
    m_cancel->setObjectName(QStringLiteral("targetCancel"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_problem, 1);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 14, 4, 12);
    column->setSpacing(4);
    for (FieldRow* each : {m_nameRow, m_metricRow, m_valueRow, m_scopeRow})
        column->addWidget(each);
    auto* note = new QHBoxLayout; // under its field
    note->setContentsMargins(look::scaled(82) + 18, 0, 12, 4);
    note->addWidget(m_scopeNote);
    column->addLayout(note);
    for (FieldRow* each : {m_dueRow, m_approximateRow, m_sourceRow, m_remarksRow})
        column->addWidget(each);
    column->addWidget(m_published);
    column->addStretch();
    buttons->setContentsMargins(12, 8, 12, 0);
    column->addLayout(buttons);
}

Quantity TargetDialog::quantity() const
{
    return parseQuantity(toUtf8(m_metric->currentData().toString())).value_or(Quantity::RiverLength);
}

void TargetDialog::fill(const Target& target)
{
    m_name->setText(fromUtf8(target.meta.name));
    m_metric->setCurrentIndex(std::max(0, m_metric->findData(fromUtf8(target.metric))));
    fillUnits();
    m_value->setText(target.value > 0 ? amountText(target.value / m_factor) : QString());
    m_scope->setText(fromUtf8(target.scope));
    m_due->setText(target.due ? fromUtf8(target.due->toString()) : QString());
    m_approximate->setChecked(target.approximate);
    m_source->setText(fromUtf8(target.sourceText));
    m_remarks->setText(fromUtf8(target.meta.remarks));
    if (!target.meta.uuid.isNil())
        m_published->setHeld(publishedFor(m_context.document.plan(), target));
    m_hasFigure = m_published->held() != nullptr;
}

/// The units of what is chosen; the one that was chosen stays where it fits.
void TargetDialog::fillUnits()
{
    const QSignalBlocker quiet(m_unit);
    const QString chosen = m_unit->currentData().toString();
    m_unit->clear();
    for (const TargetUnit& unit : targetUnits(quantity()))
        m_unit->addItem(unit.symbol, fromUtf8(unit.code));
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(chosen)));
    m_factor = targetUnits(quantity())[static_cast<std::size_t>(m_unit->currentIndex())].factor;
    m_published->useUnit(m_factor, m_unit->currentText());
}

/// The figure stays the same amount: 2 km become 2000 m.
void TargetDialog::unitChosen()
{
    const double factor = targetUnits(quantity())[static_cast<std::size_t>(m_unit->currentIndex())].factor;
    if (const auto number = typedNumber(toUtf8(m_value->text())); number && *number)
        m_value->setText(amountText(**number * m_factor / factor));
    m_factor = factor;
    m_published->convertTo(factor, m_unit->currentText());
}

std::optional<Target> TargetDialog::typed()
{
    Target target = m_target;
    QLineEdit* first = nullptr;
    const auto show = [&first](FieldRow* row, QLineEdit* line, const QString& problem) {
        row->setProblem(problem);
        if (!first && !problem.isEmpty())
            first = line;
    };
    const auto reason = [](const auto& read) { return read ? QString() : ErrorText::sentence(read.error()); };
    target.meta.name = trimmedText(*m_name);
    target.metric = toString(quantity());
    const auto number = typedNumber(trimmedText(*m_value));
    const double amount = number && *number ? **number : 0;
    show(m_valueRow, m_value,
         number && amount <= 0 ? tr("Say how much is to be reached, more than zero.") : reason(number));
    target.value = amountInSi(amount, m_factor);
    target.scope = trimmedText(*m_scope);
    show(m_scopeRow, m_scope, reason(Filter::parse(target.scope)));
    const auto due = typedDueDate(m_due->text());
    show(m_dueRow, m_due, reason(due));
    if (due)
        target.due = *due;
    target.approximate = m_approximate->isChecked();
    target.sourceText = trimmedText(*m_source);
    target.meta.remarks = trimmedText(*m_remarks);
    if (const auto published = m_published->typed(); !published && !first)
        first = &m_published->figure();
    if (!first)
        return target;
    first->setFocus();
    return std::nullopt;
}

/// One figure of a thing is enough: where there is one already, it is the one that is edited.
void TargetDialog::offerPublished()
{
    if (m_hasFigure)
        return;
    Target subject;
    subject.metric = toString(quantity());
    subject.scope = trimmedText(*m_scope);
    m_published->offer(publishedFor(m_context.document.plan(), subject));
}

/// A scope that finds nothing is usually a slip of the pen.
void TargetDialog::showScope()
{
    offerPublished();
    m_published->setSubject(std::string(toString(quantity())), trimmedText(*m_scope));
    const auto scope = Filter::parse(trimmedText(*m_scope));
    if (!scope || scope->isEmpty()) {
        m_scopeNote->setText(scope ? tr("Empty: the whole plan. Else a filter, like river = DS and bank = left.")
                                   : ErrorText::sentence(scope.error()));
        return;
    }
    if (m_context.totals.isCounting()) { // what lies there is not known yet
        m_scopeNote->clear();
        return;
    }
    const auto& features = m_context.totals.ledger()->features;
    const auto inside =
        std::ranges::count_if(features, [&](const FeaturePtr& feature) { return scope->matches(*feature); });
    m_scopeNote->setText(
        inside == 0 ? tr("Nothing that is counted now lies in this scope.")
                    : tr("%n objects that are counted now lie in this scope.", nullptr, static_cast<int>(inside)));
}

/// The target and what was published of it, in one.
Result<FieldEdit> TargetDialog::editOf(const Target& target)
{
    PlanDocument& document = m_context.document;
    const auto published = m_published->typed();
    if (!published)
        return fail(published.error());
    auto edit = m_target.meta.uuid.isNil() ? addingTarget(document, target) : changingTarget(document, target);
    if (!edit)
        return edit;
    auto after = *published;
    if (!m_published->held() && after)
        after->sourceText = target.sourceText;
    if (auto done = addPublished(*edit, document, m_published->held(), std::move(after)); !done)
        return fail(done.error());
    return edit;
}

void TargetDialog::accepted()
{
    const auto target = typed();
    if (!target)
        return;
    PlanDocument& document = m_context.document;
    const auto edit = editOf(*target);
    Result<void> done;
    if (edit)
        done = document.edit(edit->changes, edit->text);
    if (edit && done) {
        accept();
        return;
    }
    m_problem->setText(ErrorText::sentence(edit ? done.error() : edit.error()));
    m_problem->show();
}

void TargetDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TargetDialog::retranslate()
{
    const bool isNew = m_target.meta.uuid.isNil();
    setWindowTitle(isNew ? tr("Add target") : tr("Change target %1").arg(fromUtf8(m_target.meta.code)));
    m_nameRow->setTitle(tr("Name"));
    m_name->setPlaceholderText(tr("Bank protection by 2027"));
    m_metricRow->setTitle(tr("What"));
    m_metric->setToolTip(tr("What is to be reached"));
    for (int i = 0; i < m_metric->count(); ++i)
        m_metric->setItemText(
            i, quantityName(parseQuantity(toUtf8(m_metric->itemData(i).toString())).value_or(Quantity::RiverLength)));
    m_valueRow->setTitle(tr("Wanted"));
    look::setName(m_value, tr("How much is to be reached"));
    look::setName(m_unit, tr("Unit of what is wanted"));
    fillUnits();
    m_scopeRow->setTitle(tr("Scope"));
    m_scope->setToolTip(tr("What counts towards the target; empty for the whole plan"));
    m_dueRow->setTitle(tr("Due"));
    m_due->setPlaceholderText(tr("2027-12-31, or a year"));
    m_due->setToolTip(tr("The day by which it is to be reached; empty for none"));
    m_approximateRow->setTitle(tr("Approximate"));
    m_approximate->setText(tr("the figure is rounded"));
    m_approximate->setToolTip(tr("Shown as an approximate target"));
    m_sourceRow->setTitle(tr("Source"));
    m_source->setPlaceholderText(tr("the document that asks for it"));
    m_source->setToolTip(tr("Where the figure is from"));
    m_remarksRow->setTitle(tr("Remarks"));
    m_remarks->setToolTip(tr("Anything else to be kept with it"));
    m_published->retranslate();
    m_cancel->setText(tr("Cancel"));
    m_accept->setText(isNew ? tr("Add target") : tr("Change target"));
    showScope();
}

} // namespace riparia
