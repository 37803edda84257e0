// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/basemap/TileService.h"
#include "app/basemap/WmtsOffer.h"
#include "app/jobs/LatestJob.h"

#include <QComboBox>
#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace riparia {

/// Asks a WMTS which layers it has, when it is told to, and offers them in a list.
class WmtsChoice : public QObject {
    Q_OBJECT

public:
    enum class State { Unread, Reading, Failed, Read };

    WmtsChoice(Crs map, TileService& service, QComboBox& list, QObject* parent);

    void read(const QString& address);
    /// Another address was typed: what was read is of no use, and what is still being read is not waited for.
    void forget();
    State state() const { return m_state; }
    const QString& problem() const { return m_problem; } ///< a sentence; "" unless Failed
    const WmtsOffer* chosen() const;                     ///< null unless Read

Q_SIGNALS:
    void changed();

private:
    void take(const WmtsAddress& address, const DocumentOutcome& outcome);
    void show(std::vector<WmtsOffer> offers);
    void fail(const QString& sentence);

    Crs m_map;
    TileService& m_service;
    QComboBox& m_list;
    State m_state = State::Unread;
    QString m_problem;
    int m_question = 0; // answers to older ones are not taken
    std::vector<WmtsOffer> m_offers;
    LatestJob<std::vector<WmtsOffer>> m_reading; // a large service describes itself in many megabytes
};

} // namespace riparia
