// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/PdfFinish.h"

#include <algorithm>
#include <map>

namespace riparia {

namespace {

/// A string of a PDF as UTF-16 in hexadecimal: no escapes.
QByteArray pdfText(const QString& text)
{
    QByteArray bytes("<FEFF");
    for (const QChar unit : text)
        bytes += QByteArray::number(unit.unicode(), 16).toUpper().rightJustified(4, '0');
    return bytes + '>';
}

/// "D:20230324024200Z": universal time, so that its length never differs; no time is 1970.
QByteArray pdfDate(const QDateTime& time)
{
    const QDateTime known = time.isValid() ? time.toUTC() : QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    return known.toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")).toLatin1();
}

QByteArray reference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

QByteArray numbers(const std::vector<double>& values, int decimals)
{
    QByteArray text("[");
    for (const double value : values)
        text += QByteArray::number(value, 'f', decimals) + ' ';
    return text + ']';
}

/// A string of ASCII; what else a name holds is of no use to those who read it.
QByteArray plainString(const std::string& text)
{
    QByteArray bytes("(");
    for (const char c : text) {
        if (c == '(' || c == ')' || c == '\\')
            bytes += '\\';
        bytes += c < ' ' || c > '~' ? '?' : c;
    }
    return bytes + ')';
}

QByteArray viewportOf(const PdfPlace& place)
{
    constexpr double kPointsPerMm = 72 / 25.4;
    const double height = place.paper.height();
    const QByteArray box = numbers({place.frame.left() * kPointsPerMm, (height - place.frame.bottom()) * kPointsPerMm,
                                    place.frame.right() * kPointsPerMm, (height - place.frame.top()) * kPointsPerMm},
                                   4);
    std::vector<double> ground;
    for (const QPointF& corner : place.corners)
        ground.insert(ground.end(), {corner.y(), corner.x()});
    QByteArray system = QByteArray("<< /Type ") + (place.isGeographic ? "/GEOGCS" : "/PROJCS");
    if (place.epsg > 0)
        system += " /EPSG " + QByteArray::number(place.epsg);
    system += " /WKT " + plainString(place.wkt) + " >>";
    return "<< /Type /Viewport /BBox " + box +
           " /Measure << /Type /Measure /Subtype /GEO /Bounds [0 0 0 1 1 1 1 0] /LPTS [0 0 0 1 1 1 1 0] /GPTS " +
           numbers(ground, 9) + " /GCS " + system + " >> >>";
}

/// Reads the skeleton of a file that QPdfWriter wrote, and appends to it.
class PdfUpdate {
public:
    explicit PdfUpdate(QByteArray pdf)
        : m_pdf(std::move(pdf))
    {}

    bool read()
    {
        const qsizetype trailer = m_pdf.lastIndexOf("trailer");
        m_previous = numberAfter("startxref\n", m_pdf.lastIndexOf("startxref"));
        m_size = numberAfter("/Size ", trailer);
        m_root = numberAfter("/Root ", trailer);
        m_info = numberAfter("/Info ", trailer);
        if (trailer < 0 || m_previous <= 0 || m_size <= 0 || m_root <= 0 || m_info <= 0)
            return false;
        const qsizetype root = offsetOf(m_root);
        m_pages = numberAfter("/Pages ", root);
        return m_pages > 0 && readKids();
    }

    void replaceClock(const QDateTime& created)
    {
        const qsizetype at = m_pdf.indexOf("/CreationDate (", offsetOf(m_info)) + 15;
        const qsizetype end = m_pdf.indexOf(')', at);
        if (at < 15 || end < 0)
            return;
        // Qt writes the clock's offset from universal time where there is one.
        QByteArray date = pdfDate(created);
        if (end - at > date.size())
            date = date.chopped(1) + "+00'00'";
        m_pdf.replace(at, end - at, date.leftJustified(end - at, ' '));
    }

