// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/WelcomePage.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QLabel>
#include <QPushButton>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// The plans of late on the start page.
class RecentPlansTest : public QObject {
    Q_OBJECT

    /// Two plans that were opened and closed; the window is on its start page.
    struct TwoPlans {
        TwoPlans()
        {
            first = bench.document().path();
            close();
            second = bench.home.filePath(QStringLiteral("second.riparia.gpkg"));
            QVERIFY(QFile::copy(first, second));
            QSignalSpy opened(&bench.application, &Application::opened);
            bench.application.open(second);
            QVERIFY(!opened.isEmpty() || opened.wait(20'000));
            close();
        }
        void close() { QVERIFY(bench.application.closePlan()); }
        /// The start page, after something has happened to the files.
        void look()
        {
            bench.window().welcome().setPlans(bench.application.recent());
            QTRY_COMPARE(bench.window().findChildren<QPushButton*>(QStringLiteral("recentCard")).size(), 2);
        }
        QPushButton* cardOf(const QString& path)
        {
            for (auto* card : bench.window().findChildren<QPushButton*>(QStringLiteral("recentCard"))) {
                if (card->toolTip() == path)
                    return card;
            }
            return nullptr;
        }
        bool isGrey(const QString& path)
        {
            const QString title = bench.application.recent().plans().front().title; // of both, for one is a copy
            for (const QLabel* label : cardOf(path)->findChildren<QLabel*>()) {
                if (label->text() == title)
                    return label->property("tone").toString() == QStringLiteral("secondary");
            }
            return false;
        }

        WindowBench bench;
        QString first;
        QString second;
    };

private Q_SLOTS:
    void bothPlansAreThereWithTheirPictures()
    {
        TwoPlans plans;
        QCOMPARE(plans.bench.application.recent().plans().size(), std::size_t{2});
        const QString pictures = plans.bench.home.filePath(QStringLiteral("cache"));
        plans.look();
        for (const QString& path : {plans.first, plans.second}) {
            QVERIFY(QFile::exists(WelcomePage::thumbnailFile(pictures, path)));
            QVERIFY(plans.cardOf(path) && !plans.isGrey(path));
            QVERIFY(!plans.cardOf(path)->findChild<QPushButton*>(QStringLiteral("recentLocate")));
        }
    }

    void oneThatIsGoneIsGreyAndCanBeRemoved()
    {
        TwoPlans plans;
        QVERIFY(QFile::remove(plans.first));
        plans.look();
        QVERIFY(plans.isGrey(plans.first));
        QVERIFY(!plans.isGrey(plans.second));
        QVERIFY(plans.cardOf(plans.first)->accessibleName().contains(QStringLiteral("not where it was")));
        auto* remove = plans.cardOf(plans.first)->findChild<QPushButton*>(QStringLiteral("recentRemove"));
        QVERIFY(remove);
        QTest::mouseClick(remove, Qt::LeftButton);
        QCOMPARE(plans.bench.application.recent().plans().size(), std::size_t{1});
        QCOMPARE(plans.bench.application.recent().plans().front().path, plans.second);
    }

    void oneThatWasMovedIsLocatedAndOpened()
    {
        TwoPlans plans;
        const QString moved = plans.bench.home.filePath(QStringLiteral("moved.riparia.gpkg"));
        QVERIFY(QFile::rename(plans.first, moved));
        plans.look();
        auto* locate = plans.cardOf(plans.first)->findChild<QPushButton*>(QStringLiteral("recentLocate"));
        QVERIFY(locate);
        QTimer::singleShot(0, &plans.bench.window(), [&] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            nameFile(*dialog, moved);
            static_cast<QDialog*>(dialog)->accept();
        });
        QSignalSpy opened(&plans.bench.application, &Application::opened);
        QTest::mouseClick(locate, Qt::LeftButton);
        QVERIFY(!opened.isEmpty() || opened.wait(20'000));
        QCOMPARE(plans.bench.document().path(), moved);
        plans.close();
        QCOMPARE(plans.bench.application.recent().plans().size(), std::size_t{2});
        QVERIFY(!plans.cardOf(plans.first));
    }
};

RIPARIA_TEST(RecentPlansTest)
#include "RecentPlansTest.moc"
