// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/AuditTotals.h"

#include "app/report/AuditWords.h"

#include "core/base/Decimal.h"
#include "core/ledger/Contributors.h"
#include "core/ledger/Overlaps.h"
#include "core/linref/ChainageText.h"

#include <algorithm>
#include <map>
#include <utility>

namespace riparia {

namespace {

/// A piece along a river; `contributors` in owner order.
AuditPiece alongRiver(const RiverFacts& river, const Span& span, Bank lane, const OwnerOrder& order,
                      const std::vector<const CountedFeature*>& contributors)
{
    const Stationing& stationing = river.river->river.stationing;
    Chainage from = stationing.chainageAt(span.from);
    Chainage to = stationing.chainageAt(span.to);
    if (to < from)
        std::swap(from, to);
    AuditPiece piece;
    piece.owner = contributors.front();
    piece.from = fromUtf8(chainageText(from, 1));
    piece.to = fromUtf8(chainageText(to, 1));
    piece.bank = lane == Bank::Channel ? QString() : AuditWords::bank(lane);
    for (std::size_t i = 1; i < contributors.size(); ++i)
        piece.others.push_back(contributors[i]->code());
    piece.rule = order.ruleOf(contributors);
    piece.net = span.length().value;
    piece.overlap = piece.net * (static_cast<std::int64_t>(contributors.size()) - 1);
    return piece;
}

void addBankPieces(std::vector<AuditPiece>& pieces, const RiverFacts& river, const RiverCount& count,
                   const OwnerOrder& order)
{
    const ContributorFinder finder(count);
    for (const Bank lane : {Bank::Left, Bank::Right}) {
        for (const LengthPiece& piece : count.pieces) {
            if (lane == Bank::Left ? piece.ownerLeft : piece.ownerRight)
                pieces.push_back(alongRiver(river, piece.span, lane, order, finder.contributorsOf(piece, lane)));
        }
    }
}

void addGreenwayPieces(std::vector<AuditPiece>& pieces, const RiverFacts& river, const RiverCount& count,
                       const OwnerOrder& order)
{
    const ContributorFinder finder(count);
    for (const GreenwayPiece& piece : count.greenways)
        pieces.push_back(alongRiver(river, piece.span, piece.lane, order, finder.contributorsOf(piece)));
}

/// Stretches that run with an earlier path are pieces of nothing, owned by that one.
void addFreeGreenways(std::vector<AuditPiece>& pieces, const FreeGreenways& counted, const OwnerOrder& order)
{
    for (const GreenwayPiece& piece : counted.pieces) {
        AuditPiece own;
        own.owner = piece.owner;
        own.net = piece.length().value;
        pieces.push_back(std::move(own));
    }
    for (const GreenwayOverlap& overlap : counted.overlaps) {
        AuditPiece shared;
        shared.owner = overlap.owner;
        shared.others = {overlap.feature->code()};
        shared.rule = order.ruleBetween(*overlap.owner, *overlap.feature);
        shared.overlap = overlap.length().value;
        pieces.push_back(std::move(shared));
    }
}

Result<std::vector<AuditPiece>> areaPiecesOf(const Ledger& ledger, const OwnerOrder& order, const Progress& progress)
{
    const auto pairs = overlappingPairs(ledger, progress);
    if (!pairs)
        return fail(pairs.error());
    std::map<const CountedFeature*, std::vector<const Overlap*>> ownedByOthers;
    for (const Overlap& pair : *pairs)
        ownedByOthers[pair.features[1]].push_back(&pair);
    std::vector<AuditPiece> pieces;
    for (const FeaturePtr& feature : ledger.features) {
        if (feature->kind != EntityKind::Area || feature->gross.area.value == 0)
            continue;
        AuditPiece piece;
        piece.owner = feature.get();
        const auto part = ledger.areas.partOf(*feature, order);
        piece.net = part ? part->area.value : 0;
        piece.overlap = feature->gross.area.value - piece.net;
        for (const Overlap* pair : ownedByOthers[feature.get()]) {
            piece.others.push_back(pair->owner().code());
            if (piece.rule == OwnerRule::Alone)
                piece.rule = pair->rule;
        }
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

/// To the last digit there is: rows add up to the total as they are printed.
QString exactAmount(std::int64_t amount, Quantity quantity)
{
    const int digits = quantity == Quantity::Area ? 4 : 3;
    return amount == 0 ? QStringLiteral("–") : ReportNumbers::withCommas(fixedDecimal(amount, digits, digits));
}

QString auditTitle(const ReportContent& content, Quantity quantity)
{
    const QString amount = exactAmount(content.totals.net().of(quantity), quantity);
    switch (quantity) {
    case Quantity::BankLength: return AuditWords::bankPieces(amount);
    case Quantity::Area: return AuditWords::areaPieces(amount);
    case Quantity::GreenwayLength: return AuditWords::greenwayPieces(amount);
    case Quantity::RiverLength: break;
    }
    return {};
}

} // namespace

Result<std::vector<AuditPiece>> auditPiecesOf(const ReportContent& content, Quantity quantity, const Progress& progress)
{
    const Ledger& ledger = *content.ledger;
    const OwnerOrder order(ledger.request.scheme.owner);
    if (quantity == Quantity::Area)
        return areaPiecesOf(ledger, order, progress);
    std::vector<AuditPiece> pieces;
    for (const RiverFacts& river : content.rivers) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
        const RiverCount* count = river.river ? ledger.river(river.key) : nullptr;
        if (!count)
            continue;
        if (quantity == Quantity::BankLength)
            addBankPieces(pieces, river, *count, order);
        else
            addGreenwayPieces(pieces, river, *count, order);
    }
    if (quantity == Quantity::GreenwayLength)
        addFreeGreenways(pieces, *ledger.freeGreenways, order);
    return pieces;
}

Table auditTableOf(const std::vector<AuditPiece>& pieces, Quantity quantity, Language language)
{
    const bool isArea = quantity == Quantity::Area;
    Table table;
    table.columns = {{{AuditWords::piece()}},
                     {{AuditWords::water()}, Align::Left, false, true},
                     {{AuditWords::from()}, Align::Right},
                     {{AuditWords::to()}, Align::Right},
                     {{AuditWords::banks()}},
                     {{isArea ? AuditWords::netArea() : AuditWords::net()}, Align::Right, true},
                     {{AuditWords::owner()}},
                     {{isArea ? AuditWords::countedIn() : AuditWords::alsoIn()}, Align::Left, false, true},
                     {{isArea ? AuditWords::overlapArea() : AuditWords::overlap()}, Align::Right},
                     {{AuditWords::why()}}};
    std::int64_t net = 0;
    std::int64_t overlap = 0;
    int number = 0;
    constexpr double kCode = 30; // millimetres
    for (const AuditPiece& piece : pieces) {
        net += piece.net;
        overlap += piece.overlap;
        QStringList others;
        for (const std::string& code : piece.others)
            others << pageText(fromUtf8(code));
        TableRow row{TableRow::Kind::Body,
                     {{QString::number(++number)},
                      {pageText(waterOf(*piece.owner, language))},
                      {piece.from},
                      {piece.to},
                      {piece.bank},
                      {exactAmount(piece.net, quantity)},
                      {elided(pageText(fromUtf8(piece.owner->code())), type::kTable, kCode)},
                      {others.join(QStringLiteral(", "))},
                      {piece.overlap > 0 ? exactAmount(piece.overlap, quantity) : QString()},
                      {AuditWords::reason(piece.rule)}},
                     -1};
        row.cells.back().isQuiet = true;
        table.rows.push_back(std::move(row));
    }
    TableRow total{TableRow::Kind::Total, std::vector<PageCell>(table.columns.size()), -1};
    total.cells[0] = {AuditWords::totalPieces(number)};
    total.cells[0].across = 5;
    total.cells[5] = {exactAmount(net, quantity)};
    total.cells[8] = {exactAmount(overlap, quantity)};
    table.rows.push_back(std::move(total));
    if (isArea) { // which are along no river
        const auto drop = [](auto& items) { items.erase(items.begin() + 2, items.begin() + 5); };
        drop(table.columns);
        for (TableRow& row : table.rows)
            drop(row.cells);
        table.rows.back().cells[0].across = 2;
    }
    return table;
}

void addAuditTotals(PageContext& pages, const QString& head)
{
    constexpr double kLeastRoom = 40; // for a title and some rows
    PageBook& book = pages.book;
    for (const Quantity quantity : {Quantity::BankLength, Quantity::Area, Quantity::GreenwayLength}) {
        const auto pieces = auditPiecesOf(pages.content, quantity, pages.progress);
        if (!pieces || pieces->empty())
            continue;
        if (book.room() < kLeastRoom) {
            book.newPage(PageBook::Shape::Upright, fill(book.words().headContinued, {toUtf8(head)}));
            book.moveTo(book.body().top() - 8);
        }
        const QString title = auditTitle(pages.content, quantity);
        book.sheet().text(book.left(), book.cursor(), title, type::kHead);
        book.moveTo(book.cursor() + 2);
        book.flow(PageTableLayout(auditTableOf(*pieces, quantity, pages.content.language), book.width()),
                  {PageBook::Shape::Upright, head, title});
        book.moveTo(book.cursor() + 9);
    }
}

} // namespace riparia
