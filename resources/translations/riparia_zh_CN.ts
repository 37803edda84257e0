<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>riparia::ErrorText</name>
    <message>
        <source>The work was cancelled; nothing was changed</source>
        <translation>操作已取消，未作任何更改</translation>
    </message>
    <message>
        <source>%1 cannot be used here</source>
        <translation>这里不能用 %1</translation>
    </message>
    <message>
        <source>%1 was not found</source>
        <translation>找不到 %1</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: %1</source>
        <translation>发生意外错误：%1</translation>
    </message>
    <message>
        <source>There is no file %1</source>
        <translation>文件 %1 不存在</translation>
    </message>
    <message>
        <source>The file %1 cannot be read</source>
        <translation>无法读取文件 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>无法写入 %1</translation>
    </message>
    <message>
        <source>%1 already exists; nothing was overwritten</source>
        <translation>%1 已存在，未作覆盖</translation>
    </message>
    <message>
        <source>There is no room on the disk for %1; nothing was changed</source>
        <translation>磁盘空间不足，无法写入 %1，未作任何更改</translation>
    </message>
    <message>
        <source>The format of %1 is not one that Riparia reads</source>
        <translation>Riparia 不能读取 %1 的格式</translation>
    </message>
    <message>
        <source>The file %1 is damaged and nothing in it can be used</source>
        <translation>文件 %1 已损坏，没有可用的内容</translation>
    </message>
    <message>
        <source>There is nothing usable in %1</source>
        <translation>%1 中没有可用的内容</translation>
    </message>
    <message>
        <source>The archive %1 is not safe to open</source>
        <translation>压缩包 %1 不安全，未打开</translation>
    </message>
    <message>
        <source>There is no layer %1; there are: %2</source>
        <translation>没有图层 %1；现有图层：%2</translation>
    </message>
    <message>
        <source>There is no layer %1</source>
        <translation>没有图层 %1</translation>
    </message>
    <message>
        <source>The text encoding %1 is not known</source>
        <translation>不认识文字编码 %1</translation>
    </message>
    <message>
        <source>There is no field %1; there are: %2</source>
        <translation>没有字段 %1；现有字段：%2</translation>
    </message>
    <message>
        <source>There is no field %1</source>
        <translation>没有字段 %1</translation>
    </message>
    <message>
        <source>The coordinate system %1 is not known</source>
        <translation>不认识坐标系 %1</translation>
    </message>
    <message>
        <source>The coordinate system of %1 is not known; name it (for example EPSG:4547)</source>
        <translation>%1 的坐标系未知，请指定（例如 EPSG:4547）</translation>
    </message>
    <message>
        <source>The coordinate system %1 is not suitable for measuring</source>
        <translation>坐标系 %1 不适合量算</translation>
    </message>
    <message>
        <source>Between %1 and %2 there is only a conversion of unknown accuracy, which may be off by a hundred metres; it is not used unless you accept it</source>
        <translation>%1 与 %2 之间只有精度未知的转换，偏差可能达百米；未经您同意不会使用</translation>
    </message>
    <message>
        <source>For %1 there is only a conversion of unknown accuracy, which may be off by a hundred metres; it is not used unless you accept it</source>
        <translation>对 %1 只有精度未知的转换，偏差可能达百米；未经您同意不会使用</translation>
    </message>
    <message>
        <source>Coordinates of %1 cannot be converted</source>
        <translation>%1 的坐标无法转换</translation>
    </message>
    <message>
        <source>There is no river %1 in the plan; is %2 meant?</source>
        <translation>规划中没有河流 %1，是否指 %2？</translation>
    </message>
    <message>
        <source>There is no river %1 in the plan</source>
        <translation>规划中没有河流 %1</translation>
    </message>
    <message>
        <source>Several rivers are called %1; name one by its key: %2</source>
        <translation>有多条河流名为 %1，请用编码指明：%2</translation>
    </message>
    <message>
        <source>Several rivers are called %1; name one by its key</source>
        <translation>有多条河流名为 %1，请用编码指明</translation>
    </message>
    <message>
        <source>%1 is not a chainage; write it like K1+234.5</source>
        <translation>%1 不是桩号，写法如 K1+234.5</translation>
    </message>
    <message>
        <source>In %1 the metres after the plus sign are 1000 or more; is %2 meant?</source>
        <translation>%1 加号后的米数达到或超过 1000，是否指 %2？</translation>
    </message>
    <message>
        <source>In %1 the metres after the plus sign are 1000 or more</source>
        <translation>%1 加号后的米数达到或超过 1000</translation>
    </message>
    <message>
        <source>The chainage %1 is not on the river, which ends at %2</source>
        <translation>桩号 %1 不在河流上，河流止于 %2</translation>
    </message>
    <message>
        <source>The chainage %1 is not on the river</source>
        <translation>桩号 %1 不在河流上</translation>
    </message>
    <message>
        <source>The chainage %1 occurs more than once on the river: %2</source>
        <translation>桩号 %1 在河流上出现多次：%2</translation>
    </message>
    <message>
        <source>The chainage %1 occurs more than once on the river</source>
        <translation>桩号 %1 在河流上出现多次</translation>
    </message>
    <message>
        <source>The chainage %1 does not occur on the river, it is left out at %2</source>
        <translation>河流上没有桩号 %1，在 %2 处断开</translation>
    </message>
    <message>
        <source>The chainage %1 does not occur on the river</source>
        <translation>河流上没有桩号 %1</translation>
    </message>
    <message>
        <source>%1 has no geometry</source>
        <translation>%1 没有几何图形</translation>
    </message>
    <message>
        <source>The geometry of %1 is not valid</source>
        <translation>%1 的几何图形无效</translation>
    </message>
    <message>
        <source>%1 is not a Riparia plan</source>
        <translation>%1 不是 Riparia 规划文件</translation>
    </message>
    <message>
        <source>The plan %1 was written by a newer Riparia; it can be read but not changed</source>
        <translation>规划 %1 由更新版本的 Riparia 写成，只能读取，不能更改</translation>
    </message>
    <message>
        <source>The plan %1 is damaged</source>
        <translation>规划 %1 已损坏</translation>
    </message>
    <message>
        <source>The plan %1 cannot be changed</source>
        <translation>规划 %1 不能更改</translation>
    </message>
    <message>
        <source>The plan %1 is being written by another program; try again</source>
        <translation>规划 %1 正被其他程序写入，请重试</translation>
    </message>
    <message>
        <source>The plan %1 was changed by another program in the meantime; nothing was saved</source>
        <translation>规划 %1 其间已被其他程序更改，未作保存</translation>
    </message>
    <message>
        <source>The plan %1 already exists; nothing was overwritten</source>
        <translation>规划 %1 已存在，未作覆盖</translation>
    </message>
    <message>
        <source>%1 contradicts itself</source>
        <translation>%1 自相矛盾</translation>
    </message>
    <message>
        <source>%1 is not what the change starts from; nothing was changed</source>
        <translation>%1 与更改的起点不符，未作任何更改</translation>
    </message>
    <message>
        <source>There is no counting scheme %1; there are: %2</source>
        <translation>没有统计口径 %1；现有口径：%2</translation>
    </message>
    <message>
        <source>There is no counting scheme %1</source>
        <translation>没有统计口径 %1</translation>
    </message>
    <message>
        <source>There is no scenario %1; there are: %2</source>
        <translation>没有方案 %1；现有方案：%2</translation>
    </message>
    <message>
        <source>There is no scenario %1</source>
        <translation>没有方案 %1</translation>
    </message>
    <message>
        <source>The filter %1 cannot be understood: %2</source>
        <translation>无法理解筛选条件 %1：%2</translation>
    </message>
    <message>
        <source>The filter %1 cannot be understood</source>
        <translation>无法理解筛选条件 %1</translation>
    </message>
    <message>
        <source>%1 is not a date; write it like 2023-03-20</source>
        <translation>%1 不是日期，写法如 2023-03-20</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 不是数字</translation>
    </message>
    <message>
        <source>There is no dimension %1; there are: %2</source>
        <translation>没有汇总维度 %1；可用的维度：%2</translation>
    </message>
    <message>
        <source>There is no dimension %1</source>
        <translation>没有汇总维度 %1</translation>
    </message>
    <message>
        <source>The measure %1 is not known</source>
        <translation>不认识措施 %1</translation>
    </message>
    <message>
        <source>The status %1 is not known</source>
        <translation>不认识状态 %1</translation>
    </message>
    <message>
        <source>this</source>
        <translation>该项</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a whole sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <comment>a whole sentence, its explanation</comment>
        <translation>%1（%2）。</translation>
    </message>
