// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/EntityEdits.h"
#include "app/panels/PanelContext.h"

#include "core/base/Uuid.h"
#include "core/ledger/Figures.h"
#include "core/plan/Entities.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace riparia {

class FieldRow;
class PublishedFields;

/// Asks for a target of the plan, a new one or one that is there, and writes it as one undo step. What cannot be read is marked at its field; a scope
/// says how many counted features lie in it before anything is written. What was published of the same stands below, beside what is measured.
class TargetDialog : public QDialog {
    Q_OBJECT

public:
    /// `id`: a target of the plan; nil for a new one.
    TargetDialog(PanelContext context, const Uuid& id, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void fill(const Target& target);
    void fillUnits();
    void unitChosen();
    /// What was typed; what cannot be read is shown at its field. None then.
    std::optional<Target> typed();
    void showScope();
    void offerPublished();
    Result<FieldEdit> editOf(const Target& target);
    void accepted();
    void retranslate();
    Quantity quantity() const;

    PanelContext m_context;
    Target m_target;          ///< as it was
    bool m_hasFigure = false; ///< something was published of it
    double m_factor = 1;
    QLineEdit* m_name;
    QComboBox* m_metric;
    QLineEdit* m_value;
    QComboBox* m_unit;
    QLineEdit* m_scope;
    QLabel* m_scopeNote;
    QLineEdit* m_due;
    QCheckBox* m_approximate;
    QLineEdit* m_source;
    QLineEdit* m_remarks;
    FieldRow* m_nameRow;
    FieldRow* m_metricRow;
    FieldRow* m_valueRow;
    FieldRow* m_scopeRow;
    FieldRow* m_dueRow;
    FieldRow* m_approximateRow;
    FieldRow* m_sourceRow;
    FieldRow* m_remarksRow;
    PublishedFields* m_published;
    QLabel* m_problem;
    QPushButton* m_accept;
    QPushButton* m_cancel;
};

} // namespace riparia
