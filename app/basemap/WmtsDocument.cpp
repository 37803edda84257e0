// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/WmtsDocument.h"

#include "app/text/Fill.h"

#include <QXmlStreamReader>

namespace riparia {

namespace {

/// Reads a document from its elements inward; what it does not know it passes over. Nothing in it makes the reader call itself.
class Elements {
public:
    explicit Elements(const QByteArray& bytes)
        : m_xml(bytes)
    {}

    WmtsDocument document;
    QString complaint; ///< of a server that answers with an exception

    bool readRoot()
    {
        // A document type could name files and multiply text; a WMTS has none.
        while (!m_xml.atEnd() && !m_xml.isStartElement()) {
            if (m_xml.readNext() == QXmlStreamReader::DTD)
                return false;
        }
        m_root = m_xml.name().toString();
        if (m_root == QLatin1String("Capabilities"))
            readCapabilities();
        else if (m_root.contains(QLatin1String("Exception")))
            complaint = m_xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified().left(300);
        return !m_xml.hasError();
    }
    const QString& root() const { return m_root; }

private:
    bool next() { return m_xml.readNextStartElement(); }
    bool isAt(const char* name) const { return m_xml.name() == QLatin1String(name); }
    QString text()
    {
        return m_xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed().left(WmtsReader::kLongestText);
    }
    QString attribute(const char* name) const
    {
        for (const QXmlStreamAttribute& one : m_xml.attributes()) {
            if (one.name() == QLatin1String(name))
                return one.value().toString().left(WmtsReader::kLongestText);
        }
        return {};
    }
    template <class Items, class Item>
    static void keep(Items& items, Item item, std::size_t most = WmtsReader::kMostParts)
    {
        if (items.size() < most)
            items.push_back(std::move(item));
    }

    void readCapabilities()
    {
        while (next()) {
            if (isAt("ServiceIdentification"))
                readChild("Title", document.title);
            else if (isAt("ServiceProvider"))
                readChild("ProviderName", document.provider);
            else if (isAt("OperationsMetadata"))
                readOperations();
            else if (isAt("Contents"))
                readContents();
            else
                m_xml.skipCurrentElement();
        }
    }

    void readChild(const char* name, QString& into)
    {
        while (next()) {
            if (isAt(name) && into.isEmpty())
                into = text();
            else
                m_xml.skipCurrentElement();
        }
    }

    void readOperations()
    {
        while (next()) {
            if (isAt("Operation") && attribute("name") == QLatin1String("GetTile"))
                readAddresses();
            else
                m_xml.skipCurrentElement();
        }
    }

    /// DCP, HTTP, Get: the address for parameters, or the first where none says what it is for.
    void readAddresses()
    {
        int depth = 1;
        QString address;
        bool isForParameters = false;
        while (depth > 0 && !m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::StartElement) {
                ++depth;
                if (isAt("Get")) {
                    address = attribute("href");
                    if (document.address.isEmpty())
                        document.address = address;
                }
                if (isAt("Value")) {
                    const bool isKvp = text().compare(QLatin1String("KVP"), Qt::CaseInsensitive) == 0;
                    --depth; // text() has read its end
                    if (isKvp && !isForParameters) {
                        document.address = address;
                        isForParameters = true;
                    }
                }
            } else if (token == QXmlStreamReader::EndElement) {
                --depth;
            }
        }
    }

    void readContents()
    {
        while (next()) {
            if (isAt("Layer"))
                keep(document.layers, readLayer(), WmtsReader::kMostLayers);
            else if (isAt("TileMatrixSet"))
                keep(document.sets, readSet(), WmtsReader::kMostSets);
            else
                m_xml.skipCurrentElement();
        }
    }

    WmtsDocument::Layer readLayer()
    {
        WmtsDocument::Layer layer;
        while (next()) {
            if (isAt("Identifier"))
                layer.id = text();
            else if (isAt("Title") && layer.title.isEmpty())
                layer.title = text();
            else if (isAt("Style"))
                readStyle(layer);
            else if (isAt("Format"))
                keep(layer.formats, text());
            else if (isAt("Dimension"))
                keep(layer.dimensions, readDimension());
            else if (isAt("TileMatrixSetLink"))
                readLink(layer);
            else if (isAt("ResourceURL"))
                readResource(layer);
            else
                m_xml.skipCurrentElement();
        }
        return layer;
    }

