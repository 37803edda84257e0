// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"
#include "app/text/Language.h"

#include "core/base/Date.h"
#include "core/base/Issue.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <QString>

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace riparia::cli {

/// Where a run of the program reads and writes; tests give their own.
struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool outIsTerminal = false;
    bool errIsTerminal = false;
};

/// What the surroundings say; read once in main().
struct Environment {
    std::string lcAll;
    std::string lcMessages;
    std::string lang;
    bool noColor = false;  ///< NO_COLOR is set
    std::string userName;  ///< author of what is saved
    std::string timeStamp; ///< ISO 8601 UTC
    /// Of the time zone here; none = the day of timeStamp.
    std::optional<Date> today{};
};

/// One run of one command: its streams, what was asked for globally, how to stop.
/// Data goes to out(), everything else to err().
class Session {
public:
    Session(const Streams& streams, const Environment& environment, std::stop_token stop);

    std::istream& in() { return m_streams.in; }
    std::ostream& out() { return m_streams.out; }
    std::ostream& err() { return m_streams.err; }
    const Environment& environment() const { return m_environment; }

    Language language = Language::English;
    bool json = false;
    bool quiet = false;
    bool verbose = false;
    bool color = false;
    std::string file; ///< the file in hand, for the "file" of JSON errors
    Issues reasons;   ///< what led to the error a command ends with; shown with it

    /// One sentence for people on stderr, made safe for a terminal; nothing with --quiet.
    void note(const QString& sentence);
    /// A word in bold, or in the colour of a severity, where colours are wanted.
    std::string bold(const std::string& text) const;
    std::string colored(const std::string& text, int ansiColor) const;

    /// For long work: reports per cent on a terminal, stops when the run is stopped.
    Progress progress(const QString& step);
    bool isStopped() const { return m_stop.stop_requested(); }
    /// Ends the progress line: overwritten with blanks, because NO_COLOR wants no escapes at all.
    void progressDone();

private:
    Streams m_streams;
    Environment m_environment;
    std::stop_token m_stop;
    std::size_t m_progressCells = 0; ///< of a progress line that may be on the terminal; 0 = there is none
};

using Outcome = Result<ExitCode>;

} // namespace riparia::cli
