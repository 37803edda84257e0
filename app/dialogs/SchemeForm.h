// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/PanelContext.h"

#include "core/ledger/CountingScheme.h"

#include <QWidget>

#include <initializer_list>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;
class QToolButton;
class QTreeWidget;

namespace riparia {

class FieldRow;

/// All that a counting scheme decides, to be edited. Lists in which nothing is ticked decide nothing: everything counts, as in CountingScheme itself.
class SchemeForm : public QWidget {
    Q_OBJECT

public:
    SchemeForm(PanelContext context, QWidget* parent);

    /// Shows a scheme; edited() is not emitted.
    void setScheme(const CountingScheme& scheme, bool isDefault);
    /// As it stands in the form.
    const CountingScheme& scheme() const { return m_scheme; }
    bool isDefault() const;
    QLineEdit& nameField() const { return *m_name; }
    void retranslate();

Q_SIGNALS:
    void edited(); ///< by the person, after every change

private:
    void build();
    QWidget* inOneLine(std::initializer_list<QWidget*> parts);
    QWidget* ownerList();
    QWidget* withNote(QWidget* list, QLabel* note, const QString& name);
    void listen();
    void showRules();
    void fillStatuses();
    void fillLists();
    void fillBoundaries();
    void fillOwners();
    void fillUnits();
    void showWithinClasses();
    void showWhatAllCounts();
    std::vector<std::string> tickedStatuses() const;
    std::vector<std::string> tickedKinds() const;
    void moveOwner(int by);
    void take();

    PanelContext m_context;
    CountingScheme m_scheme;
    bool m_isFilling = false;
    QLineEdit* m_name;
    QLineEdit* m_nameEn;
    QCheckBox* m_default;
    QTreeWidget* m_statuses; ///< classes, and below each its status codes
    QLabel* m_allStatuses;   ///< shown where none is ticked
    QCheckBox* m_suspended;
    QCheckBox* m_cancelled;
    QCheckBox* m_segments;
    QCheckBox* m_areas;
    QCheckBox* m_greenways;
    QLabel* m_allKinds;
    QListWidget* m_areaKinds;
    QLabel* m_allAreaKinds;
    QListWidget* m_exclusions;
    QComboBox* m_boundary;
    QCheckBox* m_hasDay;
    QDateEdit* m_day;
    QLineEdit* m_filter;
    QListWidget* m_owners; ///< the criteria that decide in their order, then those that do not
    QToolButton* m_up;
    QToolButton* m_down;
    QSpinBox* m_kilometreDecimals;
    QSpinBox* m_areaDecimals;
    QComboBox* m_areaUnit;
    std::vector<FieldRow*> m_rows; ///< in the order of their titles in retranslate()
};

} // namespace riparia
