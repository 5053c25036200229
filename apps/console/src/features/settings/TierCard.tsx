import { tierChannels, tierLimits, tierStyles } from '@echoloop/contract'
import { Button, Form, Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import type { RuleAnswers } from './tier-answers.ts'

type TierCardProps = {
  /** 0 is the lowest, which asks for nothing. */
  place: number
  counts: Record<string, number>
  onRemove?: (place: number) => void
}

/** One tier: its name, what reaches it, and how its people are answered. */
export function TierCard({ place, counts, onRemove }: TierCardProps): ReactNode {
  const text = useWords().tiers
  const format = useFormat()
  const { language } = useWordsChoice()
  const tier = Form.useWatch((values: RuleAnswers) => values.tiers?.[place], { preserve: true })
  const name = (language === 'en' ? tier?.nameEn : tier?.nameZh) ?? ''
  const named = [{ required: true, whitespace: true, max: tierLimits.name, message: text.nameNeeded }]
  return (
    <li className="tier-card">
      <div className="tier-head">
        <h3>{name}</h3>
        <span className="quiet">{text.now(format.number(counts[tier?.code ?? ''] ?? 0))}</span>
        {onRemove ? (
          <Button type="text" size="small" aria-label={text.remove(name)} onClick={() => onRemove(place)}>
            {text.remove(name)}
          </Button>
        ) : null}
      </div>
      <div className="tier-fields">
        <Form.Item name={[place, 'nameZh']} label={text.nameZh} rules={named}>
          <Input lang="zh-CN" autoComplete="off" />
        </Form.Item>
        <Form.Item name={[place, 'nameEn']} label={text.nameEn} rules={named}>
          <Input lang="en" autoComplete="off" />
        </Form.Item>
        {place === 0 ? <p className="quiet tier-lowest">{text.lowest}</p> : <ThresholdFields place={place} />}
        <Form.Item name={[place, 'channelWish']} label={text.channelWish}>
          <select className="field">
            {tierChannels.map((channel) => (
              <option key={channel} value={channel}>
                {text.channels[channel]}
              </option>
            ))}
          </select>
        </Form.Item>
        <Form.Item name={[place, 'style']} label={text.style}>
          <select className="field">
            {tierStyles.map((style) => (
              <option key={style} value={style}>
                {text.styles[style]}
              </option>
            ))}
          </select>
        </Form.Item>
        <Form.Item name={[place, 'guidance']} label={text.guidance} className="tier-guidance">
          <Input maxLength={tierLimits.guidance} placeholder={text.guidanceHint} autoComplete="off" />
        </Form.Item>
      </div>
    </li>
  )
}

function ThresholdFields({ place }: { place: number }): ReactNode {
  const text = useWords().tiers
  const whole = (limits: { min: number; max: number }, required = true) => [
    { required, type: 'integer' as const, ...limits, message: text.between(limits) },
  ]
  return (
    <>
      <Form.Item
        className="tier-threshold"
        name={[place, 'ordersMin']}
        label={text.ordersMin}
        rules={whole(tierLimits.orders)}
      >
        <InputNumber precision={0} inputMode="numeric" />
      </Form.Item>
      <Form.Item
        className="tier-threshold"
        name={[place, 'spentMin']}
        label={text.spentMin}
        rules={[
          { required: true, type: 'number', min: 0, message: text.between({ min: 0, max: 999_999_999 }) },
        ]}
      >
        <InputNumber precision={2} inputMode="decimal" />
      </Form.Item>
      <Form.Item
        className="tier-threshold"
        name={[place, 'recencyDaysMax']}
        label={text.recency}
        rules={whole(tierLimits.recencyDays, false)}
      >
        <InputNumber suffix={text.days} precision={0} inputMode="numeric" placeholder={text.recencyAny} />
      </Form.Item>
    </>
  )
}
