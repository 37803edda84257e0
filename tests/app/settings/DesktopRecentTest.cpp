// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/DesktopRecent.h"

#include "tests/support/TestMain.h"

#include <QFile>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>
#include <QXmlStreamReader>
#include <QtTest/QtTest>

using namespace riparia;

namespace {

const OpenedFile kPlan{QStringLiteral("/home/li/规划 & Co.riparia.gpkg"), QStringLiteral("application/x-riparia"),
                       QStringLiteral("2026-05-01T10:00:00Z")};

/// As GTK writes it.
QByteArray listOfAnother(const QString& href)
{
    return QString::fromLatin1(R"(<?xml version="1.0" encoding="UTF-8"?>
<xbel version="1.0"
      xmlns:bookmark="http://www.freedesktop.org/standards/desktop-bookmarks"
      xmlns:mime="http://www.freedesktop.org/standards/shared-mime-info"
>
  <bookmark href="%1" added="2020-01-01T00:00:00Z" modified="2020-01-01T00:00:00Z" visited="2020-01-01T00:00:00Z">
    <title>a &amp; b</title>
    <info>
      <metadata owner="http://freedesktop.org">
        <mime:mime-type type="application/geopackage+sqlite3"/>
        <bookmark:applications>
          <bookmark:application name="QGIS" exec="&apos;qgis %u&apos;" modified="2020-01-01T00:00:00Z" count="3"/>
        </bookmark:applications>
      </metadata>
    </info>
  </bookmark>
</xbel>)")
        .arg(href.toHtmlEscaped())
        .toUtf8();
}

/// "href added visited: application count, ..." of each entry; "no list" for what is not well-formed.
QStringList entriesIn(const QByteArray& list)
{
    const QString space = QStringLiteral("http://www.freedesktop.org/standards/desktop-bookmarks");
    QStringList entries;
    QXmlStreamReader xml(list);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto value = [&](const char* name) { return xml.attributes().value(QLatin1String(name)).toString(); };
        if (xml.namespaceUri().isEmpty() && xml.name() == u"bookmark")
            entries += value("href") + u' ' + value("added").left(4) + u' ' + value("visited").left(4) + u':';
        else if (xml.namespaceUri() == space && xml.name() == u"application")
            entries.back() += u' ' + value("name") + u' ' + value("count");
    }
    return xml.hasError() ? QStringList{QStringLiteral("no list")} : entries;
}

QString planUrl()
{
    return QString::fromLatin1(QUrl::fromLocalFile(kPlan.path).toEncoded());
}

} // namespace

/// The desktop's list of recent files.
class DesktopRecentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aListIsBegun()
    {
        const auto list = withOpened({}, kPlan);
        QVERIFY(list);
        QCOMPARE(entriesIn(*list), QStringList{QString(planUrl() + QStringLiteral(" 2026 2026: Riparia 1"))});
        QVERIFY(list->contains("application/x-riparia"));
        const auto again = withOpened(*list, kPlan);
        QVERIFY(again);
        QCOMPARE(entriesIn(*again), QStringList{QString(planUrl() + QStringLiteral(" 2026 2026: Riparia 2"))});
    }

    void whatOthersOpenedStays()
    {
        const auto list = withOpened(listOfAnother(QStringLiteral("file:///tmp/a.gpkg")), kPlan);
        QVERIFY(list);
        const QStringList expected{QStringLiteral("file:///tmp/a.gpkg 2020 2020: QGIS 3"),
                                   QString(planUrl() + QStringLiteral(" 2026 2026: Riparia 1"))};
        QCOMPARE(entriesIn(*list), expected);
        QVERIFY(list->contains("<title>a &amp; b</title>"));
    }

    void aFileThatAnotherProgramOpenedTooIsOneEntry()
    {
        const auto list = withOpened(listOfAnother(planUrl()), kPlan);
        QVERIFY(list);
        QCOMPARE(entriesIn(*list), QStringList{QString(planUrl() + QStringLiteral(" 2020 2026: QGIS 3 Riparia 1"))});
    }

    void whatIsNoListIsLeftAlone()
    {
        for (const QByteArray& other : {QByteArray("<xbel"), QByteArray("<html></html>"), QByteArray("\xff\xfe bytes"),
                                        listOfAnother(QStringLiteral("a")).chopped(10)})
            QVERIFY2(!withOpened(other, kPlan), other.constData());
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("recently-used.xbel")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<xbel>");
        file.close();
        QVERIFY(!rememberOnDesktop(file.fileName(), kPlan));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("<xbel>"));
    }

    void theListOnTheDiskIsReplacedAsAWhole()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("recently-used.xbel"));
        QVERIFY(rememberOnDesktop(path, kPlan));
        QVERIFY(rememberOnDesktop(path, kPlan));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(entriesIn(file.readAll()), QStringList{QString(planUrl() + QStringLiteral(" 2026 2026: Riparia 2"))});
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(!rememberOnDesktop(folder.filePath(QStringLiteral("nowhere/recently-used.xbel")), kPlan));
    }
};

RIPARIA_TEST(DesktopRecentTest)
#include "DesktopRecentTest.moc"
