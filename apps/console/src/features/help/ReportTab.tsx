import { endpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Select, Tag } from 'antd'
import type { ReactNode } from 'react'
import { type ReplyOf, useCall } from '../../call/use-call.ts'
import { useCallPages } from '../../call/use-call-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Figure } from '../../parts/Figure.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { questionKinds, reportDays } from './help-search.ts'

type Report = ReplyOf<typeof endpoints.readBotReport.reply>

/** What was asked, answered, passed on and found helpful, each with its counts. */
export function ReportTab(): ReactNode {
  const text = useWords().helpRoom.report
  const { days = 30, kind } = useSearch({ from: '/shell/help-pages' })
  const navigate = useNavigate({ from: '/help-pages' })
  const report = useCall(endpoints.readBotReport, { query: { days } }, { keepsLast: true })
  return (
    <>
      <div className="help-bar">
        <Select
          aria-label={text.period}
          value={days}
          options={reportDays.map((value) => ({ value, label: text.days(value) }))}
          onChange={(next) =>
            void navigate({ search: { tab: 'report', days: next, ...(kind ? { kind } : {}) }, replace: true })
          }
        />
      </div>
      {report.error && !report.data ? (
        <ErrorState error={report.error} onRetry={() => void report.refetch()} />
      ) : null}
      {report.isPending ? <ListSkeleton rows={4} /> : null}
      {report.data ? <Figures report={report.data} /> : null}
      <Questions />
    </>
  )
}

function Figures({ report }: { report: Report }): ReactNode {
  const words = useWords().helpRoom
  const text = words.report
  const format = useFormat()
  const { asked, answered, chosen, smallTalk, judged, helpful, handedOver, pages } = report
  const handed = handedOver.reduce((sum, { count }) => sum + count, 0)
  if (asked === 0) return <EmptyState title={text.empty} />
  const share = (part: number, whole: number) => (whole === 0 ? text.none : format.wholePercent(part / whole))
  return (
    <>
      <div className="help-figures">
        <Figure label={text.asked} value={format.number(asked)} />
        <Figure
          label={text.answered}
          value={share(answered, asked)}
          n={asked}
          note={text.of(answered, asked)}
        />
        <Figure label={text.chosen} value={share(chosen, asked)} n={asked} note={text.of(chosen, asked)} />
        <Figure
          label={text.handedOver}
          value={share(handed, asked)}
          n={asked}
          note={text.of(handed, asked)}
        />
        <Figure
          label={text.smallTalk}
          value={share(smallTalk, asked)}
          n={asked}
          note={text.of(smallTalk, asked)}
        />
        <Figure
          label={text.helpful}
          value={share(helpful, judged)}
          n={judged}
          note={text.of(helpful, judged)}
        />
      </div>
      {handedOver.length > 0 ? (
        <section>
          <h2 className="help-part">{text.reasons}</h2>
          <p className="help-facts">
            {handedOver.map(({ reason, count }) => (
              <Tag key={reason}>
                {words.reasons[reason]} {format.number(count)}
              </Tag>
            ))}
          </p>
        </section>
      ) : null}
      {pages.length > 0 ? <PageTable pages={pages} /> : null}
    </>
  )
}

function PageTable({ pages }: { pages: Report['pages'] }): ReactNode {
  const text = useWords().helpRoom.report
  const format = useFormat()
  return (
    <section>
      <h2 className="help-part">{text.pages}</h2>
      <table className="help-table">
        <tbody>
          {pages.map(({ pageId, title, answers, judged, helpful }) => (
            <tr key={pageId}>
              <th scope="row">
                <AppLink href={`/help-pages/${pageId}`}>{title}</AppLink>
              </th>
              <td>
                {text.pageQuotes} {format.number(answers)}
              </td>
              <td>
                {text.pageHelpful} {text.of(helpful, judged)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Questions(): ReactNode {
  const words = useWords().helpRoom
  const text = words.report
  const format = useFormat()
  const { days, kind } = useSearch({ from: '/shell/help-pages' })
  const navigate = useNavigate({ from: '/help-pages' })
  const asked = useCallPages(endpoints.listBotQuestions, { query: kind ? { kind } : {} })
  return (
    <section>
      <h2 className="help-part">{text.questions}</h2>
      <p className="quiet">{text.masked}</p>
      <Select
        aria-label={text.questions}
        value={kind ?? 'all'}
        options={['all' as const, ...questionKinds].map((value) => ({
          value,
          label: value === 'all' ? text.all : text.kinds[value],
        }))}
        onChange={(next: 'all' | (typeof questionKinds)[number]) =>
          void navigate({
            search: { tab: 'report', ...(days ? { days } : {}), ...(next === 'all' ? {} : { kind: next }) },
            replace: true,
          })
        }
      />
      {asked.error ? <ErrorState error={asked.error} onRetry={asked.askAgain} /> : null}
      {asked.isLoading ? <ListSkeleton rows={4} /> : null}
      <ul className="help-cards" aria-busy={asked.isStale}>
        {asked.rows.map((row) => (
          <li key={row.id} className="help-card">
            <b dir="auto">{row.text}</b>
            <p className="help-facts">
              <Tag>{row.reason ? words.reasons[row.reason] : text.kinds[row.kind]}</Tag>
              {row.pages.map(({ id, title }) => (
                <AppLink key={id} href={`/help-pages/${id}`}>
                  {title}
                </AppLink>
              ))}
              {row.isHelpful === null ? null : <Tag>{row.isHelpful ? text.helpfulYes : text.helpfulNo}</Tag>}
              <span className="quiet">
                {text.channels[row.channel]} · {format.ago(row.at)}
              </span>
            </p>
          </li>
        ))}
      </ul>
      <LoadMore pages={asked} />
    </section>
  )
}
