// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/DxfSections.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace riparia {

namespace {

constexpr unsigned kDxfPaperSpace = 0x11;

constexpr std::array<DxfLook, 6> kDxfLooks{{{"planned", 0xCB6D0B, 30, "RIPARIA_DASH"},
                                            {"in_progress", 0x7B40BF, 200, "CONTINUOUS"},
                                            {"completed", 0x0C4A3A, 96, "CONTINUOUS"},
                                            {"suspended", 0x6F7680, 8, "RIPARIA_DOT"},
                                            {"unset", 0x9AA0A6, 9, "CONTINUOUS"},
                                            {"", 0x3E86B5, 150, "CONTINUOUS"}}};

const char* versionCode(DxfVersion version)
{
    switch (version) {
    case DxfVersion::R2007: return "AC1021";
    case DxfVersion::R2004: return "AC1018";
    case DxfVersion::R2000: return "AC1015";
    }
    return "";
}

/// The section TABLES.
class DxfTables {
public:
    explicit DxfTables(DxfLines& lines)
        : m_lines(lines)
    {}

    void write(const std::vector<DxfLayer>& layers)
    {
        m_lines.raw(0, "SECTION").raw(2, "TABLES");
        emptyTable("VPORT", 0x1);
        lineTypes();
        layerTable(layers);
        styles();
        emptyTable("VIEW", 0x5);
        emptyTable("UCS", 0x6);
        begin("APPID", 0x7, 2);
        record("APPID", 0x1A, 0x7, "AcDbRegAppTableRecord", "ACAD").raw(70, "0");
        record("APPID", 0x1B, 0x7, "AcDbRegAppTableRecord", "RIPARIA").raw(70, "0");
        end();
        begin("DIMSTYLE", 0x8, 1);
        m_lines.raw(100, "AcDbDimStyleTable");
        record("DIMSTYLE", 0x1C, 0x8, "AcDbDimStyleTableRecord", "STANDARD").raw(70, "0");
        end();
        begin("BLOCK_RECORD", 0x9, 2);
        record("BLOCK_RECORD", kDxfModelSpace, 0x9, "AcDbBlockTableRecord", "*Model_Space");
        record("BLOCK_RECORD", kDxfPaperSpace, 0x9, "AcDbBlockTableRecord", "*Paper_Space");
        end();
        m_lines.raw(0, "ENDSEC");
    }

private:
    void begin(const char* name, unsigned handle, long long count)
    {
        m_lines.raw(0, "TABLE").raw(2, name).handle(5, handle).raw(330, "0").raw(100, "AcDbSymbolTable");
        m_lines.whole(70, count);
    }
    void end() { m_lines.raw(0, "ENDTAB"); }
    void emptyTable(const char* name, unsigned handle)
    {
        begin(name, handle, 0);
        end();
    }
    DxfLines& record(const char* kind, unsigned handle, unsigned owner, const char* subclass, std::string_view name)
    {
        m_lines.raw(0, kind).handle(std::string_view(kind) == "DIMSTYLE" ? 105 : 5, handle).handle(330, owner);
        m_lines.raw(100, "AcDbSymbolTableRecord").raw(100, subclass).text(2, name);
        return m_lines;
    }

    void lineType(unsigned handle, const char* name, const char* shown, const std::vector<double>& pattern)
    {
        record("LTYPE", handle, 0x2, "AcDbLinetypeTableRecord", name).raw(70, "0").raw(3, shown).raw(72, "65");
        double length = 0;
        for (const double part : pattern)
            length += std::abs(part);
        m_lines.whole(73, static_cast<long long>(pattern.size())).number(40, length);
        for (const double part : pattern)
            m_lines.number(49, part).raw(74, "0");
    }
    void lineTypes()
    {
        begin("LTYPE", 0x2, 5);
        lineType(0x12, "BYBLOCK", "", {});
        lineType(0x13, "BYLAYER", "", {});
        lineType(0x14, "CONTINUOUS", "Solid line", {});
        lineType(0x15, "RIPARIA_DASH", "__ __ __ __", {30, -15});
        lineType(0x16, "RIPARIA_DOT", ". . . . . .", {6, -12});
        end();
    }