</context>
<context>
    <name>riparia::IssueText</name>
    <message>
        <source>info</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>%1 features are declared, %2 could be read.</source>
        <translation>文件声明有 %1 个要素，读出 %2 个。</translation>
    </message>
    <message>
        <source>The feature cannot be read and was left out: %1.</source>
        <translation>该要素无法读取，已略去：%1。</translation>
    </message>
    <message>
        <source>The file is cut off: its part %1 should have %2 bytes and has %3; what is sound was read.</source>
        <translation>文件不完整：%1 部分应有 %2 字节，实有 %3 字节；完好的内容已读入。</translation>
    </message>
    <message>
        <source>The header of the part %1 is wrong: %2.</source>
        <translation>%1 部分的文件头有误：%2。</translation>
    </message>
    <message>
        <source>The .%1 file is missing.</source>
        <translation>缺少 .%1 文件。</translation>
    </message>
    <message>
        <source>The .%1 file was rebuilt in memory.</source>
        <translation>已在内存中重建 .%1 文件。</translation>
    </message>
    <message>
        <source>%1 features have no attributes.</source>
        <translation>%1 个要素没有属性。</translation>
    </message>
    <message>
        <source>The feature has no geometry.</source>
        <translation>该要素没有几何图形。</translation>
    </message>
    <message>
        <source>The geometry is empty.</source>
        <translation>几何图形为空。</translation>
    </message>
    <message>
        <source>The geometry is degenerate: %1.</source>
        <translation>几何图形退化：%1。</translation>
    </message>
    <message>
        <source>The coordinate %1 is not a number; the feature was left out.</source>
        <translation>坐标 %1 不是数字，该要素已略去。</translation>
    </message>
    <message>
        <source>The coordinate %1 is impossible; the feature was left out.</source>
        <translation>坐标 %1 不可能存在，该要素已略去。</translation>
    </message>
    <message>
        <source>Curves were replaced by short straight edges.</source>
        <translation>曲线已用短直线段代替。</translation>
    </message>
    <message>
        <source>The geometry is %1 where %2 is expected; the feature was left out.</source>
        <translation>几何类型为 %1，应为 %2，该要素已略去。</translation>
    </message>
    <message>
        <source>Text in the field %1 cannot be read as %2.</source>
        <translation>字段 %1 中的文字无法按 %2 读取。</translation>
    </message>
    <message>
        <source>The text encoding was guessed as %1: %2.</source>
        <translation>文字编码推断为 %1：%2。</translation>
    </message>
    <message>
        <source>The file declares the text encoding %1; it was read as %2, as asked.</source>
        <translation>文件声明的文字编码为 %1，已按要求以 %2 读取。</translation>
    </message>
    <message>
        <source>The file declares the text encoding %1, which does not fit its text; it was read as %2.</source>
        <translation>文件声明的文字编码 %1 与其文字不符，已按 %2 读取。</translation>
    </message>
    <message>
        <source>The field name %1 is cut inside a character.</source>
        <translation>字段名 %1 在字符中间被截断。</translation>
    </message>
    <message>
        <source>The field %1 is now called %2.</source>
        <translation>字段 %1 已改名为 %2。</translation>
    </message>
    <message>
        <source>The file does not say which coordinate system it is in.</source>
        <translation>文件没有说明坐标系。</translation>
    </message>
    <message>
        <source>The coordinate system %1 was assumed: %2.</source>
        <translation>坐标系假定为 %1：%2。</translation>
    </message>
    <message>
        <source>The coordinate system of the file cannot be understood: %1.</source>
        <translation>无法理解文件的坐标系：%1。</translation>
    </message>
    <message>
        <source>The numbers fit these coordinate systems, best first: %1.</source>
        <translation>从坐标数值看可能的坐标系（最可能的在前）：%1。</translation>
    </message>
    <message>
        <source>The datums %1 and %2 are treated as equal, which is right within a few decimetres.</source>
        <translation>基准 %1 与 %2 视为相同，误差在几分米以内。</translation>
    </message>
    <message>
        <source>The conversion from %1 to %2 has no stated accuracy; places may be off by a hundred metres.</source>
        <translation>从 %1 到 %2 的转换没有给定精度，位置偏差可能达百米。</translation>
    </message>
    <message>
        <source>The reader says: %1.</source>
        <translation>读取程序提示：%1。</translation>
    </message>
    <message>
        <source>The entry %1 of the archive was skipped: %2.</source>
        <translation>压缩包中的 %1 已跳过：%2。</translation>
    </message>
    <message>
        <source>The layer was skipped: %1.</source>
        <translation>图层已跳过：%1。</translation>
    </message>
    <message>
        <source>%1 rows are marked as deleted and were left out.</source>
        <translation>%1 行标记为已删除，已略去。</translation>
    </message>
    <message>
        <source>The source has %1 and is larger than %2; the plan keeps a link and a checksum instead of a copy.</source>
        <translation>来源文件大小为 %1，超过 %2；规划只保存链接和校验值，不保存副本。</translation>
    </message>
    <message>
        <source>The polygon was invalid and was repaired: %1.</source>
        <translation>多边形无效，已修复：%1。</translation>
    </message>
    <message>
        <source>The polygon cannot be used: %1.</source>
        <translation>多边形无法使用：%1。</translation>
    </message>
    <message>
        <source>The overlay needed a grid of %1 m.</source>
        <translation>叠加时使用了 %1 m 的格网。</translation>
    </message>
    <message>
        <source>There is a gap of %1 m.</source>
        <translation>有 %1 m 的间断。</translation>
    </message>
    <message>
        <source>A gap of %1 m was closed by a straight edge, which counts.</source>
        <translation>%1 m 的间断已用直线段连接，并计入长度。</translation>
    </message>
    <message>
        <source>The gap is too wide to be closed; the rest became the river %1.</source>
        <translation>间断过宽，未连接；其余部分成为河流 %1。</translation>
    </message>
    <message>
        <source>The river forks into %1 branches.</source>
        <translation>河流分为 %1 支。</translation>
    </message>
    <message>
        <source>The side channel %1 of %2 m became a river of its own.</source>
        <translation>汊道 %1 长 %2 m，已作为单独的河流。</translation>
    </message>
    <message>
        <source>The river comes back on itself in a loop of %1 m.</source>
        <translation>河流自身形成 %1 m 的环。</translation>
    </message>
    <message>
        <source>The river is braided; %1 side channels were taken off.</source>
        <translation>河流为辫状，分出 %1 条汊道。</translation>
    </message>
    <message>
        <source>The reach is a duplicate of %1; %2 m are counted once.</source>
        <translation>该河段与 %1 重复，%2 m 只计一次。</translation>
    </message>
    <message>
        <source>The reach lies on %1 for %2 m.</source>
        <translation>该河段与 %1 重叠 %2 m。</translation>
    </message>
    <message>
        <source>The reach is drawn against the flow and was turned.</source>
        <translation>该河段绘制方向与水流相反，已调转。</translation>
    </message>
    <message>
        <source>The reach of %1 m touches no other.</source>
        <translation>该河段长 %1 m，不与其他河段相接。</translation>
    </message>
    <message>
        <source>The reach has no length.</source>
        <translation>该河段没有长度。</translation>
    </message>
    <message>
        <source>The reach of %1 m is in no river: %2.</source>
        <translation>该河段长 %1 m，不属于任何河流：%2。</translation>
    </message>
    <message>
        <source>%1 vertices are repeated.</source>
        <translation>有 %1 个重复顶点。</translation>
    </message>
    <message>
        <source>The direction of flow is not certain: %1.</source>
        <translation>流向不确定：%1。</translation>
    </message>
    <message>
        <source>The reach has no key.</source>
        <translation>该河段没有编码。</translation>
    </message>
    <message>
        <source>The key is written both %1 and %2.</source>
        <translation>编码有两种写法：%1 和 %2。</translation>
    </message>
    <message>
        <source>The key %1 looks wrong: %2.</source>
        <translation>编码 %1 可疑：%2。</translation>
    </message>
    <message>
        <source>The coordinate systems %1 and %2 are mixed.</source>
        <translation>混用了坐标系 %1 和 %2。</translation>
    </message>
    <message>
        <source>%1 long edges got vertices in between.</source>
        <translation>%1 条长边已加密顶点。</translation>
    </message>
    <message>
        <source>The work is at no river: %1.</source>
        <translation>该工程不在任何河流旁：%1。</translation>
    </message>
    <message>
        <source>The work became %1 segments.</source>
        <translation>该工程成为 %1 个整治段。</translation>
    </message>
    <message>
        <source>The work is %1 m away from the river %2.</source>
        <translation>该工程距河流 %2 有 %1 m。</translation>
    </message>
    <message>
        <source>The work may belong to several rivers: %1.</source>
        <translation>该工程可能属于多条河流：%1。</translation>
    </message>
    <message>
        <source>The span %1 is not on the river %2, which ends at %3.</source>
        <translation>区段 %1 不在河流 %2 上，河流止于 %3。</translation>
    </message>
    <message>
        <source>The span has no length.</source>
        <translation>区段没有长度。</translation>
    </message>
    <message>
        <source>There is no river %1 in the plan.</source>
        <translation>规划中没有河流 %1。</translation>
    </message>
    <message>
        <source>There is no works %1 in the plan.</source>
        <translation>规划中没有工程 %1。</translation>
    </message>
    <message>
        <source>The field %1 refers to %2, which does not exist.</source>
        <translation>字段 %1 引用的 %2 不存在。</translation>
    </message>
    <message>
        <source>The measure %1 is not known.</source>
        <translation>不认识措施 %1。</translation>
    </message>
    <message>
        <source>The status %1 is not known.</source>
        <translation>不认识状态 %1。</translation>
    </message>
    <message>
        <source>There is no status.</source>
        <translation>没有状态。</translation>
    </message>
    <message>
        <source>%1 is not a date.</source>
        <translation>%1 不是日期。</translation>
    </message>
    <message>
        <source>The value of %1 is not a number: %2.</source>
        <translation>%1 的值不是数字：%2。</translation>
    </message>
    <message>
        <source>The chainage %1 cannot be understood: %2.</source>
        <translation>无法理解桩号 %1：%2。</translation>
    </message>
    <message>
        <source>The code %1 is given twice.</source>
        <translation>编号 %1 重复。</translation>
    </message>
    <message>
        <source>The river was changed; the segment lies %1 m away from where it was measured.</source>
        <translation>河流已更改，整治段偏离量测位置 %1 m。</translation>
    </message>
    <message>
        <source>The segment overlaps %1 for %2 m.</source>
        <translation>该整治段与 %1 重叠 %2 m。</translation>
    </message>
    <message>
        <source>There is an untreated gap of %1 m.</source>
        <translation>有 %1 m 未整治的间断。</translation>
    </message>
    <message>
        <source>The area is %1 m away from the nearest river.</source>
        <translation>该面积距最近的河流 %1 m。</translation>
    </message>
    <message>
        <source>Nothing in the plan counts towards the target.</source>
        <translation>规划中没有计入该目标的内容。</translation>
    </message>
    <message>
        <source>The source attribute %1 is kept with the feature but not used.</source>
        <translation>源属性 %1 随要素保存，但未使用。</translation>
    </message>
    <message>
        <source>A row of %1 that another program added was taken over.</source>
        <translation>已接收其他程序在 %1 中增加的一行。</translation>
    </message>
    <message>
        <source>Another program changed a row of %1: %2.</source>
        <translation>其他程序更改了 %1 中的一行：%2。</translation>
    </message>
    <message>
        <source>From and to were given the other way round and were put in order.</source>
        <translation>起点与终点写反，已按顺序调整。</translation>
    </message>
    <message>
        <source>%1 is taken already; it became %2.</source>
        <translation>%1 已被使用，已改为 %2。</translation>
    </message>
    <message>
        <source>By its attributes the work is at %1, by its geometry at %2; the attributes were taken.</source>
        <translation>按属性位于 %1，按图形位于 %2；以属性为准。</translation>
    </message>
    <message>
        <source>The status %1 has no date; %2 was taken.</source>
        <translation>状态 %1 没有日期，取 %2。</translation>
    </message>
    <message>
        <source>The value of %1 cannot be understood and is kept as it is: %2.</source>
        <translation>%1 的值无法识别，已原样保留：%2。</translation>
    </message>
    <message>
        <source>It belongs to no river: %1.</source>
        <translation>未归属任何河流：%1。</translation>
    </message>
    <message>
        <source>The file or its folder cannot be written; the plan was opened read-only.</source>
        <translation>文件或其所在文件夹不可写，规划已以只读方式打开。</translation>
    </message>
    <message>
        <source>Another program is using the file in a way that hinders saving; the plan was opened read-only.</source>
        <translation>其他程序正在占用该文件，无法保存，规划已以只读方式打开。</translation>
    </message>
    <message>
        <source>The plan was written by a newer version of Riparia (schema %1, this version knows %2); it was opened read-only.</source>
        <translation>该规划由更新版本的 Riparia 写成（结构版本 %1，本版本支持到 %2），已以只读方式打开。</translation>
    </message>
    <message>
        <source>The file contains %1, which Riparia did not make and will not run; the plan was opened read-only.</source>
        <translation>文件中含有非 Riparia 所建的 %1，Riparia 不会运行它，规划已以只读方式打开。</translation>
    </message>
    <message>
        <source>%1 was missing from the file and is made anew with the next save.</source>
        <translation>文件中缺少 %1，下次保存时重新建立。</translation>
    </message>
    <message>
        <source>The value %3 in column %2 of %1 cannot be read and was left out.</source>
        <translation>%1 的 %2 列中的值 %3 无法读取，已略去。</translation>
    </message>
    <message>
        <source>A row of %1 belongs to nothing in the plan and was left out.</source>
        <translation>%1 中有一行不属于规划中的任何对象，已略去。</translation>
    </message>
    <message>
        <source>The line of the river is not the one its stored check value was made for.</source>
        <translation>河线与所存的校验值不符。</translation>
    </message>
    <message>
        <source>Another program changed %2 of %1, which Riparia derives itself; the change was not taken.</source>
        <translation>其他程序更改了 %1 的 %2，该内容由 Riparia 推算，更改未采用。</translation>
    </message>
    <message>
        <source>%1 old versions were dropped from the history to keep the file small.</source>
        <translation>为控制文件大小，历史记录中已删去 %1 个旧版本。</translation>
    </message>
    <message>
        <source>The published value %1 differs from the measured %2.</source>
        <translation>公布值 %1 与量算值 %2 不符。</translation>
    </message>
    <message>
        <source>The printed rows add up to %1, the total is %2: every figure is rounded once from its exact value.</source>
        <translation>各行修约后相加为 %1，合计为 %2：每个数都由精确值一次修约得到。</translation>
    </message>
    <message>
        <source>%1 lies outside the boundary and is not counted.</source>
        <translation>%1 在辖区界之外，不计入。</translation>
    </message>
    <message>
        <source>%2 has no value for %1.</source>
        <translation>%2 没有 %1 的值。</translation>
    </message>
    <message>
        <source>Data in this plan was converted from %1 to %2 without stated accuracy, as accepted at import.</source>
        <translation>本规划中的数据由 %1 转换到 %2 时没有给定精度，导入时已同意。</translation>
    </message>
    <message>
        <source>Something is wrong here.</source>
        <translation>此处有问题。</translation>
    </message>
