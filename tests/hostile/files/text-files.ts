/** Lists that are hard to read, and what only calls itself a list. */
import { closeSync, openSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import iconv from 'iconv-lite'
import { createRandom } from '#tools/random.ts'
import { EMPTY, type HostileFile, rows, TOO_LARGE, unsupported, type Verdict } from './verdict.ts'

const LIST = 'Name,Phone\nԱնի,091234567\nКарен,077000101\n'
const ASCII = 'Name,Phone\nAni,091234567\nKaren,077000101\n'
const MEGABYTE = 1024 * 1024

const file = (name: string, content: string | Buffer, verdict: Verdict): HostileFile => ({
  name,
  make: (path) => writeFileSync(path, content),
  verdict,
})

/** Written piece by piece: the test itself holds none of it. */
const streamed = (name: string, head: string, piece: string, times: number, verdict: Verdict): HostileFile => ({
  name,
  make: (path) => {
    const descriptor = openSync(path, 'w')
    writeSync(descriptor, head)
    const several = Buffer.from(piece.repeat(Math.max(1, Math.floor(MEGABYTE / piece.length))))
    let left = times * Buffer.byteLength(piece)
    for (; left > several.length; left -= several.length) writeSync(descriptor, several)
    writeSync(descriptor, several.subarray(0, left))
    closeSync(descriptor)
  },
  verdict,
})

/** Its size is said, its blocks are not there. */
const hollow = (name: string, bytes: number): HostileFile => ({
  name,
  make: (path) => {
    writeFileSync(path, LIST)
    truncateSync(path, bytes)
  },
  verdict: TOO_LARGE,
})

const randomBytes = (): Buffer => {
  const random = createRandom(1, 'bytes')
  return Buffer.from(Array.from({ length: 50_000 }, () => random.int(0, 255)))
}

const ENCODINGS: readonly HostileFile[] = [
  file('mark of UTF-8', `\ufeff${LIST}`, rows(3)),
  file('two marks', `\ufeff\ufeff${LIST}`, rows(3)),
  file('only a mark', '\ufeff', EMPTY),
  file('UTF-16 with a mark', iconv.encode(LIST, 'utf-16le', { addBOM: true }), rows(3)),
  file('UTF-16 the other way round', iconv.encode(LIST, 'utf-16be', { addBOM: true }), rows(3)),
  file('UTF-16 without a mark', iconv.encode(ASCII, 'utf-16le'), rows(3)),
  file('UTF-16 the other way round without a mark', iconv.encode(ASCII, 'utf-16be'), rows(3)),
  file(
    'UTF-16 with half a letter',
    Buffer.concat([iconv.encode(`\ufeff${LIST}`, 'utf-16le'), Buffer.from([65])]),
    rows(3),
  ),
  file('UTF-32', iconv.encode(LIST, 'utf-32le', { addBOM: true }), unsupported('other')),
  file('UTF-32 the other way round', iconv.encode(LIST, 'utf-32be', { addBOM: true }), unsupported('other')),
  file('windows-1251', iconv.encode('Имя;Телефон\nКарен;077000101\n', 'windows-1251'), rows(2)),
  file(
    'two encodings in one',
    Buffer.concat([Buffer.from(LIST), iconv.encode('Карен,010523400\n', 'windows-1251')]),
    rows(4),
  ),
  file(
    'broken UTF-8',
    Buffer.concat([Buffer.from('Name,Phone\nAni'), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from(',1\n')]),
    rows(2),
  ),
  file('NUL in every cell', LIST.replaceAll(',', '\u0000,\u0000'), rows(3)),
  file('nothing but NUL', Buffer.alloc(10_000), rows(1)),
]

const SHAPES: readonly HostileFile[] = [
  file('nothing', '', EMPTY),
  file('nothing but line ends', '\r\n\n\r\n\r', EMPTY),
  file('one letter', 'x', rows(1)),
  file('only separators', ',,,,\n,,\n', rows(2)),
  file('CR alone', LIST.replaceAll('\n', '\r'), rows(3)),
  file('every kind of line end', 'Name,Phone\r\nԱնի,1\rԿարեն,2\nՆունե,3', rows(4)),
  file('titles twice', 'Name,Name,Phone,Phone\nԱնի,Անի,091234567,091234567\n', rows(2)),
  file('titles named as every object’s own', '__proto__,constructor,toString,Name\n1,2,3,Անի\n', rows(2)),
  file('everything quoted', '"Name","Phone"\n"Անի ""Ն""","091,234,567"\n"","\n"\n', rows(3)),
  file('quotes in the middle', 'Name,Phone\nԱ"նի",0"9"1\n"Կա"րեն,"2\n', rows(3)),
  file('a quote that never ends', 'Name,Phone\n"Անի,091234567\nԿարեն,2\n', rows(2)),
  streamed('a quote that never ends over 20 megabytes', 'Name,Phone\n"', 'Անի,1\n', 2_000_000, TOO_LARGE),
  streamed('a quote that never ends over 50 megabytes', 'Name,Phone\n"', 'x\n', 25 * MEGABYTE, TOO_LARGE),
  streamed('a quoted text of 20 megabytes', 'Name,Note\nԱնի,"', 'very long ', 2_000_000, rows(2)),
  streamed('a million quotes that never end', 'Name,Phone\n', '"x\n', 1_000_000, rows(2)),
  streamed('ten million quotes', 'Name,Phone\n', '""', 5_000_000, rows(2)),
  streamed('two hundred thousand rows', 'Name,Phone\n', 'a,1\n', 199_999, rows(200_000)),
  streamed('a row too many', 'Name,Phone\n', 'a,1\n', 200_000, TOO_LARGE),
  streamed('five million rows', 'Name,Phone\n', 'a,1\n', 5_000_000, TOO_LARGE),
  streamed('thirty million separators in one row', 'Name\n', ',', 30_000_000, TOO_LARGE),
  streamed('as many columns as a spreadsheet has', 'Name', ',x', 16_383, rows(1)),
  streamed('a hundred thousand columns', 'Name', ';x', 100_000, rows(1)),
  streamed('a cell of ten megabytes', 'Name,Note\nԱնի,', 'x', 10 * MEGABYTE, rows(2)),
  streamed('a title of ten megabytes', '', 'Name', 2 * MEGABYTE, rows(1)),
  streamed(
    'a thousand cells of thirty thousand letters',
    'Name,Note\n',
    `Ani,${'x'.repeat(30_000)}\n`,
    1_000,
    rows(1_001),
  ),
  hollow('a hundred megabytes with nothing in them', 100 * MEGABYTE),
  hollow('a terabyte with nothing in it', 1024 * 1024 * MEGABYTE),
]

const CONTENTS: readonly HostileFile[] = [
  file('formulas', `Name,Phone\n=cmd|' /C calc'!A0,+1+1\n@SUM(1),-2+3\n`, rows(3)),
  file('SQL', `Name,Phone\n'; DROP TABLE customer; --,1\n" OR 1=1,2\n`, rows(3)),
  file('markup in cells', 'Name,Phone\n<script>alert(1)</script>,1\n', rows(2)),
  file('writing from the right', 'Name,Phone\n\u202eاني\u202c,\u200f091234567\n', rows(2)),
  file('a thousand marks on a letter', `Name,Phone\nԱ${'\u0301'.repeat(1_000)},1\n`, rows(2)),
  file('days that never were', 'Name,Birthday\nA,2026-02-31\nB,0000-00-00\nC,99999-01-01\nD,-1\nE,1e308\n', rows(6)),
  file('numbers of a thousand digits', `Name,Phone\nA,${'9'.repeat(1_000)}\nB,1E+308\nC,NaN\nD,0x1F\n`, rows(5)),
  file('a separator said first', 'sep=;\nName;Phone\nԱնի;1\n', rows(3)),
  file('tabs', LIST.replaceAll(',', '\t'), rows(3)),
  file('upright lines', LIST.replaceAll(',', '|'), rows(3)),
  file('ten thousand people on one phone', `Name,Phone\n${'Անի,091234567\n'.repeat(3_000)}`, rows(3_001)),
  file(
    'letters for no machine',
    'Name,Phone\n\u0001\u0007\u001b[2J,1\nԱնի Պետրոսյան Կարենի,2\nԱնի Պետրոսյան Կարենի,3\n'.padEnd(2_000, 'x'),
    rows(5),
  ),
]

const DISGUISES: readonly HostileFile[] = [
  file('a page', '<!DOCTYPE html><table><tr><td>Name</td></tr></table>', unsupported('html')),
  file('a page with a mark', '\ufeff  <html><body>Name,Phone\n1,2\n', unsupported('html')),
  file('XML with entities', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', unsupported('html')),
  file('contact cards', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ani\r\nEND:VCARD\r\n', unsupported('vcf')),
  file('contact cards in small letters, with a mark', '\ufeffbegin:vcard\nfn:Ani\nend:vcard\n', unsupported('vcf')),
  file('a PDF', '%PDF-1.7\nName,Phone\n1,2\n', unsupported('pdf')),
  file(
    'an old spreadsheet, or one with a password',
    Buffer.from('d0cf11e0a1b11ae1'.padEnd(2_000, '00'), 'hex'),
    unsupported('xls'),
  ),
  file('a picture that is a list too', `GIF89a,Phone\n${ASCII}`, unsupported('other')),
  file('a program', Buffer.from('7f454c46020101000000'.padEnd(4_000, '0a'), 'hex'), unsupported('other')),
  file('a packed list', Buffer.from('1f8b0800000000000003', 'hex'), unsupported('other')),
  file('a database', `SQLite format 3\u0000${'\u0010\u0001'.repeat(500)}`, unsupported('other')),
  file('chance', randomBytes(), unsupported('other')),
]

export const TEXT_FILES: readonly HostileFile[] = [...ENCODINGS, ...SHAPES, ...CONTENTS, ...DISGUISES]
