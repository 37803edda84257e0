// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/TakeBack.h"

#include "app/exchange/OwnLanguages.h"

namespace riparia::cli {

bool TakeBack::isOurs(const Source& source)
{
    return hasOwnTables(source, ownWords());
}

Result<SourceUpdate> TakeBack::take(const Plan& plan, const Source& source, const ImportOptions& options,
                                    const Progress& progress)
{
    const UpdateOptions update{ownWords(), options.time, options.author, options.today};
    return updateFromSource(plan, source, update, options, progress);
}

} // namespace riparia::cli
