// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/RiverBar.h"

#include "app/document/PlanDocument.h"
#include "app/text/Language.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QApplication>
#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using namespace riparia::test;

namespace {

/// The bar with the river that S-0001 lies on.
struct Changing {
    Changing()
        : bar(bench.context(), &stage)
        , river(idOfRiver(bench.segmentOf("S-0001")->river))
    {
        bar.resize(300, 200); // as the inspector gives it room
        stage.present();
        bar.showRiver(river);
    }

    Uuid idOfRiver(const std::string& key) const
    {
        for (const auto& [id, row] : bench.document->plan().rivers()) {
            if (row->river.key == key)
                return id;
        }
        return {};
    }
    /// Where S-0001 begins and ends on the ground.
    std::pair<Point, Point> ends() const
    {
        const Alignment& line = *bench.document->plan().rivers().find(river)->river.alignment;
        const Span span = bench.segmentOf("S-0001")->span;
        return {line.pointAt(span.from), line.pointAt(span.to)};
    }
    void click(const char* name)
    {
        QTest::mouseClick(bar.findChild<QPushButton*>(QString::fromLatin1(name)), Qt::LeftButton);
    }
    bool isAsking() const { return bar.findChild<QFrame*>(QStringLiteral("reverseQuestion"))->isVisible(); }
    QString words(const char* label) const { return bar.findChild<QLabel*>(QString::fromLatin1(label))->text(); }
    /// Into the two fields for a chainage; Return in the second.
    void typeChainage(const QString& at, const QString& value)
    {
        auto* place = bar.findChild<QLineEdit*>(QStringLiteral("riverChainageAt"));
        auto* chainage = bar.findChild<QLineEdit*>(QStringLiteral("riverChainageValue"));
        place->selectAll();
        QTest::keyClicks(place, at);
        chainage->selectAll();
        QTest::keyClicks(chainage, value);
        QTest::keyClick(chainage, Qt::Key_Return);
    }
    QString range() const
    {
        const auto segment = bench.segmentOf("S-0001");
        return bench.names.range(segment->river, segment->span);
    }
    const Stationing& stationing() const { return bench.document->plan().rivers().find(river)->river.stationing; }
    /// The line of the river with a point in the middle, so many metres to the left of it.
    Line bent(double metres) const
    {
        Line line = bench.document->plan().rivers().find(river)->river.alignment->points();
        const Point from = line.front();
        const Point to = line.back();
        const double length = std::hypot(to.x - from.x, to.y - from.y);
        line = {from,
                {(from.x + to.x) / 2 - (to.y - from.y) / length * metres,
                 (from.y + to.y) / 2 + (to.x - from.x) / length * metres},
                to};
        return line;
    }

    PanelBench bench;
    Stage stage;
    RiverBar bar;
    Uuid river;
};

} // namespace

