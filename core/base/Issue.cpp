// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Issue.h"

#include <algorithm>

namespace riparia {

std::string_view toString(Severity severity)
{
    switch (severity) {
    case Severity::Info: return "info";
    case Severity::Warning: return "warning";
    case Severity::Error: return "error";
    }
    return "error";
}

std::optional<Severity> parseSeverity(std::string_view name)
{
    for (const Severity severity : {Severity::Info, Severity::Warning, Severity::Error}) {
        if (toString(severity) == name)
            return severity;
    }
    return std::nullopt;
}

std::string featureSubject(std::string_view file, std::int64_t feature)
{
    return std::string(file) + " #" + std::to_string(feature);
}

Severity worst(const Issues& issues)
{
    Severity result = Severity::Info;
    for (const Issue& issue : issues)
        result = std::max(result, issue.severity);
    return result;
}

} // namespace riparia
