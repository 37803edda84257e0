// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/basemap/TileImage.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>
#include <variant>

namespace riparia {

struct TileServiceOptions {
    QString cacheFolder;             ///< "" = nothing is kept on the disk
    qint64 cacheBytes = 200'000'000; ///< what the disk holds at most
    int timeoutMs = 20'000;          ///< for one answer
};

/// The bytes of a document, as they came.
using DocumentOutcome = std::variant<QByteArray, TileProblem>;
inline constexpr qint64 kMostDocumentBytes = 12'000'000;

/// Fetches tiles, in a thread of its own with its own event loop: four at a time, what was asked for last first. Only https (http to this computer
/// itself); a redirection is followed on the same server only; answers are cut off at kMostTileBytes, documents at kMostDocumentBytes; no cookies, no passwords, nothing said of who asks
/// but the name and version of the program. What was fetched is kept on the disk as the server allows, and taken from there without network.
class TileService {
public:
    explicit TileService(const TileServiceOptions& options);
    /// Ends what is under way without an answer.
    ~TileService();
    TileService(const TileService&) = delete;
    TileService& operator=(const TileService&) = delete;

    /// From any thread. `done` is called once, in the thread of the service, unless the service ends before.
    void fetch(const QUrl& url, std::function<void(TileOutcome)> done);
    /// The same for what a server says of its tiles.
    void fetchDocument(const QUrl& url, std::function<void(DocumentOutcome)> done);
    /// Nothing waits and nothing is under way.
    bool isIdle() const;
    /// Requests that went out to a server or were answered by the disk: for tests.
    int started() const;

    static constexpr int kAtOnce = 4;
    static constexpr std::size_t kMostWaiting = 600; ///< beyond that what was asked for first is dropped

private:
    struct Answer;
    struct Wanted;
    struct Queue;
    class Worker;
    struct Impl;
    void enqueue(Wanted wanted);
    std::unique_ptr<Impl> m_impl;
};

} // namespace riparia
