// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

namespace riparia {

/// The head of the inspector: the selection's mark on the left edge, name and code, status badge and what it is, three figures in one order.
class ObjectHead : public QWidget {
    Q_OBJECT

public:
    struct Figure {
        QString title;
        QString value;
        QString unit;
    };

    explicit ObjectHead(QWidget* parent = nullptr);

    void set(QString name, QString code, std::optional<int> statusClass, QString statusWords, QString note,
             std::vector<Figure> figures);
    const std::vector<Figure>& figures() const { return m_figures; }
    /// Figures that others are on the way for are dim.
    void setOutdated(bool areOutdated);
    bool areOutdated() const { return m_areOutdated; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QString m_code;
    std::optional<int> m_status; ///< of StatusClass
    QString m_statusWords;
    QString m_note;
    std::vector<Figure> m_figures; ///< the last one is the one that counts
    bool m_areOutdated = false;
};

} // namespace riparia
