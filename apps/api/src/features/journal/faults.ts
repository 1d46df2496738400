import { JournalFault } from '@redress/contracts/journal'
import { z } from 'zod'

/** The column `faults` of a reported row as it is kept. */
export const JournalFaults = z.array(JournalFault)
