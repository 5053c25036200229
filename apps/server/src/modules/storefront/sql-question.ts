import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely'
import { type LiteralKind, type LiteralValue, sqlLiteral } from './sql-literal.ts'

/** The SQL text of a question with its values in it. Throws for a value that is no literal of its kind. */
export type Question = (values: Record<string, LiteralValue>) => string

type Slot = { slot: string; kind: LiteralKind }

/** Only writes SQL text; never runs anything. */
const writer = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** A place in a question for a value of one kind. */
export function slot(name: string, kind: LiteralKind): RawBuilder<unknown> {
  return sql`${{ slot: name, kind }}`
}

/**
 * Writes a question once, for a simple query, which carries no values beside its text: all that differs from one
 * asking to the next are checked literals in slots. Throws when anything else was put into the template.
 */
export function writeQuestion(select: RawBuilder<unknown>): Question {
  const { sql: text, parameters } = select.compile(writer)
  const slots = parameters.map(slotOf)
  const pieces = text.split(/\$\d+/)
  return (values) =>
    slots.reduce(
      (written, { slot, kind }, index) =>
        `${written}${sqlLiteral(kind, values[slot])}${pieces[index + 1] ?? ''}`,
      pieces[0] ?? '',
    )
}

function slotOf(parameter: unknown): Slot {
  if (isSlot(parameter)) return parameter
  throw new Error('a value stands in the question that is no slot')
}

function isSlot(parameter: unknown): parameter is Slot {
  return typeof parameter === 'object' && parameter !== null && 'slot' in parameter && 'kind' in parameter
}
