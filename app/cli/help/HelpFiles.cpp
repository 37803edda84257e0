// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help/HelpFiles.h"

#include "app/cli/Command.h"
#include "app/cli/help/Completion.h"
#include "app/cli/help/ManPage.h"
#include "app/cli/help/WindowProgram.h"
#include "app/text/Language.h"

#include <filesystem>
#include <fstream>

namespace riparia::cli {

namespace {

std::vector<CommandSpec> specsOfAll()
{
    std::vector<CommandSpec> specs;
    for (Command& command : allCommands())
        specs.push_back(std::move(command.spec));
    return specs;
}

} // namespace

std::vector<HelpFiles::File> HelpFiles::all()
{
    std::vector<File> files;
    for (const auto& [language, folder] :
         {std::pair(Language::English, "man/man1/"), std::pair(Language::Chinese, "man/zh_CN/man1/")}) {
        const ThreadLanguage speaking(language);
        files.push_back({std::string(folder) + "riparia-cli.1", ManPage::ofCommands(specsOfAll())});
        files.push_back({std::string(folder) + "riparia.1", ManPage::ofWindow(windowProgram())});
    }
    const ThreadLanguage english(Language::English); // shells have one text for everybody
    const std::vector<CommandSpec> commands = specsOfAll();
    const CommandSpec window = windowProgram();
    files.push_back({"bash-completion/completions/riparia-cli", completion::bash(commands)});
    files.push_back({"bash-completion/completions/riparia", completion::bash(window)});
    files.push_back({"zsh/vendor-completions/_riparia-cli", completion::zsh(commands)});
    files.push_back({"zsh/vendor-completions/_riparia", completion::zsh(window)});
    files.push_back({"fish/vendor_completions.d/riparia-cli.fish", completion::fish(commands)});
    files.push_back({"fish/vendor_completions.d/riparia.fish", completion::fish(window)});
    return files;
}

Result<void> HelpFiles::write(const std::string& folder)
{
    for (const File& file : all()) {
        const std::filesystem::path path = std::filesystem::path(folder) / file.path;
        std::error_code error;
        std::filesystem::create_directories(path.parent_path(), error);
        std::ofstream stream(path, std::ios::binary | std::ios::trunc);
        stream << file.text;
        stream.close();
        if (error || !stream)
            return fail(ErrorCode::FileNotWritable, path.string(), error ? error.message() : std::string());
    }
    return {};
}

} // namespace riparia::cli
