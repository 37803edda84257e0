// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/PanelContext.h"

#include "core/base/Result.h"

#include <QList>
#include <QStringList>
#include <QWidget>

#include <cstddef>
#include <functional>

class QAction;
class QComboBox;
class QCompleter;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace riparia {

/// The one filter of the plan, above the map: what is chosen stands as chips, which a click takes away; of several values of one field, which share a
/// chip, it asks which. Anything the filter can say may be typed.
/// A filter can be kept in the plan under a name, as a view. An expression that cannot be read stays in the field with its error below it, and the
/// filter stays what it was.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    FilterBar(PanelContext context, QWidget* parent = nullptr);

    QString expression() const;
    /// Puts the keyboard into the field.
    void edit();
    /// What the filter selects now, as far as this selects it too; another value of a field that a chip chooses from is chosen there as well.
    void add(const QString& condition);
    /// What all has to hold instead of what the filter says now; everything is shown where there is nothing.
    void setParts(const QStringList& parts);
    /// Takes the filter away.
    void clear();
    /// One to show each view of the plan; its tool tip says what it does. They go when views change.
    const QList<QAction*>& views() const { return m_views; }

protected:
    void changeEvent(QEvent* event) override;

private:
    static constexpr std::size_t kMostInMenu = 30; // which can still be read

    void apply();
    void follow();
    void showFilter();
    void showError(const QString& reason);
    void showCount();
    void makeChips();
    QToolButton* makeChip(int part);
    QMenu* makeValueMenu(QToolButton& chip, int part);
    void removePart(int part);
    void fillMenu();
    void fillRivers(QMenu& menu);
    void fillWorks(QMenu& menu);
    void fillMeasuresAndYears(QMenu& measures, QMenu& years);
    void addLine(QMenu& menu, const QString& words, const QString& condition);
    void start(const QString& condition);
    void startChainage();
    void makeViews();
    void fillViews(QMenu& menu);
    void fillViewActs(QMenu& menu, const char* objectName, const std::function<void(const QString&)>& act);
    void showView(const QString& name);
    void askForView();
    void renameView(const QString& name);
    void tellOf(const Result<void>& done);
    void complete();
    void offer(const QStringList& words, const QString& prefix, qsizetype typed);
    QStringList riversLike(const QString& typed) const;
    void retranslate();

    PanelContext m_context;
    QToolButton* m_icon;
    QHBoxLayout* m_chips;
    QLineEdit* m_field;
    QCompleter* m_completer;
    QToolButton* m_add;
    QMenu* m_menu;
    QList<QAction*> m_views;
    QToolButton* m_clear;
    QLabel* m_count;
    QLabel* m_error;
    qsizetype m_typed = 0; ///< characters before the cursor that a completion replaces
    QString m_shown;       ///< the expression that chips or field were last made from
    QStringList m_parts;   ///< of the filter, joined by "and"; empty when it is not such a list
};

} // namespace riparia
