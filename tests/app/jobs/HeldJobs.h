// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/JobLink.h"

#include <QSemaphore>

namespace riparia::test {

/// What is started in the background while it lives does not begin before its end.
class HeldJobs {
public:
    HeldJobs()
    {
        for (int i = 0; i < m_count; ++i)
            jobPool().start([this] { m_gate.acquire(); });
    }
    ~HeldJobs()
    {
        m_gate.release(m_count);
        jobPool().waitForDone(); // they hold the gate
    }
    HeldJobs(const HeldJobs&) = delete;
    HeldJobs& operator=(const HeldJobs&) = delete;

private:
    const int m_count = jobPool().maxThreadCount();
    QSemaphore m_gate;
};

} // namespace riparia::test
