// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/SchemeDialog.h"

#include "app/dialogs/SchemeFigures.h"
#include "app/dialogs/SchemeForm.h"
#include "app/document/PlanTotals.h"
#include "app/panels/Look.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace riparia {

SchemeDialog::SchemeDialog(PanelContext context, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_drafts(schemeDrafts(context.document.plan()))
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(this))
    , m_duplicate(new QPushButton(this))
    , m_delete(new QPushButton(this))
    , m_scroll(new QScrollArea(this))
    , m_form(new SchemeForm(context, m_scroll))
    , m_besideLabel(look::label(this, 1.0, false, "secondary"))
    , m_beside(new QComboBox(this))
    , m_figures(new SchemeFigures(context, this))
    , m_problem(look::label(this, 1.0, false, "error"))
    , m_accept(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("schemeDialog"));
    build();
    const std::string& counted = context.totals.request().scheme.code;
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        if (m_drafts[i].scheme.code == counted)
            m_chosen = i;
    }
    connect(m_list, &QListWidget::currentRowChanged, this, &SchemeDialog::choose);
    connect(m_add, &QPushButton::clicked, this, [this] { add(newScheme(m_drafts)); });
    connect(m_duplicate, &QPushButton::clicked, this, [this] { add(likeScheme(m_drafts, chosen().scheme)); });
    connect(m_delete, &QPushButton::clicked, this, &SchemeDialog::remove);
    connect(m_form, &SchemeForm::edited, this, &SchemeDialog::edited);
    connect(m_beside, &QComboBox::activated, this, &SchemeDialog::showFigures);
    connect(m_accept, &QPushButton::clicked, this, &SchemeDialog::accepted);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
}

QWidget* SchemeDialog::makeList()
{
    m_list->setObjectName(QStringLiteral("schemeList"));
    m_list->setMinimumWidth(look::scaled(180));
    m_add->setObjectName(QStringLiteral("schemeAdd"));
    m_add->setIcon(Theme::icon(QStringLiteral("plus"), 16));
    m_duplicate->setObjectName(QStringLiteral("schemeDuplicate"));
    m_duplicate->setIcon(Theme::icon(QStringLiteral("copy"), 16));
    m_delete->setObjectName(QStringLiteral("schemeDelete"));
    m_delete->setIcon(Theme::icon(QStringLiteral("trash"), 16));
    auto* left = new QWidget(this);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_add, m_duplicate, m_delete}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    column->addSpacing(look::scaled(6));
    column->addWidget(makeBeside());
    column->addWidget(m_figures);
    return left;
}

QWidget* SchemeDialog::makeBeside()
{
    m_beside->setObjectName(QStringLiteral("schemeBeside"));
    m_beside->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_besideLabel->setBuddy(m_beside);
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_besideLabel);
    row->addWidget(m_beside, 1);
    return line;
}

void SchemeDialog::build()
{
    look::setSurface(m_form, "panel");
    m_scroll->setWidget(m_form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setMinimumWidth(look::scaled(400));
    auto* both = new QHBoxLayout;
    both->setSpacing(16);
    both->addWidget(makeList(), 2);
    both->addWidget(m_scroll, 3);
    m_problem->setObjectName(QStringLiteral("schemeProblem"));
    m_problem->setWordWrap(true);
    m_accept->setObjectName(QStringLiteral("schemeAccept"));
    m_accept->setDefault(true);
    look::setProperty(m_accept, "role", QStringLiteral("primary"));
    m_cancel->setObjectName(QStringLiteral("schemeCancel"));
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_problem, 1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 14);
    column->setSpacing(10);
    column->addLayout(both, 1);
    column->addLayout(foot);
    const int room = screen()->availableGeometry().height() - look::scaled(48);
    resize(look::scaled(900), std::min(look::scaled(700), room)); // to the end of the overlaps, where there is room
}

void SchemeDialog::fillList(std::size_t current)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        m_list->addItem(QString());
        nameRow(i);
    }
    m_chosen = std::min(current, m_drafts.size() - 1);
    m_list->setCurrentRow(static_cast<int>(m_chosen));
    fillBeside();
    showChosen();
}

/// What a scheme is called, and where it is in use.
void SchemeDialog::nameRow(std::size_t index)
{
    const SchemeDraft& draft = m_drafts[index];
    QStringList notes;
    if (draft.scheme.code == m_context.totals.request().scheme.code)
        notes << tr("in use", "a counting scheme");
    if (draft.isDefault)
        notes << tr("default", "a counting scheme");
    if (draft.fault)
        notes << tr("cannot be read", "a counting scheme");
    QListWidgetItem* item = m_list->item(static_cast<int>(index));
    const QString name = schemeName(draft.scheme);
    item->setText(notes.isEmpty() ? name : name + QStringLiteral(" (") + notes.join(QStringLiteral(", ")) + u')');
    item->setToolTip(item->text() + u'\n' + tr("On the command line: --scheme %1").arg(fromUtf8(draft.scheme.code)));
}

