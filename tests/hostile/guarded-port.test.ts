/** Messages that no client of ours sends: each is refused or goes nowhere, and the next call is answered. */
import { expect, test } from 'vitest'
import { openContract } from '#tests/contract/open-contract.ts'
import { openPort } from './port-client.ts'

const call = (id: string, path: string, body: object): string => JSON.stringify({ i: id, p: { u: path, b: body } })
const json = (value: unknown, meta?: unknown) => ({ json: value, meta })
const circular = (): object => {
  const value: Record<string, unknown> = { i: 'c', p: { u: '/shop/status' } }
  value.self = value
  return value
}

const MESSAGES: Readonly<Record<string, unknown>> = {
  'no text': 17,
  nothing: null,
  'an object instead of a text': { i: 'z1', p: { u: '/shop/retry' } },
  'a circular object': circular(),
  'a map': new Map([['i', '1']]),
  'an error': new Error('x'),
  bytes: new Uint8Array([0xff, 0xfe, 0]),
  'a buffer': new ArrayBuffer(16),
  'shared memory': new SharedArrayBuffer(16),
  'a list with holes': Array(3),
  'an empty text': '',
  'text that is no JSON': '{"i":"1","p":',
  'JSON of another kind': '[1,2,3]',
  'a hundred thousand brackets': '['.repeat(100_000),
  'deeper than anything': `${'['.repeat(500_000)}${']'.repeat(500_000)}`,
  'an id that is none': call('__proto__', '/shop/status', json(undefined)),
  'an id of a list': JSON.stringify({ i: ['a'], p: { u: '/shop/status' } }),
  'no path': JSON.stringify({ i: 'a1', p: {} }),
  'a path upwards': call('a2', '/shop/../../etc/passwd', json({})),
  'an address of another host': JSON.stringify({ i: 'a3', p: { u: 'http://example.com/shop/status' } }),
  'a path that can not be decoded': call('a4', '/%E0%A4%A/x', json({})),
  'the prototype as a path': call('a5', '/__proto__/constructor', json({})),
  'a call of nothing': call('a6', '/constructor/toString', json({})),
  'a read by address': JSON.stringify({ i: 'a7', p: { u: '/search/rebuild?data=%7B%7D', m: 'GET' } }),
  'a form': JSON.stringify({
    i: 'a8',
    p: { u: '/staff/list', h: { 'content-type': 'multipart/form-data; boundary=x' } },
  }),
  'a stream that never comes': JSON.stringify({
    i: 'a9',
    p: { u: '/tickets/create', h: { 'content-type': 'text/event-stream' } },
  }),
  'a part of a stream': JSON.stringify({ i: 'a9', t: 3, p: { e: 'message', d: {} } }),
  'the end of a call that never was': JSON.stringify({ i: 'b1', t: 4 }),
  'a type of message that is none': JSON.stringify({ i: 'b2', t: 99, p: {} }),
  'types for the prototype': call('b3', '/tickets/get', json({ id: 'x' }, [[1, '__proto__', 'polluted']])),
  'types for what is not there': call('b4', '/tickets/get', json({ id: 'x' }, [[1, 'constructor', 'prototype', 'x']])),
  'a date of nothing': call('b5', '/tickets/get', json({ id: 'x' }, [[1, 'id']])),
  'a number of a million digits': call('b6', '/tickets/get', json({ id: '9'.repeat(1_000_000) }, [[0, 'id']])),
  'a slow expression': call('b7', '/search/find', json({ text: '/(a+)+$/g' }, [[5, 'text']])),
  'ten thousand types': call('b8', '/tickets/get', json({ id: null }, Array(10_000).fill([2, 'id']))),
  'a path into the types of a thousand steps': call('b9', '/tickets/get', json({}, [[1, ...Array(1_000).fill('a')]])),
  'a hundred megabytes': `{"i":"d1","p":{"u":"/search/find","b":{"json":{"text":"${'a'.repeat(100_000_000)}"}}}}`,
  'a hundred thousand values': call('d2', '/tickets/create', json(Array(100_000).fill({}))),
  'two thousand levels': call('d3', '/drafts/save', json(JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`))),
}

/** Whoever waits for an answer gets one, by name. */
const ANSWERS: Readonly<Record<string, string>> = {
  a1: 'BAD_REQUEST',
  a2: 'BAD_REQUEST',
  a3: 'BAD_REQUEST',
  a4: 'BAD_REQUEST',
  a5: 'BAD_REQUEST',
  a7: 'BAD_REQUEST',
  a9: 'BAD_REQUEST',
  b2: 'BAD_REQUEST',
  b3: 'BAD_REQUEST',
  b6: 'TOO_LARGE',
  b8: 'BAD_REQUEST',
  b9: 'BAD_REQUEST',
  d1: 'TOO_LARGE',
  d2: 'TOO_LARGE',
  d3: 'TOO_LARGE',
}

const codeIn = (data: unknown): [string, string] | undefined => {
  const { i, p } = JSON.parse(String(data))
  return p?.b?.json?.code && [i, p.b.json.code]
}

test('what is no call is refused, and the next call is answered', { timeout: 60_000 }, async () => {
  const opened = openContract()
  const { ask, port } = openPort(opened)
  const codes = new Map<string, string>()
  port.on('message', (data: unknown) => {
    const answer = codeIn(data)
    if (answer) codes.set(...answer)
  })

  for (const [name, message] of Object.entries(MESSAGES)) {
    port.postMessage(message)
    expect([name, await ask('staff.current', undefined)]).toMatchObject([name, { ok: { name: 'Անի Պետրոսյան' } }])
  }

  expect(Object.fromEntries(codes)).toMatchObject(ANSWERS)
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(opened.surprises).toEqual([])
})

test('the largest selection that a screen sends comes through', async () => {
  const opened = openContract()
  const { ask } = openPort(opened)
  const id = opened.idIn('ticket')
  const ids = Array.from({ length: 10_000 }, () => id)
  const outcome = await ask('printing.document', { source: { source: 'cases', filter: {}, ids } })
  expect(outcome).not.toMatchObject({ error: { code: 'TOO_LARGE' } })
})
