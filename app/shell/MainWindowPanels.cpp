// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does for panels and menus: the menu of the map, what is remembered of layers and tables, cells that are pasted, messages that are saved.
#include "app/canvas/MapCanvas.h"
#include "app/dialogs/PasteCellsDialog.h"
#include "app/panels/DiagramPanel.h"
#include "app/panels/FilterBar.h"
#include "app/panels/GapList.h"
#include "app/panels/InspectorPanel.h"
#include "app/panels/LayersPanel.h"
#include "app/panels/RiverBar.h"
#include "app/panels/TablePanel.h"
#include "app/render/MapThemeName.h"
#include "app/settings/Settings.h"
#include "app/settings/UnitSettings.h"
#include "app/shell/CompareWindow.h"
#include "app/shell/MainWindow.h"
#include "app/shell/Workspace.h"
#include "app/theme/Theme.h"
#include "app/tools/SegmentTool.h"
#include "app/tools/ToolManager.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QSaveFile>

namespace riparia {

namespace {

constexpr int kSegmentsWithHint = 3;

} // namespace

void MainWindow::showMapMenu(const QPoint& global)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("mapMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true); // why something cannot be used
    const bool hasSelection = !m_workspace->document().selection().isEmpty();
    const auto add = [&](std::initializer_list<const char*> ids) {
        if (!menu->isEmpty())
            menu->addSeparator();
        for (const char* id : ids)
            menu->addAction(&m_actions.action(QString::fromLatin1(id)));
    };
    if (hasSelection) {
        add({"view.zoomSelection", "edit.batch"});
        add({"tool.points", "tool.trim", "tool.split", "tool.merge", "edit.reverseRiver"});
        addRiverPlace(*menu, global);
        const bool isLocked = !m_actions.action(QStringLiteral("edit.lock")).isEnabled();
        add({isLocked ? "edit.unlock" : "edit.lock", "edit.delete"});
    }
    add({"edit.selectAll", "edit.selectNone", "view.zoomAll"});
    menu->popup(global);
}

ThemeKind MainWindow::mapLook() const
{
    const QString chosen = m_settings.value(settings::kMapLook);
    return chosen == QStringLiteral("dark")    ? ThemeKind::Dark
           : chosen == QStringLiteral("light") ? ThemeKind::Light
                                               : Theme::current().kind();
}

void MainWindow::showMapLook()
{
    const ThemeKind look = mapLook();
    m_actions.action(QStringLiteral("view.darkMap")).setChecked(look == ThemeKind::Dark);
    if (!m_workspace)
        return;
    m_workspace->setLook(look);
    if (auto* layers = m_docks.front().dock->findChild<LayersPanel*>())
        layers->setMapLook(look);
    if (m_compare)
        m_compare->setLook(look);
}

void MainWindow::setGliding(bool glides)
{
    m_glides = glides;
    if (m_workspace)
        m_workspace->canvas().setGliding(glides);
    if (m_compare) {
        m_compare->canvasA().setGliding(glides);
        m_compare->canvasB().setGliding(glides);
    }
}

void MainWindow::showUnits()
{
    if (!m_workspace)
        return;
    m_workspace->setUnits(chosenUnits(m_settings));
    // Whoever shows a quantity has words to find again: as in another language.
    QEvent words(QEvent::LanguageChange);
    QCoreApplication::sendEvent(this, &words);
}

/// Of a river that is selected: the place under the pointer may be given a chainage.
void MainWindow::addRiverPlace(QMenu& menu, const QPoint& global)
{
    const auto& ids = m_workspace->document().selection().ids();
    const auto river = ids.size() == 1 ? m_workspace->document().plan().rivers().find(ids.front()) : nullptr;
    if (!river || !river->river.alignment)
        return;
    const MapCanvas& canvas = m_workspace->canvas();
    const Point place = canvas.viewport().toMap(QPointF(canvas.mapFromGlobal(global)));
    const Position at = river->river.alignment->locate(place).at;
    QAction* action = menu.addAction(tr("Set chainage here…"), this, [this, at] {
        if (RiverBar* bar = riverBar())
            bar->openChainage(at);
    });
    action->setObjectName(QStringLiteral("mapSetChainage"));
}

void MainWindow::connectLayers(LayersPanel& layers)
{
    Workspace* workspace = m_workspace.get();
    layers.setTheme(parseMapTheme(m_settings.value(settings::kMapTheme)).value_or(MapTheme::Status));
    layers.setHidden(m_settings.value(settings::kHiddenLayers));
    layers.setLocked(m_settings.value(settings::kLockedLayers));
    layers.setFaded(m_settings.value(settings::kFadedLayers));
    layers.setShowsFiltered(m_settings.value(settings::kShowsFiltered));
    layers.setMapLook(mapLook());
    workspace->setLook(mapLook());
    workspace->setMapTheme(layers.theme());
    workspace->setShowsFiltered(layers.showsFiltered());
    workspace->setLayerOpacity(layers.opacity());
    workspace->canvas().setLayers(layers.layers());
    workspace->document().setLocked(layers.lockedKinds());
    connect(&layers, &LayersPanel::layersChanged, this, [this, workspace, &layers](const MapLayers& shown) {
        m_settings.set(settings::kHiddenLayers, layers.hidden());
        workspace->canvas().setLayers(shown);
    });
    connect(&layers, &LayersPanel::themeChanged, this, [this, workspace](MapTheme theme) {
        m_settings.set(settings::kMapTheme, nameOf(theme));
        workspace->setMapTheme(theme);
    });
    connect(&layers, &LayersPanel::opacityChanged, this, [this, workspace, &layers](const LayerOpacity& opacity) {
        m_settings.set(settings::kFadedLayers, layers.faded());
        workspace->setLayerOpacity(opacity);
    });
    connect(&layers, &LayersPanel::locksChanged, this, [this, workspace, &layers](const std::set<EntityKind>& kinds) {
        m_settings.set(settings::kLockedLayers, layers.locked());
        workspace->document().setLocked(kinds);
    });
    connect(&layers, &LayersPanel::showsFilteredChanged, this, [this, workspace](bool shown) {
        m_settings.set(settings::kShowsFiltered, shown);
        workspace->setShowsFiltered(shown);
    });
}

void MainWindow::connectDrawing()
{
    DrawingTemplate& drawing = m_workspace->drawing();
    drawing.setAvoidsOverlaps(m_settings.value(settings::kAvoidOverlaps));
    drawing.setBankFromCursor(m_settings.value(settings::kBankFromCursor));
    connect(&drawing, &DrawingTemplate::changed, this, [this, &drawing] {
        m_settings.set(settings::kAvoidOverlaps, drawing.values().avoidsOverlaps);
        m_settings.set(settings::kBankFromCursor, drawing.values().bankFromCursor);
    });
    connect(&m_workspace->tools(), &ToolManager::objectMade, this, &MainWindow::followDrawing);
}

void MainWindow::tickStep(const QString& step)
{
    if (auto* inspector = findChild<InspectorPanel*>())
        inspector->tickStep(step);
}

/// With the first few segments goes what comes next.
void MainWindow::followDrawing(const QString& tool, bool isTyped)
{
    tickStep(isTyped && tool == QStringLiteral("segment") ? QStringLiteral("chainage") : tool);
    const int drawn = m_settings.value(settings::kSegmentsDrawn);
    if (tool != QStringLiteral("segment") || drawn >= kSegmentsWithHint)
        return;
    m_settings.set(settings::kSegmentsDrawn, drawn + 1);
    const auto keyOf = [this](const char* id) {
        return m_actions.action(QString::fromLatin1(id)).shortcut().toString(QKeySequence::NativeText);
    };
    const QString points = keyOf("tool.points");
    const QString several = keyOf("edit.batch");
    if (!points.isEmpty() && !several.isEmpty())
        m_log.from(MessageSource::Map)
            .add(MessageKind::Info, tr("Press %1 to edit points, %2 for several", "keys").arg(points, several));
}

/// The pointer is seen in the other of the two.
void MainWindow::connectDiagram(DiagramPanel& diagram)
{
    MapCanvas* canvas = &m_workspace->canvas();
    connect(&diagram, &DiagramPanel::markWanted, canvas, &MapCanvas::setMark);
    connect(canvas, &MapCanvas::pointerAt, &diagram, [canvas, &diagram](const ToolEvent& event) {
        const auto& near = event.nearestRiver;
        const auto& rivers = canvas->content()->rivers;
        if (near && near->river && *near->river < rivers.size())
            diagram.showPointer(rivers[*near->river].id, near->position);
        else
            diagram.showPointer({}, {});
    });
    connect(canvas, &MapCanvas::pointerGone, &diagram, [&diagram] { diagram.showPointer({}, {}); });
    connect(&diagram.gaps(), &GapList::drawWanted, this, &MainWindow::drawInGap);
}

/// The segment tool with the stretch typed in: Enter draws it.
void MainWindow::drawInGap(const std::string& river, Span span, Bank lane)
{
    if (lane != Bank::Channel)
        m_workspace->drawing().setBank(lane);
    m_workspace->tools().use(QStringLiteral("segment"));
    if (auto* tool = qobject_cast<SegmentTool*>(&m_workspace->tools().current()))
        tool->offer(river, span);
}

void MainWindow::connectTable(TablePanel& table)
{
    Workspace* workspace = m_workspace.get();
    table.setRowActions({&m_actions.action(QStringLiteral("view.zoomSelection")),
                         &m_actions.action(QStringLiteral("edit.batch")),
                         &m_actions.action(QStringLiteral("edit.copyShapes")), nullptr,
                         &m_actions.action(QStringLiteral("edit.delete"))});
    table.setColumnTexts(m_settings.value(settings::kTableColumns));
    table.setSelectionOnTop(m_settings.value(settings::kSelectionOnTop));
    connect(&table, &TablePanel::layoutChanged, this, [this, &table] {
        m_settings.set(settings::kTableColumns, table.columnTexts());
        m_settings.set(settings::kSelectionOnTop, table.isSelectionOnTop());
    });
    connect(&table, &TablePanel::filterWanted, &workspace->filterBar(), &FilterBar::add);
    connect(&table, &TablePanel::conditionsWanted, &workspace->filterBar(), &FilterBar::setParts);
    connect(&table, &TablePanel::deleteWanted, this, &MainWindow::deleteSelection);
    connect(&table, &TablePanel::mapWanted, &workspace->canvas(), qOverload<>(&QWidget::setFocus));
    connect(&table, &TablePanel::pasteWanted, this, [this, &table](const QString& text) { pasteCells(table, text); });
}

/// By the tool, which says what became of their values, or why it cannot.
void MainWindow::mergeSegments(const std::vector<Uuid>& ids)
{
    m_workspace->document().selection().set(ids);
    const MapTool* merge = m_workspace->tools().find(QStringLiteral("merge"));
    if (const QString why = merge->whyDisabled(); !why.isEmpty())
        m_log.from(MessageSource::Editing).add(MessageKind::Warning, why);
    else
        m_workspace->tools().use(QStringLiteral("merge"));
}

void MainWindow::pasteCells(const TablePanel& table, const QString& text)
{
    if (!m_workspace || text.isEmpty())
        return;
    PasteCellsDialog dialog(
        m_workspace->panels(),
        PastedCells::read(text, table.model(table.shown()), m_workspace->document(), table.pasteTarget()), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_log.from(MessageSource::Editing)
        .add(MessageKind::Success, tr("%n rows changed.", nullptr, dialog.changed()),
             {{tr("Undo"), [this] { undo(); }}});
}

void MainWindow::saveMessages()
{
    QString path = QFileDialog::getSaveFileName(
        this, tr("Save messages"), tr("messages", "file name") + QStringLiteral(".txt"), tr("Text files (*.txt)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".txt");
    const QByteArray bytes = m_log.toText().toUtf8();
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        m_log.add(MessageKind::Success, tr("The messages were written to %1.").arg(QFileInfo(path).fileName()));
    else
        m_log.add(MessageKind::Error,
                  tr("The messages cannot be written to %1: %2").arg(QFileInfo(path).fileName(), file.errorString()));
}

} // namespace riparia
