import type { CaseFigures } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { Figure } from '../../parts/Figure.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { behindHref } from './behind-href.ts'

/** The period in numbers, each with what it rests on and the way to its cases. */
export function ServiceFigures({ figures }: { figures: CaseFigures }): ReactNode {
  const words = useWords().figures
  const format = useFormat()
  const { all, from, to } = figures
  const href = (measure: string) => behindHref({ measure, from, to })
  const counted = ({ count, of }: { count: number; of: number }) => ({
    count: format.number(count),
    of: format.number(of),
  })
  const share = ({ count, of }: { count: number; of: number }) =>
    of > 0 ? format.percent(count / of) : words.none
  const kept = all.attainment.reduce(
    (sum, one) => ({ count: sum.count + one.share.count, of: sum.of + one.share.of }),
    { count: 0, of: 0 },
  )
  return (
    <div className="figures">
      <Figure label={words.opened} value={format.number(all.opened)} href={href('opened')} />
      <Figure
        label={words.resolved}
        value={format.number(all.resolved)}
        note={words.reopenedOf(counted({ count: all.reopened, of: all.resolved }))}
        href={href('resolved')}
      />
      <TimeOf label={words.firstReply} time={all.firstReply} href={href('first-reply')} />
      <TimeOf label={words.resolution} time={all.resolution} href={href('resolved')} />
      <Figure
        label={words.satisfied}
        value={share(all.satisfied)}
        n={all.satisfied.of}
        interval={all.satisfied}
        note={words.answersOf(counted(all.satisfied))}
        href={href('satisfaction')}
      />
      <Figure label={words.attainment} value={share(kept)} n={kept.of} note={words.metOf(counted(kept))} />
      <Figure
        label={words.adopted}
        value={share(all.adopted)}
        n={all.adopted.of}
        interval={all.adopted}
        note={words.adoptedOf(counted(all.adopted))}
      />
      <Figure
        label={words.backlog}
        value={format.number(all.backlog)}
        note={words.backlogNote}
        href="/cases?view=all"
      />
    </div>
  )
}

type TimeOfProps = { label: string; time: CaseFigures['all']['firstReply']; href: string }

function TimeOf({ label, time, href }: TimeOfProps): ReactNode {
  const words = useWords().figures
  const format = useFormat()
  return (
    <Figure
      label={label}
      value={time.median === null ? words.none : format.span(time.median)}
      n={time.count}
      note={words.from(format.number(time.count))}
      before={time.p90 === null ? undefined : words.p90(format.span(time.p90))}
      href={href}
    />
  )
}
