import { type AspectCode, aspectCodes, type PlanState, planStates } from '@echoloop/contract'

type Search = Record<string, unknown>

export type PlansSearch = { state?: PlanState; q?: string }

export function readPlansSearch(search: Search): PlansSearch {
  const state = planStates.find((one) => one === search.state)
  const q = textOf(search.q)
  return { ...(state ? { state } : {}), ...(q ? { q: q.slice(0, 100) } : {}) }
}

/** What a new plan is made from: a topic, or cases with a comma between their ids. */
export type NewPlanSearch = { productId?: string; aspect?: AspectCode; cases?: string }

export function readNewPlanSearch(search: Search): NewPlanSearch {
  const productId = textOf(search.productId)
  const aspect = aspectCodes.find((one) => one === search.aspect)
  const cases = textOf(search.cases)
  return {
    ...(productId ? { productId } : {}),
    ...(aspect ? { aspect } : {}),
    ...(cases ? { cases } : {}),
  }
}

/** Ids of the cases that the address names. */
export function casesOf({ cases = '' }: NewPlanSearch): string[] {
  return cases.split(',').filter((id) => /^cas_[0-9a-f]{32}$/.test(id))
}

const deeds = ['edit', 'ship', 'correct'] as const

export type PlanSearch = { do?: (typeof deeds)[number] }

export function readPlanSearch(search: Search): PlanSearch {
  const deed = deeds.find((one) => one === search.do)
  return deed ? { do: deed } : {}
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
