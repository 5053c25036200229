import type { command as source } from '../en/command.ts'

const number = (count: number) => count.toLocaleString('zh-CN')

export const command: typeof source = {
  help: {
    general: `Echoloop 回声

用法：echoloop 命令 [选项]

不需要服务器：
  analyze   读取文件里的评价，把每条说了什么写成一行 JSON
  screen    按时间顺序审查一批评价：通过、暂存或拒绝，并说明理由
  report    读取文件里的评价，把全部内容写成一页报告

需要服务器正在运行：
  import      把评价、留言或问卷答案的文件发给服务器
  verify-log  从外部核对店铺的日志：是否完整未改，是否记有某份回执，星级是否与之一致

操作数据库：
  migrate、backup、restore、doctor

其他：
  help [命令]            本页，或某个命令的说明
  --version              版本
  --language en|zh-CN    消息的语言；默认随终端

退出码：0 全部读完，1 有行被拒绝，2 参数或文件无法使用。
`,
    analyze: `echoloop analyze --input 文件 [选项]

读取评价，按文件中的顺序每条写一行 JSON。不需要服务器。

  --input 文件        JSONL、CSV 或 TSV；- 表示标准输入
  --output 文件       写到哪里；默认标准输出
  --format 格式       jsonl、csv、tsv 或 xlsx；默认按文件后缀或首行判断
  --sheet 名称        表格文件中的工作表；默认取第一个有内容的
  --encoding 编码     utf-8、utf-16le、utf-16be 或 gb18030；默认自动识别
  --threads N         同时处理几条；默认 1

每行有正文（text），可以有 id、评分（rating，1–5）和品类（category）。列名不同也会尽量识别。
没有 id 的行，id 是 "line-" 加行号。
被拒绝的行会在标准错误里写明行号，其余的行照常写出。

退出码：0 全部读完，1 有行被拒绝，2 参数或文件无法使用。
`,
    screen: `echoloop screen --input 文件 [选项]

不论文件中的顺序，一律按发表时间审查整批评价，再按文件中的顺序每条写一行 JSON：
通过（accept）、暂存（hold）或拒绝（refuse），0 到 1 的分数，以及理由和相关的评价。
每个决定只用评价发表时已知的信息。不看星级。不需要服务器。

  --input 文件        JSONL、CSV 或 TSV；- 表示标准输入
  --output 文件       写到哪里；默认标准输出
  --final             按全部读完时的结论输出：后来的评价可能改变先前的结论
  --map 字段=列名     某个字段取哪一列，例如 createdAt=boughtAt；可以重复
  --format 格式       jsonl、csv、tsv 或 xlsx；默认按文件后缀或首行判断
  --sheet 名称        表格文件中的工作表；默认取第一个有内容的
  --encoding 编码     utf-8、utf-16le、utf-16be 或 gb18030；默认自动识别

每行要有正文（text）和时间（createdAt），可以有 id、productId、authorId、orderId、deliveredAt、deviceHash、
networkHash、authorCreatedAt 和 source。信息越全，查得越准；缺少的信息不会被当作疑点。
读不了的行会在标准错误里写明行号，其余的行照常审查。

退出码：0 全部读完，1 有行被拒绝，2 参数或文件无法使用。
`,
    report: `echoloop report --input 文件 --output report.html [选项]

读取整个文件，写成一页中英双语报告：情绪、好评与差评、话题、什么失分、投诉集中在哪里、照抄与广告。
不需要服务器；内容不离开本机。

  --input 文件        CSV、TSV 或 JSONL；- 表示标准输入
  --output 文件       报告写到哪里；默认标准输出
  --map 字段=列名     哪一列填哪个字段（text、rating、occurredAt、sku 等）；可以写多次
  --preset 平台       按 judgeme、shopify、yotpo、woocommerce、loox 或 taobao（含京东）的列名读取；
                      默认按列名识别
  --format 格式       jsonl、csv、tsv 或 xlsx；默认自动识别
  --sheet 名称        表格文件中的工作表；默认取第一个有内容的
  --encoding 编码     utf-8、utf-16le、utf-16be 或 gb18030；默认自动识别
  --language en|zh-CN 打开时显示的语言；两种语言都在页里

没有对应字段的列，如批次、快递、地区，作为事实比较。承诺送达和实际送达的时间会得出“是否晚到”。
内容保存在内存里：5 万条约 0.6 GB。

退出码：0 全部读完，1 有行被拒绝，2 参数或文件无法使用。
`,
    'verify-log': `echoloop verify-log --url 地址 --shop 编号 [选项]
echoloop verify-log --receipt 文件 [选项]

从外部核对店铺的透明日志。一切都在本机重新计算和证明，对服务器只相信它的签名。
能证明什么、不能证明什么，见 docs/transparency.md。

  --url 地址          要询问的服务器；默认用回执中写的地址。回执是否可信取决于用哪个服务器的公钥核对，
                      请填写您确知属于该店铺的地址。
  --shop 编号         店铺（shp_ 加 32 个字符）；默认为回执所属的店铺
  --state 文件        在此保存最新的日志头，并与上次保存的比较：只有这样才能发现店铺改写过去。
                      未通过的日志头另存在旁边，不会替换原来的。
  --receipt 文件      作者下载的回执；- 表示标准输入
  --product 编号      页面显示的该商品（prd_ 加 32 个字符）星级是否与日志一致
  --witness 地址      保存这家店铺日志头的其他服务器，可重复
  --auditor-key 公钥  从审计员处得知的公钥，可重复
  --full              逐条读取全部记录；除非只核对回执，默认如此
  --quick             只核对日志头及其证明

退出码：0 没有未通过的检查，1 有检查未通过，2 参数或文件不可用，或服务器没有应答。
`,
    import: `echoloop import --input 文件 [选项]

把文件发给正在运行的服务器，并等它导入完成。同一文件再次导入，不会重复计数。

  --input 文件        CSV、TSV 或 JSONL；- 表示标准输入
  --kind 种类         review（默认）、survey、message、mention、suggestion、complaint、praise、
                      question 或 cause
  --preset 平台       按 judgeme、shopify、yotpo、woocommerce、loox 或 taobao（含京东）的列名读取；
                      默认按列名识别
  --map 字段=列名     哪一列填哪个字段；可以写多次
  --source 来源       反馈来自哪里；默认用文件名
  --format 格式       jsonl、csv、tsv 或 xlsx；默认自动识别
  --sheet 名称        表格文件中的工作表；默认取第一个有内容的
  --encoding 编码     utf-8、utf-16le、utf-16be 或 gb18030；默认自动识别
  --unknown 办法      店里没有的商品：skip（默认）拒绝这些行，ask 等人在控制台确认，
                      create 新建商品，without 不带商品导入
  --refusals 文件     把被拒绝的行和原因写成 CSV
  --json              用一行 JSON 输出结果
  --detach            不等待：服务器收到文件就结束，并输出导入编号
  --follow 编号       不发送文件，查看一次已有的导入
  --patience 秒数     服务器没有回应时等多久；默认 300
  --url 地址 --key 密钥
                      服务器和 API 密钥；默认用 ECHOLOOP_URL 和 ECHOLOOP_KEY，
                      否则用服务器写在数据目录里的 cli.json
  --data 目录         数据目录；默认用 ECHOLOOP_DATA，否则 ./data

按一次 Ctrl+C，导入在服务器上继续；再按一次则取消。

退出码：0 每行都已导入，1 有行被拒绝或导入没有完成，2 参数或文件无法使用。
`,
  },
  usage: {
    hint: (name) => `说明：echoloop help${name === '' ? '' : ` ${name}`}`,
    unknownCommand: (name) => `没有「${name}」这个命令。`,
    didYouMean: (name) => `是不是「${name}」？`,
    otherProgram: (name) =>
      `「${name}」操作数据库，请在 Echoloop 的目录里运行：npm run -s echoloop -- ${name}`,
    unknownOption: (name) => `没有「${name}」这个选项。`,
    needsValue: (name) => `选项「${name}」需要一个值。`,
    takesNoValue: (name) => `选项「${name}」不带值。`,
    tooMany: (value) => `多了一个参数「${value}」。`,
    inputNeeded: '请说明读哪个文件：--input 文件。',
    notOneOf: (option, value, choices) => `--${option} 不能是「${value}」，可以是 ${choices}。`,
    badMap: (given) => `--map「${given}」不是「字段=列名」的形式。`,
    unknownField: (field, fields) => `没有「${field}」这个字段，可用的有 ${fields}。`,
    badUrl: (url) => `「${url}」不是服务器地址，地址以 http:// 或 https:// 开头。`,
    badThreads: (value) => `--threads 不能是「${value}」，请填 1 到 64 的整数。`,
    badPatience: (value) => `--patience 不能是「${value}」，请填整数秒。`,
    longSource: (length) => `--source 有 ${number(length)} 个字符，最多 100 个。`,
    badImportId: (value) => `「${value}」不是导入编号，编号是 imp_ 加 32 个字符。`,
    inputAndFollow: '--input 和 --follow 只能选一个。',
  },
  file: {
    absent: (path) => `没有 ${path} 这个文件。`,
    isFolder: (path) => `${path} 是目录，不是文件。`,
    unreadable: (path, reason) => `${path} 读不了（${reason}）。`,
    unwritable: (path, reason) => `${path} 写不了（${reason}）。`,
    outputUnwritable: (reason) => `输出写不了（${reason}）。`,
    empty: (path) => `${path} 是 0 字节的空文件，没有可读的内容。`,
    'old-spreadsheet': (path) =>
      `${path} 是旧版表格（.xls），或者设了密码。请去掉密码，另存为 XLSX 或 CSV 再试。`,
    'encrypted-spreadsheet': (path) => `${path} 设了密码，请去掉密码保存后再试。`,
    workbook: {
      'not-a-workbook': (path) => `${path} 是压缩包，不是表格。请解压，或把表格另存为 XLSX 或 CSV。`,
      'old-workbook': (path) => `${path} 是旧版表格（.xls），请另存为 XLSX 或 CSV 再试。`,
      encrypted: (path) => `${path} 设了密码，请去掉密码保存后再试。`,
      broken: (path) => `${path} 已损坏，请在表格软件中打开，另存一次再试。`,
      'too-large': (path) => `${path} 太大，或解压后膨胀过多。请另存为 CSV，CSV 大小不限。`,
      'no-such-sheet': (path) => `${path} 里没有这个名称的工作表。`,
      'no-rows': (path) => `${path} 里没有找到数据行：要有一行列名，下面至少一行内容。`,
    },
    gzip: (path) => `${path} 是压缩文件，请解压后再试。`,
    pdf: (path) => `${path} 是 PDF，不是表格。请把数据另存为 UTF-8 的 CSV 再试。`,
    noText: (path, columns) => `${path} 里没有存放正文的列，请把它命名为「text」。现有的列：${columns}。`,
  },
  analyze: {
    progress: (read, rate) => `已读 ${number(read)} 行，每秒 ${number(rate)} 行`,
    refused: (line, reason) => `第 ${line} 行：${reason}`,
    done: (analysed, refused) => `分析了 ${number(analysed)} 条，拒绝 ${number(refused)} 行。`,
    noText: '没有正文。',
    textNotWords: '正文不是字符串。',
    badRating: '评分不是 1 到 5 的数。',
    badId: 'id 既不是字符串也不是数字。',
    badCategory: '品类不是字符串。',
    modelsMissing: (reason) => `分析器无法启动（${reason}）。`,
  },
  screen: {
    progress: (judged, all) => `已审查 ${number(judged)} 条，共 ${number(all)} 条`,
    done: (found) =>
      `通过 ${number(found.accepted)} 条，暂存 ${number(found.held)} 条，拒绝 ${number(found.refused)} 条；${number(found.badLines)} 行无法读取。`,
    noTime: (path, columns) =>
      `${path} 里没有说明评价时间的列。请把它命名为“createdAt”，或者写 --map createdAt=列名。现有的列：${columns}。`,
    badTime: (field) => `${field} 不是时间。`,
    repeatedId: '前面的行已经用过这个 id。',
  },
  report: {
    reading: (read) => `已读 ${number(read)} 行`,
    describing: '正在把全部内容放在一起看',
    done: (texts, refused) => `已写好 ${number(texts)} 条反馈的报告；拒绝 ${number(refused)} 行。`,
  },
  import: {
    noServer: (path) =>
      `不知道服务器在哪里：没有 ${path}。请先启动 Echoloop，或用 --url 和 --key 指明，或用 --data 指明数据目录。`,
    badCliFile: (path) => `看不懂 ${path} 的内容。请重新启动一次 Echoloop，或用 --url 和 --key 指明。`,
    noKey: (url) => `缺少 ${url} 的 API 密钥：请用 --key 或 ECHOLOOP_KEY 给出。`,
    sending: (name, bytes) => `正在发送 ${name}，${number(Math.ceil(bytes / 1024))} KiB`,
    waiting: '服务器已收到文件，马上开始',
    progress: (found) =>
      `已读 ${number(found.rowsRead)} 行：新增 ${number(found.accepted)}，重复 ${number(found.repeated)}，拒绝 ${number(found.refused)}；每秒 ${number(found.rate)} 行`,
    retrying: (seconds) => `服务器没有回应，${seconds} 秒后再试。`,
    gaveUp: (seconds) => `服务器已有 ${number(seconds)} 秒没有回应。以后再导入同一文件，不会重复计数。`,
    uploadGaveUp: '文件没能完整发送，所以什么也没有导入。请再试一次。',
    unexpectedAnswer: '看不懂服务器的回答，它是同一版本吗？',
    refusedByServer: (title, code) => `服务器拒绝了：${title}（${code}）`,
    done: (found) =>
      `共读 ${number(found.rowsRead)} 行：新增 ${number(found.accepted)}，重复 ${number(found.repeated)}，拒绝 ${number(found.refused)}。`,
    needsProducts: (count, id) =>
      `文件里有 ${number(count)} 件店里没有的商品，还没有导入任何一行。请在控制台的「导入」里确认，再用这条命令查看：echoloop import --follow ${id}`,
    picturesComing: (count) => `还有 ${number(count)} 张图片在下载，服务器会自己继续。`,
    cancelled: '导入已取消。已导入的保留；再次导入只会补上其余部分。',
    failed: (reason) => `导入失败：${reason}`,
    failedWithoutReason: '没有给出原因',
    filled: (fields) => `文件里没有 ${fields}，导入时已补上。`,
    refusalsWritten: (path) => `被拒绝的行和原因写在 ${path}。`,
    refusalsHint: '加上 --refusals 文件，可以得到被拒绝的行和原因。',
    findAgain: (id) => `以后查看：echoloop import --follow ${id}`,
    leftRunning: '导入在服务器上继续。再按一次 Ctrl+C 则取消。',
    stillSending: '文件还在发送，发不完就不会导入。再按一次 Ctrl+C 则取消。',
    cancelling: '正在取消导入',
    notCancelled: '服务器没有确认取消。',
    detached: '服务器已收到文件，会自己继续。',
  },
  verifyLog: {
    logNeeded: '请指明要核对的日志：--url 地址 --shop 编号，或 --receipt 文件。',
    badShop: (id) => `“${id}”不是店铺编号，应为 shp_ 加 32 个字符。`,
    badProduct: (id) => `“${id}”不是商品编号，应为 prd_ 加 32 个字符。`,
    fullOrQuick: '--full 与 --quick 只能选一个。',
    noReceipt: (path, field) =>
      `${path} 不是回声的回执${field === '' ? '' : `（${field}）`}。请从您的评价页重新下载。`,
    badState: (path) => `${path} 不是 verify-log 写的文件，没有进行比较，文件也没有改动。`,
    stateOfOther: (path, shop) => `${path} 保存的是另一家店铺（${shop}）的日志头。`,
    noAnswer: (url, reason) => `${url} 没有给出可用的回答（${reason}）。这不说明通过或未通过，请稍后再试。`,
    progress: (done, size) => `已读 ${number(done)} / ${number(size)} 条记录`,
    kept: (path) => `日志头已保存在 ${path}，供下次核对。`,
    evidence: (path) => `与已保存的日志头相矛盾的一个存放在 ${path}。两个都有店铺的签名，请一并保存。`,
    outcome: {
      pending: () => '决定：尚未作出，评价仍在等待。',
      published: ({ at }) => `决定：已发布，时间 ${at}。`,
      refused: ({ at, reason }) => `决定：不予发布，时间 ${at}，理由：${reason}。`,
      held: ({ at, reason }) => `这条评价已于 ${at} 转由人工查看：${reason}。`,
      withdrawn: ({ at }) => `作者已于 ${at} 撤回这条评价。`,
      erased: ({ at }) => `这条评价已按作者要求于 ${at} 删除。`,
      unknown: () => '未通过：店铺签发过这份回执，现在却称没有这条评价。请保存好回执。',
      good: '结果：没有未通过的检查。',
      failed: '结果：未通过。请保存好手中的文件，并公开询问店铺。',
    },
  },
  unexpected: (reason) => `出错了：${reason}`,
}
