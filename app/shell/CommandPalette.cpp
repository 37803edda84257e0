// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/CommandPalette.h"

#include "app/panels/Look.h"
#include "app/shell/ActionCatalog.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace riparia {

namespace {

enum Role { CommandRole = Qt::UserRole + 1, KeysRole, ReasonRole };

class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::current();
        const QString reason = index.data(ReasonRole).toString();
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, theme.color(QStringLiteral("selected")));
        const QRect place = option.rect.adjusted(12, 0, -12, 0);
        const QString keys = index.data(KeysRole).toString();
        painter->setFont(Theme::font(kSmallText));
        painter->setPen(theme.color(QStringLiteral("secondary")));
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignRight, keys);
        painter->setFont(Theme::font(1.0));
        const bool isCommand = index.flags().testFlag(Qt::ItemIsSelectable);
        painter->setPen(theme.color(!isCommand         ? QStringLiteral("secondary")
                                    : reason.isEmpty() ? QStringLiteral("text")
                                                       : QStringLiteral("disabled")));
        const QString text = index.data().toString();
        painter->drawText(place, Qt::AlignVCenter, text);
        if (!reason.isEmpty()) {
            const int x = painter->fontMetrics().horizontalAdvance(text) + 14;
            const int end = QFontMetrics(Theme::font(kSmallText)).horizontalAdvance(keys) + 14;
            const QRect rest = place.adjusted(x, 0, -end, 0);
            painter->setFont(Theme::font(kSmallText));
            painter->setPen(theme.color(QStringLiteral("secondary")));
            painter->drawText(rest, Qt::AlignVCenter,
                              painter->fontMetrics().elidedText(reason, Qt::ElideRight, rest.width()));
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {100, look::scaled(28)}; }
};

QString plain(const QAction& action)
{
    return QString(action.text()).remove(u'&').remove(u'…');
}

/// 0 = at the beginning of a word, 1 = inside, -1 = not at all.
int rank(const QString& text, const QString& wanted)
{
    const qsizetype at = text.indexOf(wanted, 0, Qt::CaseInsensitive);
    if (at < 0)
        return -1;
    return at == 0 || !text[at - 1].isLetterOrNumber() ? 0 : 1;
}

} // namespace

CommandPalette::CommandPalette(const ActionCatalog& catalog, QWidget* parent, const QList<QAction*>& others)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_catalog(catalog)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    for (QAction* action : catalog.all()) {
        if (action->objectName() != QStringLiteral("help.palette"))
            m_commands.push_back({action, plain(*action)});
    }
    for (QAction* action : others)
        m_commands.push_back({action, action->toolTip()});
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Find a command"));
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setAccessibleName(tr("Name of a command"));
    m_field->setPlaceholderText(tr("Search or command"));
    QAction* icon = m_field->addAction(Theme::icon(QStringLiteral("search"), 16), QLineEdit::LeadingPosition);
    icon->setObjectName(QStringLiteral("paletteSearchIcon"));
    icon->setText(tr("Find a command"));
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    look::setProperty(this, "card", true);
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_field);
    column->addWidget(m_list);
    resize(look::scaled(460), look::scaled(340));
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    filter();
    m_field->setFocus();
}

void CommandPalette::filter()
{
    const QString wanted = m_field->text().trimmed();
    std::vector<std::pair<int, std::size_t>> found;
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        const QAction* action = m_commands[i].action;
        if (!action)
            continue;
        int best = 0;
        if (!wanted.isEmpty()) {
            const int byText = rank(m_commands[i].text, wanted);
            const int byId = rank(action->objectName(), wanted);
            best = byText >= 0 ? byText : byId >= 0 ? 2 + byId : -1;
        }
        if (best >= 0)
            found.emplace_back(best + (action->isEnabled() ? 0 : 10), i);
    }
    std::ranges::stable_sort(found, {}, &std::pair<int, std::size_t>::first);
    m_list->clear();
    for (const auto& [order, i] : found) {
        const QAction* action = m_commands[i].action;
        auto* item = new QListWidgetItem(m_commands[i].text, m_list);
        item->setData(CommandRole, QVariant::fromValue(static_cast<qulonglong>(i)));
        item->setData(KeysRole, action->shortcut().toString(QKeySequence::NativeText));
        item->setData(ReasonRole, m_catalog.whyDisabled(action->objectName()));
    }
    if (found.empty()) {
        auto* none = new QListWidgetItem(tr("Nothing found for “%1”.").arg(wanted), m_list);
        none->setFlags(Qt::NoItemFlags);
        return;
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    const QListWidgetItem* item = m_list->currentItem();
    const QVariant command = item ? item->data(CommandRole) : QVariant();
    QAction* action = command.isValid() ? m_commands[command.toULongLong()].action.data() : nullptr;
    if (!action || !action->isEnabled())
        return;
    accept();
    // After this popup has let go of the keyboard, so that what the action opens gets it.
    QTimer::singleShot(0, action, &QAction::trigger);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int row = m_list->currentRow();
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        m_list->setCurrentRow(std::clamp(row + (key == Qt::Key_Down ? 1 : -1), 0, std::max(0, m_list->count() - 1)));
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        run();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace riparia
