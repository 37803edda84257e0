// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/basemap/WmtsDocument.h"

#include "core/base/Result.h"

#include <QCoreApplication>
#include <QString>
#include <QUrl>

namespace riparia {

/// What a WMTS is asked under. The address may come from a web page as it stands: a question for one tile does, too. A key in it goes along with every
/// question.
class WmtsAddress {
    Q_DECLARE_TR_FUNCTIONS(riparia::WmtsAddress)

public:
    /// An address without places for tile numbers, which can only be that of a WMTS.
    static bool isMeant(const QString& text);
    /// Error: InvalidArgument as of TileTemplate::parse(): not an address, not https (but http to this computer itself), a user name or password in it.
    static Result<WmtsAddress> parse(const QString& text);

    /// Where the description of the WMTS is.
    QUrl capabilities() const;
    QString host() const { return m_url.host(); }
    /// The address of a layer's tiles with places for their numbers. `format`: of those it has.
    QString tiles(const WmtsDocument& document, const WmtsDocument::Layer& layer, const QString& set,
                  const QString& format) const;

private:
    explicit WmtsAddress(QUrl url)
        : m_url(std::move(url))
    {}
    QString withParameters(const WmtsDocument& document, const WmtsDocument::Layer& layer, const QString& set,
                           const QString& format) const;
    QString fromTemplate(const QString& text, const WmtsDocument::Layer& layer, const QString& set) const;
    /// "tk=a&x=b": what is not part of a WMTS's own questions, of both; what stands in the first is not taken from the second.
    QString ownParameters(const QUrl& first) const;
    QUrl reachable(const QUrl& said) const;

    QUrl m_url;
};

} // namespace riparia
