import { type AutomaticConditions, type AutomaticGuards, usualAutomaticGuards } from '@echoloop/contract'
import type { DefaultAutomaticCode } from './automatic-tables.ts'

/** Whoever writes more has more to say than praise, and wants to be read. */
const lengthMax = 120

export type DefaultAutomaticRule = {
  code: DefaultAutomaticCode
  /** Keys of the templates that come with it, in the locales. */
  templates: readonly ('named' | 'namedToo' | 'plain' | 'plainToo' | 'sent')[]
  way: 'public' | 'private'
  conditions: AutomaticConditions
  guards: AutomaticGuards
}

/**
 * What a shop finds, switched off: thanks for plain praise, and nothing else. Who complains, asks or wishes something
 * wants a person.
 */
export const defaultAutomaticRules: readonly DefaultAutomaticRule[] = [
  {
    code: 'named-praise',
    templates: ['named', 'namedToo'],
    way: 'public',
    conditions: { kinds: ['review'], sentiments: ['positive'], starsMin: 4, namesPraise: true, lengthMax },
    guards: { ...usualAutomaticGuards, aspectConfidenceMin: 0.8 },
  },
  {
    code: 'plain-praise',
    templates: ['plain', 'plainToo'],
    way: 'public',
    conditions: { kinds: ['review'], sentiments: ['positive'], starsMin: 4, lengthMax },
    guards: usualAutomaticGuards,
  },
  {
    code: 'praise-sent',
    templates: ['sent'],
    way: 'private',
    conditions: { kinds: ['praise'], sentiments: ['positive'], lengthMax },
    guards: usualAutomaticGuards,
  },
]
