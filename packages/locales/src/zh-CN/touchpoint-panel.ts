import type { touchpointPanel as source } from '../en/touchpoint-panel.ts'

export const touchpointPanel: typeof source = {
  label: ({ shop }) => `${shop}想请教您一个小问题`,
  note: ({ shop }) => `${shop}想请教您一个小问题，位于页面末尾，可以随时关闭。`,
  close: '关闭小问卷',
}
