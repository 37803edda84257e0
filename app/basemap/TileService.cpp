// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/TileService.h"

#include "app/basemap/TileTemplate.h"

#include <QNetworkAccessManager>
#include <QNetworkDiskCache>
#include <QNetworkReply>
#include <QThread>

#include <atomic>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace riparia {

namespace {

constexpr int kMostRedirections = 3;
constexpr qint64 kMostAtOnce = 256 * 1024; // bytes of an answer that wait to be taken

TileProblem tooLarge(qint64 most)
{
    return {TileProblem::Kind::TooLarge, QString::number(most / 1'000'000)};
}

TileProblem problemOf(const QNetworkReply& reply)
{
    using Kind = TileProblem::Kind;
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 400)
        return {Kind::Status, QString::number(status)};
    const QNetworkReply::NetworkError error = reply.error();
    if (error == QNetworkReply::OperationCanceledError || error == QNetworkReply::TimeoutError)
        return {Kind::TooSlow, {}};
    return {Kind::NoAnswer, reply.errorString()};
}

} // namespace

/// What there is of an answer: with a problem the bytes, if any, are those kept from an earlier one.
struct TileService::Answer {
    QByteArray bytes;
    std::optional<TileProblem> problem;
};

struct TileService::Wanted {
    QUrl url;
    std::function<void(Answer)> done;
    qint64 mostBytes = kMostTileBytes;
    const char* accepted = "image/png,image/jpeg";
};

/// What is wanted and what is under way; shared by those who ask and the thread that fetches.
struct TileService::Queue {
    mutable std::mutex mutex;
    std::deque<Wanted> waiting; // what was asked for last at the back
    int active = 0;
    bool isEnding = false;
    std::atomic<int> started = 0;
};

/// Lives in the thread of the service.
class TileService::Worker : public QObject {
public:
    Worker(std::shared_ptr<Queue> queue, TileServiceOptions options)
        : m_queue(std::move(queue))
        , m_options(std::move(options))
    {}

    /// Starts what there is room for.
    void pump()
    {
        while (auto wanted = next())
            start(std::make_shared<const Wanted>(*wanted), wanted->url, 0);
    }

private:
    using WantedPtr = std::shared_ptr<const Wanted>;

    std::optional<Wanted> next()
    {
        const std::lock_guard lock(m_queue->mutex);
        if (m_queue->isEnding || m_queue->waiting.empty() || m_queue->active >= kAtOnce)
            return std::nullopt;
        Wanted wanted = std::move(m_queue->waiting.back());
        m_queue->waiting.pop_back();
        ++m_queue->active;
        return wanted;
    }

    /// Made in this thread, where its cache is at home too.
    QNetworkAccessManager& network()
    {
        if (!m_network) {
            m_network = new QNetworkAccessManager(this);
            if (!m_options.cacheFolder.isEmpty()) {
                auto* cache = new QNetworkDiskCache(m_network);
                cache->setCacheDirectory(m_options.cacheFolder);
                cache->setMaximumCacheSize(m_options.cacheBytes);
                m_network->setCache(cache);
            }
        }
        return *m_network;
    }

