import { z } from 'zod'

/** What bwip-js says of a linear code: widths of bars and gaps in turn. */
const LinearCode = z.array(z.object({ sbs: z.array(z.number().positive()) })).min(1)

/** Code 128 as widths in modules, bar first; a scanner reads back exactly this text. */
export const code128 = async (text: string): Promise<number[]> => {
  // A megabyte of barcode kinds: loaded with the first slip, not with the program.
  const { default: bwip } = await import('bwip-js/node')
  const [code] = LinearCode.parse(bwip.raw({ bcid: 'code128', text }))
  return code?.sbs ?? []
}
