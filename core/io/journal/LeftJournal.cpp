// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal/LeftJournal.h"

#include "core/io/journal/ChangeFold.h"
#include "core/io/journal/LeftJournalImpl.h"
#include "core/io/journal/SideFile.h"
#include "core/io/planfile/InfoText.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <tuple>

namespace riparia {

namespace {

using journal::ChangeFold;
using journal::GestureRow;

std::vector<std::string_view> linesOf(std::string_view body)
{
    std::vector<std::string_view> lines;
    while (!body.empty()) {
        const std::size_t end = std::min(body.find('\n'), body.size());
        lines.push_back(body.substr(0, end));
        body.remove_prefix(std::min(end + 1, body.size()));
    }
    return lines;
}

/// Reads gesture after gesture, as long as each is whole.
class Reader {
public:
    Reader(std::string folder, PlanInfo base)
        : m_folder(std::move(folder))
        , m_info(std::move(base))
    {}

    /// False at the first gesture that is not whole; it has left no trace then.
    bool take(const GestureRow& row)
    {
        std::optional<PlanInfo> info;
        if (!row.info.empty()) {
            auto read = journal::infoFromText(row.info);
            if (!read)
                return false;
            info = std::move(*read);
        }
        if (!takeChanges(row))
            return false;
        if (info)
            m_info = std::move(*info);
        m_info.counters = planfile::countersOf(row.counters);
        ++m_gestures;
        return true;
    }
    const ChangeFold& fold() const { return m_fold; }
    const PlanInfo& info() const { return m_info; }
    std::int64_t gestures() const { return m_gestures; }

private:
    bool takeChanges(const GestureRow& row)
    {
        if (row.side.empty())
            return m_fold.add(linesOf(row.body));
        const std::string path = m_folder + "/" + row.side;
        // Every line is tried before one is taken.
        const auto isChange = [](std::string_view line) { return journal::readChange(line).has_value(); };
        return journal::readSideFile(path, isChange) &&
               journal::readSideFile(path, [&](std::string_view line) { return m_fold.addLine(line); });
    }

    std::string m_folder;
    PlanInfo m_info;
    ChangeFold m_fold;
    std::int64_t m_gestures = 0;
};

std::optional<std::vector<SourceFeatureRow>> featuresOf(const std::string& path)
{
    std::vector<SourceFeatureRow> features;
    const auto read = journal::readSideFile(path, [&](std::string_view line) {
        auto feature = journal::readFeature(line);
        if (feature)
            features.push_back(std::move(*feature));
        return feature.has_value();
    });
    if (!read)
        return std::nullopt;
    return features;
}

} // namespace

void LeftJournal::Impl::look()
{
    summary.folder = lock.folder();
    summary.isDamaged = true;
    auto opened = journal::JournalFile::open(lock.folder());
    if (!opened)
        return;
    auto read = opened->header();
    if (!read)
        return;
    header = std::move(*read);
    file = std::move(*opened);
    summary.isDamaged = false;
    summary.planPath = header.base.planPath;
    summary.title = header.base.info.title;
    summary.savedAt = header.base.savedAt.empty() ? header.file.time() : header.base.savedAt;
    summary.closedAt = file->closedAt();
    const auto sketch = file->sketch();
    summary.hasSketch = sketch.has_value();
    const bool isWhole = file->eachGesture([&](const GestureRow& row) {
        if (summary.firstEdit.empty())
            summary.firstEdit = row.time;
        summary.lastEdit = row.time;
        summary.edits += row.kind == "undo" ? -1 : 1;
        isModified = row.isModified;
        ++gestures;
        return true;
    });
    summary.edits = std::max<std::int64_t>(summary.edits, 0);
    isModified = isModified || !isWhole;
    if (sketch && summary.lastEdit.empty())
        summary.lastEdit = sketch->time;
}

bool LeftJournal::Impl::holdsNothing() const
{
    return !summary.isDamaged && !isModified && !summary.hasSketch;
}

LeftJournal::LeftJournal(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{}

LeftJournal::LeftJournal(LeftJournal&&) noexcept = default;
LeftJournal& LeftJournal::operator=(LeftJournal&&) noexcept = default;
LeftJournal::~LeftJournal() = default;

const LeftSummary& LeftJournal::summary() const
{
    return m_impl->summary;
}

std::vector<LeftJournal> LeftJournal::find(const std::string& root)
{
    journal::FolderLock::removeLeftovers(root);
    std::vector<LeftJournal> found;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(root, error)) {
        auto lock = journal::FolderLock::tryTake(entry.path().string());
        if (!lock)
            continue;
        LeftJournal left(std::make_unique<Impl>(std::move(*lock)));
        left.m_impl->look();
        if (left.m_impl->holdsNothing())
            std::ignore = left.discard(); // nobody misses it: where it cannot be removed now, it is next time
        else
            found.push_back(std::move(left));
    }
    std::sort(found.begin(), found.end(), [](const LeftJournal& a, const LeftJournal& b) {
        return std::pair(b.summary().lastEdit, b.summary().folder) <
               std::pair(a.summary().lastEdit, a.summary().folder);
    });
    return found;
}

Result<Plan> LeftJournal::emptyPlan() const
{
    if (!m_impl->file)
        return fail(ErrorCode::FileDamaged, m_impl->lock.folder());
    Plan plan;
    plan.setInfo(m_impl->header.base.info);
    return plan;
}

Result<Recovered> LeftJournal::recovered(const Plan& saved) const
{
    const std::string& folder = m_impl->lock.folder();
    if (!m_impl->file)
        return fail(ErrorCode::FileDamaged, folder);
    const journal::Header& header = m_impl->header;
    if (saved.info().id != header.base.info.id)
        return fail(ErrorCode::PlanChangedElsewhere, header.base.planPath);
    const journal::JournalFile& file = *m_impl->file;
    Reader reader(folder, saved.info());
    std::int64_t recorded = 0;
    bool isBroken = false;
    const bool isWhole = file.eachGesture([&](const GestureRow& row) {
        ++recorded;
        isBroken = isBroken || !reader.take(row);
        return true;
    });
    const bool isKnown = header.base.planPath.empty() || header.file == journal::FileMark::of(header.base.planPath);
    auto outcome = reader.fold().onto(saved, reader.info(), isKnown);
    if (!outcome)
        return fail(ErrorCode::FileDamaged, folder, outcome.error().detail);
    Recovered recovered{std::move(outcome->changes), reader.info(), {}, {}, reader.gestures(), 0, {}};
    recovered.lost = recorded - reader.gestures() + (isWhole ? 0 : 1);
    recovered.conflicts = std::move(outcome->conflicts);
    if (const auto sketch = file.sketch())
        recovered.sketch = sketch->content;
    for (const auto& source : file.sources()) {
        if (auto features = featuresOf(folder + "/" + source.side); features && source.gesture <= recovered.gestures)
            recovered.sources.emplace_back(source.source, std::move(*features));
    }
    return recovered;
}

Result<void> LeftJournal::discard()
{
    m_impl->file.reset();
    return m_impl->lock.removeFolder();
}

} // namespace riparia