    void readStyle(WmtsDocument::Layer& layer)
    {
        const QString usual = attribute("isDefault");
        const bool isUsual = usual == QLatin1String("true") || usual == QLatin1String("1");
        QString id;
        readChild("Identifier", id);
        if (isUsual || layer.style.isEmpty())
            layer.style = id;
    }

    std::pair<QString, QString> readDimension()
    {
        std::pair<QString, QString> dimension;
        while (next()) {
            if (isAt("Identifier"))
                dimension.first = text();
            else if (isAt("Default"))
                dimension.second = text();
            else if (isAt("Value") && dimension.second.isEmpty())
                dimension.second = text();
            else
                m_xml.skipCurrentElement();
        }
        return dimension;
    }

    void readLink(WmtsDocument::Layer& layer)
    {
        QString set;
        readChild("TileMatrixSet", set);
        keep(layer.sets, set);
    }

    void readResource(WmtsDocument::Layer& layer)
    {
        if (attribute("resourceType") == QLatin1String("tile"))
            keep(layer.templates, std::pair(attribute("format"), attribute("template")));
        m_xml.skipCurrentElement();
    }

    WmtsDocument::MatrixSet readSet()
    {
        WmtsDocument::MatrixSet set;
        while (next()) {
            if (isAt("Identifier"))
                set.id = text();
            else if (isAt("SupportedCRS"))
                set.crs = text();
            else if (isAt("TileMatrix"))
                keep(set.matrices, readMatrix());
            else
                m_xml.skipCurrentElement();
        }
        return set;
    }

    WmtsDocument::Matrix readMatrix()
    {
        WmtsDocument::Matrix matrix;
        while (next()) {
            if (isAt("Identifier"))
                matrix.id = text();
            else if (isAt("ScaleDenominator"))
                matrix.scaleDenominator = text().toDouble();
            else if (isAt("TopLeftCorner"))
                matrix.topLeftCorner = pair(text());
            else if (isAt("TileWidth"))
                matrix.tileWidth = text().toInt();
            else if (isAt("TileHeight"))
                matrix.tileHeight = text().toInt();
            else if (isAt("MatrixWidth"))
                matrix.columns = text().toLongLong();
            else if (isAt("MatrixHeight"))
                matrix.rows = text().toLongLong();
            else
                m_xml.skipCurrentElement();
        }
        return matrix;
    }

    static std::array<double, 2> pair(const QString& text)
    {
        const QStringList numbers = text.simplified().split(u' ');
        return numbers.size() == 2 ? std::array{numbers[0].toDouble(), numbers[1].toDouble()} : std::array{0.0, 0.0};
    }

    QXmlStreamReader m_xml;
    QString m_root;
};

} // namespace

Result<WmtsDocument> WmtsReader::read(const QByteArray& bytes, const QString& subject)
{
    const auto refuse = [&](const QString& why) {
        return fail(ErrorCode::InvalidArgument, toUtf8(subject), toUtf8(why));
    };
    Elements elements(bytes);
    const bool isRead = elements.readRoot();
    if (!elements.complaint.isEmpty())
        return refuse(tr("the server answers: %1").arg(elements.complaint));
    if (elements.root().startsWith(QLatin1String("WMS")) || elements.root().startsWith(QLatin1String("WMT_MS")))
        return refuse(tr("it is a WMS, and only a WMTS can be read"));
    if (elements.root() != QLatin1String("Capabilities"))
        return refuse(tr("what the server sends is not the description of a WMTS"));
    if (!isRead)
        return refuse(tr("the description of the WMTS is damaged"));
    if (elements.document.layers.empty())
        return refuse(tr("the WMTS has no layer"));
    return std::move(elements.document);
}

} // namespace riparia
