// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/render/LateGround.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/app/report/SheetLines.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using namespace riparia::test;

/// The map above the tables of areas and greenways.
class AreaMapTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};

    static QString titleIn(Language language)
    {
        return language == Language::Chinese ? QStringLiteral("面积与碧道") : QStringLiteral("Areas and greenways");
    }

    static Sheet pageOf(const Plan& plan, const ReportRequest& request)
    {
        const auto pages = sectionOf(must(makeReport(plan, request)), titleIn(Language::English));
        return pages.empty() ? Sheet() : pages.front();
    }

    static Sheet pageOf(const Plan& plan) { return pageOf(plan, onlyAreas(plan, Language::English)); }

    static ReportRequest onlyAreas(const Plan& plan, Language language)
    {
        ReportRequest request = reportOf(plan, language, "all");
        for (const ReportSection section : kReportSections) {
            if (section != ReportSection::Areas && section != ReportSection::Method)
                request.leftOut.insert(section);
        }
        return request;
    }

    /// The largest picture of a page.
    static QRectF frameOf(const Sheet& sheet)
    {
        QRectF frame;
        for (const Mark& mark : sheet.marks) {
            if (const auto* picture = std::get_if<PictureMark>(&mark);
                picture && picture->rect.height() > frame.height())
                frame = picture->rect;
        }
        return frame;
    }

    /// What numbers take up on the map.
    static std::vector<QRectF> codesIn(const Sheet& sheet, const QRectF& frame)
    {
        std::vector<QRectF> boxes;
        for (const Mark& mark : sheet.marks) {
            const auto* text = std::get_if<TextMark>(&mark);
            if (text && frame.contains(text->at) &&
                (text->text.startsWith(QStringLiteral("A-")) || text->text.startsWith(QStringLiteral("G-"))))
                boxes.emplace_back(text->at.x(), text->at.y() - 2.2, textWidth(text->text, text->type), 2.4);
        }
        return boxes;
    }

    static void areApart(const std::vector<QRectF>& boxes, const QRectF& frame)
    {
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            QVERIFY(frame.contains(boxes[i]));
            for (std::size_t k = i + 1; k < boxes.size(); ++k)
                QVERIFY(!boxes[i].intersects(boxes[k]));
        }
    }

    static Plan ofSquares(int count, double metres, double apart)
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 2000));
        for (int i = 0; i < count; ++i)
            add(plan, square("A-" + std::to_string(1000 + i), 50 + (i % 10) * apart, 100 + (i / 10) * apart, metres));
        return plan;
    }

private Q_SLOTS:
    void itHasTheFurnitureOfTheOtherMaps()
    {
        const Plan sample = samplePlan();
        for (const Language language : {Language::English, Language::Chinese}) {
            for (const ReportPaper paper : {ReportPaper::A4, ReportPaper::A3}) {
                ReportRequest request = onlyAreas(sample, language);
                request.paper = paper;
                const Report report = must(makeReport(sample, request));
                QCOMPARE(wordsOutside(report), QString());
                const bool isChinese = language == Language::Chinese;
                const Sheet sheet = sectionOf(report, titleIn(language)).front();
                const QString words = sheet.words();
                const QString furniture = isChinese ? QStringLiteral("比例尺 1 : |修复面积|碧道|河流")
                                                    : QStringLiteral("Scale 1 : |Restored areas|Greenways|River");
                for (const QString& wanted : furniture.split(u'|'))
                    QVERIFY2(words.contains(wanted), qPrintable(wanted));
                const QRectF frame = frameOf(sheet);
                QVERIFY(frame.width() > 100 && frame.height() > 60);
                QVERIFY(QRectF(QPointF(0, 0), sheet.size).adjusted(9, 9, -9, -9).contains(frame));
                const auto codes = codesIn(sheet, frame);
                QVERIFY(codes.size() > 5);
                areApart(codes, frame);
                QVERIFY(words.contains(isChinese ? QStringLiteral("编号") : QStringLiteral("No."))); // the table below
            }
        }
    }

    void aLargeAreaHasItsNumberInside()
    {
        const Plan plan = ofSquares(1, 400, 0);
        const Sheet sheet = pageOf(plan);
        const QRectF frame = frameOf(sheet);
        const auto codes = codesIn(sheet, frame);
        QCOMPARE(codes.size(), std::size_t{1});
        QVERIFY(std::hypot(codes.front().center().x() - frame.center().x(),
                           codes.front().center().y() - frame.center().y()) < 15);
        QVERIFY(!sheet.words().contains(QStringLiteral("no room")));
    }

    void numbersOfSmallAreasKeepApart()
    {
        const Plan plan = ofSquares(30, 4, 60);
        const Sheet sheet = pageOf(plan);
        const QRectF frame = frameOf(sheet);
        const auto codes = codesIn(sheet, frame);
        QVERIFY(codes.size() > 20);
        areApart(codes, frame);
    }

    void whatHasNoRoomIsSaid()
    {
        Plan plan = ofSquares(300, 1, 1.5);
        add(plan, square("A-9999", 4000, 100, 4)); // far away, so that the others are one spot
        const Sheet sheet = pageOf(plan);
        const QRectF frame = frameOf(sheet);
        areApart(codesIn(sheet, frame), frame);
        QVERIFY(sheet.words().contains(QStringLiteral("no room")));
    }

    void basemapsLieUnderIt()
    {
        const Plan plan = ofSquares(3, 100, 200);
        ReportRequest request = onlyAreas(plan, Language::English);
        auto layer = std::make_shared<LateGround>(Qt::green, 1, GroundState::Missing);
        request.ground = groundOf(layer, QStringLiteral("(c) Us"));
        QVERIFY(pageOf(plan, request).words().contains(QStringLiteral("basemaps")));
        QVERIFY(layer->painted > 0);
    }

    void withoutAnyThereIsNoSection()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 2000), segment("S-0001", "DS", 0, 1000));
        QVERIFY(
            sectionOf(must(makeReport(plan, reportOf(plan, Language::English))), QStringLiteral("Areas and greenways"))
                .empty());
    }
};

RIPARIA_TEST(AreaMapTest)
#include "AreaMapTest.moc"
