// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/RefusedLock.h"
#include "app/document/StepName.h"
#include "app/panels/PanelContext.h"

#include "core/base/Error.h"
#include "core/base/Uuid.h"
#include "core/geometry/Point.h"
#include "core/linref/Stationing.h"
#include "core/plan/EntityTraits.h"
#include "core/plan/RiverChange.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;

namespace riparia {

/// What changes the river that is selected: its flow is turned, its chainage set, its line drawn anew. Where works lie on it, a bar asks first what of them
/// stays, their place or their chainage, and says what either comes to (UX.md D6). One undo step.
class RiverBar : public QWidget {
    Q_OBJECT

public:
    explicit RiverBar(PanelContext context, QWidget* parent = nullptr);

    /// The river that is meant; nil hides the bar. What is asked of another one is given up.
    void showRiver(const Uuid& river);
    /// Turns the river, or asks.
    void reverse();
    /// Opens the fields for a chainage and the place that is to have it; without a place, where the chainage begins.
    void openChainage(std::optional<Position> at = {});
    /// Gives the river another line, or asks.
    void redraw(const Line& line);
    /// The line that redraw() asks about is edited further: it is asked no more.
    void withdrawLine();
    /// The plan as the answer at hand would make it, for the map; null while nothing is asked.
    const std::shared_ptr<const Plan>& preview() const { return m_preview; }

Q_SIGNALS:
    void previewChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// A change that may have to be asked about.
    struct Proposal {
        std::function<Result<RiverChange>(const Plan&, Keep)> change;
        StepName name;
        std::function<QString(int)> question; ///< with so many works
        std::function<QString()> placeTip;
        std::function<QString()> chainageTip;
    };
    /// One answer: its link, what it comes to.
    struct Choice {
        QPushButton* link = nullptr;
        QLabel* words = nullptr;
        Keep keep = Keep::Place;
        ChangeSet changes{};
        std::vector<std::string> unkept{};
        std::shared_ptr<const Plan> after{};
    };

    QFrame* makeForm();
    QFrame* makeQuestion();
    QFrame* makeProblem();
    void propose(Proposal proposal);
    Result<void> offer(Choice& choice, const Result<RiverChange>& change) const;
    void wordQuestion();
    void wordForm();
    void choose(const Choice& choice);
    void apply(const ChangeSet& changes, const StepName& name);
    void setChainage();
    Result<Stationing> typedStationing() const;
    void showPreview(std::shared_ptr<const Plan> plan);
    void showProblem(const Error& error, std::optional<RefusedLock> lock = {});
    void giveUp();
    void retranslate();

    PanelContext m_context;
    Uuid m_river;
    QPushButton* m_reverse;
    QPushButton* m_relabel;
    QFrame* m_form = nullptr;
    QLabel* m_atLabel = nullptr;
    QLineEdit* m_at = nullptr;
    QLabel* m_valueLabel = nullptr;
    QLineEdit* m_value = nullptr;
    QPushButton* m_set = nullptr;
    QPushButton* m_leave = nullptr;
    std::optional<Position> m_clicked; ///< the place the first field was filled from
    QString m_clickedText;
    QFrame* m_question = nullptr;
    QLabel* m_text = nullptr;
    Choice m_place;
    Choice m_chainage;
    QPushButton* m_cancel = nullptr;
    std::optional<Proposal> m_asked; ///< what is asked about
    int m_works = 0;                 ///< that it concerns
    QFrame* m_problem = nullptr;
    QLabel* m_problemText = nullptr;
    Error m_error; ///< that is shown there
    QPushButton* m_unlock = nullptr;
    std::function<void()> m_again; ///< what the lock refused
    std::optional<RefusedLock> m_lock;
    std::shared_ptr<const Plan> m_preview;
    bool m_isAboutLine = false; ///< what is asked, or refused
};

} // namespace riparia
