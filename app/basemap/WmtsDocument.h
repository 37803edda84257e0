// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace riparia {

/// What a WMTS says of itself (OGC 07-057r7, GetCapabilities), as far as it takes to show its layers; nothing in it is believed yet.
struct WmtsDocument {
    struct Matrix {
        QString id;
        double scaleDenominator = 0;           ///< at 0.28 mm a pixel
        std::array<double, 2> topLeftCorner{}; ///< in the order it is written in
        int tileWidth = 0;
        int tileHeight = 0;
        std::int64_t columns = 0;
        std::int64_t rows = 0;
    };
    struct MatrixSet {
        QString id;
        QString crs; ///< "urn:ogc:def:crs:EPSG::3857"
        std::vector<Matrix> matrices;
    };
    struct Layer {
        QString id;
        QString title; ///< "" = none
        QString style; ///< the usual one
        std::vector<QString> formats;
        std::vector<QString> sets;                           ///< ids
        std::vector<std::pair<QString, QString>> dimensions; ///< id and usual value
        std::vector<std::pair<QString, QString>> templates;  ///< format and address of its tiles
    };

    QString title;
    QString provider;
    QString address; ///< for questions with parameters; "" = none said
    std::vector<Layer> layers;
    std::vector<MatrixSet> sets;
};

class WmtsReader {
    Q_DECLARE_TR_FUNCTIONS(riparia::WmtsReader)

public:
    /// Error: InvalidArgument, subject = `subject`, detail = a sentence for the reader: not XML, damaged, no WMTS (a WMS, a page, an answer that says
    /// what is wrong), without a layer. What there is more of than the limits is passed over.
    static Result<WmtsDocument> read(const QByteArray& bytes, const QString& subject);

    static constexpr std::size_t kMostLayers = 3000;
    static constexpr std::size_t kMostSets = 500;
    static constexpr std::size_t kMostParts = 100; ///< of a layer or a set: levels, styles, formats ...
    static constexpr int kLongestText = 2000;
};

} // namespace riparia
