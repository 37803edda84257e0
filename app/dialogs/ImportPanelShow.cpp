// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The half of the import panel that shows the state of its session.
#include "app/dialogs/ImportPanel.h"

#include "app/dialogs/ImportRiversModel.h"
#include "app/dialogs/ImportText.h"
#include "app/panels/Look.h"
#include "app/panels/MessageLog.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/text/IssueText.h"
#include "app/text/NameText.h"

#include "core/base/Text.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

#include <algorithm>
#include <array>
#include <cmath>

namespace riparia {

namespace {

constexpr std::array kEncodings{"UTF-8",      "GB18030",   "Big5",   "windows-1252",
                                "ISO-8859-1", "Shift_JIS", "EUC-KR", "windows-1251"};
constexpr int kMostFindings = 200;
constexpr int kGapRole = Qt::UserRole + 1; // metres of a gap that a finding is about

void selectData(QComboBox* combo, const QString& data)
{
    combo->setCurrentIndex(std::max(0, combo->findData(data)));
}

/// The attribute that this field of a plan was read from, in the first layer that has one; "" where none has.
QString attributeOf(const Imported& imported, std::string_view wanted)
{
    for (const LayerReport& layer : imported.report.layers)
        for (const auto& [field, attribute] : layer.fields)
            if (field == wanted)
                return fromUtf8(attribute);
    return {};
}

/// What stands for an attribute that is looked for: which was found, where that is known already and none was chosen instead.
QString automaticWords(const Imported* imported, std::string_view field, const std::string& chosen)
{
    if (!imported || !chosen.empty())
        return ImportPanel::tr("Automatic");
    const QString found = attributeOf(*imported, field);
    if (!found.isEmpty())
        return ImportPanel::tr("%1, found by its name").arg(found);
    const bool isNamed = field == "key" && !attributeOf(*imported, "name").isEmpty();
    return isNamed ? ImportPanel::tr("None found: the name is taken") : ImportPanel::tr("None found");
}

/// Refills a combo of attributes: first what stands for the one that is looked for, then those of the layer.
void fillAttributes(QComboBox* combo, const SourceLayer* layer, const QString& first, const std::string& chosen)
{
    combo->clear();
    combo->addItem(first, QString());
    if (layer)
        for (const FieldColumn& field : layer->fields)
            combo->addItem(fromUtf8(field.name), fromUtf8(field.name));
    selectData(combo, fromUtf8(chosen));
}

} // namespace

void ImportPanel::refresh()
{
    m_isRefreshing = true;
    showHead();
    showRole();
    showText();
    showCrs();
    showFindings();
    showRivers();
    showFoot();
    m_isRefreshing = false;
    Q_EMIT previewChanged();
}

void ImportPanel::showHead()
{
    const SourceLayer* layer = m_session->layer();
    m_file->setText(QFileInfo(m_session->path()).fileName());
    m_facts->setText(layer ? ImportText::facts(*layer) : m_session->isBusy() ? tr("Reading...") : QString());
    const QString sidecars = ImportText::sidecars(m_session->path());
    m_sidecars->setText(sidecars);
    m_sidecars->setVisible(!sidecars.isEmpty());
}

void ImportPanel::showRole()
{
    const ImportChoices& choices = m_session->choices();
    const SourceLayer* layer = m_session->layer();
    m_role->clear();
    for (const ImportRole role : kImportRoles)
        m_role->addItem(ImportText::role(role));
    m_role->setCurrentIndex(static_cast<int>(std::ranges::find(kImportRoles, choices.role) - kImportRoles.begin()));
    const bool hasLayers = m_session->source() && (m_session->source()->layers.size() > 1 || !choices.layer.empty());
    m_layerLabel->setVisible(hasLayers);
    m_layer->setVisible(hasLayers);
    if (hasLayers && choices.layer.empty()) {
        m_layer->clear();
        m_layer->addItem(tr("All layers"), QString());
        for (const SourceLayer& one : m_session->source()->layers)
            m_layer->addItem(fromUtf8(one.name), fromUtf8(one.name));
    }
    const bool isRivers = choices.role == ImportRole::Rivers;
    for (QWidget* widget : {static_cast<QWidget*>(m_keyLabel), static_cast<QWidget*>(m_key),
                            static_cast<QWidget*>(m_originLabel), static_cast<QWidget*>(m_origin)})
        widget->setVisible(isRivers);
    const Imported* imported = m_session->imported();
    fillAttributes(m_key, layer, automaticWords(imported, "key", choices.key), choices.key);
    fillAttributes(m_name, layer, automaticWords(imported, "name", choices.name), choices.name);
    m_origin->clear();
    m_origin->addItem(NameText::origin(Origin::Source));
    m_origin->addItem(NameText::origin(Origin::Mouth));
    m_origin->setCurrentIndex(choices.origin == Origin::Mouth ? 1 : 0);
    const bool isLocated = choices.role != ImportRole::Rivers && choices.role != ImportRole::Works &&
                           choices.role != ImportRole::Boundaries && !isOnlyShown(choices.role);
    const auto show = [](QLabel* label, QDoubleSpinBox* box, bool isWanted, double metres) {
        label->setVisible(isWanted);
        box->setVisible(isWanted);
        box->setValue(metres);
    };
    show(m_snapLabel, m_snap, isRivers, choices.snap);
    show(m_bridgeLabel, m_bridge, isRivers, choices.bridge);
    show(m_toleranceLabel, m_tolerance, isLocated, choices.tolerance);
}

void ImportPanel::showText()
{
    m_encoding->clear();
    m_encoding->addItem(tr("Automatic"), QString());
    for (const char* encoding : kEncodings)
        m_encoding->addItem(QString::fromLatin1(encoding), QString::fromLatin1(encoding));
    selectData(m_encoding, fromUtf8(m_session->choices().encoding));
    const SourceLayer* layer = m_session->layer();
    const bool hasNoText = layer && std::ranges::all_of(m_session->source()->layers,
                                                        [](const SourceLayer& one) { return one.fields.empty(); });
    if (!layer || layer->encoding.used.empty() || hasNoText) {
        m_encodingWhy->clear();
        m_samples->setText(hasNoText ? tr("The file has no attributes, so there is no text to read.") : QString());
        look::setTone(m_samples, "secondary");
        m_badText->hide();
        return;
    }
    m_encodingWhy->setText(tr("%1, %2", "encoding, where it was taken from")
                               .arg(fromUtf8(layer->encoding.used), ImportText::encodingSource(layer->encoding)));
    QStringList samples;
    for (const std::string& sample : layer->encoding.samples)
        samples.append(fromUtf8(sample));
    const Theme& theme = Theme::of(palette());
    m_samples->setText(samples.isEmpty() ? tr("All text is plain ASCII.")
                                         : ImportText::samples(samples, theme.color(QStringLiteral("error")),
                                                               theme.color(QStringLiteral("on_accent"))));
    const QString all = samples.join(QString());
    const auto bad = static_cast<int>(std::ranges::count_if(all, &ImportText::isBadCharacter));
    m_badText->setText(bad > 0 ? tr("%n characters cannot be read in this encoding.", nullptr, bad) : QString());
    m_badText->setVisible(bad > 0);
    look::setTone(m_samples, samples.isEmpty() ? "secondary" : nullptr);
}

void ImportPanel::showCrs()
{
    const SourceLayer* layer = m_session->layer();
    const bool known = layer && layer->crs.isValid();
    const bool isNewPlan = m_document.riverCount() == 0; // the network of a country is not made for this
    m_crs->setText(!layer  ? QString()
                   : known ? fromUtf8(layer->crs.name())
                           : tr("The file does not say its coordinate system"));
    look::setTone(m_crs, known || !layer ? nullptr : "warning");
    look::setTone(m_crsFacts, "secondary");
    QStringList facts;
    if (known)
        facts.append(fromUtf8(layer->crs.authorityText()));
    if (layer)
        facts.append(ImportText::crsFacts(*layer));
    m_crsFacts->setText(facts.join(QStringLiteral(" \u00b7 ")));
    m_crsChoice->clear();
    if (layer)
        for (const CrsGuess& guess : layer->crsGuesses)
            if (const auto crs = Crs::fromEpsg(guess.epsg))
                m_crsChoice->addItem(QStringLiteral("EPSG:%1 %2").arg(guess.epsg).arg(fromUtf8(crs->name())),
                                     QStringLiteral("EPSG:%1").arg(guess.epsg));
    // Which of the guesses is right only the user knows: none is taken for him.
    m_crsChoice->setCurrentIndex(-1);
    if (known)
        m_crsChoice->setEditText(fromUtf8(layer->crs.authorityText()));
    m_crsChoice->lineEdit()->setCursorPosition(0);
    m_crsTake->setEnabled(layer);
    collectZones();
    showLocator();
    QStringList lengths;
    if (const auto& length = m_session->lengths().ellipsoid)
        lengths.append(tr("Ellipsoid %1").arg(ImportText::length(*length)));
    if (const auto& length = m_session->lengths().grid)
        lengths.append(tr("Grid %1").arg(ImportText::length(*length)));
    m_lengths->setText(lengths.join(QStringLiteral("   ")));
    m_methodLabel->setVisible(isNewPlan);
    m_method->setVisible(isNewPlan);
    m_method->clear();
    m_method->addItem(tr("Ellipsoid", "length method"));
    m_method->addItem(tr("Grid", "length method"));
    m_method->setCurrentIndex(m_session->choices().method == LengthMethod::Grid ? 1 : 0);
}

/// The gravest first.
Issues ImportPanel::findings() const
{
    Issues issues;
    if (const Imported* imported = m_session->imported())
        issues = imported->report.issues;
    else if (const SourceLayer* layer = m_session->layer())
        issues = layer->issues;
    std::stable_sort(issues.begin(), issues.end(),
                     [](const Issue& a, const Issue& b) { return a.severity > b.severity; });
    return issues;
}

void ImportPanel::showFindings()
{
    m_findings->clear();
    m_shownFindings = findings();
    const Issues& issues = m_shownFindings;
    const auto grave = std::count_if(issues.begin(), issues.end(), [this](const Issue& issue) {
        return issue.severity != Severity::Info && !m_session->reasonFor(issue);
    });
    m_findingsHead->setText(grave > 0        ? tr("What was found: %n to look at", nullptr, static_cast<int>(grave))
                            : issues.empty() ? tr("Nothing was found wrong")
                                             : tr("What was found: notes only"));
    for (const Issue& issue : issues) {
        if (m_findings->count() == kMostFindings) {
            m_findings->addItem(tr("and %n more", nullptr, static_cast<int>(issues.size()) - kMostFindings));
            break;
        }
        m_findings->addItem(findingItem(issue));
    }
    m_findings->setVisible(!issues.empty());
    showFix();
}

QListWidgetItem* ImportPanel::findingItem(const Issue& issue) const
{
    const auto reason = m_session->reasonFor(issue);
    QString text = IssueText::sentence(issue);
    if (!issue.subject.empty())
        text = fromUtf8(issue.subject) + QStringLiteral(": ") + text;
    if (reason)
        text = tr("%1 Set aside: %2").arg(text, fromUtf8(*reason));
    auto* item = new QListWidgetItem(text);
    const Theme& theme = Theme::of(palette());
    const MessageKind kind = reason ? MessageKind::Info : MessageLog::kindOf(issue.severity);
    const QString tone = kind == MessageKind::Info ? QStringLiteral("secondary") : MessageLog::colorRole(kind);
    item->setIcon(theme.pixmap(MessageLog::iconName(kind), 16, theme.color(tone), devicePixelRatioF()));
    if (issue.at)
        item->setData(Qt::UserRole, QPointF((*issue.at)[0], (*issue.at)[1]));
    if (issue.code == IssueCode::RiverSplit && issue.args.size() == 2)
        item->setData(kGapRole, parseDouble(issue.args[1]).value_or(0));
    return item;
}

/// Null for the row that says how many more there are.
const Issue* ImportPanel::currentFinding() const
{
    const int row = m_findings->currentRow();
    const bool isFinding = row >= 0 && row < kMostFindings && row < static_cast<int>(m_shownFindings.size());
    return isFinding ? &m_shownFindings[static_cast<std::size_t>(row)] : nullptr;
}

/// With the reason, as in the checks of a plan, where it is set aside after the import; or takes it up again.
void ImportPanel::setFindingAside()
{
    const Issue* current = currentFinding();
    if (!current)
        return;
    const Issue finding = *current; // the list is made anew
    const int row = m_findings->currentRow();
    std::string reason;
    if (!m_session->reasonFor(finding)) {
        bool isGiven = false;
        const QString typed = QInputDialog::getText(this, tr("Set aside"), tr("Why may this stay as it is?"),
                                                    QLineEdit::Normal, {}, &isGiven)
                                  .trimmed();
        if (!isGiven)
            return;
        reason = toUtf8(typed.isEmpty() ? tr("no reason given") : typed);
    }
    m_session->setAside(finding, reason);
    m_findings->setCurrentRow(row);
}

double ImportPanel::gapToClose() const
{
    const QListWidgetItem* item = m_findings->currentItem();
    return item ? std::ceil(item->data(kGapRole).toDouble() * 10) / 10 : 0;
}

/// What can be done about the current finding. A gap can be closed here: by a straight edge, as all gaps up to its length are then.
void ImportPanel::showFix()
{
    const double gap = gapToClose();
    m_closeGap->setVisible(gap > 0 && gap <= m_bridge->maximum());
    m_closeGap->setText(tr("Close gaps up to %1 m").arg(gap));
    // Of a direction the river itself tells, which is confirmed below.
    const Issue* finding = m_session->imported() ? currentFinding() : nullptr;
    m_setAside->setVisible(finding && finding->code != IssueCode::DirectionUnconfirmed);
    m_setAside->setText(finding && m_session->reasonFor(*finding) ? tr("Take up again") : tr("Set aside…"));
}

void ImportPanel::showFoot()
{
    const QString why = whyNot();
    m_sum->setText(summary());
    m_sum->setVisible(!m_sum->text().isEmpty());
    m_waiting->setText(tr("%n more files wait", nullptr, static_cast<int>(m_files.size())));
    m_waiting->setVisible(!m_files.empty());
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_progress->setVisible(m_session->isBusy());
    if (!m_session->isBusy())
        m_progress->setValue(0);
    m_import->setEnabled(m_session->canImport());
}

void ImportPanel::retranslate()
{
    m_riverModel->retranslate();
    m_roleHead->setText(tr("Take the features as"));
    m_textHead->setText(tr("Text"));
    m_crsHead->setText(tr("Coordinate system"));
    m_layerLabel->setText(tr("Layer"));
    m_keyLabel->setText(tr("River key"));
    m_nameLabel->setText(tr("Name"));
    m_originLabel->setText(tr("Chainage from"));
    m_methodLabel->setText(tr("Measure on"));
    m_snapLabel->setText(tr("Join ends within"));
    m_bridgeLabel->setText(tr("Close gaps up to"));
    m_toleranceLabel->setText(tr("Distance from the river"));
    look::setName(m_snap, tr("Ends of reaches nearer than this are joined"));
    look::setName(m_bridge, tr("Gaps up to this are closed by a straight edge, which counts"));
    look::setName(m_tolerance, tr("How far from a river works may lie"));
    m_crsTake->setText(tr("Use it"));
    m_crsChoice->lineEdit()->setPlaceholderText(tr("Choose, or type an EPSG number or WKT"));
    m_reverse->setText(tr("Reverse flow"));
    m_otherEnd->setText(tr("Chainage from other end"));
    m_confirmAll->setText(tr("Confirm all directions"));
    m_startLabel->setText(tr("Chainage starts at"));
    look::setName(m_start, tr("Chainage at the end where it starts, of the chosen rivers: K3+500"));
    look::setName(m_otherEnd, tr("Count the chainage of the chosen rivers from their other end"));
    m_known->retranslate();
    m_cancel->setText(tr("Cancel"));
    m_import->setText(tr("Import"));
    look::setName(m_role, tr("Role of the features"));
    look::setName(m_encoding, tr("Encoding of the text"));
    look::setName(m_crsChoice, tr("Coordinate system of the file"));
    look::setName(m_findings, tr("What was found"));
    look::setName(m_rivers, tr("Rivers that will be made"));
    refresh();
}

} // namespace riparia
