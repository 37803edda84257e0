// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Entities.h"

#include <QObject>

#include <string>

namespace riparia {

/// What the widths of a strip are measured from: the line of the river, its bank lines, the outline of its water.
enum class StripBase { Centreline, BankLine, Waterline };

/// What a new object takes without a form: the values of the tool options strip, kept from one object to the next.
class DrawingTemplate : public QObject {
    Q_OBJECT

public:
    struct Values {
        Bank bank = Bank::Channel;
        std::string measure = "M07"; ///< code of the taxonomy, "" = none
        std::string status = "plan"; ///< code of the taxonomy
        Uuid works;                  ///< nil = none
        bool avoidsOverlaps = true;  ///< what areas cover already is cut out of new ones

        StripBase stripBase = StripBase::Centreline;
        bool bankFromCursor = false; ///< the side of the pointer chooses the bank of a segment

        friend bool operator==(const Values&, const Values&) = default;
    };

    using QObject::QObject;
    const Values& values() const { return m_values; }
    void set(const Values& values);
    void setBank(Bank bank);
    void setAvoidsOverlaps(bool avoids);
    void setBankFromCursor(bool fromCursor);
    void setStripBase(StripBase base);

Q_SIGNALS:
    void changed();

private:
    Values m_values;
};

} // namespace riparia
