// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/TileService.h"
#include "tests/app/basemap/TileServer.h"
#include "tests/support/TestMain.h"

#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest/QtTest>

#include <algorithm>
#include <atomic>
#include <functional>
#include <optional>
#include <vector>

using namespace riparia;
using test::TileServer;

namespace {

/// Asks a service and waits for the answer.
template <class Outcome, class Ask>
Outcome awaited(Ask ask)
{
    // An event loop, not a look now and then: the server, which is on this thread, would send little between two looks.
    QEventLoop loop;
    std::optional<Outcome> outcome;
    ask([&](Outcome got) {
        QMetaObject::invokeMethod(
            &loop,
            [&loop, &outcome, got = std::move(got)] {
                outcome = got;
                loop.quit();
            },
            Qt::QueuedConnection);
    });
    QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
    loop.exec();
    if (!outcome)
        qFatal("no answer");
    return *outcome;
}

TileOutcome fetched(TileService& service, const QUrl& url)
{
    return awaited<TileOutcome>([&](std::function<void(TileOutcome)> done) { service.fetch(url, std::move(done)); });
}

DocumentOutcome fetchedDocument(TileService& service, const QUrl& url)
{
    return awaited<DocumentOutcome>(
        [&](std::function<void(DocumentOutcome)> done) { service.fetchDocument(url, std::move(done)); });
}

std::optional<TileProblem> problemOf(const TileOutcome& outcome)
{
    const auto* problem = std::get_if<TileProblem>(&outcome);
    return problem ? std::optional(*problem) : std::nullopt;
}

} // namespace

class TileServiceTest : public QObject {
    Q_OBJECT

    using Kind = TileProblem::Kind;

