// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/planfile/PlanStore.h"

#include <memory>
#include <string>

namespace riparia::cli {

/// A plan file in the making, beside its target under a hidden name. It gets its own name when it is complete; without that nothing is left of it.
class NewPlanFile {
public:
    /// Whether there can be a plan of this name, so that nobody waits for an import that cannot be saved. Errors: PlanExists, FileNotWritable.
    static Result<void> check(const std::string& path, bool overwrite);
    /// Errors: PlanExists, FileNotWritable.
    static Result<NewPlanFile> make(const std::string& path, const Plan& empty, const SaveStamp& stamp, bool overwrite);
    ~NewPlanFile();
    NewPlanFile(NewPlanFile&& other) noexcept;
    NewPlanFile& operator=(NewPlanFile&&) = delete;

    PlanStore& store() { return *m_store; }
    /// Closes the store and puts the file in its place. Errors: PlanExists, FileNotWritable.
    Result<void> finish();

private:
    NewPlanFile() = default;

    std::string m_path;
    std::string m_hidden; // "" once it has its name
    bool m_overwrite = false;
    std::unique_ptr<PlanStore> m_store;
};

} // namespace riparia::cli
