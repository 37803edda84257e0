// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/FilterBar.h"

#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/models/FilterViews.h"
#include "app/panels/Look.h"
#include "app/text/ErrorText.h"

#include <QAction>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>

#include <functional>
#include <utility>

/// Filters that are kept under a name.
namespace riparia {

namespace {

/// In a menu no letter of a name is a key.
QString plainForMenu(const QString& name)
{
    return QString(name).replace(u'&', QStringLiteral("&&"));
}

} // namespace

/// Anew, since names sort differently in each language and views may have come or gone.
void FilterBar::makeViews()
{
    for (QAction* view : std::as_const(m_views))
        view->deleteLater(); // it may be the one that is being done
    m_views.clear();
    for (const QString& name : FilterViews::names(m_context.document.plan())) {
        auto* view = new QAction(plainForMenu(name), this);
        view->setObjectName(QStringLiteral("filterView: ") + name);
        view->setData(name);
        view->setCheckable(true);
        view->setToolTip(tr("Show the view “%1”").arg(name)); // what it is among other commands
        connect(view, &QAction::triggered, this, [this, name] { showView(name); });
        m_views.append(view);
    }
}

void FilterBar::fillViews(QMenu& menu)
{
    look::setMenuName(&menu, QStringLiteral("filterViews"));
    const Plan& plan = m_context.document.plan();
    for (QAction* view : std::as_const(m_views)) {
        view->setChecked(FilterViews::expressionOf(plan, view->data().toString()) == expression());
        menu.addAction(view);
    }
    if (!m_views.isEmpty())
        menu.addSeparator();
    QAction* keep = menu.addAction(tr("Save as view…"));
    keep->setObjectName(QStringLiteral("filterSaveView"));
    connect(keep, &QAction::triggered, this, &FilterBar::askForView);
    if (m_views.isEmpty())
        return;
    fillViewActs(*menu.addMenu(tr("Replace by this filter")), "filterReplaceView",
                 [this](const QString& name) { tellOf(FilterViews::keep(m_context.document, name, expression())); });
    fillViewActs(*menu.addMenu(tr("Rename")), "filterRenameView", [this](const QString& name) { renameView(name); });
    fillViewActs(*menu.addMenu(tr("Delete")), "filterDeleteView",
                 [this](const QString& name) { tellOf(FilterViews::remove(m_context.document, name)); });
}

/// One line for each view.
void FilterBar::fillViewActs(QMenu& menu, const char* objectName, const std::function<void(const QString&)>& act)
{
    look::setMenuName(&menu, QLatin1String(objectName));
    for (const QAction* view : std::as_const(m_views)) {
        const QString name = view->data().toString();
        QAction* line = menu.addAction(view->text());
        line->setObjectName(QLatin1String(objectName) + QStringLiteral(": ") + name);
        connect(line, &QAction::triggered, this, [act, name] { act(name); });
    }
}

void FilterBar::showView(const QString& name)
{
    const auto done = m_context.totals.setFilter(FilterViews::expressionOf(m_context.document.plan(), name));
    showError(done ? QString() : ErrorText::sentence(done.error()));
    if (done)
        showFilter();
}

/// A name that is taken replaces the view it is of: that is said before.
void FilterBar::askForView()
{
    QInputDialog question(this);
    question.setWindowTitle(tr("Save as view"));
    const auto say = [&](const QString& typed) {
        const bool isTaken = FilterViews::names(m_context.document.plan()).contains(typed.trimmed());
        const QString second = isTaken ? tr("There is a view of this name: it is replaced.") : QString();
        question.setLabelText(tr("Name of the view, kept in the plan") + u'\n' + second); // of one height
        question.setOkButtonText(isTaken ? tr("Replace", "a view") : tr("Save", "a view"));
    };
    say({});
    connect(&question, &QInputDialog::textValueChanged, &question, say);
    if (question.exec() != QDialog::Accepted)
        return;
    const QString name = question.textValue().trimmed();
    if (!name.isEmpty())
        tellOf(FilterViews::keep(m_context.document, name, expression()));
}

void FilterBar::renameView(const QString& name)
{
    const QString wanted = QInputDialog::getText(this, tr("Rename the view"), tr("Name of the view, kept in the plan"),
                                                 QLineEdit::Normal, name)
                               .trimmed();
    if (wanted.isEmpty() || wanted == name)
        return;
    if (m_context.document.plan().info().views.contains(wanted.toStdString()))
        showError(tr("There is a view “%1” already.").arg(wanted));
    else
        tellOf(FilterViews::rename(m_context.document, name, wanted));
}

void FilterBar::tellOf(const Result<void>& done)
{
    showError(done ? QString() : ErrorText::sentence(done.error()));
}

} // namespace riparia
