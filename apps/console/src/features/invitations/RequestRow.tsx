import type { ReviewRequest } from '@echoloop/contract'
import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import { RequestActions } from './RequestActions.tsx'
import { reasonWords } from './reason-words.ts'

const namesShown = 3

type RequestRowProps = { request: ReviewRequest; isChosen: boolean; onChoose: (isChosen: boolean) => void }

export function RequestRow({ request, isChosen, onChoose }: RequestRowProps): ReactNode {
  const words = useWords().invitations
  const format = useFormat()
  const at = request.endedAt ?? request.plannedFor
  return (
    <tr>
      <td className="request-choice">
        <Checkbox
          aria-label={words.actions.choose(request.orderNumber)}
          checked={isChosen}
          onChange={(event) => onChoose(event.target.checked)}
        />
      </td>
      <th scope="row">
        <bdi>{request.orderNumber}</bdi>
        <span className="figure-note">{words.steps[request.step]}</span>
      </th>
      <td data-label={words.columns.products}>
        <ProductNames products={request.products} />
      </td>
      <td data-label={words.columns.state}>
        <span className={`request-state is-${request.state}`}>{words.states[request.state]}</span>
        <span className="figure-note">{detailOf(words, request)}</span>
      </td>
      <td data-label={words.columns.when}>
        <time dateTime={at}>{format.dateTime(at)}</time>
      </td>
      <td className="is-action">
        <RequestActions request={request} />
      </td>
    </tr>
  )
}

function ProductNames({ products }: { products: ReviewRequest['products'] }): ReactNode {
  const words = useWords().invitations
  const format = useFormat()
  const { language } = useWordsChoice()
  const more = products.length - namesShown
  return (
    <ul className="request-products">
      {products.slice(0, namesShown).map((product) => (
        <li key={product.id}>
          <bdi>{language === 'en' ? (product.nameEn ?? product.name) : product.name}</bdi>
          {product.isReviewed ? <span className="figure-note"> ✓ {words.reviewed}</span> : null}
        </li>
      ))}
      {more > 0 ? <li className="quiet">{words.moreProducts(format.number(more))}</li> : null}
    </ul>
  )
}

function detailOf(
  words: ReturnType<typeof useWords>['invitations'],
  { state, reason, joinedTo, isHastened }: ReviewRequest,
): string {
  if (state === 'joined' && joinedTo) return words.joinedTo(joinedTo)
  if (state === 'planned' || state === 'leaving') return isHastened ? words.hastened : ''
  return reason === null ? '' : reasonWords(words, reason)
}
