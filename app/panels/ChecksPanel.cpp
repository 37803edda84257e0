// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/ChecksPanel.h"

#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/models/CheckFix.h"
#include "app/panels/Look.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include "core/plan/EntityLookup.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <utility>

namespace riparia {

namespace {

constexpr int kDelay = 400;     // milliseconds after a change
constexpr double kAround = 100; // of a single place, in metres

struct Sign {
    const char* icon;
    const char* role; ///< colour
};

Sign signOf(Severity severity)
{
    switch (severity) {
    case Severity::Info: return {"info", "secondary"};
    case Severity::Warning: return {"warning", "warning"};
    case Severity::Error: return {"error", "error"};
    }
    return {"info", "secondary"};
}

class FindingDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::current();
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, theme.color(QStringLiteral("selected")));
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, theme.color(QStringLiteral("hover")));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          theme.color(QStringLiteral("separator_2")));
        const Sign sign = signOf(static_cast<Severity>(index.data(ChecksModel::SeverityRole).toInt()));
        const double ratio = option.widget ? option.widget->devicePixelRatioF() : 1;
        painter->drawPixmap(option.rect.topLeft() + QPoint(12, look::scaled(5)),
                            Theme::pixmap(QLatin1String(sign.icon), 16, theme.color(QLatin1String(sign.role)), ratio));
        const QRect text = option.rect.adjusted(36, look::scaled(4), -12, -look::scaled(5));
        const QFont small = Theme::font(kSmallText);
        const QString origin = index.data(ChecksModel::OriginRole).toString();
        painter->setFont(small);
        painter->setPen(theme.color(QStringLiteral("secondary")));
        painter->drawText(text, int(Qt::AlignTop | Qt::AlignRight), origin);
        line(*painter, text.adjusted(0, 0, -QFontMetrics(small).horizontalAdvance(origin) - 12, 0), Qt::AlignTop,
             index.data().toString(), Theme::font(1, true));
        line(*painter, text, Qt::AlignBottom, index.data(ChecksModel::SentenceRole).toString(), Theme::font(1));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(theme.color(QStringLiteral("accent")), 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {80, look::scaled(42)}; }

private:
    static void line(QPainter& painter, const QRect& rect, Qt::Alignment align, const QString& words, const QFont& font)
    {
        painter.setFont(font);
        painter.setPen(Theme::current().color(QStringLiteral("text")));
        painter.drawText(rect, int(align | Qt::AlignLeft) | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(words, Qt::ElideRight, rect.width()));
    }
};

} // namespace

ChecksPanel::ChecksPanel(PanelContext context, QWidget* parent, QThreadPool* pool)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ChecksModel(context.names, this))
    , m_list(new QListView(this))
    , m_state(look::label(this, kSmallText, false, "secondary"))
    , m_empty(look::label(this, 1.0, false, "secondary"))
    , m_job(pool)
{
    setObjectName(QStringLiteral("checksPanel"));
    look::setSurface(this, "panel");
    m_list->setObjectName(QStringLiteral("checksList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_empty->setContentsMargins(12, 8, 12, 8);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);

    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &ChecksPanel::run);
    // The totals follow every change of the document.
    connect(&context.totals, &PlanTotals::changed, this, &ChecksPanel::outdate);
    connect(&context.document, &PlanDocument::changed, this, [this](const ChangeEvent& event) {
        if (event.info) // what was set aside is told there
            outdate();
    });
    connect(m_list, &QListView::clicked, this, &ChecksPanel::open);
    connect(m_list, &QListView::activated, this, &ChecksPanel::open);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChecksPanel::showActions);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ChecksPanel::showActions);
    retranslate();
}

