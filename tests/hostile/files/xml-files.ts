/** Workbooks whose parts are not what they should be. */
import { writeFileSync } from 'node:fs'
import { EMPTY, type HostileFile, rows, TOO_LARGE, UNREADABLE, type Verdict } from './verdict.ts'
import { inline, makeXlsx, type Parts, peopleRows, row, sheetOf, stringsOf } from './xlsx-maker.ts'

const book = (name: string, parts: () => Parts, verdict: Verdict): HostileFile => ({
  name,
  make: (path) => writeFileSync(path, makeXlsx(parts())),
  verdict,
})
const sheet = (name: string, cells: string | (() => string), verdict: Verdict): HostileFile =>
  book(name, () => ({ sheet: sheetOf(peopleRows(2) + (typeof cells === 'string' ? cells : cells())) }), verdict)

const LAUGHS = `<!DOCTYPE sst [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`)
  .join('')}]>`
const OUTSIDE = '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd"><!ENTITY web SYSTEM "http://127.0.0.1:9/x">]>'

const relationTo = (target: string, mode = ''): Parts => ({
  workbookRels: `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="${target}"${mode}/></Relationships>`,
})
const DATES: Parts = {
  workbookRels: `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  sheet: sheetOf(
    row(1, inline('A1', 'Name') + inline('B1', 'Birthday')) +
      ['1e12', '-1e12', '-1', '0', '1e308', 'NaN', '2958466', 'Infinity', '60', '']
        .map((serial, n) => row(n + 2, `${inline(`A${n + 2}`, 'Ani')}<c r="B${n + 2}" s="1"><v>${serial}</v></c>`))
        .join(''),
  ),
}