/// The others, of which one may stand beside the chosen one; by code, for names are being changed here.
void SchemeDialog::fillBeside()
{
    const QSignalBlocker quiet(m_beside);
    const QString before = m_beside->currentData().toString();
    m_beside->clear();
    m_beside->addItem(tr("nothing", "beside a counting scheme"), QString());
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        if (i != m_chosen && !m_drafts[i].fault)
            m_beside->addItem(schemeName(m_drafts[i].scheme), fromUtf8(m_drafts[i].scheme.code));
    }
    m_beside->setCurrentIndex(std::max(0, m_beside->findData(before)));
}

void SchemeDialog::choose(int row)
{
    if (row < 0)
        return;
    m_chosen = static_cast<std::size_t>(row);
    fillBeside();
    showChosen();
}

void SchemeDialog::showChosen()
{
    m_form->setScheme(chosen().scheme, chosen().isDefault);
    m_form->setEnabled(!chosen().fault);
    say(chosen().fault ? ErrorText::sentence(*chosen().fault) : whyNotScheme(m_drafts, m_chosen));
    showButtons();
    showFigures();
}

void SchemeDialog::showButtons()
{
    const bool isOnlyBuiltIn = !chosen().record && isBuiltInScheme(chosen().scheme);
    m_delete->setEnabled(!isOnlyBuiltIn);
    m_duplicate->setEnabled(!chosen().fault);
    look::setName(m_delete, isOnlyBuiltIn ? tr("Every plan has this scheme; it can be changed, not deleted")
                            : isBuiltInScheme(chosen().scheme)
                                ? tr("Delete what was changed: the scheme becomes what it is in every plan")
                                : tr("Delete the chosen scheme"));
}

void SchemeDialog::showFigures()
{
    const std::string code = toUtf8(m_beside->currentData().toString());
    const auto other = std::ranges::find_if(
        m_drafts, [&](const SchemeDraft& draft) { return !code.empty() && draft.scheme.code == code; });
    m_figures->setSchemes(chosen().scheme,
                          other == m_drafts.end() ? std::nullopt : std::optional<CountingScheme>(other->scheme));
}

void SchemeDialog::add(SchemeDraft draft)
{
    m_drafts.push_back(std::move(draft));
    fillList(m_drafts.size() - 1);
    m_form->nameField().setFocus();
    m_form->nameField().selectAll();
}

void SchemeDialog::remove()
{
    removeScheme(m_drafts, m_chosen);
    fillList(m_chosen);
}

void SchemeDialog::edited()
{
    chosen().scheme = m_form->scheme();
    if (m_form->isDefault() != chosen().isDefault) {
        setDefaultScheme(m_drafts, m_form->isDefault() ? std::optional(m_chosen) : std::nullopt);
        for (std::size_t i = 0; i < m_drafts.size(); ++i)
            nameRow(i);
    }
    nameRow(m_chosen);
    say(whyNotScheme(m_drafts, m_chosen));
    showFigures();
}

void SchemeDialog::say(const QString& problem)
{
    m_problem->setText(problem);
}

void SchemeDialog::accepted()
{
    // Of two with one name the later one is nearer to the hand.
    for (std::size_t i = m_drafts.size(); i-- > 0;) {
        if (!whyNotScheme(m_drafts, i).isEmpty()) {
            m_list->setCurrentRow(static_cast<int>(i)); // which says why
            return;
        }
    }
    const auto edit = changingSchemes(m_context.document, m_drafts);
    Result<void> done;
    if (edit)
        done = m_context.document.edit(edit->changes, edit->text);
    if (edit && done)
        accept();
    else
        say(ErrorText::sentence(edit ? done.error() : edit.error()));
}

void SchemeDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SchemeDialog::retranslate()
{
    setWindowTitle(tr("Counting schemes"));
    m_list->setAccessibleName(tr("Counting schemes of the plan"));
    m_add->setText(tr("New"));
    look::setName(m_add, tr("Add a scheme that counts everything that is not cancelled"));
    m_duplicate->setText(tr("Duplicate"));
    look::setName(m_duplicate, tr("Add a scheme that counts as the chosen one does"));
    m_delete->setText(tr("Delete"));
    m_besideLabel->setText(tr("Compare with"));
    look::setName(m_beside, tr("Scheme whose totals stand beside those of the chosen one"));
    m_accept->setText(tr("OK"));
    m_cancel->setText(tr("Cancel"));
    m_form->retranslate();
    m_figures->retranslate();
    fillList(m_chosen);
}

} // namespace riparia