/// A river with works never changes without asking what of them stays (UX.md D6, A-31).
class RiverBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepingThePlaceMovesNothingOnTheGround()
    {
        Changing changing;
        const Plan before = changing.bench.document->plan();
        const auto [from, to] = changing.ends();
        changing.click("reverseBegin");
        QVERIFY(changing.isAsking());
        QVERIFY(changing.bench.document->plan() == before); // nothing yet
        const River& river = changing.bench.document->plan().rivers().find(changing.river)->river;
        const Span span = changing.bench.segmentOf("S-0001")->span;
        const Position end{river.alignment->length().value};
        const QString written = PlanNames::chainage(river, Position{end.mm - span.to.mm}) + QStringLiteral("–") +
                                PlanNames::chainage(river, Position{end.mm - span.from.mm});
        changing.click("reverseKeepPlace");
        QCOMPARE(changing.range(), written);
        const auto [newFrom, newTo] = changing.ends();
        // Positions are whole millimetres, from the other end too.
        QVERIFY(std::hypot(newFrom.x - to.x, newFrom.y - to.y) < 0.001);
        QVERIFY(std::hypot(newTo.x - from.x, newTo.y - from.y) < 0.001);
        QVERIFY(!changing.isAsking());
        QCOMPARE(changing.bench.document->undoStack().count(), 2);
        changing.bench.document->undoStack().undo();
        QVERIFY(changing.bench.document->plan() == before);
    }

    void keepingTheChainageLeavesItAsWritten()
    {
        Changing changing;
        const Plan before = changing.bench.document->plan();
        const Segment was = *changing.bench.segmentOf("S-0001");
        const QString written = changing.range();
        changing.click("reverseBegin");
        changing.click("reverseKeepChainage");
        QCOMPARE(changing.range(), written);
        const Segment now = *changing.bench.segmentOf("S-0001");
        QVERIFY(now.span == was.span && now.bank == was.bank);
        QVERIFY(!(now.anchorFrom == was.anchorFrom));
        changing.bench.document->undoStack().undo();
        QVERIFY(changing.bench.document->plan() == before);
    }

    void cancelChangesNothing()
    {
        Changing changing;
        const Plan before = changing.bench.document->plan();
        changing.click("reverseBegin");
        changing.click("reverseCancel");
        QVERIFY(!changing.isAsking());
        QVERIFY(changing.bench.document->plan() == before);
    }

    void aRiverWithoutWorksIsTurnedAtOnce()
    {
        Changing changing;
        ChangeSet lone;
        auto river = *changing.bench.document->plan().rivers().find(changing.river);
        river.meta.uuid = Uuid::named("lone");
        river.meta.code = "R-LONE";
        river.river.key = "LONE";
        lone.add(river);
        QVERIFY(changing.bench.document->edit(lone, "Add"));
        changing.bar.showRiver(river.meta.uuid);
        changing.click("reverseBegin");
        QVERIFY(!changing.isAsking());
        const auto now = changing.bench.document->plan().rivers().find(river.meta.uuid);
        QVERIFY(now->river.alignment->points().front() == river.river.alignment->points().back());
    }

    void theStartIsSetAndPlacesAreKept()
    {
        Changing changing;
        const Plan before = changing.bench.document->plan();
        const Segment was = *changing.bench.segmentOf("S-0001");
        changing.click("riverChainage");
        changing.typeChainage(QStringLiteral("K0+000"), QStringLiteral("K2+000"));
        QVERIFY(changing.isAsking());
        QVERIFY(changing.bench.document->plan() == before);
        QVERIFY(changing.words("riverPlaceWords").contains(QStringLiteral("K2+350")));
        QVERIFY(changing.words("riverChainageWords").contains(QStringLiteral("S-0001"))); // K0+350 is gone
        changing.click("reverseKeepPlace");
        QCOMPARE(changing.stationing().start(), std::int64_t(2'000'000));
        QVERIFY(*changing.bench.segmentOf("S-0001") == was);
        QVERIFY(changing.range().startsWith(QStringLiteral("K2+350")));
        QVERIFY(!changing.isAsking());
        QCOMPARE(changing.bench.document->undoStack().count(), 2);
        changing.bench.document->undoStack().undo();
        QVERIFY(changing.bench.document->plan() == before);
    }

    void aPlaceGetsAChainageAndChainagesAreKept()
    {
        Changing changing;
        const Plan before = changing.bench.document->plan();
        const QString range = changing.range();
        const auto from = changing.ends().first;
        changing.bar.openChainage(Position{1'000'000}); // as the menu of the map does
        changing.typeChainage(QStringLiteral("K1+000"), QStringLiteral("1+200"));
        changing.click("reverseKeepChainage");
        QCOMPARE(changing.stationing().calibration().size(), std::size_t(1));
        QCOMPARE(changing.range(), range);
        const auto now = changing.ends().first;
        QVERIFY(std::abs(std::hypot(now.x - from.x, now.y - from.y) - 200) < 0.2); // on the grid
        changing.bench.document->undoStack().undo();
        QVERIFY(changing.bench.document->plan() == before);
    }

    void whatIsNoChainageIsRefusedWhereItIsTyped()
    {
        Changing changing;
        const Plan before = changing.bench.document->plan();
        changing.click("riverChainage");
        changing.typeChainage(QStringLiteral("K0+000"), QStringLiteral("upstream"));
        QVERIFY(changing.bar.findChild<QFrame*>(QStringLiteral("riverProblem"))->isVisible());
        QVERIFY(changing.words("riverProblemText").contains(QStringLiteral("upstream")));
        changing.typeChainage(QStringLiteral("K99+000"), QStringLiteral("K1+000"));
        QVERIFY(changing.words("riverProblemText").contains(QStringLiteral("K99+000")));
        QVERIFY(changing.bench.document->plan() == before);
        QTest::keyClick(changing.bar.findChild<QLineEdit*>(QStringLiteral("riverChainageValue")), Qt::Key_Escape);
        QVERIFY(!changing.bar.findChild<QFrame*>(QStringLiteral("riverChainageForm"))->isVisible());
    }

    void chainagesAndDistancesAreInTheFormChosen()
    {
        Changing changing;
        ShownUnits units;
        units.length = LengthUnit::Kilometre;
        units.chainageHasK = false;
        changing.bench.names.setUnits(units);
        changing.click("riverChainage");
        auto* at = changing.bar.findChild<QLineEdit*>(QStringLiteral("riverChainageAt"));
        QCOMPARE(at->text(), QStringLiteral("0+000"));
        changing.typeChainage(QStringLiteral("0+000"), QStringLiteral("0+200"));
        const QString place = changing.words("riverPlaceWords");
        QVERIFY2(place.contains(QStringLiteral("0+550")) && !place.contains(u'K'), qPrintable(place));
        const QString chainage = changing.words("riverChainageWords");
        QVERIFY2(chainage.contains(QStringLiteral("moves by 0.200 km")), qPrintable(chainage));
    }

    void whatIsTypedStaysInAnotherLanguageAndForm()
    {
        Changing changing;
        const auto tellWords = [&] {
            QEvent change(QEvent::LanguageChange);
            QApplication::sendEvent(&changing.bar, &change);
        };
        changing.click("riverChainage");
        auto* at = changing.bar.findChild<QLineEdit*>(QStringLiteral("riverChainageAt"));
        auto* value = changing.bar.findChild<QLineEdit*>(QStringLiteral("riverChainageValue"));
        value->selectAll();
        QTest::keyClicks(value, QStringLiteral("K2+5"));
        ShownUnits units;
        units.chainageHasK = false;
        changing.bench.names.setUnits(units);
        tellWords();
        QVERIFY(value->isVisible());
        QCOMPARE(at->text(), QStringLiteral("0+000")); // as it was offered
        QCOMPARE(value->text(), QStringLiteral("K2+5"));
        changing.typeChainage(QStringLiteral("0+000"), QStringLiteral("2+000"));
        QVERIFY(changing.isAsking());
        const auto preview = changing.bar.preview();
        {
            const TranslationScope words(Language::Chinese);
            tellWords();
            QVERIFY(changing.isAsking());
            QVERIFY(preview && changing.bar.preview() == preview);
            QVERIFY(changing.words("riverPlaceWords").contains(QStringLiteral("改为")));
        }
        tellWords();
        changing.click("reverseKeepPlace");
        QCOMPARE(changing.stationing().start(), std::int64_t(2'000'000));
        QVERIFY(!changing.isAsking());
    }

    void aNewLineAsksAndSaysWhatCannotBeKept()
    {
        Changing changing;
        const Plan before = changing.bench.document->plan();
        changing.bar.redraw(changing.bent(400));
        QVERIFY(changing.isAsking());
        QVERIFY(changing.words("riverPlaceWords").contains(QStringLiteral("50 m"))); // how far is too far
        changing.click("reverseCancel");
        changing.bar.redraw(changing.bent(20));
        QVERIFY(!changing.words("riverPlaceWords").contains(QStringLiteral("50 m")));
        const QString range = changing.range();
        changing.click("reverseKeepChainage");
        QCOMPARE(changing.range(), range);
        QCOMPARE(changing.bench.document->undoStack().count(), 2);
        changing.bench.document->undoStack().undo();
        QVERIFY(changing.bench.document->plan() == before);
    }

    void aLineThatIsEditedFurtherIsAskedAboutNoMore()
    {
        Changing changing;
        const Plan before = changing.bench.document->plan();
        changing.bar.redraw(changing.bent(20));
        QVERIFY(changing.isAsking());
        changing.bar.withdrawLine();
        QVERIFY(!changing.isAsking());
        QVERIFY(!changing.bar.preview());
        changing.click("reverseBegin");
        changing.bar.withdrawLine(); // of another question
        QVERIFY(changing.isAsking());
        changing.bench.document->setLocked({EntityKind::River});
        changing.bar.redraw(changing.bent(20));
        changing.click("reverseKeepPlace");
        QVERIFY(changing.bar.findChild<QFrame*>(QStringLiteral("riverProblem"))->isVisible());
        changing.bar.withdrawLine(); // to unlock would give it the line of before
        QVERIFY(!changing.bar.findChild<QFrame*>(QStringLiteral("riverProblem"))->isVisible());
        QVERIFY(changing.bench.document->plan() == before);
    }

    void aLineOfEqualPointsIsRefused()
    {
        Changing changing;
        const Point point = changing.ends().first;
        changing.bar.redraw({point, point});
        QVERIFY(!changing.isAsking());
        QVERIFY(changing.bar.findChild<QFrame*>(QStringLiteral("riverProblem"))->isVisible());
        QVERIFY(changing.words("riverProblemText").contains(QStringLiteral("same place")));
    }

    void bothAnswersAreShownOnTheMap()
    {
        Changing changing;
        QSignalSpy previews(&changing.bar, &RiverBar::previewChanged);
        const auto isTurned = [&changing](const Plan& plan) {
            return !(*plan.segments().find(changing.bench.idOf("S-0001")) == *changing.bench.segmentOf("S-0001"));
        };
        changing.click("reverseBegin");
        QVERIFY(changing.bar.preview() && isTurned(*changing.bar.preview()));
        const auto inPlace = changing.bar.preview();
        changing.bar.findChild<QPushButton*>(QStringLiteral("reverseKeepChainage"))->setFocus();
        QTRY_VERIFY(changing.bar.preview() != inPlace);
        changing.click("reverseCancel");
        QVERIFY(!changing.bar.preview());
        QVERIFY(previews.size() >= 3);
    }

    void aLockIsOpenedThere()
    {
        Changing changing;
        changing.bench.document->setLocked({EntityKind::River});
        changing.click("reverseBegin");
        changing.click("reverseKeepPlace");
        QVERIFY(changing.bar.findChild<QFrame*>(QStringLiteral("riverProblem"))->isVisible());
        QCOMPARE(changing.bench.document->undoStack().count(), 1);
        changing.click("riverUnlock");
        QVERIFY(!changing.bench.document->isLocked(EntityKind::River));
        QCOMPARE(changing.bench.document->undoStack().count(), 2);
        QVERIFY(!changing.bar.findChild<QFrame*>(QStringLiteral("riverProblem"))->isVisible());
    }
};

RIPARIA_TEST(RiverBarTest)
#include "RiverBarTest.moc"
