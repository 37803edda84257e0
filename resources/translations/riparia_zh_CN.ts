<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>riparia::ActionCatalog</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
</context>
<context>
    <name>riparia::AllRiversView</name>
    <message>
        <source>%1 of %2</source>
        <comment>treated, length of the river</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 · %2, counted for %3</source>
        <comment>range of chainage, length, code</comment>
        <translation>%1 · %2，计入 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a river, its figures</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Straight-line diagram of all rivers with works</source>
        <translation>所有有工程河流的直线图</translation>
    </message>
</context>
<context>
    <name>riparia::Application</name>
    <message>
        <source>The plan is open elsewhere: %1. Here it can only be read; changes can be saved to another file.</source>
        <translation>此规划已在别处打开：%1。在这里只能读取，修改可另存到其他文件。</translation>
    </message>
    <message>
        <source>The plan is as it was at %1, not saved then. Save it to keep it so.</source>
        <translation>规划已回到 %1 时的状态（当时未保存）。保存后才会保留。</translation>
    </message>
    <message>
        <source>An automatic version of the plan could not be written. %1</source>
        <translation>未能写入规划的自动版本。%1</translation>
    </message>
    <message>
        <source>The plan has %1 MB: automatic versions of what is not saved are kept up to 64 MB only. What is edited can be recovered all the same.</source>
        <translation>规划为 %1 MB：未保存内容的自动版本只保留到 64 MB。所做的编辑仍可恢复。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows of the plan were edited in other programs.</source>
        <translation>
            <numerusform>规划中有 %n 行在其他程序中被编辑。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>显示…</translation>
    </message>
    <message>
        <source>Take lines drawn in other programs</source>
        <translation>采用其他程序中绘制的线</translation>
    </message>
    <message>
        <source>Open plan</source>
        <translation>打开规划</translation>
    </message>
    <message>
        <source>Riparia %1: plans of river and greenway remediation. Free software, GPL 3 or later.</source>
        <translation>Riparia %1：河道与碧道整治规划。自由软件，采用 GPL 第 3 版或更新版本。</translation>
    </message>
    <message>
        <source>Plans (*.gpkg);;All files (*)</source>
        <translation>规划 (*.gpkg);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Where is %1 now?</source>
        <translation>%1 现在在哪里？</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新建规划</translation>
    </message>
    <message>
        <source>The plan can only be read here. Changes can be saved to another file.</source>
        <translation>此规划在这里只能读取。修改可另存到其他文件。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的修改</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>保存对“%1”的修改吗？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save plan as</source>
        <translation>规划另存为</translation>
    </message>
    <message>
        <source>Plans (*.gpkg)</source>
        <translation>规划 (*.gpkg)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已存为 %1。</translation>
    </message>
    <message>
        <source>Back to the saved plan.</source>
        <translation>已恢复到保存的规划。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n rows written to %1.</source>
        <translation>
            <numerusform>已将 %n 行写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add reference layer</source>
        <translation>添加参考图层</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Maps (%1);;All files (*)</source>
        <translation>地图文件 (%1);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 cannot be imported. Maps end in %2.</source>
        <translation>%1 无法导入。可导入的文件类型：%2。</translation>
    </message>
    <message>
        <source>What is not saved can be brought back for 7 days: File, Recover unsaved changes.</source>
        <translation>未保存的更改可在 7 天内恢复：“文件”菜单，“恢复未保存的更改”。</translation>
    </message>
    <message>
        <source>There are no unsaved changes to recover.</source>
        <translation>没有可恢复的未保存更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are back.</source>
        <translation>
            <numerusform>已恢复 %n 项更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show as saved</source>
        <translation>查看已保存的状态</translation>
    </message>
    <message>
        <source>Show recovered</source>
        <translation>查看恢复后的状态</translation>
    </message>
    <message numerus="yes">
        <source>%n changes could not be recovered: the last ones were not written whole.</source>
        <translation>
            <numerusform>有 %n 项更改无法恢复：最后几项未能完整写入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program has changed %1 in the file since; here they are as you left them.</source>
        <translation>此后其他程序更改了文件中的 %1；这里保留的是您离开时的状态。</translation>
    </message>
    <message>
        <source>Restore the version of %1</source>
        <translation>恢复 %1 的版本</translation>
    </message>
    <message>
        <source>The plan is as it was saved at %1. Save it to keep it so.</source>
        <translation>规划已回到 %1 保存时的状态。如需保留，请保存。</translation>
    </message>
    <message>
        <source>Closing the plan</source>
        <translation>正在关闭规划</translation>
    </message>
    <message>
        <source>Saving the plan</source>
        <translation>正在保存规划</translation>
    </message>
    <message>
        <source>Reading the saved plan</source>
        <translation>正在读取已保存的规划</translation>
    </message>
    <message>
        <source>Reading the history of the plan</source>
        <translation>正在读取规划的历史版本</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <comment>format, ending of the file</comment>
        <translation>%1 (*.%2)</translation>
    </message>
    <message>
        <source>report</source>
        <comment>file name</comment>
        <translation>报告</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>报告已写入 %1。</translation>
    </message>
    <message>
        <source>The log file cannot be written: %1</source>
        <translation>无法写入日志文件：%1</translation>
    </message>
    <message>
        <source>Messages are kept in %1</source>
        <translation>消息保存在 %1</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>map</source>
        <comment>file name</comment>
        <translation>地图</translation>
    </message>
    <message>
        <source>The map was written to %1.</source>
        <translation>地图已写入 %1。</translation>
    </message>
    <message>
        <source>Changes that were not saved before a crash have been found.</source>
        <translation>发现了异常退出前未保存的更改。</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <comment>a file</comment>
        <translation>正在写出 %1</translation>
    </message>
    <message>
        <source>Writing %1 was cancelled.</source>
        <translation>已取消写出 %1。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <comment>a plan</comment>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Not opened or imported: %1.</source>
        <translation>未打开或导入：%1。</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>取入</translation>
    </message>
    <message>
        <source>Call the plan “%1”</source>
        <translation>将规划命名为“%1”</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <comment>a row of the plan</comment>
        <translation>%1 已修改</translation>
    </message>
    <message>
        <source>%1 added</source>
        <comment>a row of the plan</comment>
        <translation>%1 已新增</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <comment>a row of the plan</comment>
        <translation>%1 已删除</translation>
    </message>
    <message>
        <source>Nothing that is not in the plan was found in the file.</source>
        <translation>文件中没有本规划所缺的内容。</translation>
    </message>
    <message>
        <source>Taken in from the file: %1.</source>
        <translation>已从文件取入：%1。</translation>
    </message>
    <message>
        <source>Your own changes are kept. Save the plan again to write them.</source>
        <translation>您自己的修改仍保留。请再次保存规划以写入。</translation>
    </message>
    <message>
        <source>Settings of the report</source>
        <translation>报告设置</translation>
    </message>
    <message>
        <source>Buttons of Qt&apos;s own dialogs stay English: its translation is not installed.</source>
        <translation>Qt 自带对话框的按钮仍为英文：未安装其翻译。</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <comment>name of a file</comment>
        <translation>%1 副本</translation>
    </message>
</context>
<context>
    <name>riparia::AreaMap</name>
    <message>
        <source>Restored areas</source>
        <translation>修复面积</translation>
    </message>
    <message>
        <source>Greenways</source>
        <translation>碧道</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Numbers that have no room on the map are in the tables.</source>
        <translation>图上放不下的编号见表格。</translation>
    </message>
</context>
<context>
    <name>riparia::AreaPage</name>
    <message>
        <source>Type</source>
        <comment>of a greenway</comment>
        <translation>类型</translation>
    </message>
    <message>
        <source>Grade</source>
        <comment>of a greenway</comment>
        <translation>等级</translation>
    </message>
    <message>
        <source>Width
m</source>
        <translation>宽度
m</translation>
    </message>
    <message>
        <source>Areas and greenways</source>
        <translation>面积与碧道</translation>
    </message>
    <message>
        <source>Restored areas</source>
        <translation>修复面积</translation>
    </message>
    <message>
        <source>Greenways</source>
        <translation>碧道</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>对应桩号</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Gross
m²</source>
        <translation>毛面积
m²</translation>
    </message>
    <message>
        <source>Overlap
m²</source>
        <translation>重叠
m²</translation>
    </message>
    <message>
        <source>Net
m²</source>
        <translation>净面积
m²</translation>
    </message>
    <message>
        <source>Net
%1</source>
        <translation>净面积
%1</translation>
    </message>
    <message>
        <source>Gross
m</source>
        <translation>毛长度
m</translation>
    </message>
    <message>
        <source>Overlap
m</source>
        <translation>重叠
m</translation>
    </message>
    <message>
        <source>Net
m</source>
        <translation>净长度
m</translation>
    </message>
    <message numerus="yes">
        <source>Total, %n area(s)</source>
        <translation>
            <numerusform>合计，%n 块</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total, %n greenway(s)</source>
        <translation>
            <numerusform>合计，%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Surface</source>
        <comment>of a greenway</comment>
        <translation>铺装</translation>
    </message>
    <message>
        <source>Opened</source>
        <comment>year of a greenway</comment>
        <translation>建成年份</translation>
    </message>
    <message>
        <source>Cost
%1</source>
        <translation>投资
%1</translation>
    </message>
</context>
<context>
    <name>riparia::AreaTool</name>
    <message>
        <source>Esc again discards the sketch</source>
        <translation>再按 Esc 放弃草图</translation>
    </message>
    <message>
        <source>Click the next corner; Enter, a right click or the first corner closes the area</source>
        <translation>点下一个角点；按回车、右键或点第一个角点闭合</translation>
    </message>
    <message>
        <source>Click the first corner of the area, or drag to draw freely</source>
        <translation>点面积的第一个角点，或按住拖动随手绘制</translation>
    </message>
    <message>
        <source>Click the next corner</source>
        <translation>点下一个角点</translation>
    </message>
    <message>
        <source>An area needs at least three corners.</source>
        <translation>面积至少需要三个角点。</translation>
    </message>
    <message>
        <source>Add %1</source>
        <comment>area</comment>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>New net area</source>
        <translation>新增净面积</translation>
    </message>
    <message>
        <source>Not counted under this scheme</source>
        <translation>此口径下不计</translation>
    </message>
    <message>
        <source>Size of this area</source>
        <translation>本面积</translation>
    </message>
    <message>
        <source>Counted already</source>
        <translation>已经计入</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Click to follow the outline; Tab goes the other way round, Shift draws straight</source>
        <translation>单击沿轮廓绘制；Tab 走另一侧，Shift 画直线</translation>
    </message>
    <message>
        <source>Click to follow the river; Shift draws straight</source>
        <translation>单击沿河流绘制；Shift 画直线</translation>
    </message>
    <message>
        <source>A place, or length and direction</source>
        <translation>位置，或长度与方向</translation>
    </message>
    <message>
        <source>Enter takes it.</source>
        <translation>按 Enter 采用。</translation>
    </message>
    <message>
        <source>A length needs a corner to begin at.</source>
        <translation>键入长度前须先有一个角点。</translation>
    </message>
    <message>
        <source>Type a place...</source>
        <translation>键入位置…</translation>
    </message>
    <message>
        <source>This lies behind the last corner in the direction that was typed.</source>
        <translation>按键入的方位，此处在上一角点的后方。</translation>
    </message>
    <message>
        <source>@120&lt;45, &lt;45, x,y or K0+350</source>
        <translation>@120&lt;45、&lt;45、x,y 或 K0+350</translation>
    </message>
    <message>
        <source>Type x,y, a length and direction such as @120&lt;45, a direction such as &lt;45, or a river and chainage.</source>
        <translation>请键入 x,y、长度与方位（如 @120&lt;45）、方位（如 &lt;45）或河流名加桩号。</translation>
    </message>
    <message>
        <source>Cut away, covered already</source>
        <translation>已被覆盖，裁去</translation>
    </message>
</context>
<context>
    <name>riparia::AuditPages</name>
    <message>
        <source>Bank length: where %1 m come from</source>
        <translation>岸线长度：%1 m 的构成</translation>
    </message>
    <message>
        <source>Restored area: where %1 m² come from</source>
        <translation>修复面积：%1 m² 的构成</translation>
    </message>
    <message>
        <source>Greenway: where %1 m come from</source>
        <translation>碧道：%1 m 的构成</translation>
    </message>
    <message>
        <source>Net, m²</source>
        <translation>净值，m²</translation>
    </message>
    <message>
        <source>Overlap, m²</source>
        <translation>重叠，m²</translation>
    </message>
    <message>
        <source>Audit appendix</source>
        <translation>核算附录</translation>
    </message>
    <message>
        <source>Where %1 m comes from</source>
        <translation>%1 m 由何而来</translation>
    </message>
    <message>
        <source>River length treated, net. %1 cut into %2 that do not overlap; every figure of this report is a sum of such pieces. &lt;b&gt;Step 1:&lt;/b&gt; the total by river. &lt;b&gt;Step 2:&lt;/b&gt; each river by piece.</source>
        <translation>整治河长（净值）。%1切分为互不重叠的%2，本报告的每个数字都是这些分段之和。&lt;b&gt;第一步：&lt;/b&gt;按河流汇总。&lt;b&gt;第二步：&lt;/b&gt;逐河列出分段。</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n 个整治段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n 个分段</numerusform>
        </translation>
    </message>
    <message>
        <source>Step 1</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>Step 2 %1</source>
        <translation>第二步 %1</translation>
    </message>
    <message>
        <source>%1 gross − %2 overlap = %3 m net</source>
        <translation>毛值 %1 − 重叠 %2 = 净值 %3 m</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>Gross, m</source>
        <translation>毛值，m</translation>
    </message>
    <message>
        <source>Overlap, m</source>
        <translation>重叠，m</translation>
    </message>
    <message>
        <source>Net, m</source>
        <translation>净值，m</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Piece</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Banks</source>
        <translation>岸别</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>同时涉及</translation>
    </message>
    <message>
        <source>Why the owner</source>
        <translation>计入依据</translation>
    </message>
    <message>
        <source>untreated</source>
        <translation>未整治</translation>
    </message>
    <message>
        <source>+ untreated %1 = river %2</source>
        <translation>+ 未整治 %1 = 河长 %2</translation>
    </message>
    <message>
        <source>overlapped, counted in its owner</source>
        <translation>重叠部分，计入他段</translation>
    </message>
    <message>
        <source>two segments or more</source>
        <translation>两个及以上整治段重叠</translation>
    </message>
    <message>
        <source>Overlaps of lengths and areas, largest first</source>
        <translation>长度与面积的重叠，由大到小</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>L + R</source>
        <translation>左+右</translation>
    </message>
    <message>
        <source>L</source>
        <comment>left bank</comment>
        <translation>左</translation>
    </message>
    <message>
        <source>R</source>
        <comment>right bank</comment>
        <translation>右</translation>
    </message>
    <message>
        <source>counted earlier</source>
        <translation>先达到计入状态</translation>
    </message>
    <message>
        <source>order of works</source>
        <translation>工程次序</translation>
    </message>
    <message>
        <source>lower number</source>
        <translation>编号在前</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>较长者</translation>
    </message>
    <message>
        <source>identifier</source>
        <translation>标识符</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message numerus="yes">
        <source>and %n smaller one(s)</source>
        <translation>
            <numerusform>另有较小的 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>channel</source>
        <translation>河槽</translation>
    </message>
</context>
<context>
    <name>riparia::BankChoice</name>
    <message>
        <source>Left</source>
        <comment>bank</comment>
        <translation>左岸</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>bank</comment>
        <translation>右岸</translation>
    </message>
    <message>
        <source>Both</source>
        <comment>banks</comment>
        <translation>两岸</translation>
    </message>
    <message>
        <source>Channel</source>
        <comment>bank</comment>
        <translation>河槽</translation>
    </message>
</context>
<context>
    <name>riparia::BasemapDialog</name>
    <message>
        <source>Choose a picture</source>
        <translation>选择图像</translation>
    </message>
    <message>
        <source>Pictures with a place (*.tif *.tiff *.png *.jpg *.jpeg)</source>
        <translation>带坐标的图像 (*.tif *.tiff *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Type the address of the tiles.</source>
        <translation>请输入瓦片地址。</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>请选择文件。</translation>
    </message>
    <message>
        <source>Maps of %1 are drawn in GCJ-02: they lie some hundred metres beside what is surveyed in CGCS2000 or WGS 84. Do not draw from them.</source>
        <translation>%1 的地图采用 GCJ-02 坐标，与 CGCS2000、WGS 84 测量成果相差数百米，请勿据此描绘。</translation>
    </message>
    <message>
        <source>As it will lie under the map, before it is faded.</source>
        <translation>此为底图叠加效果（未淡化）。</translation>
    </message>
    <message>
        <source>Try fetches the tiles of what the map shows now. Nothing was asked for yet.</source>
        <translation>点“试取”才会下载当前地图范围的瓦片，目前尚未联网。</translation>
    </message>
    <message>
        <source>Try shows the file as it will lie under the map.</source>
        <translation>点“试取”可预览该文件叠加在地图下的效果。</translation>
    </message>
    <message>
        <source>No sample yet</source>
        <translation>暂无预览</translation>
    </message>
    <message>
        <source>Add basemap</source>
        <translation>添加底图</translation>
    </message>
    <message>
        <source>Tiles of a server</source>
        <translation>在线瓦片</translation>
    </message>
    <message>
        <source>Picture file</source>
        <translation>影像文件</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>来源标注</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>First level</source>
        <translation>最小级别</translation>
    </message>
    <message>
        <source>Last level</source>
        <translation>最大级别</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between the first and the last level</comment>
        <translation>至</translation>
    </message>
    <message>
        <source>as the file says, else for example EPSG:4547</source>
        <translation>以文件为准；文件未注明时填写，例如 EPSG:4547</translation>
    </message>
    <message>
        <source>shown in a corner of the map</source>
        <translation>显示在地图一角</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试取</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Asking %1 for its layers…</source>
        <translation>正在向 %1 查询图层…</translation>
    </message>
    <message>
        <source>An address without {z}, {x} and {y} is taken for that of a WMTS. Read layers asks it which layers it has. Nothing was asked for yet.</source>
        <translation>不含 {z}、{x}、{y} 的地址视为 WMTS 地址。点“读取图层”查询其有哪些图层。目前尚未发出任何请求。</translation>
    </message>
    <message>
        <source>Read layers</source>
        <translation>读取图层</translation>
    </message>
    <message>
        <source>Read the layers of the WMTS and choose one</source>
        <translation>请先读取 WMTS 的图层并选择其一</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>The address of a WMTS, with its key; or that of XYZ tiles in Web Mercator, with {z}, {x} and {y} (or {-y}) where the number of the tile belongs. Keep to the rules of who runs the server.</source>
        <translation>WMTS 的地址（连同密钥）；或 Web 墨卡托 XYZ 切片的地址，以 {z}、{x}、{y}（或 {-y}）标出切片编号的位置。请遵守服务提供者的规定。</translation>
    </message>
</context>
<context>
    <name>riparia::BasemapLayers</name>
    <message>
        <source>Tiles of %1 could not be fetched: %2.</source>
        <translation>无法获取“%1”的瓦片：%2。</translation>
    </message>
</context>
<context>
    <name>riparia::BatchEditDialog</name>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Nothing is ticked: nothing changes.</source>
        <translation>未勾选任何字段：不会修改。</translation>
    </message>
    <message>
        <source>Correct what is marked first.</source>
        <translation>请先改正标出的内容。</translation>
    </message>
    <message>
        <source>All of them have these values already.</source>
        <translation>所选对象已全部是这些值。</translation>
    </message>
    <message numerus="yes">
        <source>%n objects will change.</source>
        <translation>
            <numerusform>将修改 %n 个对象。</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit several</source>
        <translation>批量修改</translation>
    </message>
    <message numerus="yes">
        <source>%n objects</source>
        <translation>
            <numerusform>%n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick what shall change for all of them; all else stays as it is in each.</source>
        <translation>勾选要对全部对象统一修改的字段；其余字段各自保持不变。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n objects</source>
        <translation>
            <numerusform>应用到 %n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>This status counts from %1 on; the scheme counts as of %2: map, tables and totals will not show it.</source>
        <translation>该状态自 %1 起计入；统计时点为 %2，因此地图、表格和汇总不会显示。</translation>
    </message>
    <message>
        <source>Count as of today</source>
        <translation>按今天统计</translation>
    </message>
    <message>
        <source>Look at what is marked first.</source>
        <translation>请先查看标出的内容。</translation>
    </message>
    <message>
        <source>%1 keeps its %2: %3.</source>
        <comment>object, field, why</comment>
        <translation>%1 的%2保持不变：%3。</translation>
    </message>
    <message numerus="yes">
        <source>%n more keep what they have.</source>
        <translation>
            <numerusform>另有 %n 个保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers may be formulas, as in = length * 350.</source>
        <translation>数值可填公式，如 = 长度 * 350。</translation>
    </message>
    <message>
        <source>Formulas know + − × ÷, parentheses and these names: %1</source>
        <translation>公式可用 + − × ÷、括号和下列名称：%1</translation>
    </message>
    <message>
        <source>By the formula</source>
        <translation>按公式</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>What the formula makes of the first objects</source>
        <translation>公式对前几个对象的结果</translation>
    </message>
</context>
<context>
    <name>riparia::CaptionText</name>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>River key</source>
        <translation>河流编码</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>From (m)</source>
        <translation>起点 (m)</translation>
    </message>
    <message>
        <source>To (m)</source>
        <translation>终点 (m)</translation>
    </message>
    <message>
        <source>From chainage</source>
        <translation>起点桩号</translation>
    </message>
    <message>
        <source>To chainage</source>
        <translation>终点桩号</translation>
    </message>
    <message>
        <source>Position (m)</source>
        <translation>位置 (m)</translation>
    </message>
    <message>
        <source>Chainage</source>
        <translation>桩号</translation>
    </message>
    <message>
        <source>Length (m)</source>
        <translation>长度 (m)</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>岸别</translation>
    </message>
    <message>
        <source>Bank length (m)</source>
        <translation>岸线长度 (m)</translation>
    </message>
    <message>
        <source>River length (m)</source>
        <translation>整治河长 (m)</translation>
    </message>
    <message>
        <source>Greenway length (m)</source>
        <translation>碧道长度 (m)</translation>
    </message>
    <message>
        <source>Area (m²)</source>
        <translation>面积 (m²)</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>措施组合</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Status since</source>
        <translation>状态日期</translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation>计划开工年</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>计划完工年</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Cost per metre (yuan/m)</source>
        <translation>单价 (元/m)</translation>
    </message>
    <message>
        <source>Cost (yuan)</source>
        <translation>投资 (元)</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Width (m)</source>
        <translation>宽度 (m)</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>面层</translation>
    </message>
    <message>
        <source>Origin of chainage</source>
        <translation>桩号起算端</translation>
    </message>
    <message>
        <source>Direction confirmed</source>
        <translation>流向已确认</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Register number</source>
        <translation>登记号</translation>
    </message>
    <message>
        <source>X (east)</source>
        <translation>X（东）</translation>
    </message>
    <message>
        <source>Y (north)</source>
        <translation>Y（北）</translation>
    </message>
    <message>
        <source>Counted for</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Left bank counted for</source>
        <translation>左岸计入</translation>
    </message>
    <message>
        <source>Right bank counted for</source>
        <translation>右岸计入</translation>
    </message>
    <message>
        <source>Features here</source>
        <translation>此处要素数</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Kind of area</source>
        <translation>面积类型</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>River length, gross (m)</source>
        <translation>整治河长 毛值 (m)</translation>
    </message>
    <message>
        <source>River length, overlap (m)</source>
        <translation>整治河长 重叠 (m)</translation>
    </message>
    <message>
        <source>River length, net (m)</source>
        <translation>整治河长 净值 (m)</translation>
    </message>
    <message>
        <source>Bank length, gross (m)</source>
        <translation>岸线长度 毛值 (m)</translation>
    </message>
    <message>
        <source>Bank length, overlap (m)</source>
        <translation>岸线长度 重叠 (m)</translation>
    </message>
    <message>
        <source>Bank length, net (m)</source>
        <translation>岸线长度 净值 (m)</translation>
    </message>
    <message>
        <source>Area, gross (m²)</source>
        <translation>面积 毛值 (m²)</translation>
    </message>
    <message>
        <source>Area, overlap (m²)</source>
        <translation>面积 重叠 (m²)</translation>
    </message>
    <message>
        <source>Area, net (m²)</source>
        <translation>面积 净值 (m²)</translation>
    </message>
    <message>
        <source>Greenway, gross (m)</source>
        <translation>碧道 毛值 (m)</translation>
    </message>
    <message>
        <source>Greenway, overlap (m)</source>
        <translation>碧道 重叠 (m)</translation>
    </message>
    <message>
        <source>Greenway, net (m)</source>
        <translation>碧道 净值 (m)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>IDs of the features here</source>
        <translation>此处对象编号</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Flow direction (°)</source>
        <translation>流向 (°)</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Target (m or m²)</source>
        <translation>目标 (m 或 m²)</translation>
    </message>
    <message>
        <source>Counted (m or m²)</source>
        <translation>已完成 (m 或 m²)</translation>
    </message>
    <message>
        <source>Missing (m or m²)</source>
        <translation>尚缺 (m 或 m²)</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>River length, change (m)</source>
        <translation>河长，增减 (m)</translation>
    </message>
    <message>
        <source>Bank length, change (m)</source>
        <translation>岸线长度，增减 (m)</translation>
    </message>
    <message>
        <source>Area, change (m²)</source>
        <translation>面积，增减 (m²)</translation>
    </message>
    <message>
        <source>Greenway, change (m)</source>
        <translation>碧道，增减 (m)</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行类型</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异项</translation>
    </message>
    <message>
        <source>River length, A (m)</source>
        <translation>河长，A (m)</translation>
    </message>
    <message>
        <source>River length, B (m)</source>
        <translation>河长，B (m)</translation>
    </message>
    <message>
        <source>Bank length, A (m)</source>
        <translation>岸线长度，A (m)</translation>
    </message>
    <message>
        <source>Bank length, B (m)</source>
        <translation>岸线长度，B (m)</translation>
    </message>
    <message>
        <source>Area, A (m²)</source>
        <translation>面积，A (m²)</translation>
    </message>
    <message>
        <source>Area, B (m²)</source>
        <translation>面积，B (m²)</translation>
    </message>
    <message>
        <source>Greenway, A (m)</source>
        <translation>碧道，A (m)</translation>
    </message>
    <message>
        <source>Greenway, B (m)</source>
        <translation>碧道，B (m)</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>group</source>
        <comment>line of a table</comment>
        <translation>分组</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>对象</translation>
    </message>
</context>
<context>
    <name>riparia::ChainageEntry</name>
    <message>
        <source>Chainage</source>
        <translation>桩号</translation>
    </message>
    <message>
        <source>K0+350 - K2+120</source>
        <translation>K0+350～K2+120</translation>
    </message>
</context>
<context>
    <name>riparia::CheatSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>地图上</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>zoom about the pointer</source>
        <translation>以指针为中心缩放</translation>
    </message>
    <message>
        <source>Space, middle button</source>
        <translation>空格、中键</translation>
    </message>
    <message>
        <source>drag the map, in every tool</source>
        <translation>拖动地图，任何工具下都可用</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>move the map</source>
        <translation>移动地图</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>no snapping while held</source>
        <translation>按住时不捕捉</translation>
    </message>
    <message>
        <source>next thing to snap to</source>
        <translation>下一个捕捉对象</translation>
    </message>
    <message>
        <source>take back the last point</source>
        <translation>退回上一点</translation>
    </message>
    <message>
        <source>step back; twice: discard the sketch (Ctrl+Z brings it back)</source>
        <translation>后退一步；连按两次放弃草图（Ctrl+Z 可恢复）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>steps of 15° while drawing</source>
        <translation>绘制时以 15° 为步长</translation>
    </message>
    <message>
        <source>finish what is drawn, else show a cursor for the keyboard</source>
        <translation>完成绘制；未在绘制时显示键盘光标</translation>
    </message>
    <message>
        <source>finish, with that cursor</source>
        <translation>使用该光标时完成绘制</translation>
    </message>
</context>
<context>
    <name>riparia::CheckFix</name>
    <message>
        <source>Cut %1 at the end of the river</source>
        <translation>将 %1 截至河流端点</translation>
    </message>
    <message>
        <source>Remove %1, which has no length</source>
        <translation>删除无长度的 %1</translation>
    </message>
    <message>
        <source>Confirm the direction of %1</source>
        <translation>确认%1的流向</translation>
    </message>
    <message>
        <source>Draw the outline of %1 as it is counted</source>
        <translation>按计算所用的形状重绘 %1 的轮廓</translation>
    </message>
</context>
<context>
    <name>riparia::ChecksModel</name>
    <message>
        <source>Plan</source>
        <comment>what a finding is about</comment>
        <translation>规划</translation>
    </message>
    <message>
        <source>plan</source>
        <comment>where a finding comes from</comment>
        <translation>规划</translation>
    </message>
    <message>
        <source>counting</source>
        <comment>where a finding comes from</comment>
        <translation>统计</translation>
    </message>
    <message>
        <source>import</source>
        <comment>where a finding comes from</comment>
        <translation>导入</translation>
    </message>
    <message>
        <source>file</source>
        <comment>where a finding comes from</comment>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>severity, subject, sentence</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1 Set aside: %2</source>
        <translation>%1 已搁置：%2</translation>
    </message>
</context>
<context>
    <name>riparia::ChecksPanel</name>
    <message>
        <source>Errors %1</source>
        <translation>错误 %1</translation>
    </message>
    <message>
        <source>Warnings %1</source>
        <translation>警告 %1</translation>
    </message>
    <message>
        <source>Hints %1</source>
        <translation>提示 %1</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Nothing of the chosen kinds.</source>
        <translation>没有所选类别的问题。</translation>
    </message>
    <message>
        <source>The plan is being checked.</source>
        <translation>正在检查规划。</translation>
    </message>
    <message>
        <source>No problems found: nothing to look at (%1).</source>
        <translation>未发现问题，无需处理（%1）。</translation>
    </message>
    <message>
        <source>What deserves a look</source>
        <translation>值得查看的问题</translation>
    </message>
    <message>
        <source>Show errors</source>
        <translation>显示错误</translation>
    </message>
    <message>
        <source>Show warnings</source>
        <translation>显示警告</translation>
    </message>
    <message>
        <source>Show hints</source>
        <translation>显示提示</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Why may this stay as it is?</source>
        <translation>为何可以保持现状？</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未说明理由</translation>
    </message>
    <message>
        <source>Take up a finding again</source>
        <translation>重新处理一条检查结果</translation>
    </message>
    <message>
        <source>Set a finding aside</source>
        <translation>搁置一条检查结果</translation>
    </message>
    <message>
        <source>There is no single repair: it takes a choice</source>
        <translation>没有唯一的修复方式，需要您选择</translation>
    </message>
    <message>
        <source>Choose a finding first</source>
        <translation>请先选择一条检查结果</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>重新处理</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>搁置…</translation>
    </message>
    <message>
        <source>Count this finding among the open ones again</source>
        <translation>重新计入未处理的检查结果</translation>
    </message>
    <message>
        <source>Keep it as it is, with a reason that stays in the plan</source>
        <translation>保持现状，理由保存在规划中</translation>
    </message>
    <message>
        <source>Set aside %1</source>
        <translation>已搁置 %1</translation>
    </message>
    <message>
        <source>Show what was set aside</source>
        <translation>显示已搁置的结果</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>%1 rules, %2</source>
        <comment>how many were checked, time</comment>
        <translation>%1 条规则，%2</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>接受…</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>修剪</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>划归</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
</context>
<context>
    <name>riparia::Choices</name>
    <message>
        <source>No measure</source>
        <translation>无措施</translation>
    </message>
    <message>
        <source>No works</source>
        <translation>无工程</translation>
    </message>
    <message>
        <source>No river</source>
        <translation>无河流</translation>
    </message>
    <message>
        <source>By its place</source>
        <comment>the river of an area</comment>
        <translation>按所在位置</translation>
    </message>
</context>
<context>
    <name>riparia::ClassLegend</name>
    <message>
        <source>Year of completion, done or planned</source>
        <translation>完工年份（实际或计划）</translation>
    </message>
    <message>
        <source>Yuan a metre; classes with equal numbers of works</source>
        <translation>元/米；各级工程数量相等</translation>
    </message>
    <message>
        <source>Yuan a metre</source>
        <translation>元/米</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Areas, yuan a square metre; classes with equal numbers of areas</source>
        <translation>面积，元/平方米；各级面积数量相等</translation>
    </message>
    <message>
        <source>Areas, yuan a square metre</source>
        <translation>面积，元/平方米</translation>
    </message>
</context>
<context>
    <name>riparia::ColumnFilterPopup</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <comment>a column</comment>
        <translation>按%1筛选</translation>
    </message>
    <message>
        <source>Chainage</source>
        <translation>桩号</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>The filter says of it: %1. What is typed here takes its place.</source>
        <translation>筛选中已有：%1。在此键入的内容将取而代之。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search in %1</source>
        <comment>a column</comment>
        <translation>在%1中搜索</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a value, number of rows</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>%1 contains</source>
        <comment>a column</comment>
        <translation>%1包含</translation>
    </message>
    <message>
        <source>Of what lies there with some part.</source>
        <translation>选出有一部分位于该处的对象。</translation>
    </message>
    <message>
        <source>In which works first count, else their planned end.</source>
        <translation>首次计入的年份，否则为计划结束年份。</translation>
    </message>
    <message>
        <source>from</source>
        <comment>a number</comment>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <comment>a number</comment>
        <translation>到</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Takes what the filter says of this column away</source>
        <translation>移除筛选中有关此列的条件</translation>
    </message>
    <message>
        <source>Choose at least one value</source>
        <translation>请至少选择一个取值</translation>
    </message>
    <message>
        <source>“%1” is no chainage, as K0+350 or 350 is.</source>
        <translation>“%1”不是桩号，应如 K0+350 或 350。</translation>
    </message>
    <message>
        <source>“%1” is no year.</source>
        <translation>“%1”不是年份。</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
</context>
<context>
    <name>riparia::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Name of a command</source>
        <translation>命令名称</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>搜索或命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>没有找到“%1”。</translation>
    </message>
</context>
<context>
    <name>riparia::ComparePage</name>
    <message>
        <source>Comparison of scenarios</source>
        <translation>方案比选</translation>
    </message>
    <message>
        <source>A: %1 · B: %2</source>
        <comment>scenarios</comment>
        <translation>A：%1 · B：%2</translation>
    </message>
    <message>
        <source>Base</source>
        <comment>scenario</comment>
        <translation>基准</translation>
    </message>
    <message>
        <source>Net totals</source>
        <translation>净值合计</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>River length treated</source>
        <translation>整治河长</translation>
    </message>
    <message>
        <source>Bank length</source>
        <translation>岸线长度</translation>
    </message>
    <message>
        <source>Restored area</source>
        <translation>修复面积</translation>
    </message>
    <message>
        <source>Greenway</source>
        <translation>碧道</translation>
    </message>
    <message>
        <source>Works of B against A: %1 added, %2 removed, %3 changed, %4 alike.</source>
        <translation>B 与 A 相比：新增 %1 项，取消 %2 项，变更 %3 项，相同 %4 项。</translation>
    </message>
    <message>
        <source>Of those that differ, %1 are not counted by the scheme; the figures do not show them.</source>
        <translation>有差异的对象中，%1 项不计入本统计口径，数字中不体现。</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>River A
km</source>
        <translation>河长 A
km</translation>
    </message>
    <message>
        <source>River B
km</source>
        <translation>河长 B
km</translation>
    </message>
    <message>
        <source>Change
km</source>
        <translation>变化
km</translation>
    </message>
    <message>
        <source>Area A
%1</source>
        <translation>面积 A
%1</translation>
    </message>
    <message>
        <source>Area B
%1</source>
        <translation>面积 B
%1</translation>
    </message>
    <message>
        <source>Change
%1</source>
        <translation>变化
%1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异项</translation>
    </message>
    <message>
        <source>Comparison by works</source>
        <translation>按工程对比</translation>
    </message>
    <message>
        <source>Works that differ</source>
        <translation>有差异的对象</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Scale %1</source>
        <translation>比例尺 %1</translation>
    </message>
</context>
<context>
    <name>riparia::CompareSide</name>
    <message>
        <source>Scheme of the window</source>
        <translation>窗口的口径</translation>
    </message>
    <message>
        <source>Day of the window</source>
        <translation>窗口的日期</translation>
    </message>
    <message>
        <source>%1 (today)</source>
        <translation>%1（今天）</translation>
    </message>
    <message>
        <source>Scenario %1</source>
        <comment>A or B</comment>
        <translation>方案 %1</translation>
    </message>
    <message>
        <source>Counting scheme of %1</source>
        <comment>A or B</comment>
        <translation>%1 的统计口径</translation>
    </message>
    <message>
        <source>Day whose statuses count in %1: choose one or type one</source>
        <comment>A or B</comment>
        <translation>%1 按哪一天的状态统计：选择或键入</translation>
    </message>
</context>
<context>
    <name>riparia::CompareWindow</name>
    <message>
        <source>Counted: A %1; B %2</source>
        <translation>统计口径：A %1；B %2</translation>
    </message>
    <message>
        <source>There is only the base: &lt;a href=&quot;duplicate&quot;&gt;Duplicate Base&lt;/a&gt; for an alternative, or choose another scheme or day for B.</source>
        <translation>只有基准：&lt;a href=&quot;duplicate&quot;&gt;复制基准&lt;/a&gt;以建立另一方案，或为 B 另选口径或日期。</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>卷帘</translation>
    </message>
    <message>
        <source>One map, with a handle between A and B that is dragged or moved with the arrow keys</source>
        <translation>一张地图，A 与 B 之间的手柄可拖动或用方向键移动</translation>
    </message>
    <message>
        <source>Handle between A and B: drag it, or move it with the arrow keys</source>
        <translation>A 与 B 之间的手柄：拖动或用方向键移动</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export picture…</source>
        <translation>导出图片…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Export the maps as a picture</source>
        <translation>将地图导出为图片</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>已打印。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <comment>scheme, day</comment>
        <translation>%1，截至 %2</translation>
    </message>
    <message>
        <source>Counted: %1</source>
        <translation>统计口径：%1</translation>
    </message>
    <message>
        <source>Choose two different scenarios, schemes or days.</source>
        <translation>请选择两个不同的方案、口径或日期。</translation>
    </message>
    <message>
        <source>No work differs.</source>
        <translation>两者没有差异。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are not counted by this scheme: figures do not show them.</source>
        <translation>
            <numerusform>其中 %n 项不计入本统计口径，数字中不体现。</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV for spreadsheets (*.csv)</source>
        <translation>电子表格用 CSV (*.csv)</translation>
    </message>
    <message>
        <source>CSV for programs (*.csv)</source>
        <translation>程序用 CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>导出对比</translation>
    </message>
    <message>
        <source>comparison</source>
        <comment>file name</comment>
        <translation>方案对比</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>Compare scenarios</source>
        <translation>方案对比</translation>
    </message>
    <message>
        <source>with</source>
        <comment>one scenario with another</comment>
        <translation>对比</translation>
    </message>
    <message>
        <source>Exchange A and B</source>
        <translation>交换 A 与 B</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>Map of scenario A</source>
        <translation>方案 A 的地图</translation>
    </message>
    <message>
        <source>Map of scenario B</source>
        <translation>方案 B 的地图</translation>
    </message>
    <message>
        <source>Works that differ</source>
        <translation>有差异的对象</translation>
    </message>
    <message>
        <source>Figures by works</source>
        <translation>按工程的数字</translation>
    </message>
    <message>
        <source>Net totals of both scenarios</source>
        <translation>两方案的净值合计</translation>
    </message>
    <message>
        <source>Net totals</source>
        <translation>净值合计</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>River treated</source>
        <translation>整治河长</translation>
    </message>
    <message>
        <source>Bank length</source>
        <translation>岸线长度</translation>
    </message>
    <message>
        <source>Restored area</source>
        <translation>修复面积</translation>
    </message>
    <message>
        <source>Greenway</source>
        <translation>碧道</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异项</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Not counted by this scheme</source>
        <translation>本统计口径不计入</translation>
    </message>
    <message>
        <source>Works that differ (%1)</source>
        <translation>有差异的对象（%1）</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>By works</source>
        <translation>按工程</translation>
    </message>
    <message>
        <source>River A %1</source>
        <comment>a column, its unit</comment>
        <translation>河长 A %1</translation>
    </message>
    <message>
        <source>Area A %1</source>
        <comment>a column, its unit</comment>
        <translation>面积 A %1</translation>
    </message>
    <message>
        <source>Way A %1</source>
        <comment>greenway, its unit</comment>
        <translation>碧道 A %1</translation>
    </message>
    <message>
        <source>River B %1</source>
        <comment>a column, its unit</comment>
        <translation>河长 B %1</translation>
    </message>
    <message>
        <source>Area B %1</source>
        <comment>a column, its unit</comment>
        <translation>面积 B %1</translation>
    </message>
    <message>
        <source>Way B %1</source>
        <comment>greenway, its unit</comment>
        <translation>碧道 B %1</translation>
    </message>
    <message>
        <source>There are no figures until both sides are counted</source>
        <translation>两边统计完成之前没有数据</translation>
    </message>
    <message>
        <source>Lists of the comparison</source>
        <translation>对比的列表</translation>
    </message>
</context>
<context>
    <name>riparia::ComputedFacts</name>
    <message>
        <source>Span %1</source>
        <translation>区间 %1</translation>
    </message>
    <message>
        <source>Where it starts and ends along the centreline of its river, by the river’s chainage.</source>
        <translation>沿河道中心线的起止位置，按该河桩号。</translation>
    </message>
    <message>
        <source>River length %1</source>
        <translation>河道长度 %1</translation>
    </message>
    <message>
        <source>End − start along the centreline, whatever the bank. Its line is derived from that.</source>
        <translation>沿中心线的终点减起点，与岸别无关；图上的线由此推得。</translation>
    </message>
    <message>
        <source>Bank length %1</source>
        <translation>岸线长度 %1</translation>
    </message>
    <message>
        <source>The river length once for each bank that is treated; works in the channel alone have none.</source>
        <translation>整治几岸就计几次河道长度；只整治河槽的不计岸线长度。</translation>
    </message>
    <message>
        <source>Area %1</source>
        <translation>面积 %1</translation>
    </message>
    <message>
        <source>Measured on the ellipsoid, without its holes.</source>
        <translation>在椭球面上量算，扣除孔洞。</translation>
    </message>
    <message>
        <source>Length %1</source>
        <translation>长度 %1</translation>
    </message>
    <message>
        <source>End − start along the centreline of its river.</source>
        <translation>沿所在河道中心线的终点减起点。</translation>
    </message>
    <message>
        <source>All of its lines together, measured on the ellipsoid; gaps are left out.</source>
        <translation>各段线长之和，在椭球面上量算；不含间断处。</translation>
    </message>
    <message>
        <source>Unit cost %1 %2</source>
        <comment>number, unit</comment>
        <translation>单位投资 %1 %2</translation>
    </message>
    <message>
        <source>Cost of all measures / area.</source>
        <translation>各项措施投资之和 ÷ 面积。</translation>
    </message>
    <message>
        <source>Cost of all measures / length.</source>
        <translation>各项措施投资之和 ÷ 长度。</translation>
    </message>
</context>
<context>
    <name>riparia::ContentsPage</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>riparia::CountBar</name>
    <message>
        <source>All works, today</source>
        <translation>全部工程，截至今天</translation>
    </message>
    <message>
        <source>%1 (day of the scheme)</source>
        <translation>%1（口径时点）</translation>
    </message>
    <message>
        <source>latest status of each</source>
        <translation>各自的最新状态</translation>
    </message>
    <message>
        <source>%1 (today)</source>
        <translation>%1（今天）</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Counting scheme</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Day whose statuses count</source>
        <translation>统计时点</translation>
    </message>
    <message>
        <source>Which works count; map, tables and totals follow</source>
        <translation>哪些工程计入；地图、表格和汇总随之变化</translation>
    </message>
    <message>
        <source>The status that works had on this day counts: choose a day, or type one</source>
        <translation>以工程在这一天的状态为准：可选择，也可直接输入日期</translation>
    </message>
    <message>
        <source>Edit and compare schemes…</source>
        <translation>编辑和对比口径…</translation>
    </message>
</context>
<context>
    <name>riparia::CoverPage</name>
    <message>
        <source>Result, net</source>
        <translation>结果（净值）</translation>
    </message>
    <message>
        <source>Data as of</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Scenario and filter</source>
        <translation>方案与筛选</translation>
    </message>
    <message>
        <source>Base</source>
        <comment>scenario</comment>
        <translation>基准</translation>
    </message>
    <message>
        <source>no filter</source>
        <translation>无筛选</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>出具日期</translation>
    </message>
    <message>
        <source>Prepared ____________    Checked ____________    Approved ____________</source>
        <translation>编制 ____________    审核 ____________    批准 ____________</translation>
    </message>
    <message>
        <source>Organisation ______________________________</source>
        <translation>编制单位 ______________________________</translation>
    </message>
    <message>
        <source>Plan %1 · Riparia %2</source>
        <translation>规划校验 %1 · Riparia %2</translation>
    </message>
    <message>
        <source>%1 km of river, %2 km completed</source>
        <translation>涉及河长 %1 km，其中已完成 %2 km</translation>
    </message>
    <message>
        <source>%1 km of river, all completed</source>
        <translation>整治河长 %1 km，已全部完成</translation>
    </message>
    <message>
        <source>%1 %2 restored, all completed</source>
        <translation>修复面积 %1 %2，已全部完成</translation>
    </message>
    <message>
        <source>Summary of remediation
and restoration</source>
        <translation>综合整治与生态修复
汇总报告</translation>
    </message>
    <message>
        <source>latest status
of each work</source>
        <translation>各工程最新状态</translation>
    </message>
    <message>
        <source>Prepared %1    Checked ____________    Approved ____________</source>
        <translation>编制 %1    审核 ____________    批准 ____________</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>Document no. %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between rivers</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>rivers, how many more</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>等另 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Rivers: %1</source>
        <translation>河流：%1</translation>
    </message>
    <message>
        <source>%1 %3 with works, %2 %3 completed</source>
        <translation>涉及面积 %1 %3，其中已完成 %2 %3</translation>
    </message>
</context>
<context>
    <name>riparia::CrsCard</name>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>none yet: it comes with the first river</source>
        <translation>尚无：随第一条河流确定</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>degree</source>
        <translation>度</translation>
    </message>
    <message>
        <source>metre</source>
        <translation>米</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Scale error</source>
        <translation>尺度误差</translation>
    </message>
    <message>
        <source>%1 m in 10 km, grid against ellipsoid, at the centre of the map</source>
        <translation>每 10 km %1 m（平面相对椭球，地图中心处）</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Coordinate system of the plan</source>
        <translation>规划的坐标系</translation>
    </message>
</context>
<context>
    <name>riparia::CustomFieldEdits</name>
    <message>
        <source>Set field %1 of %2</source>
        <translation>设置 %2 的字段 %1</translation>
    </message>
    <message numerus="yes">
        <source>Set field %1 of %n objects</source>
        <translation>
            <numerusform>设置 %n 个对象的字段 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Add field %1 to %2</source>
        <translation>为 %2 添加字段 %1</translation>
    </message>
    <message numerus="yes">
        <source>Add field %1 to %n objects</source>
        <translation>
            <numerusform>为 %n 个对象添加字段 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove field %1 from %2</source>
        <translation>移除 %2 的字段 %1</translation>
    </message>
    <message numerus="yes">
        <source>Remove field %1 from %n objects</source>
        <translation>
            <numerusform>移除 %n 个对象的字段 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of fields</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>A field without a name</source>
        <translation>没有名称的字段</translation>
    </message>
    <message>
        <source>it has more than %1 characters</source>
        <translation>超过 %1 个字符</translation>
    </message>
    <message>
        <source>names that begin so are kept for the program</source>
        <translation>以此开头的名称由程序保留</translation>
    </message>
    <message>
        <source>a name has no line breaks and no invisible characters</source>
        <translation>名称中不能有换行和不可见字符</translation>
    </message>
    <message>
        <source>there is a field of this name already; edit its value in the list</source>
        <translation>已有同名字段，请在列表中修改它的值</translation>
    </message>
</context>
<context>
    <name>riparia::CustomFieldList</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Custom fields (%1)</source>
        <comment>and how many</comment>
        <translation>自定义字段（%1）</translation>
    </message>
    <message>
        <source>Fields of your own, and those of its file that the import kept</source>
        <translation>自己添加的字段，以及导入时保留的源文件字段</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>— various —</source>
        <translation>— 各不相同 —</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of a new field</source>
        <translation>新字段的名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Value of the new field</source>
        <translation>新字段的值</translation>
    </message>
    <message>
        <source>Add this field</source>
        <translation>添加此字段</translation>
    </message>
    <message>
        <source>Remove the chosen fields</source>
        <translation>移除所选字段</translation>
    </message>
</context>
<context>
    <name>riparia::DayNotice</name>
    <message numerus="yes">
        <source>%n works changed after %1, which does not count.</source>
        <translation>
            <numerusform>有 %n 项在 %1 之后变更，未计入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n works have a later status, which does not show: what counts is the status on %1.</source>
        <translation>
            <numerusform>有 %n 项的状态晚于统计时点 %1，此处不显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>Count as of today</source>
        <translation>按今天统计</translation>
    </message>
    <message>
        <source>Map, tables and totals show the statuses of today; the plan is not changed</source>
        <translation>地图、表格和汇总改为显示今天的状态；规划本身不变</translation>
    </message>
</context>
<context>
    <name>riparia::DeleteQuestion</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n objects?</source>
        <translation>
            <numerusform>删除 %n 个对象吗？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are outside the view.</source>
        <translation>
            <numerusform>其中 %n 个不在当前视图内。</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are in view.</source>
        <translation>它们都在当前视图内。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n objects</source>
        <translation>
            <numerusform>删除 %n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Works lie on %1.</source>
        <translation>%1 上有工程。</translation>
    </message>
    <message numerus="yes">
        <source>Works lie on %n of the rivers.</source>
        <translation>
            <numerusform>其中 %n 条河流上有工程。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segments</source>
        <translation>
            <numerusform>%n 个整治段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n areas</source>
        <translation>
            <numerusform>%n 个修复区域</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n greenways</source>
        <translation>
            <numerusform>%n 条碧道</numerusform>
        </translation>
    </message>
    <message>
        <source>In all scenarios together: %1. What is kept stays where it is, at no river; segments then count nothing until they are put on another one.</source>
        <translation>全部方案合计：%1。保留的对象位置不变，但不再属于任何河流；整治段在归到另一条河流之前不计长度。</translation>
    </message>
    <message>
        <source>Delete works too</source>
        <translation>同时删除工程</translation>
    </message>
    <message>
        <source>Keep works as plain geometry</source>
        <translation>工程保留为普通几何</translation>
    </message>
</context>
<context>
    <name>riparia::DeltaLegend</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>新增 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>取消 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>变更 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alike</source>
        <translation>
            <numerusform>相同 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::DeltaText</name>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>bank</source>
        <translation>岸别</translation>
    </message>
    <message>
        <source>river</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>works</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>首次计入日</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>measures</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>投资</translation>
    </message>
</context>
<context>
    <name>riparia::DetailFields</name>
    <message>
        <source>it must not be less than zero</source>
        <translation>不能小于零</translation>
    </message>
    <message>
        <source>choose a measure first: quantity and cost belong to it</source>
        <translation>请先选择治理措施：工程量和费用属于措施</translation>
    </message>
    <message numerus="yes">
        <source>it has %n measures: give as many values with ; between them</source>
        <translation>
            <numerusform>有 %n 项措施：请填写同样多的数值，用 ; 分隔</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::DiagramPanel</name>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>No rivers yet. Import some, and they are shown here as straight lines with their works.</source>
        <translation>还没有河流。导入后，河流及其整治段会在这里拉直显示。</translation>
    </message>
    <message>
        <source>River of the diagram</source>
        <translation>线性图的河流</translation>
    </message>
    <message>
        <source>Show the whole river (0)</source>
        <translation>显示整条河流 (0)</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 %</source>
        <comment>treated, length of the river, share</comment>
        <translation>%1 / %2 · %3 %</translation>
    </message>
    <message>
        <source>gaps %1</source>
        <translation>间断共 %1</translation>
    </message>
    <message>
        <source>List the gaps of all rivers</source>
        <translation>列出所有河流的间断</translation>
    </message>
    <message>
        <source>Show all rivers with works, a lane each</source>
        <translation>显示所有有工程的河流，每河一行</translation>
    </message>
</context>
<context>
    <name>riparia::DuplicateEntry</name>
    <message>
        <source>Select one or more segments first</source>
        <translation>请先选择一个或多个整治段</translation>
    </message>
    <message>
        <source>Metres of chainage to the copy</source>
        <translation>到副本的桩号距离（米）</translation>
    </message>
    <message>
        <source>120 or -120</source>
        <translation>120 或 -120</translation>
    </message>
    <message>
        <source>From %1 to %2. Enter takes it.</source>
        <comment>chainages</comment>
        <translation>从 %1 到 %2。按 Enter 采用。</translation>
    </message>
    <message>
        <source>The first from %1 to %2. Enter takes them.</source>
        <comment>chainages</comment>
        <translation>第一个从 %1 到 %2。按 Enter 采用。</translation>
    </message>
    <message>
        <source>Type metres other than 0, such as 120, or -120 for the other way.</source>
        <translation>请键入非 0 的米数，如 120；反方向用 -120。</translation>
    </message>
    <message>
        <source>Add %1</source>
        <comment>copies of segments</comment>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Copied as %1.</source>
        <comment>codes</comment>
        <translation>已复制为 %1。</translation>
    </message>
</context>
<context>
    <name>riparia::EditWarnings</name>
    <message numerus="yes">
        <source>%n objects would end before they start.</source>
        <translation>
            <numerusform>%n 个对象的结束年份将早于开始年份。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objects would lose the quantity or cost of a measure.</source>
        <translation>
            <numerusform>%n 个对象将丢失措施的工程量或费用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objects would have no measure.</source>
        <translation>
            <numerusform>%n 个对象将没有措施。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::EditableFields</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>river</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>end</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>岸别</translation>
    </message>
    <message>
        <source>bank</source>
        <translation>岸别</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>works</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>治理措施</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>治理措施</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>工程量</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>工程量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Start year</source>
        <translation>开始年份</translation>
    </message>
    <message>
        <source>start year</source>
        <translation>开始年份</translation>
    </message>
    <message>
        <source>End year</source>
        <translation>结束年份</translation>
    </message>
    <message>
        <source>end year</source>
        <translation>结束年份</translation>
    </message>
    <message>
        <source>Cost, yuan</source>
        <translation>费用（元）</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Width m</source>
        <translation>宽度 m</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>路面</translation>
    </message>
    <message>
        <source>surface</source>
        <translation>路面</translation>
    </message>
    <message>
        <source>Path kinds</source>
        <translation>路径类型</translation>
    </message>
    <message>
        <source>path kinds</source>
        <translation>路径类型</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>responsible body</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Register no.</source>
        <translation>登记号</translation>
    </message>
    <message>
        <source>register number</source>
        <translation>登记号</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>role</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工程信息</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>date of the status</source>
        <translation>状态日期</translation>
    </message>
</context>
<context>
    <name>riparia::EffectTable</name>
    <message>
        <source>River treated</source>
        <translation>整治河长</translation>
    </message>
    <message>
        <source>Bank length</source>
        <translation>岸线长度</translation>
    </message>
    <message>
        <source>Restored area</source>
        <translation>修复面积</translation>
    </message>
    <message>
        <source>Greenway</source>
        <translation>碧道</translation>
    </message>
    <message>
        <source>Net totals</source>
        <translation>净值合计</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Effect on the totals</source>
        <translation>对合计的影响</translation>
    </message>
</context>
<context>
    <name>riparia::EmptyMap</name>
    <message>
        <source>No rivers yet</source>
        <translation>还没有河流</translation>
    </message>
    <message>
        <source>Import river lines, or drop a shapefile here</source>
        <translation>导入河线，或把 Shapefile 拖到这里</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Open the sample plan</source>
        <translation>打开示例规划</translation>
    </message>
</context>
<context>
    <name>riparia::EntityEdits</name>
    <message>
        <source>Set %1 of %2</source>
        <translation>设置 %2 的%1</translation>
    </message>
    <message numerus="yes">
        <source>Set %1 of %n objects</source>
        <translation>
            <numerusform>设置 %n 个对象的%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %1 of %n segments</source>
        <translation>
            <numerusform>设置 %n 个整治段的%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n objects</source>
        <translation>
            <numerusform>删除 %n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>start and end are the same place</source>
        <translation>起点与终点相同</translation>
    </message>
    <message>
        <source>choose left, right, both or channel</source>
        <translation>请选择左岸、右岸、两岸或河槽</translation>
    </message>
    <message>
        <source>this object has no such field</source>
        <translation>此对象没有该字段</translation>
    </message>
    <message>
        <source>works lie on this river; delete or move them first</source>
        <translation>此河流上有整治段；请先删除或移走</translation>
    </message>
    <message>
        <source>Move end of %1 to %2</source>
        <translation>将 %1 的端点移到 %2</translation>
    </message>
    <message numerus="yes">
        <source>Change %1 fields of %n objects</source>
        <translation>
            <numerusform>修改 %n 个对象的 %1 个字段</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::EntryHint</name>
    <message>
        <source>Which river? Type its name before the chainage.</source>
        <translation>哪条河？请在桩号前写河名。</translation>
    </message>
    <message>
        <source>Use end</source>
        <comment>of the river</comment>
        <translation>取端点</translation>
    </message>
    <message>
        <source>Put in order: %1–%2.</source>
        <comment>chainages</comment>
        <translation>已按桩号大小排列：%1～%2。</translation>
    </message>
</context>
<context>
    <name>riparia::ErrorText</name>
    <message>
        <source>The plan %1 is open elsewhere: %2; nothing was saved</source>
        <translation>规划 %1 已在别处打开（%2），未作保存</translation>
    </message>
    <message>
        <source>The plan %1 is open in another program; nothing was saved</source>
        <translation>规划 %1 已在其他程序中打开，未作保存</translation>
    </message>
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
    <message>
        <source>%1 cannot be used here: %2</source>
        <translation>此处不能使用 %1：%2</translation>
    </message>
    <message>
        <source>Riparia cannot read data from %1</source>
        <translation>Riparia 无法从 %1 读取数据</translation>
    </message>
    <message>
        <source>For %1 there is only a conversion of unknown accuracy (%2), which may be off by a hundred metres; it is not used unless you accept it</source>
        <translation>%1 之间只有精度未知的转换（%2），可能相差上百米；未经接受不会使用</translation>
    </message>
    <message>
        <source>The chainage %1 lies beyond the end of the river at %2</source>
        <translation>桩号 %1 超出河流端点 %2</translation>
    </message>
    <message>
        <source>The coordinate system of %1 is not known; %2</source>
        <translation>%1 的坐标系未知；%2</translation>
    </message>
    <message>
        <source>%1 cannot be changed: %2</source>
        <translation>%1不能修改：%2</translation>
    </message>
</context>
<context>
    <name>riparia::ExportDialog</name>
    <message>
        <source>Segments</source>
        <translation>整治段</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>修复面积</translation>
    </message>
    <message>
        <source>Greenways</source>
        <translation>碧道</translation>
    </message>
    <message>
        <source>Rivers</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>点位</translation>
    </message>
    <message>
        <source>Counted pieces: what the totals are the sum of</source>
        <translation>计数单元：合计由它们相加而成</translation>
    </message>
    <message>
        <source>For programs: codes, plain titles, geometry as WKT</source>
        <translation>用于程序：代码、标准标题、WKT 几何</translation>
    </message>
    <message>
        <source>Only what the filter shows</source>
        <translation>只含筛选显示的对象</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Kind of CSV</source>
        <translation>CSV 类型</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>%1 (.%2)</source>
        <comment>format, ending of the file</comment>
        <translation>%1 (.%2)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>整个规划</translation>
    </message>
    <message>
        <source>Only CSV comes in two kinds</source>
        <translation>只有 CSV 分两种</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>Version of DXF</source>
        <translation>DXF 版本</translation>
    </message>
    <message>
        <source>Only what is selected (%1)</source>
        <translation>仅所选对象（%1 个）</translation>
    </message>
    <message>
        <source>For a spreadsheet (Excel, WPS): words and titles for people</source>
        <translation>供电子表格（Excel、WPS）：便于阅读的文字和标题</translation>
    </message>
    <message>
        <source>R2007: text in UTF-8</source>
        <translation>R2007：文字为 UTF-8</translation>
    </message>
    <message>
        <source>R2004: text in GBK, for old programs</source>
        <translation>R2004：文字为 GBK，供旧版软件</translation>
    </message>
    <message>
        <source>JSON holds the whole plan</source>
        <translation>JSON 包含整个规划</translation>
    </message>
    <message>
        <source>There is no filter, and nothing is selected</source>
        <translation>没有筛选，也没有选中对象</translation>
    </message>
    <message>
        <source>It holds codes and plain titles alone, the same in every language</source>
        <translation>其中只有代码和简单标题，各种语言相同</translation>
    </message>
    <message>
        <source>Only of DXF</source>
        <translation>仅用于 DXF</translation>
    </message>
    <message>
        <source>Choose one, or type its code, as in EPSG:4547</source>
        <translation>选择一个，或键入代码，如 EPSG:4547</translation>
    </message>
    <message>
        <source>Longitude and latitude</source>
        <translation>经纬度</translation>
    </message>
    <message>
        <source>That of the plan: %1</source>
        <translation>与规划相同：%1</translation>
    </message>
    <message>
        <source>That of the plan</source>
        <translation>与规划相同</translation>
    </message>
    <message>
        <source>Chainage</source>
        <translation>桩号</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>图框</translation>
    </message>
    <message>
        <source>In the drawing</source>
        <translation>图纸内容</translation>
    </message>
    <message>
        <source>R2000: text in GBK and 255 colours, for the oldest ones</source>
        <translation>R2000：GBK 文字、255 色，用于更旧的程序</translation>
    </message>
    <message>
        <source>Beside rivers, segments, areas, greenways and sites</source>
        <translation>标在河流、整治段、面积、碧道和点位旁</translation>
    </message>
    <message>
        <source>A sheet frame with title, coordinates, scale bar and where the drawing is from</source>
        <translation>带标题、坐标、比例尺和来源说明的图框</translation>
    </message>
    <message>
        <source>Along the rivers</source>
        <translation>沿河标注</translation>
    </message>
    <message>
        <source>Only with all tables and all objects</source>
        <translation>仅在导出全部表和全部对象时</translation>
    </message>
</context>
<context>
    <name>riparia::FieldRow</name>
    <message>
        <source>Change %1</source>
        <comment>a field of several objects</comment>
        <translation>修改%1</translation>
    </message>
</context>
<context>
    <name>riparia::FieldSet</name>
    <message>
        <source>— several values (%1) —</source>
        <translation>— 多个值 (%1) —</translation>
    </message>
    <message>
        <source>Usual values</source>
        <translation>常用值</translation>
    </message>
    <message>
        <source>Divided by length when the object was split. Enter a value to confirm it.</source>
        <translation>该值在拆分时按长度分摊。重新输入即为确认。</translation>
    </message>
</context>
<context>
    <name>riparia::FigureTable</name>
    <message>
        <source>Where this number comes from</source>
        <translation>这个数字的来源</translation>
    </message>
</context>
<context>
    <name>riparia::FileWait</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>riparia::FilterBar</name>
    <message>
        <source>Remove values of the condition %1</source>
        <translation>从条件“%1”中移除值</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <comment>a condition</comment>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Remove the whole condition</source>
        <translation>移除整个条件</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>岸别</translation>
    </message>
    <message>
        <source>Chainage from–to…</source>
        <translation>桩号区间…</translation>
    </message>
    <message>
        <source>Other works…</source>
        <translation>其他工程…</translation>
    </message>
    <message>
        <source>Remove the condition %1</source>
        <translation>去掉条件 %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>a year</comment>
        <translation>至 %1 年</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Other river…</source>
        <translation>其他河流…</translation>
    </message>
    <message>
        <source>Type an expression</source>
        <translation>输入表达式</translation>
    </message>
    <message numerus="yes">
        <source>%n objects</source>
        <translation>
            <numerusform>%n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1 / %2</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>添加筛选条件</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>筛选 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Clear the filter (Ctrl+Shift+F)</source>
        <translation>清除筛选 (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Filter expression</source>
        <translation>筛选表达式</translation>
    </message>
    <message>
        <source>status = completed and year &lt;= 2026</source>
        <translation>status = 完工 and year &lt;= 2026</translation>
    </message>
    <message>
        <source>Fields: %1</source>
        <translation>字段：%1</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Show the view “%1”</source>
        <translation>显示视图“%1”</translation>
    </message>
    <message>
        <source>Save as view…</source>
        <translation>另存为视图…</translation>
    </message>
    <message>
        <source>Replace by this filter</source>
        <translation>以当前筛选替换</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save as view</source>
        <translation>另存为视图</translation>
    </message>
    <message>
        <source>There is a view of this name: it is replaced.</source>
        <translation>已有同名视图，将被替换。</translation>
    </message>
    <message>
        <source>Replace</source>
        <comment>a view</comment>
        <translation>替换</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>a view</comment>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name of the view, kept in the plan</source>
        <translation>视图名称（保存在规划中）</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>There is a view “%1” already.</source>
        <translation>已有名为“%1”的视图。</translation>
    </message>
</context>
<context>
    <name>riparia::FilterViews</name>
    <message>
        <source>Save the view “%1”</source>
        <translation>保存视图“%1”</translation>
    </message>
    <message>
        <source>Replace the view “%1”</source>
        <translation>替换视图“%1”</translation>
    </message>
    <message>
        <source>Rename the view “%1” to “%2”</source>
        <translation>将视图“%1”重命名为“%2”</translation>
    </message>
    <message>
        <source>Delete the view “%1”</source>
        <translation>删除视图“%1”</translation>
    </message>
</context>
<context>
    <name>riparia::FilterWords</name>
    <message>
        <source>%1 %2 to %3</source>
        <comment>a field, from, to</comment>
        <translation>%1 %2 至 %3</translation>
    </message>
    <message>
        <source>Chainage %1–%2</source>
        <comment>from, to</comment>
        <translation>桩号 %1～%2</translation>
    </message>
    <message>
        <source>Chainage</source>
        <translation>桩号</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>conditions</comment>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>values</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 ≠ %2</source>
        <translation>%1 ≠ %2</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1 &lt; %2</source>
        <translation>%1 &lt; %2</translation>
    </message>
    <message>
        <source>%1 ≤ %2</source>
        <translation>%1 ≤ %2</translation>
    </message>
    <message>
        <source>%1 &gt; %2</source>
        <translation>%1 &gt; %2</translation>
    </message>
    <message>
        <source>%1 ≥ %2</source>
        <translation>%1 ≥ %2</translation>
    </message>
    <message>
        <source>%1 without “%2”</source>
        <translation>%1 不含“%2”</translation>
    </message>
    <message>
        <source>%1 contains “%2”</source>
        <translation>%1 含“%2”</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水体</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Area</source>
        <comment>a size</comment>
        <translation>面积</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no value</comment>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>riparia::FontLack</name>
    <message>
        <source>The font “%1” is not on this computer: others take its place.</source>
        <translation>本机没有字体“%1”，以其他字体代替。</translation>
    </message>
    <message>
        <source>The font “%1” has no %2: other fonts take their place.</source>
        <translation>字体“%1”没有字符 %2，以其他字体代替。</translation>
    </message>
</context>
<context>
    <name>riparia::ForeignEditsDialog</name>
    <message>
        <source>Edited in other programs</source>
        <translation>在其他程序中编辑</translation>
    </message>
    <message>
        <source>What other programs wrote into columns is in the plan. The lines of segments follow their rivers: where one was drawn anew, the segment can be placed where it runs. The next save draws all other lines as they were.</source>
        <translation>其他程序写入各列的内容已在规划中。整治段的线沿河流生成：若线被重新绘制，可将整治段放到该线所在位置。下次保存时其余的线按原样绘制。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>所做的编辑</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>As drawn</source>
        <translation>按所绘的线</translation>
    </message>
    <message>
        <source>Rows edited in other programs</source>
        <translation>在其他程序中编辑的行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>line drawn anew</source>
        <translation>线被重新绘制</translation>
    </message>
    <message>
        <source>along no river</source>
        <translation>不沿任何河流</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <comment>columns</comment>
        <translation>更改：%1</translation>
    </message>
    <message>
        <source>in the plan</source>
        <translation>已在规划中</translation>
    </message>
    <message numerus="yes">
        <source>Take %n line(s)</source>
        <translation>
            <numerusform>采用 %n 条线</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::FormatText</name>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>GeoPackage</source>
        <translation>GeoPackage</translation>
    </message>
    <message>
        <source>GeoJSON</source>
        <translation>GeoJSON</translation>
    </message>
    <message>
        <source>KML</source>
        <translation>KML</translation>
    </message>
    <message>
        <source>Shapefile</source>
        <translation>Shapefile</translation>
    </message>
    <message>
        <source>FlatGeobuf</source>
        <translation>FlatGeobuf</translation>
    </message>
    <message>
        <source>DXF drawing</source>
        <translation>DXF 图形</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>All tables with totals, for Excel and WPS</source>
        <translation>全部表格及合计，用于 Excel 和 WPS</translation>
    </message>
    <message>
        <source>One table, for spreadsheets or programs</source>
        <translation>一张表格，用于电子表格或程序</translation>
    </message>
    <message>
        <source>All layers with their symbols, for QGIS</source>
        <translation>全部图层及符号，用于 QGIS</translation>
    </message>
    <message>
        <source>All layers in longitude and latitude, for web maps</source>
        <translation>全部图层，经纬度坐标，用于网络地图</translation>
    </message>
    <message>
        <source>By river and status, for Google Earth</source>
        <translation>按河流和状态分组，用于 Google Earth</translation>
    </message>
    <message>
        <source>One layer, for any GIS; names and texts are cut short</source>
        <translation>一个图层，适用于各种 GIS；字段名和文字会截短</translation>
    </message>
    <message>
        <source>One layer with a spatial index</source>
        <translation>一个图层，带空间索引</translation>
    </message>
    <message>
        <source>Layers by status and bank, for AutoCAD</source>
        <translation>按状态和岸别分层，用于 AutoCAD</translation>
    </message>
    <message>
        <source>The whole plan, for programs</source>
        <translation>整个规划，供程序读取</translation>
    </message>
</context>
<context>
    <name>riparia::Formula</name>
    <message>
        <source>a formula is to follow the equals sign, as in = length * 350</source>
        <translation>等号后应写公式，如 = 长度 * 350</translation>
    </message>
    <message>
        <source>there is no number “%1” here; those there are: %2</source>
        <translation>没有名为“%1”的数值；可用的有：%2</translation>
    </message>
    <message>
        <source>there is no number “%1” here; perhaps %2 is meant</source>
        <translation>没有名为“%1”的数值；是否指 %2</translation>
    </message>
    <message>
        <source>“%1” is not a number</source>
        <translation>“%1”不是数字</translation>
    </message>
    <message>
        <source>“%1” has no meaning in a formula</source>
        <translation>“%1”不能用在公式里</translation>
    </message>
    <message>
        <source>before “%1” one of + - * / is missing</source>
        <comment>in a formula</comment>
        <translation>“%1”之前缺少 + - * / 之一</translation>
    </message>
    <message>
        <source>a number or a name is missing at the end</source>
        <translation>末尾缺少数字或名称</translation>
    </message>
    <message>
        <source>a parenthesis is not closed</source>
        <translation>有括号没有闭合</translation>
    </message>
    <message>
        <source>a parenthesis is closed that was not opened</source>
        <translation>多了一个右括号</translation>
    </message>
    <message>
        <source>too many parentheses and signs lie within each other</source>
        <translation>括号和正负号嵌套过多</translation>
    </message>
    <message>
        <source>it has no %1</source>
        <comment>a number of a formula</comment>
        <translation>没有%1的数值</translation>
    </message>
    <message>
        <source>it would be divided by zero</source>
        <translation>除数为零</translation>
    </message>
    <message>
        <source>the result is too large</source>
        <translation>结果过大</translation>
    </message>
</context>
<context>
    <name>riparia::FormulaFields</name>
    <message>
        <source>it would become %1, less than zero</source>
        <translation>结果为 %1，小于零</translation>
    </message>
    <message>
        <source>it would become %1, which is no year</source>
        <translation>结果为 %1，不是年份</translation>
    </message>
    <message numerus="yes">
        <source>it has %n measures, each with a value of its own</source>
        <translation>
            <numerusform>有 %n 项措施，各有自己的数值</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::FrameGround</name>
    <message>
        <source>Parts of the basemaps could not be fetched and are missing here.</source>
        <translation>部分底图未能取得，此处缺少这部分。</translation>
    </message>
</context>
<context>
    <name>riparia::FreeText</name>
    <message>
        <source>Monitoring plan</source>
        <translation>监测计划</translation>
    </message>
    <message>
        <source>Risks and consents</source>
        <translation>风险与许可</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参考资料</translation>
    </message>
    <message>
        <source>Revision history</source>
        <translation>修订记录</translation>
    </message>
</context>
<context>
    <name>riparia::Freehand</name>
    <message>
        <source>%1 → %2 points, max deviation %3</source>
        <comment>freehand</comment>
        <translation>%1 → %2 点，最大偏离 %3</translation>
    </message>
</context>
<context>
    <name>riparia::FreehandBar</name>
    <message>
        <source>Tolerance of the line drawn freely</source>
        <translation>手绘线的容差</translation>
    </message>
    <message>
        <source>Left: closer to what was drawn. Right: fewer points</source>
        <translation>向左：更贴近所绘；向右：点更少</translation>
    </message>
</context>
<context>
    <name>riparia::GapList</name>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n 处间断</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>最长优先</translation>
    </message>
    <message>
        <source>Joining two first</source>
        <translation>连接两段优先</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Order of the gaps</source>
        <translation>间断的排序</translation>
    </message>
    <message>
        <source>What is untreated: the river, or one of its banks</source>
        <translation>未整治的对象：河流或某一岸</translation>
    </message>
    <message>
        <source>Untreated stretches of rivers</source>
        <translation>河流未整治段</translation>
    </message>
    <message>
        <source>Draw here</source>
        <translation>在此绘制</translation>
    </message>
    <message>
        <source>Fill the chosen gap with a segment: Enter draws it</source>
        <translation>用整治段填补所选间断：按 Enter 绘制</translation>
    </message>
</context>
<context>
    <name>riparia::GapsModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>the works a gap lies between</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>To close it makes one treated stretch of two</source>
        <translation>填补后两个已整治段连成一段</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>From–to</source>
        <translation>起止桩号</translation>
    </message>
    <message>
        <source>Length %1</source>
        <comment>a column, its unit</comment>
        <translation>长度 %1</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>介于</translation>
    </message>
</context>
<context>
    <name>riparia::Glyphs</name>
    <message>
        <source>No font of this computer has %1: “?” stands in the report instead.</source>
        <translation>本机没有字体包含 %1：报告中以“?”代替。</translation>
    </message>
</context>
<context>
    <name>riparia::GoToPlace</name>
    <message>
        <source>Chainage to go to</source>
        <translation>要前往的桩号</translation>
    </message>
    <message>
        <source>river and chainage, K2+120</source>
        <translation>河流和桩号，K2+120</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>在%1上</translation>
    </message>
    <message>
        <source>type the river first</source>
        <translation>请先输入河流名称</translation>
    </message>
    <message>
        <source>go to %1 on %2</source>
        <comment>chainage, river</comment>
        <translation>前往%2 %1</translation>
    </message>
    <message>
        <source>%1 %2 · %3</source>
        <comment>river, chainage, coordinates</comment>
        <translation>%1 %2 · %3</translation>
    </message>
</context>
<context>
    <name>riparia::GreenwayRouteFacts</name>
    <message>
        <source>Parts of this greenway whose ends are more than %1 apart, and ends of other greenways of the same name or works that it points at, up to %2 away. Ends at a marked crossing are joined.</source>
        <translation>本条碧道各段端点相距超过 %1 之处，以及其端点所指向、%2 以内同名或同工程碧道的端点。位于过街点的端点视为相接。</translation>
    </message>
    <message>
        <source>Where its line goes from one side of a river to the other. Lines that only touch a river, or begin or end at it, do not cross it.</source>
        <translation>碧道线由河流一侧到另一侧之处。仅与河流相触，或以河流为起止点的，不算穿越。</translation>
    </message>
    <message>
        <source>ⓘ Gaps over %1: none</source>
        <translation>ⓘ 超过 %1 的间断：无</translation>
    </message>
    <message>
        <source>%1 to its next part</source>
        <comment>a length</comment>
        <translation>距下一段 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a length, a code</comment>
        <translation>距 %2 %1</translation>
    </message>
    <message>
        <source>ⓘ Gaps over %1: %2 (%3)</source>
        <translation>ⓘ 超过 %1 的间断：%2 处（%3）</translation>
    </message>
    <message>
        <source>ⓘ Crossings of rivers: none</source>
        <translation>ⓘ 跨河：无</translation>
    </message>
    <message>
        <source>ⓘ Crossings of rivers: %1 (%2)</source>
        <translation>ⓘ 跨河：%1 处（%2）</translation>
    </message>
</context>
<context>
    <name>riparia::GreenwayTool</name>
    <message>
        <source>Esc again discards the sketch</source>
        <translation>再按 Esc 放弃草图</translation>
    </message>
    <message>
        <source>Click where the greenway begins, or drag to draw freely</source>
        <translation>点碧道起点，或按住拖动随手绘制</translation>
    </message>
    <message>
        <source>Click to continue %1; with Shift a new greenway begins here</source>
        <translation>点击续画 %1；按住 Shift 则从此处另画一条碧道</translation>
    </message>
    <message>
        <source>Click where %1 goes on</source>
        <translation>点 %1 接下来经过之处</translation>
    </message>
    <message>
        <source>The filter hides %1: it cannot be continued.</source>
        <translation>筛选隐藏了 %1，不能续画。</translation>
    </message>
    <message>
        <source>Continue %1</source>
        <comment>greenway</comment>
        <translation>续画 %1</translation>
    </message>
    <message>
        <source>%1 leaves its river here: from now on its line is counted.</source>
        <translation>%1 在此离开河流：此后按其线形计长。</translation>
    </message>
    <message>
        <source>Added to this greenway</source>
        <translation>本条碧道增加</translation>
    </message>
    <message>
        <source>Click to follow the river; Tab goes straight, digits set the distance from it</source>
        <translation>点击沿河走线；Tab 改走直线，键入数字设置离河距离</translation>
    </message>
    <message>
        <source>Click to go straight; Tab follows the river</source>
        <translation>点击走直线；Tab 改为沿河</translation>
    </message>
    <message>
        <source>Click the next point</source>
        <translation>点下一点</translation>
    </message>
    <message>
        <source>Click the next point; Enter, a double click or a right click ends it</source>
        <translation>点下一点；回车、双击或右键结束</translation>
    </message>
    <message>
        <source>A greenway needs at least two points.</source>
        <translation>碧道至少需要两个点。</translation>
    </message>
    <message>
        <source>Add %1</source>
        <comment>greenway</comment>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>Enter distance or place...</source>
        <translation>键入距离或坐标……</translation>
    </message>
    <message>
        <source>Distance from the river, or a place</source>
        <translation>离河距离或坐标</translation>
    </message>
    <message>
        <source>Left of the river. Enter takes it.</source>
        <translation>在河流左侧。按回车确定。</translation>
    </message>
    <message>
        <source>Right of the river. Enter takes it.</source>
        <translation>在河流右侧。按回车确定。</translation>
    </message>
    <message>
        <source>A length needs a point to begin at.</source>
        <translation>长度需要先有一个起点。</translation>
    </message>
    <message>
        <source>Type a distance such as 5R, a length and direction such as @120&lt;45, or x,y.</source>
        <translation>请键入距离（如 5R）、长度与方位（如 @120&lt;45）或 x,y。</translation>
    </message>
    <message>
        <source>New net greenway</source>
        <translation>新增净碧道</translation>
    </message>
    <message>
        <source>Not counted under this scheme</source>
        <translation>此口径下不计</translation>
    </message>
    <message>
        <source>Length of this greenway</source>
        <translation>本条碧道长度</translation>
    </message>
    <message>
        <source>Counted already</source>
        <translation>已经计入</translation>
    </message>
    <message>
        <source>Left of %1</source>
        <translation>%1 左侧</translation>
    </message>
    <message>
        <source>Right of %1</source>
        <translation>%1 右侧</translation>
    </message>
    <message>
        <source>Along %1</source>
        <translation>沿 %1</translation>
    </message>
    <message>
        <source>Straight; Tab follows the river</source>
        <translation>直线；Tab 改为沿河</translation>
    </message>
    <message>
        <source>Greenway</source>
        <translation>碧道</translation>
    </message>
    <message>
        <source>This lies behind the last point in the direction that was typed.</source>
        <translation>按键入的方位，此处在上一点的后方。</translation>
    </message>
    <message>
        <source>5R, @120&lt;45, &lt;45 or x,y</source>
        <translation>5R、@120&lt;45、&lt;45 或 x,y</translation>
    </message>
    <message>
        <source>Enter takes it.</source>
        <translation>按 Enter 采用。</translation>
    </message>
</context>
<context>
    <name>riparia::GuideWindow</name>
    <message>
        <source>The guide is not where it belongs: %1</source>
        <translation>找不到使用指南：%1</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>没有找到“%1”。</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜索指南</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>指南的页面</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Open this page in the web browser</source>
        <translation>在网络浏览器中打开本页</translation>
    </message>
</context>
<context>
    <name>riparia::HiddenNote</name>
    <message numerus="yes">
        <source>%n of the selected objects are hidden by the filter: they stay as they are.</source>
        <translation>
            <numerusform>选中对象中有 %n 个被筛选隐藏：它们保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter hides what is selected: it cannot be changed until it is shown again.</source>
        <translation>所选对象被筛选隐藏：重新显示之前不能修改。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Map, tables and totals show everything again</source>
        <translation>地图、表格和汇总重新显示全部内容</translation>
    </message>
</context>
<context>
    <name>riparia::HiddenText</name>
    <message>
        <source>The filter hides %1 here; clear it to edit that.</source>
        <translation>此处的 %1 被筛选隐藏；清除筛选后才能编辑。</translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %n objects here; clear it to edit them.</source>
        <translation>
            <numerusform>此处有 %n 个对象被筛选隐藏；清除筛选后才能编辑。</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter hides %1, which is selected</source>
        <translation>所选的 %1 被筛选隐藏</translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %n of the selected objects</source>
        <translation>
            <numerusform>所选对象中有 %n 个被筛选隐藏</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::HistoryModel</name>
    <message>
        <source>Older steps are no longer kept</source>
        <translation>更早的步骤已不再保留</translation>
    </message>
    <message>
        <source>Plan as opened</source>
        <translation>打开时的规划</translation>
    </message>
    <message>
        <source>Undone; click to do it again</source>
        <translation>已撤销；点击可重做</translation>
    </message>
    <message>
        <source>Click to go back to here</source>
        <translation>点击回到这一步</translation>
    </message>
</context>
<context>
    <name>riparia::HistoryPanel</name>
    <message>
        <source>Saved</source>
        <comment>mark in the history</comment>
        <translation>已保存</translation>
    </message>
    <message>
        <source>History of changes</source>
        <translation>修改历史</translation>
    </message>
</context>
<context>
    <name>riparia::ImportDock</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>riparia::ImportKnownPlace</name>
    <message>
        <source>Click on the map where a chainage of this river is known; Esc ends it.</source>
        <translation>在地图上点出此河桩号已知之处；Esc 结束。</translation>
    </message>
    <message>
        <source>%1 m from the %2, where the chainage starts at %3.</source>
        <comment>length, end of a river, chainage</comment>
        <translation>距%2 %1 m，该端起点桩号为 %3。</translation>
    </message>
    <message>
        <source>Known chainage at a place…</source>
        <translation>已知某处桩号…</translation>
    </message>
    <message>
        <source>Click a place on the map and give the chainage of the chosen river there</source>
        <translation>在地图上点出一处，并给出所选河流在该处的桩号</translation>
    </message>
    <message>
        <source>Chainage there</source>
        <translation>该处桩号</translation>
    </message>
    <message>
        <source>Chainage at the place that was clicked: K3+500</source>
        <translation>所点处的桩号，如 K3+500</translation>
    </message>
</context>
<context>
    <name>riparia::ImportPanel</name>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Confirm the coordinate system first.</source>
        <translation>请先确认坐标系。</translation>
    </message>
    <message>
        <source>There is nothing in this file that can be imported in this role.</source>
        <translation>此文件中没有可按此用途导入的内容。</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>全部图层</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>encoding, where it was taken from</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>All text is plain ASCII.</source>
        <translation>文字全部为 ASCII。</translation>
    </message>
    <message>
        <source>The file does not say its coordinate system</source>
        <translation>文件没有说明坐标系</translation>
    </message>
    <message>
        <source>Ellipsoid %1</source>
        <translation>椭球 %1</translation>
    </message>
    <message>
        <source>Grid %1</source>
        <translation>平面 %1</translation>
    </message>
    <message numerus="yes">
        <source>What was found: %n to look at</source>
        <translation>
            <numerusform>体检：%n 项待查看</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found wrong</source>
        <translation>体检：没有发现问题</translation>
    </message>
    <message>
        <source>What was found: notes only</source>
        <translation>体检：只有提示</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Rivers: %1, direction of %2 not sure</source>
        <translation>河流 %1 条，%2 条流向未确认</translation>
    </message>
    <message>
        <source>Rivers: %1</source>
        <translation>河流 %1 条</translation>
    </message>
    <message>
        <source>Take the features as</source>
        <translation>要素作为</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>River key</source>
        <translation>河流编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Chainage from</source>
        <translation>桩号起自</translation>
    </message>
    <message>
        <source>Measure on</source>
        <translation>量距采用</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Reverse flow</source>
        <translation>反转流向</translation>
    </message>
    <message>
        <source>Confirm all directions</source>
        <translation>全部确认流向</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Role of the features</source>
        <translation>要素的用途</translation>
    </message>
    <message>
        <source>Encoding of the text</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>Coordinate system of the file</source>
        <translation>文件的坐标系</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>体检结果</translation>
    </message>
    <message>
        <source>Rivers that will be made</source>
        <translation>将生成的河流</translation>
    </message>
    <message numerus="yes">
        <source>%n more files wait</source>
        <translation>
            <numerusform>还有 %n 个文件等待导入</numerusform>
        </translation>
    </message>
    <message>
        <source>Ellipsoid</source>
        <comment>length method</comment>
        <translation>椭球</translation>
    </message>
    <message>
        <source>Grid</source>
        <comment>length method</comment>
        <translation>平面</translation>
    </message>
    <message>
        <source>Choose, or type an EPSG number or WKT</source>
        <translation>选择，或输入 EPSG 编号或 WKT</translation>
    </message>
    <message>
        <source>Close gaps up to %1 m</source>
        <translation>闭合不超过 %1 m 的间断</translation>
    </message>
    <message>
        <source>Join ends within</source>
        <translation>端点合并距离</translation>
    </message>
    <message>
        <source>Close gaps up to</source>
        <translation>闭合间断不超过</translation>
    </message>
    <message>
        <source>Distance from the river</source>
        <translation>距河流</translation>
    </message>
    <message>
        <source>Ends of reaches nearer than this are joined</source>
        <translation>距离小于此值的河段端点将合并</translation>
    </message>
    <message>
        <source>Gaps up to this are closed by a straight edge, which counts</source>
        <translation>不超过此值的间断用直线闭合，并计入长度</translation>
    </message>
    <message>
        <source>How far from a river works may lie</source>
        <translation>工程距河流的最大距离</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等，另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Chainage from other end</source>
        <translation>从另一端起算桩号</translation>
    </message>
    <message>
        <source>Count the chainage of the chosen rivers from their other end</source>
        <translation>所选河流的桩号改从另一端起算</translation>
    </message>
    <message>
        <source>What you chose for these rivers could not be kept, they do not come of the file now: %1</source>
        <translation>以下河流按当前选项已不存在，所作设置未能保留：%1</translation>
    </message>
    <message>
        <source>What you chose for these rivers could not be kept, their lines are others now: %1</source>
        <translation>以下河流的线形已改变，所作设置未能保留：%1</translation>
    </message>
    <message>
        <source>different</source>
        <translation>各不相同</translation>
    </message>
    <message>
        <source>choose a river</source>
        <translation>先选一条河</translation>
    </message>
    <message>
        <source>Chainage starts at</source>
        <translation>起始桩号</translation>
    </message>
    <message>
        <source>Chainage at the end where it starts, of the chosen rivers: K3+500</source>
        <translation>所选河流起算端的桩号，如 K3+500</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>搁置…</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>重新处理</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Why may this stay as it is?</source>
        <translation>为何可以保持现状？</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未说明理由</translation>
    </message>
    <message>
        <source>%1 Set aside: %2</source>
        <translation>%1 已搁置：%2</translation>
    </message>
    <message>
        <source>%1 imported: %2</source>
        <comment>file, what came of it</comment>
        <translation>已导入 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n characters cannot be read in this encoding.</source>
        <translation>
            <numerusform>按此编码有 %n 个字符无法识别。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, found by its name</source>
        <translation>%1，按名称识别</translation>
    </message>
    <message>
        <source>None found: the name is taken</source>
        <translation>未找到：采用名称</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>The file has no attributes, so there is no text to read.</source>
        <translation>文件没有属性，因此没有文字可读。</translation>
    </message>
</context>
<context>
    <name>riparia::ImportRiversModel</name>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Length m</source>
        <translation>长度 m</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>流向</translation>
    </message>
    <message>
        <source>Chainage from</source>
        <translation>桩号起自</translation>
    </message>
    <message>
        <source>Space confirms the direction of the chosen rivers.</source>
        <translation>按空格键确认所选河流的流向。</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>按文件</translation>
    </message>
    <message>
        <source>Taken from the M values of the file, else from the way most of its lines are drawn. Space confirms the direction of the chosen rivers.</source>
        <translation>取自文件的 M 值，没有时取多数线的绘制方向。按空格键确认所选河流的流向。</translation>
    </message>
</context>
<context>
    <name>riparia::ImportText</name>
    <message>
        <source>Bank lines</source>
        <translation>岸线</translation>
    </message>
    <message>
        <source>Rivers</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>整治段</translation>
    </message>
    <message>
        <source>Restored areas</source>
        <translation>修复面积</translation>
    </message>
    <message>
        <source>Greenways</source>
        <translation>碧道</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>点位</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
    <message numerus="yes">
        <source>%n feature(s)</source>
        <translation>
            <numerusform>%n 个要素</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 features</source>
        <translation>%2 个要素中的 %1 个</translation>
    </message>
    <message>
        <source>%1, %2, %3 vertices</source>
        <comment>geometry type, features, vertices</comment>
        <translation>%1，%2，%3 个顶点</translation>
    </message>
    <message>
        <source>no %1</source>
        <translation>无 %1</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>由您选定</translation>
    </message>
    <message>
        <source>told by the .cpg file</source>
        <translation>据 .cpg 文件</translation>
    </message>
    <message>
        <source>told by the .dbf file</source>
        <translation>据 .dbf 文件</translation>
    </message>
    <message>
        <source>found out from the values</source>
        <translation>由数值判断</translation>
    </message>
    <message>
        <source>given by the format</source>
        <translation>格式规定</translation>
    </message>
    <message>
        <source>assumed: nothing tells it</source>
        <translation>假定：没有依据</translation>
    </message>
    <message>
        <source>East %1 to %2, north %3 to %4</source>
        <translation>东 %1～%2，北 %3～%4</translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>，%1</translation>
    </message>
    <message numerus="yes">
        <source>%n river(s)</source>
        <translation>
            <numerusform>%n 条河流</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n 个整治段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restored area(s)</source>
        <translation>
            <numerusform>%n 处修复面积</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n greenway(s)</source>
        <translation>
            <numerusform>%n 条碧道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n 项工程</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n 个点位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n boundary(ies)</source>
        <translation>
            <numerusform>%n 个边界</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reference layer(s)</source>
        <translation>
            <numerusform>%n 个参考图层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n part(s) joined</source>
        <translation>
            <numerusform>；合并 %n 段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n feature(s) skipped (no geometry)</source>
        <translation>
            <numerusform>；略去 %n 个要素（无几何）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n feature(s) skipped</source>
        <translation>
            <numerusform>；略去 %n 个要素</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> from %n feature(s)</source>
        <translation>
            <numerusform>（来自 %n 个要素）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::InspectorPanel</name>
    <message>
        <source>no coordinate system yet</source>
        <translation>尚无坐标系</translation>
    </message>
    <message>
        <source>Rivers</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>整治段</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>修复面积</translation>
    </message>
    <message>
        <source>Getting started: %1 of %2</source>
        <translation>入门：已完成 %1 / %2</translation>
    </message>
    <message>
        <source>import rivers</source>
        <translation>导入河流</translation>
    </message>
    <message>
        <source>save the plan</source>
        <translation>保存规划</translation>
    </message>
    <message>
        <source>make the report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <source>click an object to see what it is and to change it</source>
        <translation>点击对象，查看并修改</translation>
    </message>
    <message>
        <source>click twice on a river: a segment</source>
        <translation>在河流上点击两次：一个整治段</translation>
    </message>
    <message>
        <source>type its chainages instead: K0+350–K2+120</source>
        <translation>或直接键入桩号：K0+350～K2+120</translation>
    </message>
    <message>
        <source>click around an area</source>
        <translation>沿边点击，圈出一块面积</translation>
    </message>
    <message>
        <source>undo; a sketch too</source>
        <translation>撤销，草图也可以</translation>
    </message>
    <message>
        <source>find any command by its name</source>
        <translation>按名称查找任何命令</translation>
    </message>
    <message>
        <source>Counts here</source>
        <translation>计入本段</translation>
    </message>
    <message>
        <source>no</source>
        <comment>not counted</comment>
        <translation>不计入</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Chainage from: %1</source>
        <translation>桩号起自：%1</translation>
    </message>
    <message>
        <source>Treated</source>
        <translation>已整治</translation>
    </message>
    <message>
        <source>%1 is already counted by %2.</source>
        <translation>%1 已由 %2 计入。</translation>
    </message>
    <message numerus="yes">
        <source>%n more stretches are counted elsewhere.</source>
        <translation>
            <numerusform>另有 %n 段由其他对象计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Shorten this segment by the part that is counted elsewhere</source>
        <translation>裁去已由其他对象计入的部分</translation>
    </message>
    <message>
        <source>All of it is counted elsewhere</source>
        <translation>全部已由其他对象计入</translation>
    </message>
    <message>
        <source>The part lies inside this segment: split it first</source>
        <translation>该部分位于本段中间：请先拆分</translation>
    </message>
    <message>
        <source>Trim %1</source>
        <translation>裁剪 %1</translation>
    </message>
    <message>
        <source>Imported from %1, feature %2.</source>
        <translation>导入自 %1，第 %2 个要素。</translation>
    </message>
    <message>
        <source>Changed %1.</source>
        <translation>修改于 %1。</translation>
    </message>
    <message>
        <source>Changed %1 by %2.</source>
        <translation>%2 修改于 %1。</translation>
    </message>
    <message>
        <source>Area counted</source>
        <translation>计入面积</translation>
    </message>
    <message numerus="yes">
        <source>%n objects</source>
        <translation>
            <numerusform>%n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick what shall change for all of them</source>
        <translation>勾选要统一修改的字段</translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n objects</source>
        <translation>
            <numerusform>应用到 %n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is ticked: nothing changes.</source>
        <translation>未勾选任何字段：不会修改。</translation>
    </message>
    <message numerus="yes">
        <source>%n fields will change.</source>
        <translation>
            <numerusform>将修改 %n 个字段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct what is marked first.</source>
        <translation>请先改正标出的内容。</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Trim the overlap</source>
        <translation>裁去重叠部分</translation>
    </message>
    <message>
        <source>Zoom to the selection (F)</source>
        <translation>缩放到所选 (F)</translation>
    </message>
    <message>
        <source>Delete the selection (Del)</source>
        <translation>删除所选 (Del)</translation>
    </message>
    <message>
        <source>Select the one it is counted by</source>
        <translation>选中计入它的对象</translation>
    </message>
    <message>
        <source>Apply the ticked fields</source>
        <translation>应用勾选的字段</translation>
    </message>
    <message>
        <source>From %1 on: %2. The plan is shown as of %3.</source>
        <translation>自 %1 起：%2。当前按 %3 的状态显示。</translation>
    </message>
    <message>
        <source>Imported from %1.</source>
        <translation>导入自 %1。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <comment>a layer</comment>
        <translation>解锁</translation>
    </message>
    <message>
        <source>History of the status</source>
        <translation>状态历史</translation>
    </message>
    <message>
        <source>All statuses of this object by their days</source>
        <translation>该对象按日期排列的全部状态</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two facts</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>At %1 (by its place)</source>
        <translation>位于 %1（按位置推定）</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>Perimeter %1</source>
        <translation>周长 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n 段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked crossings</source>
        <translation>
            <numerusform>%n 处标记的过街点</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>an area in two units</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>draw a strip along it: 15 m left, 10 m right</source>
        <translation>沿河画一条缓冲带：左 15 m，右 10 m</translation>
    </message>
    <message>
        <source>change the status of several objects at once</source>
        <translation>同时更改多个对象的状态</translation>
    </message>
    <message>
        <source>Unlock the selection</source>
        <translation>解锁所选对象</translation>
    </message>
    <message>
        <source>Lock the selection against edits</source>
        <translation>锁定所选对象，防止修改</translation>
    </message>
    <message>
        <source>Locked: it cannot be changed. The padlock above opens it.</source>
        <translation>已锁定，不能修改。可用上方的锁解开。</translation>
    </message>
    <message>
        <source>Locked: they cannot be changed. The padlock above opens them.</source>
        <translation>均已锁定，不能修改。可用上方的锁解开。</translation>
    </message>
    <message>
        <source>Also useful</source>
        <translation>其他常用操作</translation>
    </message>
</context>
<context>
    <name>riparia::IssueText</name>
    <message>
        <source>The plan was saved, but the file as it was before could not be kept (%1).</source>
        <translation>规划已保存，但未能保留保存前的文件（%1）。</translation>
    </message>
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
        <source>The feature cannot be read and was left out: %1.</source>
        <translation>该要素无法读取，已略去：%1。</translation>
    </message>
    <message>
        <source>The file is cut off: its part %1 should have %2 bytes and has %3; what is sound was read.</source>
        <translation>文件不完整：%1 部分应有 %2 字节，实有 %3 字节；完好的内容已读入。</translation>
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
        <source>The columns are in survey order: %1 was taken as east, %2 as north.</source>
        <translation>坐标列按测量习惯排列：%1 作为东坐标，%2 作为北坐标。</translation>
    </message>
    <message>
        <source>Curves were replaced by short straight edges.</source>
        <translation>曲线已用短直线段代替。</translation>
    </message>
    <message>
        <source>The geometry is %1 where %2 is expected.</source>
        <translation>几何类型为 %1，而此处应为 %2。</translation>
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
        <source>A gap of %1 m was closed by a straight edge, which counts.</source>
        <translation>%1 m 的间断已用直线段连接，并计入长度。</translation>
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
        <source>The code %1 is given twice.</source>
        <translation>编号 %1 重复。</translation>
    </message>
    <message>
        <source>The river was changed; the segment lies %1 m away from where it was measured.</source>
        <translation>河流已更改，整治段偏离量测位置 %1 m。</translation>
    </message>
    <message>
        <source>The segment was taken off its river and is not counted.</source>
        <translation>整治段已脱离河流，不计入统计。</translation>
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
        <source>The old file could not be copied (%1): the plan was written without its history, its source features and what other programs keep in the file.</source>
        <translation>原文件无法复制（%1）：已另行写入规划，但不含历史版本、来源要素和其他程序存放在文件中的内容。</translation>
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
        <source>Data in this plan was converted from %1 to %2 without stated accuracy, as accepted at import.</source>
        <translation>本规划中的数据由 %1 转换到 %2 时没有给定精度，导入时已同意。</translation>
    </message>
    <message>
        <source>Something is wrong here.</source>
        <translation>此处有问题。</translation>
    </message>
    <message>
        <source>%1 is not as it should be: %2.</source>
        <translation>%1 有误：%2。</translation>
    </message>
    <message>
        <source>Features declared: %1; read: %2.</source>
        <translation>文件声明有 %1 个要素，读出 %2 个。</translation>
    </message>
    <message>
        <source>Features without attributes: %1.</source>
        <translation>%1 个要素没有属性。</translation>
    </message>
    <message>
        <source>Rows marked as deleted and left out: %1.</source>
        <translation>%1 行标记为已删除，已略去。</translation>
    </message>
    <message>
        <source>The river is braided; side channels taken off: %1.</source>
        <translation>河流为辫状，分出 %1 条汊道。</translation>
    </message>
    <message>
        <source>Repeated vertices: %1.</source>
        <translation>有 %1 个重复顶点。</translation>
    </message>
    <message>
        <source>Long edges that got vertices in between: %1.</source>
        <translation>%1 条长边已加密顶点。</translation>
    </message>
    <message>
        <source>Old versions dropped from the history to keep the file small: %1.</source>
        <translation>为控制文件大小，历史记录中已删去 %1 个旧版本。</translation>
    </message>
    <message>
        <source>A text in the column %1 was cut to %2 characters or bytes, the most this format holds.</source>
        <translation>%1 列中的一段文字被截短为 %2 个字符或字节，这是该格式的上限。</translation>
    </message>
    <message>
        <source>The layer %1 is called %2 in the file, which allows no such name.</source>
        <translation>图层 %1 的名称不符合该格式的规定，在文件中改为 %2。</translation>
    </message>
    <message>
        <source>The span %1 does not lie on the river %2, which runs %3.</source>
        <translation>区间 %1 不在河流 %2 上，该河流桩号为 %3。</translation>
    </message>
    <message>
        <source>%3 in column %2 of the table %1 was not taken: it cannot be read, or it is not set there. The plan keeps what it has.</source>
        <translation>表 %1 的 %2 列中的“%3”未采用：无法识别，或不在此处设置。规划保持原值。</translation>
    </message>
    <message>
        <source>A gap of %2 m is too wide to be closed; the rest became the river %1.</source>
        <translation>间断 %2 m 过大，未闭合；其余部分成为河流 %1。</translation>
    </message>
    <message>
        <source>The chainage %1 cannot be used: %2.</source>
        <translation>桩号 %1 无法使用：%2。</translation>
    </message>
    <message>
        <source>From %3 m to %4 m the reach is a duplicate of %1; %2 m are counted once.</source>
        <translation>该河段自 %3 m 至 %4 m 与 %1 重复，%2 m 只计一次。</translation>
    </message>
    <message>
        <source>Of the work, %1 m of %2 m lie off every river and are not counted.</source>
        <translation>该工程全长 %2 m，其中 %1 m 不在任何河流旁，未计入。</translation>
    </message>
    <message>
        <source>river %1 m</source>
        <translation>河道 %1 m</translation>
    </message>
    <message>
        <source>area %1 m²</source>
        <translation>面积 %1 m²</translation>
    </message>
    <message>
        <source>greenway %1 m</source>
        <translation>碧道 %1 m</translation>
    </message>
    <message>
        <source>Without a value for “%1”: %2.</source>
        <translation>没有“%1”值的：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between amounts</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The file is cut off or damaged: it could be read only up to byte %1. Whole features up to there: %2.</source>
        <translation>文件被截断或已损坏，只能读到第 %1 字节。此前完整的要素：%2 个。</translation>
    </message>
    <message>
        <source>The field name %1 is cut; it was taken for %2.</source>
        <translation>字段名 %1 被截断，已当作 %2 读取。</translation>
    </message>
    <message>
        <source>The field name %1 is cut and may stand for any of these: %2. It was not used; name the attribute yourself if it should be.</source>
        <translation>字段名 %1 被截断，可能是下列任何一个：%2。该字段未使用；如需使用，请自行指定属性。</translation>
    </message>
    <message>
        <source>No attribute was found that holds the key or the name of the rivers. There are: %1.</source>
        <translation>没有找到表示河流编码或河流名称的属性。现有属性：%1。</translation>
    </message>
    <message>
        <source>The same file was imported before, as %1 on %2; what it holds may be in the plan twice.</source>
        <translation>同一文件此前已导入（%1，%2），其内容在规划中可能重复。</translation>
    </message>
    <message>
        <source>The path is interrupted for %1 m; it goes on as %2.</source>
        <translation>路径中断 %1 m，其后接 %2。</translation>
    </message>
    <message>
        <source>The area overlaps %1 on %2 m².</source>
        <translation>该面积与 %1 重叠 %2 m²。</translation>
    </message>
    <message>
        <source>The greenway runs the way of %1 for %2 m.</source>
        <translation>该碧道与 %1 重合 %2 m。</translation>
    </message>
    <message>
        <source>The plan has no coordinate system: nothing that is drawn in it can be measured.</source>
        <translation>规划没有坐标系：其中绘制的内容都无法量测。</translation>
    </message>
    <message>
        <source>It is locked: what was edited in its row of the table %1 was left out.</source>
        <translation>该对象已锁定：表 %1 中对其所在行的修改未取入。</translation>
    </message>
    <message>
        <source>The file has no attributes, so nothing in it holds the key or the name of the rivers.</source>
        <translation>文件没有属性，因此其中没有河流的编码或名称。</translation>
    </message>
</context>
<context>
    <name>riparia::KeyFigurePage</name>
    <message>
        <source>Key figures</source>
        <translation>关键指标</translation>
    </message>
    <message>
        <source>gross %1, overlap %2</source>
        <translation>毛值 %1，重叠 %2</translation>
    </message>
    <message>
        <source>left %1, right %2</source>
        <translation>左岸 %1，右岸 %2</translation>
    </message>
    <message>
        <source>both banks on %1 km of river</source>
        <translation>两岸均整治的河长 %1 km</translation>
    </message>
    <message>
        <source>; all %1 mu</source>
        <comment>亩</comment>
        <translation>；合 %1 亩</translation>
    </message>
    <message>
        <source>Greenway</source>
        <translation>碧道</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>工程投资</translation>
    </message>
    <message>
        <source>of the features counted, as recorded</source>
        <translation>所计对象的登记投资</translation>
    </message>
    <message>
        <source>Works cover &lt;b&gt;%1 km&lt;/b&gt; of river on %2, %3 % of the %4 km in scope.</source>
        <translation>工程涉及 %2，整治河长 &lt;b&gt;%1 km&lt;/b&gt;，占范围内河长 %4 km 的 %3 %。</translation>
    </message>
    <message numerus="yes">
        <source>%n watercourse(s)</source>
        <translation>
            <numerusform>%n 条河流</numerusform>
        </translation>
    </message>
    <message>
        <source>Where works overlap, river is counted once; %1 km of double entry has been taken out.</source>
        <translation>工程重叠处河长只计一次，已扣除重复 %1 km。</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>counted in this report</source>
        <translation>本报告所计</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>100 % of target</source>
        <translation>目标的 100 %</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>已计</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>column of numbers</comment>
        <translation>目标值</translation>
    </message>
    <message>
        <source>To go</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Pace/yr</source>
        <translation>年均需</translation>
    </message>
    <message>
        <source>met</source>
        <translation>已达到</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>unit, due date</comment>
        <translation>%1，期限 %2</translation>
    </message>
    <message>
        <source>%1: all works together reach %2 of %3 %5; %4 is not in the plan.</source>
        <translation>%1：全部工程合计 %2，目标 %3 %5，规划中仍缺 %4。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Short even when every work is finished.&lt;/b&gt;</source>
        <translation>&lt;b&gt;全部工程完成后仍不足：&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Targets are measured by the works that the scheme “%1” counts.</source>
        <translation>目标按口径“%1”所计的工程衡量。</translation>
    </message>
    <message>
        <source>≈ target published as approximate. Pace is the yearly amount needed from the day of the data to the due date. Bars are all works of the plan by status, each with its amount; a tick marks what is counted in this report. ✓ met; △ under way; ✗ late: it was due, or is not reached in time at the pace so far.</source>
        <translation>≈ 表示公布的目标为约数。年均需为自数据日期至期限每年须完成的数量。条形按状态表示规划的全部工程，下方为各状态的数量；短竖线标出本报告所计。✓ 已达成；△ 推进中；✗ 滞后：已逾期，或按目前进度不能如期完成。</translation>
    </message>
    <message>
        <source>of this completed %1</source>
        <translation>其中已完成 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more when all works are finished</source>
        <translation>
            <numerusform>全部工程完成后再达到 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short even then</source>
        <translation>
            <numerusform>届时仍有 %n 项不足</numerusform>
        </translation>
    </message>
    <message>
        <source>Targets met</source>
        <translation>已达目标</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1 项</translation>
    </message>
    <message>
        <source>%1 km %2</source>
        <comment>4.62 km planned</comment>
        <translation>%2 %1 km</translation>
    </message>
    <message>
        <source>All of it is %1.</source>
        <translation>全部为%1。</translation>
    </message>
    <message>
        <source>Of this, %1 and %2.</source>
        <comment>list, last item</comment>
        <translation>其中：%1，%2。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 % of the river length in scope</source>
        <translation>占统计范围内河流长度的 %1 %</translation>
    </message>
    <message>
        <source>Of %1 published figures %2 match this report; “Method and data” lists them.</source>
        <translation>公布数值共 %1 项，与本报告相符 %2 项，详见“方法与数据”。</translation>
    </message>
    <message>
        <source>%1 matches the published “about %2”.</source>
        <translation>%1与公布的“约 %2”相符。</translation>
    </message>
    <message>
        <source>%1 matches the published “%2”.</source>
        <translation>%1与公布的“%2”相符。</translation>
    </message>
    <message>
        <source>%1: published is “%2”, which differs by %3 %4.</source>
        <translation>%1公布值为“%2”，相差 %3 %4。</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) of the plan are not shown: a target is about the works of its own scope, and this report shows a part.</source>
        <translation>
            <numerusform>规划的 %n 项目标未列出：目标按各自范围计，本报告只列部分工程。</numerusform>
        </translation>
    </message>
    <message>
        <source>under way</source>
        <comment>state of a target</comment>
        <translation>推进中</translation>
    </message>
    <message>
        <source>late</source>
        <comment>state of a target</comment>
        <translation>滞后</translation>
    </message>
</context>
<context>
    <name>riparia::Language</name>
    <message>
        <source>en</source>
        <comment>code of the language of this translation: zh_CN</comment>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>riparia::LayerRow</name>
    <message>
        <source>Unlock %1</source>
        <comment>a layer</comment>
        <translation>解锁%1</translation>
    </message>
    <message>
        <source>Lock %1: not selected on the map, not edited</source>
        <comment>a layer</comment>
        <translation>锁定%1：不能在地图上选中，也不能编辑</translation>
    </message>
    <message>
        <source>Lock %1: not edited</source>
        <comment>a layer</comment>
        <translation>锁定%1：不能编辑</translation>
    </message>
    <message>
        <source>Show %1</source>
        <comment>a layer</comment>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>The filter shows %1 of %2. Click to change it</source>
        <comment>of a layer</comment>
        <translation>筛选后显示 %1 个，共 %2 个。点击修改筛选</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>opacity</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Opacity of %1 on the screen; reports and exports show it in full</source>
        <comment>a layer</comment>
        <translation>%1在屏幕上的不透明度；报告和导出不受影响</translation>
    </message>
</context>
<context>
    <name>riparia::LayersPanel</name>
    <message>
        <source>Works</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>整治段</translation>
    </message>
    <message>
        <source>Restored areas</source>
        <translation>修复面积</translation>
    </message>
    <message>
        <source>Greenways</source>
        <translation>碧道</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>点位</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>Rivers</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Chainage</source>
        <translation>桩号</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Names and labels</source>
        <translation>名称与标注</translation>
    </message>
    <message>
        <source>Graticule</source>
        <translation>坐标格网</translation>
    </message>
    <message>
        <source>Left and right are meant facing downstream.</source>
        <translation>面向下游，左手为左岸，右手为右岸。</translation>
    </message>
    <message>
        <source>Basemap</source>
        <translation>底图</translation>
    </message>
    <message>
        <source>No status</source>
        <translation>无状态</translation>
    </message>
    <message>
        <source>What the filter dims</source>
        <translation>筛选淡化的对象</translation>
    </message>
    <message>
        <source>Find a layer</source>
        <translation>查找图层</translation>
    </message>
    <message>
        <source>By</source>
        <comment>works are told apart by their status or measure</comment>
        <translation>按</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>治理措施</translation>
    </message>
    <message>
        <source>What tells the works on the map apart</source>
        <translation>地图上的工程按什么区分</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>造价</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
</context>
<context>
    <name>riparia::LocatorMap</name>
    <message>
        <source>Where the data lies</source>
        <translation>数据所在位置</translation>
    </message>
    <message>
        <source>Click the zone the data lies in</source>
        <translation>点击数据所在的分带</translation>
    </message>
    <message>
        <source>The data lies at %1 to %2, %3 to %4</source>
        <comment>longitudes, latitudes</comment>
        <translation>数据位于 %1 至 %2，%3 至 %4</translation>
    </message>
</context>
<context>
    <name>riparia::LogPanel</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>No messages yet.</source>
        <translation>暂无消息。</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Copy all messages</source>
        <translation>复制全部消息</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>level, source, text</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the messages that are chosen</source>
        <translation>复制选中的消息</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save all messages in a file</source>
        <translation>将全部消息保存为文件</translation>
    </message>
</context>
<context>
    <name>riparia::MainWindow</name>
    <message>
        <source>The selected objects have no geometry.</source>
        <translation>所选对象没有几何。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message numerus="yes">
        <source>%n objects deleted.</source>
        <translation>
            <numerusform>已删除 %n 个对象。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Open a plan first</source>
        <translation>请先打开规划</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>撤销 %1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>重做 %1</translation>
    </message>
    <message>
        <source>Nothing was undone</source>
        <translation>没有可重做的步骤</translation>
    </message>
    <message>
        <source>Select something first</source>
        <translation>请先选中对象</translation>
    </message>
    <message>
        <source>There is no filter</source>
        <translation>没有筛选条件</translation>
    </message>
    <message>
        <source>The plan has no file yet</source>
        <translation>规划尚未保存为文件</translation>
    </message>
    <message>
        <source>Nothing has changed since it was saved</source>
        <translation>保存后没有修改</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <translation>绘制(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>No plan open</source>
        <translation>未打开规划</translation>
    </message>
    <message>
        <source>read-only: save as</source>
        <translation>只读：请另存</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>saved %1</source>
        <comment>time</comment>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>no changes</source>
        <translation>无修改</translation>
    </message>
    <message>
        <source>Main toolbar</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>Tool options</source>
        <translation>工具选项</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>搜索或命令</translation>
    </message>
    <message>
        <source>Find any command by its name</source>
        <translation>按名称查找任何命令</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Show or hide: %1</source>
        <comment>a panel</comment>
        <translation>显示或隐藏：%1</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Close %1</source>
        <comment>a panel</comment>
        <translation>关闭%1</translation>
    </message>
    <message>
        <source>Straight-line diagram</source>
        <translation>线性图</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Select a river first</source>
        <translation>请先选择一条河流</translation>
    </message>
    <message numerus="yes">
        <source>%n segments created.</source>
        <translation>
            <numerusform>已创建 %n 个整治段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Select two or more objects first</source>
        <translation>请先选择两个或更多对象</translation>
    </message>
    <message>
        <source>Type a chainage…</source>
        <translation>输入桩号…</translation>
    </message>
    <message>
        <source>Draws or cuts at typed chainages; in other tools the map goes there</source>
        <translation>按输入的桩号绘制或拆分；在其他工具中地图移至该处</translation>
    </message>
    <message>
        <source>The comparison was written to %1.</source>
        <translation>对比已写入 %1。</translation>
    </message>
    <message>
        <source>&amp;Scenario</source>
        <translation>方案(&amp;S)</translation>
    </message>
    <message>
        <source>A table is being written</source>
        <translation>正在写出表格</translation>
    </message>
    <message>
        <source>Select one object first</source>
        <translation>请先选择一个对象</translation>
    </message>
    <message numerus="yes">
        <source>%n rows changed.</source>
        <translation>
            <numerusform>已更改 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The target was deleted.</source>
        <translation>目标已删除。</translation>
    </message>
    <message>
        <source>Save messages</source>
        <translation>保存消息</translation>
    </message>
    <message>
        <source>messages</source>
        <comment>file name</comment>
        <translation>消息</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>The messages were written to %1.</source>
        <translation>消息已写入 %1。</translation>
    </message>
    <message>
        <source>Set chainage here…</source>
        <translation>在此设定桩号…</translation>
    </message>
    <message>
        <source>Press %1 to edit points, %2 for several</source>
        <comment>keys</comment>
        <translation>按 %1 编辑节点，按 %2 同时编辑多个对象</translation>
    </message>
    <message>
        <source>&amp;River</source>
        <translation>河流(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>Re&amp;port</source>
        <translation>报告(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>The messages cannot be written to %1: %2</source>
        <translation>无法把消息写入 %1：%2</translation>
    </message>
    <message>
        <source>It is locked already</source>
        <translation>已经锁定</translation>
    </message>
    <message>
        <source>Nothing selected is locked</source>
        <translation>所选对象均未锁定</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Nothing to undo yet</source>
        <translation>没有可撤销的操作</translation>
    </message>
</context>
<context>
    <name>riparia::MapCanvas</name>
    <message>
        <source>Scale 1:%1</source>
        <comment>of the map</comment>
        <translation>比例尺 1:%1</translation>
    </message>
    <message>
        <source>%1 %2 · %3</source>
        <comment>river, chainage, offset</comment>
        <translation>%1 %2 · %3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>what the cursor snaps to; where it is</comment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>No river is near</source>
        <translation>附近没有河流</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>where the cursor is; scale</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1, %2. %3. Enter shows a cursor that the arrow keys move.</source>
        <comment>scale, extent, how much the map has</comment>
        <translation>%1，%2。%3。按 Enter 显示光标，用方向键移动。</translation>
    </message>
    <message>
        <source>Nothing is on the map yet</source>
        <translation>地图上还没有内容</translation>
    </message>
    <message>
        <source>east %1 to %2, north %3 to %4</source>
        <translation>东 %1～%2，北 %3～%4</translation>
    </message>
    <message numerus="yes">
        <source>%n river(s)</source>
        <translation>
            <numerusform>%n 条河流</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n 个整治段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s)</source>
        <translation>
            <numerusform>%n 处修复面积</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n greenway(s)</source>
        <translation>
            <numerusform>%n 条碧道</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::MapColumn</name>
    <message>
        <source>Scale %1</source>
        <translation>比例尺 %1</translation>
    </message>
</context>
<context>
    <name>riparia::MapExportDialog</name>
    <message>
        <source>Map picture</source>
        <translation>地图图片</translation>
    </message>
    <message>
        <source>What the window shows</source>
        <translation>窗口显示的范围</translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>整个规划</translation>
    </message>
    <message>
        <source>A river</source>
        <translation>一条河流</translation>
    </message>
    <message>
        <source>A works</source>
        <translation>一项工程</translation>
    </message>
    <message>
        <source>A boundary</source>
        <translation>一个辖区界</translation>
    </message>
    <message>
        <source>As large as fits</source>
        <translation>能容纳的最大比例尺</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 横向</translation>
    </message>
    <message>
        <source>A4 portrait</source>
        <translation>A4 纵向</translation>
    </message>
    <message>
        <source>A3 landscape</source>
        <translation>A3 横向</translation>
    </message>
    <message>
        <source>A3 portrait</source>
        <translation>A3 纵向</translation>
    </message>
    <message>
        <source>%1 (.%2)</source>
        <comment>format, ending of the file</comment>
        <translation>%1（.%2）</translation>
    </message>
    <message>
        <source>The map alone, without title and legend</source>
        <translation>只要地图，不带标题和图例</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Pixels an inch</source>
        <translation>每英寸像素</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Only a PNG is made of pixels</source>
        <translation>只有 PNG 由像素组成</translation>
    </message>
    <message>
        <source>a scale is written 1 : 10 000</source>
        <translation>比例尺写作 1 : 10 000</translation>
    </message>
    <message>
        <source>Drawing the map…</source>
        <translation>正在绘制地图…</translation>
    </message>
    <message>
        <source>Scale %1</source>
        <translation>比例尺 %1</translation>
    </message>
    <message>
        <source>At this scale not all of the extent is on the map.</source>
        <translation>按此比例尺，地图不能显示全部范围。</translation>
    </message>
    <message>
        <source>Save map picture</source>
        <translation>保存地图图片</translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <comment>format, ending of the file</comment>
        <translation>%1 (*.%2)</translation>
    </message>
    <message>
        <source>Writing the picture…</source>
        <translation>正在写入图片…</translation>
    </message>
    <message>
        <source>Parts of the basemaps could not be fetched and are missing from the map.</source>
        <translation>部分底图未能取得，地图上缺少这部分。</translation>
    </message>
    <message>
        <source>Fetching the basemaps and drawing the map…</source>
        <translation>正在获取底图并绘制地图…</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Number and length in the legend</source>
        <translation>图例注明数量和长度</translation>
    </message>
    <message>
        <source>How many works on the map each sign stands for, and how long or large they are: in whole, also beyond the frame, and what overlaps once</source>
        <translation>图上各图例对应的工程数量及其长度或面积：按整体计，含图框以外部分，重叠只计一次</translation>
    </message>
    <message>
        <source>Longitude and latitude along the frame</source>
        <translation>图框标注经纬度</translation>
    </message>
</context>
<context>
    <name>riparia::MapExtent</name>
    <message>
        <source>it is river:KEY, works:CODE, boundary:NAME, plan, or four numbers: west, south, east, north</source>
        <translation>范围写作 river:编码、works:编号、boundary:名称、plan，或四个数：西,南,东,北</translation>
    </message>
    <message>
        <source>west has to be less than east, and south less than north</source>
        <translation>西界应小于东界，南界应小于北界</translation>
    </message>
    <message>
        <source>nothing of it is on the map</source>
        <translation>地图上没有它的任何内容</translation>
    </message>
</context>
<context>
    <name>riparia::MapFile</name>
    <message>
        <source>a picture has at most 200 million pixels and 32 000 a side; take fewer dots an inch, or PDF</source>
        <translation>图片最多 2 亿像素，每边最多 32 000 像素；请降低每英寸像素数，或改用 PDF</translation>
    </message>
</context>
<context>
    <name>riparia::MapFileText</name>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 图形</translation>
    </message>
    <message>
        <source>PDF map</source>
        <translation>PDF 地图</translation>
    </message>
    <message>
        <source>Pixels, with a world file that tells a GIS where they lie</source>
        <translation>像素图片，附坐标文件，GIS 软件可按位置叠加</translation>
    </message>
    <message>
        <source>Lines and letters as outlines, to be edited in a drawing program</source>
        <translation>线条和文字均为轮廓，可在绘图软件中编辑</translation>
    </message>
    <message>
        <source>For printing; text can be searched, and a GIS knows where the map lies</source>
        <translation>用于打印；文字可检索，GIS 软件可识别其地理位置</translation>
    </message>
</context>
<context>
    <name>riparia::MapLegend</name>
    <message>
        <source>Works, by status</source>
        <translation>工程（按状态）</translation>
    </message>
    <message>
        <source>Works, by measure</source>
        <translation>工程（按措施）</translation>
    </message>
    <message>
        <source>Without measure</source>
        <translation>未填措施</translation>
    </message>
    <message>
        <source>Restored area, by status</source>
        <translation>修复面积（按状态）</translation>
    </message>
    <message>
        <source>Greenway, by status</source>
        <translation>碧道（按状态）</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>点位</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>River, untreated</source>
        <translation>河流（未整治）</translation>
    </message>
    <message>
        <source>Chainage</source>
        <translation>桩号</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>点位</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>辖区界</translation>
    </message>
    <message>
        <source>Works, by year</source>
        <translation>工程（按年份）</translation>
    </message>
    <message>
        <source>Year not known</source>
        <translation>年份不详</translation>
    </message>
    <message>
        <source>Works, by cost, yuan a metre</source>
        <translation>工程（按造价，元/米）</translation>
    </message>
    <message>
        <source>(as many works in each)</source>
        <comment>how classes of a legend were made</comment>
        <translation>（各级工程数量相等）</translation>
    </message>
    <message>
        <source>Cost not known</source>
        <translation>造价不详</translation>
    </message>
    <message>
        <source>Line of works, by status</source>
        <translation>工程线型（按状态）</translation>
    </message>
    <message>
        <source>Restored area, by measure</source>
        <translation>修复面积（按措施）</translation>
    </message>
    <message>
        <source>Areas, by cost, yuan a m²</source>
        <translation>修复面积（按造价，元/m²）</translation>
    </message>
    <message>
        <source>Area edges, by status</source>
        <translation>修复面积边线（按状态）</translation>
    </message>
    <message>
        <source>Greenway, by class</source>
        <translation>碧道（按等级）</translation>
    </message>
    <message>
        <source>Class not given</source>
        <translation>未填等级</translation>
    </message>
</context>
<context>
    <name>riparia::MapSheet</name>
    <message>
        <source>Number · length or area</source>
        <translation>数量 · 长度或面积</translation>
    </message>
    <message>
        <source>in whole, overlaps once</source>
        <translation>按整体计，重叠计一次</translation>
    </message>
    <message>
        <source>there is no room for title and legend on less than 60 mm</source>
        <translation>不足 60 毫米的图幅容纳不下标题和图例</translation>
    </message>
    <message>
        <source>a sheet is at most 2500 mm wide and high</source>
        <translation>图幅宽、高最大为 2500 毫米</translation>
    </message>
    <message>
        <source>it has to be between 10 and 2400</source>
        <translation>应在 10 与 2400 之间</translation>
    </message>
    <message>
        <source>the scale has to be between 1:10 and 1:500 000 000</source>
        <translation>比例尺应在 1:10 与 1:500 000 000 之间</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Map of river remediation and restoration</source>
        <translation>河道整治与修复地图</translation>
    </message>
    <message>
        <source>Scale %1</source>
        <translation>比例尺 %1</translation>
    </message>
    <message>
        <source>facing downstream</source>
        <translation>面向下游</translation>
    </message>
    <message>
        <source>L</source>
        <comment>left bank</comment>
        <translation>左</translation>
    </message>
    <message>
        <source>R</source>
        <comment>right bank</comment>
        <translation>右</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>rows of a legend</comment>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Schematic, not surveyed</source>
        <translation>示意图，非实测</translation>
    </message>
    <message>
        <source>Scenario %1</source>
        <translation>方案 %1</translation>
    </message>
    <message>
        <source>Status as of %1</source>
        <translation>状态截至 %1</translation>
    </message>
    <message>
        <source>Latest status</source>
        <translation>最新状态</translation>
    </message>
    <message>
        <source>scheme “%1”</source>
        <translation>统计口径“%1”</translation>
    </message>
    <message>
        <source>filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>length: %1</source>
        <translation>长度：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Source: %1 and %2 more</source>
        <translation>资料来源：%1 等，另有 %2 个文件</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>资料来源：%1</translation>
    </message>
    <message>
        <source>made on %1</source>
        <translation>制图日期 %1</translation>
    </message>
</context>
<context>
    <name>riparia::MapSystem</name>
    <message>
        <source>In the middle of the map: the scale varies</source>
        <translation>为图幅中部比例尺；各处不一</translation>
    </message>
    <message>
        <source>Without coordinate system</source>
        <translation>无坐标系</translation>
    </message>
    <message>
        <source>%1 (%2), grid in degrees</source>
        <translation>%1（%2），格网单位为度</translation>
    </message>
    <message>
        <source>%1 (%2), grid in metres, grid north is up</source>
        <translation>%1（%2），格网单位为米，上方为坐标北</translation>
    </message>
    <message>
        <source>true north lies %1° to the east of it</source>
        <translation>真北在其东侧 %1°</translation>
    </message>
    <message>
        <source>true north lies %1° to the west of it</source>
        <translation>真北在其西侧 %1°</translation>
    </message>
    <message>
        <source>%1 (%2), the arrow points to grid north</source>
        <translation>%1（%2），箭头指向坐标北</translation>
    </message>
</context>
<context>
    <name>riparia::MapTurnText</name>
    <message>
        <source>River flows left to right</source>
        <translation>河流自左向右</translation>
    </message>
    <message>
        <source>River flows top to bottom</source>
        <translation>河流自上而下</translation>
    </message>
    <message>
        <source>North is up</source>
        <translation>北方朝上</translation>
    </message>
</context>
<context>
    <name>riparia::MeasureLegend</name>
    <message>
        <source>No measure</source>
        <translation>未填措施</translation>
    </message>
</context>
<context>
    <name>riparia::MeasurePage</name>
    <message>
        <source>By measure and status</source>
        <translation>按治理措施与状态</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>治理措施</translation>
    </message>
    <message>
        <source>Bank length
km</source>
        <translation>岸线长度
km</translation>
    </message>
    <message>
        <source>Counted in several rows</source>
        <translation>重复列入多行</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>A work with several measures stands in several rows, each of which is counted without the others; the line “counted in several rows” makes them add up to the total.</source>
        <translation>含多项措施的工程列入多行，各行分别单独统计；“重复列入多行”一行使各行之和等于合计。</translation>
    </message>
    <message>
        <source>River length treated</source>
        <translation>整治河长</translation>
    </message>
    <message>
        <source>Restored area</source>
        <translation>修复面积</translation>
    </message>
    <message>
        <source>Greenway</source>
        <translation>碧道</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Areas
no.</source>
        <translation>区域
个</translation>
    </message>
    <message>
        <source>Greenways
no.</source>
        <translation>碧道
条</translation>
    </message>
    <message>
        <source>Segments
no.</source>
        <translation>整治段
个</translation>
    </message>
</context>
<context>
    <name>riparia::MeasureTool</name>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Last leg, along the river</source>
        <translation>末段，沿河</translation>
    </message>
    <message>
        <source>Last leg, straight</source>
        <translation>末段，直线</translation>
    </message>
    <message>
        <source>Along the river</source>
        <translation>沿河</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>量算方法</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>量距</translation>
    </message>
    <message>
        <source>Esc again discards the measurement</source>
        <translation>再按 Esc 放弃量距</translation>
    </message>
    <message numerus="yes">
        <source>The measurement with %n place(s) was discarded.</source>
        <translation>
            <numerusform>已放弃含 %n 个点的量距。</numerusform>
        </translation>
    </message>
    <message>
        <source>Click where to begin measuring, or type a place</source>
        <translation>点击量测起点，或键入位置</translation>
    </message>
    <message>
        <source>Click the next place or type it; Enter or a double click ends</source>
        <translation>点击或键入下一点；回车或双击结束</translation>
    </message>
    <message>
        <source>A place, or length and direction</source>
        <translation>位置，或长度与方向</translation>
    </message>
    <message>
        <source>@120&lt;45, &lt;45, x,y or K0+350</source>
        <translation>@120&lt;45、&lt;45、x,y 或 K0+350</translation>
    </message>
    <message>
        <source>Enter takes it.</source>
        <translation>按回车确定。</translation>
    </message>
    <message>
        <source>A length needs a place to begin at.</source>
        <translation>长度需要一个起点。</translation>
    </message>
    <message>
        <source>Type x,y, a length and direction such as @120&lt;45, a direction such as &lt;45, or a river and chainage.</source>
        <translation>请键入 x,y、长度与方向（如 @120&lt;45）、方向（如 &lt;45），或河流与桩号。</translation>
    </message>
</context>
<context>
    <name>riparia::MergeTable</name>
    <message>
        <source>The segments differ in these fields. What is to stand in the merged segment?</source>
        <translation>这些整治段的下列字段不同。合并后的整治段取哪个值？</translation>
    </message>
    <message>
        <source>Costs are added up, and quantities of one measure in one unit.</source>
        <translation>投资相加；同一措施、同一单位的工程量相加。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Values of the parts</source>
        <translation>各部分的值</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a field, a segment</comment>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a segment, its value</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>riparia::MergeText</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Unit of the quantity</source>
        <translation>工程量单位</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Start year</source>
        <translation>开始年份</translation>
    </message>
    <message>
        <source>End year</source>
        <translation>结束年份</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>a status, a day</comment>
        <translation>%1，自 %2</translation>
    </message>
    <message>
        <source>delayed</source>
        <translation>滞后</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>riparia::MergeTool</name>
    <message>
        <source>Select two segments or more first</source>
        <translation>请先选中两个或更多整治段</translation>
    </message>
    <message>
        <source>The selected segments lie on different rivers</source>
        <translation>所选整治段不在同一条河流上</translation>
    </message>
    <message>
        <source>The selected segments are of different banks</source>
        <translation>所选整治段的岸别不同</translation>
    </message>
    <message>
        <source>Select segments of one river and bank, then merge them</source>
        <translation>选中同一河流、同一岸别的整治段，再合并</translation>
    </message>
    <message>
        <source>Choose what becomes of the gap; Esc leaves all as it is</source>
        <translation>请选择如何处理间隔；按 Esc 保持原样</translation>
    </message>
    <message>
        <source>There is a gap of %1 between them.</source>
        <translation>中间有 %1 的间隔。</translation>
    </message>
    <message numerus="yes">
        <source>There are %n gaps between them, %1 in all.</source>
        <translation>
            <numerusform>中间有 %n 处间隔，共 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Include the gap of %1</source>
        <translation>并入这 %1</translation>
    </message>
    <message>
        <source>Include the gaps</source>
        <translation>并入间隔</translation>
    </message>
    <message>
        <source>Keep as two parts</source>
        <translation>保留为两部分</translation>
    </message>
    <message numerus="yes">
        <source>Keep as %n parts</source>
        <translation>
            <numerusform>保留为 %n 部分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n segments to %1</source>
        <translation>
            <numerusform>合并 %n 个整治段为 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n segments to parts of one</source>
        <translation>
            <numerusform>将 %n 个整治段合并为一组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segments are now %1.</source>
        <translation>
            <numerusform>%n 个整治段已合并为 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The segments are now %n parts of one.</source>
        <translation>
            <numerusform>这些整治段现为一组的 %n 部分。</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Choose the values of the merged segment; Esc leaves all as it is</source>
        <translation>请选择合并后整治段的各项取值；按 Esc 保持原样</translation>
    </message>
</context>
<context>
    <name>riparia::MessageLog</name>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>riparia::MessageOverlay</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>riparia::MethodPage</name>
    <message>
        <source>Method and data</source>
        <translation>方法与数据</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Counting scheme</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>修约</translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation>公布数据</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>勾稽核对</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>分项</translation>
    </message>
    <message>
        <source>Rows</source>
        <comment>number of rows</comment>
        <translation>行数</translation>
    </message>
    <message>
        <source>River length, m</source>
        <translation>河长，m</translation>
    </message>
    <message>
        <source>Bank length, m</source>
        <translation>岸线长度，m</translation>
    </message>
    <message>
        <source>Area, m²</source>
        <translation>面积，m²</translation>
    </message>
    <message>
        <source>Diff., mm</source>
        <translation>差值，mm</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>按%1</translation>
    </message>
    <message>
        <source>%1 + unassigned</source>
        <translation>%1 + 未分配</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Source file</source>
        <translation>源文件</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读入</translation>
    </message>
    <message>
        <source>Encoding, coordinates</source>
        <translation>编码，坐标系</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>导入日期</translation>
    </message>
    <message>
        <source>SHA-256, first 16</source>
        <translation>SHA-256 前 16 位</translation>
    </message>
    <message>
        <source>Unresolved issues</source>
        <translation>未解决的问题</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 处</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>findings, remarks</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) and error(s)</source>
        <translation>
            <numerusform>%n 项警告和错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n 项提示</numerusform>
        </translation>
    </message>
    <message>
        <source>No warning and no error.</source>
        <translation>无警告、无错误。</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>&lt;b&gt;Plan&lt;/b&gt; %1    &lt;b&gt;Program&lt;/b&gt; Riparia %2</source>
        <translation>&lt;b&gt;规划&lt;/b&gt; %1    &lt;b&gt;程序&lt;/b&gt; Riparia %2</translation>
    </message>
    <message>
        <source>The same plan, scheme and program version print the same figures.</source>
        <translation>同一规划、口径和程序版本得出相同的数字。</translation>
    </message>
    <message>
        <source>None: the plan has no rivers yet.</source>
        <translation>无：规划中尚无河流。</translation>
    </message>
    <message>
        <source>%1, %2. Longitude and latitude in degrees.</source>
        <translation>%1，%2。经纬度，单位为度。</translation>
    </message>
    <message>
        <source>%1, %2. Easting and northing in metres.</source>
        <translation>%1，%2。东、北坐标，单位为米。</translation>
    </message>
    <message>
        <source>On the ellipsoid: each edge is the geodesic between its two vertices (a = %1 m, 1/f = %2), held in whole millimetres.</source>
        <translation>椭球长度：每条边取两顶点间的大地线（a = %1 m，1/f = %2），以整毫米保存。</translation>
    </message>
    <message>
        <source>In the plane of the map (grid), held in whole millimetres.</source>
        <translation>平面长度，以整毫米保存。</translation>
    </message>
    <message>
        <source>Grid length of the same pieces: %1 m (%2 %).</source>
        <translation>同一分段的平面长度：%1 m（%2 %）。</translation>
    </message>
    <message>
        <source>Geodesic length of the same pieces: %1 m (%2 %).</source>
        <translation>同一分段的椭球长度：%1 m（%2 %）。</translation>
    </message>
    <message>
        <source>Geodesic area of the pieces of an overlay, holes and excluded surfaces subtracted, held in whole cm².</source>
        <translation>叠置分块的椭球面积，扣除孔洞和排除面，以整平方厘米保存。</translation>
    </message>
    <message>
        <source>every status</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>“%1”. Counts %2; suspended works %3, cancelled works %4.</source>
        <translation>“%1”。计入：%2；暂停的工程%3，取消的工程%4。</translation>
    </message>
    <message>
        <source>too</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>not</source>
        <comment>suspended works not</comment>
        <translation>不计</translation>
    </message>
    <message>
        <source>Status as of %1.</source>
        <translation>状态截至 %1。</translation>
    </message>
    <message>
        <source>Status by the last event of each work.</source>
        <translation>状态取各工程的最后一次事件。</translation>
    </message>
    <message>
        <source>River length on the line of the river, once whatever the bank; bank length left + right.</source>
        <translation>整治河长按河道中心线计，不论岸别只计一次；岸线长度为左、右岸之和。</translation>
    </message>
    <message>
        <source>Clipped to a boundary; what lies outside is not counted.</source>
        <translation>按辖区界裁剪，界外不计。</translation>
    </message>
    <message>
        <source>No surfaces are excluded.</source>
        <translation>未排除任何面。</translation>
    </message>
    <message>
        <source>Water surfaces or roads are taken out of areas.</source>
        <translation>面积中扣除水面或道路。</translation>
    </message>
    <message>
        <source>Filter: %1.</source>
        <translation>筛选：%1。</translation>
    </message>
    <message>
        <source>the earlier day of reaching a counted status</source>
        <translation>先达到计入状态者</translation>
    </message>
    <message>
        <source>the order of works</source>
        <translation>工程次序</translation>
    </message>
    <message>
        <source>the lower number</source>
        <translation>编号在前者</translation>
    </message>
    <message>
        <source>the longer one</source>
        <translation>较长者</translation>
    </message>
    <message>
        <source>Where works overlap, each metre and each square metre has one owner, decided by %1. Gross = sum of features. Net = sum of pieces. Overlap = gross − net.</source>
        <translation>工程重叠处，每一米、每一平方米只计入一个对象，依次按%1确定。毛值为各对象之和，净值为各分段之和，重叠 = 毛值 − 净值。</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between criteria</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>within its tolerance</source>
        <translation>在允许偏差内</translation>
    </message>
    <message>
        <source>Left out because their status is later than this day: %1 works (%2).</source>
        <translation>因状态晚于该日而未计入：%1 项（%2）。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公布值</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>本报告</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>cannot be measured</source>
        <translation>无法量算</translation>
    </message>
    <message>
        <source>of another day</source>
        <translation>数据日期不同</translation>
    </message>
    <message>
        <source>differs by %1 %2</source>
        <translation>相差 %1 %2</translation>
    </message>
    <message>
        <source>GB/T 8170–2008, half to even, once, at print. Totals come from unrounded values. Decimals: km %1, m 1, %2 %3. Gross − overlap, as printed, may differ from net in the last place.</source>
        <translation>按 GB/T 8170–2008（四舍六入五成双）在输出时一次修约，合计由未修约值求和。小数位数：km %1，m 1，%2 %3。所列毛值 − 重叠与净值的末位可能不一致。</translation>
    </message>
</context>
<context>
    <name>riparia::NameText</name>
    <message>
        <source>channel</source>
        <translation>河槽</translation>
    </message>
    <message>
        <source>left bank</source>
        <translation>左岸</translation>
    </message>
    <message>
        <source>right bank</source>
        <translation>右岸</translation>
    </message>
    <message>
        <source>both banks</source>
        <translation>两岸</translation>
    </message>
    <message>
        <source>river</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>整治段</translation>
    </message>
    <message>
        <source>area</source>
        <translation>修复面积</translation>
    </message>
    <message>
        <source>greenway</source>
        <translation>碧道</translation>
    </message>
    <message>
        <source>works</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>water body</source>
        <translation>水体</translation>
    </message>
    <message>
        <source>sample</source>
        <comment>of water</comment>
        <translation>水样</translation>
    </message>
    <message>
        <source>site</source>
        <translation>点位</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>辖区界</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>published value</source>
        <translation>公布值</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>counting scheme</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>custom field</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>reference layer</source>
        <translation>参考图层</translation>
    </message>
    <message>
        <source>source</source>
        <comment>a file that was imported</comment>
        <translation>来源</translation>
    </message>
    <message>
        <source>upstream end</source>
        <comment>origin of chainage</comment>
        <translation>上游端</translation>
    </message>
    <message>
        <source>mouth</source>
        <comment>origin of chainage</comment>
        <translation>河口</translation>
    </message>
    <message>
        <source>geodesic (on the ellipsoid)</source>
        <translation>椭球长度（大地线）</translation>
    </message>
    <message>
        <source>grid (in the plane of the map)</source>
        <translation>平面长度（与 CAD 一致）</translation>
    </message>
    <message>
        <source>not set</source>
        <comment>status</comment>
        <translation>未设置</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>在建</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>wetland</source>
        <translation>湿地</translation>
    </message>
    <message>
        <source>bank planting</source>
        <translation>岸带绿化</translation>
    </message>
    <message>
        <source>park</source>
        <translation>公园</translation>
    </message>
    <message>
        <source>floodplain</source>
        <translation>滩地</translation>
    </message>
    <message>
        <source>habitat</source>
        <translation>生境</translation>
    </message>
    <message>
        <source>outfall</source>
        <translation>排口</translation>
    </message>
    <message>
        <source>construction site</source>
        <translation>工地</translation>
    </message>
    <message>
        <source>control section</source>
        <translation>控制断面</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>场馆</translation>
    </message>
    <message>
        <source>node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>black-odorous water</source>
        <translation>黑臭水体</translation>
    </message>
    <message>
        <source>channel works</source>
        <translation>河道工程</translation>
    </message>
    <message>
        <source>urban</source>
        <translation>都市型</translation>
    </message>
    <message>
        <source>town</source>
        <translation>城镇型</translation>
    </message>
    <message>
        <source>country</source>
        <translation>乡村型</translation>
    </message>
    <message>
        <source>natural</source>
        <translation>自然生态型</translation>
    </message>
    <message>
        <source>reservoir</source>
        <translation>水库</translation>
    </message>
    <message>
        <source>lake</source>
        <translation>湖泊</translation>
    </message>
    <message>
        <source>pond</source>
        <translation>池塘</translation>
    </message>
    <message>
        <source>culvert</source>
        <translation>暗渠</translation>
    </message>
    <message>
        <source>jurisdiction</source>
        <translation>辖区</translation>
    </message>
    <message>
        <source>water surface</source>
        <translation>水面</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>岸别</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>措施组合</translation>
    </message>
    <message>
        <source>Kind of area</source>
        <translation>面积类型</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>(unassigned)</source>
        <translation>（未归属）</translation>
    </message>
    <message>
        <source>as asked</source>
        <comment>text encoding</comment>
        <translation>按指定</translation>
    </message>
    <message>
        <source>by its .cpg file</source>
        <comment>text encoding</comment>
        <translation>据 .cpg 文件</translation>
    </message>
    <message>
        <source>by the language mark of its .dbf</source>
        <comment>text encoding</comment>
        <translation>据 .dbf 语言标记</translation>
    </message>
    <message>
        <source>guessed</source>
        <comment>text encoding</comment>
        <translation>推测</translation>
    </message>
    <message>
        <source>by its format</source>
        <comment>text encoding</comment>
        <translation>据格式</translation>
    </message>
    <message>
        <source>assumed</source>
        <comment>text encoding</comment>
        <translation>默认</translation>
    </message>
    <message>
        <source>road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>regional</source>
        <translation>区域级</translation>
    </message>
    <message>
        <source>municipal</source>
        <translation>市级</translation>
    </message>
    <message>
        <source>community</source>
        <translation>社区级</translation>
    </message>
    <message>
        <source>walking</source>
        <translation>步行</translation>
    </message>
    <message>
        <source>jogging</source>
        <translation>慢跑</translation>
    </message>
    <message>
        <source>cycling</source>
        <translation>骑行</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>综合</translation>
    </message>
</context>
<context>
    <name>riparia::ObjectLocks</name>
    <message>
        <source>Lock %1</source>
        <translation>锁定 %1</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>解锁 %1</translation>
    </message>
    <message numerus="yes">
        <source>Lock %n objects</source>
        <translation>
            <numerusform>锁定 %n 个对象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n objects</source>
        <translation>
            <numerusform>解锁 %n 个对象</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::OverlapCut</name>
    <message>
        <source>Cut %1 that %2 covers already.</source>
        <translation>已裁去 %2 覆盖的 %1。</translation>
    </message>
    <message>
        <source>Cut %1 that other areas cover already: %2.</source>
        <translation>已裁去其他面积（%2）覆盖的 %1。</translation>
    </message>
    <message>
        <source>All of this is covered already (%1): draw beyond it, or switch off Avoid overlaps.</source>
        <translation>此处已全部被覆盖（%1）：请画到其外，或关闭“避免重叠”。</translation>
    </message>
</context>
<context>
    <name>riparia::OverlapFix</name>
    <message>
        <source>Greenways are changed on the map: by their points</source>
        <translation>碧道请在地图上通过编辑节点修改</translation>
    </message>
    <message>
        <source>One of the two is gone</source>
        <translation>其中之一已不存在</translation>
    </message>
    <message>
        <source>They are of different banks</source>
        <translation>两者岸别不同</translation>
    </message>
    <message>
        <source>Take what they share from %1</source>
        <translation>从 %1 中扣除重叠部分</translation>
    </message>
    <message>
        <source>Give what they share to %1, from %2</source>
        <translation>将重叠部分归入 %1，从 %2 中扣除</translation>
    </message>
    <message>
        <source>Make one of %1 and %2</source>
        <translation>将 %1 与 %2 合并</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between fields</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>custom fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>%1; not kept of %2: %3</source>
        <comment>a step, an area, its fields</comment>
        <translation>%1；%2 的以下内容不保留：%3</translation>
    </message>
</context>
<context>
    <name>riparia::OverviewPage</name>
    <message>
        <source>Overview map</source>
        <translation>总览图</translation>
    </message>
    <message>
        <source>Works, by status</source>
        <translation>工程（按状态）</translation>
    </message>
    <message>
        <source>All works, net</source>
        <translation>全部工程（净值）</translation>
    </message>
    <message>
        <source>Where the works lie</source>
        <translation>工程位置</translation>
    </message>
    <message>
        <source>facing downstream</source>
        <translation>面向下游</translation>
    </message>
    <message>
        <source>L</source>
        <comment>left bank</comment>
        <translation>左</translation>
    </message>
    <message>
        <source>R</source>
        <comment>right bank</comment>
        <translation>右</translation>
    </message>
    <message>
        <source>Strip maps, by page</source>
        <translation>带状图索引（页码）</translation>
    </message>
    <message>
        <source>the overview map has one of the scales %1</source>
        <translation>总览图的比例尺须为 %1 之一</translation>
    </message>
    <message>
        <source>the overview map would not show all works; the largest scale that does is %1</source>
        <translation>总览图将容纳不下全部工程；可容纳的最大比例尺为 %1</translation>
    </message>
</context>
<context>
    <name>riparia::OwnerText</name>
    <message>
        <source>Only %1 covers it.</source>
        <translation>只有 %1 覆盖此处。</translation>
    </message>
    <message>
        <source>%1 was counted earlier than %2.</source>
        <translation>%1 比 %2 更早计入。</translation>
    </message>
    <message>
        <source>The works of %1 come before those of %2.</source>
        <translation>%1 所属工程排在 %2 所属工程之前。</translation>
    </message>
    <message>
        <source>%1 has a lower number than %2.</source>
        <translation>%1 的编号小于 %2。</translation>
    </message>
    <message>
        <source>%1 is longer or larger than %2.</source>
        <translation>%1 比 %2 更长或更大。</translation>
    </message>
    <message>
        <source>%1 and %2 are equal in all else: the identifier decides.</source>
        <translation>%1 与 %2 其他条件相同：由标识符决定。</translation>
    </message>
</context>
<context>
    <name>riparia::PanTool</name>
    <message>
        <source>Drag the map; Shift+drag a box to zoom to</source>
        <translation>拖动地图；按住 Shift 拉框放大</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
</context>
<context>
    <name>riparia::PanelTitle</name>
    <message>
        <source>Close %1</source>
        <comment>a panel</comment>
        <translation>关闭%1</translation>
    </message>
</context>
<context>
    <name>riparia::PasteCellsDialog</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>has this already</source>
        <translation>已是此值</translation>
    </message>
    <message>
        <source>✓ will change</source>
        <translation>✓ 将更改</translation>
    </message>
    <message>
        <source>There is nothing to paste.</source>
        <translation>没有可粘贴的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are left out: see the list.</source>
        <translation>
            <numerusform>%n 行未采用，见列表。</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows have all of this already.</source>
        <translation>各行已是这些值。</translation>
    </message>
    <message numerus="yes">
        <source>%n lines go beyond the last row.</source>
        <translation>
            <numerusform>%n 行文本超出了最后一行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n rows</source>
        <translation>
            <numerusform>更改 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Change rows</source>
        <translation>更改各行</translation>
    </message>
    <message numerus="yes">
        <source>Paste into %n rows</source>
        <translation>
            <numerusform>粘贴到 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste into cells</source>
        <translation>粘贴到单元格</translation>
    </message>
    <message>
        <source>From the chosen cell to the right, one line a row; a single line goes into every selected row. One step that can be undone.</source>
        <translation>从所选单元格向右填，每行文本填一行；只有一行文本时填入所有选中的行。一步即可撤销。</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>将要更改的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>riparia::PasteDialog</name>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Pasted rows</source>
        <translation>粘贴的表格行</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Understood as</source>
        <translation>识别结果</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are left out: see the list.</source>
        <translation>
            <numerusform>有 %n 行未采用：见列表。</numerusform>
        </translation>
    </message>
    <message>
        <source>All rows are understood.</source>
        <translation>所有行均已识别。</translation>
    </message>
    <message>
        <source>Paste rows here: river, from, to, and if you like bank, measures, works, status, year.</source>
        <translation>请在此粘贴表格行：河流、起点、终点，以及可选的岸别、措施、工程、状态、年份。</translation>
    </message>
    <message numerus="yes">
        <source>Create %n segments</source>
        <translation>
            <numerusform>创建 %n 个整治段</numerusform>
        </translation>
    </message>
    <message>
        <source>Create segments</source>
        <translation>创建整治段</translation>
    </message>
    <message>
        <source>⚠ Left out.</source>
        <translation>⚠ 未采用。</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n segments</source>
        <translation>
            <numerusform>粘贴 %n 个整治段</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste rows from a spreadsheet</source>
        <translation>粘贴电子表格中的行</translation>
    </message>
    <message>
        <source>One row a segment: river, from, to, then bank, measures, works, status, year as far as you have them. A first row with titles may put them in any order. You can mend the text here.</source>
        <translation>每行一个整治段：河流、起点、终点，其后可有岸别、措施、工程、状态、年份。首行若为列标题，则各列次序不限。文字可在此直接修改。</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
    <message>
        <source>What is understood</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>岸别</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
</context>
<context>
    <name>riparia::PastedCells</name>
    <message>
        <source>%1 cannot be changed here.</source>
        <translation>%1 不能在此修改。</translation>
    </message>
</context>
<context>
    <name>riparia::PhraseText</name>
    <message>
        <source>null</source>
        <translation>空</translation>
    </message>
    <message>
        <source>point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>line</source>
        <translation>线</translation>
    </message>
    <message>
        <source>polygon</source>
        <translation>面</translation>
    </message>
    <message>
        <source>line or polygon</source>
        <translation>线或面</translation>
    </message>
    <message>
        <source>lines or polygons</source>
        <translation>线或面</translation>
    </message>
    <message>
        <source>lines and polygons in one</source>
        <translation>线和面混在一起</translation>
    </message>
    <message>
        <source>3D %1</source>
        <translation>三维%1</translation>
    </message>
    <message>
        <source>%1 with M</source>
        <translation>带 M 值的%1</translation>
    </message>
    <message>
        <source>Multi %1</source>
        <translation>多部件%1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>面</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Geometry Collection</source>
        <translation>几何集合</translation>
    </message>
    <message>
        <source>geometry of type %1</source>
        <translation>几何类型为 %1</translation>
    </message>
    <message>
        <source>one point</source>
        <translation>只有一个点</translation>
    </message>
    <message>
        <source>zero length</source>
        <translation>长度为零</translation>
    </message>
    <message>
        <source>two neighbouring points lie at the same place</source>
        <translation>相邻两点在同一位置</translation>
    </message>
    <message>
        <source>a chainage equation is at this place</source>
        <translation>此处设有断链</translation>
    </message>
    <message>
        <source>from %1 to %2 the chainage would not grow</source>
        <translation>从 %1 到 %2 桩号不再递增</translation>
    </message>
    <message>
        <source>no part of two points</source>
        <translation>没有一部分有两个点</translation>
    </message>
    <message>
        <source>ring of less than three points</source>
        <translation>环少于三个点</translation>
    </message>
    <message>
        <source>no ring of three points</source>
        <translation>没有一个环有三个点</translation>
    </message>
    <message>
        <source>no face of three points</source>
        <translation>没有一个面片有三个点</translation>
    </message>
    <message>
        <source>curves that cannot be turned into lines</source>
        <translation>曲线无法化为折线</translation>
    </message>
    <message>
        <source>collections nested too deeply</source>
        <translation>集合嵌套过深</translation>
    </message>
    <message>
        <source>WKT that cannot be read</source>
        <translation>无法读取的 WKT</translation>
    </message>
    <message>
        <source>one coordinate is missing</source>
        <translation>缺少一个坐标</translation>
    </message>
    <message>
        <source>a link to another file, which is not followed</source>
        <translation>指向其他文件的链接，未跟随读取</translation>
    </message>
    <message>
        <source>a coordinate is not finite</source>
        <translation>有坐标不是有限数</translation>
    </message>
    <message>
        <source>infinity</source>
        <translation>无穷大</translation>
    </message>
    <message>
        <source>-infinity</source>
        <translation>负无穷大</translation>
    </message>
    <message>
        <source>no coordinate system</source>
        <translation>没有坐标系</translation>
    </message>
    <message>
        <source>the ring is not closed at %1</source>
        <translation>环在 %1 处未闭合</translation>
    </message>
    <message>
        <source>the ring is not closed</source>
        <translation>环未闭合</translation>
    </message>
    <message>
        <source>too few points in the ring at %1</source>
        <translation>环在 %1 处点数太少</translation>
    </message>
    <message>
        <source>too few points in the ring</source>
        <translation>环的点数太少</translation>
    </message>
    <message>
        <source>it crosses itself at %1</source>
        <translation>在 %1 处自相交</translation>
    </message>
    <message>
        <source>a ring touches or crosses itself at %1</source>
        <translation>环在 %1 处自相接或自相交</translation>
    </message>
    <message>
        <source>a hole lies outside at %1</source>
        <translation>在 %1 处洞位于外环之外</translation>
    </message>
    <message>
        <source>one part lies inside another at %1</source>
        <translation>在 %1 处一部分位于另一部分之内</translation>
    </message>
    <message>
        <source>one hole lies inside another at %1</source>
        <translation>在 %1 处一个洞位于另一个洞之内</translation>
    </message>
    <message>
        <source>its inside falls apart at %1</source>
        <translation>内部在 %1 处不连通</translation>
    </message>
    <message>
        <source>a ring occurs twice at %1</source>
        <translation>在 %1 处有重复的环</translation>
    </message>
    <message>
        <source>header length %1 instead of %2</source>
        <translation>文件头长度为 %1（应为 %2）</translation>
    </message>
    <message>
        <source>row length %1 instead of %2</source>
        <translation>行长度为 %1（应为 %2）</translation>
    </message>
    <message>
        <source>width of a field %1 instead of %2</source>
        <translation>字段宽度为 %1（应为 %2）</translation>
    </message>
    <message>
        <source>row count %1 instead of %2</source>
        <translation>行数为 %1（应为 %2）</translation>
    </message>
    <message>
        <source>length %1 instead of %2</source>
        <translation>长度为 %1（应为 %2）</translation>
    </message>
    <message>
        <source>the rows have %1 bytes, their fields %2</source>
        <translation>行长 %1 字节，字段合计 %2</translation>
    </message>
    <message>
        <source>%1 bytes of each row belong to no field</source>
        <translation>每行有 %1 字节不属于任何字段</translation>
    </message>
    <message>
        <source>a field of unknown type, read as text</source>
        <translation>有未知类型的字段，按文本读取</translation>
    </message>
    <message>
        <source>%1 rows for %2 shapes</source>
        <translation>%1 行属性对应 %2 个图形</translation>
    </message>
    <message>
        <source>%1 values for %2 columns</source>
        <translation>%2 列却有 %1 个值</translation>
    </message>
    <message>
        <source>a row</source>
        <translation>某行</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>a quotation mark is never closed</source>
        <translation>有引号未闭合</translation>
    </message>
    <message>
        <source>no record in the .shp</source>
        <translation>.shp 中没有该记录</translation>
    </message>
    <message>
        <source>the file ends within the record</source>
        <translation>文件在该记录中间结束</translation>
    </message>
    <message>
        <source>a record has another length than in the .shx</source>
        <translation>记录长度与 .shx 不一致</translation>
    </message>
    <message>
        <source>%1 bytes behind the points of the record</source>
        <translation>记录的点之后还有 %1 字节</translation>
    </message>
    <message>
        <source>parts outside the points of the record</source>
        <translation>部分的起点超出记录的点数</translation>
    </message>
    <message>
        <source>the box of the record is not that of its points</source>
        <translation>记录的外包框与其点不符</translation>
    </message>
    <message>
        <source>the box of the file is not a box</source>
        <translation>文件的外包框无效</translation>
    </message>
    <message>
        <source>record too short</source>
        <translation>记录太短</translation>
    </message>
    <message>
        <source>record too short for a point</source>
        <translation>记录太短，容不下一个点</translation>
    </message>
    <message>
        <source>record too short for its points</source>
        <translation>记录太短，容不下它的点</translation>
    </message>
    <message>
        <source>unknown shape type</source>
        <translation>未知的图形类型</translation>
    </message>
    <message>
        <source>unknown shape type %1</source>
        <translation>未知的图形类型 %1</translation>
    </message>
    <message>
        <source>record claims more parts or points than it can hold</source>
        <translation>记录声明的部分或点数超出其容量</translation>
    </message>
    <message>
        <source>wrong file code</source>
        <translation>文件标识错误</translation>
    </message>
    <message>
        <source>wrong version</source>
        <translation>版本号错误</translation>
    </message>
    <message>
        <source>not an index</source>
        <translation>不是索引</translation>
    </message>
    <message>
        <source>%1 of %2 entries fit the .shp</source>
        <translation>%2 条中有 %1 条与 .shp 相符</translation>
    </message>
    <message>
        <source>not a .shp file</source>
        <translation>不是 .shp 文件</translation>
    </message>
    <message>
        <source>the header is cut off</source>
        <translation>文件头不完整</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>the .shp of this shapefile is missing</source>
        <translation>该 Shapefile 缺少 .shp</translation>
    </message>
    <message>
        <source>named .shp, but not a shapefile</source>
        <translation>名为 .shp，但不是 Shapefile</translation>
    </message>
    <message>
        <source>more than 4,294,967,295 vertices</source>
        <translation>顶点超过 4,294,967,295 个</translation>
    </message>
    <message>
        <source>more than 4 GiB of text in one field</source>
        <translation>单个字段的文本超过 4 GiB</translation>
    </message>
    <message>
        <source>not the path of a local file</source>
        <translation>不是本地文件路径</translation>
    </message>
    <message>
        <source>XML with a document type declaration</source>
        <translation>含文档类型声明的 XML</translation>
    </message>
    <message>
        <source>XML of kind &lt;%1&gt;</source>
        <translation>&lt;%1&gt; 类的 XML</translation>
    </message>
    <message>
        <source>a MapInfo table that only refers to others</source>
        <translation>只引用其他表的 MapInfo 表</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>no columns of coordinates</source>
        <translation>没有坐标列</translation>
    </message>
    <message>
        <source>%1: a view made by recursion, which may have no end</source>
        <translation>%1：递归视图，可能没有尽头</translation>
    </message>
    <message>
        <source>%1: a table without geometry</source>
        <translation>%1：没有几何的表</translation>
    </message>
    <message>
        <source>an archive within the archive</source>
        <translation>压缩包中的压缩包</translation>
    </message>
    <message>
        <source>not a file of geodata</source>
        <translation>不是地理数据文件</translation>
    </message>
    <message>
        <source>a table without its .shp</source>
        <translation>缺少 .shp 的属性表</translation>
    </message>
    <message>
        <source>the archive is empty</source>
        <translation>压缩包是空的</translation>
    </message>
    <message>
        <source>name empty or too long</source>
        <translation>名称为空或过长</translation>
    </message>
    <message>
        <source>name too long</source>
        <translation>名称过长</translation>
    </message>
    <message>
        <source>control characters in the name</source>
        <translation>名称含控制字符</translation>
    </message>
    <message>
        <source>absolute path</source>
        <translation>绝对路径</translation>
    </message>
    <message>
        <source>path that leaves the archive</source>
        <translation>指向压缩包之外的路径</translation>
    </message>
    <message>
        <source>symbolic link</source>
        <translation>符号链接</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>a second entry of this name</source>
        <translation>同名的第二个条目</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 个条目</translation>
    </message>
    <message>
        <source>%1 is packed too tightly</source>
        <translation>%1 的压缩比过高</translation>
    </message>
    <message>
        <source>more than %1 MiB unpacked</source>
        <translation>解压后超过 %1 MiB</translation>
    </message>
    <message>
        <source>damaged: %1</source>
        <translation>已损坏：%1</translation>
    </message>
    <message>
        <source>%1 bytes instead of %2</source>
        <translation>%1 字节（应为 %2）</translation>
    </message>
    <message>
        <source>as asked</source>
        <translation>按指定</translation>
    </message>
    <message>
        <source>all text is ASCII</source>
        <translation>文本全为 ASCII</translation>
    </message>
    <message>
        <source>no attributes</source>
        <translation>没有属性</translation>
    </message>
    <message>
        <source>byte order mark</source>
        <translation>字节顺序标记</translation>
    </message>
    <message>
        <source>what the format prescribes</source>
        <translation>格式规定</translation>
    </message>
    <message>
        <source>the file says %1</source>
        <translation>文件声明为 %1</translation>
    </message>
    <message>
        <source>its words look like Cyrillic</source>
        <translation>单词形似西里尔文</translation>
    </message>
    <message>
        <source>letters of Central Europe inside words</source>
        <translation>单词中有中欧字母</translation>
    </message>
    <message>
        <source>single accented letters among plain ones</source>
        <translation>普通字母间夹有带符号的字母</translation>
    </message>
    <message>
        <source>%1 of it is well-formed UTF-8</source>
        <translation>%1 为合格的 UTF-8</translation>
    </message>
    <message>
        <source>few characters, common in GB18030 and unusual in UTF-8</source>
        <translation>字数很少，在 GB18030 中常用而在 UTF-8 中罕见</translation>
    </message>
    <message>
        <source>%1 of its characters are typical of GB18030</source>
        <translation>%1 的字符为 GB18030 常用字</translation>
    </message>
    <message>
        <source>%1 of its characters are typical of Big5</source>
        <translation>%1 的字符为 Big5 常用字</translation>
    </message>
    <message>
        <source>chosen instead of %1</source>
        <translation>取代 %1</translation>
    </message>
    <message>
        <source>an operation, not a coordinate system</source>
        <translation>是坐标运算，不是坐标系</translation>
    </message>
    <message>
        <source>names a file</source>
        <translation>指向文件</translation>
    </message>
    <message>
        <source>too long for a definition</source>
        <translation>定义过长</translation>
    </message>
    <message>
        <source>brackets are not closed</source>
        <translation>括号未闭合</translation>
    </message>
    <message>
        <source>not a code, WKT or PROJ string</source>
        <translation>不是代码、WKT 或 PROJ 字符串</translation>
    </message>
    <message>
        <source>neither a geographic nor a projected system</source>
        <translation>既不是地理坐标系也不是投影坐标系</translation>
    </message>
    <message>
        <source>projection not supported: %1</source>
        <translation>不支持的投影：%1</translation>
    </message>
    <message>
        <source>lengths in the grid of the map are not to be had in it</source>
        <translation>不能用于格网长度</translation>
    </message>
    <message>
        <source>it cannot be turned back into longitude and latitude</source>
        <translation>无法反算经纬度</translation>
    </message>
    <message>
        <source>outside the coordinate system of the plan</source>
        <translation>超出规划坐标系的范围</translation>
    </message>
    <message>
        <source>shorter than the distance within which ends are joined</source>
        <translation>短于端点捕捉距离</translation>
    </message>
    <message>
        <source>unreadable text</source>
        <translation>文字无法辨认</translation>
    </message>
    <message>
        <source>no usable line</source>
        <translation>没有可用的线</translation>
    </message>
    <message>
        <source>most of it is drawn against its M values</source>
        <translation>多数绘制方向与 M 值相反</translation>
    </message>
    <message>
        <source>about half of it is drawn each way</source>
        <translation>两种绘制方向各约一半</translation>
    </message>
    <message>
        <source>it only crosses the river</source>
        <translation>只是横穿河流</translation>
    </message>
    <message>
        <source>no river within %1 m</source>
        <translation>%1 m 内没有河流</translation>
    </message>
    <message>
        <source>neither chainages nor geometry</source>
        <translation>既无桩号也无几何</translation>
    </message>
    <message>
        <source>it is as near to %1 as to %2</source>
        <translation>与 %1 和 %2 距离相同</translation>
    </message>
    <message>
        <source>nothing in it could be used</source>
        <translation>其中没有可用内容</translation>
    </message>
    <message>
        <source>at character %1 there should be %2</source>
        <translation>第 %1 个字符处应为：%2</translation>
    </message>
    <message>
        <source>and, or, or the end</source>
        <translation>and、or 或结尾</translation>
    </message>
    <message>
        <source>and, or, or )</source>
        <translation>and、or 或 )</translation>
    </message>
    <message>
        <source>a closing quotation mark</source>
        <translation>右引号</translation>
    </message>
    <message>
        <source>fewer levels of parentheses</source>
        <translation>较少层的括号</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>以下之一：%1</translation>
    </message>
    <message>
        <source>the name of an attribute</source>
        <translation>属性名</translation>
    </message>
    <message>
        <source>( after in</source>
        <translation>in 后的 (</translation>
    </message>
    <message>
        <source>, or )</source>
        <translation>, 或 )</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>segment, area or greenway</source>
        <translation>segment、area 或 greenway</translation>
    </message>
    <message>
        <source>channel, left, right or both</source>
        <translation>channel、left、right 或 both</translation>
    </message>
    <message>
        <source>unset, planned, in_progress, completed or suspended</source>
        <translation>unset、planned、in_progress、completed 或 suspended</translation>
    </message>
    <message>
        <source>longer than 65536 bytes</source>
        <translation>长于 65536 字节</translation>
    </message>
    <message>
        <source>not UTF-8</source>
        <translation>不是 UTF-8</translation>
    </message>
    <message>
        <source>it stands alone</source>
        <translation>只能单独使用</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>辖区界</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>no such file or folder</source>
        <translation>没有该文件或文件夹</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>a part of its path is not a folder</source>
        <translation>路径中有一段不是文件夹</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>磁盘是只读的</translation>
    </message>
    <message>
        <source>there is such a file</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>磁盘读写出错</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名称过长</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>the quota of the disk is used up</source>
        <translation>磁盘配额已用完</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>另一程序正在使用</translation>
    </message>
    <message>
        <source>change without entity</source>
        <translation>没有对象的变更</translation>
    </message>
    <message>
        <source>entity without id</source>
        <translation>没有标识的对象</translation>
    </message>
    <message>
        <source>change from one entity to another</source>
        <translation>从一个对象变为另一个对象的变更</translation>
    </message>
    <message>
        <source>no geometry header</source>
        <translation>没有几何头</translation>
    </message>
    <message>
        <source>its format is not known here</source>
        <translation>无法识别其格式</translation>
    </message>
    <message>
        <source>it is a plan already; summary, doctor and export read it</source>
        <translation>它已是规划；请用 summary、doctor、export 读取</translation>
    </message>
    <message>
        <source>it is a binary DXF; a text DXF can be read</source>
        <translation>是二进制 DXF，可读文本 DXF</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>it should be like K1+234.5</source>
        <translation>应写作 K1+234.5</translation>
    </message>
    <message>
        <source>it can be read in several ways: %1</source>
        <translation>可有多种读法：%1</translation>
    </message>
    <message>
        <source>the metres after the plus sign are 1000 or more</source>
        <translation>加号后的米数达到或超过 1000</translation>
    </message>
    <message>
        <source>the river ends at %1</source>
        <translation>河流止于 %1</translation>
    </message>
    <message>
        <source>it is not on the river</source>
        <translation>不在该河流上</translation>
    </message>
    <message>
        <source>it occurs more than once: %1</source>
        <translation>出现不止一次：%1</translation>
    </message>
    <message>
        <source>the chainage of the river leaves it out, between %1</source>
        <translation>河流桩号在 %1 之间断开，没有该桩号</translation>
    </message>
    <message>
        <source>it is another kind of file</source>
        <translation>是另一类文件</translation>
    </message>
    <message>
        <source>no system has this code</source>
        <translation>没有此代码的坐标系</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>the numbers are degrees within China, as in CGCS2000</source>
        <translation>数值为中国范围内的度，如 CGCS2000</translation>
    </message>
    <message>
        <source>the numbers are degrees, as in WGS 84</source>
        <translation>数值为度，如 WGS 84</translation>
    </message>
    <message>
        <source>the eastings begin with the 3-degree zone %1</source>
        <translation>横坐标以 3 度带带号 %1 开头</translation>
    </message>
    <message>
        <source>the eastings begin with the 6-degree zone %1</source>
        <translation>横坐标以 6 度带带号 %1 开头</translation>
    </message>
    <message>
        <source>the eastings have six digits; the central meridian %1 E must be confirmed</source>
        <translation>横坐标为六位数，中央子午线 %1°E 须确认</translation>
    </message>
    <message>
        <source>the numbers are those of Web Mercator, a system of map tiles</source>
        <translation>数值符合 Web 墨卡托（地图瓦片的坐标系）</translation>
    </message>
    <message>
        <source>one value per dimension</source>
        <translation>每个维度一个值</translation>
    </message>
    <message>
        <source>cut short</source>
        <translation>被截断</translation>
    </message>
    <message>
        <source>nobody has confirmed it yet</source>
        <translation>尚无人确认</translation>
    </message>
    <message>
        <source>%1: not one of the tables of a plan</source>
        <translation>%1：不是规划的表格</translation>
    </message>
    <message>
        <source>a table without places</source>
        <translation>该表格没有图形</translation>
    </message>
    <message>
        <source>the format holds one table</source>
        <translation>该格式只能存一张表格</translation>
    </message>
    <message>
        <source>a shapefile holds one kind of shape</source>
        <translation>一个 Shapefile 只能存一种图形</translation>
    </message>
    <message>
        <source>too many rows for a spreadsheet</source>
        <translation>行数超出电子表格的上限</translation>
    </message>
    <message>
        <source>a drawing needs a projected coordinate system; choose one</source>
        <translation>图形需要投影坐标系；请指定一个</translation>
    </message>
    <message>
        <source>it is the plan itself</source>
        <translation>这正是规划文件本身</translation>
    </message>
    <message>
        <source>larger than 256 MiB</source>
        <translation>大于 256 MiB</translation>
    </message>
    <message>
        <source>it holds features of several tables in one layer; take back a GeoPackage, a workbook or single tables instead</source>
        <translation>一个图层中含有多张表的要素；请改为导回 GeoPackage、工作簿或单张表</translation>
    </message>
    <message>
        <source>the picture does not say where it lies; a world file beside it would</source>
        <translation>图像没有定位信息，需要同名的坐标文件（world file）</translation>
    </message>
    <message>
        <source>not a GeoTIFF, PNG or JPEG</source>
        <translation>不是 GeoTIFF、PNG 或 JPEG</translation>
    </message>
    <message>
        <source>outside the picture</source>
        <translation>超出图像范围</translation>
    </message>
    <message>
        <source>another scenario stands over it</source>
        <translation>另有方案以它为基础</translation>
    </message>
    <message>
        <source>the metres after the plus sign are 1000 or more; perhaps it is %1</source>
        <translation>加号后的米数达到或超过 1000；可能应为 %1</translation>
    </message>
    <message>
        <source>it names another river</source>
        <translation>它写的是另一条河流</translation>
    </message>
    <message>
        <source>name it. Its numbers would fit, most likely first: %1</source>
        <translation>请指定。从坐标数值看可能是（最可能的在前）：%1</translation>
    </message>
    <message>
        <source>EPSG:%1 (%2); %3</source>
        <translation>EPSG:%1（%2）；%3</translation>
    </message>
    <message>
        <source>EPSG:%1 (%2)</source>
        <translation>EPSG:%1（%2）</translation>
    </message>
    <message>
        <source>the system that the file names is not understood, and GeoJSON has no other</source>
        <translation>文件指明的坐标系无法识别，而 GeoJSON 标准只用这一种</translation>
    </message>
    <message>
        <source>no room for a copy in UTF-8</source>
        <translation>没有空间存放 UTF-8 副本</translation>
    </message>
    <message>
        <source>the numbers of the definition say so, its name is %1</source>
        <translation>定义中的参数如此，但其名称为 %1</translation>
    </message>
    <message>
        <source>pieces are counted of the whole plan, not of a part of it</source>
        <translation>统计单元按整个规划计算，不能只取其中一部分</translation>
    </message>
    <message>
        <source>its layer is locked; the padlock in the Layers panel opens it</source>
        <translation>其图层已锁定，可在“图层”面板中点挂锁解锁</translation>
    </message>
    <message>
        <source>it is locked; the padlock in the Inspector opens it</source>
        <translation>已锁定，可在“属性”面板顶部点挂锁解锁</translation>
    </message>
    <message>
        <source>no river within %1 m; the nearest, %2, is %3 m away</source>
        <translation>%1 m 内没有河流；最近的是 %2，相距 %3 m</translation>
    </message>
    <message>
        <source>the plan has no rivers</source>
        <translation>规划中没有河流</translation>
    </message>
    <message>
        <source>it has no geometry</source>
        <translation>没有几何图形</translation>
    </message>
    <message>
        <source>%1 should be %2</source>
        <translation>%1 应为：%2</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文字列表</translation>
    </message>
    <message>
        <source>a number from 0 to 6</source>
        <translation>0 到 6 的数字</translation>
    </message>
    <message>
        <source>a date such as 2023-03-20</source>
        <translation>日期，如 2023-03-20</translation>
    </message>
</context>
<context>
    <name>riparia::PiecesDialog</name>
    <message>
        <source>River treated</source>
        <translation>整治河长</translation>
    </message>
    <message>
        <source>Bank length</source>
        <translation>岸线长度</translation>
    </message>
    <message>
        <source>Restored area</source>
        <translation>修复面积</translation>
    </message>
    <message>
        <source>Greenway</source>
        <translation>碧道</translation>
    </message>
    <message>
        <source>Finding the pieces…</source>
        <translation>正在查找组成…</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s): %1 = %2</source>
        <comment>a sum, exact and as the summary shows it</comment>
        <translation>
            <numerusform>%n 段：%1 = %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Pieces: %1</source>
        <comment>of a number of the summary</comment>
        <translation>组成：%1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>The number whose pieces are shown</source>
        <translation>显示其组成的数字</translation>
    </message>
    <message>
        <source>Pieces of the number</source>
        <translation>该数字的组成</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy all pieces as a table</source>
        <translation>将全部组成复制为表格</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>riparia::PiecesModel</name>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>From–to</source>
        <translation>起止桩号</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>岸别</translation>
    </message>
    <message>
        <source>Area %1</source>
        <comment>a column, its unit</comment>
        <translation>面积 %1</translation>
    </message>
    <message>
        <source>Length %1</source>
        <comment>a column, its unit</comment>
        <translation>长度 %1</translation>
    </message>
    <message>
        <source>Counted for</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Also covered by</source>
        <translation>同时覆盖</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>riparia::PlanDocument</name>
    <message>
        <source>Revert to saved</source>
        <translation>还原为已保存的版本</translation>
    </message>
    <message>
        <source>Take in changes from the file</source>
        <translation>并入文件中的更改</translation>
    </message>
    <message>
        <source>Recover unsaved changes</source>
        <translation>恢复未保存的更改</translation>
    </message>
</context>
<context>
    <name>riparia::PlanHolderText</name>
    <message>
        <source>%1 on %2</source>
        <comment>a person, a computer</comment>
        <translation>%1（计算机 %2）</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>a computer</comment>
        <translation>计算机 %1</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>进程 %1</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <comment>a program</comment>
        <translation>%1（进程 %2）</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a time</comment>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>by a program that does not say which</source>
        <translation>由某个未说明身份的程序</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>riparia::PlanNames</name>
    <message>
        <source>%1–%2</source>
        <comment>from chainage to chainage</comment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between measures</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>riparia::PlanPropertiesDialog</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Plan properties</source>
        <translation>规划属性</translation>
    </message>
    <message>
        <source>as it is to stand on the report</source>
        <translation>报告上使用的名称</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>none yet: it comes with the first rivers</source>
        <translation>尚无：随首批河流确定</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Rivers: %1. Segments: %2. Areas: %3. Greenways: %4. Works: %5.</source>
        <translation>河流：%1。整治段：%2。修复面积：%3。碧道：%4。工程：%5。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A plan needs a title</source>
        <translation>规划需要标题</translation>
    </message>
</context>
<context>
    <name>riparia::PlanScenarios</name>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>%1 added, %2 changed, %3 removed</source>
        <translation>新增 %1 项，变更 %2 项，取消 %3 项</translation>
    </message>
    <message>
        <source>Duplicate %1 as %2</source>
        <translation>复制方案 %1 为 %2</translation>
    </message>
    <message>
        <source>Rename scenario to %1</source>
        <translation>方案改名为 %1</translation>
    </message>
    <message>
        <source>Delete scenario %1</source>
        <translation>删除方案 %1</translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation>将 %1 并入 %2</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>请输入名称</translation>
    </message>
    <message>
        <source>There is a scenario of this name already</source>
        <translation>已有同名方案</translation>
    </message>
    <message>
        <source>The base is what the scenarios stand over: choose another scenario first</source>
        <translation>基准是各方案的基础：请先切换到其他方案</translation>
    </message>
    <message>
        <source>%1 stands over it</source>
        <translation>方案 %1 以它为基础</translation>
    </message>
</context>
<context>
    <name>riparia::PlanTableModel</name>
    <message>
        <source>%1
Filtered: %2</source>
        <comment>title of a column, conditions</comment>
        <translation>%1
已筛选：%2</translation>
    </message>
    <message>
        <source>Click sorts; right click or Alt+Down filters</source>
        <translation>单击排序；右键或 Alt+Down 筛选</translation>
    </message>
    <message>
        <source>Locked: it cannot be changed. The padlock in the Inspector opens it.</source>
        <translation>已锁定，不能修改。可用属性面板中的锁解开。</translation>
    </message>
</context>
<context>
    <name>riparia::PointsTool</name>
    <message>
        <source>This greenway follows its river: it has no points of its own</source>
        <translation>此碧道沿河走线，没有自己的节点</translation>
    </message>
    <message>
        <source>Select an area, a free greenway or a river first</source>
        <translation>请先选中一个修复面积、一条自由碧道或一条河流</translation>
    </message>
    <message>
        <source>Click an area, a free greenway or a river</source>
        <translation>点一个修复面积、一条自由碧道或一条河流</translation>
    </message>
    <message>
        <source>Move the point; Esc puts it back</source>
        <translation>移动节点；按 Esc 放回</translation>
    </message>
    <message>
        <source>Drag the point, or press Delete to take it out</source>
        <translation>拖动节点，或按 Delete 删除</translation>
    </message>
    <message>
        <source>Drag a point of %1, or click the middle of an edge for a new one</source>
        <translation>拖动 %1 的节点，或点边的中点插入新节点</translation>
    </message>
    <message>
        <source>Move point of %1</source>
        <translation>移动 %1 的节点</translation>
    </message>
    <message>
        <source>Insert point in %1</source>
        <translation>在 %1 中插入节点</translation>
    </message>
    <message>
        <source>Delete point of %1</source>
        <translation>删除 %1 的节点</translation>
    </message>
    <message>
        <source>The outline of %1 crosses itself now.</source>
        <translation>%1 的边界现在自相交。</translation>
    </message>
    <message>
        <source>Click the point to delete first.</source>
        <translation>请先点要删除的节点。</translation>
    </message>
    <message>
        <source>An outline needs at least three points.</source>
        <translation>边界至少需要三个节点。</translation>
    </message>
    <message>
        <source>A line needs at least two points.</source>
        <translation>线至少要有两个点。</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>%1: click another area or greenway</source>
        <comment>the filter hides A-0001</comment>
        <translation>%1：请点另一个修复面积或碧道</translation>
    </message>
    <message>
        <source>Enter gives %1 this line; Esc puts its points back</source>
        <translation>按 Enter 采用 %1 的新线位；按 Esc 放回各点</translation>
    </message>
    <message>
        <source>Change the line of %1</source>
        <translation>修改 %1 的线位</translation>
    </message>
    <message>
        <source>The points of the river are where they were.</source>
        <translation>河流的各点已放回原处。</translation>
    </message>
    <message>
        <source>The line of the river is another one now: its points are edited from the beginning.</source>
        <translation>河流线位已变更：请重新编辑其节点。</translation>
    </message>
</context>
<context>
    <name>riparia::PreferencesDialog</name>
    <message>
        <source>Saving</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep the plan as it was before, beside it</source>
        <translation>在旁边保留上一版规划</translation>
    </message>
    <message>
        <source>As NAME~, with each save; not of plans over 64 MB</source>
        <translation>每次保存时存为“名称~”；超过 64 MB 的规划除外</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>size of text</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>At start show</source>
        <translation>启动时显示</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>The last plan</source>
        <translation>上次的规划</translation>
    </message>
    <message>
        <source>who changes are signed with</source>
        <translation>修改记录中的署名</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Change shortcuts…</source>
        <translation>修改快捷键…</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>The pointer moves the map at its edge</source>
        <translation>指针到地图边缘时带动地图</translation>
    </message>
    <message>
        <source>While something is drawn or dragged</source>
        <translation>绘制或拖动时</translation>
    </message>
    <message>
        <source>A new plan</source>
        <translation>新建规划</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>跟随窗口</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit of lengths</source>
        <translation>长度单位</translation>
    </message>
    <message>
        <source>Unit of areas</source>
        <translation>面积单位</translation>
    </message>
    <message>
        <source>Unit of money</source>
        <translation>金额单位</translation>
    </message>
    <message>
        <source>m and km</source>
        <comment>the unit that is usual at its place</comment>
        <translation>m 与 km</translation>
    </message>
    <message>
        <source>m² and hm²</source>
        <comment>the unit that is usual at its place</comment>
        <translation>m² 与 hm²</translation>
    </message>
    <message>
        <source>Chainage</source>
        <translation>桩号</translation>
    </message>
</context>
<context>
    <name>riparia::ProgressCell</name>
    <message>
        <source>Cancel this</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 % · %2</source>
        <comment>progress, of what</comment>
        <translation>%1 % · %2</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>取消：%1</translation>
    </message>
</context>
<context>
    <name>riparia::PublishedFields</name>
    <message>
        <source>A published figure is more than zero.</source>
        <translation>公布数值必须大于零。</translation>
    </message>
    <message>
        <source>Measured now: %1, the same.</source>
        <translation>当前量算：%1，一致。</translation>
    </message>
    <message>
        <source>Measured now: %1. The difference of %2 is within the tolerance of %3.</source>
        <translation>当前量算：%1。相差 %2，在允许误差 %3 之内。</translation>
    </message>
    <message>
        <source>Measured now: %1. The difference of %2 is more than the tolerance of %3.</source>
        <translation>当前量算：%1。相差 %2，超出允许误差 %3。</translation>
    </message>
    <message>
        <source>%1 %2, published before, is taken away.</source>
        <comment>a figure, its unit</comment>
        <translation>原公布数值 %1 %2 将被删除。</translation>
    </message>
    <message>
        <source>It replaces %1 %2, published before.</source>
        <comment>a figure, its unit</comment>
        <translation>将替换原公布数值 %1 %2。</translation>
    </message>
    <message>
        <source>It is of another day than what is counted.</source>
        <translation>其时点与当前统计时点不同。</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公布数值</translation>
    </message>
    <message>
        <source>Figure that was published of the same, to be checked against the measured one</source>
        <translation>同一内容的公布数值，与量算值核对</translation>
    </message>
    <message>
        <source>How far the two may be apart; empty: half of the last digit published</source>
        <translation>两者允许相差多少；留空则为公布数值末位的一半</translation>
    </message>
    <message>
        <source>Published for</source>
        <translation>公布时点</translation>
    </message>
    <message>
        <source>the day the figure is of</source>
        <translation>数值所属的日期</translation>
    </message>
    <message>
        <source>Day whose figure was published; empty for none</source>
        <translation>公布数值所属的日期；没有则留空</translation>
    </message>
</context>
<context>
    <name>riparia::ReaderWords</name>
    <message>
        <source>Rivers</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>整治段</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>修复面积</translation>
    </message>
    <message>
        <source>Greenways</source>
        <translation>碧道</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>点位</translation>
    </message>
    <message>
        <source>Counted pieces</source>
        <translation>计数单元</translation>
    </message>
    <message>
        <source>Chainage</source>
        <translation>桩号</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>By river</source>
        <translation>按河流</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Scenario difference</source>
        <translation>方案对比</translation>
    </message>
    <message>
        <source>At no river</source>
        <translation>不在河流上</translation>
    </message>
    <message>
        <source>Scenario changes</source>
        <translation>方案变更</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>图框</translation>
    </message>
</context>
<context>
    <name>riparia::RecoveryDialog</name>
    <message>
        <source>Open recovered</source>
        <translation>打开恢复的内容</translation>
    </message>
    <message>
        <source>Open as saved</source>
        <translation>打开已保存的内容</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>丢弃…</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Changes that were not saved are still here</source>
        <translation>未保存的更改仍然保留着</translation>
    </message>
    <message>
        <source>“Open recovered” brings them back as one step: undo shows the plan as it was saved, redo the changes. The plan file is as it was saved until you save it.</source>
        <translation>“打开恢复的内容”会把这些更改作为一步恢复：撤销可查看已保存的规划，重做可查看更改。在您保存之前，规划文件保持已保存的状态。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>结束方式</translation>
    </message>
    <message>
        <source>Plans with unsaved changes</source>
        <translation>有未保存更改的规划</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>a sketch</source>
        <translation>一个草图</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n 项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the last at %2</source>
        <comment>changes, time</comment>
        <translation>%1，最后一项在 %2</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新规划</translation>
    </message>
    <message>
        <source>The program ended unexpectedly</source>
        <translation>程序意外结束</translation>
    </message>
    <message>
        <source>Closed without saving at %1</source>
        <translation>于 %1 未保存即关闭</translation>
    </message>
    <message>
        <source>It was never saved to a file</source>
        <translation>从未保存到文件</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>丢弃更改</translation>
    </message>
    <message>
        <source>Discard these changes for good?</source>
        <translation>永久丢弃这些更改？</translation>
    </message>
    <message>
        <source>%1. This cannot be undone. The plan file stays as it was saved.</source>
        <translation>%1。此操作无法撤销。规划文件保持已保存的状态。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>riparia::ReferenceEdits</name>
    <message>
        <source>Take the lines of %1 as bank lines</source>
        <translation>将 %1 的线作为岸线</translation>
    </message>
    <message>
        <source>Take the lines of %1 as bank lines no more</source>
        <translation>不再将 %1 的线作为岸线</translation>
    </message>
    <message>
        <source>Add basemap %1</source>
        <translation>添加底图 %1</translation>
    </message>
    <message>
        <source>Add reference layer %1</source>
        <translation>添加参考图层 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>隐藏 %1</translation>
    </message>
    <message>
        <source>Change opacity of %1</source>
        <translation>调整 %1 的不透明度</translation>
    </message>
    <message>
        <source>Move %1 among the layers</source>
        <translation>调整 %1 的图层顺序</translation>
    </message>
</context>
<context>
    <name>riparia::ReferenceList</name>
    <message>
        <source>Came with the plan. %1 is not contacted until you switch it on.</source>
        <translation>随规划文件而来。勾选之前不会连接 %1。</translation>
    </message>
    <message>
        <source>Came with the plan. The file is not opened until you switch it on.</source>
        <translation>随规划文件而来。勾选之前不会打开该文件。</translation>
    </message>
    <message>
        <source>Add reference layer…</source>
        <translation>添加参考图层…</translation>
    </message>
    <message>
        <source>Show the features of a file under the works, without taking them into the plan</source>
        <translation>在工程之下显示文件中的要素，而不纳入规划</translation>
    </message>
    <message>
        <source>Add basemap…</source>
        <translation>添加底图…</translation>
    </message>
    <message>
        <source>Tiles of a server or a picture file under the map</source>
        <translation>在地图下叠加在线瓦片或影像文件</translation>
    </message>
</context>
<context>
    <name>riparia::ReferenceRow</name>
    <message>
        <source>Bank lines</source>
        <translation>岸线</translation>
    </message>
    <message>
        <source>Bank lines: strips can be measured from them</source>
        <translation>岸线：岸带可自此起算宽度</translation>
    </message>
    <message>
        <source>The lines of this layer are banks of rivers: strips can be measured from them</source>
        <translation>此图层的线是河流岸线：岸带可自此起算宽度</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>opacity</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Show %1</source>
        <comment>a layer</comment>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <comment>a layer</comment>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Opacity of %1</source>
        <comment>a layer</comment>
        <translation>%1 的不透明度</translation>
    </message>
</context>
<context>
    <name>riparia::RefusalLabel</name>
    <message>
        <source>Unlock</source>
        <comment>a layer</comment>
        <translation>解锁</translation>
    </message>
</context>
<context>
    <name>riparia::ReplaceQuestion</name>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Files of this name are there already. Replace them?</source>
        <translation>已有同名文件。要替换吗？</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>riparia::Report</name>
    <message>
        <source>SAMPLE / schematic, not surveyed</source>
        <translation>示例／示意图，非实测</translation>
    </message>
    <message>
        <source>Scenario %1</source>
        <translation>方案：%1</translation>
    </message>
    <message>
        <source>Base</source>
        <comment>scenario</comment>
        <translation>基准</translation>
    </message>
    <message>
        <source>data as of %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>latest status</source>
        <translation>最新状态</translation>
    </message>
    <message>
        <source>scheme “%1”</source>
        <translation>口径“%1”</translation>
    </message>
    <message>
        <source>length: %1</source>
        <translation>长度：%1</translation>
    </message>
    <message>
        <source>filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>Generated %1</source>
        <translation>生成于 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unresolved error(s)</source>
        <translation>
            <numerusform>%n 项未解决的错误</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>page, number of pages</comment>
        <translation>第 %1 页 / 共 %2 页</translation>
    </message>
    <message>
        <source>continued</source>
        <translation>（续）</translation>
    </message>
    <message>
        <source>%1, continued</source>
        <translation>%1（续）</translation>
    </message>
    <message>
        <source>Carried forward to page %1</source>
        <translation>过次页（第 %1 页）</translation>
    </message>
    <message>
        <source>Brought forward from page %1</source>
        <translation>承前页（第 %1 页）</translation>
    </message>
    <message>
        <source>Summary of river remediation and restoration</source>
        <translation>河流综合整治与生态修复汇总</translation>
    </message>
</context>
<context>
    <name>riparia::ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Chinese and English, one part each</source>
        <translation>中文和英文，各成一部分</translation>
    </message>
    <message>
        <source>Report: cover, figures, maps, chapters</source>
        <translation>报告：封面、指标、地图、逐河章节</translation>
    </message>
    <message>
        <source>Summary form with map and lists</source>
        <translation>汇总表，附地图和明细</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A3 for maps and wide tables</source>
        <translation>A3（地图和宽表）</translation>
    </message>
    <message>
        <source>Audit appendix: the pieces of every total</source>
        <translation>核算附录：各合计的分段</translation>
    </message>
    <message>
        <source>A line to write on</source>
        <translation>留空供填写</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>编制单位</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>保存 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Making the pages…</source>
        <translation>正在生成页面…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>共 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the PDF…</source>
        <translation>正在写入 PDF…</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>不对比</translation>
    </message>
    <message>
        <source>with the base</source>
        <translation>与基准对比</translation>
    </message>
    <message>
        <source>with %1</source>
        <comment>a scenario</comment>
        <translation>与 %1 对比</translation>
    </message>
    <message>
        <source>A section that compares the scenario of the report with another</source>
        <translation>增加一节，将报告所用方案与另一方案对比</translation>
    </message>
    <message>
        <source>The plan has one scenario</source>
        <translation>规划中只有一个方案</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) printed.</source>
        <translation>
            <numerusform>已打印 %n 页。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching the basemaps and making the pages…</source>
        <translation>正在获取底图并生成页面…</translation>
    </message>
    <message>
        <source>None</source>
        <comment>revision of a report</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Total above the rows of the form</source>
        <translation>合计置于汇总表首行</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>编制人</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>As statistics have it; else the total is the last row</source>
        <translation>统计表惯例；否则合计为末行</translation>
    </message>
    <message>
        <source>Only the summary form has this choice</source>
        <translation>仅汇总表可选</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number of pages, what is wrong</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Automatic</source>
        <comment>scale of maps</comment>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic: the largest scale at which a river has few sheets</source>
        <translation>自动：每条河流图幅较少的最大比例尺</translation>
    </message>
    <message>
        <source>The summary form has no such section</source>
        <translation>汇总表没有这一章节</translation>
    </message>
    <message>
        <source>Always there: other pages refer to it</source>
        <translation>始终保留：其他页会引用它</translation>
    </message>
    <message>
        <source>Scale of the strip maps</source>
        <translation>带状图比例尺</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Choose…</source>
        <comment>a picture</comment>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the logo</source>
        <translation>选择徽标</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>徽标</translation>
    </message>
    <message>
        <source>None</source>
        <comment>logo of a report</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>A PNG, JPEG or SVG picture for the cover</source>
        <translation>用于封面的 PNG、JPEG 或 SVG 图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>Strip maps for more than 40 rivers too</source>
        <translation>超过 40 条河流也绘制带状图</translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>None</source>
        <comment>number of a document</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Scale of the overview map</source>
        <translation>总览图比例尺</translation>
    </message>
    <message>
        <source>Automatic: the largest scale at which all works are on the map</source>
        <translation>自动：可容纳全部工程的最大比例尺</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>编写…</translation>
    </message>
    <message>
        <source>Own sections</source>
        <translation>自写章节</translation>
    </message>
    <message>
        <source>Monitoring plan, risks and consents, references, revision history</source>
        <translation>监测计划、风险与许可、参考资料、修订记录</translation>
    </message>
    <message>
        <source>Automatic</source>
        <comment>font</comment>
        <translation>自动</translation>
    </message>
    <message>
        <source>Latin font</source>
        <translation>西文字体</translation>
    </message>
    <message>
        <source>Chinese font</source>
        <translation>中文字体</translation>
    </message>
</context>
<context>
    <name>riparia::ReportLogo</name>
    <message>
        <source>it is no PNG, JPEG or SVG picture that can be read</source>
        <translation>它不是可读取的 PNG、JPEG 或 SVG 图片</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>a logo has at most 10 MB</source>
        <translation>徽标不得超过 10 MB</translation>
    </message>
    <message>
        <source>a logo has at most 50 million pixels</source>
        <translation>徽标不得超过 5000 万像素</translation>
    </message>
    <message>
        <source>it takes pictures from other files; a logo has to be whole by itself</source>
        <translation>它引用了其他文件；徽标必须自成一体</translation>
    </message>
</context>
<context>
    <name>riparia::ReportNumbers</name>
    <message>
        <source>CNY million</source>
        <comment>万元 in Chinese: the number is in ten thousand yuan there</comment>
        <translation>万元</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <comment>sum of printed rows, printed total</comment>
        <translation>%1（合计 %2）</translation>
    </message>
</context>
<context>
    <name>riparia::ReportPages</name>
    <message>
        <source>&lt;b&gt;Rounding.&lt;/b&gt; Totals are rounded once, from unrounded values (GB/T 8170, half to even). Printed rows add up to: %1.</source>
        <translation>&lt;b&gt;修约。&lt;/b&gt;合计由未修约值求和后一次修约（GB/T 8170，四舍六入五成双）。各行印出值之和：%1。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>column, its mismatch</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Map %1</source>
        <comment>its number</comment>
        <translation>图号 %1</translation>
    </message>
</context>
<context>
    <name>riparia::ReportPreview</name>
    <message>
        <source>%1 / %2</source>
        <comment>page, number of pages</comment>
        <translation>第 %1 页 / 共 %2 页</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>报告预览</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
</context>
<context>
    <name>riparia::ReportSection</name>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Contents and key figures</source>
        <translation>目录与关键指标</translation>
    </message>
    <message>
        <source>Overview map</source>
        <translation>总览图</translation>
    </message>
    <message>
        <source>By river</source>
        <translation>按河流</translation>
    </message>
    <message>
        <source>By measure</source>
        <translation>按措施</translation>
    </message>
    <message>
        <source>Rivers: diagrams and strip maps</source>
        <translation>河流：示意图与带状图</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>整治段</translation>
    </message>
    <message>
        <source>Areas and greenways</source>
        <translation>面积与碧道</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Method and data</source>
        <translation>方法与数据</translation>
    </message>
</context>
<context>
    <name>riparia::ReportTextsDialog</name>
    <message>
        <source>Own sections of the report</source>
        <translation>报告的自写章节</translation>
    </message>
    <message>
        <source>As the section is called above</source>
        <translation>同上方章节名</translation>
    </message>
    <message>
        <source>Without text the section is left out. Each line is a paragraph.</source>
        <translation>没有正文的章节不印。每行为一段。</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>riparia::RiverBar</name>
    <message numerus="yes">
        <source>%n object(s) lie on this river. When it flows the other way, they keep</source>
        <translation>
            <numerusform>本河上有 %n 个对象。流向反转后，它们保持</numerusform>
        </translation>
    </message>
    <message>
        <source>Reverse the flow of %1</source>
        <translation>反转 %1 的流向</translation>
    </message>
    <message>
        <source>Reverse the flow</source>
        <translation>反转流向</translation>
    </message>
    <message>
        <source>The river runs the other way; left and right change sides</source>
        <translation>河流改为反向流动；左右岸互换</translation>
    </message>
    <message>
        <source>their place</source>
        <translation>位置不变</translation>
    </message>
    <message>
        <source>Nothing moves on the ground; chainages are counted anew and banks change sides</source>
        <translation>实地位置不动；重新计算桩号，左右岸互换</translation>
    </message>
    <message>
        <source>their chainage</source>
        <translation>桩号不变</translation>
    </message>
    <message>
        <source>Chainages and banks stay as they are written; works move on the ground</source>
        <translation>桩号与岸别保持不变；工程的实地位置随之移动</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) lie on this river. On its new line they keep</source>
        <translation>
            <numerusform>本河上有 %n 个对象。在新线位上，它们保持</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the line of %1</source>
        <translation>修改 %1 的线位</translation>
    </message>
    <message>
        <source>Works stay where they are, or go to the nearest place of the new line; chainages are counted anew</source>
        <translation>工程留在原处，或移到新线位上最近的位置；重新计算桩号</translation>
    </message>
    <message>
        <source>Chainages stay as they are written; works move on the ground</source>
        <translation>桩号保持不变；工程的实地位置随之移动</translation>
    </message>
    <message>
        <source>Set the chainage of %1</source>
        <translation>设定 %1 的桩号</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) lie on this river. When its chainage is counted anew, they keep</source>
        <translation>
            <numerusform>本河上有 %n 个对象。重新计算桩号后，它们保持</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing moves on the ground; chainages are counted anew</source>
        <translation>实地位置不动；重新计算桩号</translation>
    </message>
    <message>
        <source>Set chainage here…</source>
        <translation>在此设定桩号…</translation>
    </message>
    <message>
        <source>Where the chainage begins, or which one a place has; on the map, with the right button</source>
        <translation>设定桩号起点，或某处的桩号；在地图上可用右键</translation>
    </message>
    <message>
        <source>The place at</source>
        <translation>位于</translation>
    </message>
    <message>
        <source>The chainage of the place as it is now</source>
        <translation>该处目前的桩号</translation>
    </message>
    <message>
        <source>shall have</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>The chainage the place shall have</source>
        <translation>该处应有的桩号</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Set the chainage</source>
        <translation>设定桩号</translation>
    </message>
    <message>
        <source>Unlock</source>
        <comment>a layer</comment>
        <translation>解锁</translation>
    </message>
</context>
<context>
    <name>riparia::RiverChapter</name>
    <message>
        <source>Rivers</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>River length</source>
        <translation>河道长度</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Bank length</source>
        <translation>岸线长度</translation>
    </message>
    <message>
        <source>%1 m, %2</source>
        <translation>%1 m，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n 处空缺</numerusform>
        </translation>
    </message>
    <message>
        <source>Origin of chainage</source>
        <translation>桩号起点</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>upstream end, K0+000</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Straight-line diagram</source>
        <translation>直线示意图</translation>
    </message>
    <message>
        <source>Strip map</source>
        <translation>带状图</translation>
    </message>
    <message>
        <source>Strip map %1 of %2</source>
        <translation>带状图 %1/%2</translation>
    </message>
    <message>
        <source>%1, %2, flow left to right</source>
        <comment>range of chainage, scale</comment>
        <translation>%1，%2，水流自左向右</translation>
    </message>
    <message>
        <source>Match line %1</source>
        <translation>接图线 %1</translation>
    </message>
    <message>
        <source>sheet %1 →</source>
        <translation>第 %1 幅 →</translation>
    </message>
    <message>
        <source>← sheet %1</source>
        <translation>← 第 %1 幅</translation>
    </message>
    <message>
        <source>%1, no works downstream</source>
        <translation>%1，以下无工程</translation>
    </message>
    <message>
        <source>%1, no works upstream</source>
        <translation>%1，以上无工程</translation>
    </message>
    <message>
        <source>it would make %1 strip maps, and at most %2 are made; a smaller scale makes fewer, and so does a report of some of the rivers</source>
        <translation>将产生 %1 幅带状图，最多只生成 %2 幅；请改用较小的比例尺，或只报告部分河流</translation>
    </message>
    <message>
        <source>Strip maps of all rivers</source>
        <translation>所有河流的带状图</translation>
    </message>
    <message>
        <source>Without strip maps: for %1 they would be more than %2; a smaller scale makes fewer.</source>
        <translation>无带状图：%1，将超过 %2 幅；可改用较小的比例尺。</translation>
    </message>
    <message>
        <source>strip maps have one of the scales %1</source>
        <translation>带状图的比例尺须为以下之一：%1</translation>
    </message>
    <message>
        <source>Without basemaps: the report has more than %1 strip maps.</source>
        <translation>无底图：报告的带状图超过 %1 幅。</translation>
    </message>
    <message>
        <source>Without strip maps: %1, and for more than %2 they are made on demand only.</source>
        <translation>无带状图：%1，超过 %2 条时仅按要求绘制。</translation>
    </message>
    <message numerus="yes">
        <source>%n river(s) with works</source>
        <translation>
            <numerusform>有工程的河流 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::RiverCollector</name>
    <message>
        <source>Black-odorous water bodies</source>
        <translation>黑臭水体</translation>
    </message>
    <message>
        <source>River channels</source>
        <translation>河道</translation>
    </message>
    <message>
        <source>Other waters</source>
        <translation>其他水体</translation>
    </message>
    <message>
        <source>Main stem</source>
        <translation>干流</translation>
    </message>
    <message>
        <source>First-order tributaries</source>
        <translation>一级支流</translation>
    </message>
    <message>
        <source>Second-order tributaries</source>
        <translation>二级支流</translation>
    </message>
    <message>
        <source>Third-order tributaries</source>
        <translation>三级支流</translation>
    </message>
</context>
<context>
    <name>riparia::RiverPreview</name>
    <message>
        <source>%1: %2 as before</source>
        <comment>segment, range</comment>
        <translation>%1：%2 不变</translation>
    </message>
    <message>
        <source>%1: %2 becomes %3</source>
        <comment>segment, range, range</comment>
        <translation>%1：%2 改为 %3</translation>
    </message>
    <message>
        <source>%1: %2 moves by %3</source>
        <comment>segment, range, distance</comment>
        <translation>%1：%2 移动 %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>More than %1 from the river then, to be reviewed: %2</source>
        <translation>届时距河流超过 %1，需复核：%2</translation>
    </message>
    <message>
        <source>The river has no such chainage then, they stay in their place: %1</source>
        <translation>河流届时没有该桩号，留在原处：%1</translation>
    </message>
</context>
<context>
    <name>riparia::RiverTable</name>
    <message>
        <source>By river</source>
        <translation>按河流</translation>
    </message>
    <message>
        <source>Banks by river</source>
        <translation>各河岸别</translation>
    </message>
    <message>
        <source>What each bank has, and what is untreated, is the table “Banks by river” behind this one.</source>
        <translation>各岸长度及未整治长度见其后的“各河岸别”表。</translation>
    </message>
    <message>
        <source>untreated, to the end of the river</source>
        <translation>未整治，至河流末端</translation>
    </message>
    <message>
        <source>Watercourse</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>River
length
km</source>
        <translation>河道
长度
km</translation>
    </message>
    <message>
        <source>Treated,
net
km</source>
        <translation>整治河长
（净值）
km</translation>
    </message>
    <message>
        <source>

%</source>
        <translation>

%</translation>
    </message>
    <message>
        <source>Gross
km</source>
        <translation>毛值
km</translation>
    </message>
    <message>
        <source>Overlap
km</source>
        <translation>重叠
km</translation>
    </message>
    <message>
        <source>Bank
length
km</source>
        <translation>岸线
长度
km</translation>
    </message>
    <message>
        <source>Left
bank
km</source>
        <translation>左岸
km</translation>
    </message>
    <message>
        <source>Right
bank
km</source>
        <translation>右岸
km</translation>
    </message>
    <message>
        <source>Both
banks
km</source>
        <comment>river with works on both</comment>
        <translation>两岸
km</translation>
    </message>
    <message>
        <source>One
bank
km</source>
        <comment>river with works on one only</comment>
        <translation>单岸
km</translation>
    </message>
    <message>
        <source>Untreated
km</source>
        <translation>未整治
km</translation>
    </message>
    <message>
        <source>Restored
area, net
%1</source>
        <translation>修复面积
（净值）
%1</translation>
    </message>
    <message>
        <source>Greenway
km</source>
        <translation>碧道
km</translation>
    </message>
    <message>
        <source>Cost
%1</source>
        <translation>投资
%1</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>小计</translation>
    </message>
    <message numerus="yes">
        <source>Total, %n watercourse(s)</source>
        <translation>
            <numerusform>合计，%n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Reconciled.&lt;/b&gt; Classes of status add up to treated; gross − overlap = treated; rows add up to the total, each to the millimetre (%n piece(s), difference 0). Treated counts a stretch of river once, whatever the bank; bank length is left + right.</source>
        <translation>
            <numerusform>&lt;b&gt;已核对。&lt;/b&gt;各状态之和等于整治河长；毛值 − 重叠 = 整治河长；各行之和等于合计，均精确到毫米（%n 个分段，差值 0）。整治河长不论岸别只计一次；岸线长度为左、右岸之和。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n river(s) without works</source>
        <translation>
            <numerusform>%n 条无工程的河流</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % %2</source>
        <comment>63.8 % completed</comment>
        <translation>%2 %1 %</translation>
    </message>
    <message>
        <source>by status %1 %</source>
        <comment>63.8 · 15.6 · 20.6</comment>
        <translation>按状态 %1 %</translation>
    </message>
    <message>
        <source>gross − overlap</source>
        <translation>毛值 − 重叠</translation>
    </message>
</context>
<context>
    <name>riparia::ScenarioBox</name>
    <message>
        <source>There is no other scenario that can take its changes</source>
        <translation>没有其他方案可接收其变更</translation>
    </message>
    <message>
        <source>Merge %1</source>
        <translation>合并 %1</translation>
    </message>
    <message>
        <source>The scenario that takes its changes (%1); %2 goes</source>
        <translation>接收其变更（%1）的方案；%2 将消失</translation>
    </message>
    <message>
        <source>What can be done with scenarios</source>
        <translation>方案操作</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Open a plan first</source>
        <translation>请先打开规划</translation>
    </message>
    <message>
        <source>The scenario that is shown and edited: the base</source>
        <translation>当前显示和编辑的方案：基准</translation>
    </message>
    <message>
        <source>The scenario that is shown and edited: %1. It differs from what it stands over by: %2</source>
        <translation>当前显示和编辑的方案：%1。与其基础相比：%2</translation>
    </message>
    <message>
        <source>There is one scenario: duplicate it for another</source>
        <translation>目前只有一个方案：请先复制方案</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>复制方案 %1</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>You now edit the scenario %1; all others stay as they are.</source>
        <translation>现在编辑的是方案 %1，其他方案不受影响。</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>The scenario is called %1 now.</source>
        <translation>方案已改名为 %1。</translation>
    </message>
    <message>
        <source>The scenario %1 was deleted.</source>
        <translation>方案 %1 已删除。</translation>
    </message>
    <message>
        <source>%1 was merged into %2: %3.</source>
        <translation>%1 已并入 %2：%3。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>riparia::ScenarioNameDialog</name>
    <message>
        <source>Name of the scenario</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>riparia::SchemeDialog</name>
    <message>
        <source>in use</source>
        <comment>a counting scheme</comment>
        <translation>使用中</translation>
    </message>
    <message>
        <source>default</source>
        <comment>a counting scheme</comment>
        <translation>默认</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <comment>a counting scheme</comment>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>On the command line: --scheme %1</source>
        <translation>命令行写法：--scheme %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>beside a counting scheme</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Every plan has this scheme; it can be changed, not deleted</source>
        <translation>每个规划都有此口径；可以修改，不能删除</translation>
    </message>
    <message>
        <source>Delete what was changed: the scheme becomes what it is in every plan</source>
        <translation>删除所作的修改：口径恢复为每个规划都有的样子</translation>
    </message>
    <message>
        <source>Delete the chosen scheme</source>
        <translation>删除所选口径</translation>
    </message>
    <message>
        <source>Counting schemes</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Counting schemes of the plan</source>
        <translation>规划的统计口径</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Add a scheme that counts everything that is not cancelled</source>
        <translation>添加一个口径，统计所有未取消的内容</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Add a scheme that counts as the chosen one does</source>
        <translation>添加一个与所选口径相同的口径</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对比口径</translation>
    </message>
    <message>
        <source>Scheme whose totals stand beside those of the chosen one</source>
        <translation>其合计与所选口径并列显示的口径</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>riparia::SchemeEdits</name>
    <message>
        <source>Change counting schemes</source>
        <translation>修改统计口径</translation>
    </message>
    <message>
        <source>New scheme</source>
        <translation>新口径</translation>
    </message>
    <message>
        <source>Give the scheme a name.</source>
        <translation>请填写口径名称。</translation>
    </message>
    <message>
        <source>Another scheme has this name.</source>
        <translation>已有同名的口径。</translation>
    </message>
</context>
<context>
    <name>riparia::SchemeFigures</name>
    <message>
        <source>River treated</source>
        <translation>整治河长</translation>
    </message>
    <message>
        <source>Bank length</source>
        <translation>岸线长度</translation>
    </message>
    <message>
        <source>Restored area</source>
        <translation>修复面积</translation>
    </message>
    <message>
        <source>Greenway</source>
        <translation>碧道</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净值</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Net totals</source>
        <translation>净值合计</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>The whole plan under this scheme, without the filter of the window.</source>
        <translation>整个规划按此口径统计，不计窗口中的筛选。</translation>
    </message>
    <message>
        <source>Totals under the scheme</source>
        <translation>按此口径的合计</translation>
    </message>
</context>
<context>
    <name>riparia::SchemeForm</name>
    <message>
        <source>none: the whole plan</source>
        <comment>boundary of a scheme</comment>
        <translation>无：整个规划</translation>
    </message>
    <message>
        <source>a boundary that is not in the plan</source>
        <translation>规划中没有的辖区界</translation>
    </message>
    <message>
        <source>the earlier day of reaching a counted status</source>
        <translation>先达到计入状态者</translation>
    </message>
    <message>
        <source>the order of works</source>
        <translation>工程的顺序</translation>
    </message>
    <message>
        <source>the lower number</source>
        <translation>编号较小者</translation>
    </message>
    <message>
        <source>the longer one</source>
        <translation>较长者</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>另计</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Kinds of area</source>
        <translation>面域类别</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>扣除</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>辖区界</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Overlaps</source>
        <translation>重叠归属</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>the plan is counted by it when it is opened</source>
        <translation>打开规划时按此口径统计</translation>
    </message>
    <message>
        <source>Statuses that count, whole classes or single ones; where none is ticked all count</source>
        <translation>计入的状态，可整类勾选，也可单个勾选；都不勾选则全部计入</translation>
    </message>
    <message>
        <source>suspended works</source>
        <comment>count too</comment>
        <translation>暂停的工程</translation>
    </message>
    <message>
        <source>cancelled works</source>
        <comment>count too</comment>
        <translation>取消的工程</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>整治段</translation>
    </message>
    <message>
        <source>areas</source>
        <translation>面域</translation>
    </message>
    <message>
        <source>greenways</source>
        <translation>碧道</translation>
    </message>
    <message>
        <source>Kinds that count; where none is ticked all count</source>
        <translation>计入的类别；都不勾选则全部计入</translation>
    </message>
    <message>
        <source>Kinds of area that count; where none is ticked all count</source>
        <translation>计入的面域类别；都不勾选则全部计入</translation>
    </message>
    <message>
        <source>Surfaces of boundaries of these kinds are taken out of areas</source>
        <translation>从面域中扣除这些类别的边界面</translation>
    </message>
    <message>
        <source>What lies outside is not counted</source>
        <translation>界外部分不计入</translation>
    </message>
    <message>
        <source>statuses of the day</source>
        <translation>以此日的状态为准</translation>
    </message>
    <message>
        <source>The status that works had on this day counts, else the latest of each</source>
        <translation>以工程在这一天的状态为准，否则以各自的最新状态为准</translation>
    </message>
    <message>
        <source>Day whose statuses count</source>
        <translation>统计时点</translation>
    </message>
    <message>
        <source>everything, or a filter like works = W-0001</source>
        <translation>全部，或筛选条件，例如 works = W-0001</translation>
    </message>
    <message>
        <source>Only what passes this filter counts</source>
        <translation>只有符合此筛选条件的才计入</translation>
    </message>
    <message>
        <source>What several works cover is counted once, for the one that this order puts first</source>
        <translation>多项工程覆盖的部分只计一次，归此顺序中排在最前者</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>decimals of km</source>
        <translation>位小数（km）</translation>
    </message>
    <message>
        <source>Decimals of kilometres</source>
        <translation>公里数的小数位数</translation>
    </message>
    <message>
        <source>decimals of</source>
        <translation>位小数，单位</translation>
    </message>
    <message>
        <source>Decimals of areas</source>
        <translation>面积的小数位数</translation>
    </message>
    <message>
        <source>Unit of areas</source>
        <translation>面积单位</translation>
    </message>
    <message>
        <source>None is ticked: all count</source>
        <translation>均未勾选：全部计入</translation>
    </message>
    <message>
        <source>(all)</source>
        <comment>none of the kinds of objects is ticked: all count</comment>
        <translation>（全部）</translation>
    </message>
</context>
<context>
    <name>riparia::SegmentBubble</name>
    <message>
        <source>New net length</source>
        <translation>新增净长</translation>
    </message>
    <message>
        <source>New bank length</source>
        <translation>新增岸线</translation>
    </message>
    <message>
        <source>Length of this segment</source>
        <translation>本段长度</translation>
    </message>
    <message>
        <source>Counted by %1</source>
        <translation>已由 %1 计入</translation>
    </message>
    <message>
        <source>Counted already</source>
        <translation>已经计入</translation>
    </message>
    <message>
        <source>Not counted under this scheme</source>
        <translation>此口径下不计</translation>
    </message>
    <message>
        <source>Target of river length</source>
        <translation>整治河长目标</translation>
    </message>
    <message>
        <source>To go</source>
        <translation>还差</translation>
    </message>
    <message numerus="yes">
        <source>%n river(s)</source>
        <translation>
            <numerusform>%n 条河流</numerusform>
        </translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>chainage from, to</comment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>In the channel no bank length counts</source>
        <translation>岸别为河槽时不计岸线长度</translation>
    </message>
</context>
<context>
    <name>riparia::SegmentEnds</name>
    <message>
        <source>Move end of %1 to %2</source>
        <translation>将 %1 的端点移到 %2</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>chainage from, to</comment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>Length of this segment</source>
        <translation>本段长度</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>New net length</source>
        <translation>新增净长</translation>
    </message>
    <message>
        <source>%1 lies on another river than that place.</source>
        <translation>%1 与该位置不在同一条河流上。</translation>
    </message>
    <message>
        <source>That place is at or beyond the other end of %1.</source>
        <translation>该位置已到或越过 %1 的另一端。</translation>
    </message>
    <message>
        <source>Confluence with %1</source>
        <translation>与 %1 汇合处</translation>
    </message>
</context>
<context>
    <name>riparia::SegmentPage</name>
    <message>
        <source>Segments</source>
        <translation>整治段</translation>
    </message>
    <message>
        <source>Watercourse</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Length
m</source>
        <translation>长度
m</translation>
    </message>
    <message>
        <source>Counted
m</source>
        <translation>计入
m</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>岸别</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>治理措施</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Cost
%1</source>
        <translation>投资
%1</translation>
    </message>
    <message>
        <source>Counted elsewhere
m, in segment</source>
        <translation>计入他段
m，整治段</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>262.5 m in S-0002</comment>
        <translation>%1 计入 %2</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>小计</translation>
    </message>
    <message numerus="yes">
        <source>Total, %n segment(s)</source>
        <translation>
            <numerusform>合计，%n 个整治段</numerusform>
        </translation>
    </message>
    <message>
        <source>Length: as drawn. Counted: each metre of river once. Where segments overlap, the one that reached a counted status first is counted, then by the order of works, then by the lower number, unless the scheme says otherwise.</source>
        <translation>长度：按所绘整治段。计入：每米河道只计一次。整治段重叠处，依次计入先达到计入状态者、工程次序在前者、编号在前者，口径另有规定的除外。</translation>
    </message>
    <message>
        <source>both</source>
        <comment>banks</comment>
        <translation>两岸</translation>
    </message>
    <message>
        <source>left</source>
        <comment>bank</comment>
        <translation>左岸</translation>
    </message>
    <message>
        <source>right</source>
        <comment>bank</comment>
        <translation>右岸</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>channel</source>
        <comment>of the river</comment>
        <translation>河槽</translation>
    </message>
</context>
<context>
    <name>riparia::SegmentTool</name>
    <message>
        <source>Import rivers first</source>
        <translation>请先导入河流</translation>
    </message>
    <message>
        <source>Click the start of the segment on a river, or type its chainages (K)</source>
        <translation>在河流上点整治段起点，或键入桩号（K）</translation>
    </message>
    <message>
        <source>Esc again discards the sketch on %1</source>
        <translation>再按 Esc 放弃 %1 上的草图</translation>
    </message>
    <message>
        <source>Not connected to %1. Click on %1 or press Esc</source>
        <translation>与 %1 不相连。请点在 %1 上，或按 Esc</translation>
    </message>
    <message>
        <source>Click the end on %1, or type a chainage such as K4+000</source>
        <translation>在 %1 上点终点，或键入桩号（如 K4+000）</translation>
    </message>
    <message>
        <source>There is no river here. Click on a river.</source>
        <translation>此处没有河流。请点在河流上。</translation>
    </message>
    <message>
        <source>Add %1</source>
        <comment>segment</comment>
        <translation>新增 %1</translation>
    </message>
    <message numerus="yes">
        <source>Add %n segment(s)</source>
        <translation>
            <numerusform>新增 %n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>The sketch of a segment was discarded.</source>
        <translation>已放弃整治段草图。</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>在 %1 上</translation>
    </message>
    <message>
        <source>on %1. Enter takes it.</source>
        <translation>在 %1 上。按回车确定。</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>整治段</translation>
    </message>
    <message>
        <source>Overlaps %1 by %2</source>
        <comment>segment, length</comment>
        <translation>与 %1 重叠 %2</translation>
    </message>
    <message>
        <source>Overlaps %1 and others by %2</source>
        <translation>与 %1 等重叠 %2</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>a segment</comment>
        <translation>移除</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>裁短</translation>
    </message>
    <message>
        <source>There is nothing to trim any more.</source>
        <translation>已没有可裁去的重叠。</translation>
    </message>
    <message>
        <source>Remove the overlap</source>
        <translation>移除重叠段</translation>
    </message>
    <message>
        <source>Trim %1</source>
        <translation>裁短 %1</translation>
    </message>
    <message>
        <source>The segment has begun on %1.</source>
        <translation>该整治段始于 %1。</translation>
    </message>
    <message>
        <source>Which river? Type its name before the chainage.</source>
        <translation>哪条河？请在桩号前写河名。</translation>
    </message>
    <message>
        <source>Type where the segment begins first.</source>
        <translation>请先键入整治段的起点。</translation>
    </message>
</context>
<context>
    <name>riparia::SelectTool</name>
    <message>
        <source>Move the end along the river, or type its chainage; Esc puts it back</source>
        <translation>沿河移动端点，或键入桩号；Esc 放回原处</translation>
    </message>
    <message>
        <source>Drag an end of %1 along the river, or click another object</source>
        <translation>沿河拖动 %1 的端点，或点选其他对象</translation>
    </message>
    <message>
        <source>Click an object, or drag a box around several</source>
        <translation>点选对象，或拉框选多个</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Enter takes the chainage; Esc puts the end back</source>
        <translation>按回车采用该桩号；Esc 放回原处</translation>
    </message>
    <message>
        <source>Where the end of %1 goes</source>
        <translation>%1 端点的新位置</translation>
    </message>
    <message>
        <source>%1 is locked; click another object</source>
        <translation>%1 已锁定；请单击其他对象</translation>
    </message>
</context>
<context>
    <name>riparia::SheetDialog</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Only what the filter shows</source>
        <translation>只含筛选显示的对象</translation>
    </message>
    <message>
        <source>Leave out what the filter hides</source>
        <translation>不含被筛选隐藏的对象</translation>
    </message>
    <message>
        <source>There is no filter</source>
        <translation>没有筛选条件</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>Basemaps under the map</source>
        <translation>地图下衬底图</translation>
    </message>
    <message>
        <source>The basemaps and reference layers that the window shows</source>
        <translation>窗口中显示的底图和参考图层</translation>
    </message>
</context>
<context>
    <name>riparia::ShortcutsDialog</name>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>清除快捷键</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Restore all</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search a command or keys</source>
        <translation>搜索命令或快捷键</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其快捷键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>New keys of the command: press them</source>
        <translation>该命令的新快捷键：请直接按键</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>One combination of keys, please, not several after each other.</source>
        <translation>请只按一组组合键，不要连续按多组。</translation>
    </message>
    <message>
        <source>The map and its tools need this key themselves.</source>
        <translation>地图及其工具自身要用到此键。</translation>
    </message>
    <message>
        <source>This command works in the whole window, where plain keys are for typing: hold Ctrl or Alt.</source>
        <translation>此命令在整个窗口中有效，单独的按键要留给输入：请同时按住 Ctrl 或 Alt。</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” so far, which would be left without it.</source>
        <translation>%1 目前属于“%2”，占用后该命令将不再使用它。</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 未被占用。</translation>
    </message>
    <message>
        <source>Click into the field and press the new keys.</source>
        <translation>点击输入框，然后按下新的快捷键。</translation>
    </message>
</context>
<context>
    <name>riparia::SidesPicture</name>
    <message>
        <source>L</source>
        <comment>left bank, one letter</comment>
        <translation>左</translation>
    </message>
    <message>
        <source>R</source>
        <comment>right bank, one letter</comment>
        <translation>右</translation>
    </message>
</context>
<context>
    <name>riparia::SketchFields</name>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>From</source>
        <comment>chainage</comment>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <comment>chainage</comment>
        <translation>终点</translation>
    </message>
    <message>
        <source>Left, m</source>
        <comment>width</comment>
        <translation>左宽 m</translation>
    </message>
    <message>
        <source>Right, m</source>
        <comment>width</comment>
        <translation>右宽 m</translation>
    </message>
    <message>
        <source>River of the segment</source>
        <translation>整治段所在河流</translation>
    </message>
    <message>
        <source>Chainage where it begins</source>
        <translation>起点桩号</translation>
    </message>
    <message>
        <source>Chainage where it ends</source>
        <translation>终点桩号</translation>
    </message>
    <message>
        <source>Width on the left bank in metres</source>
        <translation>左岸宽度（米）</translation>
    </message>
    <message>
        <source>Width on the right bank in metres</source>
        <translation>右岸宽度（米）</translation>
    </message>
</context>
<context>
    <name>riparia::SketchTool</name>
    <message>
        <source>Remove last point</source>
        <translation>退回一点</translation>
    </message>
    <message>
        <source>Discard sketch</source>
        <translation>放弃草图</translation>
    </message>
    <message>
        <source>Enter chainage...</source>
        <translation>键入桩号……</translation>
    </message>
    <message>
        <source>A direction needs a point to begin at.</source>
        <translation>方位需要一个起点。</translation>
    </message>
    <message>
        <source>Click how far in direction %1°, or type a length; Esc lets the direction go</source>
        <translation>在 %1° 方位上点到所需距离，或键入长度；Esc 取消该方位</translation>
    </message>
    <message>
        <source>The plan has no coordinate system yet: import rivers first</source>
        <translation>规划还没有坐标系：请先导入河流</translation>
    </message>
    <message numerus="yes">
        <source>The sketch with %n point(s) was discarded.</source>
        <translation>
            <numerusform>已放弃 %n 个点的草图。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::SnapMenu</name>
    <message>
        <source>Round chainages</source>
        <translation>整桩号</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Corners</source>
        <translation>拐点</translation>
    </message>
    <message>
        <source>Crossings</source>
        <translation>交点</translation>
    </message>
    <message>
        <source>Middles</source>
        <translation>中点</translation>
    </message>
    <message>
        <source>Rivers, where the tool needs none</source>
        <translation>河流（工具不要求河流时）</translation>
    </message>
    <message>
        <source>Banks of water surfaces</source>
        <translation>水面岸线</translation>
    </message>
    <message>
        <source>Edges of areas, greenways and boundaries</source>
        <translation>区域、碧道和边界的边线</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>What the pointer snaps to</source>
        <translation>指针捕捉的对象</translation>
    </message>
</context>
<context>
    <name>riparia::SnapText</name>
    <message>
        <source>Round chainage %1</source>
        <translation>整桩号 %1</translation>
    </message>
    <message>
        <source>End of %1, %2</source>
        <comment>river, chainage</comment>
        <translation>%1 端点，%2</translation>
    </message>
    <message>
        <source>End of %1, %2</source>
        <comment>segment, chainage</comment>
        <translation>%1 端点，%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>river, chainage</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Corner of %1</source>
        <translation>%1 角点</translation>
    </message>
    <message>
        <source>Edge of %1</source>
        <translation>%1 边线</translation>
    </message>
    <message>
        <source>End of %1</source>
        <translation>%1 端点</translation>
    </message>
    <message>
        <source>Bank of %1</source>
        <comment>of a water surface</comment>
        <translation>%1 岸线</translation>
    </message>
    <message>
        <source>Middle of %1, %2</source>
        <comment>segment, chainage</comment>
        <translation>%1 中点，%2</translation>
    </message>
    <message>
        <source>Middle of an edge of %1</source>
        <translation>%1 边线中点</translation>
    </message>
    <message>
        <source>Crossing of %1 and %2</source>
        <translation>%1 与 %2 交点</translation>
    </message>
    <message>
        <source>a water surface</source>
        <translation>水面</translation>
    </message>
    <message>
        <source>a boundary</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>R %1 m</source>
        <comment>right of the flow</comment>
        <translation>右 %1 m</translation>
    </message>
    <message>
        <source>L %1 m</source>
        <comment>left of the flow</comment>
        <translation>左 %1 m</translation>
    </message>
    <message>
        <source>reference · %1</source>
        <comment>layer under the map</comment>
        <translation>参考 · %1</translation>
    </message>
    <message>
        <source>%1 %2 · %3</source>
        <comment>river, chainage, offset</comment>
        <translation>%1 %2 · %3</translation>
    </message>
</context>
<context>
    <name>riparia::SplitTool</name>
    <message>
        <source>There is no segment to split yet</source>
        <translation>还没有可拆分的整治段</translation>
    </message>
    <message>
        <source>Click where to split, or type chainages (K), several with commas</source>
        <translation>点拆分处，或键入桩号（K），多个用逗号隔开</translation>
    </message>
    <message>
        <source>Click a segment where it is to be split</source>
        <translation>在整治段上点拆分处</translation>
    </message>
    <message>
        <source>There is no segment here.</source>
        <translation>此处没有整治段。</translation>
    </message>
    <message>
        <source>%1 does not reach there.</source>
        <translation>%1 不到那里。</translation>
    </message>
    <message>
        <source>Split %1</source>
        <translation>拆分 %1</translation>
    </message>
    <message>
        <source>Select the segment to split first, then type chainages.</source>
        <translation>请先选中要拆分的整治段，再键入桩号。</translation>
    </message>
    <message>
        <source>in %1; several with commas</source>
        <translation>在 %1 内；多个用逗号隔开</translation>
    </message>
    <message>
        <source>Upstream part</source>
        <translation>上游段</translation>
    </message>
    <message>
        <source>Downstream part</source>
        <translation>下游段</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>%1; it cannot be split.</source>
        <comment>the filter hides S-0001</comment>
        <translation>%1，不能拆分。</translation>
    </message>
    <message>
        <source>%1 lies on %2.</source>
        <comment>segment, river</comment>
        <translation>%1 位于%2。</translation>
    </message>
</context>
<context>
    <name>riparia::StandardActions</name>
    <message>
        <source>Merge changes into…</source>
        <translation>合并变更到…</translation>
    </message>
    <message>
        <source>Another scenario takes the changes of the one that is shown, which goes</source>
        <translation>由另一方案接收当前方案的变更，当前方案随之消失</translation>
    </message>
    <message>
        <source>Copy map picture</source>
        <translation>复制地图图片</translation>
    </message>
    <message>
        <source>Copy the map as it is on the screen, to be pasted into a document</source>
        <translation>按屏幕所示复制地图，可粘贴到文档中</translation>
    </message>
    <message>
        <source>Copy geometry as WKT</source>
        <translation>复制几何（WKT）</translation>
    </message>
    <message>
        <source>Copy the geometry of the selected objects as text, one object a line</source>
        <translation>以文本形式复制所选对象的几何，每个对象一行</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新建规划</translation>
    </message>
    <message>
        <source>Begin an empty plan</source>
        <translation>新建一个空规划</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open a plan file</source>
        <translation>打开规划文件</translation>
    </message>
    <message>
        <source>Open sample plan</source>
        <translation>打开示例规划</translation>
    </message>
    <message>
        <source>Open a copy of the sample: rivers, works, targets of a subdistrict</source>
        <translation>打开示例副本：一个街道的河流、工程与目标</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save everything that changed</source>
        <translation>保存全部修改</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save to another file and go on there</source>
        <translation>存到另一文件并在其中继续</translation>
    </message>
    <message>
        <source>Revert to saved</source>
        <translation>恢复到已保存</translation>
    </message>
    <message>
        <source>Back to the file as it is; one step that can be undone</source>
        <translation>恢复到文件中的内容；这一步可以撤销</translation>
    </message>
    <message>
        <source>Close plan</source>
        <translation>关闭规划</translation>
    </message>
    <message>
        <source>Close the plan and show the start page</source>
        <translation>关闭规划并显示起始页</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo the last change, or the last point of a sketch</source>
        <translation>撤销上一次修改，或草图的上一点</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation>重做已撤销的步骤</translation>
    </message>
    <message>
        <source>Select all shown</source>
        <translation>全选显示的对象</translation>
    </message>
    <message>
        <source>Select every object that the filter shows</source>
        <translation>选中筛选显示的全部对象</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Delete selection</source>
        <translation>删除所选</translation>
    </message>
    <message>
        <source>Delete the selected objects</source>
        <translation>删除选中的对象</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Choose what map, tables and totals show</source>
        <translation>选择地图、表格和合计显示的内容</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>首选项…</translation>
    </message>
    <message>
        <source>Language, appearance, size of text</source>
        <translation>语言、外观、文字大小</translation>
    </message>
    <message>
        <source>Zoom to all</source>
        <translation>缩放到全部</translation>
    </message>
    <message>
        <source>Show the whole plan</source>
        <translation>显示整个规划</translation>
    </message>
    <message>
        <source>Zoom to selection</source>
        <translation>缩放到所选</translation>
    </message>
    <message>
        <source>Show what is selected</source>
        <translation>显示选中的对象</translation>
    </message>
    <message>
        <source>Dark appearance</source>
        <translation>深色外观</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一区域</translation>
    </message>
    <message>
        <source>Move the keyboard to the next pane</source>
        <translation>键盘移到下一区域</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一区域</translation>
    </message>
    <message>
        <source>Move the keyboard to the previous pane</source>
        <translation>键盘移到上一区域</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Put all panels where they were at first</source>
        <translation>所有面板回到最初位置</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>查找命令…</translation>
    </message>
    <message>
        <source>Find any command by its name</source>
        <translation>按名称查找任何命令</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>All keys on one page</source>
        <translation>一页列出全部按键</translation>
    </message>
    <message>
        <source>About Riparia</source>
        <translation>关于 Riparia</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Bring rivers, works or areas from a file into the plan</source>
        <translation>把文件中的河流、工程或面积导入规划</translation>
    </message>
    <message>
        <source>Recover unsaved changes…</source>
        <translation>恢复未保存的更改…</translation>
    </message>
    <message>
        <source>Bring back what was edited and not saved</source>
        <translation>找回已编辑但未保存的内容</translation>
    </message>
    <message>
        <source>Restore version…</source>
        <translation>恢复历史版本…</translation>
    </message>
    <message>
        <source>Back to the plan as it was saved earlier; one step that can be undone</source>
        <translation>回到以前保存的规划；作为一步，可撤销</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write tables or layers for a spreadsheet, QGIS, AutoCAD or another program</source>
        <translation>把表格或图层写成电子表格、QGIS、AutoCAD 或其他程序可用的文件</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Make the report that is handed in, as PDF or on paper</source>
        <translation>生成报送用的报告，PDF 或打印</translation>
    </message>
    <message>
        <source>Set the chainage of the river…</source>
        <translation>设定河流桩号…</translation>
    </message>
    <message>
        <source>Where the chainage of the selected river begins, or which one a place of it has</source>
        <translation>设定所选河流的桩号起点，或其某处的桩号</translation>
    </message>
    <message>
        <source>Reverse the flow of the river</source>
        <translation>反转河流流向</translation>
    </message>
    <message>
        <source>The selected river runs the other way; what lies on it keeps its place or its chainage</source>
        <translation>所选河流改为反向流动；其上的对象保持位置或保持桩号</translation>
    </message>
    <message>
        <source>Edit several…</source>
        <translation>批量修改…</translation>
    </message>
    <message>
        <source>Change fields of all selected objects in one step</source>
        <translation>一步修改所有选中对象的字段</translation>
    </message>
    <message>
        <source>Paste rows…</source>
        <translation>粘贴表格行…</translation>
    </message>
    <message>
        <source>Make segments of rows copied from a spreadsheet</source>
        <translation>将电子表格中复制的行生成整治段</translation>
    </message>
    <message>
        <source>Where is the log file?</source>
        <translation>日志文件在哪里？</translation>
    </message>
    <message>
        <source>Show the path of the file in which messages are kept</source>
        <translation>显示保存消息的文件路径</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>How everything is done, at the page about what you are at</source>
        <translation>各项操作的说明，打开与当前操作对应的一页</translation>
    </message>
    <message>
        <source>Five-minute tour</source>
        <translation>五分钟入门</translation>
    </message>
    <message>
        <source>The first steps with the sample plan</source>
        <translation>用示例规划走完最初几步</translation>
    </message>
    <message>
        <source>Export map picture…</source>
        <translation>导出地图图片…</translation>
    </message>
    <message>
        <source>Write the map with title, legend and scale as PDF, PNG or SVG</source>
        <translation>将带标题、图例和比例尺的地图写成 PDF、PNG 或 SVG</translation>
    </message>
    <message>
        <source>Add reference layer…</source>
        <translation>添加参考图层…</translation>
    </message>
    <message>
        <source>Show the features of a file under the works, without taking them into the plan</source>
        <translation>在工程之下显示文件中的要素，而不纳入规划</translation>
    </message>
    <message>
        <source>Add basemap…</source>
        <translation>添加底图…</translation>
    </message>
    <message>
        <source>Tiles of a server or a picture file under the map</source>
        <translation>在地图下叠加在线瓦片或影像文件</translation>
    </message>
    <message>
        <source>Next scenario</source>
        <translation>下一个方案</translation>
    </message>
    <message>
        <source>Show and edit the next scenario of the plan</source>
        <translation>显示并编辑规划的下一个方案</translation>
    </message>
    <message>
        <source>Duplicate scenario…</source>
        <translation>复制方案…</translation>
    </message>
    <message>
        <source>Begin an alternative: what is edited then is edited in it, and nowhere else</source>
        <translation>新建比选方案：此后的编辑只作用于该方案</translation>
    </message>
    <message>
        <source>Rename scenario…</source>
        <translation>重命名方案…</translation>
    </message>
    <message>
        <source>Give the scenario that is shown another name</source>
        <translation>为当前方案改名</translation>
    </message>
    <message>
        <source>Delete scenario</source>
        <translation>删除方案</translation>
    </message>
    <message>
        <source>Delete the scenario that is shown with all its changes</source>
        <translation>删除当前方案及其全部改动</translation>
    </message>
    <message>
        <source>Merge changes into base</source>
        <translation>并入基准</translation>
    </message>
    <message>
        <source>The base becomes what the scenario shows, and the scenario goes</source>
        <translation>基准变为当前方案的内容，该方案随之删除</translation>
    </message>
    <message>
        <source>Compare scenarios…</source>
        <translation>方案对比…</translation>
    </message>
    <message>
        <source>Two scenarios, days or counting schemes side by side, on the map and in figures</source>
        <translation>并排显示两个方案、日期或统计口径的地图和数字</translation>
    </message>
    <message>
        <source>Plan properties…</source>
        <translation>规划属性…</translation>
    </message>
    <message>
        <source>What the plan is called and what it lies on</source>
        <translation>规划的名称及其依据</translation>
    </message>
    <message>
        <source>Duplicate further along…</source>
        <translation>沿河复制…</translation>
    </message>
    <message>
        <source>Copy the selected segments further along their river</source>
        <translation>把所选整治段沿所在河流复制</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Type another name for the selected object</source>
        <translation>为所选对象键入新名称</translation>
    </message>
    <message>
        <source>Works…</source>
        <translation>工程…</translation>
    </message>
    <message>
        <source>Add, change and delete the projects that segments, areas and greenways belong to</source>
        <translation>添加、修改和删除整治段、区域和碧道所属的工程项目</translation>
    </message>
    <message>
        <source>Add target…</source>
        <translation>添加目标…</translation>
    </message>
    <message>
        <source>Add a target: a number that the plan shall reach, with its unit, scope and day</source>
        <translation>添加目标：规划要达到的数值，含单位、范围和期限</translation>
    </message>
    <message>
        <source>Redraw the map</source>
        <translation>重绘地图</translation>
    </message>
    <message>
        <source>Draw the map anew and read its basemaps again</source>
        <translation>重新绘制地图并重新读取底图</translation>
    </message>
    <message>
        <source>Run checks</source>
        <translation>运行检查</translation>
    </message>
    <message>
        <source>Look for what is doubtful in the plan</source>
        <translation>查找规划中的可疑之处</translation>
    </message>
    <message>
        <source>Counting schemes…</source>
        <translation>统计口径…</translation>
    </message>
    <message>
        <source>Light on dark; the map follows unless it has a look of its own</source>
        <translation>深底浅字；地图随之变化，除非另行设定</translation>
    </message>
    <message>
        <source>Dark map</source>
        <translation>深色地图</translation>
    </message>
    <message>
        <source>Light on dark, the map alone; files and paper stay light</source>
        <translation>仅地图用深底浅字；文件和打印始终为浅色</translation>
    </message>
    <message>
        <source>Change the rules by which is counted, and compare two of them side by side</source>
        <translation>修改统计口径，并对照两种口径</translation>
    </message>
    <message>
        <source>Lock object</source>
        <translation>锁定对象</translation>
    </message>
    <message>
        <source>Keep the selected objects from being edited and deleted; saved with the plan</source>
        <translation>防止修改和删除所选对象；随规划一起保存</translation>
    </message>
    <message>
        <source>Unlock object</source>
        <translation>解锁对象</translation>
    </message>
    <message>
        <source>Let the selected objects be edited again</source>
        <translation>允许再次修改所选对象</translation>
    </message>
</context>
<context>
    <name>riparia::StartText</name>
    <message>
        <source>waiting for the window that is open already</source>
        <translation>正在等待已打开的窗口</translation>
    </message>
    <message>
        <source>Riparia is open already, but its window does not answer.</source>
        <translation>Riparia 已经打开，但窗口没有响应。</translation>
    </message>
    <message>
        <source>A plan that is open there is better not opened a second time.</source>
        <translation>在那个窗口中打开的规划，最好不要再打开一次。</translation>
    </message>
    <message>
        <source>Open another window</source>
        <translation>另开一个窗口</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>riparia::StatusCells</name>
    <message>
        <source>Copy chainage</source>
        <translation>复制桩号</translation>
    </message>
    <message>
        <source>Nearest river again</source>
        <translation>恢复为最近的河流</translation>
    </message>
    <message>
        <source>Always along %1</source>
        <comment>a river</comment>
        <translation>始终沿 %1</translation>
    </message>
    <message>
        <source>%1 %2 · %3</source>
        <comment>river, chainage, offset</comment>
        <translation>%1 %2 · %3</translation>
    </message>
    <message>
        <source>“%1” is no place: type east, north.</source>
        <translation>“%1”不是坐标：请键入 东, 北。</translation>
    </message>
    <message>
        <source>no coordinate system</source>
        <translation>无坐标系</translation>
    </message>
    <message>
        <source>Ellipsoid</source>
        <comment>length method</comment>
        <translation>椭球长度</translation>
    </message>
    <message>
        <source>Grid</source>
        <comment>length method</comment>
        <translation>平面长度</translation>
    </message>
    <message>
        <source>Lengths: %1</source>
        <translation>长度：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n unread messages</source>
        <translation>
            <numerusform>%n 条未读消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Chainage under the pointer; click to copy</source>
        <translation>指针处桩号；点击复制</translation>
    </message>
    <message>
        <source>Scale of the map</source>
        <translation>地图比例尺</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>捕捉</translation>
    </message>
    <message>
        <source>Indexing…</source>
        <translation>正在索引…</translation>
    </message>
    <message>
        <source>The rivers are being indexed; the pointer snaps to them soon</source>
        <translation>正在为河流建立索引；稍后即可捕捉</translation>
    </message>
    <message>
        <source>No snap</source>
        <translation>不捕捉</translation>
    </message>
    <message>
        <source>Snapping is on (hold Ctrl to suspend it, right click for what to snap to)</source>
        <translation>捕捉已开（按住 Ctrl 暂停，右击选择捕捉对象）</translation>
    </message>
    <message>
        <source>Snapping is on for some kinds of places (hold Ctrl to suspend it, right click to choose them)</source>
        <translation>捕捉已开，仅限部分对象（按住 Ctrl 暂停，右击选择）</translation>
    </message>
    <message>
        <source>Snapping is off</source>
        <translation>捕捉已关</translation>
    </message>
    <message>
        <source>kept %1</source>
        <comment>time of the recovery point</comment>
        <translation>已暂存 %1</translation>
    </message>
    <message>
        <source>Not saved, but kept on the disk: after a crash everything up to %1 is back</source>
        <translation>尚未保存，但已暂存到磁盘：即使崩溃，%1 之前的内容都能恢复</translation>
    </message>
    <message numerus="yes">
        <source>%n not kept</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%n 项未暂存</numerusform>
        </translation>
    </message>
    <message>
        <source>keeping…</source>
        <translation>正在暂存…</translation>
    </message>
    <message>
        <source>Large changes are still being written</source>
        <translation>较大的更改仍在写入</translation>
    </message>
    <message>
        <source>The last changes would be lost after a crash: %1 Save the plan.</source>
        <translation>如果崩溃，最后的更改会丢失：%1请保存规划。</translation>
    </message>
    <message>
        <source>Click copies %1</source>
        <translation>点击复制 %1</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Coordinate system: %1; click for more</source>
        <translation>坐标系：%1；点击查看详情</translation>
    </message>
    <message>
        <source>Coordinates; type east, north and Enter to go there, click for another form, right click to copy</source>
        <translation>坐标；键入“东, 北”并回车可定位，点击切换形式，右键复制</translation>
    </message>
</context>
<context>
    <name>riparia::StatusEdits</name>
    <message>
        <source>Add status to %1</source>
        <translation>为 %1 添加状态</translation>
    </message>
    <message>
        <source>Remove status of %1</source>
        <translation>移除 %1 的状态</translation>
    </message>
    <message>
        <source>choose a status first: the day belongs to it</source>
        <translation>请先选择状态：日期属于状态</translation>
    </message>
    <message>
        <source>its status is that of its works; choose one of its own first</source>
        <translation>其状态取自所属工程；请先为其选择自己的状态</translation>
    </message>
    <message>
        <source>it begins after today; write the whole day if that is meant</source>
        <translation>其开始晚于今天；如确实如此，请填写完整日期</translation>
    </message>
    <message>
        <source>say the day, month or year the status begins</source>
        <translation>请填写状态开始的日、月或年</translation>
    </message>
    <message>
        <source>the status before it begins on %1; the history of the status has them all</source>
        <translation>前一状态自 %1 起；状态历史中列有全部状态</translation>
    </message>
</context>
<context>
    <name>riparia::StatusHistory</name>
    <message>
        <source>%1, %2</source>
        <comment>status, condition</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Status by date</source>
        <translation>按日期的状态</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The day the status begins; empty for today</source>
        <translation>状态开始的日期；留空表示今天</translation>
    </message>
    <message>
        <source>Status from that day on</source>
        <translation>从该日起的状态</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>按计划</translation>
    </message>
    <message>
        <source>delayed</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>How it goes on</source>
        <translation>进展情况</translation>
    </message>
    <message>
        <source>A note on this status</source>
        <translation>对该状态的说明</translation>
    </message>
    <message>
        <source>Add status</source>
        <translation>添加状态</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the chosen status</source>
        <translation>移除选中的状态</translation>
    </message>
    <message>
        <source>Add this status</source>
        <translation>添加此状态</translation>
    </message>
</context>
<context>
    <name>riparia::StripShape</name>
    <message>
        <source>There are too many bank lines here to look through: some of them are left out.</source>
        <translation>此处岸线过多，无法全部查找：部分岸线未计入。</translation>
    </message>
    <message>
        <source>No waterline on the left %1: the strip begins at the centreline there.</source>
        <translation>左侧%1没有水边线：该处岸带自河流中线算起。</translation>
    </message>
    <message>
        <source>No waterline on the right %1: the strip begins at the centreline there.</source>
        <translation>右侧%1没有水边线：该处岸带自河流中线算起。</translation>
    </message>
    <message>
        <source>No bank line on the left %1: the strip begins at the centreline there.</source>
        <translation>左侧%1没有岸线：该处岸带自河流中线算起。</translation>
    </message>
    <message>
        <source>No bank line on the right %1: the strip begins at the centreline there.</source>
        <translation>右侧%1没有岸线：该处岸带自河流中线算起。</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>chainages</comment>
        <translation> %1～%2 </translation>
    </message>
    <message numerus="yes">
        <source>and at %n more place(s)</source>
        <translation>
            <numerusform>等另外 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>chainage from, to</comment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>New net area</source>
        <translation>新增净面积</translation>
    </message>
    <message>
        <source>Not counted under this scheme</source>
        <translation>此口径下不计</translation>
    </message>
    <message>
        <source>Counted already</source>
        <translation>已经计入</translation>
    </message>
    <message>
        <source>Left, %1 m wide</source>
        <translation>左侧，宽 %1 m</translation>
    </message>
    <message>
        <source>Right, %1 m wide</source>
        <translation>右侧，宽 %1 m</translation>
    </message>
    <message>
        <source>⚠ wider than the bend at</source>
        <translation>⚠ 宽于弯道半径</translation>
    </message>
    <message>
        <source>Cut away, covered already</source>
        <translation>已被覆盖，裁去</translation>
    </message>
</context>
<context>
    <name>riparia::StripTool</name>
    <message>
        <source>Import rivers first</source>
        <translation>请先导入河流</translation>
    </message>
    <message>
        <source>Click the start of the strip on a river, or type its chainages (K)</source>
        <translation>在河流上点岸带起点，或键入桩号（K）</translation>
    </message>
    <message>
        <source>Esc again discards the sketch on %1</source>
        <translation>再按 Esc 放弃 %1 上的草图</translation>
    </message>
    <message>
        <source>Click the end on %1, or type a chainage such as K4+000</source>
        <translation>在 %1 上点终点，或键入桩号（如 K4+000）</translation>
    </message>
    <message>
        <source>Click how wide each side is, or type left/right such as 15/10; Enter makes the strip</source>
        <translation>点各侧的宽度，或键入左/右（如 15/10）；回车生成岸带</translation>
    </message>
    <message>
        <source>A strip needs a width on one side at least.</source>
        <translation>岸带至少一侧要有宽度。</translation>
    </message>
    <message>
        <source>Add %1</source>
        <comment>areas of a strip</comment>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>There is no river here. Click on a river.</source>
        <translation>此处没有河流。请点在河流上。</translation>
    </message>
    <message>
        <source>The sketch of a strip was discarded.</source>
        <translation>已放弃岸带草图。</translation>
    </message>
    <message>
        <source>Width left/right</source>
        <translation>左/右宽度</translation>
    </message>
    <message>
        <source>15/10</source>
        <translation>15/10</translation>
    </message>
    <message>
        <source>Chainage</source>
        <translation>桩号</translation>
    </message>
    <message>
        <source>K0+350 - K2+120</source>
        <translation>K0+350～K2+120</translation>
    </message>
    <message>
        <source>Enter takes it.</source>
        <translation>按回车确定。</translation>
    </message>
    <message>
        <source>Riparian strip</source>
        <translation>滨水岸带</translation>
    </message>
    <message>
        <source>“%1” is no width of this side.</source>
        <translation>“%1”不是这一侧的宽度。</translation>
    </message>
</context>
<context>
    <name>riparia::StripView</name>
    <message>
        <source>%1 is counted by %2</source>
        <translation>%1 由 %2 计入</translation>
    </message>
    <message>
        <source>Left out by the filter</source>
        <translation>被筛选隐藏</translation>
    </message>
    <message>
        <source>Not counted by this scheme</source>
        <translation>本统计口径不计入</translation>
    </message>
    <message>
        <source>Straight-line diagram of %1</source>
        <translation>%1线性图</translation>
    </message>
    <message>
        <source>Straight-line diagram</source>
        <translation>线性图</translation>
    </message>
    <message>
        <source>Left and right go from work to work, Enter selects, [ and ] take an end</source>
        <translation>左右键逐个移动，Enter 选择，[ 和 ] 抓住端点</translation>
    </message>
    <message>
        <source>Only segments have ends that can be moved here.</source>
        <translation>这里只有整治段的端点可以移动。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>chainage of an end, length of the segment</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>range of chainage, length</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2, counted once for %3</source>
        <comment>range of chainage, length, code</comment>
        <translation>%1 · %2，只为 %3 计一次</translation>
    </message>
    <message>
        <source>Nothing is done here: %1 · %2</source>
        <comment>range of chainage, length</comment>
        <translation>此处未整治：%1 · %2</translation>
    </message>
</context>
<context>
    <name>riparia::StripWords</name>
    <message>
        <source>G</source>
        <comment>lane of greenways</comment>
        <translation>绿</translation>
    </message>
    <message>
        <source>Greenways</source>
        <comment>lane</comment>
        <translation>碧道</translation>
    </message>
    <message>
        <source>L</source>
        <comment>lane of the left bank</comment>
        <translation>左</translation>
    </message>
    <message>
        <source>Left bank</source>
        <comment>lane</comment>
        <translation>左岸</translation>
    </message>
    <message>
        <source>C</source>
        <comment>lane of the channel</comment>
        <translation>槽</translation>
    </message>
    <message>
        <source>Channel</source>
        <comment>lane</comment>
        <translation>河槽</translation>
    </message>
    <message>
        <source>R</source>
        <comment>lane of the right bank</comment>
        <translation>右</translation>
    </message>
    <message>
        <source>Right bank</source>
        <comment>lane</comment>
        <translation>右岸</translation>
    </message>
    <message>
        <source>A</source>
        <comment>lane of restored areas</comment>
        <translation>面</translation>
    </message>
    <message>
        <source>Restored areas</source>
        <comment>lane</comment>
        <translation>修复面积</translation>
    </message>
    <message>
        <source>Σ</source>
        <comment>lane of what is counted</comment>
        <translation>计</translation>
    </message>
    <message>
        <source>Counted</source>
        <comment>lane</comment>
        <translation>计入</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>gap %1</source>
        <translation>间断 %1</translation>
    </message>
</context>
<context>
    <name>riparia::SummaryForm</name>
    <message>
        <source>Summary form</source>
        <translation>汇总表</translation>
    </message>
    <message>
        <source>%1: summary of river remediation</source>
        <translation>%1河道综合整治情况汇总表</translation>
    </message>
    <message>
        <source>Reporting unit (seal): %1</source>
        <translation>填报单位（盖章）：%1</translation>
    </message>
    <message>
        <source>Date of report: %1</source>
        <translation>填报日期：%1</translation>
    </message>
    <message>
        <source>Units: %1</source>
        <translation>单位：%1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>River (water body)</source>
        <translation>河道（水体）名称</translation>
    </message>
    <message>
        <source>Chainage of works</source>
        <translation>整治起讫桩号</translation>
    </message>
    <message>
        <source>River length</source>
        <translation>河道长度</translation>
    </message>
    <message>
        <source>Length treated</source>
        <translation>整治长度</translation>
    </message>
    <message>
        <source>All</source>
        <translation>计</translation>
    </message>
    <message>
        <source>Bank length</source>
        <translation>岸线长度</translation>
    </message>
    <message>
        <source>Restored area</source>
        <translation>修复面积</translation>
    </message>
    <message>
        <source>Greenway</source>
        <translation>碧道</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>工程投资</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1 (%2) subtotal</source>
        <translation>%1（%2）小计</translation>
    </message>
    <message numerus="yes">
        <source>%n river(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <comment>last row of the form: 合&#x3000;计</comment>
        <translation>合&#x3000;计</translation>
    </message>
    <message>
        <source>Notes: 1. Length treated is measured on the line of the river; where works overlap it counts once (%1 km of overlap taken out). Bank length is left plus right. 2. Totals are sums of unrounded values, rounded once by GB/T 8170.</source>
        <translation>注：1. 整治长度按河道中心线计，重叠段只计一次，已扣除重叠 %1 km；岸线长度为左、右岸之和。2. 合计由未修约值求和后按 GB/T 8170 一次修约。</translation>
    </message>
    <message>
        <source>Printed items do not add up to the total in: %1.</source>
        <translation>分项相加与合计不一致处：%1。</translation>
    </message>
    <message>
        <source>3. Coordinate system %1, lengths %2.</source>
        <translation>3. 坐标系 %1，长度：%2。</translation>
    </message>
    <message>
        <source>Filled in by:</source>
        <translation>填表人：</translation>
    </message>
    <message>
        <source>Checked by:</source>
        <translation>审核人：</translation>
    </message>
    <message>
        <source>Responsible:</source>
        <translation>负责人：</translation>
    </message>
    <message>
        <source>Telephone:</source>
        <translation>联系电话：</translation>
    </message>
    <message numerus="yes">
        <source>%n river(s) without works</source>
        <translation>
            <numerusform>%n 条无工程的河流</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riparia::SummaryPanel</name>
    <message>
        <source>Shown</source>
        <translation>当前显示</translation>
    </message>
    <message>
        <source>Shown (filter)</source>
        <translation>筛选结果</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>所选</translation>
    </message>
    <message>
        <source>＋ drawing</source>
        <translation>＋ 正在绘制</translation>
    </message>
    <message>
        <source>→ afterwards</source>
        <translation>→ 完成后</translation>
    </message>
    <message>
        <source>Bank length</source>
        <translation>岸线长度</translation>
    </message>
    <message>
        <source>Greenway</source>
        <translation>碧道</translation>
    </message>
    <message>
        <source>Counted in several rows</source>
        <translation>重复计入多行</translation>
    </message>
    <message>
        <source>Total, net</source>
        <translation>合计（净值）</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>by</source>
        <comment>grouped by</comment>
        <translation>分组</translation>
    </message>
    <message>
        <source>Scope of the summary</source>
        <translation>汇总范围</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组依据</translation>
    </message>
    <message>
        <source>Of which features the summary speaks</source>
        <translation>汇总所涉对象</translation>
    </message>
    <message>
        <source>What the rows below stand for</source>
        <translation>下方各行代表什么</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>毛值</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净值</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Totals by group</source>
        <translation>分组合计</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Where works overlap, the river is counted once; each bank for itself.</source>
        <translation>工程重叠处，整治河长只计一次；左右岸分别计。</translation>
    </message>
    <message>
        <source>Copy the tables</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Current view</source>
        <translation>当前视图</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel counting and go back to the choice before</source>
        <translation>取消统计，恢复之前的选择</translation>
    </message>
    <message>
        <source>Cut at the edges of the map that is shown</source>
        <translation>按当前地图范围裁切后统计</translation>
    </message>
    <message>
        <source>Select and show</source>
        <translation>选中并显示</translation>
    </message>
    <message>
        <source>Show only %1</source>
        <comment>a condition</comment>
        <translation>只显示 %1</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>复制此行</translation>
    </message>
    <message>
        <source>Add a target…</source>
        <translation>添加目标…</translation>
    </message>
    <message>
        <source>Add a target: a number that the plan shall reach</source>
        <translation>添加目标：规划要达到的数值</translation>
    </message>
    <message>
        <source>say 12 km of bank protection by 2027</source>
        <comment>a target</comment>
        <translation>例如 2027 年前完成护岸 12 km</translation>
    </message>
    <message>
        <source>What is selected, counted without the rest</source>
        <translation>仅统计所选对象，不计其余</translation>
    </message>
    <message>
        <source>Whatever the filter leaves out is counted too</source>
        <translation>筛选排除的对象也计入</translation>
    </message>
    <message>
        <source>Left bank</source>
        <translation>左岸</translation>
    </message>
    <message>
        <source>Right bank</source>
        <translation>右岸</translation>
    </message>
    <message>
        <source>River with both banks</source>
        <translation>两岸整治河长</translation>
    </message>
    <message>
        <source>River with one bank</source>
        <translation>单岸整治河长</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>In detail</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Totals in detail</source>
        <translation>合计明细</translation>
    </message>
    <message>
        <source>River %1</source>
        <comment>a column, its unit</comment>
        <translation>河长 %1</translation>
    </message>
    <message>
        <source>Bank %1</source>
        <comment>a column, its unit</comment>
        <translation>岸线 %1</translation>
    </message>
    <message>
        <source>Area %1</source>
        <comment>a column, its unit</comment>
        <translation>面积 %1</translation>
    </message>
    <message>
        <source>Way %1</source>
        <comment>greenway, its unit</comment>
        <translation>碧道 %1</translation>
    </message>
    <message>
        <source>Show pieces…</source>
        <translation>查看组成…</translation>
    </message>
    <message>
        <source>Each figure is rounded for itself: gross − overlap may differ from net in the last place.</source>
        <translation>各数字分别修约：毛值 − 重叠与净值的末位可能不一致。</translation>
    </message>
</context>
<context>
    <name>riparia::TableCells</name>
    <message>
        <source>not confirmed</source>
        <comment>direction of flow</comment>
        <translation>未确认</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>岸别</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>治理措施</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Width m</source>
        <translation>宽度 m</translation>
    </message>
    <message>
        <source>Chainage from</source>
        <translation>桩号起自</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流向</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Length %1</source>
        <comment>a column, its unit</comment>
        <translation>长度 %1</translation>
    </message>
    <message>
        <source>Treated %1</source>
        <comment>a column, its unit</comment>
        <translation>已整治 %1</translation>
    </message>
    <message>
        <source>Area %1</source>
        <comment>a column, its unit</comment>
        <translation>面积 %1</translation>
    </message>
    <message>
        <source>Cost, %1</source>
        <comment>a column, its unit</comment>
        <translation>费用（%1）</translation>
    </message>
    <message>
        <source>certain</source>
        <comment>direction of flow</comment>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>riparia::TableColumns</name>
    <message>
        <source>Filter by this column…</source>
        <translation>按此列筛选…</translation>
    </message>
    <message>
        <source>It names the rows and stays</source>
        <translation>它标识各行，始终显示</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>riparia::TablePanel</name>
    <message>
        <source>Segments</source>
        <translation>整治段</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>修复面积</translation>
    </message>
    <message>
        <source>Greenways</source>
        <translation>碧道</translation>
    </message>
    <message>
        <source>Rivers</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>Selected length</source>
        <translation>所选长度</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>of it treated</source>
        <translation>其中已整治</translation>
    </message>
    <message>
        <source>treated</source>
        <translation>已整治</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1 / %2</translation>
    </message>
    <message>
        <source>none selected</source>
        <translation>未选择</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>没有符合筛选的对象。</translation>
    </message>
    <message>
        <source>No segments yet. Press S and click twice on a river.</source>
        <translation>还没有整治段。按 S，然后在河流上点击两次。</translation>
    </message>
    <message>
        <source>No areas yet. Press A and click around one.</source>
        <translation>还没有修复面积。按 A，然后沿边点击。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Table of segments</source>
        <translation>整治段表</translation>
    </message>
    <message>
        <source>Table of areas</source>
        <translation>修复面积表</translation>
    </message>
    <message>
        <source>Table of greenways</source>
        <translation>碧道表</translation>
    </message>
    <message>
        <source>Table of rivers</source>
        <translation>河流表</translation>
    </message>
    <message>
        <source>Table of works</source>
        <translation>工程表</translation>
    </message>
    <message>
        <source>(mean %1, %2 to %3)</source>
        <comment>of numbers, the least and the greatest</comment>
        <translation>（均值 %1，%2 至 %3）</translation>
    </message>
    <message>
        <source>%1: sum %2 %3</source>
        <comment>a column, its sum, and its mean, least and greatest</comment>
        <translation>%1：合计 %2 %3</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Paste into cells…</source>
        <translation>粘贴到单元格…</translation>
    </message>
    <message>
        <source>Show only %1</source>
        <comment>a condition</comment>
        <translation>只显示 %1</translation>
    </message>
    <message>
        <source>Selected rows on top</source>
        <translation>选中的行置顶</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Adding up…</source>
        <translation>正在汇总…</translation>
    </message>
    <message>
        <source>Selected gross length</source>
        <translation>所选长度（毛值）</translation>
    </message>
    <message>
        <source>Gross length</source>
        <translation>长度（毛值）</translation>
    </message>
    <message>
        <source>Selected gross area</source>
        <translation>所选面积（毛值）</translation>
    </message>
    <message>
        <source>Gross area</source>
        <translation>面积（毛值）</translation>
    </message>
    <message>
        <source>No greenways yet. Press G and click along one.</source>
        <translation>还没有绿道。按 G，沿线单击绘制。</translation>
    </message>
    <message>
        <source>No rivers yet. Import them with Ctrl+I.</source>
        <translation>还没有河流。按 Ctrl+I 导入。</translation>
    </message>
    <message>
        <source>No works yet. Add them in Edit ▸ Works…</source>
        <translation>还没有工程。在“编辑 ▸ 工程…”中添加。</translation>
    </message>
</context>
<context>
    <name>riparia::TargetBasis</name>
    <message>
        <source>Change what targets are based on</source>
        <translation>更改目标的统计依据</translation>
    </message>
</context>
<context>
    <name>riparia::TargetBasisBox</name>
    <message>
        <source>as counted: %1</source>
        <comment>the counting scheme</comment>
        <translation>按口径：%1</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Completed + in progress</source>
        <translation>已完成＋在建</translation>
    </message>
    <message>
        <source>All works</source>
        <translation>全部工程</translation>
    </message>
    <message>
        <source>based on</source>
        <comment>targets</comment>
        <translation>依据</translation>
    </message>
    <message>
        <source>What targets are based on</source>
        <translation>目标的统计依据</translation>
    </message>
    <message>
        <source>By which works the targets are measured here; the report measures them by what its counting scheme counts</source>
        <translation>此处按哪些工程衡量目标；报告按其口径所计的工程衡量</translation>
    </message>
</context>
<context>
    <name>riparia::TargetDialog</name>
    <message>
        <source>Say how much is to be reached, more than zero.</source>
        <translation>请填写要达到的数值，必须大于零。</translation>
    </message>
    <message>
        <source>Empty: the whole plan. Else a filter, like river = DS and bank = left.</source>
        <translation>留空：整个规划。否则填写筛选条件，例如 river = DS and bank = left。</translation>
    </message>
    <message>
        <source>Nothing that is counted now lies in this scope.</source>
        <translation>目前计入的对象都不在此范围内。</translation>
    </message>
    <message numerus="yes">
        <source>%n objects that are counted now lie in this scope.</source>
        <translation>
            <numerusform>目前计入的对象中有 %n 个在此范围内。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add target</source>
        <translation>添加目标</translation>
    </message>
    <message>
        <source>Change target %1</source>
        <translation>修改目标 %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Bank protection by 2027</source>
        <translation>2027 年前完成护岸</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What is to be reached</source>
        <translation>要达到的指标</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>How much is to be reached</source>
        <translation>要达到多少</translation>
    </message>
    <message>
        <source>Unit of what is wanted</source>
        <translation>目标值的单位</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>What counts towards the target; empty for the whole plan</source>
        <translation>哪些对象计入目标；留空表示整个规划</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>2027-12-31, or a year</source>
        <translation>2027-12-31，或年份</translation>
    </message>
    <message>
        <source>The day by which it is to be reached; empty for none</source>
        <translation>应达到的日期；留空表示没有期限</translation>
    </message>
    <message>
        <source>Approximate</source>
        <translation>约数</translation>
    </message>
    <message>
        <source>the figure is rounded</source>
        <translation>数值为约数</translation>
    </message>
    <message>
        <source>Shown as an approximate target</source>
        <translation>作为约数目标显示</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>the document that asks for it</source>
        <translation>提出要求的文件</translation>
    </message>
    <message>
        <source>Where the figure is from</source>
        <translation>数值的出处</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Anything else to be kept with it</source>
        <translation>其他需要保留的说明</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change target</source>
        <translation>修改目标</translation>
    </message>
</context>
<context>
    <name>riparia::TargetEdits</name>
    <message>
        <source>Add target %1</source>
        <translation>添加目标 %1</translation>
    </message>
    <message>
        <source>Change target %1</source>
        <translation>修改目标 %1</translation>
    </message>
    <message>
        <source>Delete target %1</source>
        <translation>删除目标 %1</translation>
    </message>
    <message>
        <source>a target is more than zero</source>
        <translation>目标值必须大于零</translation>
    </message>
    <message>
        <source>River length treated</source>
        <translation>整治河长</translation>
    </message>
    <message>
        <source>Bank length</source>
        <translation>岸线长度</translation>
    </message>
    <message>
        <source>Restored area</source>
        <translation>修复面积</translation>
    </message>
    <message>
        <source>Greenway length</source>
        <translation>碧道长度</translation>
    </message>
</context>
<context>
    <name>riparia::TargetPace</name>
    <message>
        <source>Reached since %1</source>
        <translation>自 %1 起已达到</translation>
    </message>
    <message>
        <source>Needed until %2: %1 a year</source>
        <translation>到 %2 每年需要 %1</translation>
    </message>
    <message>
        <source>It was due on %1</source>
        <translation>应于 %1 完成</translation>
    </message>
    <message>
        <source>So far: %1 a year</source>
        <translation>迄今每年 %1</translation>
    </message>
    <message>
        <source>At this pace reached on %1</source>
        <translation>按此进度 %1 达到</translation>
    </message>
    <message>
        <source>At this pace not reached in sight</source>
        <translation>按此进度看不到达到的日期</translation>
    </message>
    <message>
        <source>No pace is known: works are counted from fewer than two days</source>
        <translation>进度未知：计入的工程不足两个日期</translation>
    </message>
</context>
<context>
    <name>riparia::TargetRow</name>
    <message>
        <source>%1 %</source>
        <comment>share of a target</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>reached</source>
        <comment>of a target</comment>
        <translation>已达成</translation>
    </message>
    <message>
        <source>%1 %2 to go</source>
        <translation>还差 %1 %2</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>gap of a target and its day</comment>
        <translation>%2 前%1</translation>
    </message>
    <message>
        <source>%1 approx.</source>
        <comment>an approximate target</comment>
        <translation>%1 约</translation>
    </message>
    <message>
        <source>Change the target “%1”</source>
        <translation>修改目标“%1”</translation>
    </message>
    <message>
        <source>Change target…</source>
        <translation>修改目标…</translation>
    </message>
    <message>
        <source>Delete target</source>
        <translation>删除目标</translation>
    </message>
    <message>
        <source>%1, late</source>
        <comment>gap of a target</comment>
        <translation>%1，滞后</translation>
    </message>
</context>
<context>
    <name>riparia::TileGridStyle</name>
    <message>
        <source>what it says of its tiles cannot be</source>
        <translation>其切片说明无法成立</translation>
    </message>
</context>
<context>
    <name>riparia::TileProblemText</name>
    <message>
        <source>the server does not answer</source>
        <translation>服务器没有响应</translation>
    </message>
    <message>
        <source>the server is too slow to answer</source>
        <translation>服务器响应超时</translation>
    </message>
    <message>
        <source>the server has none here (404)</source>
        <translation>服务器没有此处的瓦片（404）</translation>
    </message>
    <message>
        <source>the server refuses them (%1); is a key needed?</source>
        <translation>服务器拒绝访问（%1），是否需要密钥？</translation>
    </message>
    <message>
        <source>the server has been asked too often (429)</source>
        <translation>请求过于频繁（429）</translation>
    </message>
    <message>
        <source>the server answers with error %1</source>
        <translation>服务器返回错误 %1</translation>
    </message>
    <message>
        <source>the server sends us on to %1, which was not agreed to</source>
        <translation>服务器要求转到 %1，未经同意，没有连接</translation>
    </message>
    <message>
        <source>the answer is larger than %1 MB</source>
        <translation>返回的数据超过 %1 MB</translation>
    </message>
    <message>
        <source>the answer is not a picture</source>
        <translation>返回的不是图像</translation>
    </message>
    <message>
        <source>the picture is larger than %1 pixels on a side</source>
        <translation>图像边长超过 %1 像素</translation>
    </message>
    <message>
        <source>not asked for yet</source>
        <translation>尚未请求</translation>
    </message>
</context>
<context>
    <name>riparia::TileTemplate</name>
    <message>
        <source>it is not an address</source>
        <translation>不是有效的地址</translation>
    </message>
    <message>
        <source>{%1} in it is not known</source>
        <translation>其中的 {%1} 无法识别</translation>
    </message>
    <message>
        <source>{z}, {x} and {y} must stand in it where the number of the tile belongs</source>
        <translation>瓦片编号处须写 {z}、{x} 和 {y}</translation>
    </message>
    <message>
        <source>only addresses that begin with https:// are contacted</source>
        <translation>只连接以 https:// 开头的地址</translation>
    </message>
    <message>
        <source>a user name or password must not stand in it</source>
        <translation>地址中不得包含用户名或密码</translation>
    </message>
    <message>
        <source>the name of the server must not depend on the tile</source>
        <translation>服务器名称不得随瓦片编号变化</translation>
    </message>
    <message>
        <source>© OpenStreetMap contributors</source>
        <translation>© OpenStreetMap 贡献者</translation>
    </message>
    <message>
        <source>© OpenStreetMap contributors, SRTM · OpenTopoMap (CC BY-SA)</source>
        <translation>© OpenStreetMap 贡献者, SRTM · OpenTopoMap (CC BY-SA)</translation>
    </message>
    <message>
        <source>© Tianditu, National Platform for Common Geospatial Information Services</source>
        <translation>© 国家地理信息公共服务平台（天地图）</translation>
    </message>
</context>
<context>
    <name>riparia::ToolManager</name>
    <message>
        <source>The sketch cannot be brought back any more.</source>
        <translation>草图已无法恢复。</translation>
    </message>
    <message>
        <source>▶ Continue (%1)</source>
        <comment>a sketch; key of its tool</comment>
        <translation>▶ 继续（%1）</translation>
    </message>
</context>
<context>
    <name>riparia::ToolStrip</name>
    <message>
        <source>From centreline</source>
        <translation>自中线</translation>
    </message>
    <message>
        <source>From bank line</source>
        <translation>自岸线</translation>
    </message>
    <message>
        <source>From waterline</source>
        <translation>自水边线</translation>
    </message>
    <message>
        <source>What the widths of a strip are measured from</source>
        <translation>岸带宽度的起算线</translation>
    </message>
    <message>
        <source>Measure the widths of a strip from the centreline, from bank lines (reference layers imported as such and shown), or from the outline of the water surface</source>
        <translation>岸带宽度自河流中线、自岸线（以“岸线”导入且显示的参考图层），或自水面轮廓起算</translation>
    </message>
    <message>
        <source>New objects take</source>
        <translation>新对象采用</translation>
    </message>
    <message>
        <source>Status of new objects</source>
        <translation>新对象的状态</translation>
    </message>
    <message>
        <source>Works of new objects</source>
        <translation>新对象的工程</translation>
    </message>
    <message>
        <source>Bank of new objects, facing downstream</source>
        <translation>新对象的岸别（面向下游）</translation>
    </message>
    <message>
        <source>Avoid overlaps</source>
        <translation>避免重叠</translation>
    </message>
    <message>
        <source>Cut what areas cover already out of new ones</source>
        <translation>新面积自动裁去已有面积覆盖的部分</translation>
    </message>
    <message>
        <source>Bank from cursor</source>
        <translation>岸别随指针</translation>
    </message>
    <message>
        <source>Bank from cursor: the side of the river that the pointer is on</source>
        <translation>岸别随指针：取指针所在的一侧</translation>
    </message>
    <message>
        <source>Measure of new areas</source>
        <translation>新区域的措施</translation>
    </message>
    <message>
        <source>Measure of new greenways</source>
        <translation>新绿道的措施</translation>
    </message>
    <message>
        <source>Measure of new segments</source>
        <translation>新整治段的措施</translation>
    </message>
</context>
<context>
    <name>riparia::TreatedText</name>
    <message>
        <source>River treated or planned</source>
        <translation>整治及拟整治河长</translation>
    </message>
    <message>
        <source>River treated</source>
        <translation>整治河长</translation>
    </message>
    <message>
        <source>Treated or planned, of all rivers</source>
        <translation>整治及拟整治占全部河长</translation>
    </message>
    <message>
        <source>Treated, of all rivers</source>
        <translation>占全部河长</translation>
    </message>
    <message>
        <source>River length treated or planned</source>
        <translation>整治及拟整治河长</translation>
    </message>
    <message>
        <source>River length treated</source>
        <translation>整治河长</translation>
    </message>
    <message>
        <source>Bank length treated or planned</source>
        <translation>岸线长度（含拟整治）</translation>
    </message>
    <message>
        <source>Bank length treated</source>
        <translation>岸线长度</translation>
    </message>
    <message>
        <source>Restored or planned area</source>
        <translation>修复及拟修复面积</translation>
    </message>
    <message>
        <source>Restored area</source>
        <translation>修复面积</translation>
    </message>
    <message>
        <source>Treated or planned, net</source>
        <translation>整治及拟整治河长（净值）</translation>
    </message>
    <message>
        <source>Treated, net</source>
        <translation>整治河长（净值）</translation>
    </message>
    <message>
        <source>Without works</source>
        <translation>无工程</translation>
    </message>
    <message>
        <source>Untreated</source>
        <translation>未整治</translation>
    </message>
    <message>
        <source>%1 km has no works, neither built nor planned.</source>
        <translation>尚有 %1 km 既无已建工程，也无拟建工程。</translation>
    </message>
    <message>
        <source>%1 km stays untreated.</source>
        <translation>尚有 %1 km 未整治。</translation>
    </message>
    <message>
        <source>Areas restored or planned cover &lt;b&gt;%1 %2&lt;/b&gt;.</source>
        <translation>修复及拟修复面积 &lt;b&gt;%1 %2&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>Restored areas cover &lt;b&gt;%1 %2&lt;/b&gt;.</source>
        <translation>修复面积 &lt;b&gt;%1 %2&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>The longest gap between two reaches with works is %1, %2 (%3 m).</source>
        <translation>两工程段之间最长的空缺为%1 %2（%3 m）。</translation>
    </message>
    <message>
        <source>The longest gap between two treated reaches is %1, %2 (%3 m).</source>
        <translation>两整治段之间最长的空缺为%1 %2（%3 m）。</translation>
    </message>
</context>
<context>
    <name>riparia::TrimTool</name>
    <message>
        <source>There is no segment to trim yet</source>
        <translation>还没有可修剪的整治段</translation>
    </message>
    <message>
        <source>Click the next end to move there; let Shift go for another place</source>
        <translation>点下一个端点移到那里；松开 Shift 另选位置</translation>
    </message>
    <message>
        <source>Click an end of a segment</source>
        <translation>点整治段的一个端点</translation>
    </message>
    <message>
        <source>Esc again lets go of %1</source>
        <translation>再按 Esc 放开 %1</translation>
    </message>
    <message>
        <source>Click where the end of %1 goes, with Shift for more ends, or type a chainage (K)</source>
        <translation>点 %1 端点的新位置（按住 Shift 可继续移动其他端点），或键入桩号（K）</translation>
    </message>
    <message>
        <source>Enter chainage...</source>
        <translation>键入桩号……</translation>
    </message>
    <message>
        <source>Discard sketch</source>
        <translation>放弃草图</translation>
    </message>
    <message>
        <source>There is no segment here.</source>
        <translation>此处没有整治段。</translation>
    </message>
    <message>
        <source>The end of a segment that was picked was let go.</source>
        <translation>已放开所选的整治段端点。</translation>
    </message>
    <message>
        <source>Click an end of a segment first, then type where it goes.</source>
        <translation>请先点整治段的一个端点，再键入其位置。</translation>
    </message>
    <message>
        <source>Where the end of %1 goes</source>
        <translation>%1 端点的新位置</translation>
    </message>
    <message>
        <source>Enter takes it.</source>
        <translation>按回车确定。</translation>
    </message>
    <message>
        <source>Trim or extend</source>
        <translation>修剪或延长</translation>
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
    <message>
        <source>hm²</source>
        <comment>ten thousand square metres, 万m²</comment>
        <translation>万m²</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>10k yuan</source>
        <comment>万元</comment>
        <translation>万元</translation>
    </message>
</context>
<context>
    <name>riparia::VersionsDialog</name>
    <message>
        <source>not saved, automatic</source>
        <translation>未保存，自动</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore version</source>
        <translation>恢复历史版本</translation>
    </message>
    <message>
        <source>There is no earlier version yet: every save makes one.</source>
        <translation>还没有历史版本：每次保存都会生成一个。</translation>
    </message>
    <message>
        <source>The plan becomes what it was then, as one step that can be undone. The file changes only when you save.</source>
        <translation>规划将回到当时的状态，作为一步，可撤销。只有保存时文件才会改变。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>保存者</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Earlier versions of the plan</source>
        <translation>规划的历史版本</translation>
    </message>
    <message numerus="yes">
        <source>%n objects</source>
        <translation>
            <numerusform>%n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>the file as it is now</source>
        <translation>文件当前的内容</translation>
    </message>
</context>
<context>
    <name>riparia::WaterEdits</name>
    <message>
        <source>it runs along its river: to be elsewhere it is drawn anew</source>
        <translation>它沿所在河流布设；要改到别处请重新绘制</translation>
    </message>
    <message>
        <source>of a greenway the river is chosen</source>
        <translation>碧道的河流须直接选择</translation>
    </message>
</context>
<context>
    <name>riparia::WelcomePage</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>%1: the file is not where it was</source>
        <translation>%1：文件不在原处</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>The file is not where it was</source>
        <translation>文件不在原处</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>from the list of recent plans</comment>
        <translation>移除</translation>
    </message>
    <message>
        <source>Let go of %1</source>
        <translation>不再置顶 %1</translation>
    </message>
    <message>
        <source>Keep %1 in front</source>
        <translation>置顶 %1</translation>
    </message>
    <message>
        <source>From river lines to a sum that holds</source>
        <translation>从河线到经得起核对的数字</translation>
    </message>
    <message>
        <source>Recent plans</source>
        <translation>最近的规划</translation>
    </message>
    <message>
        <source>River and greenway remediation plans</source>
        <translation>河道与碧道整治规划</translation>
    </message>
    <message>
        <source>Open sample plan</source>
        <translation>打开示例规划</translation>
    </message>
    <message>
        <source>Pingdi: 13 rivers with their works</source>
        <translation>坪地：13 条河流及其工程</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新建规划</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Find a plan</source>
        <translation>查找规划</translation>
    </message>
    <message>
        <source>Draw along the river.</source>
        <translation>沿河绘制。</translation>
    </message>
    <message>
        <source>Two clicks make a segment with its chainages, its bank and its length.</source>
        <translation>点击两次，即得到带桩号、岸别和长度的整治段。</translation>
    </message>
    <message>
        <source>Nothing is counted twice.</source>
        <translation>不重复计算。</translation>
    </message>
    <message>
        <source>Gross, overlap and net stand side by side, for each river, works, measure, status and year.</source>
        <translation>毛值、重叠、净值并列，可按河流、工程、措施、状态、年份分组。</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>不丢任何内容。</translation>
    </message>
    <message>
        <source>Every change can be undone; a sketch too.</source>
        <translation>每一步修改都能撤销，草图也一样。</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Drop a plan or a map file anywhere</source>
        <translation>把规划或地图文件拖到任意位置</translation>
    </message>
    <message>
        <source>Shapefile (also zipped), GeoPackage, GeoJSON, KML, DXF ...</source>
        <translation>Shapefile（可为 zip）、GeoPackage、GeoJSON、KML、DXF 等</translation>
    </message>
    <message>
        <source>Five-minute tour</source>
        <translation>五分钟入门</translation>
    </message>
</context>
<context>
    <name>riparia::WmtsAddress</name>
    <message>
        <source>it is not an address</source>
        <translation>不是有效的地址</translation>
    </message>
    <message>
        <source>only addresses that begin with https:// are contacted</source>
        <translation>只连接以 https:// 开头的地址</translation>
    </message>
    <message>
        <source>a user name or password must not stand in it</source>
        <translation>地址中不得包含用户名或密码</translation>
    </message>
</context>
<context>
    <name>riparia::WmtsChoice</name>
    <message>
        <source>The layers of %1 could not be read: %2.</source>
        <translation>无法读取 %1 的图层：%2。</translation>
    </message>
</context>
<context>
    <name>riparia::WmtsOffers</name>
    <message>
        <source>none of its layers is in a grid and a format that can be shown</source>
        <translation>没有一个图层的切片方案和格式可以显示</translation>
    </message>
</context>
<context>
    <name>riparia::WmtsReader</name>
    <message>
        <source>the server answers: %1</source>
        <translation>服务器答复：%1</translation>
    </message>
    <message>
        <source>it is a WMS, and only a WMTS can be read</source>
        <translation>这是 WMS，只能读取 WMTS</translation>
    </message>
    <message>
        <source>what the server sends is not the description of a WMTS</source>
        <translation>服务器返回的不是 WMTS 说明</translation>
    </message>
    <message>
        <source>the description of the WMTS is damaged</source>
        <translation>WMTS 说明已损坏</translation>
    </message>
    <message>
        <source>the WMTS has no layer</source>
        <translation>该 WMTS 没有图层</translation>
    </message>
</context>
<context>
    <name>riparia::WorkbookText</name>
    <message>
        <source>Plan</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Counting scheme</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至日期</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Plan hash</source>
        <translation>规划校验值</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>生成程序</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字说明</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Lengths in metres, areas in square metres, costs in yuan.</source>
        <translation>长度单位为米，面积单位为平方米，费用单位为元。</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>修约</translation>
    </message>
    <message>
        <source>Cells hold what the plan counts with, to the millimetre; only their display is rounded.</source>
        <translation>单元格保存规划统计所用的原值，长度精确到毫米；仅显示时修约。</translation>
    </message>
    <message>
        <source>Gross, net, overlap</source>
        <translation>毛值、净值、重叠</translation>
    </message>
    <message>
        <source>Gross is the sum of the features, net what is left when overlaps count once, overlap the difference. Totals of the sheets of segments, areas and greenways are gross.</source>
        <translation>毛值为各要素之和，净值为重叠部分只计一次的结果，两者之差为重叠。整治段、修复面积和碧道各表的合计为毛值。</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>From and To in metres run downstream; chainages are ordered by chainage, which grows upstream where it starts at the mouth.</source>
        <translation>以米表示的起点、终点自上游向下游计；桩号按大小排列，从河口起算时桩号向上游递增。</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>They follow the filter of a sheet: SUBTOTAL counts the rows that are shown.</source>
        <translation>随工作表的筛选变化：SUBTOTAL 只计显示的行。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>The comment at a title is the column&apos;s name for programs.</source>
        <translation>列标题的批注是供程序使用的列名。</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>工作表</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Readme</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Page &amp;P of &amp;N</source>
        <translation>第 &amp;P 页，共 &amp;N 页</translation>
    </message>
    <message>
        <source>Base</source>
        <comment>scenario</comment>
        <translation>基准</translation>
    </message>
    <message>
        <source>River length, %1 (m)</source>
        <comment>scenario</comment>
        <translation>河长，%1 (m)</translation>
    </message>
    <message>
        <source>Bank length, %1 (m)</source>
        <comment>scenario</comment>
        <translation>岸线长度，%1 (m)</translation>
    </message>
    <message>
        <source>Area, %1 (m²)</source>
        <comment>scenario</comment>
        <translation>面积，%1 (m²)</translation>
    </message>
    <message>
        <source>Greenway, %1 (m)</source>
        <comment>scenario</comment>
        <translation>碧道，%1 (m)</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比方案</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Only what was selected</source>
        <translation>仅所选对象</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最后修改</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>line below the title of a drawing</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Left out: a target is about the works of its own scope, and the filter shows a part of them.</source>
        <translation>未列出：目标针对其自身范围的工程，而筛选只显示其中一部分。</translation>
    </message>
</context>
<context>
    <name>riparia::WorksDialog</name>
    <message>
        <source>Nothing belongs to it yet: choose it as Works of segments, areas and greenways.</source>
        <translation>尚无对象属于该工程：请在整治段、区域和碧道的“工程”中选择它。</translation>
    </message>
    <message numerus="yes">
        <source>%n objects belong to it; if it is deleted they stay and belong to none.</source>
        <translation>
            <numerusform>有 %n 个对象属于该工程；删除后它们保留，但不再属于任何工程。</numerusform>
        </translation>
    </message>
    <message>
        <source>Works</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>Works of the plan</source>
        <translation>规划中的工程</translation>
    </message>
    <message>
        <source>Add works</source>
        <translation>添加工程</translation>
    </message>
    <message>
        <source>Add works; their name is typed on the right</source>
        <translation>添加工程；在右侧填写名称</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the chosen works</source>
        <translation>删除选中的工程</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No works yet. Works are the engineering projects that segments, areas and greenways belong to, with their own status, years, cost and responsible body.</source>
        <translation>尚无工程。工程是整治段、区域和碧道所属的工程项目，有各自的状态、年份、费用和责任单位。</translation>
    </message>
</context>
<context>
    <name>riparia::WorksEdits</name>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
</context>
<context>
    <name>riparia::Workspace</name>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>%1 km net</source>
        <translation>净 %1 km</translation>
    </message>
    <message>
        <source>Unlock</source>
        <comment>a layer</comment>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>riparia::cli::AddCommand</name>
    <message>
        <source>%1, line %2</source>
        <comment>file, line number</comment>
        <translation>%1 第 %2 行</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>add segments from a table</source>
        <translation>从表格添加整治段</translation>
    </message>
    <message>
        <source>plan file</source>
        <translation>规划文件</translation>
    </message>
    <message>
        <source>the table; - or nothing is the standard input</source>
        <translation>表格文件；- 或省略表示标准输入</translation>
    </message>
    <message>
        <source>encoding of the table; without it found out</source>
        <translation>表格的编码；不给则自动判断</translation>
    </message>
    <message>
        <source>save nothing</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>all rows or none; exit code 4 when there are warnings</source>
        <translation>全部添加或全不添加；有警告时退出码为 4</translation>
    </message>
    <message>
        <source>the rows of a file</source>
        <translation>添加文件中的各行</translation>
    </message>
    <message>
        <source>all rows of the standard input, or none</source>
        <translation>标准输入的各行全部添加，或全不添加</translation>
    </message>
    <message>
        <source>only see what would happen</source>
        <translation>只查看会发生什么</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>整治段</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Length (m)</source>
        <translation>长度 (m)</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>岸别</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rows read: %1. Segments added: %2.</source>
        <translation>读入 %1 行，新增 %2 个整治段。</translation>
    </message>
    <message>
        <source>Rows read: %1. Segments found: %2. Nothing was saved.</source>
        <translation>读入 %1 行，识别 %2 个整治段，未保存。</translation>
    </message>
    <message>
        <source>The columns are: river, from, to, bank, measures, works, status, year. Only the first three are needed, or a river and a range such as K0+350～K2+120. A first line with names of columns, in English or Chinese, may put them in any order. Separated by tab, comma or semicolon; UTF-8 or GB18030; chainage in any spelling. Works that the plan does not have yet are made. Rows with an error are named with their line and left out; with --strict nothing is added then. A plan that is open in another program is left alone.</source>
        <translation>各列依次为：河流、起点、终点、岸别、措施、工程、状态、年份。只需前三列，或河流加 K0+350～K2+120 这样的桩号范围。首行可用中文或英文列名，顺序不限。以制表符、逗号或分号分隔；UTF-8 或 GB18030 编码；桩号写法不限。规划中还没有的工程会自动建立。有错误的行会指明行号并略去；用 --strict 时则全部不添加。正在其他程序中打开的规划不会被改动。</translation>
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
    <message>
        <source>Exactly one of %1 is needed.</source>
        <translation>需要且只能给出其中之一：%1。</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 需要一个值。</translation>
    </message>
</context>
<context>
    <name>riparia::cli::CompareCommand</name>
    <message>
        <source>name what differs: --b, --scheme-b or --as-of-b</source>
        <translation>请指明不同之处：--b、--scheme-b 或 --as-of-b</translation>
    </message>
    <message>
        <source>A and B have the same scenario, scheme and day</source>
        <translation>A 与 B 的方案、口径和日期都相同</translation>
    </message>
    <message>
        <source>the counting scheme of B; without it that of A</source>
        <translation>B 的统计口径；省略则与 A 相同</translation>
    </message>
    <message>
        <source>the day of B; without it --as-of, else the day of its scheme, else that of A</source>
        <translation>B 的日期；省略则依次取 --as-of、其口径的日期、A 的日期</translation>
    </message>
    <message>
        <source>what a year has brought</source>
        <translation>一年来的进展</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <source>it is the scenario of --a</source>
        <translation>它就是 --a 的方案</translation>
    </message>
    <message>
        <source>compare two scenarios of a plan, two days or two counting schemes</source>
        <translation>比较规划的两个方案、两个日期或两种统计口径</translation>
    </message>
    <message>
        <source>What is counted net in A and in B, row by row, and each segment, area and greenway that B adds, leaves out or has another way. The change is always B minus A.</source>
        <translation>逐行给出 A 与 B 的净值统计，并列出 B 增加、去掉或改动的每个整治段、面积和碧道。变化量一律为 B 减 A。</translation>
    </message>
    <message>
        <source>plan file</source>
        <translation>规划文件</translation>
    </message>
    <message>
        <source>the scenario that is compared with; without it the base</source>
        <translation>作为比较基准的方案；不给则为基准</translation>
    </message>
    <message>
        <source>the other scenario; base is the base, without it that of A</source>
        <translation>另一方案；base 为基准，省略则与 A 相同</translation>
    </message>
    <message>
        <source>what the rows are: a dimension of summary, or none; without it water</source>
        <translation>各行按什么分：summary 的一个维度，或 none；不给则为 water</translation>
    </message>
    <message>
        <source>what a scenario changes of the base, river by river</source>
        <translation>某方案相对基准改变了什么，逐条河流</translation>
    </message>
    <message>
        <source>two alternatives, for programs</source>
        <translation>两个备选方案，供程序读取</translation>
    </message>
    <message>
        <source>a table for a spreadsheet</source>
        <translation>供电子表格使用的表</translation>
    </message>
</context>
<context>
    <name>riparia::cli::ComparisonPrinter</name>
    <message>
        <source>the last status of each</source>
        <translation>各自的最新状态</translation>
    </message>
    <message>
        <source>A: %1, B: %2</source>
        <comment>what differs</comment>
        <translation>A：%1，B：%2</translation>
    </message>
    <message>
        <source>Base</source>
        <comment>scenario</comment>
        <translation>基准</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>quantity, unit</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>counted in several rows</source>
        <translation>在多行中计入</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Differs in</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>From A to B: %1 added, %2 removed, %3 changed, %4 alike.</source>
        <translation>由 A 到 B：增加 %1，去掉 %2，改动 %3，相同 %4。</translation>
    </message>
</context>
<context>
    <name>riparia::cli::CountOptions</name>
    <message>
        <source>a name is missing beside a comma</source>
        <translation>逗号旁缺少名称</translation>
    </message>
    <message>
        <source>counting scheme by code or name; without it that of the plan</source>
        <translation>统计口径的代码或名称；不给则用规划的默认口径</translation>
    </message>
    <message>
        <source>a scenario instead of the base</source>
        <translation>用某方案代替基准</translation>
    </message>
    <message>
        <source>only these statuses, instead of those of the scheme: completed,construction</source>
        <translation>只计这些状态，代替口径中的状态：completed,construction</translation>
    </message>
    <message>
        <source>statuses as they were on that day, instead of that of the scheme</source>
        <translation>按该日的状态统计，代替口径中的日期</translation>
    </message>
    <message>
        <source>only what fits, as in: river = DS and year &lt;= 2023</source>
        <translation>只计符合条件的内容，如：river = DS and year &lt;= 2023</translation>
    </message>
</context>
<context>
    <name>riparia::cli::CountedPlan</name>
    <message>
        <source>exit code 6 when nothing is counted</source>
        <translation>没有计入任何内容时退出码为 6</translation>
    </message>
    <message>
        <source>exit code 4 when there are warnings</source>
        <translation>有警告时退出码为 4</translation>
    </message>
    <message>
        <source>Nothing in the plan is counted here.</source>
        <translation>此处没有计入任何内容。</translation>
    </message>
</context>
<context>
    <name>riparia::cli::CsvOptions</name>
    <message>
        <source>write CSV, for a spreadsheet or for programs</source>
        <translation>输出 CSV，供电子表格或程序使用</translation>
    </message>
</context>
<context>
    <name>riparia::cli::DoctorCommand</name>
    <message>
        <source>Examining</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>Nothing to complain about.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>The source features of %1 cannot be examined.</source>
        <translation>无法检查 %1 的来源要素。</translation>
    </message>
    <message>
        <source>list everything that is doubtful in a plan, with places</source>
        <translation>列出规划中所有可疑之处及其位置</translation>
    </message>
    <message>
        <source>plan file</source>
        <translation>规划文件</translation>
    </message>
    <message>
        <source>another name of doctor</source>
        <translation>doctor 的另一个名称</translation>
    </message>
    <message>
        <source>exit code 4 for warnings, too; for errors it is 4 anyway</source>
        <translation>有警告时退出码也为 4；有错误时总是 4</translation>
    </message>
    <message>
        <source>all findings, those of a kind together</source>
        <translation>全部问题，同类归并</translation>
    </message>
    <message>
        <source>each finding on a line of its own</source>
        <translation>每个问题单独一行</translation>
    </message>
    <message>
        <source>for programs; exit code 4 when something is wrong</source>
        <translation>供程序使用；有问题时退出码为 4</translation>
    </message>
    <message>
        <source>River lines as they came</source>
        <translation>导入时的河线</translation>
    </message>
    <message>
        <source>The plan against itself</source>
        <translation>规划自身核对</translation>
    </message>
    <message>
        <source>Reported at import</source>
        <translation>导入时的报告</translation>
    </message>
    <message>
        <source>Errors: %1. Warnings: %2. Remarks: %3.</source>
        <translation>错误 %1，警告 %2，提示 %3。</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>正在统计</translation>
    </message>
    <message>
        <source>Set aside: %1.</source>
        <translation>已搁置：%1。</translation>
    </message>
    <message>
        <source>Examines the river lines as they came (gaps, forks, duplicates, overlaps, loops, orphans, repeated vertices, keys with stray decimals ...), checks the plan against itself and what its counting says (segments that overlap, short gaps, targets without data ...), and repeats what the imports reported. What was set aside in the window is only counted. Changes nothing. Places are in the coordinates of the plan.</source>
        <translation>检查导入时的河流线（间断、分叉、重复、重叠、环路、孤立、重复节点、带多余小数的标识等），检查规划自身及统计结果（同岸同措施重叠的整治段、短间隔、没有数据的目标等），并列出导入时报告的问题。窗口中已搁置的只给出数目。不改动任何内容。位置采用规划的坐标。</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>统计结果</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>riparia::cli::ExplainCommand</name>
    <message>
        <source>Finding the pieces</source>
        <translation>正在查找组成部分</translation>
    </message>
    <message>
        <source>name with --by what it is a value of</source>
        <translation>请用 --by 指明它是哪个维度的值</translation>
    </message>
    <message>
        <source>name its row with --of, one value for each dimension</source>
        <translation>请用 --of 指明行，每个维度一个值</translation>
    </message>
    <message>
        <source>the number; without it river, the river length</source>
        <translation>数字；不写则为 river，即整治河长</translation>
    </message>
    <message>
        <source>show which pieces a number of the summary is the sum of</source>
        <translation>列出汇总中一个数字由哪些部分相加而成</translation>
    </message>
    <message>
        <source>Each piece with where it lies, what it adds, for whom it is counted, who covers it besides and why the one goes before the others. Their sum is the net figure of summary under the same options, to the last digit.</source>
        <translation>每一部分说明位置、数量、计入哪个对象、还有谁覆盖以及依据。各部分之和就是相同选项下 summary 的净值，一位不差。</translation>
    </message>
    <message>
        <source>plan file</source>
        <translation>规划文件</translation>
    </message>
    <message>
        <source>dimensions of the table whose row is meant, as of summary; without it the total</source>
        <translation>所指的行所在表的维度，同 summary；不写则为合计</translation>
    </message>
    <message>
        <source>the row: a key or a name, or unassigned; once for each dimension of --by</source>
        <translation>行：编码或名称，或 unassigned；--by 的每个维度写一次</translation>
    </message>
    <message>
        <source>the river length treated of one river</source>
        <translation>一条河流的整治河长</translation>
    </message>
    <message>
        <source>the bank length of one works on one river</source>
        <translation>一项工程在一条河流上的岸线长度</translation>
    </message>
    <message>
        <source>the area completed, for programs</source>
        <translation>已完成的面积，供程序使用</translation>
    </message>
    <message>
        <source>a table for a spreadsheet</source>
        <translation>供电子表格使用的表</translation>
    </message>
</context>
<context>
    <name>riparia::cli::ExplainedPrinter</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>dimension, its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between dimensions</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>所在行</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>%1, net</source>
        <comment>quantity</comment>
        <translation>%1，净值</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>岸别</translation>
    </message>
    <message>
        <source>Counted for</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Also covered by</source>
        <translation>同时覆盖</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Pieces: %1. Net %2 %5, gross %3 %5, overlap %4 %5.</source>
        <translation>组成部分：%1。净值 %2 %5，毛值 %3 %5，重叠 %4 %5。</translation>
    </message>
    <message>
        <source>The summary rounds this to %1 %2.</source>
        <translation>汇总中修约为 %1 %2。</translation>
    </message>
    <message>
        <source>Reconciled: the pieces add up to the number, to the millimetre and the square centimetre.</source>
        <translation>已核对：各部分相加等于该数字，精确到毫米和平方厘米。</translation>
    </message>
    <message>
        <source>NOT RECONCILED: the pieces do not add up to the number. This is an error of the program.</source>
        <translation>核对不符：各部分相加不等于该数字。这是程序错误。</translation>
    </message>
</context>
<context>
    <name>riparia::cli::ExportCommand</name>
    <message>
        <source>Collecting</source>
        <translation>正在汇集</translation>
    </message>
    <message>
        <source>the name of the file does not tell the format; use --format</source>
        <translation>文件名不能说明格式，请用 --format</translation>
    </message>
    <message>
        <source>JSON holds the whole plan</source>
        <translation>JSON 包含整个规划</translation>
    </message>
    <message>
        <source>write tables and geometries for other programs</source>
        <translation>为其他程序输出表格和几何图形</translation>
    </message>
    <message>
        <source>plan file</source>
        <translation>规划文件</translation>
    </message>
    <message>
        <source>the file to write; - is the standard output</source>
        <translation>要写的文件；- 表示标准输出</translation>
    </message>
    <message>
        <source>without it, by the ending of the file</source>
        <translation>不给则按文件扩展名判断</translation>
    </message>
    <message>
        <source>CSV for programs or for a spreadsheet; without it data</source>
        <translation>供程序或电子表格使用的 CSV；不给则为 data</translation>
    </message>
    <message>
        <source>segments for a spreadsheet</source>
        <translation>供电子表格使用的整治段</translation>
    </message>
    <message>
        <source>what the totals of a scheme are made of</source>
        <translation>某口径的合计由哪些部分组成</translation>
    </message>
    <message>
        <source>what is completed, for a web map</source>
        <translation>已完成的内容，供网络地图使用</translation>
    </message>
    <message>
        <source>everything, for programs</source>
        <translation>全部内容，供程序使用</translation>
    </message>
    <message>
        <source>replace a file that is there</source>
        <translation>覆盖已有的文件</translation>
    </message>
    <message>
        <source>exit code 6 when there are no rows</source>
        <translation>没有任何行时退出码为 6</translation>
    </message>
    <message>
        <source>only for --table pieces and for a whole workbook</source>
        <translation>仅用于 --table pieces 和整个工作簿</translation>
    </message>
    <message>
        <source>only for --format %1</source>
        <translation>仅用于 --format %1</translation>
    </message>
    <message>
        <source>%1 holds one table</source>
        <comment>format</comment>
        <translation>%1 只能存一张表格</translation>
    </message>
    <message>
        <source>a shapefile is several files; name one of them, FILE.shp</source>
        <translation>Shapefile 由几个文件组成；请给出其中一个，如 FILE.shp</translation>
    </message>
    <message>
        <source>this format is in longitude and latitude</source>
        <translation>该格式用经纬度坐标</translation>
    </message>
    <message>
        <source>XLSX is a workbook of all tables with totals, CSV one table. GeoPackage, GeoJSON, KML and DXF hold one, several or all layers, shapefile and FlatGeobuf one. JSON is the whole plan. GeoJSON and KML are in longitude and latitude, the others in the coordinates of the plan or of --crs; lengths and areas are always those of the plan. Files appear whole or not at all. Pieces are the disjoint stretches and parts that totals are sums of.</source>
        <translation>XLSX 是包含全部表格及合计的工作簿，CSV 是一张表格。GeoPackage、GeoJSON、KML 和 DXF 可存一个、几个或全部图层，Shapefile 和 FlatGeobuf 存一个图层。JSON 是整个规划。GeoJSON 和 KML 用经纬度，其他格式用规划的坐标系或 --crs 指定的坐标系；长度和面积始终是规划中的数值。文件要么完整出现，要么不出现。“计数单元”是合计所加的互不重叠的河段和地块。</translation>
    </message>
    <message>
        <source>without it segments for formats of one table, else all; may be given several times</source>
        <translation>不给出时，单表格式为整治段，其他为全部；可多次给出</translation>
    </message>
    <message>
        <source>coordinate system of the shapes, instead of that of the plan</source>
        <translation>图形的坐标系，代替规划的坐标系</translation>
    </message>
    <message>
        <source>all tables with totals, in Chinese</source>
        <translation>全部表格及合计，中文</translation>
    </message>
    <message>
        <source>all layers with their symbols</source>
        <translation>全部图层及其符号</translation>
    </message>
    <message>
        <source>the areas as a shapefile</source>
        <translation>把修复面积写成 Shapefile</translation>
    </message>
    <message>
        <source>accept a conversion of unknown accuracy to other coordinates</source>
        <translation>接受精度不明的坐标转换</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>only for a whole workbook</source>
        <translation>只用于整本工作簿</translation>
    </message>
    <message>
        <source>XLSX: the scenario to compare with, base for the base; without it the base, under --scenario</source>
        <translation>XLSX：对比的方案，base 为基准；不写时，若有 --scenario 则与基准对比</translation>
    </message>
    <message>
        <source>only without --table</source>
        <translation>仅在不用 --table 时</translation>
    </message>
    <message>
        <source>R2007 has text in UTF-8, R2004 in GBK for old programs, R2000 in GBK and 255 colours for the oldest ones; without it r2007</source>
        <translation>R2007 文字为 UTF-8；R2004 为 GBK，用于旧程序；R2000 为 GBK、255 色，用于更旧的程序；不写为 r2007</translation>
    </message>
    <message>
        <source>DXF: without the chainage along the rivers</source>
        <translation>DXF：不含沿河桩号</translation>
    </message>
    <message>
        <source>DXF: without names beside the objects</source>
        <translation>DXF：不标对象名称</translation>
    </message>
    <message>
        <source>DXF: with a sheet frame: title, coordinates, scale bar, where it is from</source>
        <translation>DXF：加图框，含标题、坐标、比例尺和来源说明</translation>
    </message>
    <message>
        <source>a drawing with a frame round it, in Chinese</source>
        <translation>带图框的中文图纸</translation>
    </message>
</context>
<context>
    <name>riparia::cli::FileEnding</name>
    <message>
        <source>the name of the file has to end in %1</source>
        <translation>文件名应以 %1 结尾</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
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
        <source>all findings, however many</source>
        <translation>列出全部问题，不论多少</translation>
    </message>
    <message>
        <source>no colours, as with NO_COLOR</source>
        <translation>不用颜色，与 NO_COLOR 相同</translation>
    </message>
    <message>
        <source>no notes, no progress, no account of what import and add did</source>
        <translation>不显示提示、进度，以及 import 和 add 的结果说明</translation>
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
    <name>riparia::cli::ImportCommand</name>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Taking over %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>a number of metres, not negative</source>
        <translation>应为不小于零的米数</translation>
    </message>
    <message>
        <source>FIELD=ATTRIBUTE</source>
        <translation>字段=属性</translation>
    </message>
    <message>
        <source>make a plan of files, or add files to a plan</source>
        <translation>由文件建立规划，或把文件加入规划</translation>
    </message>
    <message>
        <source>files to import, all in the same role</source>
        <translation>要导入的文件，角色相同</translation>
    </message>
    <message>
        <source>a new plan, rivers by the attribute HLBM</source>
        <translation>新建规划，河流以属性 HLBM 为编码</translation>
    </message>
    <message>
        <source>existing works, found along the rivers of the plan</source>
        <translation>已有工程，沿规划中的河流定位</translation>
    </message>
    <message>
        <source>a file that does not say its coordinate system; chainage from the mouth</source>
        <translation>文件未说明坐标系；桩号从河口起算</translation>
    </message>
    <message>
        <source>only see what would happen</source>
        <translation>只查看会发生什么</translation>
    </message>
    <message>
        <source>the plan file to make</source>
        <translation>要建立的规划文件</translation>
    </message>
    <message>
        <source>the plan file to add to</source>
        <translation>要加入的规划文件</translation>
    </message>
    <message>
        <source>only this layer</source>
        <translation>只读取此图层</translation>
    </message>
    <message>
        <source>coordinate system of the files, whatever they say</source>
        <translation>文件的坐标系，不论文件如何声明</translation>
    </message>
    <message>
        <source>coordinate system of a new plan; without it, that of the first file</source>
        <translation>新规划的坐标系；不给则用第一个文件的坐标系</translation>
    </message>
    <message>
        <source>how a new plan measures lengths; without it geodesic</source>
        <translation>新规划的长度量算方法；不给则为 geodesic</translation>
    </message>
    <message>
        <source>encoding of the text, whatever the files say</source>
        <translation>文字编码，不论文件如何声明</translation>
    </message>
    <message>
        <source>attribute that holds the key of a river</source>
        <translation>存放河流编码的属性</translation>
    </message>
    <message>
        <source>attribute that holds the name</source>
        <translation>存放名称的属性</translation>
    </message>
    <message>
        <source>take a field of the plan from this attribute; may be repeated</source>
        <translation>规划字段取自此属性；可重复给出</translation>
    </message>
    <message>
        <source>where chainage starts; without it at the source</source>
        <translation>桩号起算端；不给则为上游端</translation>
    </message>
    <message>
        <source>ends nearer than this are joined; without it 1</source>
        <translation>端点距离小于此值时连接；不给则为 1</translation>
    </message>
    <message>
        <source>gaps up to this are closed; without it 20</source>
        <translation>不超过此值的间断会连接；不给则为 20</translation>
    </message>
    <message>
        <source>how far from a river works may lie; without it 50</source>
        <translation>工程距河流的最大距离；不给则为 50</translation>
    </message>
    <message>
        <source>accept a conversion of unknown accuracy between datums</source>
        <translation>接受基准之间精度未知的转换</translation>
    </message>
    <message>
        <source>replace a plan that is there</source>
        <translation>覆盖已有的规划</translation>
    </message>
    <message>
        <source>save nothing</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>save nothing and end with code 4 when there are warnings</source>
        <translation>有警告时不保存，退出码为 4</translation>
    </message>
    <message>
        <source>the plan has no rivers yet; import those first</source>
        <translation>规划中还没有河流，请先导入河流</translation>
    </message>
    <message>
        <source>an exported workbook, edited meanwhile</source>
        <translation>导出后又修改过的工作簿</translation>
    </message>
    <message>
        <source>what the features are to become; without it what the first file looks like: polygons are areas, points are sites, lines are rivers, or segments where the plan has rivers and the attributes name river, from and to</source>
        <translation>要素导入为何种对象；不指定时按第一个文件判断：面为修复面积，点为点位，线为河流；若规划已有河流且属性含河流、起点和终点，则为整治段</translation>
    </message>
    <message>
        <source>a plan is a file, not a stream</source>
        <translation>规划是一个文件，不能写到标准输出</translation>
    </message>
    <message>
        <source>Rivers come first: their lines are assembled into rivers, and the report shows to the millimetre where their length went. Works, areas and sites are then found along them. Nothing is left out without being listed. Everything is saved in one step or not at all. A table, workbook or GeoPackage that export wrote finds the entities it came from by their id: what was edited in it changes them, other rows become new ones. Objects that are locked stay as they are and are listed. A plan that is open in another program is left alone.</source>
        <translation>先导入河流：线段组成河流，报告逐毫米列出长度的去向。然后沿河流查找工程、面积和点位。凡有遗漏必有列出。全部一次保存，否则什么都不保存。由 export 写出的表格、工作簿或 GeoPackage 按编号找到原来的对象：改过的内容写回这些对象，其他行成为新对象。已锁定的对象保持不变，并逐一列出。正在其他程序中打开的规划不会被改动。</translation>
    </message>
</context>
<context>
    <name>riparia::cli::ImportPrinter</name>
    <message>
        <source>Bank lines</source>
        <translation>岸线</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>source length</source>
        <translation>来源长度</translation>
    </message>
    <message>
        <source>rivers</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>+ side channels</source>
        <translation>+ 汊道</translation>
    </message>
    <message>
        <source>+ duplicates dropped</source>
        <translation>+ 去除的重复</translation>
    </message>
    <message>
        <source>+ not assembled</source>
        <translation>+ 未组成河流</translation>
    </message>
    <message>
        <source>- gaps bridged</source>
        <translation>- 连接的间断</translation>
    </message>
    <message>
        <source>remainder</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Length (m)</source>
        <translation>长度 (m)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>流向</translation>
    </message>
    <message>
        <source>certain</source>
        <comment>direction of flow</comment>
        <translation>确定</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <comment>direction of flow</comment>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Saved in %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>未作保存。</translation>
    </message>
    <message>
        <source>Findings:</source>
        <translation>发现：</translation>
    </message>
    <message>
        <source>- growth by joining ends</source>
        <translation>- 端点合并增长</translation>
    </message>
    <message>
        <source>- rounding</source>
        <translation>- 舍入</translation>
    </message>
    <message>
        <source>Rivers</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>整治段</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>修复面积</translation>
    </message>
    <message>
        <source>Greenways</source>
        <translation>碧道</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>点位</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>辖区界</translation>
    </message>
    <message>
        <source>Reference layers</source>
        <translation>参考图层</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>%1 declared, %2 read, %3 used, %4 left out</source>
        <translation>声明 %1，读出 %2，采用 %3，略去 %4</translation>
    </message>
    <message>
        <source>%1 made of them</source>
        <translation>生成 %1 个</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性对应</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>%1 unchanged, %2 changed, %3 new</source>
        <translation>%1 行未变，%2 行有改动，%3 行新增</translation>
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
    <name>riparia::cli::LocateCommand</name>
    <message>
        <source>There is no river within that distance.</source>
        <translation>该距离内没有河流。</translation>
    </message>
    <message>
        <source>find the place on a river nearest to a point</source>
        <translation>查找河流上离某点最近的位置</translation>
    </message>
    <message>
        <source>Tells the river, the chainage, how far the point is from the river and on which side, facing downstream. Of rivers equally near the one farther downstream is taken.</source>
        <translation>给出河流、桩号、该点到河流的距离以及在哪一侧（面向下游）。距离相同时取更靠下游的河流。</translation>
    </message>
    <message>
        <source>plan file</source>
        <translation>规划文件</translation>
    </message>
    <message>
        <source>east before north, longitude before latitude</source>
        <translation>先东坐标后北坐标，先经度后纬度</translation>
    </message>
    <message>
        <source>coordinate system of the point; without it, that of the plan</source>
        <translation>点的坐标系；不给则用规划的坐标系</translation>
    </message>
    <message>
        <source>at most this many metres away; exit code 6 where there is none</source>
        <translation>距离不超过此米数；没有时退出码为 6</translation>
    </message>
    <message>
        <source>a point in the coordinates of the plan</source>
        <translation>规划坐标系中的点</translation>
    </message>
    <message>
        <source>a point in degrees, for programs</source>
        <translation>以度为单位的点，供程序使用</translation>
    </message>
    <message>
        <source>on the line</source>
        <translation>在河线上</translation>
    </message>
    <message>
        <source>left</source>
        <comment>side of a river</comment>
        <translation>左侧</translation>
    </message>
    <message>
        <source>right</source>
        <comment>side of a river</comment>
        <translation>右侧</translation>
    </message>
    <message>
        <source>River</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Chainage</source>
        <translation>桩号</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>%1 m from the upstream end</source>
        <translation>距上游端 %1 m</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏距</translation>
    </message>
    <message>
        <source>%1 m, %2</source>
        <comment>distance, side</comment>
        <translation>%1 m，%2</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>a point is two numbers, as in 529572.41,2520471.52</source>
        <translation>点须为两个数，如 529572.41,2520471.52</translation>
    </message>
    <message>
        <source>accept a conversion of unknown accuracy from the system of the point</source>
        <translation>接受从点的坐标系的精度未知的转换</translation>
    </message>
    <message>
        <source>these look like degrees, but the plan is in %1; name their system, as in --crs EPSG:4490</source>
        <translation>这些数像是经纬度，而规划采用 %1；请指明其坐标系，如 --crs EPSG:4490</translation>
    </message>
    <message>
        <source>a distance is zero or more</source>
        <translation>距离不能为负</translation>
    </message>
    <message>
        <source>only this river: its key, its code, or its name where no other has it</source>
        <translation>只查这条河流：写其标识、编号，或不与他河重复的名称</translation>
    </message>
    <message>
        <source>longitude comes first, and a latitude has 90 degrees at most</source>
        <translation>应先写经度；纬度不超过 90 度</translation>
    </message>
    <message>
        <source>That is far from every river; are the two numbers in the right order?</source>
        <translation>该点远离所有河流，两个数的先后次序是否写反？</translation>
    </message>
</context>
<context>
    <name>riparia::cli::ManPage</name>
    <message>
        <source>Reads rivers, works, areas and greenways from the files of others, knows along which river every piece of work is, and sums them up so that nothing is counted twice. A plan is one GeoPackage file; it is the same that the window, riparia(1), works on.
Results go to the standard output, everything else to the standard error output. Nothing is asked. Files appear whole or not at all, and none is replaced without --overwrite. The names of commands are followed by what they take; options of every command may stand before or after its name.</source>
        <translation>从现有文件读取河流、工程、面积和碧道，确定每项工程位于哪条河的哪一段，并在不重复计算的前提下汇总。一个规划就是一个 GeoPackage 文件，与窗口程序 riparia(1) 使用的相同。
结果写到标准输出，其余写到标准错误输出。程序不提问。文件要么完整生成，要么不生成；没有 --overwrite 不会覆盖任何文件。命令名之后为其参数；通用选项可放在命令名之前或之后。</translation>
    </message>
    <message>
        <source>Everything that the window can do is explained in the guide, which F1 opens. What has to be done the same way again and again is easier with riparia-cli(1).</source>
        <translation>窗口的全部功能见使用指南，按 F1 打开。需要反复执行的工作用 riparia-cli(1) 更方便。</translation>
    </message>
    <message>
        <source>EXIT STATUS</source>
        <translation>退出码</translation>
    </message>
    <message>
        <source>ok; findings may have been reported</source>
        <translation>正常；可能报告了一些发现</translation>
    </message>
    <message>
        <source>unexpected failure</source>
        <translation>意外失败</translation>
    </message>
    <message>
        <source>the command line, or a value on it, is wrong</source>
        <translation>命令行或其中的值有误</translation>
    </message>
    <message>
        <source>cannot read: file, format, coordinate system unknown, nothing usable</source>
        <translation>无法读取：文件、格式、坐标系未知、没有可用内容</translation>
    </message>
    <message>
        <source>doctor or validate found errors; --strict was given, and there are warnings or errors</source>
        <translation>doctor 或 validate 查出错误；或给出了 --strict，且有警告或错误</translation>
    </message>
    <message>
        <source>cannot write: output is there already, no room, no permission, plan in use</source>
        <translation>无法写入：输出已存在、空间不足、没有权限、规划被占用</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>没有找到内容</translation>
    </message>
    <message>
        <source>stopped by SIGINT or SIGTERM; what was half done is undone</source>
        <translation>被 SIGINT 或 SIGTERM 中止；未完成的部分已撤销</translation>
    </message>
    <message>
        <source>ENVIRONMENT</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Language of the window until another one is chosen there.</source>
        <translation>窗口的语言，直到在窗口中另选。</translation>
    </message>
    <message>
        <source>Language of texts, unless --lang says another.</source>
        <translation>文字的语言；--lang 优先。</translation>
    </message>
    <message>
        <source>Folder for everything the program keeps that is not a plan.</source>
        <translation>存放规划以外全部内容的文件夹。</translation>
    </message>
    <message>
        <source>No colours, whatever its value.</source>
        <translation>不用颜色，取值不限。</translation>
    </message>
    <message>
        <source>FILES</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>A plan: a GeoPackage that opens in QGIS with every layer.</source>
        <translation>规划：可用 QGIS 打开全部图层的 GeoPackage。</translation>
    </message>
    <message>
        <source>Settings and the list of recent plans.</source>
        <translation>设置和最近规划的列表。</translation>
    </message>
    <message>
        <source>The copy of the sample plan, and the log.</source>
        <translation>示例规划的副本和日志。</translation>
    </message>
    <message>
        <source>What was edited and not saved; kept for seven days.</source>
        <translation>已编辑但未保存的内容，保留七天。</translation>
    </message>
    <message>
        <source>What can be deleted at any time.</source>
        <translation>可随时删除的内容。</translation>
    </message>
    <message>
        <source>User commands</source>
        <translation>用户命令</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>measure and sum up river remediation from the command line</source>
        <translation>用命令行量算并汇总河道整治</translation>
    </message>
    <message>
        <source>SYNOPSIS</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>DESCRIPTION</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>OPTIONS OF EVERY COMMAND</source>
        <translation>通用选项</translation>
    </message>
    <message>
        <source>EXAMPLES</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>SEE ALSO</source>
        <translation>参见</translation>
    </message>
</context>
<context>
    <name>riparia::cli::MapCommand</name>
    <message>
        <source>Drawing the map</source>
        <translation>正在绘制地图</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>the name of the file does not tell the format; use --format</source>
        <translation>从文件名看不出格式，请使用 --format</translation>
    </message>
    <message>
        <source>the name of the file says something else than --format %1</source>
        <translation>文件名与 --format %1 不一致</translation>
    </message>
    <message>
        <source>a scale is the number after 1:, as in 10000</source>
        <translation>比例尺是“1:”后面的数，如 10000</translation>
    </message>
    <message>
        <source>a size is WIDTHxHEIGHT in pixels, as in 1600x1000</source>
        <translation>大小写作 宽x高（像素），如 1600x1000</translation>
    </message>
    <message>
        <source>a whole number of dots an inch is needed</source>
        <translation>每英寸点数应为整数</translation>
    </message>
    <message>
        <source>the sheet is that of --size already</source>
        <translation>图幅已由 --size 确定</translation>
    </message>
    <message>
        <source>layers are: %1</source>
        <translation>图层有：%1</translation>
    </message>
    <message>
        <source>At this scale not all of the extent is on the map.</source>
        <translation>按此比例尺，地图不能显示全部范围。</translation>
    </message>
    <message>
        <source>PNG, SVG or PDF to write; - is the standard output</source>
        <translation>要写的 PNG、SVG 或 PDF；- 为标准输出</translation>
    </message>
    <message>
        <source>without it, by the ending of the file</source>
        <translation>不给时按文件的扩展名</translation>
    </message>
    <message>
        <source>river:KEY, works:CODE, boundary:NAME, or west,south,east,north in the coordinates of the plan; without it the whole plan</source>
        <translation>river:编码、works:编号、boundary:名称，或规划坐标系下的“西,南,东,北”；不给时为整个规划</translation>
    </message>
    <message>
        <source>1 to this number, as in 10000</source>
        <translation>1 比这个数，如 10000</translation>
    </message>
    <message>
        <source>without it a4</source>
        <translation>不给时为 a4</translation>
    </message>
    <message>
        <source>the paper lies on its longer side</source>
        <translation>纸张横向</translation>
    </message>
    <message>
        <source>a sheet of so many pixels instead of paper, as in 1600x1000</source>
        <translation>不用纸张，而用这么多像素的图幅，如 1600x1000</translation>
    </message>
    <message>
        <source>pixels an inch of a PNG: without it 200, with --size 96</source>
        <translation>PNG 每英寸像素数：不给时为 200，有 --size 时为 96</translation>
    </message>
    <message>
        <source>instead of the title of the plan</source>
        <translation>代替规划的标题</translation>
    </message>
    <message>
        <source>only these, separated by commas: %1</source>
        <translation>只要这些图层，用逗号分隔：%1</translation>
    </message>
    <message>
        <source>the map alone, without title, legend and frame</source>
        <translation>只要地图，不带标题、图例和图框</translation>
    </message>
    <message>
        <source>who publishes the map</source>
        <translation>地图的发布单位</translation>
    </message>
    <message>
        <source>draw a map of a plan as PDF, SVG or PNG</source>
        <translation>将规划绘成 PDF、SVG 或 PNG 地图</translation>
    </message>
    <message>
        <source>plan file</source>
        <translation>规划文件</translation>
    </message>
    <message>
        <source>the whole plan on A3, in Chinese</source>
        <translation>整个规划，A3，中文</translation>
    </message>
    <message>
        <source>one river at 1:10 000, for a GIS and for a text</source>
        <translation>一条河流，1:10 000，供 GIS 和文稿使用</translation>
    </message>
    <message>
        <source>what is completed of one works, for a drawing program</source>
        <translation>一项工程中已完成的部分，供绘图软件使用</translation>
    </message>
    <message>
        <source>a square of the ground without furniture</source>
        <translation>地面上的一个正方形，不带图廓要素</translation>
    </message>
    <message>
        <source>replace a file that is there</source>
        <translation>替换已有的文件</translation>
    </message>
    <message>
        <source>One map on one sheet with title, legend of what is on it, scale bar, grid and sources, in the light style of print. PDF and SVG hold lines, not pixels; a PDF can be searched and tells a GIS where it lies. Beside a PNG there is a world file (.pgw) and the coordinate system (.png.aux.xml). Without --scale it is the largest round scale at which the extent fits. Needs no display.</source>
        <translation>一幅地图，带标题、图上内容的图例、比例尺、格网和资料来源，采用打印用的浅色样式。PDF 和 SVG 是矢量线条，不是像素；PDF 可以检索，GIS 软件可识别其位置。PNG 旁附坐标文件（.pgw）和坐标系（.png.aux.xml）。不给 --scale 时取能容纳范围的最大取整比例尺。不需要显示器。</translation>
    </message>
    <message>
        <source>what colours works: without it status</source>
        <translation>工程的着色依据；省略时为状态</translation>
    </message>
    <message>
        <source>turn the map so that its river flows to the right or down; without it north is up</source>
        <translation>旋转地图，使河流向右或向下流；不填则北方朝上</translation>
    </message>
    <message>
        <source>numbers and lengths of works in the legend</source>
        <translation>在图例中注明工程的数量和长度</translation>
    </message>
    <message>
        <source>ticks of longitude and latitude along the frame</source>
        <translation>在图框标注经纬度</translation>
    </message>
</context>
<context>
    <name>riparia::cli::OutputFile</name>
    <message>
        <source>%1 was written.</source>
        <translation>已写入 %1。</translation>
    </message>
</context>
<context>
    <name>riparia::cli::PlanAccess</name>
    <message>
        <source>The plan is open elsewhere: %1. What is written now has to be taken in there before it can be saved.</source>
        <translation>此规划已在别处打开：%1。现在写入的内容须先在那里取入，那里才能保存。</translation>
    </message>
    <message>
        <source>Opening the plan</source>
        <translation>正在打开规划</translation>
    </message>
    <message>
        <source>Saving the plan</source>
        <translation>正在保存规划</translation>
    </message>
    <message>
        <source>Rows of the plan edited by another program since Riparia saved it: %1.</source>
        <translation>自上次由 Riparia 保存以来，有 %1 行被其他程序编辑。</translation>
    </message>
    <message>
        <source>it names another river</source>
        <translation>它写的是另一条河流</translation>
    </message>
    <message>
        <source>write even while another program has the plan open</source>
        <translation>即使规划正在其他程序中打开也写入</translation>
    </message>
</context>
<context>
    <name>riparia::cli::PrintedQuantity</name>
    <message>
        <source>River length</source>
        <translation>整治河长</translation>
    </message>
    <message>
        <source>Bank length</source>
        <translation>岸线长度</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Greenway</source>
        <translation>碧道</translation>
    </message>
</context>
<context>
    <name>riparia::cli::ReportCommand</name>
    <message>
        <source>Making the report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>write the report of a plan as PDF</source>
        <translation>将规划的报告写成 PDF</translation>
    </message>
    <message>
        <source>Cover, key figures, maps, tables by river and by measure, a chapter for each river, areas, targets, method and data. The form template is the summary form of a reporting unit with a map and lists. The same plan gives the same file, but for the date. Needs no display.</source>
        <translation>包括封面、关键指标、地图、按河流和按措施的统计表、逐河章节、面积、目标、方法与数据。form 模板为填报单位的汇总表，附地图和明细。同一规划生成的文件除日期外完全相同。不需要显示器。</translation>
    </message>
    <message>
        <source>plan file</source>
        <translation>规划文件</translation>
    </message>
    <message>
        <source>PDF to write; - is the standard output</source>
        <translation>要写入的 PDF；- 表示标准输出</translation>
    </message>
    <message>
        <source>language of the report: en, zh_CN, or both, one part each</source>
        <translation>报告语言：en、zh_CN，或 both（各成一部分）</translation>
    </message>
    <message>
        <source>a4, or a3 for maps and wide tables</source>
        <translation>a4，或 a3（地图和宽表）</translation>
    </message>
    <message>
        <source>standard, or form: the summary form</source>
        <translation>standard，或 form（汇总表）</translation>
    </message>
    <message>
        <source>with the appendix that shows the pieces of every total</source>
        <translation>附核算附录，列出各合计的分段</translation>
    </message>
    <message>
        <source>only these rivers, by key or name, separated by commas</source>
        <translation>只含这些河流，按编码或名称，以逗号分隔</translation>
    </message>
    <message>
        <source>who hands the report in</source>
        <translation>报送单位</translation>
    </message>
    <message>
        <source>the whole report in Chinese</source>
        <translation>完整的中文报告</translation>
    </message>
    <message>
        <source>the summary form of what is completed</source>
        <translation>已完成部分的汇总表</translation>
    </message>
    <message>
        <source>one river with its audit appendix</source>
        <translation>一条河流及其核算附录</translation>
    </message>
    <message>
        <source>replace a file that is there</source>
        <translation>覆盖已有文件</translation>
    </message>
    <message>
        <source>with a section that compares this scenario with the one that is reported; base for the base</source>
        <translation>增加一节，将该方案与报告所用方案对比；base 表示基准</translation>
    </message>
    <message>
        <source>an alternative, compared with the base</source>
        <translation>比选方案，并与基准对比</translation>
    </message>
    <message>
        <source>where the total of the summary form stands: last, or first, as in statistics</source>
        <translation>汇总表合计行的位置：last 为末行，first 为首行（统计表惯例）</translation>
    </message>
    <message>
        <source>who prepared the report</source>
        <translation>报告编制人</translation>
    </message>
    <message>
        <source>number of the revision, for the cover</source>
        <translation>封面上的版次</translation>
    </message>
    <message>
        <source>sections are: %1</source>
        <translation>章节有：%1</translation>
    </message>
    <message>
        <source>is %1 meant? Sections are: %2</source>
        <translation>是否指 %1？章节有：%2</translation>
    </message>
    <message>
        <source>a scale of these maps is auto or one of %1</source>
        <translation>该图的比例尺为 auto 或以下之一：%1</translation>
    </message>
    <message>
        <source>only these, separated by commas: %1; method is always there, and the contents come with figures</source>
        <translation>仅包含这些章节，以逗号分隔：%1；method 始终保留，目录随 figures 出现</translation>
    </message>
    <message>
        <source>of the strip maps, 1 to this number: auto, or one of %1</source>
        <translation>带状图比例尺的分母：auto，或以下之一：%1</translation>
    </message>
    <message>
        <source>only the maps, strip maps at 1:5 000</source>
        <translation>仅输出地图，带状图为 1:5 000</translation>
    </message>
    <message>
        <source>picture on the cover: PNG, JPEG or SVG</source>
        <translation>封面上的图片：PNG、JPEG 或 SVG</translation>
    </message>
    <message>
        <source>strip maps for more than 40 rivers too</source>
        <translation>超过 40 条河流也绘制带状图</translation>
    </message>
    <message>
        <source>number of the document, for cover and maps</source>
        <translation>文件编号，印在封面和各图上</translation>
    </message>
    <message>
        <source>of the overview map, 1 to this number: auto, or one of %1</source>
        <translation>总览图比例尺的分母：auto，或以下之一：%1</translation>
    </message>
</context>
<context>
    <name>riparia::cli::ResultForms</name>
    <message>
        <source>--json was asked for too</source>
        <translation>同时还要求了 --json</translation>
    </message>
    <message>
        <source>write into this file; - is the standard output</source>
        <translation>写入此文件；- 表示标准输出</translation>
    </message>
    <message>
        <source>replace a file that is there</source>
        <translation>覆盖已有的文件</translation>
    </message>
</context>
<context>
    <name>riparia::cli::RowFinder</name>
    <message>
        <source>nothing in the plan is called so</source>
        <translation>规划中没有这样的名称</translation>
    </message>
    <message>
        <source>no row is called so; is %1 meant?</source>
        <translation>没有这样的行；是否指 %1？</translation>
    </message>
    <message>
        <source>no row is called so; there are: %1</source>
        <translation>没有这样的行；现有：%1</translation>
    </message>
    <message>
        <source>several rows are called so; name one by its key: %1</source>
        <translation>有多行叫这个名称；请用编码指明其一：%1</translation>
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
    <message>
        <source> Is %1 meant?</source>
        <translation>是否指 %1？</translation>
    </message>
</context>
<context>
    <name>riparia::cli::SampleCommand</name>
    <message>
        <source>The sample is in %1: its source files and the finished plan.</source>
        <translation>示例已写入 %1:源文件和做好的规划。</translation>
    </message>
    <message>
        <source>write the sample&apos;s source files and its finished plan</source>
        <translation>写出示例的源文件和做好的规划</translation>
    </message>
    <message>
        <source>Schematic rivers and works of a subdistrict, not surveyed. The folder is made where it is missing; one that holds files needs --overwrite.</source>
        <translation>一个街道的示意河流与工程,非实测。文件夹不存在时会新建;里面已有文件时需加 --overwrite。</translation>
    </message>
    <message>
        <source>folder to write to</source>
        <translation>要写入的文件夹</translation>
    </message>
    <message>
        <source>write into a folder that holds files</source>
        <translation>写入已有文件的文件夹</translation>
    </message>
    <message>
        <source>the files and pingdi/pingdi.riparia.gpkg</source>
        <translation>源文件和 pingdi/pingdi.riparia.gpkg</translation>
    </message>
    <message>
        <source>what the sample adds up to</source>
        <translation>示例的合计</translation>
    </message>
</context>
<context>
    <name>riparia::cli::SliceCommand</name>
    <message>
        <source>From and to were given the other way round and were put in order.</source>
        <translation>起点与终点写反，已按顺序调整。</translation>
    </message>
    <message>
        <source>cut a piece out of a river between two chainages</source>
        <translation>截取两桩号之间的河段</translation>
    </message>
    <message>
        <source>Writes the line in the coordinates of the plan as WKT, running downstream, both ends included.</source>
        <translation>以 WKT 输出规划坐标系中的线，由上游向下游，包含两端。</translation>
    </message>
    <message>
        <source>plan file</source>
        <translation>规划文件</translation>
    </message>
    <message>
        <source>chainage of one end, in any spelling; without it, the end of the river</source>
        <translation>一端的桩号，写法不限；不给则为河流端点</translation>
    </message>
    <message>
        <source>chainage of the other end</source>
        <translation>另一端的桩号</translation>
    </message>
    <message>
        <source>as a GeoJSON feature, in longitude and latitude</source>
        <translation>输出为 GeoJSON 要素，经纬度坐标</translation>
    </message>
    <message>
        <source>the piece as WKT</source>
        <translation>以 WKT 输出该段</translation>
    </message>
    <message>
        <source>the piece for a web map</source>
        <translation>输出该段供网络地图使用</translation>
    </message>
    <message>
        <source>the whole river with its length</source>
        <translation>整条河流及其长度</translation>
    </message>
    <message>
        <source>the river: its key, its code, or its name where no other has it</source>
        <translation>河流：写其标识、编号，或不与他河重复的名称</translation>
    </message>
</context>
<context>
    <name>riparia::cli::SourceAccess</name>
    <message>
        <source>geodata is read from named files, not from the standard input</source>
        <translation>地理数据须从具名文件读取，不能来自标准输入</translation>
    </message>
</context>
<context>
    <name>riparia::cli::SummaryCommand</name>
    <message>
        <source>Counting</source>
        <translation>正在统计</translation>
    </message>
    <message>
        <source>count what is done, per river, works, year ...</source>
        <translation>按河流、工程、年份等汇总</translation>
    </message>
    <message>
        <source>Nothing is counted twice: gross is the sum of all features, net what is left when overlaps count once. River length counts a stretch once whatever its banks, bank length left and right each. Rows add up to the total exactly; what has no value stands in the last row.</source>
        <translation>任何内容都不重复计算：毛值为全部要素之和，净值为重叠部分只计一次后的数。整治河长不论岸别每段只计一次，岸线长度左右岸分别计算。各行相加恰好等于合计；没有值的内容列在最后一行。</translation>
    </message>
    <message>
        <source>plan file</source>
        <translation>规划文件</translation>
    </message>
    <message>
        <source>totals by river under the scheme of the plan</source>
        <translation>按规划的口径分河流汇总</translation>
    </message>
    <message>
        <source>what was completed by that day, by works</source>
        <translation>截至该日已完成的内容，分工程</translation>
    </message>
    <message>
        <source>one river, for programs</source>
        <translation>一条河流，供程序使用</translation>
    </message>
    <message>
        <source>a table for a spreadsheet</source>
        <translation>供电子表格使用的表</translation>
    </message>
    <message>
        <source>dimensions of the rows, in this order: %1; or one of %2; or none. Without it water</source>
        <translation>行的维度，依此顺序：%1；或其一：%2；或 none。不写则为 water</translation>
    </message>
</context>
<context>
    <name>riparia::cli::SummaryPrinter</name>
    <message>
        <source>every status</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>without suspended ones</source>
        <translation>不含暂停的</translation>
    </message>
    <message>
        <source>with cancelled ones</source>
        <translation>含已取消的</translation>
    </message>
    <message>
        <source>without cancelled ones</source>
        <translation>不含已取消的</translation>
    </message>
    <message>
        <source>inside the boundary</source>
        <translation>辖区界内</translation>
    </message>
    <message>
        <source>areas without %1</source>
        <translation>面积不含%1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between rules</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>length method, coordinate system</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>quantity, unit</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>gross</source>
        <translation>毛值</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>net</source>
        <translation>净值</translation>
    </message>
    <message>
        <source>counted in several rows</source>
        <translation>在多行中计入</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Outside the boundary, not counted: %1 km of river, %2 m² of area, %3 km of greenway.</source>
        <translation>辖区界外未计入：河长 %1 km，面积 %2 m²，碧道 %3 km。</translation>
    </message>
    <message>
        <source>Taken out of areas by exclusion layers: %1 m².</source>
        <translation>由排除图层从面积中扣除：%1 m²。</translation>
    </message>
    <message>
        <source>For comparison, net river length measured as %1: %2 km.</source>
        <translation>对照：按%1量算的净河长为 %2 km。</translation>
    </message>
    <message>
        <source>Reconciled: the rows add up to the total, to the millimetre and the square centimetre.</source>
        <translation>已核对：各行相加等于合计，精确到毫米和平方厘米。</translation>
    </message>
    <message>
        <source>NOT RECONCILED: the rows do not add up to the total. This is an error of the program.</source>
        <translation>核对不符：各行相加不等于合计。这是程序错误。</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未计入</translation>
    </message>
    <message>
        <source>%1 works whose status is later than this day: %2</source>
        <translation>%1 项，状态晚于该日：%2</translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <comment>quantity; gross, overlap or net; unit</comment>
        <translation>%1，%2（%3）</translation>
    </message>
</context>
<context>
    <name>riparia::cli::TargetTable</name>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>已计入</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
</context>
<context>
    <name>riparia::cli::WindowProgram</name>
    <message>
        <source>plan and account for river and greenway remediation</source>
        <translation>河道与碧道整治的规划与统计</translation>
    </message>
    <message>
        <source>Opens the window. A plan is opened, any other map file is imported beside the map; without a file, the start page is shown. A second start hands its files to the window that is open.</source>
        <translation>打开窗口。规划文件直接打开，其他地图文件在地图旁导入；不给文件则显示起始页。再次启动时，文件交给已打开的窗口。</translation>
    </message>
    <message>
        <source>plan to open, or map files to import</source>
        <translation>要打开的规划，或要导入的地图文件</translation>
    </message>
    <message>
        <source>open a window of its own, whatever else is open</source>
        <translation>单独打开一个窗口，不论是否已有窗口</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>显示本帮助</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>go on with a plan</source>
        <translation>继续一个规划</translation>
    </message>
    <message>
        <source>begin a plan from the files of others</source>
        <translation>由现有文件开始一个规划</translation>
    </message>
    <message>
        <source>begin a new plan</source>
        <translation>新建规划</translation>
    </message>
    <message>
        <source>open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>keep settings, recovery and pictures in this folder, as with RIPARIA_HOME</source>
        <translation>设置、恢复数据和图片都放在此文件夹，同 RIPARIA_HOME</translation>
    </message>
</context>
</TS>
