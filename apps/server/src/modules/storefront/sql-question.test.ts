import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { type LiteralKind, type LiteralValue, sqlLiteral } from './sql-literal.ts'
import { slot, writeQuestion } from './sql-question.ts'

const uuid = '0192f0c8-a1b2-7c3d-9e4f-5a6b7c8d9e0f'

describe('a literal', () => {
  test('of each kind stands as text', () => {
    expect(sqlLiteral('uuid', uuid)).toBe(`'${uuid}'`)
    expect(sqlLiteral('integer', -3)).toBe('-3')
    expect(sqlLiteral('time', new Date(0))).toBe("'1970-01-01T00:00:00.000Z'")
    expect(sqlLiteral('real', 0.25)).toBe('0.25::real')
    expect(sqlLiteral('text', "'")).toBe("convert_from(decode('27', 'hex'), 'UTF8')")
    expect(sqlLiteral('texts', [])).toBe('array[]::text[]')
  })

  const bad: [LiteralKind, LiteralValue | undefined][] = [
    ['real', Number.POSITIVE_INFINITY],
    ['real', '1'],
    ['text', 7],
    ['text', 'a\0'],
    ['text', '\ud800'],
    ['texts', 'a'],
    ['texts', ['a', '\0']],
    ['uuid', "'; drop table feedback; --"],
    ['uuid', `${uuid}\n`],
    ['uuid', uuid.toUpperCase()],
    ['uuid', '-'.repeat(36)],
    ['uuid', 7],
    ['uuid', undefined],
    ['integer', '7'],
    ['integer', 1.5],
    ['integer', Number.NaN],
    ['integer', 1e21],
    ['time', '2026-01-01'],
    ['time', new Date('+010000-01-01T00:00:00Z')],
    ['time', new Date('-000001-01-01T00:00:00Z')],
    ['time', new Date('0000-06-01T00:00:00Z')],
  ]
  test.each(bad)('of kind %s is never made of %j', (kind, value) => {
    expect(() => sqlLiteral(kind, value)).toThrow('not a literal')
  })
})

describe('a question', () => {
  test('takes its values in each of their places', () => {
    const question = writeQuestion(
      sql`select ${slot('id', 'uuid')}::uuid, '1', ${slot('limit', 'integer')} + ${slot('id', 'uuid')}`,
    )
    expect(question({ id: uuid, limit: 10 })).toBe(`select '${uuid}'::uuid, '1', 10 + '${uuid}'`)
    expect(() => question({ id: uuid })).toThrow('not a literal')
  })

  test('cannot hold a bound value, which would have to stand in its text', () => {
    expect(() => writeQuestion(sql`select ${'free text'}`)).toThrow('no slot')
  })
})
