package org.redress.testing;

import java.util.List;

/** What people write, everyday and hostile: each must be read exactly so wherever text is shown. */
public final class Writings {

  public static final List<String> ALL =
      List.of(
          "尺寸10*20*30，另一件5*6",
          "型号<A-12>与<b>B</b>，余下的也要看到",
          "原价￥1,299.00元，~~删~~现价$99.5（-20%）",
          "1. 先退款\n2. 再道歉",
          "- 甲\n- 乙\n* 丙\n+ 丁",
          "{{title}}与{{#if true}}x{{/if}}，=1+1",
          "A&amp;B &lt; C & D &#65;",
          "C:\\\\服务器\\目录\\n",
          "# 1号柜台\n> 引用\n---\n```代码```",
          "_a_b_ __c__ **d** [e](http://f.example) ![g](h)",
          "见https://example.org/a_b?x=1&y=2#z 或 <mailto:a@b.example>",
          "生僻字𠮷𡃁𪚥，表情😀",
          "从右到左\u202E写的\u202C，\u05D0\u05D1\u200F！",
          "<script>alert(1)</script><img src=x onerror=alert(2)>\"'</td>]]>",
          "长".repeat(2000),
          "a1".repeat(1000),
          "| 表 | 格 |\n|---|---|\n| 1 | 2 |",
          "    缩进四格\n\t制表");

  private Writings() {}
}
