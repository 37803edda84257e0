// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ImportDock.h"

#include "app/canvas/MapCanvas.h"
#include "app/canvas/PlacePick.h"
#include "app/dialogs/ImportPanel.h"
#include "app/panels/Look.h"
#include "app/panels/MessageLog.h"
#include "app/panels/PanelTitle.h"
#include "app/shell/PlanBasemaps.h"
#include "app/shell/Workspace.h"
#include "app/tools/ToolManager.h"

#include <QAction>
#include <QCloseEvent>

#include <utility>
#include <vector>

namespace riparia {

namespace {

constexpr int kLeastWidth = 380;

} // namespace

ImportDock::ImportDock(Workspace& workspace, MessageLog& log, Offers offers, QWidget* parent)
    : QDockWidget(parent)
    , m_workspace(workspace)
    , m_panel(new ImportPanel(workspace.document(), this))
{
    setObjectName(QStringLiteral("dockImport"));
    toggleViewAction()->setObjectName(QStringLiteral("dockImportToggle"));
    setFeatures(QDockWidget::DockWidgetClosable);
    setTitleBarWidget(new PanelTitle(this));
    setWidget(m_panel);
    setMinimumWidth(look::scaled(kLeastWidth));
    setWindowTitle(tr("Import"));
    connect(m_panel, &ImportPanel::previewChanged, this, &ImportDock::showPreview);
    connect(m_panel, &ImportPanel::placeWanted, this, [this](const Box& place) { m_workspace.zoomTo(place); });
    connect(m_panel, &ImportPanel::imported, this,
            [&log, offers = std::move(offers)](const QString& summary, bool hasFindings) {
                std::vector<MessageAction> actions{{tr("Undo"), offers.undo}};
                if (hasFindings)
                    actions.push_back({tr("Details"), offers.details});
                log.from(MessageSource::Import).add(MessageKind::Success, summary, std::move(actions));
            });
    connect(m_panel, &ImportPanel::imported, this,
            [this] { m_workspace.basemaps().agreeTo(m_panel->session().path()); });
    connect(m_panel, &ImportPanel::closed, this, &ImportDock::ended);
    ImportKnownPlace& known = m_panel->knownPlace();
    connect(&known, &ImportKnownPlace::pickWanted, this, &ImportDock::pickOn);
    connect(&known, &ImportKnownPlace::pickEnded, this, &ImportDock::endPick);
    // A tool that is chosen has the map.
    connect(&workspace.tools(), &ToolManager::currentChanged, &known, &ImportKnownPlace::endPick);
}

void ImportDock::open(const QStringList& files, std::optional<ImportRole> role)
{
    m_panel->open(files, role);
}

void ImportDock::showPreview()
{
    const auto plan = m_panel->session().preview();
    m_workspace.showPreview(plan);
    // Once a file: whoever has moved the map since wants it where it is.
    if (plan && std::exchange(m_shown, m_panel->session().path()) != m_panel->session().path())
        m_workspace.canvas().zoomToAll();
}

void ImportDock::pickOn(const Uuid& river)
{
    endPick();
    ImportKnownPlace& known = m_panel->knownPlace();
    m_pick = new PlacePick(m_workspace.canvas(), m_workspace.tools(), river, this);
    connect(m_pick, &PlacePick::picked, &known, &ImportKnownPlace::takePlace);
    connect(m_pick, &PlacePick::cancelled, &known, &ImportKnownPlace::endPick);
    m_workspace.canvas().setFocus();
}

/// It may be the one who says so: it goes when it is through.
void ImportDock::endPick()
{
    PlacePick* pick = std::exchange(m_pick, nullptr);
    if (!pick)
        return;
    pick->giveBack();
    pick->deleteLater();
}

void ImportDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setWindowTitle(tr("Import"));
    QDockWidget::changeEvent(event);
}

void ImportDock::closeEvent(QCloseEvent* event)
{
    event->ignore(); // it goes with the import, not by itself
    Q_EMIT ended();
}

} // namespace riparia