export const XML_FILES: readonly HostileFile[] = [
  book('a billion laughs', () => ({ strings: stringsOf(['&j;'], LAUGHS) }), UNREADABLE),
  book('a billion laughs in the sheet', () => ({ sheet: sheetOf(peopleRows(2), { doctype: LAUGHS }) }), UNREADABLE),
  book(
    'an entity from a file',
    () => ({ sheet: sheetOf(row(1, inline('A1', '&xxe;&web;')), { doctype: OUTSIDE }) }),
    UNREADABLE,
  ),
  book(
    'types from elsewhere',
    () => ({ workbook: '<!DOCTYPE w SYSTEM "http://127.0.0.1:9/w.dtd"><workbook/>' }),
    UNREADABLE,
  ),
  book(
    'a sheet on another machine',
    () => relationTo('http://127.0.0.1:9/sheet1.xml', ' TargetMode="External"'),
    EMPTY,
  ),
  book('a sheet in a file of the system', () => relationTo('../../../../etc/passwd'), UNREADABLE),
  book('a sheet that is the whole workbook', () => relationTo('workbook.xml'), EMPTY),
  sheet('entities that are none', row(9, inline('A9', '&xxe; &amp;lt; &#x110000; &#0; & &&&')), rows(4)),
  sheet(
    'texts that are not there',
    row(9, '<c r="A9" t="s"><v>99</v></c><c r="B9" t="s"><v>-1</v></c><c r="C9" t="s"><v>__proto__</v></c>'),
    rows(3),
  ),
  sheet(
    'texts that are no numbers',
    row(9, `<c r="A9" t="s"><v>1.5</v></c><c r="B9" t="s"><v>length</v></c>${inline('C9', 'x')}`),
    rows(4),
  ),
  sheet('a column at the very end', row(9, inline('XFD9', 'x')), rows(4)),
  sheet(
    'a thousand columns at the very end',
    () => Array.from({ length: 1_000 }, (_, n) => row(n + 9, inline(`XFD${n + 9}`, 'x'))).join(''),
    TOO_LARGE,
  ),
  sheet('columns beyond the end', row(9, inline('ZZZ9', 'x')), rows(4)),
  sheet(
    'places that are none',
    row(9, inline('A', 'x') + inline('9', 'y') + inline('AAAA1', 'z') + inline('а1', 'w')),
    rows(4),
  ),
  sheet(
    'rows beyond the end',
    '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row><row r="-1"><c><v>2</v></c></row>',
    rows(5),
  ),
  sheet('three hundred thousand rows', () => '<row><c><v>1</v></c></row>'.repeat(300_000), TOO_LARGE),
  sheet('half a million rows with nothing in them', () => '<row/>'.repeat(500_000), rows(3)),
  sheet('two million cells in one row', () => row(9, '<c><v>1</v></c>'.repeat(2_000_000)), TOO_LARGE),
  sheet('a million cells with nothing in them', () => row(9, '<c r="XFD9" s="1"/>'.repeat(1_000_000)), TOO_LARGE),
  sheet(
    'a formula with what it was',
    row(9, '<c r="A9"><f>[1]Sheet1!A1+WEBSERVICE("http://127.0.0.1:9")</f><v>7</v></c>'),
    rows(4),
  ),
  sheet('a formula without', row(9, '<c r="A9"><f>HYPERLINK("http://127.0.0.1:9","x")</f></c>'), rows(3)),
  sheet(
    'numbers that are none',
    row(9, '<c r="A9"><v>1e999</v></c><c r="B9"><v>NaN</v></c><c r="C9" t="b"><v>7</v></c>'),
    rows(4),
  ),
  sheet('types of cells that are none', row(9, '<c r="A9" t="__proto__" s="99999999"><v>1</v></c>'), rows(4)),
  book('days out of range', () => DATES, rows(11)),
  book(
    'a merged sheet',
    () => ({ sheet: sheetOf(peopleRows(2), { after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' }) }),
    rows(3),
  ),
  book(
    'a size that is a lie',
    () => ({ sheet: sheetOf(peopleRows(2), { before: '<dimension ref="A1:XFD1048576"/>' }) }),
    rows(3),
  ),
  book(
    'a cell of ten megabytes in a workbook',
    () => ({ sheet: sheetOf(peopleRows(2) + row(9, inline('A9', 'x y '.repeat(2_500_000)))) }),
    TOO_LARGE,
  ),
  book(
    'a cell of three megabytes in a workbook',
    () => ({ sheet: sheetOf(peopleRows(2) + row(9, inline('A9', 'x y '.repeat(750_000)))) }),
    rows(4),
  ),
  book(
    'more texts than cells',
    () => ({ strings: stringsOf(Array.from({ length: 1_300_000 }, (_, n) => `${n}`)) }),
    TOO_LARGE,
  ),
  sheet('a hundred thousand elements in each other', () => '<a>'.repeat(100_000) + '</a>'.repeat(100_000), rows(3)),
  sheet(
    'a hundred thousand attributes',
    () => `<row${Array.from({ length: 60_000 }, (_, n) => ` a${n}="x"`).join('')}><c><v>1</v></c></row>`,
    rows(4),
  ),
  sheet('an element that does not end', () => `<row r="${'9'.repeat(3_000_000)}`, UNREADABLE),
  sheet('a remark that does not end', () => `<!-- ${'x '.repeat(2_000_000)}`, UNREADABLE),
  sheet('a text as it stands', row(9, '<c r="A9" t="inlineStr"><is><t><![CDATA[<row>&amp;]]></t></is></c>'), rows(4)),
  sheet('cut in an element', '<row r="9"><c r="A9" t="inl', UNREADABLE),
  book(
    'a sheet of UTF-16',
    () => ({ sheet: Buffer.from(`\ufeff${sheetOf(peopleRows(2))}`, 'utf16le').toString('latin1') }),
    EMPTY,
  ),
  book('a sheet that is none', () => ({ sheet: 'Name,Phone\n1,2\n' }), EMPTY),
  book(
    'names of sheets to fear',
    () => ({
      workbook: `<workbook><sheets><sheet name="../../x&#10;=cmd" sheetId="-1" r:id="rId1"/></sheets></workbook>`,
    }),
    rows(4),
  ),
  book(
    'the same sheet a thousand times',
    () => ({ workbook: `<workbook><sheets>${'<sheet name="x" r:id="rId1"/>'.repeat(1_000)}</sheets></workbook>` }),
    rows(4),
  ),
]
