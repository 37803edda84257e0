// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ExportDialog.h"
#include "app/text/Fill.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QtTest/QtTest>

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>
#include <vector>

using namespace riparia;
using namespace riparia::test;

/// Takes what would be opened by other programs.
class Opener : public QObject {
    Q_OBJECT

public:
    Opener() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "take"); }
    ~Opener() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QStringList opened;

public Q_SLOTS:
    void take(const QUrl& url) { opened += url.toLocalFile(); }
};

/// What is asked before an export, and what is said after it.
class ExportDialogTest : public QObject {
    Q_OBJECT

    static void choose(QWidget& dialog, const char* name, const QVariant& data)
    {
        auto* combo = dialog.findChild<QComboBox*>(QString::fromLatin1(name));
        QVERIFY2(combo->findData(data) >= 0, name);
        combo->setCurrentIndex(combo->findData(data));
    }
    static QComboBox& combo(const QWidget& dialog, const char* name)
    {
        return *dialog.findChild<QComboBox*>(QString::fromLatin1(name));
    }
    static ExportSubject subject(int epsg)
    {
        ExportSubject made;
        made.crs = *Crs::fromEpsg(epsg);
        made.middle = Point{113.9, 22.8};
        return made;
    }

    /// Exports from the window: `ask` chooses in the dialog, then the file is named; `meet` answers what is asked beyond that.
    static void exportFrom(
        WindowBench& bench, const std::function<void(QWidget&)>& ask, const QString& file,
        const std::function<void(QMessageBox&)>& meet = [](QMessageBox& box) { box.reject(); })
    {
        QTimer::singleShot(0, &bench.window(), [&] {
            auto* dialog = qobject_cast<ExportDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            ask(*dialog);
            QTimer::singleShot(0, &bench.window(), [&] {
                auto* files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
                QVERIFY(files);
                nameFile(*files, file);
                QTimer::singleShot(0, &bench.window(), [&] {
                    if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
                        meet(*box);
                });
                static_cast<QDialog*>(files)->accept(); // as its button does
            });
            QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("exportChoose")), Qt::LeftButton);
        });
        bench.action("file.exportCsv").trigger();
    }

    static QByteArray contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void theKindsOfCsvAreReadInFull()
    {
        ExportDialog dialog(subject(4547), ExportMemory(), nullptr);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const QComboBox& kinds = combo(dialog, "exportPreset");
        constexpr int kArrow = 20;
        for (int i = 0; i < kinds.count(); ++i)
            QVERIFY(kinds.width() >= kinds.fontMetrics().horizontalAdvance(kinds.itemText(i)) + kArrow);
    }

    void choicesAreKeptAsTexts()
    {
        ExportMemory memory;
        QVERIFY(!memory.last());
        const ExportChoices csv{ExportFormat::Csv, "areas", false, Language::Chinese, DxfVersion::R2007};
        const ExportChoices dxf{ExportFormat::Dxf, "", true, Language::English, DxfVersion::R2000, {false, true, true}};
        memory.remember(csv);
        memory.remember(dxf);
        QStringList texts = memory.toTexts();
        texts += {QStringLiteral("of a later version|x|y"), QString()};
        const ExportMemory again(texts);
        QCOMPARE(again.toTexts(), memory.toTexts());
        QVERIFY(again.last() == ExportFormat::Dxf);
        QVERIFY(again.of(ExportFormat::Csv) == csv);
        QVERIFY(again.of(ExportFormat::Dxf) == dxf);
        QVERIFY(!again.of(ExportFormat::Kml));
        // As an earlier version wrote it.
        const ExportMemory older(QStringList{QStringLiteral("dxf||excel|en|r2004")});
        QVERIFY(older.of(ExportFormat::Dxf));
        QCOMPARE(older.of(ExportFormat::Dxf)->dxf, DxfVersion::R2004);
        QCOMPARE(older.of(ExportFormat::Dxf)->drawing, DrawingParts());
    }

    void aDrawingHoldsWhatIsTicked()
    {
        ExportMemory memory;
        memory.remember({ExportFormat::Dxf, "", true, Language::English, DxfVersion::R2007, {true, false, true}});
        ExportDialog dialog(subject(4547), memory, nullptr);
        const auto box = [&](const char* name) { return dialog.findChild<QCheckBox*>(QString::fromLatin1(name)); };
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QCOMPARE(dialog.choices().drawing, (DrawingParts{true, false, true}));
        QTest::mouseClick(box("exportLabels"), Qt::LeftButton, {}, QPoint(8, box("exportLabels")->height() / 2));
        QCOMPARE(dialog.choices().drawing, (DrawingParts{true, true, true}));
        QVERIFY(box("exportTicks")->isEnabled());
        combo(dialog, "exportTable").setCurrentIndex(combo(dialog, "exportTable").findData(QStringLiteral("segments")));
        QVERIFY(!box("exportTicks")->isEnabled() && box("exportFrame")->isEnabled());
        choose(dialog, "exportFormat", static_cast<int>(ExportFormat::Csv));
        QVERIFY(!box("exportTicks")->isEnabled() && !box("exportLabels")->isEnabled());
    }

    void eachFormatBeginsWithWhatWasChosenForIt()
    {
        ExportMemory memory;
        memory.remember({ExportFormat::Csv, "areas", false, Language::Chinese, DxfVersion::R2007});
        memory.remember({ExportFormat::Dxf, "rivers", true, Language::Chinese, DxfVersion::R2004});
        const ExportDialog dialog(subject(4547), memory, nullptr);
        QCOMPARE(dialog.format(), ExportFormat::Dxf);
        QCOMPARE(dialog.choices(), memory.of(ExportFormat::Dxf).value());
        combo(dialog, "exportFormat")
            .setCurrentIndex(combo(dialog, "exportFormat").findData(static_cast<int>(ExportFormat::Csv)));
        QCOMPARE(dialog.choices().table, std::string("areas"));
        QVERIFY(!dialog.choices().isForSpreadsheet);
        QVERIFY(!combo(dialog, "exportLanguage").isEnabled()); // codes alone
        QVERIFY(!combo(dialog, "exportDxf").isEnabled());
        QVERIFY(!combo(dialog, "exportScope").isEnabled()); // no filter, no selection
    }

    /// A drawing holds no degrees: a zone is proposed for a plan in longitude and latitude.
    void aDrawingNeedsMetres()
    {
        ExportDialog dialog(subject(4490), {}, nullptr);
        choose(dialog, "exportFormat", static_cast<int>(ExportFormat::Dxf));
        QVERIFY(dialog.crs().value() == Crs::fromEpsg(4547).value()); // the meridian 114° E
        auto* message = dialog.findChild<QLabel*>(QStringLiteral("exportMessage"));
        for (const char* typed : {"EPSG:4490", "somewhere", ""}) {
            combo(dialog, "exportCrs").setCurrentText(QString::fromLatin1(typed));
            QVERIFY2(!dialog.crs(), typed);
            dialog.accept();
            QVERIFY(dialog.result() != QDialog::Accepted);
            QVERIFY(!message->isHidden() && !message->text().isEmpty());
        }
        combo(dialog, "exportCrs").setCurrentText(QStringLiteral("EPSG:32649"));
        QVERIFY(message->isHidden());
        QVERIFY(dialog.crs().value() == Crs::fromEpsg(32649).value());
        dialog.accept();
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        choose(dialog, "exportFormat", static_cast<int>(ExportFormat::Csv));
        QVERIFY(!dialog.crs().value()); // that of the plan
        choose(dialog, "exportFormat", static_cast<int>(ExportFormat::Kml));
        QVERIFY(!combo(dialog, "exportCrs").isEnabled());
    }

    void zonesFollowTheDatumAndThePlace()
    {
        for (const auto& [epsg, middle, zone] :
             {std::tuple(4610, Point{113.9, 22.8}, 2383), std::tuple(4214, Point{113.9, 22.8}, 2435),
              std::tuple(4326, Point{-58.4, -34.6}, 32721)}) {
            ExportSubject made = subject(epsg);
            made.middle = middle;
            ExportDialog dialog(made, {}, nullptr);
            choose(dialog, "exportFormat", static_cast<int>(ExportFormat::Dxf));
            QVERIFY(dialog.crs().value() == Crs::fromEpsg(zone).value());
        }
        QCOMPARE(Crs::fromEpsg(2383)->name(), std::string("Xian 1980 / 3-degree Gauss-Kruger CM 114E"));
        QCOMPARE(Crs::fromEpsg(2435)->name(), std::string("Beijing 1954 / 3-degree Gauss-Kruger CM 114E"));
    }

    void whatIsSelectedLeavesAloneInTheLanguageAskedFor()
    {
        WindowBench bench;
        bench.document().selection().set({bench.segment("S-0003")});
        const QString path = bench.home.filePath(QStringLiteral("one.csv"));
        const Opener opener;
        QSignalSpy added(&bench.window().log(), &MessageLog::added);
        exportFrom(
            bench,
            [](QWidget& dialog) {
                choose(dialog, "exportFormat", static_cast<int>(ExportFormat::Csv));
                choose(dialog, "exportScope", static_cast<int>(ExportScope::Selected));
                QVERIFY(combo(dialog, "exportTable").findData(QStringLiteral("pieces")) < 0);
                choose(dialog, "exportLanguage", static_cast<int>(Language::Chinese));
            },
            path);
        QTRY_VERIFY_WITH_TIMEOUT(!added.isEmpty(), 20'000);
        const QByteArray bytes = contents(path);
        QVERIFY2(bytes.contains("S-0003") && bytes.contains("编号"), bytes.constData());
        QCOMPARE(bytes.count('\n'), qsizetype{2});
        const Message& said = bench.window().log().messages().back();
        QVERIFY(said.text.contains(QStringLiteral("one.csv")));
        QCOMPARE(said.actions.size(), std::size_t{2});
        for (const MessageAction& action : said.actions)
            action.act();
        QCOMPARE(opener.opened, QStringList({path, bench.home.path()}));
        // The next time begins with it.
        const ExportMemory memory(bench.application.settings().value(settings::kExports));
        QVERIFY(memory.last() == ExportFormat::Csv);
        QVERIFY(memory.of(ExportFormat::Csv)->language == Language::Chinese);
    }

    void whatTheFilterShowsLeavesAloneUnlessAllIsAskedFor()
    {
        WindowBench bench;
        QVERIFY(bench.workspace().totals().setFilter(QStringLiteral("river = DS")));
        const std::vector<Uuid> all = bench.segments();
        const auto ofRiver = std::ranges::count_if(
            all, [&](const Uuid& id) { return bench.document().plan().segments().find(id)->river == "DS"; });
        QCOMPARE(ofRiver, 3);
        QSignalSpy added(&bench.window().log(), &MessageLog::added);
        for (const auto& [scope, rows] :
             {std::pair(ExportScope::Shown, qsizetype{ofRiver}), {ExportScope::All, std::ssize(all)}}) {
            const QString path = bench.home.filePath(QStringLiteral("rows%1.csv").arg(rows));
            added.clear();
            exportFrom(
                bench,
                [scope = scope](QWidget& dialog) {
                    QCOMPARE(combo(dialog, "exportScope").currentData().toInt(), static_cast<int>(ExportScope::Shown));
                    choose(dialog, "exportFormat", static_cast<int>(ExportFormat::Csv));
                    choose(dialog, "exportScope", static_cast<int>(scope));
                    choose(dialog, "exportTable", QStringLiteral("segments"));
                },
                path);
            QTRY_VERIFY_WITH_TIMEOUT(!added.isEmpty(), 20'000);
            const QByteArray bytes = contents(path);
            QCOMPARE(bytes.count("\r\n"), rows + 1);
            QVERIFY(bytes.contains("S-0001"));
            QCOMPARE(bytes.contains("S-0004"), scope == ExportScope::All);
        }
    }

    /// The table of somebody else has the name that the shapefile's is to have.
    void whatLiesBesideAShapefileIsAskedAbout()
    {
        WindowBench bench;
        const QString table = bench.home.filePath(QStringLiteral("rivers.dbf"));
        QFile file(table);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
        file.close();
        const auto ask = [](QWidget& dialog) {
            choose(dialog, "exportFormat", static_cast<int>(ExportFormat::Shapefile));
        };
        QString said;
        const auto answer = [&](const char* button) {
            return [&said, button](QMessageBox& box) {
                said = box.informativeText();
                for (QAbstractButton* candidate : box.buttons()) {
                    if (candidate->text() == QString::fromLatin1(button))
                        candidate->click();
                }
            };
        };
        QSignalSpy added(&bench.window().log(), &MessageLog::added);
        const QString shapes = bench.home.filePath(QStringLiteral("rivers.shp"));
        exportFrom(bench, ask, shapes, answer("Cancel"));
        QCOMPARE(said, QStringLiteral("rivers.dbf"));
        QVERIFY(!QFile::exists(shapes));
        QCOMPARE(contents(table), QByteArray("old"));
        QVERIFY(added.isEmpty());
        exportFrom(bench, ask, shapes, answer("Replace"));
        QTRY_VERIFY_WITH_TIMEOUT(!added.isEmpty(), 20'000);
        QVERIFY(QFile::exists(shapes) && contents(table) != QByteArray("old"));
    }
};

RIPARIA_TEST(ExportDialogTest)
#include "ExportDialogTest.moc"
