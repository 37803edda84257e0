// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/StandardActions.h"

#include <QCoreApplication>

namespace riparia {

namespace {

using K = QKeySequence;

/// Context of the texts.
class Texts {
    Q_DECLARE_TR_FUNCTIONS(riparia::StandardActions)

public:
    static void addFile(ActionCatalog& catalog);
    static void addEdit(ActionCatalog& catalog);
    static void addView(ActionCatalog& catalog);
    static void addScenarios(ActionCatalog& catalog);
    static void addHelp(ActionCatalog& catalog);
};

constexpr ShortcutScope kWindow = ShortcutScope::Window;
constexpr ShortcutScope kCanvas = ShortcutScope::Canvas;

void Texts::addFile(ActionCatalog& catalog)
{
    catalog.add({"file.new",
                 "new",
                 {K(K::New)},
                 kWindow,
                 [] { return tr("New plan"); },
                 [] { return tr("Begin an empty plan"); }});
    catalog.add({"file.open",
                 "open",
                 {K(K::Open)},
                 kWindow,
                 [] { return tr("Open…"); },
                 [] { return tr("Open a plan file"); }});
    catalog.add({"file.sample",
                 "sample",
                 {},
                 kWindow,
                 [] { return tr("Open sample plan"); },
                 [] { return tr("Open a copy of the sample: rivers, works, targets of a subdistrict"); }});
    catalog.add({"file.save",
                 "save",
                 {K(K::Save)},
                 kWindow,
                 [] { return tr("Save"); },
                 [] { return tr("Save everything that changed"); }});
    catalog.add({"file.saveAs",
                 "",
                 {K(QStringLiteral("Ctrl+Shift+S"))},
                 kWindow,
                 [] { return tr("Save as…"); },
                 [] { return tr("Save to another file and go on there"); }});
    catalog.add({"file.revert",
                 "",
                 {},
                 kWindow,
                 [] { return tr("Revert to saved"); },
                 [] { return tr("Back to the file as it is; one step that can be undone"); }});
    catalog.add({"file.properties",
                 "",
                 {},
                 kWindow,
                 [] { return tr("Plan properties…"); },
                 [] { return tr("What the plan is called and what it lies on"); }});
    catalog.add({"file.import",
                 "import",
                 {K(QStringLiteral("Ctrl+I"))},
                 kWindow,
                 [] { return tr("Import…"); },
                 [] { return tr("Bring rivers, works or areas from a file into the plan"); }});
    catalog.add({"file.basemap",
                 "basemap",
                 {},
                 kWindow,
                 [] { return tr("Add basemap…"); },
                 [] { return tr("Tiles of a server or a picture file under the map"); }});
    catalog.add({"file.reference",
                 "layers",
                 {},
                 kWindow,
                 [] { return tr("Add reference layer…"); },
                 [] { return tr("Show the features of a file under the works, without taking them into the plan"); }});
    catalog.add({"file.versions",
                 "history",
                 {},
                 kWindow,
                 [] { return tr("Restore version…"); },
                 [] { return tr("Back to the plan as it was saved earlier; one step that can be undone"); }});
    catalog.add({"file.recover",
                 "",
                 {},
                 kWindow,
                 [] { return tr("Recover unsaved changes…"); },
                 [] { return tr("Bring back what was edited and not saved"); }});
    catalog.add({"file.exportCsv",
                 "export",
                 {K(QStringLiteral("Ctrl+E"))},
                 kWindow,
                 [] { return tr("Export…"); },
                 [] { return tr("Write tables or layers for a spreadsheet, QGIS, AutoCAD or another program"); }});
    catalog.add({"file.exportMap",
                 "layers",
                 {K(QStringLiteral("Ctrl+Shift+E"))},
                 kWindow,
                 [] { return tr("Export map picture…"); },
                 [] { return tr("Write the map with title, legend and scale as PDF, PNG or SVG"); }});
    catalog.add({"file.report",
                 "report",
                 {K(K::Print)},
                 kWindow,
                 [] { return tr("Report…"); },
                 [] { return tr("Make the report that is handed in, as PDF or on paper"); }});
    catalog.add({"file.close",
                 "",
                 {K(QStringLiteral("Ctrl+W"))},
                 kWindow,
                 [] { return tr("Close plan"); },
                 [] { return tr("Close the plan and show the start page"); }});
    catalog.add({"file.quit", "", {K(QStringLiteral("Ctrl+Q"))}, kWindow, [] { return tr("Quit"); }, {}});
}

void Texts::addEdit(ActionCatalog& catalog)
{
    catalog.add({"edit.undo",
                 "undo",
                 {K(K::Undo)},
                 kWindow,
                 [] { return tr("Undo"); },
                 [] { return tr("Undo the last change, or the last point of a sketch"); }});
    catalog.add({"edit.redo",
                 "redo",
                 {K(QStringLiteral("Ctrl+Shift+Z")), K(QStringLiteral("Ctrl+Y"))},
                 kWindow,
                 [] { return tr("Redo"); },
                 [] { return tr("Do again what was undone"); }});
    catalog.add({"edit.selectAll",
                 "",
                 {K(K::SelectAll)},
                 kWindow,
                 [] { return tr("Select all shown"); },
                 [] { return tr("Select every object that the filter shows"); }});
    catalog.add(
        {"edit.selectNone", "", {K(QStringLiteral("Ctrl+Shift+A"))}, kWindow, [] { return tr("Select none"); }, {}});
    catalog.add({"edit.delete",
                 "trash",
                 {K(K::Delete)},
                 kCanvas,
                 [] { return tr("Delete selection"); },
                 [] { return tr("Delete the selected objects"); }});
    catalog.add({"edit.lock",
                 "lock",
                 {},
                 kWindow,
                 [] { return tr("Lock object"); },
                 [] { return tr("Keep the selected objects from being edited and deleted; saved with the plan"); }});
    catalog.add({"edit.unlock",
                 "unlock",
                 {},
                 kWindow,
                 [] { return tr("Unlock object"); },
                 [] { return tr("Let the selected objects be edited again"); }});
    catalog.add({"edit.duplicate",
                 "",
                 {K(QStringLiteral("D"))},
                 kCanvas,
                 [] { return tr("Duplicate further along…"); },
                 [] { return tr("Copy the selected segments further along their river"); }});
    catalog.add({"edit.rename",
                 "",
                 {K(QStringLiteral("F2"))},
                 kCanvas,
                 [] { return tr("Rename"); },
                 [] { return tr("Type another name for the selected object"); }});
    catalog.add(
        {"edit.reverseRiver",
         "",
         {},
         kWindow,
         [] { return tr("Reverse the flow of the river"); },
         [] { return tr("The selected river runs the other way; what lies on it keeps its place or its chainage"); }});
    catalog.add({"edit.riverChainage",
                 "",
                 {},
                 kWindow,
                 [] { return tr("Set the chainage of the river…"); },
                 [] { return tr("Where the chainage of the selected river begins, or which one a place of it has"); }});
    catalog.add({"edit.batch",
                 "",
                 {K(QStringLiteral("Ctrl+B"))},
                 kWindow,
                 [] { return tr("Edit several…"); },
                 [] { return tr("Change fields of all selected objects in one step"); }});
    catalog.add({"edit.copyMap",
                 "",
                 {K(QStringLiteral("Ctrl+Shift+C"))},
                 kWindow,
                 [] { return tr("Copy map picture"); },
                 [] { return tr("Copy the map as it is on the screen, to be pasted into a document"); }});
    catalog.add({"edit.copyShapes",
                 "",
                 {},
                 kWindow,
                 [] { return tr("Copy geometry as WKT"); },
                 [] { return tr("Copy the geometry of the selected objects as text, one object a line"); }});
    catalog.add({"edit.paste",
                 "",
                 {K(QStringLiteral("Ctrl+V"))},
                 kWindow,
                 [] { return tr("Paste rows…"); },
                 [] { return tr("Make segments of rows copied from a spreadsheet"); }});
    catalog.add(
        {"edit.works",
         "works",
         {},
         kWindow,
         [] { return tr("Works…"); },
         [] { return tr("Add, change and delete the projects that segments, areas and greenways belong to"); }});
    catalog.add({"edit.schemes",
                 "",
                 {},
                 kWindow,
                 [] { return tr("Counting schemes…"); },
                 [] { return tr("Change the rules by which is counted, and compare two of them side by side"); }});
    catalog.add({"edit.addTarget",
                 "target",
                 {},
                 kWindow,
                 [] { return tr("Add target…"); },
                 [] { return tr("Add a target: a number that the plan shall reach, with its unit, scope and day"); }});
    catalog.add({"edit.filter",
                 "filter",
                 {K(QStringLiteral("Ctrl+F"))},
                 kWindow,
                 [] { return tr("Filter"); },
                 [] { return tr("Choose what map, tables and totals show"); }});
    catalog.add({"edit.clearFilter",
                 "",
                 {K(QStringLiteral("Ctrl+Shift+F"))},
                 kWindow,
                 [] { return tr("Clear filter"); },
                 [] { return tr("Show everything"); }});
    catalog.add({"edit.preferences",
                 "settings",
                 {K(QStringLiteral("Ctrl+,"))},
                 kWindow,
                 [] { return tr("Preferences…"); },
                 [] { return tr("Language, appearance, size of text"); }});
}

void Texts::addView(ActionCatalog& catalog)
{
    catalog.add({"view.zoomAll",
                 "zoom-fit",
                 {K(QStringLiteral("Shift+F"))},
                 kCanvas,
                 [] { return tr("Zoom to all"); },
                 [] { return tr("Show the whole plan"); }});
    catalog.add({"view.zoomSelection",
                 "zoom-selection",
                 {K(QStringLiteral("F"))},
                 kCanvas,
                 [] { return tr("Zoom to selection"); },
                 [] { return tr("Show what is selected"); }});
    catalog.add({"view.dark",
                 "",
                 {K(QStringLiteral("Ctrl+Shift+D"))},
                 kWindow,
                 [] { return tr("Dark appearance"); },
                 [] { return tr("Light on dark; the map follows unless it has a look of its own"); },
                 true});
    catalog.add({"view.darkMap",
                 "",
                 {K(QStringLiteral("Ctrl+D"))},
                 kWindow,
                 [] { return tr("Dark map"); },
                 [] { return tr("Light on dark, the map alone; files and paper stay light"); },
                 true});
    catalog.add({"view.redraw",
                 "",
                 {K(QStringLiteral("F5"))},
                 kWindow,
                 [] { return tr("Redraw the map"); },
                 [] { return tr("Draw the map anew and read its basemaps again"); }});
    catalog.add({"view.checks",
                 "",
                 {K(QStringLiteral("F9"))},
                 kWindow,
                 [] { return tr("Run checks"); },
                 [] { return tr("Look for what is doubtful in the plan"); }});
    catalog.add({"view.nextPane",
                 "",
                 {K(QStringLiteral("F6"))},
                 kWindow,
                 [] { return tr("Next pane"); },
                 [] { return tr("Move the keyboard to the next pane"); }});
    catalog.add({"view.previousPane",
                 "",
                 {K(QStringLiteral("Shift+F6"))},
                 kWindow,
                 [] { return tr("Previous pane"); },
                 [] { return tr("Move the keyboard to the previous pane"); }});
    catalog.add({"view.resetLayout",
                 "",
                 {},
                 kWindow,
                 [] { return tr("Reset layout"); },
                 [] { return tr("Put all panels where they were at first"); }});
    catalog.add(
        {"view.fullScreen", "", {K(QStringLiteral("F11"))}, kWindow, [] { return tr("Full screen"); }, {}, true});
    // The names of languages are not translated: who cannot read the others must find the own one.
    catalog.add({"view.english",
                 "",
                 {},
                 kWindow,
                 [] { return QStringLiteral("English"); },
                 [] { return QStringLiteral("English"); },
                 true});
    catalog.add({"view.chinese",
                 "",
                 {},
                 kWindow,
                 [] { return QStringLiteral("简体中文"); },
                 [] { return QStringLiteral("简体中文"); },
                 true});
}

void Texts::addScenarios(ActionCatalog& catalog)
{
    catalog.add({"scenario.next",
                 "",
                 {K(QStringLiteral("Ctrl+Tab"))},
                 kWindow,
                 [] { return tr("Next scenario"); },
                 [] { return tr("Show and edit the next scenario of the plan"); }});
    catalog.add({"scenario.duplicate",
                 "scenario",
                 {},
                 kWindow,
                 [] { return tr("Duplicate scenario…"); },
                 [] { return tr("Begin an alternative: what is edited then is edited in it, and nowhere else"); }});
    catalog.add({"scenario.rename",
                 "",
                 {},
                 kWindow,
                 [] { return tr("Rename scenario…"); },
                 [] { return tr("Give the scenario that is shown another name"); }});
    catalog.add({"scenario.delete",
                 "trash",
                 {},
                 kWindow,
                 [] { return tr("Delete scenario"); },
                 [] { return tr("Delete the scenario that is shown with all its changes"); }});
    catalog.add({"scenario.merge",
                 "merge",
                 {},
                 kWindow,
                 [] { return tr("Merge changes into base"); },
                 [] { return tr("The base becomes what the scenario shows, and the scenario goes"); }});
    catalog.add({"scenario.merge-into",
                 "merge",
                 {},
                 kWindow,
                 [] { return tr("Merge changes into…"); },
                 [] { return tr("Another scenario takes the changes of the one that is shown, which goes"); }});
    catalog.add({"scenario.compare",
                 "compare",
                 {},
                 kWindow,
                 [] { return tr("Compare scenarios…"); },
                 [] { return tr("Two scenarios, days or counting schemes side by side, on the map and in figures"); }});
}

void Texts::addHelp(ActionCatalog& catalog)
{
    catalog.add({"help.palette",
                 "search",
                 {K(QStringLiteral("Ctrl+K"))},
                 kWindow,
                 [] { return tr("Find a command…"); },
                 [] { return tr("Find any command by its name"); }});
    catalog.add({"help.guide",
                 "help",
                 {K(QStringLiteral("F1"))},
                 kWindow,
                 [] { return tr("Guide"); },
                 [] { return tr("How everything is done, at the page about what you are at"); }});
    catalog.add({"help.tour",
                 "",
                 {},
                 kWindow,
                 [] { return tr("Five-minute tour"); },
                 [] { return tr("The first steps with the sample plan"); }});
    catalog.add({"help.shortcuts",
                 "",
                 {K(QStringLiteral("Ctrl+F1")), K(QStringLiteral("?"))},
                 kWindow,
                 [] { return tr("Keyboard shortcuts"); },
                 [] { return tr("All keys on one page"); }});
    catalog.add({"help.log",
                 "log",
                 {},
                 kWindow,
                 [] { return tr("Where is the log file?"); },
                 [] { return tr("Show the path of the file in which messages are kept"); }});
    catalog.add({"help.about", "info", {}, kWindow, [] { return tr("About Riparia"); }, {}});
}

} // namespace

void addStandardActions(ActionCatalog& catalog)
{
    Texts::addFile(catalog);
    Texts::addEdit(catalog);
    Texts::addView(catalog);
    Texts::addScenarios(catalog);
    Texts::addHelp(catalog);
}

} // namespace riparia
