// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tools/MapTool.h"
#include "app/tools/NetworkPlace.h"

#include <QObject>
#include <QPointF>
#include <QTimer>

#include <optional>

namespace riparia {

class ChainageEntry;

/// The map moves to a typed chainage and marks it, or to a typed range. Nothing changes in the plan. The river is the one that is typed before the
/// chainage, else the selected one, else the last one gone to, else the only one.
class GoToPlace : public QObject {
    Q_OBJECT

public:
    explicit GoToPlace(ToolContext context, QObject* parent = nullptr);

    /// The box in the middle of the map, with what has been typed.
    void open(const QString& text = QStringLiteral("K"));
    /// A place is marked: a length that is typed goes on from there.
    bool isMarked() const { return m_mark.has_value(); }
    /// The mark of the place gone to, for as long as it is shown.
    void paint(QPainter& painter, const Viewport& view) const;
    void contentChanged();

Q_SIGNALS:
    void arrived(const QString& text); ///< river and chainage, coordinates

private:
    Result<std::vector<NetworkPlace>> read(const QString& text) const;
    void showWhere(const QString& text);
    void go(const QString& text);

    ToolContext m_context;
    ChainageEntry* m_entry;
    std::optional<std::size_t> m_river; // typed chainages are on it where none is said
    std::optional<NetworkPlace> m_mark;
    std::optional<NetworkPlace> m_start; // what was marked when the box was opened
    QTimer m_marked;                     // takes the mark away
};

} // namespace riparia
