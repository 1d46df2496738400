/** The words of the papers of one complaint; loaded with their tab. */
export const documentsAreaEn = {
  'documents.language': 'Language of the print',
  'documents.card': 'Complaint card',
  'documents.card-hint': 'Every fact on one form, with lines to complete by hand and to sign.',
  'documents.evidence': 'Evidence and chronology',
  'documents.evidence-hint': 'Numbered files with small pictures, the course of events, and all messages.',
  'documents.with-notes': 'With internal notes',
  'documents.receipt-paper': 'Receipt for the customer',
  'documents.reply': 'Written reply {number}',
  'documents.pack': 'Audit pack',
  'documents.pack-hint':
    'ZIP of the whole file: both prints, original files, letters, messages, record and trail, with SHA-256 sums. Each download is recorded on the trail.',
  'documents.made-anew': 'Made at the moment you download it',
  'documents.made-at': 'Made {time}',
  'documents.sent-at': 'Sent {time}',
  'documents.drawn-by': 'Last download: {name}, {time}',
  'documents.never-drawn': 'Not downloaded so far',
  'documents.get': 'Download',
  'documents.download': 'Download: {name}',
} as const
