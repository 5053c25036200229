import { aftercareHook } from './aftercare/aftercare-hook.ts'
import { askAfterResolution } from './aftercare/ask-satisfaction.ts'
import type { CaseHook } from './case-change.ts'
import { onCaseChange as keepClocks } from './clocks/on-case-change.ts'
import { keepWhenResolved } from './drafting/keep-when-resolved.ts'
import { figuresOnChange } from './figures/figures-on-change.ts'
import { routeCase } from './routing/route-case.ts'
import { followMerge } from './tasks/follow-merge.ts'

/** In the order in which they run: routing first, since clocks and figures read where a case went. */
export const caseHooks: readonly CaseHook[] = [
  routeCase,
  keepClocks,
  followMerge,
  askAfterResolution,
  aftercareHook,
  keepWhenResolved,
  figuresOnChange,
]
