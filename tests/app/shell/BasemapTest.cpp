// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/BasemapDialog.h"
#include "app/dialogs/MapExportDialog.h"
#include "app/models/ReferenceEdits.h"
#include "app/shell/CompareWindow.h"
#include "app/shell/PlanBasemaps.h"
#include "tests/app/basemap/Rasters.h"
#include "tests/app/basemap/TileServer.h"
#include "tests/app/basemap/WmtsFixture.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

BasemapDialog* openDialog(WindowBench& bench)
{
    bench.action("file.basemap").trigger();
    auto* dialog = bench.window().findChild<BasemapDialog*>();
    if (!dialog || !dialog->isVisible())
        qFatal("the dialog does not open");
    return dialog;
}

template <class T>
T* in(QWidget& root, const char* name)
{
    auto* found = root.findChild<T*>(QLatin1String(name));
    if (!found)
        qFatal("%s is missing", name);
    return found;
}

std::vector<ReferencePtr> basemapsOf(WindowBench& bench)
{
    return referencesInOrder(bench.document().plan(), true);
}

/// The map as it is shown, when all has come.
QImage settledMap(WindowBench& bench)
{
    const auto isAtRest = [&] {
        return bench.workspace().basemaps().layers().isIdle() && bench.workspace().canvas().isFullyDrawn();
    };
    bench.workspace().canvas().repaint();
    const bool isDone = QTest::qWaitFor(
        [&] {
            if (!isAtRest())
                return false;
            bench.workspace().canvas().repaint(); // with what came last
            return isAtRest();
        },
        60'000);
    if (!isDone)
        qFatal("the map does not come to rest");
    return bench.workspace().canvas().grab().toImage();
}

/// Something that looks like a map: blocks, streets and the number of the tile.
QImage townMap(const TileId& tile)
{
    QImage image(256, 256, QImage::Format_RGB32);
    image.fill(QColor(0xE8, 0xE4, 0xD8));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < 4; ++i) {
        for (int j = 0; j < 4; ++j)
            painter.fillRect(QRect(i * 64 + 8, j * 64 + 8, 48, 48), (i * 7 + j * 3 + tile.column + tile.row) % 5
                                                                        ? QColor(0xD3, 0xCB, 0xBA)
                                                                        : QColor(0xB9, 0xD2, 0xA6));
    }
    painter.setPen(QPen(QColor(0xF6, 0xC8, 0x5A), 7));
    painter.drawLine(0, 128, 256, 128);
    painter.setPen(QPen(Qt::white, 5));
    painter.drawLine(128, 0, 128, 256);
    painter.setPen(QColor(0x55, 0x55, 0x55));
    painter.drawText(QRect(0, 0, 250, 120), Qt::AlignRight | Qt::AlignBottom,
                     QStringLiteral("%1/%2/%3").arg(tile.zoom).arg(tile.column).arg(tile.row));
    return image;
}

/// Share of pixels that differ.
double difference(const QImage& a, const QImage& b)
{
    int differ = 0;
    for (int y = 0; y < a.height(); y += 4) {
        for (int x = 0; x < a.width(); x += 4)
            differ += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    }
    return differ * 16.0 / (a.width() * a.height());
}

} // namespace

class BasemapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// From the menu to the map, undone, saved and opened again.
    void tilesAreAddedLookedAtAndKept()
    {
        TileServer server;
        WindowBench bench;
        const QImage before = settledMap(bench);
        BasemapDialog* dialog = openDialog(bench);
        auto* add = in<QPushButton>(*dialog, "basemapAccept");
        QVERIFY(!add->isEnabled());
        in<QLineEdit>(*dialog, "basemapAddress")->setText(server.address());
        in<QLineEdit>(*dialog, "basemapName")->setText(QStringLiteral("Town map"));
        in<QLineEdit>(*dialog, "basemapAttribution")->setText(QStringLiteral("© Town"));
        QVERIFY(add->isEnabled());
        QCOMPARE(server.asked(), 0); // not before it is wanted
        QTest::mouseClick(in<QPushButton>(*dialog, "basemapTry"), Qt::LeftButton);
        QTRY_VERIFY(server.asked() > 0 && !dialog->sample().isNull());
        QTRY_VERIFY(dialog->sample().pixelColor(160, 90) != dialog->palette().color(QPalette::Base));
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(basemapsOf(bench).size(), std::size_t(1));
        QTRY_VERIFY(bench.workspace().basemaps().layers().ground() != nullptr);
        QCOMPARE(bench.workspace().basemaps().layers().ground()->attribution, QStringLiteral("© Town"));
        const QImage with = settledMap(bench);
        QVERIFY(difference(before, with) > 0.5);

        bench.document().undoStack().undo();
        QVERIFY(!bench.workspace().basemaps().layers().ground());
        bench.document().undoStack().redo();
        QVERIFY(bench.workspace().basemaps().layers().ground() != nullptr);

        const QString file = bench.home.filePath(QStringLiteral("with.riparia.gpkg"));
        QVERIFY(bench.application.saveTo(file));
        QSignalSpy opened(&bench.application, &Application::opened);
        bench.application.open(file);
        QVERIFY(opened.wait(20'000));
        QCOMPARE(basemapsOf(bench).size(), std::size_t(1));
        QVERIFY(bench.workspace().basemaps().layers().ground() != nullptr); // agreed to on this computer
    }

    /// The address of a WMTS with a key, its layers, one of them on the map, kept without asking the server again what it has.
    void aLayerOfAWmtsIsChosen()
    {
        TileServer server;
        server.describe(
            {200, "text/xml",
             wmts(wmtsLayer("vec", "矢量底图", "w", "tiles") + wmtsLayer("img", "影像底图", "w c", "tiles") +
                      mercatorLikeTianditu() + degreesLikeTianditu(),
                  server.root().toUtf8() + "/wmts?")});
        WindowBench bench;
        BasemapDialog* dialog = openDialog(bench);
        auto* ask = in<QPushButton>(*dialog, "basemapTry");
        auto* add = in<QPushButton>(*dialog, "basemapAccept");
        auto* layers = in<QComboBox>(*dialog, "basemapLayer");
        in<QLineEdit>(*dialog, "basemapAddress")->setText(server.root() + QStringLiteral("/wmts?tk=key"));
        QCOMPARE(ask->text(), QStringLiteral("Read layers"));
        QVERIFY(!layers->isVisible());
        QVERIFY(!add->isEnabled());
        QCOMPARE(server.asked(), 0);
        QTest::mouseClick(ask, Qt::LeftButton);
        QTRY_COMPARE(layers->count(), 2);
        QVERIFY(layers->isVisible());
        layers->setCurrentIndex(1);
        QCOMPARE(in<QLineEdit>(*dialog, "basemapName")->text(), QStringLiteral("影像底图"));
        QCOMPARE(in<QLineEdit>(*dialog, "basemapAttribution")->text(), QStringLiteral("Survey office"));
        QCOMPARE(ask->text(), QStringLiteral("Try"));
        QTest::mouseClick(ask, Qt::LeftButton);
        QTRY_VERIFY(!dialog->sample().isNull() &&
                    dialog->sample().pixelColor(160, 90) != dialog->palette().color(QPalette::Base));
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(basemapsOf(bench).size(), std::size_t(1));
        settledMap(bench);
        const QByteArray last = server.requests().back();
        QVERIFY2(last.contains("LAYER=img") && last.contains("&tk=key"), last.constData());

        const QString file = bench.home.filePath(QStringLiteral("with.riparia.gpkg"));
        QVERIFY(bench.application.saveTo(file));
        const auto asksForLayers = [&] {
            return std::ranges::count_if(server.requests(),
                                         [](const QByteArray& one) { return one.contains("GetCapabilities"); });
        };
        const auto before = asksForLayers();
        QSignalSpy opened(&bench.application, &Application::opened);
        bench.application.open(file);
        QVERIFY(opened.wait(20'000));
        QTRY_VERIFY(bench.workspace().basemaps().layers().ground() != nullptr);
        settledMap(bench);
        QCOMPARE(asksForLayers(), before);
        QVERIFY(bench.workspace().basemaps().layers().problem(basemapsOf(bench).front()->meta.uuid).isEmpty());
    }

    void aWmtsThatCannotBeReadIsSaidSo()
    {
        TileServer server;
        server.describe({403, "text/plain", "no"});
        WindowBench bench;
        BasemapDialog* dialog = openDialog(bench);
        auto* ask = in<QPushButton>(*dialog, "basemapTry");
        auto* note = in<QLabel>(*dialog, "basemapNote");
        in<QLineEdit>(*dialog, "basemapAddress")->setText(server.root() + QStringLiteral("/wmts"));
        ask->click();
        QTRY_VERIFY2(note->text().contains(QStringLiteral("is a key needed?")), qPrintable(note->text()));
        QVERIFY(!in<QPushButton>(*dialog, "basemapAccept")->isEnabled());
        QVERIFY(ask->isEnabled()); // once more
        server.describe({200, "text/html", "<html>Sign in</html>"});
        ask->click();
        QTRY_VERIFY2(note->text().contains(QStringLiteral("not the description of a WMTS")), qPrintable(note->text()));
        // What is being read when the dialog is closed is nobody's any more.
        TileServer::Answer silent;
        silent.never = true;
        server.describe(silent);
        ask->click();
        QTRY_COMPARE(server.asked(), 3);
        dialog->reject();
        QTRY_VERIFY(!bench.window().findChild<BasemapDialog*>());
    }

    /// A plan from somebody else contacts nobody.
    void aPlanFromElsewhereContactsNobodyUntilItIsAgreedTo()
    {
        TileServer server;
        WindowBench bench;
        ReferenceLayer layer;
        layer.meta.name = "Their map";
        layer.path = server.address().toStdString();
        ReferenceStyle style;
        style.kind = ReferenceKind::Tiles;
        const FieldEdit edit = addingReference(bench.document(), withStyle(layer, style));
        QVERIFY(bench.document().edit(edit.changes, edit.text));
        settledMap(bench);
        QCOMPARE(server.asked(), 0);
        auto* row = bench.child<QWidget>("basemapList")->findChild<QWidget*>(QStringLiteral("referenceRow"));
        auto* check = in<QCheckBox>(*row, "referenceCheck");
        QVERIFY(!check->isChecked());
        check->click();
        QTRY_VERIFY(server.asked() > 0);
    }

    void whatCannotBeFetchedIsSaidInTheLayersDock()
    {
        TileServer server;
        server.answer([](const TileId&) -> TileServer::Answer { return {503, "text/plain", "later"}; });
        WindowBench bench;
        BasemapDialog* dialog = openDialog(bench);
        in<QLineEdit>(*dialog, "basemapAddress")->setText(server.address());
        in<QLineEdit>(*dialog, "basemapName")->setText(QStringLiteral("Town map"));
        in<QPushButton>(*dialog, "basemapAccept")->click();
        auto* row = bench.child<QWidget>("basemapList")->findChild<QWidget*>(QStringLiteral("referenceRow"));
        QVERIFY(row);
        bench.workspace().canvas().repaint();
        QTRY_COMPARE(in<QLabel>(*row, "referenceNote")->text(),
                     QStringLiteral("Tiles of Town map could not be fetched: the server answers with error 503."));
    }

    void theDialogSaysWhatIsWrong()
    {
        WindowBench bench;
        BasemapDialog* dialog = openDialog(bench);
        auto* address = in<QLineEdit>(*dialog, "basemapAddress");
        auto* note = in<QLabel>(*dialog, "basemapNote");
        auto* add = in<QPushButton>(*dialog, "basemapAccept");
        address->setText(QStringLiteral("http://tiles.example.org/{z}/{x}/{y}.png"));
        QVERIFY(note->text().contains(QStringLiteral("https://")));
        QVERIFY(!add->isEnabled());
        QVERIFY(!in<QPushButton>(*dialog, "basemapTry")->isEnabled());
        address->setText(QStringLiteral("https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}"));
        QVERIFY(in<QLabel>(*dialog, "basemapWarning")->isVisible());
        QVERIFY(in<QLabel>(*dialog, "basemapWarning")->text().contains(QStringLiteral("GCJ-02")));
        QVERIFY(add->isEnabled()); // warned, not forbidden
        address->setText(QStringLiteral("https://tile.openstreetmap.org/{z}/{x}/{y}.png"));
        QVERIFY(!in<QLabel>(*dialog, "basemapWarning")->isVisible());
        dialog->reject();
        QVERIFY(basemapsOf(bench).empty());
    }

    void aPictureFileIsAddedAndAskedForItsSystem()
    {
        WindowBench bench;
        const QString path = bench.home.filePath(QStringLiteral("photo.tif"));
        writeChequers(path.toStdString(), 0);
        BasemapDialog* dialog = openDialog(bench);
        in<QPushButton>(*dialog, "basemapFile")->click();
        in<QLineEdit>(*dialog, "basemapPath")->setText(path);
        in<QPushButton>(*dialog, "basemapTry")->click();
        auto* note = in<QLabel>(*dialog, "basemapNote");
        QTRY_VERIFY(note->text().contains(QStringLiteral("name it (for example EPSG:4547)")));
        QVERIFY(!in<QPushButton>(*dialog, "basemapAccept")->isEnabled());
        in<QLineEdit>(*dialog, "basemapCrs")->setText(QStringLiteral("EPSG:4547"));
        in<QPushButton>(*dialog, "basemapTry")->click();
        QTRY_VERIFY(!dialog->sample().isNull() && dialog->sample().pixelColor(170, 90).blue() != 255);
        in<QPushButton>(*dialog, "basemapAccept")->click();
        QCOMPARE(basemapsOf(bench).size(), std::size_t(1));
        QCOMPARE(basemapsOf(bench).front()->meta.name, std::string("photo"));
        QCOMPARE(basemapsOf(bench).front()->crs, std::string("EPSG:4547"));
    }

    void closingThePlanClosesTheDialog()
    {
        WindowBench bench;
        openDialog(bench);
        QVERIFY(bench.application.closePlan());
        QTRY_VERIFY(!bench.window().findChild<BasemapDialog*>());
    }

    void bothMapsOfAComparisonHaveThem()
    {
        TileServer server(townMap);
        WindowBench bench;
        BasemapDialog* dialog = openDialog(bench);
        in<QLineEdit>(*dialog, "basemapAddress")->setText(server.address());
        in<QLineEdit>(*dialog, "basemapName")->setText(QStringLiteral("Town map"));
        in<QPushButton>(*dialog, "basemapAccept")->click();
        QTRY_VERIFY(bench.workspace().basemaps().layers().ground() != nullptr);
        bench.action("scenario.compare").trigger();
        CompareWindow* window = bench.window().compareWindow();
        QVERIFY(window);
        QTRY_VERIFY_WITH_TIMEOUT(window->comparison().has_value(), 20'000);
        const auto ground = bench.workspace().basemaps().layers().ground();
        for (MapCanvas* canvas : {&window->canvasA(), &window->canvasB()}) {
            QVERIFY(canvas->renderer().ground() == ground);
            // The corner of the map has a colour of the tiles when they have come.
            const QColor paper = canvas->style().paper;
            QTRY_VERIFY_WITH_TIMEOUT(canvas->grab().toImage().pixelColor(3, 3) != paper, 20'000);
        }
        bench.document().undoStack().undo(); // the layer is gone
        QVERIFY(!window->canvasA().renderer().ground());
        QVERIFY(!window->canvasB().renderer().ground());
        window->close();
        QTRY_VERIFY(!bench.window().compareWindow());
        bench.document().undoStack().redo(); // nobody is told who is not there any more
        QVERIFY(bench.workspace().canvas().renderer().ground() != nullptr);
    }

    /// For the eye: RIPARIA_PICTURES names the folder they are written to.
    /// Tiles that no view has needed yet are fetched for the sheet.
    void tilesLieUnderThePictureOfTheMap()
    {
        TileServer server(townMap);
        WindowBench bench;
        BasemapDialog* added = openDialog(bench);
        in<QLineEdit>(*added, "basemapAddress")->setText(server.address());
        in<QLineEdit>(*added, "basemapName")->setText(QStringLiteral("Town map"));
        in<QLineEdit>(*added, "basemapAttribution")->setText(QStringLiteral("© Town"));
        in<QPushButton>(*added, "basemapAccept")->click();
        settledMap(bench);
        const int asked = server.asked();
        std::shared_ptr<const MapSheet> sheet;
        QTimer::singleShot(0, &bench.window(), [&] {
            auto* dialog = qobject_cast<MapExportDialog*>(QApplication::activeModalWidget());
            if (!dialog || !QTest::qWaitFor([&] { return dialog->sheet() != nullptr; }, 60'000))
                qFatal("the map is not made");
            in<QComboBox>(*dialog, "mapExtent")->setCurrentIndex(1);
            if (!QTest::qWaitFor([&] { return dialog->sheet() != nullptr; }, 60'000))
                qFatal("the map is not made anew");
            sheet = dialog->sheet();
            dialog->reject();
        });
        bench.action("file.exportMap").trigger();
        QVERIFY(sheet && sheet->ground && sheet->isGroundWhole);
        QVERIFY(server.asked() > asked);
        const QByteArray png = mapFileOf(*sheet, MapFileFormat::Png).value();
        QImage image;
        QVERIFY(image.loadFromData(png, "png"));
        const QPoint corner =
            ((sheet->frame.topLeft() + QPointF(3, 3)) * (image.width() / sheet->sheet.size.width())).toPoint();
        QVERIFY(image.pixelColor(corner) != sheet->style->paper);
        if (const QString folder = qEnvironmentVariable("RIPARIA_PICTURES"); !folder.isEmpty())
            QVERIFY(image.save(folder + QStringLiteral("/basemap-sheet.png")));
    }

    void pictures()
    {
        const QString folder = qEnvironmentVariable("RIPARIA_PICTURES");
        if (folder.isEmpty())
            QSKIP("RIPARIA_PICTURES names no folder");
        QVERIFY(QDir().mkpath(folder));
        TileServer server(townMap);
        server.describe({200, "text/xml",
                         wmts(wmtsLayer("img", "影像底图", "w", "tiles") + mercatorLikeTianditu(),
                              server.root().toUtf8() + "/wmts?")});
        WindowBench bench;
        bench.window().resize(1440, 860);
        for (const char* name : {"Town map", "Aerial photo of 2023"}) {
            BasemapDialog* dialog = openDialog(bench);
            in<QLineEdit>(*dialog, "basemapAddress")->setText(server.address(QLatin1String(name).left(4)));
            in<QLineEdit>(*dialog, "basemapName")->setText(QLatin1String(name));
            in<QLineEdit>(*dialog, "basemapAttribution")->setText(QStringLiteral("© Town of Pingdi"));
            in<QPushButton>(*dialog, "basemapAccept")->click();
            QTRY_VERIFY(!bench.window().findChild<BasemapDialog*>());
        }
        ReferenceLayer foreign;
        foreign.meta.name = "Parcels";
        foreign.path = "https://tiles.example.org/{z}/{x}/{y}.png";
        ReferenceStyle style;
        style.kind = ReferenceKind::Tiles;
        const FieldEdit edit = addingReference(bench.document(), withStyle(foreign, style));
        QVERIFY(bench.document().edit(edit.changes, edit.text));
        for (const Language language : {Language::English, Language::Chinese}) {
            bench.application.setLanguage(language, false);
            for (const char* theme : {"light", "dark"}) {
                bench.application.setTheme(QLatin1String(theme));
                const QString ending =
                    u'-' + QLatin1String(theme) + QLatin1String(language == Language::Chinese ? "-zh.png" : "-en.png");
                settledMap(bench);
                QVERIFY(bench.window().grab().save(folder + QStringLiteral("/basemap-window") + ending));
                BasemapDialog* dialog = openDialog(bench);
                in<QLineEdit>(*dialog, "basemapAddress")
                    ->setText(QStringLiteral("https://webrd01.is.autonavi.com/tile?x={x}&y={y}&z={z}"));
                QVERIFY(dialog->grab().save(folder + QStringLiteral("/basemap-shifted") + ending));
                in<QLineEdit>(*dialog, "basemapAddress")->setText(server.root() + QStringLiteral("/wmts?tk=key"));
                QVERIFY(dialog->grab().save(folder + QStringLiteral("/basemap-wmts-unread") + ending));
                in<QPushButton>(*dialog, "basemapTry")->click();
                QTRY_VERIFY(in<QComboBox>(*dialog, "basemapLayer")->count() > 0);
                in<QPushButton>(*dialog, "basemapTry")->click();
                QTRY_VERIFY(!dialog->sample().isNull() &&
                            dialog->sample().pixelColor(160, 90) != dialog->palette().color(QPalette::Base));
                settledMap(bench);
                QVERIFY(dialog->grab().save(folder + QStringLiteral("/basemap-wmts") + ending));
                in<QLineEdit>(*dialog, "basemapAddress")->setText(server.address());
                in<QPushButton>(*dialog, "basemapTry")->click();
                QTRY_VERIFY(dialog->sample().pixelColor(160, 90) != dialog->palette().color(QPalette::Base));
                QVERIFY(dialog->grab().save(folder + QStringLiteral("/basemap-dialog") + ending));
                in<QPushButton>(*dialog, "basemapFile")->click();
                QVERIFY(dialog->grab().save(folder + QStringLiteral("/basemap-file") + ending));
                dialog->reject();
                QTRY_VERIFY(!bench.window().findChild<BasemapDialog*>());
            }
        }
        bench.application.setTheme(QStringLiteral("light"));
    }
};

RIPARIA_TEST(BasemapTest)
#include "BasemapTest.moc"
