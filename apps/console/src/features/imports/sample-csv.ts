import type { LocaleName } from '@echoloop/locales/choose-locale'

/** A small file of the right shape, with invented rows, in the reader's language. */
export function sampleCsv(language: LocaleName): string {
  const rows = language === 'zh-CN' ? chineseRows : englishRows
  // The mark at the front lets spreadsheet programs recognise UTF-8.
  return `\ufeff${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

const chineseRows = [
  ['评价编号', '评价时间', '评分', '评价内容', '买家昵称', '商品编码', '批次'],
  [
    'SAMPLE-1',
    '2026-03-02 20:15',
    '5',
    '茶壶出水顺，手柄不烫，送给爸爸他很喜欢。',
    '南山的云',
    'DEMO-POT-01',
    'B2602',
  ],
  [
    'SAMPLE-2',
    '2026-03-05 09:40',
    '2',
    '盖子有点松，倒水时会晃，希望"卡扣"能改一改。',
    '小满',
    'DEMO-POT-01',
    'B2602',
  ],
  ['SAMPLE-3', '2026-03-08 13:05', '', '请问滤网可以单独买吗？', '阿木', 'DEMO-POT-01', ''],
]

const englishRows = [
  ['id', 'created_at', 'rating', 'review', 'nickname', 'sku', 'batch'],
  [
    'SAMPLE-1',
    '2026-03-02 20:15',
    '5',
    'Pours cleanly and the handle stays cool. My father loves it.',
    'Wren',
    'DEMO-POT-01',
    'B2602',
  ],
  [
    'SAMPLE-2',
    '2026-03-05 09:40',
    '2',
    'The lid is loose and wobbles, please mend the "click".',
    'Otto',
    'DEMO-POT-01',
    'B2602',
  ],
  ['SAMPLE-3', '2026-03-08 13:05', '', 'Can I buy the strainer on its own?', 'Mirela', 'DEMO-POT-01', ''],
]
