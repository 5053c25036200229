/** A sentence in both languages; `{name}` is replaced by a fact. */
export type Words = { en: string; 'zh-CN': string }
export type Facts = Record<string, string | number>
export type WordCode = keyof typeof words

/** The sentence of a code with its facts filled in. */
export function tell(code: WordCode, facts: Facts = {}): Words {
  return { en: fill(words[code].en, facts), 'zh-CN': fill(words[code]['zh-CN'], facts) }
}

export function fill(sentence: string, facts: Facts): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole))
}

const words = {
  // Refusals of backup and restore.
  'output-exists': {
    en: 'The file {file} exists already. Choose another name.',
    'zh-CN': '文件 {file} 已存在,请换一个文件名。',
  },
  'no-schema': {
    en: 'This database holds no Echoloop data: nothing was ever migrated there.',
    'zh-CN': '这个数据库里没有 Echoloop 的数据:从未执行过迁移。',
  },
  'no-data': {
    en: 'There is no database in {folder}. Set ECHOLOOP_DATA or --data to the folder that holds one, or DATABASE_URL.',
    'zh-CN': '{folder} 中没有数据库。请用 ECHOLOOP_DATA 或 --data 指向已有的数据目录,或设置 DATABASE_URL。',
  },
  'not-owner': {
    en: 'The database user may not read all rows of {table}: be the owner of the tables, or a role with BYPASSRLS.',
    'zh-CN': '数据库用户无权读取表 {table} 的全部数据:请使用表的所有者,或具有 BYPASSRLS 的角色。',
  },
  'schema-changing': {
    en: 'The tables are being changed just now, probably by an update. Try again in a minute.',
    'zh-CN': '表结构正在变更(可能正在升级),请稍后重试。',
  },
  'reference-circle': {
    en: 'These tables refer to each other in a circle and cannot be put in an order: {tables}.',
    'zh-CN': '这些表互相引用,无法排出先后顺序:{tables}。',
  },
  'key-unusable': {
    en: 'What is in {file} or ECHOLOOP_SECRET_KEY is no key: 32 bytes in base64 were expected.',
    'zh-CN': '{file} 或 ECHOLOOP_SECRET_KEY 中不是有效密钥:应为 32 字节的 base64。',
  },
  'key-differs': {
    en: 'The secret key at hand ({file} or ECHOLOOP_SECRET_KEY) is not the one of the backup: sealed personal data would stay unreadable. Use the right key, or say --accept-other-key.',
    'zh-CN':
      '当前密钥({file} 或 ECHOLOOP_SECRET_KEY)与备份不符:加密的个人数据将无法读取。请换上正确的密钥,或加 --accept-other-key。',
  },
  'key-missing': {
    en: 'The backup does not hold the secret key, and there is none in {file}. Put the key of the backed-up server there, or say --accept-other-key: sealed personal data then stay unreadable.',
    'zh-CN':
      '备份不含密钥,{file} 也不存在。请把原服务器的密钥放到那里;或加 --accept-other-key,加密的个人数据将无法读取。',
  },
  'not-a-backup': {
    en: '{file} is no Echoloop backup. Nothing was changed.',
    'zh-CN': '{file} 不是 Echoloop 备份文件。未做任何更改。',
  },
  'backup-unreadable': {
    en: 'The file {file} cannot be opened. Nothing was changed.',
    'zh-CN': '无法打开文件 {file}。未做任何更改。',
  },
  'backup-damaged': {
    en: 'The backup {file} is damaged or cut off: {why}. Nothing of it was taken over.',
    'zh-CN': '备份文件 {file} 已损坏或不完整({why})。未写入其中任何内容。',
  },
  'backup-changed': {
    en: 'The file {file} was exchanged while it was being read. Nothing of it was taken over.',
    'zh-CN': '读取过程中文件 {file} 被替换。未写入其中任何内容。',
  },
  'backup-format': {
    en: '{file} is written in format {format}, which this version does not know. Install the newer version.',
    'zh-CN': '{file} 的格式版本为 {format},当前程序不认识。请安装更新的版本。',
  },
  'backup-newer': {
    en: 'The backup comes from a newer version of Echoloop: this one does not know {migration}. Install the newer version. Nothing was changed.',
    'zh-CN': '备份来自更新版本的 Echoloop:当前程序没有 {migration}。请先升级。未做任何更改。',
  },
  'backup-other-schema': {
    en: 'The backup was taken from another schema than this program makes: {migration} differs. Nothing of it was taken over.',
    'zh-CN': '备份的表结构与本程序不同:{migration} 不一致。未写入其中任何内容。',
  },
  'hostile-file-name': {
    en: 'The backup holds a file that would be written outside of its folder: {path}. Nothing was changed.',
    'zh-CN': '备份中有文件企图写到指定目录之外:{path}。未做任何更改。',
  },
  'files-in-the-way': {
    en: '{folder} holds {count} uploaded files already. Restore into an empty data folder, or move files and imports away.',
    'zh-CN': '{folder} 中已有 {count} 个上传文件。请恢复到空的数据目录,或先移走 files 和 imports。',
  },
  'target-not-empty': {
    en: 'The database is not empty: {table} holds rows. Restore into an empty one, or say --replace to give up what is there.',
    'zh-CN': '数据库不是空的:表 {table} 中已有数据。请恢复到空库,或加 --replace 放弃现有数据。',
  },
  'foreign-database': {
    en: 'The database belongs to another program: it holds the table {table}. Choose an empty one. Nothing was changed.',
    'zh-CN': '该数据库属于其他程序:其中有表 {table}。请换一个空库。未做任何更改。',
  },
  'restore-unfinished': {
    en: 'An earlier restore was interrupted; the former data wait in schema {schema}. Repeat the restore with --replace.',
    'zh-CN': '上一次恢复被中断,原数据保留在 schema {schema} 中。请加 --replace 重新恢复。',
  },
  'database-in-use': {
    en: '{count} other connections work on this database. Stop Echoloop first, then restore.',
    'zh-CN': '还有 {count} 个连接在使用该数据库。请先停止 Echoloop,再恢复。',
  },
  'rows-differ': {
    en: 'After the copy {table} holds {found} rows, the backup says {wanted}. Nothing of it was kept.',
    'zh-CN': '写入后表 {table} 有 {found} 行,而备份记录为 {wanted} 行。已全部撤销。',
  },

  // What should never be so in the records.
  'voice-forgotten': {
    en: '{count} voices are neither analysed nor waiting for it.',
    'zh-CN': '{count} 条反馈既未分析,也不在等待分析。',
  },
  'publication-without-decision': {
    en: '{count} reviews stand in a state of publication that nobody decided.',
    'zh-CN': '{count} 条评价的发布状态没有对应的审核决定。',
  },
  'day-rollup-differs': {
    en: '{count} daily figures differ from a recount of the voices.',
    'zh-CN': '{count} 个按日汇总与重新计数不一致。',
  },
  'product-rollup-differs': {
    en: '{count} product figures differ from a recount of the voices.',
    'zh-CN': '{count} 个商品汇总与重新计数不一致。',
  },
  'stars-differ': {
    en: '{count} counts of published stars differ from a recount.',
    'zh-CN': '{count} 个已发布星级计数与重新计数不一致。',
  },

  // What the commands say.
  usage: {
    en: 'usage: echoloop backup|restore|doctor|migrate [--output FILE|FOLDER] [--input FILE] [--data FOLDER] [--with-key] [--replace] [--accept-other-key] [--deep] [--language en|zh-CN]',
    'zh-CN':
      '用法:echoloop backup|restore|doctor|migrate [--output 文件或目录] [--input 文件] [--data 目录] [--with-key] [--replace] [--accept-other-key] [--deep] [--language en|zh-CN]',
  },
  'input-needed': { en: 'Say which backup: --input FILE.', 'zh-CN': '请指定备份文件:--input 文件。' },
  'backup-done': {
    en: '{file}: {rows} rows of {tables} tables, {files} files, {jobs} jobs, {bytes} bytes.',
    'zh-CN': '{file}:{tables} 张表共 {rows} 行,{files} 个文件,{jobs} 个任务,{bytes} 字节。',
  },
  'keep-key': {
    en: 'IMPORTANT: the secret key is NOT in this backup. Without it all sealed personal data (names, addresses, original texts) are lost. Keep {file}, or the setting ECHOLOOP_SECRET_KEY, in another safe place.',
    'zh-CN':
      '重要:备份中不含密钥。没有密钥,加密的个人数据(姓名、联系方式、原文)将永久无法读取。请把 {file}(或 ECHOLOOP_SECRET_KEY)另行妥善保存。',
  },
  'guard-backup': {
    en: 'This backup holds the secret key: whoever has the file can read all personal data. Guard it accordingly.',
    'zh-CN': '此备份包含密钥:任何得到该文件的人都能读取全部个人数据,请妥善保管。',
  },
  'restore-done': {
    en: 'Restored: {rows} rows of {tables} tables, {files} files, {jobs} jobs.',
    'zh-CN': '恢复完成:{tables} 张表共 {rows} 行,{files} 个文件,{jobs} 个任务。',
  },
  'restore-migrated': {
    en: 'Brought to the present schema: {names}.',
    'zh-CN': '已升级到当前表结构:{names}。',
  },
  'migrate-done': { en: 'Applied {count} migrations. {names}', 'zh-CN': '已执行 {count} 个迁移。{names}' },
  'all-well': { en: 'All is well.', 'zh-CN': '一切正常。' },
  'level-ok': { en: 'ok', 'zh-CN': '正常' },
  'level-warning': { en: 'warning', 'zh-CN': '警告' },
  'level-problem': { en: 'PROBLEM', 'zh-CN': '问题' },
} as const satisfies Record<string, Words>
