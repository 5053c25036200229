/** The refusals of imports: of a file, of one of its rows, of a picture that a row names. */
export const importProblems = {
  'import/not-found': { title: 'There is no such import.', mend: 'Go back to the list of imports.' },
  'import/no-file': { title: 'The file of this import has not come in yet.', mend: 'Send the file first.' },
  'import/empty-file': {
    title: 'The file is empty (0 bytes).',
    mend: 'Choose a file with at least one row.',
  },
  'import/already-running': {
    title: 'This import has begun already.',
    mend: 'Wait for it, or begin another.',
  },
  'import/unreadable': {
    title: 'The file could not be read.',
    mend: 'Save it as CSV or JSONL in UTF-8 and try again; what went in stays and is not counted twice.',
  },
  'import/no-text-or-rating': {
    title: 'No column holds text or stars.',
    mend: 'Choose at least one of them in the mapping.',
  },
  'import/not-a-workbook': {
    title: 'This file is an archive, but no workbook.',
    mend: 'Unpack it, or save the sheet as XLSX or CSV.',
  },
  'import/old-workbook': {
    title: 'This is a workbook of the old kind (.xls), or one with a password.',
    mend: 'Open it in your spreadsheet program, take the password off, and save it as XLSX or CSV.',
  },
  'import/encrypted-workbook': {
    title: 'This workbook is protected by a password.',
    mend: 'Open it, take the password off, save it, and try again.',
  },
  'import/broken-workbook': {
    title: 'The workbook is damaged.',
    mend: 'Open it in your spreadsheet program, save it anew as XLSX or CSV, and import that; what went in stays and is not counted twice.',
  },
  'import/workbook-too-large': {
    title: 'The workbook is too large, or swells too much when unpacked.',
    mend: 'Save the sheet as CSV, which may have any size.',
  },
  'import/no-such-sheet': {
    title: 'The workbook has no sheet of this name.',
    mend: 'Choose one of its sheets.',
  },
  'import/no-rows': {
    title: 'No row was found in the file.',
    mend: 'Check that it has a line of column names and at least one row below.',
  },
  'import/not-waiting': {
    title: 'This import does not wait for anything.',
    mend: 'Look at how far it is.',
  },
  'import/products-undecided': {
    title: 'Some products of this import are still undecided.',
    mend: 'Decide each of them, or say what is to become of the rest.',
  },
  'import/product-skipped': {
    title: 'The product of this row was skipped by a person.',
    mend: 'Begin another import and decide otherwise to bring it in.',
  },
  'media/private-address': {
    title: 'The picture lies at an address inside a private network.',
    mend: 'Use an address that everybody can open.',
  },
  'media/not-an-address': {
    title: 'The picture’s address is not one of the web.',
    mend: 'Use an address that begins with http or https.',
  },
  'media/unreachable': {
    title: 'The server of the picture could not be reached.',
    mend: 'Check the address and import again under another name.',
  },
  'media/timeout': {
    title: 'The picture took more than 10 seconds.',
    mend: 'Check the address in a browser.',
  },
  'media/not-there': {
    title: 'The server says that the picture is not there.',
    mend: 'Check the address in a browser.',
  },
  'media/too-large': {
    title: 'The picture is larger than 10 MB.',
    mend: 'Use a smaller one.',
  },
  'media/too-many-redirects': {
    title: 'The picture’s address leads on too many times.',
    mend: 'Use the address at which it really lies.',
  },
  'row/not-json': {
    title: 'The line is not valid JSON.',
    mend: 'Mend the line; each line is one JSON object.',
  },
  'row/not-an-object': { title: 'The line is JSON, but no object.', mend: 'Each line is one JSON object.' },
  'row/too-long': { title: 'The row is longer than 11 MB.', mend: 'Shorten it or split it.' },
  'row/broken-quote': {
    title: 'A quotation mark of this row is not closed.',
    mend: 'Double the quotes inside a field, or close the field.',
  },
  'row/column-count': {
    title: 'The row has more or fewer columns than the header.',
    mend: 'Check separators and quotes of the row.',
  },
  'row/undecodable': {
    title: 'The row holds bytes that are not text in this encoding.',
    mend: 'Choose the right encoding and import again.',
  },
  'row/broken-cell': {
    title: 'A cell of this row refers to a text that the workbook does not hold.',
    mend: 'Save the workbook anew and import it again.',
  },
  'row/shop-reply': {
    title: 'This row is a reply of the shop and no voice of a customer.',
    mend: 'Nothing to do; the review it belongs to goes in by itself.',
  },
}
