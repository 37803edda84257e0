// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/EditableFields.h"
#include "app/models/TableCells.h"
#include "app/panels/PanelContext.h"

#include <QObject>
#include <QString>

#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace riparia {

class BankChoice;
class FieldRow;

/// The fields of the inspector: makes their controls, fills them from what is selected, and says when one was edited. Knows nothing of how edits
/// are written.
class FieldSet : public QObject {
    Q_OBJECT

public:
    FieldSet(PanelContext context, QWidget* parent);

    /// Puts groups and rows below each other.
    void addTo(QVBoxLayout& column);
    /// Shows the fields that all of these have, with their common values. Text that is being typed and text that was refused stay,
    /// as long as the same objects are shown.
    void show(const std::vector<Uuid>& ids);
    /// Values that are only looked at cannot be changed.
    void setEditable(bool on);
    /// What stands in a field, as editField() takes it.
    QString value(const std::string& key) const;
    /// Back to what the plan has.
    void restore(const std::string& key);
    void setProblem(const std::string& key, const QString& problem);
    QString problem(const std::string& key) const;
    std::vector<std::string> ticked() const;
    void tick(const std::string& key);
    void retranslate();

Q_SIGNALS:
    void edited(const QString& key); ///< by hand, and finished: Enter, another focus, a choice
    void tickedChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Field {
        std::string key;
        bool isAlone = false;
        FieldRow* row = nullptr;
        QLineEdit* line = nullptr;
        QComboBox* combo = nullptr;
        BankChoice* bank = nullptr;
    };
    struct Group {
        FieldGroup group;
        QLabel* head;
        std::vector<std::size_t> fields;
    };

    void addGroup(FieldGroup group);
    /// Makes the row of a control; its place in m_fields.
    std::size_t add(const EditableField& field, QLineEdit* line, QComboBox* combo, BankChoice* bank);
    QLineEdit* addLine(const EditableField& field, bool latin);
    void offer(const EditableField& field);
    void addCombo(const EditableField& field);
    void addBank(const EditableField& field);
    void finished(const Field& field);
    void fill(Field& field, bool force);
    void fillCombos();
    bool has(const std::string& key) const;
    Field* find(const std::string& key);
    const Field* find(const std::string& key) const;

    PanelContext m_context;
    QWidget* m_parent;
    std::vector<Field> m_fields;
    std::vector<Group> m_groups;
    std::vector<Uuid> m_ids;
    bool m_isFilling = false;
};

} // namespace riparia
