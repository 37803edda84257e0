// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ImportKnownPlace.h"

#include "app/panels/Look.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/text/UnitText.h"

#include "core/linref/ChainageText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace riparia {

ImportKnownPlace::ImportKnownPlace(ImportSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_pick(new QPushButton(this))
    , m_label(look::label(this, 1.0, false, "secondary"))
    , m_chainage(new QLineEdit(this))
    , m_where(look::label(this, 1.0, false, "secondary"))
{
    m_pick->setObjectName(QStringLiteral("importPick"));
    m_pick->setCheckable(true);
    m_chainage->setObjectName(QStringLiteral("importKnown"));
    m_label->setBuddy(m_chainage);
    m_where->setObjectName(QStringLiteral("importKnownWhere"));
    m_where->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_pick, 0, Qt::AlignLeft);
    auto* row = new QHBoxLayout;
    row->addWidget(m_label);
    row->addWidget(m_chainage, 1);
    column->addLayout(row);
    column->addWidget(m_where);
    connect(m_pick, &QPushButton::toggled, this, &ImportKnownPlace::pick);
    connect(m_chainage, &QLineEdit::editingFinished, this, &ImportKnownPlace::takeChainage);
    retranslate();
}

/// The one that is chosen; null where there are none or several.
std::shared_ptr<const PlanRiver> ImportKnownPlace::river() const
{
    if (m_chosen.size() != 1)
        return nullptr;
    for (const auto& row : m_session.rivers()) {
        if (row->meta.uuid == m_chosen.front())
            return row;
    }
    return nullptr;
}

std::optional<Point> ImportKnownPlace::place() const
{
    const auto chosen = river();
    if (!chosen)
        return std::nullopt;
    if (m_picked)
        return m_picked;
    const auto known = m_session.knownPlace(chosen->river);
    return known ? std::optional(known->at) : std::nullopt;
}

void ImportKnownPlace::setRivers(const std::vector<Uuid>& chosen)
{
    if (chosen != m_chosen) {
        m_chosen = chosen;
        m_picked.reset();
        m_chainage->setModified(false);
        endPick(); // it was about another one
    }
    refresh();
}

void ImportKnownPlace::pick(bool on)
{
    const auto chosen = river();
    if (on && chosen)
        Q_EMIT pickWanted(chosen->meta.uuid);
    else
        Q_EMIT pickEnded();
    refresh();
}

void ImportKnownPlace::endPick()
{
    m_pick->setChecked(false);
}

void ImportKnownPlace::takePlace(Point place)
{
    endPick();
    if (!river())
        return;
    m_picked = place;
    m_chainage->setModified(false);
    refresh();
    m_chainage->setFocus();
    m_chainage->selectAll();
}

/// What cannot be read stays in the field with its error below it, and the river stays as it is.
void ImportKnownPlace::takeChainage()
{
    const auto chosen = river();
    const auto at = place();
    const QString typed = m_chainage->text().trimmed();
    if (!m_chainage->isModified() || !chosen || !at || typed.isEmpty())
        return;
    const auto read = parseChainage(toUtf8(typed));
    if (!read || !read->name.empty() || read->chainage.branch != 0) {
        complain(ErrorText::sentence(read ? Error{ErrorCode::ChainageSyntax, toUtf8(typed), {}} : read.error()));
        return;
    }
    m_chainage->setModified(false);
    m_picked.reset(); // kept with the decision from now on
    m_session.knowAt(chosen->meta.uuid, {*at, read->chainage.mm});
}

void ImportKnownPlace::complain(const QString& sentence)
{
    m_where->setText(sentence);
    m_where->show();
    look::setTone(m_where, "error");
    look::setProperty(m_chainage, "invalid", true);
}

/// What is being typed is left alone.
void ImportKnownPlace::refresh()
{
    const auto chosen = river();
    const auto at = place();
    m_pick->setEnabled(chosen != nullptr);
    m_label->setVisible(at.has_value());
    m_chainage->setVisible(at.has_value());
    m_where->setVisible(at || m_pick->isChecked());
    if (m_chainage->isModified() && m_chainage->hasFocus() && at)
        return;
    look::setTone(m_where, "secondary");
    look::setProperty(m_chainage, "invalid", false);
    if (m_pick->isChecked()) {
        m_where->setText(tr("Click on the map where a chainage of this river is known; Esc ends it."));
    } else if (at) {
        const River& shown = chosen->river;
        const std::int64_t distance = distanceFromStart(shown, *at);
        m_where->setText(tr("%1 m from the %2, where the chainage starts at %3.", "length, end of a river, chainage")
                             .arg(shownMetres(Millimetres{distance}), NameText::origin(shown.stationing.origin()),
                                  fromUtf8(chainageText(Chainage{shown.stationing.start()}))));
        m_chainage->setText(fromUtf8(chainageText(shown.stationing.chainageAt(shown.alignment->locate(*at).at))));
    }
}

void ImportKnownPlace::retranslate()
{
    m_pick->setText(tr("Known chainage at a place…"));
    look::setName(m_pick, tr("Click a place on the map and give the chainage of the chosen river there"));
    m_label->setText(tr("Chainage there"));
    look::setName(m_chainage, tr("Chainage at the place that was clicked: K3+500"));
    refresh();
}

} // namespace riparia
