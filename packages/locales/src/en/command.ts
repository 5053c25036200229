const number = (count: number) => count.toLocaleString('en')
const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`

export const command = {
  help: {
    general: `Echoloop

Usage: echoloop COMMAND [options]

Without a server:
  analyze   read reviews from a file, write what each one says as JSON lines
  screen    judge a stream of reviews in the order of time: accept, hold or refuse, with reasons
  report    read reviews from a file, write one page about all of them

With a running server:
  import      send a file of reviews, messages or survey answers to the server
  verify-log  check a shop's log from outside: is it whole and unchanged, does it hold a receipt, are the stars its

On the database:
  migrate, backup, restore, doctor

Other:
  help [COMMAND]         this page, or the page of a command
  --version              the version
  --language en|zh-CN    language of messages; by default that of the terminal

Exit codes: 0 everything was read, 1 some lines were refused, 2 unusable arguments or file.
`,
    analyze: `echoloop analyze --input FILE [options]

Reads reviews and writes one JSON line for each, in the order of the file. Needs no server.

  --input FILE        JSONL, CSV or TSV; - reads standard input
  --output FILE       where to write; by default standard output
  --format FORMAT     jsonl, csv, tsv or xlsx; by default by the file's ending or its first line
  --sheet NAME        sheet of a workbook; by default the first with rows
  --encoding NAME     utf-8, utf-16le, utf-16be or gb18030; by default recognised
  --threads N         how many texts are worked on at the same time; by default 1

A row has a text and may have an id, a rating (1–5) and a category. Columns with other names are
recognised where they can be. A row without an id gets "line-" and its line number.
Refused lines are named on standard error; all others are written.

Exit codes: 0 everything was read, 1 some lines were refused, 2 unusable arguments or file.
`,
    screen: `echoloop screen --input FILE [options]

Judges a whole stream of reviews in the order of their times, whatever order the file has, and writes one JSON line
for each, in the order of the file: accept, hold or refuse, a score from 0 to 1, and the reasons with related reviews.
Each decision uses only what was known when the review was written. It reads no stars. Needs no server.

  --input FILE        JSONL, CSV or TSV; - reads standard input
  --output FILE       where to write; by default standard output
  --final             the verdicts as they stand at the end: what came later may have changed them
  --map FIELD=COLUMN  which column fills a field, such as createdAt=boughtAt; may be repeated
  --format FORMAT     jsonl, csv, tsv or xlsx; by default by the file's ending or its first line
  --sheet NAME        sheet of a workbook; by default the first with rows
  --encoding NAME     utf-8, utf-16le, utf-16be or gb18030; by default recognised

A row has a text and createdAt, and may have id, productId, authorId, orderId, deliveredAt, deviceHash, networkHash,
authorCreatedAt and source. The more is known, the more is found; a missing field counts against nobody.
Refused lines are named on standard error; all others are judged.

Exit codes: 0 everything was read, 1 some lines were refused, 2 unusable arguments or file.
`,
    report: `echoloop report --input FILE --output report.html [options]

Reads a whole file and writes one page about it, in English and Chinese: mood, praise and complaints, topics,
what costs stars, where complaints gather, copies and advertising. Needs no server; no text leaves the computer.

  --input FILE        CSV, TSV or JSONL; - reads standard input
  --output FILE       where to write the page; by default standard output
  --map FIELD=COLUMN  which column fills a field (text, rating, occurredAt, sku …); may be repeated
  --preset NAME       columns as judgeme, shopify, yotpo, woocommerce, loox or taobao (and JD) name
                      them; by default recognised by the columns
  --format FORMAT     jsonl, csv, tsv or xlsx; by default recognised
  --sheet NAME        sheet of a workbook; by default the first with rows
  --encoding NAME     utf-8, utf-16le, utf-16be or gb18030; by default recognised
  --language en|zh-CN the language that the page opens in; it holds both

Columns that fill no field, such as batch, courier or region, are compared as facts. A promised and a real
date of delivery become the fact "late". The texts are kept in memory: about 0.6 GB for 50,000 reviews.

Exit codes: 0 everything was read, 1 some lines were refused, 2 unusable arguments or file.
`,
    'verify-log': `echoloop verify-log --url URL --shop ID [options]
echoloop verify-log --receipt FILE [options]

