// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/MessageLog.h"
#include "app/shell/ActionCatalog.h"
#include "app/shell/Workspace.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QDockWidget;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolBar;
class QToolButton;

namespace riparia {

class CompareWindow;
class DiagramPanel;
class ElidedLabel;
class ImportDock;
class LayersPanel;
class PanelTitle;
class RiverBar;
class ScenarioBox;
class SettingsStore;
class StatusCells;
class SummaryPanel;
class TablePanel;
class WelcomePage;
enum class ImportRole;
enum class StepDirection;
struct DroppedData;
struct NumberAsked;

/// The window: menu bar, toolbars, docks and status bar around one workspace, or the welcome page. What is done with plans (open, save, close) is asked of the
/// Application by signals; what is done inside the plan is done here.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(MessageLog& log, SettingsStore& settings, QString thumbnails);
    ~MainWindow() override;

    ActionCatalog& actions() { return m_actions; }
    WelcomePage& welcome() { return *m_welcome; }
    StatusCells& cells() { return *m_cells; }
    MessageLog& log() { return m_log; }
    Workspace* workspace() const { return m_workspace.get(); }
    QDockWidget* dock(const QString& name) const; ///< "dockTable" ...; null when there is none

    /// Shows this plan, or the welcome page for null. The former workspace is gone afterwards.
    void setWorkspace(std::unique_ptr<Workspace> workspace);
    /// Opens the import beside the map of the plan that is open; an import that is on already takes these files next. `role`: what they become; none =
    /// what their geometry suggests.
    void showImport(const QStringList& files, std::optional<ImportRole> role = {});
    /// Null while nothing is compared.
    CompareWindow* compareWindow() const;
    /// Null while nothing is being imported.
    ImportDock* importDock() const { return m_import; }
    /// After palette, style sheet or font of the application have changed.
    void refreshLook();
    /// After the look of the map has been chosen, or that of the window, which it may follow.
    void showMapLook();
    /// Whether a map that is let go in motion glides on.
    void setGliding(bool glides);
    /// After other units have been chosen for what is shown.
    void showUnits();
    /// After the size of the text has changed: panels are made anew, for their measures follow it.
    void refreshSize();
    void resetLayout();
    /// The next close() closes for good.
    void letClose() { m_isClosing = true; }
    /// While a table is being written no other can be.
    void setExporting(bool isExporting);
    /// A message where there is no map to lay it on.
    void showOnWelcome(const QString& text);
    /// Writes geometry and layout to the settings, for the screens there are.
    void rememberLayout();
    /// A step of getting started is done: see InspectorPanel.
    void tickStep(const QString& step);
    /// After another set of screens has come to be: the window is as it was on them, if it was.
    void showOnScreens(const QString& screens);

Q_SIGNALS:
    void closeWanted(); ///< the window shall go; the Application asks about unsaved changes
    void filesDropped(const QStringList& paths);
    void referencesDropped(const QStringList& paths); ///< on the layers: to be shown under the works
    void workspaceChanged();

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Dock {
        QDockWidget* dock;
        PanelTitle* title; ///< null where the panel brings its own
        std::function<QString()> name;
        QAction* action;
    };

    void addActions();
    void addToolActions();
    void connectActions();
    void copyShapes();
    void makeToolbars();
    void makeMenus();
    QMenu* addMenu(const char* name, std::function<QString()> title, std::initializer_list<const char*> ids,
                   QMenu* within = nullptr);
    void addStepMenu(const char* id, StepDirection direction);
    void makeCorner();
    void makeDocks();
    Dock makeDock(const char* name, Qt::DockWidgetArea area, std::function<QString()> title, bool hasTitle);
    void fillDocks();
    void emptyDocks();
    void nameTableClose();
    void arrangeDocks();
    void beginLayout();
    void tendTabs();
    void foldTitles();
    void endImport();
    void showPlanParts(bool shown);
    void connectWorkspace();
    void useTool(const QString& id);
    void undo();
    void deleteSelection();
    void lockSelection(bool locked);
    void showLockStates(const std::vector<Uuid>& ids);
    RiverBar* riverBar();
    void rename();
    void runChecks();
    void saveMessages();
    void editSeveral();
    void pasteRows(const QString& text);
    /// Of what is dragged; nothing where it cannot be taken now.
    DroppedData usableOf(const QDropEvent& event) const;
    bool isOnLayers(const QPoint& place) const;
    void showMapMenu(const QPoint& global);
    ThemeKind mapLook() const;
    void addRiverPlace(QMenu& menu, const QPoint& global);
    void connectLayers(LayersPanel& layers);
    void connectDrawing();
    void followDrawing(const QString& tool, bool isTyped);
    void connectDiagram(DiagramPanel& diagram);
    void drawInGap(const std::string& river, Span span, Bank lane);
    void connectTable(TablePanel& table);
    void mergeSegments(const std::vector<Uuid>& ids);
    void pasteCells(const TablePanel& table, const QString& text);
    void editWorks();
    void editSchemes();
    void showPieces(SummaryPanel& summary, const QString& row, const std::vector<NumberAsked>& numbers,
                    const std::function<QString()>& name);
    void editTarget(const Uuid& id); ///< nil: a new one
    void deleteTarget(const Uuid& id);
    void nextPane(int step);
    void showPalette();
    void compareScenarios();
    void showActionStates();
    void showSavedState();
    void retranslate();

    MessageLog& m_log;
    SettingsStore& m_settings;
    ActionCatalog m_actions;
    std::unique_ptr<Workspace> m_workspace;
    QStackedWidget* m_stack;
    WelcomePage* m_welcome;
    StatusCells* m_cells;
    QToolBar* m_mainBar = nullptr;
    QToolBar* m_strip = nullptr;
    QAction* m_stripAction = nullptr;
    QToolBar* m_column = nullptr;
    ScenarioBox* m_scenarios = nullptr;
    QToolButton* m_search = nullptr;
    std::vector<std::pair<QMenu*, std::function<QString()>>> m_menus;
    QMenu* m_view = nullptr; // the panels are added
    QMenu* m_draw = nullptr; // the tools are added
    std::vector<Dock> m_docks;
    ImportDock* m_import = nullptr;
    QPointer<CompareWindow> m_compare; ///< while it is open
    std::vector<QDockWidget*> m_hiddenByImport;
    int m_widthBeforeImport = 0; ///< of these
    int m_layersBeforeImport = 0;
    ElidedLabel* m_planName = nullptr;
    QLabel* m_savedState = nullptr;
    QToolButton* m_language = nullptr;
    QByteArray m_layout;   ///< with a plan open
    QByteArray m_defaults; ///< as it was at first
    QString m_screens;     ///< that m_layout is of
    QTimer m_screensSettle;
    bool m_hasTools = false;
    bool m_isExporting = false;
    bool m_glides = true;
    bool m_isClosing = false;
};

} // namespace riparia
