// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/RiverBar.h"

#include "app/document/ObjectLocks.h"
#include "app/document/PlanDocument.h"
#include "app/models/PlanNames.h"
#include "app/panels/Look.h"
#include "app/panels/RiverPreview.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include "core/linref/ChainageText.h"
#include "core/plan/RiverLine.h"
#include "core/plan/RiverReversal.h"
#include "core/plan/RiverStationing.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace riparia {

namespace {

QFrame* callout(QWidget* parent, const QString& name)
{
    auto* frame = new QFrame(parent);
    frame->setObjectName(name);
    frame->setProperty("callout", QStringLiteral("warning"));
    frame->setAttribute(Qt::WA_StyledBackground);
    frame->hide();
    return frame;
}

QVBoxLayout* insideOf(QFrame* frame)
{
    auto* inside = new QVBoxLayout(frame);
    inside->setContentsMargins(8, 6, 8, 6);
    inside->setSpacing(4);
    return inside;
}

} // namespace

RiverBar::RiverBar(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_reverse(look::link(this, QStringLiteral("reverseBegin")))
    , m_relabel(look::link(this, QStringLiteral("riverChainage")))
{
    m_chainage.keep = Keep::Chainage;
    m_form = makeForm();
    m_question = makeQuestion();
    m_problem = makeProblem();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kPad, 4, look::kPad, 4);
    column->addWidget(m_reverse, 0, Qt::AlignLeft);
    column->addWidget(m_relabel, 0, Qt::AlignLeft);
    for (QFrame* frame : {m_form, m_question, m_problem})
        column->addWidget(frame);
    connect(m_reverse, &QPushButton::clicked, this, &RiverBar::reverse);
    connect(m_relabel, &QPushButton::clicked, this, [this] { openChainage(); });
    // What was worked out before is not what the plan is now.
    connect(&context.document, &PlanDocument::changed, this, &RiverBar::giveUp);
    hide();
    retranslate();
}

QFrame* RiverBar::makeForm()
{
    QFrame* form = callout(this, QStringLiteral("riverChainageForm"));
    m_atLabel = look::label(form);
    m_at = new QLineEdit(form);
    m_at->setObjectName(QStringLiteral("riverChainageAt"));
    m_valueLabel = look::label(form);
    m_value = new QLineEdit(form);
    m_value->setObjectName(QStringLiteral("riverChainageValue"));
    m_set = look::link(form, QStringLiteral("riverChainageSet"));
    m_leave = look::link(form, QStringLiteral("riverChainageCancel"));
    auto* fields = new QGridLayout;
    fields->addWidget(m_atLabel, 0, 0);
    fields->addWidget(m_at, 0, 1);
    fields->addWidget(m_valueLabel, 1, 0);
    fields->addWidget(m_value, 1, 1);
    QVBoxLayout* inside = insideOf(form);
    inside->addLayout(fields);
    inside->addWidget(m_set, 0, Qt::AlignLeft);
    inside->addWidget(m_leave, 0, Qt::AlignLeft);
    for (QLineEdit* field : {m_at, m_value})
        connect(field, &QLineEdit::returnPressed, this, &RiverBar::setChainage);
    connect(m_set, &QPushButton::clicked, this, &RiverBar::setChainage);
    connect(m_leave, &QPushButton::clicked, this, &RiverBar::giveUp);
    return form;
}

