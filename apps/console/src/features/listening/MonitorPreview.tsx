import { endpoints, type MonitorSettings } from '@echoloop/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useClientChoice } from '../../call/client-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { useSettled } from '../cases/panels/use-settled.ts'
import { MarkedWords } from './MarkedWords.tsx'

/** What the words in the form would have found in the last seven days, whenever the writing pauses. */
export function MonitorPreview({ rule }: { rule: MonitorSettings | undefined }): ReactNode {
  const text = useWords().listening.monitors
  const format = useFormat()
  const { client, shop } = useClientChoice()
  const asked = useSettled(JSON.stringify(rule ?? null), 500)
  const isCurrent = asked === JSON.stringify(rule ?? null)
  const preview = useQuery({
    queryKey: [shop ?? '', endpoints.previewMonitor.path, asked],
    queryFn: ({ signal }) => {
      if (!rule) throw new Error('nothing to look for')
      return client.call(endpoints.previewMonitor, { body: rule, signal })
    },
    enabled: rule !== undefined && isCurrent,
    retry: false,
  })
  const found = preview.data
  if (!rule || !found) return <div className="listening-preview" aria-live="polite" />
  return (
    <section className="listening-preview" aria-live="polite" aria-busy={!isCurrent}>
      <p>
        <b>
          {found.came === 0
            ? text.previewNone
            : text.preview(format.number(found.matched), format.number(found.came), found.days)}
        </b>
      </p>
      {found.competitorsOnly > 0 ? (
        <p className="quiet">{text.competitorsOnly(format.number(found.competitorsOnly))}</p>
      ) : null}
      <ul className="listening-samples">
        {found.samples.map((sample) => (
          <li key={`${sample.saidAt}${sample.text}`} dir="auto">
            <MarkedWords text={sample.text} spans={sample.spans} />{' '}
            <span className="quiet">{sample.network}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
