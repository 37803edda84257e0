// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ReportDialog.h"

#include "app/dialogs/ReplaceQuestion.h"
#include "app/dialogs/ReportPrint.h"
#include "app/dialogs/ReportTextsDialog.h"
#include "app/models/PlanNames.h"
#include "app/report/Glyphs.h"
#include "app/report/MapFrame.h"
#include "app/report/ReportLogo.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include "core/io/export/FileWriter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

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

/// What is chosen in a box of scales; none for automatic.
std::optional<double> scaleIn(const QComboBox& box)
{
    const double scale = box.currentData().toDouble();
    return scale > 0 ? std::optional(scale) : std::nullopt;
}

/// A logo that cannot be used keeps nobody from the report.
Result<MadeReport> madeReport(const Plan& plan, ReportRequest asked, const QString& logoFile, const Progress& progress)
{
    MadeReport made;
    if (!logoFile.isEmpty()) {
        if (auto logo = readLogo(logoFile))
            asked.logo = std::move(*logo);
        else
            made.logo = logo.error();
    }
    auto report = makeReport(plan, asked, progress);
    if (!report)
        return fail(report.error());
    made.report = std::make_shared<const Report>(std::move(*report));
    return made;
}

} // namespace

Result<void> writeReport(const Report& report, const QString& path, const Progress& progress)
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
    return file->commit();
}

