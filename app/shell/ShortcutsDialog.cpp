// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ShortcutsDialog.h"

#include "app/panels/Look.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace riparia {

namespace {

constexpr int kIdOfAction = Qt::UserRole;

QString plainText(const QAction& action)
{
    return QString(action.text()).remove(u'&').remove(u'…');
}

/// Keys that the map, its tools and the typing of chainages take for themselves.
bool isOfMap(QKeyCombination key)
{
    if (key.keyboardModifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    static constexpr Qt::Key kKeys[] = {
        Qt::Key_Space,        Qt::Key_Tab,       Qt::Key_Backtab,    Qt::Key_Return, Qt::Key_Enter, Qt::Key_Backspace,
        Qt::Key_Escape,       Qt::Key_Left,      Qt::Key_Right,      Qt::Key_Up,     Qt::Key_Down,  Qt::Key_Plus,
        Qt::Key_Minus,        Qt::Key_Equal,     Qt::Key_Underscore, Qt::Key_At,     Qt::Key_Less,  Qt::Key_BracketLeft,
        Qt::Key_BracketRight, Qt::Key_Backslash, Qt::Key_Period,     Qt::Key_Comma};
    const bool isDigit = key.key() >= Qt::Key_0 && key.key() <= Qt::Key_9;
    return isDigit || std::ranges::find(kKeys, key.key()) != std::end(kKeys);
}

/// A letter without Ctrl or Alt would be stolen from fields, tables and combos.
bool isBare(QKeyCombination key)
{
    const bool isFunction = key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35;
    return !isFunction && !(key.keyboardModifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
}

QString keysText(const QList<QKeySequence>& keys)
{
    QStringList texts;
    for (const QKeySequence& key : keys)
        texts += key.toString(QKeySequence::NativeText);
    return texts.join(QStringLiteral(", "));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const ActionCatalog& catalog, QWidget* parent)
    : QDialog(parent)
    , m_catalog(catalog)
    , m_keys(catalog.chosenKeys())
    , m_search(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_edit(new QKeySequenceEdit(this))
    , m_note(look::label(this, 1.0, false, "secondary"))
    , m_assign(new QPushButton(tr("Set"), this))
    , m_clear(new QPushButton(tr("No keys"), this))
    , m_restore(new QPushButton(tr("Restore"), this))
    , m_restoreAll(new QPushButton(tr("Restore all"), this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    m_search->setObjectName(QStringLiteral("shortcutsSearch"));
    m_search->setPlaceholderText(tr("Search a command or keys"));
    look::setName(m_search, m_search->placeholderText());
    m_list->setObjectName(QStringLiteral("shortcutsList"));
    m_list->setAccessibleName(tr("Commands and their keys"));
    m_list->setHeaderLabels({tr("Command"), tr("Where"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(true);
    m_edit->setObjectName(QStringLiteral("shortcutsKeys"));
    look::setName(m_edit, tr("New keys of the command: press them"));
    m_note->setObjectName(QStringLiteral("shortcutsNote"));
    m_note->setWordWrap(true);
    m_note->setMinimumHeight(look::scaled(32));
    m_assign->setObjectName(QStringLiteral("shortcutsSet"));
    m_clear->setObjectName(QStringLiteral("shortcutsClear"));
    m_restore->setObjectName(QStringLiteral("shortcutsRestore"));
    m_restoreAll->setObjectName(QStringLiteral("shortcutsRestoreAll"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    look::setProperty(m_buttons->button(QDialogButtonBox::Ok), "role", QStringLiteral("primary"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    for (QPushButton* button : {m_assign, m_clear, m_restore, m_restoreAll})
        button->setAutoDefault(false);

    auto* row = new QHBoxLayout;
    row->addWidget(m_edit, 1);
    for (QPushButton* button : {m_assign, m_clear, m_restore})
        row->addWidget(button);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_restoreAll);
    foot->addStretch();
    foot->addWidget(m_buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 14);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    column->addWidget(m_note);
    column->addLayout(foot);
    resize(look::scaled(560), look::scaled(520));

    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::showCurrent);
    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsDialog::showTyped);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutsDialog::assign);
    connect(m_clear, &QPushButton::clicked, this, &ShortcutsDialog::clearKeys);
    connect(m_restore, &QPushButton::clicked, this, &ShortcutsDialog::restore);
    connect(m_restoreAll, &QPushButton::clicked, this, [this] {
        m_keys.clear();
        fill();
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
    m_list->setCurrentItem(m_list->topLevelItem(0));
    look::fitColumns(m_list, 2);
    m_search->setFocus();
}

/// The field for keys says once more that it is finished when it loses the focus, also by going.
ShortcutsDialog::~ShortcutsDialog()
{
    m_edit->disconnect(this);
    m_list->disconnect(this);
    m_search->disconnect(this);
}

QList<QKeySequence> ShortcutsDialog::keysOf(const QString& id) const
{
    const auto chosen = m_keys.find(id);
    if (chosen == m_keys.end())
        return m_catalog.usualKeys(id);
    return chosen->second.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{chosen->second};
}

void ShortcutsDialog::fill()
{
    const QString before = currentId();
    if (m_list->topLevelItemCount() == 0) {
        for (const QAction* action : m_catalog.all()) {
            auto* item = new QTreeWidgetItem(m_list);
            item->setData(0, kIdOfAction, action->objectName());
            item->setText(0, plainText(*action));
            item->setText(1, ActionCatalog::groupTitle(action->objectName()));
        }
    }
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_list->topLevelItem(i);
        const QString id = item->data(0, kIdOfAction).toString();
        item->setText(2, keysText(keysOf(id)));
        QFont font = m_list->font();
        font.setBold(m_keys.contains(id)); // chosen by hand
        item->setFont(2, font);
    }
    filter();
    showCurrent();
}

void ShortcutsDialog::filter()
{
    const QString wanted = m_search->text().trimmed();
    QTreeWidgetItem* first = nullptr;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_list->topLevelItem(i);
        const bool fits = wanted.isEmpty() || item->text(0).contains(wanted, Qt::CaseInsensitive) ||
                          item->text(2).contains(wanted, Qt::CaseInsensitive) ||
                          item->data(0, kIdOfAction).toString().contains(wanted, Qt::CaseInsensitive);
        item->setHidden(!fits);
        if (fits && !first)
            first = item;
    }
    if (!m_list->currentItem() || m_list->currentItem()->isHidden())
        m_list->setCurrentItem(first);
}

QString ShortcutsDialog::currentId() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    return item ? item->data(0, kIdOfAction).toString() : QString();
}

void ShortcutsDialog::showCurrent()
{
    m_edit->clear();
    const QString id = currentId();
    m_edit->setEnabled(!id.isEmpty());
    m_clear->setEnabled(!id.isEmpty() && !keysOf(id).isEmpty());
    m_restore->setEnabled(m_keys.contains(id));
    m_restoreAll->setEnabled(!m_keys.empty());
    showTyped();
}

QString ShortcutsDialog::takenBy(const QKeySequence& key) const
{
    for (const QAction* action : m_catalog.all()) {
        if (action->objectName() != currentId() && keysOf(action->objectName()).contains(key))
            return action->objectName();
    }
    return {};
}

QString ShortcutsDialog::whyNot(const QKeySequence& key) const
{
    if (key.count() > 1)
        return tr("One combination of keys, please, not several after each other.");
    const QKeyCombination pressed = key[0];
    if (isOfMap(pressed))
        return tr("The map and its tools need this key themselves.");
    const bool onMap = m_catalog.action(currentId()).shortcutContext() == Qt::WidgetWithChildrenShortcut;
    if (isBare(pressed) && !onMap)
        return tr("This command works in the whole window, where plain keys are for typing: hold Ctrl or Alt.");
    return {};
}

void ShortcutsDialog::showTyped()
{
    const QKeySequence key = m_edit->keySequence();
    const bool any = !key.isEmpty() && !currentId().isEmpty();
    const QString reason = any ? whyNot(key) : QString();
    const QString other = any ? takenBy(key) : QString();
    m_assign->setEnabled(any && reason.isEmpty());
    m_assign->setText(other.isEmpty() || !reason.isEmpty() ? tr("Set") : tr("Take over"));
    if (!reason.isEmpty())
        m_note->setText(reason);
    else if (!other.isEmpty())
        m_note->setText(tr("%1 belongs to “%2” so far, which would be left without it.")
                            .arg(key.toString(QKeySequence::NativeText), plainText(m_catalog.action(other))));
    else if (any)
        m_note->setText(tr("%1 is free.").arg(key.toString(QKeySequence::NativeText)));
    else
        m_note->setText(tr("Click into the field and press the new keys."));
    look::setTone(m_note, reason.isEmpty() && other.isEmpty() ? "secondary" : "warning");
    m_assign->setToolTip(m_note->text());
}

/// What is as usual is not kept: it follows the program.
void ShortcutsDialog::choose(const QString& id, const QKeySequence& key)
{
    const QList<QKeySequence> usual = m_catalog.usualKeys(id);
    const bool isUsual = key.isEmpty() ? usual.isEmpty() : usual == QList<QKeySequence>{key};
    if (isUsual)
        m_keys.erase(id);
    else
        m_keys[id] = key;
}

void ShortcutsDialog::assign()
{
    const QKeySequence key = m_edit->keySequence();
    if (key.isEmpty() || currentId().isEmpty() || !whyNot(key).isEmpty())
        return;
    while (true) {
        const QString other = takenBy(key);
        if (other.isEmpty())
            break;
        // One that has two keys keeps the other one.
        QList<QKeySequence> left = keysOf(other);
        left.removeAll(key);
        choose(other, left.isEmpty() ? QKeySequence() : left.front());
    }
    choose(currentId(), key);
    fill();
}

void ShortcutsDialog::clearKeys()
{
    choose(currentId(), {});
    fill();
}

/// What others have taken meanwhile stays theirs only until then: the usual keys come back to this command.
void ShortcutsDialog::restore()
{
    m_keys.erase(currentId());
    for (const QKeySequence& key : m_catalog.usualKeys(currentId())) {
        for (QString other = takenBy(key); !other.isEmpty(); other = takenBy(key))
            choose(other, {});
    }
    fill();
}

} // namespace riparia
