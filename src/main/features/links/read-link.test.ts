import { expect, test } from 'vitest'
import { readLink } from './read-link.ts'

const opened = (address: string): string | undefined => {
  const read = readLink(address)
  return read.ok ? read.value.href : undefined
}

test.each([
  ['tel:+37491234567', 'tel:+37491234567'],
  ['TEL:+374 (91) 23-45-67', 'tel:+37491234567'],
  ['mailto:ani@shop.am', 'mailto:ani@shop.am'],
  ['mailto:Ani.P@Shop.am', 'mailto:ani.p@shop.am'],
  ['mailto:ani@խանութ.am', 'mailto:ani@xn--y9aqk1bk4d.am'],
  ['https://example.com', 'https://example.com/'],
  ['HTTPS://Example.com/A?b=c#d', 'https://example.com/A?b=c#d'],
])('%s is opened as %s', (address, href) => {
  expect(opened(address)).toBe(href)
})

test.each([
  'http://example.com/',
  'file:///etc/passwd',
  'file://server/share/x.exe',
  'smb://server/share',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'data:text/html,x',
  'app://khostum/index.html',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=x',
  'vscode://file/x',
  'about:blank',
  'blob:https://example.com/x',
  'view-source:https://example.com/',
  'sms:+37491234567',
  'C:\\Windows\\x.exe',
])('%s could start a program or reach a file, and is refused', (address) => {
  expect(readLink(address)).toEqual({ ok: false, error: { code: 'LINK_REFUSED' } })
})

test.each([
  'example.com',
  '//example.com/',
  '\\\\server\\share',
  ' https://example.com/',
  'https:',
  'https://',
  'https://exa mple.com/',
  'https://example.com/\u202egpj.exe',
  'https://example.com\\@evil.example/',
  'https://example.com/\nx',
  'https://exa\u200bmple.com/',
  'tel:*100#',
  'tel:*%23',
  'tel:',
  'tel:+374912345;phone-context=x',
  'tel:+37491\n234567',
  'mailto:ani@shop.am?attach=/etc/passwd',
  'mailto:ani@shop.am,other@shop.am',
  'mailto:ani@shop.am%3Fattach=/etc/passwd',
  'mailto:ani%0Acc@shop.am',
  'mailto:ani%@shop.am',
  'mailto:not an address',
  'mailto:',
])('%s is no address that can be shown as it is', (address) => {
  expect(readLink(address)).toEqual({ ok: false, error: { code: 'LINK_UNREADABLE' } })
})

test('a name with letters of another script is opened in its ASCII form and told in letters', () => {
  const read = readLink('https://аррӏе.com/')
  expect(read).toMatchObject({
    ok: true,
    value: { href: 'https://xn--80ak6aa92e.com/', site: 'xn--80ak6aa92e.com', siteInLetters: 'аррӏе.com' },
  })
})

test('what stands before the site is told apart from it', () => {
  const read = readLink('https://mybank.am@evil.example:8443/pay')
  expect(read).toMatchObject({ ok: true, value: { site: 'evil.example:8443', hasSignIn: true } })
  expect(opened('https://mybank.am:pin@evil.example/')).toBe('https://mybank.am:pin@evil.example/')
})

test('what is opened reads as the same address again', () => {
  for (const address of [
    'https://аррӏе.com/a?b=%20c',
    'https://аррӏе.com/ա',
    'mailto:ani+1@shop.am',
    'tel:010 123456',
  ]) {
    const href = opened(address) ?? ''
    expect(opened(href)).toBe(href)
  }
})
