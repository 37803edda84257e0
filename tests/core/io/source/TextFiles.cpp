// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/io/source/TextFiles.h"

namespace riparia::test {

const char* const kGeoJson = R"({"type":"FeatureCollection","features":[
{"type":"Feature","id":7,"properties":{"name":"丁山河","length":1.5,"open":true,"date":"2023-03-20"},
 "geometry":{"type":"LineString","coordinates":[[114.30,22.80,5],[114.31,22.77,4]]}},
{"type":"Feature","properties":{"name":null},"geometry":null},
{"type":"Feature","properties":{"name":"湖"},
 "geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[2,1],[2,2],[1,1]]],[[[9,9],[8,9],[9,8],[9,9]]]]}},
{"type":"Feature","properties":{},
 "geometry":{"type":"GeometryCollection","geometries":[{"type":"LineString","coordinates":[[1,1],[2,2]]},{"type":"Point","coordinates":[3,3]}]}}]})";

const char* const kImpossibleGeoJson = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"n":1},"geometry":{"type":"LineString","coordinates":[[114,22],[114,91]]}},
{"type":"Feature","properties":{"n":2},"geometry":{"type":"LineString","coordinates":[[114,22],[114,23]]}},
{"type":"Feature","properties":{"n":3},"geometry":{"type":"LineString","coordinates":[[114,22],[1e308,23]]}}]})";

const char* const kSmallGeoJson = R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},
            "geometry":{"type":"LineString","coordinates":[[114,22],[115,23]]}}]})";

const char* const kKml = R"(<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>rivers</name><Placemark><name>丁山河</name>
<ExtendedData><Data name="责任人"><value>张三</value></Data><Data name="管理局"><value>水务局</value></Data></ExtendedData>
<LineString><coordinates>114.30,22.80,0 114.31,22.77,0</coordinates></LineString></Placemark></Document></kml>)";

const char* const kGmlWithSchema = R"(<?xml version="1.0" encoding="utf-8"?>
<ogr:FeatureCollection xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://ogr.maptools.org/ http://127.0.0.1:9/rivers.xsd">
<gml:featureMember><ogr:rivers fid="rivers.0"><ogr:geometryProperty><gml:LineString srsName="urn:ogc:def:crs:EPSG::4490">
<gml:posList>22.80 114.30 22.77 114.31</gml:posList></gml:LineString></ogr:geometryProperty><ogr:name>丁山河</ogr:name>
</ogr:rivers></gml:featureMember></ogr:FeatureCollection>)";

const char* const kSmallGml = R"(<?xml version="1.0"?><ogr:FeatureCollection xmlns:ogr="http://ogr.maptools.org/"
            xmlns:gml="http://www.opengis.net/gml"><gml:featureMember><ogr:r fid="r.0"><ogr:g><gml:LineString>
            <gml:coordinates>114,22 115,23</gml:coordinates></gml:LineString></ogr:g></ogr:r></gml:featureMember>
            </ogr:FeatureCollection>)";

} // namespace riparia::test
