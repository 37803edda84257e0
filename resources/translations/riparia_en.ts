<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>riparia::Application</name>
    <message numerus="yes">
        <source>%n rows of the plan were edited in other programs.</source>
        <translation>
            <numerusform>%n row of the plan was edited in other programs.</numerusform>
            <numerusform>%n rows of the plan were edited in other programs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows written to %1.</source>
        <translation>
            <numerusform>%n row written to %1.</numerusform>
            <numerusform>%n rows written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes are back.</source>
        <translation>
            <numerusform>%n change is back.</numerusform>
            <numerusform>%n changes are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes could not be recovered: the last ones were not written whole.</source>
        <translation>
            <numerusform>%n change could not be recovered: it was not written whole.</numerusform>
            <numerusform>%n changes could not be recovered: the last ones were not written whole.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::AreaPage</name>
    <message numerus="yes">
        <source>Total, %n area(s)</source>
        <translation>
            <numerusform>Total, %n area</numerusform>
            <numerusform>Total, %n areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total, %n greenway(s)</source>
        <translation>
            <numerusform>Total, %n greenway</numerusform>
            <numerusform>Total, %n greenways</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::AuditPages</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n smaller one(s)</source>
        <translation>
            <numerusform>and %n smaller one</numerusform>
            <numerusform>and %n smaller ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::BatchEditDialog</name>
    <message numerus="yes">
        <source>%n objects will change.</source>
        <translation>
            <numerusform>%n object will change.</numerusform>
            <numerusform>%n objects will change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objects</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n objects</source>
        <translation>
            <numerusform>Apply to %n object</numerusform>
            <numerusform>Apply to %n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more keep what they have.</source>
        <translation>
            <numerusform>%n more keeps what it has.</numerusform>
            <numerusform>%n more keep what they have.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::CompareWindow</name>
    <message numerus="yes">
        <source>%n of them are not counted by this scheme: figures do not show them.</source>
        <translation>
            <numerusform>%n of them is not counted by this scheme: figures do not show it.</numerusform>
            <numerusform>%n of them are not counted by this scheme: figures do not show them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::CoverPage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::CustomFieldEdits</name>
    <message numerus="yes">
        <source>Set field %1 of %n objects</source>
        <translation>
            <numerusform>Set field %1 of %n object</numerusform>
            <numerusform>Set field %1 of %n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add field %1 to %n objects</source>
        <translation>
            <numerusform>Add field %1 to %n object</numerusform>
            <numerusform>Add field %1 to %n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove field %1 from %n objects</source>
        <translation>
            <numerusform>Remove field %1 from %n object</numerusform>
            <numerusform>Remove field %1 from %n objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::DayNotice</name>
    <message numerus="yes">
        <source>%n works changed after %1, which does not count.</source>
        <translation>
            <numerusform>%n work changed after %1, which does not count.</numerusform>
            <numerusform>%n works changed after %1, which does not count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n works have a later status, which does not show: what counts is the status on %1.</source>
        <translation>
            <numerusform>%n work has a later status, which does not show: what counts is the status on %1.</numerusform>
            <numerusform>%n works have a later status, which does not show: what counts is the status on %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::DeleteQuestion</name>
    <message numerus="yes">
        <source>Delete %n objects?</source>
        <translation>
            <numerusform>Delete %n object?</numerusform>
            <numerusform>Delete %n objects?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are outside the view.</source>
        <translation>
            <numerusform>%n of them is outside the view.</numerusform>
            <numerusform>%n of them are outside the view.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n objects</source>
        <translation>
            <numerusform>Delete %n object</numerusform>
            <numerusform>Delete %n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Works lie on %n of the rivers.</source>
        <translation>
            <numerusform>Works lie on one of the rivers.</numerusform>
            <numerusform>Works lie on %n of the rivers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segments</source>
        <translation>
            <numerusform>1 segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n areas</source>
        <translation>
            <numerusform>1 area</numerusform>
            <numerusform>%n areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n greenways</source>
        <translation>
            <numerusform>1 greenway</numerusform>
            <numerusform>%n greenways</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::DeltaLegend</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alike</source>
        <translation>
            <numerusform>%n alike</numerusform>
            <numerusform>%n alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::DetailFields</name>
    <message numerus="yes">
        <source>it has %n measures: give as many values with ; between them</source>
        <translation>
            <numerusform>it has one measure: give one value</numerusform>
            <numerusform>it has %n measures: give as many values with ; between them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::EditWarnings</name>
    <message numerus="yes">
        <source>%n objects would end before they start.</source>
        <translation>
            <numerusform>%n object would end before it starts.</numerusform>
            <numerusform>%n objects would end before they start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objects would lose the quantity or cost of a measure.</source>
        <translation>
            <numerusform>%n object would lose the quantity or cost of a measure.</numerusform>
            <numerusform>%n objects would lose the quantity or cost of a measure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objects would have no measure.</source>
        <translation>
            <numerusform>%n object would have no measure.</numerusform>
            <numerusform>%n objects would have no measure.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::EntityEdits</name>
    <message numerus="yes">
        <source>Set %1 of %n objects</source>
        <translation>
            <numerusform>Set %1 of %n object</numerusform>
            <numerusform>Set %1 of %n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %1 of %n segments</source>
        <translation>
            <numerusform>Set %1 of %n segment</numerusform>
            <numerusform>Set %1 of %n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n objects</source>
        <translation>
            <numerusform>Delete %n object</numerusform>
            <numerusform>Delete %n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1 fields of %n objects</source>
        <translation>
            <numerusform>Change %1 fields of %n object</numerusform>
            <numerusform>Change %1 fields of %n objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::FilterBar</name>
    <message numerus="yes">
        <source>%n objects</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::ForeignEditsDialog</name>
    <message numerus="yes">
        <source>Take %n line(s)</source>
        <translation>
            <numerusform>Take %n line</numerusform>
            <numerusform>Take %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::FormulaFields</name>
    <message numerus="yes">
        <source>it has %n measures, each with a value of its own</source>
        <translation>
            <numerusform>it has %n measure, each with a value of its own</numerusform>
            <numerusform>it has %n measures, each with a value of its own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::GapList</name>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::HiddenNote</name>
    <message numerus="yes">
        <source>%n of the selected objects are hidden by the filter: they stay as they are.</source>
        <translation>
            <numerusform>One of the selected objects is hidden by the filter: it stays as it is.</numerusform>
            <numerusform>%n of the selected objects are hidden by the filter: they stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::HiddenText</name>
    <message numerus="yes">
        <source>The filter hides %n objects here; clear it to edit them.</source>
        <translation>
            <numerusform>The filter hides %n object here; clear it to edit it.</numerusform>
            <numerusform>The filter hides %n objects here; clear it to edit them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %n of the selected objects</source>
        <translation>
            <numerusform>The filter hides %n of the selected objects</numerusform>
            <numerusform>The filter hides %n of the selected objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::ImportPanel</name>
    <message numerus="yes">
        <source>What was found: %n to look at</source>
        <translation>
            <numerusform>What was found: %n to look at</numerusform>
            <numerusform>What was found: %n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more files wait</source>
        <translation>
            <numerusform>%n more file waits</numerusform>
            <numerusform>%n more files wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters cannot be read in this encoding.</source>
        <translation>
            <numerusform>%n character cannot be read in this encoding.</numerusform>
            <numerusform>%n characters cannot be read in this encoding.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::ImportText</name>
    <message numerus="yes">
        <source>%n feature(s)</source>
        <translation>
            <numerusform>%n feature</numerusform>
            <numerusform>%n features</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n river(s)</source>
        <translation>
            <numerusform>%n river</numerusform>
            <numerusform>%n rivers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restored area(s)</source>
        <translation>
            <numerusform>%n restored area</numerusform>
            <numerusform>%n restored areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n greenway(s)</source>
        <translation>
            <numerusform>%n greenway</numerusform>
            <numerusform>%n greenways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n boundary(ies)</source>
        <translation>
            <numerusform>%n boundary</numerusform>
            <numerusform>%n boundaries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reference layer(s)</source>
        <translation>
            <numerusform>%n reference layer</numerusform>
            <numerusform>%n reference layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n part(s) joined</source>
        <translation>
            <numerusform>; %n part joined</numerusform>
            <numerusform>; %n parts joined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n feature(s) skipped (no geometry)</source>
        <translation>
            <numerusform>; %n feature skipped (no geometry)</numerusform>
            <numerusform>; %n features skipped (no geometry)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n feature(s) skipped</source>
        <translation>
            <numerusform>; %n feature skipped</numerusform>
            <numerusform>; %n features skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> from %n feature(s)</source>
        <translation>
            <numerusform> from %n feature</numerusform>
            <numerusform> from %n features</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::InspectorPanel</name>
    <message numerus="yes">
        <source>%n more stretches are counted elsewhere.</source>
        <translation>
            <numerusform>%n more stretch is counted elsewhere.</numerusform>
            <numerusform>%n more stretches are counted elsewhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objects</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n objects</source>
        <translation>
            <numerusform>Apply to %n object</numerusform>
            <numerusform>Apply to %n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields will change.</source>
        <translation>
            <numerusform>%n field will change.</numerusform>
            <numerusform>%n fields will change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked crossings</source>
        <translation>
            <numerusform>%n marked crossing</numerusform>
            <numerusform>%n marked crossings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::KeyFigurePage</name>
    <message numerus="yes">
        <source>%n watercourse(s)</source>
        <translation>
            <numerusform>%n watercourse</numerusform>
            <numerusform>%n watercourses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more when all works are finished</source>
        <translation>
            <numerusform>%n more when all works are finished</numerusform>
            <numerusform>%n more when all works are finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short even then</source>
        <translation>
            <numerusform>%n short even then</numerusform>
            <numerusform>%n short even then</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) of the plan are not shown: a target is about the works of its own scope, and this report shows a part.</source>
        <translation>
            <numerusform>A target of the plan is not shown: it is about the works of its own scope, and this report shows a part.</numerusform>
            <numerusform>%n targets of the plan are not shown: a target is about the works of its own scope, and this report shows a part.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::MainWindow</name>
    <message numerus="yes">
        <source>%n objects deleted.</source>
        <translation>
            <numerusform>%n object deleted.</numerusform>
            <numerusform>%n objects deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segments created.</source>
        <translation>
            <numerusform>%n segment created.</numerusform>
            <numerusform>%n segments created.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows changed.</source>
        <translation>
            <numerusform>One row changed.</numerusform>
            <numerusform>%n rows changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::MapCanvas</name>
    <message numerus="yes">
        <source>%n river(s)</source>
        <translation>
            <numerusform>%n river</numerusform>
            <numerusform>%n rivers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s)</source>
        <translation>
            <numerusform>%n area</numerusform>
            <numerusform>%n areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n greenway(s)</source>
        <translation>
            <numerusform>%n greenway</numerusform>
            <numerusform>%n greenways</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::MapSheet</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>rows of a legend</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::MeasureTool</name>
    <message numerus="yes">
        <source>The measurement with %n place(s) was discarded.</source>
        <translation>
            <numerusform>The measurement with %n place was discarded.</numerusform>
            <numerusform>The measurement with %n places was discarded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::MergeTool</name>
    <message numerus="yes">
        <source>There are %n gaps between them, %1 in all.</source>
        <translation>
            <numerusform>There is %n gap between them, %1.</numerusform>
            <numerusform>There are %n gaps between them, %1 in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep as %n parts</source>
        <translation>
            <numerusform>Keep as %n part</numerusform>
            <numerusform>Keep as %n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n segments to %1</source>
        <translation>
            <numerusform>Merge %n segment to %1</numerusform>
            <numerusform>Merge %n segments to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n segments to parts of one</source>
        <translation>
            <numerusform>Merge %n segment to parts of one</numerusform>
            <numerusform>Merge %n segments to parts of one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segments are now %1.</source>
        <translation>
            <numerusform>%n segment is now %1.</numerusform>
            <numerusform>%n segments are now %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The segments are now %n parts of one.</source>
        <translation>
            <numerusform>The segment is now %n part of one.</numerusform>
            <numerusform>The segments are now %n parts of one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::MethodPage</name>
    <message numerus="yes">
        <source>%n warning(s) and error(s)</source>
        <translation>
            <numerusform>%n warning and error</numerusform>
            <numerusform>%n warnings and errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::ObjectLocks</name>
    <message numerus="yes">
        <source>Lock %n objects</source>
        <translation>
            <numerusform>Lock %n object</numerusform>
            <numerusform>Lock %n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n objects</source>
        <translation>
            <numerusform>Unlock %n object</numerusform>
            <numerusform>Unlock %n objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::PasteCellsDialog</name>
    <message numerus="yes">
        <source>%n rows are left out: see the list.</source>
        <translation>
            <numerusform>One row is left out: see the list.</numerusform>
            <numerusform>%n rows are left out: see the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines go beyond the last row.</source>
        <translation>
            <numerusform>One line goes beyond the last row.</numerusform>
            <numerusform>%n lines go beyond the last row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n rows</source>
        <translation>
            <numerusform>Change one row</numerusform>
            <numerusform>Change %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste into %n rows</source>
        <translation>
            <numerusform>Paste into one row</numerusform>
            <numerusform>Paste into %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::PasteDialog</name>
    <message numerus="yes">
        <source>%n rows are left out: see the list.</source>
        <translation>
            <numerusform>%n row is left out: see the list.</numerusform>
            <numerusform>%n rows are left out: see the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n segments</source>
        <translation>
            <numerusform>Create %n segment</numerusform>
            <numerusform>Create %n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n segments</source>
        <translation>
            <numerusform>Paste %n segment</numerusform>
            <numerusform>Paste %n segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::PiecesDialog</name>
    <message numerus="yes">
        <source>%n piece(s): %1 = %2</source>
        <comment>a sum, exact and as the summary shows it</comment>
        <translation>
            <numerusform>%n piece: %1 = %2</numerusform>
            <numerusform>%n pieces: %1 = %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::RecoveryDialog</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::Report</name>
    <message numerus="yes">
        <source>%n unresolved error(s)</source>
        <translation>
            <numerusform>%n unresolved error</numerusform>
            <numerusform>%n unresolved errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::ReportDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) printed.</source>
        <translation>
            <numerusform>%n page printed.</numerusform>
            <numerusform>%n pages printed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::RiverBar</name>
    <message numerus="yes">
        <source>%n object(s) lie on this river. When it flows the other way, they keep</source>
        <translation>
            <numerusform>One object lies on this river. When it flows the other way, it keeps</numerusform>
            <numerusform>%n objects lie on this river. When it flows the other way, they keep</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) lie on this river. On its new line they keep</source>
        <translation>
            <numerusform>%n object lies on this river. On its new line it keeps</numerusform>
            <numerusform>%n objects lie on this river. On its new line they keep</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) lie on this river. When its chainage is counted anew, they keep</source>
        <translation>
            <numerusform>%n object lies on this river. When its chainage is counted anew, it keeps</numerusform>
            <numerusform>%n objects lie on this river. When its chainage is counted anew, they keep</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::RiverChapter</name>
    <message numerus="yes">
        <source>%n river(s) with works</source>
        <translation>
            <numerusform>%n river with works</numerusform>
            <numerusform>%n rivers with works</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::RiverPreview</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::RiverTable</name>
    <message numerus="yes">
        <source>Total, %n watercourse(s)</source>
        <translation>
            <numerusform>Total, %n watercourse</numerusform>
            <numerusform>Total, %n watercourses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Reconciled.&lt;/b&gt; Classes of status add up to treated; gross − overlap = treated; rows add up to the total, each to the millimetre (%n piece(s), difference 0). Treated counts a stretch of river once, whatever the bank; bank length is left + right.</source>
        <translation>
            <numerusform>&lt;b&gt;Reconciled.&lt;/b&gt; Classes of status add up to treated; gross − overlap = treated; rows add up to the total, each to the millimetre (%n piece, difference 0). Treated counts a stretch of river once, whatever the bank; bank length is left + right.</numerusform>
            <numerusform>&lt;b&gt;Reconciled.&lt;/b&gt; Classes of status add up to treated; gross − overlap = treated; rows add up to the total, each to the millimetre (%n pieces, difference 0). Treated counts a stretch of river once, whatever the bank; bank length is left + right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n river(s) without works</source>
        <translation>
            <numerusform>%n river without works</numerusform>
            <numerusform>%n rivers without works</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::SegmentBubble</name>
    <message numerus="yes">
        <source>%n river(s)</source>
        <translation>
            <numerusform>%n river</numerusform>
            <numerusform>%n rivers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::SegmentPage</name>
    <message numerus="yes">
        <source>Total, %n segment(s)</source>
        <translation>
            <numerusform>Total, %n segment</numerusform>
            <numerusform>Total, %n segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::SegmentTool</name>
    <message numerus="yes">
        <source>Add %n segment(s)</source>
        <translation>
            <numerusform>Add %n segment</numerusform>
            <numerusform>Add %n segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::SketchTool</name>
    <message numerus="yes">
        <source>The sketch with %n point(s) was discarded.</source>
        <translation>
            <numerusform>The sketch with %n point was discarded.</numerusform>
            <numerusform>The sketch with %n points was discarded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::StatusCells</name>
    <message numerus="yes">
        <source>%n unread messages</source>
        <translation>
            <numerusform>%n unread message</numerusform>
            <numerusform>%n unread messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not kept</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%n not kept</numerusform>
            <numerusform>%n not kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::StripShape</name>
    <message numerus="yes">
        <source>and at %n more place(s)</source>
        <translation>
            <numerusform>and at %n more place</numerusform>
            <numerusform>and at %n more places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::SummaryForm</name>
    <message numerus="yes">
        <source>%n river(s)</source>
        <translation>
            <numerusform>%n river</numerusform>
            <numerusform>%n rivers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n river(s) without works</source>
        <translation>
            <numerusform>%n river without works</numerusform>
            <numerusform>%n rivers without works</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::TablePanel</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::TargetDialog</name>
    <message numerus="yes">
        <source>%n objects that are counted now lie in this scope.</source>
        <translation>
            <numerusform>One object that is counted now lies in this scope.</numerusform>
            <numerusform>%n objects that are counted now lie in this scope.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::VersionsDialog</name>
    <message numerus="yes">
        <source>%n objects</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::WorkbookText</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::WorksDialog</name>
    <message numerus="yes">
        <source>%n objects belong to it; if it is deleted they stay and belong to none.</source>
        <translation>
            <numerusform>One object belongs to it; if it is deleted it stays and belongs to none.</numerusform>
            <numerusform>%n objects belong to it; if it is deleted they stay and belong to none.</numerusform>
        </translation>
    </message>
</context>
</TS>
