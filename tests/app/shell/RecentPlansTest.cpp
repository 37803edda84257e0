// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/WelcomePage.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QtTest/QtTest>

#include <cmath>

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
        /// The window is looked at again, after something has happened to the files.
        void comeBack()
        {
            QVERIFY(QTest::qWaitForWindowActive(&bench.window()));
            QEvent event(QEvent::ActivationChange);
            QApplication::sendEvent(&bench.window(), &event);
        }
        QList<QPushButton*> cards() { return bench.window().findChildren<QPushButton*>(QStringLiteral("recentCard")); }
        QPushButton* cardOf(const QString& path)
        {
            for (QPushButton* card : cards()) {
                if (card->toolTip() == path)
                    return card;
            }
            return nullptr;
        }
        bool isGrey(const QString& path)
        {
            const QString title = bench.application.recent().plans().front().title; // of both, for one is a copy
            const QPushButton* card = cardOf(path);
            for (const QLabel* label : card ? card->findChildren<QLabel*>() : QList<QLabel*>()) {
                if (label->text() == title)
                    return label->property("tone").toString() == QStringLiteral("secondary");
            }
            return false;
        }

        /// The upper part of its card, as it is seen.
        QImage picture(const QString& path)
        {
            QPushButton* card = cardOf(path);
            return card ? card->grab(QRect(0, 0, card->width(), 150)).toImage() : QImage();
        }

        WindowBench bench;
        QString first;
        QString second;
    };

    /// Of the greys of two pictures of one size, a pixel.
    static double distance(const QImage& a, const QImage& b)
    {
        double sum = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x)
                sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
        }
        return sum / (a.width() * a.height());
    }

private Q_SLOTS:
    void bothPlansAreThereWithTheirPictures()
    {
        TwoPlans plans;
        QCOMPARE(plans.bench.application.recent().plans().size(), std::size_t{2});
        QTRY_COMPARE(plans.cards().size(), 2);
        const QString pictures = plans.bench.home.filePath(QStringLiteral("cache"));
        for (const QString& path : {plans.first, plans.second}) {
            QVERIFY(QFile::exists(WelcomePage::thumbnailFile(pictures, path)));
            QVERIFY(plans.cardOf(path) && !plans.isGrey(path));
            QVERIFY(!plans.cardOf(path)->findChild<QPushButton*>(QStringLiteral("recentLocate")));
        }
        // And they are what is seen.
        const QString file = WelcomePage::thumbnailFile(pictures, plans.first);
        const QImage seen = plans.picture(plans.first);
        const QImage kept = QImage(file).scaled(seen.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QVERIFY(!seen.isNull() && !kept.isNull() && QFile::remove(file));
        plans.bench.application.setLanguage(Language::English, false); // the cards are made anew
        QTRY_COMPARE(plans.cards().size(), 2);
        const QImage without = plans.picture(plans.first);
        QCOMPARE(without.size(), seen.size());
        QVERIFY(without != seen);
        QVERIFY(distance(seen, kept) < distance(without, kept));
    }

    void whatACardSaysIsInTheLanguageOfTheWindow()
    {
        TwoPlans plans;
        const auto said = [&plans] {
            QStringList texts;
            const QPushButton* card = plans.cardOf(plans.first);
            for (const QLabel* label : card ? card->findChildren<QLabel*>() : QList<QLabel*>())
                texts.append(label->text());
            return texts.filter(QStringLiteral(" km")).join(u'|');
        };
        QTRY_VERIFY(plans.cardOf(plans.first));
        QVERIFY2(said().endsWith(QStringLiteral(" km net")), qPrintable(said()));
        plans.bench.application.setLanguage(Language::Chinese, false);
        QTRY_VERIFY(plans.cardOf(plans.first) && said().startsWith(QStringLiteral("净 ")));
        QVERIFY2(!said().contains(QStringLiteral("net")), qPrintable(said()));
    }

    void oneThatIsGoneIsGreyAndCanBeRemoved()
    {
        TwoPlans plans;
        QTRY_COMPARE(plans.cards().size(), 2);
        const QImage there = plans.picture(plans.first);
        QVERIFY(QFile::rename(plans.first, plans.first + u'~'));
        QVERIFY(!plans.isGrey(plans.first));
        plans.comeBack();
        QTRY_VERIFY(plans.isGrey(plans.first));
        QVERIFY(!plans.isGrey(plans.second));
        QVERIFY(plans.picture(plans.first) != there);
        QVERIFY(QFile::rename(plans.first + u'~', plans.first)); // the share is there again, say
        plans.comeBack();
        QTRY_VERIFY(plans.cardOf(plans.first) && !plans.isGrey(plans.first));
        QVERIFY(QFile::remove(plans.first));
        plans.comeBack();
        QTRY_VERIFY(plans.isGrey(plans.first));
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
        plans.comeBack();
        QTRY_VERIFY(plans.isGrey(plans.first));
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
