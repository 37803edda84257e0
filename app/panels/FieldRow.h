// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/MessageLog.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <optional>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;
class QHBoxLayout;

namespace riparia {

/// One line of the inspector: label left, control filling the rest, and below it what is wrong with what was typed. With several objects selected a
/// box in front says whether the field will be written.
class FieldRow : public QWidget {
    Q_OBJECT

public:
    FieldRow(const QString& name, QWidget* control, QWidget* parent);

    void setTitle(const QString& title);
    QString title() const;
    QWidget* control() const { return m_control; }
    /// "" = nothing is wrong. The control keeps what was typed. What can be done about it is a link beside it.
    void setProblem(const QString& problem, std::optional<MessageAction> remedy = {});
    QString problem() const;
    /// What is doubtful about a value that can be written: said below it, while nothing is wrong with it. "" = nothing.
    void setWarning(const QString& warning);
    QString warning() const;
    /// A ↯ behind the control and why it is there, which help for the blind says too. "" = none.
    void setMark(const QString& why);
    QString mark() const;
    void setBatch(bool on);
    bool isTicked() const;
    void setTicked(bool on);

Q_SIGNALS:
    void ticked();

private:
    void showWarning();
    void describe();

    QCheckBox* m_tick;
    QLabel* m_label;
    QWidget* m_control;
    QLabel* m_mark;
    QLabel* m_problem;
    QLabel* m_warning;
    QPushButton* m_remedy;
    std::function<void()> m_remedyAct;
};

} // namespace riparia
