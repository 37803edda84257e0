// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QToolButton;

namespace riparia {

class ElidedLabel;

/// A cell of the status bar for work that goes on in the background: what it is, how far it is, and a cross that cancels it. Only there while the work runs and
/// when it is not done at once.
class ProgressCell : public QWidget {
    Q_OBJECT

public:
    ProgressCell(const QString& objectName, QWidget* parent);

    /// `title`: "Opening plan.gpkg", in the language of the moment.
    void begin(std::function<QString()> title);
    /// 0..1; nothing while nothing runs.
    void showProgress(double fraction);
    void end();
    QString text() const;

Q_SIGNALS:
    void cancelled();
    void shownChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showText();

    ElidedLabel* m_text;
    QToolButton* m_cross;
    QTimer m_patience; // until it is shown
    std::function<QString()> m_title;
    int m_percent = 0; // 0 = not known
};

} // namespace riparia
