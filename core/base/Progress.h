// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>

namespace riparia {

/// Handed into long work: whether to stop, and whom to tell how far it is.
/// A cancelled function returns ErrorCode::Cancelled and leaves everything as it was.
struct Progress {
    std::stop_token stop;
    std::function<void(double fraction)> report; ///< 0..1; may be empty; may be called from any thread

    bool cancelled() const { return stop.stop_requested(); }
    void at(double fraction) const
    {
        if (report)
            report(fraction);
    }
};

} // namespace riparia
