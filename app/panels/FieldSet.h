// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/LatestJob.h"
#include "app/models/CommonFields.h"
#include "app/models/EditableFields.h"
#include "app/panels/MessageLog.h"
#include "app/panels/PanelContext.h"

#include <QObject>
#include <QString>

#include <cstddef>
#include <functional>
#include <optional>
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
    /// What more objects than this have in common is found in the background.
    static constexpr std::size_t kAtOnce = 2000;

    FieldSet(PanelContext context, QWidget* parent);

    /// Puts groups and rows below each other.
    void addTo(QVBoxLayout& column);
    /// Shows the fields that all of these have, with their common values. Text that is being typed and text that was refused stay,
    /// as long as the same objects are shown. Of many objects the values come later: until then what was shown of the same ones stands, and fields of
    /// others say "…" and cannot be changed. The newest call counts.
    void show(const std::vector<Uuid>& ids);
    /// While the values of many objects are on their way.
    bool isReading() const { return m_isReading; }
    /// Values that are only looked at cannot be changed; `why` stands in the tips of their rows.
    void setEditable(bool on, const QString& why = {});
    /// What stands in a field, as editField() takes it.
    QString value(const std::string& key) const;
    /// Back to what the plan has.
    void restore(const std::string& key);
    /// As of FieldRow.
    void setProblem(const std::string& key, const QString& problem, std::optional<MessageAction> remedy = {});
    QString problem(const std::string& key) const;
    void setWarning(const std::string& key, const QString& warning);
    QString warning(const std::string& key) const;
    std::vector<std::string> ticked() const;
    void tick(const std::string& key);
    void retranslate();

Q_SIGNALS:
    void edited(const QString& key); ///< by hand, and finished: Enter, another focus, a choice
    void tickedChanged();
    void failed(const QString& why); ///< the values could not be found

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
    void read();
    void take(std::vector<CommonField> fields);
    void showWaiting();
    /// Which values a split has divided: of one object only.
    void showDivided();
    void showRows(const std::function<bool(const Field&)>& isShown);
    void enableRows();
    void fill(const Field& field, bool force);
    /// Text, what is chosen of a list and of the banks; `note` stands where there is none.
    static void put(const Field& field, const FieldContent& content, const QString& note);
    void fillCombos();
    const CommonField* common(const std::string& key) const;
    Field* find(const std::string& key);
    const Field* find(const std::string& key) const;

    PanelContext m_context;
    QWidget* m_parent;
    std::vector<Field> m_fields;
    std::vector<Group> m_groups;
    std::vector<Uuid> m_ids;
    std::vector<CommonField> m_common; ///< of m_ids, unless they are being read
    LatestJob<std::vector<CommonField>> m_reading;
    bool m_isReading = false;
    bool m_isOfOthers = false; ///< what the controls hold is of objects that were shown before
    bool m_isEditable = true;
    bool m_isFilling = false;
};

} // namespace riparia
