// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QWidget>

class QListView;
class QUndoStack;

namespace riparia {

class PlanDocument;

/// The steps that can be undone or redone: row 0 is the plan as it was opened, or before the oldest step that is still kept; row i what the i-th step made of it.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IsUndoneRole = Qt::UserRole + 1, IsSavedRole, IsCurrentRole };

    explicit HistoryModel(PlanDocument& document, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    void retranslate();

private:
    void follow();
    QString wordsOf(int row) const;

    const PlanDocument& m_document;
    QUndoStack& m_stack;
    int m_rows = 1;
};

/// What was done, newest last; a click goes there.
class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(PlanDocument& document, QWidget* parent = nullptr);

    QListView& list() const { return *m_list; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showCurrent();
    void retranslate();

    QUndoStack& m_stack;
    HistoryModel* m_model;
    QListView* m_list;
};

} // namespace riparia