ReportDialog::ReportDialog(Plan plan, ReportRequest request, QString file, QString planFile, QWidget* parent)
    : SheetDialog(QStringLiteral("report"), tr("Report"), std::move(planFile), parent)
    , m_plan(std::move(plan))
    , m_request(std::move(request))
    , m_file(std::move(file))
    , m_language(new QComboBox(this))
    , m_template(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_compare(new QComboBox(this))
    , m_scale(new QComboBox(this))
    , m_overviewScale(new QComboBox(this))
    , m_sections(new QListWidget(this))
    , m_organisation(new QLineEdit(m_request.organisation, this))
    , m_author(new QLineEdit(m_request.preparedBy, this))
    , m_revision(new QLineEdit(m_request.revision, this))
    , m_number(new QLineEdit(m_request.documentNumber, this))
    , m_logo(new QLineEdit(m_request.logoFile, this))
    , m_latinFont(new QComboBox(this))
    , m_chineseFont(new QComboBox(this))
    , m_texts(new QPushButton(tr("Write…"), this))
    , m_audit(new QCheckBox(this))
    , m_allStrips(new QCheckBox(this))
    , m_totalFirst(new QCheckBox(this))
    , m_shown(new QCheckBox(this))
    , m_ground(new QCheckBox(this))
{
    resize(960, 620);
    setMinimumSize(720, 480);
    fillChoices();
    fillScenarios();
    fillScales();
    fillFonts();
    fillSections();
    addControls();
    make();
}

void ReportDialog::fillChoices()
{
    m_language->addItems(
        {QStringLiteral("English"), QStringLiteral("简体中文"), tr("Chinese and English, one part each")});
    m_language->setCurrentIndex(choiceOf(m_request.languages));
    m_template->addItems({tr("Report: cover, figures, maps, chapters"), tr("Summary form with map and lists")});
    m_template->setCurrentIndex(m_request.layout == ReportTemplate::Form ? 1 : 0);
    m_paper->addItems({tr("A4"), tr("A3 for maps and wide tables")});
    m_paper->setCurrentIndex(m_request.paper == ReportPaper::A3 ? 1 : 0);
    m_organisation->setPlaceholderText(tr("A line to write on"));
    m_author->setPlaceholderText(tr("A line to write on"));
    m_revision->setPlaceholderText(tr("None", "revision of a report"));
    m_number->setPlaceholderText(tr("None", "number of a document"));
    m_totalFirst->setText(tr("Total above the rows of the form"));
    m_totalFirst->setChecked(m_request.isTotalFirst);
    m_audit->setText(tr("Audit appendix: the pieces of every total"));
    m_audit->setChecked(m_request.audit);
    m_allStrips->setText(tr("Strip maps for more than 40 rivers too"));
    m_allStrips->setChecked(m_request.allStrips);
}

void ReportDialog::fillScenarios()
{
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
}

void ReportDialog::fillScales()
{
    const auto offer = [](QComboBox* box, const auto& scales, const std::optional<double>& chosen) {
        box->addItem(tr("Automatic", "scale of maps"), 0.0);
        for (const double scale : scales)
            box->addItem(scaleWords(scale), scale);
        box->setCurrentIndex(std::max(0, chosen ? box->findData(*chosen) : 0));
    };
    offer(m_scale, kStripScales, m_request.stripScale);
    m_scale->setToolTip(tr("Automatic: the largest scale at which a river has few sheets"));
    offer(m_overviewScale, kOverviewScales, m_request.overviewScale);
    m_overviewScale->setToolTip(tr("Automatic: the largest scale at which all works are on the map"));
}

void ReportDialog::fillFonts()
{
    const auto offer = [](QComboBox* box, const QStringList& families, const QString& chosen) {
        box->addItem(tr("Automatic", "font"), QString());
        for (const QString& family : families)
            box->addItem(family, family);
        const int known = chosen.isEmpty() ? 0 : box->findData(chosen);
        if (known < 0) // of another computer: it stays asked for, and the report tells
            box->addItem(chosen, chosen);
        box->setCurrentIndex(known < 0 ? box->count() - 1 : known);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    };
    const QStringList chinese = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
    QStringList latin = QFontDatabase::families(QFontDatabase::Latin);
    latin.removeIf([&](const QString& family) { return chinese.contains(family); }); // digits could not be searched for
    offer(m_latinFont, latin, m_request.fonts.latin);
    offer(m_chineseFont, chinese, m_request.fonts.chinese);
}

void ReportDialog::fillSections()
{
    for (const ReportSection section : kReportSections) {
        auto* item = new QListWidgetItem(sectionName(section), m_sections);
        item->setData(Qt::UserRole, static_cast<int>(section));
        item->setCheckState(m_request.has(section) ? Qt::Checked : Qt::Unchecked);
    }
    m_sections->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_sections->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ReportDialog::showSections()
{
    const QSignalBlocker quiet(m_sections); // nothing else is asked for
    const ReportTemplate layout = request().layout;
    for (int row = 0; row < m_sections->count(); ++row) {
        QListWidgetItem* item = m_sections->item(row);
        const auto section = static_cast<ReportSection>(item->data(Qt::UserRole).toInt());
        const bool isPart = isSectionOf(section, layout);
        item->setFlags(isPart && !isFixed(section) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                                                   : Qt::NoItemFlags);
        item->setToolTip(!isPart            ? tr("The summary form has no such section")
                         : isFixed(section) ? tr("Always there: other pages refer to it")
                                            : QString());
    }
}

std::set<ReportSection> ReportDialog::leftOut() const
{
    std::set<ReportSection> sections;
    for (int row = 0; row < m_sections->count(); ++row) {
        if (m_sections->item(row)->checkState() != Qt::Checked)
            sections.insert(static_cast<ReportSection>(m_sections->item(row)->data(Qt::UserRole).toInt()));
    }
    return sections;
}

void ReportDialog::addControls()
{
    addChoice(m_language, "Language", tr("Language"));
    addChoice(m_template, "Template", tr("Template"));
    addChoice(m_paper, "PaperSize", tr("Paper"));
    addChoice(m_compare, "Compare", tr("Comparison"));
    addChoice(m_overviewScale, "OverviewScale", tr("Scale of the overview map"));
    addChoice(m_scale, "Scale", tr("Scale of the strip maps"));
    addChoice(m_sections, "Sections", tr("Sections"));
    addChoice(m_organisation, "Organisation", tr("Organisation"));
    addChoice(m_author, "Author", tr("Author"));
    addChoice(m_revision, "Revision", tr("Revision"));
    addChoice(m_number, "Number", tr("Document no."));
    addLogoRow();
    addChoice(m_latinFont, "LatinFont", tr("Latin font"));
    addChoice(m_chineseFont, "ChineseFont", tr("Chinese font"));
    addChoice(m_texts, "Texts", tr("Own sections"));
    m_texts->setAutoDefault(false);
    m_texts->setToolTip(tr("Monitoring plan, risks and consents, references, revision history"));
    connect(m_texts, &QPushButton::clicked, this, &ReportDialog::askForTexts);
    addBox(m_allStrips, "AllStrips");
    addBox(m_audit, "Audit");
    addBox(m_totalFirst, "TotalFirst");
    addGroundBox(m_ground, m_request.ground != nullptr);
    m_ground->setChecked(m_request.ground && m_request.isOnGround);
    addFilterBox(m_shown, !m_request.count.filter.isEmpty());
    m_save = addButton(tr("Save PDF…"), "Save", true);
    m_print = addButton(tr("Print…"), "Print");
    connect(m_sections, &QListWidget::itemChanged, this, &ReportDialog::make);
    for (QComboBox* box :
         {m_language, m_template, m_paper, m_compare, m_overviewScale, m_scale, m_latinFont, m_chineseFont})
        connect(box, &QComboBox::currentIndexChanged, this, &ReportDialog::make);
    for (QCheckBox* box : {m_allStrips, m_audit, m_totalFirst, m_ground, m_shown})
        connect(box, &QCheckBox::toggled, this, &ReportDialog::make);
    for (const auto& [edit, text] :
         {std::pair(m_organisation, &ReportRequest::organisation), std::pair(m_author, &ReportRequest::preparedBy),
          std::pair(m_revision, &ReportRequest::revision), std::pair(m_number, &ReportRequest::documentNumber)})
        connect(edit, &QLineEdit::editingFinished, this, [this, edit = edit, text = text] {
            if (edit->text() != m_request.*text)
                make();
        });
    connect(m_logo, &QLineEdit::editingFinished, this, [this] {
        if (logoFile() != m_logoShown)
            make();
    });
    connect(m_template, &QComboBox::currentIndexChanged, this, &ReportDialog::showWhatIsOfUse);
    showWhatIsOfUse();
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::askAndSave);
    connect(m_print, &QPushButton::clicked, this, &ReportDialog::askAndPrint);
}

void ReportDialog::addLogoRow()
{
    auto* row = new QWidget(this);
    auto* parts = new QHBoxLayout(row);
    parts->setContentsMargins(0, 0, 0, 0);
    auto* choose = new QToolButton(row);
    choose->setObjectName(QStringLiteral("reportLogoChoose"));
    choose->setText(tr("Choose…", "a picture"));
    choose->setAccessibleName(tr("Choose the logo"));
    connect(choose, &QToolButton::clicked, this, &ReportDialog::chooseLogo);
    parts->addWidget(m_logo, 1);
    parts->addWidget(choose);
    row->setFocusProxy(m_logo);
    addChoice(row, "Logo", tr("Logo"));
    m_logo->setObjectName(QStringLiteral("reportLogoFile"));
    m_logo->setAccessibleName(tr("Logo"));
    m_logo->setPlaceholderText(tr("None", "logo of a report"));
    m_logo->setToolTip(tr("A PNG, JPEG or SVG picture for the cover"));
}

void ReportDialog::chooseLogo()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Logo"), logoFile(), tr("Pictures (*.png *.jpg *.jpeg *.svg)"));
    if (path.isEmpty() || path == logoFile())
        return;
    m_logo->setText(path);
    make();
}

