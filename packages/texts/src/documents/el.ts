import type { DocumentsCatalogue } from './catalogue.ts'

export const documentsEl = {
  page: 'Σελίδα {page} από {pages}',
  'letterhead.registration': 'Στοιχεία μητρώου',
  'letterhead.phone': 'Τηλέφωνο',
  'letterhead.email': 'E-mail',

  'receipt.title': 'Βεβαίωση παραλαβής παραπόνου',
  'receipt.thanks':
    'Σας ευχαριστούμε για το παράπονό σας. Το λάβαμε όπως αναγράφεται παρακάτω και καταχωρίστηκε με τον αριθμό που φέρει η σφραγίδα.',
  'receipt.promise': 'Προθεσμία της πρώτης μας απάντησης:',
  'receipt.meaning':
    'Η παρούσα βεβαιώνει τι παραλήφθηκε και πότε. Δεν αποτελεί ακόμη απόφαση επί του παραπόνου.',
  'receipt.unprintable':
    'Το σύμβολο □ αντικαθιστά χαρακτήρα που δεν μπορεί να εκτυπωθεί εδώ. Το πρωτότυπο κείμενο διατηρείται αναλλοίωτο.',

  'stamp.accepted': 'ΠΑΡΕΛΗΦΘΗ',
  'stamp.number': 'Αρ.',
  'stamp.date': 'Ημερομηνία',
  'stamp.by': 'Παραλαβή',
  'stamp.automatic': 'Αυτόματη καταχώριση',

  'section.case': 'Καταχώριση',
  'section.sender': 'Αποστολέας',
  'section.products': 'Προϊόντα που αφορά',
  'section.description': 'Περιγραφή του προβλήματος',
  'section.circumstances': 'Συνθήκες',
  'section.wish': 'Επιθυμητή λύση',
  'section.files': 'Αρχεία που παραλήφθηκαν',

  'field.number': 'Αριθμός παραπόνου',
  'field.customers-number': 'Αριθμός αναφοράς σας',
  'field.received-at': 'Παραλήφθηκε',
  'field.registered-at': 'Καταχωρίστηκε',
  'field.received-by': 'Παραλαβή',
  'field.channel': 'Τρόπος λήψης',
  'field.company': 'Εταιρεία',
  'field.contact': 'Υπεύθυνος επικοινωνίας',
  'field.email': 'E-mail',
  'field.phone': 'Τηλέφωνο',
  'field.address': 'Διεύθυνση',
  'field.product': 'Προϊόν',
  'field.batch': 'Παρτίδα',
  'field.quantity-affected': 'Ελαττωματική ποσότητα',
  'field.quantity-supplied': 'Ποσότητα που παραδόθηκε',
  'field.remaining-stock': 'Υπόλοιπο αποθέματος',
  'field.situation': 'Περίσταση στην οποία συνέβη',
  'field.occurred-on': 'Ημερομηνία εμφάνισης',
  'field.occurred-place': 'Τόπος εμφάνισης',
  'field.remedy': 'Λύση',
  'field.urgency': 'Προτεραιότητα',
  'field.file': 'Αρχείο',
  'field.size': 'Μέγεθος',

  'urgency.urgent': 'Επείγον',
  'urgency.ordinary': 'Κανονική',
  'value.not-stated': 'δεν αναφέρεται',
  'files.none': 'Δεν παραλήφθηκαν αρχεία.',
  'files.total': { one: '{count} αρχείο, {size}', other: '{count} αρχεία, συνολικά {size}' },
} as const satisfies DocumentsCatalogue
