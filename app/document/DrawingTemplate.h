// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Entities.h"
#include "core/plan/EntityTraits.h"

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
        std::string measure = "M07"; ///< of segments: code of the taxonomy, "" = none
        std::string status = "plan"; ///< code of the taxonomy
        Uuid works;                  ///< nil = none
        bool avoidsOverlaps = true;  ///< what areas cover already is cut out of new ones

        StripBase stripBase = StripBase::Centreline;
        bool bankFromCursor = false; ///< the side of the pointer chooses the bank of a segment

        std::string areaMeasure; ///< of areas, strips too: as measure
        std::string greenwayMeasure;

        friend bool operator==(const Values&, const Values&) = default;
    };

    using QObject::QObject;
    const Values& values() const { return m_values; }
    void set(const Values& values);
    void setBank(Bank bank);
    /// The measure of new areas, greenways or, with any other kind, segments: what is done to a bank is seldom done to a wetland, so each kind has its own.
    const std::string& measureOf(EntityKind kind) const;
    void setMeasureOf(EntityKind kind, std::string measure);
    void setAvoidsOverlaps(bool avoids);
    void setBankFromCursor(bool fromCursor);
    void setStripBase(StripBase base);

Q_SIGNALS:
    void changed();

private:
    Values m_values;
};

} // namespace riparia
