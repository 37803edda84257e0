// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ImportText.h"

#include "app/dialogs/ImportPanel.h"
#include "app/text/Language.h"
#include "tests/support/TestMain.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>
#include <optional>

using namespace riparia;

namespace {

QString sampleRivers(const char* ending)
{
    return QStringLiteral(RIPARIA_SOURCE_DIR "/sample-data/pingdi/rivers") + QLatin1String(ending);
}

/// What an import would report of rivers: one of two reaches that were joined, and a feature that became nothing.
Imported oneRiver(const Issues& issues)
{
    LayerReport layer;
    layer.read = 3;
    layer.made = 1;
    layer.joined = 2;
    layer.skipped = 1;
    layer.balance.emplace();
    layer.balance->rivers = Millimetres::fromMetres(86'449);
    Imported imported;
    imported.report.layers.push_back(layer);
    imported.report.issues = issues;
    return imported;
}

} // namespace

/// What the import says of a file.
class ImportTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSumSaysWhatWasMadeJoinedAndSkipped() // UX.md 4.2
    {
        const TranslationScope english(Language::English);
        const Issue remark{Severity::Info, IssueCode::GeometryNull, "rivers.shp 3", {}, std::nullopt};
        const Issue reason{Severity::Warning, IssueCode::GeometryNull, "rivers.shp 3", {}, std::nullopt};
        QCOMPARE(ImportText::made(oneRiver({remark, reason}), ImportRole::Rivers),
                 QStringLiteral("1 river, 86.4 km; 1 part joined; 1 feature skipped (no geometry)"));
        // A reader's note of a feature without a shape is no reason for one that was left out.
        QCOMPARE(ImportText::made(oneRiver({remark}), ImportRole::Rivers),
                 QStringLiteral("1 river, 86.4 km; 1 part joined; 1 feature skipped"));
        QCOMPARE(ImportText::made(oneRiver({}), ImportRole::Works),
                 QStringLiteral("1 project from 2 features; 1 feature skipped"));
        QCOMPARE(ImportText::made(Imported(), ImportRole::Areas), QStringLiteral("0 restored areas"));
    }

    void theFeaturesOfTheFileAddUp()
    {
        const TranslationScope english(Language::English);
        Imported imported = oneRiver({});
        LayerReport& layer = imported.report.layers.front();
        layer.read = 1149;
        layer.made = 276;
        layer.joined = 233;
        layer.skipped = 916;
        QCOMPARE(ImportText::made(imported, ImportRole::Segments),
                 QStringLiteral("276 segments from 233 features; 916 features skipped"));
        layer.joined = 276;
        layer.skipped = 0;
        QCOMPARE(ImportText::made(imported, ImportRole::Segments), QStringLiteral("276 segments"));
    }

