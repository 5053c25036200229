import { checkReply, type ReplyVerdict } from '@echoloop/analysis'
import type { Scope } from '../../../platform/scope.ts'
import { type MatterKey, readMatter } from './read-matter.ts'

/** Checks words meant for a case or a feedback against all that is known of it. Stores and sends nothing. */
export async function checkReplyTo(
  scope: Scope,
  asked: { matter: MatterKey; text: string; channel: 'public' | 'private' },
): Promise<ReplyVerdict & { hasTrouble: boolean }> {
  const { facts, language } = await readMatter(scope, asked.matter)
  const verdict = checkReply({ text: asked.text, channel: asked.channel, language, facts })
  const looked = [...verdict.passes, ...verdict.findings.map(({ code }) => code)]
  return { ...verdict, hasTrouble: looked.includes('no-apology') }
}
