// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/SheetDialog.h"
#include "app/jobs/LatestJob.h"
#include "app/report/Report.h"

#include "core/plan/Plan.h"

#include <memory>
#include <optional>
#include <set>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPrinter;
class QPushButton;

namespace riparia {

/// A report, and why it has no logo where one was asked for.
struct MadeReport {
    std::shared_ptr<const Report> report;
    std::optional<Error> logo;
};

/// Asks what the report is to be like, shows its pages at once, writes it as PDF or prints it. All of it is done by workers; closing stops them.
class ReportDialog : public SheetDialog {
    Q_OBJECT

public:
    /// `request`: scheme, scenario, filter, time and version; language, paper and the like are what the dialog begins with. `file`: proposed.
    /// `planFile`: never written over, "" = none.
    ReportDialog(Plan plan, ReportRequest request, QString file, QString planFile, QWidget* parent);

    /// What is asked for as the dialog stands, all but the logo, which is read when the report is made.
    ReportRequest request() const;
    /// The file of the logo; "" = none.
    QString logoFile() const;
    /// Null until it is made.
    std::shared_ptr<const Report> report() const { return m_report; }
    /// Writes the report that is shown; whole or not at all. saved() or failed() tells the outcome.
    void saveTo(const QString& path);

    /// Prints the report that is shown (ReportPrint.h). printed() or failed() tells the outcome.
    void printOn(std::shared_ptr<QPrinter> printer);

Q_SIGNALS:
    void printed(int pages);

protected:
    void stop() override;
    void enableButtons(bool isBusy) override;

private:
    void fillChoices();
    void fillScenarios();
    void fillSections();
    void fillScales();
    void fillFonts();
    /// Which sections the template has.
    void showSections();
    std::set<ReportSection> leftOut() const;
    void addControls();
    void showWhatIsOfUse();
    void make();
    void take(Result<MadeReport> made);
    void addLogoRow();
    void chooseLogo();
    void askForTexts();
    void askAndSave();
    void askAndPrint();

    Plan m_plan;
    ReportRequest m_request;
    QString m_file;
    QString m_logoShown; ///< of the report in hand
    QComboBox* m_language;
    QComboBox* m_template;
    QComboBox* m_paper;
    QComboBox* m_compare;       ///< data: uuid of the scenario to compare with, "" for none
    QComboBox* m_scale;         ///< data: what follows "1:", 0 for automatic
    QComboBox* m_overviewScale; ///< the same
    QListWidget* m_sections;    ///< data: ReportSection
    QLineEdit* m_organisation;
    QLineEdit* m_author;
    QLineEdit* m_revision;
    QLineEdit* m_number; ///< of the document
    QLineEdit* m_logo;
    QComboBox* m_latinFont;   ///< data: the family, "" for automatic
    QComboBox* m_chineseFont; ///< the same
    QPushButton* m_texts;
    QCheckBox* m_audit;
    QCheckBox* m_allStrips;
    QCheckBox* m_totalFirst; ///< of the summary form
    QCheckBox* m_shown;
    QCheckBox* m_ground;
    QPushButton* m_save = nullptr;
    QPushButton* m_print = nullptr;
    std::shared_ptr<const Report> m_report;
    LatestJob<MadeReport> m_making;
    LatestJob<int> m_printing;
};

/// The PDF of a report into a file, whole or not at all, over one that is there. For any thread. Errors: those of reportPdf and FileWriter.
Result<void> writeReport(const Report& report, const QString& path, const Progress& progress = {});

} // namespace riparia
