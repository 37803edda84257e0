// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <array>

class QLabel;
class QLineEdit;

namespace riparia {

class ToolManager;

/// The fields of the tool options strip that go with the sketch of the tool in use: river, from and to, or the widths. They follow the sketch; what is typed
/// into one goes into the sketch with Enter, as it would from the box beside the pointer. Hidden with tools that have none.
class SketchFields : public QWidget {
    Q_OBJECT

public:
    explicit SketchFields(ToolManager& tools, QWidget* parent = nullptr);

    bool isEmpty() const; ///< the tool in use has none
    void retranslate();

private:
    struct Field {
        QString id; ///< see ToolField
        QLineEdit* edit;
        QLabel* label = nullptr; ///< before it
    };

    void showSketch();
    void take(const Field& field);

    ToolManager& m_tools;
    std::array<Field, 5> m_fields;
};

} // namespace riparia