QFrame* RiverBar::makeQuestion()
{
    QFrame* question = callout(this, QStringLiteral("reverseQuestion"));
    m_text = look::label(question);
    m_text->setWordWrap(true);
    QVBoxLayout* inside = insideOf(question); // side by side the links would be cut in a narrow dock
    inside->addWidget(m_text);
    const auto add = [&](Choice& choice, const QString& link, const QString& words) {
        choice.link = look::link(question, link);
        choice.words = look::label(question, 1.0, false, "secondary");
        choice.words->setObjectName(words);
        choice.words->setWordWrap(true);
        choice.words->setTextFormat(Qt::PlainText);
        inside->addWidget(choice.link, 0, Qt::AlignLeft);
        inside->addWidget(choice.words);
        choice.link->installEventFilter(this);
        connect(choice.link, &QPushButton::clicked, this, [this, &choice] { choose(choice); });
    };
    add(m_place, QStringLiteral("reverseKeepPlace"), QStringLiteral("riverPlaceWords"));
    add(m_chainage, QStringLiteral("reverseKeepChainage"), QStringLiteral("riverChainageWords"));
    m_cancel = look::link(question, QStringLiteral("reverseCancel"));
    inside->addWidget(m_cancel, 0, Qt::AlignLeft);
    connect(m_cancel, &QPushButton::clicked, this, &RiverBar::giveUp);
    return question;
}

QFrame* RiverBar::makeProblem()
{
    QFrame* problem = callout(this, QStringLiteral("riverProblem"));
    m_problemText = look::label(problem);
    m_problemText->setObjectName(QStringLiteral("riverProblemText"));
    m_problemText->setWordWrap(true);
    m_unlock = look::link(problem, QStringLiteral("riverUnlock"));
    QVBoxLayout* inside = insideOf(problem);
    inside->addWidget(m_problemText);
    inside->addWidget(m_unlock, 0, Qt::AlignLeft);
    connect(m_unlock, &QPushButton::clicked, this, [this] {
        const auto again = std::exchange(m_again, {});
        if (const auto lock = m_lock) {
            if (const auto opened = m_context.document.unlock(*lock); !opened) {
                showProblem(opened.error());
                return;
            }
        }
        if (again)
            again();
    });
    return problem;
}

void RiverBar::showRiver(const Uuid& river)
{
    if (river == m_river)
        return;
    giveUp();
    m_river = river;
    setVisible(!river.isNil());
}

// --- what is proposed

void RiverBar::reverse()
{
    const auto river = m_context.document.plan().rivers().find(m_river);
    if (!river)
        return;
    propose({[id = m_river](const Plan& plan, Keep keep) { return reversedRiver(plan, id, keep); },
             [river] { return tr("Reverse the flow of %1").arg(PlanNames::riverName(river->river)); },
             [](int works) {
                 return tr("%n object(s) lie on this river. When it flows the other way, they keep", nullptr, works);
             },
             [] { return tr("Nothing moves on the ground; chainages are counted anew and banks change sides"); },
             [] { return tr("Chainages and banks stay as they are written; works move on the ground"); }});
}

void RiverBar::redraw(const Line& line)
{
    const auto river = m_context.document.plan().rivers().find(m_river);
    if (!river)
        return;
    propose({[id = m_river, line](const Plan& plan, Keep keep) { return relinedRiver(plan, id, line, keep); },
             [river] { return tr("Change the line of %1").arg(PlanNames::riverName(river->river)); },
             [](int works) { return tr("%n object(s) lie on this river. On its new line they keep", nullptr, works); },
             [] {
                 return tr("Works stay where they are, or go to the nearest place of the new line; chainages are "
                           "counted anew");
             },
             [] { return tr("Chainages stay as they are written; works move on the ground"); }});
    m_isAboutLine = true;
}

void RiverBar::withdrawLine()
{
    if (m_isAboutLine)
        giveUp();
}

void RiverBar::openChainage(std::optional<Position> at)
{
    const auto river = m_context.document.plan().rivers().find(m_river);
    if (!river || !river->river.alignment)
        return;
    giveUp();
    const Stationing& stationing = river->river.stationing;
    const Position begin{stationing.origin() == Origin::Source ? 0 : stationing.length().value};
    m_clicked = at.value_or(begin);
    m_clickedText.clear();
    m_at->clear();
    m_value->clear();
    m_form->show();
    wordForm();
    m_value->setFocus();
    m_value->selectAll();
}

