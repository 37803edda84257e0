// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QThread>

namespace riparia {

/// What a start hands to the window that is open.
struct StartRequest {
    QStringList paths; ///< absolute; or what is asked for instead of files
    QString token{};   ///< see ActivationToken
};

/// One window per user session: a second start hands its files to the first and ends. The first one answers from a thread of its own, so that a window
/// in the middle of long work is never taken for none.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    enum class Outcome {
        First,      ///< nobody else is there; from now on others hand over to us, where that is possible
        HandedOver, ///< another instance took the request; this one has nothing to do
        NoAnswer,   ///< another instance is there and says nothing: stopped, or the computer is overloaded
    };

    /// `name` tells sessions apart: user and settings folder. `patience`: how long another instance may take to answer, in milliseconds.
    explicit SingleInstance(QString name, int patience = kUsualPatience, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// Starts at the same moment wait for each other, so that one of them is the first.
    Outcome begin(const StartRequest& request);
    /// From now on we are not there for others: who starts while this program ends has a window of its own.
    void end();

Q_SIGNALS:
    /// What another start hands over; comes with the events of this object's thread, however long those wait.
    void received(const QStringList& paths, const QString& token);
    /// Another instance is there and has not answered for a second.
    void waits();

private:
    static constexpr int kUsualPatience = 30'000;

    enum class Answer { Nobody, Taken, None };
    Answer handOver(const StartRequest& request);
    bool listen();

    QString m_name;
    int m_patience;
    QThread m_thread; // of the listener
};

} // namespace riparia
