// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/PasteDialog.h"

#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/models/PlanNames.h"
#include "app/panels/EffectTable.h"
#include "app/panels/Look.h"
#include "app/panels/RefusalLabel.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/text/IssueText.h"
#include "app/text/ShownUnits.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace riparia {

namespace {

constexpr int kAfterTyping = 250; // ms

QString sentencesOf(const Issues& issues)
{
    QStringList sentences;
    for (const Issue& issue : issues)
        sentences += IssueText::sentence(issue);
    return sentences.join(u' ');
}

/// The columns that text without a header has; a title of the text itself stands as it is there.
QStringList shownTitles(const QStringList& titles)
{
    static constexpr std::array kTitles{
        std::pair("river", QT_TRANSLATE_NOOP("riparia::PasteDialog", "River")),
        std::pair("from", QT_TRANSLATE_NOOP("riparia::PasteDialog", "From")),
        std::pair("to", QT_TRANSLATE_NOOP("riparia::PasteDialog", "To")),
        std::pair("bank", QT_TRANSLATE_NOOP("riparia::PasteDialog", "Bank")),
        std::pair("measures", QT_TRANSLATE_NOOP("riparia::PasteDialog", "Measures")),
        std::pair("works", QT_TRANSLATE_NOOP("riparia::PasteDialog", "Works")),
        std::pair("status", QT_TRANSLATE_NOOP("riparia::PasteDialog", "Status")),
        std::pair("year", QT_TRANSLATE_NOOP("riparia::PasteDialog", "Year")),
    };
    QStringList shown;
    for (const QString& title : titles) {
        const auto known =
            std::ranges::find_if(kTitles, [&](const auto& one) { return title == QLatin1String(one.first); });
        shown += known == kTitles.end() ? title : PasteDialog::tr(known->second);
    }
    return shown;
}

} // namespace

PasteDialog::PasteDialog(PanelContext context, const QString& text, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_note(look::label(this, 1.0, false, "secondary"))
    , m_text(new QPlainTextEdit(this))
    , m_preview(new PastePreview(this))
    , m_effect(new EffectTable(this))
    , m_outcome(look::label(this, 1.0, false, "secondary"))
    , m_create(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("pasteDialog"));
    m_text->setObjectName(QStringLiteral("pasteText"));
    m_preview->setObjectName(QStringLiteral("pastePreview"));
    m_outcome->setObjectName(QStringLiteral("pasteOutcome"));
    m_create->setObjectName(QStringLiteral("pasteCreate"));
    m_cancel->setObjectName(QStringLiteral("pasteCancel"));
    look::setProperty(m_create, "role", QStringLiteral("primary"));
    m_note->setWordWrap(true);
    m_outcome->setWordWrap(true);
    m_text->setPlainText(text);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true); // no trap; a tab can be pasted
    m_text->setTabStopDistance(look::scaled(96));
    m_text->setMinimumHeight(look::scaled(72));
    m_preview->setMinimumHeight(look::scaled(96));

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_outcome, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_create);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 14);
    column->setSpacing(8);
    column->addWidget(m_note);
    column->addWidget(m_text, 1);
    column->addWidget(m_preview, 2);
    column->addWidget(m_effect);
    column->addLayout(buttons);
    resize(look::scaled(820), look::scaled(580));

    m_wait.setSingleShot(true);
    m_wait.setInterval(kAfterTyping);
    connect(&m_wait, &QTimer::timeout, this, &PasteDialog::read);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_create->setEnabled(false); // until it is read
        m_wait.start();
    });
    connect(&context.totals, &PlanTotals::changed, this, &PasteDialog::showRows);
    connect(m_create, &QPushButton::clicked, this, &PasteDialog::create);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    read();
}

PasteDialog::~PasteDialog() = default;

void PasteDialog::read()
{
    ImportOptions options;
    options.time = m_context.document.stamped({}).updated;
    options.today = m_context.document.today();
    options.author = toUtf8(m_context.document.authorship().author);
    m_reading.start([plan = m_context.document.plan(), text = m_text->toPlainText(), name = tr("Pasted rows"),
                     options](const Progress& progress) { return readPastedRows(plan, text, name, options, progress); },
                    [this](Result<PastedRows> rows) { take(std::move(rows)); });
}

