/** What the files of the copies do not tell themselves, kept beside them: never in the shop's file, which it would change. */
import { join } from 'node:path'
import { z } from 'zod'
import { CopyName, CopyPlace, CopyReason, Proof } from '#shared/copies/copies.schema.ts'
import { Instant } from '#shared/kernel/instant.ts'
import { saveFileDurably } from '../durable-file.ts'
import { readKeptFile } from '../small-file.ts'
import { type Copy, listCopies } from './list-snapshots.ts'

/** `second`: it was read back from the second place. */
const RecordedCopy = z.object({
  name: CopyName,
  sequence: z.int(),
  at: Instant,
  reason: CopyReason.nullable(),
  rows: z.int().nullable(),
  bytes: z.int(),
  second: z.boolean(),
})
export type RecordedCopy = z.infer<typeof RecordedCopy>

/** `after`: the highest number given when the copy was read again. */
const RecordedCheck = z.object({ at: Instant, name: CopyName, place: CopyPlace, after: z.int(), isGood: z.boolean() })
export type RecordedCheck = z.infer<typeof RecordedCheck>

const CopyRecord = z.object({
  /** The highest number ever given, also to a copy that is gone. */
  highest: z.int().min(0),
  /** Newest first, those that are gone too. */
  copies: z.array(RecordedCopy),
  /** Newest first. */
  proofs: z.array(Proof),
  /** Names of copies whose hash was seen to differ in the shop's folder. */
  damaged: z.array(CopyName),
  /** The same of the second place, where a copy of that name is another file. */
  damagedInSecond: z.array(CopyName).default([]),
  /** Copies that were read again, newest first. */
  checks: z.array(RecordedCheck).default([]),
})
export type CopyRecord = z.infer<typeof CopyRecord>

const KEPT_COPIES = 500
const KEPT_PROOFS = 60
/** More than there are copies in both places: the one that was looked at longest ago is known. */
const KEPT_CHECKS = 300

export const EMPTY_RECORD: CopyRecord = {
  highest: 0,
  copies: [],
  proofs: [],
  damaged: [],
  damagedInSecond: [],
  checks: [],
}

const pathIn = (backups: string): string => join(backups, 'copies.json')

const recorded = ({ name, sequence, at, facts, bytes }: Copy): RecordedCopy => ({
  name,
  sequence,
  at,
  reason: facts?.reason ?? null,
  rows: facts?.rows ?? null,
  bytes,
  second: false,
})

/** Takes in copies that the record does not know: made by an upgrade, before the record, or after it was lost. */
export const withFound = (record: CopyRecord, found: readonly Copy[]): CopyRecord => {
  const known = new Set(record.copies.map(({ name }) => name))
  const copies = [...found.filter(({ name }) => !known.has(name)).map(recorded), ...record.copies]
    .sort((a, b) => b.sequence - a.sequence || (a.name < b.name ? 1 : -1))
    .slice(0, KEPT_COPIES)
  return { ...record, copies, highest: Math.max(record.highest, ...copies.map(({ sequence }) => sequence)) }
}

export const withProof = (record: CopyRecord, proof: Proof): CopyRecord => ({
  ...record,
  proofs: [proof, ...record.proofs].slice(0, KEPT_PROOFS),
})

const withDamaged = (record: CopyRecord, name: string, place: CopyPlace): CopyRecord => {
  const list = place === 'shop' ? 'damaged' : 'damagedInSecond'
  return record[list].includes(name) ? record : { ...record, [list]: [...record[list], name] }
}

/** A copy that turned out damaged is not offered any more. */
export const withJudged = (record: CopyRecord, proof: Proof): CopyRecord =>
  withProof(proof.problem === 'damaged' ? withDamaged(record, proof.name, proof.place) : record, proof)

export const withCheck = (record: CopyRecord, check: Omit<RecordedCheck, 'after'>): CopyRecord => {
  const judged = check.isGood ? record : withDamaged(record, check.name, check.place)
  return { ...judged, checks: [{ ...check, after: record.highest }, ...record.checks].slice(0, KEPT_CHECKS) }
}

/** Carried once more, and read back. */
export const withCarried = (record: CopyRecord, name: string): CopyRecord => ({
  ...record,
  damagedInSecond: record.damagedInSecond.filter((each) => each !== name),
})

/** Another second place, or none: what was seen in the last one says nothing any more. */
export const withoutSecond = (record: CopyRecord): CopyRecord => ({
  ...record,
  damagedInSecond: [],
  proofs: record.proofs.filter(({ place }) => place !== 'second'),
  checks: record.checks.filter(({ place }) => place !== 'second'),
})

const readFile = (path: string): CopyRecord | undefined => {
  // The copies tell the most of it themselves; what is there stays for whoever wants to look.
  return readKeptFile(path, CopyRecord)
}

/** Made anew from the copies where it is lost or can't be read. */
export const readRecord = (backups: string): CopyRecord =>
  readFile(pathIn(backups)) ?? withFound(EMPTY_RECORD, listCopies(backups))

export const saveRecord = (backups: string, record: CopyRecord): Promise<void> =>
  saveFileDurably(pathIn(backups), `${JSON.stringify(record)}\n`)
