// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ImportPanel.h"
#include "app/panels/FigureTable.h"
#include "app/panels/MessageLog.h"
#include "app/panels/MessageOverlay.h"
#include "app/shell/ImportDock.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/app/theme/Contrast.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDockWidget>
#include <QHash>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>
#include <QtTest/QtTest>

#include <algorithm>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr double kLeastOfText = 4.5;
constexpr double kLeastOfIcon = 3;

bool hasLetters(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar character) { return character.isLetterOrNumber(); });
}

/// Contrast of what stands out most against the colour most of the place has, as it was painted.
double paintedContrast(const QImage& picture, const QRect& place)
{
    QHash<QRgb, int> pixels;
    for (int y = place.top(); y <= place.bottom(); ++y) {
        for (int x = place.left(); x <= place.right(); ++x)
            ++pixels[picture.pixel(x, y)];
    }
    QRgb ground = 0;
    int most = 0;
    for (auto it = pixels.cbegin(); it != pixels.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            ground = it.key();
        }
    }
    double best = 1;
    for (auto it = pixels.cbegin(); it != pixels.cend(); ++it)
        best = std::max(best, contrast(QColor(it.key()), QColor(ground)));
    return best;
}

/// What is painted of the window as it stands, judged place by place.
class DarkPicture {
public:
    explicit DarkPicture(QWidget& window)
        : m_window(window)
        , m_picture(window.grab().toImage())
    {}

    void judgeAll()
    {
        for (QWidget* widget : m_window.findChildren<QWidget*>()) {
            if (widget->isVisible() && widget->isEnabled())
                judge(*widget);
        }
    }
    const QStringList& faults() const { return m_faults; }
    int judged() const { return m_judged; }

private:
    void judge(QWidget& widget)
    {
        const QRect all = widget.rect();
        const QRect inside = all.adjusted(3, 3, -3, -3); // without the frame
        if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
            if (hasLetters(label->text()))
                judgePlace(widget, all, kLeastOfText);
        } else if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) {
            if (hasLetters(line->text().isEmpty() ? line->placeholderText() : line->text()))
                judgePlace(widget, inside, kLeastOfText);
        } else if (const auto* combo = qobject_cast<const QComboBox*>(&widget)) {
            if (!combo->isEditable() && hasLetters(combo->currentText()))
                judgePlace(widget, inside.adjusted(0, 0, -20, 0), kLeastOfText); // without the arrow
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
            judgeButton(*button, widget, inside);
        } else if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                judgePlace(widget, tabs->tabRect(i).adjusted(3, 3, -3, -3), kLeastOfText);
        } else if (const auto* figures = qobject_cast<const FigureTable*>(&widget)) {
            for (int row = 0; row < static_cast<int>(figures->rows().size()); ++row)
                judgePlace(widget, figures->rowRect(row), kLeastOfText);
        } else if (auto* view = qobject_cast<QAbstractItemView*>(&widget)) {
            judgeItems(*view);
        }
    }
    void judgeButton(const QAbstractButton& button, QWidget& widget, const QRect& inside)
    {
        const auto* tool = qobject_cast<const QToolButton*>(&button);
        const bool isIcon = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull();
        if (isIcon)
            judgePlace(widget, inside, kLeastOfIcon);
        else if (hasLetters(button.text()))
            judgePlace(widget, inside, kLeastOfText);
    }
    void judgeItems(QAbstractItemView& view)
    {
        constexpr int kRows = 6; // the others are painted alike
        if (!view.model())
            return;
        if (const auto* header = qobject_cast<const QHeaderView*>(&view)) {
            judgeSections(*header);
            return;
        }
        const QAbstractItemModel& model = *view.model();
        for (int row = 0; row < std::min(kRows, model.rowCount()); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                const QModelIndex index = model.index(row, column);
                if (index.flags().testFlag(Qt::ItemIsEnabled) && hasLetters(index.data().toString()))
                    judgePlace(*view.viewport(), view.visualRect(index).adjusted(1, 1, -1, -1), kLeastOfText);
            }
        }
    }
    void judgeSections(const QHeaderView& header)
    {
        const bool isAcross = header.orientation() == Qt::Horizontal;
        for (int i = 0; i < header.count(); ++i) {
            if (header.isSectionHidden(i) ||
                !hasLetters(header.model()->headerData(i, header.orientation()).toString()))
                continue;
            const int at = header.sectionViewportPosition(i);
            const int size = header.sectionSize(i);
            const QRect place = isAcross ? QRect(at, 0, size, header.height()) : QRect(0, at, header.width(), size);
            judgePlace(*header.viewport(), place.adjusted(2, 2, -2, -2), kLeastOfText);
        }
    }
    /// Only what is seen as a whole: of what is cut off the ink may be missing.
    void judgePlace(const QWidget& widget, const QRect& place, double least)
    {
        if (place.width() < 6 || place.height() < 6 || !QRegion(place).subtracted(widget.visibleRegion()).isEmpty())
            return;
        const QRect there(widget.mapTo(&m_window, place.topLeft()), place.size());
        if (!m_picture.rect().contains(there))
            return;
        ++m_judged;
        const double found = paintedContrast(m_picture, there);
        if (found < least)
            m_faults.append(QStringLiteral("%1 %2 %3,%4 %5x%6: %7")
                                .arg(QLatin1String(widget.metaObject()->className()), widget.objectName())
                                .arg(there.x())
                                .arg(there.y())
                                .arg(there.width())
                                .arg(there.height())
                                .arg(found, 0, 'f', 2));
    }

    QWidget& m_window;
    QImage m_picture;
    QStringList m_faults;
    int m_judged = 0;
};

