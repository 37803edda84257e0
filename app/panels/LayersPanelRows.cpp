// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of the layers panel stand at: what is remembered between starts.
#include "app/document/PlanDocument.h"
#include "app/panels/LayersPanel.h"

#include <QSignalBlocker>

#include <cmath>

namespace riparia {

QStringList LayersPanel::hidden() const
{
    QStringList names;
    for (const LayerRow* row : m_rows) {
        if (!row->isOn())
            names += row->name();
    }
    return names;
}

void LayersPanel::setHidden(const QStringList& names)
{
    for (LayerRow* row : m_rows)
        row->setOn(!names.contains(row->name()));
}

QStringList LayersPanel::locked() const
{
    QStringList names;
    for (const LayerRow* row : m_rows) {
        if (row->isLocked())
            names += row->name();
    }
    return names;
}

void LayersPanel::setLocked(const QStringList& names)
{
    for (LayerRow* row : m_rows)
        row->setLocked(names.contains(row->name()));
}

/// A layer was unlocked elsewhere: told once all of them are as they are in the document.
void LayersPanel::followLocks()
{
    const std::set<EntityKind> before = lockedKinds();
    for (LayerRow* row : m_rows) {
        if (!row->kind())
            continue;
        const QSignalBlocker blocker(row);
        row->setLocked(m_context.document.isLocked(*row->kind()));
    }
    if (const auto kinds = lockedKinds(); kinds != before)
        Q_EMIT locksChanged(kinds);
}

std::set<EntityKind> LayersPanel::lockedKinds() const
{
    std::set<EntityKind> kinds;
    for (const LayerRow* row : m_rows) {
        if (row->isLocked())
            kinds.insert(*row->kind());
    }
    return kinds;
}

bool LayersPanel::showsFiltered() const
{
    return m_filtered->isOn();
}

void LayersPanel::setShowsFiltered(bool shown)
{
    m_filtered->setOn(shown);
}

QStringList LayersPanel::faded() const
{
    QStringList texts;
    for (const LayerRow* row : m_rows) {
        if (row->opacity() < 1)
            texts += QString(row->name() + u'=' + QString::number(std::lround(row->opacity() * 100)));
    }
    return texts;
}

void LayersPanel::setFaded(const QStringList& texts)
{
    for (LayerRow* row : m_rows) {
        double opacity = 1;
        for (const QString& text : texts) {
            bool isNumber = false;
            const int percent = text.section(u'=', 1).toInt(&isNumber);
            if (isNumber && text.section(u'=', 0, 0) == row->name())
                opacity = percent / 100.0;
        }
        row->setOpacity(opacity);
    }
}

} // namespace riparia
