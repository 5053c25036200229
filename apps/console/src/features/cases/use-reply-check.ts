import { checkedReplyMax, endpoints, type ReplyVerdict } from '@echoloop/contract'
import { useQuery } from '@tanstack/react-query'
import { useClientChoice } from '../../call/client-context.ts'
import { useSettled } from './panels/use-settled.ts'

export type ReplyCheck = {
  /** Of exactly the words at hand; undefined while they are being looked at. */
  verdict: ReplyVerdict | undefined
  /** What blocks sending, in any case. */
  isBlocked: boolean
  /** What a person may decide otherwise. */
  hasWarnings: boolean
  isChecking: boolean
  hasFailed: boolean
}

const checkAfterMs = 600

/** Checks an answer while it is being written, whenever the writing pauses. */
export function useReplyCheck(asked: {
  caseId: string
  text: string
  channel: 'public' | 'private'
}): ReplyCheck {
  const { client, shop } = useClientChoice()
  const { caseId, channel } = asked
  const text = asked.text.trim()
  const settled = useSettled(asked.text, checkAfterMs)
  const isWorthIt = settled.trim() !== '' && settled.length <= checkedReplyMax
  const check = useQuery({
    queryKey: [shop ?? '', endpoints.checkReply.path, { caseId, channel, text: settled }],
    queryFn: ({ signal }) =>
      client.call(endpoints.checkReply, { body: { caseId, channel, text: settled }, signal }),
    enabled: isWorthIt,
    retry: false,
  })
  const isCurrent = settled === asked.text && text !== ''
  const verdict = isCurrent ? check.data : undefined
  const has = (severity: 'block' | 'warn') =>
    verdict?.findings.some((finding) => finding.severity === severity) ?? false
  return {
    verdict,
    isBlocked: has('block'),
    hasWarnings: has('warn'),
    isChecking: text !== '' && isWorthIt && (!isCurrent || check.isFetching),
    hasFailed: isCurrent && check.isError,
  }
}
