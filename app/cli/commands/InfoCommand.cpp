// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/InfoCommand.h"

#include "app/cli/FieldList.h"
#include "app/cli/IssueList.h"
#include "app/cli/JsonText.h"
#include "app/cli/SourceAccess.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/text/PhraseText.h"
#include "app/text/SafeText.h"

#include "core/base/Decimal.h"
#include "core/io/source/LayerSummary.h"
#include "core/io/source/SourceReader.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <ostream>

namespace riparia::cli {

namespace {

struct LayerInfo {
    const SourceLayer& layer;
    LayerSummary summary;
    Issues issues; ///< of reading, then of measuring
};

class Texts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::InfoCommand)

public:
    static CommandSpec spec();
    static std::string layerText(const LayerInfo& info);

private:
    static QString crsText(const SourceLayer& layer);
    static QString encodingText(const EncodingReport& encoding);
};

CommandSpec Texts::spec()
{
    return {
        "info",
        toUtf8(tr("show what is in a file and how it was read")),
        toUtf8(tr(
            "For each layer: features declared and read, geometry, coordinate system, text encoding and why, vertices, "
            "geodesic length and area, and everything that was left out, repaired or assumed.")),
        {{"FILE",
          toUtf8(tr("Shapefile, GeoPackage, GeoJSON, KML, FlatGeobuf, GML, MapInfo, DXF, CSV with coordinates, or "
                    "a zip of those"))}},
        {{"layer", "NAME", toUtf8(tr("only this layer"))},
         {"crs", "CRS", toUtf8(tr("coordinate system of the file, whatever it says"))},
         {"encoding", "NAME", toUtf8(tr("encoding of its text, whatever it says"))},
         {"strict", "", toUtf8(tr("exit code 4 when there are warnings"))}},
        {{"info rivers.shp", toUtf8(tr("what is in a shapefile"))},
         {"info works.zip --encoding GB18030 --layer 工程", toUtf8(tr("one layer of an archive, read as GB18030"))},
         {"info rivers.shp --json", toUtf8(tr("the same for programs"))}},
    };
}

QString Texts::crsText(const SourceLayer& layer)
{
    if (layer.crs.isValid()) {
        const auto epsg = layer.crs.epsg();
        return epsg ? fill(tr("%1 (EPSG:%2)"), {layer.crs.name(), std::to_string(*epsg)}) : fromUtf8(layer.crs.name());
    }
    std::string guesses;
    for (const CrsGuess& guess : layer.crsGuesses)
        guesses += (guesses.empty() ? "" : ", ") + std::string("EPSG:") + std::to_string(guess.epsg);
    return guesses.empty() ? tr("unknown", "coordinate system")
                           : fill(tr("unknown; the numbers would fit %1"), {guesses});
}

QString Texts::encodingText(const EncodingReport& encoding)
{
    const std::string source = toUtf8(NameText::encodingSource(encoding.source));
    if (encoding.reason.empty() || encoding.source == "override")
        return fill(tr("%1 (%2)", "encoding, where it is from"), {encoding.used, source});
    return fill(tr("%1 (%2: %3)", "encoding, where it is from, why"),
                {encoding.used, source, toUtf8(PhraseText::of(encoding.reason))});
}

std::string metres3(double value)
{
    return fixedDecimal(toInteger(value, 1000), 3, 3);
}

std::string Texts::layerText(const LayerInfo& info)
{
    const SourceLayer& layer = info.layer;
    FieldList fields;
    fields.add(tr("Features"), fill(tr("%1 declared, %2 read"),
                                    {std::to_string(layer.featuresDeclared), std::to_string(layer.featuresRead)}));
    fields.add(tr("Geometry"), PhraseText::of(layer.geometryType));
    fields.add(tr("Coordinate system"), crsText(layer));
    fields.add(tr("Text encoding"), encodingText(layer.encoding));
    fields.add(tr("Vertices"), std::to_string(info.summary.vertices));
    if (info.summary.lengthMetres)
        fields.add(tr("Length (geodesic)"), metres3(*info.summary.lengthMetres) + " m");
    if (info.summary.areaSquareMetres)
        fields.add(tr("Area (geodesic)"), metres3(*info.summary.areaSquareMetres) + " m²");
    return fields.toString();
}

Json layerJson(const LayerInfo& info)
{
    const SourceLayer& layer = info.layer;
    Json crs;
    if (layer.crs.isValid()) {
        crs = {{"name", layer.crs.name()}, {"epsg", nullptr}};
        if (const auto epsg = layer.crs.epsg())
            crs["epsg"] = *epsg;
    }
    Json json{{"name", layer.name},
              {"features_declared", layer.featuresDeclared},
              {"features_read", layer.featuresRead},
              {"geometry", layer.geometryType},
              {"crs", crs},
              {"encoding",
               {{"used", layer.encoding.used}, {"source", layer.encoding.source}, {"reason", layer.encoding.reason}}},
              {"vertices", info.summary.vertices},
              {"length_m", nullptr},
              {"area_m2", nullptr},
              {"issues", issuesJson(info.issues)}};
    if (info.summary.lengthMetres)
        json["length_m"] = *info.summary.lengthMetres;
    if (info.summary.areaSquareMetres)
        json["area_m2"] = *info.summary.areaSquareMetres;
    return json;
}

void printText(const Source& source, const std::vector<LayerInfo>& layers, Session& session)
{
    session.out() << session.bold(oneLine(source.path)) << " (" << oneLine(source.format) << ")\n";
    IssueList::print(session.out(), source.issues, session);
    for (const LayerInfo& info : layers) {
        session.out() << '\n' << session.bold(oneLine(info.layer.name)) << '\n' << Texts::layerText(info);
        IssueList::print(session.out(), info.issues, session);
    }
}

void printJson(const Source& source, const std::vector<LayerInfo>& layers, Session& session)
{
    Json json{{"schema", "riparia.info/1"},
              {"file", source.path},
              {"format", source.format},
              {"layers", Json::array()},
              {"issues", issuesJson(source.issues)}};
    for (const LayerInfo& info : layers)
        json["layers"].push_back(layerJson(info));
    session.out() << dumped(json);
}

Outcome run(const Arguments& arguments, Session& session)
{
    session.file = arguments.positionals.front();
    if (auto named = checkIsFile(session.file); !named)
        return fail(named.error());
    ReadOptions options;
    options.layer = arguments.value("layer");
    options.crs = arguments.value("crs");
    options.encoding = arguments.value("encoding");
    const auto source = readSource(
        session.file, options, session.progress(QCoreApplication::translate("riparia::cli::InfoCommand", "Reading")));
    if (!source)
        return fail(source.error());

    std::vector<LayerInfo> layers;
    Issues all = source->issues;
    bool lost = !source->layers.empty();
    for (const SourceLayer& layer : source->layers) {
        LayerInfo info{layer, summarize(layer), layer.issues};
        info.issues.insert(info.issues.end(), info.summary.issues.begin(), info.summary.issues.end());
        all.insert(all.end(), info.issues.begin(), info.issues.end());
        lost = lost && layer.featuresDeclared > 0 && layer.featuresRead == 0;
        layers.push_back(std::move(info));
    }
    session.progressDone();
    if (session.json)
        printJson(*source, layers, session);
    else
        printText(*source, layers, session);
    if (lost)
        return fail(ErrorCode::NothingUsable, session.file);
    return strictCode(arguments.has("strict"), all);
}

} // namespace

Command infoCommand()
{
    return {Texts::spec(), run};
}

} // namespace riparia::cli
