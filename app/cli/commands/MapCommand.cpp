// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/MapCommand.h"

#include "app/cli/CountOptions.h"
#include "app/cli/FileEnding.h"
#include "app/cli/JsonText.h"
#include "app/cli/OutputFile.h"
#include "app/cli/PlanAccess.h"
#include "app/cli/Version.h"
#include "app/mapsheet/MapFile.h"
#include "app/render/MapThemeName.h"
#include "app/text/Fill.h"

#include "core/base/Text.h"
#include "core/io/export/TargetCheck.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <ostream>
#include <utility>

namespace riparia::cli {

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::MapCommand)

public:
    static CommandSpec spec();
    static QString making() { return tr("Drawing the map"); }
    static QString written(const std::string& file) { return fill(tr("%1 was written."), {file}); }
    static QString noFormat() { return tr("the name of the file does not tell the format; use --format"); }
    static QString otherFormat(std::string_view format)
    {
        return fill(tr("the name of the file says something else than --format %1"), {std::string(format)});
    }
    static QString scaleForm() { return tr("a scale is the number after 1:, as in 10000"); }
    static QString sizeForm() { return tr("a size is WIDTHxHEIGHT in pixels, as in 1600x1000"); }
    static QString dpiForm() { return tr("a whole number of dots an inch is needed"); }
    static QString paperOrSize() { return tr("the sheet is that of --size already"); }
    static QString layers(const std::string& all) { return fill(tr("layers are: %1"), {all}); }
    static QString isCut() { return tr("At this scale not all of the extent is on the map."); }

private:
    static QString description();
    static std::vector<OptionSpec> sheetOptions();
};

constexpr std::array kLayers{
    std::pair("rivers", &MapLayers::rivers),      std::pair("segments", &MapLayers::segments),
    std::pair("areas", &MapLayers::areas),        std::pair("greenways", &MapLayers::greenways),
    std::pair("sites", &MapLayers::sites),        std::pair("boundaries", &MapLayers::boundaries),
    std::pair("chainage", &MapLayers::chainage),  std::pair("labels", &MapLayers::labels),
    std::pair("graticule", &MapLayers::graticule)};

std::string layerNames()
{
    std::vector<std::string> names;
    for (const auto& [name, layer] : kLayers)
        names.emplace_back(name);
    return join(names, ", ");
}

QString Texts::description()
{
    return tr(
        "One map on one sheet with title, legend of what is on it, scale bar, grid and sources, in the light style of "
        "print. PDF and SVG hold lines, not pixels; a PDF can be searched and tells a GIS where it lies. Beside a "
        "PNG there is a world file (.pgw) and the coordinate system (.png.aux.xml). Without --scale it is the largest "
        "round "
        "scale at which the extent fits. Needs no display.");
}

std::vector<OptionSpec> Texts::sheetOptions()
{
    return {{"output", "FILE", toUtf8(tr("PNG, SVG or PDF to write; - is the standard output")), 'o', false, {}, true},
            {"format", "FORMAT", toUtf8(tr("without it, by the ending of the file")), 0, false, {"png", "svg", "pdf"}},
            {"extent", "EXTENT",
             toUtf8(tr("river:KEY, works:CODE, boundary:NAME, or west,south,east,north in the coordinates of the plan; "
                       "without it the whole plan"))},
            {"scale", "NUMBER", toUtf8(tr("1 to this number, as in 10000"))},
            {"paper", "SIZE", toUtf8(tr("without it a4")), 0, false, {"a4", "a3"}},
            {"landscape", "", toUtf8(tr("the paper lies on its longer side"))},
            {"size", "WxH", toUtf8(tr("a sheet of so many pixels instead of paper, as in 1600x1000"))},
            {"dpi", "NUMBER", toUtf8(tr("pixels an inch of a PNG: without it 200, with --size 96"))},
            textOption("title", toUtf8(tr("instead of the title of the plan"))),
            {"layers", "LIST", toUtf8(fill(tr("only these, separated by commas: %1"), {layerNames()}))},
            {"theme",
             "NAME",
             toUtf8(tr("what colours works: without it status")),
             0,
             false,
             {"status", "measure", "cost", "year"}},
            {"turn",
             "WAY",
             toUtf8(tr("turn the map so that its river flows to the right or down; without it north is up")),
             0,
             false,
             {"north-up", "flow-right", "flow-down"}},
            {"figures", "", toUtf8(tr("numbers and lengths of works in the legend"))},
            {"lonlat", "", toUtf8(tr("ticks of longitude and latitude along the frame"))},
            {"bare", "", toUtf8(tr("the map alone, without title, legend and frame"))},
            textOption("organisation", toUtf8(tr("who publishes the map")))};
}

