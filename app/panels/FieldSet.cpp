// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/FieldSet.h"

#include "app/document/PlanDocument.h"
#include "app/models/DetailFields.h"
#include "app/panels/BankChoice.h"
#include "app/panels/Choices.h"
#include "app/panels/ElidedCombo.h"
#include "app/panels/FieldRow.h"
#include "app/panels/Look.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/theme/Theme.h"

#include "core/plan/DividedFields.h"
#include "core/plan/EntityLookup.h"

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
#include <optional>
#include <utility>
#include <variant>

namespace riparia {

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
    arrow->setObjectName(QStringLiteral("usual_") + fromUtf8(field.key));
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
    auto* combo = new ElidedCombo(m_parent);
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

const CommonField* FieldSet::common(const std::string& key) const
{
    const auto found = std::ranges::find(m_common, std::string_view(key), &CommonField::key);
    return found == m_common.end() ? nullptr : &*found;
}

void FieldSet::fillCombos()
{
    const AnyEntity first =
        m_ids.empty() ? AnyEntity() : findEntity<ShownTypes>(m_context.document.plan(), m_ids.front());
    const bool isArea = std::holds_alternative<std::shared_ptr<const Area>>(first);
    const bool isGreenway = std::holds_alternative<std::shared_ptr<const Greenway>>(first);
    for (Field& field : m_fields) {
        if (field.key == "river" && (isArea || isGreenway))
            Choices::riversOrNone(*field.combo, m_context.names, isArea);
        else if (field.key == "river")
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
    m_isOfOthers = m_isOfOthers || others;
    m_ids = ids;
    for (const Field& field : m_fields) {
        if (!others)
            break;
        field.row->setTicked(false);
        field.row->setProblem({});
    }
    m_isReading = m_ids.size() > kAtOnce;
    if (m_isReading) {
        showDivided();
        if (m_isOfOthers)
            showWaiting();
        read();
        return;
    }
    m_reading.stop();
    take(commonFields(m_context.document.plan(), m_context.document.places(), m_ids).value());
}

void FieldSet::read()
{
    m_reading.start(
        [plan = m_context.document.plan(), scenario = m_context.document.scenario(), ids = m_ids](
            const Progress& progress) { return commonFields(plan, ScenarioPlaces(plan, scenario), ids, progress); },
        [this](Result<std::vector<CommonField>> found) {
            if (!m_isReading) // something else is shown by now
                return;
            take(found ? std::move(*found) : std::vector<CommonField>());
            if (!found)
                Q_EMIT failed(ErrorText::sentence(found.error()));
        });
}

void FieldSet::take(std::vector<CommonField> fields)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_common = std::move(fields);
    m_isReading = false;
    const bool others = std::exchange(m_isOfOthers, false);
    fillCombos();
    showRows([this](const Field& field) { return common(field.key) != nullptr; });
    enableRows();
    for (const Field& field : m_fields)
        fill(field, others);
    showDivided();
}

void FieldSet::showDivided()
{
    const AnyEntity first =
        m_ids.size() == 1 ? findEntity<ShownTypes>(m_context.document.plan(), m_ids.front()) : AnyEntity();
    const Meta* meta = metaOf(first);
    const std::vector<std::string> divided = meta ? dividedFields(meta->attrs) : std::vector<std::string>();
    for (const Field& field : m_fields) {
        const bool isDivided = std::ranges::find(divided, field.key) != divided.end() && !value(field.key).isEmpty();
        field.row->setMark(isDivided ? tr("Divided by length when the object was split. Enter a value to confirm it.")
                                     : QString());
    }
}

/// The fields of the first object: most often all are of one kind, and the panel does not jump when the values come.
void FieldSet::showWaiting()
{
    const AnyEntity first = findEntity<ShownTypes>(m_context.document.plan(), m_ids.front());
    m_common.clear();
    showRows([&first](const Field& field) { return !field.isAlone && hasField(first, field.key); });
    enableRows();
    for (const Field& field : m_fields)
        put(field, {}, QStringLiteral("…"));
}

void FieldSet::showRows(const std::function<bool(const Field&)>& isShown)
{
    for (const Group& group : m_groups) {
        bool any = false;
        for (const std::size_t index : group.fields) {
            const Field& field = m_fields[index];
            const bool shown = isShown(field);
            field.row->setVisible(shown);
            field.row->setBatch(shown && m_ids.size() > 1);
            any = any || shown;
        }
        group.head->setVisible(any && group.head != m_groups.front().head);
    }
}

void FieldSet::fill(const Field& field, bool force)
{
    const CommonField* held = common(field.key);
    const bool typing = field.line && field.line->hasFocus() && field.line->isModified();
    if (!held || (!force && (typing || !field.row->problem().isEmpty() || field.row->isTicked())))
        return;
    if (held->values > 1) {
        put(field, {}, tr("— several values (%1) —").arg(held->values));
        return;
    }
    const AnyEntity first = findEntity<ShownTypes>(m_context.document.plan(), m_ids.front());
    const FieldContent content = fieldContent(first, field.key, {m_context.names, m_context.figures});
    // Several objects that have none of their own may belong to different works.
    put(field, content, m_ids.size() == 1 ? content.ofWorks : QString());
}

void FieldSet::put(const Field& field, const FieldContent& content, const QString& note)
{
    if (field.line) {
        field.line->setText(content.code);
        field.line->setPlaceholderText(note);
        field.line->setModified(false);
        field.line->setCursorPosition(0);
    } else if (field.combo) {
        if (note.isEmpty())
            Choices::choose(*field.combo, content.code, content.words);
        else
            field.combo->setCurrentIndex(-1);
        field.combo->setPlaceholderText(note);
    } else if (field.bank) {
        field.bank->choose(content.code);
    }
}

void FieldSet::setEditable(bool on, const QString& why)
{
    m_isEditable = on;
    for (const Field& field : m_fields)
        field.row->setToolTip(on ? QString() : why);
    enableRows();
}

void FieldSet::enableRows()
{
    const bool isWaiting = m_isReading && m_isOfOthers;
    for (const Field& field : m_fields)
        field.row->setEnabled(m_isEditable && !isWaiting);
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
        if (field->line)
            field->line->setModified(false);
        if (!m_isReading) // else the value comes with the others
            fill(*field, true);
    }
}

void FieldSet::setProblem(const std::string& key, const QString& problem, std::optional<MessageAction> remedy)
{
    if (Field* field = find(key))
        field->row->setProblem(problem, std::move(remedy));
}

QString FieldSet::problem(const std::string& key) const
{
    const Field* field = find(key);
    return field ? field->row->problem() : QString();
}

void FieldSet::setWarning(const std::string& key, const QString& warning)
{
    if (Field* field = find(key))
        field->row->setWarning(warning);
}

QString FieldSet::warning(const std::string& key) const
{
    const Field* field = find(key);
    return field ? field->row->warning() : QString();
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
            arrow->setText(tr("Usual values"));
    }
    show(m_ids);
}

} // namespace riparia
