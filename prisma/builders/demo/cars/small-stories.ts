import type { DefectKind } from '../defects.ts'

/** What a small closed 4D about a defect of ours tells; pieces are of the stock that was checked. */
export type SmallStory = {
  title: string
  failure: string
  found: string
  made: string
  missed: string
  evidence: [made: string, missed: string]
  on: [made: string, missed: string]
  off: [made: string, missed: string]
  answer: [made: string, missed: string]
}

/** Defects that are our own fault, each with two ways it came about. */
export const smallStories: Partial<Record<DefectKind, readonly [SmallStory, SmallStory]>> = {
  contact_resistance: [
    {
      title: 'Contact resistance too high: soft ink after a belt change',
      failure: 'Loop resistance above its limit after damp heat',
      found: 'Resistance of the outer row 120 to 190 Ω after 96 h damp heat, limit 100 Ω.',
      made: 'Belt speed 1.4 m/min instead of 1.1 after the belt was changed; the ink cured too short',
      missed: 'Resistance is measured once per roll and at its start only',
      evidence: ['DSC: residual enthalpy 17 %; order of the belt change.', 'Test plan, step 4.'],
      on: ['1.4 m/min: 6 of 10 above the limit.', 'Start of the roll: 0 of 10 found.'],
      off: ['1.1 m/min: 0 of 10.', 'End of the roll: 8 of 10 found.'],
      answer: [
        'Belt speed locked by recipe, deviation stops the belt',
        'Resistance measured at start and end of the roll',
      ],
    },
    {
      title: 'Contact resistance too high: worn printing screen',
      failure: 'Track below its thickness, resistance too high',
      found: 'Track 6 µm thick instead of 10 µm in one corner of the sheet.',
      made: 'Screen used for 11 200 prints; its mesh had lost tension in one corner',
      missed: 'Thickness is measured in the middle of the sheet only',
      evidence: ['Tension 14 N/cm, wanted 22.', 'Measuring plan of printing.'],
      on: ['Worn screen: 6 µm.', 'Middle: no deviation seen.'],
      off: ['New screen: 10 µm.', 'Corner: deviation seen.'],
      answer: ['Screen counted and changed at 8 000 prints', 'Thickness measured in four corners'],
    },
  ],
  overlay_lifting: [
    {
      title: 'Overlay lifts at the corner',
      failure: 'Adhesion of the overlay below 6 N',
      found: 'Peel force 2.1 to 3.4 N at the corner, 6 N wanted.',
      made: 'Laminating roller at 18 N/cm instead of 30; its spring was broken',
      missed: 'Peel force is tested on the middle strip only',
      evidence: ['Pressure film of the roller, broken spring.', 'Test plan, step 6.'],
      on: ['18 N/cm: 2.6 N.', 'Middle strip: passes.'],
      off: ['30 N/cm: 8.8 N.', 'Corner strip: fails as it should.'],
      answer: [
        'Roller force measured by a load cell, lamination stops below 27 N/cm',
        'Peel test on two corners of each lot',
      ],
    },
    {
      title: 'Overlay lifts along the edge after cleaning',
      failure: 'Edge of the overlay open over 5 to 12 mm',
      found: 'Edge open after 20 wipes with isopropanol.',
      made: 'Die worn: burr of 0.08 mm keeps the adhesive off the frame',
      missed: 'Burr is looked for with the naked eye',
      evidence: ['Microscope picture of the edge.', 'Work instruction WI-131.'],
      on: ['Worn die: edge opens.', 'Eye: 1 of 10 found.'],
      off: ['Sharpened die: edge stays.', 'Gauge: 10 of 10 found.'],
      answer: ['Die sharpened every 40 000 strokes by counter', 'Burr gauge at the first and last piece'],
    },
  ],
  solder: [
    {
      title: 'Solder bridge at the fine-pitch connector',
      failure: 'Short between pins 4 and 5',
      found: 'Bridges at one connector, paste 28 % too much.',
      made: 'Stencil not cleaned beneath: wiper paper had run out',
      missed: 'Camera inspection masks the connector',
      evidence: ['Printer log, paper end 2 h before.', 'Inspection program, mask 7.'],
      on: ['Without paper: 5 of 20 bridged.', 'Mask on: 0 found.'],
      off: ['With paper: 0 of 20.', 'Mask off: 5 found.'],
      answer: ['Printer stops when the paper ends', 'Mask taken out, pins taught one by one'],
    },
    {
      title: 'Open joint at the shield',
      failure: 'Joint of the shield open, no continuity to ground',
      found: 'Two of eight joints open; the board is 9 K colder there.',
      made: 'Reflow profile made without the shield; its mass draws the heat',
      missed: 'Ground of the shield has no step in the electrical test',
      evidence: ['Profile with six thermocouples.', 'Test program, list of nets.'],
      on: ['Old profile: 231 °C, joints open.', 'Old program: passes.'],
      off: ['New profile: 242 °C, joints whole.', 'New program: found.'],
      answer: [
        'Profile measured anew with the shield and locked',
        'Ground of the shield added to the test program',
      ],
    },
  ],
  label_quantity: [
    {
      title: 'Bags with too few pieces',
      failure: 'Quantity on the label differs from the bag',
      found: 'Bags with 96 to 99 instead of 100 pieces.',
      made: 'Counting scale lost its zero after it was moved',
      missed: 'Nobody weighs the full bag',
      evidence: ['Calibration: 3.1 g off.', 'Packing plan.'],
      on: ['Zero off: 97 pieces.', 'No check: not found.'],
      off: ['Zero set: 100 pieces.', 'Second scale: found.'],
      answer: [
        'Scale asks for a zero check every shift, else it is locked',
        'Second scale compares the full bag with its label',
      ],
    },
    {
      title: 'Label of another article on the carton',
      failure: 'Label and content differ',
      found: 'Cartons with the label of the order before.',
      made: 'Printer kept the last order in its queue after a jam',
      missed: 'Carton is not scanned when it leaves',
      evidence: ['Queue of the printer.', 'Shipping plan.'],
      on: ['Jam and restart: old label printed.', 'No scan: shipped.'],
      off: ['Queue emptied: right label.', 'Scan: stopped.'],
      answer: [
        'Queue emptied at each change of order by the program',
        'Scan of carton and order before shipping',
      ],
    },
  ],
  test_escape: [
    {
      title: 'Step of the electrical test left out',
      failure: 'Unit shipped without its last test step',
      found: 'Record of one fixture ends at step 8 of 9.',
      made: 'Program of fixture 3 restored from an old copy after a disk failure',
      missed: 'Release of the unit asks for a record, not for its steps',
      evidence: ['Checksum of the program.', 'Release rule in the test database.'],
      on: ['Old copy: 8 steps.', 'Old rule: released.'],
      off: ['Current copy: 9 steps.', 'New rule: refused.'],
      answer: ['Program loaded from the server with its checksum', 'Release counts the steps of the record'],
    },
    {
      title: 'Touch panel passed with a dead corner',
      failure: 'No reaction in the lower right corner',
      found: 'Corner of 6 × 6 mm without signal.',
      made: 'Bonding tool tilted by 0.4°; the tail is not pressed at its end',
      missed: 'Test robot touches a grid that leaves out the corners',
      evidence: ['Pressure film of the tool.', 'Grid of the robot.'],
      on: ['Tilted: corner dead.', 'Old grid: passes.'],
      off: ['Level: corner works.', 'New grid: found.'],
      answer: ['Tool levelled by stop pins, checked each shift', 'Grid of the robot widened to the corners'],
    },
  ],
}
