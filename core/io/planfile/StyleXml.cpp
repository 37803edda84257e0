// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/StyleXml.h"

#include "core/base/Decimal.h"
#include "core/base/Text.h"

#include <charconv>
#include <cmath>

namespace riparia::planfile {

namespace {

constexpr double kPixelMillimetres = 0.28; // the pixel SLD counts in

std::string xml(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += c;
        }
    }
    return out;
}

/// "#CB6D0B" to "203,109,11,255".
std::string rgba(const std::string& color, double opacity)
{
    std::string out;
    for (std::size_t at = 1; at + 1 < color.size(); at += 2) {
        int part = 0;
        std::from_chars(color.data() + at, color.data() + at + 2, part, 16);
        out += std::to_string(part) + ",";
    }
    return out + std::to_string(std::lround(opacity * 255));
}

std::string numbers(const std::vector<double>& values, double unit, char separator)
{
    std::string out;
    for (const double value : values)
        out += (out.empty() ? std::string() : std::string(1, separator)) + roundDecimalText(shortest(value / unit), 2);
    return out;
}

std::string property(const std::string& key, const std::string& value)
{
    return "<prop k=\"" + key + "\" v=\"" + xml(value) + "\"/>";
}

std::string qmlStroke(const Stroke& stroke, int pass)
{
    std::string out = "<layer class=\"SimpleLine\" enabled=\"1\" locked=\"0\" pass=\"" + std::to_string(pass) + "\">";
    out += property("line_color", rgba(stroke.color, 1)) + property("line_width", shortest(stroke.width)) +
           property("line_width_unit", "MM") + property("line_style", "solid") + property("joinstyle", "round") +
           property("capstyle", stroke.dash.empty() ? "round" : "flat");
    if (!stroke.dash.empty())
        out += property("use_custom_dash", "1") + property("customdash", numbers(stroke.dash, 1, ';')) +
               property("customdash_unit", "MM");
    return out + "</layer>";
}

std::string qmlFill(const FeatureSymbol& symbol)
{
    return "<layer class=\"SimpleFill\" enabled=\"1\" locked=\"0\" pass=\"0\">" +
           property("color", rgba(symbol.fill, symbol.fillOpacity)) + property("style", "solid") +
           property("outline_style", "no") + "</layer>";
}

std::string qmlSymbol(const FeatureSymbol& symbol, std::size_t index)
{
    std::string out = std::string("<symbol type=\"") + (symbol.fill.empty() ? "line" : "fill") + "\" name=\"" +
                      std::to_string(index) + "\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">";
    if (!symbol.fill.empty())
        out += qmlFill(symbol);
    int pass = 0;
    for (const Stroke& stroke : symbol.strokes)
        out += qmlStroke(stroke, pass++);
    return out + "</symbol>";
}

std::string sldNumber(const std::string& name, const std::string& value)
{
    return "<CssParameter name=\"" + name + "\">" + value + "</CssParameter>";
}

std::string sldStroke(const Stroke& stroke)
{
    std::string out = "<Stroke>" + sldNumber("stroke", stroke.color) +
                      sldNumber("stroke-width", numbers({stroke.width}, kPixelMillimetres, ' ')) +
                      sldNumber("stroke-linejoin", "round");
    if (!stroke.dash.empty())
        out += sldNumber("stroke-dasharray", numbers(stroke.dash, kPixelMillimetres, ' '));
    return out + "</Stroke>";
}

std::string sldRule(const LayerStyle& style, const FeatureSymbol& symbol)
{
    std::string out = "<Rule><Name>" + xml(symbol.label) + "</Name>";
    if (!style.attribute.empty())
        out += "<ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>" + style.attribute +
               "</ogc:PropertyName><ogc:Literal>" + xml(symbol.value) +
               "</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>";
    if (!symbol.fill.empty())
        out += "<PolygonSymbolizer><Fill>" + sldNumber("fill", symbol.fill) +
               sldNumber("fill-opacity", shortest(symbol.fillOpacity)) + "</Fill></PolygonSymbolizer>";
    for (const Stroke& stroke : symbol.strokes)
        out += "<LineSymbolizer>" + sldStroke(stroke) + "</LineSymbolizer>";
    return out + "</Rule>";
}

} // namespace

std::string qmlOf(const LayerStyle& style)
{
    const bool classified = !style.attribute.empty();
    std::string out = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
                      "<qgis version=\"3.22.0\" styleCategories=\"Symbology|Fields\"><renderer-v2 type=\"";
    out += classified ? "categorizedSymbol\" attr=\"" + style.attribute + "\"" : "singleSymbol\"";
    out += " symbollevels=\"0\" forceraster=\"0\" enableorderby=\"0\" referencescale=\"-1\">";
    std::string categories;
    std::string symbols;
    for (std::size_t i = 0; i < style.symbols.size(); ++i) {
        categories += "<category symbol=\"" + std::to_string(i) + "\" value=\"" + xml(style.symbols[i].value) +
                      "\" label=\"" + xml(style.symbols[i].label) + "\" render=\"true\" type=\"string\"/>";
        symbols += qmlSymbol(style.symbols[i], i);
    }
    if (classified)
        out += "<categories>" + categories + "</categories>";
    out += "<symbols>" + symbols + "</symbols></renderer-v2>";
    std::string aliases;
    for (const FieldAlias& each : style.aliases)
        aliases += "<alias field=\"" + xml(each.field) + "\" name=\"" + xml(each.alias) + "\"/>";
    return out + "<aliases>" + aliases + "</aliases></qgis>";
}

std::string sldOf(const LayerStyle& style)
{
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<StyledLayerDescriptor version=\"1.0.0\" xmlns=\"http://www.opengis.net/sld\" "
                      "xmlns:ogc=\"http://www.opengis.net/ogc\"><NamedLayer><Name>" +
                      style.table + "</Name><UserStyle><FeatureTypeStyle>";
    for (const FeatureSymbol& symbol : style.symbols)
        out += sldRule(style, symbol);
    return out + "</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
}

} // namespace riparia::planfile
