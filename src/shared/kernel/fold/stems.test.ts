import { describe, expect, test } from 'vitest'
import { formsOfStem, stemsOf } from './stems.ts'

describe('what an ending was put on', () => {
  test.each([
    ['բողոքներով', 'բողոք'],
    ['գրիգորյանի', 'գրիգորյան'],
    ['խոստումը', 'խոստում'],
    ['կոշիկներից', 'կոշիկ'],
    ['տղաների', 'տղաներ'],
    ['հնարավորության', 'հնարավորությ'],
    ['жалобами', 'жалоб'],
    ['холодильника', 'холодильник'],
    ['новыми', 'новым'],
  ])('%s comes from %s', (word, stem) => {
    expect(stemsOf(word)).toContain(stem)
  })

  test('at least four Armenian and five Russian letters are kept', () => {
    expect(stemsOf('տանից')).toEqual([])
    expect(stemsOf('чека')).toEqual([])
    expect(stemsOf('обмены')).toEqual(['обмен'])
  })

  test('Latin words and words of two scripts have none', () => {
    expect(stemsOf('refunds')).toEqual([])
    expect(stemsOf('iphoneի')).toEqual([])
  })

  test('the forms of a short stem are whole words', () => {
    expect(formsOfStem('բողոք')).toEqual(expect.arrayContaining(['բողոք', 'բողոքը', 'բողոքներին']))
    expect(formsOfStem('կարե')).not.toContain('կարելի')
  })
})
