// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/FilterBar.h"

#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/models/FeatureFigures.h"
#include "app/models/FilterConditions.h"
#include "app/models/FilterParts.h"
#include "app/models/FilterWords.h"
#include "app/models/PlanNames.h"
#include "app/panels/Look.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace riparia {

namespace {

constexpr qsizetype kMostCompletions = 50;

const QStringList& fieldNames()
{
    static const QStringList names{QStringLiteral("status"),  QStringLiteral("class"),     QStringLiteral("river"),
                                   QStringLiteral("works"),   QStringLiteral("year"),      QStringLiteral("measure"),
                                   QStringLiteral("bank"),    QStringLiteral("name"),      QStringLiteral("code"),
                                   QStringLiteral("kind"),    QStringLiteral("category"),  QStringLiteral("water"),
                                   QStringLiteral("tag"),     QStringLiteral("area_kind"), QStringLiteral("length_m"),
                                   QStringLiteral("area_m2"), QStringLiteral("chainage"),  QStringLiteral("attr.")};
    return names;
}

} // namespace

FilterBar::FilterBar(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_icon(look::iconButton(this, QStringLiteral("filter"), QStringLiteral("filterIcon")))
    , m_chips(new QHBoxLayout)
    , m_field(new QLineEdit(this))
    , m_completer(new QCompleter(this))
    , m_add(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_clear(look::iconButton(this, QStringLiteral("close"), QStringLiteral("filterClear")))
    , m_count(look::label(this, 1.0, false, "secondary"))
    , m_error(look::label(this, kSmallText, false, "error"))
{
    setObjectName(QStringLiteral("filterBar"));
    look::setSurface(this, "window");
    look::setEdge(this, "bottom");
    m_field->setObjectName(QStringLiteral("filterField"));
    m_field->setFrame(false);
    m_field->setMinimumWidth(look::scaled(120));
    m_add->setObjectName(QStringLiteral("filterAdd"));
    m_add->setProperty("chip", QStringLiteral("add"));
    m_add->setIcon(Theme::icon(QStringLiteral("plus"), 16));
    m_add->setIconSize(QSize(16, 16));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    look::setMenuName(m_menu, QStringLiteral("filterConditions"));
    m_add->setMenu(m_menu);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_error->setContentsMargins(36, 0, 12, 4);
    m_error->setWordWrap(true); // a long reason must not widen the window
    m_error->hide();
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 12, 4);
    row->setSpacing(6);
    row->addWidget(m_icon);
    m_chips->setSpacing(6);
    row->addLayout(m_chips);
    row->addWidget(m_add);
    row->addWidget(m_field, 1);
    row->addWidget(m_clear);
    row->addWidget(m_count);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_error);

    m_completer->setModel(new QStringListModel(m_completer));
    m_completer->setWidget(m_field);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, [this](const QString& word) {
        QString text = m_field->text();
        const qsizetype at = m_field->cursorPosition();
        const qsizetype begin = at - m_typed;
        text.replace(begin, at - begin, word);
        m_field->setText(text);
        m_field->setCursorPosition(static_cast<int>(begin + word.size()));
    });
    connect(m_field, &QLineEdit::textEdited, this, &FilterBar::complete);
    connect(m_field, &QLineEdit::returnPressed, this, &FilterBar::apply);
    connect(m_field, &QLineEdit::editingFinished, this, &FilterBar::apply);
    connect(m_icon, &QToolButton::clicked, this, &FilterBar::edit);
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clear);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterBar::fillMenu);
    connect(&context.totals, &PlanTotals::changed, this, &FilterBar::follow);
    connect(&context.document, &PlanDocument::changed, this, [this](const ChangeEvent& event) {
        if (event.info || event.everything) // they are told there
            makeViews();
    });
    m_icon->setFocusPolicy(Qt::NoFocus);
    retranslate();
    showFilter();
}

QString FilterBar::expression() const
{
    return fromUtf8(m_context.totals.request().filter.text());
}

