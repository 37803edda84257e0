// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ActionCatalog.h"

#include "app/theme/Theme.h"

namespace riparia {

ActionCatalog::ActionCatalog(QObject* parent)
    : QObject(parent)
{}

QAction& ActionCatalog::add(ActionSpec spec)
{
    const QString id = QString::fromStdString(spec.id);
    auto* action = new QAction(this);
    action->setObjectName(id);
    action->setShortcutContext(spec.scope == ShortcutScope::Canvas ? Qt::WidgetWithChildrenShortcut
                                                                   : Qt::WindowShortcut);
    action->setCheckable(spec.isCheckable);
    action->setMenuRole(QAction::NoRole);
    if (!spec.icon.empty())
        action->setIcon(Theme::icon(QString::fromStdString(spec.icon)));
    const auto [at, added] = m_entries.emplace(id, Entry{std::move(spec), action, {}, {}});
    Q_ASSERT_X(added, "ActionCatalog::add", "two actions of one id");
    m_actions.push_back(action);
    giveKeys(at->second);
    show(at->second);
    return *action;
}

QAction* ActionCatalog::find(const QString& id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : found->second.action;
}

QAction& ActionCatalog::action(const QString& id) const
{
    QAction* action = find(id);
    Q_ASSERT_X(action, "ActionCatalog::action", qPrintable(id));
    return *action;
}

std::vector<QAction*> ActionCatalog::ofCanvas() const
{
    std::vector<QAction*> actions;
    for (QAction* action : m_actions) {
        if (action->shortcutContext() == Qt::WidgetWithChildrenShortcut)
            actions.push_back(action);
    }
    return actions;
}

void ActionCatalog::setWhyDisabled(const QString& id, const QString& reason)
{
    const auto found = m_entries.find(id);
    Q_ASSERT_X(found != m_entries.end(), "ActionCatalog::setWhyDisabled", qPrintable(id));
    if (found == m_entries.end() ||
        (found->second.reason == reason && found->second.action->isEnabled() == reason.isEmpty()))
        return;
    found->second.reason = reason;
    show(found->second);
}

QString ActionCatalog::whyDisabled(const QString& id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? QString() : found->second.reason;
}

void ActionCatalog::setText(const QString& id, const QString& text)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    found->second.text = text;
    show(found->second);
}

QString ActionCatalog::usualText(const QString& id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? QString() : found->second.spec.text();
}

QString ActionCatalog::groupTitle(const QString& id)
{
    const QString group = id.section(u'.', 0, 0);
    if (group == QStringLiteral("file"))
        return tr("File");
    if (group == QStringLiteral("edit"))
        return tr("Edit");
    if (group == QStringLiteral("view"))
        return tr("View");
    if (group == QStringLiteral("tool"))
        return tr("Draw");
    if (group == QStringLiteral("scenario"))
        return tr("Scenarios");
    if (group == QStringLiteral("dock"))
        return tr("Panels");
    return tr("Help");
}

void ActionCatalog::giveKeys(Entry& entry)
{
    const auto chosen = m_chosen.find(entry.action->objectName());
    if (chosen == m_chosen.end())
        entry.action->setShortcuts(entry.spec.keys);
    else
        entry.action->setShortcut(chosen->second);
}

void ActionCatalog::setChosenKeys(Keys keys)
{
    m_chosen = std::move(keys);
    for (auto& [id, entry] : m_entries) {
        giveKeys(entry);
        show(entry); // they stand in tool tips
    }
}

QList<QKeySequence> ActionCatalog::usualKeys(const QString& id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? QList<QKeySequence>() : found->second.spec.keys;
}

QStringList ActionCatalog::toTexts(const Keys& keys)
{
    QStringList texts;
    for (const auto& [id, key] : keys)
        texts += id + u'=' + key.toString(QKeySequence::PortableText);
    return texts;
}

ActionCatalog::Keys ActionCatalog::fromTexts(const QStringList& texts)
{
    Keys keys;
    for (const QString& text : texts) {
        const qsizetype at = text.indexOf(u'=');
        const QKeySequence key(text.mid(at + 1), QKeySequence::PortableText);
        const bool isKey = key.isEmpty() || key[0].key() != Qt::Key_unknown;
        if (at > 0 && isKey)
            keys[text.left(at)] = key;
    }
    return keys;
}

void ActionCatalog::show(Entry& entry)
{
    const QString text = entry.text.isEmpty() ? entry.spec.text() : entry.text;
    QString tip = entry.spec.tip ? entry.spec.tip() : QString();
    if (tip.isEmpty())
        tip = QString(text).remove(u'&').remove(QStringLiteral("…"));
    entry.action->setText(text);
    const QString keys = entry.action->shortcut().toString(QKeySequence::NativeText);
    QString shown = keys.isEmpty() ? tip : tip + QStringLiteral(" (") + keys + u')';
    if (!entry.reason.isEmpty())
        shown += u'\n' + entry.reason;
    entry.action->setToolTip(shown);
    entry.action->setStatusTip(entry.reason.isEmpty() ? tip : tip + QStringLiteral(": ") + entry.reason);
    entry.action->setEnabled(entry.reason.isEmpty());
}

void ActionCatalog::retranslate()
{
    for (auto& [id, entry] : m_entries)
        show(entry);
}

} // namespace riparia
