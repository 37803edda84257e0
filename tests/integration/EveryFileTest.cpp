// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/InfoReport.h"
#include "tests/support/RealData.h"
#include "tests/support/TestMain.h"

#include <QDirIterator>
#include <QtTest/QtTest>

using namespace riparia;
using test::runCli;

/// Whatever is pointed at, `info` answers: with a report, or with a sentence why not.
class EveryFileTest : public QObject {
    Q_OBJECT

    static QString data() { return QString::fromStdString(*test::realDataFolder()) + QLatin1Char('/'); }

    /// Every file but the parts of shapefiles, which lead to the same .shp; with --long those too.
    static void addFiles()
    {
        static const QStringList kParts{QStringLiteral("dbf"), QStringLiteral("shx"), QStringLiteral("prj"),
                                        QStringLiteral("cpg"), QStringLiteral("sbn"), QStringLiteral("sbx")};
        QTest::addColumn<QString>("path");
        for (QDirIterator files(data(), QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
            const QString path = files.next();
            if (test::isLong() || !kParts.contains(files.fileInfo().suffix().toLower()))
                QTest::newRow(qPrintable(path.mid(data().size()))) << path;
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::realDataFolder())
            QSKIP(test::kNoRealData);
    }

    void infoAnswers_data() { addFiles(); }

    /// The text, in Chinese: JSON of the real layers is compared by OracleLayersTest.
    void infoAnswers()
    {
        QFETCH(QString, path);
        if (!path.endsWith(QStringLiteral(".shp")) || test::isLong()) {
            const test::InfoReport report = test::infoOf(path.toStdString());
            QVERIFY2(report.broken.empty(), report.broken.c_str());
        }
        const auto text = runCli({"info", path.toStdString(), "--lang", "zh_CN", "--verbose"});
        QVERIFY2(text.code == 0 || text.code == 3, text.err.c_str());
        QVERIFY(text.code == 0 ? text.err.empty() : !text.err.empty());
        for (const char c : text.out + text.err)
            QVERIFY2(static_cast<unsigned char>(c) >= 0x20 || c == '\n', text.out.c_str());
    }
};

RIPARIA_TEST(EveryFileTest)
#include "EveryFileTest.moc"