QWidget* ChecksPanel::makeHead()
{
    auto* head = new QWidget(this);
    look::setEdge(head, "bottom");
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(8, 3, 12, 3);
    row->setSpacing(0);
    static constexpr std::array kNames{"checksInfo", "checksWarning", "checksError"};
    static constexpr std::array kPlaces{"last", "middle", "first"};
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
        const auto i = static_cast<std::size_t>(severity);
        auto* button = new QToolButton(head);
        button->setObjectName(QLatin1String(kNames[i]));
        button->setCheckable(true);
        button->setChecked(true);
        button->setProperty("role", QStringLiteral("choice"));
        button->setProperty("place", QLatin1String(kPlaces[i]));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize(QSize(16, 16));
        button->setFocusPolicy(Qt::TabFocus);
        const Sign sign = signOf(severity);
        button->setIcon(Theme::icon(QLatin1String(sign.icon), 16, QLatin1String(sign.role)));
        connect(button, &QToolButton::toggled, this, [this, severity](bool on) {
            m_model->setShown(severity, on);
            showState();
        });
        m_severities[i] = button;
        row->addWidget(button);
    }
    row->addSpacing(8);
    m_showSetAside = addButton(head, "checksShowSetAside");
    m_showSetAside->setCheckable(true);
    connect(m_showSetAside, &QToolButton::toggled, this, [this](bool on) {
        m_model->showSetAside(on);
        showState();
    });
    row->addWidget(m_showSetAside);
    m_fix = addButton(head, "checksFix");
    connect(m_fix, &QToolButton::clicked, this, &ChecksPanel::fix);
    addRepairs(head);
    m_setAside = addButton(head, "checksSetAside");
    connect(m_setAside, &QToolButton::clicked, this, &ChecksPanel::askWhy);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addSpacing(12);
    row->addWidget(m_state, 1);
    row->addSpacing(12);
    row->addWidget(m_fix);
    for (QToolButton* repair : m_repairs)
        row->addWidget(repair);
    row->addWidget(m_setAside);
    head->setMinimumWidth(look::scaled(240)); // the docks beside it would pay for more, whether it is in front or not
    return head;
}

QToolButton* ChecksPanel::addButton(QWidget* head, const char* name)
{
    auto* button = new QToolButton(head);
    button->setObjectName(QLatin1String(name));
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

const CheckFinding* ChecksPanel::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_model->finding(index.row()) : nullptr;
}

void ChecksPanel::fix()
{
    const CheckFinding* finding = current();
    const auto repair = finding ? CheckFix::of(*finding, m_context.document.plan()) : std::nullopt;
    if (!repair)
        return;
    if (const auto done = m_context.document.edit(repair->changes, repair->title); !done)
        sayRefused(done.error());
}

/// The line of the panel has room for a word or two; the message has the rest, and what opens a lock.
void ChecksPanel::sayRefused(const Error& error)
{
    const QString words = ErrorText::sentence(error);
    m_state->setText(words);
    Q_EMIT notice(words);
}

void ChecksPanel::askWhy()
{
    const CheckFinding* finding = current();
    if (!finding)
        return;
    if (finding->setAside) {
        setAside({});
        return;
    }
    bool isGiven = false;
    const QString reason =
        QInputDialog::getText(this, tr("Set aside"), tr("Why may this stay as it is?"), QLineEdit::Normal, {}, &isGiven)
            .trimmed();
    if (isGiven)
        setAside(reason.isEmpty() ? tr("no reason given") : reason);
}

void ChecksPanel::setAside(const QString& reason)
{
    const CheckFinding* finding = current();
    if (!finding)
        return;
    PlanInfo info = m_context.document.plan().info();
    const std::string key = keyOf(*finding);
    const bool isTakenUp = finding->setAside.has_value();
    if (isTakenUp)
        info.setAside.erase(key);
    else
        info.setAside[key] = toUtf8(reason);
    const auto name = [isTakenUp] { return isTakenUp ? tr("Take up a finding again") : tr("Set a finding aside"); };
    if (const auto done = m_context.document.edit({}, name, std::move(info)); !done)
        m_state->setText(ErrorText::sentence(done.error()));
}

/// Which can be done to the current finding, and what it would be.
void ChecksPanel::showActions()
{
    const CheckFinding* finding = current();
    const auto repair =
        finding && !finding->setAside ? CheckFix::of(*finding, m_context.document.plan()) : std::nullopt;
    m_fix->setEnabled(repair.has_value());
    m_setAside->setEnabled(finding);
    look::setName(m_fix, repair    ? repair->title.words()
                         : finding ? tr("There is no single repair: it takes a choice")
                                   : tr("Choose a finding first"));
    const bool isTakenUp = finding && finding->setAside;
    const bool isOverlap = finding && OverlapFix::isOverlap(*finding);
    m_setAside->setText(isTakenUp ? tr("Take up again") : isOverlap ? tr("Accept…") : tr("Set aside…"));
    look::setName(m_setAside, isTakenUp ? tr("Count this finding among the open ones again")
                                        : tr("Keep it as it is, with a reason that stays in the plan"));
    showRepairs();
}

void ChecksPanel::outdate()
{
    m_isStale = true;
    if (!isVisible())
        return;
    m_delay.start(kDelay);
    showState();
}

void ChecksPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        m_delay.start(0);
    showState();
}

void ChecksPanel::checkNow()
{
    m_isStale = true;
    m_delay.start(0);
    showState();
}

