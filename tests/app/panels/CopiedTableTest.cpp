// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/CopiedTable.h"

#include "tests/support/TestMain.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QtTest/QtTest>

using namespace riparia;

class CopiedTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spreadsheetsGetTabsAndOthersATable()
    {
        const QString rows = QStringLiteral("ID\tLength m\nS-0001\t1770\n");
        copyTable(rows);
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(data->text(), rows);
        QCOMPARE(data->data(QStringLiteral("text/tab-separated-values")), rows.toUtf8());
        const QString html = data->html();
        QVERIFY(html.contains(QStringLiteral("<tr><th>ID</th><th>Length m</th></tr>")));
        QVERIFY(html.contains(QStringLiteral("<tr><td>S-0001</td><td align=\"right\">1770</td></tr>")));
    }

    void oneRowHasNoTitles()
    {
        const QString html = tableData(QStringLiteral("a\t1\n"), FirstRow::Figures)->html();
        QVERIFY(!html.contains(QStringLiteral("<th>")));
        QVERIFY(html.contains(QStringLiteral("<td>a</td>")));
    }

    void anEmptyLineEndsATable()
    {
        const QString html = tableData(QStringLiteral("A\n1\n\nB\n2\n"))->html();
        QCOMPARE(html.count(QStringLiteral("<table")), 2);
        QCOMPARE(html.count(QStringLiteral("</table>")), 2);
        QVERIFY(html.contains(QStringLiteral("<th>B</th>")));
    }

    void signsOfHtmlAreText()
    {
        const QString html = tableData(QStringLiteral("名称\n<b>a & b</b>\n"))->html();
        QVERIFY(html.contains(QStringLiteral("<td>&lt;b&gt;a &amp; b&lt;/b&gt;</td>")));
        QVERIFY(html.contains(QStringLiteral("<th>名称</th>")));
    }

    void figuresWhoseDigitsAreSetApartStandToTheRight()
    {
        const QString cell = QStringLiteral("\u22121\u2009160.0");
        QVERIFY(tableData(QStringLiteral("x\n") + cell + u'\n')
                    ->html()
                    .contains(QStringLiteral("<td align=\"right\">") + cell));
    }

    void nothingIsNothing() { QVERIFY(tableData(QString())->formats().isEmpty()); }
};

RIPARIA_TEST(CopiedTableTest)
#include "CopiedTableTest.moc"
