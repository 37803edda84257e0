// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ReportDialog.h"

#include "app/models/PlanNames.h"
#include "app/panels/Look.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include "core/io/export/FileWriter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace riparia {

namespace {

std::vector<Language> languagesOf(int choice)
{
    switch (choice) {
    case 0: return {Language::English};
    case 1: return {Language::Chinese};
    default: return {Language::Chinese, Language::English};
    }
}

int choiceOf(const std::vector<Language>& languages)
{
    return languages.size() > 1 ? 2 : languages.front() == Language::Chinese ? 1 : 0;
}

/// Each sheet on a page of its own size, scaled down where the printer's paper is smaller.
void printReport(const Report& report, QPrinter& printer)
{
    QPainter painter;
    for (std::size_t i = 0; i < report.sheets.size(); ++i) {
        const Sheet& sheet = report.sheets[i];
        const bool isWide = sheet.size.width() > sheet.size.height();
        printer.setPageOrientation(isWide ? QPageLayout::Landscape : QPageLayout::Portrait);
        if (i == 0 ? !painter.begin(&printer) : !printer.newPage())
            return;
        const QRectF paper = printer.paperRect(QPrinter::DevicePixel);
        const double scale =
            std::min(paper.width() / sheet.size.width(), paper.height() / sheet.size.height()) / kUnitsPerMm;
        const QRectF page = printer.pageRect(QPrinter::DevicePixel);
        painter.save();
        painter.translate(-page.topLeft()); // painting begins inside the margins
        painter.scale(scale, scale);
        paintSheet(painter, sheet, *report.style);
        painter.restore();
    }
}

} // namespace

Result<QString> writeReport(const Report& report, const QString& path, const Progress& progress)
{
    auto file = FileWriter::open(toUtf8(path), true); // the file dialog has asked
    if (!file)
        return fail(file.error());
    const auto pdf = reportPdf(report, progress);
    if (!pdf)
        return fail(pdf.error());
    const std::string_view bytes(pdf->constData(), static_cast<std::size_t>(pdf->size()));
    if (auto written = file->write(bytes); !written)
        return fail(written.error());
    if (auto committed = file->commit(); !committed)
        return fail(committed.error());
    return path;
}

ReportDialog::ReportDialog(Plan plan, ReportRequest request, QString file, QWidget* parent)
    : QDialog(parent)
    , m_plan(std::move(plan))
    , m_request(std::move(request))
    , m_file(std::move(file))
    , m_language(new QComboBox(this))
    , m_template(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_compare(new QComboBox(this))
    , m_organisation(new QLineEdit(m_request.organisation, this))
    , m_audit(new QCheckBox(this))
    , m_shown(new QCheckBox(this))
    , m_message(look::label(this, 1.0, false, "secondary"))
    , m_progress(new QProgressBar(this))
    , m_preview(new ReportPreview(this))
{
    setObjectName(QStringLiteral("reportDialog"));
    setWindowTitle(tr("Report"));
    resize(960, 620);
    setMinimumSize(720, 480);
    addControls();
    make();
}

void ReportDialog::addControls()
{
    m_language->addItems({tr("English"), tr("Chinese"), tr("Chinese and English, one part each")});
    m_template->addItems({tr("Report: cover, figures, maps, chapters"), tr("Summary form with map and lists")});
    m_paper->addItems({tr("A4"), tr("A3 for maps and wide tables")});
    m_compare->addItem(tr("No comparison"), QString());
    const auto offer = [this](const Uuid& id, const QString& name) {
        if (id != m_request.count.scenario)
            m_compare->addItem(name, fromUtf8(id.toString()));
    };
    offer(Uuid(), tr("with the base"));
    for (const auto& [id, row] : m_plan.scenarios()) {
        if (!row->meta.deleted)
            offer(id, tr("with %1", "a scenario").arg(PlanNames::nameOf(row->meta)));
    }
    m_compare->setEnabled(m_compare->count() > 1);
    m_compare->setToolTip(m_compare->isEnabled() ? tr("A section that compares the scenario of the report with another")
                                                 : tr("The plan has one scenario"));
    m_compare->setCurrentIndex(
        std::max(0, m_request.compare ? m_compare->findData(fromUtf8(m_request.compare->toString())) : 0));
    m_language->setCurrentIndex(choiceOf(m_request.languages));
    m_template->setCurrentIndex(m_request.layout == ReportTemplate::Form ? 1 : 0);
    m_paper->setCurrentIndex(m_request.paper == ReportPaper::A3 ? 1 : 0);
    m_audit->setText(tr("Audit appendix: the pieces of every total"));
    m_audit->setChecked(m_request.audit);
    const bool hasFilter = !m_request.count.filter.isEmpty();
    m_shown->setText(tr("Only what the filter shows"));
    m_shown->setChecked(hasFilter);
    m_shown->setEnabled(hasFilter);
    m_shown->setToolTip(hasFilter ? tr("Leave out what the filter hides") : tr("There is no filter"));
    m_organisation->setPlaceholderText(tr("A line to write on"));
    m_message->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("reportMessage"));
    m_progress->setTextVisible(false);
    m_progress->setObjectName(QStringLiteral("reportProgress"));
    m_progress->setAccessibleName(tr("Progress"));
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(6);
    const std::tuple<QWidget*, const char*, QString> rows[] = {
        {m_language, "reportLanguage", tr("Language")},
        {m_template, "reportTemplate", tr("Template")},
        {m_paper, "reportPaperSize", tr("Paper")},
        {m_compare, "reportCompare", tr("Comparison")},
        {m_organisation, "reportOrganisation", tr("Organisation")},
    };
    for (const auto& [widget, name, title] : rows) {
        widget->setObjectName(QString::fromLatin1(name));
        widget->setAccessibleName(title);
        form->addRow(title, widget);
    }
    m_audit->setObjectName(QStringLiteral("reportAudit"));
    m_shown->setObjectName(QStringLiteral("reportShown"));
    auto* side = new QVBoxLayout;
    side->addLayout(form);
    for (QCheckBox* box : {m_audit, m_shown}) {
        box->setAccessibleName(box->text());
        side->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ReportDialog::make);
    }
    side->addStretch();
    side->addWidget(m_message);
    side->addWidget(m_progress);
    for (QComboBox* box : {m_language, m_template, m_paper, m_compare})
        connect(box, &QComboBox::currentIndexChanged, this, &ReportDialog::make);
    connect(m_organisation, &QLineEdit::editingFinished, this, [this] {
        if (m_organisation->text() != m_request.organisation)
            make();
    });
    auto* panes = new QHBoxLayout;
    panes->setSpacing(20);
    panes->addLayout(side, 0);
    panes->addWidget(m_preview, 1);
    auto* buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save PDF…"), QDialogButtonBox::ActionRole);
    look::setProperty(m_save, "role", QStringLiteral("primary"));
    m_save->setObjectName(QStringLiteral("reportSave"));
    m_save->setDefault(true);
    m_print = buttons->addButton(tr("Print…"), QDialogButtonBox::ActionRole);
    m_print->setObjectName(QStringLiteral("reportPrint"));
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::askAndSave);
    connect(m_print, &QPushButton::clicked, this, &ReportDialog::print);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(16);
    column->addLayout(panes, 1);
    column->addWidget(buttons);
}