/// As the two fields say. Errors: those of reading them, those of relabelled().
Result<Stationing> RiverBar::typedStationing() const
{
    const auto river = m_context.document.plan().rivers().find(m_river);
    if (!river)
        return fail(ErrorCode::NotFound, m_river.toString());
    const Stationing& stationing = river->river.stationing;
    std::optional<Position> at = m_clicked;
    if (m_at->text() != m_clickedText) { // else it is that very place, which its label gives to a decimetre only
        const auto label = parseChainage(toUtf8(m_at->text()));
        if (!label)
            return fail(label.error());
        const auto place = stationing.positionOf(label->chainage);
        if (!place)
            return fail(place.error());
        at = *place;
    }
    const auto value = parseChainage(toUtf8(m_value->text()));
    if (!value)
        return fail(value.error());
    return relabelled(stationing, at.value_or(Position{}), value->chainage.mm);
}

void RiverBar::setChainage()
{
    const auto river = m_context.document.plan().rivers().find(m_river);
    const auto stationing = typedStationing();
    if (!river)
        return;
    if (!stationing) {
        showProblem(stationing.error()); // what was typed stays
        return;
    }
    propose({[id = m_river, after = *stationing](const Plan& plan, Keep keep) {
                 return restationedRiver(plan, id, after, keep);
             },
             [river] { return tr("Set the chainage of %1").arg(PlanNames::riverName(river->river)); },
             [](int works) {
                 return tr("%n object(s) lie on this river. When its chainage is counted anew, they keep", nullptr,
                           works);
             },
             [] { return tr("Nothing moves on the ground; chainages are counted anew"); },
             [] { return tr("Chainages stay as they are written; works move on the ground"); }});
}

// --- asking

void RiverBar::propose(Proposal proposal)
{
    const Plan& plan = m_context.document.plan();
    const auto river = plan.rivers().find(m_river);
    if (!river)
        return;
    const std::size_t works = worksOn(plan, river->river.key);
    const Result<RiverChange> inPlace = proposal.change(plan, Keep::Place);
    if (!inPlace) {
        showProblem(inPlace.error());
        return;
    }
    giveUp();
    if (works == 0 || inPlace->changes.isEmpty()) {
        apply(inPlace->changes, proposal.name);
        return;
    }
    const Result<RiverChange> byChainage = proposal.change(plan, Keep::Chainage);
    for (const auto& done : {offer(m_place, inPlace), offer(m_chainage, byChainage)}) {
        if (!done) {
            showProblem(done.error());
            return;
        }
    }
    m_asked = std::move(proposal);
    m_works = static_cast<int>(works);
    wordQuestion();
    m_reverse->hide();
    m_relabel->hide();
    m_question->show();
    m_place.link->setFocus();
    showPreview(m_place.after);
}

/// Fills an answer in; its words come with the question.
Result<void> RiverBar::offer(Choice& choice, const Result<RiverChange>& change) const
{
    if (!change)
        return fail(change.error());
    const Plan& plan = m_context.document.plan();
    auto after = std::make_shared<Plan>(plan);
    if (auto applied = after->apply(change->changes); !applied)
        return fail(applied.error());
    choice.changes = change->changes;
    choice.unkept = change->unkept;
    choice.after = std::move(after);
    return {};
}

void RiverBar::wordQuestion()
{
    if (!m_asked)
        return;
    const Plan& plan = m_context.document.plan();
    m_text->setText(m_asked->question(m_works));
    m_place.link->setToolTip(m_asked->placeTip());
    m_chainage.link->setToolTip(m_asked->chainageTip());
    for (const Choice* choice : {&m_place, &m_chainage}) {
        choice->words->setText(
            riverPreview(plan, *choice->after, m_river, choice->keep, choice->unkept, m_context.names.units()));
        choice->words->setVisible(!choice->words->text().isEmpty());
    }
}