</context>
<context>
    <name>riparia::UnitText</name>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>km</source>
        <translation>km</translation>
    </message>
    <message>
        <source>ft</source>
        <translation>ft</translation>
    </message>
    <message>
        <source>mi</source>
        <translation>mi</translation>
    </message>
    <message>
        <source>m²</source>
        <translation>m²</translation>
    </message>
    <message>
        <source>hm²</source>
        <translation>hm²</translation>
    </message>
    <message>
        <source>10⁴ m²</source>
        <comment>ten thousand square metres, 万m²</comment>
        <translation>万m²</translation>
    </message>
    <message>
        <source>km²</source>
        <translation>km²</translation>
    </message>
    <message>
        <source>mu</source>
        <comment>亩</comment>
        <translation>亩</translation>
    </message>
    <message>
        <source>acre</source>
        <translation>英亩</translation>
    </message>
</context>
<context>
    <name>riparia::cli::ArgumentParser</name>
    <message>
        <source>%1 needs a value, or was given one where none is taken.</source>
        <translation>%1 需要一个值，或者不应带值。</translation>
    </message>
    <message>
        <source>The command line cannot be understood: %1.</source>
        <translation>无法理解命令行：%1。</translation>
    </message>
    <message>
        <source>There is no option %1; is %2 meant?</source>
        <translation>没有选项 %1，是否要用 %2？</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>没有选项 %1。</translation>
    </message>
    <message>
        <source>--%1 is given more than once.</source>
        <translation>--%1 给出了多次。</translation>
    </message>
    <message>
        <source>%1 is not a value of --%2; there are: %3.</source>
        <translation>%1 不是 --%2 的可用值；可用值：%3。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少 %1。</translation>
    </message>
    <message>
        <source>%1 is one argument too many.</source>
        <translation>%1 是多余的参数。</translation>
    </message>
    <message>
        <source>There is no command %1; is %2 meant?</source>
        <translation>没有命令 %1，是否要用 %2？</translation>
    </message>
    <message>
        <source>There is no command %1; there are: %2.</source>
        <translation>没有命令 %1；可用的命令：%2。</translation>
    </message>
