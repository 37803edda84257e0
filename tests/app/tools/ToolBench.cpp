// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/tools/ToolBench.h"

#include "app/tools/ChainageEntry.h"
#include "app/tools/SegmentEdits.h"

#include <QApplication>
#include <QMouseEvent>
#include <QtTest/QtTest>

#include <algorithm>

namespace riparia::test {

namespace {

constexpr double kEast = 530000;
constexpr double kNorth = 2520000;

Authorship somebody()
{
    return {QStringLiteral("tester"), [] { return QStringLiteral("2026-05-01T10:00:00Z"); }};
}

PlanRiver river(const Ruler& ruler, const std::string& key, Line line)
{
    for (Point& point : line)
        point = {point.x + kEast, point.y + kNorth};
    PlanRiver made;
    made.meta.uuid = Uuid::random();
    made.meta.code = "R-" + key;
    made.river.key = key;
    made.river.name = key == "MAIN" ? "长河" : key;
    made.river.alignment = std::make_shared<const Alignment>(Alignment::make(std::move(line), {}, ruler).value());
    made.river.stationing = Stationing(made.river.alignment->length(), Origin::Source);
    made.river.directionConfirmed = true;
    return made;
}

template <class Entity>
std::vector<std::shared_ptr<const Entity>> byCode(const EntityTable<Entity>& table)
{
    std::vector<std::shared_ptr<const Entity>> rows;
    for (const auto& [id, row] : table)
        rows.push_back(row);
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a->meta.code < b->meta.code; });
    return rows;
}

} // namespace

std::unique_ptr<PlanDocument> ToolBench::withRivers()
{
    auto document = PlanDocument::blank(QStringLiteral("bench"), somebody());
    PlanInfo info = document->plan().info();
    info.crs = Crs::fromEpsg(4547).value();
    info.method = LengthMethod::Grid;
    const Ruler ruler = Ruler::make(info.crs, info.method).value();
    ChangeSet changes;
    changes.add(river(ruler, "MAIN", {{0, 0}, {1000, 0}}));
    changes.add(river(ruler, "A", {{500, 280}, {500, 0}}));
    changes.add(river(ruler, "LONE", {{200, -200}, {800, -200}}));
    const auto done = document->edit(changes, "Import", info);
    Q_ASSERT(done);
    document->undoStack().clear();
    return document;
}

ToolBench::ToolBench()
    : document(withRivers())
    , totals(*document)
    , tools({*document, totals, drawing, canvas})
{
    drawing.setAvoidsOverlaps(false); // areas over one another are what many tests are about
    canvas.resize(800, 600);
    canvas.show();
    const bool exposed = QTest::qWaitForWindowExposed(&canvas);
    Q_ASSERT(exposed);
    canvas.setInput(&tools);
    QObject::connect(&totals, &PlanTotals::changed, &canvas, [this] { follow(); });
    follow();
    canvas.setViewport(Viewport({kEast + 500, kNorth}, 1, {800, 600}, 1));
    canvas.setFocus();
    canvas.activateWindow();
}

void ToolBench::follow()
{
    const auto isShown = [this](const Uuid& id) { return totals.isShown(id); };
    canvas.setContent(mapContentOf(document->plan(), {}, isShown, Language::English, canvas.content()));
}

void ToolBench::filter(const QString& text)
{
    const auto done = totals.setFilter(text);
    Q_ASSERT(done);
}

QPoint ToolBench::pixel(double x, double y) const
{
    return canvas.viewport().toScreen({kEast + x, kNorth + y}).toPoint();
}

void ToolBench::move(double x, double y, Qt::KeyboardModifiers modifiers)
{
    const QPointF at = pixel(x, y);
    QMouseEvent event(QEvent::MouseMove, at, canvas.mapToGlobal(at), Qt::NoButton, Qt::NoButton, modifiers);
    QCoreApplication::sendEvent(&canvas, &event);
}

void ToolBench::click(double x, double y, Qt::KeyboardModifiers modifiers)
{
    move(x, y, modifiers);
    QTest::mouseClick(&canvas, Qt::LeftButton, modifiers, pixel(x, y));
}

void ToolBench::rightClick(double x, double y)
{
    move(x, y);
    QTest::mouseClick(&canvas, Qt::RightButton, {}, pixel(x, y));
}

void ToolBench::doubleClick(double x, double y)
{
    click(x, y);
    QTest::mouseDClick(&canvas, Qt::LeftButton, {}, pixel(x, y));
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, pixel(x, y));
}

void ToolBench::drag(double fromX, double fromY, double toX, double toY)
{
    move(fromX, fromY);
    QTest::mousePress(&canvas, Qt::LeftButton, {}, pixel(fromX, fromY));
    constexpr int kSteps = 10;
    for (int i = 1; i <= kSteps; ++i) {
        const double share = double(i) / kSteps;
        const QPointF at = pixel(fromX + (toX - fromX) * share, fromY + (toY - fromY) * share);
        QMouseEvent event(QEvent::MouseMove, at, canvas.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&canvas, &event);
    }
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, pixel(toX, toY));
}

void ToolBench::key(Qt::Key key)
{
    QWidget* target = QApplication::focusWidget();
    QTest::keyClick(target ? target : &canvas, key);
}

void ToolBench::type(const QString& text)
{
    for (const QChar character : text) {
        QWidget* target = QApplication::focusWidget();
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
        QCoreApplication::sendEvent(target ? target : &canvas, &press);
    }
}

bool ToolBench::undo()
{
    if (tools.undoInSketch())
        return true;
    document->undoStack().undo();
    return false;
}

std::vector<std::shared_ptr<const Segment>> ToolBench::segments() const
{
    return byCode(document->plan().segments());
}

std::vector<std::shared_ptr<const Area>> ToolBench::areas() const
{
    return byCode(document->plan().areas());
}

Uuid ToolBench::addSegment(double from, double to, Bank bank, const std::string& river)
{
    const std::size_t index = document->network().find(river).value();
    DrawingTemplate::Values values;
    values.bank = bank;
    const ChangeSet changes = edits::newSegments(*document, values, {{index, metres(from, to)}}, true);
    const auto done = document->edit(changes, "Add");
    Q_ASSERT(done);
    return idOf(changes.changes.front().after);
}

Span metres(double from, double to)
{
    return {Position::fromMetres(from), Position::fromMetres(to)};
}

QLineEdit* openEntry(const ToolBench& bench)
{
    for (auto* entry : bench.canvas.findChildren<ChainageEntry*>())
        if (entry->isVisible())
            return entry->findChild<QLineEdit*>();
    return nullptr;
}

void typeInEntry(const ToolBench& bench, const QString& text)
{
    QLineEdit* edit = openEntry(bench);
    QVERIFY(edit);
    edit->setText(text);
    QTest::keyClick(edit, Qt::Key_Return);
}

double areaNet(const ToolBench& bench)
{
    return bench.totals.ledger()->totals.area.net.squareMetres();
}

} // namespace riparia::test
