import { type DoctorCode, tellFinding } from './doctor-words.ts'
import type { Facts, Words } from './maintenance-words.ts'

/** One thing that the doctor looked at. `mend` says what to do when it is not ok. */
export type Finding = {
  id: DoctorCode
  level: 'ok' | 'warning' | 'problem'
  message: Words
  mend?: Words
}

/** All is well with that. */
export function well(id: DoctorCode, facts: Facts = {}): Finding {
  return { id, level: 'ok', message: tellFinding(id, 'ok', facts) }
}

/** It works, yet somebody should look at it. */
export function warning(id: DoctorCode, facts: Facts = {}): Finding {
  return { id, level: 'warning', ...wordsOf(id, facts) }
}

/** It does not work, or data are in danger. */
export function problem(id: DoctorCode, facts: Facts = {}): Finding {
  return { id, level: 'problem', ...wordsOf(id, facts) }
}

function wordsOf(id: DoctorCode, facts: Facts): Pick<Finding, 'message' | 'mend'> {
  return { message: tellFinding(id, 'ill', facts), mend: tellFinding(id, 'mend', facts) }
}