void PasteDialog::take(Result<PastedRows> rows)
{
    m_error.reset();
    m_rows = {};
    if (rows)
        m_rows = std::move(*rows);
    else
        m_error = rows.error();
    showRows();
}

void PasteDialog::showRows()
{
    const int listed =
        m_preview->begin(QStringList{tr("Line"), tr("Understood as")} + shownTitles(m_rows.titles), m_rows.rows.size());
    for (int i = 0; i < listed; ++i)
        showRow(i, m_rows.rows[static_cast<std::size_t>(i)]);
    m_preview->fit(look::scaled(420));

    const auto usable = static_cast<int>(m_rows.usable());
    const auto effect = effectOn(m_context.totals, m_rows.import ? m_rows.import->changes : ChangeSet{});
    if (effect)
        m_effect->setEffect(*effect, m_context.names.units());
    const auto left = static_cast<int>(m_rows.rows.size()) - usable;
    QString outcome = m_error      ? ErrorText::sentence(*m_error)
                      : left > 0   ? tr("%n rows are left out: see the list.", nullptr, left)
                      : usable > 0 ? tr("All rows are understood.")
                                   : QString();
    const bool isCounting = m_context.totals.isCounting(); // then there is no effect yet
    if (!effect && !isCounting)
        outcome = ErrorText::sentence(effect.error());
    if (!m_rows.others.empty())
        outcome += u' ' + sentencesOf(m_rows.others);
    if (isCounting)
        outcome += u' ' + tr("Counting…");
    if (m_text->toPlainText().trimmed().isEmpty())
        outcome = tr("Paste rows here: river, from, to, and if you like bank, measures, works, status, year.");
    m_outcome->setText(outcome.trimmed());
    m_create->setEnabled(usable > 0 && !m_wait.isActive());
    m_create->setText(usable > 0 ? tr("Create %n segments", nullptr, usable) : tr("Create segments"));
    m_create->setToolTip(m_outcome->text());
}

void PasteDialog::showRow(int at, const PastedRows::Row& row)
{
    QString words;
    if (row.segment) {
        const River* river = nullptr;
        for (const auto& [id, held] : m_rows.import->after.rivers()) {
            if (held->river.key == row.segment->river)
                river = &held->river;
        }
        words = QStringLiteral("✓ ");
        if (river) {
            const PlanNames::Ends ends = PlanNames::ends(*river, row.segment->span);
            words += PlanNames::riverName(*river) + u' ' +
                     PlanNames::chainage(*river, ends.first, m_context.names.units()) + QChar(0x2013) +
                     PlanNames::chainage(*river, ends.second, m_context.names.units()) + QStringLiteral(" · ");
        }
        words += m_context.names.units().text(row.segment->span.length(), LengthUnit::Metre);
    }
    if (!row.issues.empty())
        words += (row.segment ? QStringLiteral(" ⚠ ") : QStringLiteral("⚠ ")) + sentencesOf(row.issues);
    if (words.isEmpty())
        words = tr("⚠ Left out.");
    m_preview->setRow(at, QStringList{QString::number(row.line), words} + row.cells);
    m_preview->item(at, 0)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void PasteDialog::create()
{
    if (!m_rows.import || isReading())
        return;
    ImportedSheet& sheet = *m_rows.import;
    const auto usable = static_cast<int>(m_rows.usable());
    const auto name = [usable] { return tr("Paste %n segments", nullptr, usable); };
    const auto write = [&] { return m_context.document.import(sheet.changes, name, sheet.info, sheet.sourceFeatures); };
    if (!RefusalLabel::edit(m_context.document, *m_outcome, write, [this] { create(); }))
        return;
    for (const PastedRows::Row& row : m_rows.rows) {
        if (row.segment)
            m_created.push_back(row.segment->meta.uuid);
    }
    m_context.document.selection().set(m_created);
    accept();
}

void PasteDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PasteDialog::retranslate()
{
    setWindowTitle(tr("Paste rows from a spreadsheet"));
    m_note->setText(tr("One row a segment: river, from, to, then bank, measures, works, status, year as far as you "
                       "have them. A first row with titles may put them in any order. You can mend the text here."));
    look::setName(m_text, tr("Pasted text"));
    look::setName(m_preview, tr("What is understood"));
    m_cancel->setText(tr("Cancel"));
    showRows();
}

} // namespace riparia