void ReportDialog::askForTexts()
{
    auto* dialog = new ReportTextsDialog(m_request.freeTexts, request().languages.front(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (m_request.freeTexts == dialog->texts())
            return;
        m_request.freeTexts = dialog->texts();
        make();
    });
    dialog->open();
}

QString ReportDialog::logoFile() const
{
    return m_logo->text().trimmed();
}

void ReportDialog::showWhatIsOfUse()
{
    m_totalFirst->setEnabled(m_template->currentIndex() == 1);
    m_totalFirst->setToolTip(m_totalFirst->isEnabled() ? tr("As statistics have it; else the total is the last row")
                                                       : tr("Only the summary form has this choice"));
    m_scale->setEnabled(m_template->currentIndex() == 0);
    m_allStrips->setEnabled(m_scale->isEnabled());
    showSections();
}

ReportRequest ReportDialog::request() const
{
    ReportRequest request = m_request;
    request.languages = languagesOf(m_language->currentIndex());
    request.layout = m_template->currentIndex() == 1 ? ReportTemplate::Form : ReportTemplate::Standard;
    request.paper = m_paper->currentIndex() == 1 ? ReportPaper::A3 : ReportPaper::A4;
    request.organisation = m_organisation->text().trimmed();
    request.preparedBy = m_author->text().trimmed();
    request.revision = m_revision->text().trimmed();
    request.documentNumber = m_number->text().trimmed();
    request.fonts = {m_latinFont->currentData().toString(), m_chineseFont->currentData().toString()};
    request.audit = m_audit->isChecked();
    request.allStrips = m_allStrips->isChecked();
    request.leftOut = leftOut();
    request.stripScale = scaleIn(*m_scale);
    request.overviewScale = scaleIn(*m_overviewScale);
    request.isTotalFirst = m_totalFirst->isChecked();
    request.compare = Uuid::parse(toUtf8(m_compare->currentData().toString()));
    request.logoFile = logoFile();
    if (request.ground) // else nobody was asked
        request.isOnGround = m_ground->isChecked();
    if (!request.isOnGround)
        request.ground = nullptr;
    if (!m_shown->isChecked())
        request.count.filter = {};
    return request;
}

