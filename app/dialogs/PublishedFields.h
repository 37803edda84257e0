// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/LatestJob.h"
#include "app/panels/PanelContext.h"

#include "core/ledger/Targets.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <string>

class QLabel;
class QLineEdit;

namespace riparia {

class FieldRow;

/// What was published of what a target measures: figure, tolerance and day; below them how far the measured figure is from it, counted in the background.
/// Empty where nothing was published.
class PublishedFields : public QWidget {
    Q_OBJECT

public:
    PublishedFields(PanelContext context, QWidget* parent);

    /// Shows what the plan holds; null for nothing.
    void setHeld(std::shared_ptr<const ReportedValue> held);
    /// The same where nothing was typed; else what was typed stays, and it is said what it replaces.
    void offer(std::shared_ptr<const ReportedValue> held);
    const std::shared_ptr<const ReportedValue>& held() const { return m_held; }
    /// The unit that figures are typed in; `factor`: how much of the SI unit it is. What stands there stays as it is.
    void useUnit(double factor, const QString& symbol);
    /// The same, and what stands there stays the same amount.
    void convertTo(double factor, const QString& symbol);
    /// What the figure is of; measures anew.
    void setSubject(const std::string& metric, const std::string& scope);
    /// What was typed, none for nothing; what cannot be read is shown at its field. Errors: NumberSyntax, DateSyntax, InvalidArgument.
    Result<std::optional<ReportedValue>> typed();
    QLineEdit& figure() const { return *m_figure; }
    void retranslate();

private:
    Result<std::optional<ReportedValue>> read() const;
    QString replacedWords() const;
    void measure();
    void say(const Result<ReportedCheck>& check);

    PanelContext m_context;
    std::shared_ptr<const ReportedValue> m_held;
    std::string m_metric;
    std::string m_scope;
    bool m_isTyped = false; ///< what stands there, by hand
    double m_factor = 1;
    QString m_symbol;
    LatestJob<ReportedCheck> m_checking;
    QLineEdit* m_figure;
    QLabel* m_plusMinus;
    QLineEdit* m_tolerance;
    QLineEdit* m_day;
    QLabel* m_note;
    FieldRow* m_figureRow;
    FieldRow* m_dayRow;
};

} // namespace riparia
