// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/PieceTable.h"

#include "core/io/export/TableContext.h"
#include "core/ledger/AreaFaces.h"
#include "core/ledger/Contributors.h"
#include "core/ledger/CountContext.h"
#include "core/linref/ChainageText.h"

#include <array>

namespace riparia {

namespace {

enum Column : std::size_t {
    Kind,
    RiverId,
    River,
    From,
    To,
    FromLabel,
    ToLabel,
    BankClass,
    RiverLength,
    BankLength,
    AreaSize,
    GreenwayLength,
    Owner,
    OwnerLeft,
    OwnerRight,
    WorksCode,
    StatusCode,
    Year,
    Contributors,
    ContributorIds,
    ColumnCount
};

const std::vector<ExportColumn>& columns()
{
    static const std::vector<ExportColumn> list{{"kind", ColumnKind::Code},
                                                {"river_id", ColumnKind::Text},
                                                {"river", ColumnKind::Text},
                                                {"from_m", ColumnKind::Number},
                                                {"to_m", ColumnKind::Number},
                                                {"from_label", ColumnKind::Text},
                                                {"to_label", ColumnKind::Text},
                                                {"bank", ColumnKind::Code},
                                                {"river_length_m", ColumnKind::Number},
                                                {"bank_length_m", ColumnKind::Number},
                                                {"area_m2", ColumnKind::Number},
                                                {"greenway_length_m", ColumnKind::Number},
                                                {"owner", ColumnKind::Text},
                                                {"owner_left", ColumnKind::Text},
                                                {"owner_right", ColumnKind::Text},
                                                {"works", ColumnKind::Text},
                                                {"status", ColumnKind::Code},
                                                {"year", ColumnKind::Number},
                                                {"contributors", ColumnKind::Number},
                                                {"contributor_ids", ColumnKind::Text}};
    return list;
}

std::string codeOf(const CountedFeature* feature)
{
    return feature ? feature->code() : std::string();
}

void setAmounts(ExportRow& row, const Amounts& net)
{
    row.cells[RiverLength] = metresCell(net.river);
    row.cells[BankLength] = metresCell(net.bank);
    row.cells[AreaSize] = squareMetresCell(net.area);
    row.cells[GreenwayLength] = metresCell(net.greenway);
}

ExportRow newRow(const char* kind, const std::vector<const CountedFeature*>& contributors)
{
    const CountedFeature& owner = *contributors.front();
    ExportRow row;
    row.cells.resize(ColumnCount);
    row.cells[Kind] = kind;
    row.cells[RiverId] = owner.water.key;
    if (owner.water.river)
        row.cells[River] = owner.water.river->river.name;
    else if (owner.water.body)
        row.cells[River] = owner.water.body->meta.name;
    row.cells[Owner] = owner.code();
    row.cells[WorksCode] = owner.works ? owner.works->meta.code : std::string();
    row.cells[StatusCode] = owner.status.code;
    row.cells[Year] = numberCell(owner.year);
    row.cells[Contributors] = std::to_string(contributors.size());
    for (const CountedFeature* feature : contributors)
        row.cells[ContributorIds] += (feature == &owner ? "" : ";") + feature->code();
    return row;
}

void setSpan(ExportRow& row, const CountedFeature& owner, Span span)
{
    row.cells[From] = metresCell({span.from.mm});
    row.cells[To] = metresCell({span.to.mm});
    if (!owner.water.river || !owner.water.river->river.alignment)
        return;
    const riparia::River& river = owner.water.river->river;
    Chainage from = river.stationing.chainageAt(span.from);
    Chainage to = river.stationing.chainageAt(span.to);
    if (to.mm < from.mm)
        std::swap(from, to);
    row.cells[FromLabel] = chainageText(from);
    row.cells[ToLabel] = chainageText(to);
    row.shape = river.alignment->slice(span);
}

ExportRow rowOf(const LengthPiece& piece, const ContributorFinder& finder)
{
    ExportRow row = newRow("river", finder.contributorsOf(piece));
    setSpan(row, *piece.ownerRiver, piece.span);
    row.cells[BankClass] = toString(piece.bankClass());
    row.cells[OwnerLeft] = codeOf(piece.ownerLeft);
    row.cells[OwnerRight] = codeOf(piece.ownerRight);
    setAmounts(row, piece.net());
    return row;
}

ExportRow rowOf(const GreenwayPiece& piece, const std::vector<const CountedFeature*>& contributors)
{
    ExportRow row = newRow("greenway", contributors);
    if (piece.line.isEmpty()) {
        setSpan(row, *piece.owner, piece.span);
        row.cells[BankClass] = toString(piece.lane);
    } else {
        row.shape = piece.line.slice(piece.span).points;
    }
    Amounts net;
    net.greenway = piece.length();
    setAmounts(row, net);
    return row;
}

ExportRow rowOf(const AreaPart& part, const std::vector<const CountedFeature*>& contributors)
{
    ExportRow row = newRow("area", contributors);
    row.cells[Contributors].clear(); // a part may be covered differently here and there
    row.shape = part.region.polygons();
    Amounts net;
    net.area = part.area;
    setAmounts(row, net);
    return row;
}

} // namespace

Result<ExportTable> pieceTable(const Ledger& ledger, const Plan& plan, Issues& issues, const Progress& progress)
{
    ExportTable table;
    table.name = "pieces";
    table.columns = columns();
    table.hasShapes = true;
    table.crs = plan.info().crs;
    for (const auto& river : ledger.rivers) {
        const ContributorFinder finder(*river);
        for (const LengthPiece& piece : river->pieces)
            table.rows.push_back(rowOf(piece, finder));
        for (const GreenwayPiece& piece : river->greenways)
            table.rows.push_back(rowOf(piece, finder.contributorsOf(piece)));
    }
    for (const GreenwayPiece& piece : ledger.freeGreenways->pieces)
        table.rows.push_back(rowOf(piece, {piece.owner}));
    auto faces = facesOf(ledger, progress);
    if (!faces)
        return fail(faces.error());
    issues.insert(issues.end(), faces->issues.begin(), faces->issues.end());
    for (const PartContributors& part : contributorsByPart(faces->faces, ledger.context->order()))
        table.rows.push_back(rowOf(*part.part, part.contributors));
    return table;
}

} // namespace riparia
