// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ImportPanel.h"
#include "app/panels/MessageOverlay.h"
#include "app/shell/ImportDock.h"
#include "app/shell/WelcomePage.h"
#include "app/text/Fill.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDockWidget>
#include <QFileInfo>
#include <QHeaderView>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QTabBar>
#include <QTableView>
#include <QTreeView>
#include <QtTest/QtTest>

#include <algorithm>
#include <string>

using namespace riparia;
using namespace riparia::test;

namespace {

/// Everything the widget says by itself: what is read on it, and its tips and names.
QStringList wordsOfWidget(const QWidget& widget)
{
    QStringList said{widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.statusTip()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        said += label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        said += button->text();
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
        said << line->text() << line->placeholderText();
    if (const auto* dock = qobject_cast<const QDockWidget*>(&widget))
        said += dock->windowTitle();
    if (const auto* combo = qobject_cast<const QComboBox*>(&widget)) {
        for (int i = 0; i < combo->count(); ++i)
            said += combo->itemText(i);
    }
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            said << tabs->tabText(i) << tabs->tabToolTip(i);
    }
    return said;
}

/// The head and the first rows of a list; those that follow are made alike.
QStringList wordsOfList(const QAbstractItemView& view)
{
    constexpr int kRows = 20;
    QStringList said;
    const QAbstractItemModel* model = view.model();
    if (!model || qobject_cast<const QHeaderView*>(&view)) // whose model is that of its list
        return said;
    const auto* table = qobject_cast<const QTableView*>(&view);
    const auto* tree = qobject_cast<const QTreeView*>(&view);
    for (int column = 0; column < model->columnCount(); ++column) {
        if ((table && table->isColumnHidden(column)) || (tree && tree->isColumnHidden(column)))
            continue;
        if (table || (tree && !tree->isHeaderHidden()))
            said += model->headerData(column, Qt::Horizontal).toString();
        for (int row = 0; row < std::min(kRows, model->rowCount()); ++row)
            said += model->index(row, column).data().toString();
    }
    return said;
}

void addWordsOfActions(const QList<QAction*>& actions, QStringList& said)
{
    for (const QAction* action : actions) {
        said << action->text() << action->toolTip() << action->statusTip();
        if (action->menu())
            addWordsOfActions(action->menu()->actions(), said);
    }
}

template <class T>
void addNames(const Plan& plan, QStringList& names)
{
    for (const auto& [id, held] : plan.table<T>()) {
        for (const std::string* name : {&held->meta.name, &held->meta.nameEn, &held->meta.remarks,
                                        &held->meta.createdBy, &held->meta.updatedBy}) {
            if (!name->empty())
                names += fromUtf8(*name);
        }
    }
}

/// What stands in the plan is shown as it stands there.
QStringList namesIn(const Plan& plan)
{
    const Crs& crs = plan.info().crs;
    QStringList names{fromUtf8(crs.name()), fromUtf8(crs.datumName()), fromUtf8(plan.info().title)};
    addNames<PlanRiver>(plan, names);
    addNames<WaterBody>(plan, names);
    addNames<Segment>(plan, names);
    addNames<Area>(plan, names);
    addNames<Greenway>(plan, names);
    addNames<Works>(plan, names);
    addNames<Scenario>(plan, names);
    addNames<Target>(plan, names);
    addNames<SourceRecord>(plan, names);
    names.removeDuplicates();
    names.removeAll(QString());
    std::sort(names.begin(), names.end(),
              [](const QString& a, const QString& b) { return a.size() > b.size(); }); // whole names before their parts
    return names;
}

/// What stands in a file is shown as it stands there: its name, its attributes, what it is written in.
QStringList namesIn(const ImportSession& session)
{
    QStringList names{QFileInfo(session.path()).fileName(), QStringLiteral("windows-1252"),
                      QStringLiteral("windows-1251"), QStringLiteral("Big5")};
    for (const char* ending : {".shx", ".dbf", ".prj", ".cpg"})
        names += QString::fromLatin1(ending);
    for (const SourceLayer& layer : session.source()->layers) {
        names << fromUtf8(layer.crs.name()) << fromUtf8(layer.crs.datumName()) << fromUtf8(layer.encoding.used);
        for (const FieldColumn& field : layer.fields)
            names += fromUtf8(field.name);
        for (const std::string& sample : layer.encoding.samples)
            names += fromUtf8(sample);
    }
    for (const auto& row : session.rivers())
        names << fromUtf8(row->river.name) << fromUtf8(row->river.key);
    names.removeDuplicates();
    names.removeAll(QString());
    std::sort(names.begin(), names.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return names;
}

/// What the tip of the filter lists: the fields of its expressions, the same in every language.
QString withoutFields(const QWidget& widget, QString text)
{
    static const QRegularExpression kFields(
        QStringLiteral("\\b(kind|code|name|status|class|river|water|works|category|measure|bank|year|tag|area_kind|"
                       "length_m|area_m2|chainage|attr)\\b"));
    return widget.objectName() == QStringLiteral("filterField") ? text.remove(kFields) : text;
}

/// Keys, units, programs and file formats, the words of filters, and a language that says its own name.
const QSet<QString>& sameEverywhere()
{
    static const QSet<QString> kWords = [] {
        const QString words =
            QStringLiteral("Ctrl Shift Alt Esc Enter Return Tab Space Del Delete Backspace Home End km mm cm ha hm "
                           "Riparia AutoCAD Excel GeoPackage GeoJSON Shapefile FlatGeobuf degree Gauss Kruger Web "
                           "English status and or year river kind zip");
        const QStringList list = words.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return kWords;
}

} // namespace

/// What the window says, in the language that was chosen while it was in use.
class WindowWordsTest : public QObject {
    Q_OBJECT

    static bool isSeen(const QWidget& widget)
    {
        return widget.isVisible() && !widget.visibleRegion().isEmpty() &&
               !widget.objectName().startsWith(QStringLiteral("qt_"));
    }

    /// "QLabel planName: word" for every English word that is seen and belongs to nobody's names.
    static QStringList englishIn(WindowBench& bench, const QStringList& names)
    {
        QStringList found;
        const auto judge = [&](const QString& where, QString text) {
            static const QRegularExpression kTag(QStringLiteral("<[^>]*>|&nbsp;"));
            static const QRegularExpression kWord(QStringLiteral("[A-Za-z]*[a-z]{2,}[A-Za-z]*"));
            text.remove(kTag);
            for (const QString& name : names)
                text.remove(name);
            auto words = kWord.globalMatch(text);
            while (words.hasNext()) {
                const QString word = words.next().captured();
                if (!sameEverywhere().contains(word))
                    found.append(QString(where + QStringLiteral(": ") + word));
            }
        };
        for (const QWidget* widget : bench.window().findChildren<QWidget*>()) {
            if (!isSeen(*widget))
                continue;
            QStringList said = wordsOfWidget(*widget);
            if (const auto* view = qobject_cast<const QAbstractItemView*>(widget))
                said += wordsOfList(*view);
            for (const QString& text : said)
                judge(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName(),
                      withoutFields(*widget, text));
        }
        QStringList said;
        addWordsOfActions(bench.window().menuBar()->actions(), said);
        for (const QString& text : said)
            judge(QStringLiteral("menu"), text);
        found.removeDuplicates();
        return found;
    }

private Q_SLOTS:
    void nothingEnglishIsLeftWhenTheLanguageChangesWhileDrawing()
    {
        WindowBench bench;
        MapCanvas& canvas = bench.workspace().canvas();
        bench.document().selection().set({bench.segment("S-0001")});
        bench.action("tool.area").trigger();
        const QPoint middle = canvas.rect().center();
        QTest::mouseClick(&canvas, Qt::LeftButton, Qt::NoModifier, middle);
        QTest::mouseClick(&canvas, Qt::LeftButton, Qt::NoModifier, middle + QPoint(60, 0));
        const QJsonObject sketch = bench.workspace().tools().current().sketch();
        QVERIFY(!sketch.isEmpty());
        const QStringList names = namesIn(bench.document().plan());
        QVERIFY(englishIn(bench, names).size() > 100); // what is looked for is found where it is
        const Viewport before = canvas.viewport();
        const QByteArray layout = bench.window().saveState();
        bench.workspace().overlay().clear(); // a message stays in the language it was said in
        bench.application.setLanguage(Language::Chinese, false);
        // Windows are told by an event.
        QTRY_COMPARE(bench.action("file.save").text(), QStringLiteral("保存"));
        QCOMPARE(bench.window().saveState(), layout);
        QCOMPARE(canvas.viewport(), before);
        QCOMPARE(bench.workspace().tools().current().id(), QStringLiteral("area"));
        QCOMPARE(bench.workspace().tools().current().sketch(), sketch);
        // The log is left out for the reason messages are.
        for (const char* dock : {"dockHistory", "dockChecks", "dockDiagram"}) {
            bench.window().dock(QLatin1String(dock))->raise();
            QTRY_COMPARE(englishIn(bench, names).join(u'\n'), QString());
        }
        bench.application.setLanguage(Language::English, false);
        QTRY_COMPARE(bench.action("file.save").text(), QStringLiteral("Save"));
        QCOMPARE(bench.workspace().tools().current().sketch(), sketch);
    }

    void nothingEnglishIsLeftOnTheStartPage()
    {
        WindowBench bench(false);
        QVERIFY(bench.window().welcome().isVisible());
        QVERIFY(englishIn(bench, {}).size() > 30); // what is looked for is found where it is
        bench.application.setLanguage(Language::Chinese, false);
        QTRY_COMPARE(bench.action("file.save").text(), QStringLiteral("保存"));
        QTRY_COMPARE(englishIn(bench, {}).join(u'\n'), QString());
        bench.application.setLanguage(Language::English, false);
    }

    void nothingEnglishIsLeftInAnImportThatIsOpen()
    {
        WindowBench bench;
        bench.window().showImport({QStringLiteral(RIPARIA_SOURCE_DIR "/sample-data/pingdi/rivers.shp")});
        ImportDock* dock = bench.window().importDock();
        QVERIFY(dock && dock->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(dock->panel().session().canImport(), 30'000);
        const QStringList names = namesIn(dock->panel().session()) + namesIn(bench.document().plan());
        bench.workspace().overlay().clear(); // a message stays in the language it was said in
        bench.application.setLanguage(Language::Chinese, false);
        QTRY_COMPARE(dock->windowTitle(), QStringLiteral("导入"));
        QTRY_COMPARE(englishIn(bench, names).join(u'\n'), QString());
        bench.application.setLanguage(Language::English, false);
    }
};

RIPARIA_TEST(WindowWordsTest)
#include "WindowWordsTest.moc"
