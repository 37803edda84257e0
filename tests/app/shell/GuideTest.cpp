// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/GuideBook.h"

#include "app/canvas/MapCanvas.h"
#include "app/cli/ArgumentParser.h"
#include "app/cli/Command.h"
#include "app/shell/CompareWindow.h"
#include "app/shell/GuideView.h"
#include "app/shell/GuideWindow.h"
#include "app/shell/PreferencesDialog.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QDirIterator>
#include <QDockWidget>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTableView>
#include <QTimer>
#include <QXmlStreamReader>
#include <QtTest/QtTest>

#include <map>
#include <set>

using namespace riparia;
using namespace riparia::test;

namespace {

const QString kGuide = QStringLiteral(RIPARIA_SOURCE_DIR "/resources/guide");

/// What a page has in it, by the names of its elements.
struct Page {
    QStringList ids; ///< of headings, in their order
    int headings = 0;
    QStringList links;    ///< href
    QStringList images;   ///< src
    QStringList actions;  ///< <span class="action">
    QStringList words;    ///< <span class="ui">
    QStringList commands; ///< lines of <pre class="cli">
    QString text;         ///< the whole file
    bool isWellFormed = false;
};

Page pageOf(const QString& path)
{
    Page page;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return page;
    const QByteArray bytes = file.readAll();
    page.text = QString::fromUtf8(bytes);
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QStringView name = xml.name();
        const auto attribute = [&](const char* key) { return xml.attributes().value(QLatin1String(key)).toString(); };
        if (name == u"h1" || name == u"h2" || name == u"h3") {
            ++page.headings;
            if (name != u"h1")
                page.ids += attribute("id");
        } else if (name == u"a") {
            page.links += attribute("href");
        } else if (name == u"img") {
            page.images += attribute("src");
        } else if (name == u"span" && attribute("class") == QStringLiteral("action")) {
            page.actions += xml.readElementText();
        } else if (name == u"span" && attribute("class") == QStringLiteral("ui")) {
            page.words += xml.readElementText();
        } else if (name == u"pre" && attribute("class") == QStringLiteral("cli")) {
            page.commands += xml.readElementText().split(u'\n', Qt::SkipEmptyParts);
        }
    }
    page.isWellFormed = !xml.hasError();
    return page;
}

QStringList filesOf(const QString& language)
{
    return QDir(kGuide + u'/' + language).entryList({QStringLiteral("*.html")}, QDir::Files, QDir::Name);
}

QString plainText(QString text)
{
    static const QRegularExpression kMnemonic(QStringLiteral("\\(&\\w\\)"));
    return text.remove(kMnemonic).remove(u'&');
}

/// Texts of the window in a language: sources or translations of the translation file.
std::set<QString> wordsOf(Language language)
{
    QFile file(QStringLiteral(RIPARIA_SOURCE_DIR "/resources/translations/riparia_zh_CN.ts"));
    std::set<QString> words;
    if (!file.open(QIODevice::ReadOnly))
        return words;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement &&
            xml.name() == (language == Language::English ? u"source" : u"translation"))
            words.insert(plainText(xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed()));
    }
    return words;
}

} // namespace

/// The guide as it is shipped: whole, the same in both languages, and true.
class GuideTest : public QObject {
    Q_OBJECT

    static void addLanguages()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("English") << "en";
        QTest::newRow("Chinese") << "zh_CN";
    }

