// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/Language.h"

#include "core/geodesy/Ruler.h"
#include "core/linref/Stationing.h"
#include "core/plan/EntityTraits.h"
#include "core/plan/Taxonomy.h"
#include "core/river/Bank.h"
#include "core/river/River.h"

#include <QCoreApplication>
#include <QString>

#include <string_view>

namespace riparia {

/// Names of codes for readers. A code that is not known is shown as it is.
class NameText {
    Q_DECLARE_TR_FUNCTIONS(riparia::NameText)

public:
    /// In the language where it has one, else in the other, else its key.
    static QString river(const River& river, Language language);
    static QString bank(Bank bank);
    static QString kind(EntityKind kind);
    static QString origin(Origin origin);
    static QString lengthMethod(LengthMethod method);
    static QString statusClass(StatusClass statusClass);
    /// From the taxonomy, which has both languages.
    static QString status(std::string_view code, Language language);
    static QString measure(std::string_view code, Language language);
    /// Free codes of the model that are in common use: kinds of area and site, categories of works, types of greenway.
    static QString freeCode(std::string_view code);
    /// Title of a pivot dimension ("water" -> "River").
    static QString dimension(std::string_view code);
    /// One value of a pivot dimension; `label` is what core found for it (name of a river, of a works).
    static QString dimensionValue(std::string_view dimension, std::string_view value, std::string_view label,
                                  Language language);
    /// How the encoding of a source was settled: "cpg", "guess" ... (EncodingReport::source).
    static QString encodingSource(std::string_view code);
    /// What stands in the row of features without a value.
    static QString unassigned();
};

} // namespace riparia