    void layer(unsigned handle, std::string_view name, const DxfLook& look)
    {
        record("LAYER", handle, 0x3, "AcDbLayerTableRecord", name).raw(70, "0").whole(62, look.index);
        const bool hasTrueColor = m_lines.version() != DxfVersion::R2000; // came with AC1018
        if (hasTrueColor && look.color >= 0)
            m_lines.whole(420, look.color);
        m_lines.raw(6, look.lineType);
    }
    void layerTable(const std::vector<DxfLayer>& layers)
    {
        begin("LAYER", 0x3, static_cast<long long>(layers.size()) + 1);
        layer(0x17, "0", dxfPlainLook());
        unsigned handle = kDxfFirstFree;
        for (const DxfLayer& each : layers)
            layer(handle++, each.name, each.look);
        end();
    }

    void styles()
    {
        begin("STYLE", 0x4, 2);
        for (const auto& [handle, name, font] :
             {std::tuple{0x18u, "STANDARD", "txt.shx"}, std::tuple{0x19u, kDxfTextStyle, "simsun.ttc"}}) {
            record("STYLE", handle, 0x4, "AcDbTextStyleTableRecord", name).raw(70, "0").raw(40, "0").raw(41, "1");
            m_lines.raw(50, "0").raw(71, "0").raw(42, "2.5").raw(3, font).raw(4, "");
        }
        end();
    }

    DxfLines& m_lines;
};

} // namespace

const DxfLook& dxfLook(std::string_view statusClass)
{
    const auto look = std::ranges::find(kDxfLooks, statusClass, &DxfLook::statusClass);
    return look == kDxfLooks.end() ? kDxfLooks.back() : *look;
}

DxfLook dxfPlainLook()
{
    return {"", -1, 7, "CONTINUOUS"};
}

void putDxfHeader(DxfLines& lines, const Box& extent, unsigned handleSeed)
{
    const bool isModern = lines.version() == DxfVersion::R2007;
    lines.raw(0, "SECTION").raw(2, "HEADER");
    lines.raw(9, "$ACADVER").raw(1, versionCode(lines.version()));
    // From AC1021 on text is UTF-8 whatever this says; programs that believe it lose nothing by a page of single bytes.
    lines.raw(9, "$DWGCODEPAGE").raw(3, isModern ? "ANSI_1252" : "ANSI_936");
    lines.raw(9, "$INSUNITS").raw(70, "6");
    lines.raw(9, "$MEASUREMENT").raw(70, "1");
    lines.raw(9, "$LTSCALE").raw(40, "1");
    if (!extent.isEmpty()) {
        lines.raw(9, "$EXTMIN").point({extent.minX, extent.minY});
        lines.raw(9, "$EXTMAX").point({extent.maxX, extent.maxY});
    }
    lines.raw(9, "$HANDSEED").handle(5, handleSeed);
    lines.raw(0, "ENDSEC").raw(0, "SECTION").raw(2, "CLASSES").raw(0, "ENDSEC");
}

void putDxfTables(DxfLines& lines, const std::vector<DxfLayer>& layers)
{
    DxfTables(lines).write(layers);
}

void putDxfBlocks(DxfLines& lines)
{
    lines.raw(0, "SECTION").raw(2, "BLOCKS");
    for (const auto& [name, record, begin, end] : {std::tuple{"*Model_Space", kDxfModelSpace, 0x20u, 0x21u},
                                                   std::tuple{"*Paper_Space", kDxfPaperSpace, 0x22u, 0x23u}}) {
        lines.raw(0, "BLOCK").handle(5, begin).handle(330, record).raw(100, "AcDbEntity").raw(8, "0");
        lines.raw(100, "AcDbBlockBegin").raw(2, name).raw(70, "0").point({0, 0}).raw(3, name).raw(1, "");
        lines.raw(0, "ENDBLK").handle(5, end).handle(330, record).raw(100, "AcDbEntity").raw(8, "0");
        lines.raw(100, "AcDbBlockEnd");
    }
    lines.raw(0, "ENDSEC");
}

void putDxfObjects(DxfLines& lines)
{
    lines.raw(0, "SECTION").raw(2, "OBJECTS");
    lines.raw(0, "DICTIONARY").raw(5, "C").raw(330, "0").raw(100, "AcDbDictionary").raw(281, "1");
    lines.raw(3, "ACAD_GROUP").raw(350, "D");
    lines.raw(0, "DICTIONARY").raw(5, "D").raw(330, "C").raw(100, "AcDbDictionary").raw(281, "1");
    lines.raw(0, "ENDSEC");
}

} // namespace riparia
