// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/FieldSet.h"

#include "app/document/PlanDocument.h"
#include "app/models/DetailFields.h"
#include "app/models/EntityEdits.h"
#include "app/models/FeatureFigures.h"
#include "app/panels/BankChoice.h"
#include "app/panels/Choices.h"
#include "app/panels/FieldRow.h"
#include "app/panels/Look.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/theme/Theme.h"

#include "core/plan/Status.h"
#include "core/plan/Taxonomy.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <optional>

namespace riparia {

namespace {

/// A field's value of one entity as editField() takes it, and the words for it; none when it has no such field.
struct Value {
    QString code;
    QString words;
};

std::optional<TableType> typeOf(const AnyEntity& entity)
{
    if (std::holds_alternative<std::shared_ptr<const Segment>>(entity))
        return TableType::Segments;
    if (std::holds_alternative<std::shared_ptr<const Area>>(entity))
        return TableType::Areas;
    if (std::holds_alternative<std::shared_ptr<const Greenway>>(entity))
        return TableType::Greenways;
    if (std::holds_alternative<std::shared_ptr<const PlanRiver>>(entity))
        return TableType::Rivers;
    if (std::holds_alternative<std::shared_ptr<const Works>>(entity))
        return TableType::Works;
    return std::nullopt;
}

/// The status that holds from its day on without end: what is chosen here follows it, whatever day the figures are counted at.
std::optional<StatusOn> newestStatus(const AnyEntity& entity, const PlanDocument& document)
{
    return std::visit(
        [&](const auto& held) -> std::optional<StatusOn> {
            if constexpr (requires { held->events; }) {
                std::shared_ptr<const Works> owner;
                if constexpr (requires { held->works; })
                    owner = document.plan().works().find(document.places().standIn(held->works));
                return statusOn(held->events, owner ? &owner->events : nullptr, std::nullopt, Taxonomy::builtIn());
            }
            return std::nullopt;
        },
        entity);
}

Value valueOf(const AnyEntity& entity, const std::string& key, const Facts& facts)
{
    if (key == "status") {
        if (const auto newest = newestStatus(entity, facts.names.document()))
            return {fromUtf8(newest->code), NameText::status(newest->code, installedLanguage())};
    }
    if (const auto detail = detailOf(entity, key)) {
        const QString words = detailWords(entity, key);
        // What is offered by its name is shown by it.
        return {codesOfDetail(key).empty() ? fromUtf8(*detail) : words, words};
    }
    const auto type = typeOf(entity);
    if (!type) {
        const Meta* meta = metaOf(entity);
        const std::string& text = key == "name" ? meta->name : key == "name_en" ? meta->nameEn : meta->remarks;
        return {fromUtf8(text), fromUtf8(text)};
    }
    const QString words = cellOf(*type, key, entity, facts).text;
    if (const auto* river = std::get_if<std::shared_ptr<const PlanRiver>>(&entity)) {
        if (key == "name_en")
            return {fromUtf8((*river)->river.nameEn), fromUtf8((*river)->river.nameEn)};
        return {words, words};
    }
    return {codeOf(entity, key, facts, words), words};
}

} // namespace

FieldSet::FieldSet(PanelContext context, QWidget* parent)
    : QObject(parent)
    , m_context(context)
    , m_parent(parent)
{
    std::optional<FieldGroup> group;
    for (const EditableField& field : editableFields()) {
        if (group != field.group)
            addGroup(field.group);
        group = field.group;
        switch (field.control) {
        case FieldControl::Text: addLine(field, false); break;
        case FieldControl::Latin: addLine(field, true); break;
        case FieldControl::Choice: addCombo(field); break;
        case FieldControl::Offered: offer(field); break;
        case FieldControl::Bank: addBank(field); break;
        }
    }
}

void FieldSet::addGroup(FieldGroup group)
{
    QLabel* head = look::label(m_parent, kSmallText, true, "secondary");
    head->setFixedHeight(look::scaled(26));
    head->setContentsMargins(12, 4, 12, 0);
    look::setEdge(head, "group");
    m_groups.push_back({group, head, {}});
}

std::size_t FieldSet::add(const EditableField& field, QLineEdit* line, QComboBox* combo, BankChoice* bank)
{
    QWidget* control = line ? static_cast<QWidget*>(line) : combo;
    if (bank)
        control = bank;
    const std::string key(field.key);
    m_groups.back().fields.push_back(m_fields.size());
    m_fields.push_back({key, field.isAlone, new FieldRow(QStringLiteral("field_") + fromUtf8(key), control, m_parent),
                        line, combo, bank});
    return m_fields.size() - 1;
}

QLineEdit* FieldSet::addLine(const EditableField& field, bool latin)
{
    auto* line = new QLineEdit(m_parent);
    if (latin) {
        line->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
        line->setAlignment(Qt::AlignRight);
    }
    const std::size_t index = add(field, line, nullptr, nullptr);
    line->installEventFilter(this);
    connect(line, &QLineEdit::editingFinished, this, [this, index] { finished(m_fields[index]); });
    return line;
}

/// Usual values by their names, below the field while one types and behind an arrow in it; others may be typed.
void FieldSet::offer(const EditableField& field)
{
    QLineEdit* line = addLine(field, false);
    auto* names = new QStringListModel(line);
    auto* completer = new QCompleter(names, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
    QAction* arrow = line->addAction(Theme::icon(QStringLiteral("chevron-down"), 16), QLineEdit::TrailingPosition);
    connect(arrow, &QAction::triggered, line, [line, completer] {
        line->setFocus();
        completer->setCompletionPrefix({});
        completer->complete();
    });
    connect(completer, qOverload<const QString&>(&QCompleter::activated), line, [line](const QString& chosen) {
        line->setText(chosen);
        line->setModified(true);
        Q_EMIT line->editingFinished();
    });
}

void FieldSet::addCombo(const EditableField& field)
{
    auto* combo = new QComboBox(m_parent);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    const std::size_t index = add(field, nullptr, combo, nullptr);
    combo->installEventFilter(this);
    connect(combo, &QComboBox::activated, this, [this, index] { finished(m_fields[index]); });
}

void FieldSet::addBank(const EditableField& field)
{
    auto* bank = new BankChoice(m_parent);
    const std::size_t index = add(field, nullptr, nullptr, bank);
    connect(bank, &BankChoice::chosen, this, [this, index] { finished(m_fields[index]); });
}

void FieldSet::addTo(QVBoxLayout& column)
{
    for (const Group& group : m_groups) {
        column.addWidget(group.head);
        for (const std::size_t index : group.fields) {
            column.addWidget(m_fields[index].row);
            connect(m_fields[index].row, &FieldRow::ticked, this, &FieldSet::tickedChanged);
        }
    }
}

void FieldSet::finished(const Field& field)
{
    if (m_isFilling)
        return;
    // Leaving a field that was not touched is no edit.
    if (field.line && !field.line->isModified())
        return;
    if (field.line)
        field.line->setModified(false);
    Q_EMIT edited(fromUtf8(field.key));
}

bool FieldSet::has(const std::string& key) const
{
    return !m_ids.empty() && std::ranges::all_of(m_ids, [&](const Uuid& id) {
        return hasField(findEntity(m_context.document.plan(), id), key);
    });
}

void FieldSet::fillCombos()
{
    for (Field& field : m_fields) {
        if (field.key == "river")
            Choices::rivers(*field.combo, m_context.names);
        else if (field.key == "works")
            Choices::works(*field.combo, m_context.document);
        else if (field.key == "measure")
            Choices::measures(*field.combo);
        else if (field.key == "status")
            Choices::statuses(*field.combo);
    }
}

void FieldSet::show(const std::vector<Uuid>& ids)
{
    const QScopedValueRollback filling(m_isFilling, true);
    const bool others = ids != m_ids;
    m_ids = ids;
    fillCombos();
    for (const Group& group : m_groups) {
        bool any = false;
        for (const std::size_t index : group.fields) {
            Field& field = m_fields[index];
            const bool shown = has(field.key) && !(field.isAlone && ids.size() > 1);
            field.row->setVisible(shown);
            field.row->setBatch(shown && ids.size() > 1);
            any = any || shown;
            if (others) {
                field.row->setTicked(false);
                field.row->setProblem({});
            }
            if (shown)
                fill(field, others);
        }
        group.head->setVisible(any && group.head != m_groups.front().head);
    }
}

void FieldSet::fill(Field& field, bool force)
{
    const bool typing = field.line && field.line->hasFocus() && field.line->isModified();
    if (!force && (typing || !field.row->problem().isEmpty() || field.row->isTicked()))
        return;
    std::map<QString, QString> values;
    for (const Uuid& id : m_ids) {
        const Value value =
            valueOf(findEntity(m_context.document.plan(), id), field.key, {m_context.names, m_context.figures});
        values.emplace(value.code, value.words);
    }
    const bool several = values.size() > 1;
    const QString common = several || values.empty() ? QString() : values.begin()->first;
    const QString words = several || values.empty() ? QString() : values.begin()->second;
    const QString note = several ? tr("— several values (%1) —").arg(values.size()) : QString();
    if (field.line) {
        field.line->setText(common);
        field.line->setPlaceholderText(note);
        field.line->setModified(false);
        field.line->setCursorPosition(0);
    } else if (field.combo) {
        if (several)
            field.combo->setCurrentIndex(-1);
        else
            Choices::choose(*field.combo, common, words);
        field.combo->setPlaceholderText(note);
    } else if (field.bank) {
        field.bank->choose(common);
    }
}

void FieldSet::setEditable(bool on)
{
    for (const Field& field : m_fields)
        field.row->setEnabled(on);
}

FieldSet::Field* FieldSet::find(const std::string& key)
{
    const auto found = std::ranges::find(m_fields, key, &Field::key);
    return found == m_fields.end() ? nullptr : &*found;
}

const FieldSet::Field* FieldSet::find(const std::string& key) const
{
    const auto found = std::ranges::find(m_fields, key, &Field::key);
    return found == m_fields.end() ? nullptr : &*found;
}

QString FieldSet::value(const std::string& key) const
{
    const Field* field = find(key);
    if (!field)
        return {};
    if (field->line)
        return field->line->text();
    return field->combo ? field->combo->currentData().toString() : field->bank->code();
}

void FieldSet::restore(const std::string& key)
{
    if (Field* field = find(key)) {
        const QScopedValueRollback filling(m_isFilling, true);
        field->row->setProblem({});
        field->row->setTicked(false);
        fill(*field, true);
    }
}

void FieldSet::setProblem(const std::string& key, const QString& problem)
{
    if (Field* field = find(key))
        field->row->setProblem(problem);
}

QString FieldSet::problem(const std::string& key) const
{
    const Field* field = find(key);
    return field ? field->row->problem() : QString();
}

std::vector<std::string> FieldSet::ticked() const
{
    std::vector<std::string> keys;
    for (const Field& field : m_fields) {
        if (field.row->isTicked())
            keys.push_back(field.key);
    }
    return keys;
}

void FieldSet::tick(const std::string& key)
{
    if (Field* field = find(key))
        field->row->setTicked(true);
}

bool FieldSet::eventFilter(QObject* watched, QEvent* event)
{
    // A wheel over a combo scrolls the panel; it does not change what is planned.
    if (event->type() == QEvent::Wheel && qobject_cast<QComboBox*>(watched)) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        for (const Field& field : m_fields) {
            if (field.line == watched && (field.line->isModified() || !field.row->problem().isEmpty())) {
                restore(field.key);
                return true;
            }
        }
    }
    return QObject::eventFilter(watched, event);
}

void FieldSet::retranslate()
{
    for (const Group& group : m_groups)
        group.head->setText(groupTitle(group.group));
    for (const Field& field : m_fields) {
        const QString title = fieldTitle(field.key);
        field.row->setTitle(title);
        field.row->control()->setToolTip(title);
        if (!field.line || !field.line->completer())
            continue;
        QStringList names;
        for (const std::string_view code : codesOfDetail(field.key))
            names += NameText::freeCode(code);
        static_cast<QStringListModel*>(field.line->completer()->model())->setStringList(names);
        for (QAction* arrow : field.line->actions())
            arrow->setToolTip(tr("Usual values"));
    }
    show(m_ids);
}

} // namespace riparia
