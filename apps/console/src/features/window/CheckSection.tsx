import { endpoints } from '@echoloop/contract'
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { useWords } from '../../words/use-words.ts'
import { PageFindings } from './PageFindings.tsx'

/** “Is it working?”: the server looks at a page of the shop and says what it found. */
export function CheckSection(): ReactNode {
  const words = useWords().shopWindow.check
  const [url, setUrl] = useState('')
  const check = useAction(endpoints.checkPage)
  return (
    <div className="window-check">
      <p className="quiet">{words.introduction}</p>
      <form
        className="window-check-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (url.trim() !== '') check.mutate({ body: { url: url.trim() } })
        }}
      >
        <Labelled label={words.address}>
          {(id) => (
            <Input
              id={id}
              inputMode="url"
              autoComplete="url"
              spellCheck={false}
              maxLength={2000}
              placeholder={words.placeholder}
              value={url}
              onChange={(event) => setUrl(event.target.value)}
            />
          )}
        </Labelled>
        <Button type="primary" htmlType="submit" loading={check.isPending} disabled={url.trim() === ''}>
          {words.start}
        </Button>
      </form>
      <div aria-live="polite">
        {check.isPending ? <p className="quiet">{words.looking}</p> : null}
        {check.error ? <ErrorState error={check.error} reassurance="" /> : null}
        {check.data && !check.isPending ? <PageFindings check={check.data} /> : null}
      </div>
      <p className="quiet">{words.limits}</p>
    </div>
  )
}
