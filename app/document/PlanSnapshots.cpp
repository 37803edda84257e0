// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanSnapshots.h"

#include "app/document/PlanDocument.h"

#include "core/plan/ChangeSet.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QScopeGuard>

#include <algorithm>
#include <mutex>
#include <utility>

namespace riparia {

namespace {

/// The name says when and how much, so that a list opens no file.
QString snapshotName(const QDateTime& time, std::size_t changes)
{
    return time.toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")) + u'-' + QString::number(changes) +
           QStringLiteral(".gpkg");
}

std::optional<PlanSnapshot> snapshotOf(const QFileInfo& file)
{
    static const QRegularExpression kName(QStringLiteral("^(\\d{8}T\\d{6})Z-(\\d{1,12})\\.gpkg$"));
    const auto match = kName.match(file.fileName());
    QDateTime time = QDateTime::fromString(match.captured(1), QStringLiteral("yyyyMMdd'T'HHmmss"));
    time.setTimeSpec(Qt::UTC);
    if (!match.hasMatch() || !time.isValid())
        return std::nullopt;
    return PlanSnapshot{file.filePath(), time.toString(Qt::ISODate), match.captured(2).toLongLong(), file.size()};
}

/// Newest first.
std::vector<PlanSnapshot> snapshotsIn(const QString& folder)
{
    std::vector<PlanSnapshot> found;
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files | QDir::NoSymLinks)) {
        if (auto snapshot = snapshotOf(file))
            found.push_back(std::move(*snapshot));
    }
    std::ranges::sort(found, [](const PlanSnapshot& a, const PlanSnapshot& b) {
        return std::pair(a.time, a.file) > std::pair(b.time, b.file);
    });
    return found;
}

bool isPastItsDays(const QDateTime& time, const QDateTime& now, int days)
{
    return time.isValid() && time.daysTo(now) > days;
}

/// Of all plans, what nobody comes back to any more, also what a killed writing left. Best effort, as every removal here.
void removePast(const QString& root, const QDateTime& now, int days)
{
    for (const QFileInfo& folder : QDir(root).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
        for (const QFileInfo& file :
             QDir(folder.filePath()).entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks)) {
            const auto snapshot = snapshotOf(file);
            const QDateTime time = snapshot ? QDateTime::fromString(snapshot->time, Qt::ISODate) : file.lastModified();
            if (isPastItsDays(time, now, days))
                QFile::remove(file.filePath());
        }
        QDir().rmdir(folder.filePath()); // where nothing is in it
    }
}

void removeBeyond(const QString& folder, const SnapshotBounds& bounds)
{
    int count = 0;
    qint64 bytes = 0;
    for (const PlanSnapshot& snapshot : snapshotsIn(folder)) {
        ++count;
        bytes += snapshot.bytes;
        if (count > 1 && (count > bounds.count || bytes > bounds.bytes))
            QFile::remove(snapshot.file);
    }
}

} // namespace

/// All that a writing reads: values of its own.
struct PlanSnapshots::Order {
    Plan saved;
    Plan plan;
    QString planFile;
    QString root;
    QString folder;
    QDateTime time;
    SaveStamp stamp;
    SnapshotBounds bounds;
};

/// Takes the snapshots of a plan that had no file to the folder of its first one. A folder is not moved while one is written into it: the writing does that
/// when it ends, also when nobody waits for it any more. Called on both threads.
class PlanSnapshots::Moving {
public:
    void beginWriting()
    {
        const std::lock_guard lock(m_mutex);
        m_isWriting = true;
    }
    void endWriting()
    {
        const std::lock_guard lock(m_mutex);
        m_isWriting = false;
        moveNow();
    }
    void move(const QString& from, const QString& to)
    {
        const std::lock_guard lock(m_mutex);
        m_from = from;
        m_to = to;
        if (!m_isWriting)
            moveNow();
    }

private:
    void moveNow()
    {
        if (!m_from.isEmpty() && QDir(m_from).exists() && !QDir(m_to).exists())
            QDir().rename(m_from, m_to);
        m_from.clear();
    }

    std::mutex m_mutex;
    QString m_from; // "": nothing is to be moved
    QString m_to;
    bool m_isWriting = false;
};

