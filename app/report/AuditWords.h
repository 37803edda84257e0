// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/Fill.h"

#include "core/ledger/OwnerOrder.h"
#include "core/river/Bank.h"

#include <QCoreApplication>
#include <QString>

namespace riparia {

/// What the audit appendix says, in the language of the thread.
class AuditWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::AuditPages)

public:
    static QString title() { return tr("Audit appendix"); }
    static QString whence(const QString& metres) { return fill(tr("Where %1 m comes from"), {toUtf8(metres)}); }
    static QString intro(int segments, int pieces)
    {
        return fill(
            tr("River length treated, net. %1 cut into %2 that do not overlap; every figure of this report is a "
               "sum of such pieces. <b>Step 1:</b> the total by river. <b>Step 2:</b> each river by piece."),
            {toUtf8(tr("%n segment(s)", nullptr, segments)), toUtf8(tr("%n piece(s)", nullptr, pieces))});
    }
    static QString step1() { return tr("Step 1"); }
    static QString step2(const QString& river) { return fill(tr("Step 2 %1"), {toUtf8(river)}); }
    static QString equation(const QString& gross, const QString& overlap, const QString& net)
    {
        return fill(tr("%1 gross − %2 overlap = %3 m net"), {toUtf8(gross), toUtf8(overlap), toUtf8(net)});
    }
    static QString pieces() { return tr("Pieces"); }
    static QString gross() { return tr("Gross, m"); }
    static QString overlap() { return tr("Overlap, m"); }
    static QString net() { return tr("Net, m"); }
    static QString total() { return tr("Total"); }
    static QString piece() { return tr("Piece"); }
    static QString from() { return tr("From"); }
    static QString to() { return tr("To"); }
    static QString banks() { return tr("Banks"); }
    static QString owner() { return tr("Owner"); }
    static QString alsoIn() { return tr("Also in"); }
    static QString why() { return tr("Why the owner"); }
    static QString untreated() { return tr("untreated"); }
    static QString totalPieces(int pieces) { return tr("%n piece(s)", nullptr, pieces); }
    static QString remainder(const QString& untreated, const QString& river)
    {
        return fill(tr("+ untreated %1 = river %2"), {toUtf8(untreated), toUtf8(river)});
    }
    static QString overlapped() { return tr("overlapped, counted in its owner"); }
    static QString several() { return tr("two segments or more"); }
    static QString largest() { return tr("Overlaps of lengths and areas, largest first"); }
    static QString amount() { return tr("Amount"); }
    static QString water() { return tr("River"); }
    static QString more(int overlaps) { return tr("and %n smaller one(s)", nullptr, overlaps); }
    static QString countedIn() { return tr("Counted in"); }
    static QString bankPieces(const QString& metres)
    {
        return fill(tr("Bank length: where %1 m come from"), {toUtf8(metres)});
    }
    static QString areaPieces(const QString& metres)
    {
        return fill(tr("Restored area: where %1 m² come from"), {toUtf8(metres)});
    }
    static QString greenwayPieces(const QString& metres)
    {
        return fill(tr("Greenway: where %1 m come from"), {toUtf8(metres)});
    }
    static QString netArea() { return tr("Net, m²"); }
    static QString overlapArea() { return tr("Overlap, m²"); }
    static QString bank(Bank bank)
    {
        switch (bank) {
        case Bank::Both: return tr("L + R");
        case Bank::Left: return tr("L", "left bank");
        case Bank::Right: return tr("R", "right bank");
        case Bank::Channel: break;
        }
        return tr("channel");
    }
    static QString reason(OwnerRule rule)
    {
        switch (rule) {
        case OwnerRule::FirstCounted: return tr("counted earlier");
        case OwnerRule::WorksOrder: return tr("order of works");
        case OwnerRule::Code: return tr("lower number");
        case OwnerRule::LongestFirst: return tr("longer");
        case OwnerRule::Uuid: return tr("identifier");
        case OwnerRule::Alone: break;
        }
        return {};
    }
};

} // namespace riparia
