// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/ReferenceStyle.h"

#include <QPoint>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QSlider;
class QToolButton;

namespace riparia {

/// A layer in the list: switch, name, opacity, what is wrong with it, and for features a menu. Says what is wanted and changes nothing itself.
class ReferenceRow : public QWidget {
    Q_OBJECT

public:
    explicit ReferenceRow(const Uuid& id, QWidget* parent = nullptr);

    const Uuid& id() const { return m_id; }
    /// `isOn`: shown on this computer; `note`: one quiet line under it, "" for none.
    void setLayer(const ReferenceLayer& layer, const ReferenceStyle& style, bool isOn, const QString& note);
    void retranslate();

Q_SIGNALS:
    void switched(bool on);
    void fading(double opacity);     ///< while the slider moves
    void faded(double opacity);      ///< when it has come to rest
    void banksWanted(bool areBanks); ///< its lines are banks of rivers
    void stepWanted(int step);       ///< -1 up, 1 down
    void draggedTo(const QPoint& global);
    void dropped();
    void dragEnded(); ///< without a drop
    void removeWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    bool takesStep(const QKeyEvent& key);
    void showPercent(int percent);

    Uuid m_id;
    QCheckBox* m_check;
    QLabel* m_name;
    QSlider* m_opacity;
    QLabel* m_percent;
    QToolButton* m_remove;
    QLabel* m_note;
    QTimer m_rest; // keys on the slider make one step together
    std::optional<QPoint> m_pressed;
    bool m_isDragged = false;
    bool m_isBasemap = true;
    bool m_hasBankLines = false;
    QString m_path;
};

} // namespace riparia
