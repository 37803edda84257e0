// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

class QLabel;
class QLineEdit;
class QPushButton;

namespace riparia {

/// The entry box beside the pointer for typed chainages (UX.md 3.4). No validator: a strict one drops what an input method commits. What is wrong stands
/// under the text, which stays.
class ChainageEntry : public QFrame {
    Q_OBJECT

public:
    explicit ChainageEntry(QWidget* map);

    /// What is typed here, for readers of the screen, and an example of it; chainages unless said.
    void setPurpose(const QString& name, const QString& example);
    /// Shows the box beside this place of the map with this text and takes the keyboard.
    void open(QPointF beside, const QString& text);
    void close();
    bool isOpen() const { return isVisible(); }
    QString text() const;
    /// A sentence under the text; "" takes it away. `isError` paints it as one.
    void showHint(const QString& sentence, bool isError);
    /// A button below the hint that puts this text in place of what was typed, until another hint is shown or the text changes.
    void offer(const QString& word, const QString& text);

Q_SIGNALS:
    void edited(const QString& text);
    void accepted(const QString& text);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fit();

    QLineEdit* m_edit;
    QLabel* m_hint;
    QPushButton* m_offer;
    QString m_offered; ///< what it puts there
    QPointF m_beside;
};

} // namespace riparia
