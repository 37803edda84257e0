// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QDockWidget;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace riparia {

/// The head of a dock: bold title, small buttons on the right, close last. In a group of tabs it folds away, for the tab is the title.
class PanelTitle : public QWidget {
    Q_OBJECT

public:
    explicit PanelTitle(QDockWidget* dock);

    /// Between title and close button; the title takes it over.
    void addButton(QToolButton* button);
    /// Gives them up again.
    QList<QToolButton*> takeButtons();
    /// Small text after the title, "31 of 48".
    void setNote(const QString& note);
    void setFolded(bool folded);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QDockWidget* m_dock;
    QLabel* m_title;
    QLabel* m_note;
    QHBoxLayout* m_buttons;
    QToolButton* m_close;
    bool m_isFolded = false;
};

} // namespace riparia
