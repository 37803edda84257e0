// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal/Journal.h"

#include "core/io/journal/ChangeText.h"
#include "core/io/journal/FolderLock.h"
#include "core/io/journal/JournalFile.h"
#include "core/io/journal/LeftJournalImpl.h"
#include "core/io/journal/SideWriter.h"
#include "core/io/planfile/InfoText.h"

#include <deque>
#include <filesystem>
#include <utility>

namespace riparia {

namespace {

const char* nameOf(GestureKind kind)
{
    switch (kind) {
    case GestureKind::Edit: return "edit";
    case GestureKind::Undo: return "undo";
    case GestureKind::Redo: return "redo";
    }
    return "edit";
}

} // namespace

struct Journal::Impl {
    struct Source {
        Uuid id;
        std::vector<SourceFeatureRow> features;
    };
    struct Waiting {
        std::vector<Source> sources;    // before it
        std::optional<Gesture> gesture; // none yet: sources of the next one
    };

    std::string root;
    JournalOptions options;
    JournalBase base;
    journal::FileMark mark;
    std::optional<journal::FolderLock> lock;
    std::optional<journal::JournalFile> file;
    std::optional<journal::SideWriter> sides; // last to be made, first to go: writes into the folder

    std::deque<Waiting> waiting;
    std::optional<journal::Sketch> sketch; // waiting
    std::vector<std::string> times;        // of the gestures in the file
    std::optional<Error> error;            // of the last try

    Result<void> make();
    Result<void> write(Waiting& next);
    Result<void> writeAll();
    void tryAll();
    void forget();
    std::string sideName(const std::string& kind) const;
};

Result<void> Journal::Impl::make()
{
    if (file)
        return {};
    auto taken = journal::FolderLock::make(root, Uuid::random().toString());
    if (!taken)
        return fail(taken.error());
    auto made = journal::JournalFile::create(taken->folder(), {base, mark});
    if (!made) {
        const auto removed = taken->removeFolder();
        return fail(removed ? made.error() : removed.error());
    }
    lock = std::move(*taken);
    file = std::move(*made);
    sides.emplace();
    return {};
}

std::string Journal::Impl::sideName(const std::string& kind) const
{
    return kind + "-" + std::to_string(times.size() + 1) + "-" + Uuid::random().toString();
}

/// What was written of it when an error comes is not written again.
Result<void> Journal::Impl::write(Waiting& next)
{
    const auto number = static_cast<std::int64_t>(times.size()) + 1;
    while (!next.sources.empty()) {
        auto features = std::make_shared<const std::vector<SourceFeatureRow>>(next.sources.back().features);
        const std::string side = sideName("source");
        if (auto put = file->putSource(next.sources.back().id, number, side); !put)
            return put;
        sides->add({number, lock->folder() + "/" + side,
                    [features](const journal::LineSink& put) { journal::writeLines(*features, put); }});
        next.sources.pop_back();
    }
    if (!next.gesture)
        return {};
    const Gesture& gesture = *next.gesture;
    journal::GestureRow row;
    row.number = number;
    row.time = gesture.time;
    row.kind = nameOf(gesture.kind);
    row.label = gesture.changes.label;
    row.isModified = gesture.isModified;
    row.counters = planfile::countersText(gesture.counters);
    if (gesture.info)
        row.info = journal::infoText(*gesture.info);
    const bool isLarge = journal::roughBytes(gesture.changes, options.sideBytes) >= options.sideBytes;
    if (isLarge)
        row.side = sideName("changes");
    else
        journal::writeLines(gesture.changes, [&](std::string_view line) { row.body.append(line).append("\n"); });
    if (auto appended = file->append(row); !appended)
        return appended;
    if (isLarge)
        sides->add({number, lock->folder() + "/" + row.side,
                    [changes = gesture.changes](const journal::LineSink& put) { journal::writeLines(changes, put); }});
    times.push_back(gesture.time);
    return {};
}

Result<void> Journal::Impl::writeAll()
{
    if (auto made = make(); !made)
        return made;
    while (!waiting.empty()) {
        if (auto written = write(waiting.front()); !written)
            return written;
        if (!waiting.front().gesture)
            break;
        waiting.pop_front();
    }
    if (sketch) {
        if (auto put = file->putSketch(*sketch); !put)
            return put;
        sketch.reset();
    }
    sides->retry();
    sides->sync(journal::JournalFile::walOf(lock->folder()));
    return {};
}

void Journal::Impl::tryAll()
{
    error.reset();
    if (const auto written = writeAll(); !written)
        error = written.error();
}

void Journal::Impl::forget()
{
    waiting.clear();
    sketch.reset();
    times.clear();
    error.reset();
    if (sides)
        sides->abandon();
    sides.reset();
    file.reset();
    if (lock) {
        if (const auto removed = lock->removeFolder(); !removed)
            error = removed.error();
    }
    lock.reset();
}

Journal::Journal(std::string root, JournalBase base, JournalOptions options)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->root = std::move(root);
    m_impl->options = options;
    restart(std::move(base));
}

