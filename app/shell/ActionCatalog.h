// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace riparia {

/// Where a shortcut works: everywhere in the window, or on the map only (single keys would be stolen from tables and combos).
enum class ShortcutScope { Window, Canvas };

/// One thing that can be done. Texts are functions, for the language may change.
struct ActionSpec {
    std::string id; ///< "file.save": object name, never translated, found by the command palette too
    std::string icon{};
    QList<QKeySequence> keys{};
    ShortcutScope scope = ShortcutScope::Window;
    std::function<QString()> text;
    std::function<QString()> tip;
    bool isCheckable = false;
};

/// Every action of the window, from one table: menus, toolbars, palette and cheat sheet take them from here.
class ActionCatalog : public QObject {
    Q_OBJECT

public:
    explicit ActionCatalog(QObject* parent = nullptr);

    QAction& add(ActionSpec spec);
    QAction& action(const QString& id) const; ///< asserts that it exists
    QAction* find(const QString& id) const;   ///< null when there is none
    /// In the order they were added.
    const std::vector<QAction*>& all() const { return m_actions; }
    std::vector<QAction*> ofCanvas() const;

    /// "" enables the action; a reason disables it and stands in its tool tip and status tip.
    void setWhyDisabled(const QString& id, const QString& reason);
    QString whyDisabled(const QString& id) const;
    /// Another text than the table's, until the next call: "Undo Add S-0012". "" = the table's.
    void setText(const QString& id, const QString& text);
    /// The table's: "Undo", whatever the next step is.
    QString usualText(const QString& id) const;
    /// Title of the group an id belongs to: "file.save" -> "File".
    static QString groupTitle(const QString& id);

    /// Keys that somebody chose, by id, in place of the table's; also for actions that are added later. An empty one = no key at all.
    using Keys = std::map<QString, QKeySequence>;
    void setChosenKeys(Keys keys);
    const Keys& chosenKeys() const { return m_chosen; }
    /// Those of the table.
    QList<QKeySequence> usualKeys(const QString& id) const;
    /// "edit.batch=Ctrl+B", one text an action: how they are remembered. What is no such text is passed over.
    static QStringList toTexts(const Keys& keys);
    static Keys fromTexts(const QStringList& texts);
    void retranslate();

private:
    struct Entry {
        ActionSpec spec;
        QAction* action;
        QString reason;
        QString text;
    };
    void show(Entry& entry);
    void giveKeys(Entry& entry);

    Keys m_chosen;
    std::map<QString, Entry> m_entries;
    std::vector<QAction*> m_actions;
};

} // namespace riparia
