import { type BotReply, botLimits, endpoints } from '@echoloop/contract'
import { Button, Form, Input, Select, Tag } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import type { ReplyOf } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'

type Tried = ReplyOf<typeof endpoints.tryBot.reply>

/** What the assistant would say to a question, and why; nothing is counted. */
export function TryTab(): ReactNode {
  const text = useWords().helpRoom.try
  const { language } = useWordsChoice()
  const attempt = useAction(endpoints.tryBot)
  return (
    <>
      <Form<{ text: string; language: 'zh-CN' | 'en' }>
        layout="vertical"
        requiredMark={false}
        initialValues={{ text: '', language }}
        onFinish={(body) => attempt.mutate({ body })}
      >
        <Form.Item name="text" label={text.label} rules={[{ required: true, whitespace: true, message: '' }]}>
          <Input.TextArea rows={2} maxLength={botLimits.question} />
        </Form.Item>
        <div className="help-bar">
          <Form.Item name="language" noStyle>
            <Select
              aria-label={text.language}
              options={[
                { value: 'zh-CN', label: '中文' },
                { value: 'en', label: 'English' },
              ]}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={attempt.isPending}>
            {text.ask}
          </Button>
          <span className="quiet">{text.note}</span>
        </div>
      </Form>
      {attempt.error ? <ErrorState error={attempt.error} /> : null}
      {attempt.data ? <Outcome tried={attempt.data} /> : null}
    </>
  )
}

function Outcome({ tried }: { tried: Tried }): ReactNode {
  const words = useWords().helpRoom
  const text = words.try
  const { reply } = tried
  return (
    <>
      <section aria-live="polite">
        <h2 className="help-part">
          {text.says} <Tag>{text.kinds[kindOf(reply)]}</Tag>
          {reply.kind === 'hand-over' ? <Tag color="gold">{words.reasons[reply.reason]}</Tag> : null}
        </h2>
        <div className="help-said" dir="auto">
          {reply.text}
        </div>
        <ul className="help-cards">
          {reply.sources.map(({ id, title }) => (
            <li key={id}>
              <AppLink href={`/help-pages/${id}`}>{title}</AppLink>
            </li>
          ))}
        </ul>
      </section>
      <Why tried={tried} />
    </>
  )
}

function kindOf(reply: BotReply): 'told' | 'choose' | 'small-talk' | 'hand-over' {
  return reply.kind === 'answer' ? reply.form : reply.kind
}

function Why({ tried }: { tried: Tried }): ReactNode {
  const text = useWords().helpRoom.try
  const format = useFormat()
  return (
    <section>
      <h2 className="help-part">{text.why}</h2>
      <p className="quiet">{text.threshold(format.wholePercent(tried.threshold))}</p>
      {tried.questions.length === 0 ? <p>{text.byRule}</p> : null}
      {tried.questions.map(({ question, terms, found }) => (
        <div key={question} className="help-why">
          <p>
            {text.read}: <b dir="auto">{question}</b>
          </p>
          <p className="help-facts">
            <span className="quiet">{text.terms}</span>
            {terms.map(({ key, weight }) => (
              <Tag key={key}>
                {plainTerm(key)} {format.mean(weight)}
              </Tag>
            ))}
          </p>
          {found.length === 0 ? <p className="quiet">{text.nothing}</p> : <Found found={found} />}
        </div>
      ))}
    </section>
  )
}

/** `#!refund` is the idea of a refund, `=kiln` the word itself. */
function plainTerm(key: string): string {
  return key.startsWith('=') ? `“${key.slice(1)}”` : key.replace(/^#[?~!]?/, '')
}

function Found({ found }: { found: Tried['questions'][number]['found'] }): ReactNode {
  const text = useWords().helpRoom.try
  const format = useFormat()
  return (
    <section className="help-scroll" aria-label={text.why}>
      <table className="help-table">
        <thead>
          <tr>
            <th scope="col">{text.page}</th>
            <th scope="col">{text.coverage}</th>
            <th scope="col">{text.confidence}</th>
            <th scope="col">{text.shared}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ pageId, title, heading, coverage, confidence, shared }) => (
            <tr key={pageId}>
              <th scope="row">
                {title}
                {heading ? <span className="quiet"> › {heading}</span> : null}
              </th>
              <td>{format.wholePercent(coverage)}</td>
              <td>{format.wholePercent(confidence)}</td>
              <td>{shared.map(plainTerm).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