Checks a shop's transparency log from outside. Everything is hashed and proven anew here; the server is believed
only as far as its signatures go. docs/transparency.md says what that proves and what it does not.

  --url URL           the server to ask; by default the one that the receipt names. A receipt is as good as the
                      server whose keys it is checked with, so give the address that you know to be the shop's.
  --shop ID           the shop (shp_ and 32 characters); by default that of the receipt
  --state FILE        keeps the newest head here and compares with the one kept before: only so is it found out
                      that a shop rewrote its past. A head that fails is put beside it, not in its place.
  --receipt FILE      the receipt that an author downloaded; - reads standard input
  --product ID        whether the stars that the shop shows of that product (prd_ and 32 characters) are the log's
  --witness URL       another server that keeps heads of this shop; may be repeated
  --auditor-key KEY   public key of an auditor, known from the auditor; may be repeated
  --full              read every entry; this is done unless there is only a receipt to check
  --quick             only the head and its proofs

Exit codes: 0 nothing failed, 1 a check failed, 2 unusable arguments or file, or no answer from the server.
`,
    import: `echoloop import --input FILE [options]

Sends a file to the running server and waits until it is in. Importing a file again counts nothing twice.

  --input FILE        CSV, TSV or JSONL; - reads standard input
  --kind KIND         review (default), survey, message, mention, suggestion, complaint, praise,
                      question or cause
  --preset NAME       columns as judgeme, shopify, yotpo, woocommerce, loox or taobao (and JD) name
                      them; by default recognised by the columns
  --map FIELD=COLUMN  which column fills a field; may be repeated
  --source NAME       where the feedback comes from; by default the file's name
  --format FORMAT     jsonl, csv, tsv or xlsx; by default recognised
  --sheet NAME        sheet of a workbook; by default the first with rows
  --encoding NAME     utf-8, utf-16le, utf-16be or gb18030; by default recognised
  --unknown WHAT      rows whose product the shop does not know: skip (default) refuses them, ask waits
                      until somebody has decided in the console, create makes the products, without
                      lets the rows stand alone
  --refusals FILE     write the refused rows with their reasons to a CSV file
  --json              print the result as one line of JSON
  --detach            do not wait: end as soon as the server has the file, and print the import's id
  --follow ID         watch an import that is already there instead of sending a file
  --patience SECONDS  how long to wait for a server that does not answer; by default 300
  --url URL --key KEY the server and an API key; by default ECHOLOOP_URL and ECHOLOOP_KEY, otherwise
                      what the server wrote to cli.json in its data folder
  --data FOLDER       the data folder; by default ECHOLOOP_DATA, otherwise ./data

Ctrl+C once leaves the import running at the server; a second time cancels it.