</context>
<context>
    <name>riparia::cli::GlobalOptions</name>
    <message>
        <source>show this help</source>
        <translation>显示本帮助</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>write the result as JSON</source>
        <translation>以 JSON 输出结果</translation>
    </message>
    <message>
        <source>language of texts, en or zh_CN</source>
        <translation>文字语言，en 或 zh_CN</translation>
    </message>
    <message>
        <source>no notes and no progress</source>
        <translation>不显示说明和进度</translation>
    </message>
    <message>
        <source>all findings, however many</source>
        <translation>列出全部问题，不论多少</translation>
    </message>
    <message>
        <source>no colours, as with NO_COLOR</source>
        <translation>不用颜色，与 NO_COLOR 相同</translation>
    </message>
</context>
<context>
    <name>riparia::cli::HelpText</name>
    <message>
        <source>[OPTIONS]</source>
        <translation>[选项]</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>参数：</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>各命令通用选项：</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>Riparia measures and sums up river remediation: rivers, works and areas in, numbers that add up out.</source>
        <translation>Riparia 量算并汇总河道整治成果：读入河流、工程和面积，给出加得平的数字。</translation>
    </message>
    <message>
        <source>COMMAND [OPTIONS] ...</source>
        <translation>命令 [选项] ...</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>riparia-cli COMMAND --help tells more about a command. Results go to the standard output, everything else to the standard error output. Exit codes: 0 ok, 1 unexpected failure, 2 wrong command line, 3 cannot read, 4 findings, 5 cannot write, 6 nothing found.</source>
        <translation>用 riparia-cli 命令 --help 查看该命令的详细说明。结果写到标准输出，其他信息写到标准错误输出。退出码：0 正常，1 意外失败，2 命令行有误，3 无法读取，4 发现问题，5 无法写入，6 没有符合条件的内容。</translation>
    </message>
