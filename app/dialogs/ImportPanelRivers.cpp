// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the import panel that is about the rivers which come of a file.
#include "app/dialogs/ImportPanel.h"

#include "app/dialogs/ImportRiversModel.h"
#include "app/panels/Look.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include "core/linref/ChainageText.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <set>

namespace riparia {

namespace {

/// "A, B, C and 4 more".
QString firstFew(const QStringList& names)
{
    constexpr qsizetype kMostNames = 5;
    const QString text = names.mid(0, kMostNames).join(QStringLiteral(", "));
    const auto others = static_cast<int>(names.size() - kMostNames);
    return others <= 0 ? text : ImportPanel::tr("%1 and %n more", nullptr, others).arg(text);
}

std::vector<Uuid> idsOf(const std::vector<std::shared_ptr<const PlanRiver>>& rivers)
{
    std::vector<Uuid> ids;
    ids.reserve(rivers.size());
    for (const auto& river : rivers)
        ids.push_back(river->meta.uuid);
    return ids;
}

} // namespace

void ImportPanel::showRivers()
{
    m_riverModel->setRivers(m_session->rivers(), m_session->decidedFlows());
    const int rivers = m_riverModel->rowCount();
    const int unconfirmed = m_riverModel->unconfirmed();
    m_riversBox->setVisible(rivers > 0 || !m_session->lostDecisions().empty());
    m_riversHead->setText(unconfirmed > 0 ? tr("Rivers: %1, direction of %2 not sure").arg(rivers).arg(unconfirmed)
                                          : tr("Rivers: %1").arg(rivers));
    m_confirmAll->setEnabled(m_riverModel->undecided() > 0);
    for (QPushButton* ofSelected : {m_reverse, m_otherEnd})
        ofSelected->setEnabled(m_rivers->selectionModel()->hasSelection());
    showStart();
    showLost();
}

/// Of the rivers that are selected; empty where they differ. What is being typed is left alone.
void ImportPanel::showStart()
{
    const auto chosen = selectedRivers();
    m_known->setRivers(idsOf(chosen));
    m_start->setEnabled(!chosen.empty());
    if (m_start->hasFocus() && m_start->isModified() && !chosen.empty())
        return;
    std::set<std::int64_t> starts;
    for (const auto& river : chosen)
        starts.insert(river->river.stationing.start());
    m_start->setText(starts.size() == 1 ? fromUtf8(chainageText(Chainage{*starts.begin()})) : QString());
    m_start->setPlaceholderText(starts.size() > 1 ? tr("different")
                                : chosen.empty()  ? tr("choose a river")
                                                  : QString());
    m_startWhy->hide();
    look::setProperty(m_start, "invalid", false);
}

/// What was decided about a river and holds no more is said, not dropped in silence.
void ImportPanel::showLost()
{
    QStringList gone;
    QStringList others;
    for (const LostDecision& lost : m_session->lostDecisions())
        (lost.isGone ? gone : others).append(fromUtf8(lost.name));
    QStringList lines;
    if (!gone.isEmpty())
        lines.append(tr("What you chose for these rivers could not be kept, they do not come of the file now: %1")
                         .arg(firstFew(gone)));
    if (!others.isEmpty())
        lines.append(tr("What you chose for these rivers could not be kept, their lines are others now: %1")
                         .arg(firstFew(others)));
    m_lost->setText(lines.join(u'\n'));
    m_lost->setVisible(!lines.isEmpty());
}

std::vector<std::shared_ptr<const PlanRiver>> ImportPanel::selectedRivers() const
{
    std::vector<std::shared_ptr<const PlanRiver>> chosen;
    for (const QModelIndex& index : m_rivers->selectionModel()->selectedRows()) {
        if (const auto& river = m_riverModel->rivers()[static_cast<std::size_t>(index.row())])
            chosen.push_back(river);
    }
    return chosen;
}

std::vector<Uuid> ImportPanel::selectedIds() const
{
    return idsOf(selectedRivers());
}

/// On its direction: confirms it. Elsewhere: shows where it is.
void ImportPanel::useRiver(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const auto river = m_riverModel->rivers()[static_cast<std::size_t>(index.row())];
    if (index.column() == ImportRiversModel::DirectionColumn)
        m_session->confirm({river->meta.uuid});
    else
        Q_EMIT placeWanted(river->river.alignment->bounds());
}

/// Space confirms the directions of what is selected, Enter does what a double click does.
bool ImportPanel::takeRiverKey(int key)
{
    if (key == Qt::Key_Space && m_rivers->selectionModel()->hasSelection()) {
        m_session->confirm(selectedIds());
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_rivers->currentIndex().isValid()) {
        useRiver(m_rivers->currentIndex());
        return true;
    }
    return false;
}

bool ImportPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_rivers && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        const bool isPlain = !(key->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier));
        if (isPlain && takeRiverKey(key->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// What cannot be read stays in the field with its error below it, and the rivers stay as they are.
void ImportPanel::takeStart()
{
    const QString typed = m_start->text().trimmed();
    const std::vector<Uuid> rivers = selectedIds();
    if (!m_start->isModified() || rivers.empty() || typed.isEmpty())
        return;
    const auto read = parseChainage(toUtf8(typed));
    const bool isPlain = read && read->name.empty() && read->chainage.branch == 0;
    if (!isPlain) {
        const Error error = read ? Error{ErrorCode::ChainageSyntax, toUtf8(typed), {}} : read.error();
        m_startWhy->setText(ErrorText::sentence(error));
        m_startWhy->show();
        look::setProperty(m_start, "invalid", true);
        return;
    }
    m_start->setModified(false);
    m_session->startAt(rivers, read->chainage.mm);
}

} // namespace riparia