/// A chainage that stands there as it was offered is written anew; what was typed stays.
void RiverBar::wordForm()
{
    const auto river = m_context.document.plan().rivers().find(m_river);
    if (m_form->isHidden() || !m_clicked || !river)
        return;
    const QString before =
        std::exchange(m_clickedText, PlanNames::chainage(river->river, *m_clicked, m_context.names.units()));
    for (QLineEdit* field : {m_at, m_value}) {
        if (field->text() == before)
            field->setText(m_clickedText);
    }
}

void RiverBar::choose(const Choice& choice)
{
    const ChangeSet changes = choice.changes; // the edit closes the question
    const StepName name = m_asked ? m_asked->name : StepName();
    const bool isAboutLine = m_isAboutLine;
    giveUp();
    apply(changes, name);
    m_isAboutLine = isAboutLine; // it may have been refused
}

void RiverBar::apply(const ChangeSet& changes, const StepName& name)
{
    std::optional<RefusedLock> lock;
    const auto listening = connect(&m_context.document, &PlanDocument::lockRefused, this,
                                   [&lock](const RefusedLock& refused) { lock = refused; });
    const Result<void> done = m_context.document.edit(changes, name);
    disconnect(listening);
    if (done)
        return;
    showProblem(done.error(), lock);
    if (lock)
        m_again = [this, changes, name] {
            m_problem->hide();
            apply(ObjectLocks::freed(m_context.document, changes), name);
        };
}

void RiverBar::showPreview(std::shared_ptr<const Plan> plan)
{
    if (plan == m_preview)
        return; // the map may show what somebody else asked for
    m_preview = std::move(plan);
    Q_EMIT previewChanged();
}

void RiverBar::showProblem(const Error& error, std::optional<RefusedLock> lock)
{
    m_again = {};
    m_lock = lock;
    m_error = error;
    m_problemText->setText(ErrorText::sentence(error));
    m_unlock->setVisible(lock.has_value());
    m_problem->show();
}

void RiverBar::giveUp()
{
    m_form->hide();
    m_question->hide();
    m_problem->hide();
    m_reverse->show();
    m_relabel->show();
    m_again = {};
    m_isAboutLine = false;
    m_asked.reset();
    for (Choice* choice : {&m_place, &m_chainage}) {
        choice->changes = {};
        choice->unkept.clear();
        choice->after.reset();
    }
    showPreview(nullptr);
}

bool RiverBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::Enter) {
        for (const Choice* choice : {&m_place, &m_chainage}) {
            if (watched == choice->link && choice->after)
                showPreview(choice->after);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RiverBar::keyPressEvent(QKeyEvent* event)
{
    const bool isOpen = m_form->isVisible() || m_question->isVisible() || m_problem->isVisible();
    if (event->key() == Qt::Key_Escape && isOpen)
        giveUp();
    else
        QWidget::keyPressEvent(event);
}

void RiverBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RiverBar::retranslate()
{
    m_reverse->setText(tr("Reverse the flow"));
    m_reverse->setToolTip(tr("The river runs the other way; left and right change sides"));
    m_relabel->setText(tr("Set chainage here…"));
    m_relabel->setToolTip(tr("Where the chainage begins, or which one a place has; on the map, with the right button"));
    m_atLabel->setText(tr("The place at"));
    m_at->setAccessibleName(tr("The chainage of the place as it is now"));
    m_valueLabel->setText(tr("shall have"));
    m_value->setAccessibleName(tr("The chainage the place shall have"));
    m_set->setText(tr("Set"));
    m_set->setAccessibleName(tr("Set the chainage"));
    m_leave->setText(tr("Cancel"));
    m_place.link->setText(tr("their place"));
    m_chainage.link->setText(tr("their chainage"));
    m_cancel->setText(tr("Cancel"));
    m_unlock->setText(tr("Unlock", "a layer"));
    if (!m_problem->isHidden())
        m_problemText->setText(ErrorText::sentence(m_error));
    wordQuestion();
    wordForm();
}

} // namespace riparia
