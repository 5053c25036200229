import type { Words } from '@echoloop/locales'
import {
  contradictsKept,
  describeFinding,
  type Finding,
  fetchLog,
  fetchWitnessedHeads,
  found,
  hasFailed,
  isKeptHeadSigned,
  NoAnswer,
  type Receipt,
  Refused,
  readReceipt,
  readWitnessedHeads,
  Unreadable,
  type Verified,
  verifyLog,
  type WitnessedHead,
} from '@echoloop/verifier'
import { CommandFailure, usageFailure } from './command-failure.ts'
import { type LogState, openLogState } from './open-log-state.ts'
import { cleanUrl } from './read-connection.ts'
import { type Options, readOptions } from './read-options.ts'
import { readReceiptFile } from './read-receipt-file.ts'
import type { Terminal } from './terminal.ts'

const allowed = {
  receipt: 'text',
  url: 'text',
  shop: 'text',
  state: 'text',
  product: 'text',
  witness: 'texts',
  'auditor-key': 'texts',
  full: 'flag',
  quick: 'flag',
} as const

/**
 * `echoloop verify-log`: whether a shop's log is whole, continues what was kept of it, holds a receipt and gives the
 * stars that the shop shows. Ends with 1 when any check failed.
 */
export async function verifyLogCommand(input: { terminal: Terminal; given: string[] }): Promise<0 | 1> {
  const { terminal } = input
  const asked = await readAsked(terminal, readOptions({ given: input.given, allowed, words: terminal.words }))
  const { url, shop, receipt } = asked
  if (receipt !== undefined && receipt.shop !== shop)
    return tell(terminal, [found('receipt-of-other-shop', { shop: receipt.shop })])
  const state = await openLogState({ path: asked.statePath, shop, words: terminal.words })
  await demandSigned(terminal, { state, shop })
  const { verified, silent } = await checkOutside(terminal, asked, async () => {
    const witnessed = await Promise.all(asked.witnesses.map((witness) => askWitness(witness, shop)))
    const checked = await verifyLog(fetchLog({ url, shop }), {
      shop,
      ...(state.kept && { kept: state.kept }),
      isWhole: asked.isWhole,
      ...(receipt && { receipt }),
      ...(asked.product !== undefined && { product: asked.product }),
      milestones: witnessed.flat(),
      auditorKeys: asked.auditorKeys,
      onProgress: (done, size) =>
        terminal.notices.showProgress(() => terminal.words.command.verifyLog.progress(done, size)),
    })
    const silentOnes = asked.witnesses.filter((_, index) => witnessed[index]?.length === 0)
    return { verified: checked, silent: silentOnes }
  })
  terminal.notices.clearProgress()
  const findings = [...verified.findings, ...silent.map((witness) => found('witness-has-none', { witness }))]
  if (isNothing(verified, asked))
    throw new CommandFailure(sentence(terminal, found('head-absent')), { exitCode: 2 })
  const code = tell(terminal, findings)
  await keep(terminal, { state, verified })
  return code
}

type Asked = {
  url: string
  shop: string
  receipt: Receipt | undefined
  statePath: string | undefined
  product: string | undefined
  witnesses: string[]
  auditorKeys: string[]
  isWhole: boolean
}

async function readAsked(terminal: Terminal, options: Options): Promise<Asked> {
  const { words } = terminal
  const path = options.text('receipt')
  const receipt =
    path === undefined
      ? undefined
      : readReceipt(await readReceiptFile({ path, words, standardInput: terminal.input }))
  // The address in a receipt comes from a file, so it is judged like any argument.
  const url = options.text('url') ?? receipt?.url
  const shop = options.text('shop') ?? receipt?.shop
  if (url === undefined || shop === undefined) throw usageFailure(words.command.verifyLog.logNeeded)
  if (!/^shp_[0-9a-f]{32}$/.test(shop)) throw usageFailure(words.command.verifyLog.badShop(shop))
  const product = options.text('product')
  if (product !== undefined && !/^prd_[0-9a-f]{32}$/.test(product))
    throw usageFailure(words.command.verifyLog.badProduct(product))
  if (options.flag('full') && options.flag('quick')) throw usageFailure(words.command.verifyLog.fullOrQuick)
  const witnesses = options.texts('witness').map((witness) => cleanUrl(witness, words))
  const isQuick = options.flag('quick') || (receipt !== undefined && !options.flag('full'))
  return {
    url: cleanUrl(url, words),
    shop,
    receipt,
    statePath: options.text('state'),
    product,
    witnesses,
    auditorKeys: options.texts('auditor-key'),
    isWhole: !isQuick || witnesses.length > 0,
  }
}

