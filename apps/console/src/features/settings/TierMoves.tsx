import { endpoints, type TierRule, tierRuleSchema } from '@echoloop/contract'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'

const askAfterMs = 500

/** What the rules in the form would do; asked when typing pauses. */
export function TierMoves({ rule }: { rule: TierRule }): ReactNode {
  const text = useWords().tiers
  const format = useFormat()
  const { language } = useWordsChoice()
  const written = JSON.stringify(rule)
  const [kept, setKept] = useState(written)
  useEffect(() => {
    const timer = setTimeout(() => setKept(written), askAfterMs)
    return () => clearTimeout(timer)
  }, [written])
  const asked = useMemo(() => tierRuleSchema.parse(JSON.parse(kept)), [kept])
  const preview = useCall(endpoints.previewTiers, { body: asked }, { keepsLast: true })
  if (preview.error) return <p className="quiet">{text.previewFailed}</p>
  if (!preview.data) return null
  const { counts, rising, falling } = preview.data
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <section className="tier-moves" role="status">
      <p className="quiet">{text.ofAll(format.number(all))}</p>
      <ul>
        {asked.tiers.toReversed().map(({ code, name }) => {
          const count = counts[code] ?? 0
          return (
            <li key={code}>
              <span>{name[language]}</span>
              <meter min={0} max={Math.max(1, all)} value={count} aria-label={name[language]} />
              <span>{format.number(count)}</span>
            </li>
          )
        })}
      </ul>
      <p>
        {rising + falling === 0
          ? text.nobodyMoves
          : text.moves({ rising: format.number(rising), falling: format.number(falling) })}
      </p>
    </section>
  )
}
