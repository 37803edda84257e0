// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/planfile/PlanStore.h"
#include "core/plan/Plan.h"
#include "tests/core/plan/RandomEntities.h"

#include <QTemporaryDir>
#include <QtCore/qglobal.h>

#include <memory>
#include <string>
#include <vector>

namespace riparia::test {

/// The value, or the end of the test program with what went wrong.
template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s %s", std::string(toString(result.error().code)).c_str(), result.error().subject.c_str(),
               result.error().detail.c_str());
    return std::move(result.value());
}
void must(const Result<void>& result);

/// The code of the error, or Internal when there was none.
template <class T>
ErrorCode codeOf(const Result<T>& result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

/// Saves at a fixed time, by a fixed person.
SaveStamp stamp(const std::string& label = "Save");

/// Folder that is gone when the test is over.
class Folder {
public:
    std::string path() const { return m_folder.path().toStdString(); }
    std::string file(const std::string& name) const { return path() + "/" + name; }
    /// Names of the files in it, sorted.
    std::vector<std::string> names() const;

private:
    QTemporaryDir m_folder;
};

/// A small plan by hand: two rivers, works, three segments, an area, a greenway along a river and a free one, a site.
Plan smallPlan();

/// A plan of random entities; negative zeros, which a column of real numbers does not keep, are made positive.
Plan randomPlan(unsigned seed, int entities);
ChangeSet randomChanges(RandomEntities& random, const Plan& plan, int amount);

/// The entity of this code.
template <class T>
std::shared_ptr<const T> byCode(const Plan& plan, const std::string& code)
{
    for (const auto& [id, entity] : plan.table<T>()) {
        if (entity->meta.code == code)
            return entity;
    }
    qFatal("no %s", code.c_str());
    return nullptr;
}

/// Gives the works W-0001 another name.
ChangeSet renamed(const Plan& plan, const std::string& name);

/// Runs statements on a file as another program would, with a connection of its own that is closed again. Returns the first column of the rows.
std::vector<std::string> sql(const std::string& path, const std::string& statements);

/// What the first difference is, as canonical rows; "" for equal plans.
std::string difference(const Plan& a, const Plan& b);

/// The bytes of a file nobody has open.
std::string bytesOf(const std::string& path);
void putBytes(const std::string& path, const std::string& bytes);

/// The file of smallPlan(), as create() makes it; made once.
void putSmallPlan(const std::string& path);

/// What SQLite finds wrong with a file; "ok" for nothing.
std::string integrity(const std::string& path);

/// Both ways a save can take, as rows of a data-driven test: column "largestCopied" of OpenOptions.
void addSavePaths();

bool hasIssue(const Issues& issues, IssueCode code);

} // namespace riparia::test
