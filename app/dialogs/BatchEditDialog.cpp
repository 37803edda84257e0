// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/BatchEditDialog.h"

#include "app/document/PlanTotals.h"
#include "app/models/EditWarnings.h"
#include "app/models/EditableFields.h"
#include "app/models/FormulaFields.h"
#include "app/models/PlanNames.h"
#include "app/panels/DayNotice.h"
#include "app/panels/EffectTable.h"
#include "app/panels/FieldSet.h"
#include "app/panels/Look.h"
#include "app/panels/RefusalLabel.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/theme/Theme.h"

#include "core/plan/EntityLookup.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace riparia {

BatchEditDialog::BatchEditDialog(PanelContext context, std::vector<Uuid> ids, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_ids(std::move(ids))
    , m_head(look::label(this, 1.15, true))
    , m_note(look::label(this, 1.0, false, "secondary"))
    , m_formulas(new FigureTable(this))
    , m_skipped(look::label(this, kSmallText, false, "warning"))
    , m_effect(new EffectTable(this))
    , m_day(new QWidget(this))
    , m_dayText(look::label(m_day, kSmallText))
    , m_today(look::link(m_day, QStringLiteral("batchToday")))
    , m_outcome(look::label(this, 1.0, false, "secondary"))
    , m_apply(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("batchEditDialog"));
    m_apply->setObjectName(QStringLiteral("batchApply"));
    look::setProperty(m_apply, "role", QStringLiteral("primary"));
    m_cancel->setObjectName(QStringLiteral("batchCancel"));
    m_outcome->setObjectName(QStringLiteral("batchOutcome"));
    m_note->setWordWrap(true);
    m_outcome->setWordWrap(true);
    m_formulas->setObjectName(QStringLiteral("batchFormulas"));
    m_formulas->setFocusPolicy(Qt::NoFocus); // nothing to choose in it
    m_skipped->setObjectName(QStringLiteral("batchSkipped"));
    m_skipped->setWordWrap(true);

    auto* body = new QWidget;
    look::setSurface(body, "panel");
    m_fields = new FieldSet(context, body);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 4, 0, 8);
    rows->setSpacing(0);
    m_fields->addTo(*rows);
    rows->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);

    m_day->setObjectName(QStringLiteral("batchDay"));
    m_day->setProperty("callout", QStringLiteral("warning"));
    m_day->setAttribute(Qt::WA_StyledBackground);
    m_dayText->setWordWrap(true);
    auto* day = new QVBoxLayout(m_day);
    day->setContentsMargins(8, 4, 8, 4);
    day->setSpacing(1);
    day->addWidget(m_dayText);
    day->addWidget(m_today, 0, Qt::AlignLeft);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_outcome, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_apply);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 14);
    column->setSpacing(8);
    column->addWidget(m_head);
    column->addWidget(m_note);
    column->addWidget(scroll, 1);
    column->addWidget(m_formulas);
    column->addWidget(m_skipped);
    column->addWidget(m_effect);
    column->addWidget(m_day);
    column->addLayout(buttons);
    resize(look::scaled(460), look::scaled(560));

    connect(m_fields, &FieldSet::edited, this, &BatchEditDialog::edited);
    connect(m_fields, &FieldSet::tickedChanged, this, &BatchEditDialog::refresh);
    connect(m_fields, &FieldSet::failed, m_outcome, &QLabel::setText);
    connect(m_apply, &QPushButton::clicked, this, &BatchEditDialog::apply);
    connect(m_today, &QPushButton::clicked, this, [this] { DayNotice::countAsOfToday(m_context); });
    connect(&context.totals, &PlanTotals::changed, this, &BatchEditDialog::refresh);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_fields->show(m_ids);
    retranslate();
}

/// Changing a field means it: the tick says so.
void BatchEditDialog::edited(const QString& key)
{
    m_fields->tick(key.toStdString());
    refresh();
}

bool BatchEditDialog::isFormula(const std::string& key) const
{
    return takesFormula(key) && Formula::isMeant(m_fields->value(key));
}

