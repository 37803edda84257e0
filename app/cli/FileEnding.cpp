// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/FileEnding.h"

#include "app/text/Fill.h"

#include "core/base/Text.h"

#include <QCoreApplication>

#include <algorithm>
#include <filesystem>

namespace riparia::cli {

namespace {

class EndingWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::FileEnding)

public:
    static QString needed(const std::string& endings)
    {
        return fill(tr("the name of the file has to end in %1"), {endings});
    }
    static QString separator() { return tr(", ", "between items of a list"); }
};

} // namespace

Result<void> checkEnding(const std::string& path, const std::vector<std::string_view>& endings)
{
    const std::string name = lowerAscii(path);
    const auto fits = [&](std::string_view ending) { return name.ends_with("." + std::string(ending)); };
    if (path == "-" || std::ranges::any_of(endings, fits))
        return {};
    std::error_code error;
    const auto there = std::filesystem::status(path, error);
    if (std::filesystem::exists(there) && !std::filesystem::is_regular_file(there))
        return {}; // whoever writes says what is wrong with a folder
    std::vector<std::string> all;
    for (const std::string_view ending : endings)
        all.push_back("." + std::string(ending));
    return fail(ErrorCode::InvalidArgument, path,
                toUtf8(EndingWords::needed(join(all, toUtf8(EndingWords::separator())))));
}

} // namespace riparia::cli