</context>
<context>
    <name>riparia::cli::InfoCommand</name>
    <message>
        <source>show what is in a file and how it was read</source>
        <translation>显示文件内容及读取方式</translation>
    </message>
    <message>
        <source>For each layer: features declared and read, geometry, coordinate system, text encoding and why, vertices, geodesic length and area, and everything that was left out, repaired or assumed.</source>
        <translation>对每个图层列出：声明与读出的要素数、几何类型、坐标系、文字编码及其依据、顶点数、大地线长度与面积，以及略去、修复或假定的全部内容。</translation>
    </message>
    <message>
        <source>Shapefile, GeoPackage, GeoJSON, KML, FlatGeobuf, GML, MapInfo, DXF, CSV with coordinates, or a zip of those</source>
        <translation>Shapefile、GeoPackage、GeoJSON、KML、FlatGeobuf、GML、MapInfo、DXF、带坐标的 CSV，或它们的 zip 压缩包</translation>
    </message>
    <message>
        <source>only this layer</source>
        <translation>只读取此图层</translation>
    </message>
    <message>
        <source>coordinate system of the file, whatever it says</source>
        <translation>指定文件的坐标系，不论文件如何声明</translation>
    </message>
    <message>
        <source>encoding of its text, whatever it says</source>
        <translation>指定文字编码，不论文件如何声明</translation>
    </message>
    <message>
        <source>exit code 4 when there are warnings</source>
        <translation>有警告时退出码为 4</translation>
    </message>
    <message>
        <source>what is in a shapefile</source>
        <translation>查看一个 shapefile 的内容</translation>
    </message>
    <message>
        <source>one layer of an archive, read as GB18030</source>
        <translation>按 GB18030 读取压缩包中的一个图层</translation>
    </message>
    <message>
        <source>the same for programs</source>
        <translation>供程序使用的同样结果</translation>
    </message>
    <message>
        <source>%1 (EPSG:%2)</source>
        <translation>%1（EPSG:%2）</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>coordinate system</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>unknown; the numbers would fit %1</source>
        <translation>未知；从数值看可能是 %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>encoding, where it is from</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2: %3)</source>
        <comment>encoding, where it is from, why</comment>
        <translation>%1（%2：%3）</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>%1 declared, %2 read</source>
        <translation>声明 %1，读出 %2</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>几何类型</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Text encoding</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>Vertices</source>
        <translation>顶点</translation>
    </message>
    <message>
        <source>Length (geodesic)</source>
        <translation>长度（大地线）</translation>
    </message>
    <message>
        <source>Area (geodesic)</source>
        <translation>面积（椭球面）</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
</context>
<context>
    <name>riparia::cli::IssueList</name>
    <message>
        <source>... and %1 more of this kind; --verbose shows all.</source>
        <translation>……同类还有 %1 条；用 --verbose 全部显示。</translation>
    </message>
</context>
<context>
    <name>riparia::cli::Run</name>
    <message>
        <source>See: riparia-cli %1--help</source>
        <translation>参见：riparia-cli %1--help</translation>
    </message>
    <message>
        <source>No command was given.</source>
        <translation>没有给出命令。</translation>
    </message>
    <message>
        <source>%1 is not a language of this program; there are: en, zh_CN.</source>
        <translation>本程序没有语言 %1；可用：en、zh_CN。</translation>
    </message>
    <message>
        <source>The standard output cannot be written.</source>
        <translation>无法写入标准输出。</translation>
    </message>
</context>
</TS>