Journal::Journal(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{}

Journal::~Journal() = default;

void Journal::record(Gesture gesture)
{
    auto& waiting = m_impl->waiting;
    if (waiting.empty() || waiting.back().gesture)
        waiting.emplace_back();
    waiting.back().gesture = std::move(gesture);
    m_impl->tryAll();
}

void Journal::recordSource(const Uuid& source, std::vector<SourceFeatureRow> features)
{
    auto& waiting = m_impl->waiting;
    if (waiting.empty() || waiting.back().gesture)
        waiting.emplace_back();
    waiting.back().sources.push_back({source, std::move(features)});
}

void Journal::park(std::string sketch, const std::string& time)
{
    if (sketch.empty() && !m_impl->file && !m_impl->sketch)
        return;
    m_impl->sketch = journal::Sketch{time, std::move(sketch)};
    m_impl->tryAll();
}

void Journal::retry()
{
    if (!m_impl->waiting.empty() || m_impl->sketch || (m_impl->sides && m_impl->sides->error()))
        m_impl->tryAll();
}

RecoveryPoint Journal::point() const
{
    RecoveryPoint point;
    std::size_t whole = m_impl->times.size();
    for (const Impl::Waiting& waiting : m_impl->waiting)
        point.missing += waiting.gesture ? 1 : 0;
    if (m_impl->sides) {
        if (const auto first = m_impl->sides->firstMissing()) {
            whole = std::min(whole, static_cast<std::size_t>(*first - 1));
            point.missing += static_cast<std::int64_t>(m_impl->times.size() - whole);
        }
        point.error = m_impl->sides->error();
    }
    if (whole > 0)
        point.time = m_impl->times[whole - 1];
    if (m_impl->error)
        point.error = m_impl->error;
    return point;
}

void Journal::wait()
{
    if (m_impl->sides)
        m_impl->sides->wait();
}

void Journal::restart(JournalBase base)
{
    m_impl->forget();
    m_impl->mark = journal::FileMark::of(base.planPath);
    m_impl->base = std::move(base);
}

void Journal::leave(const std::string& time)
{
    m_impl->tryAll();
    if (!m_impl->file)
        return;
    if (const auto closed = m_impl->file->setClosed(time); !closed)
        m_impl->error = closed.error();
}

Result<std::unique_ptr<Journal>> Journal::takeOver(LeftJournal& left, const Recovered& recovered,
                                                   JournalOptions options)
{
    LeftJournal::Impl& dead = *left.m_impl;
    if (!dead.file)
        return fail(ErrorCode::FileDamaged, dead.lock.folder());
    if (auto dropped = dead.file->goOnAfter(recovered.gestures); !dropped)
        return fail(dropped.error());
    auto impl = std::make_unique<Impl>();
    dead.file->eachGesture([&](const journal::GestureRow& row) {
        impl->times.push_back(row.time);
        return true;
    });
    impl->root = std::filesystem::path(dead.lock.folder()).parent_path().string();
    impl->options = options;
    impl->base = std::move(dead.header.base);
    impl->mark = dead.header.file;
    impl->lock = std::move(dead.lock);
    impl->file = std::move(*dead.file);
    impl->sides.emplace();
    left.m_impl.reset();
    return Result<std::unique_ptr<Journal>>(std::unique_ptr<Journal>(new Journal(std::move(impl))));
}

} // namespace riparia
