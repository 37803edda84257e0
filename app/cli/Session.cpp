// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Session.h"

#include "app/text/Fill.h"
#include "app/text/SafeText.h"

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
    m_progressShown = true;
    progress.report = [state = std::make_shared<State>(), text = oneLine(toUtf8(step)), &stream = err()](double at) {
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
    if (m_progressShown)
        err() << "\r\x1b[K" << std::flush;
    m_progressShown = false;
}

} // namespace riparia::cli
