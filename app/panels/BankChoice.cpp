// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/BankChoice.h"

#include "app/panels/Choices.h"
#include "app/panels/Look.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>

#include <array>

namespace riparia {

namespace {

constexpr int kBroad = 2 * 6;  // padding and border in the style sheet
constexpr int kNarrow = 2 * 3; // of the narrow ones in forms, where a tick may stand beside them
constexpr std::array<Bank, 4> kBanks{Bank::Left, Bank::Right, Bank::Both, Bank::Channel};

} // namespace

BankChoice::BankChoice(QWidget* parent, bool withIcons)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (std::size_t i = 0; i < kBanks.size(); ++i) {
        auto* button = new QToolButton(this);
        const QString code = fromUtf8(toString(kBanks[i]));
        button->setObjectName(QStringLiteral("bank_") + code);
        button->setCheckable(true);
        button->setProperty("role", QStringLiteral("choice"));
        button->setProperty("place", i == 0   ? QStringLiteral("first")
                                     : i == 3 ? QStringLiteral("last")
                                              : QStringLiteral("middle"));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setFocusPolicy(Qt::TabFocus);
        button->setProperty("tight", !withIcons);
        if (withIcons) {
            button->setIcon(Theme::icon(QStringLiteral("bank-") + code, 16, QStringLiteral("secondary")));
            button->setIconSize(QSize(16, 16));
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        }
        m_group->addButton(button, static_cast<int>(i));
        row->addWidget(button, 1);
    }
    setFocusProxy(m_group->button(0));
    connect(m_group, &QButtonGroup::idClicked, this, [this] { Q_EMIT chosen(code()); });
    retranslate();
}

QString BankChoice::code() const
{
    const int id = m_group->checkedId();
    return id < 0 ? QString() : fromUtf8(toString(kBanks[static_cast<std::size_t>(id)]));
}

void BankChoice::choose(const QString& code)
{
    m_group->setExclusive(false);
    for (std::size_t i = 0; i < kBanks.size(); ++i)
        m_group->button(static_cast<int>(i))->setChecked(fromUtf8(toString(kBanks[i])) == code);
    m_group->setExclusive(true);
}

void BankChoice::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BankChoice::retranslate()
{
    const QString words[] = {tr("Left", "bank"), tr("Right", "bank"), tr("Both", "banks"), tr("Channel", "bank")};
    for (std::size_t i = 0; i < kBanks.size(); ++i) {
        auto* button = m_group->button(static_cast<int>(i));
        button->setText(words[i]);
        // The chosen one is bold, which its size hint does not know.
        constexpr int kIcon = 16 + 4;
        const int text = QFontMetrics(Theme::font(1.0, true)).horizontalAdvance(words[i]);
        button->setMinimumWidth(text + (button->icon().isNull() ? kNarrow : kBroad + kIcon));
        look::setName(button, Choices::capital(NameText::bank(kBanks[i])));
    }
}

} // namespace riparia
