import { type CaseRemedies, endpoints, type RemedyKind, remedyKinds } from '@echoloop/contract'
import { App, Button, Input, InputNumber, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import { formatMoney } from '../orders/format-money.ts'
import { amountOf, digitsOf } from './cents-of.ts'
import { RemedyLines } from './RemedyLines.tsx'
import { currencyOf, hasAmount, hasLines, proposalOf, type RemedyWish, worthOf } from './remedy-wish.ts'

type RemedyFormProps = { caseId: string; given: CaseRemedies; onDone: () => void; onClose: () => void }

/** What to give, and whether somebody else has to agree, said before it is sent. */
export function RemedyForm({ caseId, given, onDone, onClose }: RemedyFormProps): ReactNode {
  const words = useWords().remedies
  const text = words.panel
  const { message } = App.useApp()
  const [wish, setWish] = useState<RemedyWish>(emptyWish)
  const [isMissing, setIsMissing] = useState(false)
  const propose = useAction(endpoints.proposeRemedy, {
    refreshes: [
      endpoints.readCaseRemedies,
      endpoints.listRemedies,
      endpoints.countRemedies,
      endpoints.readCase,
    ],
    onDone: ({ state }) => {
      message.success(state === 'waiting-approval' ? text.asked : text.given)
      onDone()
    },
  })
  const change = (changes: Partial<RemedyWish>) => {
    setIsMissing(false)
    setWish({ ...wish, ...changes })
  }
  const needsOrder = (hasLines(wish.kind) || wish.kind === 'refund') && given.order === null
  const isAbove = isAboveLimit(wish, given)
  const send = () => {
    const body = proposalOf(wish, given)
    if (body) propose.mutate({ params: { id: caseId }, body })
    else setIsMissing(true)
  }
  return (
    <form
      className="remedy-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <label htmlFor="remedy-kind">{text.kind}</label>
      <Select<RemedyKind>
        id="remedy-kind"
        autoFocus
        value={wish.kind}
        options={remedyKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        onChange={(kind) => change({ kind })}
      />
      <HowMuch wish={wish} given={given} onChange={change} />
      <label htmlFor="remedy-note">{text.note}</label>
      <Input.TextArea
        id="remedy-note"
        rows={2}
        maxLength={2000}
        value={wish.note}
        placeholder={text.notePlaceholder}
        aria-describedby="remedy-law"
        onChange={(event) => change({ note: event.target.value })}
      />
      <p id="remedy-law" className="figure-note">
        {text.noteLaw}
      </p>
      <div aria-live="polite">
        {needsOrder ? (
          <p className="figure-note">{text.needsOrder}</p>
        ) : (
          <WhoDecides wish={wish} given={given} />
        )}
        {isMissing ? <p role="alert">{text.missing}</p> : null}
      </div>
      {propose.error ? <ErrorState error={propose.error} /> : null}
      <div className="remedy-actions is-end">
        <Button onClick={onClose}>{text.close}</Button>
        <Button type="primary" htmlType="submit" disabled={needsOrder} loading={propose.isPending}>
          {isAbove ? text.ask : text.give}
        </Button>
      </div>
    </form>
  )
}

const emptyWish: RemedyWish = { kind: 'refund', amount: null, points: null, quantities: {}, note: '' }

type FieldProps = {
  wish: RemedyWish
  given: CaseRemedies
  onChange: (changes: Partial<RemedyWish>) => void
}

function HowMuch({ wish, given, onChange }: FieldProps): ReactNode {
  const text = useWords().remedies.panel
  const { language } = useWordsChoice()
  const currency = currencyOf(given)
  const refundable = given.order?.refundableCents
  if (hasLines(wish.kind))
    return given.order ? (
      <RemedyLines
        lines={given.order.lines}
        quantities={wish.quantities}
        onChange={(quantities) => onChange({ quantities })}
      />
    ) : null
  if (wish.kind === 'points')
    return (
      <>
        <label htmlFor="remedy-points">{text.points}</label>
        <InputNumber
          id="remedy-points"
          min={1}
          precision={0}
          value={wish.points}
          onChange={(points) => onChange({ points })}
        />
      </>
    )
  if (!hasAmount(wish.kind)) return null
  return (
    <>
      <label htmlFor="remedy-amount">{text.amount(currency)}</label>
      <InputNumber
        id="remedy-amount"
        min={0}
        precision={digitsOf(currency)}
        max={wish.kind === 'refund' && refundable !== undefined ? amountOf(refundable, currency) : undefined}
        value={wish.amount}
        onChange={(amount) => onChange({ amount })}
      />
      {wish.kind === 'refund' && refundable !== undefined ? (
        <p className="figure-note">
          {text.refundable(formatMoney({ cents: refundable, currency, language }))}
        </p>
      ) : null}
    </>
  )
}

/** Before it is sent: decided alone or by somebody else, and who carries it out. */
function WhoDecides({ wish, given }: Pick<FieldProps, 'wish' | 'given'>): ReactNode {
  const words = useWords().remedies
  const { language } = useWordsChoice()
  const most = mostOf(wish, given)
  const isWords = wish.kind === 'apology' || wish.kind === 'explanation'
  const amount =
    wish.kind === 'points'
      ? words.points(new Intl.NumberFormat(language).format(most ?? 0))
      : formatMoney({ cents: most ?? 0, currency: given.currency, language })
  const decides =
    most === null || isWords
      ? words.panel.noLimit
      : most === 0
        ? words.panel.neverAlone
        : words.panel.ownLimit(amount)
  return (
    <p className="figure-note">
      {decides} {given.hasDoor && !isWords ? words.panel.byDoor : words.panel.byHand}
    </p>
  )
}

function mostOf({ kind }: RemedyWish, { limits }: CaseRemedies): number | null {
  const limit = limits.find((one) => one.kind === kind)
  return limit === undefined ? 0 : limit.onceMax
}

/** As far as can be told before sending; limits of the case and of the day are the server's. */
function isAboveLimit(wish: RemedyWish, given: CaseRemedies): boolean {
  const most = mostOf(wish, given)
  const worth = worthOf(wish, given)
  if (most === null || worth === 0) return false
  return worth > most || (wish.kind !== 'points' && currencyOf(given) !== given.currency)
}
