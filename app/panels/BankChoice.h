// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QButtonGroup;

namespace riparia {

/// Left, right, both, channel: one of four, as joined buttons.
class BankChoice : public QWidget {
    Q_OBJECT

public:
    explicit BankChoice(QWidget* parent = nullptr, bool withIcons = false);

    QString code() const; ///< "" while none is chosen
    /// Emits nothing.
    void choose(const QString& code);

Q_SIGNALS:
    void chosen(const QString& code); ///< by hand

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QButtonGroup* m_group;
};

} // namespace riparia