std::vector<Result<FieldValue>> BatchEditDialog::typed() const
{
    std::vector<Result<FieldValue>> values;
    for (const std::string& key : m_fields->ticked()) {
        if (isFormula(key))
            values.push_back(formulaValue(key, m_fields->value(key), m_context.figures));
        else
            values.emplace_back(FieldValue{key, m_fields->value(key)});
    }
    return values;
}

Result<FieldEdit> BatchEditDialog::wanted()
{
    const std::vector<std::string> keys = m_fields->ticked();
    std::vector<FieldValue> values;
    std::map<std::string, Error> problems;
    const std::vector<Result<FieldValue>> all = typed();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i])
            values.push_back(*all[i]);
        else
            problems.emplace(keys[i], all[i].error());
    }
    const std::vector<Result<void>> outcomes = checkedFields(m_context.document, m_ids, values);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!outcomes[i])
            problems.emplace(values[i].field, outcomes[i].error());
    }
    std::optional<Error> first;
    for (const std::string& key : keys) {
        const auto problem = problems.find(key);
        const bool isSound = problem == problems.end();
        m_fields->setProblem(key, isSound ? QString() : ErrorText::sentence(problem->second));
        if (!isSound && !first)
            first = problem->second;
    }
    if (first)
        return fail(*first);
    return editFields(m_context.document, m_ids, values);
}

void BatchEditDialog::refresh()
{
    const auto ticked = static_cast<int>(m_fields->ticked().size());
    const auto edit = wanted();
    const auto effect = effectOn(m_context.totals, edit ? edit->changes : ChangeSet{});
    if (effect)
        m_effect->setEffect(*effect, m_context.names.units());
    showDay(edit ? edit->changes : ChangeSet{});
    showFormulas(edit ? &*edit : nullptr);
    const bool isDoubtful = showWarnings(edit ? edit->changes : ChangeSet{});
    const auto changed = edit ? static_cast<int>(edit->changes.changes.size()) : 0;
    m_apply->setEnabled(ticked > 0 && edit && changed > 0);
    const bool isCounting = m_context.totals.isCounting(); // then there is no effect yet
    QString outcome = ticked == 0              ? tr("Nothing is ticked: nothing changes.")
                      : !edit                  ? tr("Correct what is marked first.")
                      : !effect && !isCounting ? ErrorText::sentence(effect.error())
                      : changed == 0           ? tr("All of them have these values already.")
                                               : tr("%n objects will change.", nullptr, changed);
    if (isDoubtful)
        outcome += u' ' + tr("Look at what is marked first.");
    if (isCounting)
        outcome += u' ' + tr("Counting…");
    m_outcome->setText(outcome);
    m_apply->setToolTip(m_outcome->text());
}

/// What formulas make of the first objects, and which they pass over.
void BatchEditDialog::showFormulas(const FieldEdit* edit)
{
    std::vector<std::string> fields;
    for (const std::string& key : m_fields->ticked()) {
        if (isFormula(key))
            fields.push_back(key);
    }
    std::vector<FigureTable::Row> rows;
    if (edit) {
        const Facts facts{m_context.names, m_context.figures};
        for (const FormulaRow& row : formulaRows(edit->changes, fields, kPreviewed, facts))
            rows.push_back({row.entity + QStringLiteral(" · ") + row.field, {row.before, row.after}});
    }
    m_formulas->setVisible(!rows.empty());
    m_formulas->setRows(std::move(rows));
    const QString skipped = edit ? skippedText(m_context, *edit) : QString();
    m_skipped->setVisible(!skipped.isEmpty());
    m_skipped->setText(skipped);
}