void FilterBar::edit()
{
    // The whole expression can be changed, chips included.
    m_field->setText(expression());
    for (int i = 0; i < m_chips->count(); ++i)
        m_chips->itemAt(i)->widget()->hide();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FilterBar::clear()
{
    m_field->clear();
    showError({});
    if (const auto cleared = m_context.totals.setFilter({}); !cleared)
        showError(ErrorText::sentence(cleared.error()));
}

void FilterBar::apply()
{
    const QAbstractItemView& offered = *m_completer->popup();
    if (offered.isVisible() && offered.currentIndex().isValid())
        return; // Enter takes what is chosen there; what is typed is not whole yet
    const QString typed = m_field->text().trimmed();
    const bool chipsShown = m_chips->count() > 0 && m_chips->itemAt(0)->widget()->isVisibleTo(this);
    // Chips join by "and" what the expression itself may have as "or".
    const QString wanted = chipsShown && !typed.isEmpty()
                               ? m_parts.join(QStringLiteral(" and ")) + QStringLiteral(" and (") + typed + u')'
                           : chipsShown ? expression()
                                        : typed;
    if (wanted == expression()) {
        showError({});
        showFilter();
        return;
    }
    const auto done = m_context.totals.setFilter(wanted);
    showError(done ? QString() : ErrorText::sentence(done.error()));
    if (done)
        showFilter();
}

void FilterBar::showError(const QString& reason)
{
    m_error->setText(reason);
    m_error->setVisible(!reason.isEmpty());
    m_field->setAccessibleDescription(reason);
    look::setProperty(m_field, "invalid", !reason.isEmpty());
}

/// The totals may change at any moment, by a count that arrives: what is being typed stays.
void FilterBar::follow()
{
    if (m_field->hasFocus() && expression() == m_shown)
        showCount();
    else
        showFilter();
}

void FilterBar::showFilter()
{
    showCount();
    const QString text = expression();
    m_clear->setVisible(!text.isEmpty());
    if (!m_error->text().isEmpty() && m_field->hasFocus())
        return;
    m_shown = text;
    m_parts = filterParts(text);
    makeChips();
    m_field->setText(m_parts.isEmpty() ? text : QString());
}

void FilterBar::makeChips()
{
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        // It may be the one that was clicked; nobody shall find it any more.
        item->widget()->hide();
        item->widget()->setObjectName({});
        item->widget()->deleteLater();
        delete item;
    }
    for (int i = 0; i < static_cast<int>(m_parts.size()); ++i) {
        QToolButton* chip = makeChip(i);
        m_chips->addWidget(chip);
        chip->show(); // at once: apply() asks whether the chips are shown
    }
}

QToolButton* FilterBar::makeChip(int part)
{
    const QString& condition = m_parts[part];
    auto* chip = new QToolButton(this);
    chip->setObjectName(QStringLiteral("filterChip%1").arg(part));
    chip->setProperty("chip", true);
    const QString words = FilterWords::of(condition, m_context.names);
    const QString shown = fontMetrics().elidedText(words, Qt::ElideMiddle, look::scaled(220));
    chip->setText(QString(shown).replace(u'&', QStringLiteral("&&"))); // no letter is a key here
    chip->setIconSize(QSize(12, 12));
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setLayoutDirection(Qt::RightToLeft); // the cross stands behind the words
    const auto choice = FilterChoice::of(condition);
    const bool hasSeveral = choice && choice->values.size() > 1;
    if (hasSeveral) {
        chip->setIcon(Theme::icon(QStringLiteral("chevron-down"), 16));
        look::setName(chip, tr("Remove values of the condition %1").arg(words));
        chip->setMenu(makeValueMenu(*chip, part));
        chip->setPopupMode(QToolButton::InstantPopup);
    } else {
        chip->setIcon(Theme::icon(QStringLiteral("close"), 16));
        look::setName(chip, tr("Remove the condition %1").arg(words));
        connect(chip, &QToolButton::clicked, this, [this, part] { removePart(part); });
    }
    if (words != condition) // as it would be typed
        chip->setToolTip(chip->toolTip() + QStringLiteral("\n") + condition);
    return chip;
}

/// Of a chip that allows several values: each is taken out of it, or all at once.
QMenu* FilterBar::makeValueMenu(QToolButton& chip, int part)
{
    auto* menu = new QMenu(&chip);
    look::setMenuName(menu, QStringLiteral("filterValues%1").arg(part));
    menu->setLayoutDirection(layoutDirection()); // the chip's own is turned for its cross
    const FilterChoice choice = FilterChoice::of(m_parts[part]).value_or(FilterChoice());
    for (const QString& value : choice.values) {
        const QString one = FilterWords::of(FilterChoice{choice.field, {value}}.text(), m_context.names);
        QAction* line = menu->addAction(tr("Remove %1", "a condition").arg(one).replace(u'&', QStringLiteral("&&")));
        line->setObjectName(QStringLiteral("filterRemove: ") + value);
        connect(line, &QAction::triggered, this, [this, part, value] { setParts(withoutValue(m_parts, part, value)); });
    }
    menu->addSeparator();
    QAction* whole = menu->addAction(tr("Remove the whole condition"));
    whole->setObjectName(QStringLiteral("filterRemoveCondition"));
    connect(whole, &QAction::triggered, this, [this, part] { removePart(part); });
    return menu;
}

