// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/WmtsChoice.h"

#include "app/text/ErrorText.h"

#include <QCoreApplication>
#include <QPointer>

#include <utility>

namespace riparia {

WmtsChoice::WmtsChoice(Crs map, TileService& service, QComboBox& list, QObject* parent)
    : QObject(parent)
    , m_map(std::move(map))
    , m_service(service)
    , m_list(list)
{
    connect(&list, &QComboBox::currentIndexChanged, this, &WmtsChoice::changed);
}

void WmtsChoice::forget()
{
    ++m_question;
    m_reading.stop();
    m_state = State::Unread;
    m_problem.clear();
    m_list.clear();
    m_offers.clear();
}

void WmtsChoice::read(const QString& text)
{
    forget();
    const auto address = WmtsAddress::parse(text);
    if (!address) {
        fail(ErrorText::sentence(address.error()));
        return;
    }
    m_state = State::Reading;
    Q_EMIT changed();
    // The answer comes in the thread of the service, and perhaps after this was closed: it is passed on by what outlives both.
    m_service.fetchDocument(address->capabilities(), [self = QPointer<WmtsChoice>(this), address = *address,
                                                      question = m_question](DocumentOutcome outcome) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, address, question, outcome = std::move(outcome)] {
                if (self && self->m_question == question)
                    self->take(address, outcome);
            },
            Qt::QueuedConnection);
    });
}

void WmtsChoice::take(const WmtsAddress& address, const DocumentOutcome& outcome)
{
    if (const auto* problem = std::get_if<TileProblem>(&outcome)) {
        fail(tr("The layers of %1 could not be read: %2.").arg(address.host(), TileProblemText::reason(*problem)));
        return;
    }
    const auto read = [bytes = std::get<QByteArray>(outcome), address, map = m_map](const Progress&) {
        return WmtsReader::read(bytes, address.host()).and_then([&](const WmtsDocument& document) {
            return WmtsOffers::of(document, address, map);
        });
    };
    m_reading.start(read, [this, question = m_question](Result<std::vector<WmtsOffer>> offers) {
        if (question != m_question)
            return;
        if (offers)
            show(std::move(*offers));
        else
            fail(ErrorText::sentence(offers.error()));
    });
}

void WmtsChoice::show(std::vector<WmtsOffer> offers)
{
    m_offers = std::move(offers);
    m_state = State::Read;
    for (const WmtsOffer& offer : m_offers)
        m_list.addItem(offer.title);
    Q_EMIT changed();
}

void WmtsChoice::fail(const QString& sentence)
{
    m_state = State::Failed;
    m_problem = sentence;
    Q_EMIT changed();
}

const WmtsOffer* WmtsChoice::chosen() const
{
    const auto row = static_cast<std::size_t>(m_list.currentIndex());
    return m_state == State::Read && row < m_offers.size() ? &m_offers[row] : nullptr;
}

} // namespace riparia
