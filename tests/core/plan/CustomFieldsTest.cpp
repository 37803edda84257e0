// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/CustomFields.h"
#include "core/plan/DividedFields.h"
#include "core/plan/ObjectLock.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <optional>

using namespace riparia;

class CustomFieldsTest : public QObject {
    Q_OBJECT

    static std::string with(const std::string& attrs, const std::string& name, const std::optional<std::string>& value)
    {
        const auto made = withCustomField(attrs, name, value);
        return made ? *made : "error: " + made.error().detail;
    }

private Q_SLOTS:
    void fieldsAreAddedChangedAndRemovedInTheirOrder()
    {
        const std::string source = R"({"ZZ":1,"桩号":"K0+350","AA":9007199254740993})";
        QCOMPARE(with("", "备注", "好"), std::string(R"({"备注":"好"})"));
        QCOMPARE(with(source, "new", ""), std::string(R"({"ZZ":1,"桩号":"K0+350","AA":9007199254740993,"new":""})"));
        QCOMPARE(with(source, "桩号", "K1"), std::string(R"({"ZZ":1,"桩号":"K1","AA":9007199254740993})"));
        QCOMPARE(with(source, "ZZ", std::nullopt), std::string(R"({"桩号":"K0+350","AA":9007199254740993})"));
        QCOMPARE(with(source, "not there", std::nullopt), source);
        QCOMPARE(with(R"({"a":1})", "a", std::nullopt), std::string());
    }

    void numbersAndTruthsStayWhatTheyAre()
    {
        QCOMPARE(with(R"({"a":7})", "a", "12.5"), std::string(R"({"a":12.5})"));
        QCOMPARE(with(R"({"a":7})", "a", "12.50"), std::string(R"({"a":"12.50"})"));
        QCOMPARE(with(R"({"a":7})", "a", "many"), std::string(R"({"a":"many"})"));
        QCOMPARE(with(R"({"a":7})", "a", "1e999"), std::string(R"({"a":"1e999"})"));
        QCOMPARE(with(R"({"a":true})", "a", "false"), std::string(R"({"a":false})"));
        QCOMPARE(with(R"({"a":"7"})", "a", "8"), std::string(R"({"a":"8"})"));
        QCOMPARE(with(R"({"a":null})", "a", "8"), std::string(R"({"a":"8"})"));
        QCOMPARE(with("", "a", "8"), std::string(R"({"a":"8"})"));
    }

    void fieldsAreListedWithTheirKinds()
    {
        const std::vector<CustomValue> listed =
            customFields(R"({"b":1.5,"riparia:locked":true,"a":"x","t":false,"e":"","n":null,"l":[1]})");
        const std::vector<CustomValue> expected{{"b", "1.5", CustomKind::Number},
                                                {"a", "x", CustomKind::Text},
                                                {"t", "false", CustomKind::Truth},
                                                {"l", "[1]", CustomKind::Text}};
        QVERIFY(listed == expected);
        QCOMPARE(customFieldsJson(listed), std::string(R"({"b":1.5,"a":"x","t":false,"l":"[1]"})"));
        QVERIFY(customFields("damaged").empty() && customFields("").empty() && customFieldsJson({}).empty());
    }

    void valuesAreWrittenAsTheirKindSays()
    {
        const auto as = [](const char* text, CustomKind kind) { return *withCustomField("", {"a", text, kind}); };
        QCOMPARE(as("12", CustomKind::Number), std::string(R"({"a":12})"));
        QCOMPARE(as("many", CustomKind::Number), std::string(R"({"a":"many"})"));
        QCOMPARE(as("+5", CustomKind::Number), std::string(R"({"a":5.0})"));
        QCOMPARE(as("0.5", CustomKind::Number), std::string(R"({"a":0.5})"));
        QCOMPARE(as("0", CustomKind::Number), std::string(R"({"a":0})"));
        for (const char* id : {"007", "00", "-01", "01.5"})
            QCOMPARE(as(id, CustomKind::Number), std::string(R"({"a":")") + id + "\"}");
        QCOMPARE(as("TRUE", CustomKind::Truth), std::string(R"({"a":true})"));
        QCOMPARE(as("12", CustomKind::Text), std::string(R"({"a":"12"})"));
        QCOMPARE(as("", CustomKind::Text), std::string());
        QVERIFY(!withCustomField("[1]", CustomValue{"a", "b"}));
    }

