import type { DefectKind } from '../defects.ts'
import { suppliers } from '../products.ts'

/** What the engineers write to each other. */
export const findings: Record<DefectKind, readonly string[]> = {
  battery: [
    `Cross-section: crimp seal leaks, electrolyte on the can. ${suppliers.cells} informed, same picture as last time.`,
    `Open voltage drops 0.4 V in 14 days without load. Cells by ${suppliers.cells}; packs with ${suppliers.newCells} cells show nothing of the kind.`,
  ],
  contact_resistance: [
    'Silver print under-cured: resistance falls to 70 ohms after baking one sample at 130 °C for an hour.',
    'Dome plate is clean, carbon pad is not: residue from the spacer adhesive.',
  ],
  overlay_lifting: [
    'Peel test 4 N instead of 9. Laminating roller had cooled down over the break.',
    'Edge sealed only in part; moisture crept in from the window.',
  ],
  transport: [
    'Pallet was stacked twice by the carrier, photos and signed note are in the evidence.',
    'Foam insert of the new box is 4 mm too low. Carrier informed.',
  ],
  customer_handling: [
    'Surface attacked by an alcohol cleaner; the data sheet, 4.3, excludes it.',
    'Bend radius at assembly was below 2 mm; the drawing asks for 5.',
  ],
  no_fault_found: [
    '48 h in the chamber, all agreed tests passed. Asked the customer for the conditions.',
    'Three samples ran a week without an event. Supply at the customer to be measured.',
  ],
  solder: [
    'Stencil aperture worn at X2; printer log shows skipped cleaning.',
    'Profile of oven 2 was 12 °C low on the heavy side of the board.',
  ],
  label_quantity: [
    'Two orders were on the packing table at once; label printer takes the last one scanned.',
    'Scale not zeroed after the change of container.',
  ],
  led: [
    `${suppliers.led} changed the bin without notice. Reel labels photographed.`,
    'Bond wire lifted, seen in X-ray; returned to the supplier with a request for analysis.',
  ],
  test_escape: [
    'Fixture contact 14 was open: the step was passed as “not measured”.',
    'Test program 7.1 was loaded instead of 7.3 after the power cut.',
  ],
  connector: [
    `${suppliers.connector}: latch 0.2 mm short, new tool since week 12.`,
    'Pins were bent before soldering; trays had been refilled by hand.',
  ],
  tape: [
    `${suppliers.tape}: liner with the wrong release. Lot blocked at goods-in.`,
    'Tape applied on a dusty surface; wiping station was out of order.',
  ],
}

export const goodwillNote =
  'Unjustified: bend radius below the drawing. Goodwill all the same, the customer has just moved production: half of the parts replaced free of charge.'
export const claimNote =
  'Invited twice to confirm in writing, no answer. Closed as a claim; the parts were checked and replaced.'
export const withdrawnNote =
  'Customer telephoned: the fault was in their own supply. Withdrawn, with thanks for our patience.'
export const mergedNote = 'Same delivery and same people as the earlier complaint: merged into it.'
export const reopenedNote = 'Two more pieces failed after we had closed. Opened again.'
