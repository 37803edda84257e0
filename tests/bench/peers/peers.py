#!/usr/bin/env python3
# SPDX-FileCopyrightText: Riparia developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""peers.py PEER FILE.shp: what one peer takes for reading and measuring a shapefile of lines. Called by peers.sh.

Prints a line of JSON a figure. Exit code 77: the peer is not installed.
"""
import json
import os
import sys
import time

SKIPPED = 77


def figure(name, seconds, metres=None):
    line = {"figure": name, "value": round(seconds, 4), "unit": "s"}
    if metres is not None:
        line["metres"] = round(metres, 3)
    print(json.dumps(line), flush=True)


def edges(path):
    """The ends of all edges of a shapefile of lines: longitudes and latitudes, from and to."""
    import numpy

    data = numpy.fromfile(path, dtype=numpy.uint8)
    index = numpy.fromfile(path[:-4] + ".shx", dtype=">i4", offset=100).reshape(-1, 2)
    starts = [[], [], [], []]
    for offset in index[:, 0].astype(numpy.int64) * 2 + 8:
        parts, points = data[offset + 36 : offset + 44].view("<i4")
        if parts != 1:
            sys.exit("peers.py: only lines of one part are read")
        first = offset + 48
        line = data[first : first + 16 * points].view("<f8").reshape(-1, 2)
        for place, values in zip(starts, (line[:-1, 0], line[:-1, 1], line[1:, 0], line[1:, 1])):
            place.append(values)
    return [numpy.concatenate(values) for values in starts]


def pyproj(path):
    from pyproj import Geod

    ends = edges(path)
    geod = Geod(ellps="GRS80")
    begin = time.perf_counter()
    metres = geod.inv(*ends)[2].sum()
    figure("pyproj, geodesic length of all", time.perf_counter() - begin, float(metres))


def geopandas(path):
    import geopandas

    begin = time.perf_counter()
    frame = geopandas.read_file(path)
    figure("geopandas, read with attributes", time.perf_counter() - begin)
    begin = time.perf_counter()
    try:
        frame.sindex.size
    except ImportError:
        print("peers: neither rtree nor pygeos is installed for python3; the index of geopandas is skipped", file=sys.stderr)
        return
    figure("geopandas, spatial index", time.perf_counter() - begin)


def qgis(path):
    from qgis.core import QgsApplication, QgsDistanceArea, QgsProject, QgsSpatialIndex, QgsVectorLayer

    application = QgsApplication([], False)
    application.initQgis()
    begin = time.perf_counter()
    draw_once(QgsVectorLayer(path, "network", "ogr"))
    figure("QGIS, open and draw everything", time.perf_counter() - begin)
    begin = time.perf_counter()
    layer = QgsVectorLayer(path, "network", "ogr")
    for feature in layer.getFeatures():
        feature.attributes()
    figure("QGIS, read with attributes", time.perf_counter() - begin)
    measure = QgsDistanceArea()
    measure.setSourceCrs(layer.crs(), QgsProject.instance().transformContext())
    measure.setEllipsoid("GRS80")
    begin = time.perf_counter()
    metres = sum(measure.measureLength(feature.geometry()) for feature in layer.getFeatures())
    figure("QGIS, geodesic length of all, reading included", time.perf_counter() - begin, metres)
    begin = time.perf_counter()
    QgsSpatialIndex(layer.getFeatures())
    figure("QGIS, spatial index, reading included", time.perf_counter() - begin)
    draw(layer)
    print_map(layer)
    sys.stdout.flush()
    os._exit(0)  # QGIS without a desktop crashes while it tidies up


def draw_once(layer, extent=None):
    """1600 x 1000, antialiased, as ./dev bench draws: everything or an extent."""
    from qgis.core import QgsMapRendererParallelJob, QgsMapSettings
    from qgis.PyQt.QtCore import QSize

    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setOutputSize(QSize(1600, 1000))
    settings.setExtent(extent or layer.extent())
    settings.setFlag(QgsMapSettings.Antialiasing, True)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()


def draw(layer):
    """Everything, then windows about the middle; each the second time."""
    from qgis.core import QgsRectangle

    whole = layer.extent()
    middle = whole.center()
    extents = {"everything": whole}
    for degrees in (2, 0.2):
        half = degrees / 2
        extents[f"{degrees} x {degrees} degrees"] = QgsRectangle(
            middle.x() - half, middle.y() - half, middle.x() + half, middle.y() + half
        )
    for what, extent in extents.items():
        for _ in range(2):
            begin = time.perf_counter()
            draw_once(layer, extent)
            seconds = time.perf_counter() - begin
        figure(f"QGIS, warm redraw of {what}", seconds)


def print_map(layer):
    """A4 landscape with frame, legend and scale bar, as ./dev bench makes its map PDF: the whole layer, drawn once before."""
    import os
    import tempfile

    from qgis.core import (
        QgsLayoutExporter,
        QgsLayoutItemLegend,
        QgsLayoutItemMap,
        QgsLayoutItemScaleBar,
        QgsPrintLayout,
        QgsProject,
    )
    from qgis.PyQt.QtCore import QRectF

    project = QgsProject.instance()
    project.addMapLayer(layer, True)
    project.setCrs(layer.crs())
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    frame = QgsLayoutItemMap(layout)
    frame.attemptSetSceneRect(QRectF(15, 20, 210, 165))
    frame.setExtent(layer.extent())
    frame.setFrameEnabled(True)
    layout.addLayoutItem(frame)
    for item in (QgsLayoutItemLegend(layout), QgsLayoutItemScaleBar(layout)):
        item.setLinkedMap(frame)
        layout.addLayoutItem(item)
    path = os.path.join(tempfile.mkdtemp(), "map.pdf")
    begin = time.perf_counter()
    result = QgsLayoutExporter(layout).exportToPdf(path, QgsLayoutExporter.PdfExportSettings())
    seconds = time.perf_counter() - begin
    if result != QgsLayoutExporter.Success:
        sys.exit("peers.py: QGIS did not write its map")
    figure("QGIS, map PDF of everything", seconds)
    print(json.dumps({"figure": "QGIS, map PDF of everything, size", "value": round(os.path.getsize(path) / 2**20, 2), "unit": "MiB"}), flush=True)
    os.remove(path)


def main():
    peers = {"pyproj": pyproj, "geopandas": geopandas, "qgis": qgis}
    try:
        peers[sys.argv[1]](sys.argv[2])
    except ModuleNotFoundError as missing:
        print(f"peers: {missing.name} is not installed for python3; {sys.argv[1]} is skipped", file=sys.stderr)
        return SKIPPED
    return 0


if __name__ == "__main__":
    sys.exit(main())
