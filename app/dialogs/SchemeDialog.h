// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/SchemeEdits.h"
#include "app/panels/PanelContext.h"

#include <QDialog>

#include <cstddef>
#include <vector>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;

namespace riparia {

class SchemeFigures;
class SchemeForm;

/// The counting schemes of the plan: a list, all that the chosen one decides, and what the plan comes to under it, beside another one where that is wanted.
/// Everything that is changed becomes one undo step when it is accepted.
class SchemeDialog : public QDialog {
    Q_OBJECT

public:
    /// Begins at the scheme that the window counts by.
    explicit SchemeDialog(PanelContext context, QWidget* parent = nullptr);

    SchemeForm& form() const { return *m_form; }
    SchemeFigures& figures() const { return *m_figures; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* makeList();
    QWidget* makeBeside();
    void fillList(std::size_t current);
    void nameRow(std::size_t index);
    void fillBeside();
    void choose(int row);
    void showChosen();
    void showButtons();
    void showFigures();
    void add(SchemeDraft draft);
    void remove();
    void edited();
    void say(const QString& problem);
    void accepted();
    void retranslate();
    SchemeDraft& chosen() { return m_drafts[m_chosen]; }

    PanelContext m_context;
    std::vector<SchemeDraft> m_drafts; ///< never empty: two are built in
    std::size_t m_chosen = 0;
    QListWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_duplicate;
    QPushButton* m_delete;
    QScrollArea* m_scroll;
    SchemeForm* m_form;
    QLabel* m_besideLabel;
    QComboBox* m_beside;
    SchemeFigures* m_figures;
    QLabel* m_problem;
    QPushButton* m_accept;
    QPushButton* m_cancel;
};

} // namespace riparia
