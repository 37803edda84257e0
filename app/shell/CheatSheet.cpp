// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/CheatSheet.h"

#include "app/panels/Look.h"
#include "app/shell/ActionCatalog.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <vector>

namespace riparia {

namespace {

struct KeyLine {
    QString keys;
    QString text;
};

struct Group {
    QString title;
    std::vector<KeyLine> lines;
};

QWidget* makeGroup(const Group& group, QWidget* parent)
{
    auto* widget = new QWidget(parent);
    auto* grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 8);
    grid->setVerticalSpacing(4);
    grid->setHorizontalSpacing(12);
    QLabel* title = look::label(widget, kSmallText, true, "secondary");
    title->setText(group.title);
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const KeyLine& line : group.lines) {
        QLabel* keys = look::label(widget, kSmallText);
        keys->setText(line.keys);
        keys->setProperty("keycap", true);
        QLabel* text = look::label(widget);
        text->setText(line.text);
        text->setWordWrap(true);
        grid->addWidget(keys, row, 0, Qt::AlignLeft);
        grid->addWidget(text, row++, 1);
    }
    grid->setColumnMinimumWidth(0, look::scaled(104));
    grid->setColumnStretch(1, 1);
    return widget;
}

} // namespace

CheatSheet::CheatSheet(const ActionCatalog& catalog, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("cheatSheet"));
    setWindowTitle(tr("Keyboard shortcuts"));
    std::vector<Group> groups;
    const auto add = [&](const QString& title, KeyLine line) {
        for (Group& group : groups) {
            if (group.title == title) {
                group.lines.push_back(std::move(line));
                return;
            }
        }
        groups.push_back({title, {std::move(line)}});
    };
    for (const QAction* action : catalog.all()) {
        if (action->shortcut().isEmpty())
            continue;
        QStringList keys;
        for (const QKeySequence& key : action->shortcuts())
            keys += key.toString(QKeySequence::NativeText);
        add(ActionCatalog::groupTitle(action->objectName()),
            {keys.join(QStringLiteral(", ")), catalog.usualText(action->objectName()).remove(u'&').remove(u'…')});
    }
    const QString map = tr("On the map");
    for (const auto& [keys, text] : std::initializer_list<std::pair<QString, QString>>{
             {tr("wheel"), tr("zoom about the pointer")},
             {tr("Space, middle button"), tr("drag the map, in every tool")},
             {tr("arrows"), tr("move the map")},
             {QStringLiteral("+ −"), tr("zoom")},
             {QStringLiteral("Ctrl"), tr("no snapping while held")},
             {QStringLiteral("Tab"), tr("next thing to snap to")},
             {QStringLiteral("Shift"), tr("steps of 15° while drawing")},
             {QStringLiteral("Enter"), tr("finish what is drawn, else show a cursor for the keyboard")},
             {QStringLiteral("Ctrl+Enter"), tr("finish, with that cursor")},
             {QStringLiteral("Backspace"), tr("take back the last point")},
             {QStringLiteral("Esc"), tr("step back; twice: discard the sketch (Ctrl+Z brings it back)")}})
        add(map, {keys, text});

    auto* body = new QWidget;
    look::setSurface(body, "panel");
    auto* columns = new QHBoxLayout(body);
    columns->setContentsMargins(20, 16, 20, 8);
    columns->setSpacing(32);
    std::size_t lines = 0;
    for (const Group& group : groups)
        lines += group.lines.size() + 2;
    QVBoxLayout* column = nullptr;
    std::size_t filled = 0;
    for (const Group& group : groups) {
        if (!column || filled > lines / 2) {
            if (column)
                column->addStretch();
            column = new QVBoxLayout;
            columns->addLayout(column, 1);
            filled = 0;
        }
        column->addWidget(makeGroup(group, body));
        filled += group.lines.size() + 2;
    }
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // words give way: they are wrapped
    scroll->setAccessibleName(windowTitle());                     // a stop of the focus: its keys scroll it
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->setContentsMargins(20, 0, 20, 16);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll, 1);
    all->addWidget(buttons);
    resize(qMin(look::scaled(760), 1000), qMin(look::scaled(560), 600));
}

} // namespace riparia
