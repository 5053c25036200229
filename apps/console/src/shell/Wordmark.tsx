import type { ReactNode } from 'react'

/** 回声 Echoloop, small. */
export function Wordmark(): ReactNode {
  return (
    <span className="wordmark" translate="no">
      <svg viewBox="0 0 32 32" width={20} height={20} aria-hidden="true" className="wordmark-sign">
        <circle cx="16" cy="16" r="3" />
        <path d="M16 8a8 8 0 1 1-8 8" />
        <path d="M16 2.5A13.5 13.5 0 1 1 2.5 16" opacity={0.55} />
      </svg>
      <b lang="zh-CN">回声</b> Echoloop
    </span>
  )
}
