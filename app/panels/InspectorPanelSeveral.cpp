// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the inspector says of several objects together, and how their fields are written.
#include "app/document/ObjectLocks.h"
#include "app/document/PlanDocument.h"
#include "app/models/EntityEdits.h"
#include "app/models/PlanNames.h"
#include "app/models/SelectionFigures.h"
#include "app/panels/FieldSet.h"
#include "app/panels/InspectorPanel.h"
#include "app/panels/Look.h"
#include "app/panels/MessageLog.h"
#include "app/panels/ObjectHead.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/text/ShownUnits.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <optional>
#include <utility>

namespace riparia {

void InspectorPanel::showSeveral()
{
    // Until those of these objects are there, the last ones of several stand there, dim: the panel does not jump.
    m_isCounting = true;
    showFigures(m_lastOfSeveral);
    m_head->setOutdated(true);
    m_counting.start([ledger = m_context.totals.ledger(),
                      ids = m_ids](const Progress& progress) { return figuresOf(*ledger, ids, progress); },
                     [this](const Result<OwnFigures>& figures) {
                         if (!m_isCounting) // something else is shown by now
                             return;
                         m_isCounting = false;
                         m_lastOfSeveral = figures ? *figures : OwnFigures{};
                         showFigures(m_lastOfSeveral);
                         m_head->setOutdated(false);
                         if (!figures)
                             m_batchText->setText(ErrorText::sentence(figures.error()));
                     });
}

void InspectorPanel::showFigures(const OwnFigures& figures)
{
    const Millimetres length = figures.gross.river + figures.gross.greenway;
    const Millimetres net = figures.net.river + figures.net.greenway;
    std::vector<ObjectHead::Figure> shown;
    const ShownUnits& units = m_context.names.units();
    const QString lengthUnit = units.symbol(LengthUnit::Metre);
    if (length.value > 0) {
        shown.push_back({tr("Length"), units.number(length, LengthUnit::Metre), lengthUnit});
        shown.push_back({tr("Counts here"), units.number(net, LengthUnit::Metre), lengthUnit});
    }
    if (figures.net.area.value > 0)
        shown.push_back({tr("Area counted"), units.number(figures.net.area, AreaUnit::SquareMetre),
                         units.symbol(AreaUnit::SquareMetre)});
    m_head->set(tr("%n objects", nullptr, static_cast<int>(m_ids.size())), {}, std::nullopt, {},
                tr("Tick what shall change for all of them"), std::move(shown));
}

/// As the padlocks of layers: the icon is what is, the tip what a click does.
void InspectorPanel::showLock(const std::vector<Uuid>& shown)
{
    m_areLocked = ObjectLocks::areAll(m_context.document, shown);
    m_lockNote->setText(!m_areLocked        ? QString()
                        : shown.size() == 1 ? tr("Locked: it cannot be changed. The padlock above opens it.")
                                            : tr("Locked: they cannot be changed. The padlock above opens them."));
    m_lockNote->setVisible(m_areLocked);
    m_lock->setEnabled(!shown.empty());
    m_lock->setIcon(Theme::icon(m_areLocked ? QStringLiteral("lock") : QStringLiteral("unlock"), 16));
    look::setName(m_lock, m_areLocked ? tr("Unlock the selection") : tr("Lock the selection against edits"));
}

void InspectorPanel::commit(const QString& key)
{
    const std::vector<Uuid> ids = selected().shown;
    const std::string field = toUtf8(key);
    if (ids.size() > 1) {
        // Changing a field means it: the tick says so. Written by the button only.
        m_fields->tick(field);
        checkTicked();
        showApply();
        return;
    }
    if (ids.empty())
        return;
    auto edit = editField(m_context.document, ids, field, m_fields->value(field));
    if (!edit) {
        m_fields->setProblem(field, ErrorText::sentence(edit.error()));
        return;
    }
    m_fields->setProblem(field, {});
    if (edit->changes.isEmpty()) {
        m_fields->restore(field); // "K0+350" and "350" are one place
        return;
    }
    write(*edit, field);
}

std::vector<FieldValue> InspectorPanel::tickedValues() const
{
    std::vector<FieldValue> values;
    for (const std::string& key : m_fields->ticked())
        values.push_back({key, m_fields->value(key)});
    return values;
}

bool InspectorPanel::checkTicked()
{
    const std::vector<FieldValue> values = tickedValues();
    const std::vector<Result<void>> outcomes = checkedFields(m_context.document, selected().shown, values);
    bool areSound = true;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Result<void>& outcome = outcomes[i];
        m_fields->setProblem(values[i].field, outcome ? QString() : ErrorText::sentence(outcome.error()));
        areSound = areSound && outcome;
    }
    return areSound;
}

bool InspectorPanel::write(const FieldEdit& edit, const std::string& key)
{
    std::optional<RefusedLock> lock;
    const auto listening = connect(&m_context.document, &PlanDocument::lockRefused, this,
                                   [&lock](const RefusedLock& refused) { lock = refused; });
    const auto done = m_context.document.edit(edit.changes, edit.text);
    disconnect(listening);
    if (done)
        return true;
    std::optional<MessageAction> remedy;
    if (lock) {
        // What was typed is still in the field, and meant.
        remedy = MessageAction{tr("Unlock", "a layer"), [this, lock = *lock, key] {
                                   if (const auto opened = m_context.document.unlock(lock); !opened)
                                       m_fields->setProblem(key, ErrorText::sentence(opened.error()));
                                   else
                                       commit(fromUtf8(key));
                               }};
    }
    m_fields->setProblem(key, ErrorText::sentence(done.error()), std::move(remedy));
    return false;
}

void InspectorPanel::applyTicked()
{
    const std::vector<Uuid> ids = selected().shown;
    const std::vector<std::string> keys = m_fields->ticked();
    if (keys.empty() || !checkTicked())
        return;
    const std::vector<FieldValue> values = tickedValues();
    const auto edit = editFields(m_context.document, ids, values);
    if (!edit) {
        m_fields->setProblem(keys.front(), ErrorText::sentence(edit.error()));
        return;
    }
    if (!write(*edit, keys.front()))
        return;
    for (const std::string& key : keys)
        m_fields->restore(key);
    tickStep(QStringLiteral("several"));
    showApply();
}

void InspectorPanel::showApply()
{
    const auto keys = static_cast<int>(m_fields->ticked().size());
    const auto objects = static_cast<int>(m_ids.size());
    bool sound = true;
    for (const std::string& key : m_fields->ticked())
        sound = sound && m_fields->problem(key).isEmpty();
    m_apply->setEnabled(keys > 0 && sound);
    m_apply->setText(tr("Apply to %n objects", nullptr, objects));
    m_batchText->setText(keys == 0 ? tr("Nothing is ticked: nothing changes.")
                         : sound   ? tr("%n fields will change.", nullptr, keys)
                                   : tr("Correct what is marked first."));
    m_apply->setToolTip(m_batchText->text());
}

} // namespace riparia