Exit codes: 0 every row is in, 1 some rows were refused or the import did not finish, 2 unusable
arguments or file.
`,
  },
  usage: {
    hint: (name: string) => `See: echoloop help${name === '' ? '' : ` ${name}`}`,
    unknownCommand: (name: string) => `There is no command "${name}".`,
    didYouMean: (name: string) => `Did you mean "${name}"?`,
    otherProgram: (name: string) =>
      `"${name}" works on the database and is started from the folder of Echoloop: npm run -s echoloop -- ${name}`,
    unknownOption: (name: string) => `There is no option "${name}".`,
    needsValue: (name: string) => `The option "${name}" needs a value.`,
    takesNoValue: (name: string) => `The option "${name}" takes no value.`,
    tooMany: (value: string) => `"${value}" is one argument too many.`,
    inputNeeded: 'Say which file to read: --input FILE.',
    notOneOf: (option: string, value: string, choices: string) =>
      `--${option} cannot be "${value}"; it can be ${choices}.`,
    badMap: (given: string) => `--map "${given}" is not of the form field=column.`,
    unknownField: (field: string, fields: string) => `There is no field "${field}"; there are ${fields}.`,
    badUrl: (url: string) => `"${url}" is no address of a server; it begins with http:// or https://.`,
    badThreads: (value: string) => `--threads cannot be "${value}"; it can be a whole number from 1 to 64.`,
    badPatience: (value: string) => `--patience cannot be "${value}"; it can be a whole number of seconds.`,
    longSource: (length: number) => `--source has ${number(length)} characters; at most 100 are kept.`,
    badImportId: (value: string) => `"${value}" is no id of an import; it looks like imp_ and 32 characters.`,
    inputAndFollow: 'Give either --input or --follow, not both.',
  },
  file: {
    absent: (path: string) => `There is no file ${path}.`,
    isFolder: (path: string) => `${path} is a folder, not a file.`,
    unreadable: (path: string, reason: string) => `${path} cannot be read (${reason}).`,
    unwritable: (path: string, reason: string) => `${path} cannot be written (${reason}).`,
    outputUnwritable: (reason: string) => `The output cannot be written (${reason}).`,
    empty: (path: string) => `${path} has 0 bytes: there is nothing in it to read.`,
    'old-spreadsheet': (path: string) =>
      `${path} is a workbook of the old kind (.xls), or one with a password. Take the password off, save it as XLSX or CSV and try again.`,
    'encrypted-spreadsheet': (path: string) =>
      `${path} is protected by a password. Take it off, save the workbook and try again.`,
    workbook: {
      'not-a-workbook': (path: string) =>
        `${path} is an archive, but no workbook. Unpack it, or save the sheet as XLSX or CSV.`,
      'old-workbook': (path: string) =>
        `${path} is a workbook of the old kind (.xls). Save it as XLSX or CSV and try again.`,
      encrypted: (path: string) =>
        `${path} is protected by a password. Take it off, save the workbook and try again.`,
      broken: (path: string) =>
        `${path} is damaged. Open it in your spreadsheet program, save it anew and try again.`,
      'too-large': (path: string) =>
        `${path} is too large, or swells too much when unpacked. Save the sheet as CSV, which may have any size.`,
      'no-such-sheet': (path: string) => `${path} has no sheet of that name.`,
      'no-rows': (path: string) =>
        `No row was found in ${path}: it needs a line of column names and at least one row below.`,
    },
    gzip: (path: string) => `${path} is compressed. Unpack it and try again.`,
    pdf: (path: string) => `${path} is a PDF, not a table. Save the data as CSV in UTF-8 and try again.`,
    noText: (path: string, columns: string) =>
      `${path} has no column that holds texts. Name it "text". The columns are: ${columns}.`,
  },
  analyze: {
    progress: (read: number, rate: number) =>
      `${counted(read, 'line', 'lines')} read, ${number(rate)} a second`,
    refused: (line: number, reason: string) => `line ${line}: ${reason}`,
    done: (analysed: number, refused: number) =>
      `${counted(analysed, 'text', 'texts')} analysed, ${counted(refused, 'line', 'lines')} refused.`,
    noText: 'There is no text.',
    textNotWords: 'The text is not a string.',
    badRating: 'The rating is not a number from 1 to 5.',
    badId: 'The id is neither a string nor a number.',
    badCategory: 'The category is not a string.',
    modelsMissing: (reason: string) => `The analyser cannot be started (${reason}).`,
  },
  screen: {
    progress: (judged: number, all: number) =>
      `${number(judged)} of ${counted(all, 'review', 'reviews')} judged`,
    done: (found: { accepted: number; held: number; refused: number; badLines: number }) =>
      `${counted(found.accepted, 'review', 'reviews')} accepted, ${number(found.held)} held, ${number(found.refused)} refused; ${counted(found.badLines, 'line', 'lines')} could not be read.`,
    noTime: (path: string, columns: string) =>
      `${path} has no column that says when a review was written. Name it "createdAt", or give --map createdAt=COLUMN. The columns are: ${columns}.`,
    badTime: (field: string) => `${field} is not a time.`,
    repeatedId: 'The id stood in an earlier line already.',
  },
  report: {
    reading: (read: number) => `${counted(read, 'line', 'lines')} read`,
    describing: 'Looking at all texts together',
    done: (texts: number, refused: number) =>
      `A page about ${counted(texts, 'text', 'texts')} is written; ${counted(refused, 'line', 'lines')} refused.`,
  },
  import: {
    noServer: (path: string) =>
      `No server is known: ${path} is not there. Start Echoloop, or give --url and --key, or the data folder by --data.`,
    badCliFile: (path: string) =>
      `${path} cannot be understood. Start Echoloop once more, or give --url and --key.`,
    noKey: (url: string) => `An API key for ${url} is missing: give --key or set ECHOLOOP_KEY.`,
    sending: (name: string, bytes: number) => `Sending ${name}, ${number(Math.ceil(bytes / 1024))} KiB`,
    waiting: 'The server has the file; it begins shortly',
    progress: (found: {
      rowsRead: number
      accepted: number
      repeated: number
      refused: number
      rate: number
    }) =>
      `${counted(found.rowsRead, 'row', 'rows')} read: ${number(found.accepted)} new, ${number(found.repeated)} repeated, ${number(found.refused)} refused; ${number(found.rate)} rows a second`,
    retrying: (seconds: number) => `The server does not answer; trying again in ${seconds} s.`,
    gaveUp: (seconds: number) =>
      `The server has not answered for ${counted(seconds, 'second', 'seconds')}. Importing the file again later counts nothing twice.`,
    uploadGaveUp: 'The file could not be sent whole, so nothing was imported. Try again.',
    unexpectedAnswer: 'The server answered in a way that is not understood. Is it of the same version?',
    refusedByServer: (title: string, code: string) => `The server refused: ${title} (${code})`,
    done: (found: { rowsRead: number; accepted: number; repeated: number; refused: number }) =>
      `${counted(found.rowsRead, 'row', 'rows')} read: ${number(found.accepted)} new, ${number(found.repeated)} repeated, ${number(found.refused)} refused.`,
    needsProducts: (count: number, id: string) =>
      `The file names ${counted(count, 'product', 'products')} that the shop does not know. Nothing has gone in yet: decide in the console under Imports, then follow it with: echoloop import --follow ${id}`,
    picturesComing: (count: number) =>
      `${counted(count, 'picture', 'pictures')} of these rows are still to be fetched; the server goes on with them.`,
    cancelled: 'The import was cancelled. What went in stays; importing again adds only the rest.',
    failed: (reason: string) => `The import failed: ${reason}`,
    failedWithoutReason: 'no reason was given',
    filled: (fields: string) => `The file lacked ${fields}; the import filled this in.`,
    refusalsWritten: (path: string) => `The refused rows and their reasons are in ${path}.`,
    refusalsHint: 'Add --refusals FILE to get the refused rows and their reasons.',
    findAgain: (id: string) => `Find it again with: echoloop import --follow ${id}`,
    leftRunning: 'The import goes on at the server. Press Ctrl+C again to cancel it.',
    stillSending:
      'The file is still being sent; without it nothing is imported. Press Ctrl+C again to cancel.',
    cancelling: 'Cancelling the import',
    notCancelled: 'The server did not confirm that the import was cancelled.',
    detached: 'The server has the file and goes on by itself.',
  },
  verifyLog: {
    logNeeded: 'Say which log to check: --url URL --shop ID, or --receipt FILE.',
    badShop: (id: string) => `"${id}" is no id of a shop; it looks like shp_ and 32 characters.`,
    badProduct: (id: string) => `"${id}" is no id of a product; it looks like prd_ and 32 characters.`,
    fullOrQuick: 'Give either --full or --quick, not both.',
    noReceipt: (path: string, field: string) =>
      `${path} is no receipt of Echoloop${field === '' ? '' : ` (${field})`}. Download it again from your own page.`,
    badState: (path: string) =>
      `${path} is no file that verify-log wrote. Nothing was compared and the file was left as it is.`,
    stateOfOther: (path: string, shop: string) => `${path} keeps a head of another shop (${shop}).`,
    noAnswer: (url: string, reason: string) =>
      `${url} gave no answer that could be used (${reason}). Nothing is proven either way; try again.`,
    progress: (done: number, size: number) => `${number(done)} of ${number(size)} entries`,
    kept: (path: string) => `The head is kept in ${path} for the next look.`,
    evidence: (path: string) =>
      `The head that contradicts the kept one is in ${path}. Both are signed by the shop: keep both files.`,
    outcome: {
      pending: () => 'Decision: none yet. The review waits.',
      published: ({ at }: { at: string; reason: string }) => `Decision: published, on ${at}.`,
      refused: ({ at, reason }: { at: string; reason: string }) =>
        `Decision: not published, on ${at}. Reason: ${reason}.`,
      held: ({ at, reason }: { at: string; reason: string }) =>
        `The review was held on ${at} until a person decides: ${reason}.`,
      withdrawn: ({ at }: { at: string; reason: string }) => `The author withdrew the review on ${at}.`,
      erased: ({ at }: { at: string; reason: string }) =>
        `The review was erased on ${at}, as its author may ask.`,
      unknown: () =>
        'Failed: the shop signed this receipt and says now that it knows no such review. Keep the receipt.',
      good: 'Result: nothing failed.',
      failed: 'Result: failed. Keep what you have, and ask the shop in public.',
    },
  },
  unexpected: (reason: string) => `Something went wrong: ${reason}`,
}
