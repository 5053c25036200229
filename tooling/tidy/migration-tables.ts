import type { Project } from './project.ts'
import { ownerOf } from './table-owners.ts'
import type { Violation } from './violation.ts'

interface Table {
  readonly path: string
  readonly line: number
  readonly hasShopId: boolean
}

/** Every table of the migrations has an owner in the plan, the plan names no other, and shop tables have shop_id. */
export function migrationTables(project: Project): Violation[] {
  const tables = tablesOf(project)
  const { modules, platformTables, localTables, tablesMadeByCode } = project.architecture
  const found = [...tables].flatMap(([name, table]) => {
    if (ownerOf(project.architecture, name) === undefined) {
      return [
        { ...at(table), says: `the table ${name} has no owner`, mend: 'add it in tooling/architecture.ts' },
      ]
    }
    if (table.hasShopId || localTables.includes(name)) return []
    const mend = 'let shop_id lead its keys, or add it to localTables in tooling/architecture.ts'
    return [{ ...at(table), says: `the shop table ${name} has no shop_id`, mend }]
  })
  const planned = [...platformTables, ...modules.flatMap((module) => module.tables)]
  const known = new Set([...tables.keys(), ...tablesMadeByCode])
  const absent = planned.filter((name) => tables.size > 0 && !known.has(name))
  return [
    ...found,
    ...absent.map((name) => ({
      path: 'tooling/architecture.ts',
      line: 1,
      says: `no migration makes the table ${name}`,
      mend: 'remove it from the plan or write the migration',
    })),
  ]
}

function at({ path, line }: Table): { path: string; line: number } {
  return { path, line }
}

/** Plays the migrations in order, as far as tables come and go. */
function tablesOf(project: Project): Map<string, Table> {
  const tables = new Map<string, Table>()
  const paths = [...project.files.keys()]
    .filter((path) => /^database\/migrations\/.*\.sql$/.test(path))
    .toSorted()
  for (const path of paths) {
    // Comments become blanks, so that offsets and lines stay.
    const sql = (project.files.get(path) ?? '').replace(/--[^\n]*/g, (text) => ' '.repeat(text.length))
    const step =
      /\b(create|drop)\s+table\s+(?:if\s+(?:not\s+)?exists\s+)?"?([\w.]+)"?(\s+partition\s+of)?|\balter\s+table\s+"?([\w.]+)"?\s+(rename\s+to\s+"?(\w+)"?|add\s+column\s+shop_id)/gi
    for (const match of sql.matchAll(step)) play(tables, { path, sql, match })
  }
  return tables
}

function play(
  tables: Map<string, Table>,
  { path, sql, match }: { path: string; sql: string; match: RegExpExecArray },
): void {
  const [, verb, made = '', isPart, altered, , renamed] = match
  if (altered !== undefined) {
    const table = tables.get(altered)
    if (!table) return
    if (renamed !== undefined) tables.delete(altered)
    tables.set(renamed ?? altered, { ...table, hasShopId: renamed === undefined || table.hasShopId })
  } else if (verb?.toLowerCase() === 'drop') {
    tables.delete(made)
  } else if (isPart === undefined) {
    const columns = bodyFrom(sql, match.index)
    const line = sql.slice(0, match.index).split('\n').length
    tables.set(made, { path, line, hasShopId: /[(,]\s*"?shop_id"?\s/i.test(columns) })
  }
}

/** The text between the first parenthesis and its partner. */
function bodyFrom(sql: string, from: number): string {
  const start = sql.indexOf('(', from)
  let depth = 0
  for (let index = start; index >= 0 && index < sql.length; index += 1) {
    if (sql[index] === '(') depth += 1
    if (sql[index] === ')') depth -= 1
    if (depth === 0) return sql.slice(start, index + 1)
  }
  return ''
}