void ReportDialog::make()
{
    m_request.organisation = m_organisation->text();
    m_request.preparedBy = m_author->text();
    m_request.revision = m_revision->text();
    m_request.documentNumber = m_number->text();
    m_logoShown = logoFile();
    m_report.reset();
    preview().setReport(nullptr);
    setBusy(true);
    auto asked = request();
    say(asked.ground ? tr("Fetching the basemaps and making the pages…") : tr("Making the pages…"));
    m_making.start([plan = m_plan, asked = std::move(asked), logo = m_logoShown](
                       const Progress& progress) mutable { return madeReport(plan, std::move(asked), logo, progress); },
                   [this](Result<MadeReport> made) { take(std::move(made)); },
                   [this](double share) { showProgress(share * 2); }); // painting is the other half
}

void ReportDialog::take(Result<MadeReport> made)
{
    if (made)
        m_report = std::move(made->report);
    setBusy(false);
    if (!m_report) {
        tell(made.error());
        return;
    }
    preview().setReport(m_report);
    const QString pages = tr("%n page(s)", nullptr, static_cast<int>(m_report->sheets.size()));
    QStringList wrong;
    if (made->logo)
        wrong << ErrorText::sentence(*made->logo);
    if (!m_report->missing.empty())
        wrong << missingWords(m_report->missing);
    for (const FontLack& lack : m_report->fontLacks)
        wrong << fontLackWords(lack);
    if (m_report->riversWithoutStrips > 0)
        wrong << stripsLeftOutWords(m_report->riversWithoutStrips);
    say(wrong.isEmpty()
            ? pages
            : fill(tr("%1. %2", "number of pages, what is wrong"), {toUtf8(pages), toUtf8(wrong.join(u' '))}),
        made->logo.has_value());
    Q_EMIT this->made();
}

void ReportDialog::stop()
{
    m_making.stop();
    m_printing.stop();
    SheetDialog::stop();
}

void ReportDialog::enableButtons(bool isBusy)
{
    m_save->setEnabled(!isBusy && m_report != nullptr);
    m_print->setEnabled(!isBusy && m_report != nullptr);
}

void ReportDialog::askAndSave()
{
    QString path = QFileDialog::getSaveFileName(this, tr("Save report"), m_file, tr("PDF files (*.pdf)"));
    if (path.isEmpty())
        return;
    const QString chosen = path;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".pdf");
    if (ReplaceQuestion::ask({toUtf8(path)}, chosen, this))
        saveTo(path);
}

void ReportDialog::saveTo(const QString& path)
{
    if (!m_report)
        return;
    write(path, tr("Writing the PDF…"), [report = m_report, path](const Progress& progress) {
        // What reportPdf() tells is the second half: the first was making the pages.
        const Progress writing{progress.stop, [&](double share) { progress.at(share * 2 - 1); }};
        return writeReport(*report, path, writing);
    });
}

void ReportDialog::askAndPrint()
{
    if (!m_report)
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4)); // that of the report; another one is the user's choice
    printer->setDocName(m_report->info.title);
    QPrintDialog dialog(printer.get(), this);
    dialog.setMinMax(1, static_cast<int>(m_report->sheets.size()));
    if (dialog.exec() == QDialog::Accepted)
        printOn(std::move(printer));
}

void ReportDialog::printOn(std::shared_ptr<QPrinter> printer)
{
    if (!m_report)
        return;
    setBusy(true);
    say(tr("Printing…"));
    m_printing.start([report = m_report, printer = std::move(printer), plan = toUtf8(planFile())](
                         const Progress& progress) { return printReport(*report, *printer, progress, plan); },
                     [this](Result<int> printed) {
                         setBusy(false);
                         if (!printed) {
                             tell(printed.error());
                             return;
                         }
                         say(tr("%n page(s) printed.", nullptr, *printed));
                         Q_EMIT this->printed(*printed);
                     },
                     [this](double share) { showProgress(share); });
}

} // namespace riparia
