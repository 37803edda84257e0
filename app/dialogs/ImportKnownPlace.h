// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/ImportSession.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;

namespace riparia {

/// The chainage that is known somewhere on a river of an import (UX.md 4.2): a place clicked on the map, and what is typed for it. The start of the chainage
/// follows from it. About the one river that is chosen.
class ImportKnownPlace : public QWidget {
    Q_OBJECT

public:
    ImportKnownPlace(ImportSession& session, QWidget* parent);

    /// The rivers that are chosen, and shows them as they are now.
    void setRivers(const std::vector<Uuid>& chosen);
    /// The answer to pickWanted().
    void takePlace(Point place);
    /// The map is somebody else's again.
    void endPick();
    void retranslate();

Q_SIGNALS:
    void pickWanted(const riparia::Uuid& river); ///< the next click on the map is a place on this one
    void pickEnded();                            ///< no more

private:
    std::shared_ptr<const PlanRiver> river() const;
    std::optional<Point> place() const;
    void pick(bool on);
    void takeChainage();
    void refresh();
    void complain(const QString& sentence);

    ImportSession& m_session;
    std::vector<Uuid> m_chosen;
    std::optional<Point> m_picked; // on the chosen river, where no chainage is given yet
    QPushButton* m_pick;
    QLabel* m_label;
    QLineEdit* m_chainage;
    QLabel* m_where;
};

} // namespace riparia
