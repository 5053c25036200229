import {
  type Audit,
  type AuditItem,
  endpoints,
  type FindingOutcome,
  findingOutcomes,
} from '@echoloop/contract'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { keepWords, readKeptWords } from '../../parts/kept-words.ts'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'
import type { Judged } from './judged.ts'
import { remarkName } from './remark-name.ts'
import { SampleCard } from './SampleCard.tsx'

/** The drawn reviews, one after the other; keys move and judge. */
export function SampleList({ audit, mayJudge }: { audit: Audit; mayJudge: boolean }): ReactNode {
  const text = useWords().trust.audit
  const sample = useCall(endpoints.listSample, { params: { id: audit.id } })
  const items = sample.data?.items ?? []
  const [place, setPlace] = useState(0)
  const judge = useJudge(audit.id)
  const move = (by: number) => {
    const next = Math.min(Math.max(0, place + by), Math.max(0, items.length - 1))
    setPlace(next)
    document.getElementById(`sample-${next}`)?.focus()
  }
  const judgeHere = (finding: FindingOutcome | undefined) => {
    const item = items[place]
    if (!mayJudge || !item || !finding) return
    judge({ reviewId: item.reviewId, finding, words: remarkOf(item) || undefined }, () => move(1))
  }
  const [first, second, third] = findingOutcomes
  useShortcut('j', text.keys, () => move(1))
  useShortcut('k', text.keys, () => move(-1))
  useShortcut('1', text.findings.correct, () => judgeHere(first))
  useShortcut('2', text.findings.incorrect, () => judgeHere(second))
  useShortcut('3', text.findings.unclear, () => judgeHere(third))
  if (sample.error && !sample.data)
    return <ErrorState error={sample.error} onRetry={() => void sample.refetch()} />
  if (sample.isLoading) return <ListSkeleton rows={6} />
  return (
    <>
      {mayJudge ? <p className="quiet keys-note">{text.keys}</p> : null}
      <ol className="sample">
        {items.map((item, index) => (
          <li
            key={item.reviewId}
            id={`sample-${index}`}
            tabIndex={-1}
            onFocus={() => setPlace(index)}
            className={index === place ? 'is-here' : undefined}
          >
            <SampleCard item={item} judge={mayJudge ? judge : undefined} />
          </li>
        ))}
      </ol>
    </>
  )
}

function useJudge(id: string): (judged: Judged, onDone?: () => void) => void {
  const tell = useProblemMessage()
  const record = useAction(endpoints.recordFinding, {
    refreshes: [endpoints.listSample, endpoints.readAudit],
  })
  return (body, onDone) =>
    record.mutate(
      { params: { id }, body },
      {
        onError: tell,
        onSuccess: () => {
          keepWords(remarkName(body.reviewId), undefined)
          onDone?.()
        },
      },
    )
}

/** The remark as it stands in its field, saved or not. */
function remarkOf({ reviewId, words }: AuditItem): string {
  return (readKeptWords(remarkName(reviewId)) ?? words ?? '').trim()
}
