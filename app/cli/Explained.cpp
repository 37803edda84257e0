// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Explained.h"

#include "app/cli/FieldList.h"
#include "app/cli/IssueList.h"
#include "app/cli/SummaryPrinter.h"
#include "app/cli/Version.h"
#include "app/models/NumberPieces.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/text/OwnerText.h"
#include "app/text/SafeText.h"
#include "app/text/TextTable.h"
#include "app/text/UnitText.h"

#include "core/base/Text.h"
#include "core/io/export/TableContext.h"
#include "core/linref/ChainageText.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <utility>

namespace riparia::cli {

namespace {

// Whole millimetres and square centimetres: what is shown adds up.
constexpr int kExactLength = 3;
constexpr int kExactArea = 4;

/// Metres or square metres.
double amountOf(Quantity quantity, std::int64_t value)
{
    return quantity == Quantity::Area ? SquareCentimetres{value}.squareMetres() : Millimetres{value}.metres();
}

std::string amountCell(Quantity quantity, std::int64_t value)
{
    return quantity == Quantity::Area ? squareMetresCell({value}) : metresCell({value});
}

/// Of a river by its name, of a water body likewise, else the key.
std::string waterOf(const CountedFeature& owner, Language language)
{
    if (owner.water.river)
        return toUtf8(NameText::river(owner.water.river->river, language));
    if (!owner.water.body)
        return owner.water.key;
    const Meta& meta = owner.water.body->meta;
    const std::string& name = language == Language::Chinese || meta.nameEn.empty() ? meta.name : meta.nameEn;
    return name.empty() ? owner.water.key : name;
}

std::string nameIn(Language language, const Meta& meta)
{
    const bool isChinese = language == Language::Chinese;
    const std::string& first = isChinese ? meta.name : meta.nameEn;
    return first.empty() ? (isChinese ? meta.nameEn : meta.name) : first;
}

/// The labels of the ends, ordered by chainage; "" where the piece is not along a river.
std::pair<std::string, std::string> labelsOf(const ExplainedPiece& piece)
{
    const auto& river = piece.owner().water.river;
    if (piece.river.empty() || !river || !river->river.alignment)
        return {};
    Chainage from = river->river.stationing.chainageAt(piece.span.from);
    Chainage to = river->river.stationing.chainageAt(piece.span.to);
    if (to.mm < from.mm)
        std::swap(from, to);
    return {chainageText(from), chainageText(to)};
}

/// The bank whose length it is; "" where it is none.
std::string sideOf(const ExplainedPiece& piece)
{
    return piece.part || piece.river.empty() || piece.lane == Bank::Channel ? std::string()
                                                                            : std::string(toString(piece.lane));
}

std::vector<std::string> codesOf(const ExplainedPiece& piece)
{
    std::vector<std::string> codes;
    for (const CountedFeature* feature : piece.contributors)
        codes.push_back(feature->code());
    return codes;
}

Json extentJson(const ExplainedPiece& piece)
{
    const Box box = boundsOf(piece);
    return box.isEmpty() ? Json() : Json{box.minX, box.minY, box.maxX, box.maxY};
}

Json pieceJson(const ExplainedPiece& piece, Quantity quantity, Language language)
{
    const CountedFeature& owner = piece.owner();
    const auto [from, to] = labelsOf(piece);
    const bool isAlong = !piece.river.empty();
    return {{"river", orNull(owner.water.key)},
            {"name", orNull(waterOf(owner, language))},
            {"from_m", isAlong ? Json(piece.span.from.metres()) : Json()},
            {"to_m", isAlong ? Json(piece.span.to.metres()) : Json()},
            {"from_label", orNull(from)},
            {"to_label", orNull(to)},
            {"bank", orNull(sideOf(piece))},
            {"extent", extentJson(piece)},
            {"amount", amountOf(quantity, piece.amount)},
            {"owner", owner.code()},
            {"contributors", codesOf(piece)},
            {"rule", toString(piece.rule)},
            {"why", toUtf8(OwnerText::why(piece.rule, piece.contributors))}};
}

Json featureJson(const ExplainedFeature& feature, Quantity quantity, Language language)
{
    return {{"id", feature.feature->code()},
            {"name", orNull(nameIn(language, *feature.feature->meta))},
            {"gross", amountOf(quantity, feature.gross)},
            {"net", amountOf(quantity, feature.net)}};
}

} // namespace

Figure<std::int64_t> Explained::summaryFigure() const
{
    const auto figureOf = [this](const Figures& figures) {
        return Figure<std::int64_t>{figures.gross().of(quantity), figures.net().of(quantity)};
    };
    if (!row)
        return figureOf(counted.table.totals);
    const auto at = std::ranges::find(counted.table.rows, row->key, &SummaryRow::key);
    return at == counted.table.rows.end() ? Figure<std::int64_t>() : figureOf(at->figures);
}

bool Explained::isReconciled() const
{
    std::int64_t pieces = 0;
    for (const ExplainedPiece& piece : found.pieces)
        pieces += piece.amount;
    Figure<std::int64_t> features;
    for (const ExplainedFeature& feature : found.features) {
        features.gross += feature.gross;
        features.net += feature.net;
    }
    const Figure<std::int64_t> expected = summaryFigure();
    return pieces == expected.net && features == expected && found.figure == expected;
}

Json explainedJson(const Explained& explained, Language language)
{
    const Summary& counted = explained.counted;
    const auto asOf = counted.asOf();
    const Quantity quantity = explained.quantity;
    const Figure<std::int64_t>& figure = explained.found.figure;
    Json json{{"schema", "riparia.explain/1"},
              {"version", kVersion},
              {"plan", counted.planTitle},
              {"scenario", orNull(counted.scenario)},
              {"scheme", counted.request.scheme.code},
              {"as_of", asOf ? Json(asOf->toString()) : Json()},
              {"filter", counted.request.filter.isEmpty() ? Json() : Json(counted.request.filter.text())},
              {"crs", counted.info.crs.isValid() ? Json(counted.info.crs.authorityText()) : Json()},
              {"length_method", toString(counted.info.method)},
              {"quantity", toString(quantity)},
              {"dimensions", counted.table.dimensions},
              {"key", Json::object()},
              {"label", Json::object()},
              {"figure",
               {{"gross", amountOf(quantity, figure.gross)},
                {"net", amountOf(quantity, figure.net)},
                {"overlap", amountOf(quantity, figure.overlap())}}},
              {"pieces", Json::array()},
              {"features", Json::array()}};
    for (std::size_t i = 0; explained.row && i < counted.table.dimensions.size(); ++i) {
        const auto& key = explained.row->key[i];
        json["key"][counted.table.dimensions[i]] = key ? Json(*key) : Json();
        json["label"][counted.table.dimensions[i]] = key ? Json(explained.row->labels[i]) : Json();
    }
    for (const ExplainedPiece& piece : explained.found.pieces)
        json["pieces"].push_back(pieceJson(piece, quantity, language));
    for (const ExplainedFeature& feature : explained.found.features)
        json["features"].push_back(featureJson(feature, quantity, language));
    json["reconciled"] = explained.isReconciled();
    json["later_than_day"] = counted.later;
    json["issues"] = issuesJson(counted.issues);
    return json;
}

ExportTable explainedExport(const Explained& explained, Language language, CsvPreset preset)
{
    ExportTable made;
    made.name = "explanation";
    made.columns = {{"river_id", ColumnKind::Text},   {"river", ColumnKind::Text},
                    {"from_m", ColumnKind::Number},   {"to_m", ColumnKind::Number},
                    {"from_label", ColumnKind::Text}, {"to_label", ColumnKind::Text},
                    {"bank", ColumnKind::Code},       {std::string(toString(explained.quantity)), ColumnKind::Number},
                    {"owner", ColumnKind::Text},      {"contributor_ids", ColumnKind::Text},
                    {"rule", ColumnKind::Text}};
    for (const ExplainedPiece& piece : explained.found.pieces) {
        const auto [from, to] = labelsOf(piece);
        const bool isAlong = !piece.river.empty();
        made.rows.push_back(
            {{piece.owner().water.key, waterOf(piece.owner(), language),
              isAlong ? metresCell({piece.span.from.mm}) : std::string(),
              isAlong ? metresCell({piece.span.to.mm}) : std::string(), from, to, sideOf(piece),
              amountCell(explained.quantity, piece.amount), piece.owner().code(), join(codesOf(piece), ";"),
              preset == CsvPreset::Data ? std::string(toString(piece.rule))
                                        : toUtf8(OwnerText::why(piece.rule, piece.contributors))},
             {}});
    }
    return made;
}

ExplainedPrinter::ExplainedPrinter(const Explained& explained, const Session& session)
    : m_explained(explained)
    , m_session(session)
    , m_printed(printedQuantities(explained.counted.request.scheme).front())
{
    for (PrintedQuantity& quantity : printedQuantities(explained.counted.request.scheme)) {
        if (quantity.quantity == explained.quantity)
            m_printed = std::move(quantity);
    }
}

bool ExplainedPrinter::hasSides() const
{
    return m_explained.quantity == Quantity::BankLength || m_explained.quantity == Quantity::GreenwayLength;
}

std::string ExplainedPrinter::exact(std::int64_t amount) const
{
    return isArea() ? printed(amount, *findAreaUnit("m2"), kExactArea)
                    : printed(amount, *findLengthUnit("m"), kExactLength);
}

QString ExplainedPrinter::exactSymbol() const
{
    return isArea() ? UnitText::symbol(AreaUnit::SquareMetre) : UnitText::symbol(LengthUnit::Metre);
}

QString ExplainedPrinter::rowText() const
{
    if (!m_explained.row)
        return tr("Total");
    QStringList values;
    const std::vector<std::string>& dimensions = m_explained.counted.table.dimensions;
    for (std::size_t i = 0; i < dimensions.size(); ++i)
        values += fill(tr("%1: %2", "dimension, its value"),
                       {toUtf8(NameText::dimension(dimensions[i])), m_explained.row->labels[i]});
    return values.join(tr("; ", "between dimensions"));
}

std::string ExplainedPrinter::headText() const
{
    FieldList fields = SummaryPrinter(m_explained.counted, m_session).headFields();
    fields.add(tr("Row"), rowText());
    fields.add(tr("Number"), fill(tr("%1, net", "quantity"), {toUtf8(m_printed.title)}));
    return fields.toString(0);
}

std::string ExplainedPrinter::tableText() const
{
    std::vector<TextTable::Column> columns;
    for (const QString& title : {tr("River"), tr("From"), tr("To")})
        columns.push_back({toUtf8(title)});
    if (hasSides())
        columns.push_back({toUtf8(tr("Bank"))});
    columns.push_back({toUtf8(exactSymbol()), TextTable::Align::Right});
    constexpr std::size_t kWidestSentence = 80;
    columns.push_back({toUtf8(tr("Counted for"))});
    columns.push_back({toUtf8(tr("Also covered by"))});
    columns.push_back({toUtf8(tr("Why")), TextTable::Align::Left, kWidestSentence});
    TextTable table(std::move(columns));
    const auto add = [&](const std::vector<std::string>& where, const std::string& side, std::int64_t amount,
                         const std::vector<std::string>& who) {
        std::vector<std::string> cells = where;
        if (hasSides())
            cells.push_back(side);
        cells.push_back(exact(amount));
        cells.insert(cells.end(), who.begin(), who.end());
        table.addRow(std::move(cells));
    };
    for (const ExplainedPiece& piece : m_explained.found.pieces) {
        const auto [from, to] = labelsOf(piece);
        const auto bank = parseBank(sideOf(piece));
        const std::string& code = piece.owner().code();
        const std::string name = nameIn(m_session.language, *piece.owner().meta);
        std::vector<std::string> others = codesOf(piece);
        others.erase(others.begin());
        add({waterOf(piece.owner(), m_session.language), from, to},
            bank ? toUtf8(NameText::bank(*bank)) : std::string(), piece.amount,
            {name.empty() || name == code ? code : code + " " + name, join(others, ", "),
             toUtf8(OwnerText::why(piece.rule, piece.contributors))});
    }
    table.addRule();
    add({toUtf8(tr("Total")), {}, {}}, {}, m_explained.found.figure.net, {});
    return table.toString();
}

std::string ExplainedPrinter::sumText() const
{
    const Figure<std::int64_t>& figure = m_explained.found.figure;
    const std::string sum =
        oneLine(toUtf8(fill(tr("Pieces: %1. Net %2 %5, gross %3 %5, overlap %4 %5."),
                            {std::to_string(m_explained.found.pieces.size()), exact(figure.net), exact(figure.gross),
                             exact(figure.overlap()), toUtf8(exactSymbol())})));
    const std::string rounded =
        oneLine(toUtf8(fill(tr("The summary rounds this to %1 %2."),
                            {printed(figure.net, *m_printed.unit, m_printed.decimals), toUtf8(m_printed.symbol)})));
    const QString verdict =
        m_explained.isReconciled()
            ? tr("Reconciled: the pieces add up to the number, to the millimetre and the square centimetre.")
            : tr("NOT RECONCILED: the pieces do not add up to the number. This is an error of the program.");
    return sum + '\n' + rounded + '\n' + oneLine(toUtf8(verdict)) + '\n';
}

std::string ExplainedPrinter::text() const
{
    std::ostringstream stream;
    stream << headText() << '\n' << tableText() << '\n' << sumText();
    IssueList::print(stream, m_explained.counted.issues, m_session);
    return stream.str();
}

} // namespace riparia::cli
