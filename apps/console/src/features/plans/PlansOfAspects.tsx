import type { AspectFigure } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { MakePlanLink } from './MakePlanLink.tsx'

const offered = 3

/** For the aspects of a product that are criticised most: what could be done about them. */
export function PlansOfAspects(props: { productId: string; aspects: readonly AspectFigure[] }): ReactNode {
  const { plans, codes } = useWords()
  const mayWrite = usePermission('plan.write')
  const criticised = props.aspects
    .filter(({ code, negative }) => negative > 0 && code !== 'overall')
    .toSorted((one, other) => other.negative - one.negative)
    .slice(0, offered)
  if (!mayWrite || criticised.length === 0) return null
  return (
    <ul className="plan-offers">
      {criticised.map(({ code }) => (
        <li key={code}>
          <MakePlanLink productId={props.productId} aspect={code} label={plans.makeOf(codes.aspects[code])} />
        </li>
      ))}
    </ul>
  )
}