CommandSpec Texts::spec()
{
    CommandSpec spec{"map",
                     toUtf8(tr("draw a map of a plan as PDF, SVG or PNG")),
                     toUtf8(description()),
                     {{"PLAN", toUtf8(tr("plan file"))}},
                     sheetOptions(),
                     {{"map plan.gpkg -o overview.pdf --paper a3 --landscape --lang zh_CN",
                       toUtf8(tr("the whole plan on A3, in Chinese"))},
                      {"map plan.gpkg -o dingshan.png --extent river:DS --scale 10000 --dpi 300",
                       toUtf8(tr("one river at 1:10 000, for a GIS and for a text"))},
                      {"map plan.gpkg -o works.svg --extent works:W-0003 --scheme completed",
                       toUtf8(tr("what is completed of one works, for a drawing program"))},
                      {"map plan.gpkg -o t.png --extent 529000,2519000,531000,2521000 --size 900x900 --bare",
                       toUtf8(tr("a square of the ground without furniture"))}}};
    for (OptionSpec& option : CountOptions::specs())
        spec.options.push_back(std::move(option));
    spec.options.push_back({"overwrite", "", toUtf8(tr("replace a file that is there"))});
    return spec;
}

tl::unexpected<Error> misused(const std::string& subject, const QString& reason)
{
    return fail(ErrorCode::InvalidArgument, subject, toUtf8(reason));
}

Result<MapFileFormat> formatOf(const Arguments& arguments)
{
    const std::string file = arguments.value("output").value_or("-");
    const auto told = mapFileFormatOf(file);
    if (const auto typed = arguments.value("format")) {
        const auto format = parseMapFileFormat(*typed); // one of the choices
        if (told && *told != *format)
            return misused(file, Texts::otherFormat(*typed));
        if (auto checked = checkEnding(file, {codeOf(*format)}); !checked)
            return fail(checked.error());
        return *format;
    }
    if (!told)
        return misused(file, Texts::noFormat());
    return *told;
}

/// "1600x1000", also with × and in full width.
Result<QSize> pixelsTyped(const std::string& typed)
{
    std::string text = lowerAscii(narrow(typed));
    if (const std::size_t sign = text.find("×"); sign != std::string::npos)
        text.replace(sign, std::string_view("×").size(), "x");
    const std::vector<std::string> parts = split(text, 'x');
    const auto width = parts.size() == 2 ? parseInteger(trim(parts[0])) : std::nullopt;
    const auto height = parts.size() == 2 ? parseInteger(trim(parts[1])) : std::nullopt;
    constexpr long long kMost = 99999;
    if (!width || !height || *width < 1 || *height < 1 || *width > kMost || *height > kMost)
        return misused("--size " + typed, Texts::sizeForm());
    return QSize(static_cast<int>(*width), static_cast<int>(*height));
}

Result<void> readSheet(const Arguments& arguments, MapSheetRequest& request)
{
    if (arguments.has("size")) {
        for (const char* option : {"paper", "landscape"}) {
            if (arguments.has(option))
                return misused(std::string("--") + option, Texts::paperOrSize());
        }
        request.dpi = 96;
    }
    if (const auto typed = arguments.value("dpi")) {
        const auto dpi = parseInteger(trim(*typed));
        if (!dpi)
            return misused("--dpi " + *typed, Texts::dpiForm());
        request.dpi = static_cast<double>(*dpi);
    }
    if (const auto typed = arguments.value("size")) {
        const auto pixels = pixelsTyped(*typed);
        if (!pixels)
            return fail(pixels.error());
        request.paper = QSizeF(*pixels) * (25.4 / request.dpi);
        return {};
    }
    request.paper = arguments.value("paper") == "a3" ? QSizeF(297, 420) : QSizeF(210, 297);
    if (arguments.has("landscape"))
        request.paper.transpose();
    return {};
}

Result<void> readLayers(const Arguments& arguments, MapLayers& layers)
{
    const auto typed = arguments.value("layers");
    if (!typed)
        return {};
    for (const auto& [name, layer] : kLayers)
        layers.*layer = false;
    for (const std::string& part : split(*typed, ',')) {
        const std::string wanted = lowerAscii(trim(part));
        const auto at = std::ranges::find_if(kLayers, [&](const auto& one) { return wanted == one.first; });
        if (at == kLayers.end())
            return misused("--layers " + wanted, Texts::layers(layerNames()));
        layers.*(at->second) = true;
    }
    return {};
}