QString BatchEditDialog::skippedText(const PanelContext& context, const FieldEdit& edit)
{
    QStringList lines;
    for (std::size_t i = 0; i < std::min(edit.skipped.size(), kPreviewed); ++i) {
        const FieldEdit::Skipped& skipped = edit.skipped[i];
        const AnyEntity entity = findEntity<ShownTypes>(context.document.plan(), skipped.id);
        const Meta* meta = metaOf(entity);
        lines +=
            tr("%1 keeps its %2: %3.", "object, field, why")
                .arg(meta ? fromUtf8(meta->code) : QString(), fieldName(skipped.field), fromUtf8(skipped.why.detail));
    }
    if (edit.skipped.size() > kPreviewed)
        lines += tr("%n more keep what they have.", nullptr, static_cast<int>(edit.skipped.size() - kPreviewed));
    return lines.join(u'\n');
}

bool BatchEditDialog::showWarnings(const ChangeSet& changes)
{
    const std::vector<EditWarning> warnings = warningsOf(changes);
    for (const EditableField& field : editableFields()) {
        const auto found = std::ranges::find(warnings, field.key, &EditWarning::field);
        m_fields->setWarning(std::string(field.key), found == warnings.end() ? QString() : found->text);
    }
    look::setTone(m_outcome, warnings.empty() ? "secondary" : "warning");
    m_apply->setIcon(warnings.empty() ? QIcon()
                                      : Theme::icon(QStringLiteral("warning"), 16, QStringLiteral("warning")));
    return !warnings.empty();
}

/// A status that counts from a later day on changes nothing that is shown.
void BatchEditDialog::showDay(const ChangeSet& changes)
{
    const auto day = m_context.totals.day();
    std::optional<Date> first;
    for (const Change& change : changes.changes) {
        std::visit(
            [&]<class Held>(const Held& after) {
                if constexpr (requires { after->events; }) {
                    const Held* before = std::get_if<Held>(&change.before);
                    if (after->events.empty() || (before && (*before)->events == after->events))
                        return;
                    const Date& last = after->events.back().date;
                    first = first ? std::min(*first, last) : last;
                }
            },
            change.after);
    }
    m_day->setVisible(day && first && *first > *day);
    if (!m_day->isHidden())
        m_dayText->setText(
            tr("This status counts from %1 on; the scheme counts as of %2: map, tables and totals will not "
               "show it.")
                .arg(fromUtf8(first->toString()), fromUtf8(day->toString())));
}

void BatchEditDialog::apply()
{
    const auto edit = wanted();
    if (!edit) {
        refresh();
        m_outcome->setText(ErrorText::sentence(edit.error()));
        return;
    }
    const auto write = [&] { return m_context.document.edit(edit->changes, edit->text); };
    if (RefusalLabel::edit(m_context.document, *m_outcome, write, [this] { apply(); })) {
        accept();
        return;
    }
    const QString refusal = m_outcome->text();
    refresh(); // the plan may be another one by now
    m_outcome->setText(refusal);
}

/// Enter ends what is typed in a field; it does not apply before the effect could be seen.
void BatchEditDialog::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !m_apply->hasFocus() && !m_cancel->hasFocus()) {
        m_apply->setFocus();
        return;
    }
    QDialog::keyPressEvent(event);
}

void BatchEditDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BatchEditDialog::retranslate()
{
    const auto count = static_cast<int>(m_ids.size());
    setWindowTitle(tr("Edit several"));
    m_head->setText(tr("%n objects", nullptr, count));
    m_note->setText(tr("Tick what shall change for all of them; all else stays as it is in each.") + u' ' +
                    tr("Numbers may be formulas, as in = length * 350."));
    m_note->setToolTip(tr("Formulas know + − × ÷, parentheses and these names: %1").arg(formulaNameList()));
    m_formulas->setColumns(tr("By the formula"), {{tr("Now")}, {tr("Afterwards"), true}});
    m_formulas->setAccessibleName(tr("What the formula makes of the first objects"));
    m_cancel->setText(tr("Cancel"));
    m_today->setText(tr("Count as of today"));
    m_today->setAccessibleName(m_today->text());
    m_apply->setText(tr("Apply to %n objects", nullptr, count));
    m_fields->retranslate();
    refresh();
}

} // namespace riparia
