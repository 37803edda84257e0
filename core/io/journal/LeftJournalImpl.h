// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/journal/FolderLock.h"
#include "core/io/journal/JournalFile.h"
#include "core/io/journal/LeftJournal.h"

#include <optional>

namespace riparia {

struct LeftJournal::Impl {
    explicit Impl(journal::FolderLock taken)
        : lock(std::move(taken))
    {}

    void look();
    bool holdsNothing() const;

    journal::FolderLock lock;
    std::optional<journal::JournalFile> file; // none when it is damaged
    journal::Header header;
    LeftSummary summary;
    std::int64_t gestures = 0; // that can be read at a glance
    bool isModified = false;
};

} // namespace riparia
