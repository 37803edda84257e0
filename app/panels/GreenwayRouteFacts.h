// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/LatestJob.h"
#include "app/panels/PanelContext.h"

#include "core/plan/GreenwayRoute.h"
#include "core/plan/RiverCrossings.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QLabel;

namespace riparia {

/// What is worked out of a greenway as a path: where it is interrupted and which rivers it crosses, each row with a tool tip that says what counts.
/// Found in the background; hidden until it is there.
class GreenwayRouteFacts : public QWidget {
    Q_OBJECT

public:
    explicit GreenwayRouteFacts(PanelContext context, QWidget* parent = nullptr);

    /// Null hides it. What stands there of the same greenway stays, and is worked out anew only after greenways, rivers or works have changed; then until
    /// the new is found.
    void showGreenway(const std::shared_ptr<const Greenway>& greenway);

Q_SIGNALS:
    void workedOut(); ///< what stands there was worked out anew

private:
    struct Found {
        std::vector<GreenwayGap> gaps;
        std::vector<RiverCrossing> crossings;
    };

    void say();
    QString wholeMetres(double metres) const;
    QString gapWords(const std::vector<GreenwayGap>& gaps) const;
    QString crossingWords(const std::vector<RiverCrossing>& crossings) const;

    PanelContext m_context;
    QLabel* m_gaps;
    QLabel* m_crossings;
    Uuid m_shown;          ///< nil for none
    bool m_isStale = true; ///< the plan is another than what was found, or is being found, is of
    std::optional<Found> m_found;
    LatestJob<Found> m_finding;
};

} // namespace riparia
