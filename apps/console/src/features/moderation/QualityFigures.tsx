import type { ModerationFigures, ModerationShare } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { Figure } from '../../parts/Figure.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** Fewer pairs than so many say little about agreement. */
const pairsMin = 10

/** The figures that everybody may read, and a few more; each with what it rests on. */
export function QualityFigures({ figures }: { figures: ModerationFigures }): ReactNode {
  const text = useWords().moderation.figures
  const format = useFormat()
  const hours = useHours()
  const { agreement } = figures
  const same = agreement.bothPublish + agreement.bothRefuse
  const pairs = same + agreement.firstOnly + agreement.secondOnly
  const isKnown = agreement.kappa !== null && agreement.low !== null && agreement.high !== null
  return (
    <div className="figures">
      <Figure
        label={text.agreement}
        value={isKnown && agreement.kappa !== null ? signed(agreement.kappa) : '–'}
        n={pairs}
        smallBelow={pairsMin}
        note={
          isKnown && agreement.low !== null && agreement.high !== null
            ? `${text.agreementNote({ pairs: format.number(pairs), same: format.number(same) })} · ${text.range(signed(agreement.low), signed(agreement.high))}`
            : text.tooFew(format.number(pairs))
        }
      />
      <Share label={text.wrongHolds} share={figures.wrongHolds} noteOf={text.ofDrawn} />
      <Share label={text.wrongRefusals} share={figures.wrongRefusals} noteOf={text.ofDrawn} />
      <Share
        label={text.within(figures.targetHours)}
        share={figures.withinTarget}
        noteOf={text.ofDecisions}
      />
      <Figure
        label={text.median}
        value={hours(figures.medianHours)}
        n={figures.decisions}
        note={text.decisions(figures.decisions)}
      />
      <Figure
        label={text.p90}
        value={hours(figures.p90Hours)}
        n={figures.decisions}
        note={text.decisions(figures.decisions)}
      />
      <Figure
        label={text.waiting}
        value={format.number(figures.waiting)}
        note={text.overdue(format.number(figures.overdue))}
        href="/moderation"
      />
      <Share label={text.starsSeen} share={figures.starsSeen} noteOf={text.ofDecisions} />
    </div>
  )
}

type ShareProps = {
  label: string
  share: ModerationShare
  noteOf: (count: string, of: string) => string
}

function Share({ label, share, noteOf }: ShareProps): ReactNode {
  const format = useFormat()
  const { low, high } = share
  return (
    <Figure
      label={label}
      value={share.share === null ? '–' : format.percent(share.share)}
      n={share.of}
      note={noteOf(format.number(share.count), format.number(share.of))}
      interval={low !== null && high !== null ? { low, high } : undefined}
    />
  )
}

/** κ with its sign, two digits: it may be below zero. */
function signed(value: number): string {
  return value.toFixed(2).replace('-', '−')
}

/** Hours as they are said: minutes below one. */
export function useHours(): (hours: number | null) => string {
  const text = useWords().moderation.figures
  const format = useFormat()
  return (hours) => {
    if (hours === null) return '–'
    if (hours < 1) return text.minutes(format.number(Math.round(hours * 60)))
    return text.hours(format.mean(hours))
  }
}