    void addInfo(const PdfInfo& info)
    {
        const QByteArray date = pdfDate(info.created);
        QByteArray dictionary("<< ");
        const std::pair<const char*, const QString*> texts[] = {{"/Title", &info.title},
                                                                {"/Author", &info.author},
                                                                {"/Subject", &info.subject},
                                                                {"/Creator", &info.creator}};
        for (const auto& [key, text] : texts) {
            if (!text->isEmpty())
                dictionary += QByteArray(key) + ' ' + pdfText(*text) + '\n';
        }
        add(m_info, dictionary + "/Producer (Qt " + QByteArray(qVersion()) + ")\n/CreationDate (" + date +
                        ")\n/ModDate (" + date + ") >>");
    }

    void addOutline(const std::vector<PdfBookmark>& bookmarks, const QString& language)
    {
        QByteArray catalog = "<< /Type /Catalog\n/Pages " + reference(m_pages) +
                             "\n/ViewerPreferences << /DisplayDocTitle true >>\n/Lang " + pdfText(language);
        const int outlines = m_size;
        if (!bookmarks.empty())
            catalog += "\n/Outlines " + reference(outlines) + "\n/PageMode /UseOutlines";
        add(m_root, catalog + " >>");
        if (bookmarks.empty())
            return;
        m_size += 1 + static_cast<int>(bookmarks.size());
        const auto object = [&](std::size_t index) { return outlines + 1 + static_cast<int>(index); };
        add(outlines, "<< /Type /Outlines" + childrenOf(bookmarks, bookmarks.size(), object) + " >>");
        for (std::size_t i = 0; i < bookmarks.size(); ++i) {
            const int page = m_kids[static_cast<std::size_t>(std::clamp(bookmarks[i].page, 0, int(m_kids.size()) - 1))];
            QByteArray entry = "<< /Title " + pdfText(bookmarks[i].title) + "\n/Dest [" + reference(page) + " /Fit]";
            const std::size_t parent = parentOf(bookmarks, i);
            entry += "\n/Parent " + reference(parent == bookmarks.size() ? outlines : object(parent));
            const std::vector<std::size_t> siblings = childrenIn(bookmarks, parent);
            const auto self = std::ranges::find(siblings, i);
            if (self != siblings.begin())
                entry += "\n/Prev " + reference(object(*(self - 1)));
            if (self + 1 != siblings.end())
                entry += "\n/Next " + reference(object(*(self + 1)));
            add(object(i), entry + childrenOf(bookmarks, i, object) + " >>");
        }
    }

    /// False where the page is not written as Qt writes it.
    bool addPlace(const PdfPlace& place)
    {
        const int page = m_kids[static_cast<std::size_t>(std::clamp(place.page, 0, int(m_kids.size()) - 1))];
        const qsizetype at = offsetOf(page);
        const qsizetype open = m_pdf.indexOf("<<", at);
        const qsizetype end = m_pdf.indexOf("endobj", at);
        const qsizetype close = m_pdf.lastIndexOf(">>", end);
        if (at <= 0 || open < at || end < open || close <= open)
            return false;
        add(page, m_pdf.mid(open, close - open) + "/VP [" + viewportOf(place) + "]\n>>");
        return true;
    }

    QByteArray finished()
    {
        if (!m_pdf.endsWith('\n'))
            m_pdf += '\n';
        std::map<int, qsizetype> offsets;
        for (const auto& [object, body] : m_added) {
            offsets[object] = m_pdf.size();
            m_pdf += QByteArray::number(object) + " 0 obj\n" + body + "\nendobj\n";
        }
        const qsizetype table = m_pdf.size();
        m_pdf += "xref\n";
        for (auto first = offsets.begin(); first != offsets.end();) {
            auto last = first;
            int count = 0;
            while (last != offsets.end() && last->first == first->first + count) {
                ++last;
                ++count;
            }
            m_pdf += QByteArray::number(first->first) + ' ' + QByteArray::number(count) + '\n';
            for (; first != last; ++first)
                m_pdf += QByteArray::number(first->second).rightJustified(10, '0') + " 00000 n \n";
        }
        m_pdf += "trailer\n<< /Size " + QByteArray::number(m_size) + " /Info " + reference(m_info) + " /Root " +
                 reference(m_root) + " /Prev " + QByteArray::number(m_previous) + " >>\nstartxref\n" +
                 QByteArray::number(table) + "\n%%EOF\n";
        return std::move(m_pdf);
    }

private:
    int numberAfter(const QByteArray& key, qsizetype from) const
    {
        const qsizetype at = from < 0 ? -1 : m_pdf.indexOf(key, from);
        if (at < 0)
            return -1;
        qsizetype end = at + key.size();
        while (end < m_pdf.size() && m_pdf.at(end) >= '0' && m_pdf.at(end) <= '9')
            ++end;
        return m_pdf.mid(at + key.size(), end - at - key.size()).toInt();
    }

