import type { Wording } from './wording.ts'

export const en: Wording = {
  openings: ['', 'Good morning,\n\n', 'Dear Norrholm team,\n\n', 'Hello,\n\n'],
  batchLine: 'Batch on the label: {batch}.',
  closings: [
    'Please tell us what to do with the rest of the stock.',
    'Photos follow as soon as the line has taken them.',
    'We need an answer before our next production slot.',
    'Please let us have a cause analysis.',
    '',
  ],
  accounts: {
    battery: [
      [
        'Battery empty after three weeks',
        '{n} of {of} {product} were dead after three weeks on the shelf. They had been charged fully before they were stored.',
      ],
      [
        'Handhelds switch off outdoors',
        'Below about −5 °C {product} switches off within minutes although the display still shows half a charge. We have seen it on {n} of {of} so far.',
      ],
      [
        'Cell leaks',
        'While changing packs our technician found a brownish crust at the terminals of {product}. {n} packs out of {of} look like that.',
      ],
      [
        'Packs do not hold their charge',
        'We measured open voltage on arrival and two weeks later: {n} of {of} {product} had lost more than 0.3 V without any load.',
      ],
    ],
    contact_resistance: [
      [
        'Keys only answer when pressed hard',
        'On {n} of {of} {product} some keys need a second, harder press. We measure between 300 and 900 ohms instead of less than 100.',
      ],
      [
        'Whole row without function',
        'The third row of {product} is dead right out of the box; {n} of {of} rejected at our end-of-line test.',
      ],
      [
        'Key comes and goes',
        'The Enter key of {product} works when cold and fails once the housing is warm. {n} of {of} units are concerned.',
      ],
      [
        'Resistance above the drawing',
        'Incoming inspection of {product}: {n} of {of} samples exceed the contact resistance on the drawing, worst value 1.4 kΩ.',
      ],
      [
        'Keys dead after assembly',
        'After mounting {product} {n} out of {of} units show keys that do not answer. Swapping the membrane cures it every time.',
      ],
    ],
    overlay_lifting: [
      [
        'Overlay lifts at the corner',
        'The front foil of {product} comes off at the lower left corner after a few days. Seen on {n} of {of}.',
      ],
      [
        'Bubbles under the front foil',
        '{n} of {of} {product} show bubbles as large as a lentil between overlay and spacer. Customers will not accept the look.',
      ],
      [
        'Edge peels off in damp air',
        'In our climate chamber (40 °C, 90 %) the edge of {product} began to peel within 48 hours on {n} of {of} pieces.',
      ],
      [
        'Moisture gets under the foil',
        '{n} of {of} {product} have come back from the field with moisture under the overlay; the edge has lifted next to the window.',
      ],
    ],
    transport: [
      [
        'Carton arrived crushed',
        'One pallet of {product} arrived with the lower cartons crushed. {n} of {of} pieces are bent or scratched; the driver signed for it.',
      ],
      [
        'Wet cartons',
        'The delivery of {product} was standing in water at the freight hub. {n} of {of} parts have stains, the rest we have not opened yet.',
      ],
      [
        'Glass broken on the way',
        '{n} of {of} {product} are broken. The foam had slipped to one side of the box.',
      ],
      [
        'Trays turned over inside the box',
        'The trays with {product} were loose and upside down; {n} of {of} show damaged corners.',
      ],
    ],
    customer_handling: [
      [
        'Surface turned dull',
        'The surface of {product} has gone cloudy after a few weeks in use; {n} of {of} so far. It looks like a coating fault to us.',
      ],
      [
        'Flat cable torn',
        'On {n} of {of} {product} the tail was torn at the bend when our people put it in. It seems too brittle.',
      ],
      [
        'Panel does not react any more',
        '{n} of {of} {product} stopped reacting after our final assembly. They had worked at incoming inspection.',
      ],
      [
        'Keys worn after four weeks',
        'The print on {product} is already coming off on {n} of {of}. We clean the panels every evening.',
      ],
    ],
    no_fault_found: [
      [
        'Unit freezes now and then',
        '{product} freezes about once a day; a restart helps. {n} of {of} units, no pattern that we can see.',
      ],
      [
        'Touches are registered twice',
        'Our operators say that {product} sometimes takes one touch for two. {n} of {of} machines.',
      ],
      [
        'Failed our test once',
        '{n} of {of} {product} failed our functional test the first time. On repeating it they passed, so we do not trust them.',
      ],
      [
        'Reading differs',
        'The value shown by {product} differs from our reference on {n} of {of}. Please check.',
      ],
    ],
    solder: [
      [
        'Solder bridge at the connector',
        'Two neighbouring pins of {product} are bridged. Found by X-ray on {n} of {of} boards.',
      ],
      [
        'Cold joints on the transformer',
        'The joints of T1 on {product} are grey and cracked; {n} of {of} boards lose their supply when knocked.',
      ],
      [
        'Part stands on end',
        'A 0603 capacitor stands upright on {n} of {of} {product}. Your optical inspection should have caught this.',
      ],
      [
        'Open joint under the module',
        '{product} has no radio on {n} of {of} boards. Reheating one corner of the module brings it back.',
      ],
    ],
    label_quantity: [
      [
        'Wrong label on carton',
        'The carton says {product}, but inside was the variant with the other print. {n} of {of} pieces.',
      ],
      [
        'Fewer parts than on the delivery note',
        'We counted {n} pieces of {product} less than the {of} on the delivery note.',
      ],
      [
        'Certificate missing',
        'The delivery of {product} came without the certificate of conformity, so goods-in may not release it; {n} of {of} pieces stand in the lock-up.',
      ],
      [
        'Two part numbers in one box',
        'Among {of} {product} we found {n} pieces of another part number, same bag, same label.',
      ],
    ],
    led: [
      ['LED stays dark', 'The green LED of {product} does not light on {n} of {of} pieces.'],
      [
        'Two shades of white',
        'The backlight of {product} differs visibly from piece to piece; {n} of {of} are yellowish.',
      ],
      ['LED fades', 'After about 200 hours the red LED on {n} of {of} {product} is only half as bright.'],
      ['LED flickers', '{n} of {of} {product}: the status LED flickers at low brightness.'],
    ],
    test_escape: [
      [
        'Fails at first power-up',
        '{n} of {of} {product} do not start at all. According to your record they passed your final test.',
      ],
      [
        'Wrong software version',
        '{n} of {of} {product} came with last year’s software; the test report states the new one.',
      ],
      [
        'Radio out of tune',
        'The frequency of {product} is off by 40 kHz on {n} of {of}. How could that pass your test?',
      ],
      [
        'Functional test skipped?',
        'The seal of {product} is there, the calibration values are not: {n} of {of} pieces.',
      ],
    ],
    connector: [
      ['Plug does not lock', 'The latch of the connector on {product} does not snap in on {n} of {of}.'],
      ['Bent pins', '{n} of {of} {product} have bent pins in X3, all at the same position.'],
      ['Contacts blackened', 'The contacts of the connector on {product} are dark; {n} of {of} lose signal.'],
      ['Plug falls off', 'With a little vibration the plug works itself off {product}: {n} of {of}.'],
    ],
    tape: [
      [
        'Adhesive does not hold',
        'The adhesive tape at the back of {product} does not stick to our housing any more. {n} of {of} since the last delivery.',
      ],
      ['Liner cannot be removed', 'The liner tears when we pull it off {product}; {n} of {of} pieces lost.'],
      [
        'Tape in the wrong place',
        'On {n} of {of} {product} the tape sits 2 mm too high and covers the vent.',
      ],
      ['Adhesive oozes out', 'Adhesive oozes out at the rim of {product} in the warm store: {n} of {of}.'],
    ],
  },
  firstReplies: [
    'Dear {contact},\n\nthank you for your report {number}, and please excuse the trouble. Our quality department has it and is checking stock of the same batch now. Could you keep three of the parts aside for us?\n\nKind regards\n{author}',
    'Dear {contact},\n\nwe are sorry that these parts caused you extra work. Complaint {number} is with our laboratory; I will come back to you with a first finding within the week.\n\nKind regards\n{author}',
    'Dear {contact},\n\nthank you for the clear description. A replacement can leave on the next working day if you tell us the quantity. We are looking for the cause under {number}.\n\n{author}',
  ],
  further: [
    'We have sorted the rest: no more found. Is there any news from the laboratory?',
    'Three samples left today by courier, our delivery note is in the box.',
    'The quantity has gone up by a few since we wrote. Please hurry.',
  ],
  finalReplies: {
    justified: [
      'Dear {contact},\n\nyou were right. The cause of {number} is found and put right; the parts will be replaced at our expense. The attached summary says what we have changed so that it does not happen again.\n\nPlease tell us whether you are content with this.\n{author}',
      'Dear {contact},\n\nour examination confirms your complaint {number}. A credit note is on its way, and the check that should have caught this has been tightened. Thank you for your patience.\n{author}',
    ],
    unjustified: [
      'Dear {contact},\n\nthank you for the samples. We tested them against the agreed specification (section 7.2) and every one passed; the measured values are enclosed. If it shows again, we will gladly come and look at it together.\n{author}',
      'Dear {contact},\n\nwe examined the parts of {number} with care. The marks come from a cleaning agent that the data sheet excludes. Our people are ready to show yours a suitable one; until then we offer to replace half of the parts at cost.\n{author}',
    ],
  },
  thanks: [
    'Thank you, that settles it for us.',
    'Received, all in order. Thanks for the quick help.',
    'Fine. Please close it.',
  ],
  photoName: 'photo of the fault.jpg',
}
