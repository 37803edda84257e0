// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/PlanDocument.h"
#include "app/text/Language.h"
#include "app/text/ShownUnits.h"

#include <QObject>
#include <QString>

#include <memory>
#include <string>
#include <unordered_map>

namespace riparia {

/// Names and chainage labels of a plan in the language of the window, and the units its quantities are shown in. Keeps a register of the rivers until rivers change. To be made before the
/// document's PlanTotals, so that it knows of a change before those who hear of it from there.
class PlanNames : public QObject {
    Q_OBJECT

public:
    explicit PlanNames(const PlanDocument& document);

    /// Who shows something asks for them each time: it words itself anew when they change, as in another language.
    const ShownUnits& units() const { return m_units; }
    void setUnits(const ShownUnits& units) { m_units = units; }
    const Plan& plan() const { return m_document.plan(); }
    /// Of the base; null when there is none.
    std::shared_ptr<const PlanRiver> river(const std::string& key) const;
    /// Name in the language of the window, else the other one, else the key.
    QString riverName(const std::string& key) const;
    static QString riverName(const River& river);
    /// As the works are called in the scenario shown.
    QString worksName(const Uuid& id) const;
    const PlanDocument& document() const { return m_document; }
    /// Own name in the language of the window, else the other one, else the code.
    static QString nameOf(const Meta& meta);
    /// "K1+234.5": at most one place of a metre, none where it is zero. "" when the river is not there.
    QString chainage(const std::string& river, Position at) const;
    static QString chainage(const River& river, Position at, const ShownUnits& units = {});
    /// The ends of a span, ordered by chainage.
    struct Ends {
        Position first; ///< the smaller label
        Position second;
    };
    Ends ends(const std::string& river, const Span& span) const;
    static Ends ends(const River& river, const Span& span);
    /// "K0+350–K2+120"
    QString range(const std::string& river, const Span& span) const;
    static QString range(const River& river, const Span& span, const ShownUnits& units = {});
    /// Names of measures, joined.
    static QString measures(const std::vector<MeasureEntry>& measures);

private:
    const PlanDocument& m_document;
    ShownUnits m_units;
    mutable bool m_known = false;
    mutable std::unordered_map<std::string, std::shared_ptr<const PlanRiver>> m_rivers;
};

} // namespace riparia
