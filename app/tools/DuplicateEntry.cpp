// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/DuplicateEntry.h"

#include "app/canvas/MapCanvas.h"
#include "app/document/PlanDocument.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/tools/ChainageEntry.h"
#include "app/tools/HiddenText.h"
#include "app/tools/ObjectEdits.h"
#include "app/tools/SegmentEdits.h"

#include "core/base/Text.h"

#include <algorithm>
#include <cmath>

namespace riparia {

DuplicateEntry::DuplicateEntry(ToolContext context, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_entry(new ChainageEntry(&context.canvas))
{
    m_entry->setObjectName(QStringLiteral("duplicateEntry"));
    connect(m_entry, &ChainageEntry::edited, this, &DuplicateEntry::showWhere);
    connect(m_entry, &ChainageEntry::accepted, this, &DuplicateEntry::duplicate);
    connect(m_entry, &ChainageEntry::cancelled, m_entry, &ChainageEntry::close);
}

std::vector<std::shared_ptr<const Segment>> DuplicateEntry::segments() const
{
    return edits::selectedSegments(m_context);
}

QString DuplicateEntry::whyDisabled() const
{
    if (!segments().empty())
        return {};
    const QString hidden = hiddenText::selected(m_context, {EntityKind::Segment});
    return hidden.isEmpty() ? tr("Select one or more segments first") : hidden;
}

/// Several are offered the length of all of them where they lie on one river, so that what they form is repeated after them.
void DuplicateEntry::open()
{
    const auto chosen = segments();
    if (chosen.empty())
        return;
    Span whole = chosen.front()->span;
    for (const auto& segment : chosen) {
        if (segment->river != chosen.front()->river)
            continue;
        whole.from = std::min(whole.from, segment->span.from);
        whole.to = std::max(whole.to, segment->span.to);
    }
    m_entry->setPurpose(tr("Metres of chainage to the copy"), tr("120 or -120"));
    const QString offset = QString::number(whole.length().metres(), 'g', 12);
    m_entry->open(m_context.canvas.rect().toRectF().center(), offset);
    showWhere(offset);
}

Result<std::int64_t> DuplicateEntry::offsetIn(const QString& text) const
{
    QString typed = fromUtf8(narrow(toUtf8(text))).replace(QChar(0x2212), u'-').trimmed();
    if (typed.startsWith(u'+'))
        typed.remove(0, 1);
    if (typed.endsWith(u'm') || typed.endsWith(QChar(0x7C73)))
        typed.chop(1);
    const auto metres = parseDouble(toUtf8(typed.trimmed()));
    if (!metres || std::abs(*metres) > 1e7)
        return fail(ErrorCode::NumberSyntax, toUtf8(text));
    const auto offset = static_cast<std::int64_t>(std::llround(*metres * 1000));
    return offset == 0 ? Result<std::int64_t>(fail(ErrorCode::InvalidArgument)) : offset;
}

void DuplicateEntry::showWhere(const QString& text)
{
    const auto offset = offsetIn(text);
    const auto changes = offset ? edits::duplicated(m_context.document, segments(), *offset, false)
                                : Result<ChangeSet>(fail(ErrorCode::InvalidArgument));
    if (!changes || changes->isEmpty()) {
        m_entry->showHint(offset && !changes ? ErrorText::sentence(changes.error()) : QString(), false);
        return;
    }
    const auto* first = std::get_if<std::shared_ptr<const Segment>>(&changes->changes.front().after);
    const River* river = first ? edits::riverOf(m_context.document, (*first)->river) : nullptr;
    if (!river)
        return;
    const ShownUnits& units = m_context.canvas.content()->units;
    const QString from = units.chainage(river->stationing.chainageAt((*first)->span.from));
    const QString to = units.chainage(river->stationing.chainageAt((*first)->span.to));
    m_entry->showHint(changes->changes.size() == 1
                          ? tr("From %1 to %2. Enter takes it.", "chainages").arg(from, to)
                          : tr("The first from %1 to %2. Enter takes them.", "chainages").arg(from, to),
                      false);
}

void DuplicateEntry::duplicate(const QString& text)
{
    const auto offset = offsetIn(text);
    if (!offset) {
        m_entry->showHint(tr("Type metres other than 0, such as 120, or -120 for the other way."), true);
        return;
    }
    if (const QString why = whyDisabled(); !why.isEmpty()) { // the filter has hidden them since
        m_entry->showHint(why, true);
        return;
    }
    // Looked at first: codes are given out for good.
    auto changes = edits::duplicated(m_context.document, segments(), *offset, false);
    if (changes)
        changes = edits::duplicated(m_context.document, segments(), *offset, true);
    if (!changes) {
        m_entry->showHint(ErrorText::sentence(changes.error()), true);
        return;
    }
    const QString codes = edits::codesOf(*changes);
    const auto name = [codes] { return tr("Add %1", "copies of segments").arg(codes); };
    if (const auto edited = m_context.document.edit(*changes, name); !edited) {
        m_entry->showHint(ErrorText::sentence(edited.error()), true);
        return;
    }
    m_entry->close();
    m_context.document.select(edits::idsOf(*changes));
    Q_EMIT done(tr("Copied as %1.", "codes").arg(codes));
}

} // namespace riparia
