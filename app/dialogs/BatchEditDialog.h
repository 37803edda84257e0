// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/EntityEdits.h"
#include "app/panels/PanelContext.h"

#include <QDialog>

#include <cstddef>
#include <string>
#include <vector>

class QLabel;
class QPushButton;

namespace riparia {

class EffectTable;
class FieldSet;
class FigureTable;

/// Fields of several objects, changed for all of them in one undo step. Only ticked fields are written; what that would make of the totals is shown before.
/// A number may be a formula ("= length * 350"): then the first objects are listed with what they have and what they get.
class BatchEditDialog : public QDialog {
    Q_OBJECT

public:
    /// `ids`: two or more objects of the plan.
    BatchEditDialog(PanelContext context, std::vector<Uuid> ids, QWidget* parent = nullptr);

    /// Objects that are listed where a field is a formula.
    static constexpr std::size_t kPreviewed = 5;

    FieldSet& fields() const { return *m_fields; }
    QPushButton& applyButton() const { return *m_apply; }

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void edited(const QString& key);
    /// The ticked fields with what was typed; an error where a formula cannot be read.
    std::vector<Result<FieldValue>> typed() const;
    /// The ticked fields as one edit; problems are shown at their fields.
    Result<FieldEdit> wanted();
    void refresh();
    bool isFormula(const std::string& key) const;
    void showFormulas(const FieldEdit* edit);
    static QString skippedText(const PanelContext& context, const FieldEdit& edit);
    /// What would be doubtful afterwards, at its fields and at the button; false where nothing is.
    bool showWarnings(const ChangeSet& changes);
    void showDay(const ChangeSet& changes);
    void apply();
    void retranslate();

    PanelContext m_context;
    std::vector<Uuid> m_ids;
    QLabel* m_head;
    QLabel* m_note;
    FieldSet* m_fields;
    FigureTable* m_formulas;
    QLabel* m_skipped; ///< which objects a formula passes over, and why
    EffectTable* m_effect;
    QWidget* m_day; ///< what is said where the edit is later than the day that counts
    QLabel* m_dayText;
    QPushButton* m_today;
    QLabel* m_outcome;
    QPushButton* m_apply;
    QPushButton* m_cancel;
};

} // namespace riparia
