// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/JtsXml.h"

#include <QFile>
#include <QXmlStreamReader>

#include <algorithm>
#include <filesystem>

namespace riparia::test {

namespace {

std::string text(QXmlStreamReader& xml)
{
    return xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed().toStdString();
}

JtsOperation readOperation(QXmlStreamReader& xml)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    JtsOperation operation;
    operation.name = attributes.value("name").toString().toLower().toStdString();
    operation.arg1 = attributes.value("arg1").toString().toUpper().toStdString();
    operation.arg2 = attributes.value("arg2").toString().toUpper().toStdString();
    operation.arg3 = attributes.value("arg3").toString().toUpper().toStdString();
    operation.expected = text(xml);
    return operation;
}

JtsCase readCase(QXmlStreamReader& xml)
{
    JtsCase result;
    while (!xml.atEnd() && !(xml.isEndElement() && xml.name() == u"case")) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"desc")
            result.description = text(xml);
        else if (xml.name() == u"a")
            result.a = text(xml);
        else if (xml.name() == u"b")
            result.b = text(xml);
        else if (xml.name() == u"op")
            result.operations.push_back(readOperation(xml));
    }
    return result;
}

} // namespace

JtsFile readJtsFile(const std::string& path)
{
    JtsFile result;
    result.name = std::filesystem::path(path).filename().string();
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) {
        result.error = "cannot be opened";
        return result;
    }
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"precisionModel")
            result.isFloating = xml.attributes().value("type") == u"FLOATING";
        else if (xml.name() == u"case")
            result.cases.push_back(readCase(xml));
    }
    if (xml.hasError())
        result.error = xml.errorString().toStdString();
    return result;
}

std::vector<std::string> jtsFiles(const std::string& folder)
{
    std::vector<std::string> result;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".xml")
            result.push_back(entry.path().string());
    }
    std::sort(result.begin(), result.end());
    return result;
}

} // namespace riparia::test
