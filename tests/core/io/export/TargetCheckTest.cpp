// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/TargetCheck.h"

#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <filesystem>
#include <fstream>

using namespace riparia;

/// A plan is never written over by what is made of it.
class TargetCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePlanItselfIsRefusedUnderWhateverName()
    {
        const QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        const std::string plan = root / "长河.gpkg";
        std::ofstream(plan) << "plan";
        std::filesystem::create_symlink(plan, root / "link.csv");
        std::filesystem::create_hard_link(plan, root / "same.csv");
        for (const std::filesystem::path& path :
             {std::filesystem::path(plan), root / "." / "长河.gpkg", root / "link.csv", root / "same.csv"}) {
            const auto allowed = checkTarget(plan, path);
            QVERIFY2(!allowed, path.c_str());
            QVERIFY(allowed.error().code == ErrorCode::InvalidArgument);
            QCOMPARE(allowed.error().subject, path.string());
        }
    }

    void anythingElseMayBeWritten()
    {
        const QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        const std::string plan = root / "plan.gpkg";
        std::ofstream(plan) << "plan";
        std::ofstream(root / "other.csv") << "plan";
        QVERIFY(checkTarget(plan, root / "other.csv"));
        QVERIFY(checkTarget(plan, root / "new.csv"));
        QVERIFY(checkTarget(plan, "-"));
        QVERIFY(checkTarget("", plan));
        QVERIFY(checkTarget("", ""));
        QVERIFY(checkTarget(root / "gone.gpkg", root / "gone.gpkg"));
    }
};

RIPARIA_TEST(TargetCheckTest)
#include "TargetCheckTest.moc"