    void hostileTextIsKept()
    {
        const std::string hostile = "=cmd\n\"x\"\\<b>\t\xE2\x80\xAE" + std::string(10'000, 'A');
        const std::string attrs = with("", "a", hostile);
        QCOMPARE(with(with(attrs, "b", "1"), "b", std::nullopt), attrs);
        QVERIFY(attrs.find("\\n") != std::string::npos && attrs.find('\n') == std::string::npos);
    }

    void prefixesOfNamesAreTakenAway()
    {
        QCOMPARE(withoutPrefix(R"({"p:a":null,"b":[1,{"p:c":2}],"p:n":1.50,"p:e":""})", "p:"),
                 std::string(R"({"a":null,"b":[1,{"p:c":2}],"n":1.5,"e":""})"));
        QCOMPARE(withoutPrefix(R"({"p:a":1,"a":2})", "p:"), std::string(R"({"custom:a":1,"a":2})"));
        for (const char* same : {"", "p:", "{\"a\": 1}", "[\"p:a\"]"})
            QCOMPARE(withoutPrefix(same, "p:"), std::string(same));
        QVERIFY(isFieldList("{}") && isFieldList(R"({"a":null})"));
        QVERIFY(!isFieldList("[1]") && !isFieldList("no list") && !isFieldList(""));
    }

    /// Written by recursion, they would be the end of the program.
    void listsWithoutEndAreNoFieldsAndAreNotWritten()
    {
        const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
        QCOMPARE(customFields(R"({"a":)" + nested(64) + "}").size(), std::size_t(1));
        QVERIFY(customFields(R"({"a":)" + nested(65) + "}").empty());
        const std::string deep = R"({"a":)" + nested(100'000) + R"(,"b":"x","riparia:other":1})";
        QVERIFY(customFields(deep).empty());
        QVERIFY(withoutOwnMarks(deep) == deep && withLock(deep, true) == deep && withDivided(deep, {"cost"}) == deep);
        QVERIFY(withoutPrefix(deep, "b") == deep && !isFieldList(deep));
        const auto edited = withCustomField(deep, "b", "y");
        QVERIFY(!edited && edited.error().code == ErrorCode::InvalidArgument);
        QVERIFY(!withCustomField(deep, CustomValue{"b", "y"}));
        QVERIFY(!withCustomField(deep, "a", std::nullopt));
    }

    void whatIsNoObjectIsRefused()
    {
        for (const char* text : {"[1]", "damaged", "{\"a\":1", "7"}) {
            const auto made = withCustomField(text, "a", "b");
            QVERIFY(!made && made.error().code == ErrorCode::InvalidArgument);
            QCOMPARE(withoutOwnMarks(text), std::string(text));
        }
    }

    void ourOwnMarksAreNoFields()
    {
        const std::string source = R"({"ZZ":1,"AA":"riparia:locked"})";
        QCOMPARE(withoutOwnMarks(source), source);
        QCOMPARE(withoutOwnMarks(withLock(withDivided(source, {"cost"}), true)), source);
        QCOMPARE(withoutOwnMarks(withLock("", true)), std::string());
        QVERIFY(isOwnMark("riparia:locked") && isOwnMark("riparia:") && !isOwnMark("Riparia") && !isOwnMark(""));
        // An edit of a field leaves them alone.
        QVERIFY(isLocked(with(withLock(source, true), "ZZ", "2")));
    }
};

RIPARIA_TEST(CustomFieldsTest)
#include "CustomFieldsTest.moc"