ReportRequest ReportDialog::request() const
{
    ReportRequest request = m_request;
    request.languages = languagesOf(m_language->currentIndex());
    request.layout = m_template->currentIndex() == 1 ? ReportTemplate::Form : ReportTemplate::Standard;
    request.paper = m_paper->currentIndex() == 1 ? ReportPaper::A3 : ReportPaper::A4;
    request.organisation = m_organisation->text().trimmed();
    request.audit = m_audit->isChecked();
    request.compare = Uuid::parse(toUtf8(m_compare->currentData().toString()));
    if (!m_shown->isChecked())
        request.count.filter = {};
    return request;
}

void ReportDialog::make()
{
    m_request.organisation = m_organisation->text();
    m_report.reset();
    m_preview->setReport(nullptr);
    m_save->setEnabled(false);
    m_print->setEnabled(false);
    m_progress->setValue(0);
    m_progress->show();
    say(tr("Making the pages…"), false);
    m_making.start(
        [plan = m_plan, asked = request()](const Progress& progress) -> Result<std::shared_ptr<const Report>> {
            auto report = makeReport(plan, asked, progress);
            if (!report)
                return fail(report.error());
            return std::make_shared<const Report>(std::move(*report));
        },
        [this](Result<std::shared_ptr<const Report>> made) { take(std::move(made)); },
        [this](double share) { m_progress->setValue(static_cast<int>(share * 200)); }); // painting is the other half
}

void ReportDialog::take(Result<std::shared_ptr<const Report>> made)
{
    m_progress->hide();
    if (!made) {
        if (made.error().code != ErrorCode::Cancelled) {
            say(ErrorText::sentence(made.error()), true);
            Q_EMIT failed(made.error());
        }
        return;
    }
    m_report = std::move(*made);
    m_preview->setReport(m_report);
    m_save->setEnabled(true);
    m_print->setEnabled(true);
    say(tr("%n page(s)", nullptr, static_cast<int>(m_report->sheets.size())), false);
    Q_EMIT this->made();
}

void ReportDialog::say(const QString& sentence, bool isError)
{
    look::setTone(m_message, isError ? "error" : "secondary");
    m_message->setText(sentence);
}

void ReportDialog::askAndSave()
{
    QString path = QFileDialog::getSaveFileName(this, tr("Save report"), m_file, tr("PDF files (*.pdf)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".pdf");
    saveTo(path);
}

void ReportDialog::saveTo(const QString& path)
{
    if (!m_report)
        return;
    m_save->setEnabled(false);
    m_progress->setValue(0);
    m_progress->show();
    say(tr("Writing the PDF…"), false);
    m_saving.start([report = m_report, path](const Progress& progress) { return writeReport(*report, path, progress); },
                   [this](Result<QString> written) {
                       m_progress->hide();
                       m_save->setEnabled(m_report != nullptr);
                       if (!written) {
                           say(ErrorText::sentence(written.error()), true);
                           Q_EMIT failed(written.error());
                           return;
                       }
                       say(tr("%1 was written.").arg(QFileInfo(*written).fileName()), false);
                       Q_EMIT saved(*written);
                   },
                   [this](double share) { m_progress->setValue(static_cast<int>(share * 100)); });
}

void ReportDialog::print()
{
    if (!m_report)
        return;
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(m_report->info.title);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted)
        printReport(*m_report, printer);
}

} // namespace riparia
