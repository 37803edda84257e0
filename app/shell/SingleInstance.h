// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace riparia {

/// One window per user session: a second start hands its files to the first and ends.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    /// `name` tells sessions apart: user and settings folder.
    explicit SingleInstance(QString name, QObject* parent = nullptr);

    /// True when another instance took these (absolute) paths; then this one has nothing to do.
    bool handOver(const QStringList& paths);
    /// From now on others hand over to us. False when that is not possible; then every start is on its own.
    bool listen();

Q_SIGNALS:
    void received(const QStringList& paths);

private:
    void read();

    QString m_name;
    QLocalServer m_server;
};

} // namespace riparia
