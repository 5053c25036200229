/** What a piece of SQL does, as far as words in their places tell. */
export interface SqlReading {
  readonly writes: readonly string[]
  readonly tables: readonly string[]
  readonly shopIds: number
  readonly hasStar: boolean
}

/** Stands in SQL for a value or fragment that is known only at run time. */
export const unknownPart = '\u0001'

interface Token {
  readonly text: string
  readonly isName: boolean
}

const pattern =
  /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|\$([a-z_]*)\$[\s\S]*?\$\1\$|"(?:[^"]|"")+"|[a-z_\u0080-\uffff][\w$]*|\$\d+|[\d.]+|\S/gi
const clauses = ['select', 'where', 'by', 'on', 'set', 'returning', 'values', 'and', 'or']
const listing = ['select', 'group', 'order', 'returning', 'conflict']
const binding = ['from', 'where', 'on', 'using', 'into', 'having', 'set', 'insert', 'update']
const joining = ['from', 'join', 'into', 'update', 'using', 'table', 'truncate', 'copy', 'only', 'lateral']

/**
 * Reads SQL without a grammar: comments and strings are dropped, a table is a name that follows
 * `from`, `join`, `into`, `update`, `using`, `table`, `truncate`, `copy`, or a comma in a `from` list.
 */
export function readSql(sql: string): SqlReading {
  const tokens = tokensOf(sql)
  const derived = derivedNames(tokens)
  const mentions = tokens.flatMap((_, index) => mentionAt(tokens, index) ?? [])
  const tables = mentions.filter((mention) => !derived.has(mention.name))
  return {
    writes: tables.filter((mention) => mention.isWrite).map((mention) => mention.name),
    tables: [...new Set(tables.map((mention) => mention.name))],
    shopIds: shopsNamed(tokens),
    hasStar: tokens.some((_, index) => isStarAt(tokens, index)),
  }
}

function tokensOf(sql: string): Token[] {
  return [...sql.matchAll(pattern)].flatMap(([text]) => {
    if (text.startsWith('--') || text.startsWith('/*')) return []
    if (text.startsWith("'") || text.startsWith('$')) return [{ text: "''", isName: false }]
    if (text.startsWith('"')) return [{ text: text.slice(1, -1).toLowerCase(), isName: true }]
    return [{ text: text.toLowerCase(), isName: text === unknownPart || /^[a-z_\u0080-\uffff]/i.test(text) }]
  })
}

/** How often the shop is named where it binds: in conditions and inserted columns, not in a list of results. */
function shopsNamed(tokens: readonly Token[]): number {
  const clauses = [false]
  let count = 0
  for (const [index, { text }] of tokens.entries()) {
    const isList = clauses.at(-1) ?? false
    if (text === '(') clauses.push(isList)
    else if (text === ')') clauses.pop()
    else if (listing.includes(text)) clauses.splice(-1, 1, true)
    else if (binding.includes(text) && tokens[index - 1]?.text !== 'distinct') clauses.splice(-1, 1, false)
    else if (/^shop_?id$/.test(text) && !isList) count += 1
  }
  return count
}

/** Names given by `with x as (…)`, which are no tables. */
function derivedNames(tokens: readonly Token[]): Set<string> {
  const found = tokens.filter((token, index) => {
    const before = tokens[index - 1]?.text ?? ''
    if (!token.isName || !['with', 'recursive', ','].includes(before)) return false
    const after = tokens.slice(index + 1, index + 3).map((next) => next.text)
    const withColumns = before !== ',' && after[0] === '('
    return withColumns || /^as (\(|materialized|not)/.test(after.join(' '))
  })
  return new Set(found.map((token) => token.text))
}

function mentionAt(tokens: readonly Token[], index: number): { name: string; isWrite: boolean } | undefined {
  const lead = leadOf(tokens, index)
  if (lead === undefined) return undefined
  // `delete from only t`, `truncate table t`: the next word is the one that stands before the table.
  if (['only', 'table', 'lateral'].includes(tokens[index]?.text ?? '')) return undefined
  let at = index
  // `create table if not exists t`, `drop table if exists t`.
  if (lead === 'table') while (['if', 'not', 'exists'].includes(tokens[at]?.text ?? '')) at += 1
  while (tokens[at + 1]?.text === '.') at += 2
  const name = tokens[at]
  const next = tokens[at + 1]?.text
  const isCall = next === '(' && !['into', 'copy', 'table'].includes(lead)
  if (!name?.isName || isCall) return undefined
  const writes = lead === 'copy' ? copiesIn(tokens, at + 1) : isWriteLead(tokens, { index, lead })
  return { name: name.text, isWrite: writes }
}

/** The word that makes the token at this index a table: the one before, or the `from` of its comma list. */
function leadOf(tokens: readonly Token[], index: number): string | undefined {
  const before = tokens[index - 1]?.text ?? ''
  const earlier = tokens[index - 2]?.text ?? ''
  if (before === 'update' && ['do', 'for', 'key', 'on', 'before', 'after', 'or'].includes(earlier))
    return undefined
  if (before === 'from' && earlier === 'distinct') return undefined
  if (joining.includes(before)) return before
  if (before !== ',') return undefined
  // `from a x, b y`: step back over name and alias to the word before them.
  for (let at = index - 2; at >= Math.max(0, index - 5); at -= 1) {
    if (tokens[at]?.text === 'from') return 'from'
    const isListed = tokens[at]?.isName || tokens[at]?.text === ','
    if (!isListed || clauses.includes(tokens[at]?.text ?? '')) return undefined
  }
  return undefined
}

function isWriteLead(tokens: readonly Token[], place: { index: number; lead: string }): boolean {
  const before = tokens[place.index - 2]?.text ?? ''
  if (place.lead === 'only') return ['update', 'from'].includes(before)
  if (place.lead === 'from') return before === 'delete'
  if (place.lead === 'table') return ['truncate', 'alter', 'drop', 'create', 'exists'].includes(before)
  if (place.lead === 'into') return ['insert', 'merge'].includes(before)
  return place.lead === 'update' || place.lead === 'truncate'
}

/** `copy t (a, b) from` writes, `copy t to` reads. */
function copiesIn(tokens: readonly Token[], from: number): boolean {
  const way = tokens.slice(from).find((token) => ['from', 'to'].includes(token.text))
  return way?.text === 'from'
}

/** `select *`, `t.*`, `returning *`; not `count(*)` and not a product. */
function isStarAt(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.text ?? ''
  return tokens[index]?.text === '*' && ['select', 'distinct', 'all', 'returning', '.', ','].includes(before)
}