Result<MapSheetRequest> requestOf(const Arguments& arguments, const Session& session)
{
    MapSheetRequest request;
    request.language = session.language;
    if (const auto typed = arguments.value("scale")) {
        std::string_view text = trim(*typed);
        if (text.starts_with("1:"))
            text.remove_prefix(2);
        const auto number = parseDouble(text);
        if (!number)
            return misused("--scale " + *typed, Texts::scaleForm());
        request.denominator = *number;
    }
    auto extent = parseMapExtent(arguments.value("extent").value_or(""));
    if (!extent)
        return fail(extent.error());
    request.extent = std::move(*extent);
    if (auto read = readSheet(arguments, request); !read)
        return fail(read.error());
    if (auto read = readLayers(arguments, request.layers); !read)
        return fail(read.error());
    request.hasFigures = arguments.has("figures");
    request.hasLonLat = arguments.has("lonlat");
    request.isBare = arguments.has("bare");
    request.theme = parseMapTheme(fromUtf8(arguments.value("theme").value_or(""))).value_or(MapTheme::Status);
    request.turn = parseMapTurn(arguments.value("turn").value_or("")).value_or(MapTurn::NorthUp);
    request.title = fromUtf8(arguments.value("title").value_or(""));
    request.author = fromUtf8(arguments.value("organisation").value_or(""));
    request.generated = QDateTime::fromString(fromUtf8(session.environment().timeStamp), Qt::ISODate).toLocalTime();
    request.version = fromUtf8(kVersion);
    return request;
}

nlohmann::ordered_json jsonOf(const MapSheet& sheet, MapFileFormat format, const std::vector<std::string>& files)
{
    const Box seen = planExtent(sheet);
    const QSizeF paper = sheet.sheet.size;
    nlohmann::ordered_json json{{"schema", "riparia.map/1"},
                                {"file", files.front()},
                                {"beside", std::vector<std::string>(files.begin() + 1, files.end())},
                                {"format", codeOf(format)},
                                {"scale", sheet.denominator},
                                {"extent", {seen.minX, seen.minY, seen.maxX, seen.maxY}},
                                {"whole", sheet.isWhole},
                                {"crs", sheet.crs.isValid() ? nlohmann::ordered_json(sheet.crs.authorityText())
                                                            : nlohmann::ordered_json(nullptr)},
                                {"paper_mm", {paper.width(), paper.height()}}};
    if (format == MapFileFormat::Png)
        json["pixels"] = {sheet.pixels.width(), sheet.pixels.height()};
    return json;
}

Result<std::vector<std::string>> write(const MapSheet& sheet, MapFileFormat format, const Arguments& arguments,
                                       Session& session, const Progress& progress)
{
    const std::string path = arguments.value("output").value_or("-");
    if (path != "-") {
        session.file = path;
        return writeMapFile(sheet, format, path, arguments.has("overwrite"), progress);
    }
    auto output = OutputFile::open(arguments, session);
    if (!output)
        return fail(output.error());
    const auto bytes = mapFileOf(sheet, format, progress);
    if (!bytes)
        return fail(bytes.error());
    if (auto written = output->sink()({bytes->constData(), static_cast<std::size_t>(bytes->size())}); !written)
        return fail(written.error());
    return std::vector<std::string>{"-"};
}

Outcome run(const Arguments& arguments, Session& session)
{
    const auto format = formatOf(arguments);
    if (!format)
        return fail(format.error());
    auto request = requestOf(arguments, session);
    if (!request)
        return fail(request.error());
    const std::string& plan = arguments.positionals.front();
    const auto store = openPlan(plan, true, session);
    if (!store)
        return fail(store.error());
    if (auto allowed = checkTarget(plan, arguments.value("output").value_or("-")); !allowed)
        return fail(allowed.error());
    auto count = CountOptions::read(arguments, (*store)->plan());
    if (!count)
        return fail(count.error());
    request->count = std::move(*count);
    const Progress progress = session.progress(Texts::making());
    const auto sheet = makeMapSheet((*store)->plan(), *request, progress);
    if (!sheet)
        return fail(sheet.error());
    const auto files = write(*sheet, *format, arguments, session, progress);
    if (!files)
        return fail(files.error());
    session.progressDone();
    const bool isStandardOutput = files->front() == "-";
    for (const std::string& file : *files) {
        if (!isStandardOutput)
            session.note(Texts::written(file));
    }
    if (!sheet->isWhole)
        session.note(Texts::isCut());
    if (session.json && !isStandardOutput)
        session.out() << dumped(jsonOf(*sheet, *format, *files));
    return ExitCode::Ok;
}

} // namespace

Command mapCommand()
{
    return {Texts::spec(), run};
}

} // namespace riparia::cli