function askWitness(witness: string, shop: string): Promise<WitnessedHead[]> {
  return fetchWitnessedHeads({ url: witness, shop }).then((answer) =>
    readWitnessedHeads({ witness, shop, answer }),
  )
}

/** What cannot be read or reached proves nothing either way: the command ends with 2 and says so. */
async function checkOutside<Result>(
  terminal: Terminal,
  { url }: Asked,
  check: () => Promise<Result>,
): Promise<Result> {
  try {
    return await check()
  } catch (error) {
    const isOutside = error instanceof NoAnswer || error instanceof Refused || error instanceof Unreadable
    if (!isOutside) throw error
    const { noAnswer } = terminal.words.command.verifyLog
    throw new CommandFailure(noAnswer(url, error.message), { exitCode: 2, cause: error })
  }
}

/** A kept head whose signature does not fit is no evidence; the file stays as it is. */
async function demandSigned(
  { words }: Terminal,
  { state, shop }: { state: LogState; shop: string },
): Promise<void> {
  const { kept, path = '' } = state
  if (kept !== undefined && !(await isKeptHeadSigned(kept, shop)))
    throw new CommandFailure(words.command.verifyLog.badState(path), { exitCode: 2 })
}

/** A shop without any log leaves nothing to check, unless there is a receipt or a witness's head of it. */
function isNothing({ findings }: Verified, { receipt }: Asked): boolean {
  return receipt === undefined && !hasFailed(findings) && findings.some(({ code }) => code === 'head-absent')
}

function tell(terminal: Terminal, findings: readonly Finding[]): 0 | 1 {
  const { words } = terminal
  for (const finding of findings) {
    const line = `${words.verification.verdicts[finding.verdict]}: ${sentence(terminal, finding)}`
    if (finding.verdict === 'failed') terminal.notices.say(line)
    else terminal.output.write(`${line}\n`)
    if (finding.facts.isPresent === 0) terminal.output.write(`${words.verification.changedSince}\n`)
  }
  const failed = hasFailed(findings)
  if (failed) terminal.notices.say(words.command.verifyLog.outcome.failed)
  else terminal.output.write(limitsOf(words))
  return failed ? 1 : 0
}

function limitsOf({ verification, command }: Words): string {
  const { heading, items } = verification.limits
  return `${command.verifyLog.outcome.good}\n${heading}:\n${items.map((item) => `- ${item}`).join('\n')}\n`
}

function sentence({ words, language }: Terminal, finding: Finding): string {
  const locale = language === 'en' ? 'en-GB' : language
  const times = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  const counts = new Intl.NumberFormat(locale)
  const format = {
    time: (iso: string) => `${times.format(new Date(iso))} UTC`,
    count: (value: number) => counts.format(value),
  }
  return describeFinding(finding, {
    words: {
      ...words.verification,
      policies: { ...words.feedback.history.codes, ...words.codes.policies },
    },
    format,
  })
}

type Keeping = { state: LogState; verified: Verified }

/** A head that failed is never kept in place of the old one; both together are put aside as evidence. */
async function keep(terminal: Terminal, { state, verified }: Keeping): Promise<void> {
  const { kept, evidence } = terminal.words.command.verifyLog
  if (verified.keep !== undefined) {
    await state.write(verified.keep)
    if (state.path !== undefined) terminal.output.write(`${kept(state.path)}\n`)
  } else if (verified.now !== undefined && contradictsKept(verified.findings)) {
    const path = await state.writeEvidence(verified.now)
    if (path !== undefined) terminal.notices.say(evidence(path))
  }
}
