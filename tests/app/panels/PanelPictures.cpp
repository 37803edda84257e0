// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/ChecksPanel.h"
#include "app/panels/DiagramPanel.h"
#include "app/panels/MessageOverlay.h"
#include "app/panels/StripView.h"
#include "app/text/Language.h"
#include "app/theme/Theme.h"
#include "tests/app/document/DocumentFixture.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

Plan samplePlan()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("pingdi.riparia.gpkg"));
    QFile::copy(QStringLiteral(RIPARIA_SOURCE_DIR "/sample-data/pingdi/pingdi.riparia.gpkg"), file);
    const auto document = PlanDocument::open(file, author());
    return document ? (*document)->plan() : Plan();
}

} // namespace

/// Pictures of panels with the sample for the eye: RIPARIA_PICTURES names the folder they are written to.
class PanelPictures : public QObject {
    Q_OBJECT

    static void write(const QString& folder, const QString& ending, bool isDark)
    {
        PanelBench bench(samplePlan());
        const auto save = [&](const char* name, QWidget& panel, int width, int height) {
            panel.resize(width, height);
            QTest::qWait(50);
            QVERIFY(panel.grab().save(folder + QLatin1Char('/') + QLatin1String(name) + ending));
        };
        Stage stage;
        stage.resize(1100, 600);
        DiagramPanel diagram(bench.context(), &stage);
        ChecksPanel checks(bench.context(), &stage);
        stage.present();
        const auto& segments = bench.document->plan().segments();
        save("diagram-wide", diagram, 1040, 330);
        bench.document->selection().set({segments.begin()->first});
        save("diagram-dock", diagram, 420, 184);
        QTest::mouseMove(&diagram.view(), QPoint(300, 60));
        QTest::keyClick(&diagram.view(), Qt::Key_Plus);
        QTest::keyClick(&diagram.view(), Qt::Key_Plus);
        QTest::keyClick(&diagram.view(), Qt::Key_Plus);
        save("diagram-near", diagram, 1040, 330);
        if (isDark)
            QVERIFY(bench.totals.setScheme(QStringLiteral("completed")));
        const auto& rivers = bench.totals.ledger()->rivers;
        for (const auto& river : rivers) {
            diagram.showRiver(river->river);
            diagram.view().showWhole();
            save(qPrintable(QStringLiteral("diagram-%1").arg(QString::fromStdString(river->river))), diagram, 760, 214);
        }
        QSignalSpy checked(&checks, &ChecksPanel::checked);
        QVERIFY(checks.isUpToDate() || checked.wait(60'000));
        save("checks", checks, 420, 260);
    }

    /// One line, several, and a path; what the words are does not matter to how they are laid out.
    static void writeMessages(const QString& folder, const QString& ending, Language language)
    {
        QWidget host;
        host.resize(900, 300);
        host.show();
        MessageLog log;
        const MessageOverlay overlay(log, &host);
        const bool isChinese = language == Language::Chinese;
        log.add(MessageKind::Success,
                isChinese ? QStringLiteral("已删除 3 个对象。") : QStringLiteral("3 objects deleted."),
                {{isChinese ? QStringLiteral("撤销") : QStringLiteral("Undo"), [] {}}});
        log.add(MessageKind::Warning,
                (isChinese ? QStringLiteral("若程序崩溃，最近的更改将会丢失：磁盘已满，恢复日志无法写入。请保存规划。")
                           : QStringLiteral("The last changes would be lost after a crash: the disk is full and the "
                                            "recovery journal cannot be written. Save the plan. "))
                    .repeated(3),
                {{isChinese ? QStringLiteral("详细信息") : QStringLiteral("Details"), [] {}}});
        log.add(MessageKind::Error, QStringLiteral("/home/planner/河道整治/2026/") +
                                        QStringLiteral("a_folder_with_a_rather_long_name/").repeated(5) +
                                        QStringLiteral("pingdi.riparia.gpkg"));
        QTest::qWait(50);
        QVERIFY(host.grab().save(folder + QStringLiteral("/messages") + ending));
    }

private Q_SLOTS:
    void write()
    {
        const QString folder = qEnvironmentVariable("RIPARIA_PICTURES");
        if (folder.isEmpty())
            QSKIP("RIPARIA_PICTURES names no folder");
        QVERIFY(QDir().mkpath(folder));
        const QPalette palette = QApplication::palette();
        const QFont font = QApplication::font();
        QApplication::setFont(Theme::baseFont());
        for (const Language language : {Language::English, Language::Chinese}) {
            const TranslationScope translation(language);
            for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
                const Theme& theme = Theme::of(kind);
                QApplication::setPalette(theme.palette());
                qApp->setStyleSheet(theme.styleSheet());
                const bool isDark = kind == ThemeKind::Dark;
                const QString ending = QLatin1String(isDark ? "-dark" : "-light") +
                                       QLatin1String(language == Language::Chinese ? "-zh.png" : "-en.png");
                write(folder, ending, isDark);
                writeMessages(folder, ending, language);
            }
        }
        qApp->setStyleSheet({});
        QApplication::setPalette(palette);
        QApplication::setFont(font);
    }
};

RIPARIA_TEST(PanelPictures)
#include "PanelPictures.moc"
