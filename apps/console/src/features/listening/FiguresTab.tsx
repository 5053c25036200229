import { endpoints, type MentionFigures } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { MoodBar } from '../../parts/MoodBar.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { PeriodPicker } from '../../parts/PeriodPicker.tsx'
import { daysOfPeriod } from '../../parts/period.ts'
import { useSession } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { ComparisonList } from './ComparisonList.tsx'
import { withoutEmpty } from './listening-search.ts'
import { RhythmChart } from './RhythmChart.tsx'
import { ShareTable } from './ShareTable.tsx'

/** How much is said, in which mood, beside whom. */
export function FiguresTab(): ReactNode {
  const text = useWords().listening.figures
  const { timeZone } = useSession().shop
  const search = useSearch({ from: '/shell/listening' })
  const navigate = useNavigate({ from: '/listening' })
  const { monitorId, days, from, to } = search
  const chosen = withoutEmpty({ days, from, to })
  const period = useMemo(() => daysOfPeriod({ search, now: new Date(), timeZone }), [search, timeZone])
  const monitors = useCall(endpoints.listMonitors)
  const query = { ...period, ...(monitorId ? { monitorId } : {}) }
  const figures = useCall(endpoints.readMentionFigures, { query }, { keepsLast: true })
  return (
    <>
      <div className="listening-filter">
        <PeriodPicker
          search={chosen}
          period={period}
          onChoose={(next, isTyped) =>
            void navigate({
              search: { tab: 'figures', ...withoutEmpty({ monitorId }), ...next },
              replace: isTyped,
            })
          }
        />
        <Select<string>
          aria-label={text.monitor}
          value={monitorId ?? ''}
          options={[
            { value: '', label: text.all },
            ...(monitors.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(next) =>
            void navigate({
              search: { tab: 'figures', ...chosen, ...(next === '' ? {} : { monitorId: next }) },
              replace: true,
            })
          }
        />
      </div>
      {figures.error && !figures.data ? (
        <ErrorState error={figures.error} onRetry={() => void figures.refetch()} />
      ) : null}
      {figures.isPending ? <ListSkeleton rows={6} /> : null}
      {figures.data ? <Shown figures={figures.data} /> : null}
    </>
  )
}

function Shown({ figures }: { figures: MentionFigures }): ReactNode {
  const words = useWords()
  const text = words.listening.figures
  const format = useFormat()
  const { sum } = figures
  const unread = sum.total - sum.positive - sum.negative - sum.mixed - sum.neutral
  return (
    <div className="listening-figures">
      <RhythmChart figures={figures} />
      <section>
        <h2>{text.mood}</h2>
        <MoodBar counts={sum} />
        {unread > 0 ? (
          <p className="figure-note">
            <AppLink href={`/feedback?kind=mention&analysed=no&from=${figures.from}&to=${figures.to}`}>
              {words.shell.notAnalysed(format.number(unread))}
            </AppLink>
          </p>
        ) : null}
        <p className="quiet">{text.kept(format.number(figures.kept), format.number(figures.came))}</p>
      </section>
      <section>
        <h2>{text.share}</h2>
        {figures.shares.length === 0 ? <p className="quiet">{text.shareNone}</p> : null}
        {figures.shares.map((share) => (
          <ShareTable key={share.monitorId} share={share} period={figures} />
        ))}
      </section>
      <ComparisonList comparisons={figures.comparisons} />
    </div>
  )
}
