// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/MessageOverlay.h"

#include "app/panels/Look.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace riparia {

namespace {

constexpr int kTick = 500;
constexpr int kShownFor = 6000;
constexpr std::size_t kMostCards = 3;
constexpr int kMostWidth = 720;
constexpr int kLeastHeight = 34;
constexpr int kSide = 38;            // left of the text, with the icon
constexpr int kGap = 6;              // above and below the text
constexpr qsizetype kMostText = 400; // characters; the log has all of it
constexpr int kLongestWord = 24;     // longer ones, such as paths, may be broken

/// Info and success are equally mild.
int weight(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info:
    case MessageKind::Success: break;
    case MessageKind::Warning: return 1;
    case MessageKind::Error: return 2;
    }
    return 0;
}

/// The text as it is shown: of bearable length, with places to break a line in words that are longer than one.
QString broken(const QString& text)
{
    QString shown;
    int run = 0;
    for (const QChar character : text.size() > kMostText ? text.left(kMostText - 1) + QChar(0x2026) : text) {
        const bool isWord =
            !character.isSpace() && character.unicode() < 0x2E80; // a line may end after any Chinese one
        run = isWord ? run + 1 : 0;
        shown += character;
        const bool mayBreak = character == u'/' || character == u'\\' || character == u'_';
        if (run > kLongestWord || (mayBreak && run > 1)) {
            shown += QChar(0x200B);
            run = 0;
        }
    }
    return shown;
}

} // namespace

class MessageOverlay::Card : public QWidget {
public:
    Card(Message message, MessageOverlay* overlay)
        : QWidget(overlay)
        , m_message(std::move(message))
        , m_text(look::label(this))
    {
        m_text->setObjectName(QStringLiteral("messageText"));
        m_text->setWordWrap(true);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(kSide, kGap, 4, kGap);
        row->setSpacing(12);
        row->addWidget(m_text, 1);
        int number = 0;
        for (const MessageAction& action : m_message.actions) {
            if (++number > 2)
                break;
            QPushButton* link = look::link(this, QStringLiteral("messageAction%1").arg(number));
            link->setText(action.text);
            look::setName(link, action.text);
            QObject::connect(link, &QPushButton::clicked, overlay, [overlay, this, act = action.act] {
                overlay->close(this);
                act();
            });
            row->addWidget(link);
        }
        QToolButton* cross = look::iconButton(this, QStringLiteral("close"), QStringLiteral("messageClose"));
        look::setName(cross, MessageOverlay::tr("Close this message"));
        QObject::connect(cross, &QToolButton::clicked, overlay, [overlay, this] { overlay->close(this); });
        row->addWidget(cross);
        showText();
    }

    const Message& message() const { return m_message; }
    /// As wide as the text in one line, at most `widest`, and as high as it is then.
    QSize sizeFor(int widest) const
    {
        const int line = m_text->fontMetrics().horizontalAdvance(m_text->text()) + 2;
        const int beside = layout()->minimumSize().width() - m_text->minimumSizeHint().width();
        const int width = std::min(widest, line + beside);
        const int height = layout()->heightForWidth(width);
        return {width, std::max(look::scaled(kLeastHeight), height)};
    }
    /// For readers of the screen, who do not look at the map.
    void announce()
    {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    void repeat()
    {
        ++m_times;
        m_age = 0;
        showText();
    }
    bool isOld(int ticked)
    {
        const bool stays = m_message.kind == MessageKind::Warning || m_message.kind == MessageKind::Error;
        const bool watched = underMouse() || isAncestorOf(QApplication::focusWidget()) || !isActiveWindow();
        if (!stays && !watched)
            m_age += ticked;
        return m_age > kShownFor;
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme.color(QStringLiteral("border")));
        painter.setBrush(theme.color(QStringLiteral("panel")));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        const QColor color = theme.color(MessageLog::colorRole(m_message.kind));
        painter.fillRect(QRect(0, 1, 4, height() - 2), color);
        painter.drawPixmap(QPoint(14, (height() - 16) / 2),
                           Theme::pixmap(MessageLog::iconName(m_message.kind), 16, color, devicePixelRatioF()));
    }

private:
    void showText()
    {
        const QString times = m_times > 1 ? QStringLiteral(" ×%1").arg(m_times) : QString();
        const QString text = m_message.text + times;
        m_text->setText(broken(m_message.text) + times);
        m_text->setToolTip(text);
        setAccessibleName(MessageLog::kindName(m_message.kind) + QStringLiteral(": ") + text);
    }

    Message m_message;
    QLabel* m_text;
    int m_times = 1;
    int m_age = 0;
};

MessageOverlay::MessageOverlay(MessageLog& log, QWidget* host)
    : QWidget(host)
    , m_host(host)
{
    setObjectName(QStringLiteral("messageOverlay"));
    host->installEventFilter(this);
    connect(&log, &MessageLog::added, this, &MessageOverlay::add);
    startTimer(kTick);
    hide();
}

QStringList MessageOverlay::shown() const
{
    QStringList texts;
    for (const Card* card : m_cards)
        texts += card->message().text;
    return texts;
}

void MessageOverlay::clear()
{
    while (!m_cards.empty())
        close(m_cards.front());
}

void MessageOverlay::add(const Message& message)
{
    for (Card* card : m_cards) {
        // The same refusal may come from two places at once, as a note of one and a warning of the other.
        const Message& said = card->message();
        if (said.text == message.text && (said.kind == message.kind || said.actions.size() == message.actions.size())) {
            card->repeat();
            arrange();
            card->announce();
            return;
        }
    }
    if (!makeRoom(message.kind))
        return;
    m_cards.push_back(new Card(message, this));
    m_cards.back()->show();
    arrange();
    m_cards.back()->announce();
}

/// Takes away the oldest of the mildest; false when even those are errors and the new message is none.
bool MessageOverlay::makeRoom(MessageKind kind)
{
    if (m_cards.size() < kMostCards)
        return true;
    Card* mildest =
        *std::ranges::min_element(m_cards, {}, [](const Card* card) { return weight(card->message().kind); });
    if (mildest->message().kind == MessageKind::Error && kind != MessageKind::Error)
        return false;
    close(mildest);
    return true;
}

void MessageOverlay::close(Card* card)
{
    std::erase(m_cards, card);
    card->hide();
    card->deleteLater();
    arrange();
}

void MessageOverlay::arrange()
{
    const int widest = std::min(kMostWidth, m_host->width() - 24);
    int y = 0;
    for (Card* card : m_cards) {
        const QSize size = card->sizeFor(widest);
        card->setGeometry(QRect(QPoint((widest - size.width()) / 2, y), size));
        y += size.height() + 8;
    }
    setGeometry((m_host->width() - widest) / 2, 12, widest, std::max(0, y - 8));
    setVisible(!m_cards.empty());
    raise();
}

bool MessageOverlay::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        arrange();
    return QWidget::eventFilter(watched, event);
}

void MessageOverlay::timerEvent(QTimerEvent*)
{
    const std::vector<Card*> cards = m_cards;
    for (Card* card : cards) {
        if (card->isOld(kTick))
            close(card);
    }
}

} // namespace riparia