/// What does not stand out, line by line; `judged`: how many places were looked at.
QString faultsOf(QWidget& window, int& judged)
{
    DarkPicture picture(window);
    picture.judgeAll();
    judged = picture.judged();
    return picture.faults().join(u'\n');
}

} // namespace

/// What is read in the dark theme, by what is painted and not by what was meant.
class DarkLooksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingInTheDocksStandsOut_data()
    {
        QTest::addColumn<QString>("raised");
        for (const char* dock : {"dockDiagram", "dockHistory", "dockChecks", "dockLog"})
            QTest::newRow(dock) << QString::fromLatin1(dock);
    }
    void everythingInTheDocksStandsOut()
    {
        QFETCH(QString, raised);
        WindowBench bench;
        bench.application.setTheme(QStringLiteral("dark"));
        for (const MessageKind kind :
             {MessageKind::Info, MessageKind::Success, MessageKind::Warning, MessageKind::Error})
            bench.application.log().add(kind, QStringLiteral("Seven segments were read"));
        bench.workspace().overlay().clear();
        bench.document().selection().set({bench.segment("S-0001")});
        QDockWidget* dock = bench.window().dock(raised);
        dock->raise();
        QTRY_VERIFY(!dock->widget()->visibleRegion().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(bench.workspace().canvas().isFullyDrawn(), 60'000);
        int judged = 0;
        QTRY_COMPARE_WITH_TIMEOUT(faultsOf(bench.window(), judged), QString(),
                                  30'000); // once the docks have found their sizes
        QVERIFY2(judged > 60, qPrintable(QString::number(judged)));
        bench.application.setTheme(QStringLiteral("light"));
    }

    /// The import has a dock of its own, which hides others while it is there.
    void everythingInAnImportStandsOut()
    {
        WindowBench bench;
        bench.application.setTheme(QStringLiteral("dark"));
        bench.workspace().overlay().clear();
        bench.application.importFiles({QStringLiteral(RIPARIA_SOURCE_DIR "/sample-data/pingdi/rivers.shp")});
        QTRY_VERIFY(bench.window().importDock());
        ImportDock& dock = *bench.window().importDock();
        QTRY_VERIFY_WITH_TIMEOUT(dock.panel().session().canImport(), 30'000);
        QTRY_VERIFY(!dock.panel().visibleRegion().isEmpty());
        int inDock = 0;
        QTRY_COMPARE_WITH_TIMEOUT(faultsOf(dock, inDock), QString(), 30'000);
        QVERIFY2(inDock > 10, qPrintable(QString::number(inDock)));
        QTRY_VERIFY_WITH_TIMEOUT(bench.workspace().canvas().isFullyDrawn(), 60'000);
        int judged = 0;
        QTRY_COMPARE_WITH_TIMEOUT(faultsOf(bench.window(), judged), QString(), 30'000);
        QVERIFY(judged > inDock);
        bench.application.setTheme(QStringLiteral("light"));
    }

    void messagesOfEveryKindStandOutOnTheMap_data()
    {
        QTest::addColumn<MessageKind>("kind");
        QTest::newRow("info") << MessageKind::Info;
        QTest::newRow("success") << MessageKind::Success;
        QTest::newRow("warning") << MessageKind::Warning;
        QTest::newRow("error") << MessageKind::Error;
    }
    void messagesOfEveryKindStandOutOnTheMap()
    {
        QFETCH(MessageKind, kind);
        WindowBench bench;
        bench.application.setTheme(QStringLiteral("dark"));
        bench.workspace().overlay().clear();
        bench.application.log().add(kind, QStringLiteral("Seven segments were read"),
                                    {{QStringLiteral("Undo"), [] {}}});
        QTRY_COMPARE(bench.workspace().overlay().shown().size(), 1);
        const auto* text = bench.workspace().overlay().findChild<QLabel*>(QStringLiteral("messageText"));
        QVERIFY(text);
        QTRY_VERIFY(text->isVisible());
        QWidget& card = *text->parentWidget();
        const QImage picture = card.grab().toImage();
        const auto found = [&](const QRect& place) { return paintedContrast(picture, place); };
        QVERIFY(found(text->geometry()) >= kLeastOfText);
        QVERIFY(found(QRect(14, (card.height() - 16) / 2, 16, 16)) >= kLeastOfIcon); // which says what kind it is
        const auto* act = card.findChild<QPushButton*>(QStringLiteral("messageAction1"));
        QVERIFY(act && found(act->geometry()) >= kLeastOfText);
        const auto* cross = card.findChild<QToolButton*>(QStringLiteral("messageClose"));
        QVERIFY(cross && found(cross->geometry()) >= kLeastOfIcon);
        bench.application.setTheme(QStringLiteral("light"));
    }
};

RIPARIA_TEST(DarkLooksTest)
#include "DarkLooksTest.moc"
