import type { importProblems as source } from '../en/import-problems.ts'

export const importProblems: typeof source = {
  'import/not-found': { title: '没有这次导入。', mend: '请返回导入列表。' },
  'import/no-file': { title: '这次导入还没有收到文件。', mend: '请先上传文件。' },
  'import/empty-file': { title: '文件是空的（0 字节）。', mend: '请选择至少有一行数据的文件。' },
  'import/already-running': { title: '这次导入已经开始。', mend: '请等待完成，或新建一次导入。' },
  'import/unreadable': {
    title: '无法读取这个文件。',
    mend: '请另存为 UTF-8 的 CSV 或 JSONL 再试；已导入的会保留，不会重复计数。',
  },
  'import/no-text-or-rating': { title: '没有任何一列对应正文或星级。', mend: '请在字段对应中至少选择一项。' },
  'import/not-a-workbook': {
    title: '这个文件是压缩包，不是表格。',
    mend: '请解压，或把表格另存为 XLSX 或 CSV。',
  },
  'import/old-workbook': {
    title: '这是旧版表格（.xls），或者设了密码的表格。',
    mend: '请在表格软件中打开，去掉密码，另存为 XLSX 或 CSV。',
  },
  'import/encrypted-workbook': {
    title: '这个表格设了密码。',
    mend: '请打开它，去掉密码后保存，再试一次。',
  },
  'import/broken-workbook': {
    title: '表格文件已损坏。',
    mend: '请在表格软件中打开，另存为 XLSX 或 CSV 再导入；已导入的会保留，不会重复计数。',
  },
  'import/workbook-too-large': {
    title: '表格太大，或解压后膨胀过多。',
    mend: '请另存为 CSV，CSV 大小不限。',
  },
  'import/no-such-sheet': {
    title: '表格里没有这个名称的工作表。',
    mend: '请选择其中一个工作表。',
  },
  'import/no-rows': {
    title: '文件里没有找到数据行。',
    mend: '第一行应是列名，下面至少要有一行内容。',
  },
  'import/not-waiting': {
    title: '这次导入没有在等待。',
    mend: '请查看它的进度。',
  },
  'import/products-undecided': {
    title: '还有商品没有决定。',
    mend: '请逐个决定，或说明其余的怎么处理。',
  },
  'import/product-skipped': {
    title: '这一行的商品已被人工选择跳过。',
    mend: '如需导入，请重新导入并另作选择。',
  },
  'media/private-address': {
    title: '图片的地址在内部网络里。',
    mend: '请使用所有人都能打开的网址。',
  },
  'media/not-an-address': {
    title: '图片的地址不是网址。',
    mend: '请使用以 http 或 https 开头的地址。',
  },
  'media/unreachable': {
    title: '连不上图片所在的服务器。',
    mend: '请检查网址，换一个来源名称再导入。',
  },
  'media/timeout': {
    title: '下载图片超过了 10 秒。',
    mend: '请在浏览器中检查这个网址。',
  },
  'media/not-there': {
    title: '服务器说没有这张图片。',
    mend: '请在浏览器中检查这个网址。',
  },
  'media/too-large': {
    title: '图片超过 10 MB。',
    mend: '请换一张小一些的。',
  },
  'media/too-many-redirects': {
    title: '图片的网址跳转次数太多。',
    mend: '请使用图片真正所在的网址。',
  },
  'row/not-json': { title: '这一行不是有效的 JSON。', mend: '请改正；每行一个 JSON 对象。' },
  'row/not-an-object': { title: '这一行是 JSON，但不是对象。', mend: '每行应是一个 JSON 对象。' },
  'row/too-long': { title: '这一行超过 11 MB。', mend: '请缩短或拆分。' },
  'row/broken-quote': { title: '这一行的引号没有闭合。', mend: '字段内的引号请写两个，或补上结尾的引号。' },
  'row/column-count': { title: '这一行的列数与表头不一致。', mend: '请检查该行的分隔符和引号。' },
  'row/undecodable': { title: '这一行含有该编码下无法识别的字节。', mend: '请选择正确的编码后重新导入。' },
  'row/broken-cell': {
    title: '这一行有单元格引用了表格里没有的文字。',
    mend: '请把表格另存一次再导入。',
  },
  'row/shop-reply': {
    title: '这一行是店铺的回复，不是顾客的话。',
    mend: '无需处理，对应的评价会自己导入。',
  },
}