void FilterBar::removePart(int part)
{
    QStringList parts = m_parts;
    parts.removeAt(part);
    setParts(parts);
}

void FilterBar::setParts(const QStringList& parts)
{
    const auto done = m_context.totals.setFilter(parts.join(QStringLiteral(" and ")));
    showError(done ? QString() : ErrorText::sentence(done.error()));
    showFilter();
}

void FilterBar::add(const QString& condition)
{
    const QStringList before = filterConditions(expression());
    if (const QStringList parts = withCondition(before, condition); parts != before)
        setParts(parts);
}

QStringList FilterBar::riversLike(const QString& typed) const
{
    QStringList names;
    for (const auto& [id, held] : m_context.document.plan().rivers()) {
        const QString name = PlanNames::riverName(held->river);
        if (!name.contains(typed, Qt::CaseInsensitive) &&
            !fromUtf8(held->river.key).contains(typed, Qt::CaseInsensitive))
            continue;
        names.append(filterValue(name));
        if (names.size() == kMostCompletions)
            break;
    }
    names.removeDuplicates();
    return names == QStringList{typed} ? QStringList() : names;
}

/// What is chosen of the words that begin with `prefix` takes the place of so many characters before the cursor.
void FilterBar::offer(const QStringList& words, const QString& prefix, qsizetype typed)
{
    m_typed = typed;
    static_cast<QStringListModel*>(m_completer->model())->setStringList(words);
    m_completer->setCompletionPrefix(prefix);
    if (m_completer->completionCount() > 0)
        m_completer->complete(QRect(0, 0, look::scaled(160), m_field->height()));
    else
        m_completer->popup()->hide();
}

void FilterBar::complete()
{
    const QString before = m_field->text().left(m_field->cursorPosition());
    static const QRegularExpression river(QStringLiteral("\\briver\\s*=\\s*([^\"'()]*)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    // Few rivers stand in the menu; of many one is found by its name.
    if (const auto match = river.match(before);
        match.hasMatch() && m_context.document.plan().rivers().size() > kMostInMenu) {
        const QString typed = match.captured(1);
        if (const QStringList names = riversLike(typed); !names.isEmpty())
            return offer(names, {}, typed.size());
    }
    static const QRegularExpression lastWord(QStringLiteral("([A-Za-z_.]+)$"));
    const QString prefix = lastWord.match(before).captured(1);
    // A word after an operator is a value, not a field.
    static const QRegularExpression value(QStringLiteral("[=<>~]\\s*[A-Za-z_.]*$"));
    if (prefix.isEmpty() || value.match(before).hasMatch() || fieldNames().contains(prefix)) {
        m_completer->popup()->hide();
        return;
    }
    offer(fieldNames(), prefix, prefix.size());
}

void FilterBar::showCount()
{
    const auto shown = static_cast<int>(m_context.totals.shownCount());
    const auto all = static_cast<int>(m_context.totals.featureCount());
    m_count->setText(expression().isEmpty() ? tr("%n objects", nullptr, all)
                                            : tr("%1 of %2 shown").arg(QString::number(shown), QString::number(all)));
    look::setTone(m_count, expression().isEmpty() ? "secondary" : "accent");
}

void FilterBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FilterBar::retranslate()
{
    m_add->setText(tr("Add filter"));
    look::setName(m_add, tr("Add a condition"));
    look::setName(m_icon, tr("Filter (Ctrl+F)"));
    look::setName(m_clear, tr("Clear the filter (Ctrl+Shift+F)"));
    m_field->setAccessibleName(tr("Filter expression"));
    m_field->setPlaceholderText(tr("status = completed and year <= 2026"));
    m_field->setToolTip(tr("Fields: %1").arg(fieldNames().join(QStringLiteral(", "))));
    makeViews();
    showFilter();
}

} // namespace riparia
