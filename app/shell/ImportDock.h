// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>
#include <QStringList>

#include <functional>
#include <optional>

namespace riparia {

class ImportPanel;
class MessageLog;
class PanelTitle;
class PlacePick;
class Uuid;
class Workspace;
enum class ImportRole;

/// The import beside the map: its panel in a dock of its own, its preview on the map. Lives as long as one import of one or more files, and goes before
/// the workspace does.
class ImportDock : public QDockWidget {
    Q_OBJECT

public:
    /// What the message about an import offers. It outlives the dock.
    struct Offers {
        std::function<void()> undo;    ///< takes back what was imported last
        std::function<void()> details; ///< shows what was found in the file
    };

    ImportDock(Workspace& workspace, MessageLog& log, Offers offers, QWidget* parent);

    void open(const QStringList& files, std::optional<ImportRole> role);
    ImportPanel& panel() const { return *m_panel; }

Q_SIGNALS:
    void ended(); ///< nothing is left to import, or it was closed: to be deleted

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void showPreview();
    void pickOn(const Uuid& river);
    void endPick();

    Workspace& m_workspace;
    ImportPanel* m_panel;
    PlacePick* m_pick = nullptr; // while a place on the map is asked for
    QString m_shown;             // file whose preview the map was brought to
};

} // namespace riparia
