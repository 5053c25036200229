import { boardLimits } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { prepareText } from '../../feedback/index.ts'
import { readPortalSettings } from '../portal-settings.ts'
import { insertBoardItem } from './board-item-store.ts'
import { standsByItself } from './stands-by-itself.ts'

/** Puts a suggestion forward for the board; a moderator lets it on, or the shop's rule where nothing speaks against it. */
export async function proposeBoardItem(
  scope: Scope,
  { feedbackId, text }: { feedbackId: string; text: string },
): Promise<void> {
  const { hasBoard, boardBy } = await readPortalSettings(scope)
  if (!hasBoard) return
  const words = prepareText({ text })
  const isShown = boardBy === 'rule' && standsByItself({ text, masked: words.masked })
  await insertBoardItem(scope, { feedbackId, title: titleOf(words.text ?? ''), isShown })
}

const titleMax = 80
const hidden = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** The first sentence, cut at a word; a moderator may write a better one. Pure. */
export function titleOf(text: string): string {
  const clean = text.replace(/\s+/g, ' ').replace(hidden, '').trim()
  const [sentence = ''] = clean.split(/(?<=[。！？])|(?<=[.!?])\s/u)
  const letters = [...(sentence || clean)]
  if (letters.length <= titleMax) return letters.join('').slice(0, boardLimits.title) || '…'
  const cut = letters.slice(0, titleMax).join('')
  const space = cut.lastIndexOf(' ')
  return `${space > titleMax / 2 ? cut.slice(0, space) : cut}…`
}