    static QUrl urlOf(const TileServer& server, const TileId& tile = {3, 4, 5})
    {
        return TileTemplate::parse(server.address())->url(tile);
    }
    /// What comes of one answer of the server.
    static std::optional<TileProblem> problemAfter(const TileServer::Answer& answer, int timeoutMs = 10'000)
    {
        TileServer server;
        server.answer([&](const TileId&) { return answer; });
        TileService service({{}, 0, timeoutMs});
        return problemOf(fetched(service, urlOf(server)));
    }

private Q_SLOTS:
    void aTileComes()
    {
        TileServer server;
        TileService service({});
        const TileOutcome outcome = fetched(service, urlOf(server));
        const auto* image = std::get_if<QImage>(&outcome);
        QVERIFY(image);
        QCOMPARE(image->size(), QSize(256, 256));
        QCOMPARE(image->pixelColor(100, 100), TileServer::colourOf({3, 4, 5}));
        QVERIFY(QTest::qWaitFor([&] { return service.isIdle(); }));
    }

    void aDocumentComesAsItIs()
    {
        TileServer server;
        const QUrl url(server.root() + QStringLiteral("/wmts.xml"));
        const auto outcomeOf = [&](const TileServer::Answer& answer, int timeoutMs = 10'000) {
            server.describe(answer);
            TileService service({{}, 0, timeoutMs});
            return fetchedDocument(service, url);
        };
        const QByteArray bytes = QByteArray("<a/>") + QByteArray(3'000'000, ' '); // larger than any tile
        const DocumentOutcome whole = outcomeOf({200, "text/xml", bytes});
        QVERIFY(std::holds_alternative<QByteArray>(whole) && std::get<QByteArray>(whole) == bytes);
        QVERIFY(server.requests().back().toLower().contains("accept: application/xml"));
        const auto kindOf = [](const DocumentOutcome& outcome) { return std::get<TileProblem>(outcome); };
        QCOMPARE(kindOf(outcomeOf({403, "text/plain", "no"})), (TileProblem{Kind::Status, QStringLiteral("403")}));
        QCOMPARE(kindOf(outcomeOf({200, "text/xml", "x", {}, 13'000'000})),
                 (TileProblem{Kind::TooLarge, QStringLiteral("12")}));
        QCOMPARE(kindOf(outcomeOf({200, "text/xml", QByteArray(13'000'000, 'x'), {}, -1})).kind, Kind::TooLarge);
        QCOMPARE(kindOf(outcomeOf({302, "text/plain", "", "Location: http://10.0.0.1/a.xml\r\n"})).kind,
                 Kind::Redirected);
        TileServer::Answer silent;
        silent.never = true;
        QCOMPARE(kindOf(outcomeOf(silent, 300)).kind, Kind::TooSlow);
    }

    /// The policy of OpenStreetMap: who asks is named; nothing else of the user is.
    void itSaysWhoItIsAndNothingMore()
    {
        TileServer server;
        server.answer([](const TileId& tile) -> TileServer::Answer {
            return {200, "image/png", TileServer::png(TileServer::chequered(tile)), "Set-Cookie: who=you\r\n"};
        });
        TileService service({});
        fetched(service, urlOf(server));
        fetched(service, urlOf(server, {3, 4, 6}));
        for (const QByteArray& request : server.requests()) {
            const QByteArray lower = request.toLower();
            QVERIFY(lower.contains("user-agent: riparia/"));
            QVERIFY(!lower.contains("cookie"));
            QVERIFY(!lower.contains("referer"));
            QVERIFY(!lower.contains("authorization"));
            QVERIFY(!request.contains(qgetenv("HOME")) || qgetenv("HOME").size() < 3);
        }
    }

    void errorsOfTheServerAreNamed()
    {
        QCOMPARE(problemAfter({404, "text/html", "no"}),
                 std::optional(TileProblem{Kind::Status, QStringLiteral("404")}));
        QCOMPARE(problemAfter({503, "text/html", "later"}),
                 std::optional(TileProblem{Kind::Status, QStringLiteral("503")}));
        QVERIFY(!problemAfter({404, "text/html", "no"})->isPassing());
        QVERIFY(problemAfter({503, "text/html", "later"})->isPassing());
    }

    void aServerThatIsTooSlowIsLeft()
    {
        TileServer::Answer silent;
        silent.never = true;
        QCOMPARE(problemAfter(silent, 300)->kind, Kind::TooSlow);
    }

    void whatIsTooLargeIsCutOff()
    {
        // Declared, and not declared but sent.
        TileServer::Answer declared{200, "image/png", "x", {}, 3'000'000};
        QCOMPARE(problemAfter(declared)->kind, Kind::TooLarge);
        TileServer::Answer sent{200, "image/png", QByteArray(3'000'000, 'x'), {}, -1};
        QCOMPARE(problemAfter(sent)->kind, Kind::TooLarge);
    }

    void aPictureOfTooManyPixelsIsNotUnpacked()
    {
        QImage image(5000, 2000, QImage::Format_Mono);
        image.fill(0);
        const QByteArray small = TileServer::png(image);
        QVERIFY(small.size() < 50'000);
        QCOMPARE(problemAfter({200, "image/png", small})->kind, Kind::TooManyPixels);
    }

    void theKindIsTakenFromTheBytes()
    {
        QCOMPARE(problemAfter({200, "image/png", "<html>sign in</html>"})->kind, Kind::NotAPicture);
        QCOMPARE(problemAfter({200, "image/png", "<svg xmlns='http://www.w3.org/2000/svg'/>"})->kind,
                 Kind::NotAPicture);
        QCOMPARE(problemAfter({200, "image/png", "GIF89a"})->kind, Kind::NotAPicture);
        QVERIFY(!problemAfter({200, "text/plain", TileServer::png(TileServer::chequered({}))}));
    }

    void aRedirectionToAnotherServerIsNotFollowed_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("a private address") << QByteArray("http://10.0.0.1/secret.png");
        QTest::newRow("the same computer, another port") << QByteArray("http://127.0.0.1:1/secret.png");
        QTest::newRow("another name of the same computer") << QByteArray("http://localhost/secret.png");
        QTest::newRow("another host") << QByteArray("https://example.org/other.png");
        QTest::newRow("a file") << QByteArray("file:///etc/passwd");
    }
    void aRedirectionToAnotherServerIsNotFollowed()
    {
        QFETCH(QByteArray, target);
        const auto problem = problemAfter({302, "text/plain", "", "Location: " + target + "\r\n"});
        QVERIFY(problem);
        QCOMPARE(problem->kind, Kind::Redirected);
    }

    void aRedirectionOnTheSameServerIsFollowedAFewTimes()
    {
        TileServer server;
        server.answer([&](const TileId& tile) -> TileServer::Answer {
            if (tile.zoom == 3)
                return {302, "text/plain", "", "Location: /moved/4/1/1.png\r\n"};
            if (tile.zoom == 9)
                return {302, "text/plain", "",
                        "Location: /map/9/" + QByteArray::number(tile.column + 1) + "/1.png\r\n"};
            return {200, "image/png", TileServer::png(TileServer::chequered(tile))};
        });
        TileService service({});
        QVERIFY(!problemOf(fetched(service, urlOf(server))));
        QCOMPARE(problemOf(fetched(service, urlOf(server, {9, 1, 1})))->kind, Kind::Redirected);
        QVERIFY(server.asked() < 10);
    }

    void aBrokenConnectionIsSaidSo()
    {
        TileServer::Answer half{200, "image/png", TileServer::png(TileServer::chequered({}))};
        half.declared = half.body.size();
        half.breaksOff = true;
        QCOMPARE(problemAfter(half)->kind, Kind::NoAnswer);
        TileServer server;
        const QUrl url = urlOf(server);
        server.close();
        TileService service({});
        QCOMPARE(problemOf(fetched(service, url))->kind, Kind::NoAnswer);
    }

    /// A basemap that was looked at is there without network too.
    void whatWasFetchedIsThereOffline()
    {
        const QTemporaryDir cache;
        TileServer server;
        const TileServiceOptions options{cache.path(), 10'000'000, 5000};
        {
            TileService service(options);
            QVERIFY(!problemOf(fetched(service, urlOf(server))));
        }
        server.close();
        TileService service(options);
        const TileOutcome kept = fetched(service, urlOf(server));
        const auto* image = std::get_if<QImage>(&kept);
        QVERIFY(image);
        QCOMPARE(image->pixelColor(3, 3), TileServer::colourOf({3, 4, 5}));
        QCOMPARE(problemOf(fetched(service, urlOf(server, {3, 1, 1})))->kind, Kind::NoAnswer);
    }

    void whatTheServerDoesNotAllowIsNotKept()
    {
        const QTemporaryDir cache;
        TileServer server;
        server.answer([](const TileId& tile) -> TileServer::Answer {
            return {200, "image/png", TileServer::png(TileServer::chequered(tile)), "Cache-Control: no-store\r\n"};
        });
        TileService service({cache.path(), 10'000'000, 5000});
        QVERIFY(!problemOf(fetched(service, urlOf(server))));
        server.close();
        QVERIFY(problemOf(fetched(service, urlOf(server))));
    }

    void aFreshAnswerIsNotAskedForTwice()
    {
        const QTemporaryDir cache;
        TileServer server;
        TileService service({cache.path(), 10'000'000, 5000});
        QVERIFY(!problemOf(fetched(service, urlOf(server))));
        QVERIFY(!problemOf(fetched(service, urlOf(server))));
        QCOMPARE(server.asked(), 1);
    }

    void atMostFourAreAskedForAtOnceTheLastFirst()
    {
        TileServer server;
        std::vector<int> order;
        server.answer([&](const TileId& tile) -> TileServer::Answer {
            order.push_back(tile.column);
            TileServer::Answer silent;
            silent.never = true;
            return silent;
        });
        TileService service({{}, 0, 60'000});
        std::atomic<int> dropped = 0;
        int column = 0;
        const auto fetch = [&] {
            service.fetch(urlOf(server, {12, column++, 1}), [&](TileOutcome outcome) {
                const auto problem = problemOf(outcome);
                dropped += problem && problem->kind == Kind::Dropped ? 1 : 0;
            });
        };
        for (int i = 0; i < TileService::kAtOnce; ++i)
            fetch();
        QVERIFY(QTest::qWaitFor([&] { return server.asked() == TileService::kAtOnce; }));
        // Wishes are heard in order: when the one too many is dropped, all before it have been looked at.
        for (std::size_t i = 0; i <= TileService::kMostWaiting; ++i)
            fetch();
        QVERIFY(QTest::qWaitFor([&] { return dropped == 1; }));
        QCOMPARE(service.started(), TileService::kAtOnce);
        const auto isOther = [](int asked) { return asked >= TileService::kAtOnce; };
        QVERIFY(QTest::qWaitFor([&] {
            server.hangUp(); // who is hung up on may ask again
            return std::ranges::any_of(order, isOther);
        }));
        QVERIFY(*std::ranges::find_if(order, isOther) >= column - TileService::kAtOnce); // one of the last four
    }

    void whatIsAskedForFirstIsDroppedWhenThereIsTooMuch()
    {
        TileServer server;
        TileServer::Answer silent;
        silent.never = true;
        server.answer([&](const TileId&) { return silent; });
        TileService service({{}, 0, 60'000});
        std::atomic<int> dropped = 0;
        const int most = static_cast<int>(TileService::kMostWaiting) + TileService::kAtOnce + 10;
        for (int i = 0; i < most; ++i) {
            service.fetch(urlOf(server, {12, i, 1}), [&](TileOutcome outcome) {
                const auto problem = problemOf(outcome);
                dropped += problem && problem->kind == Kind::Dropped ? 1 : 0;
            });
        }
        QVERIFY(QTest::qWaitFor([&] { return dropped >= 10; }));
    }

    void itEndsWithWorkUnderWay()
    {
        TileServer server;
        TileServer::Answer silent;
        silent.never = true;
        server.answer([&](const TileId&) { return silent; });
        bool isAnswered = false;
        {
            TileService service({{}, 0, 60'000});
            service.fetch(urlOf(server), [&](TileOutcome) { isAnswered = true; });
            QVERIFY(QTest::qWaitFor([&] { return server.asked() == 1; }));
        }
        QVERIFY(!isAnswered);
    }
};

RIPARIA_TEST(TileServiceTest)
#include "TileServiceTest.moc"