private Q_SLOTS:
    void bothLanguagesHaveTheSamePagesAndHeadings()
    {
        QVERIFY(filesOf(QStringLiteral("en")).size() >= 12);
        QCOMPARE(filesOf(QStringLiteral("en")), filesOf(QStringLiteral("zh_CN")));
        for (const QString& name : filesOf(QStringLiteral("en"))) {
            const Page english = pageOf(kGuide + QStringLiteral("/en/") + name);
            const Page chinese = pageOf(kGuide + QStringLiteral("/zh_CN/") + name);
            QVERIFY2(english.isWellFormed && chinese.isWellFormed, qPrintable(name));
            QVERIFY2(english.ids == chinese.ids, qPrintable(name));
            QVERIFY2(english.headings == chinese.headings, qPrintable(name));
            QVERIFY2(english.images == chinese.images, qPrintable(name));
            QVERIFY2(english.commands == chinese.commands, qPrintable(name));
        }
    }

    void everyLinkAndImageResolves_data() { addLanguages(); }
    void everyLinkAndImageResolves()
    {
        QFETCH(QString, code);
        const QDir folder(kGuide + u'/' + code);
        std::set<QString> used;
        for (const QString& name : filesOf(code)) {
            const Page page = pageOf(folder.filePath(name));
            for (const QString& link : page.links) {
                const QString file = link.section(u'#', 0, 0);
                const QString anchor = link.section(u'#', 1);
                const QString target = file.isEmpty() ? folder.filePath(name) : folder.filePath(file);
                QVERIFY2(QFile::exists(target), qPrintable(name + u' ' + link));
                QVERIFY2(anchor.isEmpty() || pageOf(target).ids.contains(anchor), qPrintable(name + u' ' + link));
            }
            for (const QString& image : page.images) {
                QVERIFY2(QImageReader(folder.filePath(image)).canRead(), qPrintable(name + u' ' + image));
                used.insert(image.section(u'/', -1));
            }
        }
        for (const QString& image : QDir(folder.filePath(QStringLiteral("images"))).entryList(QDir::Files))
            QVERIFY2(used.contains(image), qPrintable(image + QStringLiteral(" is on no page")));
    }

    void itStaysSmall()
    {
        qint64 bytes = 0;
        for (QDirIterator it(kGuide, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
            it.next();
            bytes += it.fileInfo().size();
        }
        QVERIFY2(bytes < 3'000'000, qPrintable(QString::number(bytes)));
    }

    void everyPageIsReachedFromTheContents_data() { addLanguages(); }
    void everyPageIsReachedFromTheContents()
    {
        QFETCH(QString, code);
        const GuideBook book(kGuide, parseLanguage(code.toStdString()).value());
        QStringList pages = book.pages();
        QCOMPARE(pages.front(), QStringLiteral("index.html"));
        pages.sort();
        QCOMPARE(pages, filesOf(code));
        for (const QString& page : pages)
            QVERIFY2(!book.titleOf(page).isEmpty(), qPrintable(page));
    }

    void everyActionItNamesExistsWithItsKeys_data() { addLanguages(); }
    void everyActionItNamesExistsWithItsKeys()
    {
        QFETCH(QString, code);
        WindowBench bench;
        bench.application.setLanguage(parseLanguage(code.toStdString()).value(), false);
        QCoreApplication::processEvents(); // the window is told by an event
        std::map<QString, QAction*> actions;
        for (QAction* action : bench.window().actions().all())
            actions.emplace(plainText(action->text()), action);
        static const QRegularExpression kWithKey(
            QStringLiteral("class=\"action\">([^<]*)</span>[^<]{0,8}[(（]<span class=\"key\">([^<]*)</span>"));
        for (const QString& name : filesOf(code)) {
            const Page page = pageOf(kGuide + u'/' + code + u'/' + name);
            for (const QString& action : page.actions)
                QVERIFY2(actions.contains(action), qPrintable(name + QStringLiteral(": ") + action));
            for (auto it = kWithKey.globalMatch(page.text); it.hasNext();) {
                const auto match = it.next();
                const QAction* action = actions.at(match.captured(1));
                QVERIFY2(action->shortcuts().contains(QKeySequence(match.captured(2))),
                         qPrintable(name + QStringLiteral(": ") + match.captured()));
            }
        }
    }

    void everyWordOfTheWindowItQuotesIsThere_data() { addLanguages(); }
    void everyWordOfTheWindowItQuotesIsThere()
    {
        QFETCH(QString, code);
        const std::set<QString> words = wordsOf(parseLanguage(code.toStdString()).value());
        for (const QString& name : filesOf(code)) {
            for (const QString& word : pageOf(kGuide + u'/' + code + u'/' + name).words)
                QVERIFY2(words.contains(word), qPrintable(name + QStringLiteral(": ") + word));
        }
    }

    void everyCommandLineItShowsIsUnderstood()
    {
        std::vector<cli::CommandSpec> specs;
        for (const cli::Command& command : cli::allCommands())
            specs.push_back(command.spec);
        for (const QString& name : filesOf(QStringLiteral("en"))) {
            for (const QString& line : pageOf(kGuide + QStringLiteral("/en/") + name).commands) {
                std::vector<std::string> words;
                for (const QString& word : line.split(u' ', Qt::SkipEmptyParts))
                    words.push_back(word.toStdString());
                QCOMPARE(words.front(), std::string("riparia-cli"));
                words.erase(words.begin());
                const cli::Parsed parsed = cli::ArgumentParser::parse(words, specs);
                QVERIFY2(parsed.problem.empty(), qPrintable(line + QStringLiteral(": ") + parsed.problem.c_str()));
            }
        }
    }

    void wordsAreFoundInTitlesFirst()
    {
        const GuideBook english(kGuide, Language::English);
        const std::vector<GuideHit> hits = english.find(QStringLiteral("rounding"));
        QVERIFY(!hits.empty());
        QCOMPARE(hits.front().page, QStringLiteral("counting.html"));
        QCOMPARE(hits.front().anchor, QStringLiteral("rounding"));
        QVERIFY(!english.find(QStringLiteral("GB18030 encoding")).empty());
        QVERIFY(english.find(QStringLiteral("no-such-word")).empty());
        QVERIFY(english.find(QStringLiteral("  ")).empty());
        const GuideBook chinese(kGuide, Language::Chinese);
        QCOMPARE(chinese.find(QStringLiteral("修约")).front().anchor, QStringLiteral("rounding"));
        QVERIFY(chinese.find(QStringLiteral("乱码")).front().excerpt.contains(QStringLiteral("乱码")));
    }

    void aGuideThatIsNotThereHasNoPages()
    {
        QVERIFY(GuideBook(QStringLiteral("/no/such/folder"), Language::English).pages().isEmpty());
        GuideWindow window(QStringLiteral("/no/such/folder"), nullptr);
        window.showPage(QStringLiteral("import.html"));
        QVERIFY(
            window.findChild<QLabel*>(QStringLiteral("guideNote"))->text().contains(QStringLiteral("/no/such/folder")));
    }

    void theProgramFindsItBesideItself()
    {
        QVERIFY2(QFile::exists(GuideBook::usualFolder() + QStringLiteral("/en/index.html")),
                 qPrintable(GuideBook::usualFolder()));
    }

    void searchingListsPlacesAndAClickShowsOne()
    {
        const TranslationScope words(Language::English);
        GuideWindow window(kGuide, nullptr);
        window.show();
        window.showPage(QStringLiteral("no-such-page.html"));
        QCOMPARE(window.place(), QStringLiteral("index.html"));
        auto* list = window.findChild<QListWidget*>(QStringLiteral("guideList"));
        const int pages = list->count();
        QTest::keyClicks(&window.field(), QStringLiteral("bank length"));
        QVERIFY(list->count() > 0 && list->count() != pages);
        list->setCurrentRow(0);
        QCOMPARE(window.place(), QStringLiteral("counting.html#banks"));
        window.field().setText(QStringLiteral("xyzzy"));
        QCOMPARE(list->count(), 0);
        QVERIFY(window.findChild<QLabel*>(QStringLiteral("guideNote"))->text().contains(QStringLiteral("xyzzy")));
        window.field().clear();
        QCOMPARE(list->count(), pages);
        QCOMPARE(list->currentItem()->text(), QStringLiteral("What is counted, and how"));
    }

    void thePageThatIsShownIsMarkedInTheList()
    {
        const TranslationScope words(Language::English);
        GuideWindow window(kGuide, nullptr);
        const GuideBook book(kGuide, Language::English);
        auto* list = window.findChild<QListWidget*>(QStringLiteral("guideList"));
        const auto expectMarked = [&](const char* page) {
            QVERIFY(list->currentItem());
            QCOMPARE(list->currentItem()->text(), book.titleOf(QString::fromLatin1(page)));
            QVERIFY(window.windowTitle().startsWith(list->currentItem()->text()));
        };
        for (const char* page : {"index.html", "drawing.html", "counting.html"}) {
            window.showPage(QString::fromLatin1(page));
            expectMarked(page);
        }
        window.findChild<GuideView*>()->backward();
        expectMarked("drawing.html");
        window.findChild<GuideView*>()->forward();
        expectMarked("counting.html");
    }

    void drawingsAreSharpAndPicturesAreThere()
    {
        const TranslationScope words(Language::English);
        GuideWindow window(kGuide, nullptr);
        window.showPage(QStringLiteral("counting.html"));
        auto* view = window.findChild<GuideView*>();
        const auto image =
            view->loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("images/banks.svg"))).value<QImage>();
        QVERIFY(image.width() >= 600);
        QVERIFY(!view->loadResource(QTextDocument::StyleSheetResource, QUrl(QStringLiteral("../style.css")))
                     .toString()
                     .isEmpty());
    }

    void everyPlaceItOpensFromAWidgetExists()
    {
        const GuideBook book(kGuide, Language::English);
        for (const char* name : {"importPanel",        "pasteDialog",     "batchEditDialog",  "dockTable",
                                 "filterBar",          "dockInspector",   "toolStripBar",     "mapCanvas",
                                 "dockSummary",        "dockDiagram",     "dockLayers",       "dockHistory",
                                 "dockChecks",         "dockLog",         "reportDialog",     "exportDialog",
                                 "preferencesDialog",  "shortcutsDialog", "cheatSheet",       "versionsDialog",
                                 "recoveryDialog",     "welcomePage",     "worksDialog",      "targetDialog",
                                 "schemeDialog",       "piecesDialog",    "pasteCellsDialog", "basemapDialog",
                                 "foreignEditsDialog", "mapExportDialog"}) {
            QWidget outer;
            outer.setObjectName(QLatin1String(name));
            auto* inner = new QWidget(&outer);
            const QString place = GuideWindow::pageFor(inner);
            QVERIFY2(place != QStringLiteral("index.html"), name);
            const QString page = place.section(u'#', 0, 0);
            QVERIFY2(book.pages().contains(page), qPrintable(place));
            if (place.contains(u'#'))
                QVERIFY2(pageOf(book.folder() + u'/' + page).ids.contains(place.section(u'#', 1)), qPrintable(place));
        }
        QCOMPARE(GuideWindow::pageFor(nullptr), QStringLiteral("index.html"));
    }

    void f1OpensThePageAboutWhatHasTheKeyboard()
    {
        WindowBench bench;
        bench.window().activateWindow();
        QTableView* table = nullptr;
        for (auto* candidate : bench.child<QDockWidget>("dockTable")->findChildren<QTableView*>()) {
            if (candidate->isVisible())
                table = candidate;
        }
        QVERIFY(table);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_F1);
        auto* guide = bench.window().findChild<GuideWindow*>();
        QVERIFY(guide && guide->isVisible());
        QCOMPARE(guide->place(), QStringLiteral("tables.html"));
        bench.action("help.tour").trigger();
        QCOMPARE(bench.window().findChildren<GuideWindow*>().size(), 1);
        QCOMPARE(guide->place(), QStringLiteral("tour.html"));
        bench.application.setLanguage(Language::Chinese, false);
        QTRY_VERIFY(guide->windowTitle().startsWith(QStringLiteral("五分钟入门")));
        QCOMPARE(guide->place(), QStringLiteral("tour.html"));
        QTest::keyClick(guide, Qt::Key_Escape);
        QVERIFY(!guide->isVisible());
    }

    void f1InADialogOpensThePageAboutIt()
    {
        WindowBench bench(false);
        PreferencesDialog dialog(bench.application.settings(), &bench.window());
        QString place;
        QTimer::singleShot(0, &dialog, [&] {
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &dialog, Qt::Key_F1);
            const auto* guide = dialog.findChild<GuideWindow*>();
            place = guide && guide->isVisible() ? guide->place() : QStringLiteral("no guide");
            dialog.reject();
        });
        dialog.exec();
        QCOMPARE(place, QStringLiteral("window.html#preferences"));
        QVERIFY(!bench.window().findChild<GuideWindow*>(QString(), Qt::FindDirectChildrenOnly));
    }

    void f1InTheWindowThatComparesOpensThePageAboutScenarios()
    {
        WindowBench bench;
        bench.action("scenario.compare").trigger();
        CompareWindow* compared = bench.window().compareWindow();
        QVERIFY(compared);
        for (QWidget* place : {static_cast<QWidget*>(compared), static_cast<QWidget*>(&compared->canvasA())}) {
            compared->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(compared));
            QTest::keyClick(place, Qt::Key_F1);
            auto* guide = compared->findChild<GuideWindow*>();
            QVERIFY(guide && guide->isVisible());
            QCOMPARE(guide->place(), QStringLiteral("scenarios.html#scenarios"));
            QTest::keyClick(guide, Qt::Key_Escape);
        }
    }
};

RIPARIA_TEST(GuideTest)
#include "GuideTest.moc"
