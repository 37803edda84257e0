// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/MapMark.h"
#include "app/panels/PanelContext.h"

#include "core/base/Uuid.h"
#include "core/geometry/Point.h"
#include "core/linref/Position.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace riparia {

class AllRiversView;
class GapList;
class StripView;

/// The straight-line diagram of one river: the one of what is selected, or the one chosen here; or of all rivers with works at once. Follows plan, filter, scheme and scenario. While it is
/// hidden it does nothing; it catches up when it is shown.
class DiagramPanel : public QWidget {
    Q_OBJECT

public:
    explicit DiagramPanel(PanelContext context, QWidget* parent = nullptr);

    StripView& view() const { return *m_view; }
    /// In its place, where it is asked for: a lane each for all rivers with works.
    AllRiversView& allRivers() const { return *m_all; }
    /// Beside it, where it is asked for: the gaps of all rivers.
    GapList& gaps() const { return *m_gaps; }
    /// Key of the river that is shown; "" for none.
    const std::string& river() const { return m_river; }
    void showRiver(const std::string& key);
    /// Where the pointer is on the map, near which river; it is seen here while that river is shown.
    void showPointer(const Uuid& river, std::optional<Position> at);

Q_SIGNALS:
    void zoomWanted(const std::vector<riparia::Uuid>& ids);
    void placeWanted(const riparia::Box& place);                  ///< on the map, in plan coordinates
    void markWanted(const std::optional<riparia::MapMark>& mark); ///< on the map: where the pointer is here
    void notice(const QString& text);                             ///< why an edit was refused

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHead();
    void outdate(bool rivers);
    void refresh();
    void fillRivers();
    void showPage();
    void shareRoom();
    void followSelection();
    /// Of the first that is on a river or is one; "" when none is.
    std::string riverOf(const std::vector<Uuid>& ids) const;
    std::string firstRiver() const;
    void showFigures();
    void fitFigures();
    void zoomToSpan(Span span);
    void tellMark();
    void retranslate();

    PanelContext m_context;
    StripView* m_view;
    QScrollArea* m_area;
    AllRiversView* m_all;
    QStackedWidget* m_pages; ///< of m_area and m_all
    GapList* m_gaps;
    QSplitter* m_both;
    QWidget* m_head = nullptr;
    QComboBox* m_rivers;
    QLabel* m_figures;
    QToolButton* m_showAll;
    QToolButton* m_showGaps;
    QToolButton* m_whole;
    QLabel* m_empty;
    std::string m_river;
    bool m_isStale = true;
    bool m_areRiversStale = true;
};

} // namespace riparia
