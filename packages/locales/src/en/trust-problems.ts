/** Refusals of flags, audits and certificates. */
export const trustProblems = {
  'vote/of-shop': {
    title: 'The shop’s own people do not vote on its reviews.',
    mend: 'Nothing was counted. Sign out to read the page as shoppers do.',
  },
  'vote/own-review': {
    title: 'This review was written where you are now, so a vote from here does not count.',
    mend: 'Nothing was counted. You can vote on all other reviews.',
  },
  'flag/not-found': { title: 'There is no such report.', mend: 'Go back to the list of reports.' },
  'flag/not-published': {
    title: 'This review is not public.',
    mend: 'Only what everybody can read can be reported.',
  },
  'flag/already-flagged': {
    title: 'You have reported this review already.',
    mend: 'One report of each reader counts. The link that you got shows what became of it.',
  },
  'flag/too-many': {
    title: 'You have reported as much as one reader can in a day.',
    mend: 'Report further reviews tomorrow.',
  },
  'flag/needs-words': {
    title: 'Say in a sentence what is wrong.',
    mend: 'For “something else” a few words are needed.',
  },
  'flag/bad-address': {
    title: 'This is no mail address.',
    mend: 'Correct it, or leave it out: the link shows the outcome as well.',
  },
  'flag/decided': {
    title: 'This report is decided already.',
    mend: 'Open the list again to see who decided it and how.',
  },
  'flag/link-invalid': {
    title: 'This link leads to no report.',
    mend: 'Check that the whole address was copied.',
  },
  'audit/not-found': { title: 'There is no such audit.', mend: 'Go back to the list of audits.' },
  'audit/bad-period': {
    title: 'The period does not fit.',
    mend: 'It must end after it begins, and not in the future.',
  },
  'audit/nonce-used': {
    title: 'This commitment was used before.',
    mend: 'Begin again; a new nonce is made then.',
  },
  'audit/not-yet-logged': {
    title: 'No signed head stands over the commitment yet.',
    mend: 'Try again in a few seconds. The sample hangs on that head, so nobody can know it earlier.',
  },
  'audit/wrong-nonce': {
    title: 'This nonce does not fit the commitment in the log.',
    mend: 'Use the nonce that was made when the audit was begun. It is in the audit’s key file or in the browser where you began.',
  },
  'audit/wrong-state': {
    title: 'The audit is not at this step.',
    mend: 'Open it again to see where it stands.',
  },
  'audit/nothing-to-draw': {
    title: 'The log holds too few reviews of this period.',
    mend: 'Abandon this audit and begin one with a longer period or a smaller sample.',
  },
  'audit/not-in-sample': { title: 'This review was not drawn.', mend: 'Judge the reviews of the sample.' },
  'audit/findings-open': {
    title: 'Not every drawn review is judged.',
    mend: 'Judge the remaining ones; “unclear” is an answer too.',
  },
  'audit/other-auditor': {
    title: 'This audit is another auditor’s.',
    mend: 'Only whoever began an audit can work on it. You can read it.',
  },
  'auditor-key/not-found': { title: 'There is no such key.', mend: 'Go back to the list of keys.' },
  'auditor-key/exists': { title: 'This key is registered already.', mend: 'Nothing was changed.' },
  'auditor-key/revoked': {
    title: 'This key was revoked.',
    mend: 'Make a new key and have the owner pin it.',
  },
  'auditor-key/not-pinned': {
    title: 'The owner has not pinned this key yet.',
    mend: 'Ask the owner to compare the fingerprint and pin the key under Trust → Audits.',
  },
  'attestation/not-signed': {
    title: 'The signature does not fit.',
    mend: 'Sign with the private key that belongs to the registered public key, and change nothing after.',
  },
  'attestation/other-content': {
    title: 'The attestation does not say what the audit found.',
    mend: 'Load the draft again and sign that. Named below is what differs.',
  },
  'certificate/not-found': {
    title: 'There is no such certificate.',
    mend: 'Go back to the list of certificates.',
  },
  'certificate/exists': { title: 'This certificate is here already.', mend: 'Nothing was changed.' },
  'certificate/not-signed': {
    title: 'The signature of this certificate does not fit its key.',
    mend: 'Upload the file as the institution gave it, with its public key. A certificate that was changed cannot be shown.',
  },
  'certificate/other-key': {
    title: 'This institution is known here under another key.',
    mend: 'Ask the institution. A new key needs a new name here, so that nobody can slip in under an old one.',
  },
  'certificate/expired': {
    title: 'This certificate is not valid any more, or its dates are reversed.',
    mend: 'Ask the institution for a current one.',
  },
  'certificate/revoked': { title: 'This certificate is revoked.', mend: 'Add a new one.' },
  'certificate/no-file-named': {
    title: 'The certificate names no file.',
    mend: 'Only a file whose hash the institution signed can stand beside a certificate.',
  },
  'certificate/other-file': {
    title: 'This is not the file that the certificate names.',
    mend: 'Upload the file that the institution signed, byte by byte.',
  },
  'certificate/file-kind': {
    title: 'This is no PDF, PNG or JPEG.',
    mend: 'Upload the document in one of these kinds.',
  },
}
