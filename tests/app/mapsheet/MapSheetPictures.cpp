// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mapsheet/MapFile.h"
#include "tests/app/mapsheet/SheetFixture.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QtTest/QtTest>

using namespace riparia;

/// Maps of the sample for the eye: RIPARIA_PICTURES names the folder they are written to.
class MapSheetPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void write()
    {
        const QString folder = qEnvironmentVariable("RIPARIA_PICTURES");
        if (folder.isEmpty())
            QSKIP("RIPARIA_PICTURES names no folder");
        QVERIFY(QDir().mkpath(folder));
        const TranslationScope window(Language::English);
        const Plan plan = test::samplePlan();
        for (const Language language : {Language::English, Language::Chinese}) {
            for (const char* extent : {"plan", "river:DS", "works:W-0003", "boundary:Z-0001"}) {
                for (const bool isUpright : {false, true}) {
                    MapSheetRequest request = test::sheetRequest(plan, language);
                    request.extent = parseMapExtent(extent).value();
                    request.dpi = 110;
                    if (isUpright)
                        request.paper.transpose();
                    const MapSheet sheet = makeMapSheet(plan, request).value();
                    const QString name = folder + u'/' + QString::fromLatin1(extent).replace(u':', u'-') +
                                         (isUpright ? QStringLiteral("-upright-") : QStringLiteral("-")) +
                                         (language == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en"));
                    for (const MapFileFormat format : kMapFileFormats) {
                        const std::string ending = "." + std::string(codeOf(format));
                        QVERIFY(writeMapFile(sheet, format, name.toStdString() + ending, true));
                    }
                }
            }
        }
    }
};

RIPARIA_TEST(MapSheetPictures)
#include "MapSheetPictures.moc"
