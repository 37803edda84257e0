// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/LayerReading.h"

#include "core/io/source/IssueLog.h"
#include "core/io/source/LayerCrs.h"

namespace riparia {

void finishLayer(SourceLayer& layer, IssueLog&& log)
{
    layer.featuresRead = static_cast<std::int64_t>(layer.fid.size());
    if (layer.featuresRead != layer.featuresDeclared) {
        log.say(Severity::Error, IssueCode::CountMismatch,
                {std::to_string(layer.featuresDeclared), std::to_string(layer.featuresRead)});
    }
    addCrsGuesses(layer, log);
    layer.issues = std::move(log).take();
}

} // namespace riparia
