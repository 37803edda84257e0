// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/Uuid.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QMenu;
class QToolButton;

namespace riparia {

class ActionCatalog;
class MessageLog;
class PlanDocument;
struct ScenarioChoice;

/// The scenario that is shown and edited, in the main toolbar: a choice of all there are, and what is done with them. Does the acts "scenario.…" of
/// the catalog itself.
class ScenarioBox : public QWidget {
    Q_OBJECT

public:
    ScenarioBox(ActionCatalog& actions, MessageLog& log, QWidget* parent);

    /// null = no plan is open.
    void setDocument(PlanDocument* document);
    /// "Frugal", or "" where the base is shown.
    QString alternative() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void showNext();
    void duplicate();
    void rename();
    void remove();
    void merge();
    void mergeInto();
    /// None where it is given up.
    std::optional<Uuid> askForTarget(const std::vector<ScenarioChoice>& targets, const QString& title,
                                     const QString& label);
    void tellMerged(const Result<void>& done, const QString& name, const QString& size);
    /// What was done, with a way back, or why it was not.
    void tell(const Result<void>& done, const QString& sentence);

    ActionCatalog& m_actions;
    MessageLog& m_log;
    PlanDocument* m_document = nullptr;
    QComboBox* m_choice;
    QToolButton* m_more;
    QMenu* m_menu;
};

} // namespace riparia
