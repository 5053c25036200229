import { codeOfSignal, type PolicyCode } from '@echoloop/contract'
import type { StoredVerdict } from './screening-verdict.ts'

/** The rule that a verdict rests on: that of its weightiest reason. Pure. */
export function policyCodeOf({ reasons }: Pick<StoredVerdict, 'reasons'>): PolicyCode {
  const [weightiest] = reasons.toSorted((one, other) => other.weight - one.weight)
  return codeOfSignal(weightiest?.code ?? '')
}