    QNetworkRequest requestFor(const QUrl& url, const Wanted& wanted) const
    {
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::UserAgentHeader,
                          QStringLiteral("Riparia/" RIPARIA_VERSION " (desktop GIS for river remediation)"));
        request.setRawHeader("Accept", wanted.accepted);
        request.setRawHeader("Accept-Encoding", "identity"); // nothing that unpacks to more than it was
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::PreferNetwork);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        request.setTransferTimeout(m_options.timeoutMs);
        return request;
    }

    /// `url`: that of what is wanted, or where it was redirected to.
    void start(const WantedPtr& wanted, const QUrl& url, int redirections)
    {
        ++m_queue->started;
        QNetworkReply* reply = network().get(requestFor(url, *wanted));
        reply->setParent(this); // ends with it
        reply->setReadBufferSize(kMostAtOnce);
        // Taken as it comes: a buffer that waits to be full may wait for ever.
        const auto body = std::make_shared<QByteArray>();
        const auto drain = [reply, body] {
            if (reply->isOpen()) // not before it has anything, nor when it failed
                *body += reply->readAll();
        };
        const auto check = [this, reply, wanted, body] {
            const qint64 declared = reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
            if (declared <= wanted->mostBytes && body->size() <= wanted->mostBytes)
                return;
            // Given up without a word: aborted, it would take what the server does meanwhile for a second error.
            reply->disconnect(this);
            reply->deleteLater();
            settle(*wanted, {{}, tooLarge(wanted->mostBytes)});
        };
        // Nothing is read before readyRead: an answer out of the cache that was emptied earlier would never finish.
        connect(reply, &QNetworkReply::metaDataChanged, this, check);
        connect(reply, &QNetworkReply::readyRead, this, [drain, check] {
            drain();
            check();
        });
        connect(reply, &QNetworkReply::finished, this, [this, reply, url, wanted, body, drain, redirections] {
            drain();
            finish(*reply, std::move(*body), url, wanted, redirections);
        });
    }

    void finish(QNetworkReply& reply, QByteArray body, const QUrl& url, const WantedPtr& wanted, int redirections)
    {
        using Kind = TileProblem::Kind;
        reply.deleteLater();
        const QUrl target = url.resolved(reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl());
        const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status >= 300 && status < 400 && target != url) {
            const bool isSameServer =
                target.host() == url.host() && target.port() == url.port() && target.scheme() == url.scheme();
            if (!isSameServer || redirections >= kMostRedirections)
                return settle(*wanted, {{}, TileProblem{Kind::Redirected, target.host()}});
            return start(wanted, target, redirections + 1);
        }
        if (reply.error() == QNetworkReply::NoError)
            return settle(*wanted, {std::move(body), std::nullopt});
        const TileProblem problem = problemOf(reply);
        settle(*wanted, {kept(problem, url, wanted->mostBytes), problem});
    }

    /// Without network what was kept serves, however old.
    QByteArray kept(const TileProblem& problem, const QUrl& url, qint64 most)
    {
        QAbstractNetworkCache* cache = network().cache();
        if (!cache || !problem.isPassing())
            return {};
        const std::unique_ptr<QIODevice> before(cache->data(url));
        return before ? before->read(most + 1) : QByteArray();
    }

    void settle(const Wanted& wanted, Answer answer)
    {
        wanted.done(std::move(answer)); // before it is idle
        {
            const std::lock_guard lock(m_queue->mutex);
            --m_queue->active;
        }
        pump();
    }

    std::shared_ptr<Queue> m_queue;
    TileServiceOptions m_options;
    QNetworkAccessManager* m_network = nullptr;
};

struct TileService::Impl {
    std::shared_ptr<Queue> queue = std::make_shared<Queue>();
    QThread thread;
    Worker* worker = nullptr; // ends with the thread
};

TileService::TileService(const TileServiceOptions& options)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->worker = new Worker(m_impl->queue, options);
    m_impl->worker->moveToThread(&m_impl->thread);
    m_impl->thread.setObjectName(QStringLiteral("tiles"));
    QObject::connect(&m_impl->thread, &QThread::finished, m_impl->worker, &QObject::deleteLater);
    m_impl->thread.start();
}

TileService::~TileService()
{
    std::deque<Wanted> forgotten; // let go of outside the lock
    {
        const std::lock_guard lock(m_impl->queue->mutex);
        m_impl->queue->isEnding = true;
        forgotten.swap(m_impl->queue->waiting);
    }
    m_impl->thread.quit();
    m_impl->thread.wait();
}

void TileService::fetch(const QUrl& url, std::function<void(TileOutcome)> done)
{
    enqueue({url, [done = std::move(done)](Answer answer) {
                 if (answer.problem && answer.bytes.isEmpty())
                     return done(*answer.problem);
                 TileOutcome outcome = decodedTile(std::move(answer.bytes));
                 if (answer.problem && !std::holds_alternative<QImage>(outcome))
                     outcome = *answer.problem;
                 done(std::move(outcome));
             }});
}

void TileService::fetchDocument(const QUrl& url, std::function<void(DocumentOutcome)> done)
{
    enqueue({url,
             [done = std::move(done)](Answer answer) {
                 if (answer.problem && answer.bytes.isEmpty())
                     return done(*answer.problem);
                 if (answer.bytes.size() > kMostDocumentBytes)
                     return done(tooLarge(kMostDocumentBytes));
                 done(std::move(answer.bytes));
             },
             kMostDocumentBytes, "application/xml,text/xml"});
}

void TileService::enqueue(Wanted wanted)
{
    std::optional<Wanted> dropped;
    {
        const std::lock_guard lock(m_impl->queue->mutex);
        if (m_impl->queue->isEnding)
            return;
        m_impl->queue->waiting.push_back(std::move(wanted));
        if (m_impl->queue->waiting.size() > kMostWaiting) {
            dropped = std::move(m_impl->queue->waiting.front());
            m_impl->queue->waiting.pop_front();
        }
    }
    Worker* worker = m_impl->worker;
    QMetaObject::invokeMethod(
        worker,
        [worker, dropped = std::move(dropped)] {
            if (dropped)
                dropped->done({{}, TileProblem{TileProblem::Kind::Dropped, {}}});
            worker->pump();
        },
        Qt::QueuedConnection);
}

bool TileService::isIdle() const
{
    const std::lock_guard lock(m_impl->queue->mutex);
    return m_impl->queue->waiting.empty() && m_impl->queue->active == 0;
}

int TileService::started() const
{
    return m_impl->queue->started;
}

} // namespace riparia