PlanSnapshots::PlanSnapshots(PlanDocument& document, QString root)
    : m_document(document)
    , m_root(std::move(root))
    , m_path(document.path())
    , m_folder(folderFor(m_path))
    , m_moving(std::make_shared<Moving>())
{
    if (document.isModified() && document.store()) // it was recovered
        m_saved = document.store()->plan();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PlanSnapshots::take);
    if (m_root.isEmpty())
        return;
    connect(&document, &PlanDocument::changed, this, &PlanSnapshots::follow);
    connect(&document, &PlanDocument::savedStateChanged, this, &PlanSnapshots::followSaves);
    followSaves();
}

void PlanSnapshots::setInterval(int milliseconds, int rest)
{
    m_interval = m_wait = milliseconds;
    m_rest = rest;
    if (m_timer.isActive())
        m_timer.start(m_wait);
}

std::vector<PlanSnapshot> PlanSnapshots::list() const
{
    return m_root.isEmpty() ? std::vector<PlanSnapshot>() : snapshotsIn(m_folder);
}

/// Two plans may follow each other under one name, and copies of one plan have one id.
QString PlanSnapshots::folderFor(const QString& path) const
{
    const QByteArray key = path.toUtf8() + '\n' + QByteArray::fromStdString(m_document.plan().info().id.toString());
    return m_root + u'/' +
           QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().left(32));
}

void PlanSnapshots::followSaves()
{
    if (!m_document.isModified())
        m_saved = m_document.plan();
    const QString path = m_document.path();
    if (path != m_path) {
        const QString before = std::exchange(m_folder, folderFor(path));
        if (m_path.isEmpty()) // its first file
            m_moving->move(before, m_folder);
        m_path = path;
    }
    follow();
}

void PlanSnapshots::follow()
{
    if (!m_document.isModified() || m_isLeftOut)
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start(m_wait);
}

void PlanSnapshots::take()
{
    const Plan& plan = m_document.plan();
    if (!m_document.isModified() || m_last == plan)
        return;
    if (m_writing.isRunning()) {
        m_timer.start(m_wait);
        return;
    }
    const QString now = m_document.authorship().now ? m_document.authorship().now() : QString();
    Order order{m_saved,
                plan,
                m_path,
                m_root,
                m_folder,
                QDateTime::fromString(now, Qt::ISODateWithMs).toUTC(),
                {now.toStdString(), m_document.authorship().author.toStdString(), {}},
                m_bounds};
    if (!order.time.isValid()) // nobody could say when it was
        return;
    m_moving->beginWriting();
    m_writing.start(
        [order = std::move(order), moving = m_moving](const Progress& progress) {
            const auto ending = qScopeGuard([&moving] { moving->endWriting(); });
            return write(order, progress);
        },
        [this, plan](const Result<SnapshotWriting>& written) { takeWritten(plan, written); });
}

Result<SnapshotWriting> PlanSnapshots::write(const Order& order, const Progress& progress)
{
    SnapshotWriting written;
    if (const qint64 bytes = QFileInfo(order.planFile).size(); bytes > order.bounds.largest) {
        written.tooLarge = bytes;
        return written;
    }
    QElapsedTimer timer;
    timer.start();
    removePast(order.root, order.time, order.bounds.days);
    // For this user alone, as the recovery journal: what is not saved was shown to nobody yet.
    constexpr auto kOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkpath(order.folder) || !QFile::setPermissions(order.folder, kOwner))
        return fail(ErrorCode::FileNotWritable, order.folder.toStdString());
    const QString file =
        order.folder + u'/' + snapshotName(order.time, compare(order.saved, order.plan).changes.size());
    // What is there under this name was taken in the same second.
    const auto made = PlanStore::create(file.toStdString(), order.plan, order.stamp, true, {}, progress);
    if (!made)
        return fail(made.error());
    removeBeyond(order.folder, order.bounds);
    if (const qint64 bytes = QFileInfo(file).size(); bytes > order.bounds.largest)
        written.tooLarge = bytes;
    written.took = timer.elapsed();
    return written;
}

void PlanSnapshots::takeWritten(const Plan& plan, const Result<SnapshotWriting>& written)
{
    if (!written) {
        if (written.error().code == ErrorCode::Cancelled)
            return;
        if (!std::exchange(m_hasFailed, true))
            Q_EMIT failed(written.error());
        follow(); // to try again
        return;
    }
    m_hasFailed = false;
    m_last = plan;
    m_wait = static_cast<int>(std::max<qint64>(m_interval, written->took * m_rest));
    if (written->tooLarge > 0) {
        m_isLeftOut = true;
        m_timer.stop();
        Q_EMIT leftOut(written->tooLarge);
    }
    if (written->took >= 0)
        Q_EMIT taken();
}

} // namespace riparia
