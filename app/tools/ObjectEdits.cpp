// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/ObjectEdits.h"

#include "app/text/Fill.h"

#include <QStringList>

#include <utility>

namespace riparia::edits {

namespace {

template <class Entity>
Entity made(PlanDocument& document, const DrawingTemplate::Values& values, const std::string& measure, std::string code)
{
    Entity entity;
    entity.meta.uuid = Uuid::random();
    entity.meta.code = std::move(code);
    entity.meta = document.stamped(std::move(entity.meta));
    entity.works = values.works;
    if (!measure.empty())
        entity.measures = {{measure}};
    if (!values.status.empty())
        entity.events = {{document.today(), values.status}};
    return entity;
}

} // namespace

PartIdentity partIdentity(const PlanDocument& document, Codes& codes)
{
    return {[&codes] { return codes.next('S'); }, [&document](Meta meta) { return document.stamped(std::move(meta)); }};
}

ChangeSet newAreas(PlanDocument& document, const DrawingTemplate::Values& values, std::vector<AreaDraft> drafts,
                   bool takeCodes)
{
    Codes codes(document, takeCodes);
    ChangeSet changes;
    for (AreaDraft& draft : drafts) {
        Area area = made<Area>(document, values, values.areaMeasure, codes.next('A'));
        area.shape = std::move(draft.shape);
        area.link = std::move(draft.link);
        area.kind = std::move(draft.kind);
        changes.add(std::move(area));
    }
    return changes;
}

ChangeSet newGreenway(PlanDocument& document, const DrawingTemplate::Values& values, std::vector<Line> lines,
                      WaterLink link, bool takeCodes)
{
    Codes codes(document, takeCodes);
    Greenway greenway = made<Greenway>(document, values, values.greenwayMeasure, codes.next('G'));
    greenway.lines = std::move(lines);
    greenway.link = std::move(link);
    ChangeSet changes;
    changes.add(std::move(greenway));
    return changes;
}

QString codesOf(const ChangeSet& changes)
{
    QStringList codes;
    for (const Change& change : changes.changes)
        if (const Meta* meta = metaOf(change.after))
            codes.append(fromUtf8(meta->code));
    return codes.join(QStringLiteral(", "));
}

std::vector<Uuid> idsOf(const ChangeSet& changes)
{
    std::vector<Uuid> ids;
    for (const Change& change : changes.changes)
        if (!idOf(change.after).isNil())
            ids.push_back(idOf(change.after));
    return ids;
}

} // namespace riparia::edits
