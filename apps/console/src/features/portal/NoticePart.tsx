import { endpoints, type PrivacyNotice, portalLimits } from '@echoloop/contract'
import { App, Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'

type NoticePartProps = { notices: readonly PrivacyNotice[] }

/** Versions of the privacy notice; the newest one is what people agree to. */
export function NoticePart({ notices }: NoticePartProps): ReactNode {
  const text = useWords().portalRoom.settings
  const mayWrite = usePermission('shop.write')
  const { message } = App.useApp()
  const publish = useAction(endpoints.publishPrivacyNotice, {
    refreshes: [endpoints.readPortalSettings],
    onDone: () => message.success(text.published),
  })
  const [newest] = notices
  return (
    <section>
      <h2 className="portal-part">{text.notice}</h2>
      <p className="quiet">{text.noticeHint}</p>
      <ul className="portal-versions">
        {notices.map(({ version, publishedAt, publishedBy }) => (
          <li key={version}>
            {text.version(version)}{' '}
            <span className="quiet">
              {publishedBy} <TimeAgo instant={publishedAt} />
            </span>
          </li>
        ))}
      </ul>
      {newest ? (
        <Form<PrivacyNotice['text']>
          key={newest.version}
          layout="vertical"
          requiredMark={false}
          disabled={!mayWrite || publish.isPending}
          initialValues={newest.text}
          onFinish={(words) => publish.mutate({ body: { text: words } })}
        >
          {(['zh-CN', 'en'] as const).map((language) => (
            <Form.Item key={language} name={language} label={text.text[language]}>
              <Input.TextArea rows={6} maxLength={portalLimits.notice} lang={language} />
            </Form.Item>
          ))}
          {publish.error ? <ErrorState error={publish.error} /> : null}
          {mayWrite ? (
            <Button htmlType="submit" loading={publish.isPending}>
              {text.publish}
            </Button>
          ) : null}
        </Form>
      ) : null}
    </section>
  )
}
