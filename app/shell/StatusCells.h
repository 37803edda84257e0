// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/ToolEvent.h"
#include "app/shell/CoordinateForm.h"

#include <QObject>
#include <QPoint>
#include <QTimer>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QStatusBar;
class QToolButton;

namespace riparia {

class ElidedLabel;
class MapCanvas;
class MessageLog;
class PlanDocument;
class ProgressCell;
class SnapMenu;
struct MapContent;
struct MapRiver;

/// The cells of the status bar, with widths that do not change under the hand: prompt, recovery point, chainage, coordinates, coordinate system, scale,
/// snapping, length method, what is being opened and exported, bell. What has nothing to say is not there. The prompt has what is left and gives way last:
/// at the smallest window and the usual size of text it keeps 180 pixels.
class StatusCells : public QObject {
    Q_OBJECT

public:
    StatusCells(QStatusBar& bar, MessageLog& log);

    void setPrompt(const QString& prompt);
    QString prompt() const;
    QString chainage() const;
    /// null = no plan is open: the cells of the map are hidden.
    void setMap(MapCanvas* canvas, PlanDocument* document);
    void showPointer(const ToolEvent& event);
    void showNoPointer();
    /// What the pointer snaps to while snapping is on; a right click on its cell changes it.
    void setSnapKinds(const SnapKinds& kinds);
    const SnapKinds& snapKinds() const;
    void retranslate();
    ProgressCell& opening() { return *m_opening; }
    ProgressCell& exporting() { return *m_exporting; }
    /// After the size of text was changed.
    void fitHeights();

Q_SIGNALS:
    void logWanted();
    void snapKindsChosen(); ///< by hand

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QToolButton* makeButton(const QString& name);
    void showScale();
    void showSnapping();
    void readScale();
    void readCoordinates();
    /// Where the pointer is or was last; "" where it was nowhere yet.
    QString coordinates() const;
    void showNextForm();
    void showChainageMenu(QPoint at);
    /// Of the map that is shown; null where it has no such river.
    const MapRiver* riverOf(const Uuid& id) const;
    void showCard();
    void showPlan();
    void showBell();
    void showRecoveryPoint();
    static QString shortCrsName(QString name);
    void makeRoom();
    QString fitted(const QString& text) const;
    void copy(const QString& text);

    QStatusBar& m_bar;
    MessageLog& m_log;
    MapCanvas* m_canvas = nullptr;
    PlanDocument* m_document = nullptr;
    ElidedLabel* m_prompt;
    QToolButton* m_chainage;
    QString m_lastChainage; // the whole of it, also while the pointer is elsewhere: on its way to the cell
    Uuid m_lastRiver;       // the same of its river
    Uuid m_lockedRiver;     // the one the chainage is of at any distance; nil = the nearest
    QLineEdit* m_coordinates;
    std::optional<Point> m_lastPlace; // the same of the coordinates
    CoordinateForm m_form;
    QPoint m_pressed; // on the coordinates
    QToolButton* m_crs;
    QString m_crsName; // that is cut to the width of its cell
    QComboBox* m_scale;
    QToolButton* m_snap;
    SnapMenu* m_snapMenu;
    ElidedLabel* m_method;
    ElidedLabel* m_kept;
    ProgressCell* m_opening;
    ProgressCell* m_exporting;
    QTimer m_tick; // while a plan is open: the recovery point changes by itself
    int m_ticks = 0;
    bool m_hasWarned = false; // of a recovery point that cannot be written
    QToolButton* m_bell;
};

} // namespace riparia
