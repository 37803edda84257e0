// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Session.h"

#include "app/text/Fill.h"
#include "app/text/SafeText.h"

#include "core/base/Text.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <ostream>

namespace riparia::cli {

Session::Session(const Streams& streams, const Environment& environment, std::stop_token stop)
    : m_streams(streams)
    , m_environment(environment)
    , m_stop(std::move(stop))
{}

void Session::note(const QString& sentence)
{
    if (!quiet)
        err() << oneLine(toUtf8(sentence)) << '\n';
}

std::string Session::bold(const std::string& text) const
{
    return color ? "\x1b[1m" + text + "\x1b[0m" : text;
}

std::string Session::colored(const std::string& text, int ansiColor) const
{
    return color ? "\x1b[" + std::to_string(ansiColor) + "m" + text + "\x1b[0m" : text;
}

Progress Session::progress(const QString& step)
{
    Progress progress{m_stop, {}};
    if (quiet || !m_streams.errIsTerminal)
        return progress;
    struct State {
        std::mutex mutex;
        int shown = -1;
    };
    const std::string title = oneLine(toUtf8(step));
    constexpr std::size_t kPercent = 6; // " 100 %"
    m_progressCells = std::max(m_progressCells, displayWidth(title) + kPercent);
    progress.report = [state = std::make_shared<State>(), text = title, &stream = err()](double at) {
        const int percent = static_cast<int>(at * 100);
        const std::lock_guard lock(state->mutex);
        if (percent == state->shown)
            return;
        state->shown = percent;
        stream << '\r' << text << ' ' << percent << " %" << std::flush;
    };
    return progress;
}

void Session::progressDone()
{
    if (m_progressCells > 0)
        err() << '\r' << std::string(m_progressCells, ' ') << '\r' << std::flush;
    m_progressCells = 0;
}

} // namespace riparia::cli
