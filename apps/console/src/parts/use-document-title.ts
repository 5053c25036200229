import { useEffect } from 'react'

/** Names the browser's tab while the component is on screen. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · 回声 Echoloop`
  }, [title])
}
