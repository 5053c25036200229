import type { CaseRuleConditions } from '@echoloop/contract'

/** Conditions without what says nothing: empty lists, blank words, a tone of no aspect, stars in the wrong order. */
export function tidyConditions(given: CaseRuleConditions): CaseRuleConditions {
  const { starsMin, starsMax } = given
  const isTurned = starsMin !== undefined && starsMax !== undefined && starsMin > starsMax
  return {
    ...someOf('kinds', given.kinds),
    ...someOf('sources', given.sources),
    ...someOf('sentiments', given.sentiments),
    ...someOf('aspects', given.aspects),
    ...someOf('tiers', given.tiers),
    ...someOf(
      'keywords',
      given.keywords?.map((word) => word.trim()).filter((word) => word !== ''),
    ),
    ...known('polarity', given.aspects && given.aspects.length > 0 ? given.polarity : undefined),
    ...known('urgencyMin', given.urgencyMin),
    ...known('starsMin', isTurned ? starsMax : starsMin),
    ...known('starsMax', isTurned ? starsMin : starsMax),
    ...known('scoreMax', given.scoreMax),
    ...known('isRefused', given.isRefused),
  }
}

/** True when nothing is asked: such a rule would catch everything. */
export function asksNothing(given: CaseRuleConditions): boolean {
  return Object.keys(tidyConditions(given)).length === 0
}

function someOf<Name extends string, Value>(
  name: Name,
  values: Value[] | undefined,
): { [key in Name]?: Value[] } {
  return known(name, values && values.length > 0 ? values : undefined)
}

function known<Name extends string, Value>(name: Name, value: Value | undefined): { [key in Name]?: Value }
function known(name: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [name]: value }
}