    /// Where an object begins, by the table of the file: "xref\n0 46\n" and lines of twenty bytes.
    qsizetype offsetOf(int object) const
    {
        const qsizetype lines = m_pdf.indexOf('\n', m_previous + 5) + 1;
        return m_pdf.mid(lines + 20 * qsizetype(object), 10).toLongLong();
    }

    bool readKids()
    {
        const qsizetype from = m_pdf.indexOf("/Kids", offsetOf(m_pages));
        const qsizetype open = m_pdf.indexOf('[', from);
        const qsizetype close = m_pdf.indexOf(']', from);
        if (from < 0 || open < 0 || close < open)
            return false;
        const QByteArrayList words = m_pdf.mid(open + 1, close - open - 1).simplified().split(' ');
        for (qsizetype i = 0; i + 2 < words.size(); i += 3)
            m_kids.push_back(words[i].toInt());
        return !m_kids.empty();
    }

    /// Index of the entry that holds this one; bookmarks.size() = the outline itself.
    static std::size_t parentOf(const std::vector<PdfBookmark>& bookmarks, std::size_t index)
    {
        for (std::size_t i = index; i-- > 0;) {
            if (bookmarks[i].level < bookmarks[index].level)
                return i;
        }
        return bookmarks.size();
    }

    static std::vector<std::size_t> childrenIn(const std::vector<PdfBookmark>& bookmarks, std::size_t parent)
    {
        std::vector<std::size_t> children;
        const bool isRoot = parent == bookmarks.size();
        for (std::size_t i = isRoot ? 0 : parent + 1; i < bookmarks.size(); ++i) {
            if (!isRoot && bookmarks[i].level <= bookmarks[parent].level)
                break;
            if (parentOf(bookmarks, i) == parent)
                children.push_back(i);
        }
        return children;
    }

    template <class Object>
    static QByteArray childrenOf(const std::vector<PdfBookmark>& bookmarks, std::size_t parent, Object object)
    {
        const std::vector<std::size_t> children = childrenIn(bookmarks, parent);
        if (children.empty())
            return {};
        // The outermost level is open, the others are closed.
        const int count = static_cast<int>(children.size()) * (parent == bookmarks.size() ? 1 : -1);
        return "\n/First " + reference(object(children.front())) + "\n/Last " + reference(object(children.back())) +
               "\n/Count " + QByteArray::number(count);
    }

    void add(int object, const QByteArray& body) { m_added[object] = body; }

    QByteArray m_pdf;
    int m_previous = 0; // offset of the table of the file
    int m_size = 0;
    int m_root = 0;
    int m_info = 0;
    int m_pages = 0;
    std::vector<int> m_kids;
    std::map<int, QByteArray> m_added;
};

} // namespace

Result<QByteArray> finishedPdf(QByteArray pdf, const PdfInfo& info, const std::vector<PdfBookmark>& bookmarks,
                               const std::vector<PdfPlace>& places)
{
    PdfUpdate update(std::move(pdf));
    if (!update.read())
        return fail(ErrorCode::Internal, {}, "structure of the PDF");
    update.replaceClock(info.created);
    update.addInfo(info);
    update.addOutline(bookmarks, info.language);
    for (const PdfPlace& place : places) {
        if (!update.addPlace(place))
            return fail(ErrorCode::Internal, {}, "page of the PDF");
    }
    return update.finished();
}

} // namespace riparia