void ChecksPanel::run()
{
    if (!isVisible())
        return; // still stale: checked when it is shown again
    if (m_context.totals.isCounting())
        return; // still stale: the ledger is not that of the plan until the totals change
    m_isStale = false;
    // Of a plan that cannot be counted the counting tells nothing.
    m_rules = checkRules(!m_context.totals.error().has_value()).size();
    m_job.start(
        [plan = m_context.document.plan(), ledger = m_context.totals.ledger(), file = m_context.document.issues()](
            const Progress& progress) { return checkPlan(plan, *ledger, file, progress); },
        [this](Result<std::vector<CheckFinding>> found) { take(std::move(found)); });
    showState();
}

void ChecksPanel::take(Result<std::vector<CheckFinding>> found)
{
    m_checkedAt = found ? QTime::currentTime() : QTime();
    m_failure = found ? QString() : ErrorText::sentence(found.error());
    m_model->setFindings(found ? std::move(*found) : std::vector<CheckFinding>());
    showState();
    if (!m_isStale)
        Q_EMIT checked();
}

void ChecksPanel::open(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const CheckFinding& finding = m_model->finding(index.row());
    std::vector<Uuid> ids;
    for (const Uuid& id : finding.ids) {
        if (!std::holds_alternative<std::monostate>(findEntity<ShownTypes>(m_context.document.plan(), id)))
            ids.push_back(id);
    }
    if (!ids.empty()) {
        m_context.document.selection().set(ids);
        Q_EMIT zoomWanted(ids);
    } else if (const auto& at = finding.issue.at) {
        const Crs& crs = m_context.document.plan().info().crs;
        const double around = crs.isValid() && crs.isGeographic() ? kAround / 111'000 : kAround;
        Box box;
        box.add(Point{(*at)[0], (*at)[1]});
        Q_EMIT placeWanted(box.grown(around));
    }
}

/// "24 rules, 10:42"; "" before the first run.
QString ChecksPanel::lastRun() const
{
    return m_checkedAt.isValid() ? tr("%1 rules, %2", "how many were checked, time")
                                       .arg(QString::number(m_rules), m_checkedAt.toString(QStringLiteral("HH:mm")))
                                 : QString();
}

void ChecksPanel::showCounts()
{
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
        const QString count = QString::number(m_model->count(severity));
        QString words;
        switch (severity) {
        case Severity::Error: words = tr("Errors %1").arg(count); break;
        case Severity::Warning: words = tr("Warnings %1").arg(count); break;
        case Severity::Info: words = tr("Hints %1").arg(count); break;
        }
        QToolButton& button = *m_severities[static_cast<std::size_t>(severity)];
        button.setText(words);
        // Chosen ones are bold, which the size hint does not know.
        button.setMinimumWidth(QFontMetrics(Theme::font(1, true)).horizontalAdvance(words) + look::scaled(40));
    }
}

void ChecksPanel::showState()
{
    const bool isBusy = m_isStale || m_job.isRunning();
    showCounts();
    const std::size_t aside = m_model->setAsideCount();
    m_showSetAside->setText(tr("Set aside %1").arg(aside));
    m_showSetAside->setVisible(aside > 0 || m_model->showsSetAside());
    showActions();
    m_state->setText(isBusy ? tr("Checking …") : lastRun());
    const bool isEmpty = m_model->rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    if (!m_failure.isEmpty())
        m_empty->setText(m_failure);
    else if (m_model->total() > 0)
        m_empty->setText(tr("Nothing of the chosen kinds."));
    else
        m_empty->setText(isBusy ? tr("The plan is being checked.")
                                : tr("No problems found: nothing to look at (%1).").arg(lastRun()));
}

void ChecksPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChecksPanel::retranslate()
{
    m_list->setAccessibleName(tr("What deserves a look"));
    look::setName(m_severities[static_cast<std::size_t>(Severity::Error)], tr("Show errors"));
    look::setName(m_severities[static_cast<std::size_t>(Severity::Warning)], tr("Show warnings"));
    look::setName(m_severities[static_cast<std::size_t>(Severity::Info)], tr("Show hints"));
    look::setName(m_showSetAside, tr("Show what was set aside"));
    m_fix->setText(tr("Fix"));
    m_repairs[static_cast<std::size_t>(OverlapRepair::Trim)]->setText(tr("Trim"));
    m_repairs[static_cast<std::size_t>(OverlapRepair::Give)]->setText(tr("Give"));
    m_repairs[static_cast<std::size_t>(OverlapRepair::Merge)]->setText(tr("Merge"));
    m_model->retranslate();
    showState();
}

} // namespace riparia
