// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/LatestJob.h"
#include "app/panels/PanelContext.h"
#include "app/render/CompareContent.h"
#include "app/theme/Theme.h"

#include "core/io/export/CsvWriter.h"
#include "core/ledger/ScenarioComparison.h"

#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QImage;
class QLabel;
class QPrinter;
class QPushButton;
class QTabWidget;
class QToolButton;
class QTreeWidget;

namespace riparia {

class CompareMaps;
class CompareSide;
class DeltaLegend;
class FigureTable;
class MapCanvas;

/// Two scenarios, days or counting schemes beside each other: maps that move together, or one map that is swiped, what differs between them, and what
/// that makes of the figures, under the filter of the window and, unless others are chosen, its scheme and day. Counts in the background and follows the
/// plan while it is open.
class CompareWindow : public QWidget {
    Q_OBJECT

public:
    CompareWindow(PanelContext context, QWidget* parent);
    ~CompareWindow() override;

    /// Of the maps and their legend, whatever the window's. At first as the window.
    void setLook(ThemeKind look);
    /// nil = the base.
    void compare(const Uuid& a, const Uuid& b);
    /// None until it is counted.
    const std::optional<ScenarioComparison>& comparison() const { return m_comparison; }
    MapCanvas& canvasA() const { return *m_canvasA; }
    MapCanvas& canvasB() const { return *m_canvasB; }
    QTreeWidget& featureList() const { return *m_features; }
    QTreeWidget& worksList() const { return *m_works; }
    FigureTable& totals() const { return *m_totals; }
    CompareMaps& maps() const { return *m_maps; }
    /// Writes the comparison as CSV, over a file that is there. Errors: those of FileWriter; NotFound while nothing is counted yet.
    Result<void> exportTo(const QString& path, CsvPreset preset) const;
    /// Writes the maps as they are to be seen, with titles and legend, as PNG, over a file that is there. Errors: those of FileWriter.
    Result<void> writePicture(const QString& path) const;
    /// The same on one page. Error: FileNotWritable (subject = printer).
    Result<void> printOn(QPrinter& printer) const;

Q_SIGNALS:
    void counted();
    void notice(const QString& text); ///< something worth a message
    void written(const QString& path);
    void duplicateWanted(); ///< there is nothing to compare the base with

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    class Hand;

    QWidget* makeHead();
    QWidget* makeMaps();
    QWidget* makeTables();
    void makeExports();
    void connectControls();
    void recount();
    void take(Result<ScenarioComparison> counted);
    void showComparison();
    void showSides();
    void say(const QString& text);
    void showExports();
    QString messageText() const;
    void showTotals();
    void showFeatures();
    void showWorks();
    void showFeature(std::size_t index);
    void follow(const MapCanvas& moved, MapCanvas& other);
    QImage picture() const;
    QString headText() const;
    void askAndExport();
    void askAndWritePicture();
    void askAndPrint();
    void tellWritten(const QString& path, const Result<void>& done);
    void retranslate();

    PanelContext m_context;
    CompareSide* m_a;
    CompareSide* m_b;
    QToolButton* m_swap;
    QLabel* m_against;
    QLabel* m_scheme;
    QPushButton* m_swipe;
    QPushButton* m_export;
    QAction* m_exportCsv;
    QAction* m_exportPicture;
    QAction* m_print;
    QLabel* m_titleA;
    QLabel* m_titleB;
    MapCanvas* m_canvasA;
    MapCanvas* m_canvasB;
    CompareMaps* m_maps;
    std::unique_ptr<Hand> m_handA;
    std::unique_ptr<Hand> m_handB;
    DeltaLegend* m_legend;
    QLabel* m_message;
    FigureTable* m_totals;
    QTabWidget* m_tabs;
    QTreeWidget* m_features;
    QTreeWidget* m_works;
    std::optional<ScenarioComparison> m_comparison;
    CompareContent m_content;
    bool m_isMoving = false;
    bool m_hasView = false;
    LatestJob<ScenarioComparison> m_counting;
};

} // namespace riparia
