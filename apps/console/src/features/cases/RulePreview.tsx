import { type CaseRuleBody, endpoints } from '@echoloop/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useClientChoice } from '../../call/client-context.ts'
import type { ReplyOf } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useSession } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { fillDays } from './fill-days.ts'
import { useSettled } from './panels/use-settled.ts'
import { asksNothing, tidyConditions } from './tidy-conditions.ts'

type Asked = Pick<CaseRuleBody, 'conditions' | 'gather'>
type Preview = ReplyOf<typeof endpoints.previewCaseRule.reply>

const askAfterMs = 500
const days = 30

/** What the rule at hand would have caught in the last month; follows while one changes it. */
export function RulePreview(asked: Asked): ReactNode {
  const words = useWords().ruleBuilder.preview
  const preview = usePreview(asked)
  return (
    <section className="rule-preview" aria-label={words.title} aria-busy={preview.isFetching}>
      <h2>{words.title}</h2>
      {preview.error && !preview.data ? (
        <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
      ) : preview.data ? (
        <div className={preview.isFetching ? 'preview-found is-stale' : 'preview-found'}>
          <PreviewShown preview={preview.data} />
        </div>
      ) : (
        <p className="quiet">{words.counting}</p>
      )}
    </section>
  )
}

function PreviewShown({ preview }: { preview: Preview }): ReactNode {
  const words = useWords().ruleBuilder.preview
  const format = useFormat()
  if (preview.voices === 0) return <p role="status">{words.none}</p>
  return (
    <>
      <p className="preview-figure" role="status">
        {words.caught(preview)}
      </p>
      <p className="quiet">
        {[
          words.cases(preview.cases),
          words.perDay(format.mean(preview.voices / days)),
          words.already(preview.alreadyInCases),
        ].join(' · ')}
      </p>
      <DayBars perDay={preview.perDay} />
      <h3>{words.newest}</h3>
      <ul className="preview-voices">
        {preview.items.map((item) => (
          <PreviewVoice key={item.id} item={item} />
        ))}
      </ul>
    </>
  )
}

function PreviewVoice({ item }: { item: Preview['items'][number] }): ReactNode {
  const words = useWords()
  const text = words.ruleBuilder.preview
  const format = useFormat()
  const number = item.case === null ? undefined : words.cases.number(item.case.number)
  return (
    <li>
      <AppLink href={`/feedback/${item.id}`} className="preview-link">
        <span dir="auto">{item.text ?? item.title ?? text.noWords}</span>
      </AppLink>
      <span className="quiet">
        {format.dayOf(item.occurredAt)}
        {number === undefined ? null : ` · ${text.inCase(number)}`}
      </span>
    </li>
  )
}

/** One bar per day; each says its figure to those who point at it or listen. */
function DayBars({ perDay }: { perDay: Preview['perDay'] }): ReactNode {
  const words = useWords().ruleBuilder.preview
  const format = useFormat()
  const { timeZone } = useSession().shop
  const until = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date())
  const filled = fillDays(perDay, { until, days })
  const most = Math.max(1, ...filled.map(({ voices }) => voices))
  return (
    <ol className="day-bars" aria-label={words.chart}>
      {filled.map(({ day, voices }) => {
        const label = words.day({ day: format.shortDay(day), voices })
        return (
          <li key={day} title={label}>
            <span className="sr-only">{label}</span>
            <span aria-hidden="true" style={{ height: `${(voices / most) * 100}%` }} />
          </li>
        )
      })}
    </ol>
  )
}

function usePreview(asked: Asked) {
  const { client, shop } = useClientChoice()
  const settled = useSettled(
    JSON.stringify({ ...asked, conditions: tidyConditions(asked.conditions) }),
    askAfterMs,
  )
  return useQuery<Preview>({
    queryKey: [shop ?? '', endpoints.previewCaseRule.path, settled],
    queryFn: ({ signal }) => client.call(endpoints.previewCaseRule, { body: JSON.parse(settled), signal }),
    enabled: !asksNothing(asked.conditions),
    placeholderData: keepPreviousData,
  })
}
