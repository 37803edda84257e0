// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/HistoryTable.h"

#include "core/geometry/Parallel.h"
#include "core/io/planfile/TableSpec.h"
#include "core/plan/PlanHash.h"

#include <nlohmann/json.hpp>

#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace riparia::planfile {

namespace {

using Json = nlohmann::json;

constexpr std::int64_t kMostVersions = 200;
constexpr std::int64_t kShareOfFile = 4; // one quarter
constexpr int kDeepest = 32;
constexpr std::size_t kImageBatch = 512;
constexpr std::size_t kImagesPerRange = 16;

struct Images {
    std::string text = "[";
    std::int64_t count = 0;
};

/// What an entity was before the save.
template <class T>
struct Image {
    Uuid id;
    std::shared_ptr<const T> before; ///< none where it did not exist
    std::string row;
};

/// The canonical row stands as text in the image: it is read by fromCanonicalRow, not here.
template <class T>
void appendBatch(std::vector<Image<T>>& batch, Images& images)
{
    inParallel(batch.size(), kImagesPerRange, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            batch[i].row = batch[i].before ? canonicalRow(*batch[i].before) : "null";
    });
    for (const Image<T>& image : batch) {
        images.text += images.count++ == 0 ? "" : ",\n";
        images.text += "{\"table\":\"" + std::string(EntityTraits<T>::table) + "\",\"uuid\":\"" + image.id.toString() +
                       "\",\"before\":" + image.row + "}";
    }
    batch.clear();
}

template <class T>
void appendImages(Connection& connection, const SaveJob& job, Images& images)
{
    const auto ids = job.touched.find(EntityTraits<T>::kind);
    if (job.isNew || ids == job.touched.end())
        return;
    std::vector<Image<T>> batch;
    for (const Uuid& id : ids->second) {
        if (!connection.goesOn())
            return;
        auto before = job.before.table<T>().find(id);
        const auto after = job.after.table<T>().find(id);
        if (before == after || (before && after && *before == *after))
            continue; // written anew only for what is derived
        batch.push_back({id, std::move(before), {}});
        if (batch.size() == kImageBatch)
            appendBatch(batch, images);
    }
    appendBatch(batch, images);
}

std::int64_t prune(Connection& connection)
{
    const std::int64_t allowed =
        connection.integer("PRAGMA page_count") * connection.integer("PRAGMA page_size") / kShareOfFile;
    std::int64_t count = connection.integer("SELECT count(*) FROM history");
    std::int64_t bytes = connection.integer("SELECT coalesce(sum(bytes), 0) FROM history");
    std::vector<std::pair<std::int64_t, std::int64_t>> oldest;
    Statement read = connection.prepare("SELECT version, bytes FROM history ORDER BY version");
    while (count > 1 && (count > kMostVersions || bytes > allowed) && read.step()) {
        oldest.emplace_back(read.integer(0), read.integer(1));
        --count;
        bytes -= read.integer(1);
    }
    read.reset();
    Statement drop = connection.prepare("DELETE FROM history WHERE version = ?");
    for (const auto& [version, size] : oldest) {
        drop.bind(1, version);
        drop.run();
    }
    return static_cast<std::int64_t>(oldest.size());
}

/// For each entity that was changed since: its earliest image, null where it did not exist.
using EarliestImages = std::map<std::pair<std::string, Uuid>, Json>;

/// False when the text is damaged.
bool collect(const std::string& text, EarliestImages& earliest)
{
    // What is deeper than any row would take writing it down again beyond the stack.
    const auto isShallow = [](int depth, Json::parse_event_t, Json&) { return depth <= kDeepest; };
    Json images = Json::parse(text, isShallow, false);
    if (!images.is_array())
        return false;
    for (Json& image : images) {
        const std::optional<Uuid> id = image.is_object() && image.contains("uuid") && image["uuid"].is_string()
                                           ? Uuid::parse(image["uuid"].get<std::string>())
                                           : std::nullopt;
        if (!id || !image.contains("table") || !image["table"].is_string() || !image.contains("before"))
            return false;
        earliest.emplace(std::pair(image["table"].get<std::string>(), *id), std::move(image["before"]));
    }
    return true;
}

template <class T>
Result<void> addChange(const Plan& plan, const Uuid& id, const Json& image, ChangeSet& changes)
{
    const auto now = plan.table<T>().find(id);
    if (image.is_null()) {
        if (now)
            changes.remove(now);
        return {};
    }
    Result<T> before = fromCanonicalRow<T>(image.dump(), plan.info().crs, plan.info().method);
    if (!before)
        return fail(before.error());
    if (!now)
        changes.add(std::move(*before));
    else if (!(*now == *before))
        changes.replace(now, std::move(*before));
    return {};
}

} // namespace

std::int64_t appendHistory(Connection& connection, const SaveJob& job)
{
    Images images;
    EntityTypes::forEach([&]<class T>() { appendImages<T>(connection, job, images); });
    images.text += "]";
    if (job.isNew) { // nothing was before, of which there would be an image: all of them are added
        for (const auto& [kind, ids] : everythingOf(job.after))
            images.count += static_cast<std::int64_t>(ids.size());
    }
    Statement insert = connection.prepare(
        "INSERT INTO history (time, author, label, changes, bytes, images) VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(1, job.stamp.time).bind(2, job.stamp.author).bind(3, job.stamp.label).bind(4, images.count);
    insert.bind(5, static_cast<std::int64_t>(images.text.size())).bind(6, images.text);
    insert.run();
    return prune(connection);
}

std::vector<PlanVersion> readHistory(Connection& connection)
{
    std::vector<PlanVersion> versions;
    Statement read =
        connection.prepare("SELECT version, time, author, label, changes, bytes FROM history ORDER BY version");
    while (read.step())
        versions.push_back(
            {read.integer(0), read.text(1), read.text(2), read.text(3), read.integer(4), read.integer(5)});
    return versions;
}

Result<ChangeSet> changesBackTo(Connection& connection, const Plan& plan, std::int64_t version)
{
    Statement find = connection.prepare("SELECT label FROM history WHERE version = ?");
    find.bind(1, version);
    if (!find.step())
        return connection.ok() ? Result<ChangeSet>(fail(ErrorCode::NotFound, std::to_string(version)))
                               : fail(connection.result().error());
    find.reset();
    EarliestImages earliest;
    Statement read = connection.prepare("SELECT images FROM history WHERE version > ? ORDER BY version");
    read.bind(1, version);
    while (read.step()) {
        if (!collect(read.text(0), earliest))
            return fail(ErrorCode::PlanDamaged, connection.subject(), "history");
    }
    if (const Result<void> done = connection.result(); !done)
        return fail(done.error());
    ChangeSet changes;
    std::optional<Error> error;
    EntityTypes::forEach([&]<class T>() {
        for (const auto& [key, image] : earliest) {
            if (error || key.first != EntityTraits<T>::table)
                continue;
            if (const Result<void> added = addChange<T>(plan, key.second, image, changes); !added)
                error = added.error();
        }
    });
    if (error)
        return fail(*error);
    return changes;
}

} // namespace riparia::planfile
