// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PreviousFile.h"

#include "core/io/planfile/TempFile.h"

namespace riparia::planfile {

std::string previousPath(const std::string& path)
{
    return path + "~";
}

/// A copy and no second name of the old file: until the new one has taken its name both would be one file, and a crash would leave them so.
Result<void> keepPrevious(Connection& connection, const std::string& path)
{
    const std::string target = previousPath(path);
    Result<TempFile> copy = TempFile::beside(target);
    if (!copy)
        return fail(copy.error());
    const Result<void> copied = connection.copyFileTo(copy->descriptor(), target);
    if (!copied)
        return copied;
    copy->dressLike(path);
    return copy->moveToTarget(true);
}

} // namespace riparia::planfile
