// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QDropEvent>
#include <QList>
#include <QMimeData>
#include <QPoint>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QWidget>
#include <QtTest/QtTest>

namespace riparia::test {

/// "rivers.shp": a file the sample is made from.
inline QString sampleFile(const char* name)
{
    return QStringLiteral(RIPARIA_SOURCE_DIR "/sample-data/pingdi/") + QString::fromLatin1(name);
}

/// Files dragged out of a file manager, which must be taken.
inline void drop(QWidget& target, const QStringList& files, const QPoint& place = {20, 20})
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files)
        urls += QUrl::fromLocalFile(file);
    data.setUrls(urls);
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier); // a drop follows one
    QApplication::sendEvent(&target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(place), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &event);
}

} // namespace riparia::test
