// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/FieldSet.h"

#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QtTest/QtTest>

#include <string>
#include <vector>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr std::size_t kMany = FieldSet::kAtOnce + 1;

/// The usual one, and more segments than are looked at at once: of one remark and no other name than their number.
Plan planOfMany()
{
    Plan plan = benchPlan();
    ChangeSet changes;
    for (std::size_t i = 0; i < kMany; ++i) {
        const double from = 2700 + static_cast<double>(i);
        Segment one = segment("S-" + std::to_string(1000 + i), "DS", from, from + 1, Bank::Right);
        one.meta.name = std::to_string(i);
        one.meta.remarks = "same";
        changes.add(std::move(one));
    }
    mustApply(plan, changes);
    return plan;
}

/// Fields on screen, without a panel that fills them by itself.
struct ManyFields {
    ManyFields()
        : bench(planOfMany())
        , fields(bench.context(), &stage)
    {
        auto* column = new QVBoxLayout(&stage);
        fields.addTo(*column);
        fields.retranslate();
        stage.present();
        for (const auto& [id, held] : bench.document->plan().segments()) {
            if (held->meta.remarks == "same")
                many.push_back(id);
        }
    }
    QLineEdit& line(const char* field)
    {
        return *stage.findChild<QLineEdit*>(QStringLiteral("field_") + QLatin1String(field));
    }

    PanelBench bench;
    Stage stage;
    FieldSet fields;
    std::vector<Uuid> many;
};

} // namespace

class FieldSetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesOfManyComeFromTheBackground()
    {
        ManyFields shown;
        shown.fields.show({shown.bench.idOf("S-0001")});
        QVERIFY(!shown.fields.isReading());
        QVERIFY(shown.line("from").isVisible());
        shown.fields.show(shown.many);
        QVERIFY(shown.fields.isReading());
        // Until they are there, nothing of the object before is to be seen or changed.
        QVERIFY(shown.line("remarks").isVisible() && !shown.line("remarks").isEnabled());
        QCOMPARE(shown.line("remarks").text(), QString());
        QCOMPARE(shown.line("remarks").placeholderText(), QStringLiteral("…"));
        QVERIFY(!shown.line("from").isVisible()); // of one alone
        QCOMPARE(shown.fields.value("bank"), QString());
        QTRY_VERIFY(!shown.fields.isReading());
        QVERIFY(shown.line("remarks").isEnabled());
        QCOMPARE(shown.line("remarks").text(), QStringLiteral("same"));
        QCOMPARE(shown.fields.value("bank"), QStringLiteral("right"));
        QCOMPARE(shown.line("name").text(), QString());
        QVERIFY(shown.line("name").placeholderText().contains(QString::number(kMany)));
        QVERIFY(!shown.line("width_m").isVisible());
    }

    void onlyTheNewestObjectsCount()
    {
        ManyFields shown;
        std::vector<Uuid> others = shown.many;
        others.push_back(shown.bench.idOf("S-0003"));
        shown.fields.show(shown.many);
        shown.fields.show(others);
        QTRY_VERIFY(!shown.fields.isReading());
        QVERIFY(shown.line("remarks").text().isEmpty());
        QVERIFY(shown.line("remarks").placeholderText().contains(u'2')); // "same" and none
        // One alone is shown at once, and stays.
        shown.fields.show(shown.many);
        shown.fields.show({shown.bench.idOf("S-0001")});
        QVERIFY(!shown.fields.isReading() && shown.line("to").isEnabled());
        QCOMPARE(shown.line("to").text(), QStringLiteral("K2+120"));
        QVERIFY(jobPool().waitForDone());
        QCoreApplication::processEvents();
        QCoreApplication::processEvents(); // what the first one posted
        QVERIFY(shown.line("to").isVisible());
        QCOMPARE(shown.line("to").text(), QStringLiteral("K2+120"));
        QCOMPARE(shown.line("remarks").text(), QString());
    }

    void whatIsTypedForManyStaysWhileTheyAreReadAnew()
    {
        ManyFields shown;
        shown.fields.show(shown.many);
        QTRY_VERIFY(!shown.fields.isReading());
        QLineEdit& remarks = shown.line("remarks");
        remarks.setFocus();
        remarks.selectAll();
        QTest::keyClicks(&remarks, QStringLiteral("new"));
        shown.fields.show(shown.many); // as after any edit of the plan
        QVERIFY(shown.fields.isReading());
        QVERIFY(remarks.isEnabled() && remarks.hasFocus());
        QCOMPARE(shown.fields.value("bank"), QStringLiteral("right"));
        QTRY_VERIFY(!shown.fields.isReading());
        QCOMPARE(remarks.text(), QStringLiteral("new"));
        // What is given up meanwhile comes back with the others.
        shown.fields.show(shown.many);
        QTest::keyClick(&remarks, Qt::Key_Escape);
        QTRY_VERIFY(!shown.fields.isReading());
        QCOMPARE(remarks.text(), QStringLiteral("same"));
    }

    void whatOnlyMayBeLookedAtStaysSoWhenTheValuesCome()
    {
        ManyFields shown;
        shown.fields.show(shown.many);
        shown.fields.setEditable(false);
        QTRY_VERIFY(!shown.fields.isReading());
        QVERIFY(shown.line("remarks").isVisible() && !shown.line("remarks").isEnabled());
        shown.fields.setEditable(true);
        QVERIFY(shown.line("remarks").isEnabled());
    }
};

RIPARIA_TEST(FieldSetTest)
#include "FieldSetTest.moc"
