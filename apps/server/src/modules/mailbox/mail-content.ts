import type { MailKind } from '@echoloop/contract'
import { z } from 'zod'
import type { Scope } from '../../platform/scope.ts'
import { personKey } from '../customers/index.ts'
import type { MailPart } from './reading/fold-mail.ts'

const person = z.object({ name: z.string().nullable(), address: z.string() })

/** All of a mail that tells of a person. Kept sealed. */
const contentSchema = z.object({
  messageId: z.string().nullable(),
  references: z.array(z.string()),
  from: person,
  /** Who is answered; the sender, but for forms that write in the name of others. */
  author: person,
  to: z.array(person),
  cc: z.array(person),
  peopleLeftOut: z.number(),
  subject: z.string(),
  parts: z.array(z.object({ kind: z.enum(['words', 'quote', 'signature']), text: z.string() })),
  fileNames: z.array(z.string()),
})

export type MailContent = Omit<z.output<typeof contentSchema>, 'parts'> & { parts: MailPart[] }

type Sealed = { sealedContent: Buffer | null; sealedFor: string | null }

/** Sealed with the server's key until the person is known. */
export function sealContent(scope: Pick<Scope, 'keys'>, content: MailContent): Buffer {
  return scope.keys.seal(Buffer.from(JSON.stringify(content)))
}

/** The same for one person: it is unreadable once the person's key is destroyed. */
export async function sealForPerson(scope: Scope, customerId: string, bytes: Buffer): Promise<Buffer> {
  return scope.keys.seal(bytes, await personKey(scope, customerId))
}

/** Bytes as they were before sealing; undefined when they are forgotten. */
export async function openSealed(
  scope: Scope,
  { sealedContent, sealedFor }: Sealed,
): Promise<Buffer | undefined> {
  if (sealedContent === null) return undefined
  return sealedFor === null
    ? scope.keys.open(sealedContent)
    : scope.keys.open(sealedContent, await personKey(scope, sealedFor))
}

/** Undefined when it is forgotten, or its person was erased. */
export async function openContent(scope: Scope, sealed: Sealed): Promise<MailContent | undefined> {
  try {
    const bytes = await openSealed(scope, sealed)
    return bytes && contentSchema.parse(JSON.parse(bytes.toString()))
  } catch (error) {
    // The person's key is gone or another one: nobody can read this any more.
    scope.log.debug({ err: error }, 'a mail cannot be opened')
    return undefined
  }
}

/** Kinds that open nothing and are answered by nobody. */
export function isQuiet(kind: MailKind): boolean {
  return kind !== 'message'
}
