// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Uuid.h"

#include <cstddef>
#include <functional>

namespace riparia {

/// Which entity a change is about: a key for walks over large sets of changes.
struct ChangeSubject {
    std::size_t type = 0; ///< index in AnyEntity
    Uuid id;

    friend bool operator==(const ChangeSubject&, const ChangeSubject&) = default;
};

} // namespace riparia

template <>
struct std::hash<riparia::ChangeSubject> {
    std::size_t operator()(const riparia::ChangeSubject& subject) const noexcept
    {
        return std::hash<riparia::Uuid>()(subject.id) + subject.type;
    }
};
