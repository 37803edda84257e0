// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/SnapMenu.h"

#include "app/panels/Look.h"

#include <QAction>
#include <QMouseEvent>

namespace riparia {

SnapMenu::SnapMenu(QWidget* parent)
    : QMenu(parent)
    , m_all(nullptr)
{
    look::setMenuName(this, QStringLiteral("snapMenu"));
    for (const SnapKind kind : SnapKinds::all()) {
        QAction* line = addAction(QString());
        line->setObjectName(QStringLiteral("snap_") + SnapKinds::name(kind));
        line->setCheckable(true);
        line->setData(static_cast<int>(kind));
        connect(line, &QAction::triggered, this, [this, kind](bool on) { choose(kind, on); });
    }
    addSeparator();
    m_all = addAction(QString());
    m_all->setObjectName(QStringLiteral("snapAll"));
    connect(m_all, &QAction::triggered, this, [this] {
        setKinds({});
        Q_EMIT kindsChosen();
    });
    retranslate();
}

void SnapMenu::choose(SnapKind kind, bool on)
{
    m_kinds.set(kind, on);
    showKinds();
    Q_EMIT kindsChosen();
}

void SnapMenu::setKinds(const SnapKinds& kinds)
{
    m_kinds = kinds;
    showKinds();
}

void SnapMenu::showKinds()
{
    for (QAction* line : actions()) {
        if (line->isCheckable())
            line->setChecked(m_kinds.has(static_cast<SnapKind>(line->data().toInt())));
    }
    m_all->setEnabled(!m_kinds.areAll());
}

QString SnapMenu::words(SnapKind kind)
{
    switch (kind) {
    case SnapKind::RoundChainage: return tr("Round chainages");
    case SnapKind::End: return tr("Ends");
    case SnapKind::Vertex: return tr("Corners");
    case SnapKind::Intersection: return tr("Crossings");
    case SnapKind::Middle: return tr("Middles");
    case SnapKind::River: return tr("Rivers, where the tool needs none");
    case SnapKind::Bank: return tr("Banks of water surfaces");
    case SnapKind::Edge: return tr("Edges of areas, greenways and boundaries");
    case SnapKind::None: break;
    }
    return {};
}

void SnapMenu::retranslate()
{
    for (QAction* line : actions()) {
        if (line->isCheckable())
            line->setText(words(static_cast<SnapKind>(line->data().toInt())));
    }
    m_all->setText(tr("Everything"));
    setAccessibleName(tr("What the pointer snaps to"));
    showKinds();
}

/// Several kinds are chosen in one go: a line with a tick does not close it.
void SnapMenu::mouseReleaseEvent(QMouseEvent* event)
{
    QAction* line = activeAction();
    if (line && line->isCheckable() && actionAt(event->position().toPoint()) == line) {
        line->trigger();
        return;
    }
    QMenu::mouseReleaseEvent(event);
}

} // namespace riparia
