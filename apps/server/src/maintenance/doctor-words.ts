import { type Facts, fill, type Words } from './maintenance-words.ts'

export type DoctorCode = keyof typeof words
type Telling = 'ok' | 'ill' | 'mend'

/** What the doctor says about one thing: that it is well, what is wrong, or what to do. */
export function tellFinding(id: DoctorCode, telling: Telling, facts: Facts): Words {
  const [en, chinese] = words[id][telling]
  return { en: fill(en, facts), 'zh-CN': fill(chinese, facts) }
}

/** English and 中文 of each thing: well, wrong, what to do. */
const words = {
  'node-version': {
    ok: ['Node {found} runs this.', '运行环境为 Node {found}。'],
    ill: [
      'Node {found} is too old: {wanted} or newer is needed.',
      'Node {found} 过旧,需要 {wanted} 或更新版本。',
    ],
    mend: ['Start with `npm start`, which brings its own Node.', '请用 `npm start` 启动,它自带合适的 Node。'],
  },
  'data-folder': {
    ok: ['The data folder {folder} can be written.', '数据目录 {folder} 可写。'],
    ill: ['The data folder {folder} cannot be written: {why}.', '数据目录 {folder} 不可写:{why}。'],
    mend: [
      'Give this user the right to write there, or set ECHOLOOP_DATA.',
      '请授予当前用户写权限,或设置 ECHOLOOP_DATA。',
    ],
  },
  'disk-space': {
    ok: ['{free} MB are free in the data folder.', '数据目录所在磁盘剩余 {free} MB。'],
    ill: ['Only {free} MB are free in the data folder.', '数据目录所在磁盘仅剩 {free} MB。'],
    mend: ['Make room: without it nothing new can be taken in.', '请清理磁盘:空间用尽后将无法接收新数据。'],
  },
  'secret-key': {
    ok: ['The secret key is there and only its owner can read it.', '密钥存在,且仅所有者可读。'],
    ill: [
      'The secret key {file} is missing, unusable, or readable by others ({why}).',
      '密钥 {file} 缺失、无效或他人可读({why})。',
    ],
    mend: [
      'chmod 600 {file}; if it is lost, bring it back from where you keep it: a new one opens nothing that was sealed.',
      '执行 chmod 600 {file};若已丢失,请从保管处取回:新密钥无法解开旧数据。',
    ],
  },
  'database-reachable': {
    ok: ['The database answers.', '数据库可以连接。'],
    ill: ['The database does not answer: {why}', '数据库无法连接:{why}'],
    mend: [
      'Check DATABASE_URL, or read logs/ in the data folder of the embedded server.',
      '请检查 DATABASE_URL,或查看内置数据库目录下的 logs/。',
    ],
  },
  'database-version': {
    ok: ['PostgreSQL {version}.', '数据库为 PostgreSQL {version}。'],
    ill: [
      'PostgreSQL {version} is too old: 15 or newer is needed.',
      'PostgreSQL {version} 过旧,需要 15 或更新版本。',
    ],
    mend: ['Update the database server.', '请升级数据库。'],
  },
  migrations: {
    ok: ['All {count} migrations are applied.', '{count} 个迁移均已执行。'],
    ill: ['The schema is not that of this program: {names}.', '表结构与当前程序不一致:{names}。'],
    mend: [
      'Missing ones: `echoloop migrate`. Unknown ones: install the newer version. Changed ones: install the version that made the database.',
      '缺少的迁移:执行 `echoloop migrate`;未知的迁移:请安装更新版本;被改动的迁移:请使用建库时的版本。',
    ],
  },
  'shop-tables-guarded': {
    ok: [
      'Row-level security is forced with a policy on all {count} shop tables.',
      '{count} 张店铺数据表均已强制行级安全并有策略。',
    ],
    ill: [
      'Tables that could show one shop the rows of another: {tables}.',
      '以下表可能让一家店铺看到另一家的数据:{tables}。',
    ],
    mend: [
      'Call protect_shop_table for them in a migration; if they were changed by hand, force row level security again.',
      '请在迁移中对它们调用 protect_shop_table;若被手工改动,请重新强制行级安全。',
    ],
  },
  'application-role': {
    ok: ['The application works as a role that policies bind.', '应用使用受策略约束的角色。'],
    ill: [
      'The role echoloop_app is missing, owns tables, or may bypass policies ({why}).',
      '角色 echoloop_app 缺失、拥有表或可绕过策略({why})。',
    ],
    mend: [
      'alter role echoloop_app nosuperuser nobypassrls; give its tables back to the owner; `echoloop migrate` makes it.',
      '执行 alter role echoloop_app nosuperuser nobypassrls,并将其拥有的表还给所有者;缺失时执行 `echoloop migrate`。',
    ],
  },
  'personal-data-registered': {
    ok: ['All {count} tables say whether they hold personal data.', '{count} 张表均已登记是否含个人数据。'],
    ill: [
      'Tables that erasure would not reach, because nobody registered them: {tables}.',
      '以下表未登记,删除个人数据时会遗漏:{tables}。',
    ],
    mend: [
      'Register them in personal_data_table, in the migration that makes them.',
      '请在建表的迁移中登记到 personal_data_table。',
    ],
  },
  'search-index': {
    ok: ['Search uses its index.', '全文搜索可使用索引。'],
    ill: [
      'Search cannot use its index under the policies, and reads every voice instead.',
      '在行级策略下全文搜索无法使用索引,只能逐条扫描。',
    ],
    mend: [
      'As superuser: alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof',
      '以超级用户执行:alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof',
    ],
  },
  'queue-present': {
    ok: ['The job queue is there.', '任务队列存在。'],
    ill: [
      'There is no job queue: the server has not run on this database yet.',
      '没有任务队列:服务器尚未在此数据库上运行过。',
    ],
    mend: ['Start it once: `npm start`.', '请启动一次:`npm start`。'],
  },
  queue: {
    ok: ['The job queue is there; {waiting} jobs wait.', '任务队列正常,{waiting} 个任务等待中。'],
    ill: [
      'The job queue: {waiting} jobs wait, {dead} were given up, the oldest waits for {minutes} minutes.',
      '任务队列:{waiting} 个等待,{dead} 个已放弃,最久等待 {minutes} 分钟。',
    ],
    mend: [
      'Is a worker running? `npm start` makes the queue; the log says why jobs were given up.',
      '请确认有 worker 在运行;`npm start` 会创建队列;放弃的原因见日志。',
    ],
  },
  work: {
    ok: ['{waiting} voices wait to be worked on, none is stuck.', '{waiting} 条反馈等待处理,没有卡住的。'],
    ill: [
      '{waiting} voices wait, the oldest for {minutes} minutes; {stuck} are stuck.',
      '{waiting} 条反馈等待处理,最久 {minutes} 分钟;{stuck} 条卡住。',
    ],
    mend: [
      'Is a worker running? For stuck ones see feedback_stuck: it names the error.',
      '请确认有 worker 在运行;卡住的原因见表 feedback_stuck。',
    ],
  },
  records: {
    ok: ['Records and figures fit together.', '记录与统计一致。'],
    ill: ['Records or figures do not fit together: {what}', '记录或统计不一致:{what}'],
    mend: [
      'Rebuild the figures; if it comes back, please report it.',
      '请重建统计;若再次出现,请反馈给我们。',
    ],
  },
  checksums: {
    ok: ['No damaged page was read.', '未发现损坏的数据页。'],
    ill: [
      '{count} damaged pages were read (checksums {state}).',
      '读到 {count} 个损坏的数据页(校验和 {state})。',
    ],
    mend: [
      'Damage: stop, copy the data folder, restore the newest backup on another disk. Switched off: pg_checksums --enable.',
      '若有损坏:请停止服务,复制数据目录,并在另一块磁盘上恢复最新备份。若未开启:pg_checksums --enable。',
    ],
  },
  indexes: {
    ok: ['All {count} B-tree indexes are sound.', '{count} 个 B 树索引完好。'],
    ill: ['Damaged or unchecked indexes: {names}.', '损坏或无法检查的索引:{names}。'],
    mend: [
      'reindex index concurrently …; find out why: disk, memory, or a changed sort order of the system.',
      '请执行 reindex index concurrently …,并查明原因:磁盘、内存或系统排序规则变化。',
    ],
  },
  clock: {
    ok: ['The clocks of database and program agree.', '数据库与程序的时钟一致。'],
    ill: [
      'The clocks of database and program differ by {seconds} seconds.',
      '数据库与程序的时钟相差 {seconds} 秒。',
    ],
    mend: [
      'Let both machines take their time from the network (NTP).',
      '请让两台机器都与网络时间(NTP)同步。',
    ],
  },
  'long-transactions': {
    ok: ['No transaction is open for long.', '没有长时间未结束的事务。'],
    ill: [
      '{count} transactions are open, the longest for {minutes} minutes: old rows cannot be cleared.',
      '{count} 个事务长时间未结束,最长 {minutes} 分钟:旧数据无法清理。',
    ],
    mend: [
      'End the session that holds it: select pg_terminate_backend({pid})',
      '请结束占用的会话:select pg_terminate_backend({pid})',
    ],
  },
  'check-possible': {
    ok: ['The {what} can be looked at.', '可以检查{what}。'],
    ill: ['The {what} could not be looked at: {why}', '无法检查 {what}:{why}'],
    mend: [
      'Read the reason; if it speaks of an invalid page or checksum, stop and restore the newest backup elsewhere.',
      '请查看原因;若提到页损坏或校验和错误,请停止服务并在别处恢复最新备份。',
    ],
  },
  'restore-finished': {
    ok: ['No restore was left unfinished.', '没有中断的恢复。'],
    ill: [
      'A restore was interrupted; former data wait in schema {schema}.',
      '有一次恢复被中断,原数据保留在 schema {schema} 中。',
    ],
    mend: ['Repeat the restore with --replace.', '请加 --replace 重新恢复。'],
  },
} as const satisfies Record<string, Record<Telling, readonly [string, string]>>
