// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace riparia {

/// Why there is no picture of a tile, or no word of what a server has.
struct TileProblem {
    enum class Kind {
        NoAnswer, ///< no network, no such server, it does not listen, the connection broke; detail = what the system says
        TooSlow,     ///< no answer within the time
        Status,      ///< the server answered with an error; detail = its number
        Redirected,  ///< to another server; detail = its name
        TooLarge,    ///< more bytes than it may have; detail = how many millions
        NotAPicture, ///< neither PNG nor JPEG, or damaged
        TooManyPixels,
        Dropped, ///< never asked for: something else was more wanted
    };
    Kind kind = Kind::NoAnswer;
    QString detail;

    /// Worth asking again after a while.
    bool isPassing() const;
    friend bool operator==(const TileProblem&, const TileProblem&) = default;
};

class TileProblemText {
    Q_DECLARE_TR_FUNCTIONS(riparia::TileProblemText)

public:
    /// "the server does not answer": goes on after a colon, without full stop.
    static QString reason(const TileProblem& problem);
};

} // namespace riparia
