/** Requirements of standards and laws, and where the product meets them. `figures`: which of the shop's figures belong to it. */
export const evidencePack = {
  title: (shop: string) => `Evidence pack on reviews · ${shop}`,
  heading: 'Evidence pack on customer reviews',
  introduction:
    'What standards and laws ask of customer reviews, how this shop’s system meets it, and what it cannot show. The figures are the shop’s own; the log lets anyone count them again. This is no legal advice and no certificate.',
  columns: { requirement: 'Asked for', met: 'How it is met', figures: 'Figures of this shop' },
  asOf: (moment: string) => `As of ${moment}`,
  back: 'To the page for checking',
  print: 'Print with the browser: the page is set for A4.',
  noFigures: 'No figure belongs to this.',
  parts: {
    iso: {
      heading: 'ISO 20488: online consumer reviews',
      rows: {
        rules: {
          asked: 'Terms and a code of practice are published (4.2).',
          met: 'The rules with their codes and the methods stand on the public page. A change of method is an entry of the log.',
        },
        experience: {
          asked: 'The experience behind a review is verified where that is claimed (5.5).',
          met: 'The mark “Verified purchase” is computed from order, delivery and a personal link; nobody can set it by hand. Imported reviews never carry it. Delivered orders are committed to in the log.',
        },
        unbiased: {
          asked: 'Moderation is free of bias; the same for praise and blame (5.6).',
          met: 'The automatic check is given neither stars nor mood; people can have the stars shown, and that is noted. The shares by stars are published with intervals.',
        },
        reasons: {
          asked: 'An author learns why a review was refused and can answer.',
          met: 'Every refusal has a code and a reason, on the author’s own page and in the log; the author can change the words and send them again.',
        },
        flags: {
          asked: 'Readers can report a review.',
          met: 'Flags by readers with reasons; a flag hides nothing by itself; what is reported as unlawful, dangerous or personal data is held until a person has looked.',
        },
        kept: {
          asked: 'Removed reviews are kept for a year or more.',
          met: 'Decisions are never deleted; a removal is an entry of the log. Erasure at the author’s request leaves the entry and destroys the salt that ties it to the words.',
        },
        order: {
          asked: 'Reviews are shown in a stated order, with their dates.',
          met: 'Newest first, whatever the stars; each with its day.',
        },
      },
    },
    ftc: {
      heading: 'FTC, 16 CFR part 465: fake reviews and testimonials',
      rows: {
        fake: {
          asked: '§ 465.2: no fake reviews, none by people without the experience.',
          met: 'Reviews without a proven purchase bear no mark, and wait for a person unless the shop’s published policy says otherwise. What is published without proof is counted here. A shop that invents orders is not found out by this system.',
        },
        suppression: {
          asked: '§ 465.7: no suppression; a claim that all reviews are shown must be true.',
          met: 'Signed receipts and the log: a review that was received and neither published nor refused for a stated reason is found by anybody who checks. No rule reads stars.',
        },
        incentives: {
          asked: '§ 465.4: no reward that depends on the mood of a review.',
          met: 'This release gives no rewards for reviews. What a shop promises elsewhere is outside its sight.',
        },
        insiders: {
          asked: '§ 465.5: reviews by insiders are disclosed.',
          met: 'Not checked by the system: it does not know who works for the shop. The shop has to answer for this itself.',
        },
      },
    },
    omnibus: {
      heading: 'EU: directive 2019/2161 (Omnibus), UCPD article 7(6) and annex I, 23b and 23c',
      rows: {
        checked: {
          asked: 'Whether and how it is ensured that reviews are by people who bought or used the product.',
          met: 'Said beside the reviews on each product page, per review by its mark, and on the public page.',
        },
        all: {
          asked: 'Whether all reviews, good and bad, are shown, and how the score is reckoned.',
          met: 'All that keep the rules are shown; the formula of the score stands below it with its numbers.',
        },
        fake: {
          asked: 'No false reviews, and none distorted.',
          met: 'Words are never changed by the shop; an author’s change is marked and logged. Personal data is blanked out, visibly.',
        },
      },
    },
    dsa: {
      heading: 'EU: Digital Services Act, articles 14, 16, 17, 20 and 24',
      rows: {
        statement: {
          asked: 'Article 17: a clear statement of reasons for each restriction, and the ways to object.',
          met: 'Each refusal or removal: which rule, on what ground, how to mend it or object; on the author’s page, and as a code in the log.',
        },
        notice: {
          asked: 'Article 16: a way to report unlawful content, with an answer.',
          met: 'Each published review can be flagged with a reason; the outcome is told.',
        },
        report: {
          asked: 'Articles 15 and 24: figures about moderation once a year.',
          met: 'The public page shows them at any time for the last twelve months.',
        },
      },
    },
    china: {
      heading: 'China: E-Commerce Law article 39, and the Measures for Online Trading article 14',
      rows: {
        rules: {
          asked: 'A sound system of credit evaluation with published rules.',
          met: 'The rules, the methods and their changes are public, in Chinese and English.',
        },
        deletion: {
          asked: 'Consumers’ reviews must not be deleted.',
          met: 'Nothing can be taken down without an entry in the log; whoever kept a head, or holds a receipt, proves a silent deletion. Which refusals the law leaves to a platform is for its lawyers to say; each is listed with its code.',
        },
        order: {
          asked: 'No misleading display: not the good ones first and the bad ones last.',
          met: 'Reviews stand by time alone.',
        },
      },
    },
  },
  figures: {
    published: ({ count, of, share }: { count: string; of: string; share: string }) =>
      `Published: ${count} of ${of} decided reviews, ${share}`,
    low: ({ stars, count, of, share }: { stars: number; count: string; of: string; share: string }) =>
      `${stars} ${stars === 1 ? 'star' : 'stars'}: ${count} of ${of}, ${share}`,
    refused: ({ count, of }: { count: string; of: string }) => `Refused: ${count} of ${of} decided reviews`,
    withdrawn: (count: string) => `Withdrawn by their authors: ${count}`,
    verified: ({ count, of, share }: { count: string; of: string; share: string }) =>
      `Purchase proven: ${count} of ${of} published, ${share}`,
    imported: ({ count, of }: { count: string; of: string }) => `Imported: ${count} of ${of} published`,
    unverified: ({ count, of }: { count: string; of: string }) =>
      `Purchase not proven: ${count} of ${of} published`,
    waiting: (count: string) => `Not decided yet: ${count}`,
    within: ({ count, of, share }: { count: string; of: string; share: string }) =>
      `Decided within 24 hours: ${count} of ${of}, ${share}`,
    entries: ({ size, at }: { size: string; at: string }) => `Log: ${size} entries, signed ${at}`,
    flags: ({ count, open }: { count: string; open: string }) => `Flags: ${count}, of them open: ${open}`,
    period: ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
  },
}