    void whoTakesAFileIsToldWhatCameOfIt()
    {
        const auto document = PlanDocument::blank(
            QStringLiteral("test"), {QStringLiteral("tester"), [] { return QStringLiteral("2026-05-01T10:00:00Z"); }});
        ImportPanel panel(*document);
        panel.open({QStringLiteral(RIPARIA_SOURCE_DIR "/sample-data/pingdi/rivers.shp")});
        QTRY_VERIFY_WITH_TIMEOUT(panel.session().canImport(), 30'000);
        const bool hasFindings = !panel.session().imported()->report.issues.empty();
        const QString sum = panel.findChild<QLabel*>(QStringLiteral("importSum"))->text();
        QSignalSpy imported(&panel, &ImportPanel::imported);
        panel.findChild<QPushButton*>(QStringLiteral("importTake"))->click();
        QCOMPARE(imported.size(), 1);
        const QString told = imported.front().at(0).toString();
        QVERIFY2(told.startsWith(QStringLiteral("rivers.shp")) && told.endsWith(sum), qPrintable(told));
        QCOMPARE(imported.front().at(1).toBool(), hasFindings);
    }

    void whatIsFoundByItsNameIsNamed()
    {
        const auto document = PlanDocument::blank(
            QStringLiteral("test"), {QStringLiteral("tester"), [] { return QStringLiteral("2026-05-01T10:00:00Z"); }});
        ImportPanel panel(*document);
        panel.open({sampleRivers(".shp")});
        QTRY_VERIFY_WITH_TIMEOUT(panel.session().canImport(), 30'000);
        const auto* name = panel.findChild<QComboBox*>(QStringLiteral("importName"));
        QVERIFY2(name->itemText(0).endsWith(QStringLiteral(", found by its name")), qPrintable(name->itemText(0)));
        QVERIFY(name->findText(name->itemText(0).section(u',', 0, 0)) > 0); // an attribute of the file
    }

    /// Lines alone, beside the rivers of a plan.
    void aFileWithoutAttributesClaimsNothingOfThem()
    {
        QTemporaryDir folder;
        for (const char* ending : {".shp", ".shx", ".prj"})
            QVERIFY(
                QFile::copy(sampleRivers(ending), folder.filePath(QStringLiteral("rivers")) + QLatin1String(ending)));
        const auto document = PlanDocument::blank(
            QStringLiteral("test"), {QStringLiteral("tester"), [] { return QStringLiteral("2026-05-01T10:00:00Z"); }});
        ImportPanel panel(*document);
        panel.open({sampleRivers(".shp")});
        QTRY_VERIFY_WITH_TIMEOUT(panel.session().canImport(), 30'000);
        panel.findChild<QPushButton*>(QStringLiteral("importTake"))->click();
        panel.open({folder.filePath(QStringLiteral("rivers.shp"))});
        QTRY_VERIFY_WITH_TIMEOUT(!panel.session().isBusy(), 30'000);
        QCOMPARE(panel.session().choices().role, ImportRole::Rivers);
        QCOMPARE(panel.findChild<QComboBox*>(QStringLiteral("importKey"))->itemText(0), QStringLiteral("None found"));
        QCOMPARE(panel.findChild<QLabel*>(QStringLiteral("importSamples"))->text(),
                 QStringLiteral("The file has no attributes, so there is no text to read."));
    }

    void charactersThatCannotBeReadAreMarkedAndTheOthersAreNot() // UX.md 4.2
    {
        const QColor ground(Qt::red);
        const QColor ink(Qt::white);
        const QString mark = QStringLiteral("<span style=\"background-color:#ff0000; color:#ffffff\">");
        const QString end = QStringLiteral("</span>");
        const QString bad(QChar::ReplacementCharacter);
        QCOMPARE(ImportText::samples({QStringLiteral("长河 <a>")}, ground, ink), QStringLiteral("长河 &lt;a&gt;"));
        const QString mixed = QStringLiteral("长%1%1河").arg(bad);
        const QString expected = QStringLiteral("长%1%3%3%2河 &nbsp; %1%3%2").arg(mark, end, bad);
        QCOMPARE(ImportText::samples({mixed, QString(QChar(0x85))}, ground, ink), expected); // a control has no look
        QVERIFY(ImportText::isBadCharacter(QChar(0xE5E5)));
        QVERIFY(!ImportText::isBadCharacter(u'\u6cb3'));
    }

    void theWrongEncodingIsSeenInThePreview() // UX.md 4.2
    {
        const auto document = PlanDocument::blank(
            QStringLiteral("test"), {QStringLiteral("tester"), [] { return QStringLiteral("2026-05-01T10:00:00Z"); }});
        ImportPanel panel(*document);
        panel.open({QStringLiteral(RIPARIA_SOURCE_DIR "/sample-data/pingdi/areas.shp")}); // GB18030, which nothing says
        QTRY_VERIFY_WITH_TIMEOUT(!panel.session().isBusy(), 30'000);
        const auto* samples = panel.findChild<QLabel*>(QStringLiteral("importSamples"));
        const auto* count = panel.findChild<QLabel*>(QStringLiteral("importBadText"));
        auto* encoding = panel.findChild<QComboBox*>(QStringLiteral("importEncoding"));
        const auto choose = [&](const QString& name) {
            encoding->setCurrentIndex(std::max(0, encoding->findData(name)));
            Q_EMIT encoding->activated(encoding->currentIndex());
            QTRY_VERIFY_WITH_TIMEOUT(!panel.session().isBusy(), 30'000);
        };
        QVERIFY(!samples->text().contains(QStringLiteral("<span")));
        QVERIFY(count->isHidden());
        choose(QStringLiteral("UTF-8"));
        QVERIFY2(samples->text().contains(QStringLiteral("<span")), qPrintable(samples->text()));
        QVERIFY(!count->isHidden());
        choose({}); // found out
        QVERIFY(!samples->text().contains(QStringLiteral("<span")));
        QVERIFY(count->isHidden());
    }
};

RIPARIA_TEST(ImportTextTest)
#include "ImportTextTest.moc"
