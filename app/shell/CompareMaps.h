// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace riparia {

/// The handle between the two sides of a map that is swiped: dragged, or moved with the arrow keys, Home and End.
class SwipeHandle : public QWidget {
    Q_OBJECT

public:
    explicit SwipeHandle(QWidget* parent);
    QSize sizeHint() const override;

Q_SIGNALS:
    void draggedTo(int x);   ///< its middle, in the parent
    void movedBy(double by); ///< of the width; beyond the ends for Home and End

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int m_grip = 0; ///< where it was taken
};

/// Two maps of the same place under their titles: side by side, or one over the other, of which a handle shows the first on its left and the second
/// on its right.
class CompareMaps : public QWidget {
    Q_OBJECT

public:
    /// Takes the labels and maps as children.
    CompareMaps(QLabel* titleA, QWidget* mapA, QLabel* titleB, QWidget* mapB, QWidget* parent);

    void setSwiping(bool on);
    bool isSwiping() const { return m_isSwiping; }
    /// How much of the width shows the first map while it is swiped; between 0.02 and 0.98, so that the handle stays in reach. At first a half.
    void setShare(double share);
    double share() const { return m_share; }
    SwipeHandle& handle() const { return *m_handle; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();
    void placeSideBySide(const QRect& maps, int titles);
    void placeOver(const QRect& maps, int titles);

    QLabel* m_titleA;
    QWidget* m_mapA;
    QLabel* m_titleB;
    QWidget* m_mapB;
    SwipeHandle* m_handle;
    double m_share = 0.5;
    bool m_isSwiping = false;
};

} // namespace riparia
