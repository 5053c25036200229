import { Form, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'

export type KnownCategory = { code: string; name: string; nameEn: string | null }

/** Days of their own for categories; empty fields leave those of the shop. */
export function CategoryDays({
  known,
  range,
}: {
  known: KnownCategory[]
  range: { min: number; max: number }
}): ReactNode {
  const words = useWords().invitations.policy
  const { language } = useWordsChoice()
  const nameOf = (code: string) => {
    const category = known.find((one) => one.code === code)
    return (language === 'en' ? category?.nameEn : null) ?? category?.name ?? code
  }
  return (
    <fieldset className="category-days">
      <legend>{words.categories}</legend>
      <p className="quiet">{known.length === 0 ? words.noCategories : words.categoriesNote}</p>
      <Form.List name="categories">
        {(rows) =>
          rows.map((row) => (
            <Form.Item key={row.key} noStyle shouldUpdate>
              {({ getFieldValue }) => {
                const name = nameOf(String(getFieldValue(['categories', row.name, 'code'])))
                return (
                  <div className="category-row">
                    <span className="category-name">{name}</span>
                    {(['domestic', 'international'] as const).map((place) => (
                      <Form.Item key={place} name={[row.name, 'days', `${place}Days`]} noStyle>
                        <InputNumber
                          {...range}
                          precision={0}
                          inputMode="numeric"
                          prefix={words[`${place}Short`]}
                          suffix={words.days}
                          className="category-input"
                          aria-label={`${name}: ${words[`${place}Short`]}`}
                        />
                      </Form.Item>
                    ))}
                  </div>
                )
              }}
            </Form.Item>
          ))
        }
      </Form.List>
    </fieldset>
  )
}
