// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ScenarioBox.h"

#include "app/document/PlanDocument.h"
#include "app/models/PlanScenarios.h"
#include "app/panels/Look.h"
#include "app/panels/MessageLog.h"
#include "app/shell/ActionCatalog.h"
#include "app/shell/ScenarioNameDialog.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <cstddef>

namespace riparia {

ScenarioBox::ScenarioBox(ActionCatalog& actions, MessageLog& log, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_log(log)
    , m_choice(new QComboBox(this))
    , m_more(new QToolButton(this))
    , m_menu(new QMenu(m_more))
{
    setObjectName(QStringLiteral("scenarioBox"));
    m_choice->setObjectName(QStringLiteral("scenarioChoice"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(9);
    m_choice->setFixedWidth(look::scaled(150));
    m_more->setObjectName(QStringLiteral("scenarioMore"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setMenu(m_menu);
    look::setMenuName(m_menu, QStringLiteral("scenarioMenu"));
    m_menu->setToolTipsVisible(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_choice);
    row->addWidget(m_more);
    for (const char* id : {"scenario.next", "", "scenario.duplicate", "scenario.rename", "scenario.delete",
                           "scenario.merge", "scenario.merge-into", "", "scenario.compare"}) {
        if (*id)
            m_menu->addAction(&actions.action(QString::fromLatin1(id)));
        else
            m_menu->addSeparator();
    }
    const auto on = [&](const char* id, void (ScenarioBox::*act)()) {
        connect(&actions.action(QString::fromLatin1(id)), &QAction::triggered, this, act);
    };
    on("scenario.next", &ScenarioBox::showNext);
    on("scenario.duplicate", &ScenarioBox::duplicate);
    on("scenario.rename", &ScenarioBox::rename);
    on("scenario.delete", &ScenarioBox::remove);
    on("scenario.merge", &ScenarioBox::merge);
    on("scenario.merge-into", &ScenarioBox::mergeInto);
    connect(m_choice, &QComboBox::activated, this, [this] {
        if (m_document)
            m_document->setScenario(Uuid::parse(toUtf8(m_choice->currentData().toString())).value_or(Uuid()));
    });
    refresh();
}

void ScenarioBox::setDocument(PlanDocument* document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document) {
        connect(document, &PlanDocument::changed, this, [this](const ChangeEvent& event) {
            if (event.everything || !m_document->scenario().isNil() || event.concerns(EntityKind::Scenario))
                refresh();
        });
    }
    refresh();
}

QString ScenarioBox::alternative() const
{
    return m_document && !m_document->scenario().isNil() ? m_choice->currentText() : QString();
}

void ScenarioBox::refresh()
{
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    setEnabled(m_document);
    look::setName(m_more, tr("What can be done with scenarios"));
    m_more->setIcon(Theme::icon(QStringLiteral("scenario"), 24));
    m_more->setIconSize(QSize(24, 24));
    m_choice->setAccessibleName(tr("Scenario"));
    QString none = tr("Open a plan first");
    QString whyNotChange = none;
    QString whyNotRemove = none;
    QString whyNotNext = none;
    QString whyNotInto = none;
    if (m_document) {
        const PlanScenarios scenarios(*m_document);
        for (const ScenarioChoice& choice : scenarios.all())
            m_choice->addItem(choice.name, fromUtf8(choice.id.toString()));
        m_choice->setCurrentIndex(m_choice->findData(fromUtf8(m_document->scenario().toString())));
        const QString size = scenarios.sizeText(m_document->scenario());
        m_choice->setToolTip(size.isEmpty() ? tr("The scenario that is shown and edited: the base")
                                            : tr("The scenario that is shown and edited: %1. It differs from what it "
                                                 "stands over by: %2")
                                                  .arg(m_choice->currentText(), size));
        none.clear();
        whyNotRemove = scenarios.whyNotRemove(m_document->scenario());
        whyNotChange = m_document->scenario().isNil() ? whyNotRemove : QString();
        whyNotInto = !whyNotChange.isEmpty() ? whyNotChange
                     : scenarios.mergeTargets(m_document->scenario()).size() > 1
                         ? QString()
                         : tr("There is no other scenario that can take its changes");
        whyNotNext = m_choice->count() > 1 ? QString() : tr("There is one scenario: duplicate it for another");
    }
    m_actions.setWhyDisabled(QStringLiteral("scenario.duplicate"), none);
    m_actions.setWhyDisabled(QStringLiteral("scenario.next"), whyNotNext);
    m_actions.setWhyDisabled(QStringLiteral("scenario.compare"), none);
    m_actions.setWhyDisabled(QStringLiteral("scenario.rename"), whyNotChange);
    m_actions.setWhyDisabled(QStringLiteral("scenario.delete"), whyNotRemove);
    m_actions.setWhyDisabled(QStringLiteral("scenario.merge"), whyNotChange);
    m_actions.setWhyDisabled(QStringLiteral("scenario.merge-into"), whyNotInto);
}

void ScenarioBox::showNext()
{
    if (!m_document)
        return;
    const auto choices = PlanScenarios(*m_document).all();
    const auto now = std::ranges::find(choices, m_document->scenario(), &ScenarioChoice::id);
    const auto next = static_cast<std::size_t>(now - choices.begin() + 1) % choices.size();
    m_document->setScenario(choices[next].id);
}

void ScenarioBox::duplicate()
{
    if (!m_document)
        return;
    PlanScenarios scenarios(*m_document);
    const Uuid shown = m_document->scenario();
    ScenarioNameDialog dialog(
        tr("Duplicate %1").arg(scenarios.name(shown)), scenarios.freeName(shown), tr("Duplicate"),
        [&](const QString& name) { return scenarios.whyNot(name, Uuid()); }, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    tell(scenarios.duplicate(shown, dialog.name()),
         tr("You now edit the scenario %1; all others stay as they are.").arg(dialog.name()));
}

void ScenarioBox::rename()
{
    if (!m_document)
        return;
    PlanScenarios scenarios(*m_document);
    const Uuid shown = m_document->scenario();
    const QString before = scenarios.name(shown);
    ScenarioNameDialog dialog(
        tr("Rename %1").arg(before), before, tr("Rename"),
        [&](const QString& name) { return scenarios.whyNot(name, shown); }, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    tell(scenarios.rename(shown, dialog.name()), tr("The scenario is called %1 now.").arg(dialog.name()));
}

void ScenarioBox::remove()
{
    if (!m_document)
        return;
    PlanScenarios scenarios(*m_document);
    const QString name = scenarios.name(m_document->scenario());
    const auto done = scenarios.remove(m_document->scenario());
    tell(done, tr("The scenario %1 was deleted.").arg(name));
}

void ScenarioBox::merge()
{
    if (!m_document)
        return;
    PlanScenarios scenarios(*m_document);
    const QString name = scenarios.name(m_document->scenario());
    const QString size = scenarios.sizeText(m_document->scenario());
    tellMerged(scenarios.merge(m_document->scenario()), name, size);
}

/// Into which one is asked for; the base comes first.
void ScenarioBox::mergeInto()
{
    if (!m_document)
        return;
    PlanScenarios scenarios(*m_document);
    const Uuid shown = m_document->scenario();
    const auto targets = scenarios.mergeTargets(shown);
    const QString name = scenarios.name(shown);
    const QString size = scenarios.sizeText(shown);
    const auto into = askForTarget(targets, tr("Merge %1").arg(name),
                                   tr("The scenario that takes its changes (%1); %2 goes").arg(size, name));
    if (into)
        tellMerged(scenarios.merge(shown, *into), name, size);
}

/// By its place in the list: in a language two may have one name, as the base and a scenario that is called like it.
std::optional<Uuid> ScenarioBox::askForTarget(const std::vector<ScenarioChoice>& targets, const QString& title,
                                              const QString& label)
{
    QStringList names;
    for (const ScenarioChoice& target : targets)
        names.append(target.name);
    QInputDialog question(this);
    question.setWindowTitle(title);
    question.setLabelText(label);
    question.setComboBoxItems(names);
    question.setTextValue(names.value(0));
    const auto* list = question.findChild<QComboBox*>();
    if (question.exec() != QDialog::Accepted || !list || list->currentIndex() < 0)
        return std::nullopt;
    return targets[static_cast<std::size_t>(list->currentIndex())].id;
}

/// What took the changes is shown now.
void ScenarioBox::tellMerged(const Result<void>& done, const QString& name, const QString& size)
{
    const QString into = PlanScenarios(*m_document).name(m_document->scenario());
    tell(done, tr("%1 was merged into %2: %3.").arg(name, into, size));
}

void ScenarioBox::tell(const Result<void>& done, const QString& sentence)
{
    if (!done) {
        m_log.from(MessageSource::Editing).add(MessageKind::Warning, ErrorText::sentence(done.error()));
        return;
    }
    m_log.from(MessageSource::Editing)
        .add(MessageKind::Success, sentence,
             {{tr("Undo"), [this] { m_actions.action(QStringLiteral("edit.undo")).trigger(); }}});
}

void ScenarioBox::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace riparia
