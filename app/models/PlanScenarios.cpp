// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/PlanScenarios.h"

#include "app/models/PlanNames.h"
#include "app/text/Fill.h"

#include "core/ledger/OwnerOrder.h"

#include <QCoreApplication>

#include <algorithm>

namespace riparia {

namespace {

class ScenarioTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::PlanScenarios)

public:
    static QString base() { return tr("Base"); }
    static QString size(const ScenarioSize& size)
    {
        return tr("%1 added, %2 changed, %3 removed")
            .arg(QString::number(size.added), QString::number(size.changed), QString::number(size.removed));
    }
    static QString duplicate(const QString& from, const QString& to) { return tr("Duplicate %1 as %2").arg(from, to); }
    static QString rename(const QString& to) { return tr("Rename scenario to %1").arg(to); }
    static QString remove(const QString& name) { return tr("Delete scenario %1").arg(name); }
    static QString merge(const QString& name, const QString& into) { return tr("Merge %1 into %2").arg(name, into); }
    static QString noName() { return tr("Type a name"); }
    static QString taken() { return tr("There is a scenario of this name already"); }
    static QString isBase() { return tr("The base is what the scenarios stand over: choose another scenario first"); }
    static QString isParent(const QString& child) { return tr("%1 stands over it").arg(child); }
};

std::shared_ptr<const Scenario> scenarioOf(const PlanDocument& document, const Uuid& id)
{
    const auto row = document.plan().scenarios().find(id);
    return row && !row->meta.deleted ? row : nullptr;
}

/// In the language of the window; "Base" for no row.
QString nameOf(const std::shared_ptr<const Scenario>& row)
{
    return row ? PlanNames::nameOf(row->meta) : ScenarioTexts::base();
}

} // namespace

std::vector<ScenarioChoice> PlanScenarios::all() const
{
    std::vector<std::shared_ptr<const Scenario>> rows;
    for (const auto& [id, row] : m_document.plan().scenarios()) {
        if (!row->meta.deleted)
            rows.push_back(row);
    }
    std::ranges::sort(rows, [](const auto& a, const auto& b) { return compareCodes(a->meta.code, b->meta.code) < 0; });
    std::vector<ScenarioChoice> choices{{Uuid(), ScenarioTexts::base()}};
    for (const auto& row : rows)
        choices.push_back({row->meta.uuid, PlanNames::nameOf(row->meta)});
    return choices;
}

QString PlanScenarios::name(const Uuid& scenario) const
{
    return nameOf(scenarioOf(m_document, scenario));
}

QString PlanScenarios::sizeText(const Uuid& scenario) const
{
    return scenario.isNil() ? QString() : ScenarioTexts::size(scenarioSize(m_document.plan(), scenario));
}

QString PlanScenarios::freeName(const Uuid& like) const
{
    // "Frugal 2" is followed by "Frugal 3", not by "Frugal 2 2".
    QString stem = name(like);
    const qsizetype space = stem.lastIndexOf(u' ');
    bool isNumber = false;
    if (space > 0)
        stem.mid(space + 1).toInt(&isNumber);
    if (isNumber)
        stem.truncate(space);
    for (int number = 2;; ++number) {
        const QString candidate = stem + u' ' + QString::number(number);
        if (whyNot(candidate, Uuid()).isEmpty())
            return candidate;
    }
}

QString PlanScenarios::whyNot(const QString& name, const Uuid& besides) const
{
    const std::string wanted = toUtf8(name.trimmed());
    if (wanted.empty())
        return ScenarioTexts::noName();
    // As the command line finds it: by any of its names.
    const auto found = findScenario(m_document.plan(), wanted);
    const bool isTaken = found ? *found != besides || besides.isNil() : false;
    return isTaken ? ScenarioTexts::taken() : QString();
}

QString PlanScenarios::whyNotRemove(const Uuid& scenario) const
{
    if (scenario.isNil())
        return ScenarioTexts::isBase();
    for (const auto& [id, row] : m_document.plan().scenarios()) {
        if (row->parent == scenario && !row->meta.deleted)
            return ScenarioTexts::isParent(name(id));
    }
    return {};
}

Result<void> PlanScenarios::duplicate(const Uuid& scenario, const QString& name)
{
    const QString title = name.trimmed();
    Scenario made;
    made.meta.uuid = Uuid::random();
    made.meta.code = m_document.nextCode('N');
    made.meta.name = toUtf8(title);
    made.meta = m_document.stamped(std::move(made.meta));
    const Uuid id = made.meta.uuid;
    return m_document.editScenarios(
        scenarioCopy(m_document.plan(), scenario, made),
        [from = scenarioOf(m_document, scenario), title] { return ScenarioTexts::duplicate(nameOf(from), title); }, id);
}

Result<void> PlanScenarios::rename(const Uuid& scenario, const QString& name)
{
    const auto row = scenarioOf(m_document, scenario);
    if (!row)
        return fail(ErrorCode::NotFound, scenario.toString());
    const QString title = name.trimmed();
    Scenario after = *row;
    // The name that is seen; where there is one for each language, that of the window.
    const bool isEnglish = installedLanguage() != Language::Chinese && !after.meta.nameEn.empty();
    (isEnglish ? after.meta.nameEn : after.meta.name) = toUtf8(title);
    if (after == *row)
        return {};
    after.meta = m_document.stamped(std::move(after.meta));
    ChangeSet changes;
    changes.replace(row, std::move(after));
    return m_document.editScenarios(
        changes, [title] { return ScenarioTexts::rename(title); }, m_document.scenario());
}

Result<void> PlanScenarios::remove(const Uuid& scenario)
{
    const auto changes = scenarioRemoval(m_document.plan(), scenario);
    if (!changes)
        return fail(changes.error());
    const auto row = scenarioOf(m_document, scenario);
    return m_document.editScenarios(
        *changes, [row] { return ScenarioTexts::remove(nameOf(row)); },
        m_document.scenario() == scenario ? row->parent : m_document.scenario());
}

Result<void> PlanScenarios::merge(const Uuid& scenario)
{
    const auto row = scenarioOf(m_document, scenario);
    if (!row)
        return fail(ErrorCode::NotFound, scenario.toString());
    return merge(scenario, row->parent);
}

Result<void> PlanScenarios::merge(const Uuid& scenario, const Uuid& into)
{
    const auto changes = scenarioMerge(m_document.plan(), scenario, into);
    if (!changes)
        return fail(changes.error());
    return m_document.editScenarios(
        *changes,
        [row = scenarioOf(m_document, scenario), under = scenarioOf(m_document, into)] {
            return ScenarioTexts::merge(nameOf(row), nameOf(under));
        },
        into);
}

std::vector<ScenarioChoice> PlanScenarios::mergeTargets(const Uuid& scenario) const
{
    std::vector<ScenarioChoice> targets = all();
    std::erase_if(targets, [&](const ScenarioChoice& choice) {
        return !canMergeScenario(m_document.plan(), scenario, choice.id);
    });
    return targets;
}

} // namespace riparia
